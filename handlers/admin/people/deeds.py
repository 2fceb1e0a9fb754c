"""What is done to somebody by a form: plans and days, a ban, a word, a note, and their money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.admin.people.balance import END, PAYOUT, end_known, payout_known
from handlers.admin.people.card import card_of
from handlers.callbacks import people as on
from handlers.forms import Answers, Asked, Choice, Filled, Form, Step, declare, open_form
from handlers.screens.kit import Screen, paragraphs
from handlers.screens.people_desk import notes
from handlers.show import show
from handlers.speech import Speech
from services.answers import read_moment, read_number, read_text
from services.people import bans, care
from services.person import Person, find
from services.policy import Policy
from services.subscriptions import grants
from services.subscriptions.plans import plans_on_sale

router = Router(name="admin-people-deeds")

#: For how many days people are usually banned; besides for good and until a date.
_BAN_DAYS = (1, 7, 30)
_FOR_GOOD, _DATE = "ever", "date"


async def _about(asked: Asked) -> Person:
    return await find(asked.subject)


async def _done(filled: Filled, note: str) -> Screen:
    """The card as it is after the deed."""
    asked = filled.asked
    return (await card_of(asked.speech, await _about(asked), asked.person, asked.now)).with_note(
        note
    )


def _key(filled: Filled) -> str:
    return f"form:{filled.form_id}"


# -- plans and days ------------------------------------------------------------------------------


async def _plans(asked: Asked) -> Sequence[Choice]:
    return [Choice(plan.name, str(plan.id)) for plan in await plans_on_sale()]


async def _give(filled: Filled) -> Screen:
    asked = filled.asked
    given = await grants.grant(
        await _about(asked),
        await grants.plan_with(UUID(filled.answers["plan"])),
        asked.person,
        deed_key=_key(filled),
        now=asked.now,
        policy=asked.policy,
    )
    return await _done(filled, granted(asked.speech, given))


def granted(speech: Speech, given: grants.Given) -> str:
    """What somebody was given, in words."""
    if given.ends_at is None:
        return speech("granted-lifetime", name=given.name, plan=given.plan_name)
    until = speech.moment(given.ends_at)
    return speech("granted", name=given.name, plan=given.plan_name, until=until)


async def _often(asked: Asked) -> Sequence[Choice]:
    return [Choice(asked.speech.label("days-count", count=days), str(days)) for days in (3, 7, 30)]


def _days(asked: Asked, typed: str) -> str:
    return str(read_number(typed, 1, grants.MAX_DAYS))


async def _extend(filled: Filled) -> Screen:
    asked = filled.asked
    given = await grants.extend(
        await _about(asked),
        int(filled.answers["days"]),
        asked.person,
        deed_key=_key(filled),
        now=asked.now,
        policy=asked.policy,
    )
    until = asked.speech.moment(given.ends_at) if given.ends_at else ""
    return await _done(filled, asked.speech("extended", name=given.name, until=until))


# -- a ban ----------------------------------------------------------------------------------------


def _reason(asked: Asked, typed: str) -> str:
    return read_text(typed, bans.REASON_LIMIT)


async def _ban_times(asked: Asked) -> Sequence[Choice]:
    speech = asked.speech
    return [
        *(Choice(speech.label("days-count", count=days), str(days)) for days in _BAN_DAYS),
        Choice(speech.label("ban-for-good"), _FOR_GOOD),
        Choice(speech.label("ban-until-date"), _DATE),
    ]


def _until_date(answers: Answers) -> bool:
    return answers.get("time") == _DATE


def _ban_end(asked: Asked, typed: str) -> str:
    until = read_moment(typed, asked.speech.zone, time(asked.policy.end_hour))
    bans.require_ban_end(until, asked.now)
    return until.astimezone(UTC).isoformat()


def _as_moment(asked: Asked, value: str) -> str:
    return asked.speech.moment(datetime.fromisoformat(value))


def _until(asked: Asked) -> datetime | None:
    """When the ban ends that these answers mean, said at this moment; None for one for good."""
    chosen = asked.answers["time"]
    if chosen == _FOR_GOOD:
        return None
    if chosen == _DATE:
        return datetime.fromisoformat(asked.answers["until"])
    return asked.now + timedelta(days=int(chosen))


async def _ban_preview(asked: Asked) -> str:
    about, until, speech = await _about(asked), _until(asked), asked.speech
    reason = asked.answers["reason"]
    return paragraphs(
        speech("ban-preview", name=about.first_name, until=speech.moment(until), reason=reason)
        if until
        else speech("ban-preview-for-good", name=about.first_name, reason=reason),
        speech("ban-means"),
    )


async def _ban(filled: Filled) -> Screen:
    asked, speech = filled.asked, filled.asked.speech
    done = await bans.ban(
        await _about(asked),
        asked.person,
        filled.answers["reason"],
        _until(asked),
        deed_key=_key(filled),
        now=asked.now,
        policy=asked.policy,
    )
    if done.until is None:
        return await _done(filled, speech("banned-for-good", name=done.name))
    return await _done(filled, speech("banned", name=done.name, until=speech.moment(done.until)))


# -- words -----------------------------------------------------------------------------------------


def _word(asked: Asked, typed: str) -> str:
    return read_text(typed, care.WORD_LIMIT)


async def _write(filled: Filled) -> Screen:
    asked = filled.asked
    about = await _about(asked)
    await care.write_to(
        about, filled.answers["text"], asked.person, deed_key=_key(filled), now=asked.now
    )
    key = "word-held" if about.unreachable else "word-sent"
    return await _done(filled, asked.speech(key, name=about.first_name))


def _note_text(asked: Asked, typed: str) -> str:
    return read_text(typed, care.NOTE_LIMIT)


async def _add_note(filled: Filled) -> Screen:
    asked = filled.asked
    about = await _about(asked)
    await care.add_note(
        about, filled.answers["text"], asked.person, note_id=filled.form_id, now=asked.now
    )
    page = await care.notes_of(about, asked.person)
    return notes(asked.speech, about, page).with_note(asked.speech("note-added"))


# -- the forms -------------------------------------------------------------------------------------


def _card(subject: str) -> cb.PersonCard:
    return cb.PersonCard(telegram_id=int(subject))


#: The forms by the word on the card's buttons.
DEEDS = {
    "give": Form("give", (Step("plan", choices=_plans),), _give, _card),
    "days": Form("days", (Step("days", read=_days, choices=_often),), _extend, _card),
    "end": END,
    "payout": PAYOUT,
    "ban": Form(
        "ban",
        (
            Step("time", choices=_ban_times),
            Step("until", read=_ban_end, show=_as_moment, when=_until_date),
            Step("reason", read=_reason),
        ),
        _ban,
        _card,
        preview=_ban_preview,
    ),
    "word": Form("word", (Step("text", read=_word),), _write, _card),
    "note": Form("note", (Step("text", read=_note_text),), _add_note, _card),
}
for form in DEEDS.values():
    declare(form)


@router.callback_query(on.PersonDeed.filter(F.deed.in_(set(DEEDS))))
async def deed_begun(
    callback: CallbackQuery,
    callback_data: on.PersonDeed,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    about = await find(str(callback_data.telegram_id))
    asked = Asked(person, speech, now, policy, subject=about.key)
    known: Mapping[str, Any] | None = {}
    if callback_data.deed == "end":
        known = await end_known(about, asked)
    elif callback_data.deed == "payout":
        known = await payout_known(about, asked)
    if known is None:
        card = await card_of(speech, about, person, now)
        await show(callback, card.with_note(speech("payout-nothing")))
        return
    await open_form(callback, state, DEEDS[callback_data.deed], asked, answers=known)
