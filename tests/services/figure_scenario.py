"""A shop whose money was made by the verbs, and around it at random what no money is made of."""

from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections

from models.analytics import Source, SourceCost, SourceTouch
from models.broadcasts import (
    BroadcastMessage,
    BroadcastRecipient,
    ButtonClick,
    ButtonTarget,
    MessageButton,
)
from models.campaigns import CampaignMessage, CampaignRun, MessageState, RunState, Trigger
from models.exit_surveys import Ended, ExitReason, ExitSurvey
from models.lifecycles import DeliveryStatus, RecipientState, SupportStatus
from models.payments import StarSubscription
from models.people import BotUser
from models.support import Satisfaction, SupportMessage, SupportThread
from models.surveys import MainGoal, MonthlyBudget, TradingFrequency, TradingLevel, UserSurvey
from tests.services import campaigns, histories

#: By which source whoever has paid came first, as the database writes it on a new payment.
_CAME_BY = """
UPDATE payments y SET first_source_id = t.first_source_id, last_source_id = t.last_source_id
FROM bot_users b JOIN source_touches t ON t.telegram_user_id = b.telegram_id
WHERE b.id = y.user_id"""
_VISIT = """
INSERT INTO user_analytics (event_type, event_data, created_at)
VALUES ('link_visited', jsonb_build_object('source', $1::text), $2)"""

_STEP = """
INSERT INTO conversion_tracking (telegram_user_id, conversion_type, funnel_step, about, created_at)
VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"""


#: The last is of a name below the operator's domain, which this shop does not sell.
_STEPS = (("start", 1), ("plan_view", 2), ("payment_start", 4), ("name_complete", 7))


class Life:
    """What goes on around the money of a shop, with so many seconds of its past to happen in."""

    def __init__(self, shop: histories.Shop, chance: Random) -> None:
        self.shop, self.chance = shop, chance
        self.began = histories.day(0)
        self.seconds = int((shop.now - self.began).total_seconds())

    def moment(self) -> datetime:
        """Any time; midnight of the shop is as likely as all others together."""
        at = self.began + timedelta(seconds=self.chance.randrange(self.seconds))
        if self.chance.random() < 0.3:
            at = at.replace(hour=18, minute=15, second=0) - timedelta(
                microseconds=self.chance.choice((0, 1))
            )
        return at

    def soon(self, at: datetime, most: int = 200_000) -> datetime:
        return at + timedelta(seconds=self.chance.randrange(1, most))

    async def happens(self) -> None:
        """Everything that is no money, to anybody."""
        people = await BotUser.all().order_by("telegram_id")
        await self._sources(people)
        await self._support(people)
        await self._surveys(people)
        await self._broadcasts(people)
        await self._campaigns(people)
        await self._funnel(people)
        await self._soon()

    async def _sources(self, people: list[BotUser]) -> None:
        database, chance = connections.get("default"), self.chance
        rows = [await Source.create(slug=f"s{n}", name=f"Link {n}") for n in range(3)]
        for one in people:
            if chance.random() < 0.7:
                at = self.moment()
                await SourceTouch.create(
                    telegram_user_id=one.telegram_id,
                    first_source_id=chance.choice(rows).id,
                    first_at=at,
                    last_source_id=chance.choice(rows).id,
                    last_at=at,
                )
        await database.execute_query(_CAME_BY)
        for _ in range(12):
            await database.execute_query(_VISIT, [str(chance.choice(rows).id), self.moment()])
            await SourceCost.create(
                source_id=chance.choice(rows).id,
                amount=Decimal(chance.randrange(1, 9000)) / 100,
                currency=chance.choice(("USD", "EUR")),
                spent_on=self.moment().date(),
                noted_by=self.shop.boss.telegram_id,
                created_at=self.shop.now,
            )
        await SourceCost.create(
            source_id=rows[0].id,
            amount=Decimal(700),
            currency="JPY",
            spent_on=self.began.date(),
            noted_by=self.shop.boss.telegram_id,
            created_at=self.moment(),
        )

    async def _funnel(self, people: list[BotUser]) -> None:
        """Steps that money alone does not bring about."""
        database, chance = connections.get("default"), self.chance
        for one in people:
            for kind, step in _STEPS:
                if chance.random() < 0.6:
                    values = [one.telegram_id, kind, step, str(uuid4()), self.moment()]
                    await database.execute_query(_STEP, values)

    async def _soon(self) -> None:
        """Something is bought today, and something renews itself in these days."""
        who = await self.shop.meets("Today")
        await self.shop.buys(who, self.shop.month)
        soon = self.shop.now + timedelta(days=3)
        assert await StarSubscription.filter(status="active").update(paid_until=soon)

    async def _support(self, people: list[BotUser]) -> None:
        chance = self.chance
        for one in people:
            for is_open in (False,) * chance.randrange(3) + (True,) * chance.randrange(2):
                began = self.moment()
                thread = await SupportThread.create(user_id=one.id, created_at=began)
                at = began
                for number in range(1, chance.randrange(1, 9)):
                    by_us = chance.random() < 0.5
                    await SupportMessage.create(
                        thread_id=thread.id,
                        number=number,
                        from_staff=by_us,
                        text="…",
                        author_id=self.shop.boss.profile.id
                        if by_us and chance.random() < 0.8
                        else None,
                        created_at=at,
                    )
                    at = self.soon(at)
                await SupportThread.filter(id=thread.id).update(**self._state(at, is_open))

    def _state(self, at: datetime, is_open: bool) -> dict[str, Any]:
        if is_open:
            return {"waiting_since": self.chance.choice((None, at))}
        rated = self.chance.random() < 0.6
        return {
            "status": SupportStatus.CLOSED,
            "closed_at": at,
            "closed_by_id": self.shop.boss.profile.id,
            "satisfaction": self.chance.choice(list(Satisfaction)) if rated else None,
            "rated_at": self.soon(at) if rated else None,
        }

    async def _surveys(self, people: list[BotUser]) -> None:
        chance, shop = self.chance, self.shop
        for one in people:
            if chance.random() < 0.6:
                await UserSurvey.create(
                    telegram_user_id=one.telegram_id,
                    trading_level=chance.choice(list(TradingLevel)),
                    trading_frequency=chance.choice(list(TradingFrequency)),
                    main_goal=chance.choice(list(MainGoal)),
                    monthly_budget=chance.choice(list(MonthlyBudget)),
                    recommended_plan_id=chance.choice((shop.month.id, shop.quarter.id, None)),
                    survey_completed_at=chance.choice((None, self.moment())),
                )
            for ended in Ended:
                await self._exit(one, ended, stars=chance.choice((None, 1, 3, 5)))

    async def _exit(self, who: BotUser, ended: Ended, stars: int | None) -> None:
        at, is_course = self.moment(), ended is Ended.COURSE
        about: dict[str, UUID] = (
            {"course_id": self.shop.course.id} if is_course else {"plan_id": self.shop.month.id}
        )
        await ExitSurvey.create(
            telegram_user_id=who.telegram_id,
            ended=ended,
            about=uuid4(),
            asked_at=at,
            stars=stars,
            answered_at=self.soon(at) if stars else None,
            reason=self.chance.choice((None, *ExitReason)) if stars else None,
            **about,
        )

    async def _broadcasts(self, people: list[BotUser]) -> None:
        chance = self.chance
        for number in range(3):
            at = self.moment()
            message = await campaigns.message()
            button = await MessageButton.create(
                message_id=message.id,
                place=0,
                target=ButtonTarget.PLANS,
                labels={"en": "Go"},
                is_tracked=True,
            )
            told = [one for one in people if chance.random() < 0.6]
            row = await BroadcastMessage.create(
                title=f"News {number}",
                content="",
                message_id=message.id,
                target_audience={"everybody": {}},
                delivery_status=DeliveryStatus.COMPLETED,
                total_recipients=len(told),
                successful_deliveries=len(told),
                started_at=at,
                finished_at=self.soon(at),
            )
            for one in told:
                await BroadcastRecipient.create(
                    broadcast_id=row.id,
                    telegram_user_id=one.telegram_id,
                    state=RecipientState.SENT,
                    settled_at=self.soon(at),
                    due_at=at,
                    message_ids=[1],
                )
                if chance.random() < 0.4:
                    await ButtonClick.create(
                        button_id=button.id,
                        telegram_user_id=one.telegram_id,
                        clicked_at=self.soon(at),
                    )

    async def _campaigns(self, people: list[BotUser]) -> None:
        chance = self.chance
        for trigger in (Trigger.START, Trigger.PAID):
            row = await campaigns.campaign(trigger, 1)
            step = (await row.steps.all())[0]  # type: ignore[attr-defined]
            for one in people:
                at = self.moment()
                run = await CampaignRun.create(
                    campaign_id=row.id,
                    telegram_user_id=one.telegram_id,
                    arm=chance.choice((None, "A")),
                    day_zero=at,
                    began_at=at,
                    state=RunState.FINISHED,
                    ended_at=self.soon(at),
                )
                if run.arm is not None:
                    state = chance.choice((MessageState.SENT, MessageState.REFUSED))
                    await CampaignMessage.create(
                        run_id=run.id,
                        step_id=step.id,
                        telegram_user_id=one.telegram_id,
                        state=state,
                        written_at=at,
                        settled_at=self.soon(at),
                    )


async def lived(chance: Random) -> histories.Shop:
    """The shop when all of it has happened."""
    shop = await histories.lived(await histories.opened())
    await Life(shop, chance).happens()
    return shop
