"""The bot's Star account: balance, transactions, refunds, and the bot's hand on subscriptions."""

from sandbox.errors import bad_request
from sandbox.messages import announce
from sandbox.methods import Call, method
from sandbox.model import Json, Payment, StarRecord
from sandbox.payments import STARS, star_record
from sandbox.render import user_json


@method("getMyStarBalance")
def get_my_star_balance(call: Call) -> Json:
    return {"amount": sum(r.amount if r.incoming else -r.amount for r in call.bot.stars)}


@method("getStarTransactions")
def get_star_transactions(call: Call) -> Json:
    """In the order of time; a refund is a transaction of its own under the payment's id."""
    offset, limit = max(call.get("offset", 0), 0), call.get("limit", 100)
    shown = call.bot.stars[offset : offset + limit]
    return {"transactions": [_transaction(call, record) for record in shown]}


def _transaction(call: Call, record: StarRecord) -> Json:
    partner: Json = {
        "type": "user",
        "transaction_type": "invoice_payment",
        "user": user_json(call.world, record.person),
        "invoice_payload": record.payload,
    }
    if record.subscription_period:
        partner["subscription_period"] = record.subscription_period
    side = "source" if record.incoming else "receiver"
    return {"id": record.id, "amount": record.amount, "date": record.date, side: partner}


def _payment(call: Call) -> Payment:
    user_id = call.user_id()
    payment = call.bot.payments.get(call.get("telegram_payment_charge_id", ""))
    if payment is None or payment.person != user_id or payment.currency != STARS:
        raise bad_request("CHARGE_NOT_FOUND")
    return payment


@method("refundStarPayment")
def refund_star_payment(call: Call) -> bool:
    payment = _payment(call)
    if payment.refunded:
        raise bad_request("CHARGE_ALREADY_REFUNDED")
    world, bot = call.world, call.bot
    payment.refunded = True
    bot.stars.append(star_record(payment, int(world.now()), incoming=False))
    person = world.state.people[payment.person]
    if person.stars:
        person.stars += payment.total_amount
    dialog = world.dialog(bot, payment.person)
    body = {
        "refunded_payment": {
            "currency": payment.currency,
            "total_amount": payment.total_amount,
            "invoice_payload": payment.payload,
            "telegram_payment_charge_id": payment.charge_id,
        }
    }
    announce(world, dialog, world.add_message(bot, dialog, bot.id, body))
    return True


@method("editUserStarSubscription")
def edit_user_star_subscription(call: Call) -> bool:
    payment = _payment(call)
    if not payment.subscription_period:
        raise bad_request("SUBSCRIPTION_NOT_FOUND")
    payment.canceled_by_bot = call.get("is_canceled", False)
    call.world.touch()
    return True
