"""The texts that an operator may write: which there are, how members read them, other words."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.callbacks import settings as taps
from handlers.context import Context
from handlers.forms import Form, FormContext, Step, Submission, declare, open_form
from handlers.screens import settings as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import LANGUAGES, Speech
from services.person import Person
from services.policy import Policy
from services.settings.texts import (
    OWN_TEXTS,
    parse_own_text,
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


def _read(ctx: FormContext, typed: str) -> str:
    return parse_own_text(_place(ctx.subject)[0], typed)


def _hint(ctx: FormContext) -> str | None:
    text = OWN_TEXTS.get(_place(ctx.subject)[0])
    return screens.about_text(ctx.speech, text) if text else None


async def _preview(ctx: FormContext) -> str:
    own, support = ctx.answers["text"], ctx.policy.support
    return screens.as_read(ctx.speech, ctx.person, *_place(ctx.subject), own, support) or own


async def _write(submission: Submission) -> Screen:
    ctx = submission.ctx
    key, language = _place(ctx.subject)
    own = ctx.answers["text"]
    await write_text(
        key, language, own, ctx.person, idempotency_key=submission.ctx.idempotency_key, now=ctx.now
    )
    page = await _page(key, language, ctx.person, ctx.speech, ctx.policy)
    return page.with_note(ctx.speech("text-saved"))


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
async def texts_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, screens.text_list(ctx.speech, await texts_shown(ctx.person)))


@router.callback_query(taps.TextCard.filter())
async def text_opened(callback: CallbackQuery, callback_data: taps.TextCard, ctx: Context) -> None:
    own = await texts_shown(ctx.person)
    await show(callback, screens.text_card(ctx.speech, text_of(callback_data.text), own))


async def _page(key: str, language: str, person: Person, speech: Speech, policy: Policy) -> Screen:
    own = await texts_shown(person)
    return screens.text_page(speech, person, text_of(key), language, own, policy.support)


@router.callback_query(taps.TextPage.filter(_SPOKEN))
async def text_read(callback: CallbackQuery, callback_data: taps.TextPage, ctx: Context) -> None:
    where = callback_data.text, callback_data.language
    await show(callback, await _page(*where, ctx.person, ctx.speech, ctx.policy))


@router.callback_query(taps.WriteText.filter(_SPOKEN))
async def text_to_write(
    callback: CallbackQuery, callback_data: taps.WriteText, ctx: Context
) -> None:
    key = text_of(callback_data.text).key
    await open_form(callback, ctx, TEXT, subject=f"{key}:{callback_data.language}")


@router.callback_query(taps.TakeBackText.filter(_SPOKEN & ~F.sure))
async def text_to_take_back(
    callback: CallbackQuery, callback_data: taps.TakeBackText, ctx: Context
) -> None:
    key = text_of(callback_data.text).key
    await show(callback, screens.take_back_question(ctx.speech, key, callback_data.language))


@router.callback_query(taps.TakeBackText.filter(_SPOKEN & F.sure))
async def text_taken_back(
    callback: CallbackQuery, callback_data: taps.TakeBackText, ctx: Context
) -> None:
    key, language = callback_data.text, callback_data.language
    await take_back_text(
        key, language, ctx.person, idempotency_key=ctx.idempotency_key, now=ctx.now
    )
    page = await _page(key, language, ctx.person, ctx.speech, ctx.policy)
    note = "text-terms-deleted" if key == "terms" else "text-taken-back"
    await show(callback, page.with_note(ctx.speech(note)))
