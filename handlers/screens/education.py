"""Screens of the courses' shop window: categories, lists, the search and a course's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import education as ec
from handlers.screens.kit import (
    File,
    Row,
    Screen,
    button,
    fitted,
    lines,
    link_button,
    paragraphs,
    shortened,
)
from handlers.screens.pages import Words, pager
from handlers.screens.people import menu_button, price_of, priced
from handlers.speech import Speech, escaped
from models.lifecycles import EnrollmentStatus
from models.localized import Localized
from services.education.courses import CategoryView, CourseLine, CoursePage, CourseView

_LABEL = 60
#: Telegram counts characters after parsing (Bot API, sendPhoto and sendMessage).
_CAPTION, _TEXT = 1024, 4096
#: Names come from a form or a file; no screen is the better for the rest of a longer one.
NAME = 100


def courses(
    speech: Speech, categories: Sequence[CategoryView], featured: Sequence[CourseLine]
) -> Screen:
    """The way in: what the shop puts first, the categories, the search and one's own."""
    mine = (button(speech("button-my-courses"), cb.MyCourses()),)
    if not categories:
        return Screen(speech("courses-empty"), (mine, menu_button(speech)))
    return Screen(
        speech("courses"),
        (
            *((_course_button(speech, course),) for course in featured),
            *((_category_button(speech, category),) for category in categories),
            (button(speech("button-course-search"), ec.SearchCourses()), *mine),
            menu_button(speech),
        ),
    )


def _category_button(speech: Speech, category: CategoryView) -> InlineKeyboardButton:
    icon = f"{shortened(category.icon, 16)} " if category.icon else ""
    label = f"{icon}{shortened(speech.said(category.name), _LABEL - 26)} ({category.courses})"
    return button(label.strip(), ec.Category(category_id=category.id, offset=0))


def _course_button(speech: Speech, course: CourseLine) -> InlineKeyboardButton:
    pin = "📌 " if course.is_featured else ""
    label = priced(f"{pin}{speech.said(course.name)}", price_of(speech, course.price))
    return button(label, ec.Course(course_id=course.id))


def _words(speech: Speech, words: Localized[str | None], limit: int) -> str | None:
    """What a course or a category says of itself; None where it says nothing."""
    said = speech.said(words)
    return escaped(shortened(said, limit)) if said else None


def course_list(speech: Speech, category_id: UUID, page: CoursePage) -> Screen:
    """A page of a category's courses."""
    if not page.items:
        back = (button(speech("button-back"), cb.Courses()), *menu_button(speech))
        return Screen(speech("category-empty"), (back,))
    turns = pager(
        speech, page, lambda at: ec.Category(category_id=category_id, offset=at), Words.COURSES
    )
    title = speech("category", name=shortened(speech.said(page.title), NAME), count=page.total)
    about = _words(speech, page.about, 300)
    return Screen(
        paragraphs(title, about),
        (
            *((_course_button(speech, course),) for course in page.items),
            *turns,
            (button(speech("button-back"), cb.Courses()), *menu_button(speech)),
        ),
    )


def search_wanted(speech: Speech, note: str | None = None) -> Screen:
    """Ask for words, with a word on why the last ones did not do."""
    back = (button(speech("button-back"), cb.Courses()), *menu_button(speech))
    return Screen(paragraphs(note, speech("course-search")), (back,))


def courses_found(speech: Speech, query: str, page: CoursePage) -> Screen:
    """A page of what was found; other words can be sent at once."""
    if not page.items:
        return search_wanted(speech, speech("courses-not-found", query=query))
    return Screen(
        speech("courses-found", query=query, count=page.total),
        (
            *((_course_button(speech, course),) for course in page.items),
            *pager(speech, page, lambda at: ec.FoundCourses(offset=at), Words.COURSES),
            (button(speech("button-back"), cb.Courses()), *menu_button(speech)),
        ),
    )


def course_card(speech: Speech, course: CourseView) -> Screen:
    """A course's page: what decides, as far as the caption of its picture holds it."""
    with_picture = course.picture is not None
    text = fitted(
        _CAPTION if with_picture else _TEXT,
        _head(speech, course),
        _enrollment_line(speech, course),
        _words(speech, course.description, 300),
        bullets(speech("course-outcomes"), speech.said(course.outcomes)[:5], 80),
        bullets(speech("course-requirements"), speech.said(course.requirements)[:4], 80),
        bullets(speech("course-features"), speech.said(course.features)[:4], 80),
    )
    file = File(course.picture, is_photo=True, is_adornment=True) if course.picture else None
    return Screen(
        text, _course_rows(speech, course), file, picture_url=None if file else course.picture_url
    )


def _head(speech: Speech, course: CourseView) -> str:
    """The name, the price, and a line for each fact there is."""
    facts = [
        speech("course-teacher", name=shortened(course.instructor_name, 64))
        if course.instructor_name
        else None,
        speech(f"course-level-{course.level.lower()}") if course.level else None,
        speech("course-weeks", count=course.weeks) if course.weeks else None,
        speech("course-for-good") if course.is_lifetime else None,
        speech("course-starts", at=speech.time(course.starts_at)) if course.starts_at else None,
        speech("course-deadline", at=speech.time(course.deadline)) if course.deadline else None,
        _seats(speech, course),
        speech("course-plan", plan=shortened(speech.said(course.plan_name), 64))
        if course.plan_name
        else None,
    ]
    name, price = shortened(speech.said(course.name), NAME), price_of(speech, course.price)
    return paragraphs(speech("course-card", name=name, price=price), lines(*facts))


def _seats(speech: Speech, course: CourseView) -> str | None:
    if course.enrollment is None and not course.is_open:
        return speech("course-line")
    if course.seats_left is None:
        return None
    return speech("course-seats", count=course.seats_left)


def _enrollment_line(speech: Speech, course: CourseView) -> str | None:
    if course.enrollment is None:
        return None
    state = enrollment_state(course.enrollment.status, course.enrollment.offered_until)
    return speech(f"course-enrollment-{state}")


def enrollment_state(status: EnrollmentStatus, offered_until: object | None) -> str:
    """An offered seat is more than a place in line."""
    offered = status is EnrollmentStatus.WAITLISTED and offered_until is not None
    return "offered" if offered else str(status)


def bullets(title: str, items: Sequence[str], limit: int) -> str | None:
    if not items:
        return None
    return lines(title, *(f"• {escaped(shortened(item, limit))}" for item in items[:12]))


def _course_rows(speech: Speech, course: CourseView) -> tuple[Row, ...]:
    video = (
        link_button(speech("button-course-video"), course.video_url) if course.video_url else None
    )
    more = button(speech("button-course-details"), ec.CourseDetails(course_id=course.id))
    back = ec.Category(category_id=course.category_id, offset=0)
    return (
        (_first_button(speech, course),),
        (more, *((video,) if video else ())),
        (button(speech("button-back"), back), *menu_button(speech)),
    )


def _first_button(speech: Speech, course: CourseView) -> InlineKeyboardButton:
    if course.enrollment is not None:
        mine = ec.MyCourse(enrollment_id=course.enrollment.enrollment_id)
        return button(speech("button-my-course"), mine, "success")
    label = "button-enrol" if course.is_open else "button-enrol-line"
    text = (
        speech.label(label, price=price_of(speech, course.price))
        if course.is_open
        else speech(label)
    )
    return button(text, ec.Enrol(course_id=course.id), "success")


def enrolment(speech: Speech, course: CourseView, told: Mapping[str, str]) -> str:
    """What a student entered, for which course, and what comes after saving."""
    kept = {name: shortened(str(value), 254) for name, value in told.items()}
    return paragraphs(
        speech(
            "course-card",
            name=shortened(speech.said(course.name), NAME),
            price=price_of(speech, course.price),
        ),
        lines(
            *(
                speech("form-line", label=speech(f"label-enrol-{name}"), value=value)
                for name, value in kept.items()
            )
        ),
        _what_follows(speech, course),
    )


def _what_follows(speech: Speech, course: CourseView) -> str:
    if not course.is_open:
        return speech("enrol-then-wait")
    return speech("enrol-then-pay" if course.price.minor else "enrol-then-take")


def course_details(speech: Speech, course: CourseView) -> Screen:
    """Everything that there is to read about a course, on a page without its picture."""
    teacher = speech.said(course.instructor_bio)
    text = fitted(
        _TEXT,
        speech("course-title", name=shortened(speech.said(course.name), NAME)),
        _words(speech, course.description, 1200),
        _words(speech, course.detailed_description, 1200),
        bullets(speech("course-outcomes"), speech.said(course.outcomes), 100),
        bullets(speech("course-requirements"), speech.said(course.requirements), 100),
        bullets(speech("course-features"), speech.said(course.features), 100),
        speech(
            "course-about-teacher",
            name=shortened(course.instructor_name, 64),
            about=shortened(teacher, 500),
        )
        if course.instructor_name and teacher
        else None,
    )
    back = button(speech("button-back"), ec.Course(course_id=course.id))
    rows = ((_first_button(speech, course),), (back, *menu_button(speech)))
    return Screen(text, rows, picture_url=course.instructor_picture)
