"""Certificates: a number that anybody can check, and what it stands for."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from models.analytics import UserAnalytics
from models.education import EducationEnrollment
from models.lifecycles import EnrollmentStatus
from services.person import Person
from services.refusals import Refusal
from services.seats.enrollment import enrollment_of
from services.text import tidy

#: Nothing that looks or sounds like something else: no 0 and O, no 1 and I, no B and 8 …
_ALPHABET = "ACDEFHJKLMNPRTUVWXY34679"
_PREFIX, _GROUP, _GROUPS = "DC", 4, 2
#: Nobody may try numbers until one fits.
_MOST_CHECKS, _CHECKS_WITHIN = 20, timedelta(hours=1)
_EVENT = "certificate_checked"


@dataclass(frozen=True)
class NoSuchCertificate(Refusal):
    """No certificate has this number."""

    number: str


@dataclass(frozen=True)
class TooManyChecks(Refusal):
    """The person tries one number after another."""


@dataclass(frozen=True)
class Certificate:
    """What a certificate says; without a name when its student had it erased."""

    enrollment_id: UUID
    number: str
    name: str | None
    course: str
    completed_at: datetime


async def new_number() -> str:
    """A number that no certificate has."""
    while True:
        groups = ("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS))
        number = "-".join((_PREFIX, *groups))
        if not await EducationEnrollment.exists(certificate_number=number):
            return number


def written(typed: str) -> str:
    """A number as certificates write it, however it was typed: small, or without its dashes."""
    bare = re.sub(r"[^0-9A-Z]", "", tidy(typed, 64).upper())
    # A number may begin with the prefix's letters itself: only what is left of it tells.
    short = bare if len(bare) == _GROUP * _GROUPS else bare.removeprefix(_PREFIX)
    if len(short) != _GROUP * _GROUPS:
        return bare[:32]
    return "-".join((_PREFIX, short[:_GROUP], short[_GROUP:]))


async def check(person: Person, typed: str, now: datetime) -> Certificate:
    """The certificate of a number; raises NoSuchCertificate and TooManyChecks."""
    checked = await UserAnalytics.filter(
        telegram_user_id=person.key, event_type=_EVENT, created_at__gt=now - _CHECKS_WITHIN
    ).count()
    if checked >= _MOST_CHECKS:
        raise TooManyChecks
    number = written(typed)
    row = await EducationEnrollment.get_or_none(
        certificate_number=number, enrollment_status=EnrollmentStatus.COMPLETED
    ).select_related("package")
    await UserAnalytics.create(
        telegram_user_id=person.key,
        event_type=_EVENT,
        event_data={"found": row is not None},
        created_at=now,
    )
    if row is None:
        raise NoSuchCertificate(number)
    return _certificate(row)


async def certificate_of(person: Person, enrollment_id: UUID) -> Certificate:
    """The person's own certificate; raises EnrollmentNotFound and NoSuchCertificate."""
    row = await enrollment_of(person, enrollment_id)
    if row.enrollment_status is not EnrollmentStatus.COMPLETED:
        raise NoSuchCertificate("")
    return _certificate(row)


def _certificate(row: EducationEnrollment) -> Certificate:
    name = " ".join(filter(None, (row.student_first_name, row.student_last_name)))
    return Certificate(
        row.id,
        row.certificate_number or "",
        name or None,
        row.package.name,
        row.completion_date or row.updated_at,
    )
