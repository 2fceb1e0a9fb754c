"""Certificates: a number that the public can check, and what it stands for."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from models.analytics import UserAnalytics
from models.education import Certificate as Row
from models.education import EducationEnrollment, EducationPackage
from models.localized import Name
from services.analytics.events import EventType
from services.person import Person
from services.refusals import Refusal
from services.seats.enrollment import enrollment_of
from services.text import in_ascii, tidy

#: Nothing that looks or sounds like something else: no 0 and O, no 1 and I, no B and 8 …
_ALPHABET = "ACDEFHJKLMNPRTUVWXY34679"
_PREFIX, _GROUP, _GROUPS = "DC", 4, 2
#: Trying numbers until one fits must not pay off.
_MOST_CHECKS, _CHECKS_WITHIN = 20, timedelta(hours=1)


@dataclass(unsafe_hash=True)
class NoSuchCertificate(Refusal):
    """No certificate has this number."""

    number: str


@dataclass(unsafe_hash=True)
class TooManyChecks(Refusal):
    """The person tries one number after another."""


@dataclass(frozen=True)
class Certificate:
    """What a certificate says; without a name when its student had it erased."""

    enrollment_id: UUID
    number: str
    name: str | None
    course: Name
    completed_at: datetime
    # The number that was asked about, where this certificate has replaced it.
    replaces: str | None = None


async def new_number() -> str:
    """A number that no certificate has."""
    while True:
        groups = ("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS))
        number = "-".join((_PREFIX, *groups))
        if not await Row.exists(number=number):
            return number


def written(typed: str) -> str:
    """A number as certificates write it, however it was typed: small, or without its dashes."""
    bare = re.sub(r"[^0-9A-Z]", "", in_ascii(tidy(typed, 64)))
    # A number may begin with the prefix's letters itself: only what is left of it tells.
    short = bare if len(bare) == _GROUP * _GROUPS else bare.removeprefix(_PREFIX)
    if len(short) != _GROUP * _GROUPS:
        return bare[:32]
    return "-".join((_PREFIX, short[:_GROUP], short[_GROUP:]))


def is_number(typed: str) -> bool:
    """Whether it is written as certificates' numbers are, with their beginning and dashes."""
    groups = rf"(?:-[{_ALPHABET}]{{{_GROUP}}}){{{_GROUPS}}}"
    return re.fullmatch(_PREFIX + groups, in_ascii(typed)) is not None


async def check(person: Person, typed: str, now: datetime) -> Certificate:
    """The certificate of a number; raises NoSuchCertificate and TooManyChecks."""
    checked = await UserAnalytics.filter(
        telegram_user_id=person.key,
        event_type=EventType.CERTIFICATE_CHECKED,
        created_at__gt=now - _CHECKS_WITHIN,
    ).count()
    if checked >= _MOST_CHECKS:
        raise TooManyChecks
    number = written(typed)
    asked = row = await _found(number)
    while row is not None and row.replaced_by_id is not None:
        row = await _found_by(id=row.replaced_by_id)
    stands = row is not None and row.taken_back_at is None
    await UserAnalytics.create(
        telegram_user_id=person.key,
        event_type=EventType.CERTIFICATE_CHECKED,
        event_data={"found": stands},
        created_at=now,
    )
    if row is None or not stands:
        raise NoSuchCertificate(number)
    return _certificate(row, number if row is not asked else None)


async def certificate_of(person: Person, enrollment_id: UUID) -> Certificate:
    """The person's own certificate; raises EnrollmentNotFound and NoSuchCertificate."""
    found = await standing(await enrollment_of(person, enrollment_id))
    if found is None:
        raise NoSuchCertificate("")
    return _certificate(found)


async def standing(enrollment: EducationEnrollment) -> Row | None:
    """The newest certificate of a course, unless the course was taken back with it.

    It stays with its student when the seat is bought again.
    """
    row = await _found(enrollment.certificate_number) if enrollment.certificate_number else None
    return row if row is not None and row.taken_back_at is None else None


async def issue(enrollment: EducationEnrollment, number: str, now: datetime) -> None:
    """Write a certificate for a student who has completed the course; inside its transaction."""
    name = " ".join(filter(None, (enrollment.student_first_name, enrollment.student_last_name)))
    course = await EducationPackage.get(id=enrollment.package_id)
    await Row.create(
        number=number,
        enrollment_id=enrollment.id,
        name=name or None,
        course=course.called.parts,
        completed_at=now,
        created_at=now,
    )


async def _found(number: str) -> Row | None:
    return await _found_by(number=number)


async def _found_by(**how: Any) -> Row | None:
    return await Row.get_or_none(**how)


def _certificate(row: Row, replaces: str | None = None) -> Certificate:
    course = Name.of(row.course)
    return Certificate(row.enrollment_id, row.number, row.name, course, row.completed_at, replaces)
