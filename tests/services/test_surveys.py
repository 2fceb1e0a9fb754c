"""The survey: what is recommended, by the rules in their order, and answers that may change."""

import asyncio
from itertools import product
from uuid import uuid4

import pytest

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
from services.subscriptions.plans import PlanView
from services.surveys.recommendation import Answers, recommended
from services.surveys.survey import QUESTIONS, answer, survey_of
from tests import factories
from tests.factories import NOW


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
