"""Holding a use of a code, keeping it and giving it back.

`promotions.current_uses` counts reserved and consumed uses alike and moves only together with a
row of `promotion_usage`: one conditional UPDATE, so 200 people racing for 3 uses get exactly 3.
Whatever touches codes begins with `lock_codes`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID, uuid4

from tortoise import connections

from models.lifecycles import PromoEvent
from models.payments import Payment, PaymentIntent
from models.promotions import Promotion, PromotionUsage
from services.promotions.codes import Discount, PromoUsedByYou, PromoUsedUp

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
# Two transactions that take several codes crosswise would each wait for the other, so the first of
# their statements takes all that they can come to.
_IN_ORDER = """
WITH named AS (
  SELECT upper(one) AS code FROM unnest($2::text[]) one
  UNION SELECT upper(i.snapshot -> 'promo' ->> 'code') FROM payment_intents i
  WHERE i.id = ANY($1::uuid[])
)
SELECT id FROM promotions WHERE id = ANY(ARRAY(
  SELECT p.id FROM promotions p JOIN named ON upper(p.code) = named.code
  UNION SELECT u.promotion_id FROM payment_intents i
  JOIN payment_intents o ON o.user_id = i.user_id
  JOIN promotion_usage u ON u.intent_id = o.id AND (u.consumed_at IS NULL OR o.id = i.id)
  WHERE i.id = ANY($1::uuid[])))
ORDER BY id FOR NO KEY UPDATE
"""
_LET_GO = """
WITH gone AS (
  DELETE FROM promotion_usage WHERE intent_id = ANY($1::uuid[]) AND consumed_at IS NULL
  RETURNING promotion_id, intent_id
), counted AS (
  SELECT promotion_id, count(*) AS uses FROM gone GROUP BY promotion_id
), given AS (
  UPDATE promotions p SET current_uses = p.current_uses - counted.uses, updated_at = $2
  FROM counted WHERE p.id = counted.promotion_id RETURNING p.id, p.code
)
SELECT given.code, gone.intent_id FROM gone JOIN given ON given.id = gone.promotion_id
"""
# What a code takes off stands in the checkout, in the currency of the price that was shown; with $5
# it took nothing off in the end.
_NOTE = """
INSERT INTO promo_analytics (promo_code, telegram_user_id, event_type, plan_id, discount_amount,
  final_amount, currency, about, created_at)
SELECT n.code, b.telegram_id, $3, i.plan_id, CASE WHEN $5 THEN 0 ELSE d.off END,
  CASE WHEN $5 THEN d.off ELSE 0 END + d.final,
  coalesce(i.snapshot #>> '{price,currency}', i.currency), i.id, $4
FROM unnest($1::uuid[], $2::text[]) AS n(intent, code)
JOIN payment_intents i ON i.id = n.intent JOIN bot_users b ON b.id = i.user_id
CROSS JOIN LATERAL (SELECT (i.snapshot #>> '{promo,off}')::numeric AS off,
  (i.snapshot #>> '{promo,final}')::numeric AS final) d
ON CONFLICT (about) WHERE event_type = 'payment_completed' AND about <> '' DO NOTHING
"""


async def lock_codes(intents: Iterable[UUID], *codes: str | None) -> None:
    """Lock every code that a transaction about these checkouts may come to, in one order.

    These are the codes they were opened with or have a use of, what other checkouts of the same
    persons hold, and the codes that are named. Call inside the transaction, behind the person's
    lock, before anything else of this module and before seats. Called again for what was covered
    the first time it waits for nothing; so a transaction that ends one checkout and pays for one
    that holds nothing any more names both at once.
    """
    named = [code for code in codes if code is not None]
    await connections.get("default").execute_query(_IN_ORDER, [list(intents), named])


async def reserve(
    discount: Discount, telegram_id: str, intent: PaymentIntent, now: datetime
) -> None:
    """Hold a use for a checkout; call inside its transaction.

    Raises PromoUsedUp when another person took the last one first, and PromoUsedByYou.
    """
    await lock_codes([intent.id], discount.code)
    connection = connections.get("default")
    if not await connection.execute_query_dict(_TAKE, [discount.promotion_id, now]):
        raise PromoUsedUp(discount.code)
    held = await connection.execute_query_dict(
        _HOLD, [uuid4(), discount.promotion_id, telegram_id, now, intent.id]
    )
    if not held:
        raise PromoUsedByYou(discount.code)
    await _note([intent.id], [discount.code], PromoEvent.CODE_APPLIED, now)


async def take_again(intent: PaymentIntent, telegram_id: str, now: datetime) -> bool:
    """Hold a use again for an ended checkout that a late receipt revives; false if it is gone.

    Call inside the receipt's transaction, behind the person's lock.
    """
    promo = intent.snapshot.get("promo")
    if promo is None or await PromotionUsage.exists(intent_id=intent.id):
        return True
    await lock_codes([intent.id])
    promotion = await Promotion.get_or_none(code__iexact=promo["code"])
    if promotion is None or await PromotionUsage.exists(
        promotion_id=promotion.id, telegram_user_id=telegram_id
    ):
        return False
    connection = connections.get("default")
    if not await connection.execute_query_dict(_TAKE, [promotion.id, now]):
        return False
    await connection.execute_query_dict(_HOLD, [uuid4(), promotion.id, telegram_id, now, intent.id])
    await _note([intent.id], [promotion.code], PromoEvent.CODE_APPLIED, now)
    return True


async def is_held(intent: PaymentIntent) -> bool:
    """Whether the discount of a checkout, if it has one, is still backed by a use."""
    if not intent.snapshot.get("promo"):
        return True
    return await PromotionUsage.exists(intent_id=intent.id)


async def release(
    intent_ids: Sequence[UUID],
    now: datetime,
    *,
    then: str | None = None,
    kept: UUID | None = None,
) -> None:
    """Give back the uses that ended checkouts held; call inside their transaction.

    `then` is the code of which a use is taken afterwards, `kept` the checkout that takes it again.
    """
    if not intent_ids:
        return
    connection = connections.get("default")
    await lock_codes([*intent_ids, *([kept] if kept else [])], then)
    held = await connection.execute_query_dict(_LET_GO, [list(intent_ids), now])
    codes = [row["code"] for row in held]
    await _note([row["intent_id"] for row in held], codes, PromoEvent.RELEASED, now)


async def consume(payment: Payment, now: datetime, *, in_vain: bool) -> None:
    """The use is paid for and stays; call inside the settlement.

    A use that was released meanwhile is not taken again: the settled price stands all the same,
    because it is what the person was asked for. `in_vain` it was used where the price is another
    one by now, and the code takes nothing off.
    """
    promo = payment.snapshot.get("promo")
    if promo is None or payment.intent_id is None:
        return
    kept = await PromotionUsage.filter(
        intent_id=payment.intent_id, consumed_at__isnull=True
    ).update(consumed_at=now)
    if kept:
        event = PromoEvent.PAYMENT_COMPLETED
        await _note([payment.intent_id], [promo["code"]], event, now, in_vain=in_vain)


_GIVE_BACK = """
WITH gone AS (
  DELETE FROM promotion_usage WHERE intent_id = $1 AND consumed_at IS NOT NULL
  RETURNING promotion_id
)
UPDATE promotions p SET current_uses = p.current_uses - 1, updated_at = $2
FROM gone WHERE p.id = gone.promotion_id RETURNING p.code
"""


async def give_back(payment: Payment, now: datetime) -> None:
    """A refunded payment gives its use back; call inside the refund."""
    if payment.intent_id is None:
        return
    await lock_codes([payment.intent_id])
    connection = connections.get("default")
    for row in await connection.execute_query_dict(_GIVE_BACK, [payment.intent_id, now]):
        await _note([payment.intent_id], [row["code"]], PromoEvent.RELEASED, now)


async def _note(
    intents: Sequence[UUID],
    codes: Sequence[str],
    event: PromoEvent,
    now: datetime,
    *,
    in_vain: bool = False,
) -> None:
    """What happened to the codes of checkouts, with what each takes off; in their transaction."""
    if intents:
        await connections.get("default").execute_query(
            _NOTE, [list(intents), list(codes), str(event), now, in_vain]
        )
