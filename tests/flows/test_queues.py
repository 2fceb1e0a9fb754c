"""The queues of the desk that have no folder of their own: failed removals."""

from datetime import timedelta

from sandbox.client import Person
from tests.harness.house import House

FAILED = """
INSERT INTO channel_memberships (id, user_id, telegram_user_id, channel_id, channel_name, is_active,
 removal_failed_at, removal_reason, removal_error, created_at, updated_at)
SELECT gen_random_uuid(), id, telegram_id, $2, $3, true, $4, 'ended', 'not enough rights',
 now(), now() FROM profiles WHERE telegram_id = $1 RETURNING id
"""


async def test_an_admin_works_off_the_removals_that_failed(house: House, member: Person) -> None:
    admin, moderator = house.admin, await house.member("Mod")
    await house.rows(
        "UPDATE profiles SET role = 'moderator' WHERE telegram_id = $1", str(moderator.id)
    )
    await house.rows("UPDATE channel_memberships SET removal_failed_at = NULL")
    # Tried a moment ago by the house's own clock: no one tries again meanwhile. One after another,
    # so that the list has an order.
    now = await house.now() - timedelta(seconds=10)
    failed = await house.value(FAILED, str(member.id), str(house.club.id), house.club.title, now)
    for number in range(9):
        guest = await house.member("Guest")
        at = now + timedelta(seconds=number + 1)
        await house.rows(FAILED, str(guest.id), str(house.lounge.id), f"Lounge {number}", at)
    await admin.says("/admin")
    await admin.sees("10 removals from channels failed", fresh=True)
    await admin.taps("Removals (10)")
    await admin.sees("Failed removals", fresh=True)
    await admin.taps("Next")
    await admin.sees("Lounge 8", fresh=True)
    await admin.taps("Previous")
    await admin.sees(house.club.title, fresh=True)
    await admin.taps(f"{member.name} ·")
    card = await admin.sees("Telegram says: not enough rights", fresh=True)
    assert "Why: the membership ended" in card["text"]
    await admin.taps("Let them stay")
    await admin.sees("without paying?", fresh=True)
    await admin.taps("Back")
    await admin.sees("Telegram says", fresh=True)
    # No one is inside there any more, as a look shows: the second try settles it.
    await admin.taps("Try again")
    await admin.sees("I'm trying again", fresh=True)
    await house.becomes(
        None, "SELECT removal_failed_at FROM channel_memberships WHERE id = $1", failed
    )
    await admin.forges(f"qk:{failed.hex}")
    await admin.sees("already taken care of", fresh=True)
    await admin.taps("· Lounge 0")
    await admin.sees("Telegram says", fresh=True)
    await admin.taps("Let them stay")
    await admin.sees("without paying?", fresh=True)
    await admin.taps("Yes, let them stay")
    await admin.sees("They can stay as a guest", fresh=True)

    # For all others these buttons do not exist.
    for forger in (moderator, member):
        for data in ("qr:0", f"qk:{failed.hex}", f"qt:{failed.hex}", f"ql:{failed.hex}:1"):
            await forger.forges(data)
        await forger.sees("old message")
        await forger.never_sees("Failed removals")
    await house.rows(
        "UPDATE channel_memberships SET removal_failed_at = NULL, is_active = false"
        " WHERE removal_failed_at IS NOT NULL"
    )
