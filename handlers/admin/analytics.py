"""The desk of sources: the links by which people come, their pictures, and what they cost."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.callbacks.analytics import CostTakenBack, SourceQr, SourceSpent
from handlers.callbacks.desk import Act, DeskCard, DeskList
from handlers.context import Context
from handlers.desk import DELETE, FORM, SWITCH, Asking, Desk, desk_router, form_of, once
from handlers.forms import Answers, Choice, Form, FormContext, Step, Submission, declare, open_form
from handlers.pictures.qr import qr
from handlers.screens import analytics as screens
from handlers.screens.kit import Screen
from handlers.show import show
from services.analytics import desk
from services.analytics.costs import take_back_cost
from services.analytics.desk import MENU, SOURCES
from services.fields import packed
from services.parsers.amounts import parse_sum, written
from services.promotions import overview


async def _opens(ctx: FormContext) -> Sequence[Choice]:
    """The menu, and each plan and course; a button's value holds no more than an id."""
    said = ctx.speech.said
    plans = await overview.plans_to_limit_to(ctx.person)
    courses = await overview.courses_to_limit_to(ctx.person)
    return [
        Choice(ctx.speech.label("source-opens-menu"), MENU),
        *(Choice(f"💎 {said(one.name)}", f"p{one.id.hex}") for one in plans),
        *(Choice(f"🎓 {said(one.name)}", f"s{one.id.hex}") for one in courses),
    ]


async def _save(submission: Submission, key: str, values: Mapping[str, Any]) -> Screen:
    ctx = submission.ctx
    if key:
        row = await SOURCES.change(ctx.person, UUID(key), values, **once(submission))
    else:
        row = await SOURCES.create(ctx.person, submission.form_id, values, **once(submission))
    return (await _card(ctx, row.id, 0)).with_note(ctx.speech("source-saved"))


def _back(key: str, within: str) -> CallbackData:
    return DeskCard(desk="source", key=key) if key else DeskList(desk="source")


async def _listed(ctx: Context, within: str, offset: int) -> Screen:
    return screens.source_list(ctx.speech, await desk.source_page(ctx.person, offset))


async def _card(ctx: Context, key: UUID, offset: int) -> Screen:
    card = await desk.source_card(ctx.person, key)
    return screens.source_card(ctx.speech, card, ctx.bot_name, ctx.policy.site)


async def _answers(ctx: Context, key: UUID) -> Answers:
    return packed(SOURCES.fields, await SOURCES.found(ctx.person, key))


async def _delete_question(ctx: Context, key: UUID) -> Screen:
    return screens.delete_question(ctx.speech, await desk.source_card(ctx.person, key))


SOURCE_DESK = Desk(
    SOURCES,
    form_of(
        "source",
        SOURCES,
        asking={"opens": Asking(choices=_opens, is_typed=False)},
        save=_save,
        back=_back,
    ),
    _listed,
    _card,
    _answers,
    FORM | SWITCH | DELETE,
    questions={Act.DELETE: _delete_question},
    notes={Act.DELETE_SURELY: "source-deleted"},
)
router = Router(name="admin-analytics")
router.include_router(desk_router("analytics", SOURCE_DESK))


@router.callback_query(SourceQr.filter())
async def picture_wanted(callback: CallbackQuery, callback_data: SourceQr, ctx: Context) -> None:
    card = await desk.source_card(ctx.person, callback_data.source_id)
    chat, page = screens.links_of(card, ctx.bot_name, ctx.policy.site)
    picture = await asyncio.to_thread(qr, page or chat)
    await show(callback, screens.source_code(ctx.speech, card, page or chat, picture))


@router.callback_query(CostTakenBack.filter())
async def cost_taken_back(
    callback: CallbackQuery, callback_data: CostTakenBack, ctx: Context
) -> None:
    key = callback_data.source_id
    newest = (await desk.source_card(ctx.person, key)).newest_cost
    is_gone = newest is None or newest[0].hex[: screens.COST_SIGNS] != callback_data.cost
    if not is_gone and newest is not None:
        await take_back_cost(
            ctx.person, key, newest[0], idempotency_key=ctx.idempotency_key, now=ctx.now
        )
    note = ctx.speech("source-cost-gone" if is_gone else "source-saved")
    await show(callback, (await _card(ctx, key, 0)).with_note(note))


async def _spend(submission: Submission) -> Screen:
    ctx, key = submission.ctx, UUID(submission.ctx.subject)
    spent = desk.parse_cost(submission.answers["spent"])
    await desk.note_cost(
        ctx.person, key, submission.form_id, spent, **once(submission), policy=ctx.policy
    )
    return (await _card(ctx, key, 0)).with_note(ctx.speech("source-saved"))


COST = declare(
    Form(
        "cost",
        (
            Step(
                "spent",
                read=lambda ctx, typed: written(desk.parse_cost(typed)),
                show=lambda ctx, value: ctx.speech.money(parse_sum(value)),
            ),
        ),
        finish=_spend,
        back=lambda subject: DeskCard(desk="source", key=subject),
    )
)


@router.callback_query(SourceSpent.filter())
async def cost_wanted(callback: CallbackQuery, callback_data: SourceSpent, ctx: Context) -> None:
    row = await SOURCES.found(ctx.person, callback_data.source_id)
    await open_form(callback, ctx, COST, subject=str(row.id))
