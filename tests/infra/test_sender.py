"""The outbox and its sender: every way a call can end, settled once and reported."""

from datetime import UTC, datetime, timedelta

import asyncpg
import pytest
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import GetChatMember
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.telegram.limiter import Limiter
from bot.telegram.outbox import ClaimedMessage
from bot.telegram.sender import Dropped, Outcome, Sender, Sent
from services.outbox import ask_again
from services.person import became_reachable
from tests.infra.answers import missing_field, unreadable
from tests.infra.conftest import Joins, eventually
from tests.infra.post import (
    FAST,
    METHOD,
    Hires,
    Owes,
    Witness,
    hire,
    owe,
    rows_of,
    state_of,
    until_state,
)
from tests.infra.telegram import FakeTelegram, refusal

__all__ = ["hire", "owe"]


async def test_a_row_is_sent_as_soon_as_it_is_announced(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    await hire(await join(), witness, look_every=60)
    number = await owe()
    row = await until_state(connection, number, "sent")
    assert row["done_at"] is not None and row["owner"] is None
    assert witness.delivered == [number]


async def test_what_deliver_sees_is_what_was_written(join: Joins, hire: Hires, owe: Owes) -> None:
    seen: list[ClaimedMessage] = []

    async def deliver(claimed: ClaimedMessage) -> Outcome:
        seen.append(claimed)
        return Sent()

    await hire(await join(), Witness(), deliver)
    await owe("welcome", "-100500", 2)
    await eventually(lambda: seen)
    (claimed,) = seen
    assert (claimed.kind, claimed.chat_id, claimed.priority) == ("welcome", "-100500", 2)
    assert claimed.args == {"plan": "gold"}


async def test_a_message_that_is_no_longer_true_is_dropped(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    async def deliver(_: ClaimedMessage) -> Outcome:
        return Dropped("has paid meanwhile")

    await hire(await join(), Witness(), deliver)
    row = await until_state(connection, await owe(), "dropped")
    assert row["error"] == "has paid meanwhile"


async def test_a_person_who_blocked_the_bot_is_held_and_not_asked_again(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["word"] = [TelegramForbiddenError(METHOD, "bot was blocked by the user")]
    await hire(await join(), witness)
    first, second = await owe(), await owe("later")
    await until_state(connection, first, "held")
    other = await owe("other", "8")
    await until_state(connection, other, "sent")
    assert witness.reports == [("unreachable", "7")]
    assert await state_of(connection, second) == "waiting"
    await became_reachable("7", datetime.now(UTC))
    await until_state(connection, second, "sent")
    assert witness.delivered == [other, first, second]


async def test_a_flood_counts_no_attempt_and_holds_its_chat(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    async with FakeTelegram() as telegram:
        limiter = Limiter(connection, FAST)
        bot = telegram.bot()
        bot.session.middleware(limiter)

        async def deliver(claimed: ClaimedMessage) -> Outcome:
            await bot.send_message(int(claimed.chat_id), "x")
            return await witness.deliver(claimed)

        telegram.answers["sendMessage"].append(refusal(429, "Too Many", retry_after=1))
        await hire(await join(), witness, deliver, limiter)
        first = await owe()
        await eventually(lambda: telegram.made("sendMessage"))
        second = await owe(chat="8")
        await until_state(connection, first, "sent")
        row = await until_state(connection, second, "sent")
        assert row["attempts"] == 1
        assert (await rows_of(connection))[first]["attempts"] == 1
        before, *after = telegram.made("sendMessage")
        assert len(after) == 2
        # Only the chat that got the 429 waits.
        waits = {call.fields["chat_id"]: call.at - before.at for call in after}
        assert waits.pop(before.fields["chat_id"]) >= 1 > waits["8"]


async def test_a_chat_that_got_a_new_id_is_followed_there(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["word"] = [TelegramMigrateToChat(METHOD, "upgraded", -100900)]
    # Both are owed before any sender works: the second waits under the old id when the first moves.
    first, second = await owe(chat="-55"), await owe("later", chat="-55")
    await hire(await join(), witness)
    await until_state(connection, second, "sent")
    rows = await rows_of(connection)
    assert [rows[n]["chat_id"] for n in (first, second)] == ["-100900", "-100900"]
    assert witness.reports == [("migrated", "-55", "-100900")]
    assert witness.delivered == [first, second]


@pytest.mark.parametrize(
    "refused",
    [
        TelegramBadRequest(METHOD, "message is too long"),
        TelegramEntityTooLarge(METHOD, "Request Entity Too Large"),
    ],
)
async def test_what_telegram_refuses_for_good_is_reported(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient, refused: Exception
) -> None:
    witness = Witness()
    witness.failures["word"] = [refused]
    await hire(await join(), witness)
    await until_state(connection, await owe(), "failed")
    ((what, kind, error),) = witness.reports
    assert (what, kind) == ("gave_up", "word") and type(refused).__name__ in error


async def test_trouble_on_the_way_is_tried_again_with_growing_pauses(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["word"] = [
        TelegramNetworkError(METHOD, "away"),
        TelegramServerError(METHOD, "Bad Gateway"),
        TimeoutError(),
        TelegramUnauthorizedError(METHOD, "Unauthorized"),
        unreadable(METHOD, ValueError(), "<html>"),
    ]
    await hire(await join(), witness, look_every=0.01)
    row = await until_state(connection, await owe(), "sent")
    assert row["attempts"] == 6
    assert witness.reports == []


def test_the_pauses_double_up_to_the_longest() -> None:
    sender = Sender(None, None, None, None)  # type: ignore[arg-type]
    assert [sender._pause(n) for n in (1, 2, 3, 9, 10, 1000)] == [1, 2, 4, 256, 300, 300]
    tries = next(n for n in range(1, 1000) if sender._has_tried_long(n))
    assert 86400 <= sum(sender._pause(n) for n in range(1, tries)) <= 86400 + 300


async def test_after_trying_for_long_enough_it_is_given_up_and_reported(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["word"] = [TelegramNetworkError(METHOD, "away") for _ in range(99)]
    await hire(await join(), witness, look_every=0.01, give_up_after=0.05)
    row = await until_state(connection, await owe(), "failed")
    assert row["attempts"] == 4  # pauses of 10, 20 and 40 ms
    assert [report[0] for report in witness.reports] == ["gave_up"]


async def test_a_mistake_of_our_own_is_given_up_after_a_few_tries(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["word"] = [KeyError("plan") for _ in range(99)]
    await hire(await join(), witness, look_every=0.01, most_faults=3)
    row = await until_state(connection, await owe(), "failed")
    assert (row["attempts"], row["error"]) == (3, "KeyError: <value>")


@pytest.mark.parametrize(
    "shortage",
    [asyncpg.TooManyConnectionsError, asyncpg.LockNotAvailableError, asyncpg.AdminShutdownError],
)
async def test_a_shortage_of_the_database_never_gives_a_message_up(
    join: Joins,
    hire: Hires,
    owe: Owes,
    connection: BaseDBAsyncClient,
    shortage: type[asyncpg.PostgresError],
) -> None:
    witness = Witness()
    witness.failures["refund_stars"] = [shortage("not now") for _ in range(12)]
    limits = {"shortage_pause": 0.01, "most_faults": 2, "give_up_after": 0.01, "look_every": 0.02}
    await hire(await join(), witness, **limits)
    row = await until_state(connection, await owe("refund_stars"), "sent")
    assert row["attempts"] == 1
    assert witness.reports == []


async def test_an_answer_that_cannot_be_read_is_not_sent_twice(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["word"] = [unreadable(METHOD, missing_field(), {"ok": True, "result": {}})]
    await hire(await join(), witness)
    row = await until_state(connection, await owe(), "sent")
    assert row["attempts"] == 1


async def test_an_operation_whose_question_cannot_be_read_is_not_done(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    """Whatever the operation had to do after the question is still to be done."""
    witness = Witness()
    question = GetChatMember(chat_id=-100, user_id=7)
    wrong = [unreadable(question, missing_field(), {"ok": True, "result": {}}) for _ in range(9)]
    witness.failures["remove_member"] = list(wrong[:2])
    await hire(await join(), witness, most_faults=3)
    done = await until_state(connection, await owe("remove_member", "-100"), "sent")
    assert done["attempts"] == 3 and witness.delivered == [done["id"]]
    witness.failures["remove_member"] = list(wrong)
    given_up = await until_state(connection, await owe("remove_member", "-100"), "failed")
    assert given_up["attempts"] == 3
    assert [report[0] for report in witness.reports] == ["gave_up"]


async def test_a_chat_that_telegram_does_not_know_holds_a_person_and_is_asked_again(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    unknown = [TelegramBadRequest(METHOD, "Bad Request: chat not found") for _ in range(2)]
    witness.failures["word"] = list(unknown)
    await hire(await join(), witness)
    first, second = await owe(), await owe("later")
    for again in range(2):
        held = await until_state(connection, first, "held")
        assert held["available_at"] - held["created_at"] > timedelta(minutes=4 + again * 5)
        assert await state_of(connection, second) == "waiting"
        assert await ask_again() == 0
        await connection.execute_query("UPDATE outbox SET available_at = now()")
        assert await ask_again() == 1
    await until_state(connection, second, "sent")
    assert witness.delivered == [first, second]
    assert witness.reports == [("unreachable", "7")] * 2


async def test_an_unknown_group_is_no_person_who_comes_back(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["word"] = [TelegramBadRequest(METHOD, "Bad Request: chat not found")]
    await hire(await join(), witness)
    await until_state(connection, await owe(chat="-100"), "failed")
    assert [report[0] for report in witness.reports] == ["gave_up"]


async def test_an_operation_of_one_chat_that_fails_and_fails_lets_the_others_there_go_first(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["strange"] = [TelegramServerError(METHOD, "Internal") for _ in range(999)]
    await hire(await join(), witness, look_every=0.01)
    strange = await owe("strange", "-100", priority=0)
    others = [await owe(chat="-100") for _ in range(3)]
    for other in others:
        await until_state(connection, other, "sent")
    assert await state_of(connection, strange) == "waiting"
    witness.failures["strange"].clear()
    await until_state(connection, strange, "sent")


async def test_a_report_that_fails_leaves_the_row_unsettled_until_it_works(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    """The end of a message and the word about it are one transaction."""
    witness = Witness()
    witness.failures["word"] = [TelegramBadRequest(METHOD, "no")]
    gave_up, troubles = witness.gave_up, [OSError("no database")]

    async def first_fails(claimed: ClaimedMessage, error: str) -> None:
        if troubles:
            raise troubles.pop()
        await gave_up(claimed, error)

    witness.gave_up = first_fails  # type: ignore[method-assign]
    await hire(await join(), witness)
    await until_state(connection, await owe(), "failed")
    assert [report[0] for report in witness.reports] == ["gave_up"]


async def test_a_flood_known_from_elsewhere_makes_no_call(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["word"] = [TelegramRetryAfter(METHOD, "held back", 1)]
    limiter = Limiter(connection, FAST)
    await limiter.flood(1)
    await hire(await join(), witness, limiter=limiter)
    number = await owe()
    row = await until_state(connection, number, "sent")
    assert row["attempts"] == 1
