"""Moving from a running plan to another: what becomes balance, what ends, and what runs on."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from models.delivery import OutboxItem
from models.lifecycles import AssignmentSource, IntentStatus
from models.payments import Payment, PaymentIntent
from models.subscriptions import (
    SubscriptionAuditLog,
    UserPackageAssignment,
    UserSubscription,
)
from services.commerce.checkout import Checkout, cancel_checkout, open_checkout
from services.commerce.items import OfferChanged
from services.commerce.methods.stars import ByStars
from services.commerce.receipts import receipt_of
from services.commerce.reviews import OlderWish, approve
from services.commerce.settlement import Choice
from services.money import Money
from services.subscriptions import grants
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, at_once, met, submitted
from tests.services.shop_scenario import DAY, ShopScenario, built

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def scenario(database: str) -> ShopScenario:
    made = await built()
    await made.buys(made.month)
    return made


async def test_unused_days_are_taken_off_the_price_and_the_old_plan_ends(
    scenario: ShopScenario,
) -> None:
    only_month = await factories.channel(scenario.month, "Month only")
    await factories.channel(scenario.quarter, "Quarter only")
    later = NOW + 15 * DAY
    tag = await scenario.tag(scenario.quarter, now=later)
    assert tag.funding is not None
    [stop] = tag.funding.stops
    assert (stop.plan_name.own, stop.days, stop.value) == ("1 month", 15, Money(2450, "USD"))
    assert (tag.funding.off, tag.funding.left) == (Money(2450, "USD"), Money(0, "USD"))
    payment = await scenario.buys(scenario.quarter, later)
    [shown] = payment.snapshot["funding"]["stops"]
    assert (payment.amount, shown["days"]) == (Decimal("125.5"), 15)
    old, new = await UserPackageAssignment.filter(source=AssignmentSource.PAYMENT).order_by(
        "assigned_at"
    )
    assert (old.is_active, old.expires_at) == (False, later)
    assert (new.is_active, new.worth, new.starts_at) == (True, Decimal(150), later)
    assert new.expires_at == new.paid_until == await scenario.end()
    assert (new.expires_at - later).days in range(90, 93)
    assert await scenario.balance() == {}
    removals = await OutboxItem.filter(kind="remove_member")
    assert [claimed.chat_id for claimed in removals] == [only_month.chat_id]
    assert {claimed.args["reason"] for claimed in removals} == {"changed"}
    change = await SubscriptionAuditLog.all().order_by("-created_at").first()
    assert change is not None and change.action_type == "changed"


async def test_a_channel_that_both_plans_include_is_not_left(scenario: ShopScenario) -> None:
    room = await factories.channel(scenario.month)
    await type(room).create(
        plan=scenario.quarter,
        channel_name=room.channel_name,
        channel_type=room.channel_type,
        chat_id=room.chat_id,
        created_at=NOW,
        updated_at=NOW,
    )
    await scenario.buys(scenario.quarter)
    assert not await OutboxItem.filter(kind="remove_member").exists()


async def test_unused_days_above_the_price_settle_at_once_and_the_rest_stays_balance(
    scenario: ShopScenario,
) -> None:
    tag = await scenario.tag(scenario.small)
    assert tag.funding is not None and tag.payable.minor == 0
    assert (tag.funding.used, tag.funding.left) == (Money(1000, "USD"), Money(3900, "USD"))
    found = await scenario.opens(scenario.small)
    assert found.status is IntentStatus.APPROVED
    # A month was bought and a month is had: what is left over becomes no days.
    assert await scenario.end() == NOW + 30 * DAY
    [right] = await UserPackageAssignment.filter(is_active=True)
    assert (right.worth, right.package_id) == (Decimal(10), scenario.small.id)
    assert await scenario.balance() == {"USD": (3900, 0)}
    again = await scenario.opens(scenario.small, shown=Money(0, "USD"))
    assert again.intent_id == found.intent_id
    assert await Payment.filter(intent_id=found.intent_id).count() == 1


async def test_going_to_and_fro_on_one_day_loses_no_cent(scenario: ShopScenario) -> None:
    await scenario.opens(scenario.small)
    tag = await scenario.tag(scenario.month)
    assert tag.funding is not None
    assert (tag.funding.used, tag.payable.minor, tag.funding.left.minor) == (
        Money(4900, "USD"),
        0,
        0,
    )
    await scenario.opens(scenario.month)
    assert await scenario.end() == NOW + 30 * DAY
    assert await scenario.balance() == {}
    [right] = await UserPackageAssignment.filter(is_active=True)
    assert (right.package_id, right.worth) == (scenario.month.id, Decimal(49))


async def test_what_was_given_is_worth_nothing_and_runs_on_beside(scenario: ShopScenario) -> None:
    boss, who = await met(scenario.boss), await met(scenario.who)
    await grants.grant(
        who, scenario.month, boss, idempotency_key="update:1:1", now=NOW, policy=POLICY
    )
    await grants.extend(who, 10, boss, idempotency_key="update:1:2", now=NOW, policy=POLICY)
    tag = await scenario.tag(scenario.quarter)
    assert tag.funding is not None
    assert [stop.value for stop in tag.funding.stops] == [Money(4900, "USD")]
    await scenario.buys(scenario.quarter)
    given = await UserPackageAssignment.get(source=AssignmentSource.GRANT)
    # It was queued behind the paid month, and its month begins now.
    assert given.is_active and given.starts_at == NOW
    assert (await UserSubscription.get()).plan_id == scenario.quarter.id


async def test_days_that_were_added_to_paid_time_go_along(scenario: ShopScenario) -> None:
    found = await scenario.opens(scenario.quarter)
    await grants.extend(
        await met(scenario.who),
        10,
        await met(scenario.boss),
        idempotency_key="x:1",
        now=NOW,
        policy=POLICY,
    )
    assert (await scenario.tag(scenario.quarter)).payable == found.price
    await scenario.settles(found)
    right = await UserPackageAssignment.get(is_active=True)
    assert right.paid_until is not None
    assert await scenario.end() == right.expires_at == right.paid_until + 10 * DAY


async def test_time_that_was_paid_between_checkout_and_settlement_is_not_lost(
    scenario: ShopScenario,
) -> None:
    found = await scenario.opens(scenario.quarter)
    await factories.right(
        scenario.who,
        scenario.month,
        days=61,
        source=AssignmentSource.PAYMENT,
        starts_at=NOW + 30 * DAY,
        paid_until=NOW + 61 * DAY,
        worth=Decimal(49),
        worth_currency="USD",
    )
    await scenario.settles(found)
    assert await scenario.end() == NOW + 92 * DAY
    right = await UserPackageAssignment.get(is_active=True)
    assert right.worth == Decimal(150)
    # The second month was not counted on by the checkout, and is not swallowed by it either.
    assert await scenario.balance() == {"USD": (4900, 0)}


async def test_a_credit_that_was_used_elsewhere_is_not_given_twice(scenario: ShopScenario) -> None:
    first = await scenario.opens(scenario.quarter)
    await cancel_checkout(await met(scenario.who), first.intent_id, NOW)
    await scenario.opens(scenario.small)
    assert not await UserPackageAssignment.filter(
        package_id=scenario.month.id, is_active=True
    ).exists()
    # The month became the small plan and balance: both pay now in the month's place.
    await scenario.buys(scenario.quarter)
    [right] = await scenario.running()
    assert (right.package_id, right.worth) == (scenario.quarter.id, Decimal(150))
    assert await scenario.end() == NOW + 92 * DAY
    assert await scenario.balance() == {}
    paid = sum([one.amount async for one in Payment.all()], Decimal(0))
    assert paid == Decimal(49) + Decimal(101)


async def test_money_for_a_checkout_that_was_cancelled_for_another_plan_is_the_reviewers_to_decide(
    scenario: ShopScenario,
) -> None:
    first = await scenario.opens(scenario.quarter)
    await cancel_checkout(await met(scenario.who), first.intent_id, NOW)
    await scenario.opens(scenario.small, now=NOW + timedelta(minutes=1))
    with pytest.raises(OlderWish):
        await scenario.settles(first, NOW + timedelta(minutes=2))
    sent = await Payment.get(status="awaiting_admin")
    boss, options = await met(scenario.boss), {"now": NOW + timedelta(minutes=3), "policy": POLICY}
    await approve(sent.id, boss, choice=Choice.BALANCE, **options)
    [right] = await scenario.running()
    assert right.package_id == scenario.small.id
    # What was left of the month, and all that came for the quarter.
    assert await scenario.balance() == {"USD": (3900 + 10100, 0)}


async def test_a_late_receipt_is_not_credited_for_days_that_were_used_since(
    scenario: ShopScenario,
) -> None:
    found = await scenario.opens(scenario.quarter)
    late = NOW + 20 * DAY
    sent = await submitted(scenario.who, found.intent_id, now=late)
    await approve(sent.payment_id, await met(scenario.boss), now=late, policy=POLICY)
    assert (await Payment.get(id=sent.payment_id)).is_late
    right = await UserPackageAssignment.get(is_active=True)
    # The checkout was over: ten of thirty days are left, not thirty. An admin took less.
    left = Money(4900, "USD").share(10, 30).minor
    assert right.worth == Decimal(10100 + left) / 100
    assert right.starts_at == late and right.expires_at == datetime(2027, 3, 13, 12, tzinfo=UTC)
    assert await scenario.balance() == {}


async def test_a_change_that_was_paid_in_time_and_approved_late_counts_the_day_of_its_money(
    scenario: ShopScenario,
) -> None:
    """$30 for 30 days, the change paid after 10, approved after 12: $20 (money.md, 7)."""
    who, month = await factories.person("Zoe"), await factories.plan("Thirty", price=Decimal(30))
    zoe = ShopScenario(who, scenario.boss, month, scenario.quarter, scenario.small)
    await zoe.buys(month)
    found = await zoe.opens(scenario.quarter, now=NOW + 10 * DAY)
    sent = await submitted(who, found.intent_id, now=NOW + 10 * DAY)
    await approve(sent.payment_id, await met(scenario.boss), now=NOW + 12 * DAY, policy=POLICY)
    [right] = await zoe.running()
    assert (right.worth, right.starts_at) == (Decimal(150), NOW + 12 * DAY)
    assert (await Payment.get(id=sent.payment_id)).amount == Decimal(130)
    assert await zoe.balance() == {}


async def test_a_code_comes_first_and_the_credit_after_it(scenario: ShopScenario) -> None:
    await factories.promotion(percent=50)
    tag = await scenario.tag(scenario.quarter, promo="SPRING")
    assert tag.discount is not None and tag.discount.final == Money(7500, "USD")
    assert tag.payable == Money(2600, "USD")
    found = await scenario.opens(scenario.quarter, promo="SPRING")
    assert (found.amount, found.price) == (Money(2600, "USD"), Money(2600, "USD"))
    await scenario.settles(found)
    right = await UserPackageAssignment.get(is_active=True)
    assert right.worth == Decimal(75)


async def test_in_stars_the_credit_is_the_same_share(scenario: ShopScenario) -> None:
    tag = await scenario.tag(scenario.quarter, price=Money(1500, "XTR"))
    assert tag.payable == Money(1010, "XTR")
    found = await open_checkout(
        await met(scenario.who), scenario.quarter.id, tag.payable, ByStars(), now=NOW, policy=POLICY
    )
    assert found.amount == Money(1010, "XTR")


async def test_a_lifetime_takes_the_credit_and_ends_the_counting(scenario: ShopScenario) -> None:
    forever = await factories.plan("Lifetime", is_lifetime=True, price=Decimal(999))
    await scenario.buys(forever)
    assert await scenario.end() is None
    [right] = await UserPackageAssignment.filter(is_active=True)
    assert (right.worth, right.paid_until) == (Decimal(999), None)


async def test_the_receipt_states_what_their_own_paid_and_adds_up(scenario: ShopScenario) -> None:
    payment = await scenario.buys(scenario.quarter, NOW + 15 * DAY)
    receipt = await receipt_of(await met(scenario.who), payment.id)
    assert receipt.funded == Money(2450, "USD")
    assert receipt.price.minor - receipt.funded.minor == receipt.amount.minor


async def test_renewing_the_same_plan_is_no_change(scenario: ShopScenario) -> None:
    tag = await scenario.tag(scenario.month)
    assert tag.funding is None
    await scenario.buys(scenario.month)
    assert await UserPackageAssignment.filter(is_active=True).count() == 2
    later = await scenario.tag(scenario.quarter, now=NOW + 35 * DAY)
    assert later.funding is not None
    [stop] = later.funding.stops
    assert stop.days == 61 - 35


async def test_yesterdays_price_is_shown_anew_today(scenario: ShopScenario) -> None:
    shown = (await scenario.tag(scenario.quarter)).payable
    with pytest.raises(OfferChanged):
        await scenario.opens(scenario.quarter, shown=shown, now=NOW + DAY)


async def test_after_the_end_there_is_nothing_left_to_use(scenario: ShopScenario) -> None:
    in_grace = NOW + 30 * DAY + timedelta(hours=3)
    assert (await scenario.tag(scenario.quarter, now=in_grace)).funding is None
    assert (await scenario.tag(scenario.quarter, now=NOW + 40 * DAY)).funding is None


async def test_the_last_day_counts_as_unused_until_it_is_over(scenario: ShopScenario) -> None:
    last_day = NOW + 29 * DAY + timedelta(hours=11)
    tag = await scenario.tag(scenario.quarter, now=last_day)
    assert tag.funding is not None
    [stop] = tag.funding.stops
    assert (stop.days, stop.value) == (1, Money(163, "USD"))


async def test_one_credit_is_spent_once_by_many_taps_at_once(scenario: ShopScenario) -> None:
    other = await factories.plan("Other", price=Decimal(20))
    outcomes = await at_once(
        *(scenario.opens(plan, shown=Money(0, "USD")) for plan in (scenario.small, other) * 10)
    )
    assert all(isinstance(done, Checkout | OfferChanged) for done in outcomes)
    [right] = await UserPackageAssignment.filter(is_active=True)
    # Whatever was bought in whatever order: $49 came in, and what is not used is still theirs.
    assert right.worth in (Decimal(10), Decimal(20))
    payable, spend_only = (await scenario.balance())["USD"]
    assert (payable + int(right.worth * 100), spend_only) == (4900, 0)
    paid = sum(intent.expected_amount for intent in await PaymentIntent.all())
    assert paid == Decimal(49)
    await scenario.agrees()
