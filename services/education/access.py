"""What a seat opens: the channels of the plan that comes with a course, and the course's own chat.

Every right of access is a row of `user_package_assignments`, these with the source `bundle`. The
course's own chat hangs on a hidden plan of its own, so that doors, joining, the sweep and removals
need to know nothing of courses. Call inside the transaction that moves the enrolment.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from models.education import EducationEnrollment, EducationPackage
from models.lifecycles import AssignmentSource
from models.people import Profile
from models.subscriptions import SubscriptionPlan, UserPackageAssignment
from services.channels.requests import promise_entry
from services.periods import Period, shifted
from services.policy import Policy
from services.subscriptions.changes import leave_uncovered


async def plans_of(package: EducationPackage) -> list[UUID]:
    """The plans whose channels a seat opens."""
    hidden = await SubscriptionPlan.filter(course_id=package.id).values_list("id", flat=True)
    bundled = [package.plan_id] if package.plan_id else []
    return [*bundled, *(UUID(str(plan_id)) for plan_id in hidden)]


async def plans_of_course(package_id: UUID) -> list[UUID]:
    """The same of a course by its id."""
    return await plans_of(await EducationPackage.get(id=package_id))


def ends_at(starts_at: datetime, weeks: int | None, policy: Policy) -> datetime | None:
    """When the access to a course of so many weeks ends; never without a number of weeks."""
    if not weeks:
        return None
    period = Period(starts_at, starts_at, 0, starts_at + timedelta(0))
    return shifted(period, weeks * 7, policy.end_rule).end


async def open_doors(
    enrollment: EducationEnrollment, package: EducationPackage, now: datetime
) -> None:
    """Give every right that comes with the seat; those that run already are left alone."""
    profile = await Profile.get(telegram_id=enrollment.student_telegram_id)
    running = await _running(profile.id, enrollment.id)
    for plan_id in await plans_of(package):
        if plan_id in running:
            continue
        await UserPackageAssignment.create(
            user_id=profile.id,
            package_id=plan_id,
            assigned_at=now,
            starts_at=now,
            expires_at=enrollment.access_ends_at,
            is_active=True,
            source=AssignmentSource.BUNDLE,
            source_id=str(enrollment.id),
            created_at=now,
            updated_at=now,
        )
        await promise_entry(enrollment.student_telegram_id, plan_id, now)


async def _running(profile_id: UUID, enrollment_id: UUID) -> set[UUID]:
    rights = await UserPackageAssignment.filter(
        user_id=profile_id,
        source=AssignmentSource.BUNDLE,
        source_id=str(enrollment_id),
        is_active=True,
    )
    return {right.package_id for right in rights}


async def shut_doors(enrollment: EducationEnrollment, reason: str, key: str, now: datetime) -> None:
    """End the rights that came with the seat, and leave what nothing else covers."""
    rights = UserPackageAssignment.filter(
        source=AssignmentSource.BUNDLE, source_id=str(enrollment.id), is_active=True
    )
    plans = {right.package_id for right in await rights}
    if not plans:
        return
    await rights.update(is_active=False, updated_at=now)
    await leave_uncovered(enrollment.student_telegram_id, plans, reason, key)
