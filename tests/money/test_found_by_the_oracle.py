"""What random histories found, each as the shortest example that shows it."""

from datetime import UTC, datetime, timedelta

import pytest

from models.subscriptions import UserPackageAssignment
from services.subscriptions import grants
from tests.factories import NOW
from tests.services.shop import POLICY, met
from tests.services.town import Town, built

pytestmark = pytest.mark.usefixtures("database")
DAY = timedelta(days=1)


def at(month: int, day: int, hour: int = 12) -> datetime:
    """The town's member comes on 23 November 2026 at 12; its days end at 12."""
    return datetime(2026 if month > 10 else 2027, month, day, hour, tzinfo=UTC)


async def extended(town: Town, days: int, now: datetime) -> None:
    await grants.extend(
        await met(town.who),
        days,
        await met(town.boss),
        deed_key=f"days:{now}",
        now=now,
        policy=POLICY,
    )


async def ends(town: Town) -> dict[str, datetime | None]:
    """What runs, and until when."""
    rows = await UserPackageAssignment.filter(
        user_id=town.who.profile.id, is_active=True
    ).select_related("package")
    return {row.package.name: row.expires_at for row in rows}


async def test_given_days_that_are_being_used_go_along_with_a_change() -> None:
    town = await built()
    await town.buys(town.month, NOW)
    await extended(town, 5, at(12, 20))
    await town.buys(town.small, at(12, 25))
    assert await ends(town) == {"Small": at(1, 25) + 3 * DAY}


async def test_a_change_ends_the_grace_of_the_month_before_with_the_month_that_runs() -> None:
    town = await built()
    await town.buys(town.month, NOW)
    await town.buys(town.month, at(12, 1))
    # The first month is in its grace, the second one has just begun.
    now = at(12, 23, 20)
    await town.buys(town.quarter, now)
    assert await ends(town) == {"3 months": at(3, 24)}


async def test_a_revocation_ends_the_grace_of_the_month_before_as_well() -> None:
    town = await built()
    await town.buys(town.month, NOW)
    await town.buys(town.month, at(12, 1))
    await grants.revoke(
        await met(town.who), "why", await met(town.boss), deed_key="r", now=at(12, 23, 20)
    )
    assert await ends(town) == {}
