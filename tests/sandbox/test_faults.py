"""Faults on order, and the flood limits."""

import asyncio
from typing import Any

import aiohttp
import pytest

from tests.sandbox.conftest import Room, until


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (400, "Bad Request: injected fault"),
        (403, "Forbidden: bot was blocked by the user"),
        (404, "Not Found: method not found"),
        (500, "Internal Server Error"),
        (502, "Bad Gateway"),
    ],
)
async def test_an_ordered_error_comes_as_often_as_ordered(room: Room, kind: int, text: str) -> None:
    alice = await room.friend()
    await room.sandbox.fault(kind, "sendMessage", times=2)
    send = {"chat_id": alice.id, "text": "hi"}
    for _ in range(2):
        assert (await room.api("sendMessage", **send)).refusal == (kind, text)
    assert (await room.api("sendMessage", **send)).result
    assert (await alice.transcript()).count("hi") == 1


async def test_a_refusal_may_be_in_any_words_of_the_server(room: Room) -> None:
    chat, owner = await room.channel()
    words = "Bad Request: user not found"
    await room.sandbox.fault(400, "getChatMember", chat=chat.id, description=words)
    who = {"chat_id": chat.id, "user_id": owner.id}
    assert (await room.api("getChatMember", **who)).refusal == (400, words)
    assert (await room.api("getChatMember", **who)).result["status"] == "creator"


async def test_a_page_may_stand_in_the_place_of_an_answer(room: Room) -> None:
    alice = await room.friend()
    await room.sandbox.fault("html", "sendMessage")
    send = {"chat_id": alice.id, "text": "hi"}
    async with room.api.session.post(room.api.path("sendMessage"), json=send) as answer:
        assert (answer.status, answer.content_type) == (502, "text/html")
        assert "<h" in await answer.text()
    assert "hi" not in await alice.transcript()


async def test_an_answer_of_tomorrow_comes_after_the_effect(room: Room) -> None:
    alice = await room.friend()
    await room.sandbox.fault("strange", times=-1)
    sent = await room.api("sendMessage", chat_id=alice.id, text="hi")
    assert sent.result == {"of_tomorrow": True} and "hi" in await alice.transcript()
    chat, owner = await room.channel()
    member = (await room.api("getChatMember", chat_id=chat.id, user_id=owner.id)).result
    assert (member["status"], member["is_member"]) == ("restricted", True)
    assert not [name for name in member if name.startswith("can_")]
    await alice.says("hello")
    (update,) = (await room.api("getUpdates")).result
    assert update["message"]["text"] == "hello" and "date" not in update["message"]


async def test_429_says_when_to_come_back(room: Room) -> None:
    alice = await room.friend()
    await room.sandbox.fault(429, "sendMessage", retry_after=2282)
    answer = await room.api("sendMessage", chat_id=alice.id, text="hi")
    assert answer.refusal == (429, "Too Many Requests: retry after 2282")
    assert answer.body["parameters"] == {"retry_after": 2282}
    assert answer.headers["Retry-After"] == "2282"


async def test_a_fault_can_be_for_one_chat_and_skip_some_calls(room: Room) -> None:
    alice, bob = await room.friend("Alice"), await room.friend("Bob")
    await room.sandbox.fault(500, "sendMessage", chat=alice.id, skip=1)
    assert (await room.api("sendMessage", chat_id=bob.id, text="hi")).result
    assert (await room.api("sendMessage", chat_id=alice.id, text="one")).result
    assert (await room.api("sendMessage", chat_id=alice.id, text="two")).refusal[0] == 500


async def test_a_connection_can_be_cut_before_or_after_the_effect(room: Room) -> None:
    alice = await room.friend()
    for kind, text in (("cut_before", "never"), ("cut_after", "arrived")):
        await room.sandbox.fault(kind, "sendMessage")
        with pytest.raises(aiohttp.ClientError):
            await room.api("sendMessage", chat_id=alice.id, text=text)
    transcript = await alice.transcript()
    assert "arrived" in transcript
    assert "never" not in transcript
    before, after = await room.sandbox.calls("sendMessage")
    assert (before["executed"], after["executed"]) == (False, True)


async def held(room: Room, fault_id: int) -> None:
    faults = room.world.faults
    await until(lambda: any(f["id"] == fault_id and f["hits"] for f in faults.listed()))


async def test_a_held_call_goes_on_when_released(room: Room) -> None:
    alice = await room.friend()
    fault_id = await room.sandbox.fault("hold", "sendMessage")
    call = asyncio.create_task(room.api("sendMessage", chat_id=alice.id, text="hi"))
    await held(room, fault_id)
    assert "hi" not in await alice.transcript()
    await room.sandbox.release(fault_id)
    assert (await call).result["text"] == "hi"


async def test_a_call_can_be_held_after_its_effect(room: Room) -> None:
    alice = await room.friend()
    fault_id = await room.sandbox.fault("hold_after", "sendMessage")
    call = asyncio.create_task(room.api("sendMessage", chat_id=alice.id, text="hi"))
    await alice.sees("hi")
    assert not call.done()
    await room.sandbox.release(fault_id)
    assert (await call).result


async def test_a_timeout_never_answers_and_has_no_effect(room: Room) -> None:
    alice = await room.friend()
    fault_id = await room.sandbox.fault("timeout", "sendMessage")
    soon = aiohttp.ClientTimeout(total=0.2)
    with pytest.raises(TimeoutError):
        await room.api.send("sendMessage", json={"chat_id": alice.id, "text": "hi"}, timeout=soon)
    assert await room.sandbox.fault_hits(fault_id) == 1
    assert "hi" not in await alice.transcript()


async def send_many(room: Room, chat_id: int, number: int) -> list[Any]:
    return [await room.api("sendMessage", chat_id=chat_id, text=str(i)) for i in range(number)]


async def test_flood_limits_are_off_unless_switched_on(room: Room) -> None:
    alice = await room.friend()
    assert all(answer.status == 200 for answer in await send_many(room, alice.id, 40))


async def test_a_burst_to_one_chat_is_too_many(room: Room) -> None:
    alice = await room.friend()
    await room.sandbox.settings(flood_limits=True, flood_per_chat_burst=3)
    answers = await send_many(room, alice.id, 4)
    assert [answer.status for answer in answers] == [200, 200, 200, 429]
    assert answers[3].refusal == (429, "Too Many Requests: retry after 1")
    assert answers[3].headers["Retry-After"] == "1"


async def test_a_group_gets_20_messages_a_minute(room: Room) -> None:
    chat, _ = await room.supergroup()
    await room.sandbox.settings(flood_limits=True, flood_per_chat=1000, flood_per_chat_burst=1000)
    answers = await send_many(room, chat.id, 21)
    assert [answer.status for answer in answers] == [200] * 20 + [429]


async def test_30_messages_a_second_are_the_limit_overall(room: Room) -> None:
    await room.sandbox.settings(flood_limits=True, flood_overall=5)
    friends = [await room.friend(f"Person {i}") for i in range(6)]
    statuses = [
        (await room.api("sendMessage", chat_id=friend.id, text="hi")).status for friend in friends
    ]
    assert statuses.count(429) >= 1


async def test_a_held_call_whose_caller_died_is_never_executed(room: Room) -> None:
    alice = await room.friend()
    fault_id = await room.sandbox.fault("hold", "sendMessage")
    send = room.api.send("sendMessage", json={"chat_id": alice.id, "text": "hi"})
    call = asyncio.create_task(send)
    await held(room, fault_id)
    call.cancel()
    assert await room.sandbox.idle(timeout=3)
    await room.sandbox.release(fault_id)
    assert "hi" not in await alice.transcript()


async def test_edits_links_and_approvals_have_limits_as_well(room: Room) -> None:
    alice = await room.friend()
    await room.sandbox.settings(flood_limits=True, flood_per_chat_burst=2, flood_doors_minute=1)
    sent = (await room.api("sendMessage", chat_id=alice.id, text="a")).result
    edit = {"chat_id": alice.id, "message_id": sent["message_id"]}
    assert (await room.api("editMessageText", text="b", **edit)).result
    assert (await room.api("editMessageText", text="c", **edit)).refusal[0] == 429
    chat, _ = await room.channel()
    assert (await room.api("createChatInviteLink", chat_id=chat.id)).result
    assert (await room.api("exportChatInviteLink", chat_id=chat.id)).refusal[0] == 429
