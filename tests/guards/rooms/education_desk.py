"""The admins' desk for courses: every list full, every card with everything it may say."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from handlers.admin.education import cohort_forms, course_form
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
    PaymentMethod,
    StandingStatus,
)
from services.education import cohort, desk, desk_chats, desk_modules, desk_studies
from services.education import desk_categories as groups
from tests.guards import longest
from tests.guards.longest import ID, NOW, TITLE, stretched

REASON = stretched("because", cohort.REASON)
_PARTS = ("summary", "details", "features", "requirements", "outcomes", "teacher", "picture")
FAMILIES = {
    "desk-level-": tuple(Difficulty),
    "desk-file-": tuple(MaterialKind),
    "desk-part-": (*_PARTS, "lessons"),
    "cohort-": tuple(EnrollmentStatus),
    "seat-payment-": tuple(StandingStatus),
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
_LINES = tuple(stretched(str(number), desk.LINE) for number in range(desk.LINES))
ANSWERS = {
    "category": {
        "name": stretched("name", groups.NAME),
        "about": stretched("about", groups.DESCRIPTION),
        "icon": "👩‍🎓" * 4,
        "place": groups.LAST_PLACE,
    },
    "course": {
        "category": str(ID),
        "name": stretched("name", desk.NAME),
        "summary": stretched("summary", desk.SUMMARY),
        "currency": "MVR",
        "price": "999999999.99",
        "weeks": desk.MOST_WEEKS,
        "seats": desk.MOST_SEATS,
        "stars": 100_000,
        "level": Difficulty.INTERMEDIATE,
        "starts": NOW.isoformat(),
        "deadline": NOW.isoformat(),
        "featured": course_form.YES,
        "plan": str(ID),
        "details": stretched("details", desk.DETAILS),
        "features": list(_LINES),
        "needs": list(_LINES),
        "outcomes": list(_LINES),
        "teacher": stretched("teacher", desk.TEACHER),
        "bio": stretched("bio", desk.BIO),
        "portrait": URL,
        "picture": URL,
        "video": URL,
    },
    "module": {
        "title": stretched("title", desk_modules.TITLE),
        "body": stretched("body", desk_modules.BODY),
        "url": URL,
        "file": f"{MaterialKind.DOCUMENT}:{longest.FILE_ID}",
    },
    "progress": {"percent": 100},
    "suspend": {"reason": REASON},
    "dismiss": {"reason": REASON},
    "studentnote": {"text": stretched("note", cohort.NOTE)},
    "giveseat": {"who": stretched("who", 64)},
}
COURSE = desk.DeskCourse(
    id=ID,
    category_id=ID,
    category=stretched("category", groups.NAME),
    name=stretched("name", desk.NAME),
    summary=stretched("summary", desk.SUMMARY),
    details=stretched("details", desk.DETAILS),
    price=longest.MONEY,
    stars=100_000,
    weeks=desk.MOST_WEEKS,
    is_lifetime=False,
    seats=desk.MOST_SEATS,
    taken=desk.MOST_SEATS,
    features=_LINES,
    requirements=_LINES,
    outcomes=_LINES,
    teacher=stretched("teacher", desk.TEACHER),
    bio=stretched("bio", desk.BIO),
    portrait=URL,
    picture=URL,
    picture_file=longest.FILE_ID,
    video=URL,
    level=Difficulty.INTERMEDIATE,
    starts_at=NOW,
    deadline=NOW,
    is_featured=True,
    is_active=True,
    plan_id=ID,
    plan=TITLE,
    modules=desk_modules.MOST,
    enrolled=0,
)
BARE = replace(
    COURSE,
    **dict.fromkeys((*_PARTS, "picture_file", "weeks", "seats", "stars")),
    modules=0,
    is_active=False,
    enrolled=12_345_678,
)
MODULE = desk_modules.ModuleCard(
    ID,
    ID,
    stretched("course", desk.NAME),
    100,
    200,
    stretched("title", desk_modules.TITLE),
    stretched("body", desk_modules.BODY),
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
    payment=StandingStatus.AWAITING_ADMIN,
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
    "payment": (StandingStatus.AWAITING_ADMIN, StandingStatus.COMPLETED),
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
                ID, COURSE.name, status, counts, (line,) * groups.PAGE, groups.PAGE
            )
            yield "cohort", people.cohort(speech, page)
        yield "cohort", people.cohort(speech, cohort.Cohort(ID, COURSE.name, status, {}, (), 0))
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
        page_told = cohort.AuditPage(ID, COURSE.name, told, page_of, True)
        yield "student_audit", people.student_audit(speech, page_told)
    every = tuple(desk_studies.PersonStudy(ID, COURSE.name, status) for status in EnrollmentStatus)
    for lines in (every, ()):
        page_of_person = desk_studies.PersonStudies(
            longest.TELEGRAM_ID, longest.NAME, lines, groups.PAGE, True
        )
        yield "person_studies", people.person_studies(speech, page_of_person)
    bot = cohort.AuditLine(NOW, "", EnrollmentAction.CREATED, {}, None)
    yield (
        "student_audit",
        people.student_audit(speech, cohort.AuditPage(ID, COURSE.name, (bot,), 0, False)),
    )


def _categories(speech: Speech) -> Iterator[tuple[str, Screen]]:
    name = stretched("name", groups.NAME)
    for active in (True, False):
        line = groups.CategoryLine(ID, name, "👩‍🎓" * 4, active, 12_345)
        page = groups.CategoryPage((line,) * groups.PAGE, groups.PAGE, True)
        yield "category_list", drawn.category_list(speech, page)
        about = stretched("about", groups.DESCRIPTION) if active else None
        card = groups.CategoryCard(ID, name, about, "👩‍🎓" * 4, 999, active, 0)
        courses = [
            desk.CourseLine(ID, COURSE.name, active, featured, 100_000, seats)
            for featured in (True, False)
            for seats in (100_000, None)
        ] * 2
        page_of = desk.CoursePage(tuple(courses), groups.PAGE, True)
        yield "desk_category", drawn.desk_category(speech, card, page_of)
        yield "category_delete_question", drawn.category_delete_question(speech, card)
    yield "category_list", drawn.category_list(speech, groups.CategoryPage((), 0, False))
    yield "desk_category", drawn.desk_category(speech, card, desk.CoursePage((), 0, False))
    for note in ("category-deleted", "course-deleted"):
        listed = drawn.category_list(speech, page)
        yield "category_list", listed.with_note(speech(note))


def _modules(speech: Speech) -> Iterator[tuple[str, Screen]]:
    line = desk_modules.ModuleLine(ID, 200, MODULE.title, True)
    page = desk_modules.ModulePage(ID, COURSE.name, (line,) * groups.PAGE, groups.PAGE, 200)
    listed = drawn.module_list(speech, page)
    yield "module_list", listed
    yield "module_list", listed.with_note(speech("module-deleted", title=MODULE.title))
    empty = desk_modules.ModulePage(ID, COURSE.name, (), 0, 0)
    yield "module_list", drawn.module_list(speech, empty)
    for kind in MaterialKind:
        card = replace(MODULE, file_kind=kind)
        yield "desk_module", drawn.desk_module(speech, card)
        yield "module_file", drawn.module_file(speech, card)
    yield "module_delete_question", drawn.module_delete_question(speech, MODULE)


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
