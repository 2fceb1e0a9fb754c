"""Moving from a running plan to another: what is credited, what ends, and what runs on."""

from datetime import timedelta
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
from services.money import Money
from services.payments.checkout import Checkout, OfferChanged, cancel_checkout, open_checkout
from services.payments.history import receipt_of
from services.payments.offers import ByStars
from services.subscriptions import grants
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, at_once, met
from tests.services.town import DAY, Town, built

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def town(database: str) -> Town:
    made = await built()
    await made.buys(made.month)
    return made


async def test_unused_days_are_taken_off_the_price_and_the_old_plan_ends(town: Town) -> None:
    only_month = await factories.channel(town.month, "Month only")
    await factories.channel(town.quarter, "Quarter only")
    later = NOW + 15 * DAY
    tag = await town.tag(town.quarter, now=later)
    assert tag.credited is not None
    assert (tag.credited.days, tag.credited.plan_name) == (15, "1 month")
    assert tag.credited.off == Money(2450, "USD")
    payment = await town.buys(town.quarter, later)
    assert (payment.amount, payment.snapshot["credit"]["days"]) == (Decimal("125.5"), 15)
    old, new = await UserPackageAssignment.filter(source=AssignmentSource.PAYMENT).order_by(
        "assigned_at"
    )
    assert (old.is_active, old.credited_to) == (False, str(payment.id))
    assert (new.is_active, new.worth, new.starts_at) == (True, Decimal(150), later)
    assert new.expires_at == new.paid_until == await town.end()
    assert (new.expires_at - later).days in range(90, 93)
    removals = await OutboxItem.filter(kind="remove_member")
    assert [errand.chat_id for errand in removals] == [only_month.chat_id]
    assert {errand.args["reason"] for errand in removals} == {"changed"}
    change = await SubscriptionAuditLog.all().order_by("-created_at").first()
    assert change is not None and change.action_type == "changed"


async def test_a_channel_that_both_plans_include_is_not_left(town: Town) -> None:
    room = await factories.channel(town.month)
    await type(room).create(
        plan=town.quarter,
        channel_name=room.channel_name,
        channel_type=room.channel_type,
        chat_id=room.chat_id,
        created_at=NOW,
        updated_at=NOW,
    )
    await town.buys(town.quarter)
    assert not await OutboxItem.filter(kind="remove_member").exists()


async def test_a_credit_above_the_price_settles_at_once_and_gives_days(town: Town) -> None:
    tag = await town.tag(town.small)
    assert tag.credited is not None and tag.payable.minor == 0
    assert tag.credited.surplus == Money(3900, "USD")
    assert tag.credited.more_days == -(-39 * 30 // 10)
    found = await town.opens(town.small)
    assert found.status is IntentStatus.APPROVED
    assert await town.end() == NOW + (30 + 117) * DAY
    [right] = await UserPackageAssignment.filter(is_active=True)
    assert (right.worth, right.package_id) == (Decimal(49), town.small.id)
    again = await town.opens(town.small, shown=Money(0, "USD"))
    assert again.intent_id == found.intent_id
    assert await Payment.filter(intent_id=found.intent_id).count() == 1


async def test_going_to_and_fro_on_one_day_loses_no_cent(town: Town) -> None:
    await town.opens(town.small)
    tag = await town.tag(town.month)
    assert tag.credited is not None
    assert (tag.credited.total, tag.payable.minor, tag.credited.surplus.minor) == (
        Money(4900, "USD"),
        0,
        0,
    )
    await town.opens(town.month)
    assert await town.end() == NOW + 30 * DAY


async def test_what_was_given_is_worth_nothing_and_runs_on_beside(town: Town) -> None:
    boss, who = await met(town.boss), await met(town.who)
    await grants.grant(who, town.month, boss, deed_key="update:1:1", now=NOW, policy=POLICY)
    await grants.extend(who, 10, boss, deed_key="update:1:2", now=NOW, policy=POLICY)
    tag = await town.tag(town.quarter)
    assert tag.credited is not None
    assert tag.credited.total == Money(4900, "USD")
    await town.buys(town.quarter)
    given = await UserPackageAssignment.get(source=AssignmentSource.GRANT)
    assert given.is_active
    assert (await UserSubscription.get()).plan_id == town.quarter.id


async def test_days_that_were_added_to_paid_time_go_along(town: Town) -> None:
    found = await town.opens(town.quarter)
    await grants.extend(
        await met(town.who), 10, await met(town.boss), deed_key="x:1", now=NOW, policy=POLICY
    )
    assert (await town.tag(town.quarter)).payable == found.price
    await town.settles(found)
    right = await UserPackageAssignment.get(is_active=True)
    assert right.paid_until is not None
    assert await town.end() == right.expires_at == right.paid_until + 10 * DAY


async def test_time_that_was_paid_between_checkout_and_settlement_is_not_lost(town: Town) -> None:
    found = await town.opens(town.quarter)
    await factories.right(
        town.who,
        town.month,
        days=61,
        source=AssignmentSource.PAYMENT,
        starts_at=NOW + 30 * DAY,
        paid_until=NOW + 61 * DAY,
        worth=Decimal(49),
        worth_currency="USD",
    )
    plain = NOW + 92 * DAY
    await town.settles(found)
    assert await town.end() == plain + -(-49 * 92 // 150) * DAY
    right = await UserPackageAssignment.get(is_active=True)
    assert right.worth == Decimal(199)


async def test_a_credit_that_was_used_elsewhere_is_not_given_twice(town: Town) -> None:
    first = await town.opens(town.quarter)
    await cancel_checkout(await met(town.who), first.intent_id, NOW)
    await town.opens(town.small)
    assert not await UserPackageAssignment.filter(package_id=town.month.id, is_active=True).exists()
    await town.settles(first)
    right = await UserPackageAssignment.get(is_active=True)
    # The month became the small plan, which is credited now in the month's place.
    assert right.worth == Decimal(150)
    assert await town.end() == NOW + 92 * DAY


async def test_a_late_receipt_is_not_credited_for_days_that_were_used_since(town: Town) -> None:
    found = await town.opens(town.quarter)
    late = NOW + 20 * DAY
    payment = await town.settles(found, late)
    assert payment.is_late
    right = await UserPackageAssignment.get(is_active=True)
    missing = 4900 - Money(4900, "USD").share(10, 30).minor
    assert right.worth == Decimal(15000 - missing) / 100
    assert right.expires_at is not None
    days = (right.expires_at - late).days
    assert days == 90 - missing * 90 // 15000


async def test_a_code_comes_first_and_the_credit_after_it(town: Town) -> None:
    await factories.promotion(percent=50)
    tag = await town.tag(town.quarter, promo="SPRING")
    assert tag.discount is not None and tag.discount.final == Money(7500, "USD")
    assert tag.payable == Money(2600, "USD")
    found = await town.opens(town.quarter, promo="SPRING")
    assert (found.amount, found.price) == (Money(2600, "USD"), Money(2600, "USD"))
    await town.settles(found)
    right = await UserPackageAssignment.get(is_active=True)
    assert right.worth == Decimal(75)


async def test_in_stars_the_credit_is_the_same_share(town: Town) -> None:
    tag = await town.tag(town.quarter, price=Money(1500, "XTR"))
    assert tag.payable == Money(1010, "XTR")
    found = await open_checkout(
        await met(town.who), town.quarter.id, tag.payable, ByStars(), now=NOW, policy=POLICY
    )
    assert found.amount == Money(1010, "XTR")


async def test_a_lifetime_takes_the_credit_and_ends_the_counting(town: Town) -> None:
    forever = await factories.plan("Lifetime", is_lifetime=True, price=Decimal(999))
    await town.buys(forever)
    assert await town.end() is None
    [right] = await UserPackageAssignment.filter(is_active=True)
    assert (right.worth, right.paid_until) == (Decimal(999), None)


async def test_the_receipt_states_what_was_credited_and_adds_up(town: Town) -> None:
    payment = await town.buys(town.quarter, NOW + 15 * DAY)
    receipt = await receipt_of(await met(town.who), payment.id)
    assert (receipt.credited_plan, receipt.credit) == ("1 month", Money(2450, "USD"))
    assert receipt.credit is not None
    assert receipt.price.minor - receipt.credit.minor == receipt.amount.minor


async def test_renewing_the_same_plan_is_no_change(town: Town) -> None:
    tag = await town.tag(town.month)
    assert tag.credited is None
    await town.buys(town.month)
    assert await UserPackageAssignment.filter(is_active=True, credited_to=None).count() == 2
    later = await town.tag(town.quarter, now=NOW + 35 * DAY)
    assert later.credited is not None
    assert later.credited.days == 61 - 35


async def test_yesterdays_price_is_shown_anew_today(town: Town) -> None:
    shown = (await town.tag(town.quarter)).payable
    with pytest.raises(OfferChanged):
        await town.opens(town.quarter, shown=shown, now=NOW + DAY)


async def test_after_the_end_there_is_nothing_to_credit(town: Town) -> None:
    in_grace = NOW + 30 * DAY + timedelta(hours=3)
    assert (await town.tag(town.quarter, now=in_grace)).credited is None
    assert (await town.tag(town.quarter, now=NOW + 40 * DAY)).credited is None


async def test_one_credit_settles_one_of_many_taps_at_once(town: Town) -> None:
    other = await factories.plan("Other", price=Decimal(20))
    outcomes = await at_once(
        *(town.opens(plan, shown=Money(0, "USD")) for plan in (town.small, other) * 10)
    )
    worth = [right.worth for right in await UserPackageAssignment.filter(is_active=True)]
    assert worth == [Decimal(49)]
    chain = await UserPackageAssignment.filter(is_active=False)
    assert len({right.credited_to for right in chain}) == len(chain)
    assert all(isinstance(done, Checkout | OfferChanged) for done in outcomes)
    paid = sum(intent.expected_amount for intent in await PaymentIntent.all())
    assert paid == Decimal(49)
