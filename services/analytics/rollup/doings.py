"""What people did on a day: who came, what they pressed, how far they got on the way to buying."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from services.analytics.events import EventType
from services.analytics.rollup.days import Ask, Day, Figure
from services.money import decimals

#: Buttons are ours and few; what is forged beyond that is counted together.
_MOST_BUTTONS, _OTHERS = 300, "…"
_PEOPLE = """
SELECT (SELECT count(*) FROM bot_users WHERE created_at >= $1 AND created_at < $2)::bigint AS new,
  (SELECT count(*) FROM bot_users WHERE created_at < $2)::bigint AS total"""
#: Each step as often as it was taken, and each person once a day.
_FUNNEL = """
SELECT conversion_type AS of, count(*)::bigint AS count,
  count(DISTINCT telegram_user_id)::bigint AS people
FROM conversion_tracking WHERE created_at >= $1 AND created_at < $2 GROUP BY 1"""
_TAPS = """
SELECT interaction_type AS kind, interaction_data ->> 'button' AS button, count(*)::bigint AS count
FROM user_interactions WHERE created_at >= $1 AND created_at < $2 GROUP BY 1, 2
ORDER BY count DESC, button"""
_VISITS = """
SELECT count(*)::bigint AS count, count(DISTINCT telegram_user_id)::bigint AS people
FROM bot_sessions WHERE session_start >= $1 AND session_start < $2"""
_EVENTS = """
SELECT event_type AS kind, coalesce(event_data ->> 'source', '') AS of, count(*)::bigint AS count
FROM user_analytics WHERE created_at >= $1 AND created_at < $2 GROUP BY 1, 2"""
#: A checkout counts for the link that brought its person first, if it was before.
_SOURCES = """
SELECT 'source_arrived' AS figure, t.first_source_id::text AS of, count(*)::bigint AS count
FROM source_touches t WHERE t.first_at >= $1 AND t.first_at < $2 GROUP BY 2
UNION ALL
SELECT 'source_checkouts', t.first_source_id::text, count(*)::bigint
FROM payment_intents i JOIN bot_users b ON b.id = i.user_id
JOIN source_touches t ON t.telegram_user_id = b.telegram_id AND i.created_at >= t.first_at
WHERE i.created_at >= $1 AND i.created_at < $2 AND NOT i.is_test GROUP BY 2"""
#: What is taken off is counted in the currency of the price, not in that of the payment.
PRICED = "(y.snapshot -> 'price' ->> 'currency')"
OFF = "(y.snapshot -> 'promo' ->> 'off')::numeric"
#: A use is paid when its checkout is; what came of it stands on that payment.
USES = """promotion_usage u JOIN promotions m ON m.id = u.promotion_id
LEFT JOIN LATERAL (SELECT y.* FROM payments y WHERE y.intent_id = u.intent_id
  AND y.status IN ('completed', 'refunded') ORDER BY y.created_at DESC LIMIT 1) y ON true"""
_CODES = f"""
SELECT m.id::text AS of, {PRICED} AS currency, count(*)::bigint AS count, sum({OFF}) AS amount
FROM {USES}
WHERE u.consumed_at >= $1 AND u.consumed_at < $2 AND {OFF} IS NOT NULL AND {PRICED} IS NOT NULL
GROUP BY 1, 2"""  # noqa: S608 - our own texts
_EVENT_FIGURES = {EventType.LINK_VISITED: "link_visits", EventType.ARRIVED: "arrivals"}

Rows = Sequence[dict[str, Any]]


def _people(rows: Rows) -> list[Figure]:
    (row,) = rows
    return [
        Figure("people_new", count=row["new"]),
        Figure("people_total", count=row["total"]),
    ]


def _funnel(rows: Rows) -> list[Figure]:
    return [
        figure
        for row in rows
        for figure in (
            Figure("funnel", row["of"], count=row["count"]),
            Figure("funnel_people", row["of"], count=row["people"]),
        )
    ]


def _taps(rows: Rows) -> list[Figure]:
    kinds: dict[str, int] = {}
    buttons: dict[str, int] = {}
    for row in rows:
        kinds[row["kind"]] = kinds.get(row["kind"], 0) + row["count"]
        button = row["button"]
        if button is not None:
            of = button if button in buttons or len(buttons) < _MOST_BUTTONS else _OTHERS
            buttons[of] = buttons.get(of, 0) + row["count"]
    return [
        *(Figure("interactions", of, count=count) for of, count in kinds.items()),
        *(Figure("buttons", of, count=count) for of, count in buttons.items()),
    ]


def _visits(rows: Rows) -> list[Figure]:
    (row,) = rows
    return [Figure("visits", count=row["count"]), Figure("visitors", count=row["people"])]


def _events(rows: Rows) -> list[Figure]:
    return [
        Figure(_EVENT_FIGURES[EventType(row["kind"])], row["of"], count=row["count"])
        for row in rows
        if row["kind"] in _EVENT_FIGURES
    ]


def _sources(rows: Rows) -> list[Figure]:
    return [Figure(row["figure"], row["of"], count=row["count"]) for row in rows]


def _codes(rows: Rows) -> list[Figure]:
    return [
        Figure("code_off", row["of"], row["currency"], row["count"], _minor(row)) for row in rows
    ]


def _minor(row: Mapping[str, Any]) -> int:
    amount: Decimal = row["amount"]
    return int(amount.scaleb(decimals(row["currency"])))


def _part(
    statement: str, figures: Callable[[Rows], list[Figure]]
) -> Callable[[Ask, Day], Awaitable[list[Figure]]]:
    async def roll(ask: Ask, day: Day) -> list[Figure]:
        return figures(await ask(statement, day.bounds))

    return roll


people = _part(_PEOPLE, _people)
funnel = _part(_FUNNEL, _funnel)
taps = _part(_TAPS, _taps)
visits = _part(_VISITS, _visits)
events = _part(_EVENTS, _events)
sources = _part(_SOURCES, _sources)
codes = _part(_CODES, _codes)
