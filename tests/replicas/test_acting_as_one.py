"""Two replicas behind a gate are one bot to every person who talks to it."""

import asyncio
import hashlib
from functools import partial

import pytest

from tests.harness import pictures
from tests.harness.ways import buys, card_of, is_approved, messages_of_bot, pays
from tests.replicas.pair import Pair

pytestmark = pytest.mark.xdist_group("processes")

CHECKOUTS = (
    "SELECT count(*) FROM payment_intents i JOIN bot_users b ON b.id = i.user_id"
    " WHERE b.telegram_id = $1"
)


async def test_the_same_update_given_to_both_is_handled_once(pair: Pair) -> None:
    member = await pair.house.member()
    pair.gate.leads_to(pair.first.port, pair.second.port)
    await member.says("/help")
    await pair.house.rests()
    assert len([m for m in await messages_of_bot(member) if "/membership" in m["text"]]) == 1
    assert pair.gate.answers[-1] == 200


async def test_a_double_tap_handled_by_both_at_once_has_one_effect(pair: Pair) -> None:
    member = await pair.house.member()
    await member.says("/plans")
    await member.sees("1 month ·", fresh=True)
    await member.taps("1 month ·")
    await member.sees("Buy for", fresh=True)
    pair.gate.leads_twins_to(pair.first.port, pair.second.port)
    await member.taps("Buy for")
    await member.sees("Transfer exactly", fresh=True)
    await pair.house.rests()
    assert await pair.house.value(CHECKOUTS, str(member.id)) == 1
    started = await pair.house.value(
        "SELECT count(*) FROM conversion_tracking WHERE telegram_user_id = $1"
        " AND conversion_type = 'checkout_start'",
        str(member.id),
    )
    assert started == 1


async def test_two_admins_on_two_replicas_approve_once(pair: Pair) -> None:
    house = pair.house
    member = await house.member()
    await buys(member)
    await pays(member)
    cards = [await card_of(member, admin) for admin in (house.admin, house.second)]
    # Both taps are brought to both replicas, so that every order can happen.
    pair.gate.leads_twins_to(pair.first.port, pair.second.port)
    await asyncio.gather(
        *(
            admin.taps("Approve", message_id=card["message_id"])
            for admin, card in zip((house.admin, house.second), cards, strict=True)
        )
    )
    await member.sees("Your payment is confirmed")
    await house.rests()
    said = [m["text"] for m in await messages_of_bot(member)]
    confirmed = [text for text in said if "Your payment is confirmed" in text]
    assert len(confirmed) == 1
    assert [p["status"] for p in await house.payments_of(member)] == ["completed"]
    activations = await house.value(
        "SELECT count(*) FROM subscription_audit_log l JOIN user_subscriptions s"
        " ON s.id = l.subscription_id WHERE s.telegram_user_id = $1",
        str(member.id),
    )
    assert activations == 1
    seen = [str(await admin.screen()) for admin in (house.admin, house.second)]
    assert sum("Already " in screen for screen in seen) == 1


async def test_one_persons_updates_are_answered_in_order_by_whichever_replica(pair: Pair) -> None:
    house = pair.house
    member = await house.member()
    mark = await house.sandbox.journal_mark()
    held = await house.sandbox.fault("hold", chat=member.id)
    ports = [pair.first.port, pair.second.port]
    said = ("/language", "/help", "/timezone", "/language", "/help", "/timezone")
    for number, words in enumerate(said):
        await pair.brings(ports[number % 2], partial(member.says, words))
    await house.sandbox.release(held)
    await house.rests()
    sent = [entry["params"]["text"] for entry in await pair.sends(member.id, mark)]
    firsts = {text[:12] for text in sent}
    assert len(sent) == len(said) and len(firsts) == 3
    assert sent[:3] == sent[3:] and len({text[:12] for text in sent[:3]}) == 3


async def test_what_a_killed_replica_had_begun_the_other_one_finishes(pair: Pair) -> None:
    member = await pair.house.member()
    held = await pair.house.sandbox.fault("hold", method="sendMessage", chat=member.id)
    await member.says("/help")
    await pair.is_hit(held)
    await pair.first.program.kill()
    await member.sees("/membership", fresh=True)
    await pair.house.sandbox.release(held)
    pair.gate.leads_to(pair.second.port)
    await pair.house.rests()
    assert len([m for m in await messages_of_bot(member) if "/membership" in m["text"]]) == 1


async def test_a_replica_that_joins_late_is_one_of_them_at_once(pair: Pair) -> None:
    await pair.second.program.kill()
    member = await pair.house.member()
    await buys(member)
    await pair.second.start()
    pair.gate.leads_to(pair.second.port)
    await pays(member)
    await is_approved(member, pair.house.admin)


async def test_a_receipt_outlives_the_replica_that_took_it(pair: Pair) -> None:
    member = await pair.house.member()
    await buys(member)
    receipt = pictures.jpeg()
    # A picture sent as a file keeps its bytes; Telegram encodes photos anew.
    await member.sends_document(receipt, "receipt.jpg", "image/jpeg")
    await member.sees("checking your proof of payment", fresh=True)
    await pair.house.rests()
    await pair.first.program.kill()
    pair.gate.leads_to(pair.second.port)
    kept = await pair.house.rows(
        "SELECT c.content, f.sha256 FROM media_files f JOIN media_contents c"
        " ON c.media_file_id = f.id WHERE f.uploaded_by = $1",
        str(member.id),
    )
    assert [bytes(row["content"]) for row in kept] == [receipt]
    assert kept[0]["sha256"] == hashlib.sha256(receipt).hexdigest()
    # The other replica knows the file again, and judges the payment.
    thief = await pair.house.member()
    await buys(thief)
    await thief.sends_document(receipt, "mine.jpg", "image/jpeg")
    await thief.sees("already used for another payment", fresh=True)
    await is_approved(member, pair.house.admin)
