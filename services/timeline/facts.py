"""A person's facts: written down once, and read again in the order of their replay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import orjson
from tortoise import connections

from models.facts import FactKind, FactRow
from services.timeline.terms import TERMS, Terms


@dataclass(frozen=True)
class Fact:
    """One thing that happened, with its terms."""

    id: UUID
    number: int
    kind: FactKind
    happened_at: datetime
    learned_at: datetime
    opened_at: datetime | None
    plan_id: UUID | None
    payment_id: UUID | None
    enrollment_id: UUID | None
    actor_id: UUID | None
    terms: Any

    @property
    def order(self) -> tuple[datetime, datetime, datetime, int]:
        """With the clock standing still, the order in which things happened."""
        opened = self.opened_at or self.happened_at
        return self.learned_at, self.happened_at, opened, self.number


_COLUMNS = (
    "id, number, kind, happened_at, learned_at, opened_at, plan_id, payment_id, enrollment_id,"
    " actor_id, terms"
)


def fact_of(row: dict[str, Any]) -> Fact:
    """A row as the pure function reads it."""
    kind = FactKind(row["kind"])
    told = row["terms"]
    terms = orjson.loads(told) if isinstance(told, str | bytes) else told
    return Fact(
        row["id"],
        row["number"],
        kind,
        row["happened_at"],
        row["learned_at"],
        row["opened_at"],
        row["plan_id"],
        row["payment_id"],
        row["enrollment_id"],
        row["actor_id"],
        TERMS[kind].model_validate(terms),
    )


async def facts_of(user_id: UUID) -> list[Fact]:
    """Everything that happened to a person; read it behind the person's lock."""
    rows = await connections.get("default").execute_query_dict(
        f"SELECT {_COLUMNS} FROM facts WHERE user_id = $1",  # noqa: S608 (a constant)
        [user_id],
    )
    return sorted((fact_of(row) for row in rows), key=lambda fact: fact.order)


async def add_fact(
    user_id: UUID,
    kind: FactKind,
    terms: Terms,
    *,
    happened_at: datetime,
    learned_at: datetime,
    opened_at: datetime | None = None,
    plan_id: UUID | None = None,
    payment_id: UUID | None = None,
    enrollment_id: UUID | None = None,
    actor_id: UUID | None = None,
    idempotency_key: str | None = None,
) -> Fact:
    """Write a fact down; call inside the transaction of what it is about, behind the lock."""
    key = uuid4()
    rows = await connections.get("default").execute_query_dict(
        "INSERT INTO facts (id, user_id, kind, happened_at, learned_at, opened_at, plan_id,"
        " payment_id, enrollment_id, actor_id, terms, idempotency_key, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $5) RETURNING number",
        [
            key,
            user_id,
            str(kind),
            happened_at,
            learned_at,
            opened_at,
            plan_id,
            payment_id,
            enrollment_id,
            actor_id,
            terms.model_dump_json(),
            idempotency_key,
        ],
    )
    return Fact(
        key,
        rows[0]["number"],
        kind,
        happened_at,
        learned_at,
        opened_at,
        plan_id,
        payment_id,
        enrollment_id,
        actor_id,
        terms,
    )


async def fact_exists(idempotency_key: str) -> bool:
    """Whether this request has written its fact before."""
    return await FactRow.exists(idempotency_key=idempotency_key)


def with_fact(facts: Sequence[Fact], fact: Fact) -> list[Fact]:
    """The facts with one more, in the order of the replay."""
    return sorted([*facts, fact], key=lambda one: one.order)
