"""The control API itself: seeing, waiting, time, several bots, and a state that survives."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from bot.clock import SteeredClock
from sandbox.client import Sandbox, SandboxError
from sandbox.server import create_app
from sandbox.settings import Settings
from tests.sandbox.conftest import Api, Room, until

ROOT = Path(__file__).parents[2]


async def test_a_tap_needs_something_to_tap(room: Room) -> None:
    alice = await room.friend()
    with pytest.raises(SandboxError, match="no button 'Buy' on the screen"):
        await alice.taps("Buy", within=0)


async def test_the_newest_button_with_the_exact_label_is_tapped(room: Room) -> None:
    alice = await room.friend()
    for label in ("Buy", "Buy", "Buy more"):
        markup = {"inline_keyboard": [[{"text": label, "callback_data": label}]]}
        await room.api("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)
    await alice.taps("Buy", wait=0)
    (update,) = await room.api.updates()
    assert update["callback_query"]["message"]["message_id"] == 3


async def test_a_tap_waits_for_the_bots_answer(room: Room) -> None:
    alice = await room.friend()
    markup = {"inline_keyboard": [[{"text": "Buy", "callback_data": "b"}]]}
    await room.api("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)
    tap = asyncio.create_task(alice.taps("Buy"))
    (update,) = (await room.api("getUpdates", timeout=5)).result
    query = update["callback_query"]["id"]
    await room.api("answerCallbackQuery", callback_query_id=query, text="Sold", show_alert=True)
    assert (await tap)["answer"] == {"text": "Sold", "show_alert": True, "url": None}
    assert "alert on #2: Sold" in await alice.transcript()


async def test_an_unmet_expectation_prints_the_transcript(room: Room) -> None:
    alice = await room.friend()
    await room.api("sendMessage", chat_id=alice.id, text="Good morning")
    with pytest.raises(AssertionError, match="Good morning"):
        await alice.sees("Good night", within=0.05)
    await room.drain()
    with pytest.raises(AssertionError, match="Good morning"):
        await alice.never_sees("Good morning")


async def test_fresh_means_since_the_persons_last_act(room: Room) -> None:
    alice = await room.friend()
    await room.api("sendMessage", chat_id=alice.id, text="Menu")
    await alice.says("again")
    await alice.sees("Menu")
    with pytest.raises(AssertionError):
        await alice.sees("Menu", within=0.05, fresh=True)
    await room.api("sendMessage", chat_id=alice.id, text="Menu")
    await alice.sees("Menu", fresh=True)


async def test_a_screen_since_a_stamp_holds_only_what_is_new(room: Room) -> None:
    alice = await room.friend()
    old = (await room.api("sendMessage", chat_id=alice.id, text="old")).result["message_id"]
    await room.api("sendMessage", chat_id=alice.id, text="kept")
    version, calls = await room.sandbox.version(), await room.sandbox.journal_mark()
    assert (await alice.screen(since=version))["messages"] == []
    await room.api("editMessageText", chat_id=alice.id, message_id=old, text="edited")
    await room.api("sendMessage", chat_id=alice.id, text="new")
    shown = (await alice.screen(since=version))["messages"]
    assert [message["text"] for message in shown] == ["edited", "new"]
    since = await room.sandbox.journal(calls)
    assert [entry["method"] for entry in since] == ["editMessageText", "sendMessage"]


async def test_a_look_waits_for_what_is_new_on_this_screen(room: Room) -> None:
    alice, bob = await room.friend(), await room.friend("Bob")
    seen = (await alice.screen())["version"]
    look = asyncio.create_task(alice.screen(since=seen, wait=10))
    await room.api("sendMessage", chat_id=bob.id, text="for Bob")
    await room.sandbox.version()
    assert not look.done()
    await room.api("sendMessage", chat_id=alice.id, text="for Alice")
    view = await look
    assert [message["text"] for message in view["messages"]] == ["for Alice"]
    assert seen < view["version"] == await room.sandbox.version()
    assert (await alice.screen(since=view["version"], wait=0.05))["messages"] == []


async def test_a_person_remembers_what_they_did_though_it_was_refused(room: Room) -> None:
    alice = await room.friend()
    await room.api("sendMessage", chat_id=alice.id, text="Menu")
    with pytest.raises(SandboxError):
        await alice.taps("Buy", within=0)
    assert (await alice.screen(since=alice.acted_at))["messages"] == []


async def test_idle_tells_a_waiting_queue_from_silence(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    await alice.says("hello")
    assert await room.sandbox.idle(timeout=0.1) is False
    await room.api.updates()
    assert await room.sandbox.idle(timeout=2) is True


async def test_a_person_who_left_or_blocked_cannot_act(room: Room) -> None:
    alice = await room.friend()
    await alice.blocks()
    with pytest.raises(SandboxError, match="blocked"):
        await alice.says("hello?")
    chat, _ = await room.supergroup()
    with pytest.raises(SandboxError, match="is not in"):
        await (await room.sandbox.person("Bob")).says("hi", chat)


async def test_the_clock_moves_for_sandbox_and_bot(tmp_path: Path) -> None:

    file = tmp_path / "clock"
    server = TestServer(create_app(Settings(clock_file=file)))
    await server.start_server()
    async with Sandbox(str(server.make_url("/"))) as sandbox:
        await sandbox.advance(days=3)
        assert float(file.read_text()) == 3 * 86_400
        clock = await sandbox.post("clock", set="2030-01-01T00:00:00+00:00")
        assert clock["now"].startswith("2030-01-01T00:00:0")
        await sandbox.post("clock", rate=0.001)
        _, rate, since = map(float, file.read_text().split())
        assert rate == 0.001 and abs(since - time.time()) < 60
        clock = await sandbox.post("clock", set="2031-01-01T00:00:00+00:00")
        assert datetime.fromisoformat(clock["now"]) - datetime(2031, 1, 1, tzinfo=UTC) < timedelta(
            seconds=1
        )
        assert abs(SteeredClock(file).now() - datetime(2031, 1, 1, tzinfo=UTC)) < timedelta(
            seconds=1
        )
    await server.close()


async def test_events_carry_the_version(room: Room) -> None:
    async with room.sandbox.session.get(f"{room.api.url}/sandbox/events") as stream:
        first = (await stream.content.readline()).decode()
        assert first.startswith("data: ")
        await room.sandbox.person("Alice")
        async with asyncio.timeout(5):
            while True:
                line = (await stream.content.readline()).decode()
                if line.startswith("data: ") and line != first:
                    break


async def test_state_holds_what_a_page_needs(room: Room) -> None:
    alice = await room.friend()
    chat, _ = await room.channel()
    await room.api("sendMessage", chat_id=alice.id, text="hi")
    state = await room.sandbox.state()
    assert alice.id in [person["id"] for person in state["people"]]
    assert chat.id in [shown["id"] for shown in state["chats"]]
    (bot,) = [bot for bot in state["bots"] if bot["id"] == room.api.bot]
    assert bot["dialogs"][str(alice.id)]["messages"][-1]["text"] == "hi"


async def test_bots_share_people_but_not_chats_queues_and_faults(room: Room) -> None:
    other = Api(room.api.session, room.api.url, room.api.bot + 1_000_000)
    await other("getMe")
    alice = await room.friend()
    await room.sandbox.fault(500, "getMe")
    assert (await other("getUpdates")).result == []
    assert (await other("sendMessage", chat_id=alice.id, text="x")).refusal[0] == 400
    assert (await room.api("getMe")).refusal[0] == 500


async def test_reset_forgets_people_but_never_gives_an_id_twice(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    await room.sandbox.reset()
    assert (await room.sandbox.state())["people"] == []
    assert (await room.sandbox.person("Bob")).id > alice.id


class Process:
    """`python -m sandbox` as a process of its own."""

    def __init__(self, *arguments: str) -> None:
        self.child = subprocess.Popen(
            [sys.executable, "-m", "sandbox", "--port", "0", *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        self.url = ""

    async def ready(self) -> str:
        assert self.child.stdout is not None
        line = ""
        while "http://" not in line:
            line = await asyncio.to_thread(self.child.stdout.readline)
            assert line, "the sandbox did not start"
        self.url = line[line.index("http://") :].split()[0]
        return self.url

    def end(self, how: signal.Signals) -> None:
        self.child.send_signal(how)
        self.child.wait(10)
        assert self.child.stdout is not None
        self.child.stdout.close()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
async def test_the_state_survives_a_restart(tmp_path: Path, how: signal.Signals) -> None:
    state = tmp_path / "state.json"
    first = Process("--state", str(state))
    url = await first.ready()
    async with aiohttp.ClientSession() as session, Sandbox(url, bot=77) as sandbox:
        await Api(session, url, 77)("getMe")
        alice = await sandbox.person("Alice")
        await alice.sends_document(b"bytes", "a.pdf")
        await alice.says("/start")
        await sandbox.advance(hours=2)
        await until(lambda: state.exists() and b'"clock_offset":7200' in state.read_bytes())
    first.end(how)
    second = Process("--state", str(state))
    url = await second.ready()
    async with aiohttp.ClientSession() as session, Sandbox(url, bot=77) as sandbox:
        api = Api(session, url, 77)
        document, start = await api.updates()
        assert start["message"]["text"] == "/start"
        file_id = document["message"]["document"]["file_id"]
        assert (await api("getFile", file_id=file_id)).result["file_size"] == 5
        assert (await sandbox.get("clock"))["offset"] == 7200
        assert (await sandbox.person("Bob")).id > alice.id
    assert "77:secret" not in state.read_text()
    second.end(signal.SIGTERM)


async def test_one_token_alone_can_be_asked_for() -> None:

    tokens = ("5:right", "5:wrong", "6:right")
    server = TestServer(create_app(Settings(token=tokens[0])))
    await server.start_server()
    async with aiohttp.ClientSession() as session:
        for token, status in zip(tokens, (200, 401, 401), strict=True):
            async with session.get(server.make_url(f"/bot{token}/getMe")) as answer:
                assert answer.status == status
    await server.close()


async def test_waiting_requests_do_not_delay_the_end(tmp_path: Path) -> None:
    process = Process()
    url = await process.ready()
    async with aiohttp.ClientSession() as session, Sandbox(url, bot=77) as sandbox:
        api = Api(session, url, 77)
        await api("getMe")
        poll = asyncio.create_task(api("getUpdates", timeout=50))
        await sandbox.fault("hold", "getMe")
        held = asyncio.create_task(api("getMe"))
        async with session.get(f"{url}/sandbox/events") as events:
            await events.content.readline()
            began = asyncio.get_running_loop().time()
            await asyncio.to_thread(process.end, signal.SIGTERM)
            assert asyncio.get_running_loop().time() - began < 5
        await asyncio.gather(poll, held, return_exceptions=True)


async def test_a_foreign_page_is_kept_out(room: Room) -> None:
    url = f"{room.api.url}/sandbox/state"
    for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}):
        async with room.api.session.get(url, headers=headers) as answer:
            assert answer.status == 403
    here = {"Origin": room.api.url}
    async with room.api.session.get(url, headers=here) as answer:
        assert answer.status == 200
