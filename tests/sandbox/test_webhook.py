"""Webhooks: settings, order, retries, and calls in the answer."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from sandbox.client import Sandbox
from sandbox.server import create_app
from sandbox.settings import Settings
from tests.sandbox.conftest import Api, Room, until

Json = dict[str, Any]
WORD = "s3cret-_"


class Hook:
    """The bot's side of a webhook; `reply` decides what it answers."""

    def __init__(self) -> None:
        self.got: list[Json] = []
        self.headers: list[Any] = []
        self.reply: Callable[[Json], Any] = lambda update: web.Response()
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        update = await request.json()
        self.got.append(update)
        self.headers.append(request.headers)
        reply = self.reply(update)
        return await reply if asyncio.iscoroutine(reply) else reply

    def texts(self) -> list[str]:
        return [u["message"]["text"] for u in self.got if "message" in u]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    server = TestServer(app)
    await server.start_server()
    hook.url = str(server.make_url("/hook"))
    yield hook
    await server.close()


async def set_hook(room: Room, hook: Hook, **params: Any) -> None:
    assert (await room.api("setWebhook", url=hook.url, **params)).result is True


async def test_an_update_is_posted_as_json_with_the_secret(room: Room, hook: Hook) -> None:
    await set_hook(room, hook, secret_token=WORD)
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    await until(lambda: len(hook.got) == 1)
    assert hook.texts() == ["hello"]
    assert hook.headers[0]["X-Telegram-Bot-Api-Secret-Token"] == WORD
    assert hook.headers[0]["Content-Type"] == "application/json"


async def test_a_secret_with_other_characters_is_refused(room: Room, hook: Hook) -> None:
    answer = await room.api("setWebhook", url=hook.url, secret_token=f"{WORD} with spaces")
    assert answer.refusal == (
        400,
        "Bad Request: secret token contains unallowed characters",
    )


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("http://example.com/x", "bad webhook: an HTTPS URL must be provided for webhook"),
        (
            "https://example.com:8444/x",
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ("nonsense", "bad webhook: invalid webhook URL specified"),
    ],
)
async def test_a_public_address_must_be_https_on_a_known_port(
    room: Room, url: str, text: str
) -> None:
    assert (await room.api("setWebhook", url=url)).refusal == (400, f"Bad Request: {text}")


async def test_setting_it_twice_in_a_second_is_too_many(room: Room, hook: Hook) -> None:
    await room.sandbox.settings(set_webhook_interval=1.0)
    await set_hook(room, hook)
    answer = await room.api("setWebhook", url=hook.url)
    assert answer.refusal == (429, "Too Many Requests: retry after 1")
    assert answer.headers["Retry-After"] == "1"


async def test_a_refused_update_comes_again_the_same(room: Room, hook: Hook) -> None:
    failures = iter([500, 404, 302])
    hook.reply = lambda update: web.Response(status=next(failures, 200))
    await set_hook(room, hook)
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    await until(lambda: len(hook.got) == 4)
    assert all(update == hook.got[0] for update in hook.got)
    info = (await room.api("getWebhookInfo")).result
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"
    assert info["last_error_date"] > 0


async def test_info_shows_what_waits_and_why(room: Room, hook: Hook) -> None:
    hook.reply = lambda update: web.Response(status=500)
    await set_hook(room, hook, max_connections=7, allowed_updates=["message"])
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    await until(lambda: len(hook.got) >= 1)
    info = (await room.api("getWebhookInfo")).result
    assert info["pending_update_count"] == 1
    assert info["max_connections"] == 7
    assert info["allowed_updates"] == ["message"]
    expected = "Wrong response from the webhook: 500 Internal Server Error"
    assert info["last_error_message"] == expected


async def test_retry_after_of_the_answer_is_honoured(room: Room, hook: Hook) -> None:
    times: list[float] = []
    loop = asyncio.get_running_loop()

    def slow_down(update: Json) -> web.Response:
        times.append(loop.time())
        wait = {"Retry-After": "1"}
        return web.Response(status=429, headers=wait) if len(times) == 1 else web.Response()

    hook.reply = slow_down
    await set_hook(room, hook)
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    await until(lambda: len(times) == 2)
    assert times[1] - times[0] >= 0.95


async def test_a_stuck_update_blocks_only_its_own_chat(room: Room, hook: Hook) -> None:
    def only_bob(update: Json) -> web.Response:
        name = update["message"]["from"]["first_name"]
        return web.Response(status=200 if name == "Bob" else 500)

    hook.reply = only_bob
    await set_hook(room, hook)
    alice, bob = await room.sandbox.person("Alice"), await room.sandbox.person("Bob")
    await alice.says("stuck")
    await alice.says("behind it")
    await bob.says("one")
    await bob.says("two")
    await until(lambda: {"one", "two"} <= set(hook.texts()))
    assert "behind it" not in hook.texts()
    hook.reply = lambda update: web.Response()
    await until(lambda: "behind it" in hook.texts())


async def test_a_persons_messages_and_button_presses_are_different_queues(
    room: Room, hook: Hook
) -> None:
    hook.reply = lambda update: web.Response(status=500 if "message" in update else 200)
    await set_hook(room, hook)
    alice = await room.sandbox.person("Alice")
    await alice.says("stuck")
    await alice.forges("data", wait=0)
    await until(lambda: any("callback_query" in update for update in hook.got))


async def test_one_persons_messages_keep_their_order(room: Room, hook: Hook) -> None:
    async def slow(update: Json) -> web.Response:
        await asyncio.sleep(0.02)
        return web.Response()

    hook.reply = slow
    await set_hook(room, hook)
    alice = await room.sandbox.person("Alice")
    for number in range(5):
        await alice.says(str(number))
    await until(lambda: len(hook.got) == 5)
    assert hook.texts() == ["0", "1", "2", "3", "4"]


async def test_no_more_than_max_connections_are_open(room: Room, hook: Hook) -> None:
    open_now, most = Counter[str](), 0
    release = asyncio.Event()

    async def hold(update: Json) -> web.Response:
        nonlocal most
        open_now["n"] += 1
        most = max(most, open_now["n"])
        await release.wait()
        open_now["n"] -= 1
        return web.Response()

    hook.reply = hold
    await set_hook(room, hook, max_connections=2)
    for name in ("Alice", "Bob", "Carol", "Dave"):
        await (await room.sandbox.person(name)).says("hi")
    await until(lambda: open_now["n"] == 2)
    release.set()
    await until(lambda: len(hook.got) == 4)
    assert most == 2


async def test_an_update_that_is_never_taken_expires(room: Room, hook: Hook) -> None:
    hook.reply = lambda update: web.Response(status=500)
    await set_hook(room, hook)
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    await until(lambda: len(hook.got) >= 1)
    await room.sandbox.advance(hours=25)
    assert (await room.api("getWebhookInfo")).result["pending_update_count"] == 0


async def test_410_for_23_hours_removes_the_webhook(room: Room, hook: Hook) -> None:
    hook.reply = lambda update: web.Response(status=410)
    await set_hook(room, hook)
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    await until(lambda: len(hook.got) >= 2)
    await room.sandbox.advance(hours=23.5)
    await until(lambda: room.world.state.bots[room.api.bot].webhook is None)
    assert (await room.api("getWebhookInfo")).result["url"] == ""


async def test_a_method_in_the_answer_is_executed(room: Room, hook: Hook) -> None:
    hook.reply = lambda update: web.json_response(
        {"method": "sendMessage", "chat_id": update["message"]["chat"]["id"], "text": "pong"}
    )
    await set_hook(room, hook)
    alice = await room.sandbox.person("Alice")
    await alice.says("ping")
    await alice.sees("pong")
    assert (await room.sandbox.calls("sendMessage"))[-1]["via"] == "webhook"


async def test_a_multipart_answer_is_executed_too(room: Room, hook: Hook) -> None:
    def reply(update: Json) -> web.Response:
        writer = aiohttp.MultipartWriter("form-data")
        fields = {
            "method": "sendMessage",
            "chat_id": str(update["message"]["chat"]["id"]),
            "text": "pong",
        }
        for name, value in fields.items():
            writer.append(value).set_content_disposition("form-data", name=name)
        return web.Response(body=writer)

    hook.reply = reply
    await set_hook(room, hook)
    alice = await room.sandbox.person("Alice")
    await alice.says("ping")
    await alice.sees("pong")


async def test_getters_and_webhook_calls_in_the_answer_are_ignored(room: Room, hook: Hook) -> None:
    hook.reply = lambda update: web.json_response({"method": "deleteWebhook"})
    await set_hook(room, hook)
    alice = await room.sandbox.person("Alice")
    await alice.says("ping")
    assert await room.sandbox.idle()
    assert (await room.api("getWebhookInfo")).result["url"] == hook.url
    assert await room.sandbox.calls("deleteWebhook") == []


async def test_a_server_that_is_away_gets_the_update_when_it_is_back(
    room: Room, hook: Hook
) -> None:
    await room.api("setWebhook", url="http://127.0.0.1:9/hook")
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    await until(
        lambda: bool(room.world.state.bots[room.api.bot].webhook.last_error_message)  # type: ignore[union-attr]
    )
    await set_hook(room, hook)
    await until(lambda: hook.texts() == ["hello"])


async def test_the_answer_says_whether_anything_was_changed(room: Room, hook: Hook) -> None:
    said = [
        (await room.api("setWebhook", url=hook.url)).body["description"],
        (await room.api("setWebhook", url=hook.url)).body["description"],
        (await room.api("deleteWebhook")).body["description"],
        (await room.api("deleteWebhook")).body["description"],
    ]
    assert said == [
        "Webhook was set",
        "Webhook is already set",
        "Webhook was deleted",
        "Webhook is already deleted",
    ]


async def test_a_restarted_sandbox_goes_on_delivering(tmp_path: Path, hook: Hook) -> None:
    settings = Settings(state_file=tmp_path / "state.json", webhook_retry_base=0.02)
    hook.reply = lambda update: web.Response(status=500)
    for life in ("first", "second"):
        server = TestServer(create_app(settings))
        await server.start_server()
        url = str(server.make_url("/")).rstrip("/")
        async with aiohttp.ClientSession() as session, Sandbox(url, bot=88) as sandbox:
            if life == "first":
                await Api(session, url, 88)("setWebhook", url=hook.url)
                await (await sandbox.person("Alice")).says("hello")
                await until(lambda: len(hook.got) >= 1)
            else:
                hook.got.clear()
                hook.reply = lambda update: web.Response()
                await until(lambda: hook.texts()[-1:] == ["hello"])
                assert await sandbox.idle()
        await server.close()
