"""Promo codes: their desk, and the commands that make and stop one in a line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time, timedelta
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from handlers.admin.promotions.desk import PROMO_DESK
from handlers.context import Context
from handlers.desk import desk_router
from handlers.screens.desk import word
from handlers.show import show
from services.parsers.amounts import parse_percentage
from services.parsers.codes import parse_code
from services.parsers.dates import parse_moment
from services.parsers.numbers import parse_number
from services.policy import Policy
from services.promotions.codes import promotion_of
from services.promotions.desk import MOST_USES, PROMOTIONS

router = Router(name="admin-promotions")
router.include_router(desk_router("promotions", PROMO_DESK))

_WORDS = 4


@router.message(Command("promos"))
async def codes_asked(message: Message, ctx: Context) -> None:
    await show(message, await PROMO_DESK.listed(ctx, "", 0))


@router.message(Command("newpromo"))
async def code_made(message: Message, command: CommandObject, ctx: Context) -> None:
    values = _values(command.args or "", ctx.policy)
    if values is None:
        await show(message, word(ctx.speech, ctx.speech("usage-newpromo")))
        return
    # The same update makes the same code, however often it comes.
    promo_id = uuid5(NAMESPACE_OID, ctx.idempotency_key)
    made = await PROMOTIONS.create(ctx.person, promo_id, values, **ctx.once)
    await show(message, await PROMO_DESK.card(ctx, made.id, 0))


def _values(text: str, policy: Policy) -> Mapping[str, Any] | None:
    """Code, per cent, uses and the moment after the last day, as they were typed.

    None where there are too few or too many words; raises the parsers' refusals.
    """
    words = text.split()
    if not 2 <= len(words) <= _WORDS:
        return None
    percent = parse_percentage(words[1])
    uses = parse_number(words[2], 1, MOST_USES) if len(words) > 2 else None
    until = None
    if len(words) == _WORDS:
        until = parse_moment(words[3], policy.zone, time()) + timedelta(days=1)
    return {"code": parse_code(words[0]), "off": percent, "uses": uses, "until": until}


@router.message(Command("stoppromo"))
async def code_stopped(message: Message, command: CommandObject, ctx: Context) -> None:
    if not command.args:
        await show(message, word(ctx.speech, ctx.speech("usage-stoppromo")))
        return
    promotion = await promotion_of(command.args)
    await PROMOTIONS.set_active(ctx.person, promotion.id, False, **ctx.once)
    await show(message, await PROMO_DESK.listed(ctx, "", 0))
