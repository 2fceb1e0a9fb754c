"""The leader looks after its webhook; duties that fail are tried again."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.duties import Duties
from bot.telegram.webhook_watch import Trouble, WebhookWatch
from tests.infra.conftest import eventually
from tests.infra.telegram import FakeTelegram, ok, refusal

URL = "https://bot.example.org/hook"


def info(url: str = URL, pending: int = 0, failed_at: int = 0) -> web.Response:
    found = {"url": url, "has_custom_certificate": False, "pending_update_count": pending}
    if failed_at:
        found |= {"last_error_date": failed_at, "last_error_message": "Wrong response: 502"}
    return ok(found)


@asynccontextmanager
async def watching(
    telegram: FakeTelegram, reports: list[Trouble | None]
) -> AsyncIterator[Callable[[web.Response], None]]:
    """A watch; what Telegram says from now on is set by the function."""
    now: list[web.Response] = [info()]

    async def answer(_: object) -> web.StreamResponse:
        telegram.answers["getWebhookInfo"].append(answer)
        said = now[0]
        return web.Response(text=said.text, content_type="application/json")

    async def report(trouble: Trouble | None) -> None:
        reports.append(trouble)

    def says(response: web.Response) -> None:
        now[0] = response

    telegram.answers["getWebhookInfo"].append(answer)
    watch = WebhookWatch(telegram.bot(), URL, "secret", ["message"], report=report, every=0.05)
    duties = Duties()
    duties.begin(watch.run())
    try:
        await eventually(lambda: telegram.made("getWebhookInfo"))
        yield says
    finally:
        await duties.end()


async def test_a_webhook_that_was_removed_is_registered_again_and_reported() -> None:
    reports: list[Trouble | None] = []
    async with FakeTelegram() as telegram, watching(telegram, reports) as says:
        says(info(url=""))
        await eventually(lambda: len(telegram.made("setWebhook")) > 1)
        says(info())
        await eventually(lambda: reports)
        assert set(reports) == {Trouble()}


async def test_each_sign_of_a_webhook_that_fails_is_reported_and_its_end_too() -> None:
    reports: list[Trouble | None] = []
    async with FakeTelegram() as telegram, watching(telegram, reports) as says:
        begun = int(time.time())
        says(info(pending=3, failed_at=begun))
        await eventually(lambda: reports == [Trouble("Wrong response: 502")])
        says(info(pending=4, failed_at=begun + 1))
        await eventually(lambda: len(telegram.made("setWebhook")) == 3)
        says(info(failed_at=begun + 1))
        await eventually(lambda: reports[1:] == [Trouble("Wrong response: 502"), None])


async def test_an_old_error_of_telegrams_is_no_trouble() -> None:
    reports: list[Trouble | None] = []
    async with FakeTelegram() as telegram:
        telegram.answers["getWebhookInfo"].append(info(pending=1, failed_at=1000))
        async with watching(telegram, reports) as says:
            says(info(pending=1, failed_at=1000))
            seen = len(telegram.made("getWebhookInfo"))
            await eventually(lambda: len(telegram.made("getWebhookInfo")) > seen + 2)
            assert reports == []
            assert len(telegram.made("setWebhook")) == 1


async def test_a_webhook_that_cannot_be_registered_is_tried_again() -> None:
    async with FakeTelegram() as telegram:
        telegram.answers["setWebhook"] += [
            refusal(400, "Bad Request: bad webhook: getaddrinfo"),
            web.Response(text="<html>502 Bad Gateway</html>", status=502),
        ]
        async with watching(telegram, []):
            assert len(telegram.made("setWebhook")) == 3


async def test_a_duty_that_fails_is_tried_again_until_it_succeeds() -> None:
    duties = Duties(first_pause=0.01)
    tried: list[int] = []
    done = asyncio.Event()

    async def step() -> None:
        tried.append(1)
        if len(tried) < 4:
            raise TypeError("Integer exceeds 64-bit range")
        done.set()

    duties.insist("commands", step)
    await asyncio.wait_for(done.wait(), 5)
    await duties.end()
    assert len(tried) == 4


@pytest.mark.parametrize("beginning", ["begin", "insist"])
async def test_the_end_of_a_term_ends_its_duties(beginning: str) -> None:
    ended = asyncio.Event()

    async def lasting() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    duties = Duties()
    if beginning == "begin":
        duties.begin(lasting())
    else:
        duties.insist("lasting", lasting)
    await asyncio.sleep(0)
    await duties.end()
    assert ended.is_set()
