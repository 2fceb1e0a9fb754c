"""/wallet with a wallet app: a link is signed, the address is confirmed in the chat, or refused."""

import asyncio
import base64
import os
import socket
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from typing import Any

import aiohttp
import pytest

from bot.database import orm
from handlers.speech import Speech, speech_for
from models.people import Profile
from sandbox.client import Person
from sandbox.client_wallets import Phone
from sandbox.ton import RECEIVING
from services.ton.connecting import ASKED_FOR
from services.ton.proposals import Message, NoSession, propose
from tests.database_server import SessionServer
from tests.harness.house import House, open_house
from tests.harness.nursery import ForkedBot, Nursery
from tests.harness.ways import button, labels

SITE, HOST = "https://shop.example.org", "shop.example.org"
IN_PROFILE = "SELECT ton_wallet_address FROM profiles WHERE telegram_id = $1"
SESSIONS = "SELECT count(*) FROM connect_sessions"
#: What a wallet does, and what its owner is told.
REFUSALS = {
    "network": "tells_network",
    "time": "signs_old",
    "proof": "signs_payload",
    "unable": "unsupported",
    "unusual": "unknown_code",
}


@pytest.fixture(scope="module")
async def shop(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[House]:
    """A shop with a public address, whose operator has fetched the sandbox's list of wallets."""
    directory = tmp_path_factory.mktemp("shop")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    settings = {"PUBLIC_URL": SITE, "PORT": port, "DATA_DIR": str(directory)}
    url, program = await database_server.fresh_database(), partial(ForkedBot, nursery)
    async with open_house(url, directory, settings, furnished=False, program=program) as made:
        await made.stop()
        told = await fetches_the_list(made)
        assert "Wallet One: " in told
        await made.start()
        await made.sandbox.ton.finds(HOST, f"127.0.0.1:{port}")
        yield made
    await database_server.drop_database(url)


async def fetches_the_list(shop: House) -> str:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "wallets"),
        env=shop.bot.env | {"TON_WALLETS_URL": shop.sandbox.ton.wallets_url, **os.environ},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    told, _ = await process.communicate()
    assert process.returncode == 0, told.decode()
    return told.decode()


async def asks(me: Person, speech: Speech) -> dict[str, Any]:
    """The screen with the link."""
    await me.says("/wallet")
    seen = await me.sees(speech("wallet-title")[-12:-4], fresh=True)
    if speech("button-wallet-link") in labels(seen):
        await me.taps(speech("button-wallet-link"))
        seen = await me.sees(speech("wallet-app", until="").split("\n")[0][:30], fresh=True)
    return seen


async def opens(
    shop: House, me: Person, screen: dict[str, Any], app: str = "Wallet One", **how: Any
) -> Phone:
    return await shop.sandbox.ton.opens(me, button(screen, app)["value"], **how)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_wallet_app_signs_and_its_address_is_confirmed(shop: House, language: str) -> None:
    speech = speech_for(language, None, None)
    me = await shop.member("Ida", language=language)
    screen = await asks(me, speech)
    phone = await opens(shop, me, screen)
    # The wallet shows its owner who asks.
    assert (phone.seen["app"]["domain"], phone.seen["app"]["url"]) == (HOST, SITE)
    await phone.approves()
    asked = await me.sees(phone.address, within=40)
    assert await shop.value(IN_PROFILE, str(me.id)) is None
    await me.taps(speech("button-wallet-mine"), message_id=asked["message_id"])
    linked = await me.sees(phone.address, fresh=True)
    assert button(linked, speech("button-copy-address"))["value"] == phone.address
    assert await shop.value(IN_PROFILE, str(me.id)) == phone.raw
    # Let go of, the wallet is told.
    await me.taps(speech("button-wallet-unlink"))
    await me.sees(phone.address, fresh=True)
    await me.taps(speech("button-wallet-unlink-sure"))
    await me.sees(speech("wallet-about-app")[:20], fresh=True)
    await shop.becomes(0, SESSIONS)
    assert (await phone.looks())["status"] == "gone"


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_each_refusal_has_its_sentence_and_ends_nothing(shop: House, language: str) -> None:
    speech = speech_for(language, None, None)
    me = await shop.member("Ida", language=language)
    screen = await asks(me, speech)
    await (await opens(shop, me, screen)).refuses()
    await me.sees(speech("wallet-refused-declined"), within=40)
    for why, trick in REFUSALS.items():
        await (await opens(shop, me, screen)).approves(trick)
        told = await me.sees(speech(f"wallet-refused-{why}"), within=40)
    await me.taps(speech("button-wallet-retry"), message_id=told["message_id"])
    again = await me.sees(speech("button-wallet-pay"), fresh=True)
    assert button(again, "Wallet Two")["value"] == button(screen, "Wallet Two")["value"]
    await shop.advance_to(await shop.now() + ASKED_FOR + timedelta(seconds=1))
    await me.sees(speech("wallet-refused-expired"), within=40)
    assert await shop.value(SESSIONS) == 0


async def test_a_session_survives_a_bot_that_is_killed(shop: House) -> None:
    me, speech = await shop.member("Ida"), speech_for("en", None, None)
    screen = await asks(me, speech)
    phone = await opens(shop, me, screen, "Wallet Two")
    secret = bytes(await shop.value("SELECT secret FROM connect_sessions WHERE state = 'waiting'"))
    await shop.kill()
    await phone.approves()
    await shop.start()
    asked = await me.sees(phone.address, within=20)
    for written in (secret.hex(), base64.b64encode(secret).decode(), repr(secret)[2:-1]):
        assert written not in shop.bot.output()
    await shop.kill()
    await shop.start()
    await me.taps("No, don't link it", message_id=asked["message_id"])
    await me.sees("Link your wallet to show that it's yours", fresh=True)
    await shop.becomes(0, SESSIONS)
    assert (await phone.looks())["status"] == "gone"
    # Its answer once more is nobody's.
    await me.says("/wallet")
    await me.sees("Link a wallet", fresh=True)


async def links(shop: House, me: Person) -> Phone:
    phone = await opens(shop, me, await asks(me, speech_for("en", None, None)))
    await phone.approves()
    asked = await me.sees(phone.address, within=40)
    await me.taps("Yes, it's mine alone", message_id=asked["message_id"])
    await me.sees("Linked since", fresh=True)
    return phone


async def test_a_linked_wallet_is_asked_to_sign_and_its_answer_is_kept(shop: House) -> None:
    me = await shop.member("Ida")
    phone = await links(shop, me)
    await orm.connect(shop.bot.env["DATABASE_URL"])
    try:
        now = await shop.now()
        profile = await Profile.get(telegram_id=str(me.id))
        until = now + timedelta(minutes=5)
        for key, code in (("signed", None), ("declined", 300)):
            messages = [Message(RECEIVING, 10**7), Message(RECEIVING, 10**8, bounceable=False)]
            await propose(profile.id, messages, until, f"{key}:{me.id}", now=now)
            asked = await (phone.declines() if code else phone.signs())
            assert [one["amount"] for one in asked["messages"]] == [str(10**7), str(10**8)]
            assert [one["bounce"] for one in asked["messages"]] == [True, False]
            await shop.becomes(
                ("refused" if code else "signed", code),
                "SELECT (state, refusal) FROM connect_proposals WHERE idempotency_key = $1",
                f"{key}:{me.id}",
            )
            # The next one is asked behind a bot that was killed.
            await shop.kill()
            await shop.start()
        # The wallet's owner leaves in the app: nothing is asked there any more.
        await propose(profile.id, messages, until, f"left:{me.id}", now=now)
        await phone.request()
        await phone.leaves()
        await shop.becomes(
            -1, "SELECT refusal FROM connect_proposals WHERE idempotency_key = $1", f"left:{me.id}"
        )
        with pytest.raises(NoSession):
            await propose(profile.id, messages, until, f"late:{me.id}", now=now)
    finally:
        await orm.close()


async def test_of_two_who_answer_one_link_the_owner_is_shown_one(shop: House) -> None:
    me, stranger = await shop.member("Ida"), await shop.person("Eve")
    screen = await asks(me, speech_for("en", None, None))
    phones = [
        await opens(shop, me, screen, "Wallet One"),
        await shop.sandbox.ton.opens(stranger, button(screen, "Wallet Three")["value"]),
    ]
    await asyncio.gather(*(one.approves(times=2) for one in phones))
    await me.sees("This wallet signed", within=40)
    await shop.rests()
    rows = await shop.rows(
        "SELECT w.wallet_address FROM wallet_proofs w JOIN profiles p ON p.id = w.user_id"
        " WHERE p.telegram_id = $1",
        str(me.id),
    )
    assert len(rows) == 1 and rows[0]["wallet_address"] in {one.raw for one in phones}
    told = await shop.value("SELECT count(*) FROM outbox WHERE chat_id = $1", str(me.id))
    assert told == 1 and await shop.value(SESSIONS) == 1
    await me.says("/wallet")
    await me.sees("This wallet signed", fresh=True)
    await me.taps("No, don't link it")
    await me.sees("Link your wallet to show that it's yours", fresh=True)
    await shop.becomes(0, SESSIONS)


async def test_hostile_bridges_keep_nobody_from_linking(shop: House) -> None:
    one, two = shop.sandbox.ton.bridge("one"), shop.sandbox.ton.bridge("two")
    await one.behaves(junk=True, repeat=5, cut_after=2, forgets=True, old_heartbeat=True)
    await two.behaves(down=True)
    try:
        anna, boris = await shop.member("Anna"), await shop.member("Boris")
        speech = speech_for("en", None, None)
        for me, app in ((anna, "Wallet One"), (boris, "Wallet Three")):
            phone = await opens(shop, me, await asks(me, speech), app)
            await phone.approves()
            asked = await me.sees(phone.address, within=20)
            await me.taps("Yes, it's mine alone", message_id=asked["message_id"])
            await me.sees("Linked since", fresh=True)
    finally:
        for bridge in (one, two):
            await bridge.behaves()


async def test_a_link_can_be_left_for_a_payment_and_what_others_ask_is_served(shop: House) -> None:
    me, speech = await shop.member("Ida"), speech_for("en", None, None)
    screen = await asks(me, speech)
    await me.taps(speech("button-wallet-pay"), message_id=screen["message_id"])
    paid = await me.sees("MYWALLET", fresh=True)
    await me.taps(speech("button-wallet-stop"), message_id=paid["message_id"])
    await me.sees(speech("wallet-app", until="")[:20], fresh=True)
    await me.taps(speech("button-wallet-stop"))
    await me.sees("Link your wallet to show that it's yours", fresh=True)
    assert await shop.value(SESSIONS) == await shop.value(SESSIONS + " WHERE state = 'connected'")
    async with aiohttp.ClientSession() as http:
        base = f"http://127.0.0.1:{shop.bot.env['PORT']}"
        async with http.get(f"{base}/tonconnect-manifest.json") as answer:
            told = await answer.json()
            assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert told["url"] == SITE and told["iconUrl"] == f"{SITE}/tonconnect-icon.png"
        async with http.get(f"{base}/tonconnect-icon.png") as answer:
            assert (await answer.read()).startswith(b"\x89PNG")
