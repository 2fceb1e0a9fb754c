"""What a person is told about their wish to be forgotten while it waits."""

from __future__ import annotations

from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens import privacy as screens
from handlers.screens.kit import Screen
from services.privacy import asking


@notice(audience=Audience.MEMBER)
async def own_data_failed(ctx: NoticeContext) -> Screen | None:
    return screens.own_data_failed(ctx.speech)


@notice(audience=Audience.MEMBER)
async def forgetting_waits(ctx: NoticeContext) -> Screen | None:
    found = await asking.outlook(ctx.person, ctx.now, ctx.policy)
    if not screens.is_waiting(found):
        # Taken back, or settled meanwhile.
        return None
    return screens.waiting(ctx.speech, found, ctx.args["waits_for"])
