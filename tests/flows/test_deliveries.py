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


async def _delivers(house: House, count: int, **more: Any) -> tuple[list[Person], UUID]:
    """A broadcast to some people, whose calls leave one by one while the sandbox holds them."""
    people = [await house.member(f"Mary {n}") for n in range(count)]
    broadcast = await scheduled(house.database, await house.now(), author=house.admin.id, **more)
    return people, broadcast


async def test_paused_resumed_stopped_changed_and_taken_back(new_house: NewHouse) -> None:
    house = await new_house(furnished=False, SEND_RATE=5)
    admin = house.admin
    people, broadcast = await _delivers(house, 12, text="The first words")
    await admin.sees("is being sent", fresh=True)
    await admin.taps("Pause")
    await admin.sees("is paused")
    await _rests(house, broadcast)
    before = await state_of(house, broadcast)
    assert before["pending"] > 3
    # Its time passes, and nothing leaves.
    await house.sandbox.advance(hours=1)
    await house.restart()
    assert await state_of(house, broadcast) == before
    await admin.taps("Go on")
    await ends(house, broadcast)
    await admin.sees("has been sent", fresh=True)
    assert await state_of(house, broadcast) == {"sent": 14}
    for person in people:
        await person.sees("The first words")

    await rewritten(house, broadcast, "The second words")
    await admin.taps("Change for everyone")
    await admin.sees("Replace what 14 people have")
    await admin.taps("Yes, change it")
    for person in people:
        await person.sees("The second words")
    await house.becomes(None, "SELECT revision FROM broadcast_messages WHERE id = $1", broadcast)
    await admin.taps("Update")
    await admin.taps("Delete for everyone")
    await admin.sees("Delete <b>News</b> from 14 chats" if False else "from 14 chats")
    await admin.taps("Yes, delete it")
    await house.becomes(None, "SELECT revision FROM broadcast_messages WHERE id = $1", broadcast)
    for person in people:
        assert not any("second words" in one["text"] for one in await person.messages())
    await admin.taps("Update")
    await admin.sees("were deleted")
    assert await state_of(house, broadcast) == {"sent": 14}
