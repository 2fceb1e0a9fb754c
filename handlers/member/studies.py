"""Studying: one's courses, their lessons, leaving, being forgotten, and certificates."""

from __future__ import annotations

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject, StateFilter
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks import education as ec
from handlers.context import Context
from handlers.pictures import drawing as pictures
from handlers.pictures.papers import Form
from handlers.screens import studies as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from models.lifecycles import EnrollmentStatus
from services.analytics.events import EventType
from services.channels.admission import channel_entries
from services.education import certificates, lessons, privacy, studies
from services.education.certificates import NoSuchCertificate
from services.education.enrollments import leave
from services.person import Person

router = Router(name="studies")


@router.message(Command("mycourses"))
async def courses_asked(message: Message, ctx: Context) -> None:
    await show(message, screens.my_courses(ctx.speech, await studies.my_courses(ctx.person)))


@router.callback_query(cb.MyCourses.filter())
async def courses_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, screens.my_courses(ctx.speech, await studies.my_courses(ctx.person)))


@router.callback_query(ec.MyCoursesFrom.filter())
async def courses_turned(
    callback: CallbackQuery, callback_data: ec.MyCoursesFrom, ctx: Context
) -> None:
    page = await studies.my_courses(ctx.person, callback_data.offset)
    await show(callback, screens.my_courses(ctx.speech, page))


@router.callback_query(ec.MyCourse.filter())
async def course_opened(callback: CallbackQuery, callback_data: ec.MyCourse, ctx: Context) -> None:
    mine = await studies.study(ctx.person, callback_data.enrollment_id, ctx.now)
    ways = (
        await channel_entries(ctx.person, ctx.gateway, now=ctx.now, policy=ctx.policy)
        if mine.is_inside
        else ()
    )
    await show(callback, screens.my_course(ctx.speech, mine, ways))


@router.callback_query(ec.Lessons.filter())
async def lessons_opened(callback: CallbackQuery, callback_data: ec.Lessons, ctx: Context) -> None:
    page = await lessons.lessons(
        ctx.person, callback_data.enrollment_id, ctx.now, callback_data.offset
    )
    await show(callback, screens.lesson_list(ctx.speech, page))


@router.callback_query(ec.Lesson.filter())
async def lesson_opened(callback: CallbackQuery, callback_data: ec.Lesson, ctx: Context) -> None:
    shown = await lessons.lesson(ctx.person, callback_data.lesson_id, ctx.now)
    await show(callback, screens.lesson(ctx.speech, shown))


@router.callback_query(ec.LessonMaterial.filter())
async def material_opened(
    callback: CallbackQuery, callback_data: ec.LessonMaterial, ctx: Context
) -> None:
    shown = await lessons.lesson(ctx.person, callback_data.lesson_id, ctx.now)
    await show(callback, screens.lesson_material(ctx.speech, shown))


@router.callback_query(ec.LessonDone.filter())
async def lesson_ticked(
    callback: CallbackQuery, callback_data: ec.LessonDone, ctx: Context
) -> None:
    done = callback_data.done
    shown = await studies.lesson_done(ctx.person, callback_data.lesson_id, ctx.now, done=done)
    await show(callback, screens.lesson(ctx.speech, shown))


@router.callback_query(ec.LeaveCourse.filter())
async def leaving(callback: CallbackQuery, callback_data: ec.LeaveCourse, ctx: Context) -> None:
    mine = await studies.study(ctx.person, callback_data.enrollment_id, ctx.now)
    if mine.status is EnrollmentStatus.COMPLETED:
        # An old button: there is nothing left to leave.
        await show(callback, screens.my_course(ctx.speech, mine))
        return
    if not callback_data.sure:
        await show(callback, screens.leave_question(ctx.speech, mine))
        return
    left = await leave(ctx.person, mine.enrollment_id, now=ctx.now)
    mine = await studies.study(ctx.person, mine.enrollment_id, ctx.now)
    key = "course-left" if left.was_student else "line-left"
    note = ctx.speech(key, course=left.course)
    await show(callback, screens.my_course(ctx.speech, mine).with_note(note))


@router.callback_query(ec.EraseMe.filter())
async def forgetting(callback: CallbackQuery, callback_data: ec.EraseMe, ctx: Context) -> None:
    mine = await studies.study(ctx.person, callback_data.enrollment_id, ctx.now)
    if not callback_data.sure:
        await show(callback, screens.erase_question(ctx.speech, mine))
        return
    await privacy.anonymize(ctx.person, mine.enrollment_id, now=ctx.now)
    mine = await studies.study(ctx.person, mine.enrollment_id, ctx.now)
    await show(callback, screens.my_course(ctx.speech, mine).with_note(ctx.speech("erased")))


@router.callback_query(ec.Certificate.filter())
async def certificate_opened(
    callback: CallbackQuery, callback_data: ec.Certificate, bot: Bot, ctx: Context
) -> None:
    mine = await certificates.certificate_of(ctx.person, callback_data.enrollment_id)
    paper = screens.paper_of(ctx.speech, mine, (await bot.me()).username or "")
    drawing = await pictures.certificate(paper)
    ctx.tells(EventType.PAPER_OPENED, paper="certificate", form=str(Form.PNG))
    await show(callback, screens.certificate_shown(ctx.speech, mine, drawing))


@router.callback_query(ec.CertificatePdf.filter())
async def certificate_printed(
    callback: CallbackQuery, callback_data: ec.CertificatePdf, bot: Bot, ctx: Context
) -> None:
    mine = await certificates.certificate_of(ctx.person, callback_data.enrollment_id)
    paper = screens.paper_of(ctx.speech, mine, (await bot.me()).username or "")
    drawing = await pictures.certificate(paper, Form.PDF)
    ctx.tells(EventType.PAPER_OPENED, paper="certificate", form=str(Form.PDF))
    await show(callback, screens.certificate_shown(ctx.speech, mine, drawing, Form.PDF))


@router.message(Command("certificate"))
async def certificate_asked(message: Message, command: CommandObject, ctx: Context) -> None:
    if not command.args:
        await ctx.state.set_state(Waiting.certificate)
        await show(message, screens.certificate_wanted(ctx.speech))
        return
    await show(message, await checked_screen(command.args, ctx.person, ctx.speech, ctx.now))


@router.message(StateFilter(Waiting.certificate), F.text, ~F.text.startswith("/"))
async def number_typed(message: Message, ctx: Context) -> None:
    """A number that stands for nothing is asked for again; the bot waits until one does."""
    try:
        screen = await checked_screen(message.text or "", ctx.person, ctx.speech, ctx.now)
    except NoSuchCertificate as refusal:
        note = refusal_text(ctx.speech, refusal)
        await show(message, screens.certificate_wanted(ctx.speech).with_note(note))
        return
    await show(message, screen)
    await ctx.state.clear()


async def checked_screen(number: str, person: Person, speech: Speech, now: datetime) -> Screen:
    """What a certificate's number stands for; raises NoSuchCertificate and TooManyChecks."""
    found = await certificates.check(person, number, now)
    return screens.certificate_checked(speech, found)
