"""The offer of the survey, as long as there is somebody to offer it to."""

from __future__ import annotations

from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens import surveys as screens
from handlers.screens.kit import Screen
from services.surveys.offering import is_to_offer


@notice(audience=Audience.UNBANNED)
async def survey_offer(ctx: NoticeContext) -> Screen | None:
    if not await is_to_offer(ctx.person, ctx.policy):
        return None
    return screens.offer(ctx.speech)
