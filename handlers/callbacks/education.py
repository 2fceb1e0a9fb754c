"""What the buttons of courses hold, on the members' side."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.pages import Offset


class Category(CallbackData, prefix="kc"):
    """The courses of a category, after some others."""

    category_id: UUID
    offset: Offset


class Course(CallbackData, prefix="kp"):
    """A course's page."""

    course_id: UUID


class CourseDetails(CallbackData, prefix="kd"):
    """Everything that there is to read about a course."""

    course_id: UUID


class SearchCourses(CallbackData, prefix="ks"):
    """I want to look for a course by words."""


class FoundCourses(CallbackData, prefix="kr"):
    """What the words found, after some others; the words stand in the session."""

    offset: Offset


class Enrol(CallbackData, prefix="ke"):
    """I want to enrol in this course."""

    course_id: UUID


class MyCoursesFrom(CallbackData, prefix="kf"):
    """My courses, after some newer ones."""

    offset: Offset


class MyCourse(CallbackData, prefix="km"):
    """A course of mine: how far I am and everything that came with it."""

    enrollment_id: UUID


class Lessons(CallbackData, prefix="kl"):
    """The lessons of a course of mine, after some others."""

    enrollment_id: UUID
    offset: Offset


class Lesson(CallbackData, prefix="ko"):
    lesson_id: UUID


class LessonMaterial(CallbackData, prefix="kv"):
    """The picture, video or file of a lesson whose text stands on a page of its own."""

    lesson_id: UUID


class LessonDone(CallbackData, prefix="kx"):
    """I have finished this lesson, or have not after all."""

    lesson_id: UUID
    done: bool


class LeaveCourse(CallbackData, prefix="kq"):
    """I want to leave a course or a line; asked once more before it is done."""

    enrollment_id: UUID
    sure: bool


class EraseMe(CallbackData, prefix="kz"):
    """Forget what I entered when I enrolled; asked once more before it is done."""

    enrollment_id: UUID
    sure: bool


class CertificatePdf(CallbackData, prefix="ku"):
    enrollment_id: UUID


class Certificate(CallbackData, prefix="kt"):
    """The certificate of a course of mine."""

    enrollment_id: UUID
