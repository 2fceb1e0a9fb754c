"""The survey: what is recommended, by the rules in their order, and answers that may change."""

import asyncio
from datetime import datetime, timedelta
from itertools import product
from typing import Any
from uuid import uuid4

import pytest
from tortoise import connections

from models.lifecycles import IntentStatus, PaymentStatus
from models.localized import Localized, Name
from models.surveys import (
    MainGoal,
    MonthlyBudget,
    TradingFrequency,
    TradingLevel,
    UserSurvey,
)
from services.money import Money
from services.parsers.refused import NotOnTheList
from services.person import Person, find
from services.refusals import NotAllowed
from services.subscriptions.plans import PlanView
from services.surveys.figures import Rows, figures, rows
from services.surveys.recommendation import Answers, recommended
from services.surveys.survey import QUESTIONS, answer, survey_of
from tests import factories
from tests.factories import NOW

DAY = timedelta(days=1)


def plan(months: int) -> PlanView:
    name = Name(str(months))
    return PlanView(uuid4(), name, months, months == 0, Money(100, "USD"), None, Localized({}), ())


PLANS = {months: plan(months) for months in (1, 3, 6, 12, 0)}
SHORTEST, QUARTER, LIFETIME = PLANS[1], PLANS[3], PLANS[0]


def by_the_book(level: str, often: str, goal: str, budget: str) -> PlanView:
    """The rules as schema.md lists them, written out once more."""
    if level == "beginner" and goal == "learn_improve" and budget == "under_15":
        return SHORTEST
    if level == "intermediate" and often == "daily" and budget == "15_to_50":
        return QUARTER
    if level == "advanced" or goal == "vip_community" or budget == "over_50":
        return LIFETIME
    if often == "daily" or goal == "quality_signals":
        return QUARTER
    return SHORTEST


def test_all_81_answers_recommend_what_the_rules_say() -> None:
    seen = 0
    for four in product(TradingLevel, TradingFrequency, MainGoal, MonthlyBudget):
        assert recommended(Answers(*four), list(PLANS.values())) is by_the_book(*four), four
        seen += 1
    assert seen == 81


@pytest.mark.parametrize(
    ("months", "quarter", "longest"),
    [((1, 6), 1, 6), ((2, 4, 12), 2, 12), ((6,), 6, 6), ((0,), 0, 0), ((0, 12), 12, 0)],
)
def test_a_shop_without_three_months_recommends_the_nearest(
    months: tuple[int, ...], quarter: int, longest: int
) -> None:
    plans = [plan(one) for one in months]
    signals = Answers(main_goal=MainGoal.QUALITY_SIGNALS)
    vip = Answers(main_goal=MainGoal.VIP_COMMUNITY)
    found = [recommended(one, plans) for one in (signals, vip)]
    assert [one.months for one in found if one] == [quarter, longest]
    assert recommended(signals, []) is None


async def member() -> Person:
    return await find((await factories.person()).telegram_id)


FULL = ("beginner", "weekly", "learn_improve", "under_15")


@pytest.mark.usefixtures("database")
async def test_it_goes_on_where_it_was_and_every_answer_may_change() -> None:
    me = await member()
    short = await factories.plan("Short", duration_months=1)
    long = await factories.plan("Long", is_lifetime=True, duration_months=0)
    for place, (question, value) in enumerate(zip(QUESTIONS, FULL, strict=True)):
        assert (await survey_of(me)).next == question
        survey = await answer(me, question, value, NOW)
        assert survey.next == (list(QUESTIONS)[place + 1] if place < 3 else None)
    assert survey.plan is not None and survey.plan.id == short.id
    survey = await answer(me, "trading_level", "advanced", NOW)
    assert survey.plan is not None and survey.plan.id == long.id
    [row] = await UserSurvey.all()
    assert (row.recommended_plan_id, row.survey_completed_at) == (long.id, NOW)
    # What is sold no more is recommended to nobody.
    await type(long).filter(id=long.id).update(is_active=False)
    shown = (await survey_of(me)).plan
    assert shown is not None and shown.id == short.id


@pytest.mark.usefixtures("database")
async def test_answers_at_once_are_all_kept_in_one_row() -> None:
    me = await member()
    asked = (answer(me, *one, NOW) for one in zip(QUESTIONS, FULL, strict=True))
    await asyncio.gather(*asked)
    [row] = await UserSurvey.all()
    assert row.survey_completed_at == NOW


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("question", "value"), [("trading_level", "god"), ("telegram_user_id", "1"), ("", "")]
)
async def test_what_is_no_answer_is_refused(question: str, value: str) -> None:
    with pytest.raises(NotOnTheList):
        await answer(await member(), question, value, NOW)
    assert await UserSurvey.all().count() == 0


@pytest.mark.usefixtures("database")
async def test_the_figures_are_those_of_the_answers() -> None:
    plans = [await factories.plan(str(months), duration_months=months) for months in (1, 3)]
    people = [await factories.person() for _ in range(5)]
    every = ("beginner", "weekly", "learn_improve", "under_15")
    for number, who in enumerate(people):
        person = await find(who.telegram_id)
        assert person is not None
        # The last one leaves the budget open.
        for name, value in list(zip(QUESTIONS, every, strict=True))[: 3 if number == 4 else 4]:
            await answer(person, name, value, NOW)

    async def bought(who: factories.Someone, plan: Any, now: datetime, **columns: Any) -> None:
        intent = await factories.intent(who, plan, now=now, status=IntentStatus.APPROVED)
        status = columns.pop("status", PaymentStatus.COMPLETED)
        paid = await factories.payment(intent, now=now, status=status)
        await purchase(who, plan, paid, now)

    shortest, quarter = plans
    await bought(people[0], shortest, NOW + DAY)
    await bought(people[0], shortest, NOW + 2 * DAY)
    # Before the answer, another plan, and what was given back.
    await bought(people[1], shortest, NOW - DAY)
    await bought(people[2], quarter, NOW + DAY)
    await bought(people[3], shortest, NOW + DAY, status=PaymentStatus.REFUNDED)
    boss = await find((await factories.admin()).telegram_id)
    assert boss is not None
    found = await figures(boss)
    assert (found.begun, found.answered, found.bought) == (5, 4, 1)
    assert [(one.question, one.total) for one in found.questions] == [
        *((name, 5) for name in list(QUESTIONS)[:3]),
        ("monthly_budget", 4),
    ]
    assert found.questions[0].people == {"beginner": 5, "intermediate": 0, "advanced": 0}
    for kind, count in ((Rows.ANSWERED, 4), (Rows.BOUGHT, 1)):
        assert len((await rows(boss, kind, 0)).items) == count
    (row,) = (await rows(boss, Rows.BOUGHT, 0)).items
    assert (row.telegram_id, row.at) == (people[0].telegram_id, NOW + DAY)
    # Another plan is recommended from now on: what was bought before was not because of it.
    person = await find(people[2].telegram_id)
    assert person is not None
    await answer(person, "main_goal", "quality_signals", NOW + 3 * DAY)
    assert (await figures(boss)).bought == 1
    await bought(people[2], quarter, NOW + 4 * DAY)
    assert (await figures(boss)).bought == 2
    # The same plan again, by an answer that changes nothing, is no new recommendation.
    person = await find(people[0].telegram_id)
    assert person is not None
    await answer(person, "trading_frequency", "occasionally", NOW + 5 * DAY)
    assert (await figures(boss)).bought == 2
    for refused in (figures(person), rows(person, Rows.BOUGHT, 0)):
        with pytest.raises(NotAllowed):
            await refused


async def purchase(who: factories.Someone, plan: Any, paid: Any, now: datetime) -> None:
    """The fact of a settlement, as far as figures read it."""
    await connections.get("default").execute_query(
        "INSERT INTO facts (user_id, kind, happened_at, learned_at, plan_id, payment_id, terms)"
        " VALUES ($1, 'purchase', $2, $2, $3, $4, '{}')",
        [who.user.id, now, plan.id, paid.id],
    )
