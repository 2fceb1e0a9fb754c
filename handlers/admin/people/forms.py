"""What is done to a person by a form: plans, days, a ban, a message, a note, their money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.admin.people.balance import END, PAYOUT, end_known, payout_known
from handlers.admin.people.card import about_of, card_of
from handlers.callbacks import people as on
from handlers.context import Context
from handlers.forms import Answers, Choice, Form, FormContext, Step, Submission, declare, open_form
from handlers.screens.kit import Screen, paragraphs
from handlers.screens.people_desk import notes
from handlers.show import show
from handlers.speech import Speech
from services.parsers.dates import parse_moment
from services.parsers.numbers import parse_number
from services.parsers.texts import parse_text
from services.people import bans, messages
from services.people.notes import NOTE_LIMIT, add_note, notes_of
from services.person import Person, find
from services.subscriptions import grants
from services.subscriptions.plans import plans_on_sale

router = Router(name="admin-people-forms")

#: For how many days people are usually banned; besides for good and until a date.
_BAN_DAYS = (1, 7, 30)
_FOR_GOOD, _DATE = "ever", "date"


async def _about(ctx: FormContext) -> Person:
    return await find(ctx.subject)


async def _done(submission: Submission, note: str) -> Screen:
    """The card as it is after the change."""
    ctx = submission.ctx
    return (await card_of(ctx.speech, await _about(ctx), ctx.person, ctx.now)).with_note(note)


def _key(submission: Submission) -> str:
    return f"form:{submission.form_id}"


# -- plans and days ------------------------------------------------------------------------------


async def _plans(ctx: FormContext) -> Sequence[Choice]:
    """The plans on sale, and the one that was named, which may be sold no longer."""
    found = [Choice(ctx.speech.said(plan.name), str(plan.id)) for plan in await plans_on_sale()]
    named = ctx.answers.get("plan")
    if named and named not in {one.value for one in found}:
        found.append(Choice((await grants.plan_with(UUID(named))).name, named))
    return found


async def _give(submission: Submission) -> Screen:
    ctx = submission.ctx
    given = await grants.grant(
        await _about(ctx),
        await grants.plan_with(UUID(submission.answers["plan"])),
        ctx.person,
        idempotency_key=_key(submission),
        now=ctx.now,
        policy=ctx.policy,
    )
    return await _done(submission, granted(ctx.speech, given))


def granted(speech: Speech, given: grants.Given) -> str:
    """What a person was given, in words."""
    if given.ends_at is None:
        return speech("granted-lifetime", name=given.name, plan=given.plan_name)
    until = speech.moment(given.ends_at)
    return speech("granted", name=given.name, plan=given.plan_name, until=until)


async def _often(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(ctx.speech.label("days-count", count=days), str(days)) for days in (3, 7, 30)]


def _days(ctx: FormContext, typed: str) -> str:
    return str(parse_number(typed, 1, grants.MAX_DAYS))


async def _extend(submission: Submission) -> Screen:
    ctx = submission.ctx
    given = await grants.extend(
        await _about(ctx),
        int(submission.answers["days"]),
        ctx.person,
        idempotency_key=_key(submission),
        now=ctx.now,
        policy=ctx.policy,
    )
    until = ctx.speech.moment(given.ends_at) if given.ends_at else ""
    return await _done(submission, ctx.speech("extended", name=given.name, until=until))


# -- a ban ----------------------------------------------------------------------------------------


def _reason(ctx: FormContext, typed: str) -> str:
    return parse_text(typed, bans.REASON_LIMIT)


async def _ban_times(ctx: FormContext) -> Sequence[Choice]:
    speech = ctx.speech
    return [
        *(Choice(speech.label("days-count", count=days), str(days)) for days in _BAN_DAYS),
        Choice(speech.label("ban-for-good"), _FOR_GOOD),
        Choice(speech.label("ban-until-date"), _DATE),
    ]


def _until_date(answers: Answers) -> bool:
    return answers.get("time") == _DATE


def _ban_end(ctx: FormContext, typed: str) -> str:
    until = parse_moment(typed, ctx.speech.zone, time(ctx.policy.end_hour))
    bans.require_ban_end(until, ctx.now)
    return until.astimezone(UTC).isoformat()


def _as_moment(ctx: FormContext, value: str) -> str:
    return ctx.speech.moment(datetime.fromisoformat(value))


def _until(ctx: FormContext) -> datetime | None:
    """When the ban ends that these answers mean, said at this moment; None for one for good."""
    chosen = ctx.answers["time"]
    if chosen == _FOR_GOOD:
        return None
    if chosen == _DATE:
        return datetime.fromisoformat(ctx.answers["until"])
    return ctx.now + timedelta(days=int(chosen))


async def _ban_preview(ctx: FormContext) -> str:
    about, until, speech = await _about(ctx), _until(ctx), ctx.speech
    reason = ctx.answers["reason"]
    return paragraphs(
        speech("ban-preview", name=about.first_name, until=speech.moment(until), reason=reason)
        if until
        else speech("ban-preview-for-good", name=about.first_name, reason=reason),
        speech("ban-means"),
    )


async def _ban(submission: Submission) -> Screen:
    ctx, speech = submission.ctx, submission.ctx.speech
    done = await bans.ban(
        await _about(ctx),
        ctx.person,
        submission.answers["reason"],
        _until(ctx),
        idempotency_key=_key(submission),
        now=ctx.now,
        policy=ctx.policy,
    )
    if done.until is None:
        return await _done(submission, speech("banned-for-good", name=done.name))
    return await _done(
        submission, speech("banned", name=done.name, until=speech.moment(done.until))
    )


# -- words -----------------------------------------------------------------------------------------


def _word(ctx: FormContext, typed: str) -> str:
    return parse_text(typed, messages.WORD_LIMIT)


async def _write(submission: Submission) -> Screen:
    ctx = submission.ctx
    about = await _about(ctx)
    await messages.write_to(
        about, submission.answers["text"], ctx.person, idempotency_key=_key(submission), now=ctx.now
    )
    key = "word-held" if about.unreachable else "word-sent"
    return await _done(submission, ctx.speech(key, name=about.first_name))


def _note_text(ctx: FormContext, typed: str) -> str:
    return parse_text(typed, NOTE_LIMIT)


async def _add_note(submission: Submission) -> Screen:
    ctx = submission.ctx
    about = await _about(ctx)
    await add_note(
        about, submission.answers["text"], ctx.person, note_id=submission.form_id, now=ctx.now
    )
    page = await notes_of(about, ctx.person)
    return notes(ctx.speech, about, page).with_note(ctx.speech("note-added"))


# -- the forms -------------------------------------------------------------------------------------


def _card(subject: str) -> cb.PersonCard:
    return cb.PersonCard(telegram_id=int(subject))


#: The forms by the word on the card's buttons.
FORMS = {
    "give": Form("give", (Step("plan", choices=_plans),), _give, _card, about=about_of),
    "days": Form(
        "days", (Step("days", read=_days, choices=_often),), _extend, _card, about=about_of
    ),
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
        about=about_of,
    ),
    "word": Form("word", (Step("text", read=_word),), _write, _card, about=about_of),
    "note": Form("note", (Step("text", read=_note_text),), _add_note, _card),
}
for form in FORMS.values():
    declare(form)


@router.callback_query(on.PersonForm.filter(F.ask.in_(set(FORMS))))
async def form_begun(callback: CallbackQuery, callback_data: on.PersonForm, ctx: Context) -> None:
    about = await find(str(callback_data.telegram_id))
    known: Mapping[str, Any] | None = {}
    if callback_data.ask == "end":
        known = await end_known(about, ctx)
    elif callback_data.ask == "payout":
        known = await payout_known(about, ctx)
    if known is None:
        card = await card_of(ctx.speech, about, ctx.person, ctx.now)
        await show(callback, card.with_note(ctx.speech("payout-nothing")))
        return
    form = FORMS[callback_data.ask]
    await open_form(callback, ctx, form, subject=about.key, answers=known)
