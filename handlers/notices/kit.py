"""What several subjects' notices are made of."""

from __future__ import annotations

from typing import Any

from handlers import callbacks as cb
from handlers.notices.context import NoticeContext
from handlers.screens.kit import Row, Screen, button
from models.localized import Localized
from services.money import Money
from services.ton.destinations import shown


def amount(ctx: NoticeContext) -> str:
    """The sum of money that the notice is about."""
    return ctx.speech.money(Money(int(ctx.args["minor"]), ctx.args["currency"]))


def sent_to(ctx: NoticeContext) -> str | None:
    """Where on the chain it is sent, for its owner to compare; older rows do not say."""
    to = ctx.args.get("to")
    return ctx.speech("sent-to-address", address=shown(to, ctx.policy)) if to else None


def person_row(ctx: NoticeContext) -> Row:
    """The way to the card of the person whom the notice is about."""
    card = cb.PersonCard(telegram_id=int(ctx.args["telegram_id"]))
    return (button(ctx.speech("button-person"), card),)


def person_args(ctx: NoticeContext) -> dict[str, Any]:
    """What a text about a person may say: everything that is known, and their number as `id`."""
    told = {
        name: value if isinstance(value, Localized) else str(value)
        for name, value in ctx.args.items()
        if name != "telegram_id"
    }
    return {"id": ctx.args["telegram_id"], **told}


def about_person(ctx: NoticeContext, text: str) -> Screen:
    """A notice to the admins about a person, with the way to their card."""
    return Screen(text, (person_row(ctx),))
