"""The two writers of access say the same: what time ends set by set, and what facts come to then.

People live through random weeks by the verbs. At random moments, and at the very edges of what
they have, the ticks run to the end; what they leave is what all people's facts come to at that
moment, and writing that down once more changes nothing. The books agree whenever time has passed,
whether the ticks have come or not. Renewals and their refunds, whole and in part, come before, at
and behind each end; what wallets hold, lose and hold again stands beside all of it.
"""

import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.education import EducationEnrollment, EducationPackage
from models.payments import Payment
from models.people import BotUser, Profile
from models.subscriptions import SubscriptionPlan, UserPackageAssignment, UserSubscription
from models.wallets import Holding, HoldingEnd
from services.commerce import refunds, reviews
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.funding import Target
from services.commerce.methods.bank import ByBank
from services.commerce.methods.star_charges import Charge, Recurring, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.quote import price_tag
from services.commerce.settlement import Choice
from services.education import students
from services.education.enrollments import leave
from services.education.studies import complete
from services.money import Money
from services.person import Person, lock_person
from services.refusals import Refusal
from services.subscriptions import grants
from services.subscriptions.reminders import reminders_due
from services.timeline.expiry import expire_due
from services.timeline.facts import facts_of
from services.timeline.restate import newest, restate
from services.timeline.state import State
from services.timeline.timeline import timeline
from services.ton import holdings
from services.ton.gates import Found
from tests import factories
from tests.factories import NOW, Someone
from tests.harness.examples import many
from tests.services.books import disagreements
from tests.services.shop import POLICY, course_edited, met, submitted

pytestmark = pytest.mark.usefixtures("database")
DAY = timedelta(days=1)
EVENTS = (
    *("buys", "buys", "buys_with_stars", "renews", "renews", "renews"),
    *("sends_proof", "sends_proof", "is_approved"),
    *("renewal_is_refunded", "renewal_is_refunded", "renewal_is_refunded_in_part"),
    *("is_refused", "is_given", "is_extended", "is_revoked", "is_refunded", "is_refunded_in_part"),
    *("holds", "holds", "loses", "loses", "lets_go"),
    *("gets_a_seat", "gets_a_seat", "is_paused", "goes_on", "completes", "leaves", "course_moves"),
)


@dataclass
class Lives:
    """Some people, what they can have, and the clock."""

    script: random.Random
    people: list[Someone]
    boss: Person
    plans: list[SubscriptionPlan]
    courses: list[EducationPackage]
    now: datetime = NOW
    number: int = 0
    moments: set[datetime] = field(default_factory=set)

    def key(self) -> str:
        self.number += 1
        return f"key:{self.number}"

    async def step(self) -> None:
        """Something happens to a person; a polite no is an answer like any other."""
        with suppress(Refusal, _Nothing):
            await getattr(self, self.script.choice(EVENTS))(self.script.choice(self.people))

    async def _opens(
        self, who: Someone, way: ByBank | ByStars, plan: SubscriptionPlan | None = None
    ) -> Checkout:
        plan, person = plan or self.script.choice(self.plans), await met(who)
        price = Money.of(plan.price, plan.currency)
        if isinstance(way, ByStars):
            if plan.star_price is None:
                raise _Nothing
            price = Money(plan.star_price, "XTR")
        tag = await price_tag(person, Target.of(plan), price, None, now=self.now, policy=POLICY)
        return await open_checkout(person, plan.id, tag.payable, way, now=self.now, policy=POLICY)

    async def buys(self, who: Someone) -> None:
        found = await self._opens(who, ByBank())
        sent = await submitted(who, found.intent_id, now=self.now)
        await self._approves(sent.payment_id)

    async def renews(self, who: Someone) -> None:
        """The plan that they had last is bought again, by hand or as Telegram charges it."""
        row = await UserSubscription.get_or_none(telegram_user_id=who.telegram_id)
        plan = next((one for one in self.plans if row and one.id == row.plan_id), None)
        if plan is None:
            raise _Nothing
        if self.script.random() < 0.5:
            await self._pays_with_stars(who, await self._opens(who, ByStars(), plan))
            return
        found = await self._opens(who, ByBank(), plan)
        await self._approves((await submitted(who, found.intent_id, now=self.now)).payment_id)

    async def buys_with_stars(self, who: Someone) -> None:
        await self._pays_with_stars(who, await self._opens(who, ByStars()))

    async def _pays_with_stars(self, who: Someone, found: Checkout) -> None:
        until = Recurring(True, self.now + 30 * DAY) if found.is_recurring else None
        charge = Charge(who.telegram_id, found.pay_code, self.key(), found.amount, self.now, until)
        await settle_charge(charge, now=self.now, policy=POLICY)

    async def sends_proof(self, who: Someone) -> None:
        found = await self._opens(who, ByBank())
        await submitted(who, found.intent_id, now=self.now)

    async def _waiting(self, who: Someone) -> list[Payment]:
        return await Payment.filter(user_id=who.user.id, status="awaiting_admin")

    async def _approves(self, payment_id: UUID) -> None:
        try:
            await reviews.approve(payment_id, self.boss, now=self.now, policy=POLICY)
        except reviews.OlderWish:
            choice = self.script.choice(list(Choice))
            await reviews.approve(payment_id, self.boss, now=self.now, policy=POLICY, choice=choice)

    async def is_approved(self, who: Someone) -> None:
        for payment in await self._waiting(who):
            await self._approves(payment.id)

    async def is_refused(self, who: Someone) -> None:
        for payment in await self._waiting(who):
            await reviews.reject(payment.id, self.boss, "no", now=self.now, policy=POLICY)

    async def is_given(self, who: Someone) -> None:
        plan = self.script.choice(self.plans)
        await grants.grant(
            await met(who), plan, self.boss, idempotency_key=self.key(), now=self.now, policy=POLICY
        )

    async def is_extended(self, who: Someone) -> None:
        days = self.script.randint(1, 20)
        await grants.extend(
            await met(who), days, self.boss, idempotency_key=self.key(), now=self.now, policy=POLICY
        )

    async def is_revoked(self, who: Someone) -> None:
        to = self.script.choice(("nothing", "balance", "refund"))
        await grants.revoke(
            await met(who), "why", self.boss, idempotency_key=self.key(), now=self.now, to=to
        )

    async def _settled(self, who: Someone) -> Payment | None:
        found = await Payment.filter(user_id=who.user.id, status="completed")
        return self.script.choice(found) if found else None

    async def _last_settled(self, who: Someone) -> Payment | None:
        return (
            await Payment.filter(user_id=who.user.id, status="completed")
            .order_by("-receipt_number")
            .first()
        )

    async def is_refunded(self, who: Someone) -> None:
        await self._refunds(await self._settled(who), keep=self.script.random() < 0.3)

    async def renewal_is_refunded(self, who: Someone) -> None:
        await self._refunds(await self._last_settled(who), keep=False)

    async def _refunds(self, payment: Payment | None, *, keep: bool) -> None:
        if payment is not None:
            await refunds.refund(
                payment.id, self.boss, "back", keep_access=keep, now=self.now, policy=POLICY
            )

    async def is_refunded_in_part(self, who: Someone) -> None:
        await self._refunds_part(await self._settled(who))

    async def renewal_is_refunded_in_part(self, who: Someone) -> None:
        await self._refunds_part(await self._last_settled(who))

    async def _refunds_part(self, payment: Payment | None) -> None:
        if payment is not None:
            part = Money(self.script.randint(1, 2000), "USD")
            await refunds.refund_part(
                payment.id, part, self.boss, "part", idempotency_key=self.key(), now=self.now,
                policy=POLICY,
            )  # fmt: skip

    async def gets_a_seat(self, who: Someone) -> None:
        await students.give_seat(
            await met(who),
            self.script.choice(self.courses).id,
            self.boss,
            idempotency_key=self.key(),
            now=self.now,
            policy=POLICY,
        )

    async def _seat(self, who: Someone) -> EducationEnrollment:
        rows = await EducationEnrollment.filter(student_telegram_id=who.telegram_id)
        if not rows:
            raise _Nothing
        return self.script.choice(rows)

    async def is_paused(self, who: Someone) -> None:
        await students.suspend((await self._seat(who)).id, self.boss, "ill", now=self.now)

    async def goes_on(self, who: Someone) -> None:
        await students.resume((await self._seat(who)).id, self.boss, now=self.now)

    async def completes(self, who: Someone) -> None:
        await complete(
            (await self._seat(who)).id, self.boss, idempotency_key=self.key(), now=self.now
        )

    async def leaves(self, who: Someone) -> None:
        await leave(await met(who), (await self._seat(who)).id, now=self.now)

    async def course_moves(self, who: Someone) -> None:
        start = self.now + self.script.randint(-5, 30) * DAY
        course = self.script.choice(self.courses)
        await course_edited(
            self.boss,
            course.id,
            {"starts": start},
            now=self.now,
            policy=POLICY,
        )

    async def holds(self, who: Someone) -> None:
        """A wallet holds what a plan asks for, or does so again; one item is one person's."""
        plan, item = self.script.choice(self.plans), f"0:{who.user.id.hex * 2}"
        mine = await Profile.get(id=who.profile.id)
        mine.ton_wallet_address = item
        async with in_transaction():
            user = await lock_person(who.user.id)
            await holdings.hold(user, mine, plan, Found(item), self.now)

    async def loses(self, who: Someone) -> None:
        await self._parts(who, lambda user, row: holdings.lose(user, row, "lost", self.now))

    async def lets_go(self, who: Someone) -> None:
        why = HoldingEnd.TAKEN
        await self._parts(who, lambda user, row: holdings.end_at_once(user, row, why, self.now))

    async def _parts(
        self, who: Someone, how: Callable[[BotUser, Holding], Awaitable[None]]
    ) -> None:
        async with in_transaction():
            user = await lock_person(who.user.id)
            rows = await Holding.filter(user_id=who.profile.id, state="held").order_by("plan_id")
            if not rows:
                raise _Nothing
            await how(user, self.script.choice(rows))

    # -- Time -----------------------------------------------------------------------------------

    async def wait(self) -> None:
        """Some days pass, or all the time until something that a person has ends or is over."""
        ends = [
            moment
            for name in ("expires_at", "access_until")
            for moment in await UserPackageAssignment.filter(
                is_active=True, **{f"{name}__gt": self.now}
            ).values_list(name, flat=True)
        ]
        held = await Payment.filter(holds_until__gt=self.now).values_list("holds_until", flat=True)
        edges = sorted({*ends, *held})[:6]
        if edges and self.script.random() < 0.6:
            off = self.script.choice((-1, 0, 0, 1))
            self.now = max(self.now, self.script.choice(edges) + timedelta(microseconds=off))
        else:
            self.now += timedelta(hours=self.script.randint(1, 24 * 14))

    async def check(self) -> None:
        """The ticks leave what the facts come to; then nothing is left to write."""
        while await expire_due(now=self.now, limit=self.script.choice((1, 3, 1000))):
            pass
        await holdings.end_over(self.now)
        while await reminders_due(now=self.now, policy=POLICY):
            pass
        left = [await rows_of(who) for who in self.people]
        for who, rows in zip(self.people, left, strict=True):
            state = timeline(await facts_of(who.user.id), self.now)
            assert access_in(rows) == access_of(state), (who.user.first_name, self.now)
            times = {one["id"]: (one["start_date"], one["access_ends_at"]) for one in rows["seats"]}
            for key, seat in state.seats.items():
                assert times[key] == (seat.starts_at, seat.ends_at)
            async with in_transaction():
                await self._restate(who)
        assert [await rows_of(who) for who in self.people] == left, self.now
        await self.agrees()

    async def agrees(self, *, ticked: bool = True) -> None:
        """Whatever waits for its tick, the books find nothing but reminders that are long due."""
        found = {one.rule: one.examples for one in await disagreements(self.now)}
        if not ticked:
            found.pop("reminder-astray", None)
        assert found == {}, self.now

    async def _restate(self, who: Someone) -> None:
        user = await lock_person(who.user.id)
        await restate(user, cause="nothing", why="ended", now=self.now)


class _Nothing(Exception):
    """They have no seat or no plan, or there is no such price."""


_RIGHTS = """
SELECT a.package_id, a.source, a.source_id, a.starts_at, a.paid_until, a.expires_at,
  a.access_until, a.is_active, a.worth, a.worth_currency, a.next_reminder_at
FROM user_package_assignments a WHERE a.user_id = $1 ORDER BY 1, 2, 3
"""
_ROW = """
SELECT plan_id, is_active, is_lifetime, subscription_end_date, subscription_start_date,
  anchor_at, anchor_months, payment_status
FROM user_subscriptions WHERE telegram_user_id = $1
"""
_MIRROR = "SELECT is_vip, current_plan_id, subscription_expires_at FROM bot_users WHERE id = $1"
_SEATS = """
SELECT id, start_date, access_ends_at FROM education_enrollments
WHERE student_telegram_id = $1 ORDER BY id
"""


async def rows_of(who: Someone) -> dict[str, Any]:
    """Everything that is computed from a person's facts."""
    ask = connections.get("default").execute_query_dict
    return {
        "rights": await ask(_RIGHTS, [who.profile.id]),
        "row": await ask(_ROW, [who.telegram_id]),
        "mirror": await ask(_MIRROR, [who.user.id]),
        "seats": await ask(_SEATS, [who.telegram_id]),
    }


def access_in(rows: dict[str, Any]) -> dict[str, Any]:
    """Which rights run, what the person stands on, and the mirrors of it."""
    [mirror] = rows["mirror"]
    return {
        "rights": {
            (one["package_id"], one["source"], one["source_id"])
            for one in rows["rights"]
            if one["is_active"]
        },
        "row": next(
            (
                (
                    one["plan_id"],
                    one["is_active"],
                    one["is_lifetime"],
                    one["subscription_end_date"],
                )
                for one in rows["row"]
            ),
            None,
        ),
        "mirror": (
            mirror["is_vip"],
            mirror["current_plan_id"],
            mirror["subscription_expires_at"],
        ),
    }


def access_of(state: State) -> dict[str, Any]:
    """The same of what the facts come to."""
    row = state.subscription
    stands = row is not None and row.is_active
    return {
        "rights": {
            (one.plan_id, str(one.source), one.source_id)
            for one in newest(state.rights)
            if one.is_active
        },
        "row": row and (row.plan_id, row.is_active, row.is_lifetime, row.ends_at),
        "mirror": (True, row.plan_id, row.ends_at) if row and stands else (False, None, None),
    }


async def begun(seed: int) -> Lives:
    script = random.Random(seed)

    async def plan(name: str, price: int, **columns: Any) -> SubscriptionPlan:
        # Of two ends at one moment the greater id counts: it is the same with every run.
        key = UUID(int=script.getrandbits(128))
        return await factories.plan(name, id=key, price=Decimal(price), **columns)

    month = await plan("Month", 30, star_price=300)
    plans = [
        month,
        await plan("Quarter", 80, duration_months=3, star_price=800),
        await plan("Small", 7, star_price=70),
        await plan("Free", 0),
        await plan("Life", 500, is_lifetime=True),
    ]
    for one in plans:
        await factories.channel(one)
    courses = [
        await factories.course("Short", duration_weeks=2, plan_id=month.id),
        await factories.course("Planned", duration_weeks=3, starts_at=NOW + 20 * DAY),
        await factories.course("Endless", duration_weeks=None),
        await factories.course("For life", duration_weeks=None, is_lifetime=True),
    ]
    people = [await factories.person(name) for name in ("Ann", "Ben", "Cid")]
    boss = await met(await factories.admin())
    return Lives(script, people, boss, plans, courses)


@pytest.mark.parametrize("seed", range(many(24)))
async def test_what_the_ticks_leave_is_what_all_facts_come_to(seed: int) -> None:
    lives = await begun(seed)
    for _ in range(14):
        for _ in range(lives.script.randint(1, 4)):
            await lives.step()
        await lives.wait()
        await lives.agrees(ticked=False)
        if lives.script.random() < 0.6:
            await lives.check()
    lives.now += 200 * DAY
    await lives.agrees(ticked=False)
    await lives.check()
