"""What Telegram answers is not always true, readable or meant for good: the bot bears it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from sandbox.client import Chat, Person
from tests.harness.house import House
from tests.harness.ways import INSIDE, buys, lives_in, opens_channel, pays, sees_where

USER_UNKNOWN = "Bad Request: user not found"
INVALID = "Bad Request: PARTICIPANT_ID_INVALID"
CHAT_UNKNOWN = "Bad Request: chat not found"


def kinds(message: dict[str, Any]) -> set[str]:
    """What the buttons under a message are for."""
    return {one["kind"] for row in message["buttons"] for one in row}


async def until(holds: Callable[[], Awaitable[bool]], within: float = 20.0) -> None:
    deadline = time.monotonic() + within
    while not await holds():
        assert time.monotonic() < deadline, "it did not come to pass"
        await asyncio.sleep(0.05)


async def the_time_is_over(house: House, member: Person) -> None:
    await house.advance_to(await house.end_of(member), days=1, minutes=1)


async def inside(house: House, *more: Chat | Person) -> tuple[Person, Chat, str]:
    """A member inside a channel of the test's own."""
    member = await house.member()
    chat, plan = await opens_channel(house)
    await lives_in(house, member, chat, plan)
    return member, chat, plan


async def is_looked_at_again(house: House, member: Person, chat: Chat) -> None:
    """The sweep comes by a day later, and has written down what it found."""
    seen = (
        "SELECT checked_at FROM channel_memberships WHERE telegram_user_id = $1 AND channel_id = $2"
    )
    before = await house.value(seen, str(member.id), str(chat.id))
    await house.sandbox.advance(days=1, minutes=1)

    async def looked() -> bool:
        return bool(await house.value(seen, str(member.id), str(chat.id)) > before)

    await until(looked)


@pytest.mark.parametrize("words", [USER_UNKNOWN, INVALID])
@pytest.mark.parametrize("times", [1, -1])
async def test_who_is_not_found_is_taken_out_all_the_same(
    house: House, words: str, times: int
) -> None:
    member, chat, _ = await inside(house)
    where = {"chat": chat.id, "times": times, "description": words}
    await house.sandbox.fault(400, "getChatMember", **where)
    await the_time_is_over(house, member)
    await chat.becomes(member, "left", within=20)
    await house.rests()
    assert await house.value(INSIDE, str(member.id), str(chat.id)) is False


async def test_whom_no_one_finds_and_no_one_can_ban_stays_owed_until_they_are_out(
    house: House,
) -> None:
    member, chat, _ = await inside(house)
    for method in ("getChatMember", "banChatMember"):
        where = {"chat": chat.id, "times": -1, "description": INVALID}
        await house.sandbox.fault(400, method, **where)
    await the_time_is_over(house, member)
    await house.admin.sees(f"I couldn't remove {member.name}")
    assert await chat.status_of(member) == "member"
    assert await house.value(INSIDE, str(member.id), str(chat.id)) is True
    await house.sandbox.release()
    await house.sandbox.advance(hours=1, minutes=1)
    await chat.becomes(member, "left")


async def test_no_one_is_recorded_as_outside_by_an_error(house: House) -> None:
    member, chat, _ = await inside(house)
    where = {"chat": chat.id, "times": -1, "description": USER_UNKNOWN}
    await house.sandbox.fault(400, "getChatMember", **where)
    await is_looked_at_again(house, member, chat)
    assert await house.value(INSIDE, str(member.id), str(chat.id)) is True


async def test_a_channel_that_is_not_found_once_goes_on_being_sold(house: House) -> None:
    chat, _ = await opens_channel(house)
    fault = await house.sandbox.fault(400, "getChat", chat=chat.id, description=CHAT_UNKNOWN)
    await house.sandbox.advance(days=1, minutes=1)

    async def asked() -> bool:
        return await house.sandbox.fault_hits(fault) == 1

    await until(asked)
    await house.rests()
    broken = "SELECT broken_since IS NOT NULL FROM managed_chats WHERE chat_id = $1"
    await house.becomes(False, broken, str(chat.id))
    await house.admin.never_sees(f"In {chat.title} I lost")


@pytest.mark.parametrize("over", [False, True])
async def test_a_member_whom_the_library_cannot_read_is_inside_or_goes(
    house: House, over: bool
) -> None:
    member, chat, _ = await inside(house)
    await house.sandbox.fault("strange", "getChatMember", chat=chat.id, times=-1)
    if over:
        await the_time_is_over(house, member)
        await chat.becomes(member, "left", within=20)
        return
    await is_looked_at_again(house, member, chat)
    assert await house.value(INSIDE, str(member.id), str(chat.id)) is True


async def test_one_about_whom_telegram_fails_keeps_no_one_else_from_being_looked_at(
    house: House,
) -> None:
    strange, chat, plan = await inside(house)
    gone = await house.member()
    await lives_in(house, gone, chat, plan)
    await house.database.execute(
        "UPDATE channel_memberships SET checked_at = checked_at - interval '1 hour'"
        " WHERE telegram_user_id = $1",
        str(strange.id),
    )
    fault = {"contains": str(strange.id), "times": -1}
    number = await house.sandbox.fault(500, "getChatMember", **fault)
    await house.kill()
    await gone.leaves(chat)
    await house.sandbox.advance(days=2)
    await house.start()
    await house.becomes(False, INSIDE, str(gone.id), str(chat.id), within=30)
    assert await house.sandbox.fault_hits(number) >= 1
    assert await house.value(INSIDE, str(strange.id), str(chat.id)) is True


async def test_a_transaction_of_a_new_kind_hides_no_payment(house: House) -> None:
    plan = await house.new_plan(49, months=3)
    await house.admin.says(f"/starprice 500 {plan}")
    await house.admin.sees("⭐ 500 Stars", fresh=True)
    first, second, invoices = await house.member(), await house.member(), list[int]()
    for one in (first, second):
        await one.says(f"/start plan_{await house.plan_id(plan)}")
        await one.sees("Pay with 500 Stars", fresh=True)
        await one.taps("Pay with 500 Stars")
        shown = await sees_where(one, lambda message: "pay" in kinds(message), "an invoice")
        invoices.append(int(shown["message_id"]))
    await first.pays(invoices[0])
    await first.sees("Your payment is confirmed")
    await house.sandbox.fault("strange", "getStarTransactions", times=-1)
    await second.pays(invoices[1], told=False)
    # A new leader reads the list from its beginning, where the strange one stands.
    await house.kill()
    await house.start()
    await second.sees("Your payment is confirmed", within=30)
    await house.admin.sees("My job stars has been skipping entries that fail")


async def test_a_member_whose_chat_is_not_found_for_a_while_reads_it_later(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    fault = await house.sandbox.fault(400, None, chat=member.id, times=-1, description=CHAT_UNKNOWN)
    card = await house.admin.sees(member.name)
    await house.admin.taps("Approve", message_id=card["message_id"])
    held = "SELECT count(*) FROM outbox WHERE chat_id = $1 AND state = 'held'"
    await house.becomes(1, held, str(member.id))
    await house.sandbox.release(fault)
    # Its time to be asked again has come.
    await house.rows(
        "UPDATE outbox SET available_at = now() WHERE chat_id = $1 AND state = 'held'",
        str(member.id),
    )
    await member.sees("Your payment is confirmed")
    await house.admin.never_sees("payment_approved")


async def test_an_admin_who_never_pressed_start_is_one_line_to_the_others(house: House) -> None:
    late = await house.member("Late")
    await house.appoints(late)
    fault = await house.sandbox.fault(400, None, chat=late.id, times=-1, description=CHAT_UNKNOWN)
    for _ in range(2):
        member = await house.member()
        await buys(member)
        await pays(member)
        await house.admin.sees(member.name)
    await house.admin.sees(f"I can't write to {late.name}")
    await house.second.sees(f"I can't write to {late.name}")
    await house.rests()
    told = "SELECT count(*) FROM outbox WHERE kind = 'admin_unreachable' AND args->>'name' = $1"
    assert await house.value(told, late.name) == 2
    gave_up = "SELECT count(*) FROM outbox WHERE kind = 'message_gave_up' AND args->>'chat' = $1"
    assert await house.value(gave_up, str(late.id)) == 0
    await house.sandbox.release(fault)
    await late.says("/start")
    await late.sees(member.name)


async def test_a_page_in_the_place_of_an_answer_loses_no_word(house: House, member: Person) -> None:
    fault = await house.sandbox.fault("html", None, chat=member.id, times=2)
    await member.says("/help")
    await member.sees("/membership", fresh=True, within=20)
    assert await house.sandbox.fault_hits(fault) == 2


async def test_what_was_sent_and_answered_in_an_unknown_shape_is_sent_once(
    house: House, member: Person
) -> None:
    await house.sandbox.fault("strange", None, chat=member.id, times=1)
    await member.says("/help")
    await member.sees("/membership", fresh=True)
    await house.rests()
    sent = [
        call
        for call in await house.sandbox.journal()
        if str(call["params"].get("chat_id")) == str(member.id)
        and call["method"].startswith("send")
    ]
    assert len(sent) == 2  # the welcome and the help


async def test_a_question_that_the_server_does_not_know_is_asked_ever_more_seldom(
    house: House,
) -> None:
    member, chat, _ = await inside(house)
    about = {"contains": str(member.id), "times": -1}
    fault = await house.sandbox.fault(404, "getChatMember", **about)
    await house.sandbox.advance(days=1, minutes=1)
    began = time.monotonic()

    async def asked_thrice() -> bool:
        return await house.sandbox.fault_hits(fault) >= 3

    await until(asked_thrice)
    assert time.monotonic() - began > 2
    assert '"job": "sweep"' in house.bot.output() and "job_rests" in house.bot.output()
    await house.sandbox.release()
    assert await house.value(INSIDE, str(member.id), str(chat.id)) is True


async def test_updates_of_an_unknown_shape_are_kept_and_reported_once(
    house: House, member: Person
) -> None:
    house.expects_error("update_failed")
    house.expects_error("update_dead")
    user = {"id": member.id, "is_bot": False, "first_name": "Mary"}
    for status in ("of_tomorrow", "of_the_day_after"):
        await house.sandbox.raw_update(
            chat_member={
                "chat": {"id": house.club.id, "type": "channel", "title": "Trading Club"},
                "from": user,
                "date": 1,
                "old_chat_member": {"status": "left", "user": user},
                "new_chat_member": {"status": status, "user": user},
            }
        )
    await member.says("/help")
    await member.sees("/membership", fresh=True, within=3)
    await house.admin.sees("updates that this version can't read (chat_member)")
    await house.becomes(
        2, "SELECT count(*) FROM inbox_updates WHERE state = 'dead' AND attempts = 1"
    )
    told = (
        "SELECT count(*) FROM outbox WHERE kind = 'trouble' AND chat_id = $1"
        " AND args ->> 'subject' = 'chat_member'"
    )
    assert await house.value(told, str(house.admin.id)) == 1
    await member.never_sees("Something went wrong")
    await house.rows("DELETE FROM inbox_updates WHERE state = 'dead'")
