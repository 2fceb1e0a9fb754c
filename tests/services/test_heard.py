"""What was heard before a sale, and whether a survey's advice was followed: against a plain model.

The model remembers what it told whom and what was bought when; the shop is rolled now and then.
"""

from collections import Counter
from datetime import datetime, timedelta
from itertools import count
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.broadcasts import BroadcastMessage, BroadcastRecipient
from models.campaigns import (
    CampaignMessage,
    CampaignRun,
    MessageState,
    RunState,
    SaleTouch,
    Trigger,
)
from models.lifecycles import DeliveryStatus, RecipientState
from models.payments import Payment
from models.subscriptions import SubscriptionPlan
from models.surveys import MainGoal, MonthlyBudget, TradingFrequency, TradingLevel, UserSurvey
from services.analytics.figures.figure import Sums
from services.analytics.figures.registry import read_area
from services.analytics.figures.span import last_days, today_of
from services.analytics.rollup.rolling import roll_due
from services.broadcasts.reduction import KEPT, reduce
from services.person import find
from services.policy import Policy
from services.surveys.survey import answer
from tests.factories import Someone
from tests.services import campaigns, histories

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(ZoneInfo("America/Lima"))
WEEK = timedelta(days=7)
#: What was told to somebody, when, in which order, whether it arrived, and by which id.
Told = tuple[datetime, int, bool, UUID]
Heard = tuple[UUID | None, UUID | None]


async def rolled(now: datetime) -> None:
    while await roll_due(now, POLICY):
        pass


class Talk:
    """A shop that talks to its people, and remembers by itself what it said."""

    def __init__(self, shop: histories.Shop, chance: Random) -> None:
        self.shop, self.chance = shop, chance
        self.broadcasts: dict[str, list[Told]] = {}
        self.campaigns: dict[str, list[Told]] = {}
        self.sales: list[tuple[str, datetime, UUID]] = []
        self.met: dict[UUID, Heard] = {}
        self.order = count()

    def heard(self, told: dict[str, list[Told]], who: str, at: datetime) -> UUID | None:
        within = [one for one in told.get(who, ()) if one[2] and at - WEEK < one[0] <= at]
        return max(within)[-1] if within else None

    async def broadcasts_to(self, people: list[Someone], at: datetime | None = None) -> None:
        row = await BroadcastMessage.create(
            title="News",
            content="",
            message_id=(await campaigns.message()).id,
            target_audience={"everybody": {}},
            delivery_status=DeliveryStatus.COMPLETED,
            total_recipients=len(people),
            started_at=self.shop.now,
            finished_at=self.shop.now,
        )
        for one in people:
            settled = at or self._while_ago()
            arrived = at is not None or self.chance.random() < 0.8
            await BroadcastRecipient.create(
                broadcast_id=row.id,
                telegram_user_id=one.telegram_id,
                state=RecipientState.SENT if arrived else RecipientState.UNKNOWN,
                settled_at=settled,
                due_at=settled,
                message_ids=[1],
            )
            self.broadcasts.setdefault(one.telegram_id, []).append(
                self._told(settled, arrived, row.id)
            )

    async def campaigns_to(self, people: list[Someone]) -> None:
        row = await campaigns.campaign(self.chance.choice((Trigger.START, Trigger.PAID)), 1)
        step = (await row.steps.all())[0]  # type: ignore[attr-defined]
        for one in people:
            at, arrived = self._while_ago(), self.chance.random() < 0.8
            run = await CampaignRun.create(
                campaign_id=row.id,
                telegram_user_id=one.telegram_id,
                state=RunState.FINISHED,
                day_zero=at,
                began_at=at,
                ended_at=at,
            )
            await CampaignMessage.create(
                run_id=run.id,
                step_id=step.id,
                telegram_user_id=one.telegram_id,
                state=MessageState.SENT if arrived else MessageState.REFUSED,
                written_at=at,
                settled_at=at,
            )
            self.campaigns.setdefault(one.telegram_id, []).append(self._told(at, arrived, row.id))

    async def sells(self, who: Someone, plan: SubscriptionPlan) -> None:
        payment = await self.shop.buys(who, plan)
        self.sales.append((who.telegram_id, self.shop.now, payment.id))

    def _while_ago(self) -> datetime:
        """Often at this moment or a week ago to the second, where a rule could be off by one."""
        ago = (timedelta(), WEEK, WEEK - timedelta(seconds=1), timedelta(hours=9))
        return self.shop.now - self.chance.choice(ago)

    def _told(self, at: datetime, arrived: bool, what: UUID) -> Told:
        return (at, next(self.order), arrived, what)

    async def is_rolled(self) -> None:
        """Each sale is met once, with what had been told by then."""
        await rolled(self.shop.now)
        for who, at, payment in self.sales:
            heard = (self.heard(self.broadcasts, who, at), self.heard(self.campaigns, who, at))
            self.met.setdefault(payment, heard)

    @property
    def expected(self) -> dict[UUID, Heard]:
        return {payment: heard for payment, heard in self.met.items() if any(heard)}


async def kept() -> dict[UUID, Heard]:
    rows = await SaleTouch.all()
    return {row.payment_id: (row.broadcast_id, row.campaign_id) for row in rows}


async def lived(chance: Random) -> Talk:
    shop = await histories.opened()
    talk = Talk(shop, chance)
    people = [await shop.meets(f"M{number}") for number in range(6)]
    for number in range(14):
        shop.now = histories.day(number * 3, chance.randrange(24))
        await shop.ticks()
        some = [one for one in people if chance.random() < 0.5]
        deed = chance.randrange(5)
        if deed == 0:
            await talk.broadcasts_to(some)
        elif deed == 1:
            await talk.campaigns_to(some)
        else:
            await talk.broadcasts_to(some[:2])
            for one in people:
                if chance.random() < 0.4:
                    await talk.sells(one, shop.month)
        if chance.random() < 0.6:
            await talk.is_rolled()
    await talk.is_rolled()
    return talk


@pytest.mark.parametrize("seed", range(6))
async def test_a_sale_was_brought_by_what_arrived_last_in_its_week(seed: int) -> None:
    talk = await lived(Random(seed))
    expected = talk.expected
    assert await kept() == expected
    assert talk.sales
    # The same by line in the areas, and as long as the shop lives: the list of recipients goes.
    shop, boss = talk.shop, await find(talk.shop.boss.telegram_id)
    shop.now += KEPT + timedelta(hours=1)
    await reduce(shop.now)
    assert not await BroadcastRecipient.exists()
    assert await kept() == expected
    await connections.get("default").execute_query("UPDATE rolled_days SET is_late = true")
    await rolled(shop.now)
    span = last_days(365, today_of(shop.now, POLICY.zone))
    amounts = {row.id: (row.currency, int(row.amount * 100)) for row in await Payment.all()}
    for place, key in enumerate(("bc", "cp")):
        wanted: Counter[str] = Counter()
        several = [payment for payment, heard in expected.items() if heard[place]]
        for payment in several:
            wanted[amounts[payment][0]] += amounts[payment][1]
        area = await read_area(
            boss, "broadcasts" if key == "bc" else "campaigns", span, POLICY, shop.now
        )
        figures = {one.key: one.value for one in area.figures}
        assert figures[f"{key}_income"] == Sums.of(wanted)
        assert figures[f"{key}_bought"] == len(several)


async def test_a_refund_takes_the_income_back_and_leaves_the_purchase() -> None:
    shop = await histories.opened()
    talk, who = Talk(shop, Random(1)), await shop.meets("Ann")
    await talk.broadcasts_to([who], shop.now)
    shop.now += timedelta(hours=10)
    payment = await shop.buys(who, shop.month)
    await rolled(shop.now)
    shop.now += timedelta(days=1)
    await shop.refunds(payment)
    await rolled(shop.now)
    span = last_days(7, today_of(shop.now, POLICY.zone))
    area = await read_area(await find(shop.boss.telegram_id), "broadcasts", span, POLICY, shop.now)
    figures = {one.key: one.value for one in area.figures}
    assert figures["bc_bought"] == 1
    assert figures["bc_income"] == Sums()


ANSWERS = {
    "trading_level": TradingLevel.BEGINNER,
    "trading_frequency": TradingFrequency.DAILY,
    "main_goal": MainGoal.LEARN_IMPROVE,
    "monthly_budget": MonthlyBudget.UNDER_15,
}


async def has_bought(who: Someone) -> bool:
    return (await UserSurvey.get(telegram_user_id=who.telegram_id)).has_bought


async def test_advice_is_followed_by_a_purchase_since_that_was_kept() -> None:
    shop = await histories.opened()
    before, after, never = [await shop.meets(name) for name in ("Before", "After", "Never")]
    await shop.buys(before, shop.month)
    await rolled(shop.now)
    shop.now += timedelta(hours=1)
    for one in (before, after, never):
        for column, said in ANSWERS.items():
            await answer(await find(one.telegram_id), column, said, now=shop.now)
    advised = (await UserSurvey.get(telegram_user_id=after.telegram_id)).recommended_plan_id
    assert advised is not None
    plan = await SubscriptionPlan.get(id=advised)
    shop.now += timedelta(hours=1)
    payment = await shop.buys(after, plan)
    await rolled(shop.now)
    assert [await has_bought(one) for one in (before, after, never)] == [False, True, False]
    shop.now += timedelta(days=1)
    await shop.refunds(payment)
    await rolled(shop.now)
    assert not await has_bought(after)
    await shop.buys(after, plan)
    await rolled(shop.now)
    assert await has_bought(after)
    # Another plan is advised now, which nobody has bought yet.
    await answer(
        await find(after.telegram_id), "monthly_budget", MonthlyBudget.OVER_50, now=shop.now
    )
    changed = await UserSurvey.get(telegram_user_id=after.telegram_id)
    assert changed.has_bought == (changed.recommended_plan_id == advised)
