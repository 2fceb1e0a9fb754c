"""The limits: shared by replicas, fair to replies, and a 429 obeyed by every sender."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import (
    AnswerCallbackQuery,
    CopyMessages,
    EditMessageText,
    GetChatMember,
    SendChatAction,
    SendMediaGroup,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import InputMediaPhoto
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.telegram.budgets import SharedBudget
from bot.telegram.errors import LeaseLost
from bot.telegram.limiter import Limiter, Limits, message_cost, sending
from models.delivery import Priority
from tests.infra.conftest import Joins, eventually
from tests.infra.telegram import FakeTelegram, refusal

FAST = Limits(per_second=100_000, chat_per_second=100_000, group_per_minute=6_000_000)
Makes = Callable[..., tuple[Bot, Limiter]]


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram


@pytest.fixture
async def make(telegram: FakeTelegram, connection: BaseDBAsyncClient) -> AsyncIterator[Makes]:
    """Another process's bot with its limiter."""
    limiters: list[Limiter] = []

    def makes(limits: Limits = FAST) -> tuple[Bot, Limiter]:
        bot, limiter = telegram.bot(), Limiter(connection, limits)
        bot.session.middleware(limiter)
        limiters.append(limiter)
        return bot, limiter

    yield makes
    for limiter in limiters:
        await limiter.stop()


def nothing() -> None: ...


class Stopwatch:
    """How long after now the last message arrives."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self._telegram = telegram
        self._begun = time.monotonic()

    def last(self) -> float:
        return self._telegram.made("sendMessage")[-1].at - self._begun


async def test_two_replicas_together_keep_the_overall_limit(
    telegram: FakeTelegram, make: Makes
) -> None:
    limits = Limits(per_second=40)
    one, two = make(limits)[0], make(limits)[0]
    watch = Stopwatch(telegram)
    await asyncio.gather(*(bot.send_message(n, "x") for n in range(1, 41) for bot in (one, two)))
    # 80 messages, of which one bucket (8) and a chunk for each replica may come at once.
    assert watch.last() >= (80 - 8 - 2 * 4 - 1) / 40


async def test_no_token_is_drawn_twice(connection: BaseDBAsyncClient) -> None:
    budgets = [SharedBudget(connection, 200) for _ in range(4)]
    begun, taken = time.monotonic(), 0

    async def drain(budget: SharedBudget) -> None:
        nonlocal taken
        while time.monotonic() - begun < 1.0:
            await budget.take(1, Priority.URGENT)
            taken += 1

    await asyncio.gather(*map(drain, budgets))
    elapsed = time.monotonic() - begun
    assert taken <= 40 + 200 * elapsed + 4
    assert taken >= 100 * elapsed
    for budget in budgets:
        await budget.close()


async def test_at_a_high_limit_most_messages_cost_no_statement(
    make: Makes, connection: BaseDBAsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot, limiter = make()
    statements = 0
    ask = connection.execute_query_dict

    async def counted(*args: Any) -> Any:
        nonlocal statements
        statements += 1
        return await ask(*args)

    monkeypatch.setattr(connection, "execute_query_dict", counted)
    for n in range(50):
        await bot.send_message(n + 1, "x")
    assert statements <= 2
    assert limiter.blocked_for() == 0


async def test_replies_overtake_notices_and_notices_overtake_mass_mail(
    connection: BaseDBAsyncClient,
) -> None:
    budget = SharedBudget(connection, 30)
    served: list[int] = []

    async def take(priority: int) -> None:
        await budget.take(1, priority)
        served.append(priority)

    mass = [asyncio.create_task(take(Priority.MASS)) for _ in range(20)]
    await eventually(lambda: len(served) >= 3)
    urgent = [
        asyncio.create_task(take(priority))
        for priority in (Priority.NOTICE, Priority.URGENT, Priority.NOTICE, Priority.URGENT)
    ]
    await asyncio.gather(*urgent)
    assert [priority for priority in served if priority != Priority.MASS] == [
        Priority.URGENT,
        Priority.URGENT,
        Priority.NOTICE,
        Priority.NOTICE,
    ]
    # All the mail was there first, but only what had begun before them may have gone before.
    assert served.count(Priority.MASS) <= 8
    for task in mass:
        task.cancel()
    await budget.close()


async def test_mass_mail_leaves_a_part_of_the_bucket_to_replies_elsewhere(
    connection: BaseDBAsyncClient,
) -> None:
    mailing, replying = SharedBudget(connection, 30), SharedBudget(connection, 30)
    mass = [asyncio.create_task(mailing.take(1, Priority.MASS)) for _ in range(40)]
    await eventually(lambda: sum(task.done() for task in mass) >= 5)
    begun = time.monotonic()
    await replying.take(1, Priority.URGENT)
    assert time.monotonic() - begun < 0.5
    for task in mass:
        task.cancel()
    await mailing.close()
    await replying.close()


async def test_a_cancelled_message_keeps_no_one_waiting(connection: BaseDBAsyncClient) -> None:
    budget = SharedBudget(connection, 30)
    waiting = [asyncio.create_task(budget.take(1, Priority.URGENT)) for _ in range(20)]
    await eventually(waiting[0].done)
    for task in waiting[5:15]:
        task.cancel()
    done = await asyncio.gather(*waiting, return_exceptions=True)
    assert sum(isinstance(outcome, asyncio.CancelledError) for outcome in done) <= 10
    await budget.close()


async def test_an_album_larger_than_the_bucket_is_not_stuck(connection: BaseDBAsyncClient) -> None:
    budget = SharedBudget(connection, 10)
    async with asyncio.timeout(10):
        await budget.take(10, Priority.MASS)
    await budget.close()


async def test_replies_to_one_person_may_burst_and_then_go_one_a_second(
    telegram: FakeTelegram, make: Makes
) -> None:
    bot, _ = make(Limits(per_second=1000, chat_per_second=4, chat_burst=5))
    watch = Stopwatch(telegram)
    for _ in range(9):
        await bot.send_message(7, "x")
    assert 0.9 <= watch.last() <= 2.5


async def test_a_chats_notices_are_paced_for_all_replicas_together(
    telegram: FakeTelegram, make: Makes
) -> None:
    limits = Limits(per_second=1000, chat_per_second=5)
    one, two = make(limits)[0], make(limits)[0]
    watch = Stopwatch(telegram)
    with sending(Priority.NOTICE, nothing):
        await asyncio.gather(*(bot.send_message(7, "x") for _ in range(4) for bot in (one, two)))
    assert watch.last() >= 7 / 5 - 0.1


async def test_a_group_gets_no_more_than_its_allowance_a_minute(
    telegram: FakeTelegram, make: Makes
) -> None:
    # Twenty a second instead of twenty a minute: no second may see more than that.
    limits = Limits(per_second=10_000, group_per_minute=1200, group_burst=240)
    one, two = make(limits)[0], make(limits)[0]
    watch = Stopwatch(telegram)
    await asyncio.gather(
        *(bot.send_message(-100500, "x") for _ in range(130) for bot in (one, two))
    )
    assert watch.last() >= (260 - 240) / ((1200 - 240) / 60) - 0.1


@pytest.mark.parametrize(
    ("method", "cost"),
    [
        (SendMessage(chat_id=7, text="x"), 1),
        (EditMessageText(chat_id=7, message_id=1, text="x"), 1),
        (SendMediaGroup(chat_id=7, media=[InputMediaPhoto(media="x")] * 3), 3),
        (CopyMessages(chat_id=7, from_chat_id=8, message_ids=[1, 2]), 2),
        (SendChatAction(chat_id=7, action="typing"), 0),
        (AnswerCallbackQuery(callback_query_id="1"), 0),
        (GetChatMember(chat_id=7, user_id=7), 0),
    ],
)
def test_only_messages_count(method: TelegramMethod[Any], cost: int) -> None:
    assert message_cost(method) == cost


async def test_a_reply_waits_out_a_short_429_and_goes_out_again(
    telegram: FakeTelegram, make: Makes
) -> None:
    bot, _ = make()
    watch = Stopwatch(telegram)
    telegram.answers["sendMessage"].append(refusal(429, "Too Many Requests", retry_after=1))
    await bot.send_message(7, "x")
    assert len(telegram.made("sendMessage")) == 2
    assert watch.last() >= 1


async def test_a_long_429_is_raised_and_never_shortened(
    telegram: FakeTelegram, make: Makes
) -> None:
    bot, _ = make()
    telegram.answers["sendMessage"].append(refusal(429, "Too Many Requests", retry_after=10072))
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter) as raised:
            await bot.send_message(7, "x")
        assert 10060 < raised.value.retry_after <= 10072
    assert len(telegram.calls) == 1


async def test_a_429_is_the_chats_that_got_it(telegram: FakeTelegram, make: Makes) -> None:
    bot, limiter = make()
    telegram.answers["sendMessage"].append(refusal(429, "Too Many Requests", retry_after=35))
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(7, "x")
    watch = time.monotonic()
    await bot.send_message(8, "x")
    await bot.answer_pre_checkout_query("1", ok=True)
    assert time.monotonic() - watch < 5
    assert limiter.blocked_for() == 0
    with sending(Priority.NOTICE, nothing), pytest.raises(TelegramRetryAfter):
        await bot.send_message(7, "x")


async def test_what_one_replica_hears_about_a_chat_holds_that_chat_on_the_others(
    telegram: FakeTelegram, make: Makes, join: Joins
) -> None:
    (one, _), (two, limiter), (three, fresh) = make(), make(), make()
    (await join()).replica.listen("flood", limiter.flood_heard)
    telegram.answers["sendMessage"].append(refusal(429, "Too Many Requests", retry_after=600))
    with pytest.raises(TelegramRetryAfter):
        await one.send_message(7, "x")
    await eventually(lambda: limiter._blocked("7") > 590)
    await fresh.start()
    for bot in (two, three):
        with pytest.raises(TelegramRetryAfter):
            await bot.send_message(7, "x")
        await bot.send_message(8, "x")
    await limiter.prune()
    await fresh.start()
    assert fresh._blocked("7") > 590


async def test_several_chats_with_a_429_count_as_all(telegram: FakeTelegram, make: Makes) -> None:
    bot, limiter = make()
    for chat, seconds in ((7, 30), (8, 60), (9, 40)):
        assert limiter.blocked_for() == 0
        telegram.answers["sendMessage"].append(
            refusal(429, "Too Many Requests", retry_after=seconds)
        )
        with pytest.raises(TelegramRetryAfter):
            await bot.send_message(chat, "x")
    # What is common to the three of them; the longer waits are their chats' own.
    assert 25 < limiter.blocked_for() <= 30
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(10, "x")


async def test_answers_that_a_person_waits_for_never_wait(
    telegram: FakeTelegram, make: Makes
) -> None:
    bot, limiter = make()
    await limiter.flood(600)
    begun = time.monotonic()
    await bot.answer_pre_checkout_query("1", ok=True)
    await bot.answer_callback_query("1")
    assert time.monotonic() - begun < 2
    # What Telegram itself asks to wait for is waited for once more, and then it is the update's.
    telegram.answers["answerCallbackQuery"].append(refusal(429, "Too Many", retry_after=1))
    await bot.answer_callback_query("2")
    assert len(telegram.made("answerCallbackQuery")) == 3


async def test_the_intake_goes_on_during_a_flood(telegram: FakeTelegram, make: Makes) -> None:
    bot, limiter = make()
    await limiter.flood(600)
    await bot.get_updates()
    assert len(telegram.calls) == 1


async def test_a_flood_that_one_replica_meets_holds_the_others(
    telegram: FakeTelegram, make: Makes, join: Joins
) -> None:
    (_, one), (bot, two) = make(), make()
    (await join()).replica.listen("flood", two.flood_heard)
    await one.flood(600)
    await eventually(lambda: two.blocked_for() > 590)
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(7, "x")
    assert telegram.calls == []


async def test_a_flood_is_seen_without_its_announcement_and_after_a_restart(
    telegram: FakeTelegram, make: Makes
) -> None:
    (_, one), (bot, two), (_, three) = make(), make(), make()
    await one.flood(600)
    await three.start()
    assert three.blocked_for() > 590
    with pytest.raises(TelegramRetryAfter):
        await asyncio.wait_for(bot.send_message(7, "x"), 5)
    assert telegram.calls == []
    assert two.blocked_for() > 590


async def test_a_shorter_flood_does_not_end_a_longer_one(make: Makes) -> None:
    (_, one), (_, two) = make(), make()
    await one.flood(600)
    await two.flood(1)
    await two.start()
    assert two.blocked_for() > 590


async def test_no_burst_follows_a_flood(connection: BaseDBAsyncClient) -> None:
    budget = SharedBudget(connection, 10)
    await budget.block(0.5)
    assert await budget.take(1, Priority.URGENT) is False
    await eventually(lambda: budget.blocked_for() == 0)
    await asyncio.gather(*(budget.take(1, Priority.URGENT) for _ in range(2)))
    begun = time.monotonic()
    await asyncio.gather(*(budget.take(1, Priority.URGENT) for _ in range(5)))
    assert time.monotonic() - begun >= 0.3
    await budget.close()


async def test_a_send_that_is_no_longer_ours_stops_right_before_it_leaves(
    telegram: FakeTelegram, make: Makes
) -> None:
    bot, _ = make()

    def lost() -> None:
        raise LeaseLost

    with sending(Priority.NOTICE, lost), pytest.raises(LeaseLost):
        await bot.send_message(7, "x")
    assert telegram.calls == []


async def test_full_budgets_of_chats_are_forgotten(
    make: Makes, connection: BaseDBAsyncClient
) -> None:
    bot, limiter = make()
    with sending(Priority.NOTICE, nothing):
        await bot.send_message(7, "x")
    await bot.send_message(-8, "x")
    await connection.execute_query_dict(
        "UPDATE send_budgets SET refilled_at = refilled_at - interval '1 hour' "
        "WHERE name <> 'chat:-8'"
    )
    await limiter.prune()
    rows = await connection.execute_query_dict("SELECT name FROM send_budgets ORDER BY name")
    assert [row["name"] for row in rows] == ["all", "chat:-8"]
