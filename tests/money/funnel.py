"""What the funnel has to count of a history, by the model's outcomes and by the ledger alone."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from tortoise import connections

from tests.properties import money_model_events as told
from tests.properties.money_histories import History
from tests.properties.money_model_events import COINS, STARS, Event, Kind, Outcome, Way

_ROWS = """
SELECT c.conversion_type, c.funnel_step, c.currency, c.conversion_value, c.plan_id
FROM conversion_tracking c JOIN bot_users b ON b.telegram_id = c.telegram_user_id
WHERE b.id = $1 AND c.funnel_step > 5 ORDER BY c.created_at, c.about
"""
#: What came in from outside for whatever bought something, as the ledger alone has it.
_CASH = """
SELECT l.currency, -sum(l.amount)::bigint AS came FROM ledger_entries l
JOIN facts f ON f.payment_id = l.payment_id AND f.kind IN ('purchase', 'seat_paid')
WHERE l.user_id = $1 AND l.account LIKE 'clearing:%' GROUP BY 1
"""
_CURRENCIES = """
SELECT currency, sum(conversion_value) AS amount FROM conversion_tracking c
JOIN bot_users b ON b.telegram_id = c.telegram_user_id
WHERE b.id = $1 AND conversion_type = $2 GROUP BY 1
"""
_DECIMALS = {"TON": 9, "GRAM": 9, "USDT": 6, STARS: 0}


@dataclass
class Tally:
    """How often something was bought in a history, and by how much money, coins aside."""

    history: History
    bought: int = 0
    cash: Counter[str] = field(default_factory=Counter)
    _asked: dict[str, tuple[str, Way, int]] = field(default_factory=dict)

    def hears(self, event: Event, outcome: Outcome) -> None:
        if isinstance(event, told.CheckoutOpened):
            self._asked.setdefault(event.key, (event.item, event.way, outcome.expected))
        if outcome.kind is not Kind.BOUGHT:
            return
        self.bought += 1
        if isinstance(event, told.MoneyCame | told.StarsRenewed):
            item, way, expected = self._asked[event.checkout]
            if way not in COINS:
                self.cash[STARS if way is Way.STARS else self._currency(item)] += expected

    def _currency(self, item: str) -> str:
        among = (*self.history.plans, *self.history.courses)
        return next(one.currency for one in among if one.id == item)


async def disagreements(tally: Tally, user_id: UUID) -> tuple[tuple[str, Any, Any], ...]:
    """What the funnel says, beside what the model and the ledger say of it."""
    ask = connections.get("default").execute_query_dict
    rows = await ask(_ROWS, [user_id])
    cash = {row["currency"]: row["came"] for row in await ask(_CASH, [user_id]) if row["came"]}
    sums = {}
    for kind in ("payment_complete", "subscription_complete", "seat_complete"):
        found = await ask(_CURRENCIES, [user_id, kind])
        sums[kind] = Counter(
            {
                row["currency"]: int(row["amount"].scaleb(_DECIMALS.get(row["currency"], 2)))
                for row in found
            }
        )
    complete = {currency: came for currency, came in sums["payment_complete"].items() if came}
    coins = {*COINS.values(), "GRAM"}
    plain = {name: came for name, came in complete.items() if name not in coins}
    both = sums["subscription_complete"] + sums["seat_complete"]
    counted = Counter(row["conversion_type"] for row in rows)
    twins = counted["subscription_complete"] + counted["seat_complete"]
    return (
        ("purchases in the funnel", counted["payment_complete"], tally.bought),
        ("what they bought in the funnel", twins, tally.bought),
        ("the funnel's sums and the ledger's cash", complete, cash),
        ("the funnel's sums and what was paid", plain, dict(+tally.cash)),
        ("the sums of plans and seats", dict(+both), complete),
    )
