"""Every status of the business and the moves it may make.

`move` is the only way a status changes: one conditional UPDATE whose WHERE holds the states it
may come from. No row matched is an ordinary answer: another caller was first. A trigger on each of
these columns refuses every other move, so a new one needs a migration (docs/decisions/0036).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise.models import Model

from models.claims import CLAIM_MOVES, ClaimStatus


class Role(StrEnum):
    USER = "user"
    MODERATOR = "moderator"
    ADMIN = "admin"


class PaymentMethod(StrEnum):
    BANK_TRANSFER = "bank_transfer"
    TON = "ton"
    USDT_TON = "usdt_ton"
    STARS = "stars"
    CARD = "card"
    MANUAL = "manual"


class IntentStatus(StrEnum):
    PENDING = "pending"
    MANUAL_REVIEW = "manual_review"
    APPROVED = "approved"
    REJECTED = "rejected"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


class PaymentStatus(StrEnum):
    PENDING = "pending"
    AWAITING_ADMIN = "awaiting_admin"
    COMPLETED = "completed"
    FAILED = "failed"
    REFUNDED = "refunded"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


class StarSubscriptionStatus(StrEnum):
    """Whether Telegram goes on charging, as its `subscription` update says."""

    ACTIVE = "active"
    CANCELED = "canceled"
    FAILED = "failed"


class PaidStatus(StrEnum):
    """How a subscription or an enrollment is paid for, which never expires by itself."""

    PENDING = "pending"
    AWAITING_ADMIN = "awaiting_admin"
    COMPLETED = "completed"
    FAILED = "failed"
    REFUNDED = "refunded"


class ChannelType(StrEnum):
    CHANNEL = "channel"
    GROUP = "group"


class JoinMode(StrEnum):
    """How people get in: they ask and the bot approves, or they get a link of their own."""

    REQUEST = "request"
    INVITE = "invite"


class AssignmentSource(StrEnum):
    PAYMENT = "payment"
    GRANT = "grant"
    BUNDLE = "bundle"
    GIFT = "gift"
    TRIAL = "trial"
    REFERRAL = "referral"
    IMPORT = "import"
    TOKEN = "token"  # noqa: S105 (what a wallet holds, and no password)


class EndReason(StrEnum):
    TIMEOUT = "timeout"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    ADMIN_RESET = "admin_reset"
    SUPERSEDED = "superseded"


class SessionAction(StrEnum):
    CREATED = "created"
    ACCESSED = "accessed"
    UPDATED = "updated"
    ENDED = "ended"
    CLEANUP = "cleanup"


class InviteStatus(StrEnum):
    ACTIVE = "active"
    USED = "used"
    REVOKED = "revoked"


class JoinRequestStatus(StrEnum):
    WAITING = "waiting"
    APPROVED = "approved"
    DECLINED = "declined"


class ConversionType(StrEnum):
    START = "start"
    REFERRAL = "referral"
    PLAN_VIEW = "plan_view"
    CHECKOUT_START = "checkout_start"
    PAYMENT_START = "payment_start"
    PAYMENT_SUBMIT = "payment_submit"
    PAYMENT_COMPLETE = "payment_complete"
    SUBSCRIPTION_COMPLETE = "subscription_complete"
    SEAT_COMPLETE = "seat_complete"
    NAME_COMPLETE = "name_complete"


class EnrollmentStatus(StrEnum):
    PENDING = "pending"
    WAITLISTED = "waitlisted"
    ACTIVE = "active"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    SUSPENDED = "suspended"


class MaterialKind(StrEnum):
    """What a lesson's material is, as Telegram keeps it."""

    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"


class SupportStatus(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class EnrollmentAction(StrEnum):
    CREATED = "created"
    VIEWED = "viewed"
    UPDATED = "updated"
    STATUS_CHANGED = "status_changed"
    ANONYMIZED = "anonymized"


class Difficulty(StrEnum):
    BEGINNER = "Beginner"
    INTERMEDIATE = "Intermediate"
    ADVANCED = "Advanced"


class DiscountType(StrEnum):
    PERCENTAGE = "percentage"
    FIXED = "fixed"


class PromoEvent(StrEnum):
    CODE_ENTERED = "code_entered"
    CODE_APPLIED = "code_applied"
    PAYMENT_COMPLETED = "payment_completed"
    RELEASED = "released"


class DeliveryStatus(StrEnum):
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    FAILED = "failed"


class RecipientState(StrEnum):
    """What is known of one delivery of a broadcast."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    BLOCKED = "blocked"
    REFUSED = "refused"
    # The answer was lost: it may have arrived, so it is never sent again.
    UNKNOWN = "unknown"
    # They opted out, were banned or had enough this week since the recipients were written down.
    SKIPPED = "skipped"


class ChainStatus(StrEnum):
    PENDING = "pending"
    CONFIRMED = "confirmed"
    FAILED = "failed"
    REFUND_DUE = "refund_due"
    REFUNDED = "refunded"


class ChainAsset(StrEnum):
    """What moved on the chain: the network's own coin, or the USDT jetton."""

    TON = "ton"
    USDT = "usdt"


class ChainPurpose(StrEnum):
    SUBSCRIPTION = "subscription"
    EDUCATION = "education"
    SUBDOMAIN = "subdomain"
    WALLET_LINK = "wallet_link"
    UNMATCHED = "unmatched"


class ExportKind(StrEnum):
    """What can be taken along as a file."""

    PEOPLE = "people"
    PAYMENTS = "payments"
    SUBSCRIPTIONS = "subscriptions"
    ENROLLMENTS = "enrollments"
    BALANCES = "balances"
    LEDGER = "ledger"
    SUPPORT = "support"
    EXIT_SURVEYS = "exit_surveys"
    FIGURES = "figures"


class BackupState(StrEnum):
    RUNNING = "running"
    MADE = "made"
    FAILED = "failed"


class ExportForm(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"


class ExportStatus(StrEnum):
    WAITING = "waiting"
    MADE = "made"
    FAILED = "failed"


class InteractionType(StrEnum):
    BUTTON_CLICK = "button_click"
    COMMAND = "command"
    MESSAGE = "message"
    FILE_UPLOAD = "file_upload"


INTENT_MOVES: Mapping[IntentStatus, frozenset[IntentStatus]] = {
    IntentStatus.PENDING: frozenset(
        {
            IntentStatus.MANUAL_REVIEW,
            IntentStatus.APPROVED,
            IntentStatus.EXPIRED,
            IntentStatus.CANCELLED,
        }
    ),
    IntentStatus.MANUAL_REVIEW: frozenset({IntentStatus.APPROVED, IntentStatus.REJECTED}),
    IntentStatus.REJECTED: frozenset(
        {
            IntentStatus.MANUAL_REVIEW,
            IntentStatus.EXPIRED,
            IntentStatus.CANCELLED,
        }
    ),
    # Money that arrives after the end is still money: a late receipt opens the review again.
    IntentStatus.EXPIRED: frozenset({IntentStatus.MANUAL_REVIEW, IntentStatus.APPROVED}),
    IntentStatus.CANCELLED: frozenset({IntentStatus.MANUAL_REVIEW, IntentStatus.APPROVED}),
    IntentStatus.APPROVED: frozenset(),
}

PAYMENT_MOVES: Mapping[PaymentStatus, frozenset[PaymentStatus]] = {
    PaymentStatus.PENDING: frozenset(
        {
            PaymentStatus.AWAITING_ADMIN,
            PaymentStatus.COMPLETED,
            PaymentStatus.FAILED,
            PaymentStatus.EXPIRED,
            PaymentStatus.CANCELLED,
        }
    ),
    PaymentStatus.AWAITING_ADMIN: frozenset({PaymentStatus.COMPLETED, PaymentStatus.FAILED}),
    PaymentStatus.COMPLETED: frozenset({PaymentStatus.REFUNDED}),
    PaymentStatus.FAILED: frozenset(),
    PaymentStatus.REFUNDED: frozenset(),
    PaymentStatus.EXPIRED: frozenset({PaymentStatus.COMPLETED}),
    PaymentStatus.CANCELLED: frozenset({PaymentStatus.COMPLETED}),
}

ENROLLMENT_MOVES: Mapping[EnrollmentStatus, frozenset[EnrollmentStatus]] = {
    EnrollmentStatus.PENDING: frozenset(
        {EnrollmentStatus.WAITLISTED, EnrollmentStatus.ACTIVE, EnrollmentStatus.CANCELLED}
    ),
    EnrollmentStatus.WAITLISTED: frozenset(
        {EnrollmentStatus.PENDING, EnrollmentStatus.ACTIVE, EnrollmentStatus.CANCELLED}
    ),
    EnrollmentStatus.ACTIVE: frozenset(
        {EnrollmentStatus.COMPLETED, EnrollmentStatus.SUSPENDED, EnrollmentStatus.CANCELLED}
    ),
    EnrollmentStatus.SUSPENDED: frozenset({EnrollmentStatus.ACTIVE, EnrollmentStatus.CANCELLED}),
    # A refund takes a completed course back as well.
    EnrollmentStatus.COMPLETED: frozenset({EnrollmentStatus.CANCELLED}),
    # One person has one enrolment a course: a student who left and comes back begins on the same
    # row.
    EnrollmentStatus.CANCELLED: frozenset(
        {EnrollmentStatus.PENDING, EnrollmentStatus.WAITLISTED, EnrollmentStatus.ACTIVE}
    ),
}

EXPORT_MOVES: Mapping[ExportStatus, frozenset[ExportStatus]] = {
    ExportStatus.WAITING: frozenset({ExportStatus.MADE, ExportStatus.FAILED}),
    ExportStatus.MADE: frozenset(),
    ExportStatus.FAILED: frozenset(),
}

#: A closed ticket stays closed: a member who writes again opens a new one.
SUPPORT_MOVES: Mapping[SupportStatus, frozenset[SupportStatus]] = {
    SupportStatus.OPEN: frozenset({SupportStatus.CLOSED}),
    SupportStatus.CLOSED: frozenset(),
}

DELIVERY_MOVES: Mapping[DeliveryStatus, frozenset[DeliveryStatus]] = {
    DeliveryStatus.DRAFT: frozenset(
        {DeliveryStatus.SCHEDULED, DeliveryStatus.SENDING, DeliveryStatus.CANCELLED}
    ),
    DeliveryStatus.SCHEDULED: frozenset(
        {
            *(DeliveryStatus.DRAFT, DeliveryStatus.SENDING),
            *(DeliveryStatus.CANCELLED, DeliveryStatus.FAILED),
        }
    ),
    DeliveryStatus.SENDING: frozenset(
        {DeliveryStatus.PAUSED, DeliveryStatus.COMPLETED, DeliveryStatus.CANCELLED}
    ),
    DeliveryStatus.PAUSED: frozenset({DeliveryStatus.SENDING, DeliveryStatus.CANCELLED}),
    DeliveryStatus.COMPLETED: frozenset(),
    DeliveryStatus.CANCELLED: frozenset(),
    # Nobody was there when its moment came: it is a draft again for whoever wants it.
    DeliveryStatus.FAILED: frozenset({DeliveryStatus.DRAFT}),
}

MOVES: Mapping[type[StrEnum], Mapping[Any, frozenset[Any]]] = {
    IntentStatus: INTENT_MOVES,
    PaymentStatus: PAYMENT_MOVES,
    EnrollmentStatus: ENROLLMENT_MOVES,
    ExportStatus: EXPORT_MOVES,
    SupportStatus: SUPPORT_MOVES,
    DeliveryStatus: DELIVERY_MOVES,
    ClaimStatus: CLAIM_MOVES,
}

#: An intent that still waits for its money or for the verdict about it.
LIVE_INTENTS = (IntentStatus.PENDING, IntentStatus.MANUAL_REVIEW, IntentStatus.REJECTED)


def origins(to: StrEnum) -> list[str]:
    """The states from which `to` may be reached."""
    return [str(state) for state, targets in MOVES[type(to)].items() if to in targets]


#: The column of a status that is not simply called `status`.
_COLUMNS: Mapping[type[StrEnum], str] = {
    EnrollmentStatus: "enrollment_status",
    DeliveryStatus: "delivery_status",
}


async def move(
    model: type[Model], key: UUID, to: StrEnum, *, now: datetime, **changes: Any
) -> bool:
    """Move the row to the status `to`; false when it stands in a state that may not go there."""
    column = _COLUMNS.get(type(to), "status")
    matched = await model.filter(**{"id": key, f"{column}__in": origins(to)}).update(
        **{column: to}, updated_at=now, **changes
    )
    return bool(matched)
