"""A person asks to be forgotten, or takes it back while it waits.

The wish is a row; the leader carries it out (services/privacy/steps.py). One person has one wish at
a time: the database holds it.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from tortoise.transactions import in_transaction

from models.education import EducationEnrollment
from models.lifecycles import EnrollmentStatus, PaymentStatus, Role
from models.localized import Name
from models.payments import Payment
from models.people import Profile
from models.privacy import Forgetting, ForgettingState
from services.ledger.entries import balances
from services.money import Money
from services.person import Person, lock_person
from services.policy import Policy
from services.privacy.unsettled import Unsettled, unsettled
from services.refusals import Refusal

#: A token is larger than any id that Telegram gives (2 ** 52), and fits where ids are kept.
_LEAST, _SPAN = 10**18, 8 * 10**18
_SEATS = (
    *(EnrollmentStatus.PENDING, EnrollmentStatus.WAITLISTED, EnrollmentStatus.ACTIVE),
    *(EnrollmentStatus.SUSPENDED, EnrollmentStatus.COMPLETED),
)


@dataclass(unsafe_hash=True)
class LastAdmin(Refusal):
    """Nobody else could run the shop: somebody has to become an admin first."""


@dataclass(unsafe_hash=True)
class NamedBySettings(Refusal):
    """The operator's settings name this person, and would bring them back at the next start."""


@dataclass(unsafe_hash=True)
class AlreadyLeaving(Refusal):
    """What was asked for is under way, and too far to be taken back."""


@dataclass(frozen=True)
class Outlook:
    """What being forgotten means for this person today."""

    plan: Name | None
    plan_ends_at: datetime | None
    is_lifetime: bool
    courses: tuple[Name, ...]
    payments: int
    unsettled: Sequence[Unsettled]
    balance: tuple[Money, ...]
    # How long the books are kept, in days.
    books_days: int
    is_banned: bool
    state: ForgettingState | None
    # Whether the shop may keep all of the balance.
    gives_up_balance: bool = False
    # What they are shown, in short: a button that was made for something else asks anew.
    sign: str = ""

    @property
    def balance_sign(self) -> str:
        """The same of the balance alone."""
        return _sign(*self.balance)


async def outlook(person: Person, now: datetime, policy: Policy) -> Outlook:
    """What goes, what stays and what has to be settled; also while the wish waits."""
    seats = (
        await EducationEnrollment.filter(
            student_telegram_id=person.key, enrollment_status__in=list(_SEATS)
        )
        .order_by("created_at")
        .select_related("package")
    )
    wish = await _open(person)
    open_now = await unsettled(person.bot_user_id, person.key, now)
    held = await held_of(person.bot_user_id)
    return Outlook(
        plan=person.plan_name,
        plan_ends_at=person.subscription_expires_at,
        is_lifetime=person.has_lifetime,
        courses=tuple(row.package.called for row in seats)[:5],
        payments=await Payment.filter(
            user_id=person.bot_user_id,
            is_test=False,
            status__in=[PaymentStatus.COMPLETED, PaymentStatus.REFUNDED],
        ).count(),
        unsettled=open_now,
        balance=held,
        books_days=policy.books_kept // timedelta(days=1),
        is_banned=person.is_banned(now),
        state=wish.state if wish else None,
        gives_up_balance=wish is not None and covers(wish.gives_up, held),
        sign=_sign(
            *(person.bot_user_id, person.plan_name and person.plan_name.kept),
            *(person.subscription_expires_at, person.has_lifetime),
            *(row.id for row in seats),
            *held,
        ),
    )


async def held_of(user_id: UUID) -> tuple[Money, ...]:
    """What the shop holds of a person's."""
    return tuple(one.total for one in await balances(user_id))


def covers(gives_up: Mapping[str, int], held: Sequence[Money]) -> bool:
    """Whether all that is held was left to the shop, and no unit more."""
    return bool(held) and all(one.minor <= gives_up.get(one.currency, 0) for one in held)


def _sign(*told: object) -> str:
    return sha256("|".join(map(str, told)).encode()).hexdigest()[:12]


async def ask(
    person: Person, *, language: str, idempotency_key: str, now: datetime, policy: Policy
) -> None:
    """Write down the wish; asked twice, it is one. Raises LastAdmin and NamedBySettings."""
    if await Forgetting.exists(idempotency_key=idempotency_key):
        return
    async with in_transaction():
        user = await lock_person(person.bot_user_id)
        await require_may_go(person, policy)
        if await _open(person) is not None or user.forgotten_at is not None:
            return
        await Forgetting.create(
            user_id=user.id,
            telegram_id=user.telegram_id,
            token=str(_LEAST + secrets.randbelow(_SPAN)),
            language=language,
            due_at=now,
            idempotency_key=idempotency_key,
            created_at=now,
            updated_at=now,
        )


async def take_back(person: Person, now: datetime) -> bool:
    """The person stays after all; false where there was no wish. Raises AlreadyLeaving."""
    async with in_transaction():
        await lock_person(person.bot_user_id)
        wish = await _open(person)
        if wish is None:
            return False
        if wish.state is not ForgettingState.WAITING:
            raise AlreadyLeaving
        await Forgetting.filter(id=wish.id).update(
            state=ForgettingState.TAKEN_BACK, telegram_id=None, due_at=None, updated_at=now
        )
    return True


async def give_up_balance(person: Person, seen: str, now: datetime) -> bool:
    """The shop keeps what it holds of theirs, as they were shown it; false when it is another sum.

    Without a wish it is none.
    """
    async with in_transaction():
        await lock_person(person.bot_user_id)
        held = await held_of(person.bot_user_id)
        if _sign(*held) != seen:
            return False
        await Forgetting.filter(
            user_id=person.bot_user_id, due_at__isnull=False, erased_at=None
        ).update(gives_up={one.currency: one.minor for one in held}, due_at=now, updated_at=now)
    return True


async def _open(person: Person) -> Forgetting | None:
    return await Forgetting.get_or_none(user_id=person.bot_user_id, due_at__isnull=False)


async def require_may_go(person: Person, policy: Policy) -> None:
    """Raises LastAdmin and NamedBySettings; call inside a transaction, behind the person's lock."""
    if person.telegram_id in policy.owners | policy.protected:
        raise NamedBySettings
    # Two who leave at once would each be sure of the other.
    admins = (
        await Profile.select_for_update(no_key=True)
        .filter(role=Role.ADMIN)
        .order_by("id")
        .values_list("telegram_id", flat=True)
    )
    if [str(one) for one in admins] == [person.key]:
        raise LastAdmin
