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
from tests.services.shop_scenario import DAY, ShopScenario, built

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def scenario(database: str) -> ShopScenario:
    return await built()


async def span(scenario: ShopScenario, plan: SubscriptionPlan, now: datetime = NOW) -> Span | None:
    return await span_for(await met(scenario.who), Target.of(plan), now=now, policy=POLICY)


async def test_who_has_no_plan_is_shown_no_dates(scenario: ShopScenario) -> None:
    assert await span(scenario, scenario.month) is None
    await scenario.buys(scenario.month)
    assert await span(scenario, scenario.month, NOW + timedelta(days=60)) is None


async def test_a_renewal_begins_behind_the_end_and_ends_where_the_settlement_ends_it(
    scenario: ShopScenario,
) -> None:
    await scenario.buys(scenario.month)
    end = await scenario.end()
    later = NOW + 5 * DAY
    told = await span(scenario, scenario.month, later)
    assert told is not None
    assert (told.begins_at, told.is_behind) == (end, True)
    await scenario.buys(scenario.month, later)
    assert await scenario.end() == told.ends_at


async def test_given_days_stand_between_the_old_end_and_nothing(scenario: ShopScenario) -> None:
    await scenario.buys(scenario.month)
    person, boss = await met(scenario.who), await met(scenario.boss)
    await grants.extend(person, 5, boss, idempotency_key="days", now=NOW, policy=POLICY)
    told = await span(scenario, scenario.month, NOW + DAY)
    assert told is not None and told.begins_at == await scenario.end()
    await scenario.buys(scenario.month, NOW + DAY)
    assert await scenario.end() == told.ends_at


async def test_in_the_grace_it_is_counted_from_the_old_end(scenario: ShopScenario) -> None:
    await scenario.buys(scenario.month)
    end = await scenario.end()
    assert end is not None
    told = await span(scenario, scenario.month, end + timedelta(hours=5))
    assert told is not None and (told.begins_at, told.is_behind) == (end, True)


async def test_a_change_begins_now_with_the_given_days_of_what_it_ends(
    scenario: ShopScenario,
) -> None:
    await scenario.buys(scenario.month)
    person, boss = await met(scenario.who), await met(scenario.boss)
    await grants.extend(person, 5, boss, idempotency_key="days", now=NOW, policy=POLICY)
    later = NOW + 3 * DAY
    told = await span(scenario, scenario.quarter, later)
    assert told is not None and (told.begins_at, told.is_behind) == (later, False)
    await scenario.buys(scenario.quarter, later)
    assert await scenario.end() == told.ends_at


async def test_a_lifetime_has_no_end(scenario: ShopScenario) -> None:
    await scenario.buys(scenario.month)
    life = await factories.plan("Lifetime", duration_months=0, is_lifetime=True)
    told = await span(scenario, life, NOW + DAY)
    assert told == Span(NOW + DAY, None, is_behind=False)


async def test_an_open_checkout_tells_it_at_the_moment_it_is_looked_at(
    scenario: ShopScenario,
) -> None:
    await scenario.buys(scenario.month)
    opened = await scenario.opens(scenario.quarter, now=NOW + DAY)
    assert opened.span is not None and opened.span.begins_at == NOW + DAY
    found = await find_checkout(await met(scenario.who), opened.intent_id)
    later = NOW + 2 * DAY
    again = await dated(await met(scenario.who), found, now=later, policy=POLICY)
    assert again.span is not None and again.span.begins_at == later
