"""The buttons of the admins' desk for courses."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

Offset = Annotated[int, Field(ge=0, lt=2**31)]
Place = Annotated[int, Field(ge=1, lt=1000)]


class DeskCategories(CallbackData, prefix="el"):
    """The categories of courses, after some others."""

    offset: Offset


class DeskCategory(CallbackData, prefix="ec"):
    """A category and its courses, after some others."""

    category_id: UUID
    offset: Offset


class NewCategory(CallbackData, prefix="en"):
    """Make a category in steps."""


class EditCategory(CallbackData, prefix="ee"):
    category_id: UUID


class ShowCategory(CallbackData, prefix="ev"):
    """Bring a category back into the shop, or take it out with its courses."""

    category_id: UUID
    visible: bool


class DeleteCategory(CallbackData, prefix="ex"):
    """Asked once more before it is sure."""

    category_id: UUID
    sure: bool


class DeskCourse(CallbackData, prefix="eo"):
    package_id: UUID


class NewCourse(CallbackData, prefix="em"):
    """Make a course of this category in steps."""

    category_id: UUID


class EditCourse(CallbackData, prefix="edc"):
    package_id: UUID


class ShowCourse(CallbackData, prefix="ews"):
    """Sell a course again, or no more."""

    package_id: UUID
    visible: bool


class DeleteCourse(CallbackData, prefix="ey"):
    """Asked once more before it is sure."""

    package_id: UUID
    sure: bool


class DeskModules(CallbackData, prefix="es"):
    """The lessons of a course, after some others."""

    package_id: UUID
    offset: Offset


class DeskModule(CallbackData, prefix="et"):
    module_id: UUID


class NewModule(CallbackData, prefix="ea"):
    package_id: UUID


class EditModule(CallbackData, prefix="ef"):
    module_id: UUID


class MoveModule(CallbackData, prefix="eu"):
    """Move a lesson from the place that the button showed to another one."""

    module_id: UUID
    number: Place
    to: Place


class DeleteModule(CallbackData, prefix="ez"):
    """Asked once more before it is sure."""

    module_id: UUID
    sure: bool


class ModuleFile(CallbackData, prefix="eq"):
    """The file that a lesson comes with."""

    module_id: UUID


class DeskCohort(CallbackData, prefix="eh"):
    """Those of a course who stand in a status, after some others."""

    package_id: UUID
    status: str
    offset: Offset


class DeskStudent(CallbackData, prefix="ei"):
    """Somebody's enrolment; its audit remembers who opened it."""

    enrollment_id: UUID


class StudentAudit(CallbackData, prefix="ej"):
    """Who saw or changed an enrolment, after some newer looks and changes."""

    enrollment_id: UUID
    offset: Offset


class StudentDeed(CallbackData, prefix="ek"):
    """Do something to an enrolment that has to be told more of first.

    `ask` is progress, suspend, dismiss or note.
    """

    enrollment_id: UUID
    ask: str


class CompleteStudent(CallbackData, prefix="eb"):
    """Asked once more before it is sure."""

    enrollment_id: UUID
    sure: bool


class ResumeStudent(CallbackData, prefix="er"):
    enrollment_id: UUID


class GiveSeat(CallbackData, prefix="eg"):
    """A seat of this course for nothing; asks for whom."""

    package_id: UUID


class LinkCourse(CallbackData, prefix="elc"):
    """Make a channel this course's own."""

    chat_id: str
    package_id: UUID


class PersonStudies(CallbackData, prefix="eps"):
    """The courses of somebody, after some newer ones."""

    telegram_id: int
    offset: Offset
