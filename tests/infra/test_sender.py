"""The outbox and its sender: every way a call can end, races of replicas, pauses and stops."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import orjson
import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage
from pydantic import BaseModel, ValidationError
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.database.replicas import Pulse
from bot.telegram.limiter import Limiter, Limits
from bot.telegram.outbox import OUTBOX_NOTIFY, Errand, Outbox, release_held
from bot.telegram.sender import Dropped, Outcome, Sender, SenderLimits, Sent
from tests.infra.conftest import Joins, Station, eventually
from tests.infra.telegram import FakeTelegram, refusal

Deliver = Callable[[Errand], Awaitable[Outcome]]
METHOD = SendMessage(chat_id=7, text="x")
FAST = Limits(per_second=100_000, chat_per_second=100_000, group_per_minute=6_000_000)


class Witness:
    """Remembers what was delivered and what was reported, and fails as it is told."""

    def __init__(self) -> None:
        self.delivered: list[int] = []
        self.failures: dict[str, list[Exception]] = defaultdict(list)
        self.reports: list[tuple[str, ...]] = []

    async def deliver(self, errand: Errand) -> Outcome:
        await asyncio.sleep(0)
        if self.failures[errand.kind]:
            raise self.failures[errand.kind].pop(0)
        self.delivered.append(errand.id)
        return Sent()

    async def unreachable(self, chat_id: str) -> None:
        self.reports.append(("unreachable", chat_id))

    async def migrated(self, old: str, new: str) -> None:
        self.reports.append(("migrated", old, new))

    async def gave_up(self, errand: Errand, error: str) -> None:
        self.reports.append(("gave_up", errand.kind, error))


Hires = Callable[..., Awaitable[Sender]]


@pytest.fixture
async def hire(connection: BaseDBAsyncClient) -> AsyncIterator[Hires]:
    """Let a sender begin at a station."""
    hired: list[tuple[Sender, Limiter]] = []

    async def hires(
        station: Station,
        witness: Witness,
        deliver: Deliver | None = None,
        limiter: Limiter | None = None,
        lease: float = 120.0,
        **limits: Any,
    ) -> Sender:
        outbox = Outbox(connection, station.replica, lease=lease, call_limit=lease / 2)
        limiter = limiter or Limiter(connection, FAST)
        terms = SenderLimits(**{"first_pause": 0.01, **limits})
        sender = Sender(outbox, limiter, deliver or witness.deliver, witness, terms)
        station.replica.listen("outbox", sender.wake)
        await sender.start()
        hired.append((sender, limiter))
        return sender

    yield hires
    for sender, limiter in hired:
        await sender.stop()
        await limiter.stop()


@pytest.fixture
def owe(connection: BaseDBAsyncClient) -> Callable[..., Awaitable[int]]:
    """Write a row and announce it, as a deed does."""

    async def owes(kind: str = "word", chat: str = "7", priority: int = 5, delay: float = 0) -> int:
        rows = await connection.execute_query_dict(
            "INSERT INTO outbox (kind, chat_id, args, state, priority, available_at) VALUES "
            "($1, $2, $3::jsonb, 'waiting', $4, clock_timestamp() + make_interval(secs => $5)) "
            "RETURNING id",
            [kind, chat, orjson.dumps({"plan": "gold"}).decode(), priority, delay],
        )
        await connection.execute_query_dict(OUTBOX_NOTIFY)
        return int(rows[0]["id"])

    return owes


Owes = Callable[..., Awaitable[int]]


async def rows_of(connection: BaseDBAsyncClient) -> dict[int, dict[str, Any]]:
    rows = await connection.execute_query_dict("SELECT * FROM outbox ORDER BY id")
    return {row["id"]: row for row in rows}


async def state_of(connection: BaseDBAsyncClient, number: int) -> str:
    return str((await rows_of(connection))[number]["state"])


async def until_state(connection: BaseDBAsyncClient, number: int, state: str) -> dict[str, Any]:
    async def reached() -> dict[str, Any] | None:
        row = (await rows_of(connection))[number]
        return row if row["state"] == state else None

    found: dict[str, Any] = await eventually(reached)
    return found


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
    seen: list[Errand] = []

    async def deliver(errand: Errand) -> Outcome:
        seen.append(errand)
        return Sent()

    await hire(await join(), Witness(), deliver)
    await owe("welcome", "-100500", 2)
    await eventually(lambda: seen)
    (errand,) = seen
    assert (errand.kind, errand.chat_id, errand.priority) == ("welcome", "-100500", 2)
    assert errand.args == {"plan": "gold"}


async def test_a_promise_that_is_no_longer_true_is_dropped(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    async def deliver(_: Errand) -> Outcome:
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
    assert await release_held(connection, "7") == 1
    await until_state(connection, second, "sent")
    assert witness.delivered == [other, first, second]


async def test_a_flood_counts_no_attempt_and_holds_everybody(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    async with FakeTelegram() as telegram:
        limiter = Limiter(connection, FAST)
        bot = telegram.bot()
        bot.session.middleware(limiter)

        async def deliver(errand: Errand) -> Outcome:
            await bot.send_message(int(errand.chat_id), "x")
            return await witness.deliver(errand)

        telegram.answers["sendMessage"].append(refusal(429, "Too Many", retry_after=1))
        await hire(await join(), witness, deliver, limiter)
        first = await owe()
        await eventually(lambda: limiter.blocked_for() > 0)
        second = await owe(chat="8")
        await until_state(connection, first, "sent")
        row = await until_state(connection, second, "sent")
        assert row["attempts"] == 1
        assert (await rows_of(connection))[first]["attempts"] == 1
        before, *after = telegram.made("sendMessage")
        assert len(after) == 2
        assert all(call.at - before.at >= 1 for call in after)


async def test_a_chat_that_got_a_new_id_is_followed_there(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["word"] = [TelegramMigrateToChat(METHOD, "upgraded", -100900)]
    await hire(await join(), witness)
    first, second = await owe(chat="-55"), await owe("later", chat="-55")
    await until_state(connection, second, "sent")
    rows = await rows_of(connection)
    assert [rows[n]["chat_id"] for n in (first, second)] == ["-100900", "-100900"]
    assert witness.reports == [("migrated", "-55", "-100900")]
    assert witness.delivered == [first, second]


@pytest.mark.parametrize(
    "refused",
    [
        TelegramBadRequest(METHOD, "chat not found"),
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
        ClientDecodeError("Failed to decode object", ValueError(), "<html>"),
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
    assert (row["attempts"], row["error"]) == (3, "KeyError: 'plan'")


async def test_an_answer_that_cannot_be_read_is_not_sent_twice(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    class Strict(BaseModel):
        number: int

    witness = Witness()
    with pytest.raises(ValidationError) as wrong:
        Strict.model_validate({})
    witness.failures["word"] = [ClientDecodeError("Failed to deserialize", wrong.value, {})]
    await hire(await join(), witness)
    row = await until_state(connection, await owe(), "sent")
    assert row["attempts"] == 1


async def test_a_report_that_fails_leaves_the_row_unsettled_until_it_works(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    """The end of an errand and the word about it are one transaction."""
    witness = Witness()
    witness.failures["word"] = [TelegramBadRequest(METHOD, "no")]
    gave_up, troubles = witness.gave_up, [OSError("no database")]

    async def first_fails(errand: Errand, error: str) -> None:
        if troubles:
            raise troubles.pop()
        await gave_up(errand, error)

    witness.gave_up = first_fails  # type: ignore[method-assign]
    await hire(await join(), witness)
    await until_state(connection, await owe(), "failed")
    assert [report[0] for report in witness.reports] == ["gave_up"]


async def test_within_a_chat_the_urgent_go_first_and_equals_in_order(
    join: Joins, hire: Hires, owe: Owes
) -> None:
    numbers = [await owe(priority=priority) for priority in (9, 5, 5, 0, 9)]
    witness = Witness()
    await hire(await join(), witness)
    await eventually(lambda: len(witness.delivered) == 5)
    mass1, notice1, notice2, reply, mass2 = numbers
    assert witness.delivered == [reply, notice1, notice2, mass1, mass2]


async def test_a_chat_has_one_call_in_flight(join: Joins, hire: Hires, owe: Owes) -> None:
    flying, most, done = 0, 0, 0

    async def deliver(_: Errand) -> Outcome:
        nonlocal flying, most, done
        flying += 1
        most = max(most, flying)
        await asyncio.sleep(0.005)
        flying -= 1
        done += 1
        return Sent()

    for priority in (5, 5, 3, 9, 1, 5, 2, 9):
        await owe(priority=priority)
    for _ in range(2):
        await hire(await join(), Witness(), deliver)
    await eventually(lambda: done == 8)
    assert most == 1


async def test_a_failed_row_holds_its_followers_back_but_a_scheduled_one_does_not(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    witness.failures["word"] = [TelegramNetworkError(METHOD, "away")]
    scheduled = await owe("next year", delay=86400 * 365)
    failed, follower = await owe(), await owe("follower")
    await hire(await join(), witness, first_pause=0.3, look_every=0.02)
    await eventually(lambda: len(witness.delivered) == 2)
    assert witness.delivered == [failed, follower]
    assert await state_of(connection, scheduled) == "waiting"


async def test_two_senders_send_two_thousand_rows_once(
    join: Joins, hire: Hires, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    await connection.execute_query_dict(
        "INSERT INTO outbox (kind, chat_id, args, state, priority) "
        "SELECT 'mail', (n % 700)::text, '{}', 'waiting', 9 FROM generate_series(1, 2000) n"
    )
    for _ in range(2):
        await hire(await join(), witness, concurrency=50)
    await eventually(lambda: len(witness.delivered) >= 2000, within=60)
    assert sorted(witness.delivered) == sorted(await rows_of(connection))
    rows = (await rows_of(connection)).values()
    assert all(row["attempts"] == 1 for row in rows)


async def test_what_a_dead_sender_had_claimed_is_sent_by_another(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    one, two, witness = await join(), await join(), Witness()
    number = await owe()
    assert await Outbox(connection, one.replica, lease=120, call_limit=60).claim(5)
    await hire(two, witness, look_every=0.02)
    await one.die()
    await until_state(connection, number, "sent")
    assert witness.delivered == [number]


async def test_a_sender_that_wakes_up_late_sends_nothing(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    """The first stands still between claiming and calling; the second sends; the first wakes up."""
    pulse = Pulse(lease=0.5, beat_every=0.1)
    one, two = await join(pulse=pulse), await join(pulse=pulse)
    late, witness = Witness(), Witness()
    paused, resumed = asyncio.Event(), asyncio.Event()
    async with FakeTelegram() as telegram:
        limiter = Limiter(connection, FAST)
        bot = telegram.bot()
        bot.session.middleware(limiter)

        async def deliver(errand: Errand) -> Outcome:
            paused.set()
            await resumed.wait()
            await bot.send_message(7, "x")
            return await late.deliver(errand)

        first = await hire(one, late, deliver, limiter)
        number = await owe()
        await paused.wait()
        one.stand_still()
        await hire(two, witness, look_every=0.02)
        await until_state(connection, number, "sent")
        resumed.set()
        await first.stop()
        assert (witness.delivered, late.delivered, telegram.calls) == ([number], [], [])
    assert await state_of(connection, number) == "sent"


async def test_even_the_living_do_not_send_after_their_lease(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    witness = Witness()
    async with FakeTelegram() as telegram:
        limiter = Limiter(connection, FAST)
        bot = telegram.bot()
        bot.session.middleware(limiter)
        slow = True

        async def deliver(errand: Errand) -> Outcome:
            nonlocal slow
            if slow:
                slow = False
                await asyncio.sleep(0.3)
            await bot.send_message(7, "x")
            return await witness.deliver(errand)

        await hire(await join(), witness, deliver, limiter, lease=0.4)
        number = await owe()
        await until_state(connection, number, "sent")
        # The late call was stopped before it left, and only the second try arrived.
        assert len(telegram.calls) == 1
        assert witness.delivered == [number]


async def test_a_sender_that_is_cut_off_claims_nothing(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    station = await join()
    await station.die()
    await eventually(lambda: not station.replica.connected)
    await owe()
    assert await Outbox(connection, station.replica, lease=9, call_limit=1).claim(5) == []


async def test_stopping_lets_the_calls_under_way_end_and_claims_no_more(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    begun, gate = asyncio.Event(), asyncio.Event()

    async def deliver(_: Errand) -> Outcome:
        begun.set()
        await gate.wait()
        return Sent()

    sender = await hire(await join(), Witness(), deliver)
    first = await owe()
    await begun.wait()
    stopping = asyncio.create_task(sender.stop())
    second = await owe(chat="8")
    gate.set()
    await stopping
    rows = await rows_of(connection)
    assert (rows[first]["state"], rows[second]["state"]) == ("sent", "waiting")


async def test_a_call_that_outlasts_the_stop_is_given_back(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    begun = asyncio.Event()

    async def for_ever(_: Errand) -> Outcome:
        begun.set()
        await asyncio.Event().wait()
        return Sent()

    sender = await hire(await join(), Witness(), for_ever, drain=0.05)
    number = await owe()
    await begun.wait()
    await sender.stop()
    row = (await rows_of(connection))[number]
    assert (row["state"], row["owner"], row["attempts"]) == ("waiting", None, 0)


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
