"""The exit survey answered: stars and a reason in the same message, then one line or none."""

from __future__ import annotations

from uuid import UUID

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.callbacks import exit_surveys as taps
from handlers.context import Context
from handlers.forms import Form, Step, Submission, declare, open_form
from handlers.screens import exit_surveys as screens
from handlers.screens.kit import Screen
from handlers.show import show
from models.lifecycles import Role
from services.exit_surveys import answers
from services.parsers.texts import parse_line

router = Router(name="exit-surveys")


@router.callback_query(taps.GiveStars.filter())
async def stars_given(callback: CallbackQuery, callback_data: taps.GiveStars, ctx: Context) -> None:
    await answers.rate(ctx.person, callback_data.survey_id, callback_data.stars, ctx.now)
    await show(callback, screens.reason_question(ctx.speech, callback_data.survey_id))


@router.callback_query(taps.GiveReason.filter())
async def reason_given(
    callback: CallbackQuery, callback_data: taps.GiveReason, ctx: Context
) -> None:
    await answers.give_reason(ctx.person, callback_data.survey_id, callback_data.reason, ctx.now)
    await open_form(callback, ctx, COMMENT, subject=str(callback_data.survey_id))


async def _save(submission: Submission) -> Screen:
    ctx, comment = submission.ctx, submission.answers.get("comment")
    if comment is not None:
        await answers.write_comment(ctx.person, UUID(ctx.subject), comment, ctx.now)
    return screens.thanks(ctx.speech)


COMMENT = declare(
    Form(
        "exit-survey",
        (
            Step(
                "comment",
                read=lambda ctx, typed: parse_line(typed, answers.LONGEST_COMMENT),
                optional=True,
            ),
        ),
        finish=_save,
        back=lambda subject: cb.Menu(),
        role=Role.USER,
        at_once=True,
    )
)
