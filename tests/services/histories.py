"""Many people with histories of every kind, made by the verbs alone, day by day.

Each history is an asynchronous generator that yields the day on which it goes on, so that all of
them happen in the order of time, with the ticks of every day in between.
"""

import heapq
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from tortoise.transactions import in_transaction

from models.channels import PlanChannel
from models.education import EducationEnrollment, EducationPackage
from models.lifecycles import ChainAsset
from models.payments import Payment
from models.subscriptions import SubscriptionPlan
from models.trial import TrialOutcome
from services.commerce import checkout, intents
from services.commerce.checkout import open_checkout
from services.commerce.funding import Target
from services.commerce.methods import chain_payments, unmatched_transfers
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.method import Method
from services.commerce.methods.rates import Rate
from services.commerce.methods.star_charges import Charge, Recurring, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.orders import SEAT
from services.commerce.payouts import pay_out
from services.commerce.quote import price_tag
from services.commerce.refunds import refund, refund_part, stars_went_back
from services.commerce.reviews import approve, reject
from services.commerce.settlement import Choice
from services.education.certificates import new_number
from services.education.enrollments import StudentDetails, enroll, leave
from services.education.moving import follow_moved
from services.education.students import finish, give_seat, resume, suspend
from services.money import Money
from services.person import Person
from services.policy import BankAccount, Policy, Receiving
from services.seats.seats import locked
from services.subscriptions import grants
from services.subscriptions.reminders import reminders_due
from services.timeline.expiry import expire_due
from tests import factories
from tests.factories import NOW, Someone
from tests.services.chain import USDT_WALLET, WALLET, Chain, watching
from tests.services.shop import met, seat_target, submitted
from tests.services.trial_scenario import Owner

POLICY = Policy(
    ZoneInfo("Indian/Maldives"),
    accounts=(
        BankAccount("0", "USD", "Bank", "Shop", "7700"),
        BankAccount("1", "MVR", "Bank", "Shop", "7701"),
    ),
    rates={("USD", "MVR"): Decimal("15.42"), ("EUR", "USD"): Decimal("1.1")},
    receiving=Receiving(WALLET, gram_in="USD"),
    takes_cards=True,
)
#: The day on which the books are looked at; the histories end on it at the latest.
LAST_DAY = 46
DETAILS = StudentDetails("Mary Lamb", "mary@example.org", "+34600123456")
_keys = count(1)

History = AsyncIterator[int]


def day(number: int, hours: float = 0) -> datetime:
    return NOW + timedelta(days=number, hours=hours)


@dataclass
class Shop:
    """The plans, the courses, and all who come by."""

    boss: Someone
    month: SubscriptionPlan
    quarter: SubscriptionPlan
    year: SubscriptionPlan
    lifetime: SubscriptionPlan
    free: SubscriptionPlan
    course: EducationPackage
    small: EducationPackage
    late: EducationPackage
    endless: EducationPackage
    room: PlanChannel
    people: dict[str, Someone] = field(default_factory=dict)
    now: datetime = NOW
    chains: dict[ChainAsset, Chain] = field(default_factory=dict)

    async def meets(self, name: str) -> Someone:
        self.people[name] = await factories.person(name, now=self.now)
        return self.people[name]

    async def admin(self) -> Person:
        return await met(self.boss)

    def new_key(self) -> str:
        return f"update:42:{next(_keys)}"

    # -- Buying a plan --------------------------------------------------------------------------

    async def opens(
        self,
        who: Someone,
        plan: SubscriptionPlan,
        way: Method | None = None,
        promo: str | None = None,
    ) -> checkout.Checkout:
        """A checkout at the price that the card shows."""
        way, person = way or ByBank("0"), await met(who)
        price = Money.of(plan.price, plan.currency)
        if isinstance(way, ByStars):
            assert plan.star_price is not None
            price = Money(plan.star_price, "XTR")
        tag = await price_tag(person, Target.of(plan), price, promo, now=self.now, policy=POLICY)
        return await checkout.open_checkout(
            person, plan.id, tag.payable, way, promo=promo, now=self.now, policy=POLICY
        )

    async def sends(self, who: Someone, found: checkout.Checkout) -> UUID:
        return (await submitted(who, found.intent_id, now=self.now)).payment_id

    async def approves(self, payment_id: UUID, choice: Choice | None = None) -> Payment:
        await approve(payment_id, await self.admin(), now=self.now, policy=POLICY, choice=choice)
        return await Payment.get(id=payment_id)

    async def buys(
        self,
        who: Someone,
        plan: SubscriptionPlan,
        way: Method | None = None,
        promo: str | None = None,
    ) -> Payment:
        """By bank, from the checkout to the approval; what costs nothing is settled at once."""
        found = await self.opens(who, plan, way, promo)
        if not found.amount.minor:
            return await Payment.get(intent_id=found.intent_id)
        return await self.approves(await self.sends(who, found))

    async def pays_in_stars(
        self,
        who: Someone,
        found: checkout.Checkout,
        charge: str,
        recurring: Recurring | None = None,
    ) -> Payment:
        person = await met(who)
        told = Charge(person.key, found.pay_code, charge, found.amount, self.now, recurring)
        await settle_charge(told, now=self.now, policy=POLICY)
        return await Payment.get(payment_provider_id=charge)

    async def pays_on_chain(self, found: checkout.Checkout, *amounts: int) -> None:
        asset = found.chain.asset if found.chain else ChainAsset.TON
        account = WALLET if asset is ChainAsset.TON else USDT_WALLET
        chain = self.chains.setdefault(asset, Chain(account, asset))
        for amount in amounts:
            sent = chain.pays(amount, found.pay_code, self.now)
            await chain_payments.take_in(await watching(chain), [sent], now=self.now, policy=POLICY)

    # -- What admins do ---------------------------------------------------------------------------

    async def refunds(self, payment: Payment, *, keep_access: bool = False) -> None:
        await refund(
            payment.id,
            await self.admin(),
            "by hand",
            keep_access=keep_access,
            now=self.now,
            policy=POLICY,
        )

    async def refunds_part(self, payment: Payment, cents: int) -> None:
        await refund_part(
            payment.id,
            Money(cents, "USD"),
            await self.admin(),
            "a part",
            idempotency_key=self.new_key(),
            now=self.now,
            policy=POLICY,
        )

    async def pays_out(self, who: Someone, cents: int) -> None:
        await pay_out(
            await met(who),
            Money(cents, "USD"),
            await self.admin(),
            "by hand",
            idempotency_key=self.new_key(),
            now=self.now,
        )

    async def grants(self, who: Someone, plan: SubscriptionPlan) -> None:
        await grants.grant(
            await met(who),
            plan,
            await self.admin(),
            idempotency_key=self.new_key(),
            now=self.now,
            policy=POLICY,
        )

    async def extends(self, who: Someone, days: int) -> None:
        await grants.extend(
            await met(who),
            days,
            await self.admin(),
            idempotency_key=self.new_key(),
            now=self.now,
            policy=POLICY,
        )

    async def revokes(self, who: Someone, to: Any = "nothing") -> None:
        await grants.revoke(
            await met(who),
            "spam",
            await self.admin(),
            idempotency_key=self.new_key(),
            now=self.now,
            to=to,
        )

    # -- Seats ------------------------------------------------------------------------------------

    async def enrols(self, who: Someone, course: EducationPackage) -> UUID:
        return (await enroll(await met(who), course.id, DETAILS, now=self.now)).enrollment_id

    async def buys_seat(
        self, who: Someone, course: EducationPackage, way: Method | None = None
    ) -> Payment:
        key, person = await self.enrols(who, course), await met(who)
        price = Money.of(course.price, course.currency)
        tag = await price_tag(person, seat_target(course), price, None, now=self.now, policy=POLICY)
        found = await open_checkout(
            person, key, tag.payable, way or ByBank("0"), now=self.now, policy=POLICY, goods=SEAT
        )
        if not found.amount.minor:
            return await Payment.get(intent_id=found.intent_id)
        return await self.approves(await self.sends(who, found))

    async def gives_seat(self, who: Someone, course: EducationPackage) -> UUID:
        return await give_seat(
            await met(who),
            course.id,
            await self.admin(),
            idempotency_key=self.new_key(),
            now=self.now,
            policy=POLICY,
        )

    async def finishes(self, enrollment_id: UUID) -> None:
        async with in_transaction():
            row = await locked(enrollment_id)
            await finish(row, await new_number(), await self.admin(), self.now)

    # -- Time -------------------------------------------------------------------------------------

    async def ticks(self) -> None:
        while await expire_due(now=self.now):
            pass
        await reminders_due(now=self.now, policy=POLICY)
        await intents.expire_due(self.now)
        await intents.release_due(self.now, POLICY)
        await unmatched_transfers.give_up_due(self.now, POLICY)
        await follow_moved(self.now)


async def opened() -> Shop:
    """The shop before the first member."""
    boss = await factories.admin()
    month = await factories.plan("1 month", star_price=2500)
    courses = [
        await factories.course(
            name, max_students=seats, duration_weeks=weeks, is_lifetime=weeks is None, plan_id=plan
        )
        for name, seats, weeks, plan in (
            ("Bootcamp", 20, 8, month.id),
            ("Small", 1, 1, None),
            ("Late", None, 4, None),
            ("Endless", None, None, None),
        )
    ]
    await EducationPackage.filter(name="Late").update(starts_at=day(50))
    await factories.promotion("SPRING", 20)
    await factories.promotion("GIFT", 100)
    return Shop(
        boss,
        month,
        await factories.plan("3 months", duration_months=3, price=Decimal(150), star_price=7500),
        await factories.plan("1 year", duration_months=12, price=Decimal(490)),
        await factories.plan("Lifetime", is_lifetime=True, price=Decimal(999)),
        await factories.plan("Free", price=Decimal(0)),
        *courses,
        room=await factories.channel(month),
    )


async def lived(shop: Shop) -> Shop:
    """Every person's history, until the last day."""
    told = [history(shop) for history in HISTORIES]
    waiting = [(0, number, one) for number, one in enumerate(told)]
    heapq.heapify(waiting)
    steps = count(len(told))
    last = 0
    while waiting:
        number, _, one = heapq.heappop(waiting)
        for between in range(last + 1, number + 1):
            shop.now = day(between)
            await shop.ticks()
        last = number
        # No two things happen at the very same moment.
        shop.now = day(number) + timedelta(seconds=next(steps))
        goes_on = await anext(one, None)
        if goes_on is not None:
            heapq.heappush(waiting, (goes_on, next(steps), one))
    for between in range(last + 1, LAST_DAY + 1):
        shop.now = day(between)
        await shop.ticks()
    shop.now = day(LAST_DAY, 6)
    await shop.ticks()
    return shop


# -- Histories ------------------------------------------------------------------------------------


async def renews(shop: Shop) -> History:
    who = await shop.meets("Renewing")
    yield 10
    await shop.buys(who, shop.month)
    await factories.membership(who, shop.room, now=shop.now)
    yield 30
    await shop.buys(who, shop.month)


async def expires(shop: Shop) -> History:
    who = await shop.meets("Expired")
    yield 1
    await shop.buys(who, shop.month)
    await factories.membership(who, shop.room, now=shop.now)


async def is_held(shop: Shop) -> History:
    """Over and past its grace, but a proof of payment is under review."""
    who = await shop.meets("Held")
    yield 13
    await shop.buys(who, shop.month)
    await factories.membership(who, shop.room, now=shop.now)
    yield 44
    await shop.sends(who, await shop.opens(who, shop.month))


async def was_held(shop: Shop) -> History:
    """A proof held the end back until it was refused."""
    who = await shop.meets("Was held")
    yield 5
    await shop.buys(who, shop.month)
    yield 36
    sent = await shop.sends(who, await shop.opens(who, shop.month))
    yield 38
    await reject(sent, await shop.admin(), "blurred", now=shop.now, policy=POLICY)


async def waits(shop: Shop) -> History:
    who = await shop.meets("Waiting")
    yield 45
    await shop.sends(who, await shop.opens(who, shop.year))


async def is_refused(shop: Shop) -> History:
    who = await shop.meets("Refused")
    yield 40
    sent = await shop.sends(who, await shop.opens(who, shop.month))
    yield 41
    await reject(sent, await shop.admin(), "blurred", now=shop.now, policy=POLICY)


async def looks_around(shop: Shop) -> History:
    """Opens a checkout and lets it run out; opens another one and leaves it open."""
    who = await shop.meets("Looking")
    yield 2
    await shop.opens(who, shop.month, promo="SPRING")
    yield 45
    await shop.opens(who, shop.month, ByBank("1"), promo="SPRING")


async def uses_a_code(shop: Shop) -> History:
    who = await shop.meets("Coded")
    yield 20
    await shop.buys(who, shop.month, promo="SPRING")


async def gets_a_gift(shop: Shop) -> History:
    who = await shop.meets("Gift")
    yield 21
    await shop.buys(who, shop.month, promo="GIFT")


async def pays_in_another_currency(shop: Shop) -> History:
    who = await shop.meets("Rufiyaa")
    yield 22
    await shop.buys(who, shop.quarter, ByBank("1"))


async def takes_the_free_plan(shop: Shop) -> History:
    who = await shop.meets("Free")
    yield 23
    await shop.buys(who, shop.free)


async def stays_for_life(shop: Shop) -> History:
    who = await shop.meets("For life")
    yield 20
    await shop.buys(who, shop.month)
    yield 24
    await shop.buys(who, shop.lifetime)


async def changes_up(shop: Shop) -> History:
    who = await shop.meets("Up")
    yield 20
    await shop.buys(who, shop.month)
    await shop.extends(who, 5)
    yield 30
    await shop.buys(who, shop.year)


async def changes_down(shop: Shop) -> History:
    """What is left over is balance: some is paid back, some pays for the next month."""
    who = await shop.meets("Down")
    yield 15
    await shop.buys(who, shop.quarter)
    yield 25
    await shop.buys(who, shop.month)
    yield 26
    await shop.pays_out(who, 1000)
    yield 35
    await shop.buys(who, shop.month)


async def pays_half_from_balance(shop: Shop) -> History:
    who = await shop.meets("Half")
    yield 10
    await shop.buys(who, shop.month)
    yield 20
    await shop.revokes(who, "balance")
    yield 32
    await shop.buys(who, shop.quarter)


async def is_given(shop: Shop) -> History:
    who = await shop.meets("Given")
    yield 18
    await shop.grants(who, shop.quarter)
    yield 19
    await shop.extends(who, 3)


async def is_given_beside(shop: Shop) -> History:
    """A gift that runs beside what was bought, and a gift that was over."""
    who = await shop.meets("Beside")
    yield 3
    await shop.grants(who, shop.month)
    yield 40
    await shop.grants(who, shop.quarter)
    await shop.buys(who, shop.month)


async def falls_back(shop: Shop) -> History:
    """The longer of two plans that ran beside each other is over."""
    who = await shop.meets("Fallen back")
    yield 6
    await shop.buys(who, shop.month)
    yield 8
    await shop.grants(who, shop.free)
    yield 9
    await shop.extends(who, 1)


async def is_revoked(shop: Shop) -> History:
    who = await shop.meets("Revoked")
    yield 27
    await shop.buys(who, shop.month)
    yield 29
    await shop.revokes(who)


async def is_revoked_and_paid(shop: Shop) -> History:
    who = await shop.meets("Revoked, refunded")
    yield 27
    await shop.buys(who, shop.quarter)
    yield 45
    await shop.revokes(who, "refund")


async def is_revoked_with_stars(shop: Shop) -> History:
    who = await shop.meets("Revoked, Stars")
    yield 27
    await shop.pays_in_stars(who, await shop.opens(who, shop.quarter, ByStars()), "stx-revoked")
    yield 45
    await shop.revokes(who, "refund")


async def is_refunded(shop: Shop) -> History:
    who = await shop.meets("Refunded")
    yield 28
    payment = await shop.buys(who, shop.month, promo="SPRING")
    await factories.membership(who, shop.room, now=shop.now)
    yield 33
    await shop.refunds(payment)


async def is_refunded_behind(shop: Shop) -> History:
    """The first of two months goes back: the second begins then."""
    who = await shop.meets("Refunded first")
    yield 20
    payment = await shop.buys(who, shop.month)
    yield 22
    await shop.buys(who, shop.month)
    yield 30
    await shop.refunds(payment)


async def is_refunded_in_part(shop: Shop) -> History:
    who = await shop.meets("In part")
    yield 28
    payment = await shop.buys(who, shop.month)
    yield 34
    await shop.refunds_part(payment, 1000)
    yield 35
    await shop.refunds_part(payment, 500)


async def is_refunded_and_stays(shop: Shop) -> History:
    who = await shop.meets("Kept")
    yield 28
    payment = await shop.buys(who, shop.month)
    yield 34
    await shop.refunds(payment, keep_access=True)


async def goes_back_to_the_old_plan(shop: Shop) -> History:
    """The change is refunded: what it had ended runs again."""
    who = await shop.meets("Went back")
    yield 20
    await shop.buys(who, shop.quarter)
    yield 26
    payment = await shop.buys(who, shop.year)
    yield 31
    await shop.refunds(payment)


async def pays_in_stars(shop: Shop) -> History:
    who = await shop.meets("Stars")
    yield 24
    await shop.pays_in_stars(who, await shop.opens(who, shop.quarter, ByStars()), "stx-once")


async def gets_stars_back(shop: Shop) -> History:
    who = await shop.meets("Stars back")
    yield 24
    found = await shop.opens(who, shop.quarter, ByStars())
    payment = await shop.pays_in_stars(who, found, "stx-back")
    yield 44
    await shop.refunds(payment)


async def is_charged_every_month(shop: Shop) -> History:
    who = await shop.meets("Renewed by Telegram")
    yield 12
    found = await shop.opens(who, shop.month, ByStars())
    first = Recurring(is_first=True, until=day(42))
    await shop.pays_in_stars(who, found, "stx-first", first)
    yield 42
    again = Recurring(is_first=False, until=day(72))
    await shop.pays_in_stars(who, found, "stx-second", again)


async def takes_stars_back(shop: Shop) -> History:
    """Telegram took back what had moved into another plan: that one loses days."""
    who = await shop.meets("Taken back")
    yield 20
    found = await shop.opens(who, shop.quarter, ByStars())
    await shop.pays_in_stars(who, found, "stx-taken")
    yield 25
    await shop.buys(who, shop.year)
    yield 37
    await stars_went_back("stx-taken", now=shop.now, policy=POLICY)


async def has_an_older_wish(shop: Shop) -> History:
    """A receipt came for a checkout after another plan had been bought: the reviewer chose."""
    who = await shop.meets("Older wish")
    yield 30
    older = await shop.opens(who, shop.year)
    yield 31
    await shop.buys(who, shop.month)
    yield 32
    sent = await shop.sends(who, older)
    yield 33
    await shop.approves(sent, Choice.BALANCE)


async def gave_it_up(shop: Shop) -> History:
    """Money for a checkout that the person had cancelled is balance."""
    who = await shop.meets("Gave it up")
    yield 33
    found = await shop.opens(who, shop.month, ByStars())
    await checkout.cancel_checkout(await met(who), found.intent_id, shop.now)
    yield 34
    await shop.pays_in_stars(who, found, "stx-cancelled")


async def pays_by_card(shop: Shop) -> History:
    who = await shop.meets("Card")
    yield 26
    found = await shop.opens(who, shop.month, ByCard())
    charge = CardCharge((await met(who)).key, found.pay_code, "card-1", "provider-1", found.amount)
    await settle_card(charge, now=shop.now, policy=POLICY)


async def pays_by_card_twice(shop: Shop) -> History:
    """What comes beside the checkout, and under no code of ours at all, is balance."""
    who = await shop.meets("Card twice")
    yield 27
    found = await shop.opens(who, shop.month, ByCard())
    key = (await met(who)).key
    for number, code in ((2, found.pay_code), (3, found.pay_code), (4, "NOBODYS")):
        charge = CardCharge(key, code, f"card-{number}", f"p-{number}", found.amount)
        await settle_card(charge, now=shop.now, policy=POLICY)


async def pays_in_gram(shop: Shop) -> History:
    who = await shop.meets("Gram")
    yield 29
    rate = Rate(Decimal("3.5"), "USD", "settings", shop.now)
    found = await shop.opens(who, shop.month, ByTon(rate))
    await shop.pays_on_chain(found, 10 * 10**9, 4 * 10**9)


async def pays_in_usdt(shop: Shop) -> History:
    who = await shop.meets("Usdt")
    yield 29
    await shop.pays_on_chain(await shop.opens(who, shop.month, ByUsdt()), 49 * 10**6)


async def studies(shop: Shop) -> History:
    who = await shop.meets("Student")
    yield 30
    await shop.buys_seat(who, shop.course)


async def studies_for_nothing(shop: Shop) -> History:
    who = await shop.meets("Given a seat")
    yield 30
    await shop.gives_seat(who, shop.course)


async def pauses(shop: Shop) -> History:
    who = await shop.meets("Paused")
    yield 31
    payment = await shop.buys_seat(who, shop.course)
    yield 33
    assert payment.enrollment_id is not None
    await suspend(payment.enrollment_id, await shop.admin(), "late", now=shop.now)


async def resumes(shop: Shop) -> History:
    who = await shop.meets("Resumed")
    yield 31
    key = await shop.gives_seat(who, shop.course)
    yield 33
    await suspend(key, await shop.admin(), "late", now=shop.now)
    yield 34
    await resume(key, await shop.admin(), now=shop.now)


async def completes(shop: Shop) -> History:
    who = await shop.meets("Completed")
    yield 31
    payment = await shop.buys_seat(who, shop.course)
    yield 40
    assert payment.enrollment_id is not None
    await shop.finishes(payment.enrollment_id)


async def completes_without_end(shop: Shop) -> History:
    who = await shop.meets("Completed for life")
    yield 31
    payment = await shop.buys_seat(who, shop.endless)
    yield 40
    assert payment.enrollment_id is not None
    await shop.finishes(payment.enrollment_id)


async def leaves(shop: Shop) -> History:
    who = await shop.meets("Left")
    yield 31
    payment = await shop.buys_seat(who, shop.course)
    yield 33
    assert payment.enrollment_id is not None
    await leave(await met(who), payment.enrollment_id, now=shop.now)


async def gets_the_seat_back(shop: Shop) -> History:
    who = await shop.meets("Seat refunded")
    yield 31
    payment = await shop.buys_seat(who, shop.course)
    yield 36
    await shop.refunds(payment)


async def keeps_the_seat(shop: Shop) -> History:
    who = await shop.meets("Seat kept")
    yield 31
    payment = await shop.buys_seat(who, shop.course)
    yield 36
    await shop.refunds(payment, keep_access=True)


async def waits_for_a_start(shop: Shop) -> History:
    """The course starts later than was sold: the time moves with it."""
    who = await shop.meets("Early")
    yield 31
    await shop.buys_seat(who, shop.late)
    yield 38
    await EducationPackage.filter(id=shop.late.id).update(starts_at=day(60))


async def studied_once(shop: Shop) -> History:
    """The time of a short course was over; the next one has its seat."""
    who, other = await shop.meets("Studied"), await shop.meets("Next")
    yield 10
    await shop.buys_seat(who, shop.small)
    yield 30
    await shop.gives_seat(other, shop.small)


async def waits_for_a_seat(shop: Shop) -> History:
    """Paid for a seat that was gone by then: first in line."""
    who, other = await shop.meets("In line"), await shop.meets("Faster")
    course = await factories.course("Tiny", max_students=1, now=shop.now)
    yield 35
    key, person = await shop.enrols(who, course), await met(who)
    price = Money.of(course.price, course.currency)
    found = await open_checkout(
        person, key, price, ByBank("0"), now=shop.now, policy=POLICY, goods=SEAT
    )
    yield 38
    # The checkout is over and has given its seat back.
    await shop.gives_seat(other, course)
    yield 39
    await shop.approves(await shop.sends(who, found))
    assert (await EducationEnrollment.get(id=key)).enrollment_status == "waitlisted"


async def buys_a_seat_from_balance(shop: Shop) -> History:
    who = await shop.meets("Seat from balance")
    yield 10
    await shop.buys(who, shop.year)
    yield 20
    await shop.revokes(who, "balance")
    yield 33
    await shop.buys_seat(who, shop.endless)


async def tries(shop: Shop) -> History:
    """An admin buys from their own shop, to see that it works."""
    who = await factories.admin("Trying", now=shop.now)
    one = Owner(who, await met(who))
    for way, on_day in (("stars", 3), ("bank", 20)):
        yield on_day
        one.now = shop.now
        assert (await one.whole(way)).outcome is TrialOutcome.GREEN


HISTORIES: tuple[Callable[[Shop], History], ...] = (
    *(renews, expires, is_held, was_held, waits, is_refused, looks_around),
    *(uses_a_code, gets_a_gift, pays_in_another_currency, takes_the_free_plan, stays_for_life),
    *(changes_up, changes_down, pays_half_from_balance, is_given, is_given_beside, falls_back),
    *(is_revoked, is_revoked_and_paid, is_revoked_with_stars),
    *(is_refunded, is_refunded_behind, is_refunded_in_part, is_refunded_and_stays),
    *(goes_back_to_the_old_plan, pays_in_stars, gets_stars_back, is_charged_every_month),
    *(
        takes_stars_back,
        has_an_older_wish,
        gave_it_up,
        pays_by_card,
        pays_by_card_twice,
        pays_in_gram,
        pays_in_usdt,
    ),
    tries,
    *(studies, studies_for_nothing, pauses, resumes, completes, completes_without_end, leaves),
    *(gets_the_seat_back, keeps_the_seat, waits_for_a_start, studied_once, waits_for_a_seat),
    buys_a_seat_from_balance,
)
