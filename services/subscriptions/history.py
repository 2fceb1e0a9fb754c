"""The history of a membership: what happened when, and why a member is in or out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from models.channels import ChannelMembership
from models.facts import FactKind, FactRow
from models.lifecycles import PaymentStatus, Role
from models.payments import Payment
from models.people import RoleChange
from models.subscriptions import SubscriptionAuditLog
from services.channels.rights import Right, right_of
from services.commerce.items import name_sold
from services.money import Money
from services.person import Person, require_admin
from services.policy import Policy
from services.subscriptions.paid_by import PaidBy, paid_by

_LIMIT = 15


@dataclass(frozen=True)
class HistoryEvent:
    """One thing that happened."""

    at: datetime
    kind: str
    args: dict[str, Any] = field(default_factory=dict)
    paid: PaidBy | None = None


@dataclass(frozen=True)
class ChannelAccess:
    """Where the person stands in one channel and by what right."""

    channel: str
    is_inside: bool
    right: Right


@dataclass(frozen=True)
class History:
    """The newest events, oldest first, and where it led."""

    events: tuple[HistoryEvent, ...]
    channels: tuple[ChannelAccess, ...]


async def history_of(person: Person, admin: Person, *, now: datetime, policy: Policy) -> History:
    """The membership of a person shown to an admin; raises NotAllowed."""
    require_admin(admin)
    events = [
        *await _changes(person),
        *await _payments(person),
        *await _money(person),
        *await _memberships(person),
        *await _roles(person),
        *_ban(person),
    ]
    memberships = await ChannelMembership.filter(telegram_user_id=person.key).limit(20)
    channels = [
        ChannelAccess(
            row.channel_name,
            row.is_active,
            await right_of(person.key, row.channel_id, now=now, policy=policy),
        )
        for row in memberships
    ]
    newest = sorted(events, key=lambda event: event.at)[-_LIMIT:]
    return History(tuple(newest), tuple(channels))


async def _changes(person: Person) -> list[HistoryEvent]:
    rows = (
        await SubscriptionAuditLog.filter(subscription__telegram_user_id=person.key)
        .order_by("-created_at")
        .limit(_LIMIT)
        .select_related("changed_by")
    )
    paid = await paid_by(rows)
    return [
        HistoryEvent(
            row.created_at,
            row.action_type,
            {
                "ends_at": row.new_values.get("ends_at"),
                "by": (row.changed_by.first_name or "") if row.changed_by else None,
                "reason": row.change_reason if row.action_type in ("revoked",) else None,
            },
            paid.get(row.id),
        )
        for row in rows
    ]


async def _payments(person: Person) -> list[HistoryEvent]:
    rows = (
        await Payment.filter(user_id=person.bot_user_id, submitted_at__isnull=False, is_test=False)
        .order_by("-created_at")
        .limit(_LIMIT)
    )
    events = []
    for row in rows:
        if row.submitted_at is not None:
            plan = name_sold(row.snapshot)
            events.append(HistoryEvent(row.submitted_at, "receipt_sent", {"plan": plan}))
        if row.reviewed_at is not None and row.status is PaymentStatus.FAILED:
            reason = row.rejection_reason or ""
            events.append(HistoryEvent(row.reviewed_at, "receipt_rejected", {"reason": reason}))
    return events


async def _money(person: Person) -> list[HistoryEvent]:
    """Money that bought nothing, and balance that was paid back."""
    rows = (
        await FactRow.filter(
            user_id=person.bot_user_id, kind__in=[FactKind.DEPOSIT, FactKind.PAYOUT]
        )
        .order_by("-created_at")
        .limit(_LIMIT)
        .select_related("payment", "actor")
    )
    events = []
    for row in rows:
        is_payout = row.kind is FactKind.PAYOUT
        told = row.terms
        minor, currency = told["amount" if is_payout else "received"], told["currency"]
        args = {"amount": Money(minor, currency), "plan": "", "by": None}
        if row.payment is not None:
            args["plan"] = name_sold(row.payment.snapshot)
        if row.actor is not None:
            args["by"] = row.actor.first_name or ""
        kept = "money_kept" if row.payment is not None else "money_unmatched"
        kind = "balance_paid_back" if is_payout else kept
        events.append(HistoryEvent(row.learned_at, kind, args))
    return events


async def _memberships(person: Person) -> list[HistoryEvent]:
    events = []
    for row in await ChannelMembership.filter(telegram_user_id=person.key).limit(20):
        for at, kind in (
            (row.added_at, "joined"),
            (row.left_at, "left"),
            (row.removed_at, "removed"),
            (row.banned_at, "banned"),
            (row.removal_failed_at, "removal_failed"),
        ):
            if at is not None:
                args = {"channel": row.channel_name, "why": row.removal_reason}
                events.append(HistoryEvent(at, kind, args))
    return events


def _ban(person: Person) -> list[HistoryEvent]:
    if person.banned_at is None:
        return []
    return [HistoryEvent(person.banned_at, "shut_out", {"reason": person.ban_reason})]


async def _roles(person: Person) -> list[HistoryEvent]:
    rows = (
        await RoleChange.filter(profile_id=person.profile_id)
        .order_by("-created_at")
        .limit(_LIMIT)
        .select_related("changed_by")
    )
    return [_role_event(row) for row in rows]


def _role_event(row: RoleChange) -> HistoryEvent:
    if row.idempotency_key is None:
        # No update ordered it: the operator's settings did.
        return HistoryEvent(row.created_at, "named")
    if row.new_role is Role.USER:
        kind = "dismissed" if row.old_role is Role.ADMIN else "moderator_dismissed"
    else:
        kind = "appointed" if row.new_role is Role.ADMIN else "moderator_appointed"
    by = row.changed_by.first_name if row.changed_by else None
    return HistoryEvent(row.created_at, kind, {"by": by})
