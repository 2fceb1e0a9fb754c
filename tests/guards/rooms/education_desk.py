"""The admins' desk for courses: every list full, every card with everything it may say."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from handlers.admin.education import cohort_forms
from handlers.screens import channels
from handlers.screens import cohort as people
from handlers.screens import education_desk as drawn
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import (
    Difficulty,
    EnrollmentAction,
    EnrollmentStatus,
    MaterialKind,
    PaidStatus,
    PaymentMethod,
)
from models.localized import Localized, Name
from services.desk import Resource
from services.education import cohort, desk, desk_chats, desk_lessons, desk_studies
from services.education import desk_categories as groups
from services.education.desk import COURSES
from services.education.desk_categories import CATEGORIES
from services.education.desk_lessons import LESSONS
from services.fields import Text, field_named
from services.pages import SIZE, Page, counted
from tests.guards import longest
from tests.guards.longest import ID, NOW, TITLE, stretched


def limit(resource: Resource[Any], name: str) -> int:
    """How much may be written in a field."""
    kind = field_named(resource.fields, name).kind
    assert isinstance(kind, Text)
    return kind.limit


REASON = stretched("because", cohort.REASON)
_PARTS = ("summary", "details", "features", "requirements", "outcomes", "teacher", "picture")
FAMILIES = {
    "desk-level-": tuple(Difficulty),
    "desk-file-": tuple(MaterialKind),
    "desk-part-": (*_PARTS, "lessons"),
    "cohort-": tuple(EnrollmentStatus),
    "seat-payment-": tuple(PaidStatus),
    "audit-": tuple(EnrollmentAction),
    "audit-value-": people.VALUES,
    "audit-reason-": tuple(people.REASONS.values()),
}
CALLBACKS = {
    "category_id": UUID(int=2**128 - 1),
    "package_id": UUID(int=2**128 - 1),
    "module_id": UUID(int=2**128 - 1),
    "visible": False,
    "number": 999,
    "to": 999,
    "enrollment_id": UUID(int=2**128 - 1),
    "status": max(EnrollmentStatus, key=len),
    "ask": max(cohort_forms.FORMS, key=len),
}
REFUSALS = {"courses": 12_345, "seats": 100_000}
URL = "https://example.org/" + "w" * 492
_LINES = tuple(stretched(str(number), 80) for number in range(8))
ANSWERS = {
    "category": {
        "name": stretched("name", groups.NAME),
        "about": stretched("about", limit(CATEGORIES, "about")),
        "icon": "👩‍🎓" * 4,
        "place": 9999,
    },
    "course": {
        "category": str(ID),
        "name": stretched("name", desk.NAME),
        "summary": stretched("summary", limit(COURSES, "summary")),
        "currency": "MVR",
        "price": "999999999.99",
        "weeks": desk.MOST_WEEKS,
        "seats": 100_000,
        "stars": 100_000,
        "level": Difficulty.INTERMEDIATE,
        "starts": NOW.isoformat(),
        "deadline": NOW.isoformat(),
        "featured": "yes",
        "plan": str(ID),
        "details": stretched("details", limit(COURSES, "details")),
        "features": list(_LINES),
        "needs": list(_LINES),
        "outcomes": list(_LINES),
        "teacher": stretched("teacher", limit(COURSES, "teacher")),
        "bio": stretched("bio", limit(COURSES, "bio")),
        "portrait": URL,
        "picture": URL,
        "video": URL,
    },
    "module": {
        "title": stretched("title", limit(LESSONS, "title")),
        "body": stretched("body", limit(LESSONS, "body")),
        "url": URL,
        "file": f"{MaterialKind.DOCUMENT}:{longest.FILE_ID}",
    },
    "progress": {"percent": 100},
    "suspend": {"reason": REASON},
    "dismiss": {"reason": REASON},
    "studentnote": {"text": stretched("note", cohort.NOTE)},
    "certname": {"name": stretched("name", 100)},
    "giveseat": {"who": stretched("who", 64)},
}
COURSE = desk.DeskCourse(
    id=ID,
    category_id=ID,
    category=Name(stretched("category", groups.NAME)),
    name=Name(stretched("name", desk.NAME)),
    summary=Localized(stretched("summary", limit(COURSES, "summary"))),
    details=Localized(stretched("details", limit(COURSES, "details"))),
    price=longest.MONEY,
    stars=100_000,
    weeks=desk.MOST_WEEKS,
    is_lifetime=False,
    seats=100_000,
    taken=100_000,
    features=Localized(_LINES),
    requirements=Localized(_LINES),
    outcomes=Localized(_LINES),
    teacher=stretched("teacher", limit(COURSES, "teacher")),
    bio=Localized(stretched("bio", limit(COURSES, "bio"))),
    portrait=URL,
    picture=URL,
    picture_file=longest.FILE_ID,
    video=URL,
    level=Difficulty.INTERMEDIATE,
    starts_at=NOW,
    deadline=NOW,
    is_featured=True,
    is_active=True,
    is_draft=False,
    plan_id=ID,
    plan=longest.SOLD,
    modules=desk_lessons.MOST,
    enrolled=0,
)
BARE = replace(
    COURSE,
    **dict.fromkeys(("teacher", "picture", "picture_file", "weeks", "seats", "stars")),
    **dict.fromkeys(("summary", "details"), Localized(None)),
    **dict.fromkeys(("features", "requirements", "outcomes"), Localized(())),
    modules=0,
    is_active=False,
    enrolled=12_345_678,
)
MODULE = desk_lessons.DeskLesson(
    ID,
    ID,
    Name(stretched("course", desk.NAME)),
    100,
    200,
    Name(stretched("title", limit(LESSONS, "title"))),
    Localized(stretched("body", limit(LESSONS, "body"))),
    URL,
    longest.FILE_ID,
    MaterialKind.VIDEO,
)


STUDENT = cohort.StudentCard(
    enrollment_id=ID,
    package_id=ID,
    course=COURSE.name,
    telegram_id=longest.TELEGRAM_ID,
    name=stretched("student", 128),
    username=longest.USERNAME,
    email="w" * 242 + "@example.org",
    phone="+" + "9" * 15,
    is_erased=True,
    status=EnrollmentStatus.WAITLISTED,
    place=12_345,
    offered_until=NOW,
    payment=PaidStatus.AWAITING_ADMIN,
    method=PaymentMethod.USDT_TON,
    payment_id=ID,
    amount=longest.MONEY,
    progress=100,
    lessons=200,
    lessons_done=200,
    enrolled_at=NOW,
    starts_at=NOW,
    ends_at=NOW,
    completed_at=NOW,
    certificate="W" * 32,
    notes=stretched("note", cohort.NOTE),
)
CHANGES = {
    "status": (EnrollmentStatus.WAITLISTED, EnrollmentStatus.SUSPENDED),
    "payment": (PaidStatus.AWAITING_ADMIN, PaidStatus.COMPLETED),
    "has_seat": (False, True),
    "progress": (99, 100),
    "offered_until": (None, NOW.isoformat()),
    "access_ends_at": (NOW.isoformat(), NOW.isoformat()),
    # Whatever else an older row may hold is no business of the screen.
    "name": ("Anna", None),
}


def _cohort(speech: Speech) -> Iterator[tuple[str, Screen]]:
    counts = dict.fromkeys(EnrollmentStatus, 12_345_678)
    for status in EnrollmentStatus:
        for place, until in ((12_345, None), (None, NOW)):
            line = cohort.CohortLine(ID, STUDENT.name or "", 100, place, until, True)
            page = cohort.Cohort(
                (line,) * SIZE,
                SIZE,
                has_more=True,
                package_id=ID,
                course=COURSE.name,
                status=status,
                counts=counts,
            )
            yield "cohort", people.cohort(speech, page)
        empty = cohort.Cohort(package_id=ID, course=COURSE.name, status=status, counts={})
        yield "cohort", people.cohort(speech, empty)
        yield "student", people.student(speech, replace(STUDENT, status=status))
    bare = dict.fromkeys(
        (
            *("name", "username", "email", "phone", "place", "offered_until", "method"),
            *("payment_id", "amount", "starts_at", "ends_at", "completed_at", "certificate"),
            "notes",
        )
    )
    for card in (STUDENT, replace(STUDENT, **bare)):
        yield "student", people.student(speech, card)
        yield "complete_question", people.complete_question(speech, card)
    page_of = cohort.AUDIT_PAGE
    reasons = (*people.REASONS, f"payment:{ID}", None, *([REASON] * 2 * page_of))
    for at in range(0, len(reasons), page_of):
        told = tuple(
            cohort.AuditLine(NOW, longest.NAME, action, CHANGES, reason)
            for reason, action in zip(
                reasons[at : at + page_of], [*EnrollmentAction] * 2, strict=False
            )
        )
        page_told = cohort.AuditPage(
            told, page_of, page_of, True, enrollment_id=ID, course=COURSE.name
        )
        yield "student_audit", people.student_audit(speech, page_told)
    every = tuple(desk_studies.PersonStudy(ID, COURSE.name, status) for status in EnrollmentStatus)
    for lines in (every, ()):
        page_of_person = desk_studies.PersonStudies(
            lines, SIZE, has_more=True, telegram_id=longest.TELEGRAM_ID, name=longest.NAME
        )
        yield "person_studies", people.person_studies(speech, page_of_person)
    bot = cohort.AuditLine(NOW, "", EnrollmentAction.CREATED, {}, None)
    by_bot = cohort.AuditPage((bot,), enrollment_id=ID, course=COURSE.name)
    yield "student_audit", people.student_audit(speech, by_bot)


def _categories(speech: Speech) -> Iterator[tuple[str, Screen]]:
    name = Name(stretched("name", groups.NAME))
    for active in (True, False):
        line = groups.CategoryLine(ID, name, "👩‍🎓" * 4, active, 12_345)
        page = Page((line,) * SIZE, SIZE, has_more=True)
        yield "category_list", drawn.category_list(speech, page)
        about = Localized(stretched("about", limit(CATEGORIES, "about")) if active else None)
        card = groups.CategoryCard(ID, name, about, "👩‍🎓" * 4, 999, active, 0)
        courses = [
            desk.CourseLine(ID, COURSE.name, active, featured, 100_000, seats)
            for featured in (True, False)
            for seats in (100_000, None)
        ] * 2
        page_of = Page(tuple(courses), SIZE, has_more=True)
        yield "desk_category", drawn.desk_category(speech, card, page_of)
        yield "category_delete_question", drawn.category_delete_question(speech, card)
    yield "category_list", drawn.category_list(speech, Page())
    yield "desk_category", drawn.desk_category(speech, card, Page())
    for note in ("category-deleted", "course-deleted"):
        listed = drawn.category_list(speech, page)
        yield "category_list", listed.with_note(speech(note))


def _modules(speech: Speech) -> Iterator[tuple[str, Screen]]:
    line = desk_lessons.DeskLessonLine(ID, 200, MODULE.title, True)
    page = desk_lessons.DeskLessonPage(
        **vars(counted((line,) * SIZE, SIZE, 200)), package_id=ID, course=COURSE.name
    )
    listed = drawn.lesson_list(speech, page)
    yield "lesson_list", listed
    yield "lesson_list", listed.with_note(speech("module-deleted", name=MODULE.title))
    empty = desk_lessons.DeskLessonPage(package_id=ID, course=COURSE.name)
    yield "lesson_list", drawn.lesson_list(speech, empty)
    for kind in MaterialKind:
        card = replace(MODULE, file_kind=kind)
        yield "desk_lesson", drawn.desk_lesson(speech, card)
        yield "lesson_file", drawn.lesson_file(speech, card)
    yield "lesson_delete_question", drawn.lesson_delete_question(speech, MODULE)


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    yield from _categories(speech)
    for course in (COURSE, replace(COURSE, is_featured=False), BARE):
        yield "desk_course", drawn.desk_course(speech, course)
    yield "course_delete_question", drawn.course_delete_question(speech, COURSE)
    yield from _modules(speech)
    yield from _cohort(speech)
    taught = [desk_chats.CourseChat(ID, COURSE.name, plan_id) for plan_id in (ID, None)] * 15
    for view in longest.CHANNELS:
        card = channels.channel_card(speech, view, longest.PLANS, taught)
        yield "channel_card", card
        linked = speech("course-linked", channel=TITLE, course=COURSE.name)
        yield "channel_card", card.with_note(linked)
        yield "which_plan", channels.which_plan(speech, view, longest.PLANS, taught)
