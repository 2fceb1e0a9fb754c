"""Codes and numbers that are sent as they are: a promo code, a receipt, a certificate, a payment.

Nobody has to know a command for what they copied; and nobody is shown what is not theirs.
"""

from __future__ import annotations

import re

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.types import Message

from handlers.context import Context
from handlers.member.history import receipt_screen
from handlers.member.promotions import welcome_code
from handlers.member.studies import checked_screen
from handlers.pictures.papers import Form
from handlers.screens.history import payment_named
from handlers.screens.kit import Screen
from handlers.show import show
from services.commerce.checkout import PAY_CODE_ALPHABET, PAY_CODE_LENGTH, checkout_coded
from services.commerce.receipts import payment_numbered
from services.education.certificates import is_number
from services.promotions.codes import is_known

router = Router(name="pasted")

#: Codes have no spaces; what has some is a sentence.
_CODE = F.text.regexp(r"^\s*[\w-]{3,40}\s*$")
_RECEIPT = re.compile(r"(?i:DC)-?([0-9]{1,9})")
_PAY_CODE = re.compile(rf"[{PAY_CODE_ALPHABET}]{{{PAY_CODE_LENGTH}}}")


@router.message(StateFilter(None), _CODE)
async def code_pasted(message: Message, ctx: Context) -> None:
    screen = await _meant((message.text or "").strip(), ctx)
    if screen is None:
        raise SkipHandler
    await show(message, screen)


async def _meant(typed: str, ctx: Context) -> Screen | None:
    """What a code stands for, for this person; None where it is only a word."""
    if found := _RECEIPT.fullmatch(typed):
        payment_id = await payment_numbered(ctx.person, int(found[1]))
        return await receipt_screen(payment_id, Form.PNG, ctx) if payment_id else None
    if is_number(typed):
        return await checked_screen(typed, ctx.person, ctx.speech, ctx.now)
    if _PAY_CODE.fullmatch(typed.upper()) and (
        checkout := await checkout_coded(ctx.person, typed.upper())
    ):
        return payment_named(ctx.speech, checkout)
    if await is_known(ctx.person, typed, now=ctx.now):
        return await welcome_code(typed, ctx.state, ctx.person, ctx.speech, ctx.now)
    return None
