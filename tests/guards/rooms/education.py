"""Courses as members see them: every page full, every state, every certificate."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from handlers.pictures.drawing import PictureNotDrawn
from handlers.pictures.papers import Drawing
from handlers.screens import education, studies
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import Difficulty, EnrollmentStatus, MaterialKind
from models.localized import Localized
from services.education.certificates import Certificate
from services.education.courses import (
    CategoryView,
    CourseLine,
    CoursePage,
    CourseView,
    OwnEnrollment,
)
from services.education.enrollments import StudentDetails
from services.education.lessons import LessonLine, LessonPage, LessonView
from services.education.studies import Study, StudyLine
from services.money import Money
from services.pages import SIZE, Page, counted
from tests import factories
from tests.guards import longest
from tests.guards.longest import ENTRIES, ID, MONEY, NOW, SOLD, TITLE, stretched

#: Waiting for a seat that is offered is a state of its own.
_STATES = (*EnrollmentStatus, "offered")
FAMILIES = {
    "course-level-": tuple(level.lower() for level in Difficulty),
    "course-enrollment-": _STATES,
    "study-": (
        *_STATES,
        *("over", "place", "offered-until", "progress", "lessons", "starts", "ends"),
        "completed-at",
    ),
    "label-enrol-": ("name", "email", "phone"),
}
CALLBACKS = {
    "course_id": UUID(int=2**128 - 1),
    "enrollment_id": UUID(int=2**128 - 1),
    "lesson_id": UUID(int=2**128 - 1),
    "done": False,
}
REFUSALS = {"enrollment_id": ID, "number": "W" * 32}
_DETAILS = StudentDetails(
    stretched("name", 128), "w" * 64 + "@" + "example." * 22 + "org", "+" + "9" * 15
)
ANSWERS = {"enrol": vars(_DETAILS)}
_ACTIVE, _COMPLETED = UUID(int=1), UUID(int=2)
_SOON = NOW + timedelta(days=1)
_STARTS = {"enrollment": str(_ACTIVE), "course": TITLE, "starts_at": _SOON.isoformat()}
NOTICES: dict[str, list[dict[str, Any]]] = {
    "course_soon": [_STARTS],
    "course_begins": [_STARTS],
    "course_completed": [{"enrollment": str(_COMPLETED), "course": TITLE}],
    "certificate_corrected": [{"enrollment": str(_COMPLETED), "course": TITLE}],
    "lessons_finished": [
        {
            "telegram_id": str(longest.TELEGRAM_ID),
            "name": longest.NAME,
            "course": TITLE,
            "enrollment": str(_ACTIVE),
        }
    ],
}


async def furnish(admin: factories.Someone) -> dict[str, str]:
    """The reader studies in one course, and has completed another."""
    now = {"now": NOW, "name": TITLE}
    running = await factories.course(starts_at=_SOON, **now)
    await factories.enrollment(
        admin, running, id=_ACTIVE, enrollment_status=EnrollmentStatus.ACTIVE, has_seat=True
    )
    await factories.enrollment(
        admin,
        await factories.course(**now),
        id=_COMPLETED,
        student_first_name=_DETAILS.name,
        enrollment_status=EnrollmentStatus.COMPLETED,
        certificate_number="W" * 32,
        completion_date=NOW,
    )
    return {}


_LINES = Localized(tuple(stretched(str(number), 300) for number in range(20)))
_WORDS = Localized(stretched("words", 4000))
_NOTHING: Localized[str | None] = Localized(None)
_COURSE = CourseView(
    id=ID,
    category_id=ID,
    name=SOLD,
    description=_WORDS,
    detailed_description=_WORDS,
    price=MONEY,
    stars=longest.STARS,
    weeks=999,
    is_lifetime=True,
    seats_left=12_345,
    features=_LINES,
    requirements=_LINES,
    outcomes=_LINES,
    instructor_name=TITLE,
    instructor_bio=_WORDS,
    instructor_picture="https://example.org/" + "w" * 400,
    level=Difficulty.INTERMEDIATE,
    starts_at=NOW,
    deadline=NOW,
    picture=longest.FILE_ID,
    picture_url="https://example.org/" + "w" * 400,
    video_url="https://example.org/" + "w" * 400,
    plan_name=SOLD,
    is_open=True,
    enrollment=None,
)
_EMPTY = replace(
    _COURSE,
    description=_NOTHING,
    detailed_description=_NOTHING,
    stars=None,
    weeks=None,
    is_lifetime=False,
    seats_left=None,
    features=Localized(()),
    requirements=Localized(()),
    outcomes=Localized(()),
    instructor_name=None,
    instructor_bio=_NOTHING,
    level=None,
    starts_at=None,
    deadline=None,
    picture=None,
    video_url=None,
    plan_name=None,
)
_STUDY = Study(
    enrollment_id=ID,
    course_id=ID,
    course=SOLD,
    status=EnrollmentStatus.ACTIVE,
    offered_until=None,
    under_review=None,
    place=None,
    progress=99,
    starts_at=NOW,
    ends_at=NOW,
    completed_at=NOW,
    lessons=999,
    lessons_done=998,
    is_inside=True,
    certificate="W" * 32,
    details=_DETAILS,
)
_LESSON = LessonView(
    id=ID,
    enrollment_id=ID,
    number=999,
    total=999,
    title=SOLD,
    body=_WORDS,
    url="https://example.org/" + "w" * 400,
    file_id=longest.FILE_ID,
    file_kind=MaterialKind.VIDEO,
    is_done=True,
    progress=99,
    awaits_certificate=True,
    next_id=ID,
)
_CERTIFICATE = Certificate(ID, "W" * 32, TITLE, SOLD, NOW, replaces="W" * 32)


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    yield from _shop(speech)
    yield from _studies(speech)
    yield from _lessons(speech)
    for one in (_CERTIFICATE, replace(_CERTIFICATE, name=None)):
        for letters in longest.MISSED:
            drawing = Drawing(b"picture", letters)
            yield "certificate_shown", studies.certificate_shown(speech, one, drawing)
        yield "certificate_later", studies.certificate_later(speech, one, PictureNotDrawn())
        yield "certificate_checked", studies.certificate_checked(speech, one)
    yield "certificate_wanted", studies.certificate_wanted(speech)


def _shop(speech: Speech) -> Iterator[tuple[str, Screen]]:
    lines = tuple(CourseLine(ID, SOLD, MONEY, featured) for featured in (True, False))
    categories = (CategoryView(ID, SOLD, TITLE, 12_345), CategoryView(ID, SOLD, None, 1))
    yield "courses", education.courses(speech, categories * 25, lines * (SIZE // 2))
    yield "courses", education.courses(speech, (), ())
    for page in (
        CoursePage(**vars(counted(lines * (SIZE // 2), SIZE, 12_345)), title=SOLD, about=_WORDS),
        CoursePage(total=0),
    ):
        yield "course_list", education.course_list(speech, ID, page)
        yield "courses_found", education.courses_found(speech, "W" * 100, page)
    yield "search_wanted", education.search_wanted(speech)
    enrollments = [OwnEnrollment(ID, status, None) for status in EnrollmentStatus]
    enrollments.append(OwnEnrollment(ID, EnrollmentStatus.WAITLISTED, NOW))
    for course in (_COURSE, replace(_COURSE, picture=None), _EMPTY):
        for enrollment in (None, *enrollments):
            for is_open in (True, False):
                shown = replace(course, enrollment=enrollment, is_open=is_open)
                yield "course_card", education.course_card(speech, shown)
        yield "course_details", education.course_details(speech, course)
    free = replace(_COURSE, price=Money(0, "USD"))
    yield "course_card", education.course_card(speech, free)


def _studies(speech: Speech) -> Iterator[tuple[str, Screen]]:
    states = [(status, None) for status in EnrollmentStatus]
    states.append((EnrollmentStatus.WAITLISTED, NOW))
    lines = tuple(StudyLine(ID, SOLD, status, until, 100) for status, until in states)
    yield "my_courses", studies.my_courses(speech, Page(lines, SIZE, has_more=True))
    yield "my_courses", studies.my_courses(speech, Page())
    for status, until in states:
        place = 12_345 if status is EnrollmentStatus.WAITLISTED else None
        mine = replace(_STUDY, status=status, offered_until=until, place=place)
        yield "my_course", studies.my_course(speech, mine, ENTRIES)
        yield "leave_question", studies.leave_question(speech, mine)
    yield "my_course", studies.my_course(speech, replace(_STUDY, is_inside=False, lessons=0))
    checked = replace(_STUDY, status=EnrollmentStatus.PENDING, under_review=ID)
    yield "my_course", studies.my_course(speech, checked)
    for over in (_STUDY, replace(_STUDY, certificate=None), replace(_STUDY, lessons=0)):
        yield "course_over", studies.course_over(speech, over, speech.moment(NOW))
    for kept in (_STUDY, replace(_STUDY, details=None, certificate=None)):
        yield "erase_question", studies.erase_question(speech, kept)


def _lessons(speech: Speech) -> Iterator[tuple[str, Screen]]:
    lines = tuple(LessonLine(ID, 999, SOLD, done) for done in (True, False))
    about = {"enrollment_id": ID, "course": SOLD}
    for page in (
        LessonPage(**vars(counted(lines * 4, SIZE, 999)), **about),
        LessonPage(**about),
    ):
        yield "lesson_list", studies.lesson_list(speech, page)
    for body in (_WORDS, Localized("short"), _NOTHING):
        for done in (True, False):
            one = replace(_LESSON, body=body, is_done=done)
            yield "lesson", studies.lesson(speech, one)
            yield "lesson_material", studies.lesson_material(speech, one)
    yield "lesson", studies.lesson(speech, replace(_LESSON, file_id=None, file_kind=None))
