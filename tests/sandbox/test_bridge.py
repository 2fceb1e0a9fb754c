"""The bridge as the specification has it: letters in order, kept for a time, heard again."""

import asyncio
import base64
import json
from typing import Any

import pytest
from nacl.public import PrivateKey

from tests.sandbox.conftest import Room, until
from tests.sandbox.connecting import App

NOBODY = PrivateKey(bytes(range(32))).public_key.encode().hex()


def listens(room: Room, name: str = "one") -> App:
    return App(room.api.session, f"{room.sandbox.url}/bridge/{name}", "")


async def heard(app: App, count: int, **query: Any) -> list[str]:
    """So many letters in clear, of one connection; fewer when the bridge hangs up."""
    found = []
    async with asyncio.timeout(5):
        async for event in app.events(**query):
            if event is not None:
                app.last = event.id
                found.append(base64.b64decode(json.loads(event.data)["message"]).decode())
            if len(found) == count:
                break
    return found


async def test_letters_wait_and_are_heard_from_the_last_one_on(room: Room) -> None:
    writer, reader = listens(room), listens(room)
    for word in ("first", "second", "third"):
        assert await writer.posts(reader.id, word.encode()) == 200
    assert await heard(reader, 2) == ["first", "second"]
    assert await heard(reader, 1) == ["third"]
    # Whoever does not say what they have heard hears everything again.
    reader.last = 0
    assert await heard(reader, 3) == ["first", "second", "third"]
    # Another bridge knows nothing of it.
    other = App(reader.session, f"{room.sandbox.url}/bridge/two", "", secret=reader.secret)
    await room.sandbox.ton.bridge("two").behaves(heartbeat=0.01)
    assert await anext(other.events()) is None


async def test_whoever_listens_hears_at_once_and_for_all_their_ids(room: Room) -> None:
    writer, one, two = listens(room), listens(room), listens(room)
    listening = asyncio.create_task(heard(one, 2, client_id=f"{one.id},{two.id}"))
    await until(lambda: bool(room.world.bridges["one"].listeners))
    await writer.posts(two.id, b"to the second")
    await writer.posts(one.id, b"to the first")
    assert await listening == ["to the second", "to the first"]


async def test_a_letter_is_gone_when_its_time_is_over(room: Room) -> None:
    writer, reader = listens(room), listens(room)
    await writer.posts(reader.id, b"short", ttl=30)
    await writer.posts(reader.id, b"long", ttl=300)
    await room.sandbox.advance(seconds=60)
    assert await heard(reader, 1) == ["long"]


@pytest.mark.parametrize(
    ("query", "body"),
    [
        ({"ttl": 301}, b"x"),
        ({"ttl": "soon"}, b"x"),
        ({"to": "nobody"}, b"x"),
        ({"client_id": ""}, b"x"),
        ({}, b""),
    ],
)
async def test_what_the_bridge_does_not_take(room: Room, query: Any, body: bytes) -> None:
    assert await listens(room).posts(**({"to": NOBODY, "body": body} | query)) == 400
    assert (await room.sandbox.ton.bridge().looks())["letters"] == []


async def test_nobody_listens_without_a_key_or_from_a_word_on(room: Room) -> None:
    reader = listens(room)
    url = f"{reader.bridge}/events"
    for query in ({}, {"client_id": "x"}, {"client_id": reader.id, "last_event_id": "soon"}):
        async with room.api.session.get(url, params=query) as answer:
            assert answer.status == 400
    async with room.api.session.get(url.replace("/one/", "/nine/")) as answer:
        assert answer.status == 404


async def test_the_bridge_hangs_up_and_the_rest_is_heard_after_that(room: Room) -> None:
    writer, reader = listens(room), listens(room)
    bridge = room.sandbox.ton.bridge()
    await bridge.behaves(cut_after=1, repeat=2)
    for word in ("first", "second"):
        await writer.posts(reader.id, word.encode())
    assert await heard(reader, 9) == ["first", "first"]
    assert await heard(reader, 9) == ["second", "second"]
    await bridge.behaves(cut_after=-1, repeat=1, heartbeat=0.01)
    listening = asyncio.create_task(heard(reader, 1))
    await until(lambda: bool(room.world.bridges["one"].listeners))
    await bridge.cuts()
    assert await listening == []


async def test_the_bridge_is_down_deaf_lossy_or_forgetful(room: Room) -> None:
    writer, reader = listens(room), listens(room)
    bridge = room.sandbox.ton.bridge()
    await bridge.behaves(down=True)
    assert await writer.posts(reader.id, b"x") == 503
    async with room.api.session.get(f"{reader.bridge}/events") as answer:
        assert answer.status == 503
    await bridge.behaves(down=False, deaf=True)
    assert await writer.posts(reader.id, b"x") == 500
    await bridge.behaves(deaf=False, loses=True)
    assert await writer.posts(reader.id, b"lost") == 200
    await bridge.behaves(loses=False, forgets=True, junk=True)
    await writer.posts(reader.id, b"kept")
    assert await heard(reader, 1) == ["kept"]
    assert await heard(reader, 1) == ["kept"]


async def test_a_lagging_bridge_hands_out_later(room: Room) -> None:
    writer, reader = listens(room), listens(room)
    await room.sandbox.ton.bridge().behaves(lag=0.2, heartbeat=0.05, old_heartbeat=True)
    await writer.posts(reader.id, b"late")
    events = reader.events()
    assert await anext(events) is None
    assert await heard(reader, 1) == ["late"]
    await events.aclose()  # type: ignore[attr-defined]
