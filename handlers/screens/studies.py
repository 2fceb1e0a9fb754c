"""Screens of a student: one's courses, a course's lessons, leaving it, and its certificate."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import education as ec
from handlers.callbacks.seats import SeatWays
from handlers.pictures.papers import Drawing, Form, Paper
from handlers.screens.education import NAME, enrollment_state
from handlers.screens.history import letters_missed, picture_lost
from handlers.screens.kit import (
    File,
    Row,
    Screen,
    Upload,
    button,
    fitted,
    lines,
    link_button,
    paragraphs,
    shortened,
)
from handlers.screens.pages import Words, pager
from handlers.screens.people import menu_button
from handlers.screens.refusals import refusal_text
from handlers.screens.subscriptions import entries_text, entry_rows
from handlers.speech import Speech, escaped
from models.lifecycles import EnrollmentStatus, MaterialKind
from services.channels.admission import ChannelEntry
from services.education.certificates import Certificate
from services.education.lessons import LessonPage, LessonView
from services.education.studies import Study, StudyLine
from services.pages import Page, offset_of
from services.refusals import Refusal
from services.text import visible

_LABEL, _CAPTION, _TEXT = 60, 1024, 4096
#: How many squares the bar of progress has.
_SQUARES = 10
#: What stands before a course in the list is what its own page begins with.
SIGNS = {
    "pending": "🧾",
    "waitlisted": "🚶",
    "offered": "💺",
    "active": "📖",
    "completed": "🏅",
    "cancelled": "✖️",
    "suspended": "⏸",
}
#: Where students who entered their name may have it forgotten, and where there is something to
#: leave.
_OVER = (EnrollmentStatus.COMPLETED, EnrollmentStatus.CANCELLED)


def my_courses(speech: Speech, page: Page[StudyLine]) -> Screen:
    """One's courses and places in line."""
    shop = (button(speech("button-courses"), cb.Courses()), *menu_button(speech))
    if not page.items:
        return Screen(speech("my-courses-none"), (shop,))
    rows = []
    for line in page.items:
        state = enrollment_state(line.status, line.offered_until)
        done = f" · {line.progress}\u00a0%" if line.status is EnrollmentStatus.ACTIVE else ""
        name = shortened(speech.said(line.course), _LABEL - len(done) - 3)
        opened = ec.MyCourse(enrollment_id=line.enrollment_id)
        rows.append((button(f"{SIGNS[state]} {name}{done}", opened),))
    turns = pager(speech, page, lambda at: ec.MyCoursesFrom(offset=at), Words.COURSES)
    text = paragraphs(speech("my-courses"), speech("my-courses-signs"))
    return Screen(text, (*rows, *turns, shop))


def my_course(speech: Speech, study: Study, entries: Sequence[ChannelEntry] = ()) -> Screen:
    """A course as its student sees it: how far, until when, and every way in."""
    state = enrollment_state(study.status, study.offered_until)
    text = fitted(
        _TEXT,
        speech("course-title", name=shortened(speech.said(study.course), NAME)),
        lines(
            speech("study-checked" if study.under_review else f"study-{_word(state, study)}"),
            speech("study-place", place=study.place) if study.place else None,
            speech("study-offered-until", until=speech.time(study.offered_until))
            if study.offered_until
            else None,
        ),
        _progress(speech, study),
        _dates(speech, study),
        entries_text(speech, entries) if study.is_inside else None,
    )
    return Screen(text, (*_study_rows(speech, study, entries), *_way_back(speech)))


def _word(state: str, study: Study) -> str:
    """Who still has a place whose time is over does not study any more."""
    return "over" if state == "active" and not study.is_inside else state


def _progress(speech: Speech, study: Study) -> str | None:
    if study.status not in (EnrollmentStatus.ACTIVE, EnrollmentStatus.SUSPENDED):
        return None
    full = study.progress * _SQUARES // 100
    bar = "▰" * full + "▱" * (_SQUARES - full)
    told = speech("study-progress", bar=bar, percent=study.progress)
    counted = speech("study-lessons", done=study.lessons_done, count=study.lessons)
    waits = study.status is EnrollmentStatus.ACTIVE and study.progress == 100
    return lines(
        told,
        counted if study.lessons else None,
        speech("study-all-done") if waits else None,
    )


def _dates(speech: Speech, study: Study) -> str | None:
    if study.status is EnrollmentStatus.CANCELLED:
        return None
    told = (
        speech("study-starts", at=speech.time(study.starts_at)) if study.starts_at else None,
        speech("study-ends", at=speech.time(study.ends_at)) if study.ends_at else None,
        speech("study-completed-at", at=speech.day(study.completed_at))
        if study.completed_at
        else None,
    )
    return lines(*told) or None


def _study_rows(speech: Speech, study: Study, entries: Sequence[ChannelEntry]) -> tuple[Row, ...]:
    key = study.enrollment_id
    rows: list[Row] = []
    if study.under_review is not None:
        shown = cb.OpenCheckout(intent_id=study.under_review)
        rows.append((button(speech("button-payment-status"), shown),))
    elif study.status is EnrollmentStatus.PENDING or study.offered_until is not None:
        offered = study.offered_until is not None
        label = "button-take-seat" if offered else "button-pay-seat"
        rows.append((button(speech(label), SeatWays(enrollment_id=key), "success"),))
    if study.is_inside:
        if study.lessons:
            opened = ec.Lessons(enrollment_id=key, offset=0)
            rows.append((button(speech("button-lessons"), opened, "success"),))
        rows += entry_rows(speech, entries)
    if study.certificate is not None:
        rows.append((button(speech("button-certificate"), ec.Certificate(enrollment_id=key)),))
    rows.append((button(speech("button-about-course"), ec.Course(course_id=study.course_id)),))
    if study.status not in _OVER:
        leave = ec.LeaveCourse(enrollment_id=key, sure=False)
        rows.append((button(speech("button-leave-course"), leave),))
    elif study.details is not None:
        erase = ec.EraseMe(enrollment_id=key, sure=False)
        rows.append((button(speech("button-erase-me"), erase),))
    return tuple(rows)


def _way_back(speech: Speech) -> tuple[Row, ...]:
    return ((button(speech("button-my-courses"), cb.MyCourses()), *menu_button(speech)),)


def leave_question(speech: Speech, study: Study) -> Screen:
    """Leaving gives nothing back, so it is asked once more."""
    waits = study.status in (EnrollmentStatus.PENDING, EnrollmentStatus.WAITLISTED)
    key = "leave-line-question" if waits else "leave-question"
    text = speech(key, course=shortened(speech.said(study.course), NAME))
    sure = ec.LeaveCourse(enrollment_id=study.enrollment_id, sure=True)
    yes = button(speech("button-leave-sure"), sure, "danger")
    return Screen(text, _sure_or_back(speech, study, yes))


def erase_question(speech: Speech, study: Study) -> Screen:
    """What we keep of a person, and what forgetting it means."""
    kept = study.details
    told = [escaped(shortened(one, 254)) for one in vars(kept).values() if one] if kept else []
    certificate = speech("erase-certificate") if study.certificate else None
    text = paragraphs(
        speech("erase-question", course=shortened(speech.said(study.course), NAME)),
        lines(*(f"• {one}" for one in told)) if told else None,
        certificate,
    )
    sure = ec.EraseMe(enrollment_id=study.enrollment_id, sure=True)
    yes = button(speech("button-erase-sure"), sure, "danger")
    return Screen(text, _sure_or_back(speech, study, yes))


def _sure_or_back(speech: Speech, study: Study, sure: InlineKeyboardButton) -> tuple[Row, ...]:
    back = ec.MyCourse(enrollment_id=study.enrollment_id)
    return ((sure,), (button(speech("button-back"), back), *menu_button(speech)))


def lesson_list(speech: Speech, page: LessonPage) -> Screen:
    """The lessons of a course, with a tick on what is done."""
    back = (
        button(speech("button-back"), ec.MyCourse(enrollment_id=page.enrollment_id)),
        *menu_button(speech),
    )
    if not page.items:
        return Screen(speech("lessons-none"), (back,))
    rows = []
    for line in page.items:
        sign = "✅" if line.is_done else "▫️"
        title = shortened(speech.said(line.title), _LABEL - 10)
        rows.append((button(f"{sign} {line.number}. {title}", ec.Lesson(lesson_id=line.id)),))
    turns = pager(
        speech,
        page,
        lambda at: ec.Lessons(enrollment_id=page.enrollment_id, offset=at),
        Words.COURSES,
    )
    text = speech("lessons", course=shortened(speech.said(page.course), NAME), count=page.total)
    return Screen(text, (*rows, *turns, back))


def lesson(speech: Speech, shown: LessonView) -> Screen:
    """A lesson; its text stands below its file where a caption holds it, else on its own."""
    text = fitted(_TEXT, _lesson_title(speech, shown), _body(speech, shown, 3600))
    file = material(shown) if visible(text) <= _CAPTION else None
    done = ec.LessonDone(lesson_id=shown.id, done=not shown.is_done)
    label = "button-lesson-undone" if shown.is_done else "button-lesson-done"
    apart = shown.file_id is not None and file is None
    look = (button(speech("button-lesson-file"), ec.LessonMaterial(lesson_id=shown.id)),)
    rows: tuple[Row, ...] = (
        *((look,) if apart else ()),
        *_lesson_link(speech, shown),
        (button(speech(label), done, None if shown.is_done else "success"),),
        *_next_lesson(speech, shown),
        _lesson_back(speech, shown),
    )
    return Screen(text, rows, file)


def _lesson_title(speech: Speech, shown: LessonView) -> str:
    done = speech("lesson-done") if shown.is_done else None
    all_done = speech("study-all-done") if shown.awaits_certificate and shown.is_done else None
    return lines(
        speech(
            "lesson-title",
            number=shown.number,
            total=shown.total,
            title=shortened(speech.said(shown.title), 128),
        ),
        done,
        all_done,
    )


def _body(speech: Speech, shown: LessonView, limit: int) -> str | None:
    body = speech.said(shown.body)
    return escaped(shortened(body, limit)) if body else None


def material(shown: LessonView) -> File | None:
    """What Telegram keeps of a lesson."""
    if shown.file_id is None:
        return None
    kind = shown.file_kind
    return File(
        shown.file_id,
        is_photo=kind is MaterialKind.PHOTO,
        is_video=kind is MaterialKind.VIDEO,
        is_adornment=True,
    )


def _lesson_link(speech: Speech, shown: LessonView) -> tuple[Row, ...]:
    if shown.url is None or not shown.url.startswith("https://"):
        return ()
    return ((link_button(speech("button-lesson-link"), shown.url),),)


def _next_lesson(speech: Speech, shown: LessonView) -> tuple[Row, ...]:
    if shown.next_id is None:
        return ()
    return ((button(speech("button-lesson-next"), ec.Lesson(lesson_id=shown.next_id)),),)


def _lesson_back(speech: Speech, shown: LessonView) -> Row:
    back = ec.Lessons(enrollment_id=shown.enrollment_id, offset=offset_of(shown.number))
    return (button(speech("button-back"), back), *menu_button(speech))


def lesson_material(speech: Speech, shown: LessonView) -> Screen:
    """The file of a lesson whose text stands on a page of its own."""
    back = (button(speech("button-back"), ec.Lesson(lesson_id=shown.id)), *menu_button(speech))
    return Screen(_lesson_title(speech, shown), (back,), material(shown))


def course_over(speech: Speech, study: Study, until: str) -> Screen:
    """The time of a course is over: what stays with its student, and what can come next."""
    course = shortened(speech.said(study.course), NAME)
    stays = "certificate" if study.certificate else "progress" if study.lessons else "nothing"
    text = paragraphs(
        speech("course-over", course=course, until=until),
        speech(f"course-over-{stays}", done=study.lessons_done, count=study.lessons),
        speech("course-over-next"),
    )
    mine = button(speech("button-my-course"), ec.MyCourse(enrollment_id=study.enrollment_id))
    if study.certificate:
        mine = button(
            speech("button-certificate"), ec.Certificate(enrollment_id=study.enrollment_id)
        )
    again = button(speech("button-about-course"), ec.Course(course_id=study.course_id))
    others = button(speech("button-courses"), cb.Courses(), "success")
    return Screen(text, ((mine, again), (others,), menu_button(speech)))


def completed_note(speech: Speech, study: Study) -> str:
    """A course is completed: the certificate stays, and for how long its lessons do."""
    stays = "course-completed-closed"
    if study.is_inside:
        stays = "course-completed-until" if study.ends_at else "course-completed-open"
    until = {"until": speech.time(study.ends_at)} if study.is_inside and study.ends_at else {}
    return lines(
        speech("course-completed", course=shortened(speech.said(study.course), NAME)),
        speech(stays, **until),
    )


def certificate_shown(
    speech: Speech, one: Certificate, drawing: Drawing, form: Form = Form.PNG
) -> Screen:
    """The certificate itself, to its owner; from the picture a PDF is a tap away."""
    text = speech(
        "certificate-caption", course=shortened(speech.said(one.course), NAME), number=one.number
    )
    mine = (button(speech("button-my-course"), ec.MyCourse(enrollment_id=one.enrollment_id)),)
    is_photo = form is Form.PNG
    name, lost = f"{one.number}.{form}", picture_lost(speech, form)
    file = Upload(drawing.content, name, is_photo=is_photo, lost=lost)
    text = paragraphs(text, letters_missed(speech, drawing.left_out))
    pdf = button(speech("button-pdf"), ec.CertificatePdf(enrollment_id=one.enrollment_id))
    picture = button(speech("button-back"), ec.Certificate(enrollment_id=one.enrollment_id))
    shown = pdf if is_photo else picture
    return Screen(text, ((shown,), (*mine, *menu_button(speech))), file)


def certificate_later(speech: Speech, one: Certificate, why: Refusal) -> Screen:
    """The certificate is there and its picture is not: a tap asks for it again."""
    again = ec.Certificate(enrollment_id=one.enrollment_id)
    rows = ((button(speech("button-certificate"), again),), menu_button(speech))
    return Screen(refusal_text(speech, why), rows)


def certificate_checked(speech: Speech, one: Certificate) -> Screen:
    """What a number stands for, to all who ask; one that was replaced says by which."""
    replaced = speech("certificate-replaced", old=one.replaces) if one.replaces else None
    text = speech(
        "certificate-valid",
        number=one.number,
        name=shortened(one.name, NAME) if one.name else speech("certificate-nameless"),
        course=shortened(speech.said(one.course), NAME),
        at=speech.day(one.completed_at),
    )
    rows = ((button(speech("button-courses"), cb.Courses()),), menu_button(speech))
    return Screen(paragraphs(replaced, text), rows)


def certificate_wanted(speech: Speech) -> Screen:
    """How a number is checked."""
    return Screen(speech("certificate-question"), (menu_button(speech),))


def paper_of(speech: Speech, one: Certificate, bot_name: str) -> Paper:
    """What stands on the certificate, in its owner's language."""
    return Paper(
        house="Dynamic Capital",
        title=speech("paper-title"),
        above=speech("paper-above"),
        name=one.name or speech.label("certificate-nameless"),
        below=speech("paper-below"),
        # The paper reads no HTML, so names stand on it as they are.
        course=speech.said(one.course),
        date=speech("paper-date", at=speech.day(one.completed_at)),
        number=speech("paper-number", number=one.number),
        check=speech("paper-check"),
        link=f"https://t.me/{bot_name}?start=cert_{one.number}",
    )
