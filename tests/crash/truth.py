"""What a member's facts and ledger hold, so that a run with a kill can be held beside one without.

Whether rights, balances and ledger follow from the facts is the nightly check's question.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sandbox.client import Person
from tests.harness.house import House

_FACTS = """
SELECT f.kind || coalesce(' ' || (f.terms ->> 'how'), '') AS kind FROM facts f
JOIN bot_users b ON b.id = f.user_id WHERE b.telegram_id = $1
"""
_LEDGER = """
SELECT l.account || ' ' || l.currency AS account, sum(l.amount)::bigint AS amount
FROM ledger_entries l JOIN bot_users b ON b.id = l.user_id WHERE b.telegram_id = $1
GROUP BY 1 HAVING sum(l.amount) <> 0
"""


@dataclass
class Truth:
    """How many facts of each kind there are, and what stands on every account."""

    facts: Counter[str] = field(default_factory=Counter)
    ledger: dict[str, int] = field(default_factory=dict)


async def truth_of(house: House, person: Person) -> Truth:
    facts = await house.rows(_FACTS, str(person.id))
    ledger = await house.rows(_LEDGER, str(person.id))
    return Truth(
        Counter(row["kind"] for row in facts), {row["account"]: row["amount"] for row in ledger}
    )
