"""Whatever happens to money, every area tells the same income of every span.

Histories of the money's own model are played by the verbs: late approvals, refunds on later days,
balance that is used, money for nothing. A link brings the member before, in between, or never.
"""

from dataclasses import replace
from datetime import timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from models.analytics import Source
from services.analytics.figures.span import last_days, today_of, two_days
from services.analytics.rollup.rolling import roll_due
from services.analytics.sources import arrive
from tests.harness.examples import many
from tests.money.player import enters
from tests.properties.money_histories import SCOPES, random_history
from tests.services.income_agreement import agree

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize("seed", range(many(6)))
@pytest.mark.parametrize("scope", ("everything", "seats", "taken-back", "chain"))
async def test_every_area_tells_the_same_income(scope: str, seed: int) -> None:
    chance = Random(seed)
    history = random_history(seed, 30, SCOPES[scope])
    player = await enters(history)
    arrives, slug = chance.randrange(20), "spring"
    await Source.create(slug=slug, name="Spring")
    zone = ZoneInfo(chance.choice(("Asia/Kathmandu", "Europe/Madrid")))
    policy = replace(player.policy, zone=zone, currency="USD")
    for number, event in enumerate(history.events):
        if number == arrives:
            await arrive(player.member.telegram_id, f"src_{slug}", player.now)
        await player.play(event)
        if chance.random() < 0.2:
            # Days are worked out in between, so that what is learned late has to change them.
            await roll_due(player.now, policy)
    now = player.now + timedelta(minutes=20)
    while await roll_due(now, policy):
        pass
    today = today_of(now, policy.zone)
    days = [today - timedelta(days=chance.randrange(90)) for _ in range(6)]
    spans = (last_days(365, today), *map(two_days, days[::2], days[1::2], [today] * 3))
    for span in spans:
        await agree(player.boss, span, policy, now)
