"""The desk of courses: a card, and the form; a few questions make one, all can be changed later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.admin.education.categories import CATEGORY_DESK
from handlers.callbacks.desk import Act, DeskCard
from handlers.context import Context
from handlers.desk import DELETE, FORM, Asking, Desk, form_of, once
from handlers.forms import Answers, Choice, FormContext, SentMaterial, Submission
from handlers.screens import education_desk as screens
from handlers.screens.kit import Screen
from models.lifecycles import Difficulty, MaterialKind
from services.education import desk, desk_choices
from services.education.desk import COURSES, FOREVER, SENT
from services.education.desk_categories import category
from services.fields import field_named, packed
from services.setup.sale import lacks_at_desk


def _sent_picture(ctx: FormContext, sent: SentMaterial) -> str:
    if sent.kind is not MaterialKind.PHOTO:
        raise desk.NotAPicture
    return f"{SENT}{sent.file_id}"


def _picture_shown(ctx: FormContext, value: Any) -> str:
    return ctx.speech("desk-picture-sent") if value.startswith(SENT) else str(value)


async def _categories(ctx: FormContext) -> Sequence[Choice]:
    found = await desk_choices.category_choices(ctx.person, ctx.answers.get("category"))
    return [Choice(ctx.speech.said(name), str(category_id)) for category_id, name in found]


async def _plans(ctx: FormContext) -> Sequence[Choice]:
    found = await desk_choices.plan_choices(ctx.person, ctx.answers.get("plan"))
    return [Choice(ctx.speech.said(name), str(plan_id)) for plan_id, name in found]


async def _currencies(ctx: FormContext) -> Sequence[Choice]:
    """The currencies of the shop's accounts; any other one is typed."""
    ours = {account.currency for account in ctx.policy.accounts} | {ctx.policy.currency}
    known = sorted(ours - {""})
    return [Choice(code, code) for code in known[:12]]


async def _forever(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(ctx.speech.label("desk-forever"), FOREVER)]


async def _levels(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(ctx.speech.label(f"desk-level-{level}"), level) for level in Difficulty]


async def _save(submission: Submission, key: str, values: Mapping[str, Any]) -> Screen:
    ctx = submission.ctx
    if key:
        policy = ctx.policy
        await desk.edit_course(ctx.person, UUID(key), values, **once(submission), policy=policy)
    else:
        await COURSES.create(ctx.person, submission.form_id, values, **once(submission))
    return await _card(ctx, UUID(key) if key else submission.form_id, 0)


def _back(key: str, within: str) -> CallbackData:
    return DeskCard(desk="course", key=key) if key else DeskCard(desk="category", key=within)


async def _listed(ctx: Context, within: str, offset: int) -> Screen:
    return await CATEGORY_DESK.listed(ctx, "", offset)


async def _card(ctx: Context, key: UUID, offset: int) -> Screen:
    found = await desk.course(ctx.person, key)
    lacks = await lacks_at_desk(COURSES.name, key, ctx.policy)
    return screens.desk_course(ctx.speech, found, lacks)


async def _answers(ctx: Context, key: UUID) -> Answers:
    row = await COURSES.found(ctx.person, key)
    picture = field_named(COURSES.fields, "picture").kind
    sent = (row.thumbnail_file_id, row.thumbnail_url)
    answers = packed(COURSES.fields, row) | {"picture": picture.pack(sent)}
    # A file may say both; whatever the weeks, access without an end has none.
    return answers | ({"weeks": FOREVER} if row.is_lifetime else {})


async def _begin(ctx: Context, within: str) -> Answers:
    # The category is answered by where the button stood, and may be changed like every answer.
    return {"category": str((await category(ctx.person, UUID(within))).id)}


async def _delete_question(ctx: Context, key: UUID) -> Screen:
    return screens.course_delete_question(ctx.speech, await desk.course(ctx.person, key))


COURSE_DESK = Desk(
    COURSES,
    form_of(
        "course",
        COURSES,
        asking={
            "category": Asking(choices=_categories, is_typed=False),
            "currency": Asking(choices=_currencies),
            "weeks": Asking(choices=_forever),
            "level": Asking(choices=_levels, is_typed=False),
            "plan": Asking(choices=_plans, is_typed=False),
            "picture": Asking(take=_sent_picture, show=_picture_shown),
        },
        save=_save,
        back=_back,
    ),
    _listed,
    _card,
    _answers,
    # Putting on sale has questions of its own (handlers/admin/setup).
    FORM | DELETE | {Act.ARCHIVE},
    questions={Act.DELETE: _delete_question},
    notes={Act.DELETE_SURELY: "course-deleted"},
    begin=_begin,
)
