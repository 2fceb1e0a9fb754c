"""The funnel: how far people come from /start to what they bought, one row for each step.

Every step is written here, in the transaction of what it counts. The database keeps one row for
each person, step and thing that it is about, so an update that comes twice adds none (decision
0081).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from models.lifecycles import ConversionType
from models.payments import Payment, PaymentIntent
from services.money import Money
from services.policy import Policy

#: The place of each step on the way; a referral is a start, and what was bought is one of two.
STEPS: Mapping[ConversionType, int] = {
    ConversionType.START: 1,
    ConversionType.REFERRAL: 1,
    ConversionType.PLAN_VIEW: 2,
    ConversionType.CHECKOUT_START: 3,
    ConversionType.PAYMENT_START: 4,
    ConversionType.PAYMENT_SUBMIT: 5,
    ConversionType.PAYMENT_COMPLETE: 6,
    ConversionType.SUBSCRIPTION_COMPLETE: 7,
    ConversionType.SEAT_COMPLETE: 7,
    ConversionType.NAME_COMPLETE: 7,
}
#: A person's first /start: $1 who, $4 with what, $5 when; for a statement that asks more.
STARTED = f"""
INSERT INTO conversion_tracking
  (telegram_user_id, conversion_type, funnel_step, conversion_data, created_at)
VALUES ($1, '{ConversionType.START}', {STEPS[ConversionType.START]}, $4::jsonb, $5::timestamptz)
ON CONFLICT (telegram_user_id, conversion_type, about) DO NOTHING
"""  # noqa: S608 - only our own words are put in
_REACHED = """
INSERT INTO conversion_tracking (telegram_user_id, conversion_type, funnel_step, about, plan_id,
  promo_code, conversion_value, currency, conversion_data, created_at)
SELECT $1, s.kind, s.step, s.about, $2, $3, s.value, s.currency, $4::jsonb, $5
FROM unnest($6::text[], $7::int[], $8::text[], $9::numeric[], $10::text[])
  AS s(kind, step, about, value, currency)
ON CONFLICT (telegram_user_id, conversion_type, about) DO NOTHING
"""
_Step = tuple[ConversionType, str, Money | None]
#: Who has said that they paid has begun to.
_SUBMITTED = (ConversionType.PAYMENT_START, ConversionType.PAYMENT_SUBMIT)


async def saw_plan(who: str, plan_id: UUID, now: datetime, policy: Policy) -> None:
    """Somebody looks at a plan: one row for each day of the shop's."""
    await _saw(who, plan_id, now, policy, plan_id=plan_id)


async def saw_course(who: str, course_id: UUID, now: datetime, policy: Policy) -> None:
    """Somebody looks at a course: one row for each day of the shop's."""
    await _saw(who, course_id, now, policy, told={"course": str(course_id)})


async def _saw(
    who: str,
    subject: UUID,
    now: datetime,
    policy: Policy,
    *,
    plan_id: UUID | None = None,
    told: dict[str, Any] | None = None,
) -> None:
    day = now.astimezone(policy.zone).date().isoformat()
    step: _Step = (ConversionType.PLAN_VIEW, f"{subject}:{day}", None)
    await _write(who, [step], now, told or {}, plan_id=plan_id)


async def opened(who: str, intent: PaymentIntent, asked: Money, now: datetime) -> None:
    """A checkout was opened; its value is what is asked for. Call inside its transaction."""
    await _paying(who, intent, [(ConversionType.CHECKOUT_START, str(intent.id), asked)], now)


async def began(who: str, intent: PaymentIntent, now: datetime) -> None:
    """Money is about to move for a checkout, however often that is asked."""
    await _paying(who, intent, [(ConversionType.PAYMENT_START, str(intent.id), None)], now)


async def submitted(who: str, intent: PaymentIntent, now: datetime) -> None:
    """Somebody says that they have paid for a checkout. Call inside its transaction."""
    await _paying(who, intent, [(kind, str(intent.id), None) for kind in _SUBMITTED], now)


async def completed(
    who: str, payment: Payment, intent: PaymentIntent | None, now: datetime
) -> None:
    """A payment bought what it was for; call inside the settlement.

    Its value is what came in by its way to pay, in the currency that was paid: not what the item
    costs, nor what balance added. A charge that renews belongs to no checkout; every other one has
    gone through the steps of paying, whether or not its way tells of them.
    """
    came = Money.of(payment.amount, payment.currency)
    is_seat = payment.enrollment_id is not None
    bought = ConversionType.SEAT_COMPLETE if is_seat else ConversionType.SUBSCRIPTION_COMPLETE
    if payment.claim_id is not None:
        bought = ConversionType.NAME_COMPLETE
    told = {"payment": str(payment.id)}
    steps: list[_Step] = []
    if intent is not None:
        told["intent"] = str(intent.id)
        steps = [(kind, str(intent.id), None) for kind in _SUBMITTED]
    if is_seat:
        told["course"] = payment.snapshot["course"]["id"]
    steps += [(kind, str(payment.id), came) for kind in (ConversionType.PAYMENT_COMPLETE, bought)]
    code = _code(payment.snapshot)
    await _write(who, steps, now, told, plan_id=payment.plan_id, code=code)


async def _paying(who: str, intent: PaymentIntent, steps: Sequence[_Step], now: datetime) -> None:
    if intent.is_test:
        # No figure counts it, and the funnel is one (decision 0057).
        return
    told = {"intent": str(intent.id)}
    if "course" in intent.snapshot:
        told["course"] = intent.snapshot["course"]["id"]
    await _write(who, steps, now, told, plan_id=intent.plan_id, code=_code(intent.snapshot))


def _code(snapshot: dict[str, Any]) -> str | None:
    promo = snapshot.get("promo")
    return promo["code"] if promo else None


async def _write(
    who: str,
    steps: Sequence[_Step],
    now: datetime,
    told: dict[str, Any],
    *,
    plan_id: UUID | None = None,
    code: str | None = None,
) -> None:
    values = [value for _, _, value in steps]
    await connections.get("default").execute_query(
        _REACHED,
        [
            who,
            plan_id,
            code,
            orjson.dumps(told).decode(),
            now,
            [str(kind) for kind, _, _ in steps],
            [STEPS[kind] for kind, _, _ in steps],
            [about for _, about, _ in steps],
            [value.decimal if value else None for value in values],
            [value.currency if value else None for value in values],
        ],
    )
