"""Courses that start and end, seats, and who has finished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from handlers import callbacks as cb
from handlers.callbacks import education as ec
from handlers.callbacks import education_desk as desk_cb
from handlers.callbacks import seats as seat_cb
from handlers.notices.context import NoticeContext
from handlers.notices.kit import about_person
from handlers.notices.registry import Audience, notice
from handlers.pictures import drawing as pictures
from handlers.pictures.drawing import PictureNotDrawn
from handlers.screens import studies as screens
from handlers.screens.kit import Row, Screen, button, paragraphs
from handlers.screens.people import menu_button
from handlers.screens.subscriptions import entry_rows
from services.channels.admission import channel_entries
from services.education.certificates import NoSuchCertificate, certificate_of
from services.education.lessons import is_inside
from services.education.starts import still_starts
from services.education.studies import Study, study
from services.refusals import Refusal
from services.seats.enrollment import enrollment_of


def _my_course(ctx: NoticeContext) -> Row:
    mine = ec.MyCourse(enrollment_id=UUID(ctx.args["enrollment"]))
    return (button(ctx.speech("button-my-course"), mine, "success"),)


@notice(audience=Audience.MEMBER)
async def course_soon(ctx: NoticeContext) -> Screen | None:
    starts_at = datetime.fromisoformat(ctx.args["starts_at"])
    if starts_at <= ctx.now or not await still_starts(ctx.args["enrollment"], starts_at):
        return None
    when = ctx.speech.time(starts_at)
    text = ctx.speech("course-soon", course=ctx.args["course"], at=when)
    return Screen(text, (_my_course(ctx), menu_button(ctx.speech)))


@notice(audience=Audience.MEMBER)
async def course_begins(ctx: NoticeContext) -> Screen | None:
    starts_at = datetime.fromisoformat(ctx.args["starts_at"])
    if not await still_starts(ctx.args["enrollment"], starts_at):
        return None
    text = ctx.speech("course-begins", course=ctx.args["course"])
    return Screen(text, (_my_course(ctx), menu_button(ctx.speech)))


@notice(audience=Audience.MEMBER)
async def course_over(ctx: NoticeContext) -> Screen | None:
    key = UUID(ctx.args["enrollment"])
    try:
        row = await enrollment_of(ctx.person, key)
    except Refusal:
        return None
    if is_inside(row, ctx.now):
        # It was opened again meanwhile.
        return None
    return screens.course_over(ctx.speech, await study(ctx.person, key, ctx.now), ctx.until)


@notice(audience=Audience.MEMBER)
async def course_completed(ctx: NoticeContext) -> Screen | None:
    """The certificate comes along with the word."""
    return await _certificate(ctx, lambda found: screens.completed_note(ctx.speech, found))


async def _certificate(ctx: NoticeContext, word: Callable[[Study], str]) -> Screen | None:
    """A word about a certificate with its picture."""
    try:
        mine = await certificate_of(ctx.person, UUID(ctx.args["enrollment"]))
    except NoSuchCertificate:
        # The course was taken back before the word could go out.
        return None
    note = word(await study(ctx.person, mine.enrollment_id, ctx.now))
    try:
        drawing = await pictures.certificate(screens.paper_of(ctx.speech, mine, ctx.bot_name))
    except PictureNotDrawn as refused:
        # The word does not wait for the picture, which is a tap away.
        return screens.certificate_later(ctx.speech, mine, refused).with_note(note)
    return replace(screens.certificate_shown(ctx.speech, mine, drawing), is_party=True).with_note(
        note
    )


@notice(audience=Audience.MEMBER)
async def certificate_corrected(ctx: NoticeContext) -> Screen | None:
    """The name was put right: the new picture, and what became of the old number."""
    return await _certificate(ctx, lambda found: ctx.speech("certificate-corrected"))


@notice(audience=Audience.ADMINS)
async def lessons_finished(ctx: NoticeContext) -> Screen:
    """A student who has done everything waits for an admin to say so."""
    text = ctx.speech(
        "lessons-finished",
        id=ctx.args["telegram_id"],
        name=ctx.args["name"],
        course=ctx.args["course"],
    )
    screen = about_person(ctx, text)
    # A row of the release before names no enrolment.
    if (enrollment := ctx.args.get("enrollment")) is None:
        return screen
    complete = desk_cb.CompleteStudent(enrollment_id=UUID(enrollment), sure=False)
    done = (button(ctx.speech("button-student-complete"), complete, "success"),)
    return replace(screen, rows=(done, *screen.rows))


def _my_courses(ctx: NoticeContext) -> Row:
    return (button(ctx.speech("button-my-courses"), cb.MyCourses()),)


@notice(audience=Audience.MEMBER)
async def seat_taken(ctx: NoticeContext) -> Screen:
    """The seat is theirs: when it begins, and the channels that it opens."""
    starts = ctx.args["starts_at"]
    begins = datetime.fromisoformat(starts) if starts else None
    when = None
    if begins is not None and begins > ctx.now:
        when = ctx.speech("seat-starts", starts=ctx.speech.time(begins))
    mine = await channel_entries(ctx.person, ctx.gateway, now=ctx.now, policy=ctx.policy)
    opening = ctx.speech("payment-approved-entries") if any(entry.link for entry in mine) else None
    return Screen(
        paragraphs(ctx.speech("seat-taken", course=ctx.args["course"]), when, opening),
        (*entry_rows(ctx.speech, mine), _my_courses(ctx), menu_button(ctx.speech)),
        is_party=True,
    )


@notice(audience=Audience.MEMBER)
async def seat_offered(ctx: NoticeContext) -> Screen | None:
    until = datetime.fromisoformat(ctx.args["until"])
    if until <= ctx.now:
        return None
    enrollment = UUID(ctx.args["enrollment"])
    text = ctx.speech("seat-offered", course=ctx.args["course"], until=ctx.speech.time(until))
    take = button(
        ctx.speech("button-take-seat"), seat_cb.SeatWays(enrollment_id=enrollment), "success"
    )
    decline = button(
        ctx.speech("button-decline-seat"), seat_cb.DeclineSeat(enrollment_id=enrollment)
    )
    return Screen(text, ((take,), (decline,), menu_button(ctx.speech)))


@notice(audience=Audience.MEMBER)
async def seat_offer_over(ctx: NoticeContext) -> Screen:
    text = ctx.speech("seat-offer-over", course=ctx.args["course"])
    return Screen(
        text, ((button(ctx.speech("button-courses"), cb.Courses()),), menu_button(ctx.speech))
    )


@notice(audience=Audience.MEMBER)
async def seat_suspended(ctx: NoticeContext) -> Screen:
    text = ctx.speech("seat-suspended", course=ctx.args["course"], reason=ctx.args["reason"])
    return Screen(text, (_my_courses(ctx), menu_button(ctx.speech)))


@notice(audience=Audience.MEMBER)
async def seat_resumed(ctx: NoticeContext) -> Screen:
    return Screen(
        ctx.speech("seat-resumed", course=ctx.args["course"]),
        (_my_courses(ctx), menu_button(ctx.speech)),
    )


@notice(audience=Audience.MEMBER)
async def seat_ended(ctx: NoticeContext) -> Screen:
    text = ctx.speech("seat-ended", course=ctx.args["course"], reason=ctx.args["reason"])
    return Screen(text, (_my_courses(ctx), menu_button(ctx.speech)))


@notice(audience=Audience.MEMBER)
async def seat_awaited(ctx: NoticeContext) -> Screen:
    """The money is here and no seat is: they are first in line, or get it back."""
    return Screen(
        ctx.speech("seat-awaited", course=ctx.args["course"]),
        (_my_courses(ctx), menu_button(ctx.speech)),
    )


@notice(audience=Audience.ADMINS)
async def seat_owed(ctx: NoticeContext) -> Screen:
    """An admin has to find a seat for a student who has paid, or to give the money back."""
    text = ctx.speech("seat-owed", course=ctx.args["course"], name=ctx.args["name"])
    return about_person(ctx, text)


@notice(audience=Audience.ADMINS)
async def paid_seat_left(ctx: NoticeContext) -> Screen:
    """A student who had paid gave up their place in line: the money belongs back."""
    text = ctx.speech("paid-seat-left", course=ctx.args["course"], name=ctx.args["name"])
    return about_person(ctx, text)
