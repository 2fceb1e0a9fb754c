"""Broadcasts on their way: everybody gets it once, and admins see and steer it meanwhile."""

from collections import Counter
from datetime import timedelta
from typing import Any
from uuid import UUID

from sandbox.client import Person
from tests.conftest import NewHouse
from tests.harness.broadcasts import ends, rewritten, scheduled, state_of
from tests.harness.house import House


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
    """A broadcast to so many people and the two admins."""
    people = [await house.member(f"Mary {n}") for n in range(count)]
    broadcast = await scheduled(house.database, await house.now(), author=house.admin.id, **more)
    return people, broadcast


async def _is_revised(house: House, broadcast: UUID) -> None:
    await house.becomes(None, "SELECT revision FROM broadcast_messages WHERE id = $1", broadcast)


async def test_paused_resumed_changed_and_taken_back(new_house: NewHouse) -> None:
    house = await new_house(furnished=False, SEND_RATE=10)
    admin = house.admin
    people, broadcast = await _delivers(house, 12, text="The first words")
    await admin.sees("is being sent", fresh=True)
    await admin.taps("Pause")
    await admin.sees("is paused")
    await house.becomes(0, "SELECT count(*) FROM broadcast_recipients WHERE state = 'sending'")
    before = await state_of(house, broadcast)
    assert before["pending"] > 3
    # A new process does not send either.
    await house.restart()
    await house.rests()
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
    await _is_revised(house, broadcast)
    for person in people:
        await person.sees("The second words")
    await admin.taps("Update")
    await admin.taps("Delete for everyone")
    await admin.sees("from 14 chats")
    await admin.taps("Yes, delete it")
    await _is_revised(house, broadcast)
    for person in people:
        await person.never_sees("The second words")
    await admin.taps("Update")
    await admin.sees("were deleted")
    assert await state_of(house, broadcast) == {"sent": 14}
    await admin.says("/log")
    for done in ("paused", "resumed", "changed a sent", "deleted a sent"):
        await admin.sees(f"{done} ", fresh=True)


async def test_stopped_for_good_and_too_old_to_delete(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    admin, second = house.admin, house.second
    people = [await house.member(f"Mary {n}") for n in range(5)]
    # For three of them it is due in some hours.
    await house.rows(
        "UPDATE bot_users SET time_zone = 'Asia/Tokyo' WHERE telegram_id = ANY ($1)",
        [str(person.id) for person in people[2:]],
    )
    soon = await house.now() + timedelta(minutes=2)
    minute = soon.hour * 60 + soon.minute
    broadcast = await scheduled(
        house.database, await house.now(), author=admin.id, local_minute=minute
    )
    await admin.sees("is being sent")
    await house.sandbox.advance(minutes=3)
    await house.becomes(
        4, "SELECT successful_deliveries FROM broadcast_messages WHERE id = $1", broadcast
    )
    await admin.taps("Stop")
    await admin.sees("Those who have it already keep it")
    await admin.taps("Yes, stop it")
    await ends(house, broadcast, "cancelled")
    states = await state_of(house, broadcast)
    assert states == {"sent": 4, "pending": 3}
    await admin.sees("Not sent because it was stopped: 3", fresh=True)
    # The other admin's old button does nothing any more, and no member has any.
    data = f"bp:{broadcast}"
    await second.forges(data)
    await second.sees("the broadcast was stopped", fresh=True)
    await people[0].forges(data)
    await people[0].sees("from an old message", fresh=True)
    await house.sandbox.advance(hours=49)
    await admin.taps("Delete for everyone")
    await admin.sees("from 4 chats", fresh=True)
    await admin.taps("Yes, delete it")
    await admin.sees("all of these are older", fresh=True)
    assert await state_of(house, broadcast) == states


async def test_each_gets_it_at_their_own_hour_and_who_left_is_left_out(
    new_house: NewHouse,
) -> None:
    house = await new_house(furnished=False, SHOP_TZ="UTC")
    now = await house.now()
    noon = (now + timedelta(days=1)).replace(hour=12, minute=0, second=0, microsecond=0)
    await house.advance_to(noon)
    east, west, banned, off = [await house.member(name) for name in ("Ea", "We", "Ba", "Of")]
    for person, zone in ((east, "Asia/Tokyo"), (west, "America/New_York"), (off, "Asia/Tokyo")):
        await house.rows(
            "UPDATE bot_users SET time_zone = $2 WHERE telegram_id = $1", str(person.id), zone
        )
    broadcast = await scheduled(
        house.database, await house.now(), text="Good evening", local_minute=20 * 60
    )
    await house.becomes(
        6, "SELECT total_recipients FROM broadcast_messages WHERE id = $1", broadcast
    )
    # Tokyo is at nine in the evening: there it is due tomorrow.
    await east.never_sees("Good evening")
    await house.rows("UPDATE profiles SET banned_at = now() WHERE telegram_id = $1", str(banned.id))
    await house.rows(
        "UPDATE bot_users SET marketing_off_since = now() WHERE telegram_id = $1", str(off.id)
    )
    await house.advance_to(noon, hours=8, minutes=1)
    await house.admin.sees("Good evening")
    await west.never_sees("Good evening")
    await house.advance_to(noon, hours=13, minutes=1)
    await west.sees("Good evening")
    await east.never_sees("Good evening")
    await house.advance_to(noon, hours=23, minutes=1)
    await east.sees("Good evening")
    await ends(house, broadcast)
    assert await state_of(house, broadcast) == {"sent": 4, "skipped": 2}
    reasons = await house.rows(
        "SELECT detail FROM broadcast_recipients WHERE state = 'skipped' ORDER BY detail"
    )
    assert [row["detail"] for row in reasons] == ["banned", "opted_out"]


async def test_stars_make_it_faster_up_to_their_ceiling_and_are_not_missed(
    new_house: NewHouse,
) -> None:
    house = await new_house(furnished=False, SEND_RATE=10)
    people, broadcast = await _delivers(house, 18, text="Hurry", stars_ceiling=1)
    mark = await house.sandbox.journal_mark()
    await ends(house, broadcast)
    calls = [
        one
        for one in await house.sandbox.calls("sendMessage", mark)
        if one["params"].get("text") == "Hurry"
    ]
    assert len(calls) == 20
    paid = sum(str(one["params"].get("allow_paid_broadcast")).lower() == "true" for one in calls)
    assert 0 < paid <= 10
    assert paid == await house.value("SELECT tenths_spent FROM broadcast_messages")
    # Without Stars it goes on at the free rate, and what was refused costs nothing.
    await house.sandbox.fault(
        "400",
        "sendMessage",
        contains="allow_paid_broadcast",
        times=-1,
        description="Bad Request: BALANCE_TOO_LOW",
    )
    poor = await scheduled(house.database, await house.now(), text="Slowly", stars_ceiling=10)
    await ends(house, poor)
    for person in people:
        await person.sees("Slowly")
    assert await state_of(house, poor) == {"sent": 20}
    assert not await house.value("SELECT tenths_spent FROM broadcast_messages WHERE id = $1", poor)


async def test_nobody_gets_more_marketing_a_week_than_enough(new_house: NewHouse) -> None:
    house = await new_house(furnished=False, MARKETING_A_WEEK=1)
    mary = await house.member("Mary")
    first = await scheduled(house.database, await house.now(), text="One")
    await ends(house, first)
    second = await scheduled(house.database, await house.now(), text="Two")
    await ends(house, second)
    assert await state_of(house, second) == {"skipped": 3}
    bought = await scheduled(house.database, await house.now(), text="Yours", marketing=False)
    await ends(house, bought)
    await mary.sees("Yours")
    await mary.never_sees("Two")


async def test_whom_a_flood_held_back_gets_it_once(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    for skip in (2, 4):
        await house.sandbox.fault(
            "429", "sendMessage", contains="Flooded", retry_after=1, skip=skip
        )
    await house.sandbox.fault("cut_after", "sendMessage", contains="Flooded", skip=3)
    mark = await house.sandbox.journal_mark()
    people, broadcast = await _delivers(house, 8, text="Flooded")
    await ends(house, broadcast)
    states = await state_of(house, broadcast)
    assert states == {"sent": 9, "unknown": 1}
    got = Counter(
        int(one["params"]["chat_id"])
        for one in await house.sandbox.calls("sendMessage", mark)
        if one["executed"] and one["params"].get("text") == "Flooded"
    )
    assert set(got.values()) == {1} and len(got) == 10
    assert {person.id for person in people} <= set(got)


async def test_what_telegram_would_not_take_back_is_said(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    admin = house.admin
    people, broadcast = await _delivers(house, 3, text="The first words")
    await ends(house, broadcast)
    await admin.sees("has been sent", fresh=True)
    await house.sandbox.fault(
        "400",
        "editMessageText",
        chat=people[0].id,
        description="Bad Request: message can't be edited",
    )
    await rewritten(house, broadcast, "The second words")
    await admin.taps("Change for everyone")
    await admin.sees("Replace what 5 people have")
    await admin.taps("Yes, change it")
    await _is_revised(house, broadcast)
    await admin.taps("Update")
    await admin.sees("Telegram wouldn't change or delete it: 1")
    await house.sandbox.fault(
        "400",
        "deleteMessages",
        chat=people[1].id,
        description="Bad Request: message can't be deleted for everyone",
    )
    await admin.taps("Delete for everyone")
    await admin.sees("from 5 chats", fresh=True)
    await admin.taps("Yes, delete it")
    await _is_revised(house, broadcast)
    # The one that could not be changed was deleted.
    await people[0].never_sees("The first words")
    await people[1].sees("The second words")
    await admin.taps("Update")
    await admin.sees("were deleted")
    await admin.sees("Telegram wouldn't change or delete it: 1")


async def test_why_somebody_was_left_out_names_the_weeks_most(new_house: NewHouse) -> None:
    house = await new_house(furnished=False, MARKETING_A_WEEK=1)
    for text in ("One", "Two"):
        broadcast = await scheduled(
            house.database, await house.now(), text=text, author=house.admin.id
        )
        await ends(house, broadcast)
    await house.admin.sees("had enough this week", fresh=True)


async def test_the_live_message_leaves_alone_what_the_admin_looks_at(new_house: NewHouse) -> None:
    house = await new_house(furnished=False, SEND_RATE=2)
    admin = house.admin
    _, broadcast = await _delivers(house, 60, text="Slowly")
    await admin.sees("is being sent", fresh=True)
    await admin.taps("Stop")
    await admin.sees("Those who have it already keep it")
    shown = "SELECT count(*) FROM broadcast_messages WHERE progress_at > $1"
    for _ in range(2):
        at = await house.value("SELECT progress_at FROM broadcast_messages")
        await house.becomes(1, shown, at)
    await admin.sees("Those who have it already keep it")
    await admin.taps("Yes, stop it")
    await ends(house, broadcast, "cancelled")


async def test_one_that_cannot_begin_holds_up_no_other(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    mary = await house.member("Mary")
    # One of an earlier release, which says nothing that could be sent.
    await house.database.execute(
        "INSERT INTO broadcast_messages (title, content, delivery_status, scheduled_at,"
        " target_audience) VALUES ('Old', 'Old', 'scheduled', $1, '{\"everybody\": {}}')",
        await house.now(),
    )
    later = await house.now() + timedelta(days=1)
    broken = await scheduled(house.database, later, text="Broken")
    await house.database.execute(
        "CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN IF NEW.broadcast_id = '{broken}' THEN RAISE 'broken'; END IF;"
        " RETURN NEW; END $$"
    )
    await house.database.execute(
        "CREATE TRIGGER breaks BEFORE INSERT ON broadcast_recipients"
        " FOR EACH ROW EXECUTE FUNCTION breaks()"
    )
    await house.rows(
        "UPDATE broadcast_messages SET scheduled_at = $1 WHERE id = $2", await house.now(), broken
    )
    fine = await scheduled(house.database, await house.now(), text="Fine")
    await ends(house, fine)
    await mary.sees("Fine")
    assert not await state_of(house, broken)
