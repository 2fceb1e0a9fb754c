"""The exit survey's question, as long as it is one."""

from __future__ import annotations

from uuid import UUID

from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens import exit_surveys as screens
from handlers.screens.kit import Screen
from services.exit_surveys import answers


@notice(audience=Audience.UNBANNED)
async def exit_survey(ctx: NoticeContext) -> Screen | None:
    try:
        asked = await answers.question(ctx.person, UUID(ctx.args["survey"]), ctx.now)
    except answers.ExitSurveyOver:
        # It was forgotten meanwhile, or waited for too long.
        return None
    if not await answers.is_to_ask(ctx.person, asked, ctx.policy):
        return None
    return screens.stars_question(ctx.speech, asked.id, asked.ended, asked.called)
