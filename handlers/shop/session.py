"""What the session keeps while a person buys: the promo code they brought, the open checkout."""

from __future__ import annotations

from aiogram.fsm.context import FSMContext

from services.commerce.checkout import Checkout


async def kept_code(state: FSMContext) -> str | None:
    """The code the person brought, if any."""
    promo = (await state.get_data()).get("promo") or {}
    code = promo.get("code")
    return str(code) if code else None


async def keep_code(state: FSMContext, code: str) -> None:
    await state.update_data(promo={"code": code})


async def forget_code(state: FSMContext) -> None:
    await state.update_data(promo={})


async def remember_checkout(state: FSMContext, found: Checkout) -> None:
    """The session knows the open checkout, and the code that it holds stays with it."""
    promo = {"promo": {"code": found.promo}} if found.promo else {}
    await state.set_data({"intent": str(found.intent_id), **promo})
