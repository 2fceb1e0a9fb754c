"""What admins are told when another one touches the shop's bank accounts."""

from __future__ import annotations

from handlers.callbacks import settings as taps
from handlers.occasions import Occasion
from handlers.screens.kit import Screen, button
from handlers.screens.people import menu_button


async def account_touched(at: Occasion) -> Screen:
    text = at.speech(
        "account-touched",
        by=at.args["by"] or at.speech("AlreadyReviewed-unknown-admin"),
        what=at.speech(f"action-{at.args['action']}"),
        account=at.args["account"],
    )
    accounts = (button(at.speech("button-accounts"), taps.Accounts()),)
    return Screen(text, (accounts, menu_button(at.speech)))
