"""Notices about what Telegram charged itself: Stars, their subscriptions, and cards."""

from __future__ import annotations

from uuid import UUID

from handlers import callbacks as cb
from handlers.occasions import Occasion
from handlers.screens import payments as screens
from handlers.screens import subscriptions as subscription_screens
from handlers.screens.kit import Screen, button
from handlers.screens.people import menu_button
from models.lifecycles import PaymentStatus
from services.commerce.review_cards import card_to_decide
from services.money import Money


def _amount(at: Occasion) -> str:
    return at.speech.money(Money(int(at.args["minor"]), at.args["currency"]))


async def card_waiting(at: Occasion) -> Screen | None:
    card = await card_to_decide(at.person, UUID(at.args["payment"]), now=at.now, policy=at.policy)
    if card.status is not PaymentStatus.AWAITING_ADMIN:
        return None
    return screens.review_card(at.speech, card, at.speech("card-waiting"))


async def card_unknown(at: Occasion) -> Screen:
    payer = cb.PersonCard(telegram_id=int(at.args["telegram_id"]))
    text = at.speech(
        "card-unknown",
        id=at.args["telegram_id"],
        name=at.args["name"],
        amount=_amount(at),
        charge=at.args["charge"],
    )
    return Screen(text, ((button(at.speech("button-person"), payer),),))


async def card_in_doubt(at: Occasion) -> Screen:
    return Screen(at.speech("card-in-doubt", amount=_amount(at)), (menu_button(at.speech),))


async def card_refused(at: Occasion) -> Screen:
    reason = screens.reason_text(at.speech, at.args["reason"])
    text = at.speech("card-refused", amount=_amount(at), plan=at.args["plan"], reason=reason)
    return Screen(text, (menu_button(at.speech),))


async def stars_sent_back(at: Occasion) -> Screen:
    text = at.speech("stars-sent-back", stars=at.speech.number(at.args["stars"]))
    return Screen(text, (menu_button(at.speech),))


async def star_renewal_canceled(at: Occasion) -> Screen:
    text = at.speech("star-renewal-canceled", plan=at.args["plan"], until=at.until)
    return subscription_screens.renewal(at.speech, text, UUID(at.args["plan_id"]))


async def star_renewal_failed(at: Occasion) -> Screen:
    stars = at.speech.number(at.args["stars"])
    text = at.speech("star-renewal-failed", plan=at.args["plan"], stars=stars, until=at.until)
    return subscription_screens.renewal(at.speech, text, UUID(at.args["plan_id"]))


async def star_subscription_ended(at: Occasion) -> Screen:
    text = at.speech("star-subscription-ended", plan=at.args["plan"], because=at.args["because"])
    return Screen(text, (menu_button(at.speech),))
