"""What a person is told when their money goes back."""

from __future__ import annotations

from decimal import Decimal

from handlers import callbacks as cb
from handlers.occasions import Occasion
from handlers.screens.kit import Screen, button
from handlers.screens.people import menu_button
from services.money import Money


async def payment_refunded(at: Occasion) -> Screen:
    key = "payment-refunded"
    if at.args.get("was_balance"):
        key = "payment-refunded-balance"
    elif at.args["access_kept"]:
        key = "payment-refunded-access-kept"
    elif at.args["still_runs"]:
        key = "payment-refunded-runs" if at.ends_at else "payment-refunded-lifetime"
    amount = Money.of(Decimal(at.args["amount"]), at.args["currency"])
    text = at.speech(
        key,
        plan=at.args["plan"],
        amount=at.speech.money(amount),
        number=at.args["number"],
        until=at.until,
    )
    mine = (button(at.speech("button-membership"), cb.MyMembership()),)
    return Screen(text, (mine, menu_button(at.speech)))
