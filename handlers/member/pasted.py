"""Codes and numbers that are sent as they are: a promo code, a receipt, a certificate, a payment.

Nobody has to know a command for what they copied; and nobody is shown what is not theirs.
"""

from __future__ import annotations

import re
from typing import Any

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
from services.text import copied, in_ascii

router = Router(name="pasted")

#: Codes have no spaces; what has some is a sentence.
_CODE = re.compile(r"[\w\u2010-\u2014-]{3,40}")
#: With what comes along when one is copied, no code is longer.
_LONGEST = 80
_RECEIPT = re.compile(r"DC-?([0-9]{1,9})")
_PAY_CODE = re.compile(rf"[{PAY_CODE_ALPHABET}]{{{PAY_CODE_LENGTH}}}")


async def _is_one_word(message: Message) -> bool | dict[str, Any]:
    """Filter: it may be a code; passes it on without its quotes, its stop or its spaces."""
    code = copied((message.text or "")[:_LONGEST])
    return {"code": code} if _CODE.fullmatch(code) else False


@router.message(StateFilter(None), F.text.len() <= _LONGEST, _is_one_word)
async def code_pasted(message: Message, code: str, ctx: Context) -> None:
    screen = await _meant(code, ctx)
    if screen is None:
        raise SkipHandler
    await show(message, screen)


async def _meant(typed: str, ctx: Context) -> Screen | None:
    """What a code stands for, for this person; None where it is only a word."""
    plain = in_ascii(typed)
    if found := _RECEIPT.fullmatch(plain):
        payment_id = await payment_numbered(ctx.person, int(found[1]))
        return await receipt_screen(payment_id, Form.PNG, ctx) if payment_id else None
    if is_number(typed):
        return await checked_screen(typed, ctx.person, ctx.speech, ctx.now)
    if _PAY_CODE.fullmatch(plain) and (checkout := await checkout_coded(ctx.person, plain)):
        return payment_named(ctx.speech, checkout)
    if await is_known(ctx.person, typed, now=ctx.now):
        return await welcome_code(typed, ctx.state, ctx.person, ctx.speech, ctx.now)
    return None
