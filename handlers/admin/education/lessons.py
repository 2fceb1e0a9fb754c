"""The desk of a course's lessons: their list in order, a card, and its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.callbacks import education_desk as cb
from handlers.callbacks.desk import Act, DeskCard, DeskList
from handlers.context import Context
from handlers.desk import DELETE, FORM, Asking, Desk, form_of, once, within_of
from handlers.forms import Answers, FormContext, SentMaterial, Submission
from handlers.screens import education_desk as screens
from handlers.screens.kit import Screen
from handlers.show import show
from models.lifecycles import MaterialKind
from services.education.desk_lessons import LESSONS, UnknownLesson, module, modules
from services.fields import field_named, packed

router = Router(name="desk-lessons")


def _sent(ctx: FormContext, sent: SentMaterial) -> str:
    return f"{sent.kind}:{sent.file_id}"


def _sent_shown(ctx: FormContext, value: Any) -> str:
    return ctx.speech(f"desk-file-{MaterialKind(value.partition(':')[0])}")


async def _save(submission: Submission, key: str, values: Mapping[str, Any]) -> Screen:
    admin = submission.ctx.person
    if key:
        row = await LESSONS.change(admin, UUID(key), values, **once(submission))
    else:
        within = {"within": UUID(within_of(LESSONS, submission))}
        row = await LESSONS.create(
            admin, submission.form_id, {**values, **within}, **once(submission)
        )
    return screens.desk_lesson(submission.ctx.speech, await module(admin, row.id))


def _back(key: str, within: str) -> CallbackData:
    return DeskCard(desk="module", key=key) if key else DeskList(desk="module", within=within)


async def _listed(ctx: Context, within: str, offset: int) -> Screen:
    if not within:
        # A lesson that was gone when it should be deleted tells no course.
        raise UnknownLesson
    return screens.lesson_list(ctx.speech, await modules(ctx.person, UUID(within), offset))


async def _card(ctx: Context, key: UUID, offset: int) -> Screen:
    return screens.desk_lesson(ctx.speech, await module(ctx.person, key))


async def _answers(ctx: Context, key: UUID) -> Answers:
    row = await LESSONS.found(ctx.person, key)
    file = field_named(LESSONS.fields, "file").kind.pack((row.file_kind, row.file_id))
    return packed(LESSONS.fields, row) | {"file": file}


async def _begin(ctx: Context, within: str) -> Answers:
    # Raises where the course is gone by now.
    await modules(ctx.person, UUID(within))
    return {}


async def _delete_question(ctx: Context, key: UUID) -> Screen:
    return screens.lesson_delete_question(ctx.speech, await module(ctx.person, key))


LESSON_DESK = Desk(
    LESSONS,
    form_of(
        "module",
        LESSONS,
        asking={"file": Asking(take=_sent, show=_sent_shown, is_typed=False)},
        save=_save,
        back=_back,
    ),
    _listed,
    _card,
    _answers,
    FORM | DELETE | {Act.MOVE},
    questions={Act.DELETE: _delete_question},
    notes={Act.DELETE_SURELY: "module-deleted"},
    begin=_begin,
    within=lambda row: str(row.package_id),
)


@router.callback_query(cb.LessonFile.filter())
async def lesson_file_opened(
    callback: CallbackQuery, callback_data: cb.LessonFile, ctx: Context
) -> None:
    card = await module(ctx.person, callback_data.module_id)
    await show(callback, screens.lesson_file(ctx.speech, card))
