"""The notices to admins when another one touches the shop's bank accounts."""

from __future__ import annotations

from handlers.callbacks import settings as taps
from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens.kit import Screen, button
from handlers.screens.people import menu_button


@notice(audience=Audience.ADMINS)
async def account_touched(ctx: NoticeContext) -> Screen:
    text = ctx.speech(
        "account-touched",
        by=ctx.args["by"] or ctx.speech("AlreadyReviewed-unknown-admin"),
        what=ctx.speech(f"action-{ctx.args['action']}"),
        account=ctx.args["account"],
    )
    accounts = (button(ctx.speech("button-accounts"), taps.Accounts()),)
    return Screen(text, (accounts, menu_button(ctx.speech)))
