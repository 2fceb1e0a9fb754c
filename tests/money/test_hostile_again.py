"""What a second outsider found broken: each test states a guarantee."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import asyncpg
import pytest
from tortoise import connections

from models.arrivals import EarlyEvent
from models.education import EducationPackage
from models.facts import FactKind, FactRow
from models.lifecycles import (
    ChainAsset,
    IntentStatus,
    PaymentStatus,
    Role,
    StarSubscriptionStatus,
)
from models.payments import Payment, PaymentIntent, StarSubscription
from models.people import BotUser, Profile
from models.promotions import Promotion
from models.subscriptions import SubscriptionPlan, UserPackageAssignment
from models.ton import TonTransaction
from services.commerce.checkout import cancel_checkout, open_checkout
from services.commerce.dues import dues
from services.commerce.holds import FundingChanged
from services.commerce.intents import expire_due as end_checkouts
from services.commerce.invoices import may_pay
from services.commerce.methods import star_refunds
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.star_charges import PERIOD, Charge, Recurring, settle_charge
from services.commerce.methods.star_events import (
    StarsBack,
    apply_early,
    stars_back_told,
    subscription_told,
)
from services.commerce.methods.star_refunds import settle_otherwise, stuck_stars
from services.commerce.methods.stars import ByStars
from services.commerce.methods.transfer_review import settle_for
from services.commerce.methods.unmatched_transfers import give_up_due
from services.commerce.payouts import pay_out
from services.commerce.refunds import refund, stars_went_back
from services.commerce.reviews import OwnPayment
from services.education.enrollments import leave
from services.education.students import give_seat, resume, suspend
from services.ledger.entries import balances
from services.money import Money
from services.people import bans
from services.people.protection import protect
from services.people.roles import change_role
from services.reconciliation.reconciliation import findings
from services.refusals import Refusal
from services.seats import seats
from services.subscriptions import grants
from services.subscriptions.desk import PLANS
from services.subscriptions.grants import revoke
from services.timeline import terms as t
from services.timeline.expiry import expire_due
from services.timeline.facts import Fact, facts_of
from services.timeline.opening.portions import open_all
from services.timeline.timeline import timeline
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements, unguarded
from tests.services.chain import GRAM, RATE, Chain, read
from tests.services.chain import POLICY as CHAIN_POLICY
from tests.services.course_scenario import opened
from tests.services.shop import met
from tests.services.shop_scenario import DAY, ShopScenario, built

pytestmark = pytest.mark.usefixtures("database")

POLICY = replace(CHAIN_POLICY, takes_cards=True)
USDT = 10**6
MINUTE = timedelta(minutes=1)
STARS = Money(490, "XTR")


async def charged(who: Someone, plan: SubscriptionPlan, charge_id: str, now=NOW) -> Payment:  # type: ignore[no-untyped-def]
    """A plan paid in Stars."""
    person = await met(who)
    found = await open_checkout(person, plan.id, STARS, ByStars(), now=now, policy=POLICY)
    charge = Charge(person.key, found.pay_code, charge_id, STARS, now)
    await settle_charge(charge, now=now, policy=POLICY)
    return await Payment.get(payment_provider_id=charge_id)


async def changed_and_renewed(now) -> tuple[ShopScenario, SubscriptionPlan]:  # type: ignore[no-untyped-def]
    """A plan of Stars was changed for another, whole value, and that one was renewed by bank."""
    scenario = await built()
    first = await factories.plan("First", star_price=490, duration_months=2)
    second = await factories.plan("Second")
    await charged(scenario.who, first, "s1", now)
    # Nothing is left to pay of it.
    await scenario.opens(second, now=now)
    await scenario.buys(second, now)
    return scenario, second


async def test_what_was_paid_for_a_queued_month_is_not_lost_with_the_days_of_the_one_before() -> (
    None
):
    """money.md, 12: the later plan, into which the value went, loses days; not another purchase."""
    now = NOW + 61 * DAY
    scenario, _ = await changed_and_renewed(now)
    await stars_went_back("s1", now=now, policy=POLICY)
    state = timeline(await facts_of(scenario.who.user.id), now)
    worth = {one.fact: one.unused_value(now)[0] for one in state.segments.values()}
    # The second month was paid by bank and has not begun.
    assert sorted(worth.values())[-1] == 4900


async def test_no_right_ends_before_it_starts_when_stars_are_taken_back() -> None:
    now = NOW + 61 * DAY
    scenario, second = await changed_and_renewed(now)
    await stars_went_back("s1", now=now, policy=POLICY)
    rights = await UserPackageAssignment.filter(package_id=second.id)
    assert [one for one in rights if one.expires_at < one.starts_at] == []
    await scenario.agrees(now)


async def test_days_lost_by_a_purchase_come_back_to_the_queue_when_it_is_refunded() -> None:
    """money.md, 12: a whole refund is the replay without the payment."""
    now = NOW + 30 * DAY
    scenario, second = await changed_and_renewed(now)
    await stars_went_back("s1", now=now, policy=POLICY)
    paid = await Payment.filter(plan_id=second.id).order_by("receipt_number")
    await scenario.refunds(paid[0], now=now)
    # What is left is one month that was paid by bank, from today on.
    right = await UserPackageAssignment.get(package_id=second.id, is_active=True)
    assert right.expires_at is not None
    assert (right.expires_at - now).days >= 30


async def test_no_one_settles_their_own_stuck_stars_in_another_way() -> None:
    boss = await factories.admin()
    other = await met(await factories.admin("Other"))
    plan = await factories.plan("S", star_price=490, duration_months=2)
    payment = await charged(boss, plan, "own")
    await refund(payment.id, other, "x", keep_access=False, now=NOW, policy=POLICY)
    await connections.get("default").execute_query(
        "UPDATE outbox SET state = 'failed', done_at = clock_timestamp(), error = 'no'"
        " WHERE kind = 'refund_stars'"
    )
    me = await met(boss)
    [stuck] = await stuck_stars(me)
    with pytest.raises(OwnPayment):
        await settle_otherwise(me, stuck.claimed_id, idempotency_key="d", now=NOW)


async def test_stars_that_telegram_says_went_back_are_due_no_more() -> None:
    """Its message had failed; then Telegram itself tells that the Stars went back."""
    who, boss = await factories.person(), await met(await factories.admin())
    plan = await factories.plan("S", star_price=490, duration_months=2)
    payment = await charged(who, plan, "c")
    await refund(payment.id, boss, "x", keep_access=False, now=NOW, policy=POLICY)
    await connections.get("default").execute_query(
        "UPDATE outbox SET state = 'failed', done_at = clock_timestamp(), error = 'no'"
        " WHERE kind = 'refund_stars'"
    )
    back = StarsBack(who.telegram_id, "c", NOW + MINUTE)
    await stars_back_told(back, now=NOW + MINUTE, policy=POLICY)
    rows = await connections.get("default").execute_query_dict(
        "SELECT coalesce(sum(amount), 0)::int AS due FROM ledger_entries"
        " WHERE account = 'refunds_due'"
    )
    assert (rows[0]["due"], await stuck_stars(boss)) == (0, [])


async def test_an_older_word_about_a_subscription_does_not_undo_a_newer_one() -> None:
    who = await factories.person()
    person, plan = await met(who), await factories.plan("S", star_price=490)
    found = await open_checkout(person, plan.id, STARS, ByStars(), now=NOW, policy=POLICY)
    canceled, active = StarSubscriptionStatus.CANCELED, StarSubscriptionStatus.ACTIVE
    await subscription_told(person, found.pay_code, canceled, NOW, NOW)
    assert await EarlyEvent.all().count() == 1
    charge = Charge(person.key, found.pay_code, "s", STARS, NOW, Recurring(True, NOW + PERIOD))
    await settle_charge(charge, now=NOW, policy=POLICY)
    later = NOW + MINUTE
    await subscription_told(person, found.pay_code, active, later, later)
    await apply_early(now=later, policy=POLICY)
    assert (await StarSubscription.get()).status is active


async def test_giving_back_what_was_short_ends_no_newer_checkout_and_leaks_no_seat() -> None:
    classroom, who = await opened(1), await factories.person()
    usdt = Chain(asset=ChainAsset.USDT)
    found = await classroom.opens(who, way=ByUsdt(), policy=POLICY)
    usdt.pays(20 * USDT, found.pay_code)
    await read(usdt)
    then = NOW + 3 * DAY
    await classroom.lapses(then)
    await give_up_due(then + DAY, POLICY)
    now = then + 2 * DAY
    short = await Payment.get(enrollment_id__isnull=False)
    again = await classroom.opens(who, now=now, shown=Money(28000, "USD"))
    boss = await met(classroom.boss)
    await refund(short.id, boss, "x", keep_access=False, now=now, policy=POLICY)
    intent = await PaymentIntent.get(id=again.intent_id)
    end = now + 9 * DAY
    await classroom.lapses(end)
    await classroom.lapses(end + DAY)
    assert (intent.status, await classroom.taken()) == (IntentStatus.PENDING, 0)


async def test_protecting_repeated_does_not_protect_whom_another_admin_unprotected() -> None:
    who, boss = await factories.person(is_protected=True), await met(await factories.admin())
    person = await met(who)
    for protected, key in ((True, "k1"), (False, "k2"), (True, "k1")):
        await protect(person, boss, protected, idempotency_key=key, now=NOW, policy=POLICY)
    assert not (await Profile.get(id=who.profile.id)).is_protected


async def test_an_appointment_repeated_does_not_undo_a_dismissal() -> None:
    who, boss = await factories.person(role=Role.MODERATOR), await met(await factories.admin())
    for role, key in ((Role.MODERATOR, "k1"), (Role.USER, "k2"), (Role.MODERATOR, "k1")):
        person = await met(who)
        await change_role(person, boss, role=role, idempotency_key=key, now=NOW, policy=POLICY)
    assert (await Profile.get(id=who.profile.id)).role is Role.USER


async def test_a_surplus_under_the_code_of_a_refunded_checkout_takes_no_use_of_its_promo() -> None:
    who, boss = await factories.person(), await met(await factories.admin())
    plan = await factories.plan()
    await factories.promotion("ONCE", percent=50, max_uses=1)
    found = await open_checkout(
        await met(who), plan.id, Money(2450, "USD"), ByUsdt(), promo="ONCE", now=NOW, policy=POLICY
    )
    chain = Chain(asset=ChainAsset.USDT)
    chain.pays(24_500_000, found.pay_code)
    await read(chain)
    payment = await Payment.get()
    then = NOW + 10 * MINUTE
    await refund(payment.id, boss, "x", keep_access=False, now=then, policy=POLICY)
    chain.pays(5 * USDT, "hello")
    await read(chain, then)
    row = await TonTransaction.get(comment="hello")
    await settle_for(row.id, found.pay_code, boss, now=then, policy=POLICY)
    found_wrong = [(one.rule, one.examples) for one in await disagreements(then)]
    assert (found_wrong, (await Promotion.get()).current_uses) == ([], 0)


async def test_a_newer_checkout_takes_the_hold_of_the_balance_and_the_older_redraws() -> None:
    """money.md, 10."""
    classroom = await opened(5, price=Decimal(49))
    who = await factories.person()
    person = await met(who)
    await settle_card(
        CardCharge(who.telegram_id, "NOSUCH", "c", "p", Money(4000, "USD"), NOW),
        now=NOW,
        policy=POLICY,
    )
    plan = await factories.plan()
    nine = Money(900, "USD")
    older = await open_checkout(person, plan.id, nine, ByCard(), now=NOW, policy=POLICY)
    await classroom.opens(who, shown=nine, way=ByCard(), policy=POLICY, now=NOW + MINUTE)
    with pytest.raises(FundingChanged):
        await may_pay(person, older.pay_code, nine, now=NOW + 2 * MINUTE, policy=POLICY)


async def test_giving_balance_back_ends_no_subscription_whose_charge_is_late() -> None:
    who, boss = await factories.person(), await met(await factories.admin())
    person, plan = await met(who), await factories.plan("S", star_price=490)
    found = await open_checkout(person, plan.id, STARS, ByStars(), now=NOW, policy=POLICY)
    until = NOW + PERIOD
    charge = Charge(person.key, found.pay_code, "s", found.amount, NOW, Recurring(True, until))
    await settle_charge(charge, now=NOW, policy=POLICY)
    other = await factories.plan("Other", currency="EUR")
    card = await open_checkout(
        person, other.id, Money(4900, "EUR"), ByCard(), now=NOW + MINUTE, policy=POLICY
    )
    paid = CardCharge(person.key, card.pay_code, "c", "p", Money(1000, "EUR"), NOW + MINUTE)
    await settle_card(paid, now=NOW + MINUTE, policy=POLICY)
    # Telegram takes the next Stars up to three days late; the right has ended by then.
    late = until + timedelta(days=2, hours=12)
    await expire_due(now=late)
    assert (await StarSubscription.get()).ended_because is None
    payment = await Payment.get(payment_method="card")
    await refund(payment.id, boss, "x", keep_access=False, now=late, policy=POLICY)
    assert (await StarSubscription.get()).ended_because is None


async def test_a_card_charge_of_less_than_the_price_is_no_disagreement() -> None:
    who, plan = await factories.person(), await factories.plan()
    person = await met(who)
    found = await open_checkout(
        person, plan.id, Money(4900, "USD"), ByCard(), now=NOW, policy=POLICY
    )
    charge = CardCharge(who.telegram_id, found.pay_code, "c", "p", Money(1000, "USD"), NOW)
    await settle_card(charge, now=NOW, policy=POLICY)
    assert [(one.rule, one.examples) for one in await disagreements(NOW)] == []
    assert [one.payable for one in await balances(who.user.id)] == [Money(1000, "USD")]


async def test_giving_back_a_seat_of_before_ends_no_newer_checkout_and_leaks_no_seat() -> None:
    """A student left, comes again, and then the money of the first time goes back."""
    classroom, who = await opened(1), await factories.person()
    first, person = await classroom.buys(who), await met(who)
    assert first.enrollment_id is not None
    await leave(person, first.enrollment_id, now=NOW + MINUTE)
    again = await classroom.opens(who, now=NOW + 2 * MINUTE)
    boss, then = await met(classroom.boss), NOW + 3 * MINUTE
    await refund(first.id, boss, "x", keep_access=False, now=then, policy=POLICY)
    intent = await PaymentIntent.get(id=again.intent_id)
    await classroom.lapses(NOW + 9 * DAY)
    await classroom.lapses(NOW + 10 * DAY)
    assert (intent.status, await classroom.taken()) == (IntentStatus.PENDING, 0)


async def test_giving_a_seat_repeated_ends_no_newer_checkout_and_leaks_no_seat() -> None:
    classroom, who = await opened(1), await factories.person()
    person, boss, course = await met(who), await met(classroom.boss), classroom.course.id
    given = await give_seat(person, course, boss, idempotency_key="k", now=NOW, policy=POLICY)
    await leave(person, given, now=NOW + MINUTE)
    again = await classroom.opens(who, now=NOW + 2 * MINUTE)
    then = NOW + 3 * MINUTE
    await give_seat(person, course, boss, idempotency_key="k", now=then, policy=POLICY)
    intent = await PaymentIntent.get(id=again.intent_id)
    await classroom.lapses(NOW + 9 * DAY)
    await classroom.lapses(NOW + 10 * DAY)
    assert (intent.status, await classroom.taken()) == (IntentStatus.PENDING, 0)


async def owns(who: Someone, minor: int) -> None:
    """A person has balance: a card was charged under a code that is unknown."""
    charge = CardCharge(who.telegram_id, "NOSUCH", "own", "p", Money(minor, "USD"), NOW)
    await settle_card(charge, now=NOW, policy=POLICY)


async def test_what_was_bought_with_balance_and_refunded_can_be_bought_again_at_once() -> None:
    who, boss, plan = await factories.person(), await factories.admin(), await factories.plan()
    await owns(who, 4900)
    person, nothing = await met(who), Money(0, "USD")
    await open_checkout(person, plan.id, nothing, ByCard(), now=NOW, policy=POLICY)
    payment, then = await Payment.get(), NOW + 2 * MINUTE
    await refund(payment.id, await met(boss), "x", keep_access=False, now=then, policy=POLICY)
    then = NOW + 5 * MINUTE
    again = await open_checkout(person, plan.id, nothing, ByCard(), now=then, policy=POLICY)
    assert again.status is IntentStatus.APPROVED
    assert await UserPackageAssignment.filter(is_active=True).count() == 1


async def test_money_that_was_sent_in_time_keeps_the_price_that_its_checkout_guaranteed() -> None:
    """What was paid in time keeps its price, though the plan costs more now and was asked for."""
    who, plan = await factories.person(), await factories.plan()
    person, chain = await met(who), Chain(asset=ChainAsset.USDT)
    old = Money(4900, "USD")
    found = await open_checkout(person, plan.id, old, ByUsdt(), now=NOW, policy=POLICY)
    chain.pays(49 * USDT, found.pay_code)
    # The index lags; meanwhile the plan becomes dearer and the person looks at it again.
    await SubscriptionPlan.filter(id=plan.id).update(price=Decimal(60))
    then, new = NOW + 10 * MINUTE, Money(6000, "USD")
    await open_checkout(person, plan.id, new, ByUsdt(), now=then, policy=POLICY)
    await read(chain, then + MINUTE)
    assert await UserPackageAssignment.filter(is_active=True).count() == 1


async def test_money_for_a_seat_that_its_person_left_is_balance() -> None:
    """money.md, 13: cancelled by the person."""
    classroom, who = await opened(5, price=Decimal(49)), await factories.person()
    chain = Chain(asset=ChainAsset.USDT)
    found = await classroom.opens(who, way=ByUsdt(), policy=POLICY)
    assert found.enrollment_id is not None
    await leave(await met(who), found.enrollment_id, now=NOW + MINUTE)
    chain.pays(49 * USDT, found.pay_code)
    await read(chain)
    row = await classroom.row(who)
    assert (str(row.enrollment_status), await classroom.taken()) == ("cancelled", 0)


async def test_the_books_find_a_debt_that_was_made_an_operation(database: str) -> None:
    """Money that is to be sent back is in no queue anymore, and no admin said that it was sent."""
    scenario = await built()
    await scenario.buys(scenario.month)
    boss, person = await met(scenario.boss), await met(scenario.who)
    await revoke(person, "x", boss, idempotency_key="r", now=NOW, to="refund")
    assert len((await dues(boss, 0)).items) == 1
    async with unguarded(database) as reader:
        await reader.execute_query_dict(
            "UPDATE ledger_entries SET account = 'refunds_done' WHERE account = 'refunds_due'"
        )
        found = [one.rule for one in await findings(reader, NOW)]
    assert found != []


async def test_a_pause_repeated_does_not_shut_out_whom_another_admin_let_in() -> None:
    classroom, who = await opened(5), await factories.person()
    await classroom.buys(who)
    boss, row = await met(classroom.boss), await classroom.row(who)
    for at in (1, 3):
        await suspend(row.id, boss, "x", now=NOW + at * MINUTE, idempotency_key="p")
        if at == 1:
            await resume(row.id, boss, now=NOW + 2 * MINUTE)
    assert str((await classroom.row(who)).enrollment_status) == "active"


CALENDAR = t.Calendar(zone="UTC", hour=12, grace=DAY)


def opening(plan: UUID, number: int) -> Fact:
    """The so many-th of some months that stood behind each other before the upgrade."""
    starts, ends = NOW + 30 * DAY * number, NOW + 30 * DAY * (number + 1)
    terms = t.Opening(
        source="payment",
        source_id=str(number),
        starts_at=starts,
        paid_until=ends,
        expires_at=ends,
        is_active=True,
        calendar=CALENDAR,
        worth=4900,
        received=4900,
        currency="USD",
    )
    none = (None, None, None)
    return Fact(uuid4(), number, FactKind.OPENING, NOW, NOW, NOW, plan, *none, terms)


def test_what_stood_behind_a_queued_month_moves_up_when_that_is_refunded() -> None:
    """Decision 36, 5, for months that were bought before the upgrade."""
    plan, now = uuid4(), NOW + DAY
    months = [opening(plan, number) for number in range(3)]
    terms = t.Refund(fact=months[1].id, how="whole", amount=4900, currency="USD")
    none = (None, None, None)
    back = Fact(uuid4(), 9, FactKind.REFUND, now, now, None, plan, *none, terms)
    row = timeline([*months, back], now).subscription
    assert row is not None and row.ends_at == NOW + 60 * DAY


async def summary(who: Someone, now) -> tuple:  # type: ignore[no-untyped-def,type-arg]
    state = timeline(await facts_of(who.user.id), now)
    rows = await connections.get("default").execute_query_dict(
        "SELECT account, currency, sum(amount)::int AS amount FROM ledger_entries"
        " WHERE user_id = $1 GROUP BY 1, 2 HAVING sum(amount) <> 0 ORDER BY 1, 2",
        [who.user.id],
    )
    rights = sorted((str(one.plan_id), one.is_active, one.expires_at) for one in state.rights)
    return rows, rights, {key: vars(one) for key, one in state.balances.items()}


async def test_the_order_in_which_stars_are_taken_back_does_not_matter() -> None:
    first = await factories.plan("First", star_price=490, duration_months=2)
    second = await factories.plan("Second", price=Decimal(150), star_price=1500, duration_months=3)
    found = []
    for order in ("ab", "ba"):
        who = await factories.person()
        await charged(who, first, f"a{order}")
        person, stars = await met(who), Money(1010, "XTR")
        then = NOW + MINUTE
        asked = await open_checkout(person, second.id, stars, ByStars(), now=then, policy=POLICY)
        charge = Charge(person.key, asked.pay_code, f"b{order}", stars, then)
        await settle_charge(charge, now=then, policy=POLICY)
        for letter in order:
            await stars_went_back(f"{letter}{order}", now=then, policy=POLICY)
        found.append(await summary(who, then))
    assert found[0] == found[1]
    assert [(one.rule, one.examples) for one in await disagreements(NOW + MINUTE)] == []


async def test_balance_whose_stars_went_back_does_not_come_back_with_a_refund() -> None:
    """Decision 36, 7: no one has more than was paid. All Stars went back to the person."""
    scenario = await built()
    first = await factories.plan("First", star_price=490, duration_months=2)
    second = await factories.plan("Second")
    await charged(scenario.who, first, "s1")
    await scenario.opens(second)
    zero_total = await Payment.get(plan_id=second.id)
    late = NOW + 28 * DAY
    await stars_went_back("s1", now=late, policy=POLICY)
    await scenario.refunds(zero_total, now=late)
    assert await scenario.balance() == {}


async def test_balance_that_bought_a_seat_and_whose_stars_went_back_comes_not_back() -> None:
    classroom, who = await opened(5, price=Decimal(49)), await factories.person()
    boss, person = await met(classroom.boss), await met(who)
    first = await factories.plan("First", star_price=490, duration_months=2)
    second = await factories.plan("Second", price=Decimal(10))
    asked = await open_checkout(person, first.id, STARS, ByStars(), now=NOW, policy=POLICY)
    then = NOW + MINUTE
    card = await open_checkout(
        person, second.id, Money(1000, "USD"), ByCard(), now=then, policy=POLICY
    )
    paid = CardCharge(person.key, card.pay_code, "c", "p", Money(1000, "USD"), then)
    await settle_card(paid, now=then, policy=POLICY)
    # The Stars are for an older wish by now, and are balance.
    charge = Charge(person.key, asked.pay_code, "s1", STARS, then)
    await settle_charge(charge, now=then, policy=POLICY)
    await classroom.opens(who, shown=Money(0, "USD"), now=then, policy=POLICY)
    seat = await Payment.get(enrollment_id__isnull=False)
    await stars_went_back("s1", now=then, policy=POLICY)
    await refund(seat.id, boss, "x", keep_access=False, now=then, policy=POLICY)
    assert await balances(who.user.id) == []


async def test_a_plan_in_another_currency_loses_days_for_stars_that_went_back() -> None:
    """money.md, 12: the later plan loses whole days at its price."""
    who = await factories.person()
    person = await met(who)
    first = await factories.plan("First", currency="EUR", star_price=490, duration_months=2)
    second = await factories.plan("Second", price=Decimal("53.90"))
    await charged(who, first, "s1")
    nothing = Money(0, "USD")
    await open_checkout(person, second.id, nothing, ByCard(), now=NOW, policy=POLICY)
    assert await UserPackageAssignment.filter(package_id=second.id, is_active=True).exists()
    await stars_went_back("s1", now=NOW, policy=POLICY)
    right = await UserPackageAssignment.get(package_id=second.id)
    assert right.expires_at < NOW + 29 * DAY


async def test_ends_of_courses_and_ends_of_checkouts_lock_courses_in_one_order(
    database: str,
) -> None:
    """Decision 37; `seats.release` locks the courses of several checkouts by their ids."""
    who = await factories.person()
    person, courses = await met(who), []
    for number in range(8):
        classroom = await opened(5, name=f"C{number}", duration_weeks=1)
        boss = await met(classroom.boss)
        await give_seat(
            person, classroom.course.id, boss, idempotency_key=f"k{number}", now=NOW, policy=POLICY
        )
        courses.append(classroom.course.id)
    other = await asyncpg.connect(database)
    try:
        async with other.transaction():
            await other.execute(
                "SELECT FROM education_packages WHERE id = $1 FOR NO KEY UPDATE", min(courses)
            )
            ends = asyncio.create_task(expire_due(now=NOW + 30 * DAY))
            await asyncio.sleep(0.5)
            await other.execute(seats._IN_ORDER, courses)
    finally:
        await other.close()
    assert await ends > 0


async def test_settling_stars_of_another_persons_invoice_and_a_ban_do_not_deadlock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Decision 37: several people are locked by their ids."""
    people = sorted(
        [await factories.person("A"), await factories.admin("B")], key=lambda one: one.user.id
    )
    # Whose invoice it is comes first by id; who paid it comes second.
    owner, payer = people
    await Profile.filter(id=owner.profile.id).update(role=Role.USER)
    await BotUser.filter(id=owner.user.id).update(is_admin=False)
    await Profile.filter(id=payer.profile.id).update(role=Role.ADMIN)
    await BotUser.filter(id=payer.user.id).update(is_admin=True)
    boss = await met(await factories.admin("Boss"))
    plan = await factories.plan("S", star_price=490)
    asked = await open_checkout(await met(owner), plan.id, STARS, ByStars(), now=NOW, policy=POLICY)
    charge = Charge(payer.telegram_id, asked.pay_code, "c", STARS, NOW)
    await settle_charge(charge, now=NOW, policy=POLICY)
    await connections.get("default").execute_query(
        "UPDATE outbox SET state = 'failed', done_at = clock_timestamp(), error = 'no'"
        " WHERE kind = 'refund_stars'"
    )
    [stuck] = await stuck_stars(boss)
    moving, began = star_refunds._moved_on, asyncio.Event()

    async def slowly(claimed_id: int, state: str) -> tuple[str, str]:
        began.set()
        await asyncio.sleep(0.5)
        return await moving(claimed_id, state)

    monkeypatch.setattr(star_refunds, "_moved_on", slowly)

    async def bans_them() -> None:
        await began.wait()
        by, about = await met(payer), await met(owner)
        await bans.ban(about, by, "x", None, idempotency_key="b", now=NOW, policy=POLICY)

    await asyncio.gather(
        settle_otherwise(boss, stuck.claimed_id, idempotency_key="d", now=NOW), bans_them()
    )


async def test_a_free_plan_for_life_ends_no_subscription_and_forbids_no_purchase() -> None:
    """money.md, 6: a price of 0 and lifetimes run beside; decision 36, 2: it ends nothing."""
    who = await factories.person()
    person, vip = await met(who), await factories.plan("VIP", star_price=490)
    asked = await open_checkout(person, vip.id, STARS, ByStars(), now=NOW, policy=POLICY)
    charge = Charge(person.key, asked.pay_code, "s", STARS, NOW, Recurring(True, NOW + PERIOD))
    await settle_charge(charge, now=NOW, policy=POLICY)
    free = await factories.plan("Community", price=Decimal(0), is_lifetime=True)
    nothing, then = Money(0, "USD"), NOW + MINUTE
    await open_checkout(person, free.id, nothing, ByCard(), now=then, policy=POLICY)
    assert (await StarSubscription.get()).ended_because is None


async def test_who_has_a_free_plan_for_life_may_buy_another() -> None:
    who = await factories.person()
    person, vip = await met(who), await factories.plan("VIP")
    free = await factories.plan("Community", price=Decimal(0), is_lifetime=True)
    await open_checkout(person, free.id, Money(0, "USD"), ByCard(), now=NOW, policy=POLICY)
    then, price = NOW + MINUTE, Money(4900, "USD")
    refused = await asyncio.gather(
        open_checkout(person, vip.id, price, ByCard(), now=then, policy=POLICY),
        return_exceptions=True,
    )
    assert not isinstance(refused[0], BaseException), refused


async def test_what_was_paid_in_time_buys_though_a_later_drawing_was_cancelled() -> None:
    """They had paid, the index lagged, the price was drawn again, and they left that drawing."""
    who, plan, chain = await factories.person(), await factories.plan(), Chain()
    person, price = await met(who), Money(4900, "USD")
    first = await open_checkout(person, plan.id, price, ByTon(RATE), now=NOW, policy=POLICY)
    chain.pays(14 * GRAM, first.pay_code)
    later = NOW + 40 * MINUTE
    way = ByTon(replace(RATE, at=later))
    again = await open_checkout(person, plan.id, price, way, now=later, policy=POLICY)
    assert again.intent_id != first.intent_id
    await cancel_checkout(person, again.intent_id, later + MINUTE)
    await read(chain, later + 2 * MINUTE)
    assert await UserPackageAssignment.filter(is_active=True).count() == 1


async def test_what_cost_nothing_was_no_first_purchase() -> None:
    """Decision 36, 13: a first purchase is the first money that bought something."""
    who = await factories.person()
    person, vip = await met(who), await factories.plan("VIP")
    free = await factories.plan("Community", price=Decimal(0))
    await factories.promotion("FIRST", percent=50, first_purchase_only=True)
    await open_checkout(person, free.id, Money(0, "USD"), ByCard(), now=NOW, policy=POLICY)
    then, price = NOW + MINUTE, Money(2450, "USD")
    refused = await asyncio.gather(
        open_checkout(person, vip.id, price, ByCard(), promo="FIRST", now=then, policy=POLICY),
        return_exceptions=True,
    )
    assert not isinstance(refused[0], BaseException), refused


async def test_balance_that_a_checkout_holds_cannot_be_taken_from_under_its_charge() -> None:
    """money.md, 10 and 14: a checkout holds it; Telegram got the answer that it may be paid."""
    who, boss, plan = await factories.person(), await factories.admin(), await factories.plan()
    await owns(who, 4000)
    person, nine = await met(who), Money(900, "USD")
    found = await open_checkout(person, plan.id, nine, ByCard(), now=NOW, policy=POLICY)
    await may_pay(person, found.pay_code, nine, now=NOW, policy=POLICY)
    with suppress(Refusal):
        away = Money(4000, "USD")
        await pay_out(person, away, await met(boss), "x", idempotency_key="p", now=NOW)
    charge = CardCharge(who.telegram_id, found.pay_code, "c", "p", nine, NOW + MINUTE)
    await settle_card(charge, now=NOW + MINUTE, policy=POLICY)
    assert await UserPackageAssignment.filter(is_active=True).count() == 1


async def test_roles_and_protection_are_facts() -> None:
    """money.md, 15: facts too."""
    who, boss = await factories.person(), await met(await factories.admin())
    person = await met(who)
    await protect(person, boss, True, idempotency_key="p", now=NOW, policy=POLICY)
    await change_role(
        person, boss, role=Role.MODERATOR, idempotency_key="r", now=NOW, policy=POLICY
    )
    kinds = {str(one.kind) for one in await FactRow.filter(user_id=who.user.id)}
    assert kinds == {"protection", "role"}


async def test_a_gift_behind_a_purchase_loses_no_days_for_it() -> None:
    """money.md, 12: the later plan, into which the money went, loses days; a gift is worth 0."""
    scenario = await built()
    first = await factories.plan("First", star_price=490, duration_months=2)
    second = await factories.plan("Second")
    await charged(scenario.who, first, "s1")
    await scenario.opens(second)
    person, boss = await met(scenario.who), await met(scenario.boss)
    await grants.grant(person, second, boss, idempotency_key="g", now=NOW, policy=POLICY)
    await stars_went_back("s1", now=NOW, policy=POLICY)
    bought = await UserPackageAssignment.get(package_id=second.id, source="payment")
    given = await UserPackageAssignment.get(package_id=second.id, source="grant")
    assert bought.expires_at is not None and bought.expires_at <= NOW + DAY
    assert given.expires_at is not None and given.starts_at is not None
    assert (given.expires_at - given.starts_at).days >= 28


async def test_archiving_repeated_does_not_archive_what_another_admin_restored() -> None:
    plan, boss = await factories.plan(is_active=False), await met(await factories.admin())
    for archived, key in ((True, "k1"), (False, "k2"), (True, "k1")):
        await PLANS.set_active(boss, plan.id, not archived, idempotency_key=key, now=NOW)
    assert (await SubscriptionPlan.get(id=plan.id)).is_active


async def test_a_right_without_a_payment_is_worth_nothing_after_the_upgrade() -> None:
    """money.md, 22: worth is the lesser of what was stored and what came in and was credited."""
    scenario, now = await built(), NOW + MINUTE
    await UserPackageAssignment.create(
        user=scenario.who.profile,
        package=scenario.month,
        source="payment",
        source_id=str(uuid4()),
        assigned_at=NOW,
        starts_at=NOW,
        paid_until=NOW + 30 * DAY,
        expires_at=NOW + 30 * DAY,
        worth=Decimal(49),
        worth_currency="USD",
        created_at=NOW,
        updated_at=NOW,
    )
    await BotUser.filter(id=scenario.who.user.id).update(facts_since=None)
    async for _ in open_all(now=now, policy=POLICY):
        pass
    person, boss = await met(scenario.who), await met(scenario.boss)
    await grants.revoke(person, "x", boss, idempotency_key="r", now=now, to="refund")
    # Nothing ever came in, so there is nothing to send.
    assert (await dues(boss, 0)).items == ()


async def test_what_a_checkout_asked_for_is_enough_while_it_lives() -> None:
    """What was paid in time keeps its price; unused days were counted on when it was opened."""
    scenario = await built()
    await scenario.buys(scenario.month)
    shown = (await scenario.tag(scenario.quarter)).payable
    person, chain = await met(scenario.who), Chain(asset=ChainAsset.USDT)
    found = await open_checkout(
        person, scenario.quarter.id, shown, ByUsdt(), now=NOW, policy=POLICY
    )
    then = NOW + timedelta(hours=13)
    assert then < found.expires_at
    chain.pays(found.amount.minor, found.pay_code, at=then)
    await read(chain, then + MINUTE)
    assert [right.package_id for right in await scenario.running()] == [scenario.quarter.id]


async def test_an_invoice_is_enough_while_its_checkout_lives() -> None:
    scenario = await built()
    await scenario.buys(scenario.month)
    shown = (await scenario.tag(scenario.quarter)).payable
    person = await met(scenario.who)
    found = await open_checkout(
        person, scenario.quarter.id, shown, ByCard(), now=NOW, policy=POLICY
    )
    midnight = NOW + timedelta(hours=12)
    # Telegram asks a moment before midnight in the shop's zone, and charges a moment behind it.
    asked, charged_at = midnight - timedelta(seconds=2), midnight + timedelta(seconds=2)
    await may_pay(person, found.pay_code, found.amount, now=asked, policy=POLICY)
    charge = CardCharge(person.key, found.pay_code, "c", "p", found.amount, charged_at)
    await settle_card(charge, now=charged_at, policy=POLICY)
    assert [right.package_id for right in await scenario.running()] == [scenario.quarter.id]


async def test_a_price_of_last_year_is_no_price_of_today() -> None:
    """The price stays reserved for a lag behind the end of its checkout, and no longer."""
    who, plan = await factories.person(), await factories.plan()
    person, chain = await met(who), Chain(asset=ChainAsset.USDT)
    price = Money(4900, "USD")
    found = await open_checkout(person, plan.id, price, ByUsdt(), now=NOW, policy=POLICY)
    await end_checkouts(NOW + 5 * DAY)
    await SubscriptionPlan.filter(id=plan.id).update(price=Decimal(490))
    later = NOW + 365 * DAY
    chain.pays(49 * USDT, found.pay_code, at=later)
    await read(chain, later + MINUTE)
    assert await UserPackageAssignment.filter(is_active=True).count() == 0


async def test_stars_of_which_telegram_heard_yes_buy_behind_midnight() -> None:
    scenario = await built()
    await scenario.buys(scenario.month)
    stars = (await scenario.tag(scenario.quarter, price=Money(1500, "XTR"))).payable
    person = await met(scenario.who)
    found = await open_checkout(
        person, scenario.quarter.id, stars, ByStars(), now=NOW, policy=POLICY
    )
    midnight = NOW + timedelta(hours=12)
    asked, charged_at = midnight - timedelta(seconds=2), midnight + timedelta(seconds=2)
    await may_pay(person, found.pay_code, stars, now=asked, policy=POLICY)
    charge = Charge(person.key, found.pay_code, "s", stars, charged_at)
    await settle_charge(charge, now=charged_at, policy=POLICY)
    assert [right.package_id for right in await scenario.running()] == [scenario.quarter.id]


async def test_what_the_upgrade_found_nothing_for_is_given_back_in_the_ledger_as_well() -> None:
    """A payment of the release before whose right is gone; its money stands in the ledger."""
    who, boss = await factories.person(), await met(await factories.admin())
    plan = await factories.plan()
    told = {"id": str(plan.id), "name": plan.name, "months": 1, "is_lifetime": False}
    sold = {"plan": {**told, "price": "49", "currency": "USD"}}
    intent = await factories.intent(who, plan, status=IntentStatus.APPROVED, snapshot=sold)
    payment = await factories.payment(intent, status=PaymentStatus.COMPLETED, snapshot=sold)
    await BotUser.filter(id=who.user.id).update(facts_since=None)
    then = NOW + MINUTE
    async for _ in open_all(now=then, policy=POLICY):
        pass
    await refund(payment.id, boss, "x", keep_access=False, now=then, policy=POLICY)
    rows = await connections.get("default").execute_query_dict(
        "SELECT account, sum(amount)::int AS amount FROM ledger_entries WHERE user_id = $1"
        " GROUP BY 1 HAVING sum(amount) <> 0 ORDER BY 1",
        [who.user.id],
    )
    assert {row["account"]: row["amount"] for row in rows} == {
        "clearing:bank_transfer": -4900,
        "refunds_done": 4900,
    }


async def test_a_card_charge_for_a_seat_that_its_person_left_is_balance() -> None:
    """money.md, 13: cancelled by the person."""
    classroom, who = await opened(5, price=Decimal(49)), await factories.person()
    found = await classroom.opens(who, way=ByCard(), policy=POLICY)
    assert found.enrollment_id is not None
    await leave(await met(who), found.enrollment_id, now=NOW + MINUTE)
    charge = CardCharge(who.telegram_id, found.pay_code, "c", "p", Money(4900, "USD"), NOW)
    await settle_card(charge, now=NOW + 2 * MINUTE, policy=POLICY)
    assert await classroom.taken() == 0


async def test_the_books_find_an_operation_that_was_made_a_debt(database: str) -> None:
    """Money that was sent back by hand stands in the queue again, to be sent once more."""
    scenario = await built()
    await scenario.refunds(await scenario.buys(scenario.month))
    boss = await met(scenario.boss)
    assert (await dues(boss, 0)).items == ()
    async with unguarded(database) as reader:
        await reader.execute_query_dict(
            "UPDATE ledger_entries SET account = 'refunds_due' WHERE account = 'refunds_done'"
        )
        found = [one.rule for one in await findings(reader, NOW + 9 * DAY)]
    assert found != []


async def test_no_one_decides_that_their_own_money_goes_back() -> None:
    scenario = await built()
    scenario.who, other = scenario.boss, await factories.admin("Other")
    scenario.boss = other
    await scenario.buys(scenario.month)
    me = await met(scenario.who)
    with pytest.raises(OwnPayment):
        await grants.revoke(me, "x", me, idempotency_key="r", now=NOW, to="refund")


async def test_the_same_plan_for_life_is_credited_what_is_unused_of_its_month() -> None:
    """What was paid and not used is worth what was paid for it, also where a plan became one for
    life meanwhile."""
    scenario = await built()
    await scenario.buys(scenario.month)
    await SubscriptionPlan.filter(id=scenario.month.id).update(
        is_lifetime=True, duration_months=0, price=Decimal(200)
    )
    await scenario.month.refresh_from_db()
    tag = await scenario.tag(scenario.month, price=Money(20000, "USD"))
    assert tag.payable == Money(15100, "USD")


async def test_a_seat_bought_anew_with_another_bundle_is_no_disagreement() -> None:
    one, two = await factories.plan("One"), await factories.plan("Two")
    classroom, who = await opened(3, plan_id=one.id), await factories.person()
    first = await classroom.buys(who)
    boss = await met(classroom.boss)
    await refund(first.id, boss, "x", keep_access=False, now=NOW + MINUTE, policy=POLICY)
    await EducationPackage.filter(id=classroom.course.id).update(plan_id=two.id)
    await classroom.buys(who, NOW + 2 * MINUTE)
    await classroom.agrees(NOW + 3 * MINUTE)


async def test_the_books_agree_after_days_were_lost_in_a_queue() -> None:
    now = NOW + 61 * DAY
    scenario, _ = await changed_and_renewed(now)
    await stars_went_back("s1", now=now, policy=POLICY)
    await scenario.agrees(now)
    await expire_due(now=now + 40 * DAY)
    await scenario.agrees(now + 40 * DAY)
