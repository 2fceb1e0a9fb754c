"""Putting on sale: what is complete goes at once, what lacks something is asked about twice."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.admin.education.courses import COURSE_DESK
from handlers.admin.setup.forms import guide_screen
from handlers.admin.subscriptions.desk import PLAN_DESK
from handlers.callbacks.desk import Act, DeskDo
from handlers.callbacks.setup import PutOnSale
from handlers.context import Context
from handlers.screens import setup as screens
from handlers.screens.kit import Screen
from handlers.show import show
from services.commerce.lacks import Lack
from services.setup.sale import StillDraft, put_on_sale
from services.setup.steps import is_greeted

router = Router(name="admin-setup-sale")
_DESKS = {desk.resource.name: desk for desk in (PLAN_DESK, COURSE_DESK)}
_OURS = F.desk.in_(set(_DESKS))


def _is_key(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


async def _sell(
    ctx: Context, desk: str, key: UUID, accepted: Collection[Lack], *, to_guide: bool
) -> Screen:
    """It is on sale, or the question whether it shall be."""
    try:
        row = await put_on_sale(ctx.person, desk, key, accepted, **ctx.once, policy=ctx.policy)
    except StillDraft as draft:
        return screens.sale_question(ctx.speech, desk, key, draft.name, draft.lacks, 0)
    note = ctx.speech("put-on-sale", name=row.name)
    if to_guide and await is_greeted(ctx.person, ctx.policy):
        return (await guide_screen(ctx)).with_note(note)
    return (await _DESKS[desk].card(ctx, key, 0)).with_note(note)


@router.callback_query(DeskDo.filter(_OURS & (F.act == Act.ACTIVATE) & F.key.func(_is_key)))
async def sale_asked(callback: CallbackQuery, callback_data: DeskDo, ctx: Context) -> None:
    tap = callback_data
    await show(callback, await _sell(ctx, tap.desk, UUID(tap.key), (), to_guide=False))


@router.callback_query(PutOnSale.filter(_OURS))
async def sale_decided(callback: CallbackQuery, callback_data: PutOnSale, ctx: Context) -> None:
    """Only the second yes accepts what the questions named."""
    tap = callback_data
    lacks = screens.named_lacks(tap.accepted)
    if tap.said == 1 and lacks:
        name = (await _DESKS[tap.desk].resource.found(ctx.person, tap.key)).name
        screen = screens.sale_question(ctx.speech, tap.desk, tap.key, name, lacks, 1)
    else:
        accepted = lacks if tap.said == 2 else ()
        screen = await _sell(ctx, tap.desk, tap.key, accepted, to_guide=True)
    await show(callback, screen)
