"""What is on sale and cannot be paid or delivered any more."""

from __future__ import annotations

from uuid import UUID

from handlers.callbacks.desk import DeskCard
from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens.kit import Screen, button, paragraphs
from handlers.screens.lacks import lack_lines, mend_rows
from services.setup.sale import lacks_at_desk, name_at_desk


@notice(audience=Audience.ADMINS)
async def not_deliverable(ctx: NoticeContext) -> Screen | None:
    desk, key = ctx.args["desk"], UUID(ctx.args["key"])
    name = await name_at_desk(desk, key)
    lacks = await lacks_at_desk(desk, key, ctx.policy)
    if name is None or not lacks:
        return None
    card = (button(ctx.speech("button-not-deliverable"), DeskCard(desk=desk, key=str(key))),)
    return Screen(
        paragraphs(ctx.speech("not-deliverable", name=name), lack_lines(ctx.speech, lacks)),
        (*mend_rows(ctx.speech, desk, key, lacks), card),
    )
