"""Screens of the admins' desk for courses: categories, courses and their lessons."""

from __future__ import annotations

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import education as as_member
from handlers.callbacks import education_desk as cb
from handlers.screens.kit import File, Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.people import admin_back
from handlers.speech import Speech, escaped
from models.lifecycles import EnrollmentStatus, MaterialKind
from services.education.desk import CourseLine, CoursePage, DeskCourse
from services.education.desk_categories import (
    PAGE,
    CategoryCard,
    CategoryLine,
    CategoryPage,
)
from services.education.desk_modules import ModuleCard, ModuleLine, ModulePage

_LABEL = 60


def turning(
    speech: Speech,
    offset: int,
    has_more: bool,
    at: Callable[[int], CallbackData],
    page: int = PAGE,
) -> tuple[Row, ...]:
    """The ways to the page before and to the next one, where there are any."""
    turns = []
    if offset:
        turns.append(button(speech("button-edu-page-before"), at(max(0, offset - page))))
    if has_more:
        turns.append(button(speech("button-edu-page-next"), at(offset + page)))
    return (tuple(turns),) if turns else ()


def category_list(speech: Speech, page: CategoryPage) -> Screen:
    """Every category with how many courses are in it; the archived ones come last."""
    rows = tuple(
        (button(_category_label(speech, line), cb.DeskCategory(category_id=line.id, offset=0)),)
        for line in page.lines
    )
    turns = turning(
        speech, page.offset, page.has_more, lambda offset: cb.DeskCategories(offset=offset)
    )
    text = paragraphs(
        speech("desk-categories"), None if page.lines else speech("desk-categories-none")
    )
    new = (button(speech("button-edu-new-category"), cb.NewCategory()),)
    return Screen(text, (*rows, *turns, new, admin_back(speech)))


def _category_label(speech: Speech, line: CategoryLine) -> str:
    sign = "" if line.is_active else "🗄 "
    icon = f"{line.icon} " if line.icon else ""
    count = f" · {speech.number(line.courses)}"
    return f"{sign}{icon}{shortened(line.name, _LABEL - len(sign + icon + count))}{count}"


def desk_category(speech: Speech, card: CategoryCard, page: CoursePage) -> Screen:
    """A category, its courses, and what can be done with it."""
    text = paragraphs(
        speech("desk-category", icon=card.icon or "🗂", name=card.name),
        f"<i>{escaped(card.description)}</i>" if card.description else None,
        None if card.is_active else speech("desk-category-archived"),
        None if page.lines else speech("desk-category-empty"),
    )
    rows = tuple(
        (button(_course_label(speech, line), cb.DeskCourse(package_id=line.id)),)
        for line in page.lines
    )
    turns = turning(
        speech,
        page.offset,
        page.has_more,
        lambda offset: cb.DeskCategory(category_id=card.id, offset=offset),
    )
    return Screen(text, (*rows, *turns, *_category_ways(speech, card)))


def _category_ways(speech: Speech, card: CategoryCard) -> tuple[Row, ...]:
    toggle = "button-edu-archive" if card.is_active else "button-edu-restore"
    shown = cb.ShowCategory(category_id=card.id, visible=not card.is_active)
    deeds = [
        button(speech("button-edu-edit"), cb.EditCategory(category_id=card.id)),
        button(speech(toggle), shown),
    ]
    if not card.courses:
        delete = cb.DeleteCategory(category_id=card.id, sure=False)
        deeds.append(button(speech("button-edu-delete"), delete))
    return (
        (button(speech("button-edu-new-course"), cb.NewCourse(category_id=card.id)),),
        tuple(deeds),
        (button(speech("button-back"), cb.DeskCategories(offset=0)),),
    )


def _course_label(speech: Speech, line: CourseLine) -> str:
    sign = "🗄 " if not line.is_active else "⭐ " if line.is_featured else ""
    limit = f"/{speech.number(line.seats)}" if line.seats is not None else ""
    seats = f" · {speech.number(line.taken)}{limit}"
    return f"{sign}{shortened(line.name, _LABEL - len(sign + seats))}{seats}"


def category_delete_question(speech: Speech, card: CategoryCard) -> Screen:
    sure = cb.DeleteCategory(category_id=card.id, sure=True)
    back = cb.DeskCategory(category_id=card.id, offset=0)
    return Screen(
        speech("category-delete-question", name=card.name), _sure_or_back(speech, sure, back)
    )


def _sure_or_back(speech: Speech, sure: CallbackData, back: CallbackData) -> tuple[Row, ...]:
    """What cannot be undone is asked once more."""
    return (
        (button(speech("button-edu-delete-sure"), sure, "danger"),),
        (button(speech("button-back"), back),),
    )


def desk_course(speech: Speech, course: DeskCourse) -> Screen:
    """A course as its keeper sees it, and everything that can be done with it."""
    text = paragraphs(
        lines(
            speech("desk-course", name=course.name, category=course.category),
            _sold(speech, course),
        ),
        lines(*_terms(speech, course)),
        _page_state(speech, course),
    )
    return Screen(text, _course_ways(speech, course))


def _sold(speech: Speech, course: DeskCourse) -> str:
    if not course.is_active:
        return speech("desk-course-archived")
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
    shown = cb.ShowCourse(package_id=course.id, visible=not course.is_active)
    deeds = [button(speech(toggle), shown)]
    if course.is_active:
        page = as_member.Course(course_id=course.id)
        deeds.append(button(speech("button-edu-look"), page))
    if not course.enrolled:
        delete = cb.DeleteCourse(package_id=course.id, sure=False)
        deeds.append(button(speech("button-edu-delete"), delete))
    people = speech.label("button-students", count=speech.number(course.enrolled))
    cohort = cb.DeskCohort(package_id=course.id, status=EnrollmentStatus.ACTIVE, offset=0)
    lessons = speech.label("button-edu-lessons", count=speech.number(course.modules))
    return (
        (
            button(speech("button-edu-edit"), cb.EditCourse(package_id=course.id)),
            button(lessons, cb.DeskModules(package_id=course.id, offset=0)),
        ),
        (
            button(people, cohort),
            button(speech("button-give-seat"), cb.GiveSeat(package_id=course.id)),
        ),
        tuple(deeds),
        (button(speech("button-back"), cb.DeskCategory(category_id=course.category_id, offset=0)),),
    )


def course_delete_question(speech: Speech, course: DeskCourse) -> Screen:
    sure = cb.DeleteCourse(package_id=course.id, sure=True)
    back = cb.DeskCourse(package_id=course.id)
    return Screen(
        speech("course-delete-question", name=course.name), _sure_or_back(speech, sure, back)
    )


def module_list(speech: Speech, page: ModulePage) -> Screen:
    """The lessons of a course in their order."""
    rows = tuple(
        (button(_module_label(line), cb.DeskModule(module_id=line.id)),) for line in page.lines
    )
    turns = turning(
        speech,
        page.offset,
        page.offset + PAGE < page.total,
        lambda offset: cb.DeskModules(package_id=page.package_id, offset=offset),
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
            (button(speech("button-edu-new-module"), cb.NewModule(package_id=page.package_id)),),
            (button(speech("button-back"), cb.DeskCourse(package_id=page.package_id)),),
        ),
    )


def _module_label(line: ModuleLine) -> str:
    sign = " 📎" if line.has_material else ""
    return shortened(f"{line.number}. {line.title}", _LABEL - len(sign)) + sign


def desk_module(speech: Speech, card: ModuleCard) -> Screen:
    """A lesson with all its student gets to read, and its place among the others."""
    text = paragraphs(
        speech(
            "desk-module",
            course=card.course,
            number=card.number,
            total=card.total,
            title=card.title,
        ),
        f"<i>{escaped(card.body)}</i>" if card.body else None,
        speech("desk-module-url", url=card.url) if card.url else None,
        speech(f"desk-file-{card.file_kind}") if card.file_kind else None,
    )
    page = cb.DeskModules(package_id=card.package_id, offset=(card.number - 1) // PAGE * PAGE)
    return Screen(
        text,
        (
            *_order(speech, card),
            *_file_row(speech, card),
            (
                button(speech("button-edu-edit"), cb.EditModule(module_id=card.id)),
                button(speech("button-edu-delete"), cb.DeleteModule(module_id=card.id, sure=False)),
            ),
            (button(speech("button-back"), page),),
        ),
    )


def _order(speech: Speech, card: ModuleCard) -> tuple[Row, ...]:
    moves = []
    if card.number > 1:
        moves.append(button(speech("button-edu-move-up"), _move(card, card.number - 1)))
    if card.number < card.total:
        moves.append(button(speech("button-edu-move-down"), _move(card, card.number + 1)))
    return (tuple(moves),) if moves else ()


def _move(card: ModuleCard, to: int) -> CallbackData:
    return cb.MoveModule(module_id=card.id, number=card.number, to=to)


def _file_row(speech: Speech, card: ModuleCard) -> tuple[Row, ...]:
    if card.file_id is None:
        return ()
    return ((button(speech("button-edu-show-file"), cb.ModuleFile(module_id=card.id)),),)


def module_file(speech: Speech, card: ModuleCard) -> Screen:
    """The lesson's file as its students get it; without one the lesson itself."""
    if card.file_id is None:
        return desk_module(speech, card)
    return Screen(
        speech("desk-module-file", title=card.title),
        ((button(speech("button-back"), cb.DeskModule(module_id=card.id)),),),
        File(
            card.file_id,
            is_photo=card.file_kind is MaterialKind.PHOTO,
            is_video=card.file_kind is MaterialKind.VIDEO,
        ),
    )


def module_delete_question(speech: Speech, card: ModuleCard) -> Screen:
    sure = cb.DeleteModule(module_id=card.id, sure=True)
    back = cb.DeskModule(module_id=card.id)
    return Screen(
        speech("module-delete-question", title=card.title), _sure_or_back(speech, sure, back)
    )
