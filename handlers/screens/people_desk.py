"""People at the desk: who is found, a person's notes and audit log, and who is banned."""

from __future__ import annotations

from datetime import datetime

from handlers import callbacks as cb
from handlers.callbacks import people as on
from handlers.screens.kit import (
    Row,
    Screen,
    button,
    lines,
    link_button,
    paragraphs,
    shortened,
)
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back, menu_button
from handlers.screens.people_card import card_back
from handlers.screens.subscriptions import paid_line
from handlers.speech import Markup, Speech
from models.lifecycles import Role
from models.localized import Name
from services.pages import Page
from services.people.notes import Note
from services.people.search import Found, PeoplePage
from services.person import Person
from services.subscriptions.audit_log import Change, Difference

_LABEL, _NAME, _REASON = 60, 32, 120
#: What is left of a button's 64 bytes for the words that it turns the page of.
WORDS_BYTES = 48


def people_list(speech: Speech, page: PeoplePage) -> Screen:
    """Whom the words found, or the newest people, each a tap away from their card."""
    search = (button(speech("button-find"), on.FindPeople()),)
    if not page.items:
        who = shortened(page.words, 128)
        text = speech("UnknownPerson", who=who) if page.words else speech("people-none")
        return Screen(text, (search, *_turning(speech, page), admin_back(speech)))
    turns = _turning(speech, page)
    title = speech("people-found", words=shortened(page.words, 128))
    text = paragraphs(
        title if page.words else speech("people-newest"),
        speech("people-more") if page.has_more and not turns else None,
    )
    rows = tuple(
        (button(_label(one), cb.PersonCard(telegram_id=one.telegram_id)),) for one in page.items
    )
    return Screen(text, (*rows, *turns, search, admin_back(speech)))


def _label(one: Found) -> str:
    """A button reads no HTML, so the name stands on it as it is."""
    sign = "🚫 " if one.is_banned else "🎫 " if one.is_member else ""
    if one.role is not Role.USER:
        sign = "🛠 "
    whom = f"@{one.username}" if one.username else str(one.telegram_id)
    name = shortened(" ".join(one.name.split()), _LABEL - len(f"{sign} · {whom}"))
    return f"{sign}{name} · {whom}" if name else f"{sign}{whom}"


def _turning(speech: Speech, page: PeoplePage) -> tuple[Row, ...]:
    """The ways on and back; words that fit on no button are turned by writing more of them."""
    if len(page.words.encode()) > WORDS_BYTES or ":" in page.words:
        return ()
    return pager(speech, page, lambda at: on.PeopleFound(offset=at, words=page.words), Words.BY_AGE)


def notes(speech: Speech, person: Person, page: Page[Note]) -> Screen:
    """What admins wrote down about a person; each note has a button that deletes it."""
    who = person.telegram_id
    told = [
        speech(
            "note-line",
            number=number,
            at=speech.day(note.at),
            by=shortened(note.by or speech("AlreadyReviewed-unknown-admin"), _NAME),
            text=note.text,
        )
        for number, note in enumerate(page.items, 1)
    ]
    text = paragraphs(
        speech("notes-title", name=person.first_name or person.key),
        *(told or [speech("notes-none")]),
    )
    drops = tuple(
        button(
            speech.label("button-drop-note", number=number),
            on.DropNote(note_id=note.note_id, sure=False),
        )
        for number, note in enumerate(page.items, 1)
    )
    turns = pager(speech, page, lambda at: on.PersonNotes(telegram_id=who, offset=at), Words.BY_AGE)
    add = button(speech("button-operation-note"), on.PersonForm(telegram_id=who, ask="note"))
    below = (*turns, (add,), card_back(speech, who))
    return Screen(text, (*(row for row in (drops[:4], drops[4:]) if row), *below))


def note_question(speech: Speech, note: Note) -> Screen:
    """A note that is deleted is gone for all admins."""
    back = on.PersonNotes(telegram_id=note.telegram_id, offset=0)
    return Screen(
        speech("note-question", text=note.text),
        (
            (
                button(
                    speech("button-drop-note-sure"),
                    on.DropNote(note_id=note.note_id, sure=True),
                    "danger",
                ),
            ),
            (button(speech("button-back"), back),),
        ),
    )


def audit_log(speech: Speech, person: Person, told: Page[Change]) -> Screen:
    """The audit of a person's subscription, change by change with what it changed."""
    who = person.telegram_id
    changes = [_change(speech, change) for change in told.items]
    text = paragraphs(
        speech("audit-log-title", name=person.first_name or person.key),
        *(changes or [speech("audit-log-empty")]),
    )
    turns = pager(
        speech, told, lambda at: on.PersonAuditLog(telegram_id=who, offset=at), Words.BY_AGE
    )
    return Screen(text, (*turns, card_back(speech, who)))


def _change(speech: Speech, change: Change) -> str:
    known = speech.has(f"audit-log-{change.action}")
    what = Markup(speech(f"audit-log-{change.action}")) if known else change.action
    return lines(
        speech(
            "audit-log-line",
            at=_moment(speech, change.at),
            what=what,
            by=shortened(change.by or speech("audit-log-by-bot"), _NAME),
        ),
        paid_line(speech, change.paid) if change.paid else None,
        speech("change-days", count=change.days) if change.days else None,
        speech("audit-log-reason", reason=shortened(change.reason, _REASON))
        if change.reason
        else None,
        *(_difference(speech, one) for one in change.differences),
    )


def _difference(speech: Speech, one: Difference) -> str:
    return speech(
        "audit-log-difference",
        what=Markup(speech(f"audit-log-what-{one.what}")),
        old=_value(speech, one.old),
        new=_value(speech, one.new),
    )


def _value(speech: Speech, value: Name | datetime | bool | None) -> str:
    if isinstance(value, bool):
        return speech("audit-log-yes" if value else "audit-log-no")
    if isinstance(value, datetime):
        return _moment(speech, value)
    return shortened(speech.said(value), _NAME) if value else "–"


def _moment(speech: Speech, moment: datetime) -> str:
    """Without the city: the whole page is shown by one clock."""
    return f"{speech.day(moment)}, {speech.clock(moment)}"


def shut_out(speech: Speech, reason: str, until: datetime | None, support: str) -> Screen:
    """All that a banned person sees, whatever they say or tap."""
    why = shortened(reason or "–", 300)
    text = paragraphs(
        speech("shut-out", until=speech.moment(until), reason=why)
        if until
        else speech("shut-out-for-good", reason=why),
        speech("shut-out-support", support=support) if support else None,
    )
    rows: list[Row] = []
    if support.startswith("@"):
        rows.append((link_button(support, f"https://t.me/{support[1:]}"),))
    return Screen(text, (*rows, menu_button(speech)))
