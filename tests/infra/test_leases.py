"""A row's holder can make its longest call and settle it before another may claim it."""

import asyncio
import time
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError
from aiohttp import web

from bot import limits
from bot.database.lines import STATEMENT
from bot.database.replicas import Pulse
from bot.leadership import LeaseTerms
from bot.telegram.inbox import InboxLimits
from bot.telegram.session import TelegramSession
from bot.telegram.workers import WorkerLimits
from services.reconciliation import reconciliation
from tests.infra.telegram import TOKEN, FakeTelegram

LONGEST_CALL = TelegramSession("http://127.0.0.1:1").timeout


@pytest.mark.parametrize(
    ("lease", "needed"),
    [
        # The outbox stops short of a call that would not fit in any more.
        (limits.OUTBOX_LEASE, 2 * LONGEST_CALL + limits.MARGIN),
        # An update in hand is renewed; a renewal that fails leaves time for the call under way.
        (InboxLimits().lease, WorkerLimits().renew_every + LONGEST_CALL + limits.MARGIN),
        # A nightly check goes on with its claim between statements.
        (reconciliation._PATIENCE.total_seconds(), limits.LONGEST_STATEMENT + limits.MARGIN),
        # A leader renews, and is seen to live, several times within its lease.
        (LeaseTerms().lease, 2 * LeaseTerms().renew_every),
        (Pulse().lease, 2 * Pulse().beat_every),
        # A statement that is given up is given up before its row is another's.
        (InboxLimits().lease, STATEMENT + limits.MARGIN),
    ],
)
def test_a_lease_is_longer_than_what_has_to_fit_in(lease: float, needed: float) -> None:
    assert lease > needed


async def test_a_call_that_is_not_answered_ends_in_time() -> None:
    let_go = asyncio.Event()

    async def never(_: dict[str, Any]) -> web.StreamResponse:
        await let_go.wait()
        return web.Response()

    async with FakeTelegram() as telegram:
        session = TelegramSession(str(telegram._server.make_url("")))
        assert session.timeout == limits.CALL
        session.timeout = 0.3
        telegram.answers["sendMessage"].append(never)
        begun = time.monotonic()
        bot = Bot(TOKEN, session=session)
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(7, "x")
        assert time.monotonic() - begun < 5
        let_go.set()
        await bot.session.close()
