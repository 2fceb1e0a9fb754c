"""What the survey's answers come to: how they are shared, and who bought what was recommended.

Bought is a settled purchase of the plan that is recommended to a person, from the moment that it
was; a test order is none, nor is one whose money went back whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from tortoise import connections

from models.localized import Name, name_in
from services.money import Money
from services.pages import Page, read
from services.person import Person, require_admin
from services.surveys.survey import QUESTIONS

_COUNTS = f"""
SELECT {", ".join(QUESTIONS)}, grouping({", ".join(QUESTIONS)}) AS left_out,
  count(*)::int AS people, count(survey_completed_at)::int AS completed
FROM user_surveys GROUP BY GROUPING SETS ((), {", ".join(f"({name})" for name in QUESTIONS)})
"""  # noqa: S608 - our own columns
#: The question of a line, by the mask of those that it is not about (GROUPING of PostgreSQL).
_ASKED = {
    2 ** len(QUESTIONS) - 1 - 2 ** (len(QUESTIONS) - 1 - place): name
    for place, name in enumerate(QUESTIONS)
}
_ANSWERED = "user_surveys y WHERE y.survey_completed_at IS NOT NULL"
#: Each person once: their first such purchase.
_BOUGHT = """
user_surveys y JOIN bot_users w ON w.telegram_id = y.telegram_user_id
CROSS JOIN LATERAL (
  SELECT f.learned_at, p.id, p.amount, p.currency FROM facts f
  JOIN payments p ON p.id = f.payment_id
  WHERE f.user_id = w.id AND f.kind = 'purchase' AND f.plan_id = y.recommended_plan_id
    AND f.learned_at >= coalesce(y.recommended_at, y.survey_completed_at)
    AND p.status = 'completed' AND NOT p.is_test
  ORDER BY f.learned_at, p.id LIMIT 1) bought
WHERE y.survey_completed_at IS NOT NULL"""
_PLAN = f"""(SELECT {name_in("s")} FROM subscription_plans s
  WHERE s.id = y.recommended_plan_id) AS plan"""  # noqa: S608
_NAME = "(SELECT b.first_name FROM bot_users b WHERE b.telegram_id = y.telegram_user_id) AS name"
_ROWS = {
    "answered": f"""
SELECT y.telegram_user_id, {_NAME}, {_PLAN}, y.survey_completed_at AS at,
  NULL::numeric AS amount, NULL::text AS currency
FROM {_ANSWERED} ORDER BY y.survey_completed_at DESC, y.id LIMIT $1 OFFSET $2""",  # noqa: S608
    "bought": f"""
SELECT y.telegram_user_id, {_NAME}, {_PLAN}, bought.learned_at AS at, bought.amount, bought.currency
FROM {_BOUGHT} ORDER BY bought.learned_at DESC, y.id LIMIT $1 OFFSET $2""",  # noqa: S608
}


class Rows(StrEnum):
    """Which rows are opened: who answered everything, or who bought what was recommended."""

    ANSWERED = "answered"
    BOUGHT = "bought"


@dataclass(frozen=True)
class Shared:
    """How the answers to one question are shared, in the order of the answers."""

    question: str
    people: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.people.values())


@dataclass(frozen=True)
class SurveyFigures:
    """All of it: how many began, how many answered everything, and of these who bought."""

    begun: int
    answered: int
    bought: int
    questions: tuple[Shared, ...]


@dataclass(frozen=True)
class SurveyRow:
    """Somebody who answered, with the plan that is recommended to them, and what they paid."""

    telegram_id: str
    name: str
    plan: Name | None
    at: datetime
    amount: Money | None = None


async def figures(admin: Person) -> SurveyFigures:
    """What was answered, by whomever and whenever; raises NotAllowed."""
    require_admin(admin)
    database = connections.get("default")
    shared = {name: {str(one): 0 for one in kind} for name, kind in QUESTIONS.items()}
    begun = answered = 0
    for row in await database.execute_query_dict(_COUNTS):
        name = _ASKED.get(row["left_out"])
        if name is None:
            begun, answered = row["people"], row["completed"]
        elif row[name] is not None:
            shared[name][row[name]] = row["people"]
    (bought,) = await database.execute_query_dict(
        f"SELECT count(*)::int AS people FROM {_BOUGHT}"  # noqa: S608 - our own text
    )
    return SurveyFigures(
        begun,
        answered,
        bought["people"],
        tuple(Shared(name, people) for name, people in shared.items()),
    )


async def rows(admin: Person, kind: Rows, offset: int) -> Page[SurveyRow]:
    """A page of those whom a figure counts, the newest first; raises NotAllowed."""
    require_admin(admin)

    async def ask(limit: int, start: int) -> list[dict[str, Any]]:
        database = connections.get("default")
        return list(await database.execute_query_dict(_ROWS[kind], [limit, start]))

    return (await read(ask, offset)).map(_row)


def _row(row: Mapping[str, Any]) -> SurveyRow:
    amount = Decimal(row["amount"]) if row["amount"] is not None else None
    return SurveyRow(
        row["telegram_user_id"],
        row["name"] or "",
        Name.asked(row["plan"]) if row["plan"] is not None else None,
        row["at"],
        Money.of(amount, row["currency"]) if amount is not None else None,
    )
