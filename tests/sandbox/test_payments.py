"""Payments with Stars and by card, refunds, subscriptions."""

import asyncio
from typing import Any

import pytest

from sandbox.client import Person, SandboxError
from tests.sandbox.conftest import Room

STARS = {
    "title": "VIP",
    "description": "One month",
    "payload": "order-7",
    "currency": "XTR",
    "prices": [{"label": "VIP", "amount": 100}],
}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def invoice(room: Room, alice: Person, **changes: Any) -> int:
    sent = await room.api("sendInvoice", chat_id=alice.id, **(STARS | changes))
    return int(sent.result["message_id"])


async def checkout(room: Room) -> Any:
    """The pre-checkout query, as soon as it comes."""
    async with asyncio.timeout(5):
        while True:
            for update in await room.api.updates():
                if "pre_checkout_query" in update:
                    return update["pre_checkout_query"]


async def buy(room: Room, alice: Person, **where: Any) -> Any:
    paying = asyncio.create_task(alice.pays(**where))
    query = await checkout(room)
    await room.api("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)
    return await paying


async def test_a_payment_runs_from_offer_to_receipt(room: Room) -> None:
    alice = await room.friend()
    message_id = await invoice(room, alice)
    paying = asyncio.create_task(alice.pays(message_id))
    query = await checkout(room)
    assert (query["currency"], query["total_amount"]) == ("XTR", 100)
    assert query["invoice_payload"] == "order-7"
    answer = {"pre_checkout_query_id": query["id"], "ok": True}
    assert (await room.api("answerPreCheckoutQuery", **answer)).result is True
    paid = await paying
    (update,) = await room.api.updates()
    payment = update["message"]["successful_payment"]
    assert payment["telegram_payment_charge_id"] == paid["charge_id"]
    assert payment["invoice_payload"] == "order-7"
    assert (await room.api("getMyStarBalance")).result == {"amount": 100}
    again = await room.api("answerPreCheckoutQuery", **answer)
    assert again.refusal == (400, TOO_OLD)


async def test_a_refused_checkout_costs_nothing_and_needs_a_reason(room: Room) -> None:
    alice = await room.friend()
    message_id = await invoice(room, alice)
    paying = asyncio.create_task(alice.pays(message_id))
    query = await checkout(room)
    answer = {"pre_checkout_query_id": query["id"], "ok": False}
    bare = await room.api("answerPreCheckoutQuery", **answer)
    assert bare.refusal == (400, 'Bad Request: parameter "error_message" is required')
    await room.api("answerPreCheckoutQuery", **answer, error_message="Sold out")
    assert await paying == {"paid": False, "error": "Sold out"}
    assert (await room.api("getMyStarBalance")).result == {"amount": 0}


async def test_a_late_answer_is_too_old(room: Room) -> None:
    alice = await room.friend()
    message_id = await invoice(room, alice)
    assert (await alice.pays(message_id, outcome="late"))["paid"] is False
    query = await checkout(room)
    answer = {"pre_checkout_query_id": query["id"], "ok": True}
    assert (await room.api("answerPreCheckoutQuery", **answer)).refusal == (400, TOO_OLD)


async def test_a_person_may_close_the_form(room: Room) -> None:
    alice = await room.friend()
    message_id = await invoice(room, alice)
    assert (await alice.pays(message_id, outcome="refuse"))["paid"] is False
    assert await room.api.updates() == []


BAD_STARS = [
    ({"provider_token": "x"}, "STARS_INVOICE_INVALID"),
    ({"prices": [{"label": "a", "amount": 1}] * 2}, "STARS_INVOICE_INVALID"),
    ({"prices": []}, "there are no prices in the invoice"),
    ({"prices": [{"label": "a", "amount": 0}]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
    ({"title": "x" * 33}, "TITLE_INVALID"),
    ({"description": "x" * 256}, "DESCRIPTION_INVALID"),
    ({"payload": "ж" * 65}, "INVOICE_PAYLOAD_INVALID"),
    ({"currency": "EUR"}, "PAYMENT_PROVIDER_INVALID"),
    ({"currency": "euro", "provider_token": "x"}, "CURRENCY_INVALID"),
]


@pytest.mark.parametrize(("change", "text"), BAD_STARS)
async def test_an_offer_telegram_refuses_is_refused(room: Room, change: Any, text: str) -> None:
    alice = await room.friend()
    answer = await room.api("sendInvoice", chat_id=alice.id, **(STARS | change))
    assert answer.refusal == (400, f"Bad Request: {text}")


async def test_a_card_payment_counts_minor_units_and_moves_no_stars(room: Room) -> None:
    alice = await room.friend()
    prices = [{"label": "VIP", "amount": 1000}, {"label": "VAT", "amount": 190}]
    card = {"currency": "EUR", "provider_token": "test:1", "prices": prices}
    message_id = await invoice(room, alice, **card)
    assert (await buy(room, alice, message_id=message_id))["paid"] is True
    (update,) = await room.api.updates()
    assert update["message"]["successful_payment"]["total_amount"] == 1190
    assert (await room.api("getMyStarBalance")).result == {"amount": 0}
    assert "test:1" not in str(await room.sandbox.journal())


async def test_a_refund_comes_once_and_is_reported(room: Room) -> None:
    alice = await room.friend()
    paid = await buy(room, alice, message_id=await invoice(room, alice))
    await room.drain()
    refund = {"user_id": alice.id, "telegram_payment_charge_id": paid["charge_id"]}
    assert (await room.api("refundStarPayment", **refund)).result is True
    (update,) = await room.api.updates()
    told = update["message"]["refunded_payment"]
    assert told["telegram_payment_charge_id"] == paid["charge_id"]
    again = await room.api("refundStarPayment", **refund)
    assert again.refusal == (400, "Bad Request: CHARGE_ALREADY_REFUNDED")
    wrong = await room.api("refundStarPayment", **(refund | {"user_id": 1}))
    assert wrong.refusal == (400, "Bad Request: CHARGE_NOT_FOUND")
    transactions = (await room.api("getStarTransactions")).result["transactions"]
    assert [set(t) & {"source", "receiver"} for t in transactions] == [{"source"}, {"receiver"}]
    assert (await room.api("getMyStarBalance")).result == {"amount": 0}


async def subscribe(room: Room, alice: Person) -> str:
    link = (await room.api("createInvoiceLink", **STARS, subscription_period=2_592_000)).result
    paid = await buy(room, alice, link=link)
    return str(paid["charge_id"])


async def test_a_subscription_says_when_it_ends_and_renews(room: Room) -> None:
    alice = await room.friend()
    charge_id = await subscribe(room, alice)
    (update,) = await room.api.updates()
    first = update["message"]["successful_payment"]
    assert (first["is_recurring"], first["is_first_recurring"]) == (True, True)
    await room.sandbox.advance(days=30)
    await room.sandbox.post("renew", person=alice.id, charge_id=charge_id)
    (update,) = await room.api.updates()
    second = update["message"]["successful_payment"]
    assert second["is_recurring"] is True
    assert "is_first_recurring" not in second
    later = second["subscription_expiration_date"] - first["subscription_expiration_date"]
    assert abs(later - 2_592_000) <= 2
    assert second["telegram_payment_charge_id"] != charge_id


async def test_the_state_of_a_subscription_is_reported(room: Room) -> None:
    alice = await room.friend()
    charge_id = await subscribe(room, alice)
    await room.drain()
    who = {"person": alice.id, "charge_id": charge_id}
    await room.sandbox.post("cancel_subscription", **who)
    with pytest.raises(SandboxError, match="canceled"):
        await room.sandbox.post("renew", **who)
    await room.sandbox.post("resume_subscription", **who)
    await room.sandbox.post("renew", **who, outcome="fail")
    states = [update["subscription"]["state"] for update in await room.api.updates()]
    assert states == ["canceled", "active", "failed"]


async def test_a_bot_can_end_a_subscription(room: Room) -> None:
    alice = await room.friend()
    charge_id = await subscribe(room, alice)
    edit = {"user_id": alice.id, "telegram_payment_charge_id": charge_id, "is_canceled": True}
    assert (await room.api("editUserStarSubscription", **edit)).result is True
    with pytest.raises(SandboxError, match="canceled"):
        await room.sandbox.post("renew", person=alice.id, charge_id=charge_id)


@pytest.mark.parametrize(
    "change",
    [
        {"subscription_period": 86_400},
        {"subscription_period": 2_592_000, "prices": [{"label": "a", "amount": 10_001}]},
    ],
)
async def test_a_subscription_telegram_refuses_is_refused(room: Room, change: Any) -> None:
    answer = await room.api("createInvoiceLink", **(STARS | change))
    assert answer.refusal[0] == 400


async def test_an_empty_purse_cannot_pay(room: Room) -> None:
    alice = await room.friend()
    await room.sandbox.post("stars", person=alice.id, amount=50)
    message_id = await invoice(room, alice)
    paying = asyncio.create_task(alice.pays(message_id))
    query = await checkout(room)
    await room.api("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)
    with pytest.raises(SandboxError, match="not enough Stars"):
        await paying


async def test_the_form_behind_a_link_and_the_list_of_subscriptions_are_shown(room: Room) -> None:
    alice = await room.friend()
    link = (await room.api("createInvoiceLink", **STARS, subscription_period=2_592_000)).result
    shown = await room.sandbox.get("invoice", link=link)
    assert (shown["total_amount"], shown["subscription_period"]) == (
        STARS["prices"][0]["amount"],
        2_592_000,
    )
    charge_id = (await buy(room, alice, link=link))["charge_id"]
    who = {"person": alice.id, "charge_id": charge_id}
    await room.sandbox.post("renew", **who)
    await room.sandbox.post("cancel_subscription", **who)
    (one,) = await room.sandbox.get("subscriptions", person=alice.id)
    assert (one["charge_id"], one["state"]) == (charge_id, "canceled")


async def test_a_charge_that_is_not_reported_stands_in_the_list_alone(room: Room) -> None:
    alice = await room.friend()
    charge_id = await subscribe(room, alice)
    await room.drain()
    second = await room.sandbox.post("renew", person=alice.id, charge_id=charge_id, told=False)
    assert await room.api.updates() == []
    listed = (await room.api("getStarTransactions")).result["transactions"]
    assert [entry["id"] for entry in listed] == [charge_id, second["charge_id"]]


async def test_a_card_is_not_charged_less_than_a_dollar_or_more_than_ten_thousand(
    room: Room,
) -> None:
    alice = await room.friend()
    for amount, fits in ((99, False), (100, True), (1_000_000, True), (1_000_001, False)):
        answer = await room.api(
            "sendInvoice",
            chat_id=alice.id,
            title="Plan",
            description="A month",
            payload="x",
            currency="USD",
            provider_token="1:TEST:x",
            prices=[{"label": "Plan", "amount": amount}],
        )
        assert answer.body["ok"] is fits, amount
        assert fits or answer.refusal[1] == "Bad Request: CURRENCY_TOTAL_AMOUNT_INVALID"
