"""What the upgrade could not tell from the tables: each with the person and the row it is about.

No member loses a day by it: such rights run as they are, and what is unknown is only the money, or
where they came from. A human sets it right; the questions are asked of the tables anew each time.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tortoise import connections


class Reason(StrEnum):
    """Why something cannot be explained."""

    NOT_OPENED = "not_opened"
    NOBODYS = "nobodys"
    UNPAID = "unpaid"
    REFUNDED = "refunded"
    MONEY = "money"
    NO_SEAT = "no_seat"
    NO_RIGHT = "no_right"
    NOTHING_FOR_IT = "nothing_for_it"


@dataclass(frozen=True)
class Untold:
    """What cannot be explained about a person; without one, what belongs to no person."""

    reason: Reason
    telegram_id: str | None
    subject: str


def _doubted(doubt: str) -> str:
    return f"""
SELECT b.telegram_id, coalesce(f.payment_id, f.id)::text AS subject
FROM facts f JOIN bot_users b ON b.id = f.user_id
WHERE f.kind IN ('opening', 'seat_paid') AND f.terms ->> 'doubt' = '{doubt}'
"""  # noqa: S608 - a word of our own


QUESTIONS: Mapping[Reason, str] = {
    Reason.NOT_OPENED: """
SELECT telegram_id, id::text AS subject FROM bot_users WHERE facts_since IS NULL
""",
    Reason.NOBODYS: """
SELECT p.telegram_id, a.id::text AS subject FROM user_package_assignments a
JOIN profiles p ON p.id = a.user_id
WHERE NOT EXISTS (SELECT FROM bot_users b WHERE b.telegram_id = p.telegram_id)
""",
    Reason.UNPAID: _doubted("payment"),
    Reason.REFUNDED: _doubted("refund"),
    Reason.MONEY: _doubted("money"),
    Reason.NO_SEAT: """
SELECT p.telegram_id, a.id::text AS subject FROM user_package_assignments a
JOIN profiles p ON p.id = a.user_id
WHERE a.source = 'bundle' AND a.is_active AND NOT EXISTS (
  SELECT FROM facts f JOIN bot_users b ON b.id = f.user_id
  WHERE f.kind = 'seat' AND b.telegram_id = p.telegram_id AND f.enrollment_id::text = a.source_id)
""",
    Reason.NO_RIGHT: """
SELECT s.telegram_user_id AS telegram_id, s.id::text AS subject FROM user_subscriptions s
WHERE s.is_active AND NOT EXISTS (
  SELECT FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
  WHERE p.telegram_id = s.telegram_user_id AND a.is_active AND a.package_id = s.plan_id
    AND a.source <> 'bundle')
""",
    Reason.NOTHING_FOR_IT: """
SELECT b.telegram_id, y.id::text AS subject FROM payments y JOIN bot_users b ON b.id = y.user_id
WHERE y.status IN ('completed', 'refunded') AND NOT EXISTS (
  SELECT FROM facts f WHERE f.payment_id = y.id)
""",
}


async def untold() -> AsyncIterator[Untold]:
    """Everything that cannot be explained, by its reason."""
    connection = connections.get("default")
    for reason, question in QUESTIONS.items():
        for row in await connection.execute_query_dict(f"{question} ORDER BY 1, 2"):
            yield Untold(reason, row["telegram_id"], row["subject"])
