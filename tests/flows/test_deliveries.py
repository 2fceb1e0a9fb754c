"""Broadcasts on their way: everybody gets it once, and admins see and steer it meanwhile."""

from tests.conftest import NewHouse
from tests.harness.broadcasts import ends, scheduled, state_of


async def test_everybody_gets_it_once_and_the_admin_sees_how_it_went(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    people = [await house.member(f"Mary {n}") for n in range(3)]
    gone = await house.member("Gone")
    await house.sandbox.fault(
        "403", "sendMessage", chat=gone.id, description="Forbidden: bot was blocked by the user"
    )
    mark = await house.sandbox.journal_mark()
    broadcast = await scheduled(
        house.database,
        await house.now(),
        languages={"en": "Hello {name}, news", "ru": "Привет"},
        author=house.admin.id,
    )
    await ends(house, broadcast)
    for person in people:
        await person.sees(f"Hello {person.name}, news", fresh=True)
    await house.admin.sees("has been sent", fresh=True)
    sent = await house.sandbox.calls("sendMessage", mark)
    for person in (*people, house.second):
        assert len([one for one in sent if int(one["params"]["chat_id"]) == person.id]) == 1
    assert await state_of(house, broadcast) == {"sent": 5, "blocked": 1}
    row = (await house.rows("SELECT * FROM broadcast_messages WHERE id = $1", broadcast))[0]
    assert (row["total_recipients"], row["successful_deliveries"]) == (6, 5)
    assert (row["blocked_deliveries"], row["failed_deliveries"]) == (1, 1)
    assert await house.value(
        "SELECT unreachable_since IS NOT NULL FROM bot_users WHERE telegram_id = $1", str(gone.id)
    )
