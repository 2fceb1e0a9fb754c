"""When a plan would run that is bought now: what the card says is what the settlement does."""

from datetime import datetime, timedelta

import pytest

from models.subscriptions import SubscriptionPlan
from services.commerce.checkout import dated, find_checkout
from services.commerce.funding import Span, Target, span_for
from services.subscriptions import grants
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, met
from tests.services.town import DAY, Town, built

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def town(database: str) -> Town:
    return await built()


async def span(town: Town, plan: SubscriptionPlan, now: datetime = NOW) -> Span | None:
    return await span_for(await met(town.who), Target.of(plan), now=now, policy=POLICY)


async def test_whoever_has_no_plan_is_told_no_dates(town: Town) -> None:
    assert await span(town, town.month) is None
    await town.buys(town.month)
    assert await span(town, town.month, NOW + timedelta(days=60)) is None


async def test_a_renewal_begins_behind_the_end_and_ends_where_the_settlement_ends_it(
    town: Town,
) -> None:
    await town.buys(town.month)
    end = await town.end()
    later = NOW + 5 * DAY
    told = await span(town, town.month, later)
    assert told is not None
    assert (told.begins_at, told.is_behind) == (end, True)
    await town.buys(town.month, later)
    assert await town.end() == told.ends_at


async def test_given_days_stand_between_the_old_end_and_nothing(town: Town) -> None:
    await town.buys(town.month)
    person, boss = await met(town.who), await met(town.boss)
    await grants.extend(person, 5, boss, deed_key="days", now=NOW, policy=POLICY)
    told = await span(town, town.month, NOW + DAY)
    assert told is not None and told.begins_at == await town.end()
    await town.buys(town.month, NOW + DAY)
    assert await town.end() == told.ends_at


async def test_in_the_grace_it_is_counted_from_the_old_end(town: Town) -> None:
    await town.buys(town.month)
    end = await town.end()
    assert end is not None
    told = await span(town, town.month, end + timedelta(hours=5))
    assert told is not None and (told.begins_at, told.is_behind) == (end, True)


async def test_a_change_begins_now_with_the_given_days_of_what_it_ends(town: Town) -> None:
    await town.buys(town.month)
    person, boss = await met(town.who), await met(town.boss)
    await grants.extend(person, 5, boss, deed_key="days", now=NOW, policy=POLICY)
    later = NOW + 3 * DAY
    told = await span(town, town.quarter, later)
    assert told is not None and (told.begins_at, told.is_behind) == (later, False)
    await town.buys(town.quarter, later)
    assert await town.end() == told.ends_at


async def test_a_lifetime_has_no_end(town: Town) -> None:
    await town.buys(town.month)
    life = await factories.plan("Lifetime", duration_months=0, is_lifetime=True)
    told = await span(town, life, NOW + DAY)
    assert told == Span(NOW + DAY, None, is_behind=False)


async def test_an_open_checkout_tells_it_at_the_moment_it_is_looked_at(town: Town) -> None:
    await town.buys(town.month)
    opened = await town.opens(town.quarter, now=NOW + DAY)
    assert opened.span is not None and opened.span.begins_at == NOW + DAY
    found = await find_checkout(await met(town.who), opened.intent_id)
    later = NOW + 2 * DAY
    again = await dated(await met(town.who), found, now=later, policy=POLICY)
    assert again.span is not None and again.span.begins_at == later
