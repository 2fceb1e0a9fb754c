"""Codes live through random days: counted as they are used, never oversold, never taken back."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import asyncpg
from hypothesis import given, settings
from hypothesis import strategies as st

from models.lifecycles import DiscountType
from models.promotions import Promotion
from models.subscriptions import SubscriptionPlan
from services.commerce import checkout as checkouts
from services.commerce import intents, reviews
from services.commerce.funding import Target
from services.commerce.methods.bank import ByBank
from services.commerce.quote import price_tag
from services.commerce.refunds import refund
from services.money import Money
from services.person import Person
from services.promotions.codes import discounted
from services.promotions.desk import PROMOTIONS
from services.reconciliation.checks import GIVEN, RULES
from services.refusals import Refusal
from services.subscriptions import reminders
from services.timeline import expiry
from tests import factories
from tests.factories import NOW, Someone
from tests.harness.examples import many
from tests.services.books import disagreements
from tests.services.shop import POLICY, met, submitted

#: One code is scarce, one takes everything off, one is for all.
CODES = ("SCARCE", "GIFT", "PLENTY")
MEMBERS = 3
#: What can happen, and how often beside the others: `buys` also moves a code to another checkout.
EVENTS = (
    *("buys", "buys", "buys", "buys", "pays", "pays", "approved", "approved"),
    *("rejected", "cancels", "waits", "ticks", "stops", "sells", "sells", "refunds", "refunds"),
)
#: What the statistics of a code say of its payments, and what the payments themselves do.
_COUNTED = """
SELECT (
    SELECT count(*) FROM promo_analytics e WHERE e.event_type = 'payment_completed'
      AND e.promo_code = p.code) AS completed, (
    SELECT count(*) FROM payments y WHERE y.status = 'refunded' AND NOT y.access_kept
      AND y.snapshot #>> '{promo,code}' = p.code AND EXISTS (
        SELECT FROM promo_analytics r WHERE r.event_type = 'released'
          AND r.about = y.intent_id::text)) AS given_back, (
    SELECT coalesce(sum(e.discount_amount), 0) FROM promo_analytics e
    WHERE e.event_type = 'payment_completed' AND e.promo_code = p.code) AS off, (
    SELECT coalesce(sum((y.snapshot #>> '{promo,off}')::numeric), 0) FROM payments y
    JOIN facts f ON f.payment_id = y.id AND f.kind = 'purchase'
    WHERE y.snapshot #>> '{promo,code}' = p.code AND EXISTS (
      SELECT FROM ledger_entries l WHERE l.payment_id = y.id AND l.account = 'income'
        HAVING sum(l.amount) FILTER (WHERE l.amount > 0) IS NOT DISTINCT FROM nullif(
          (y.snapshot #>> '{promo,final}')::numeric * 100, 0))) AS settled_off, (
    SELECT count(*) FROM promotion_usage u
    WHERE u.promotion_id = p.id AND u.consumed_at IS NOT NULL) AS consumed
FROM promotions p WHERE p.id = $1
"""
WALK = st.lists(
    st.tuples(st.sampled_from(EVENTS), st.integers(0, MEMBERS - 1), st.sampled_from(CODES)),
    min_size=5,
    max_size=30,
)


#: The database is one for all walks: each begins when the one before it was over.
_over = [NOW]


@dataclass
class Shop:
    """Three members who share three codes, and what the table of uses said before."""

    sql: asyncpg.Connection
    members: list[Someone]
    admin: Person
    plan: SubscriptionPlan
    codes: dict[str, Promotion]
    now: datetime = field(default_factory=lambda: _over[-1])
    consumed: set[UUID] = field(default_factory=set)
    stopped: dict[UUID, int] = field(default_factory=dict)

    async def step(self, event: str, who: int, code: str) -> None:
        """Something happens; a polite no is an answer like any other."""
        with suppress(Refusal):
            await getattr(self, event)(self.members[who], code)

    async def buys(self, who: Someone, code: str) -> None:
        promotion = self.codes[code]
        price = Money.of(self.plan.price, "USD")
        person, target = await met(who), Target.of(self.plan)
        tag = await price_tag(person, target, price, promotion.code, now=self.now, policy=POLICY)
        _, final = discounted(price, promotion.discount_type, promotion.discount_value)
        assert tag.final == final
        await checkouts.open_checkout(
            person,
            self.plan.id,
            tag.payable,
            ByBank(),
            promo=promotion.code,
            now=self.now,
            policy=POLICY,
        )

    async def cancels(self, who: Someone, code: str) -> None:
        for intent in await self._newest("payment_intents", who):
            await checkouts.cancel_checkout(await met(who), intent, self.now)

    async def pays(self, who: Someone, code: str) -> None:
        for intent in await self._newest("payment_intents", who):
            await submitted(who, intent, now=self.now)

    async def approved(self, who: Someone, code: str) -> None:
        for payment in await self._newest("payments", who):
            await reviews.approve(payment, self.admin, now=self.now, policy=POLICY)

    async def rejected(self, who: Someone, code: str) -> None:
        for payment in await self._newest("payments", who):
            await reviews.reject(payment, self.admin, "why", now=self.now, policy=POLICY)

    async def sells(self, who: Someone, code: str) -> None:
        for event in ("buys", "pays", "approved"):
            await self.step(event, self.members.index(who), code)

    async def refunds(self, who: Someone, code: str) -> None:
        paid = await self.sql.fetch(
            "SELECT id, intent_id FROM payments WHERE user_id = $1 AND status = 'completed'"
            " AND snapshot #>> '{promo,code}' = $2",
            who.user.id,
            self.codes[code].code,
        )
        for payment in paid:
            of = "SELECT id FROM promotion_usage WHERE intent_id = $1"
            held = {row["id"] for row in await self.sql.fetch(of, payment["intent_id"])}
            await refund(
                payment["id"], self.admin, "why", keep_access=False, now=self.now, policy=POLICY
            )
            # That it goes back with the money is the one way that it does.
            self.consumed -= held

    async def waits(self, who: Someone, code: str) -> None:
        self.now += timedelta(days=1)

    async def ticks(self, who: Someone, code: str) -> None:
        await intents.expire_due(self.now)
        await intents.release_due(self.now, POLICY)

    async def stops(self, who: Someone, code: str) -> None:
        promotion = self.codes[code]
        key = f"stop:{uuid4()}"
        await PROMOTIONS.set_active(
            self.admin, promotion.id, False, idempotency_key=key, now=self.now
        )
        self.stopped.setdefault(promotion.id, await self._uses(promotion.id))

    async def _newest(self, table: str, who: Someone) -> list[UUID]:
        rows = await self.sql.fetch(
            f"SELECT id FROM {table} WHERE user_id = $1 ORDER BY created_at DESC, id LIMIT 1",
            who.user.id,
        )
        return [row["id"] for row in rows]

    async def _uses(self, promotion: UUID) -> int:
        question = "SELECT count(*) FROM promotion_usage WHERE promotion_id = $1"
        return int(await self.sql.fetchval(question, promotion))

    async def check(self) -> None:
        for rule in ("uses-miscounted", "uses-unrecorded", "use-apart", "code-apart"):
            assert not await self.sql.fetch(GIVEN + RULES[rule], NOW, [], []), rule
        rows = await self.sql.fetch("SELECT id, consumed_at FROM promotion_usage")
        kept = {row["id"] for row in rows if row["consumed_at"] is not None}
        assert self.consumed <= kept, "a paid use was taken back"
        self.consumed = kept
        for promotion in self.codes.values():
            (told,) = await self.sql.fetch(_COUNTED, promotion.id)
            assert told["completed"] - told["given_back"] == told["consumed"], dict(told)
            assert told["off"] == told["settled_off"], dict(told)
            uses = await self._uses(promotion.id)
            assert promotion.max_uses is None or uses <= promotion.max_uses
            # No new buyer gets a stopped code; who holds it may still pay, or give it back.
            if promotion.id in self.stopped:
                assert uses <= self.stopped[promotion.id]
                self.stopped[promotion.id] = uses


@settings(max_examples=many(30))
@given(WALK)
async def test_whatever_happens_codes_are_counted_as_they_are_used(
    database: str, walk: list[tuple[str, int, str]]
) -> None:
    sql = await asyncpg.connect(database)
    try:
        # Every walk begins with new codes, for the database is one for all of them.
        day = len(await Promotion.all())
        codes = {
            "SCARCE": await factories.promotion(f"SCARCE{day}", 20, max_uses=1),
            "GIFT": await factories.promotion(f"GIFT{day}", 100, max_uses=2),
            "PLENTY": await factories.promotion(
                f"PLENTY{day}",
                discount_type=DiscountType.FIXED,
                discount_value=Decimal(10),
                currency="USD",
            ),
        }
        shop = Shop(
            sql,
            [await factories.person() for _ in range(MEMBERS)],
            await met(await factories.admin()),
            await factories.plan(),
            codes,
        )
        for event in walk:
            await shop.step(*event)
            await shop.check()
        await expiry.expire_due(now=shop.now)
        await reminders.reminders_due(now=shop.now, policy=POLICY)
        assert await disagreements(shop.now) == []
        _over.append(shop.now)
    finally:
        await sql.close()
