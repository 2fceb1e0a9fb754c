"""What people did on a day: who came, what they pressed, how far they got on the way to buying."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from services.analytics.events import EventType
from services.analytics.rollup.days import Ask, Day, Figure

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
