"""What the shop runs by: the list, a setting's card, changing it and taking it back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks import settings as taps
from handlers.forms import Asked, Filled, Form, Step, declare, open_form
from handlers.screens import settings as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from services.person import Person
from services.settable import SETTINGS
from services.settings.desk import (
    change_setting,
    reset_setting,
    setting_of,
    setting_shown,
    settings_shown,
)
from services.settings.live import LivePolicy

router = Router(name="admin-settings-rules")


def _read(asked: Asked, typed: str) -> Any:
    return setting_of(asked.subject).read(typed)


def _hint(asked: Asked) -> str | None:
    setting = SETTINGS.get(asked.subject)
    return screens.about_setting(asked.speech, setting) if setting else None


def _written(asked: Asked, value: Any) -> str:
    setting = SETTINGS.get(asked.subject)
    return screens.written(asked.speech, setting, value) if setting else str(value)


async def _preview(asked: Asked) -> str:
    setting = setting_of(asked.subject)
    new = asked.answers["value"]
    return screens.setting_change(
        asked.speech, setting, setting.of(asked.policy), setting.empty if new is None else new
    )


async def _change(filled: Filled) -> Screen:
    asked = filled.asked
    setting = setting_of(asked.subject)
    value = asked.answers["value"]
    kept = setting.empty if value is None else value
    await change_setting(
        *(setting.key, kept, asked.person),
        deed_key=filled.deed_key,
        now=asked.now,
        policy=asked.policy,
    )
    return screens.setting_saved(asked.speech, setting, kept)


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
async def settings_asked(
    message: Message, person: Person, speech: Speech, live: LivePolicy
) -> None:
    views = await settings_shown(person, live.configured)
    await show(message, screens.settings_list(speech, views))


@router.callback_query(cb.DeskSettings.filter())
async def settings_opened(
    callback: CallbackQuery, person: Person, speech: Speech, live: LivePolicy
) -> None:
    views = await settings_shown(person, live.configured)
    await show(callback, screens.settings_list(speech, views))


@router.callback_query(taps.SettingsPage.filter())
async def settings_turned(
    callback: CallbackQuery,
    callback_data: taps.SettingsPage,
    person: Person,
    speech: Speech,
    live: LivePolicy,
) -> None:
    views = await settings_shown(person, live.configured)
    await show(callback, screens.settings_list(speech, views, callback_data.offset))


async def _card(key: str, person: Person, speech: Speech, live: LivePolicy) -> Screen:
    view = await setting_shown(key, person, live.configured)
    return screens.setting_card(speech, view, view.setting.of(live.configured))


@router.callback_query(taps.SettingCard.filter())
async def setting_opened(
    callback: CallbackQuery,
    callback_data: taps.SettingCard,
    person: Person,
    speech: Speech,
    live: LivePolicy,
) -> None:
    await show(callback, await _card(callback_data.setting, person, speech, live))


@router.callback_query(taps.ChangeSetting.filter())
async def setting_to_change(
    callback: CallbackQuery,
    callback_data: taps.ChangeSetting,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    live: LivePolicy,
) -> None:
    view = await setting_shown(callback_data.setting, person, live.configured)
    setting = view.setting
    form = OPTION if setting.may_be_empty else NUMBER
    asked = Asked(person, speech, now, live.current, subject=setting.key)
    value = None if setting.may_be_empty and view.value == setting.empty else view.value
    await open_form(callback, state, form, asked, answers={"value": value}, at="value")


@router.callback_query(taps.ResetSetting.filter(~F.sure))
async def setting_to_reset(
    callback: CallbackQuery,
    callback_data: taps.ResetSetting,
    person: Person,
    speech: Speech,
    live: LivePolicy,
) -> None:
    view = await setting_shown(callback_data.setting, person, live.configured)
    configured = view.setting.of(live.configured)
    await show(callback, screens.reset_question(speech, view, configured))


@router.callback_query(taps.ResetSetting.filter(F.sure))
async def setting_as_configured(
    callback: CallbackQuery,
    callback_data: taps.ResetSetting,
    person: Person,
    speech: Speech,
    now: datetime,
    live: LivePolicy,
    deed_key: str,
) -> None:
    key = callback_data.setting
    await reset_setting(key, person, deed_key=deed_key, now=now, configured=live.configured)
    card = await _card(key, person, speech, live)
    note = speech("setting-reset", name=speech.label(f"setting-name-{key}"))
    await show(callback, card.with_note(note))
