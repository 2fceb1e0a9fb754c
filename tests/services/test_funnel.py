"""The funnel: each step once, in the transaction of what it counts, at what really came in."""

from collections import Counter
from datetime import timedelta
from decimal import Decimal

import pytest

from models.analytics import ConversionTracking
from models.lifecycles import ConversionType
from models.payments import Payment, PaymentIntent
from services import funnel, sessions
from services.commerce.invoices import may_pay
from services.commerce.methods.star_charges import Charge, Recurring, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.refunds import refund
from services.commerce.reviews import approve
from services.money import Money
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.histories import POLICY, Shop, day, opened
from tests.services.shop import at_once, met

pytestmark = pytest.mark.usefixtures("database")
PAYING = ("checkout_start", "payment_start", "payment_submit")
COMPLETE = ConversionType.PAYMENT_COMPLETE


async def steps(who: Someone) -> Counter[str]:
    rows = await ConversionTracking.filter(telegram_user_id=who.telegram_id)
    assert all(row.funnel_step == funnel.STEPS[row.conversion_type] for row in rows)
    return Counter(str(row.conversion_type) for row in rows)


async def values(who: Someone, kind: ConversionType = COMPLETE) -> list[tuple[Decimal, str]]:
    """What each of the steps was worth, in the order in which they were taken."""
    rows = await ConversionTracking.filter(
        telegram_user_id=who.telegram_id, conversion_type=kind
    ).order_by("created_at")
    return [(row.conversion_value, row.currency) for row in rows]  # type: ignore[misc]


async def in_stars(shop: Shop, who: Someone, *, months: int = 1) -> None:
    """A subscription in Stars, asked for and charged; each further month Telegram charges alone."""
    found = await shop.opens(who, shop.month, ByStars())
    for _ in "twice":
        await may_pay(
            await met(who), found.pay_code, Money(2500, "XTR"), now=shop.now, policy=POLICY
        )
    for month in range(months):
        at = shop.now + timedelta(days=30 * month)
        recurring = Recurring(month == 0, at + timedelta(days=30))
        charge = Charge(
            who.telegram_id,
            found.pay_code,
            f"charge-{who.telegram_id}-{month}",
            Money(2500, "XTR"),
            at,
            recurring,
        )
        for _ in "twice":
            await settle_charge(charge, now=at, policy=POLICY)


async def test_a_start_is_counted_once_and_a_look_once_a_day_of_the_shop() -> None:
    who = await factories.person()
    plan, course = await factories.plan(), await factories.course()
    for moment in (NOW, NOW + timedelta(days=1)):
        for _ in "twice":
            await sessions.started(who.telegram_id, "src_spring", now=moment, policy=POLICY)
            await funnel.saw_plan(who.telegram_id, plan.id, moment, POLICY)
            await funnel.saw_course(who.telegram_id, course.id, moment, POLICY)
    assert await steps(who) == {"start": 1, "plan_view": 4}
    looks = await ConversionTracking.filter(conversion_type="plan_view", plan_id=None)
    assert [row.conversion_data for row in looks] == [{"course": str(course.id)}] * 2
    # It is 23:30 of the next day where the shop is, four hours and a half from there.
    late = (NOW + timedelta(days=2)).replace(hour=18, minute=30)
    for hours in (0, 1):
        await funnel.saw_plan(who.telegram_id, plan.id, late + timedelta(hours=hours), POLICY)
    assert (await steps(who))["plan_view"] == 6


async def test_what_was_bought_is_worth_what_came_in_for_it() -> None:
    shop = await opened()
    who = await shop.meets("Ada")
    await shop.buys(who, shop.month)
    assert await steps(who) == dict.fromkeys(
        (*PAYING, "payment_complete", "subscription_complete"), 1
    )
    # The greater plan costs 490; what is unused of the month pays for a part of it.
    shop.now = day(10)
    bought = await shop.buys(who, shop.year)
    assert bought.amount < Decimal(490)
    # For nothing, and the money is none.
    other = await shop.meets("Bob")
    await shop.buys(other, shop.month, promo="GIFT")
    assert await values(who) == [(Decimal(49), "USD"), (bought.amount, "USD")]
    assert await values(who, ConversionType.SUBSCRIPTION_COMPLETE) == await values(who)
    assert await values(other) == [(Decimal(0), "USD")]
    assert await disagreements(shop.now) == []


async def test_a_renewal_that_telegram_charges_is_a_purchase_without_a_checkout() -> None:
    shop = await opened()
    who = await shop.meets("Ada")
    await in_stars(shop, who, months=3)
    assert await values(who) == [(Decimal(2500), "XTR")] * 3
    assert await steps(who) == {
        **dict.fromkeys(PAYING, 1),
        "payment_complete": 3,
        "subscription_complete": 3,
    }
    rows = await ConversionTracking.filter(conversion_type=COMPLETE).order_by("created_at")
    assert ["intent" in row.conversion_data for row in rows] == [True, False, False]
    assert await disagreements(shop.now + timedelta(days=60)) == []


async def test_a_refund_is_a_fact_of_its_own_and_moves_no_step() -> None:
    shop = await opened()
    who = await shop.meets("Ada")
    payment = await shop.buys(who, shop.month, promo="SPRING")
    before = await ConversionTracking.all().order_by("id").values()
    await refund(payment.id, await shop.admin(), "why", keep_access=False, now=NOW, policy=POLICY)
    assert await ConversionTracking.all().order_by("id").values() == before
    assert await values(who) == [(payment.amount, "USD")]
    assert await disagreements(shop.now) == []


async def test_money_for_an_older_wish_completes_nothing() -> None:
    shop = await opened()
    who = await shop.meets("Ada")
    await in_stars(shop, who)
    before = await steps(who)
    found = await PaymentIntent.get(user_id=who.user.id)
    # The link is paid once more: Telegram took the Stars, and there is nothing that they buy.
    charge = Charge(who.telegram_id, found.pay_code, "again", Money(2500, "XTR"), NOW)
    await settle_charge(charge, now=NOW, policy=POLICY)
    assert (await Payment.filter(user_id=who.user.id).count()) == 2
    assert await steps(who) == before


async def test_whatever_comes_at_once_takes_each_step_once() -> None:
    shop = await opened()
    who, admins = await shop.meets("Ada"), [await shop.admin(), await met(await factories.admin())]
    found = await shop.opens(who, shop.month)
    intent = await PaymentIntent.get(id=found.intent_id)
    await at_once(*(funnel.submitted(who.telegram_id, intent, NOW) for _ in range(8)))
    await at_once(
        *(funnel.saw_plan(who.telegram_id, shop.month.id, NOW, POLICY) for _ in range(8)),
        *(sessions.started(who.telegram_id, None, now=NOW, policy=POLICY) for _ in range(8)),
    )
    sent = await shop.sends(who, found)
    await at_once(*(approve(sent, admin, now=NOW, policy=POLICY) for admin in admins * 3))
    whole = ("start", "plan_view", *PAYING, "payment_complete", "subscription_complete")
    assert await steps(who) == dict.fromkeys(whole, 1)
    assert await disagreements(shop.now) == []


async def test_a_seat_is_a_completion_of_its_own_kind_and_a_test_order_none() -> None:
    shop = await opened()
    who = await shop.meets("Ada")
    payment = await shop.buys_seat(who, shop.course)
    assert (await steps(who))["seat_complete"] == 1
    assert await values(who, ConversionType.SEAT_COMPLETE) == [(payment.amount, payment.currency)]
    done = await ConversionTracking.get(conversion_type=ConversionType.SEAT_COMPLETE)
    assert done.conversion_data["course"] == str(shop.course.id)
    before = await ConversionTracking.all().count()
    intent = await PaymentIntent.get(id=payment.intent_id)
    intent.is_test = True
    await funnel.opened("7", intent, Money(1, "XTR"), NOW)
    await funnel.began("7", intent, NOW)
    await funnel.submitted("7", intent, NOW)
    assert await ConversionTracking.all().count() == before
