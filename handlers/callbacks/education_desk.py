"""The buttons of the admins' desk for courses."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.chats import ChatKey
from handlers.callbacks.pages import Offset


class LessonFile(CallbackData, prefix="eq"):
    """The file that a lesson comes with."""

    module_id: UUID


class DeskCohort(CallbackData, prefix="eh"):
    """Those of a course who stand in a status, after some others."""

    package_id: UUID
    status: str
    offset: Offset


class DeskStudent(CallbackData, prefix="ei"):
    """A student's enrolment; its audit remembers who opened it."""

    enrollment_id: UUID


class StudentAudit(CallbackData, prefix="ej"):
    """Who saw or changed an enrolment, after some newer looks and changes."""

    enrollment_id: UUID
    offset: Offset


class StudentForm(CallbackData, prefix="ek"):
    """Do something to an enrolment that needs more answers first.

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

    chat_id: ChatKey
    package_id: UUID


class PersonStudies(CallbackData, prefix="eps"):
    """A person's courses, after some newer ones."""

    telegram_id: int
    offset: Offset
