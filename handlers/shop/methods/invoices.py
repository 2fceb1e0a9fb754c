"""What is paid in Telegram's own form: an invoice's words, and the question before the charge."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from aiogram import Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import PreCheckoutQuery

from handlers.context import Context
from handlers.screens.kit import shortened
from handlers.screens.refusals import refusal_text
from handlers.speech import Speech, speech_for
from services.analytics.events import EventType
from services.commerce.checkout import Checkout
from services.commerce.invoices import InvoiceNotYours, may_pay
from services.money import Money
from services.policy import Policy
from services.refusals import Refusal

router = Router(name="invoices")

#: Telegram's limits (Bot API, sendInvoice and answerPreCheckoutQuery).
_TITLE, _DESCRIPTION, _ERROR = 32, 255, 200


def invoice_words(speech: Speech, found: Checkout) -> tuple[str, str]:
    """An invoice's title and description within Telegram's limits."""
    about = speech.label("invoice-about", plan=found.plan_name)
    return shortened(speech.said(found.plan_name), _TITLE), shortened(about, _DESCRIPTION)


@router.pre_checkout_query()
async def asked_before_charge(
    query: PreCheckoutQuery,
    now: datetime,
    policy: Policy,
    ctx: Context | None = None,
) -> None:
    amount = Money(max(0, query.total_amount), query.currency)
    refused = None
    try:
        # A person the bot has never met has no invoice of their own.
        if ctx is None:
            raise InvoiceNotYours
        await may_pay(ctx.person, query.invoice_payload, amount, now=now, policy=policy)
    except Refusal as refusal:
        spoken = query.from_user.language_code
        words = ctx.speech if ctx else speech_for(None, spoken, None, policy.zone, policy.texts)
        if ctx is not None:
            ctx.tells(EventType.CHARGE_REFUSED, why=type(refusal).__name__)
        refused = shortened(refusal_text(words, refusal), _ERROR)
    # Answered too late, or twice after a redelivery: nothing was charged, or it was settled.
    with suppress(TelegramBadRequest):
        await query.answer(ok=refused is None, error_message=refused)
