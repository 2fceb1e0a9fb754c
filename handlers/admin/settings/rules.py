"""What the shop runs by: the list, a setting's card, changing it and taking it back."""

from __future__ import annotations

from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks import settings as taps
from handlers.context import Context
from handlers.forms import Form, FormContext, Step, Submission, declare, open_form
from handlers.screens import settings as screens
from handlers.screens.kit import Screen
from handlers.show import show
from services.setting_types import SETTINGS
from services.settings.desk import (
    change_setting,
    reset_setting,
    setting_of,
    setting_shown,
    settings_shown,
)
from services.settings.live import LivePolicy

router = Router(name="admin-settings-rules")


def _read(ctx: FormContext, typed: str) -> Any:
    return setting_of(ctx.subject).read(typed)


def _hint(ctx: FormContext) -> str | None:
    setting = SETTINGS.get(ctx.subject)
    return screens.about_setting(ctx.speech, setting) if setting else None


def _written(ctx: FormContext, value: Any) -> str:
    setting = SETTINGS.get(ctx.subject)
    return screens.written(ctx.speech, setting, value) if setting else str(value)


async def _preview(ctx: FormContext) -> str:
    setting = setting_of(ctx.subject)
    new = ctx.answers["value"]
    return screens.setting_change(
        ctx.speech, setting, setting.of(ctx.policy), setting.empty if new is None else new
    )


async def _change(submission: Submission) -> Screen:
    ctx = submission.ctx
    setting = setting_of(ctx.subject)
    value = ctx.answers["value"]
    kept = setting.empty if value is None else value
    await change_setting(
        *(setting.key, kept, ctx.person),
        idempotency_key=submission.ctx.idempotency_key,
        now=ctx.now,
        policy=ctx.policy,
    )
    return screens.setting_saved(ctx.speech, setting, kept)


def _form(name: str, *, optional: bool) -> Form:
    value = Step("value", read=_read, hint=_hint, show=_written, optional=optional)
    return declare(
        Form(
            name,
            (value,),
            finish=_change,
            back=lambda key: taps.SettingCard(setting=key),
            preview=_preview,
        )
    )


#: A number has to be given; a list, or a contact, may be empty.
NUMBER, OPTION = _form("setting", optional=False), _form("option", optional=True)


@router.message(Command("settings"))
async def settings_asked(message: Message, live: LivePolicy, ctx: Context) -> None:
    views = await settings_shown(ctx.person, live.configured)
    await show(message, screens.settings_list(ctx.speech, views))


@router.callback_query(cb.DeskSettings.filter())
async def settings_opened(callback: CallbackQuery, live: LivePolicy, ctx: Context) -> None:
    views = await settings_shown(ctx.person, live.configured)
    await show(callback, screens.settings_list(ctx.speech, views))


@router.callback_query(taps.SettingsPage.filter())
async def settings_turned(
    callback: CallbackQuery, callback_data: taps.SettingsPage, live: LivePolicy, ctx: Context
) -> None:
    views = await settings_shown(ctx.person, live.configured)
    await show(callback, screens.settings_list(ctx.speech, views, callback_data.offset))


async def _card(key: str, ctx: Context, live: LivePolicy) -> Screen:
    view = await setting_shown(key, ctx.person, live.configured)
    return screens.setting_card(ctx.speech, view, view.setting.of(live.configured))


@router.callback_query(taps.SettingCard.filter())
async def setting_opened(
    callback: CallbackQuery, callback_data: taps.SettingCard, live: LivePolicy, ctx: Context
) -> None:
    await show(callback, await _card(callback_data.setting, ctx, live))


@router.callback_query(taps.ChangeSetting.filter())
async def setting_to_change(
    callback: CallbackQuery, callback_data: taps.ChangeSetting, live: LivePolicy, ctx: Context
) -> None:
    view = await setting_shown(callback_data.setting, ctx.person, live.configured)
    setting = view.setting
    form = OPTION if setting.may_be_empty else NUMBER
    value = None if setting.may_be_empty and view.value == setting.empty else view.value
    await open_form(callback, ctx, form, subject=setting.key, answers={"value": value}, at="value")


@router.callback_query(taps.ResetSetting.filter(~F.sure))
async def setting_to_reset(
    callback: CallbackQuery, callback_data: taps.ResetSetting, live: LivePolicy, ctx: Context
) -> None:
    view = await setting_shown(callback_data.setting, ctx.person, live.configured)
    configured = view.setting.of(live.configured)
    await show(callback, screens.reset_question(ctx.speech, view, configured))


@router.callback_query(taps.ResetSetting.filter(F.sure))
async def setting_as_configured(
    callback: CallbackQuery, callback_data: taps.ResetSetting, live: LivePolicy, ctx: Context
) -> None:
    key = callback_data.setting
    await reset_setting(
        key,
        ctx.person,
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
        configured=live.configured,
    )
    card = await _card(key, ctx, live)
    note = ctx.speech("setting-reset", name=ctx.speech.label(f"setting-name-{key}"))
    await show(callback, card.with_note(note))
