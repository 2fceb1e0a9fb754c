"""/survey: four questions answered by taps, to be gone on with at any time."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.callbacks.surveys import AskAgain, ChooseAnswer, OpenSurvey
from handlers.context import Context
from handlers.screens import surveys as screens
from handlers.screens.kit import Screen
from handlers.show import show
from services.surveys.survey import QUESTIONS, Survey, answer, survey_of

router = Router(name="surveys")


def _next(ctx: Context, survey: Survey) -> Screen:
    if (name := survey.next) is not None:
        return screens.question(ctx.speech, survey, name)
    return screens.result(ctx.speech, survey)


@router.message(Command("survey"))
async def survey_asked(message: Message, ctx: Context) -> None:
    await show(message, _next(ctx, await survey_of(ctx.person)))


@router.callback_query(OpenSurvey.filter())
async def survey_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, _next(ctx, await survey_of(ctx.person)))


@router.callback_query(AskAgain.filter(F.question.in_(QUESTIONS)))
async def question_opened(callback: CallbackQuery, callback_data: AskAgain, ctx: Context) -> None:
    survey = await survey_of(ctx.person)
    await show(callback, screens.question(ctx.speech, survey, callback_data.question))


@router.callback_query(ChooseAnswer.filter(F.question.in_(QUESTIONS)))
async def answered(callback: CallbackQuery, callback_data: ChooseAnswer, ctx: Context) -> None:
    tap = callback_data
    survey = await answer(ctx.person, tap.question, tap.answer, ctx.now)
    await show(callback, _next(ctx, survey))
