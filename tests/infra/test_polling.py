"""Long polling: confirmed only when stored, patient with conflicts, faults and a full inbox."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any

import pytest
from aiogram import Bot
from aiohttp import web
from structlog.testing import capture_logs

from bot.telegram.ordering import RawUpdate
from bot.telegram.polling import Polling, PollingLimits
from tests.infra.conftest import eventually
from tests.infra.telegram import TOKEN, FakeTelegram, ok, refusal


class Intake:
    """What polling passes on, and the trouble it meets there."""

    def __init__(self) -> None:
        self.stored: list[int] = []
        self.troubles: list[Exception] = []
        self.waiting = 0
        self.asked = 0

    async def accept(self, updates: Sequence[RawUpdate]) -> None:
        if self.troubles:
            raise self.troubles.pop(0)
        self.stored += [update.update_id for update in updates]

    async def backlog(self, _: int) -> int:
        self.asked += 1
        return self.waiting


Starts = Callable[..., asyncio.Task[None]]


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram


@pytest.fixture
async def poll() -> AsyncIterator[Starts]:
    tasks: list[asyncio.Task[None]] = []

    def starts(
        bot: Bot,
        intake: Intake,
        report: Callable[[str | None], Awaitable[None]] | None = None,
        **limits: Any,
    ) -> asyncio.Task[None]:
        polling = Polling(
            bot,
            accept=intake.accept,
            backlog=intake.backlog,
            allowed_updates=["message", "chat_member"],
            limits=PollingLimits(timeout=1, look_every=0.01, **limits),
            report=report,
        )
        task = asyncio.create_task(polling.run())
        tasks.append(task)
        return task

    yield starts
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def updates(*numbers: int) -> web.Response:
    return ok([{"update_id": n, "message": {"from": {"id": 7}}} for n in numbers])


def offsets(telegram: FakeTelegram) -> list[str | None]:
    return [call.fields.get("offset") for call in telegram.made("getUpdates")]


async def test_the_offset_moves_after_the_updates_are_stored(
    telegram: FakeTelegram, poll: Starts
) -> None:
    intake = Intake()
    telegram.answers["getUpdates"] += [updates(5, 6), updates(7)]
    poll(telegram.bot(), intake)
    await eventually(lambda: len(offsets(telegram)) >= 4)
    assert intake.stored == [5, 6, 7]
    # After an empty answer everything is confirmed, and a new count may begin anywhere.
    assert offsets(telegram)[:4] == [None, "7", "8", None]


async def test_what_could_not_be_stored_is_not_confirmed(
    telegram: FakeTelegram, poll: Starts
) -> None:
    intake = Intake()
    intake.troubles = [OSError("no database")]
    telegram.answers["getUpdates"] += [updates(5), updates(5)]
    poll(telegram.bot(), intake)
    await eventually(lambda: intake.stored)
    assert offsets(telegram)[:2] == [None, None]


async def test_the_webhook_is_taken_away_first_and_nothing_is_dropped(
    telegram: FakeTelegram, poll: Starts
) -> None:
    poll(telegram.bot(), Intake())
    await eventually(lambda: telegram.made("getUpdates"))
    assert telegram.calls[0].method == "deleteWebhook"
    assert telegram.calls[0].fields.get("drop_pending_updates", "false") == "false"
    assert telegram.made("getUpdates")[0].fields["allowed_updates"] == '["message", "chat_member"]'


async def test_a_second_poller_is_reported_once_and_outlasted(
    telegram: FakeTelegram, poll: Starts
) -> None:
    conflict = "Conflict: terminated by other getUpdates request"
    telegram.answers["getUpdates"] += [refusal(409, conflict), refusal(409, conflict), updates(5)]
    intake = Intake()
    with capture_logs() as logs:
        poll(telegram.bot(), intake)
        await eventually(lambda: intake.stored == [5])
    assert [entry["event"] for entry in logs].count("polling_conflict") == 1


async def test_a_rival_that_stays_is_told_of_and_that_it_left(
    telegram: FakeTelegram, poll: Starts
) -> None:
    told: list[str | None] = []

    async def report(said: str | None) -> None:
        told.append(said)

    telegram.answers["getUpdates"] += [
        *(refusal(409, "Conflict: rival") for _ in range(6)),
        updates(5),
    ]
    intake = Intake()
    poll(telegram.bot(), intake, report, longest_pause=0.01)
    await eventually(lambda: intake.stored == [5])
    assert [said is None for said in told] == [False, False, True]
    assert TOKEN not in str(told)


async def test_faults_of_the_server_and_the_line_are_outlasted_without_a_secret_in_the_log(
    telegram: FakeTelegram, poll: Starts
) -> None:
    async def hang_up(_: dict[str, Any]) -> web.StreamResponse:
        raise ConnectionResetError

    telegram.answers["getUpdates"] += [
        refusal(502, "Bad Gateway"),
        web.Response(status=502, text="<html>not JSON</html>"),
        hang_up,
        updates(5),
    ]
    intake = Intake()
    with capture_logs() as logs:
        poll(telegram.bot(), intake, longest_pause=0.5)
        await eventually(lambda: intake.stored == [5])
    assert [entry["event"] for entry in logs].count("polling_failed") == 3
    assert TOKEN not in str(logs)


async def test_retry_after_is_waited_out_in_full(telegram: FakeTelegram, poll: Starts) -> None:
    telegram.answers["getUpdates"] += [refusal(429, "Too Many Requests", retry_after=1), updates(5)]
    intake = Intake()
    poll(telegram.bot(), intake, longest_pause=0.1)
    await eventually(lambda: intake.stored)
    first, second = telegram.made("getUpdates")[:2]
    assert second.at - first.at >= 1


async def test_nothing_is_fetched_while_too_much_waits(
    telegram: FakeTelegram, poll: Starts
) -> None:
    intake = Intake()
    intake.waiting = 11
    poll(telegram.bot(), intake, most_waiting=10)
    await eventually(lambda: intake.asked > 5)
    assert not telegram.made("getUpdates")
    intake.waiting = 10
    await eventually(lambda: telegram.made("getUpdates"))


async def test_one_unusable_update_does_not_stop_the_others(
    telegram: FakeTelegram, poll: Starts
) -> None:
    found = [{"update_id": 5}, "nonsense", {"message": {}}, None, {"update_id": 6, "x": "\ud83d"}]
    telegram.answers["getUpdates"].append(ok(found))
    intake = Intake()
    poll(telegram.bot(), intake)
    await eventually(lambda: intake.stored == [5, 6])
    await eventually(lambda: offsets(telegram)[1:2] == ["7"])
