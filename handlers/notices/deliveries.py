"""That a broadcast is over, and what it came to."""

from __future__ import annotations

from uuid import UUID

from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens.deliveries import report_card
from handlers.screens.kit import Screen
from services.broadcasts.delivery import BroadcastNotFound
from services.broadcasts.reports import report


@notice(audience=Audience.ADMINS)
async def broadcast_ended(ctx: NoticeContext) -> Screen | None:
    try:
        found = await report(ctx.person, UUID(ctx.args["broadcast"]))
    except BroadcastNotFound:
        return None
    return report_card(ctx.speech, found)


@notice(audience=Audience.ADMINS)
async def broadcast_week(ctx: NoticeContext) -> Screen | None:
    """Seven days later: what those bought who got it."""
    screen = await broadcast_ended(ctx)
    return screen.with_note(ctx.speech("delivery-week")) if screen else None
