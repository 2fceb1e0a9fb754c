"""Every pair of verbs about money crosswise: none waits for another for ever.

Locks are taken in one order: the person, the checkout, the transfers, promo codes by id, the
enrolment, the course (docs/decisions/0037-the-order-of-locks.md). Two people who share codes and a
course do two things each, at the same moment and the other way round.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import combinations_with_replacement
from typing import Any

import pytest

from models.education import EducationPackage
from models.payments import Payment, PaymentIntent
from models.subscriptions import SubscriptionPlan
from services.commerce import intents, refunds
from services.commerce.checkout import cancel_checkout, open_checkout
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.chain import ByTon
from services.commerce.methods.star_charges import Charge, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.orders import SEAT
from services.commerce.reviews import approve, reject
from services.education import enrollments, students, waitlist
from services.money import Money
from services.person import Person
from services.refusals import Refusal
from services.subscriptions import grants
from services.timeline.expiry import expire_due
from tests import factories
from tests.factories import NOW, Someone
from tests.services.chain import POLICY as CHAIN_POLICY
from tests.services.chain import RATE
from tests.services.course_scenario import DETAILS
from tests.services.shop import met, submitted

pytestmark = pytest.mark.usefixtures("database")
POLICY = CHAIN_POLICY.__class__(**{**vars(CHAIN_POLICY), "takes_cards": True})
LATER = NOW + timedelta(days=40)
CODES = ("AAA", "BBB")


@dataclass
class Corner:
    """One of the two people, with the code that is theirs this time."""

    who: Someone
    code: str
    boss: Person
    month: SubscriptionPlan
    year: SubscriptionPlan
    course: EducationPackage
    number: int = 0

    def key(self) -> str:
        self.number += 1
        return f"{self.who.telegram_id}:{self.number}"

    async def _open(self, plan: SubscriptionPlan, way: Any, **changes: Any) -> Any:
        person = await met(self.who)
        shown = Money.of(plan.price / 2, "USD")
        if isinstance(way, ByStars):
            shown = Money((plan.star_price or 0) // 2, "XTR")
        return await open_checkout(
            person, plan.id, shown, way, promo=self.code, now=NOW, policy=POLICY, **changes
        )

    async def by_bank(self) -> None:
        found = await self._open(self.month, ByBank())
        sent = await submitted(self.who, found.intent_id)
        await approve(sent.payment_id, self.boss, now=NOW, policy=POLICY)

    async def refused(self) -> None:
        found = await self._open(self.year, ByBank())
        sent = await submitted(self.who, found.intent_id)
        await reject(sent.payment_id, self.boss, "no", now=NOW, policy=POLICY)

    async def by_stars(self) -> None:
        found = await self._open(self.year, ByStars())
        charge = Charge(self.who.telegram_id, found.pay_code, self.key(), found.amount, NOW)
        await settle_charge(charge, now=NOW, policy=POLICY)

    async def by_card(self) -> None:
        found = await self._open(self.month, ByCard())
        key = self.key()
        charge = CardCharge(self.who.telegram_id, found.pay_code, key, key, found.amount, NOW)
        await settle_card(charge, now=NOW, policy=POLICY)

    async def opens_and_cancels(self) -> None:
        found = await self._open(self.year, ByTon(RATE))
        await cancel_checkout(await met(self.who), found.intent_id, NOW)

    async def seat(self) -> None:
        person = await met(self.who)
        enrolled = await enrollments.enroll(person, self.course.id, DETAILS, now=NOW)
        price = Money.of(self.course.price / 2, "USD")
        found = await open_checkout(
            person,
            enrolled.enrollment_id,
            price,
            ByBank(),
            promo=self.code,
            now=NOW,
            policy=POLICY,
            goods=SEAT,
        )
        sent = await submitted(self.who, found.intent_id)
        await approve(sent.payment_id, self.boss, now=NOW, policy=POLICY)

    async def seat_given(self) -> None:
        await students.give_seat(
            await met(self.who),
            self.course.id,
            self.boss,
            idempotency_key=self.key(),
            now=NOW,
            policy=POLICY,
        )

    async def seat_left(self) -> None:
        person = await met(self.who)
        row = await enrollments.enroll(person, self.course.id, DETAILS, now=NOW)
        await enrollments.leave(person, row.enrollment_id, now=NOW)

    async def given(self) -> None:
        await grants.grant(
            await met(self.who),
            self.month,
            self.boss,
            idempotency_key=self.key(),
            now=NOW,
            policy=POLICY,
        )

    async def revoked(self) -> None:
        await grants.revoke(
            await met(self.who), "why", self.boss, idempotency_key=self.key(), now=NOW, to="balance"
        )

    async def refunded(self) -> None:
        for payment in await Payment.filter(user_id=self.who.user.id, status="completed"):
            with suppress(Refusal):
                await refunds.refund(
                    payment.id, self.boss, "back", keep_access=False, now=NOW, policy=POLICY
                )

    async def time_passes(self) -> None:
        await intents.expire_due(LATER)
        await intents.release_due(LATER, POLICY)
        await expire_due(now=LATER)
        await waitlist.offers_due(now=LATER, policy=POLICY)


VERBS = (
    *("by_bank", "refused", "by_stars", "by_card", "opens_and_cancels", "seat", "seat_given"),
    *("seat_left", "given", "revoked", "refunded", "time_passes"),
)


async def test_no_pair_of_verbs_waits_crosswise_for_ever() -> None:
    month = await factories.plan("Month", star_price=490)
    year = await factories.plan("Year", duration_months=12, price=Decimal(480), star_price=4800)
    course = await factories.course(max_students=1, price=Decimal(100))
    boss = await met(await factories.admin())
    for code in CODES:
        await factories.promotion(code, percent=50)
    faults = []
    for first, second in combinations_with_replacement(VERBS, 2):
        corners = [
            Corner(await factories.person(), code, boss, month, year, course) for code in CODES
        ]
        operations: list[Callable[[], Awaitable[None]]] = []
        for corner in corners:
            operations += [getattr(corner, first), getattr(corner, second)]
        # Both at once, then both the other way round with each other's code.
        for _ in range(2):
            faults += await _at_once(operations, f"{first}/{second}")
            corners[0].code, corners[1].code = corners[1].code, corners[0].code
            operations.reverse()
    assert faults == []
    assert not await PaymentIntent.filter(status="pending", expires_at__lt=NOW).exists()


async def _at_once(operations: list[Callable[[], Awaitable[None]]], pair: str) -> list[str]:
    done = await asyncio.wait_for(
        asyncio.gather(*(operation() for operation in operations), return_exceptions=True), 30
    )
    return [
        f"{pair}: {one!r}"[:200]
        for one in done
        if isinstance(one, BaseException) and not isinstance(one, Refusal)
    ]
