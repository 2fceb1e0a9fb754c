"""Screens of the admins' desk for courses: categories, courses and their lessons."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import education as as_member
from handlers.callbacks import education_desk as cb
from handlers.callbacks.desk import Act, DeskCard, DeskDo, DeskList
from handlers.screens.kit import File, Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.lacks import lack_lines, mend_rows, sign_of
from handlers.screens.languages import languages_button
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back
from handlers.speech import Speech, escaped
from models.lifecycles import EnrollmentStatus, MaterialKind
from services.commerce.lacks import Lack
from services.education.desk import CourseLine, DeskCourse
from services.education.desk_categories import (
    CategoryCard,
    CategoryLine,
)
from services.education.desk_lessons import DeskLesson, DeskLessonLine, DeskLessonPage
from services.pages import Page, offset_of

_LABEL = 60
#: The names of the desks in their buttons.
CATEGORY, COURSE, LESSON = "category", "course", "module"


def _do(desk: str, act: Act, key: UUID, place: int = 0) -> DeskDo:
    return DeskDo(desk=desk, act=act, key=str(key), place=place)


def _switch(is_active: bool) -> Act:
    return Act.ARCHIVE if is_active else Act.ACTIVATE


def category_list(speech: Speech, page: Page[CategoryLine]) -> Screen:
    """Every category with how many courses are in it; the archived ones come last."""
    rows = tuple(
        (button(_category_label(speech, line), DeskCard(desk=CATEGORY, key=str(line.id))),)
        for line in page.items
    )
    turns = pager(speech, page, lambda at: DeskList(desk=CATEGORY, offset=at), Words.COURSES)
    text = paragraphs(
        speech("desk-categories"), None if page.items else speech("desk-categories-none")
    )
    new = (button(speech("button-edu-new-category"), DeskDo(desk=CATEGORY, act=Act.NEW)),)
    return Screen(text, (*rows, *turns, new, admin_back(speech)))


def _category_label(speech: Speech, line: CategoryLine) -> str:
    sign = "" if line.is_active else "🗄 "
    icon = f"{line.icon} " if line.icon else ""
    count = f" · {speech.number(line.courses)}"
    return (
        f"{sign}{icon}{shortened(speech.said(line.name), _LABEL - len(sign + icon + count))}{count}"
    )


def desk_category(speech: Speech, card: CategoryCard, page: Page[CourseLine]) -> Screen:
    """A category, its courses, and what can be done with it."""
    about = speech.said(card.description)
    text = paragraphs(
        speech("desk-category", icon=card.icon or "🗂", name=card.name),
        f"<i>{escaped(about)}</i>" if about else None,
        None if card.is_active else speech("desk-category-archived"),
        None if page.items else speech("desk-category-empty"),
    )
    rows = tuple(
        (button(_course_label(speech, line), DeskCard(desk=COURSE, key=str(line.id))),)
        for line in page.items
    )
    turns = pager(
        speech,
        page,
        lambda at: DeskCard(desk=CATEGORY, key=str(card.id), offset=at),
        Words.COURSES,
    )
    return Screen(text, (*rows, *turns, *_category_ways(speech, card)))


def _category_ways(speech: Speech, card: CategoryCard) -> tuple[Row, ...]:
    toggle = "button-edu-archive" if card.is_active else "button-edu-restore"
    shown = _do(CATEGORY, _switch(card.is_active), card.id)
    actions = [
        button(speech("button-edu-edit"), _do(CATEGORY, Act.EDIT, card.id)),
        button(speech(toggle), shown),
    ]
    if not card.courses:
        delete = _do(CATEGORY, Act.DELETE, card.id)
        actions.append(button(speech("button-edu-delete"), delete))
    return (
        (button(speech("button-edu-new-course"), _do(COURSE, Act.NEW, card.id)),),
        tuple(actions),
        (languages_button(speech, CATEGORY, card.id),),
        (button(speech("button-back"), DeskList(desk=CATEGORY)),),
    )


def _course_label(speech: Speech, line: CourseLine) -> str:
    sign = "📌 " if line.is_featured else ""
    if not line.is_active:
        sign = f"{sign_of(is_sold=False, is_draft=line.is_draft)} "
    limit = f"/{speech.number(line.seats)}" if line.seats is not None else ""
    seats = f" · {speech.number(line.taken)}{limit}"
    return f"{sign}{shortened(speech.said(line.name), _LABEL - len(sign + seats))}{seats}"


def category_delete_question(speech: Speech, card: CategoryCard) -> Screen:
    sure = _do(CATEGORY, Act.DELETE_SURELY, card.id)
    back = DeskCard(desk=CATEGORY, key=str(card.id))
    return Screen(
        speech("category-delete-question", name=card.name), _sure_or_back(speech, sure, back)
    )


def _sure_or_back(speech: Speech, sure: CallbackData, back: CallbackData) -> tuple[Row, ...]:
    """What cannot be undone is asked once more."""
    return (
        (button(speech("button-edu-delete-sure"), sure, "danger"),),
        (button(speech("button-back"), back),),
    )


def desk_course(speech: Speech, course: DeskCourse, lacks: Sequence[Lack] = ()) -> Screen:
    """A course as an admin sees it, what it lacks, and everything that can be done with it."""
    text = paragraphs(
        lines(
            speech("desk-course", name=course.name, category=course.category),
            _sold(speech, course),
        ),
        lines(*_terms(speech, course)),
        lack_lines(speech, lacks),
        _page_state(speech, course),
    )
    mend = mend_rows(speech, COURSE, course.id, lacks)
    return Screen(text, (*mend, *_course_ways(speech, course)))


def _sold(speech: Speech, course: DeskCourse) -> str:
    if not course.is_active:
        return speech("desk-course-draft" if course.is_draft else "desk-course-archived")
    return speech("desk-course-featured" if course.is_featured else "desk-course-on-sale")


def _terms(speech: Speech, course: DeskCourse) -> list[str | None]:
    stars = None if course.stars is None else speech("desk-course-stars", stars=course.stars)
    weeks = course.weeks or 0
    seats = (
        speech("desk-course-seats-free", taken=speech.number(course.taken))
        if course.seats is None
        else speech(
            "desk-course-seats",
            taken=speech.number(course.taken),
            seats=speech.number(course.seats),
        )
    )
    return [
        speech("desk-course-price", price=speech.money(course.price)),
        stars,
        speech("desk-course-weeks", weeks=weeks) if weeks else speech("desk-course-forever"),
        seats,
        speech("desk-course-starts", at=speech.moment(course.starts_at))
        if course.starts_at
        else None,
        speech("desk-course-deadline", at=speech.moment(course.deadline))
        if course.deadline
        else None,
        speech(f"desk-level-{course.level}") if course.level else None,
        speech("desk-course-plan", plan=course.plan) if course.plan else None,
    ]


def _page_state(speech: Speech, course: DeskCourse) -> str:
    """What the course's page still lacks, for that is what keeps people from buying."""
    parts = {
        "summary": course.summary,
        "details": course.details,
        "features": course.features,
        "requirements": course.requirements,
        "outcomes": course.outcomes,
        "teacher": course.teacher,
        "picture": course.picture or course.picture_file,
        "lessons": course.modules,
    }
    missing = [speech(f"desk-part-{name}") for name, given in parts.items() if not given]
    if not missing:
        return speech("desk-course-whole")
    return speech("desk-course-lacks", parts=", ".join(missing))


def _course_ways(speech: Speech, course: DeskCourse) -> tuple[Row, ...]:
    toggle = "button-edu-archive" if course.is_active else "button-edu-restore"
    shown = _do(COURSE, _switch(course.is_active), course.id)
    style = "success" if course.is_draft else None
    label = "button-put-on-sale" if course.is_draft else toggle
    actions = [button(speech(label), shown, style)]
    if course.is_active:
        page = as_member.Course(course_id=course.id)
        actions.append(button(speech("button-edu-look"), page))
    if not course.enrolled:
        delete = _do(COURSE, Act.DELETE, course.id)
        actions.append(button(speech("button-edu-delete"), delete))
    people = speech.label("button-students", count=speech.number(course.enrolled))
    cohort = cb.DeskCohort(package_id=course.id, status=EnrollmentStatus.ACTIVE, offset=0)
    lessons = speech.label("button-edu-lessons", count=speech.number(course.modules))
    return (
        (
            button(speech("button-edu-edit"), _do(COURSE, Act.EDIT, course.id)),
            button(lessons, DeskList(desk=LESSON, within=str(course.id))),
        ),
        (
            button(people, cohort),
            button(speech("button-give-seat"), cb.GiveSeat(package_id=course.id)),
        ),
        tuple(actions),
        (languages_button(speech, COURSE, course.id),),
        (button(speech("button-back"), DeskCard(desk=CATEGORY, key=str(course.category_id))),),
    )


def course_delete_question(speech: Speech, course: DeskCourse) -> Screen:
    sure = _do(COURSE, Act.DELETE_SURELY, course.id)
    back = DeskCard(desk=COURSE, key=str(course.id))
    return Screen(
        speech("course-delete-question", name=course.name), _sure_or_back(speech, sure, back)
    )


def lesson_list(speech: Speech, page: DeskLessonPage) -> Screen:
    """The lessons of a course in their order."""
    rows = tuple(
        (button(_lesson_label(speech, line), DeskCard(desk=LESSON, key=str(line.id))),)
        for line in page.items
    )
    turns = pager(
        speech,
        page,
        lambda at: DeskList(desk=LESSON, within=str(page.package_id), offset=at),
        Words.COURSES,
    )
    text = paragraphs(
        speech("desk-modules", course=page.course),
        None if page.total else speech("desk-modules-none"),
    )
    return Screen(
        text,
        (
            *rows,
            *turns,
            (button(speech("button-edu-new-module"), _do(LESSON, Act.NEW, page.package_id)),),
            (button(speech("button-back"), DeskCard(desk=COURSE, key=str(page.package_id))),),
        ),
    )


def _lesson_label(speech: Speech, line: DeskLessonLine) -> str:
    sign = " 📎" if line.has_material else ""
    return shortened(f"{line.number}. {speech.said(line.title)}", _LABEL - len(sign)) + sign


def desk_lesson(speech: Speech, card: DeskLesson) -> Screen:
    """A lesson with all its student gets to read, and its place among the others."""
    body = speech.said(card.body)
    text = paragraphs(
        speech(
            "desk-module",
            course=card.course,
            number=card.number,
            total=card.total,
            title=card.title,
        ),
        f"<i>{escaped(body)}</i>" if body else None,
        speech("desk-module-url", url=card.url) if card.url else None,
        speech(f"desk-file-{card.file_kind}") if card.file_kind else None,
    )
    page = DeskList(desk=LESSON, within=str(card.package_id), offset=offset_of(card.number))
    return Screen(
        text,
        (
            *_order(speech, card),
            *_file_row(speech, card),
            (
                button(speech("button-edu-edit"), _do(LESSON, Act.EDIT, card.id)),
                button(speech("button-edu-delete"), _do(LESSON, Act.DELETE, card.id)),
            ),
            (languages_button(speech, LESSON, card.id),),
            (button(speech("button-back"), page),),
        ),
    )


def _order(speech: Speech, card: DeskLesson) -> tuple[Row, ...]:
    moves = []
    if card.number > 1:
        moves.append(button(speech("button-edu-move-up"), _move(card, card.number - 1)))
    if card.number < card.total:
        moves.append(button(speech("button-edu-move-down"), _move(card, card.number + 1)))
    return (tuple(moves),) if moves else ()


def _move(card: DeskLesson, to: int) -> CallbackData:
    return _do(LESSON, Act.MOVE, card.id, to)


def _file_row(speech: Speech, card: DeskLesson) -> tuple[Row, ...]:
    if card.file_id is None:
        return ()
    return ((button(speech("button-edu-show-file"), cb.LessonFile(module_id=card.id)),),)


def lesson_file(speech: Speech, card: DeskLesson) -> Screen:
    """The lesson's file as its students get it; without one the lesson itself."""
    if card.file_id is None:
        return desk_lesson(speech, card)
    return Screen(
        speech("desk-module-file", title=card.title),
        ((button(speech("button-back"), DeskCard(desk=LESSON, key=str(card.id))),),),
        File(
            card.file_id,
            is_photo=card.file_kind is MaterialKind.PHOTO,
            is_video=card.file_kind is MaterialKind.VIDEO,
            lost=speech("file-lost"),
        ),
    )


def lesson_delete_question(speech: Speech, card: DeskLesson) -> Screen:
    sure = _do(LESSON, Act.DELETE_SURELY, card.id)
    back = DeskCard(desk=LESSON, key=str(card.id))
    return Screen(
        speech("module-delete-question", title=card.title), _sure_or_back(speech, sure, back)
    )
