"""Whom an audience can mean by their courses: where they stand in them, and what they finished."""

from __future__ import annotations

from models.lifecycles import EnrollmentStatus
from services.atoms import Atom, Build, Choices, Number, References, Refers, Values

_ENROLLED = (
    "EXISTS (SELECT FROM education_enrollments e WHERE e.student_telegram_id = b.telegram_id"
)
_STUDYING = (EnrollmentStatus.ACTIVE,)


def _of_courses(build: Build, values: Values) -> str:
    return f" AND e.package_id = ANY ({build.ids(values['of'])})" if "of" in values else ""


def _student(build: Build, values: Values) -> str:
    states = build.texts(values.get("states", _STUDYING))
    return f"{_ENROLLED} AND e.enrollment_status = ANY ({states}){_of_courses(build, values)})"


def _finished(build: Build, values: Values) -> str:
    bounds = build.between("e.completion_date", values)
    return (
        " AND ".join(
            (
                f"{_ENROLLED} AND e.enrollment_status = 'completed'{_of_courses(build, values)}",
                *bounds,
            )
        )
        + ")"
    )


_COURSES = References("of", to=Refers.COURSE)
ATOMS = (
    Atom(
        "student",
        "Who stands in one of these states in one of these courses; without states, who studies,"
        " and without courses, in any.",
        _student,
        (_COURSES, Choices("states", known=tuple(str(one) for one in EnrollmentStatus))),
    ),
    Atom(
        "finished",
        "Who finished one of these courses, or any, perhaps so many days ago.",
        _finished,
        (_COURSES, Number("at_least"), Number("at_most")),
        ordered=(("at_least", "at_most"),),
    ),
)
