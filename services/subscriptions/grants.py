"""What admins give and take by hand. The update is the idempotency key: run twice, done once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.facts import FactKind
from models.lifecycles import AssignmentSource
from models.localized import Name
from models.people import BotUser
from models.subscriptions import SubscriptionPlan
from services.actions import note_action
from services.commerce.reviews import OwnPayment
from services.commerce.revocations import RevokedValue, given_up, unused_of
from services.ledger.entries import post
from services.money import Money
from services.outbox import URGENT, OutboxMessage, enqueue
from services.person import Person, lock_person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.renewals.star_subscriptions import (
    Because,
    cancel_star_subscriptions,
    follow_rights,
)
from services.text import tidy
from services.timeline import terms as t
from services.timeline.facts import add_fact, fact_exists, facts_of
from services.timeline.restate import audit, restate
from services.timeline.timeline import timeline
from services.ton.holdings import revoke_holdings

MAX_DAYS = 3660


@dataclass(unsafe_hash=True)
class NoSuchPlan(Refusal):
    """No plan has this name."""

    name: str


@dataclass(unsafe_hash=True)
class NothingRunning(Refusal):
    """The person has no running subscription with an end."""

    name: str


@dataclass(unsafe_hash=True)
class DaysOutOfRange(Refusal):
    """Days are a whole number from 1 to `limit`."""

    limit: int = MAX_DAYS


@dataclass(frozen=True)
class Given:
    """The person's subscription after a grant or an extension; empty means for life."""

    name: str
    plan_name: Name
    ends_at: datetime | None


@dataclass(frozen=True)
class Unused:
    """What a member has paid and not used, one amount a currency; what came in Stars is apart."""

    payable: tuple[Money, ...] = ()
    spend_only: tuple[Money, ...] = ()

    @classmethod
    def of(cls, ends: Iterable[t.Ended]) -> Unused:
        payable: dict[str, int] = {}
        stars: dict[str, int] = {}
        for one in ends:
            payable[one.currency] = payable.get(one.currency, 0) + one.value - one.spend_only
            stars[one.currency] = stars.get(one.currency, 0) + one.spend_only
        return cls(_amounts(payable), _amounts(stars))

    @property
    def whole(self) -> tuple[Money, ...]:
        found: dict[str, int] = {}
        for one in (*self.payable, *self.spend_only):
            found[one.currency] = found.get(one.currency, 0) + one.minor
        return _amounts(found)


def _amounts(found: Mapping[str, int]) -> tuple[Money, ...]:
    return tuple(Money(minor, currency) for currency, minor in sorted(found.items()) if minor)


@dataclass(frozen=True)
class Revoked:
    """The person's subscription and every right of access ended."""

    name: str


async def plan_named(name: str) -> SubscriptionPlan:
    """A plan by its name, archived ones too, but no course's access; raises NoSuchPlan."""
    wanted = tidy(name.strip(), 100)
    plan = await SubscriptionPlan.filter(name__iexact=wanted, course_id=None).first()
    if plan is None:
        raise NoSuchPlan(wanted)
    return plan


async def plan_with(plan_id: UUID) -> SubscriptionPlan:
    """The plan that a button named, archived or not; raises NoSuchPlan."""
    plan = await SubscriptionPlan.get_or_none(id=plan_id)
    if plan is None:
        raise NoSuchPlan(str(plan_id))
    return plan


async def grant(
    person: Person,
    plan: SubscriptionPlan,
    admin: Person,
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> Given:
    """Give a plan's time for nothing; it is no revenue and no payment row."""
    require_admin(admin)
    async with in_transaction():
        user = await lock_person(person.bot_user_id)
        if await fact_exists(f"grant:{idempotency_key}"):
            state = timeline(await facts_of(user.id), now)
            found = next((one for one in state.rights if one.source_id == idempotency_key), None)
            return Given(person.first_name, plan.called, found.expires_at if found else None)
        before = timeline(await facts_of(user.id), now)
        terms = t.Grant(
            source_id=idempotency_key,
            name=plan.name,
            months=plan.duration_months,
            is_lifetime=plan.is_lifetime,
            calendar=t.Calendar.of(policy),
        )
        fact = await add_fact(
            user.id,
            FactKind.GRANT,
            terms,
            happened_at=now,
            learned_at=now,
            plan_id=plan.id,
            actor_id=admin.profile_id,
            idempotency_key=f"grant:{idempotency_key}",
        )
        restated = await restate(
            user, cause=str(fact.id), why="changed", now=now, reminder_days=policy.reminder_days
        )
        await follow_rights(user, restated, now)
        right = restated.right_of(fact.id)
        renewed = any(one.plan_id == plan.id for one in before.running())
        await audit(
            restated,
            "renewed" if renewed else "activated",
            actor_id=admin.profile_id,
            reason=f"grant:{idempotency_key}",
            fact=fact,
            now=now,
            idempotency_key=idempotency_key,
        )
        await enqueue(
            OutboxMessage(
                "membership_given",
                person.key,
                {
                    "plan": plan.called.kept,
                    "plan_id": str(plan.id),
                    "ends_at": _iso(right.expires_at),
                },
                f"given:{idempotency_key}",
                URGENT,
            )
        )
        await _note(admin, "membership_granted", person, idempotency_key, now, plan=plan.name)
    return Given(person.first_name, plan.called, right.expires_at)


async def extend(
    person: Person, days: int, admin: Person, *, idempotency_key: str, now: datetime, policy: Policy
) -> Given:
    """Add days to the subscription that runs; raises NothingRunning and DaysOutOfRange."""
    require_admin(admin)
    if not 1 <= days <= MAX_DAYS:
        raise DaysOutOfRange
    async with in_transaction():
        user = await lock_person(person.bot_user_id)
        row = timeline(await facts_of(user.id), now).subscription
        if row is None or not row.is_active or row.ends_at is None:
            raise NothingRunning(person.first_name)
        plan = await SubscriptionPlan.get(id=row.plan_id)
        if await fact_exists(f"extension:{idempotency_key}"):
            return Given(person.first_name, plan.called, row.ends_at)
        fact = await add_fact(
            user.id,
            FactKind.EXTENSION,
            t.Extension(days=days, calendar=t.Calendar.of(policy)),
            happened_at=now,
            learned_at=now,
            plan_id=plan.id,
            actor_id=admin.profile_id,
            idempotency_key=f"extension:{idempotency_key}",
        )
        restated = await restate(
            user, cause=str(fact.id), why="changed", now=now, reminder_days=policy.reminder_days
        )
        extended = restated.state.subscription
        ends_at = extended.ends_at if extended else None
        await audit(
            restated,
            "extended",
            actor_id=admin.profile_id,
            reason=f"{days} d",
            fact=fact,
            now=now,
            idempotency_key=idempotency_key,
        )
        await enqueue(
            OutboxMessage(
                "days_added",
                person.key,
                {"days": days, "ends_at": _iso(ends_at)},
                f"extended:{idempotency_key}",
                URGENT,
            )
        )
        await _note(admin, "days_added", person, idempotency_key, now, days=days)
    return Given(person.first_name, plan.called, ends_at)


async def unused_by(person: Person, admin: Person, *, now: datetime) -> Unused:
    """What the person has paid and not used, before a revocation; raises NotAllowed."""
    require_admin(admin)
    state = timeline(await facts_of(person.bot_user_id), now)
    terms, _ = unused_of(state, now, "balance")
    return Unused.of(terms.ends)


async def revoke(
    person: Person,
    reason: str,
    admin: Person,
    *,
    idempotency_key: str,
    now: datetime,
    to: RevokedValue = "nothing",
) -> Revoked:
    """End every plan right at once, queued ones too; raises NothingRunning and OwnPayment.

    No admin decides that their own money goes back. What was paid and not used goes nowhere, to the
    balance, or to refunds due (money.md, 15).
    """
    require_admin(admin)
    if to != "nothing" and person.key == admin.key:
        raise OwnPayment
    reason = tidy(reason, 500)
    async with in_transaction():
        user = await lock_person(person.bot_user_id)
        if await fact_exists(f"revocation:{idempotency_key}"):
            return Revoked(person.first_name)
        terms = await end_plans(
            user, reason, to=to, actor_id=admin.profile_id, idempotency_key=idempotency_key, now=now
        )
        if terms is None:
            raise NothingRunning(person.first_name)
        unused = Unused.of(terms.ends)
        told = {
            "reason": reason,
            "to": to,
            "payable": [[one.minor, one.currency] for one in unused.payable],
            "spend_only": [[one.minor, one.currency] for one in unused.spend_only],
        }
        word = OutboxMessage("membership_revoked", person.key, told, f"revoked:{idempotency_key}")
        await enqueue(word)
        await _note(admin, "membership_revoked", person, idempotency_key, now, reason=reason)
    return Revoked(person.first_name)


async def end_plans(
    user: BotUser,
    reason: str,
    *,
    to: RevokedValue,
    actor_id: UUID | None,
    idempotency_key: str,
    now: datetime,
    gives_up: bool = False,
) -> t.Revocation | None:
    """End every plan right, queued ones too; None where none runs.

    With `gives_up` the person's balance is the shop's, whether or not a right runs. Call inside a
    transaction, behind the person's lock. An empty `actor_id` is the person.
    """
    state = timeline(await facts_of(user.id), now)
    runs = any(one.source is not AssignmentSource.BUNDLE for one in state.running())
    if not runs and not (gives_up and state.balances):
        return None
    terms, lines = given_up(state) if gives_up else unused_of(state, now, to)
    fact = await add_fact(
        user.id,
        FactKind.REVOCATION,
        terms,
        happened_at=now,
        learned_at=now,
        actor_id=actor_id,
        idempotency_key=f"revocation:{idempotency_key}",
    )
    await post(user.id, fact.id, lines, now)
    await revoke_holdings(user, now)
    restated = await restate(user, cause=str(fact.id), why="revoked", now=now)
    await cancel_star_subscriptions(user, Because.REVOKED, now)
    await audit(
        restated,
        "revoked",
        actor_id=actor_id,
        reason=reason,
        fact=fact,
        now=now,
        idempotency_key=idempotency_key,
    )
    return terms


async def _note(
    admin: Person, action: str, person: Person, idempotency_key: str, now: datetime, **details: Any
) -> None:
    about = f"person:{person.key}"
    name = person.first_name
    await note_action(
        admin, action, about, now, idempotency_key=idempotency_key, name=name, **details
    )


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def days_left(ends_at: datetime, now: datetime) -> int:
    """Whole days until the end, counted up, as people count them."""
    return max(0, -((now - ends_at) // timedelta(days=1)))
