"""The webhook over raw HTTP: who is let in, what is refused, and when 200 is said."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.telegram.intake import GroupCommit
from bot.telegram.ordering import RawUpdate
from bot.telegram.webhook import LARGEST_BODY, Webhook, register_webhook
from bot.telegram.workers import Workers
from models.delivery import InboxKind
from tests.infra.conftest import Joins, eventually
from tests.infra.telegram import FakeTelegram

SECRET = "correct-horse_battery"
UPDATE = b'{"update_id": 1, "message": {"from": {"id": 7}}}'


class Endpoint:
    """A webhook on a loopback port, with what it let in."""

    def __init__(self) -> None:
        self.accepted: list[RawUpdate] = []
        self.trouble: Exception | None = None
        app = web.Application()
        self.webhook = Webhook(SECRET, self._accept)
        self.webhook.mount(app, "/hook")
        self.server = TestServer(app)

    async def _accept(self, update: RawUpdate) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.accepted.append(update)

    async def post(
        self,
        body: bytes = UPDATE,
        secret: bytes | None = SECRET.encode(),
        *,
        method: str = "POST",
        length: int | None = None,
    ) -> int:
        """Speak HTTP by hand: no client would send some of what is tried here."""
        reader, writer = await asyncio.open_connection(self.server.host, self.server.port)
        head = f"{method} /hook HTTP/1.1\r\nHost: x\r\nConnection: close\r\n".encode()
        head += b"Content-Length: %d\r\n" % (len(body) if length is None else length)
        if secret is not None:
            head += b"X-Telegram-Bot-Api-Secret-Token: " + secret + b"\r\n"
        writer.write(head + b"\r\n" + body)
        status = await asyncio.wait_for(reader.readline(), 10)
        writer.close()
        return int(status.split()[1])


@pytest.fixture
async def endpoint() -> AsyncIterator[Endpoint]:
    endpoint = Endpoint()
    await endpoint.server.start_server()
    yield endpoint
    await endpoint.server.close()


async def test_an_update_with_the_secret_is_taken_in(endpoint: Endpoint) -> None:
    assert await endpoint.post() == 200
    assert endpoint.accepted == [RawUpdate(1, "7", UPDATE, InboxKind.NEWS)]


@pytest.mark.parametrize(
    "secret",
    [
        None,
        b"",
        b"wrong",
        SECRET.encode()[:-1],
        b"\xc3\xa9t\xc3\xa9",
        b"\xff\xfe",
        "пароль".encode(),
    ],
)
async def test_without_the_secret_nothing_is_even_read(
    endpoint: Endpoint, secret: bytes | None
) -> None:
    assert await endpoint.post(b"not even JSON", secret) == 401
    assert endpoint.accepted == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"update_id": "1"}', b"\xff"])
async def test_what_is_no_update_is_a_bad_request(endpoint: Endpoint, body: bytes) -> None:
    assert await endpoint.post(body) == 400
    assert endpoint.accepted == []


async def test_an_oversized_body_is_refused_before_it_is_read(endpoint: Endpoint) -> None:
    assert await endpoint.post(b"{", length=LARGEST_BODY + 1) == 413


async def test_an_oversized_body_without_a_length_is_cut_off(endpoint: Endpoint) -> None:
    reader, writer = await asyncio.open_connection(endpoint.server.host, endpoint.server.port)
    writer.write(
        b"POST /hook HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
        b"X-Telegram-Bot-Api-Secret-Token: " + SECRET.encode() + b"\r\n\r\n"
    )
    piece = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    for _ in range(LARGEST_BODY // 0x10000 + 1):
        writer.write(piece)
    assert (await asyncio.wait_for(reader.readline(), 10)).split()[1] == b"413"
    writer.close()


async def test_a_large_update_within_the_limit_is_taken_in(endpoint: Endpoint) -> None:
    body = UPDATE[:-1] + b', "x": "' + b"x" * (LARGEST_BODY - len(UPDATE) - 16) + b'"}'
    assert await endpoint.post(body) == 200


async def test_a_body_that_does_not_come_to_its_end_is_not_waited_for(endpoint: Endpoint) -> None:
    endpoint.webhook._patience = 0.2
    assert await endpoint.post(UPDATE, length=len(UPDATE) + 1) == 408
    assert endpoint.accepted == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD"])
async def test_only_post_is_served(endpoint: Endpoint, method: str) -> None:
    assert await endpoint.post(method=method) == 405


async def test_without_a_database_telegram_is_asked_to_come_again(endpoint: Endpoint) -> None:
    endpoint.trouble = OSError("no database")
    assert await endpoint.post() == 503
    endpoint.trouble = None
    assert await endpoint.post() == 200


@pytest.mark.parametrize("secret", ["", "spaces are not", "ünicode", "x" * 257])
def test_a_webhook_without_a_good_secret_cannot_be_made(secret: str) -> None:
    async def accept(_: RawUpdate) -> None: ...

    with pytest.raises(ValueError, match="WEBHOOK_SECRET") as refused:
        Webhook(secret, accept)
    assert not secret or secret not in str(refused.value)


async def test_a_redelivered_update_is_welcomed_and_handled_once(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    handled: list[bytes] = []

    async def handle(body: bytes) -> None:
        handled.append(body)

    workers = Workers(handle, (await join()).inbox)
    await workers.start()
    endpoint = Endpoint()
    app = web.Application()
    Webhook(SECRET, GroupCommit(workers.accept).put).mount(app, "/hook")
    endpoint.server = TestServer(app)
    await endpoint.server.start_server()
    assert await asyncio.gather(*(endpoint.post() for _ in range(5))) == [200] * 5
    await eventually(lambda: handled)
    assert await endpoint.post() == 200
    await workers.stop()
    await endpoint.server.close()
    assert handled == [UPDATE]


async def test_registering_keeps_what_waits_at_telegrams() -> None:
    async with FakeTelegram() as telegram:
        bot = telegram.bot()
        await register_webhook(bot, "https://example.org/hook", SECRET, ["message", "chat_member"])
    (call,) = telegram.made("setWebhook")
    assert call.fields["url"] == "https://example.org/hook"
    assert call.fields["secret_token"] == SECRET
    assert call.fields["allowed_updates"] == '["message", "chat_member"]'
    assert call.fields.get("drop_pending_updates", "false") == "false"
