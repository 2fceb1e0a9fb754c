"""Writing down what a person's facts come to: rights, subscription, mirrors, reminders, channels.

The one verb that does; beside it only `expire_due` writes them, for time is no fact. Call it in the
transaction that added a fact, behind the person's lock; run again it changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections

from models.lifecycles import AssignmentSource, PaidStatus
from models.people import BotUser
from models.subscriptions import SubscriptionAuditLog
from services.money import Money
from services.timeline import channel_access
from services.timeline.expiry import end_overdue
from services.timeline.facts import Fact, facts_of
from services.timeline.overdue import Key, is_rows, is_seats, overdue, running_on
from services.timeline.state import Right, State, Subscription
from services.timeline.timeline import timeline


@dataclass(frozen=True)
class Restated:
    """What the facts came to, and what of it was new."""

    state: State
    # What stood in the subscription's row before, and what stands there now; for the audit.
    before: dict[str, Any]
    after: dict[str, Any]
    subscription_id: UUID | None

    def right_of(self, fact: UUID) -> Right:
        """The right that a fact gave."""
        return next(right for right in self.state.rights if right.fact == fact)


async def restate(
    user: BotUser,
    *,
    cause: str,
    why: str,
    now: datetime,
    reminder_days: tuple[int, ...] | None = None,
    facts: Sequence[Fact] | None = None,
) -> Restated:
    """Bring every row that follows from a person's facts in line with them.

    `cause` names the fact in the keys of what has to be done, `why` is the removals' reason.
    Without `reminder_days` reminders stay as they are: nothing but seats has moved.
    """
    if facts is None:
        facts = await facts_of(user.id)
    state = timeline(facts, now)
    stored, seats = await _time_first(user, facts, state, now)
    rights = running_on(state.rights, seats)
    opened, shut = await _write_rights(stored, rights, now, reminder_days)
    before, after, key = await _write_subscription(user, state.subscription, now)
    await _write_seats(state, now)
    if opened:
        await channel_access.let_in(user.telegram_id, opened)
    if shut:
        await channel_access.see_out(user.telegram_id, shut, why, cause)
    await channel_access.look_at_tags([user.telegram_id], now)
    return Restated(state, before, after, key)


async def _time_first(
    user: BotUser, facts: Sequence[Fact], state: State, now: datetime
) -> tuple[list[dict[str, Any]], set[Key]]:
    """The rights' rows once what time has ended is ended, and the seats' that wait for their tick.

    A plan that runs on has nothing to tell. A seat takes its course's lock, which comes before
    ours.
    """
    stored = await _stored(user)
    due = {
        _row_key(row): row["id"]
        for row in stored
        if row["is_active"] and row["access_until"] is not None and row["access_until"] <= now
    }
    late = overdue(due, facts, state, now) if due else None
    if late is None:
        return stored, set()
    bought, had = set(), set()
    for right in state.running():
        if right.source is not AssignmentSource.BUNDLE:
            had.add(right.plan_id)
        if not right.stands_apart:
            bought.add(right.plan_id)
    seats = {key for key in late.keys if is_seats(key)}
    # What a wallet holds keeps a plan, and not the time of the subscription's row.
    over = [
        due[key] for key in late.keys - seats if key[0] not in (bought if is_rows(key) else had)
    ]
    if over:
        await end_overdue(over, now)
        stored = await _stored(user)
    return stored, seats


async def _stored(user: BotUser) -> list[dict[str, Any]]:
    rows = await connections.get("default").execute_query_dict(_RIGHTS, [user.telegram_id])
    return list(rows)


def _row_key(row: dict[str, Any]) -> Key:
    return row["package_id"], row["source"], row["source_id"]


# -- Rights -------------------------------------------------------------------------------------

_RIGHTS = """
SELECT a.id, a.package_id, a.source, a.source_id, a.is_active, a.starts_at, a.paid_until,
  a.expires_at, a.access_until, a.worth, a.worth_currency, a.next_reminder_at, p.id AS person
FROM profiles p LEFT JOIN user_package_assignments a ON a.user_id = p.id
WHERE p.telegram_id = $1
"""
_UPSERT = """
INSERT INTO user_package_assignments (id, user_id, package_id, source, source_id, payment_id,
  assigned_by, assigned_at, starts_at, paid_until, expires_at, access_until, is_active, worth,
  worth_currency, next_reminder_at, created_at, updated_at)
SELECT gen_random_uuid(), $1, r.package_id, r.source, r.source_id, r.payment_id, r.assigned_by,
  r.assigned_at, r.starts_at, r.paid_until, r.expires_at, r.access_until, r.is_active,
  r.worth, r.worth_currency, r.next_reminder_at, $2, $2
FROM unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::timestamptz[],
  $9::timestamptz[], $10::timestamptz[], $11::timestamptz[], $12::timestamptz[], $13::bool[],
  $14::numeric[], $15::text[], $16::timestamptz[])
  AS r(package_id, source, source_id, payment_id, assigned_by, assigned_at, starts_at, paid_until,
       expires_at, access_until, is_active, worth, worth_currency, next_reminder_at)
ON CONFLICT (user_id, package_id, source, source_id) DO UPDATE SET
  starts_at = EXCLUDED.starts_at, paid_until = EXCLUDED.paid_until,
  expires_at = EXCLUDED.expires_at, access_until = EXCLUDED.access_until,
  is_active = EXCLUDED.is_active, worth = EXCLUDED.worth,
  worth_currency = EXCLUDED.worth_currency, next_reminder_at = EXCLUDED.next_reminder_at,
  updated_at = EXCLUDED.updated_at
"""


async def _write_rights(
    rows: Sequence[dict[str, Any]],
    rights: Sequence[Right],
    now: datetime,
    reminder_days: tuple[int, ...] | None,
) -> tuple[set[UUID], set[UUID]]:
    """The plans that open now and those that shut now."""
    person = rows[0]["person"]
    stored = {_row_key(row): row for row in rows if row["id"]}
    wanted = {
        (right.plan_id, str(right.source), right.source_id): right for right in newest(rights)
    }
    changed: list[tuple[Right, dict[str, Any]]] = []
    opened, shut = set(), set()
    for key, right in wanted.items():
        old = stored.get(key)
        values = right_values(right, old, now, reminder_days)
        if old is None or any(old[name] != value for name, value in values.items()):
            changed.append((right, values))
        was_active = old is not None and old["is_active"]
        if right.is_active and not was_active:
            opened.add(right.plan_id)
        if was_active and not right.is_active:
            shut.add(right.plan_id)
    if changed:
        await connections.get("default").execute_query(_UPSERT, [person, now, *_columns(changed)])
    return opened, shut


def newest(rights: Sequence[Right]) -> list[Right]:
    """One right a row: of a seat that was taken twice the last counts."""
    found = {(right.plan_id, right.source, right.source_id): right for right in rights}
    return list(found.values())


def right_values(
    right: Right, old: dict[str, Any] | None, now: datetime, reminder_days: tuple[int, ...] | None
) -> dict[str, Any]:
    """The columns of a right's row."""
    worth = None
    if right.worth is not None and right.currency is not None:
        worth = Money(right.worth, right.currency).decimal
    is_plan = right.source is not AssignmentSource.BUNDLE
    return {
        "starts_at": right.starts_at,
        "paid_until": right.paid_until,
        "expires_at": right.expires_at,
        "access_until": right.access_until,
        "is_active": right.is_active,
        "worth": worth,
        "worth_currency": right.currency if worth is not None else None,
        "next_reminder_at": _reminder(right, old, now, reminder_days)
        if is_plan and right.is_last and right.is_active and right.expires_at
        else None,
    }


def _reminder(
    right: Right, old: dict[str, Any] | None, now: datetime, reminder_days: tuple[int, ...] | None
) -> datetime | None:
    """A reminder that is due and not sent yet stays due while the end is the same."""
    assert right.expires_at is not None
    if old is not None and old["expires_at"] == right.expires_at and old["is_active"]:
        kept = old["next_reminder_at"]
        if kept is not None and kept <= now:
            return kept  # type: ignore[no-any-return]
    if reminder_days is None:
        return old["next_reminder_at"] if old else None
    return next_reminder(right.expires_at, right.access_until, now, reminder_days)


def next_reminder(
    end: datetime, access_until: datetime | None, after: datetime, days: tuple[int, ...]
) -> datetime | None:
    """The next moment after `after` at which the person is reminded of the end.

    The last is the end itself, where a grace begins with it.
    """
    moments = [end - timedelta(days=day) for day in days]
    if access_until is not None and access_until > end:
        moments.append(end)
    return min((moment for moment in moments if moment > after), default=None)


def _columns(changed: Sequence[tuple[Right, dict[str, Any]]]) -> list[list[Any]]:
    fixed: list[list[Any]] = [
        [right.plan_id for right, _ in changed],
        [str(right.source) for right, _ in changed],
        [right.source_id for right, _ in changed],
        [right.payment_id for right, _ in changed],
        [right.actor_id for right, _ in changed],
        [right.assigned_at for right, _ in changed],
    ]
    names = (
        *("starts_at", "paid_until", "expires_at", "access_until", "is_active"),
        *("worth", "worth_currency", "next_reminder_at"),
    )
    return [*fixed, *([values[name] for _, values in changed] for name in names)]


# -- The subscription's row and its mirrors -------------------------------------------------------

_ROW = """
SELECT id, plan_id, is_active, is_lifetime, subscription_end_date FROM user_subscriptions
WHERE telegram_user_id = $1
"""
# The row and its mirrors are one statement: there is no moment at which they differ.
_WRITE_ROW = """
WITH mirrored AS (
  UPDATE bot_users SET is_vip = $10, subscription_expires_at = $18, current_plan_id = $19,
    updated_at = $16
  WHERE id = $17 AND (is_vip, subscription_expires_at, current_plan_id)
    IS DISTINCT FROM ($10, $18::timestamptz, $19::uuid))
INSERT INTO user_subscriptions (id, telegram_user_id, telegram_username, plan_id, payment_method,
  payment_instructions, bank_details, receipt_file_path, payment_status, is_active, is_lifetime,
  subscription_start_date, subscription_end_date, anchor_at, anchor_months, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
ON CONFLICT (telegram_user_id) DO UPDATE SET telegram_username = EXCLUDED.telegram_username,
  plan_id = EXCLUDED.plan_id, payment_method = EXCLUDED.payment_method,
  payment_instructions = EXCLUDED.payment_instructions, bank_details = EXCLUDED.bank_details,
  receipt_file_path = EXCLUDED.receipt_file_path, payment_status = EXCLUDED.payment_status,
  is_active = EXCLUDED.is_active, is_lifetime = EXCLUDED.is_lifetime,
  subscription_start_date = EXCLUDED.subscription_start_date,
  subscription_end_date = EXCLUDED.subscription_end_date, anchor_at = EXCLUDED.anchor_at,
  anchor_months = EXCLUDED.anchor_months, updated_at = EXCLUDED.updated_at
RETURNING id
"""


async def _write_subscription(
    user: BotUser, wanted: Subscription | None, now: datetime
) -> tuple[dict[str, Any], dict[str, Any], UUID | None]:
    connection = connections.get("default")
    rows = await connection.execute_query_dict(_ROW, [user.telegram_id])
    before = _audited(rows[0]) if rows else {}
    if wanted is None:
        return before, before, rows[0]["id"] if rows else None
    values = subscription_values(user, wanted)
    written = await connection.execute_query_dict(
        _WRITE_ROW,
        [
            uuid4(),
            user.telegram_id,
            *values.values(),
            now,
            user.id,
            wanted.ends_at if wanted.is_active else None,
            wanted.plan_id if wanted.is_active else None,
        ],
    )
    after = {
        "plan_id": str(wanted.plan_id),
        "is_active": wanted.is_active,
        "is_lifetime": wanted.is_lifetime,
        "ends_at": wanted.ends_at.isoformat() if wanted.ends_at else None,
    }
    return before, after, written[0]["id"]


def subscription_values(user: BotUser, wanted: Subscription) -> dict[str, Any]:
    """The columns of a person's subscription row, in the order in which they are written."""
    is_refunded = not wanted.is_active and wanted.is_refunded
    return {
        "telegram_username": user.username,
        "plan_id": wanted.plan_id,
        "payment_method": wanted.method,
        "payment_instructions": f"payment {wanted.payment_id}" if wanted.payment_id else None,
        "bank_details": wanted.bank_details,
        "receipt_file_path": f"media_contents/{wanted.receipt}" if wanted.receipt else None,
        "payment_status": str(PaidStatus.REFUNDED if is_refunded else PaidStatus.COMPLETED),
        "is_active": wanted.is_active,
        "is_lifetime": wanted.is_lifetime,
        "subscription_start_date": wanted.starts_at,
        "subscription_end_date": wanted.ends_at,
        "anchor_at": wanted.anchor,
        "anchor_months": wanted.anchor_months,
    }


def _audited(row: dict[str, Any]) -> dict[str, Any]:
    """What the audit keeps of a subscription."""
    end = row["subscription_end_date"]
    return {
        "plan_id": str(row["plan_id"]),
        "is_active": row["is_active"],
        "is_lifetime": row["is_lifetime"],
        "ends_at": end.isoformat() if end else None,
    }


_SEATS = """
UPDATE education_enrollments e SET start_date = s.starts_at, access_ends_at = s.ends_at,
  updated_at = $4
FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS s(id, starts_at, ends_at)
WHERE e.id = s.id
  AND (e.start_date, e.access_ends_at) IS DISTINCT FROM (s.starts_at, s.ends_at)
"""


async def _write_seats(state: State, now: datetime) -> None:
    """The times of a seat stand in its enrolment as well."""
    if state.seats:
        seats = list(state.seats.values())
        await connections.get("default").execute_query(
            _SEATS,
            [
                [seat.enrollment_id for seat in seats],
                [seat.starts_at for seat in seats],
                [seat.ends_at for seat in seats],
                now,
            ],
        )


async def audit(
    restated: Restated,
    action: str,
    *,
    actor_id: UUID | None,
    reason: str | None,
    fact: Fact,
    now: datetime,
    idempotency_key: str | None = None,
) -> None:
    """The record of a change, with its fact, written in the change's own transaction."""
    if restated.subscription_id is None:
        return
    await SubscriptionAuditLog.create(
        subscription_id=restated.subscription_id,
        changed_by_id=actor_id,
        action_type=action,
        old_values=restated.before,
        new_values={**restated.after, "fact": str(fact.id)},
        change_reason=reason,
        idempotency_key=idempotency_key,
        created_at=now,
    )
