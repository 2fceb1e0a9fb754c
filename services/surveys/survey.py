"""The survey of a person: one row, an answer at a time, each of them to be changed later.

Every answer is one statement, so that nothing is lost in between; the recommendation is written
with the last one, and anew with every change behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from tortoise import connections
from tortoise.transactions import in_transaction

from models.surveys import (
    MainGoal,
    MonthlyBudget,
    TradingFrequency,
    TradingLevel,
    UserSurvey,
)
from services.parsers.refused import NotOnTheList
from services.person import Person
from services.subscriptions.plans import PlanView, plans_on_sale
from services.surveys.recommendation import Answers, recommended

#: The questions in their order, by the columns of the answers.
QUESTIONS: dict[str, type[StrEnum]] = {
    "trading_level": TradingLevel,
    "trading_frequency": TradingFrequency,
    "main_goal": MainGoal,
    "monthly_budget": MonthlyBudget,
}
_ANSWER = """
INSERT INTO user_surveys AS s (id, telegram_user_id, {column}, created_at, updated_at)
VALUES ($1, $2, $3, $4, $4)
ON CONFLICT (telegram_user_id) DO UPDATE SET {column} = EXCLUDED.{column}, updated_at = $4
RETURNING *"""
_DONE = """
UPDATE user_surveys SET recommended_plan_id = $2, updated_at = $3,
  has_bought = has_bought AND recommended_plan_id IS NOT DISTINCT FROM $2::uuid,
  recommended_at = CASE WHEN recommended_plan_id IS NOT DISTINCT FROM $2::uuid
    THEN coalesce(recommended_at, survey_completed_at, $3::timestamptz) ELSE $3::timestamptz END,
  survey_completed_at = coalesce(survey_completed_at, $3) WHERE id = $1"""


@dataclass(frozen=True)
class Survey:
    """How far somebody is, and what is recommended to those who answered everything."""

    answers: Answers
    plan: PlanView | None

    @property
    def next(self) -> str | None:
        """The first question without an answer."""
        return next((name for name in QUESTIONS if getattr(self.answers, name) is None), None)

    @property
    def is_begun(self) -> bool:
        return any(getattr(self.answers, name) is not None for name in QUESTIONS)


async def survey_of(person: Person) -> Survey:
    """The person's survey; a plan that is not sold any more is recommended anew."""
    row = await UserSurvey.get_or_none(telegram_user_id=person.key)
    answers = Answers(**{name: getattr(row, name, None) for name in QUESTIONS})
    if row is None or not answers.are_all_there:
        return Survey(answers, None)
    plans = await plans_on_sale()
    kept = next((plan for plan in plans if plan.id == row.recommended_plan_id), None)
    return Survey(answers, kept or recommended(answers, plans))


async def answer(person: Person, question: str, value: str, now: datetime) -> Survey:
    """Take an answer, or another one in its place; raises NotOnTheList for what is none."""
    kind = QUESTIONS.get(question)
    if kind is None or value not in list(kind):
        raise NotOnTheList
    async with in_transaction() as connection:
        # Locked from here on: of two taps at once the second one sees the first one's answer.
        (row,) = await connection.execute_query_dict(
            _ANSWER.format(column=question), [uuid4(), person.key, value, now]
        )
        answers = _answers(row)
        plan = recommended(answers, await plans_on_sale()) if answers.are_all_there else None
        if answers.are_all_there:
            done = [row["id"], plan.id if plan else None, now]
            await connections.get("default").execute_query(_DONE, done)
    return Survey(answers, plan)


def _answers(row: dict[str, Any]) -> Answers:
    given = {name: kind(row[name]) for name, kind in QUESTIONS.items() if row[name]}
    return Answers(**given)  # type: ignore[arg-type]
