"""Broadcasts as their composer sees them: the list, the card, the questions before one leaves."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.audiences import AudienceDo
from handlers.callbacks.broadcasts import (
    Act,
    BroadcastDo,
    Broadcasts,
    DropButton,
    DropWords,
    NewBroadcast,
    SendBroadcast,
    WriteWords,
)
from handlers.callbacks.deliveries import DeliveryCard
from handlers.screens.kit import Row, Screen, button, lines, link_button, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back, menu_button
from handlers.speech import LANGUAGES, Markup, Speech, escaped
from models.broadcasts import ButtonTarget
from models.lifecycles import DeliveryStatus
from services.broadcasts.content import Button, Content
from services.broadcasts.desk import SHELVES, Card, Estimate, Line
from services.pages import Page

#: Under which letter the audience of a broadcast is put together (handlers/audiences.py).
HOLDER = "b"
_TAG = re.compile(r"<[^<>]*>")
_TITLE, _NAME, _WORDS, _LABEL = 36, 40, 300, 60
_MINUTE, _HOUR = 60, 3600


def desk(speech: Speech, shelf: str, page: Page[Line], counts: Mapping[str, int]) -> Screen:
    """What stands on a shelf, and the ways to the other ones."""
    rows: list[Row] = [
        (
            button(
                speech.label(
                    "button-broadcast-line",
                    title=shortened(one.title, _TITLE),
                    at=speech.day(one.at),
                ),
                BroadcastDo(act=Act.CARD, key=one.id),
            ),
        )
        for one in page.items
    ]
    shelves = [
        button(
            speech.label(f"button-broadcasts-{name}", count=speech.number(counts.get(name, 0))),
            Broadcasts(shelf=name, offset=0),
        )
        for name in SHELVES
        if name != shelf
    ]
    text = paragraphs(
        speech("broadcasts-title"),
        speech(f"broadcasts-{shelf}", count=counts.get(shelf, 0)),
        None if page.items else speech("broadcasts-none"),
    )
    turns = pager(speech, page, lambda at: Broadcasts(shelf=shelf, offset=at), Words.BY_AGE)
    new = button(speech("button-broadcast-new"), NewBroadcast(), "success")
    return Screen(text, ((new,), *rows, *turns, tuple(shelves), admin_back(speech)))


def message_wanted(
    speech: Speech, card: Card | None = None, language: str | None = None, note: str | None = None
) -> Screen:
    """The bot waits for the message itself, in whichever language."""
    if card is None or language is None:
        return wanted(speech, Broadcasts(shelf="draft", offset=0), None, note)
    return wanted(speech, BroadcastDo(act=Act.LANGUAGES, key=card.id), language, note)


def wanted(speech: Speech, back: CallbackData, language: str | None, note: str | None) -> Screen:
    """The bot waits for a message to many: a new one, or what it says in a language."""
    if language is None:
        asked = speech("broadcast-message-wanted")
    else:
        asked = speech("broadcast-words-wanted", language=LANGUAGES[language])
    text = paragraphs(note, asked, speech("broadcast-placeholders"))
    return Screen(text, ((button(speech("button-back"), back),),))


def card_screen(
    speech: Speech, card: Card, note: str | None = None, trouble: str | None = None
) -> Screen:
    """A broadcast with everything that was said about it, and what can be done with it."""
    text = paragraphs(
        note,
        speech(f"broadcast-card-{card.status}", title=card.title),
        _excerpt(speech, card.content),
        lines(
            files_line(speech, card.content),
            speech("broadcast-languages", languages=_languages(card.content)),
            _buttons(speech, card.content),
            _audience(speech, card),
            speech("broadcast-marketing" if card.is_marketing else "broadcast-service"),
            speech("broadcast-paid", stars=card.stars_ceiling)
            if card.stars_ceiling is not None
            else None,
            _moment(speech, card) if card.status is DeliveryStatus.SCHEDULED else None,
        ),
        trouble,
    )
    return Screen(text, _card_rows(speech, card))


def titled(speech: Speech, card: Card) -> str:
    """What its audience is the audience of."""
    return speech(f"broadcast-card-{card.status}", title=card.title)


def _excerpt(speech: Speech, content: Content) -> str | None:
    plain = html.unescape(_TAG.sub("", content.words(content.language)))
    if not plain:
        return None
    return f"<blockquote>{escaped(shortened(plain, _WORDS))}</blockquote>"


def files_line(speech: Speech, content: Content) -> str | None:
    """Which files a message brings along."""
    kinds = [one.kind for one in content.media]
    if not kinds:
        return None
    if len(kinds) > 1:
        return speech("broadcast-album", count=len(kinds))
    return speech(f"broadcast-file-{kinds[0]}")


def _languages(content: Content) -> str:
    return ", ".join(LANGUAGES[one] for one in content.languages if one in LANGUAGES)


def _buttons(speech: Speech, content: Content) -> str | None:
    if not content.buttons:
        return None
    names = " · ".join(one.label(speech.language, content.language) for one in content.buttons)
    return speech("broadcast-buttons", names=shortened(names, _WORDS))


def _audience(speech: Speech, card: Card) -> str:
    return speech("broadcast-everybody" if card.is_everybody else "broadcast-chosen")


def _moment(speech: Speech, card: Card) -> str:
    if card.local_minute is not None:
        hour, minute = divmod(card.local_minute, _MINUTE)
        return speech("broadcast-at-hour", hour=f"{hour:02}:{minute:02}")
    if card.scheduled_at is not None:
        return speech("broadcast-at", at=Markup(speech.time(card.scheduled_at)))
    return speech("broadcast-at-once")


def _do(speech: Speech, card: Card, act: Act, key: str, style: str | None = None) -> Row:
    return (button(speech(key), BroadcastDo(act=act, key=card.id), style),)


def _card_rows(speech: Speech, card: Card) -> tuple[Row, ...]:
    words: Row = (
        *_do(speech, card, Act.LANGUAGES, "button-broadcast-words"),
        *_do(speech, card, Act.BUTTONS, "button-broadcast-buttons"),
    )
    copies = _do(speech, card, Act.COPY, "button-broadcast-copy")
    shelf = next(name for name, on in SHELVES.items() if card.status in on)
    back = (button(speech("button-back"), Broadcasts(shelf=shelf, offset=0)),)
    if card.status is DeliveryStatus.SCHEDULED:
        drop = _do(speech, card, Act.UNSCHEDULE, "button-broadcast-unschedule", "danger")
        return (drop, copies, back)
    if not card.is_draft:
        report = (button(speech("button-broadcast-report"), DeliveryCard(broadcast_id=card.id)),)
        return (report, words, copies, back)
    marketing = (
        _do(speech, card, Act.SERVICE, "button-broadcast-service")
        if card.is_marketing
        else _do(speech, card, Act.MARKETING, "button-broadcast-marketing")
    )
    return (
        _do(speech, card, Act.PREVIEW, "button-broadcast-preview", "success"),
        words,
        (
            button(speech("button-broadcast-audience"), AudienceDo(holder=HOLDER, key=card.id)),
            *_do(speech, card, Act.CEILING, "button-broadcast-stars"),
        ),
        marketing,
        (*copies, *_do(speech, card, Act.DELETE, "button-broadcast-delete", "danger")),
        back,
    )


def languages(speech: Speech, card: Card, note: str | None = None) -> Screen:
    """What it says in which language, and the way to change each."""
    content = card.content
    rows: list[Row] = []
    for language, name in LANGUAGES.items():
        there = language in content.languages
        label = "button-broadcast-rewrite" if there else "button-broadcast-add-language"
        ways = [
            button(speech.label(label, language=name), WriteWords(key=card.id, language=language))
        ]
        if there and language != content.language:
            drop = DropWords(key=card.id, language=language)
            ways.append(button(speech.label("button-broadcast-drop", what=name), drop))
        rows.append(tuple(ways))
    own = LANGUAGES.get(content.language, content.language)
    text = paragraphs(note, speech("broadcast-languages-about", language=own))
    return Screen(text, (*rows, _do(speech, card, Act.CARD, "button-back")))


def buttons(speech: Speech, card: Card, note: str | None = None) -> Screen:
    """The buttons under it; one can be taken away, and another put below them."""
    rows = [
        (
            button(
                speech.label(
                    "button-broadcast-drop",
                    what=shortened(one.label(speech.language, card.content.language), _NAME),
                ),
                DropButton(key=card.id, place=place),
            ),
        )
        for place, one in enumerate(card.content.buttons)
    ]
    told = [_button_line(speech, card.content, one) for one in card.content.buttons]
    text = paragraphs(note, speech("broadcast-buttons-about"), lines(*told) if told else None)
    new = _do(speech, card, Act.NEW_BUTTON, "button-broadcast-new-button")
    return Screen(text, (new, *rows, _do(speech, card, Act.CARD, "button-back")))


def _button_line(speech: Speech, content: Content, one: Button) -> str:
    leads = speech(f"broadcast-target-{one.target}")
    if one.target is ButtonTarget.LINK:
        leads = speech(
            "broadcast-link-tracked" if one.is_tracked else "broadcast-link",
            link=shortened(one.value or "", _LABEL),
        )
    return speech(
        "broadcast-button-line",
        label=one.label(speech.language, content.language),
        leads=Markup(leads),
    )


def about_audience(speech: Speech, estimate: Estimate) -> str:
    """How many people are meant, and who is left out of them."""
    found = estimate.count
    return lines(
        speech("broadcast-people", count=found.people),
        *(
            speech(f"broadcast-left-{name}", count=count)
            for name, count in (
                ("blocked", found.blocked),
                ("banned", found.banned),
                ("opted-out", found.opted_out),
                ("forgotten", found.forgotten),
            )
            if count
        ),
    )


def after_preview(speech: Speech, card: Card, estimate: Estimate) -> Screen:
    """What stands below the preview: whom it is for, and when it may leave."""
    text = paragraphs(speech("broadcast-previewed"), about_audience(speech, estimate))
    return Screen(
        text,
        (
            _do(speech, card, Act.NOW, "button-broadcast-now"),
            _do(speech, card, Act.MOMENT, "button-broadcast-moment"),
            _do(speech, card, Act.HOUR, "button-broadcast-hour"),
            _do(speech, card, Act.CARD, "button-broadcast-card"),
        ),
    )


def question(speech: Speech, card: Card, estimate: Estimate) -> Screen:
    """Asked the first time: how many people, how long, what it costs."""
    text = paragraphs(
        speech("broadcast-question", title=card.title),
        about_audience(speech, estimate),
        lines(
            _moment(speech, card),
            speech("broadcast-takes", time=Markup(_time(speech, estimate.seconds))),
            speech("broadcast-costs", count=estimate.stars)
            if card.stars_ceiling is not None
            else speech("broadcast-costs-nothing"),
        ),
    )
    yes = SendBroadcast(key=card.id, seal=card.seal, sure=False)
    label = speech.label("button-broadcast-send", count=estimate.count.people)
    return Screen(
        text, ((button(label, yes),), _do(speech, card, Act.CARD, "button-broadcast-card"))
    )


def sure(speech: Speech, card: Card, estimate: Estimate) -> Screen:
    """Asked the second time."""
    yes = SendBroadcast(key=card.id, seal=card.seal, sure=True)
    return Screen(
        paragraphs(
            speech("broadcast-sure", title=card.title, count=estimate.count.people),
            _moment(speech, card),
        ),
        (
            (button(speech("button-broadcast-send-sure"), yes, "success"),),
            _do(speech, card, Act.CARD, "button-broadcast-card"),
        ),
    )


def _time(speech: Speech, seconds: int) -> str:
    if seconds < _MINUTE:
        return speech("broadcast-seconds", count=max(seconds, 1))
    if seconds < 2 * _HOUR:
        return speech("broadcast-minutes", count=math.ceil(seconds / _MINUTE))
    return speech("broadcast-hours", count=math.ceil(seconds / _HOUR))


def under_way(speech: Speech, card: Card, now: datetime) -> Screen:
    """It was set going, or waits for its moment; what is due begins within a second."""
    report = button(speech("button-broadcast-report"), DeliveryCard(broadcast_id=card.id))
    at = card.scheduled_at
    is_later = card.status is DeliveryStatus.SCHEDULED and at is not None and at > now
    text = paragraphs(
        speech("broadcast-scheduled" if is_later else "broadcast-under-way", title=card.title),
        _moment(speech, card) if is_later else None,
    )
    unset = _do(speech, card, Act.UNSCHEDULE, "button-broadcast-unschedule", "danger")
    rows = (unset,) if is_later else ((report,),)
    return Screen(text, (*rows, _do(speech, card, Act.CARD, "button-back")))


def delete_question(speech: Speech, card: Card) -> Screen:
    """Asked before a draft is thrown away."""
    return Screen(
        speech("broadcast-delete-question", title=card.title),
        (
            _do(speech, card, Act.DELETE_SURELY, "button-broadcast-delete-sure", "danger"),
            _do(speech, card, Act.CARD, "button-back"),
        ),
    )


def link_behind(speech: Speech, label: str, url: str) -> Screen:
    """Where a tracked link leads: Telegram opens links from such a button alone."""
    return Screen(speech("broadcast-link-here"), ((link_button(label, url),), menu_button(speech)))


def refused_by_telegram(speech: Speech, words: str) -> str:
    """What Telegram said to the preview."""
    return speech("broadcast-refused", words=shortened(words, _WORDS))


def file_lost(speech: Speech) -> str:
    """Neither Telegram nor we have the file."""
    return speech("broadcast-file-lost")


def zones(speech: Speech, shop: ZoneInfo, now: datetime) -> str:
    """What time it is in the shop's zone, in which a moment is typed, and in the reader's own."""
    there = Speech(speech.language, shop)
    return speech("broadcast-zones", shop=there.moment(now), own=speech.moment(now))


def hints(speech: Speech, names: Sequence[str]) -> str:
    """For which languages a label is wanted, a line each."""
    return speech("broadcast-label-lines", languages=", ".join(LANGUAGES[one] for one in names))
