"""The texts that an operator may write: which there are, how members read them, other words."""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.callbacks import settings as taps
from handlers.forms import Asked, Filled, Form, Step, declare, open_form
from handlers.screens import settings as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import LANGUAGES, Speech
from services.person import Person
from services.policy import Policy
from services.settings.texts import (
    OWN_TEXTS,
    read_own_text,
    take_back_text,
    text_of,
    texts_shown,
    write_text,
)

router = Router(name="admin-settings-texts")
#: A language that the bot does not speak, or not any more, has no texts.
_SPOKEN = F.language.in_(set(LANGUAGES))


def _place(subject: str) -> tuple[str, str]:
    """The text and the language that a form is about."""
    key, _, language = subject.partition(":")
    return key, language


def _read(asked: Asked, typed: str) -> str:
    return read_own_text(_place(asked.subject)[0], typed)


def _hint(asked: Asked) -> str | None:
    text = OWN_TEXTS.get(_place(asked.subject)[0])
    return screens.about_text(asked.speech, text) if text else None


async def _preview(asked: Asked) -> str:
    own, support = asked.answers["text"], asked.policy.support
    return screens.as_read(asked.speech, asked.person, *_place(asked.subject), own, support) or own


async def _write(filled: Filled) -> Screen:
    asked = filled.asked
    key, language = _place(asked.subject)
    own = asked.answers["text"]
    await write_text(key, language, own, asked.person, deed_key=filled.deed_key, now=asked.now)
    page = await _page(key, language, asked.person, asked.speech, asked.policy)
    return page.with_note(asked.speech("text-saved"))


def _back(subject: str) -> CallbackData:
    key, language = _place(subject)
    return taps.TextPage(text=key, language=language)


TEXT = declare(
    Form(
        "text",
        (Step("text", read=_read, hint=_hint),),
        finish=_write,
        back=_back,
        preview=_preview,
    )
)


@router.callback_query(cb.DeskTexts.filter())
async def texts_opened(callback: CallbackQuery, person: Person, speech: Speech) -> None:
    await show(callback, screens.text_list(speech, await texts_shown(person)))


@router.callback_query(taps.TextCard.filter())
async def text_opened(
    callback: CallbackQuery, callback_data: taps.TextCard, person: Person, speech: Speech
) -> None:
    own = await texts_shown(person)
    await show(callback, screens.text_card(speech, text_of(callback_data.text), own))


async def _page(key: str, language: str, person: Person, speech: Speech, policy: Policy) -> Screen:
    own = await texts_shown(person)
    return screens.text_page(speech, person, text_of(key), language, own, policy.support)


@router.callback_query(taps.TextPage.filter(_SPOKEN))
async def text_read(
    callback: CallbackQuery,
    callback_data: taps.TextPage,
    person: Person,
    speech: Speech,
    policy: Policy,
) -> None:
    where = callback_data.text, callback_data.language
    await show(callback, await _page(*where, person, speech, policy))


@router.callback_query(taps.WriteText.filter(_SPOKEN))
async def text_to_write(
    callback: CallbackQuery,
    callback_data: taps.WriteText,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    key = text_of(callback_data.text).key
    asked = Asked(person, speech, now, policy, subject=f"{key}:{callback_data.language}")
    await open_form(callback, state, TEXT, asked)


@router.callback_query(taps.TakeBackText.filter(_SPOKEN & ~F.sure))
async def text_to_take_back(
    callback: CallbackQuery, callback_data: taps.TakeBackText, speech: Speech
) -> None:
    key = text_of(callback_data.text).key
    await show(callback, screens.take_back_question(speech, key, callback_data.language))


@router.callback_query(taps.TakeBackText.filter(_SPOKEN & F.sure))
async def text_taken_back(
    callback: CallbackQuery,
    callback_data: taps.TakeBackText,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
    deed_key: str,
) -> None:
    key, language = callback_data.text, callback_data.language
    await take_back_text(key, language, person, deed_key=deed_key, now=now)
    page = await _page(key, language, person, speech, policy)
    note = "text-terms-deleted" if key == "terms" else "text-taken-back"
    await show(callback, page.with_note(speech(note)))
