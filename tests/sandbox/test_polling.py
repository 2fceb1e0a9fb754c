"""The queue of updates and getUpdates."""

import asyncio
from typing import Any

from tests.sandbox.conftest import Answer, Room, until

OTHER = (
    409,
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running",
)


async def test_update_ids_grow_by_one(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    for text in ("one", "two", "three"):
        await alice.says(text)
    ids = [update["update_id"] for update in (await room.api("getUpdates")).result]
    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]
    assert ids[0] > 0


async def test_an_update_comes_again_until_an_offset_confirms_it(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    await alice.says("one")
    await alice.says("two")
    first = (await room.api("getUpdates")).result
    assert (await room.api("getUpdates")).result == first
    left = (await room.api("getUpdates", offset=first[1]["update_id"])).result
    assert left == first[1:]
    assert (await room.api("getUpdates")).result == first[1:]


async def test_a_negative_offset_keeps_only_the_newest(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    for text in ("one", "two", "three"):
        await alice.says(text)
    kept = (await room.api("getUpdates", offset=-1)).result
    assert [update["message"]["text"] for update in kept] == ["three"]
    assert len((await room.api("getUpdates")).result) == 1


async def test_limit_is_obeyed(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    for text in ("one", "two", "three"):
        await alice.says(text)
    assert len((await room.api("getUpdates", limit=2)).result) == 2


async def wait_for_poll(room: Room) -> None:
    runtime = room.world.runtime(room.world.state.bots[room.api.bot])
    await until(lambda: runtime.poll is not None)


async def long_poll(room: Room, **params: Any) -> "asyncio.Task[Answer]":
    """Start a getUpdates that waits, and make sure that it does."""
    task = asyncio.create_task(room.api("getUpdates", timeout=20, **params))
    await wait_for_poll(room)
    return task


async def test_a_long_poll_is_answered_by_the_first_update(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    poll = await long_poll(room)
    await alice.says("hello")
    async with asyncio.timeout(2):
        assert (await poll).result[0]["message"]["text"] == "hello"


async def test_a_second_poller_ends_the_first_with_409(room: Room) -> None:
    first = await long_poll(room)
    second = asyncio.create_task(room.api("getUpdates", timeout=20))
    assert (await first).refusal == OTHER
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    assert len((await second).result) == 1


async def test_pollers_that_fight_get_their_conflicts_slowly(room: Room) -> None:
    loop = asyncio.get_running_loop()
    first = await long_poll(room)
    second = asyncio.create_task(room.api("getUpdates", timeout=20))
    await first
    await wait_for_poll(room)
    began = loop.time()
    await room.api("getUpdates")
    assert (await second).refusal == OTHER
    assert loop.time() - began >= room.world.settings.conflict_delay * 0.9


async def test_the_same_offset_again_is_held_and_given_one_update(room: Room) -> None:
    loop = asyncio.get_running_loop()
    await room.sandbox.settings(same_offset_hold=0.6)
    await room.api("getUpdates", offset=5)
    began = loop.time()
    assert (await room.api("getUpdates", offset=5)).result == []
    assert loop.time() - began >= 0.5
    alice = await room.sandbox.person("Alice")
    await alice.says("one")
    await alice.says("two")
    await room.api("getUpdates", offset=5)
    assert len((await room.api("getUpdates", offset=5)).result) == 1


async def test_polling_is_refused_while_a_webhook_is_set(room: Room) -> None:
    await room.api("setWebhook", url="http://127.0.0.1:9/hook")
    assert (await room.api("getUpdates")).refusal == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first",
    )


async def test_setting_a_webhook_ends_a_waiting_poll(room: Room) -> None:
    poll = await long_poll(room)
    await room.api("setWebhook", url="http://127.0.0.1:9/hook")
    assert (await poll).refusal == (409, "Conflict: terminated by setWebhook request")


async def test_allowed_updates_are_tested_when_the_update_is_made(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    await room.wants("callback_query")
    await alice.says("nobody hears this")
    await room.wants("message")
    assert (await room.api("getUpdates")).result == []
    await alice.says("this is heard")
    assert len((await room.api("getUpdates")).result) == 1


async def test_a_missing_list_keeps_the_previous_one_and_an_empty_one_resets_it(
    room: Room,
) -> None:
    alice = await room.sandbox.person("Alice")
    await room.wants("callback_query")
    await room.api("getUpdates")
    await alice.says("unheard")
    await room.wants()
    await alice.says("heard")
    texts = [u["message"]["text"] for u in (await room.api("getUpdates")).result]
    assert texts == ["heard"]


async def test_chat_member_updates_come_only_when_asked_for(room: Room) -> None:
    chat, _ = await room.channel()
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    assert await room.api.updates() == []
    await room.wants("chat_member")
    await chat.unbans(bob)
    assert [list(u)[1] for u in await room.api.updates()] == ["chat_member"]


async def test_messages_live_for_a_day(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    await room.sandbox.advance(hours=23)
    assert len((await room.api("getUpdates")).result) == 1
    await room.sandbox.advance(hours=1.1)
    assert (await room.api("getUpdates")).result == []


async def test_pressed_buttons_live_for_150_seconds(room: Room) -> None:
    alice = await room.friend()
    await alice.forges("x", wait=0)
    await room.sandbox.advance(seconds=140)
    assert len((await room.api("getUpdates")).result) == 1
    await room.sandbox.advance(seconds=11)
    assert (await room.api("getUpdates")).result == []


async def test_going_to_a_webhook_and_back_keeps_the_queue_unless_dropped(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    await alice.says("one")
    await room.api("setWebhook", url="http://127.0.0.1:9/hook")
    await room.api("deleteWebhook")
    assert len((await room.api("getUpdates")).result) == 1
    await room.api("deleteWebhook", drop_pending_updates=True)
    assert (await room.api("getUpdates")).result == []


async def test_a_confirmed_update_can_be_delivered_once_more(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    (update,) = await room.api.updates()
    await room.sandbox.redeliver(update["update_id"])
    after = update["update_id"] + 1
    assert (await room.api("getUpdates", offset=after)).result == [update]
    assert (await room.api("getUpdates", offset=after)).result == []


async def test_any_update_can_be_injected(room: Room) -> None:
    await room.sandbox.raw_update(poll={"id": "1"})
    (update,) = await room.api.updates()
    assert update["poll"] == {"id": "1"}


async def test_after_an_idle_week_the_numbers_do_not_go_on_by_one(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    await alice.says("one")
    await room.sandbox.advance(days=8)
    await alice.says("two")
    first, second = [past["update_id"] for past in await room.sandbox.updates()]
    assert second > first + 1
