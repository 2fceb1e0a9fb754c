"""The questions behind what an admin does for a student: how far, why, what to remember, whom."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from handlers.callbacks import education_desk as cb
from handlers.callbacks.desk import DeskCard
from handlers.forms import Form, FormContext, Step, Submission, declare
from handlers.screens import cohort as screens
from handlers.screens.kit import Screen, paragraphs
from handlers.screens.people_card import who_it_is
from handlers.screens.refusals import refusal_text
from handlers.sent import Wanted
from services.education import cohort, desk, students, studies
from services.education.corrections import correct_name
from services.parsers.numbers import parse_number
from services.parsers.texts import parse_line, parse_text
from services.people.card import facts_of
from services.person import find, find_named
from services.refusals import Refusal


def _student(subject: str) -> cb.DeskStudent:
    return cb.DeskStudent(enrollment_id=UUID(subject))


def _reason(ctx: FormContext, typed: str) -> str:
    return parse_text(typed, cohort.REASON)


async def _card(submission: Submission, enrollment_id: UUID) -> Screen:
    card = await cohort.student(submission.ctx.person, enrollment_id)
    return screens.student(submission.ctx.speech, card)


async def _set_progress(submission: Submission) -> Screen:
    ctx, key = submission.ctx, UUID(submission.ctx.subject)
    reached = submission.answers["percent"]
    await studies.set_progress(
        key, reached, ctx.person, idempotency_key=submission.ctx.idempotency_key, now=ctx.now
    )
    return await _card(submission, key)


async def _suspend(submission: Submission) -> Screen:
    ctx, key = submission.ctx, UUID(submission.ctx.subject)
    reason, idempotency_key = submission.answers["reason"], submission.ctx.idempotency_key
    await students.suspend(key, ctx.person, reason, now=ctx.now, idempotency_key=idempotency_key)
    return await _card(submission, key)


async def _dismiss(submission: Submission) -> Screen:
    ctx, key = submission.ctx, UUID(submission.ctx.subject)
    reason, idempotency_key = submission.answers["reason"], submission.ctx.idempotency_key
    await students.dismiss(key, ctx.person, reason, now=ctx.now, idempotency_key=idempotency_key)
    return await _card(submission, key)


async def _note(submission: Submission) -> Screen:
    ctx, key = submission.ctx, UUID(submission.ctx.subject)
    await cohort.note(ctx.person, key, submission.answers["text"], ctx.now)
    return await _card(submission, key)


async def _correct_name(submission: Submission) -> Screen:
    ctx, key = submission.ctx, UUID(submission.ctx.subject)
    await correct_name(
        key,
        submission.answers["name"],
        ctx.person,
        idempotency_key=submission.ctx.idempotency_key,
        now=ctx.now,
    )
    return await _card(submission, key)


#: By the operation that the button named.
FORMS: Mapping[str, Form] = {
    "progress": declare(
        Form(
            "progress",
            (
                Step(
                    "percent",
                    lambda ctx, typed: parse_number(typed.rstrip(" %\u066a\uff05"), 0, 100),
                ),
            ),
            _set_progress,
            _student,
        )
    ),
    "suspend": declare(Form("suspend", (Step("reason", _reason),), _suspend, _student)),
    "dismiss": declare(Form("dismiss", (Step("reason", _reason),), _dismiss, _student)),
    "name": declare(
        Form(
            "certname",
            (Step("name", lambda ctx, typed: parse_line(typed, studies.NAME_LIMIT)),),
            _correct_name,
            _student,
        )
    ),
    "note": declare(
        Form(
            "studentnote",
            (Step("text", lambda ctx, typed: parse_text(typed, cohort.NOTE), optional=True),),
            _note,
            _student,
        )
    ),
}


async def _give_seat(submission: Submission) -> Screen:
    ctx = submission.ctx
    who = await find(submission.answers["who"])
    key = await students.give_seat(
        who,
        UUID(ctx.subject),
        ctx.person,
        idempotency_key=submission.ctx.idempotency_key,
        now=ctx.now,
        policy=ctx.policy,
    )
    return await _card(submission, key)


async def _found(ctx: FormContext, who: str) -> str:
    """The id of whom was named: a name may be another's when Save is pressed."""
    return (await find_named(who, ctx.now)).key


async def _whom(ctx: FormContext) -> str:
    """Who would get the seat, so that a wrong number is seen before it is given."""
    course = await desk.course(ctx.person, UUID(ctx.subject))
    try:
        who = await find(ctx.answers["who"])
    except Refusal as refusal:
        return refusal_text(ctx.speech, refusal)
    name = who.first_name or who.key
    facts = await facts_of(who, ctx.person)
    return paragraphs(
        who_it_is(ctx.speech, who, facts, ctx.now),
        ctx.speech("giveseat-preview", name=name, id=who.key, course=course.name),
    )


GIVE_SEAT = declare(
    Form(
        "giveseat",
        (
            Step(
                "who",
                lambda ctx, typed: parse_text(typed, 64),
                look_up=_found,
                wanted=Wanted.PERSON,
            ),
        ),
        _give_seat,
        lambda subject: DeskCard(desk="course", key=subject),
        preview=_whom,
    )
)
