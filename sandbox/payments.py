"""Invoices and checkouts: Stars and cards, from the offer to the message about the payment."""

import secrets

from sandbox import access, updates
from sandbox.errors import ControlError, bad_request
from sandbox.messages import announce, post
from sandbox.methods import Call, method
from sandbox.model import Bot, Checkout, Invoice, Json, Payment, Person, StarRecord
from sandbox.render import person_json
from sandbox.world import World

STARS = "XTR"
MONTH = 2_592_000
MOST_SUBSCRIPTION_STARS = 10_000
MOST_ANYWHERE = 10**15
# The smallest and the largest sum in minor units: about 1 and 10,000 dollars, as Telegram's list of
# currencies has it on some day.
BOUNDS = {
    "USD": (100, 1_000_000),
    "EUR": (86, 858_000),
    "GBP": (75, 745_000),
    "AED": (367, 3_673_000),
    "INR": (8_600, 86_000_000),
    "RUB": (8_000, 80_000_000),
    "JPY": (148, 1_480_000),
    "KRW": (1_390, 13_900_000),
    "VND": (26_000, 260_000_000),
}
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def read_invoice(call: Call) -> Invoice:
    """Refuse what Telegram refuses in an offer; `prices` must add up to something payable."""
    currency = call.get("currency", "")
    amounts = [price.get("amount", 0) for price in call.get("prices", [])]
    token = call.get("provider_token", "")
    if not amounts:
        raise bad_request("there are no prices in the invoice")
    if currency == STARS:
        if token or len(amounts) != 1:
            raise bad_request("STARS_INVOICE_INVALID")
    else:
        if len(currency) != 3 or not currency.isalpha() or not currency.isupper():
            raise bad_request("CURRENCY_INVALID")
        if not token:
            raise bad_request("PAYMENT_PROVIDER_INVALID")
    least, most = BOUNDS.get(currency, (1, MOST_ANYWHERE))
    if not least <= sum(amounts) <= most:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    period = call.get("subscription_period", 0)
    if period:
        _check_subscription(currency, period, sum(amounts))
    return Invoice(
        id=secrets.token_hex(8),
        bot=call.bot.id,
        title=call.get("title", ""),
        description=call.get("description", ""),
        payload=call.get("payload", ""),
        currency=currency,
        total_amount=sum(amounts),
        provider_token=token,
        subscription_period=period,
    )


def _check_subscription(currency: str, period: int, amount: int) -> None:
    if currency != STARS or period != MONTH:
        raise bad_request("SUBSCRIPTION_PERIOD_INVALID")
    if amount > MOST_SUBSCRIPTION_STARS:
        raise bad_request("SUBSCRIPTION_PRICE_INVALID")


@method("sendInvoice")
def send_invoice(call: Call) -> Json:
    access.find_place(call)
    invoice = read_invoice(call)
    offer = {
        "title": invoice.title,
        "description": invoice.description,
        "start_parameter": call.get("start_parameter", ""),
        "currency": invoice.currency,
        "total_amount": invoice.total_amount,
    }
    if not call.get("reply_markup"):
        label = f"Pay {invoice.total_amount} {invoice.currency}"
        call.params["reply_markup"] = {"inline_keyboard": [[{"text": label, "pay": True}]]}
    message = post(call, {"invoice": offer})
    invoice.chat, invoice.message = message["chat"]["id"], message["message_id"]
    call.world.state.invoices[invoice.id] = invoice
    return message


@method("createInvoiceLink")
def create_invoice_link(call: Call) -> str:
    invoice = read_invoice(call)
    invoice.link = f"https://t.me/${secrets.token_urlsafe(12)}"
    call.world.state.invoices[invoice.id] = invoice
    call.world.touch()
    return invoice.link


@method("answerPreCheckoutQuery")
def answer_pre_checkout_query(call: Call) -> bool:
    """Ten seconds are given, and one answer."""
    ok = call.get("ok", False)
    if not ok and not call.get("error_message"):
        raise bad_request('parameter "error_message" is required')
    query = call.bot.checkouts.get(call.get("pre_checkout_query_id", ""))
    limit = call.world.settings.checkout_seconds
    if query is None or query.ok is not None or call.world.now() - query.date > limit:
        raise bad_request(TOO_OLD)
    query.ok, query.error_message = ok, call.get("error_message")
    call.world.touch()
    return True


# -- the payer's side --------------------------------------------------------------------------


def find_invoice(
    world: World, bot: Bot, chat_id: int, message_id: int | None, link: str | None
) -> Invoice:
    for invoice in reversed(world.state.invoices.values()):
        by_link = link is not None and invoice.link == link
        by_message = message_id is not None and invoice.message == message_id
        if invoice.bot == bot.id and (by_link or (by_message and invoice.chat == chat_id)):
            return invoice
    raise ControlError("no such invoice", 404)


def ask_bot(world: World, bot: Bot, person: Person, invoice: Invoice, late: bool) -> Checkout:
    """Send the pre-checkout query; a late one is already too old when it arrives."""
    date = world.now() - (world.settings.checkout_seconds + 1 if late else 0)
    checkout = Checkout(str(secrets.randbits(62)), person.id, invoice.id, date)
    bot.checkouts[checkout.id] = checkout
    body = {
        "id": checkout.id,
        "from": person_json(person),
        "currency": invoice.currency,
        "total_amount": invoice.total_amount,
        "invoice_payload": invoice.payload,
    }
    updates.emit(world, bot, "pre_checkout_query", body)
    return checkout


def settle(
    world: World,
    bot: Bot,
    person: Person,
    invoice: Invoice,
    renews: Payment | None = None,
    told: bool = True,
) -> Payment:
    """Move the money and tell the bot with the message that Telegram sends, if it is `told`."""
    if invoice.currency == STARS and person.stars:
        if person.stars < invoice.total_amount:
            raise ControlError("not enough Stars", 409)
        person.stars -= invoice.total_amount
    now = int(world.now())
    payment = Payment(
        charge_id=f"stx{secrets.token_urlsafe(24)}",
        provider_charge_id=f"{bot.id}_{secrets.token_hex(6)}",
        person=person.id,
        invoice=invoice.id,
        payload=invoice.payload,
        currency=invoice.currency,
        total_amount=invoice.total_amount,
        date=now,
        subscription_period=invoice.subscription_period,
        renews=renews.charge_id if renews else None,
    )
    if invoice.subscription_period:
        start = max(now, renews.subscription_until) if renews else now
        payment.subscription_until = start + invoice.subscription_period
        if renews:
            renews.subscription_until = payment.subscription_until
    bot.payments[payment.charge_id] = payment
    if invoice.currency == STARS:
        bot.stars.append(star_record(payment, now, incoming=True))
    dialog = world.dialog(bot, person.id)
    dialog.started = True
    body = {"successful_payment": _payment_json(payment, first=renews is None)}
    message = world.add_message(bot, dialog, person.id, body)
    if told:
        announce(world, dialog, message)
    return payment


def star_record(payment: Payment, now: int, *, incoming: bool) -> StarRecord:
    return StarRecord(
        id=payment.charge_id,
        amount=payment.total_amount,
        date=now,
        person=payment.person,
        payload=payment.payload,
        incoming=incoming,
        subscription_period=payment.subscription_period,
    )


def _payment_json(payment: Payment, *, first: bool) -> Json:
    body: Json = {
        "currency": payment.currency,
        "total_amount": payment.total_amount,
        "invoice_payload": payment.payload,
        "telegram_payment_charge_id": payment.charge_id,
        "provider_payment_charge_id": payment.provider_charge_id,
    }
    if payment.subscription_period:
        body |= {
            "is_recurring": True,
            "subscription_expiration_date": payment.subscription_until,
        }
        if first:
            body["is_first_recurring"] = True
    return body


def tell_subscription(world: World, bot: Bot, payment: Payment, state: str) -> None:
    person = world.state.people[payment.person]
    body = {"user": person_json(person), "invoice_payload": payment.payload, "state": state}
    updates.emit(world, bot, "subscription", body)
