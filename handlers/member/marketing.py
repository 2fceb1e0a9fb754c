"""What a person has set for themselves; and one tap under marketing that ends it."""

from __future__ import annotations

from aiogram import Bot, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import marketing as taps
from handlers.context import Context
from handlers.meanings import is_refusal
from handlers.screens import marketing as screens
from handlers.screens.kit import Screen
from handlers.show import send, show
from services import marketing

router = Router(name="marketing")


async def _own(ctx: Context) -> Screen:
    mine = await marketing.preferences(ctx.person.bot_user_id, ctx.policy)
    return screens.preferences(ctx.speech, mine, ctx.now, is_admin=ctx.person.is_admin)


@router.message(Command("settings"))
async def preferences_asked(message: Message, ctx: Context) -> None:
    await show(message, await _own(ctx))


@router.callback_query(taps.Preferences.filter())
async def preferences_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await _own(ctx))


@router.callback_query(taps.MarketingOff.filter())
async def marketing_ended(callback: CallbackQuery, bot: Bot, ctx: Context) -> None:
    """One tap, however old the message. What it says stays: the answer stands below it."""
    had_any = await marketing.turn_off(ctx.person, ctx.now)
    if _is_ours(callback):
        await show(callback, await _own(ctx))
        return
    try:
        await callback.answer(ctx.speech("marketing-off-short"))
    except TelegramAPIError as refused:
        # A tap that came late can be answered no more, and is heard all the same.
        if not is_refusal(refused):
            raise
    await send(bot, ctx.person.telegram_id, screens.no_more(ctx.speech, had_any=had_any))


def _is_ours(callback: CallbackQuery) -> bool:
    """Whether it was tapped on the screen of one's own settings, which shows it in place."""
    message = callback.message
    markup = message.reply_markup if isinstance(message, Message) else None
    rows = markup.inline_keyboard if markup else []
    return any(one.callback_data == taps.QuietHours().pack() for row in rows for one in row)


@router.callback_query(taps.MarketingOn.filter())
async def marketing_welcome(callback: CallbackQuery, ctx: Context) -> None:
    await marketing.turn_on(ctx.person, ctx.now)
    await show(callback, await _own(ctx))


@router.callback_query(taps.QuietHours.filter())
async def quiet_hours_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, screens.quiet_since(ctx.speech))


@router.callback_query(taps.QuietSince.filter())
async def quiet_since_chosen(
    callback: CallbackQuery, callback_data: taps.QuietSince, ctx: Context
) -> None:
    marketing.require_hour(callback_data.since)
    await show(callback, screens.quiet_until(ctx.speech, callback_data.since))


@router.callback_query(taps.QuietBetween.filter())
async def quiet_hours_chosen(
    callback: CallbackQuery, callback_data: taps.QuietBetween, ctx: Context
) -> None:
    await marketing.be_quiet(ctx.person, callback_data.since, callback_data.until, ctx.now)
    await show(callback, await _own(ctx))


@router.callback_query(taps.QuietAsShop.filter())
async def quiet_as_the_shop(callback: CallbackQuery, ctx: Context) -> None:
    await marketing.be_quiet_as_the_shop(ctx.person, ctx.now)
    await show(callback, await _own(ctx))
