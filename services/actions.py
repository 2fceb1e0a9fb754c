"""The log of what admins and moderators did, written in the transaction of each change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.expressions import Q

from models.actions import AdminAction
from models.lifecycles import PaymentMethod
from models.payments import Payment
from models.people import Profile
from services.pages import Page, of_query
from services.person import Person, require_admin

#: So many entries are on one page of the log.
PAGE = 10
#: Recorded for a call that found nothing to change. It is kept all the same, under its key, for
#: repeated it must not undo what came after it; the log is about what changed.
UNCHANGED: dict[str, Any] = {"unchanged": True}


async def note_action(
    actor: Person,
    action: str,
    subject: str,
    now: datetime,
    *,
    idempotency_key: str | None = None,
    **details: Any,
) -> None:
    """Write down what was done; call inside its transaction.

    `action` is a past participle like `plan_created`, `subject` what it was done to, like
    `plan:<id>`. Details are plain JSON: what changed, never a secret and never a private message.
    """
    await AdminAction.create(
        actor_id=actor.profile_id,
        action=action,
        subject=subject,
        details=details,
        idempotency_key=idempotency_key,
        created_at=now,
    )


async def note_unchanged(
    actor: Person,
    action: str,
    subject: str,
    now: datetime,
    *,
    idempotency_key: str | None,
    **details: Any,
) -> None:
    """Write down under its key that a call found nothing to change."""
    if idempotency_key is not None:
        await note_action(
            actor, action, subject, now, idempotency_key=idempotency_key, **details, **UNCHANGED
        )


async def was_done(idempotency_key: str) -> bool:
    """Whether the update of this key was carried out already."""
    return await AdminAction.exists(idempotency_key=idempotency_key)


@dataclass(frozen=True)
class LogLine:
    """One entry as admins read it."""

    at: datetime
    by: str
    action: str
    subject: str
    details: dict[str, Any]
    # The number of the receipt and how it was paid, where it was done to a payment.
    receipt: int | None = None
    method: PaymentMethod | None = None


async def log_page(admin: Person, offset: int = 0, subject: str | None = None) -> Page[LogLine]:
    """A page of the log, of everything or of one subject, the newest first; raises NotAllowed."""
    require_admin(admin)
    entries = AdminAction.filter(subject=subject) if subject else AdminAction.all()
    entries = entries.filter(~Q(details__contains=UNCHANGED))
    found = await of_query(entries.order_by("-created_at", "-id"), offset, PAGE)
    known = [row.actor_id for row in found.items if row.actor_id]
    actors: dict[UUID, str] = {
        profile.id: profile.first_name or profile.telegram_id
        for profile in await Profile.filter(id__in=known)
    }
    payments = await _payments([row.subject for row in found.items])
    return found.map(
        lambda row: LogLine(
            row.created_at,
            actors.get(row.actor_id, "") if row.actor_id else "",
            row.action,
            row.subject,
            dict(row.details),
            *payments.get(row.subject, (None, None)),
        )
    )


async def _payments(subjects: Sequence[str]) -> dict[str, tuple[int | None, PaymentMethod]]:
    """The receipts of the payments among these subjects, and how each was paid."""
    ids = [UUID(one.partition(":")[2]) for one in subjects if one.startswith("payment:")]
    rows = await Payment.filter(id__in=ids)
    return {f"payment:{row.id}": (row.receipt_number, row.payment_method) for row in rows}
