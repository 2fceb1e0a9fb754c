"""What strangers and bridges do to the leader's ears: nobody else is heard later for it."""

import asyncio
import gzip
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from tortoise import connections

from bot.ton.connect.answers import Judge
from bot.ton.connect.box import new_keys, seal
from bot.ton.connect.bridge import Bridge, BridgeTrouble, Flood, line
from bot.ton.connect.ears import MOST_IDS, Ear
from bot.ton.connect.events import Letter
from bot.ton.connect.listener import Listener
from models.wallets import ConnectSession
from services.ton import connecting
from services.ton.addresses import TonNetwork
from tests.factories import NOW
from tests.ton.connect.bridge import SmallBridge, small_bridge
from tests.ton.connect.test_answers import DOMAIN, connected, error
from tests.ton.connect.test_listening import Apps, Standing, met

WALLET = new_keys()


@asynccontextmanager
async def ear(url: str) -> AsyncIterator[tuple[Ear, list[Letter]]]:
    heard: list[Letter] = []

    async def hear(_: str, letter: Letter) -> None:
        heard.append(letter)

    async with line() as http:
        made = Ear(Bridge(url, http), hear)
        try:
            yield made, heard
        finally:
            await made.closed()


async def holds(wanted: Any) -> None:
    deadline = time.monotonic() + 10
    while not wanted():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.01)


@asynccontextmanager
async def answering(answer: Any) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_get("/b/events", answer)
    server = TestServer(app)
    await server.start_server()
    try:
        yield str(server.make_url("/b"))
    finally:
        await server.close()


# -- tasks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_silent", [False, True])
async def test_links_that_come_and_go_leave_nothing_on_a_bridge_that_is_dead(
    is_silent: bool,
) -> None:
    over = asyncio.Event()

    async def answer(_: web.Request) -> web.Response:
        await over.wait()
        return web.Response(status=503)

    async with (
        answering(answer) as silent,
        ear(silent if is_silent else "http://127.0.0.1:9/b") as (
            mine,
            _,
        ),
    ):
        stays, before = new_keys().client_id, asyncio.all_tasks()

        def left() -> int:
            ours = asyncio.all_tasks() - before
            return sum("_Stream" in repr(one) or "Ear." in repr(one) for one in ours)

        for _ in range(60):
            mine.listen({stays: None, new_keys().client_id: None})
            await asyncio.sleep(0)
        await asyncio.sleep(0.1)
        assert 1 <= left() <= 2
        mine.listen({})
        await holds(lambda: left() == 0)
        over.set()


async def test_whoever_came_while_a_stream_was_being_opened_is_heard() -> None:
    async with small_bridge() as bridge, ear(bridge.url) as (mine, heard):
        sessions: dict[str, str | None] = {}
        for _ in range(MOST_IDS):
            sessions[new_keys().client_id] = None
            mine.listen(sessions)
            await asyncio.sleep(0.002)
        for one in sessions:
            bridge.bring(one, WALLET.client_id, one.encode()[:40])
        await holds(
            lambda: {one.sealed for one in heard} == {one.encode()[:40] for one in sessions}
        )


# -- floods ------------------------------------------------------------------------------------


def floods(bridge: SmallBridge, whom: str) -> None:
    for _ in range(200):
        bridge.bring(whom, WALLET.client_id, b"x" * 40)


@pytest.mark.parametrize("is_long", [False, True])
async def test_a_flood_for_one_silences_nobody_else(
    is_long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with small_bridge() as bridge, ear(bridge.url) as (mine, heard):
        keys = [new_keys().client_id for _ in range(MOST_IDS)]
        loud, *others = keys
        mine.listen(dict.fromkeys(keys))
        await bridge.until(lambda: bridge.asked)
        if is_long:
            bridge.bring(loud, WALLET.client_id, b"x" * (1 << 17))
        else:
            floods(bridge, loud)
        for one in others:
            bridge.bring(one, WALLET.client_id, one.encode()[:40])
        await holds(lambda: {one.encode()[:40] for one in others} <= {one.sealed for one in heard})
        # Who was sent it is alone; the others are together again when somebody comes.
        await holds(lambda: any(one["client_id"] == loud for one in bridge.asked))
        monkeypatch.setattr("bot.ton.connect.ears._GOOD", 0.0)
        count, late = len(bridge.asked), new_keys().client_id
        mine.listen(dict.fromkeys([*keys, late]))
        bridge.bring(late, WALLET.client_id, b"late" * 10)
        await holds(lambda: b"late" * 10 in {one.sealed for one in heard})
        (again,) = bridge.asked[count:]
        assert set(again["client_id"].split(",")) == {*others, late}
        assert mine.ids == {*keys, late}


async def test_a_bridge_that_floods_everybody_is_asked_by_each_alone_and_no_more() -> None:
    async with small_bridge() as bridge, ear(bridge.url) as (mine, _):
        keys = [new_keys().client_id for _ in range(8)]
        for _ in range(130):
            for one in keys:
                bridge.bring(one, WALLET.client_id, b"x" * 40)
        mine.listen(dict.fromkeys(keys))
        await holds(lambda: {one["client_id"] for one in bridge.asked} >= set(keys))
        await holds(lambda: all(one.is_loud for one in mine._streams))
        assert (len(bridge.asked), len(mine._streams)) == (15, 8)


async def test_a_flooded_one_goes_on_behind_what_it_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.ton.connect.ears.WITHIN", 0.05)
    async with small_bridge() as bridge, ear(bridge.url) as (mine, heard):
        loud = new_keys().client_id
        mine.listen({loud: None})
        floods(bridge, loud)
        await holds(lambda: len(heard) == 200)
        # What the table knows is older.
        mine.listen({loud: "5"})
        bridge.cuts = 1
        bridge.stir()
        await holds(lambda: len(bridge.asked) == 3)
    assert [one.get("last_event_id") for one in bridge.asked] == [None, "120", "200"]


# -- what a bridge sends -----------------------------------------------------------------------


@pytest.mark.parametrize("packed", [True, False])
async def test_lines_without_end_stop_nothing_else(packed: bool) -> None:
    lines, asked, stalls = b"\n" * (8 << 20), [], [0.0]
    headers = {"Content-Type": "text/event-stream"} | (
        {"Content-Encoding": "gzip"} if packed else {}
    )
    told = await asyncio.to_thread(gzip.compress, lines) if packed else lines

    async def answer(request: web.Request) -> web.StreamResponse:
        asked.append(request.headers["Accept-Encoding"])
        made = web.StreamResponse(headers=headers)
        await made.prepare(request)
        await made.write(told)
        return made

    async def watch() -> None:
        while True:
            began = time.monotonic()
            await asyncio.sleep(0.005)
            stalls.append(time.monotonic() - began)

    async with answering(answer) as url, line() as http:
        watcher = asyncio.create_task(watch())
        stream = Bridge(url, http).letters([new_keys().client_id], None, lambda: None)
        with pytest.raises(BridgeTrouble) as trouble:
            await anext(stream)
        await asyncio.sleep(0.01)
        watcher.cancel()
    assert asked == ["identity"] and max(stalls) < 0.5
    # The bridge's own doing: no stranger is looked for.
    assert not isinstance(trouble.value, Flood)


async def test_a_second_brings_only_so_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.ton.connect.bridge._IN_A_SECOND", 1 << 14)
    async with small_bridge() as bridge, line() as http:
        me = new_keys().client_id
        for _ in range(5):
            bridge.bring(me, WALLET.client_id, b"x" * 6000)
        began = time.monotonic()
        stream = Bridge(bridge.url, http).letters([me], None, lambda: None)
        for _ in range(5):
            await anext(stream)
        await stream.aclose()
        assert time.monotonic() - began > 1.0


# -- the index ---------------------------------------------------------------------------------


class Hanging:
    """An index that never answers."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def key_of(self, address: str) -> bytes | None:
        self.asked.append(address)
        await asyncio.Event().wait()
        return None


async def test_one_link_asks_the_index_one_thing_at_a_time_and_all_of_them_few() -> None:
    index, payloads = Hanging(), [f"{n:02x}" * 16 for n in range(6)]
    judge = Judge([DOMAIN], "-239", index.key_of)
    mine = [
        asyncio.create_task(judge.judge(connected(payloads[0]), payloads[0], NOW)) for _ in range(3)
    ]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert len(index.asked) == 1
    others = [asyncio.create_task(judge.judge(connected(one), one, NOW)) for one in payloads[1:]]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert len(index.asked) == 4
    for one in (*mine, *others):
        one.cancel()
    await asyncio.gather(*mine, *others, return_exceptions=True)


@pytest.mark.usefixtures("database")
async def test_nobody_waits_for_a_strangers_unusual_wallet() -> None:
    index = Hanging()
    judge = Judge([DOMAIN], "-239", index.key_of)
    leader = Listener(judge, TonNetwork.MAINNET, Standing(), is_leader=lambda: True, every=0.05)
    refused: Counter[Any] = Counter()
    async with small_bridge() as bridge:
        await leader.start()
        try:
            apps = Apps(bridge)
            stranger = await connecting.begin(await met("Mallory"), apps, NOW)
            anna = await connecting.begin(await met("Anna"), apps, NOW)
            await bridge.until(lambda: bridge.asked)

            def says(link: ConnectSession, text: bytes) -> None:
                wallet = new_keys()
                sealed = seal(wallet.secret, link.client_id, text)
                bridge.bring(link.client_id, wallet.client_id, sealed)

            for _ in range(4):
                says(stranger, connected(stranger.payload))
            says(anna, error(300))
            # Their own link hears the rest of what it is told as well.
            says(stranger, error(300))
            began = time.monotonic()
            while refused.total() < 3:
                assert time.monotonic() - began < 5
                rows = await outbox()
                refused = Counter((row["chat_id"], row["why"]) for row in rows)
            assert sorted(why for _, why in refused) == ["declined", "declined", "unchecked"]
            assert len(index.asked) == 1
        finally:
            await leader.stop()


async def outbox() -> list[dict[str, Any]]:
    told = "SELECT chat_id, args ->> 'why' AS why FROM outbox WHERE kind = 'wallet_refused'"
    return await connections.get("default").execute_query_dict(told)
