"""Whoever is forgotten stays in the figures of the past: they say the same before and after."""

from datetime import timedelta
from random import Random

import pytest

from models.privacy import Forgetting
from services.analytics.figures.figure import Value
from services.analytics.figures.registry import AREAS, figure_kinds, read_area
from services.analytics.figures.span import Span, today_of, two_days
from services.analytics.rollup.rolling import roll_all_again, roll_due
from services.person import Person, find
from services.privacy import asking, steps
from services.refusals import Refusal
from tests.services.figure_scenario import lived
from tests.services.histories import POLICY, Shop
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")
#: Of now; and what somebody answered goes with them.
OTHERWISE = {"stayed", "sv_done", "sv_bought", "exit_told", "exit_stars"}


async def said_of(admin: Person, shop: Shop, span: Span) -> dict[str, Value]:
    """Every figure of a span that is over, counted anew from its rows."""
    await roll_all_again()
    while await roll_due(shop.now, POLICY):
        pass
    found: dict[str, Value] = {}
    for area in AREAS:
        for one in (await read_area(admin, area.key, span, POLICY, shop.now)).figures:
            if not figure_kinds()[one.key][1].is_of_now:
                found[one.key] = one.value
    return found


async def forgets(shop: Shop) -> int:
    """Everybody who may asks to be forgotten, and what waits for nothing is done."""
    asked = 0
    for who in shop.people.values():
        try:
            await asking.ask(
                await met(who),
                language="en",
                idempotency_key=shop.new_key(),
                now=shop.now,
                policy=POLICY,
            )
        except Refusal:
            continue
        asked += 1
    for _ in range(60):
        await steps.go_on_due(now=shop.now, policy=POLICY)
        shop.now += timedelta(minutes=10)
    assert asked
    return await Forgetting.filter(state="done").count()


async def test_the_past_says_the_same_when_everybody_in_it_is_forgotten() -> None:
    shop = await lived(Random(5))
    admin = await find(shop.boss.telegram_id)
    today = today_of(shop.now, POLICY.zone)
    span = two_days(today - timedelta(days=40), today - timedelta(days=1), today)
    before = await said_of(admin, shop, span)
    assert await forgets(shop) > 10
    after = await said_of(admin, shop, span)
    apart = {key: (before[key], after[key]) for key in before if before[key] != after[key]}
    assert {key: one for key, one in apart.items() if key not in OTHERWISE} == {}
