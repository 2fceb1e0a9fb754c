"""Promotions: a use is reserved at checkout, consumed at settlement and released in between.

`promotions.current_uses` counts reserved and consumed uses alike and moves only together with a
row of `promotion_usage`: one conditional UPDATE, so 200 people racing for 3 uses get exactly 3.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from tortoise import connections
from tortoise.exceptions import IntegrityError

from models.lifecycles import DiscountType, PaymentStatus, PromoEvent
from models.payments import Payment, PaymentIntent
from models.promotions import PromoAnalytics, Promotion, PromotionUsage
from services.money import Money
from services.people import Person, require_admin
from services.refusals import Refusal
from services.text import tidy

_CODE_LIMIT = 32
_CODE = re.compile(r"[A-Z0-9]{3,32}")
#: Codes are short words: nobody may guess through them all.
_MOST_TRIES, _TRIES_WITHIN = 10, timedelta(hours=1)


@dataclass(frozen=True)
class PromoUnknown(Refusal):
    """There is no such code."""

    code: str


@dataclass(frozen=True)
class PromoInactive(Refusal):
    """The code was stopped."""

    code: str


@dataclass(frozen=True)
class PromoNotYet(Refusal):
    """The code's time has not come."""

    code: str
    since: datetime


@dataclass(frozen=True)
class PromoOver(Refusal):
    """The code's time is over."""

    code: str


@dataclass(frozen=True)
class PromoUsedUp(Refusal):
    """Everybody who could use it has."""

    code: str


@dataclass(frozen=True)
class PromoUsedByYou(Refusal):
    """Each person may use a code once."""

    code: str


@dataclass(frozen=True)
class PromoNotForPlan(Refusal):
    """The code is for other plans, or counts in another currency."""

    code: str


@dataclass(frozen=True)
class PromoFirstPurchaseOnly(Refusal):
    """The code is for somebody who never bought anything."""

    code: str


@dataclass(frozen=True)
class PromoBelowMinimum(Refusal):
    """The price is below what the code asks for."""

    code: str
    minimum: Money


@dataclass(frozen=True)
class PromoTooManyTries(Refusal):
    """The person tries one code after another."""


@dataclass(frozen=True)
class Discount:
    """A code applied to a price; `final` is what remains to pay, never below zero."""

    promotion_id: UUID
    code: str
    price: Money
    off: Money
    final: Money


def discounted(price: Money, kind: DiscountType, value: Decimal) -> tuple[Money, Money]:
    """How much is taken off a price and what remains; the two always sum to the price."""
    if kind is DiscountType.PERCENTAGE:
        off = price.percent(value)
    else:
        off = Money.of(value, price.currency)
    off = min(off, price)
    return off, Money(price.minor - off.minor, price.currency)


async def quote(
    person: Person, code: str, plan_id: UUID, price: Money, *, now: datetime
) -> Discount:
    """What a code would do to a price, without reserving it. Raises every Promo… refusal."""
    promotion = await _usable(person, code, now)
    await _fits(promotion, person, plan_id, price)
    off, final = discounted(price, promotion.discount_type, promotion.discount_value)
    return Discount(promotion.id, promotion.code, price, off, final)


async def _usable(person: Person, code: str, now: datetime) -> Promotion:
    promotion = await _promotion(code)
    _in_time(promotion, now)
    usage = await PromotionUsage.get_or_none(promotion_id=promotion.id, telegram_user_id=person.key)
    if usage is not None and usage.consumed_at is not None:
        raise PromoUsedByYou(promotion.code)
    used_up = promotion.max_uses is not None and promotion.current_uses >= promotion.max_uses
    # Whoever holds a reserved use may take it to another checkout of theirs.
    if used_up and usage is None:
        raise PromoUsedUp(promotion.code)
    return promotion


async def _promotion(code: str) -> Promotion:
    wanted = tidy(code.strip(), _CODE_LIMIT)
    promotion = await Promotion.filter(code__iexact=wanted).first()
    if promotion is None:
        raise PromoUnknown(wanted)
    return promotion


def _in_time(promotion: Promotion, now: datetime) -> None:
    if not promotion.is_active:
        raise PromoInactive(promotion.code)
    if promotion.valid_from is not None and now < promotion.valid_from:
        raise PromoNotYet(promotion.code, promotion.valid_from)
    if promotion.valid_until is not None and now >= promotion.valid_until:
        raise PromoOver(promotion.code)


async def _fits(promotion: Promotion, person: Person, plan_id: UUID, price: Money) -> None:
    if promotion.plan_ids and plan_id not in promotion.plan_ids:
        raise PromoNotForPlan(promotion.code)
    if promotion.currency is not None and promotion.currency != price.currency:
        raise PromoNotForPlan(promotion.code)
    if promotion.min_amount is not None:
        minimum = Money.of(promotion.min_amount, price.currency)
        if price < minimum:
            raise PromoBelowMinimum(promotion.code, minimum)
    bought = Payment.filter(
        user_id=person.bot_user_id,
        status__in=[PaymentStatus.COMPLETED, PaymentStatus.REFUNDED],
    )
    if promotion.first_purchase_only and await bought.exists():
        raise PromoFirstPurchaseOnly(promotion.code)


async def look_up(person: Person, code: str, *, now: datetime) -> str:
    """Whether a code is any good for this person today; the code as it is written.

    Raises PromoUnknown, PromoInactive, PromoNotYet, PromoOver, PromoUsedUp, PromoUsedByYou and
    PromoTooManyTries.
    """
    wanted = tidy(code.strip(), _CODE_LIMIT)
    tries = await PromoAnalytics.filter(
        telegram_user_id=person.key,
        event_type=PromoEvent.CODE_ENTERED,
        created_at__gt=now - _TRIES_WITHIN,
    ).count()
    if tries >= _MOST_TRIES:
        raise PromoTooManyTries
    await _note(wanted.upper(), person.key, PromoEvent.CODE_ENTERED, now)
    return (await _usable(person, wanted, now)).code


_TAKE = """
UPDATE promotions SET current_uses = current_uses + 1, updated_at = $2
WHERE id = $1 AND is_active AND (max_uses IS NULL OR current_uses < max_uses)
  AND (valid_from IS NULL OR valid_from <= $2) AND (valid_until IS NULL OR valid_until > $2)
RETURNING id
"""
_HOLD = """
INSERT INTO promotion_usage (id, promotion_id, telegram_user_id, used_at, intent_id)
VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id
"""
_LET_GO = """
WITH gone AS (
  DELETE FROM promotion_usage WHERE intent_id = ANY($1::uuid[]) AND consumed_at IS NULL
  RETURNING promotion_id, telegram_user_id
), counted AS (
  SELECT promotion_id, count(*) AS uses FROM gone GROUP BY promotion_id
), given AS (
  UPDATE promotions p SET current_uses = p.current_uses - counted.uses, updated_at = $2
  FROM counted WHERE p.id = counted.promotion_id RETURNING p.id, p.code
)
SELECT given.code, gone.telegram_user_id FROM gone JOIN given ON given.id = gone.promotion_id
"""


async def reserve(
    discount: Discount, telegram_id: str, intent: PaymentIntent, now: datetime
) -> None:
    """Hold a use for a checkout; call inside its transaction.

    Raises PromoUsedUp when somebody took the last one first, and PromoUsedByYou.
    """
    connection = connections.get("default")
    if not await connection.execute_query_dict(_TAKE, [discount.promotion_id, now]):
        raise PromoUsedUp(discount.code)
    held = await connection.execute_query_dict(
        _HOLD, [uuid4(), discount.promotion_id, telegram_id, now, intent.id]
    )
    if not held:
        raise PromoUsedByYou(discount.code)
    await _note(discount.code, telegram_id, PromoEvent.CODE_APPLIED, now, discount, intent.plan_id)


async def release(intent_ids: Sequence[UUID], now: datetime) -> None:
    """Give back the uses that ended checkouts held; call inside their transaction."""
    if not intent_ids:
        return
    held = await connections.get("default").execute_query_dict(_LET_GO, [list(intent_ids), now])
    for row in held:
        await _note(row["code"], row["telegram_user_id"], PromoEvent.RELEASED, now)


async def consume(payment: Payment, telegram_id: str, now: datetime) -> None:
    """The use is paid for and stays; call inside the settlement.

    A use that was released meanwhile is not taken again: the settled price stands all the same,
    because it is what the person was asked for.
    """
    promo = payment.snapshot.get("promo")
    if promo is None:
        return
    kept = await PromotionUsage.filter(
        intent_id=payment.intent_id, consumed_at__isnull=True
    ).update(consumed_at=now)
    if kept:
        await PromoAnalytics.create(
            promo_code=promo["code"],
            telegram_user_id=telegram_id,
            event_type=PromoEvent.PAYMENT_COMPLETED,
            plan_id=payment.plan_id,
            discount_amount=Decimal(promo["off"]),
            final_amount=Decimal(promo["final"]),
            created_at=now,
        )


async def _note(
    code: str,
    telegram_id: str,
    event: PromoEvent,
    now: datetime,
    discount: Discount | None = None,
    plan_id: UUID | None = None,
) -> None:
    await PromoAnalytics.create(
        promo_code=code,
        telegram_user_id=telegram_id,
        event_type=event,
        plan_id=plan_id,
        discount_amount=discount.off.decimal if discount else None,
        final_amount=discount.final.decimal if discount else None,
        created_at=now,
    )


@dataclass(frozen=True)
class PromoExists(Refusal):
    """There is a code of this name already."""

    code: str


@dataclass(frozen=True)
class PromoNotValid(Refusal):
    """A code is 3 to 32 letters and digits, a percentage is 1 to 100, uses are 1 to a million."""


@dataclass(frozen=True)
class PromoView:
    """A code as admins see it."""

    code: str
    percent: Decimal | None
    fixed: Money | None
    uses: int
    max_uses: int | None
    valid_until: datetime | None
    is_active: bool


async def create(
    admin: Person,
    code: str,
    percent: Decimal,
    *,
    max_uses: int | None,
    valid_until: datetime | None,
    now: datetime,
) -> PromoView:
    """Make a code that takes some per cent off; asked for twice by one update, made once.

    Raises NotAllowed, PromoExists and PromoNotValid.
    """
    require_admin(admin)
    name = code.upper()
    fits = _CODE.fullmatch(name) and 0 < percent <= 100
    if not fits or not (max_uses is None or 1 <= max_uses <= 10**6):
        raise PromoNotValid
    try:
        promotion = await Promotion.create(
            code=name,
            discount_type=DiscountType.PERCENTAGE,
            discount_value=percent,
            max_uses=max_uses,
            valid_until=valid_until,
            created_at=now,
            updated_at=now,
        )
    except IntegrityError:
        promotion = await Promotion.get(code__iexact=name)
        if (promotion.discount_value, promotion.max_uses) != (percent, max_uses):
            raise PromoExists(name) from None
    return _view(promotion)


async def stop(admin: Person, code: str, now: datetime) -> PromoView:
    """Nobody new may use the code; checkouts that hold a use keep it. Raises PromoUnknown."""
    require_admin(admin)
    promotion = await _promotion(code)
    await Promotion.filter(id=promotion.id).update(is_active=False, updated_at=now)
    await promotion.refresh_from_db()
    return _view(promotion)


async def newest(admin: Person, limit: int = 20) -> list[PromoView]:
    """The newest codes and how far each is used."""
    require_admin(admin)
    return [_view(found) for found in await Promotion.all().order_by("-created_at").limit(limit)]


def _view(promotion: Promotion) -> PromoView:
    is_percentage = promotion.discount_type is DiscountType.PERCENTAGE
    fixed = None
    if not is_percentage and promotion.currency is not None:
        fixed = Money.of(promotion.discount_value, promotion.currency)
    return PromoView(
        promotion.code,
        promotion.discount_value if is_percentage else None,
        fixed,
        promotion.current_uses,
        promotion.max_uses,
        promotion.valid_until,
        promotion.is_active,
    )
