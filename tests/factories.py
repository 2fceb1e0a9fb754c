"""Rows for tests: each factory writes the smallest sensible one and takes what the test is about.

Factories write tables, never run verbs: a test that wants what a verb leaves behind calls it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from itertools import count
from typing import Any

from tortoise.expressions import F

from models.channels import ChannelMembership, ManagedChat, PlanChannel
from models.education import (
    Certificate,
    EducationCategory,
    EducationEnrollment,
    EducationPackage,
)
from models.facts import FactKind
from models.lifecycles import (
    AssignmentSource,
    ChannelType,
    DiscountType,
    EnrollmentStatus,
    PaidStatus,
    PaymentMethod,
    PaymentStatus,
    Role,
)
from models.payments import MediaContent, MediaFile, Payment, PaymentIntent
from models.people import BotUser, Profile
from models.promotions import Promotion
from models.subscriptions import SubscriptionPlan, UserPackageAssignment, UserSubscription
from services.money import Money
from services.timeline import terms as t
from services.timeline.facts import add_fact

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"

_people = count(700_000_001)
_chats = count(1)
_codes = count(1)
#: Far above what the sequence gives to those who pay through a verb.
_receipts = count(900_001)


@dataclass(frozen=True)
class Someone:
    """Both rows of one person."""

    user: BotUser
    profile: Profile

    @property
    def telegram_id(self) -> str:
        return self.user.telegram_id


async def person(name: str = "Alice", *, now: datetime = NOW, **columns: Any) -> Someone:
    """A person who has met the bot: `role` and `is_protected` are the profile's, the rest not."""
    profile = {key: columns.pop(key) for key in ("role", "is_protected") if key in columns}
    shared = {
        "telegram_id": columns.pop("telegram_id", str(next(_people))),
        "username": columns.pop("username", None),
        "first_name": name,
        "created_at": now,
        "updated_at": now,
    }
    is_admin = profile.get("role") is Role.ADMIN
    user = await BotUser.create(**shared, is_admin=is_admin, **columns)
    made = Someone(user, await Profile.create(**shared, **profile))
    await _stand(made, now)
    return made


async def _stand(who: Someone, now: datetime) -> None:
    """A role and protection are facts, here as an upgrade writes them down."""
    told: list[tuple[FactKind, t.Terms]] = []
    if who.profile.role != Role.USER:
        told.append((FactKind.ROLE, t.Role(role=who.profile.role)))
    if who.profile.is_protected:
        told.append((FactKind.PROTECTION, t.Protection(is_protected=True)))
    for kind, said in told:
        key = f"{kind}:before:{who.user.id}"
        await add_fact(
            who.user.id, kind, said, happened_at=now, learned_at=now, idempotency_key=key
        )


async def admin(name: str = "Boss", *, now: datetime = NOW, **columns: Any) -> Someone:
    """A person who may review payments."""
    return await person(name, now=now, role=Role.ADMIN, **columns)


async def plan(name: str = "1 month", *, now: datetime = NOW, **columns: Any) -> SubscriptionPlan:
    """A plan; `is_lifetime=True` is enough for one without an end."""
    months = 0 if columns.get("is_lifetime") else 1
    values = {"duration_months": months, "price": Decimal(49), "currency": "USD", **columns}
    return await SubscriptionPlan.create(name=name, created_at=now, updated_at=now, **values)


async def channel(
    sold_with: SubscriptionPlan, title: str = "VIP", *, now: datetime = NOW, **columns: Any
) -> PlanChannel:
    """A channel of a plan, in which the bot has every right it needs; `columns` are the chat's."""
    values = {"chat_id": f"-100{next(_chats):010}", "chat_type": ChannelType.CHANNEL, **columns}
    chat = await ManagedChat.create(
        title=title, checked_at=now, created_at=now, updated_at=now, **values
    )
    return await PlanChannel.create(
        plan=sold_with,
        channel_name=title,
        channel_type=chat.chat_type,
        chat_id=chat.chat_id,
        created_at=now,
        updated_at=now,
    )


async def membership(
    who: Someone, where: PlanChannel, *, now: datetime = NOW, **columns: Any
) -> ChannelMembership:
    """A person inside a channel."""
    values = {"is_active": True, "added_at": now, "package_id": where.plan_id, **columns}
    return await ChannelMembership.create(
        user=who.profile,
        telegram_user_id=who.telegram_id,
        channel_id=where.chat_id,
        channel_name=where.channel_name,
        created_at=now,
        updated_at=now,
        **values,
    )


async def subscription(
    who: Someone, of: SubscriptionPlan, *, now: datetime = NOW, days: int = 30, **columns: Any
) -> UserSubscription:
    """A running subscription that ends in `days`, with its mirrors and without any right."""
    end = None if of.is_lifetime else now + timedelta(days=days)
    values = {
        "payment_status": PaidStatus.COMPLETED,
        "is_active": True,
        "is_lifetime": of.is_lifetime,
        "subscription_start_date": now,
        "subscription_end_date": end,
        "anchor_at": now,
        "anchor_months": of.duration_months,
        **columns,
    }
    row = await UserSubscription.create(
        telegram_user_id=who.telegram_id, plan=of, created_at=now, updated_at=now, **values
    )
    if row.is_active:
        who.user.is_vip = True
        who.user.current_plan_id = of.id
        who.user.subscription_expires_at = row.subscription_end_date
        await who.user.save()
    return row


async def _opening(row: UserPackageAssignment, who: Someone) -> None:
    """The fact that a right follows from, as the upgrade from the release before would write it."""
    worth = Money.of(row.worth, row.worth_currency).minor if row.worth is not None else 0
    terms = t.Opening(
        source=row.source,
        source_id=row.source_id,
        starts_at=row.starts_at or row.assigned_at,
        paid_until=row.paid_until,
        expires_at=row.expires_at,
        is_active=row.is_active,
        calendar=t.Calendar(zone="UTC", hour=12, grace=timedelta(days=1)),
        worth=worth,
        currency=row.worth_currency,
        received=worth,
    )
    await add_fact(
        who.user.id,
        FactKind.OPENING,
        terms,
        happened_at=row.assigned_at,
        learned_at=row.assigned_at,
        plan_id=row.package_id,
    )


async def right(
    who: Someone,
    to: SubscriptionPlan,
    *,
    now: datetime = NOW,
    days: int | None = 30,
    **columns: Any,
) -> UserPackageAssignment:
    """A right of access that ends in `days`, or never."""
    values = {
        "source": AssignmentSource.GRANT,
        "source_id": str(next(_codes)),
        "expires_at": None if days is None else now + timedelta(days=days),
        **columns,
    }
    if values["expires_at"] is not None:
        values.setdefault("access_until", values["expires_at"] + timedelta(days=1))
    row = await UserPackageAssignment.create(
        user=who.profile,
        package=to,
        assigned_at=now,
        created_at=now,
        updated_at=now,
        **values,
    )
    await _opening(row, who)
    return row


async def intent(
    who: Someone, of: SubscriptionPlan, *, now: datetime = NOW, **columns: Any
) -> PaymentIntent:
    """An open checkout by bank transfer."""
    values = {
        "method": PaymentMethod.BANK_TRANSFER,
        "expected_amount": of.price,
        "currency": of.currency,
        "pay_code": pay_code(),
        "expires_at": now + timedelta(days=1),
        **columns,
    }
    return await PaymentIntent.create(
        user=who.user, plan=of, created_at=now, updated_at=now, **values
    )


async def payment(towards: PaymentIntent, *, now: datetime = NOW, **columns: Any) -> Payment:
    """An attempt to pay a plan's intent; waiting for an admin unless given otherwise."""
    status = columns.get("status", PaymentStatus.AWAITING_ADMIN)
    if status in (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED):
        columns.setdefault("receipt_number", next(_receipts))
    if status is PaymentStatus.REFUNDED:
        columns = {"refunded_at": now, "access_kept": False, **columns}
    values = {
        "amount": towards.expected_amount,
        "currency": towards.currency,
        "payment_method": towards.method,
        "status": status,
        "submitted_at": now,
        **columns,
    }
    return await Payment.create(
        user_id=towards.user_id,
        plan_id=towards.plan_id,
        enrollment_id=towards.enrollment_id,
        intent=towards,
        created_at=now,
        updated_at=now,
        **values,
    )


async def proof(towards: PaymentIntent, *, now: datetime = NOW, **columns: Any) -> Payment:
    """A receipt that waits for a reviewer and, by default, holds an end back for a week.

    `receipt` is another file of its own with every call.
    """
    values = {"holds_until": now + timedelta(days=7), **columns}
    if "receipt" not in values:
        values["receipt"] = await media(f"proof {next(_codes)}".encode(), now=now)
    values.setdefault("receipt_sha256", values["receipt"].sha256)
    return await payment(towards, now=now, **values)


async def media(content: bytes = b"receipt", *, now: datetime = NOW, **columns: Any) -> MediaFile:
    """A stored file with its bytes."""
    values = {
        "filename": "receipt.png",
        "file_path": "receipts/receipt.png",
        "file_type": "image/png",
        "uploaded_by": "1",
        **columns,
    }
    file = await MediaFile.create(
        file_size=len(content),
        sha256=sha256(content).hexdigest(),
        created_at=now,
        updated_at=now,
        **values,
    )
    await MediaContent.create(media_file=file, content=content, created_at=now, updated_at=now)
    return file


def pay_code() -> str:
    """A code that no other row of the test run has."""
    number, letters = next(_codes), ""
    for _ in range(8):
        number, digit = divmod(number, len(LETTERS))
        letters = LETTERS[digit] + letters
    return letters


async def promotion(
    code: str = "SPRING", percent: int = 20, *, now: datetime = NOW, **columns: Any
) -> Promotion:
    """A code that takes some per cent off everything, unless `columns` say otherwise."""
    values = {
        "discount_type": DiscountType.PERCENTAGE,
        "discount_value": Decimal(percent),
        "created_at": now,
        "updated_at": now,
        **columns,
    }
    return await Promotion.create(code=code, **values)


async def course(
    name: str = "Bootcamp", *, now: datetime = NOW, **columns: Any
) -> EducationPackage:
    """A course of eight weeks without a limit of seats, in a category of its own."""
    values = {"price": Decimal(300), "currency": "USD", "duration_weeks": 8, **columns}
    if not values.keys() & {"category", "category_id"}:
        values["category"] = await EducationCategory.create(
            name=f"About {name}", created_at=now, updated_at=now
        )
    return await EducationPackage.create(name=name, created_at=now, updated_at=now, **values)


#: Who stands so has a seat.
_SEATED = (EnrollmentStatus.ACTIVE, EnrollmentStatus.SUSPENDED)


async def enrollment(
    who: Someone, course: EducationPackage, *, now: datetime = NOW, **columns: Any
) -> EducationEnrollment:
    """A student of a course, counted among its seats; `enrollment_status` makes them another."""
    status = columns.get("enrollment_status", EnrollmentStatus.ACTIVE)
    values = {
        "enrollment_status": status,
        "payment_status": PaidStatus.COMPLETED,
        "has_seat": status in _SEATED,
        "student_first_name": who.user.first_name,
        "student_email": "student@example.org",
        "student_phone": "+34600123456",
        "enrollment_date": now,
        **columns,
    }
    if status is EnrollmentStatus.WAITLISTED:
        values.setdefault("waitlisted_at", now)
    if status is EnrollmentStatus.COMPLETED:
        values.setdefault("certificate_number", f"C{next(_codes)}")
    row = await EducationEnrollment.create(
        package=course,
        student_telegram_id=who.telegram_id,
        created_at=now,
        updated_at=now,
        **values,
    )
    if row.certificate_number is not None:
        name = " ".join(filter(None, (row.student_first_name, row.student_last_name)))
        await Certificate.create(
            number=row.certificate_number,
            enrollment=row,
            name=name or None,
            course=course.called.parts,
            completed_at=row.completion_date or now,
            created_at=now,
        )
    if row.has_seat:
        await EducationPackage.filter(id=course.id).update(
            current_students=F("current_students") + 1
        )
        await course.refresh_from_db()
    return row
