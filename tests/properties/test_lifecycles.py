"""A shop lives through random weeks: no status leaves its map, and money and access agree."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.lifecycles import MOVES, IntentStatus, PaymentStatus
from models.subscriptions import SubscriptionPlan
from services.commerce import checkout as checkouts
from services.commerce import intents, payouts, refunds, reviews
from services.commerce.funding import Target
from services.commerce.methods.bank import ByBank
from services.commerce.quote import price_tag
from services.commerce.settlement import Choice
from services.ledger.entries import balances
from services.money import Money
from services.person import Person
from services.refusals import Refusal
from services.subscriptions import grants, reminders
from services.timeline import expiry
from services.timeline.facts import facts_of
from services.timeline.timeline import timeline
from tests import factories
from tests.factories import NOW, Someone
from tests.harness.examples import many
from tests.services.books import disagreements
from tests.services.shop import POLICY, met, submitted

#: What can happen, and how often beside the others.
EVENTS = (
    *("buys", "buys", "cancels", "pays", "pays", "pays"),
    *("approved", "approved", "rejected", "granted", "extended", "revoked"),
    *("refunded", "part_refunded", "paid_out", "waits", "waits", "ticks", "ticks"),
)
WALK = st.lists(
    st.tuples(st.sampled_from(EVENTS), st.sampled_from([0, 0, 0, 1, 1, 2]), st.integers(0, 40)),
    min_size=5,
    max_size=40,
)
pytestmark = pytest.mark.usefixtures("database")


#: The database is one for all walks: each begins when the one before it was over.
_over = [NOW]


@dataclass
class Shop:
    """One member's history with two plans and an admin, and what the tables said before."""

    sql: asyncpg.Connection
    who: Someone
    admin: Person
    plans: list[SubscriptionPlan]
    now: datetime = field(default_factory=lambda: _over[-1])
    seen: dict[UUID, str] = field(default_factory=dict)
    given: int = 0
    operations: int = 0

    async def step(self, event: str, choice: int, days: int) -> None:
        """Something happens; a polite no is an answer like any other."""
        self.operations += 1
        with suppress(Refusal):
            await getattr(self, event)(choice, days)

    async def buys(self, choice: int, days: int) -> None:
        person, plan = await met(self.who), self.plans[choice]
        price, now = Money.of(plan.price, plan.currency), self.now
        tag = await price_tag(person, Target.of(plan), price, None, now=now, policy=POLICY)
        await checkouts.open_checkout(
            person, plan.id, tag.payable, ByBank(), now=now, policy=POLICY
        )

    async def cancels(self, choice: int, days: int) -> None:
        for intent in await self._one_of("payment_intents", choice):
            await checkouts.cancel_checkout(await met(self.who), intent, self.now)

    async def pays(self, choice: int, days: int) -> None:
        for intent in await self._one_of("payment_intents", choice):
            await submitted(self.who, intent, now=self.now)

    async def approved(self, choice: int, days: int) -> None:
        for payment in await self._one_of("payments", choice):
            # Money for an older wish is the reviewer's to decide.
            for choice_ in (None, Choice.BALANCE if days % 2 else Choice.PLAN):
                with suppress(reviews.OlderWish):
                    await reviews.approve(
                        payment, self.admin, now=self.now, policy=POLICY, choice=choice_
                    )

    async def rejected(self, choice: int, days: int) -> None:
        for payment in await self._one_of("payments", choice):
            await reviews.reject(payment, self.admin, "why", now=self.now, policy=POLICY)

    async def refunded(self, choice: int, days: int) -> None:
        for payment in await self._one_of("payments", choice):
            await refunds.refund(
                payment, self.admin, "why", keep_access=days % 3 == 0, now=self.now, policy=POLICY
            )

    async def part_refunded(self, choice: int, days: int) -> None:
        for payment in await self._one_of("payments", choice):
            await refunds.refund_part(
                payment,
                Money(days * 100, "USD"),
                self.admin,
                "why",
                idempotency_key=self._key(),
                now=self.now,
                policy=POLICY,
            )

    async def paid_out(self, choice: int, days: int) -> None:
        person, amount = await met(self.who), Money(days * 100, "USD")
        await payouts.pay_out(
            person, amount, self.admin, "why", idempotency_key=self._key(), now=self.now
        )

    async def granted(self, choice: int, days: int) -> None:
        await self._admin(grants.grant, self.plans[choice])
        self.given += 1

    async def extended(self, choice: int, days: int) -> None:
        await self._admin(grants.extend, days)

    async def revoked(self, choice: int, days: int) -> None:
        to = ("nothing", "balance", "refund")[choice]
        await grants.revoke(
            await met(self.who), "why", self.admin, idempotency_key=self._key(), now=self.now, to=to
        )

    async def waits(self, choice: int, days: int) -> None:
        self.now += timedelta(days=days, hours=choice)

    async def ticks(self, choice: int, days: int) -> None:
        await intents.expire_due(self.now)
        await intents.release_due(self.now, POLICY)
        await expiry.expire_due(now=self.now)
        await reminders.reminders_due(now=self.now, policy=POLICY)

    async def _one_of(self, table: str, choice: int) -> list[UUID]:
        """The newest row of the member's or an older one: old buttons stay pressable."""
        rows = await self.sql.fetch(
            f"SELECT id FROM {table} WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1 OFFSET $2",
            self.who.user.id,
            choice,
        )
        return [row["id"] for row in rows]

    async def _admin(self, verb: Callable[..., Awaitable[Any]], what: object) -> None:
        person = await met(self.who)
        await verb(
            person, what, self.admin, idempotency_key=self._key(), now=self.now, policy=POLICY
        )

    def _key(self) -> str:
        return f"update:{self.who.telegram_id}:{self.operations}"

    async def check(self) -> None:
        await self._moved_as_allowed("payment_intents", IntentStatus)
        await self._moved_as_allowed("payments", PaymentStatus)
        for rule, question in RULES.items():
            assert not await self.sql.fetch(question, self.who.telegram_id), rule
        told = await self.sql.fetchrow(COUNTS, self.who.telegram_id)
        # All money that was accepted became a plan or balance, and each was reported once.
        assert told["completed"] == told["bought"] + told["kept"]
        assert told["activations"] == told["bought"] + self.given
        assert told["bought"] == told["funnel"] == told["told"]
        assert told["kept"] == told["kept_told"]
        state = timeline(await facts_of(self.who.user.id), self.now)
        owned = {one.payable.currency: one for one in await balances(self.who.user.id)}
        assert {key: (one.payable.minor, one.spend_only.minor) for key, one in owned.items()} == {
            key: (one.payable, one.spend_only) for key, one in state.balances.items()
        }
        assert all(one.payable.minor >= 0 <= one.spend_only.minor for one in owned.values())

    async def _moved_as_allowed(self, table: str, kind: type[Any]) -> None:
        for row in await self.sql.fetch(
            f"SELECT id, status FROM {table} WHERE user_id = $1", self.who.user.id
        ):
            before = self.seen.get(row["id"])
            if before not in (None, row["status"]):
                assert kind(row["status"]) in MOVES[kind][kind(before)], (table, before, row)
            self.seen[row["id"]] = row["status"]


#: Each finds the rows that break its rule, for the person with the Telegram id $1.
RULES = {
    "the mirrors on the person say what the subscription says": """
        SELECT FROM bot_users b
        LEFT JOIN user_subscriptions s ON s.telegram_user_id = b.telegram_id AND s.is_active
        WHERE b.telegram_id = $1 AND (
          b.is_vip IS DISTINCT FROM (s.id IS NOT NULL)
          OR b.subscription_expires_at IS DISTINCT FROM s.subscription_end_date
          OR b.current_plan_id IS DISTINCT FROM s.plan_id)""",
    "an intent is approved when, and only when, one payment of it was completed": """
        SELECT FROM payment_intents i JOIN bot_users b ON b.id = i.user_id
        WHERE b.telegram_id = $1 AND (i.status = 'approved')::int <> (
          SELECT count(*) FROM payments y
          WHERE y.intent_id = i.id AND y.status IN ('completed', 'refunded'))""",
    "an intent is under review when, and only when, a payment of it waits": """
        SELECT FROM payment_intents i JOIN bot_users b ON b.id = i.user_id
        WHERE b.telegram_id = $1 AND (i.status = 'manual_review')::int <> (
          SELECT count(*) FROM payments y
          WHERE y.intent_id = i.id AND y.status = 'awaiting_admin')""",
    "who has a running subscription has a running right to its plan": """
        SELECT FROM user_subscriptions s WHERE s.telegram_user_id = $1 AND s.is_active
        AND NOT EXISTS (
          SELECT FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
          WHERE p.telegram_id = $1 AND a.is_active AND a.package_id = s.plan_id
          AND a.expires_at IS NOT DISTINCT FROM s.subscription_end_date)""",
    "a lifetime has no end, and everything else that runs has one": """
        SELECT FROM user_subscriptions s WHERE s.telegram_user_id = $1 AND s.is_active
        AND s.is_lifetime = (s.subscription_end_date IS NOT NULL)""",
    "what was given back whole gives no access": """
        SELECT FROM user_package_assignments a JOIN payments y ON y.id::text = a.source_id
        JOIN bot_users b ON b.id = y.user_id WHERE b.telegram_id = $1
        AND a.is_active AND y.status = 'refunded' AND NOT y.access_kept""",
    "nobody has more than was paid and not given back": """
        SELECT FROM bot_users b WHERE b.telegram_id = $1 AND (
          SELECT coalesce(sum(a.worth), 0) FROM user_package_assignments a
          JOIN profiles p ON p.id = a.user_id WHERE p.telegram_id = $1 AND a.is_active) + (
          SELECT coalesce(sum(l.amount), 0) / 100 FROM ledger_entries l WHERE l.user_id = b.id
          AND l.account IN ('balance', 'balance:spend_only', 'refunds_due', 'refunds_done')) > (
          SELECT coalesce(sum(y.amount), 0) FROM payments y
          WHERE y.user_id = b.id AND y.status IN ('completed', 'refunded'))""",
    "every unit that came in stands somewhere": """
        SELECT FROM bot_users b WHERE b.telegram_id = $1 AND (
          SELECT coalesce(sum(y.amount), 0) FROM payments y
          WHERE y.user_id = b.id AND y.status IN ('completed', 'refunded')) <> (
          SELECT coalesce(sum(l.amount), 0) / 100 FROM ledger_entries l
          WHERE l.user_id = b.id AND l.account NOT LIKE 'clearing:%')""",
    "nobody is reminded of what is over": """
        SELECT FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
        WHERE p.telegram_id = $1 AND a.next_reminder_at IS NOT NULL AND NOT a.is_active""",
}
COUNTS = """
SELECT
  (SELECT count(*) FROM subscription_audit_log l
   JOIN user_subscriptions s ON s.id = l.subscription_id
   WHERE s.telegram_user_id = $1
   AND l.action_type IN ('activated', 'renewed', 'changed')) AS activations,
  (SELECT count(*) FROM payments y JOIN bot_users b ON b.id = y.user_id
   WHERE b.telegram_id = $1 AND y.status IN ('completed', 'refunded')) AS completed,
  (SELECT count(*) FROM facts f JOIN bot_users b ON b.id = f.user_id
   WHERE b.telegram_id = $1 AND f.kind = 'deposit') AS kept,
  (SELECT count(*) FROM outbox o WHERE o.chat_id = $1 AND o.kind = 'money_kept') AS kept_told,
  (SELECT count(*) FROM conversion_tracking c
   WHERE c.telegram_user_id = $1 AND c.conversion_type = 'payment_complete') AS funnel,
  (SELECT count(*) FROM outbox o
   WHERE o.chat_id = $1 AND o.kind = 'payment_approved') AS told,
  (SELECT count(*) FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
   WHERE p.telegram_id = $1 AND a.source = 'payment') AS bought
"""


@settings(max_examples=many(60))
@given(WALK)
async def test_whatever_happens_statuses_keep_to_their_map_and_money_and_access_agree(
    database: str, walk: list[tuple[str, int, int]]
) -> None:
    sql = await asyncpg.connect(database)
    try:
        shop = Shop(
            sql,
            await factories.person(),
            await met(await factories.admin()),
            [
                await factories.plan("1 month"),
                await factories.plan("3 months", duration_months=3, price=150),
                await factories.plan("Lifetime", is_lifetime=True, price=999),
            ],
        )
        for event in walk:
            await shop.step(*event)
            await shop.check()
        await shop.ticks(0, 0)
        assert await disagreements(shop.now) == []
        _over.append(shop.now)
    finally:
        await sql.close()
