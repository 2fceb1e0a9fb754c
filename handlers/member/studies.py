"""Studying: one's courses, their lessons, leaving, being forgotten, and certificates."""

from __future__ import annotations

from datetime import datetime

from aiogram import Bot, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks import education as ec
from handlers.pictures import certificate as pictures
from handlers.screens import studies as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import EnrollmentStatus
from services.channels.admission import doors
from services.channels.gateway import ChatGateway
from services.education import certificates, lessons, privacy, studies
from services.education.enrollments import leave
from services.person import Person
from services.policy import Policy

router = Router(name="studies")


@router.message(Command("mycourses"))
async def courses_asked(message: Message, person: Person, speech: Speech) -> None:
    await show(message, screens.my_courses(speech, await studies.my_courses(person)))


@router.callback_query(cb.MyCourses.filter())
async def courses_opened(callback: CallbackQuery, person: Person, speech: Speech) -> None:
    await show(callback, screens.my_courses(speech, await studies.my_courses(person)))


@router.callback_query(ec.MyCoursesFrom.filter())
async def courses_turned(
    callback: CallbackQuery, callback_data: ec.MyCoursesFrom, person: Person, speech: Speech
) -> None:
    page = await studies.my_courses(person, callback_data.offset)
    await show(callback, screens.my_courses(speech, page))


@router.callback_query(ec.MyCourse.filter())
async def course_opened(
    callback: CallbackQuery,
    callback_data: ec.MyCourse,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
) -> None:
    mine = await studies.study(person, callback_data.enrollment_id, now)
    ways = await doors(person, gateway, now=now, policy=policy) if mine.is_inside else ()
    await show(callback, screens.my_course(speech, mine, ways))


@router.callback_query(ec.Lessons.filter())
async def lessons_opened(
    callback: CallbackQuery,
    callback_data: ec.Lessons,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    page = await lessons.lessons(person, callback_data.enrollment_id, now, callback_data.offset)
    await show(callback, screens.lesson_list(speech, page))


@router.callback_query(ec.Lesson.filter())
async def lesson_opened(
    callback: CallbackQuery,
    callback_data: ec.Lesson,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    shown = await lessons.lesson(person, callback_data.lesson_id, now)
    await show(callback, screens.lesson(speech, shown))


@router.callback_query(ec.LessonMaterial.filter())
async def material_opened(
    callback: CallbackQuery,
    callback_data: ec.LessonMaterial,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    shown = await lessons.lesson(person, callback_data.lesson_id, now)
    await show(callback, screens.lesson_material(speech, shown))


@router.callback_query(ec.LessonDone.filter())
async def lesson_ticked(
    callback: CallbackQuery,
    callback_data: ec.LessonDone,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    done = callback_data.done
    shown = await studies.module_done(person, callback_data.lesson_id, now, done=done)
    await show(callback, screens.lesson(speech, shown))


@router.callback_query(ec.LeaveCourse.filter())
async def leaving(
    callback: CallbackQuery,
    callback_data: ec.LeaveCourse,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    mine = await studies.study(person, callback_data.enrollment_id, now)
    if mine.status is EnrollmentStatus.COMPLETED:
        # An old button: there is nothing left to leave.
        await show(callback, screens.my_course(speech, mine))
        return
    if not callback_data.sure:
        await show(callback, screens.leave_question(speech, mine))
        return
    left = await leave(person, mine.enrollment_id, now=now)
    mine = await studies.study(person, mine.enrollment_id, now)
    key = "course-left" if left.was_student else "line-left"
    note = speech(key, course=left.course)
    await show(callback, screens.my_course(speech, mine).with_note(note))


@router.callback_query(ec.EraseMe.filter())
async def forgetting(
    callback: CallbackQuery,
    callback_data: ec.EraseMe,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    mine = await studies.study(person, callback_data.enrollment_id, now)
    if not callback_data.sure:
        await show(callback, screens.erase_question(speech, mine))
        return
    await privacy.anonymize(person, mine.enrollment_id, now=now)
    mine = await studies.study(person, mine.enrollment_id, now)
    await show(callback, screens.my_course(speech, mine).with_note(speech("erased")))


@router.callback_query(ec.Certificate.filter())
async def certificate_opened(
    callback: CallbackQuery,
    callback_data: ec.Certificate,
    person: Person,
    speech: Speech,
    bot: Bot,
) -> None:
    mine = await certificates.certificate_of(person, callback_data.enrollment_id)
    paper = screens.paper_of(speech, mine, (await bot.me()).username or "")
    content = await pictures.drawn(paper)
    await show(callback, screens.certificate_shown(speech, mine, content))


@router.message(Command("certificate"))
async def certificate_asked(
    message: Message, command: CommandObject, person: Person, speech: Speech, now: datetime
) -> None:
    if not command.args:
        await show(message, screens.certificate_wanted(speech))
        return
    await show(message, await checked_screen(command.args, person, speech, now))


async def checked_screen(number: str, person: Person, speech: Speech, now: datetime) -> Screen:
    """What a certificate's number stands for; raises NoSuchCertificate and TooManyChecks."""
    found = await certificates.check(person, number, now)
    return screens.certificate_checked(speech, found)
