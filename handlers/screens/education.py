"""Screens of the courses' shop window: categories, lists, the search and a course's page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
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
from handlers.screens.people import menu_button
from handlers.speech import Speech, escaped
from models.lifecycles import EnrollmentStatus
from services.education.courses import PAGE, CategoryView, CourseLine, CoursePage, CourseView

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
            *((_category_button(category),) for category in categories),
            (button(speech("button-course-search"), ec.SearchCourses()), *mine),
            menu_button(speech),
        ),
    )


def _category_button(category: CategoryView) -> InlineKeyboardButton:
    icon = f"{shortened(category.icon, 16)} " if category.icon else ""
    label = f"{icon}{shortened(category.name, _LABEL - 26)} ({category.courses})"
    return button(label.strip(), ec.Category(category_id=category.id, offset=0))


def _course_button(speech: Speech, course: CourseLine) -> InlineKeyboardButton:
    star = "⭐ " if course.is_featured else ""
    price = _price(speech, course)
    name = shortened(course.name, max(16, _LABEL - len(star) - len(price) - 3))
    return button(shortened(f"{star}{name} · {price}", _LABEL), ec.Course(course_id=course.id))


def _price(speech: Speech, course: CourseLine | CourseView) -> str:
    """What a course costs; nobody calls nothing a price."""
    return speech.money(course.price) if course.price.minor else speech("price-free")


def course_list(speech: Speech, category_id: UUID, page: CoursePage) -> Screen:
    """A page of a category's courses."""
    if not page.lines:
        back = (button(speech("button-back"), cb.Courses()), *menu_button(speech))
        return Screen(speech("category-empty"), (back,))
    turns = turning(
        speech,
        page.offset,
        page.total,
        PAGE,
        lambda o: ec.Category(category_id=category_id, offset=o),
    )
    about = escaped(shortened(page.about, 300)) if page.about else None
    title = speech("category", name=shortened(page.title, NAME), count=page.total)
    return Screen(
        paragraphs(title, about),
        (
            *((_course_button(speech, course),) for course in page.lines),
            *turns,
            (button(speech("button-back"), cb.Courses()), *menu_button(speech)),
        ),
    )


def turning(
    speech: Speech, offset: int, total: int, size: int, to: Callable[[int], CallbackData]
) -> tuple[Row, ...]:
    """The ways to the page before and to the next, where there are any."""
    turns = []
    if offset:
        turns.append(button(speech("button-edu-page-before"), to(max(0, offset - size))))
    if offset + size < total:
        turns.append(button(speech("button-edu-page-next"), to(offset + size)))
    return (tuple(turns),) if turns else ()


def search_wanted(speech: Speech, note: str | None = None) -> Screen:
    """Ask for words, with a word on why the last ones did not do."""
    back = (button(speech("button-back"), cb.Courses()), *menu_button(speech))
    return Screen(paragraphs(note, speech("course-search")), (back,))


def courses_found(speech: Speech, query: str, page: CoursePage) -> Screen:
    """A page of what was found; other words can be sent at once."""
    if not page.lines:
        return search_wanted(speech, speech("courses-not-found", query=query))
    return Screen(
        speech("courses-found", query=query, count=page.total),
        (
            *((_course_button(speech, course),) for course in page.lines),
            *turning(speech, page.offset, page.total, PAGE, lambda o: ec.FoundCourses(offset=o)),
            (button(speech("button-back"), cb.Courses()), *menu_button(speech)),
        ),
    )


def course_card(speech: Speech, course: CourseView) -> Screen:
    """A course's page: what decides, as far as the caption of its picture holds it."""
    with_picture = course.picture is not None
    text = fitted(
        _CAPTION if with_picture else _TEXT,
        _head(speech, course),
        _standing(speech, course),
        escaped(shortened(course.description, 300)) if course.description else None,
        bullets(speech("course-outcomes"), course.outcomes[:5], 80),
        bullets(speech("course-requirements"), course.requirements[:4], 80),
        bullets(speech("course-features"), course.features[:4], 80),
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
        speech("course-starts", at=speech.moment(course.starts_at)) if course.starts_at else None,
        speech("course-deadline", at=speech.moment(course.deadline)) if course.deadline else None,
        _seats(speech, course),
        speech("course-plan", plan=shortened(course.plan_name, 64)) if course.plan_name else None,
    ]
    name, price = shortened(course.name, NAME), _price(speech, course)
    return paragraphs(speech("course-card", name=name, price=price), lines(*facts))


def _seats(speech: Speech, course: CourseView) -> str | None:
    if course.standing is None and not course.is_open:
        return speech("course-line")
    if course.seats_left is None:
        return None
    return speech("course-seats", count=course.seats_left)


def _standing(speech: Speech, course: CourseView) -> str | None:
    if course.standing is None:
        return None
    return speech(
        f"course-standing-{standing_of(course.standing.status, course.standing.offered_until)}"
    )


def standing_of(status: EnrollmentStatus, offered_until: object | None) -> str:
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
    if course.standing is not None:
        mine = ec.MyCourse(enrollment_id=course.standing.enrollment_id)
        return button(speech("button-my-course"), mine, "success")
    label = "button-enrol" if course.is_open else "button-enrol-line"
    text = speech.label(label, price=_price(speech, course)) if course.is_open else speech(label)
    return button(text, ec.Enrol(course_id=course.id), "success")


def enrolment(speech: Speech, course: CourseView, told: Mapping[str, str]) -> str:
    """What somebody told, for which course, and what comes after saving."""
    kept = {name: shortened(str(value), 254) for name, value in told.items()}
    return paragraphs(
        speech("course-card", name=shortened(course.name, NAME), price=_price(speech, course)),
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
    about = [course.description, course.detailed_description]
    text = fitted(
        _TEXT,
        speech("course-title", name=shortened(course.name, NAME)),
        *(escaped(shortened(words, 1200)) for words in about if words),
        bullets(speech("course-outcomes"), course.outcomes, 100),
        bullets(speech("course-requirements"), course.requirements, 100),
        bullets(speech("course-features"), course.features, 100),
        speech(
            "course-about-teacher",
            name=shortened(course.instructor_name, 64),
            about=shortened(course.instructor_bio, 500),
        )
        if course.instructor_name and course.instructor_bio
        else None,
    )
    back = button(speech("button-back"), ec.Course(course_id=course.id))
    rows = ((_first_button(speech, course),), (back, *menu_button(speech)))
    return Screen(text, rows, picture_url=course.instructor_picture)
