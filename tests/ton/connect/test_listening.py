"""The leader's ears: several sessions and bridges at once, cut off, flooded, and lied to."""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from typing import Any

import orjson
import pytest
from tortoise.exceptions import DBConnectionError

from bot.ton.connect.answers import Judge
from bot.ton.connect.box import Keys, new_keys, seal, unseal
from bot.ton.connect.bridge import Bridge, BridgeTrouble, line
from bot.ton.connect.ears import Ear
from bot.ton.connect.events import Letter
from bot.ton.connect.listener import Listener
from models.wallets import ConnectSession, ConnectState, ProofState, WalletProof
from services.person import Person, known
from services.ton import connecting, wallets
from services.ton.addresses import TonNetwork
from services.ton.connecting import ConnectRefused, Signed
from tests import factories
from tests.factories import NOW
from tests.ton.connect.bridge import SmallBridge, small_bridge

ADDRESS = f"0:{'ab' * 32}"


@pytest.fixture
async def bridge() -> AsyncIterator[SmallBridge]:
    async with small_bridge() as made:
        yield made


# -- one bridge --------------------------------------------------------------------------------


@asynccontextmanager
async def ear(bridge: SmallBridge) -> AsyncIterator[tuple[Ear, list[Letter]]]:
    heard: list[Letter] = []

    async def hear(_: str, letter: Letter) -> None:
        heard.append(letter)
        bridge.stir()

    async with line() as http:
        made = Ear(Bridge(bridge.url, http), hear)
        try:
            yield made, heard
        finally:
            await made.closed()


async def test_a_stream_that_is_cut_goes_on_behind_the_last_letter(bridge: SmallBridge) -> None:
    me, wallet = new_keys(), new_keys()
    bridge.cuts = 1
    async with ear(bridge) as (mine, heard):
        bridge.bring(me.client_id, wallet.client_id, b"1" * 40)
        mine.listen({me.client_id: None})
        await bridge.until(lambda: len(bridge.asked) >= 2)
        bridge.bring(me.client_id, wallet.client_id, b"2" * 40)
        await bridge.until(lambda: len(heard) == 2)
    assert [one.event_id for one in heard] == ["1", "2"]
    assert [one.get("last_event_id") for one in bridge.asked[:2]] == [None, "1"]


async def test_sessions_share_a_stream_and_a_new_one_cuts_nobody_off(bridge: SmallBridge) -> None:
    anna, boris, wallet = new_keys(), new_keys(), new_keys()
    async with ear(bridge) as (mine, heard):
        mine.listen({anna.client_id: "5"})
        await bridge.until(lambda: bridge.asked)
        mine.listen({anna.client_id: "5", boris.client_id: None})
        await bridge.until(lambda: len(bridge.asked) == 2)
        for number, one in enumerate((anna, boris), 6):
            bridge.bring(one.client_id, wallet.client_id, b"x" * 40, number)
        await bridge.until(lambda: {one.event_id for one in heard} == {"6", "7"})
        # Fewer sessions are the same stream.
        mine.listen({boris.client_id: None})
    first, second = bridge.asked
    assert first["last_event_id"] == "5" and "last_event_id" not in second
    assert set(second["client_id"].split(",")) == {anna.client_id, boris.client_id}


@pytest.mark.parametrize("status", [302, 404, 503])
async def test_a_bridge_that_refuses_is_in_trouble(bridge: SmallBridge, status: int) -> None:
    bridge.status = status
    async with line() as http:
        one = Bridge(bridge.url, http)
        with pytest.raises(BridgeTrouble):
            await anext(one.letters(["ab" * 32], None, lambda: None))
        with pytest.raises(BridgeTrouble):
            await one.say("ab" * 32, "cd" * 32, b"x")


async def test_silence_floods_and_endless_events_end_a_stream(bridge: SmallBridge) -> None:
    me = new_keys().client_id
    async with line() as http:
        for junk, silence in (
            (b"", 0.2),
            (b"data: " + b"x" * (1 << 17), 30),
            ((b": " + b"x" * 1000 + b"\n\n") * 2000, 30),
        ):
            bridge.junk = junk
            one, began = Bridge(bridge.url, http, silence=silence), time.monotonic()
            with pytest.raises(BridgeTrouble):
                await anext(one.letters([me], None, lambda: None))
            assert time.monotonic() - began < 5
        bridge.junk = b""
        for _ in range(200):
            bridge.bring(me, "ab" * 32, b"x" * 40)
        taken = 0
        with suppress(BridgeTrouble):
            async for _ in Bridge(bridge.url, http).letters([me], None, lambda: None):
                taken += 1
        assert taken == 120


# -- the leader --------------------------------------------------------------------------------


class Standing:
    def now(self) -> datetime:
        return NOW


class Yes(Judge):
    """Takes any `connect` event for a proof; how proofs are checked is told elsewhere."""

    def __init__(self) -> None:
        super().__init__(["shop.example.org"], "-239", self._nobody)
        self.judged: list[bytes] = []
        self.bridges: list[SmallBridge] = []

    @staticmethod
    async def _nobody(_: str) -> bytes | None:
        return None

    async def judge(
        self, text: bytes, payload: str, now: datetime
    ) -> Signed | ConnectRefused | None:
        self.judged.append(text)
        for one in self.bridges:
            one.stir()
        if orjson.loads(text)["event"] != "connect":
            return await super().judge(text, payload, now)
        return Signed(ADDRESS, secrets.token_bytes(64))


class Apps:
    def __init__(self, *bridges: SmallBridge) -> None:
        self.bridges = [one.url for one in bridges]

    def keys(self) -> tuple[str, bytes]:
        made = new_keys()
        return made.client_id, made.secret

    def scanned(self, session: ConnectSession) -> str:
        return ""

    def opened(self, session: ConnectSession) -> Sequence[tuple[str, str]]:
        return ()


async def met(name: str) -> Person:
    found = await known((await factories.person(name)).telegram_id)
    assert found is not None
    return found


def answers(
    bridge: SmallBridge, link: ConnectSession, wallet: Keys, event: str = "connect"
) -> bytes:
    told = orjson.dumps({"event": event, "id": 1, "payload": {"code": 300}})
    sealed = seal(wallet.secret, link.client_id, told)
    bridge.bring(link.client_id, wallet.client_id, sealed)
    return sealed


@asynccontextmanager
async def listening() -> AsyncIterator[tuple[Listener, Yes]]:
    judge = Yes()
    leader = Listener(judge, TonNetwork.MAINNET, Standing(), is_leader=lambda: True, every=0.05)
    await leader.start()
    try:
        yield leader, judge
    finally:
        await leader.stop()


async def becomes(count: int, **wanted: object) -> None:
    deadline = time.monotonic() + 10
    while (seen := await ConnectSession.filter(**wanted).count()) != count:
        assert time.monotonic() < deadline, (wanted, seen)
        await asyncio.sleep(0.01)


@pytest.mark.usefixtures("database")
async def test_an_answer_is_taken_from_any_bridge_and_the_wallet_is_told_when_it_is_over(
    bridge: SmallBridge,
) -> None:
    async with small_bridge() as other, listening():
        anna, boris = await met("Anna"), await met("Boris")
        apps, wallet = Apps(bridge, other), new_keys()
        mine = await connecting.begin(anna, apps, NOW)
        theirs = await connecting.begin(boris, apps, NOW)
        await bridge.until(lambda: bridge.asked)
        answers(other, mine, wallet)
        await becomes(1, state=ConnectState.CONNECTED, bridge=other.url)
        session = await ConnectSession.get(id=mine.id)
        assert (session.wallet_client_id, session.last_event_id) == (wallet.client_id, "1")
        assert (await ConnectSession.get(id=theirs.id)).state is ConnectState.WAITING
        proof = await WalletProof.get(user_id=anna.profile_id)
        await wallets.deny(anna, proof.id, NOW)
        await becomes(0, id=mine.id)
    ((asked, sealed),) = other.said
    assert (asked["client_id"], asked["to"]) == (mine.client_id, wallet.client_id)
    text = unseal(wallet.secret, mine.client_id, sealed)
    assert orjson.loads(text or b"")["method"] == "disconnect"


@pytest.mark.usefixtures("database")
async def test_what_came_while_nobody_listened_is_heard_by_whoever_leads_next(
    bridge: SmallBridge,
) -> None:
    anna, wallet = await met("Anna"), new_keys()
    async with listening():
        link = await connecting.begin(anna, Apps(bridge), NOW)
        await bridge.until(lambda: bridge.asked)
    answers(bridge, link, wallet)
    assert (await ConnectSession.get(id=link.id)).state is ConnectState.WAITING
    async with listening():
        await becomes(1, state=ConnectState.CONNECTED)


@pytest.mark.usefixtures("database")
async def test_an_answer_outlives_a_database_that_was_away(
    bridge: SmallBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept, tries = connecting.accept, []

    async def cut_off(*asked: Any) -> bool:
        tries.append(asked)
        if len(tries) == 1:
            raise DBConnectionError("away")
        return await accept(*asked)

    monkeypatch.setattr(connecting, "accept", cut_off)
    async with listening():
        link = await connecting.begin(await met("Anna"), Apps(bridge), NOW)
        await bridge.until(lambda: bridge.asked)
        answers(bridge, link, new_keys())
        await becomes(1, state=ConnectState.CONNECTED)
    assert len(tries) == 2


@pytest.mark.usefixtures("database")
async def test_a_hostile_bridge_links_nothing_and_ends_nothing(bridge: SmallBridge) -> None:
    async with small_bridge() as honest, listening() as (_, judge):
        judge.bridges.append(bridge)
        anna, boris = await met("Anna"), await met("Boris")
        apps, wallet = Apps(bridge, honest), new_keys()
        link = await connecting.begin(anna, apps, NOW)
        other = await connecting.begin(boris, apps, NOW)
        sealed = seal(wallet.secret, other.client_id, b'{"event": "connect"}')
        # Junk, somebody else's letter under our name, and a "no" that nobody said.
        bridge.bring(link.client_id, "ab" * 32, b"x" * 99)
        bridge.bring(link.client_id, new_keys().client_id, sealed)
        for _ in range(3):
            answers(bridge, link, new_keys(), "connect_error")
        await bridge.until(lambda: len(judge.judged) == 3)
        assert await ConnectSession.filter(state=ConnectState.WAITING).count() == 2
        answers(honest, link, wallet)
        await becomes(1, id=link.id, state=ConnectState.CONNECTED)
        # The answer once more, and another wallet's behind it, on each bridge.
        for one in (bridge, honest):
            answers(one, link, wallet)
            answers(one, link, new_keys())
        answers(honest, other, new_keys())
        await becomes(1, id=other.id, state=ConnectState.CONNECTED)
    proof = await WalletProof.get(user_id=anna.profile_id)
    assert proof.state is ProofState.SEEN
    assert (await ConnectSession.get(id=link.id)).wallet_client_id == wallet.client_id
