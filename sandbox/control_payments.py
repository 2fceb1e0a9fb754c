"""Control API: paying, refusing, paying late, and the life of a subscription."""

import asyncio
from typing import Any

from sandbox import payments
from sandbox.control import Ask, route
from sandbox.errors import ControlError
from sandbox.model import Invoice, Json, Payment

OUTCOMES = ("pay", "refuse", "late")


@route("POST", "pay")
async def pay(ask: Ask) -> Json:
    """`refuse` closes the form; `late` lets the bot answer only when the time is over."""
    outcome = ask.fields.get("outcome", "pay")
    if outcome not in OUTCOMES:
        raise ControlError(f"outcome must be one of {', '.join(OUTCOMES)}")
    chat_id = ask.integer("chat", None) or ask.person.id
    link: Any = ask.fields.get("link")
    message_id = ask.integer("message_id", None)
    invoice = payments.find_invoice(ask.world, ask.bot, chat_id, message_id, link)
    if outcome == "refuse":
        return {"paid": False, "error": "the person closed the form"}
    if refused := await _refusal(ask, invoice, outcome == "late"):
        return {"paid": False, "error": refused}
    payment = payments.settle(ask.world, ask.bot, ask.person, invoice, told=_is_told(ask))
    return {"paid": True, "charge_id": payment.charge_id}


def _is_told(ask: Ask) -> bool:
    """Whether the bot gets the update about the charge; one that got lost is in the list alone."""
    return bool(ask.fields.get("told", True))


async def _refusal(ask: Ask, invoice: Invoice, late: bool) -> str | None:
    """Ask the bot before the charge; None if it agrees in time."""
    query = payments.ask_bot(ask.world, ask.bot, ask.person, invoice, late)
    wait = ask.number("wait", ask.world.settings.checkout_seconds)
    loop = asyncio.get_running_loop()
    deadline = loop.time() + (0 if late else wait)
    while not ask.world.closing and query.ok is None and (left := deadline - loop.time()) > 0:
        await ask.world.changed(ask.world.version, left)
    if query.ok is None:
        query.date = min(query.date, ask.world.now() - ask.world.settings.checkout_seconds - 1)
        return "the bot did not answer in time"
    return None if query.ok else query.error_message or "refused"


def _subscription(ask: Ask) -> Payment:
    payment = ask.bot.payments.get(ask.text("charge_id"))
    if payment is None or payment.person != ask.person.id or not payment.subscription_period:
        raise ControlError("no such subscription", 404)
    return payment


@route("GET", "invoice")
def invoice(ask: Ask) -> Json:
    """What the form behind an invoice's link shows."""
    found = payments.find_invoice(ask.world, ask.bot, 0, None, ask.text("link"))
    return {
        "title": found.title,
        "description": found.description,
        "currency": found.currency,
        "total_amount": found.total_amount,
        "subscription_period": found.subscription_period,
    }


@route("GET", "subscriptions")
def subscriptions(ask: Ask) -> list[Json]:
    """What a person is charged for every month, the newest first."""
    state = ask.world.state
    return [
        {
            "charge_id": first.charge_id,
            "title": state.invoices[first.invoice].title,
            "currency": first.currency,
            "total_amount": first.total_amount,
            "until": first.subscription_until,
            "state": "ended"
            if first.canceled_by_bot or first.refunded
            else "canceled"
            if first.canceled_by_user
            else "active",
        }
        for first in reversed(ask.bot.payments.values())
        if first.person == ask.person.id and first.subscription_period and not first.renews
    ]


@route("POST", "renew")
async def renew(ask: Ask) -> Json:
    """The next month falls due: it is paid, or the person's purse is empty.

    Whether Telegram asks the bot before a renewal is not known, so both can be had.
    """
    first = _subscription(ask)
    if first.canceled_by_user or first.canceled_by_bot or first.refunded:
        raise ControlError("the subscription is canceled", 409)
    if ask.fields.get("outcome", "pay") == "fail":
        payments.tell_subscription(ask.world, ask.bot, first, "failed")
        return {"paid": False}
    invoice = ask.world.state.invoices[first.invoice]
    if ask.fields.get("asks") and (refused := await _refusal(ask, invoice, late=False)):
        return {"paid": False, "error": refused}
    payment = payments.settle(
        ask.world, ask.bot, ask.person, invoice, renews=first, told=_is_told(ask)
    )
    return {"paid": True, "charge_id": payment.charge_id}


@route("POST", "cancel_subscription")
def cancel(ask: Ask) -> Json:
    payment = _subscription(ask)
    payment.canceled_by_user = True
    payments.tell_subscription(ask.world, ask.bot, payment, "canceled")
    return {"ok": True}


@route("POST", "resume_subscription")
def resume(ask: Ask) -> Json:
    payment = _subscription(ask)
    if payment.canceled_by_bot:
        raise ControlError("the bot has canceled it", 409)
    payment.canceled_by_user = False
    payments.tell_subscription(ask.world, ask.bot, payment, "active")
    return {"ok": True}


@route("POST", "stars")
def stars(ask: Ask) -> Json:
    """Fill a person's purse; a purse that was never filled never runs dry."""
    ask.person.stars += ask.need_int("amount")
    ask.world.touch()
    return {"stars": ask.person.stars}
