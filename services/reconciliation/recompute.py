"""Every person computed anew from their facts, and compared with what is stored of them.

Pure: what is stored comes in, differences go out. What time has ended and no tick has come to yet
is no difference: then it is compared as it was before that end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from models.facts import FactKind
from models.lifecycles import AssignmentSource, PaidStatus
from services.money import decimals
from services.reconciliation.entries import entries_apart
from services.reconciliation.people import Stored
from services.reconciliation.seats import seats_apart
from services.timeline.facts import Fact, fact_of
from services.timeline.overdue import Key, key_of, over_at, overdue, running_on
from services.timeline.state import Right, State, Subscription
from services.timeline.timeline import timeline

#: The name of a rule, and by what its row is looked up.
Difference = tuple[str, str]
#: The rules of this module; the checks have the others.
RECOMPUTED = (
    *("unopened", "facts-unreadable", "right-missing", "right-apart", "right-unfounded"),
    *("subscription-apart", "mirror-apart", "reminder-astray", "seat-apart"),
    *("balance-apart", "balance-negative", "ledger-apart"),
)
#: So long a reminder may be due: the bot may have been switched off.
_REMINDED_LATE = timedelta(days=3)


def differences(one: Stored, now: datetime) -> list[Difference]:
    """What is stored of a person and does not follow from their facts."""
    if one.row["facts_since"] is None:
        return [("unopened", one.telegram_id)]
    if not (one.facts or one.rights or one.lines or one.row["subscription_id"]):
        # Most people have only looked around.
        return [*_mirrors(one, None), *seats_apart(one, (), {})]
    try:
        facts = sorted((fact_of(row) for row in one.facts), key=lambda fact: fact.order)
        return list(_differences(one, facts, now))
    except Exception:
        # Whatever cannot be read is a finding like any other; the other people are still asked.
        return [("facts-unreadable", one.telegram_id)]


def _differences(one: Stored, facts: Sequence[Fact], now: datetime) -> Iterator[Difference]:
    state = timeline(facts, now)
    late = overdue({_key(row) for row in one.rights if row["is_active"]}, facts, state, now)
    if late is not None:
        state.rights = running_on(state.rights, late.keys)
    shown_at = now
    if late is not None and late.at is not None:
        shown_at = late.at
        state.subscription = timeline(facts, shown_at).subscription
    yield from _rights(one, facts, state)
    yield from _subscription(one, facts, state, shown_at)
    yield from _mirrors(one, state.subscription)
    # Where ends wait for their tick, reminders do as well.
    yield from _reminders(one, state, None if late or _is_held(facts, now) else now)
    yield from seats_apart(one, facts, state.seats)
    yield from _balances(one, facts)
    yield from entries_apart(one, facts)


# -- Rights ---------------------------------------------------------------------------------------


def _key(row: Mapping[str, Any]) -> Key:
    return row["package_id"], row["source"], row["source_id"]


def _newest(state: State) -> dict[Key, Right]:
    """One right a row: of a seat that was taken twice the last counts."""
    return {key_of(one): one for one in state.rights}


#: Rights whose row is written together with their fact, and by nothing else again.
_OURS = (FactKind.PURCHASE, FactKind.GRANT, FactKind.HELD)


def _rights(one: Stored, facts: Sequence[Fact], state: State) -> Iterator[Difference]:
    kinds = {fact.id: fact.kind for fact in facts}
    wanted = _newest(state)
    for row in one.rights:
        right = wanted.pop(_key(row), None)
        if right is None:
            if not _was_left(row, one):
                yield "right-unfounded", str(row["id"])
        elif apart := _columns_apart(row, _row_of(right, kinds[right.fact] in _OURS)):
            yield "right-apart", f"{row['id']} {apart}"
    yield from (("right-missing", str(right.fact)) for right in wanted.values())


def _was_left(row: Mapping[str, Any], one: Stored) -> bool:
    """What came with a course that was over before the upgrade has no fact, and opens nothing."""
    is_over = row["source"] == AssignmentSource.BUNDLE and not row["is_active"]
    return is_over and bool(row["assigned_at"] < one.row["facts_since"])


def _row_of(right: Right, is_ours: bool) -> dict[str, Any]:
    worth = None
    if right.worth is not None and right.currency is not None:
        worth = Decimal(right.worth).scaleb(-_places(right.currency))
    row = {
        "starts_at": right.starts_at,
        "paid_until": right.paid_until,
        "expires_at": right.expires_at,
        "access_until": right.access_until,
        "is_active": right.is_active,
        "worth": worth,
        "worth_currency": right.currency if worth is not None else None,
        "payment_id": right.payment_id,
    }
    if is_ours:
        row |= {"assigned_at": right.assigned_at, "assigned_by": right.actor_id}
    return row


@cache
def _places(currency: str) -> int:
    return decimals(currency)


def _columns_apart(row: Mapping[str, Any], wanted: Mapping[str, Any]) -> str:
    """The columns in which a row is not what it should be."""
    return ", ".join(name for name, value in wanted.items() if row[name] != value)


# -- The subscription's row and its mirrors --------------------------------------------------------

#: What time leaves as it stood in the row, where a fact would have written it anew.
_KEPT = frozenset(
    {
        *("subscription_start_date", "anchor_at", "anchor_months", "payment_status"),
        *("payment_method", "payment_instructions", "bank_details", "receipt_file_path"),
    }
)
#: Facts after which no row is written.
_SILENT = (
    *(FactKind.PROOF_SENT, FactKind.PAYOUT, FactKind.SEAT_PAID),
    *(FactKind.CLAIM_PAID, FactKind.CLAIM_RETURNED),
)


def _subscription(
    one: Stored, facts: Sequence[Fact], state: State, now: datetime
) -> Iterator[Difference]:
    wanted, row = state.subscription, one.row
    if wanted is None:
        if row["is_active"]:
            yield "subscription-apart", one.telegram_id
        return
    if row["subscription_id"] is None:
        yield "subscription-apart", one.telegram_id
        return
    apart = [name for name, value in _subscription_row(wanted).items() if row[name] != value]
    if apart and _KEPT.issuperset(apart):
        left = _as_time_left_it(facts, state, now)
        apart = [name for name in apart if row[name] != left[name]]
    if apart:
        yield "subscription-apart", f"{one.telegram_id} {', '.join(apart)}"


def _subscription_row(wanted: Subscription) -> dict[str, Any]:
    """The row as a fact writes it."""
    is_refunded = wanted.is_refunded and not wanted.is_active
    return {
        "plan_id": wanted.plan_id,
        "is_active": wanted.is_active,
        "is_lifetime": wanted.is_lifetime,
        "subscription_start_date": wanted.starts_at,
        "subscription_end_date": wanted.ends_at,
        "anchor_at": wanted.anchor,
        "anchor_months": wanted.anchor_months,
        "payment_status": PaidStatus.REFUNDED if is_refunded else PaidStatus.COMPLETED,
        "payment_method": wanted.method,
        "payment_instructions": f"payment {wanted.payment_id}" if wanted.payment_id else None,
        "bank_details": wanted.bank_details,
        "receipt_file_path": f"media_contents/{wanted.receipt}" if wanted.receipt else None,
    }


def _as_time_left_it(facts: Sequence[Fact], state: State, now: datetime) -> dict[str, Any]:
    """The row as the last fact wrote it, and as every end since then moved it on."""
    written = max(one.learned_at for one in facts if one.kind not in _SILENT)
    then = timeline(facts, written)
    assert then.subscription is not None
    row = _subscription_row(then.subscription)
    running = {
        right: over_at(right, facts, now) for right in then.running() if not right.stands_apart
    }
    for moment in sorted(over for over in running.values() if over is not None):
        left = [one for one, over in running.items() if over is None or over > moment]
        if not left:
            return row
        chosen = max(left, key=_rank)
        if (chosen.plan_id, chosen.expires_at) != (row["plan_id"], row["subscription_end_date"]):
            if chosen.plan_id != row["plan_id"]:
                row |= {"anchor_at": None, "anchor_months": 0}
            row |= {
                "plan_id": chosen.plan_id,
                "subscription_end_date": chosen.expires_at,
                "subscription_start_date": chosen.starts_at,
            }
    return row


def _rank(right: Right) -> tuple[bool, float, str]:
    end = right.expires_at
    return end is None, end.timestamp() if end else 0.0, str(right.plan_id)


def _mirrors(one: Stored, wanted: Subscription | None) -> Iterator[Difference]:
    row, running = one.row, wanted if wanted is not None and wanted.is_active else None
    expected = {
        "is_vip": running is not None,
        "subscription_expires_at": running.ends_at if running else None,
        "current_plan_id": running.plan_id if running else None,
    }
    if apart := _columns_apart(row, expected):
        yield "mirror-apart", f"{one.telegram_id} {apart}"


# -- Reminders and balances -----------------------------------------------------------------------


def _reminders(one: Stored, state: State, now: datetime | None) -> Iterator[Difference]:
    """One comes whole days before the end of what runs and is the last of its plan, or a grace.

    Without `now` it may be due since long ago.
    """
    wanted = _newest(state)
    for row in one.rights:
        moment, right = row["next_reminder_at"], wanted.get(_key(row))
        if moment is None:
            continue
        is_last = right is not None and right.is_last and right.is_active
        if (
            not is_last
            or row["source"] == AssignmentSource.BUNDLE
            or row["expires_at"] is None
            or row["expires_at"] < moment
            or (row["expires_at"] == moment and row["access_until"] <= moment)
            or (row["expires_at"] - moment) % timedelta(days=1)
            or (now is not None and moment < now - _REMINDED_LATE)
        ):
            yield "reminder-astray", str(row["id"])


def _is_held(facts: Sequence[Fact], now: datetime) -> bool:
    """Whether a proof may be under review: its payer is not reminded meanwhile."""
    return any(
        fact.kind is FactKind.PROOF_SENT
        and fact.terms.until is not None
        and fact.terms.until > now - _REMINDED_LATE
        for fact in facts
    )


def _balances(one: Stored, facts: Sequence[Fact]) -> Iterator[Difference]:
    """What the facts left on each balance is what the ledger has there, and never below zero."""
    left: dict[tuple[str, str], int] = {}
    for fact in facts:
        for move in fact.terms.moves:
            pot = move.currency, "balance:spend_only" if move.spend_only else "balance"
            left[pot] = left.get(pot, 0) + move.amount
    found: dict[tuple[str, str], int] = {}
    for line in one.lines:
        if line["account"] in ("balance", "balance:spend_only"):
            pot = line["currency"], line["account"]
            found[pot] = found.get(pot, 0) + line["amount"]
    for pot in sorted({*left, *found}):
        if left.get(pot, 0) != found.get(pot, 0):
            yield "balance-apart", f"{one.telegram_id} {pot[0]}"
        if min(left.get(pot, 0), found.get(pot, 0)) < 0:
            yield "balance-negative", f"{one.telegram_id} {pot[0]}"
