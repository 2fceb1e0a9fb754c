"""The desk of segments: their names, and whom each means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.audiences import HOLDERS, Document, Held, Holder, hold
from handlers.callbacks.audiences import AudienceDo
from handlers.callbacks.desk import Act, DeskCard, DeskList
from handlers.context import Context
from handlers.desk import DELETE, FORM, Desk, form_of, once, within_of
from handlers.forms import Answers, Submission, open_form
from handlers.screens import audiences as screens
from handlers.screens.audiences import OF_SEGMENT, SEGMENT, Where
from handlers.screens.kit import Screen
from handlers.speech import escaped
from services.audiences.names import called
from services.audiences.segments import (
    EVERYBODY,
    SEGMENTS,
    counted,
    draft,
    draft_of,
    save_draft,
    segment,
    segment_page,
)
from services.fields import packed


async def _listed(ctx: Context, within: str, offset: int) -> Screen:
    return screens.segment_list(ctx.speech, await segment_page(ctx.person, offset))


async def _card(ctx: Context, key: UUID, offset: int) -> Screen:
    view = await segment(ctx.person, key)
    return screens.segment_card(ctx.speech, view, await called(view.audience), None)


async def count_again(ctx: Context, key: UUID) -> Screen:
    """A segment with how many it means at this moment."""
    found = await counted(ctx.person, key, ctx.now, ctx.policy)
    view = await segment(ctx.person, key)
    return screens.segment_card(ctx.speech, view, await called(view.audience), found)


async def _answers(ctx: Context, key: UUID) -> Answers:
    return packed(SEGMENTS.fields, await SEGMENTS.found(ctx.person, key))


async def _delete_question(ctx: Context, key: UUID) -> Screen:
    return screens.delete_question(ctx.speech, await segment(ctx.person, key))


def _whose(within: str) -> Where | None:
    """Whose audience a new segment shall have: a letter and a key behind it."""
    if within[:1] not in HOLDERS or len(within) < 2:
        return None
    return Where(within[0], UUID(within[1:]))


async def _save(submission: Submission, key: str, values: Mapping[str, Any]) -> Screen:
    ctx = submission.ctx
    if key:
        row = await SEGMENTS.change(ctx.person, UUID(key), values, **once(submission))
    else:
        document = EVERYBODY
        if whose := _whose(within_of(SEGMENTS, submission)):
            document = (await HOLDERS[whose.holder].read(ctx, whose.key)).document
        made = {**values, "audience": document}
        row = await SEGMENTS.create(ctx.person, submission.form_id, made, **once(submission))
        if whose:
            # Whoever kept the audience of something else goes on with that.
            saved = ctx.speech("segment-saved", name=row.name)
            return (await HOLDERS[whose.holder].done(ctx, whose.key)).with_note(saved)
    shown = await _card(ctx, row.id, 0)
    return shown.with_note(ctx.speech("segment-saved", name=row.name))


def _back(key: str, within: str) -> CallbackData:
    if key:
        return DeskCard(desk=SEGMENT, key=key)
    whose = _whose(within)
    return AudienceDo(holder=whose.holder, key=whose.key) if whose else DeskList(desk=SEGMENT)


async def new_from(event: CallbackQuery, ctx: Context, where: Where) -> None:
    """Ask for the name under which an audience is kept."""
    await HOLDERS[where.holder].read(ctx, where.key)
    await open_form(event, ctx, SEGMENT_DESK.form, subject=f"within:{where.holder}{where.key}")


SEGMENT_DESK = Desk(
    SEGMENTS,
    form_of("segment", SEGMENTS, save=_save, back=_back),
    _listed,
    _card,
    _answers,
    FORM | DELETE,
    questions={Act.DELETE: _delete_question},
    notes={Act.DELETE_SURELY: "segment-deleted"},
)


async def _read(ctx: Context, key: UUID) -> Held:
    name, document, is_draft = await draft_of(ctx.person, key)
    back = DeskCard(desk=SEGMENT, key=str(key))
    return Held(f"🎯 <b>{escaped(name)}</b>", document, back, is_draft=is_draft)


async def _keep(ctx: Context, key: UUID, document: Document) -> None:
    await draft(ctx.person, key, document, ctx.now)


async def _done(ctx: Context, key: UUID) -> Screen:
    found = await save_draft(ctx.person, key, **ctx.once, policy=ctx.policy)
    view = await segment(ctx.person, key)
    shown = screens.segment_card(ctx.speech, view, await called(view.audience), found)
    return shown.with_note(ctx.speech("segment-saved", name=view.name))


hold(OF_SEGMENT, Holder(_read, _keep, _done))
