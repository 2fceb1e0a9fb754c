"""What a seat opens, as facts: the channels of the plan that comes with a course, and its own chat.

Rights of access follow from the facts (services/timeline), these with the source `bundle`. The
course's own chat hangs on a hidden plan of its own, which every course has from the beginning, so
that joining, the sweep and removals need to know nothing of courses, and a chat that is linked
later opens to every student with a seat. Call inside the transaction that moves the enrolment.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid4

from models.education import EducationEnrollment, EducationPackage
from models.facts import FactKind
from models.people import BotUser
from models.subscriptions import SubscriptionPlan
from services.policy import Policy
from services.timeline import terms as t
from services.timeline.facts import add_fact
from services.timeline.queue import plus_days
from services.timeline.restate import restate


async def plans_of(course: EducationPackage) -> list[UUID]:
    """The plans whose channels a seat opens today: what is sold with it."""
    bundled = [course.plan_id] if course.plan_id else []
    return [*bundled, await hidden_plan(course, course.updated_at)]


async def hidden_plan(course: EducationPackage, now: datetime) -> UUID:
    """The plan that is not for sale and every student holds; the course's own chat hangs on it."""
    plan, _ = await SubscriptionPlan.get_or_create(
        defaults={
            "id": uuid4(),
            "name": course.name,
            "translations": {
                language: {"name": name} for language, name in course.called.others.items()
            },
            "duration_months": 0,
            "is_lifetime": True,
            "price": Decimal(0),
            "currency": course.currency,
            "is_active": False,
            "created_at": now,
            "updated_at": now,
        },
        course_id=course.id,
    )
    return plan.id


def ends_at(starts_at: datetime, weeks: int | None, policy: Policy) -> datetime | None:
    """When the access to a course of so many weeks ends; never without a number of weeks."""
    if not weeks:
        return None
    return plus_days(starts_at, weeks * 7, t.Calendar.of(policy))


async def seat_begins(
    row: EducationEnrollment,
    course: EducationPackage,
    plans: Iterable[UUID],
    *,
    weeks: int | None,
    is_lifetime: bool,
    actor_id: UUID | None,
    now: datetime,
    policy: Policy,
) -> None:
    """Write down that the seat is the student's from now on; its rights follow."""
    terms = t.Seat(
        plans=tuple(plans),
        weeks=weeks,
        is_lifetime=is_lifetime,
        starts_at=course.starts_at,
        calendar=t.Calendar.of(policy),
    )
    await _add(row, FactKind.SEAT, terms, actor_id, now, "changed")


async def seat_changes(
    row: EducationEnrollment,
    kind: FactKind,
    reason: str,
    now: datetime,
    actor_id: UUID | None = None,
) -> None:
    """Write down that the seat was paused, taken up again, completed or left."""
    await _add(row, kind, t.SeatChanged(), actor_id, now, reason)


async def course_moves(row: EducationEnrollment, starts_at: datetime, now: datetime) -> None:
    """Write down for one student that the course starts at another time."""
    await _add(row, FactKind.COURSE_MOVED, t.CourseMoved(starts_at=starts_at), None, now, "changed")


async def _add(
    row: EducationEnrollment,
    kind: FactKind,
    terms: t.Terms,
    actor_id: UUID | None,
    now: datetime,
    reason: str,
) -> None:
    user = await BotUser.get(telegram_id=row.student_telegram_id)
    fact = await add_fact(
        user.id,
        kind,
        terms,
        happened_at=now,
        learned_at=now,
        enrollment_id=row.id,
        actor_id=actor_id,
    )
    await restate(user, cause=str(fact.id), why=reason, now=now)
