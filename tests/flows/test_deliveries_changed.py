"""What was sent is changed and taken back: albums, chats that moved, edits in and out of order."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from sandbox.client import Person
from tests.conftest import NewHouse
from tests.flows.test_broadcasts import LATEST, begins, sends
from tests.harness import pictures
from tests.harness.broadcasts import ends, rewritten, scheduled, state_of
from tests.harness.house import House
from tests.replicas.pair import happens

SOME = "SELECT successful_deliveries >= 5 FROM broadcast_messages WHERE id = $1"
REVISION = "SELECT revision FROM broadcast_messages WHERE id = $1"
IDS = """
SELECT message_ids FROM broadcast_recipients WHERE broadcast_id = $1 AND telegram_user_id = $2"""


async def _changes(house: House, admin: Person, broadcast: UUID, text: str) -> None:
    await rewritten(house, broadcast, text)
    await admin.taps("Change for everyone")
    await admin.sees("Replace what")
    await admin.taps("Yes, change it")


async def _deletes(house: House, admin: Person, broadcast: UUID) -> None:
    await admin.taps("Update")
    await admin.taps("Delete for everyone")
    await admin.sees("from ")
    await admin.taps("Yes, delete it")
    await house.becomes(None, REVISION, broadcast)


async def _texts(house: House, method: str, mark: int, field: str) -> dict[str, list[str]]:
    """What was said to each chat by a method, in the order of the calls."""
    said = defaultdict[str, list[str]](list)
    for call in await house.sandbox.calls(method, mark):
        if call["executed"] and call["params"].get(field):
            said[str(call["params"]["chat_id"])].append(call["params"][field])
    return said


async def _album(house: House, number: int, *, marketing: bool) -> None:
    """A draft that is an album of three."""
    admin = house.admin
    await begins(admin)
    for part in range(3):
        caption = "Three views" if part == 0 else None
        await admin.sends_photo(pictures.jpeg(number + part), caption, album=f"88{number}")
    await house.rests()
    await admin.sees("Album: 3 files")
    if not marketing:
        await admin.taps("This is about what people bought")
        await admin.sees("About what people bought", fresh=True)


async def test_an_album_with_its_words_behind_is_changed_and_taken_back_whole(
    new_house: NewHouse,
) -> None:
    house = await new_house(furnished=False)
    admin, mary = house.admin, await house.member("Mary")
    await _album(house, 10, marketing=True)
    broadcast = await sends(house, admin)
    await mary.sees("Three views", fresh=True)
    ids = await house.value(IDS, broadcast, str(mary.id))
    assert len(ids) == 4
    assert await state_of(house, broadcast) == {"sent": 3}
    await admin.sees("has been sent", fresh=True)
    mark = await house.sandbox.journal_mark()
    await _changes(house, admin, broadcast, "Three better views")
    await house.becomes(None, REVISION, broadcast)
    await mary.sees("Three better views")
    edits = await house.sandbox.calls("editMessageText", mark)
    hers = [one["params"] for one in edits if str(one["params"]["chat_id"]) == str(mary.id)]
    assert [int(one["message_id"]) for one in hers] == [ids[3]]
    await _deletes(house, admin, broadcast)
    assert not {one["message_id"] for one in (await mary.screen())["messages"]} & set(ids)
    assert await house.value(IDS, broadcast, str(mary.id)) == []


async def test_the_caption_of_an_album_is_changed_and_all_parts_are_taken_back(
    new_house: NewHouse,
) -> None:
    house = await new_house(furnished=False)
    admin, mary = house.admin, await house.member("Mary")
    await _album(house, 20, marketing=False)
    broadcast = await sends(house, admin)
    ids = await house.value(IDS, broadcast, str(mary.id))
    assert len(ids) == 3
    await admin.sees("has been sent", fresh=True)
    mark = await house.sandbox.journal_mark()
    await _changes(house, admin, broadcast, "Three better views")
    await house.becomes(None, REVISION, broadcast)
    said = await _texts(house, "editMessageCaption", mark, "caption")
    assert said[str(mary.id)] == ["Three better views"]
    shown = {one["message_id"]: one for one in (await mary.screen())["messages"]}
    assert shown[ids[0]]["text"] == "Three better views"
    await _deletes(house, admin, broadcast)
    assert not {one["message_id"] for one in (await mary.screen())["messages"]} & set(ids)


async def test_words_that_telegram_refuses_behind_an_album_leave_the_album_there_once(
    new_house: NewHouse,
) -> None:
    house = await new_house(furnished=False)
    admin, mary = house.admin, await house.member("Mary")
    await _album(house, 30, marketing=True)
    await house.sandbox.fault(400, "sendMessage", chat=mary.id, times=1)
    mark = await house.sandbox.journal_mark()
    broadcast = await sends(house, admin)
    assert len(await house.value(IDS, broadcast, str(mary.id))) == 3
    albums = await house.sandbox.calls("sendMediaGroup", mark)
    assert sum(str(one["params"]["chat_id"]) == str(mary.id) for one in albums) == 1
    assert await house.value(LATEST) == broadcast


async def test_a_chat_that_is_another_one_now_is_followed(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    admin, mary = house.admin, await house.member("Mary")
    new = await house.member("Where Mary is now")
    await house.rows(
        "UPDATE bot_users SET marketing_off_since = now() WHERE telegram_id = $1", str(new.id)
    )
    await house.sandbox.fault("400", chat=mary.id, times=-1, migrate_to=new.id)
    mark = await house.sandbox.journal_mark()
    broadcast = await scheduled(house.database, await house.now(), text="We moved", author=admin.id)
    await ends(house, broadcast)
    assert await state_of(house, broadcast) == {"sent": 3}
    there = str(new.id)
    assert (await _texts(house, "sendMessage", mark, "text"))[there] == ["We moved"]
    # What was sent is found there again.
    await admin.sees("has been sent", fresh=True)
    await _changes(house, admin, broadcast, "We live here")
    await house.becomes(None, REVISION, broadcast)
    assert (await _texts(house, "editMessageText", mark, "text"))[there] == ["We live here"]
    await _deletes(house, admin, broadcast)
    gone = await house.sandbox.calls("deleteMessages", mark)
    assert any(one["executed"] and str(one["params"]["chat_id"]) == there for one in gone)


async def test_changed_on_its_way_everybody_has_the_new_words_and_nobody_both_twice(
    new_house: NewHouse,
) -> None:
    house = await new_house(furnished=False, SEND_RATE=10)
    admin = house.admin
    people = [await house.member(f"Mary {n}") for n in range(30)]
    mark = await house.sandbox.journal_mark()
    broadcast = await scheduled(house.database, await house.now(), text="Old", author=admin.id)
    await admin.sees("is being sent", fresh=True)
    await house.becomes(True, SOME, broadcast)
    await admin.taps("Update")
    await admin.sees("Sent: ", fresh=True)
    await _changes(house, admin, broadcast, "New")
    await ends(house, broadcast)
    await house.becomes(None, REVISION, broadcast)
    sent = await _texts(house, "sendMessage", mark, "text")
    edited = await _texts(house, "editMessageText", mark, "text")
    first = [one for one in people if sent[str(one.id)] == ["Old"]]
    second = [one for one in people if sent[str(one.id)] == ["New"]]
    assert first and second and len(first) + len(second) == len(people)
    assert [edited[str(one.id)] for one in first] == [["New"]] * len(first)
    assert [edited[str(one.id)] for one in second] == [[]] * len(second)


async def test_the_newest_of_two_edits_is_what_stays_and_waits_for_no_lease(
    new_house: NewHouse,
) -> None:
    house = await new_house(furnished=False, SEND_RATE=10)
    admin = house.admin
    people = [await house.member(f"Mary {n}") for n in range(20)]
    broadcast = await scheduled(house.database, await house.now(), text="One", author=admin.id)
    await ends(house, broadcast)
    await admin.sees("has been sent", fresh=True)
    mark = await house.sandbox.journal_mark()
    await _changes(house, admin, broadcast, "Two")

    async def has_begun() -> bool:
        said = await _texts(house, "editMessageText", mark, "text")
        return ["Two"] in said.values()

    await happens(has_begun, "the first edit is under way", 20)
    await admin.taps("Update")
    await admin.sees("Sent: ", fresh=True)
    await _changes(house, admin, broadcast, "Three")
    await house.becomes(None, REVISION, broadcast, within=30)
    edited = await _texts(house, "editMessageText", mark, "text")
    for person in people:
        said = edited[str(person.id)]
        assert said[-1] == "Three" and said in (["Three"], ["Two", "Three"]), said
