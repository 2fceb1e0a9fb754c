"""The buttons under a message to many: counted once a person, then they open what they are for."""

from __future__ import annotations

from uuid import UUID

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.broadcasts import Tapped
from handlers.context import Context
from handlers.member.education import course_screen, courses_screen
from handlers.member.promotions import welcome_code
from handlers.member.shop import plan_looked_at
from handlers.menu import menu_of
from handlers.screens import broadcasts as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refused
from handlers.screens.subscriptions import shop
from handlers.show import show_below
from models.broadcasts import ButtonTarget, MessageButton
from services.broadcasts.clicks import pressed
from services.refusals import Refusal
from services.subscriptions.plans import plans_on_sale

router = Router(name="broadcasts")


@router.callback_query(Tapped.filter())
async def tapped(callback: CallbackQuery, callback_data: Tapped, ctx: Context) -> None:
    """What was sent stays as it is: what the button opens comes below it."""
    button = await pressed(ctx.person, callback_data.button_id, ctx.now)
    try:
        screen = await _opened(button, ctx)
    except Refusal as refusal:
        screen = refused(ctx.speech, refusal)
    await show_below(callback, screen)


async def _opened(button: MessageButton | None, ctx: Context) -> Screen:
    if button is None:
        return await menu_of(ctx.speech, ctx.person, ctx.now, ctx.speech("broadcast-button-gone"))
    value = button.value or ""
    match button.target:
        case ButtonTarget.PLANS:
            screen = shop(ctx.speech, await plans_on_sale())
        case ButtonTarget.PLAN:
            screen = await plan_looked_at(UUID(value), ctx)
        case ButtonTarget.COURSES:
            screen = await courses_screen(ctx.speech)
        case ButtonTarget.COURSE:
            screen = await course_screen(UUID(value), ctx)
        case ButtonTarget.PROMO:
            screen = await welcome_code(value, ctx.state, ctx.person, ctx.speech, ctx.now)
        case ButtonTarget.LINK:
            labels = button.labels
            label = labels.get(ctx.speech.language) or next(iter(labels.values()))
            screen = screens.link_behind(ctx.speech, label, value)
    return screen
