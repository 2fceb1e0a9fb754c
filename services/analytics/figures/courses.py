"""Courses: seats that began, what they bring in, who completed one, left, or waits for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from models.localized import name_in
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import Area
from services.analytics.figures.income import BY_COURSE
from services.analytics.figures.reading import part_of
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span
from services.policy import Policy

_COURSE = "LEFT JOIN education_packages c ON c.id ="
_SEATS = f"education_enrollments e {_COURSE} e.package_id"
_SEAT = {
    "id": "e.id::text",
    "telegram_id": "e.student_telegram_id",
    "called": name_in("c"),
    "part": part_of("e.package_id"),
}


def _in_span(column: str) -> str:
    return f"{column} >= $1 AND {column} < $2"


_BEGAN = Rows(_SEAT | {"at": "e.enrollment_date"}, _SEATS, _in_span("e.enrollment_date"))
_DONE = Rows(
    _SEAT | {"at": "e.completion_date"},
    _SEATS,
    # Whoever leaves behind the end, or is forgotten, has completed it all the same.
    _in_span("e.completion_date"),
)
_LEFT = Rows(
    _SEAT | {"id": "f.id::text", "at": "f.learned_at"},
    f"facts f JOIN education_enrollments e ON e.id = f.enrollment_id {_COURSE} e.package_id",
    f"f.kind = 'seat_left' AND {_in_span('f.learned_at')}"
    " AND (e.completion_date IS NULL OR e.completion_date > f.learned_at)",
)
_IN_LINE = Rows(
    _SEAT | {"at": "coalesce(e.waitlisted_at, e.created_at)"},
    _SEATS,
    "e.enrollment_status = 'waitlisted'",
)
_KINDS = (
    FigureKind("course_seats", Adds.COUNT, _BEGAN),
    FigureKind(
        "course_income",
        Adds.SUM,
        replace(BY_COURSE.rows, kinds=("seat_paid", "refund")),
    ),
    FigureKind("course_done", Adds.COUNT, _DONE),
    FigureKind("course_left", Adds.COUNT, _LEFT),
    FigureKind("course_line", Adds.COUNT, _IN_LINE, is_of_now=True),
)


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Courses together, and each by itself."""
    asked = Asked(span, policy, now)
    began, came, done, left, _ = _KINDS
    income, each = await BY_COURSE.income(came.key, span)
    columns = (began, came, done, left)
    parts = await reading.by_part(columns, asked, {came.key: each})
    courses = await reading.named(
        "education_packages", "NOT n.is_active, n.created_at DESC, n.name, n.id"
    )
    return Area(
        "courses",
        await reading.figures(_KINDS, asked, parts, (income,)),
        (reading.lines_of("courses", columns, courses, parts),),
    )


COURSES = AreaKind("courses", _KINDS, read)
