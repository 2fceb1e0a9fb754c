"""What the handlers of broadcasts share: a card as it stands, with what is wrong with it."""

from __future__ import annotations

from uuid import UUID

from handlers.context import Context
from handlers.screens import broadcasts as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from services.broadcasts.checks import check
from services.broadcasts.desk import Card, card
from services.refusals import Refusal


async def shown(ctx: Context, key: UUID, note: str | None = None) -> Screen:
    """A broadcast's card; raises NotAllowed and BroadcastNotFound."""
    found = await card(ctx.person, key)
    return screens.card_screen(ctx.speech, found, note, trouble_of(ctx, found))


def trouble_of(ctx: Context, found: Card) -> str | None:
    """Why it could not be sent as it stands, in words."""
    if not found.is_draft:
        return None
    try:
        check(found.content, has_rows=found.is_marketing)
    except Refusal as refusal:
        return refusal_text(ctx.speech, refusal)
    return None
