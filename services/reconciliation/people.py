"""What is stored of people, a portion at a time: their facts, and all that follows from them.

Everything of one portion is read in one snapshot of the database, so that a settlement meanwhile is
seen whole or not at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

Rows = list[dict[str, Any]]


class Reader(Protocol):
    """A connection with a transaction under way."""

    async def execute_query_dict(self, query: str, values: list[Any] | None = None) -> Rows:
        """The rows of a question."""
        ...


@dataclass(slots=True)
class Stored:
    """One person: who they are, what happened to them, and the rows that follow from it."""

    #: bot_users with the profile's id, the mirrors, and the subscription's row where there is one.
    row: dict[str, Any]
    facts: Rows = field(default_factory=list)
    rights: Rows = field(default_factory=list)
    lines: Rows = field(default_factory=list)
    payments: dict[UUID, dict[str, Any]] = field(default_factory=dict)
    #: Charges that name no checkout, by the fact that they became.
    charges: dict[UUID, dict[str, Any]] = field(default_factory=dict)
    seats: Rows = field(default_factory=list)

    @property
    def telegram_id(self) -> str:
        return str(self.row["telegram_id"])


#: The people behind $1, in the order of their ids, which no new person changes.
_PEOPLE = """
SELECT b.id, b.telegram_id, b.facts_since, b.is_vip, b.subscription_expires_at, b.current_plan_id,
  p.id AS profile_id, s.id AS subscription_id, s.plan_id, s.is_active, s.is_lifetime,
  s.subscription_start_date, s.subscription_end_date, s.anchor_at, s.anchor_months,
  s.payment_status, s.payment_method, s.payment_instructions, s.bank_details, s.receipt_file_path
FROM (SELECT * FROM bot_users WHERE id > $1 ORDER BY id LIMIT $2) b
LEFT JOIN profiles p ON p.telegram_id = b.telegram_id
LEFT JOIN user_subscriptions s ON s.telegram_user_id = b.telegram_id
ORDER BY b.id
"""
_FACTS = """
SELECT id, number, user_id, kind, happened_at, learned_at, opened_at, plan_id, payment_id,
  enrollment_id, actor_id, terms
FROM facts WHERE user_id = ANY($1::uuid[])
"""
_LINES = """
SELECT user_id, fact_id, transaction_id, account, currency, amount, payment_id
FROM ledger_entries WHERE user_id = ANY($1::uuid[]) AND account NOT IN ('test', 'test:clearing')
"""
_PAYMENTS = """
SELECT id, user_id, status, amount, currency, payment_method
FROM payments WHERE user_id = ANY($1::uuid[]) AND status IN ('completed', 'refunded')
  AND NOT is_test
"""
_CHARGES = """
SELECT fact_id, user_id, amount, currency, method AS payment_method
FROM unmatched_charges WHERE user_id = ANY($1::uuid[])
"""
_RIGHTS = """
SELECT id, user_id, package_id, source, source_id, payment_id, assigned_by, assigned_at, starts_at,
  paid_until, expires_at, access_until, is_active, worth, worth_currency, next_reminder_at
FROM user_package_assignments WHERE user_id = ANY($1::uuid[])
"""
_SEATS = """
SELECT id, student_telegram_id, enrollment_status, payment_status, payment_reference,
  payment_amount, payment_method, start_date, access_ends_at, access_over_at
FROM education_enrollments WHERE student_telegram_id = ANY($1::text[])
"""
#: Before the first person.
FIRST = UUID(int=0)


async def portion(reader: Reader, behind: UUID, limit: int) -> list[Stored]:
    """The next people behind one's id; none is the end."""
    found = [Stored(row) for row in await reader.execute_query_dict(_PEOPLE, [behind, limit])]
    users = {one.row["id"]: one for one in found}
    profiles = {one.row["profile_id"]: one for one in found}
    keys = {one.row["telegram_id"]: one for one in found}

    async def of(question: str, people: Iterable[object], column: str) -> dict[Any, Rows]:
        grouped: dict[Any, Rows] = defaultdict(list)
        for row in await reader.execute_query_dict(question, [list(people)]):
            grouped[row[column]].append(row)
        return grouped

    if found:
        for key, rows in (await of(_FACTS, users, "user_id")).items():
            users[key].facts = rows
        for key, rows in (await of(_LINES, users, "user_id")).items():
            users[key].lines = rows
        for key, rows in (await of(_PAYMENTS, users, "user_id")).items():
            users[key].payments = {row["id"]: row for row in rows}
        for key, rows in (await of(_CHARGES, users, "user_id")).items():
            users[key].charges = {row["fact_id"]: row for row in rows}
        with_profile = [key for key in profiles if key is not None]
        for key, rows in (await of(_RIGHTS, with_profile, "user_id")).items():
            profiles[key].rights = rows
        for key, rows in (await of(_SEATS, keys, "student_telegram_id")).items():
            keys[key].seats = rows
    return found


def last_of(people: Sequence[Stored]) -> UUID:
    """Behind whom the next portion begins."""
    key: UUID = people[-1].row["id"]
    return key
