"""What a code is worth to this person, and every reason why it is not."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from tortoise import connections

from models.lifecycles import DiscountType, PromoEvent
from models.promotions import PromoAnalytics, Promotion, PromotionUsage
from services.marks import had_first_code
from services.money import Money
from services.parsers.refused import NotACode
from services.person import Person
from services.refusals import Refusal
from services.text import copied, in_ascii, tidy

CODE_LIMIT = 32
#: Codes are short words: guessing through them all must not work.
_MOST_TRIES, _TRIES_WITHIN = 10, timedelta(hours=1)
#: For how long it is kept what people typed; what a code really did is kept for good.
_TRIES_KEPT_FOR = timedelta(days=90)


@dataclass(unsafe_hash=True)
class PromoUnknown(Refusal):
    """There is no such code."""

    code: str


@dataclass(unsafe_hash=True)
class PromoInactive(Refusal):
    """The code was stopped."""

    code: str


@dataclass(unsafe_hash=True)
class PromoNotYet(Refusal):
    """The code's time has not come."""

    code: str
    since: datetime


@dataclass(unsafe_hash=True)
class PromoOver(Refusal):
    """The code's time is over."""

    code: str


@dataclass(unsafe_hash=True)
class PromoUsedUp(Refusal):
    """The code was used as often as it may be."""

    code: str


@dataclass(unsafe_hash=True)
class PromoUsedByYou(Refusal):
    """Each person may use a code once."""

    code: str


@dataclass(unsafe_hash=True)
class PromoNotForPlan(Refusal):
    """The code is for other plans or courses, or counts in another currency."""

    code: str


@dataclass(unsafe_hash=True)
class PromoFirstPurchaseOnly(Refusal):
    """The code is for people who never bought anything."""

    code: str


@dataclass(unsafe_hash=True)
class PromoBelowMinimum(Refusal):
    """The price is below what the code asks for."""

    code: str
    minimum: Money


@dataclass(unsafe_hash=True)
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
    person: Person, code: str, subject: UUID, price: Money, *, now: datetime
) -> Discount:
    """What a code would do to the price of a plan or a course, without reserving it.

    Raises every Promo… refusal.
    """
    promotion = await _usable(person, code, now)
    await _fits(promotion, person, subject, price)
    off, final = discounted(price, promotion.discount_type, promotion.discount_value)
    return Discount(promotion.id, promotion.code, price, off, final)


async def _usable(person: Person, code: str, now: datetime) -> Promotion:
    promotion = await promotion_of(code)
    if promotion.only_for not in (None, person.key):
        # As one that is none, down to how it was typed: nothing tells that it is somebody's.
        raise PromoUnknown(written(code))
    _in_time(promotion, now)
    usage = await PromotionUsage.get_or_none(promotion_id=promotion.id, telegram_user_id=person.key)
    if usage is not None and usage.consumed_at is not None:
        raise PromoUsedByYou(promotion.code)
    used_up = promotion.max_uses is not None and promotion.current_uses >= promotion.max_uses
    # A person with a reserved use may take it to another checkout of theirs.
    if used_up and usage is None:
        raise PromoUsedUp(promotion.code)
    return promotion


async def promotion_of(code: str) -> Promotion:
    """The code that somebody wrote, also with letters of another keyboard that look the same."""
    wanted = written(code)
    for spelling in dict.fromkeys((wanted, in_ascii(wanted))):
        if promotion := await Promotion.filter(code__iexact=spelling).first():
            return promotion
    raise PromoUnknown(wanted)


def written(typed: str) -> str:
    """A code as it was typed, without what came along when it was copied."""
    return tidy(copied(typed), CODE_LIMIT)


#: Codes have no spaces, whichever alphabet or dash somebody wrote them in.
_MAY_BE = re.compile(r"[\w\u2010-\u2014-]{3,32}")


def may_be_code(typed: str) -> bool:
    """Whether what was typed could be a code at all; a question or a sentence is none."""
    return _MAY_BE.fullmatch(copied(typed)) is not None


def _in_time(promotion: Promotion, now: datetime) -> None:
    if not promotion.is_active:
        raise PromoInactive(promotion.code)
    if promotion.valid_from is not None and now < promotion.valid_from:
        raise PromoNotYet(promotion.code, promotion.valid_from)
    if promotion.valid_until is not None and now >= promotion.valid_until:
        raise PromoOver(promotion.code)


async def _fits(promotion: Promotion, person: Person, subject: UUID, price: Money) -> None:
    named = {*promotion.plan_ids, *promotion.course_ids}
    if named and subject not in named:
        raise PromoNotForPlan(promotion.code)
    if promotion.currency is not None and promotion.currency != price.currency:
        raise PromoNotForPlan(promotion.code)
    if promotion.min_amount is not None:
        minimum = Money.of(promotion.min_amount, price.currency)
        if price < minimum:
            raise PromoBelowMinimum(promotion.code, minimum)
    if promotion.first_purchase_only and (
        await has_bought(person.bot_user_id) or await had_first_code(person.key)
    ):
        raise PromoFirstPurchaseOnly(promotion.code)


#: Money that became balance has bought nothing yet.
_BOUGHT = """
SELECT 1 FROM payments y WHERE y.user_id = $1 AND y.status IN ('completed', 'refunded')
  AND NOT y.is_test
  AND y.id IS DISTINCT FROM $2
  AND NOT EXISTS (SELECT FROM facts f WHERE f.payment_id = y.id AND f.kind = 'deposit')
  -- What costs nothing is no purchase.
  AND (coalesce(y.snapshot -> 'plan', y.snapshot -> 'course', y.snapshot -> 'name')
      ->> 'price')::numeric IS DISTINCT FROM 0
LIMIT 1
"""


async def has_bought(user_id: UUID, *, besides: UUID | None = None) -> bool:
    """Whether a person ever bought anything, given back or not, `besides` one payment."""
    found = await connections.get("default").execute_query_dict(_BOUGHT, [user_id, besides])
    return bool(found)


async def look_up(person: Person, code: str, *, now: datetime) -> str:
    """Whether a code is any good for this person today; the code as it is written.

    What cannot be a code is no try. Raises NotACode, PromoUnknown, PromoInactive, PromoNotYet,
    PromoOver, PromoUsedUp, PromoUsedByYou and PromoTooManyTries.
    """
    if not may_be_code(code):
        raise NotACode
    wanted = written(code)
    if await _has_tried_enough(person, now):
        raise PromoTooManyTries
    await _note_entered(wanted.upper(), person, now)
    return (await _usable(person, wanted, now)).code


async def _has_tried_enough(person: Person, now: datetime) -> bool:
    tries = PromoAnalytics.filter(
        telegram_user_id=person.key,
        event_type=PromoEvent.CODE_ENTERED,
        created_at__gt=now - _TRIES_WITHIN,
    )
    return await tries.count() >= _MOST_TRIES


async def is_known(person: Person, typed: str, *, now: datetime) -> bool:
    """Whether a word that was sent out of the blue is a code of ours.

    Words in small letters without a number are words. A guess that fails is a try like any other,
    so that guessing this way is no quicker; what is a code is counted when it is looked up.
    """
    looks_like_one = typed == typed.upper() or any(one.isdigit() for one in typed)
    if not looks_like_one or not may_be_code(typed) or await _has_tried_enough(person, now):
        return False
    wanted = written(typed)
    with suppress(PromoUnknown):
        if (await promotion_of(wanted)).only_for in (None, person.key):
            return True
    await _note_entered(wanted.upper(), person, now)
    return False


async def forget_tries(now: datetime, limit: int = 5000) -> None:
    """Forget the codes that were typed long ago, a portion at a time."""
    await connections.get("default").execute_query(
        "DELETE FROM promo_analytics WHERE id IN (SELECT id FROM promo_analytics"
        " WHERE event_type = 'code_entered' AND created_at < $1 ORDER BY created_at LIMIT $2)",
        [now - _TRIES_KEPT_FOR, limit],
    )


async def _note_entered(code: str, person: Person, now: datetime) -> None:
    await PromoAnalytics.create(
        promo_code=code,
        telegram_user_id=person.key,
        event_type=PromoEvent.CODE_ENTERED,
        created_at=now,
    )
