"""Several senders on one outbox: order, races, kills, pauses and stops."""

import asyncio

import pytest
from aiogram.exceptions import TelegramNetworkError
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.database.replicas import Pulse
from bot.telegram.limiter import Limiter
from bot.telegram.outbox import ClaimedMessage, Outbox
from bot.telegram.sender import Outcome, Sent
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
from tests.infra.telegram import FakeTelegram

__all__ = ["hire", "owe"]


#: A person and a channel: their rows are found in two ways and kept in one order.
CHATS = pytest.mark.parametrize("chat", ["7", "-1007"])


@CHATS
async def test_within_a_chat_the_urgent_go_first_and_equals_in_order(
    join: Joins, hire: Hires, owe: Owes, chat: str
) -> None:
    numbers = [await owe(chat=chat, priority=priority) for priority in (9, 5, 5, 0, 9)]
    witness = Witness()
    await hire(await join(), witness)
    await eventually(lambda: len(witness.delivered) == 5)
    mass1, notice1, notice2, reply, mass2 = numbers
    assert witness.delivered == [reply, notice1, notice2, mass1, mass2]


@CHATS
async def test_a_chat_has_one_call_in_flight(
    join: Joins, hire: Hires, owe: Owes, chat: str
) -> None:
    flying, most, done = 0, 0, 0

    async def deliver(_: ClaimedMessage) -> Outcome:
        nonlocal flying, most, done
        flying += 1
        most = max(most, flying)
        await asyncio.sleep(0.005)
        flying -= 1
        done += 1
        return Sent()

    for priority in (5, 5, 3, 9, 1, 5, 2, 9):
        await owe(chat=chat, priority=priority)
    for _ in range(2):
        await hire(await join(), Witness(), deliver)
    await eventually(lambda: done == 8)
    assert most == 1


@CHATS
async def test_a_failed_row_holds_its_followers_back_but_a_scheduled_one_does_not(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient, chat: str
) -> None:
    witness = Witness()
    witness.failures["word"] = [TelegramNetworkError(METHOD, "away")]
    scheduled = await owe("next year", chat, delay=86400 * 365)
    failed, follower = await owe(chat=chat), await owe("follower", chat)
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


async def test_a_channel_that_is_owed_much_keeps_no_one_waiting(
    join: Joins, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    await connection.execute_query_dict(
        "INSERT INTO outbox (kind, chat_id, priority) "
        "SELECT 'removal', '-1007', 5 FROM generate_series(1, 20000)"
    )
    others = [await owe(chat=chat) for chat in ("7", "8", "-1008")]
    # As autovacuum does in a moment; until then the planner knows nothing about the rows.
    await connection.execute_query_dict("ANALYZE outbox")
    outbox = Outbox(connection, (await join()).replica, lease=60, call_limit=30)
    before = await _rows_read(connection)
    claimed = await outbox.claim(16)
    read = await _rows_read(connection) - before
    assert [claimed.chat_id for claimed in claimed] == ["-1007", "7", "8", "-1008"]
    assert {claimed.id for claimed in claimed} > set(others)
    assert 0 < read < 200


async def _rows_read(connection: BaseDBAsyncClient) -> int:
    """How many rows of the outbox the server has fetched so far, for any sender."""
    await connection.execute_query_dict("SELECT pg_stat_force_next_flush()::text")
    rows = await connection.execute_query_dict(
        "SELECT seq_tup_read + COALESCE(idx_tup_fetch, 0) AS read FROM pg_stat_user_tables"
        " WHERE relname = 'outbox'"
    )
    return int(rows[0]["read"])


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

        async def deliver(claimed: ClaimedMessage) -> Outcome:
            paused.set()
            await resumed.wait()
            await bot.send_message(7, "x")
            return await late.deliver(claimed)

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

        async def deliver(claimed: ClaimedMessage) -> Outcome:
            nonlocal slow
            if slow:
                slow = False
                await asyncio.sleep(0.3)
            await bot.send_message(7, "x")
            return await witness.deliver(claimed)

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

    async def deliver(_: ClaimedMessage) -> Outcome:
        begun.set()
        await gate.wait()
        return Sent()

    sender = await hire(await join(), Witness(), deliver)
    first = await owe()
    await begun.wait()
    stopping = asyncio.create_task(sender.stop())
    # A claim that was under way when the end was ordered may still bring something.
    await eventually(lambda: sender._loop is not None and sender._loop.done())
    second = await owe(chat="8")
    gate.set()
    await stopping
    rows = await rows_of(connection)
    assert (rows[first]["state"], rows[second]["state"]) == ("sent", "waiting")


async def test_a_call_that_outlasts_the_stop_is_given_back(
    join: Joins, hire: Hires, owe: Owes, connection: BaseDBAsyncClient
) -> None:
    begun = asyncio.Event()

    async def for_ever(_: ClaimedMessage) -> Outcome:
        begun.set()
        await asyncio.Event().wait()
        return Sent()

    sender = await hire(await join(), Witness(), for_ever, drain=0.05)
    number = await owe()
    await begun.wait()
    await sender.stop()
    row = (await rows_of(connection))[number]
    assert (row["state"], row["owner"], row["attempts"]) == ("waiting", None, 0)
