"""Whether what the facts come to stands in the rows, for everybody, a portion of people at a time.

It compares what `restate` would write, and writes nothing. Who is only due is left to the clock:
their rows still run, and `expire_due` will end them and say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections

from models.people import BotUser
from services.timeline.facts import Fact, fact_of
from services.timeline.restate import newest, right_values, subscription_values
from services.timeline.timeline import State, timeline

PORTION = 2_000


@dataclass(frozen=True)
class Difference:
    """Somebody whose rows are not what their facts come to, and what of them."""

    telegram_id: str
    what: tuple[str, ...]


@dataclass(frozen=True)
class _Stored:
    """What stands in the tables of one person."""

    user: BotUser
    facts: Sequence[Fact]
    rights: Mapping[tuple[UUID, str, str], Mapping[str, Any]]
    subscription: Mapping[str, Any] | None
    seats: Mapping[UUID, Mapping[str, Any]]


_FACTS = """
SELECT user_id, id, number, kind, happened_at, learned_at, opened_at, plan_id, payment_id,
  enrollment_id, actor_id, terms FROM facts WHERE user_id = ANY($1::uuid[])
"""
_RIGHTS = """
SELECT p.telegram_id, a.package_id, a.source, a.source_id, a.is_active, a.starts_at, a.paid_until,
  a.expires_at, a.access_until, a.worth, a.worth_currency, a.next_reminder_at
FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
WHERE p.telegram_id = ANY($1::text[])
"""
_SUBSCRIPTIONS = "SELECT * FROM user_subscriptions WHERE telegram_user_id = ANY($1::text[])"
_SEATS = """
SELECT student_telegram_id, id, start_date, access_ends_at FROM education_enrollments
WHERE student_telegram_id = ANY($1::text[])
"""


async def differences(now: datetime, portion: int = PORTION) -> AsyncIterator[Difference]:
    """Everybody whose rows are not what their facts come to."""
    last: UUID | None = None
    while True:
        found = BotUser.filter(facts_since__isnull=False)
        people = await (found.filter(id__gt=last) if last else found).order_by("id").limit(portion)
        if not people:
            return
        for stored in await _stored(people):
            what = differing(stored, now)
            if what:
                yield Difference(stored.user.telegram_id, what)
        last = people[-1].id


def differing(stored: _Stored, now: datetime) -> tuple[str, ...]:
    """The names of what differs of one person."""
    state = timeline(stored.facts, now)
    rights, is_due = _rights(stored, state, now)
    if is_due:
        return rights
    return (*rights, *_row(stored, state), *_seats(stored, state))


def _rights(stored: _Stored, state: State, now: datetime) -> tuple[tuple[str, ...], bool]:
    what, is_due, left = [], False, dict(stored.rights)
    for right in newest(state.rights):
        key = (right.plan_id, str(right.source), right.source_id)
        row = left.pop(key, None)
        if row is None:
            what.append("right")
            continue
        due = row["is_active"] and row["access_until"] is not None and row["access_until"] <= now
        is_due = is_due or (due and not right.is_active)
        # What is reminded of, and when, is the clock's.
        wanted = right_values(right, dict(row), now, None)
        skipped = {"next_reminder_at", *(("is_active",) if due else ())}
        what += [
            f"right.{name}"
            for name, value in wanted.items()
            if name not in skipped and row[name] != value
        ]
    what += ["right without a fact" for row in left.values() if row["is_active"]]
    return tuple(dict.fromkeys(what)), is_due


def _row(stored: _Stored, state: State) -> list[str]:
    user, row, wanted = stored.user, stored.subscription, state.subscription
    if wanted is None:
        return ["subscription"] if row is not None and row["is_active"] else []
    if row is None:
        return ["subscription"]
    values = subscription_values(user, wanted)
    # A name changes in Telegram without any fact.
    values.pop("telegram_username")
    what = [f"subscription.{name}" for name, value in values.items() if row[name] != value]
    mirrors = (user.is_vip, user.subscription_expires_at, user.current_plan_id)
    end, plan_id = (wanted.ends_at, wanted.plan_id) if wanted.is_active else (None, None)
    return what if mirrors == (wanted.is_active, end, plan_id) else [*what, "mirrors"]


def _seats(stored: _Stored, state: State) -> list[str]:
    what = []
    for key, seat in state.seats.items():
        row = stored.seats.get(key)
        if row is None or (row["start_date"], row["access_ends_at"]) != (
            seat.starts_at,
            seat.ends_at,
        ):
            what.append("seat")
    return what


async def _stored(people: Sequence[BotUser]) -> list[_Stored]:
    connection = connections.get("default")
    ids, names = [one.id for one in people], [one.telegram_id for one in people]
    facts: dict[UUID, list[Fact]] = defaultdict(list)
    for row in await connection.execute_query_dict(_FACTS, [ids]):
        facts[row["user_id"]].append(fact_of(row))
    rights: dict[str, dict[tuple[UUID, str, str], Mapping[str, Any]]] = defaultdict(dict)
    for row in await connection.execute_query_dict(_RIGHTS, [names]):
        rights[row["telegram_id"]][row["package_id"], row["source"], row["source_id"]] = row
    subscriptions = {
        row["telegram_user_id"]: row
        for row in await connection.execute_query_dict(_SUBSCRIPTIONS, [names])
    }
    seats: dict[str, dict[UUID, Mapping[str, Any]]] = defaultdict(dict)
    for row in await connection.execute_query_dict(_SEATS, [names]):
        seats[row["student_telegram_id"]][row["id"]] = row
    return [
        _Stored(
            one,
            sorted(facts[one.id], key=lambda fact: fact.order),
            rights[one.telegram_id],
            subscriptions.get(one.telegram_id),
            seats[one.telegram_id],
        )
        for one in people
    ]
