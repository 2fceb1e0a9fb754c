"""Giving money back: everything that moves with it, once, and what the person then stands on."""

from datetime import timedelta
from decimal import Decimal

import pytest

from models.delivery import OutboxItem
from models.lifecycles import PaymentMethod, PaymentStatus, PromoEvent, StarSubscriptionStatus
from models.payments import Payment, PaymentIntent, StarSubscription
from models.people import BotUser
from models.promotions import PromoAnalytics, Promotion, PromotionUsage
from models.subscriptions import SubscriptionAuditLog
from services.commerce.checkout import open_checkout
from services.commerce.methods.star_charges import Charge, Outcome, Recurring, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.refund_cards import CreditedOnward, NotSettled, refund_card
from services.commerce.refunds import (
    AlreadyRefunded,
    Refunded,
    refund,
    stars_went_back,
)
from services.commerce.review_cards import PaymentNotFound
from services.commerce.reviews import OwnPayment
from services.money import Money
from services.refusals import NotAllowed
from services.subscriptions import grants
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements
from tests.services.shop import POLICY, at_once, met, paid
from tests.services.shop_scenario import DAY, ShopScenario, built

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def scenario(database: str) -> ShopScenario:
    return await built()


async def enqueued(kind: str) -> list[OutboxItem]:
    return await OutboxItem.filter(kind=kind).order_by("id")


async def test_a_whole_refund_moves_everything_at_once(scenario: ShopScenario) -> None:
    room = await factories.channel(scenario.month)
    await factories.promotion()
    payment = await scenario.settles(await scenario.opens(scenario.month, promo="SPRING"))
    assert await scenario.refunds(payment) == Refunded(
        payment.id, by_stars=False, access_kept=False
    )
    payment = await Payment.get(id=payment.id)
    assert (payment.status, payment.access_kept) == (PaymentStatus.REFUNDED, False)
    assert (payment.refunded_at, payment.refund_note) == (NOW, "by hand")
    assert payment.refunded_by_id == scenario.boss.profile.id
    row = await scenario.row()
    assert (row.is_active, row.subscription_end_date, row.payment_status) == (
        False,
        NOW,
        "refunded",
    )
    assert await scenario.running() == []
    user = await BotUser.get(telegram_id=scenario.who.telegram_id)
    assert (user.is_vip, user.current_plan_id) == (False, None)
    assert [claimed.chat_id for claimed in await enqueued("remove_member")] == [room.chat_id]
    assert not await PromotionUsage.exists()
    assert (await Promotion.get()).current_uses == 0
    assert await PromoAnalytics.filter(event_type=PromoEvent.RELEASED).count() == 1
    [entry] = await SubscriptionAuditLog.filter(action_type="refunded")
    assert (entry.changed_by_id, entry.change_reason) == (scenario.boss.profile.id, "by hand")
    [word] = await enqueued("payment_refunded")
    assert (word.args["amount"], word.args["still_runs"]) == ("39.20", False)
    assert not await enqueued("refund_stars")
    assert [one.rule for one in await disagreements()] == []


async def test_a_refund_with_the_access_kept_leaves_the_plan_and_its_code(
    scenario: ShopScenario,
) -> None:
    await factories.promotion()
    payment = await scenario.settles(await scenario.opens(scenario.month, promo="SPRING"))
    end = await scenario.end()
    await scenario.refunds(payment, keep_access=True)
    [right] = await scenario.running()
    assert (right.worth, right.expires_at) == (Decimal(0), end)
    assert (await Promotion.get()).current_uses == 1
    assert (await Payment.get(id=payment.id)).access_kept is True
    assert not await enqueued("remove_member")
    # What was given back pays for no other plan.
    assert (await scenario.tag(scenario.quarter)).funding is None
    assert [one.rule for one in await disagreements()] == []


async def test_the_same_admin_sees_it_again_and_another_one_who_was_first(
    scenario: ShopScenario,
) -> None:
    payment = await scenario.buys(scenario.month)
    once = await scenario.refunds(payment)
    assert await scenario.refunds(payment) == once
    other = await met(await factories.admin("Other"))
    with pytest.raises(AlreadyRefunded) as refused:
        await refund(payment.id, other, "why", keep_access=False, now=NOW, policy=POLICY)
    assert refused.value.by == "Boss"
    with pytest.raises(AlreadyRefunded):
        await scenario.refunds(payment, keep_access=True)
    assert len(await enqueued("payment_refunded")) == 1


async def test_twenty_admins_at_once_refund_once(scenario: ShopScenario) -> None:
    payment = await scenario.buys(scenario.month)
    admins = [await met(await factories.admin(f"Admin {number}")) for number in range(10)]
    outcomes = await at_once(
        *(
            refund(payment.id, admin, "mine", keep_access=keep, now=NOW, policy=POLICY)
            for admin in admins
            for keep in (True, False)
        )
    )
    assert sum(isinstance(outcome, Refunded) for outcome in outcomes) == 1
    assert await SubscriptionAuditLog.filter(action_type="refunded").count() == 1
    assert len(await enqueued("payment_refunded")) == 1


async def test_a_refund_and_a_move_to_another_plan_do_not_both_take_the_days(
    scenario: ShopScenario,
) -> None:
    payment = await scenario.buys(scenario.month)
    await at_once(
        scenario.opens(scenario.small, shown=Money(0, "USD")),
        scenario.refunds(payment),
        scenario.opens(scenario.small, shown=Money(0, "USD")),
    )
    refunded = (await Payment.get(id=payment.id)).status is PaymentStatus.REFUNDED
    assert len(await scenario.running()) == (0 if refunded else 1)
    assert [one.rule for one in await disagreements()] == []


async def test_only_admins_refund_and_only_settled_payments_of_others(
    scenario: ShopScenario,
) -> None:
    payment = await scenario.buys(scenario.month)
    boss, options = await met(scenario.boss), {"keep_access": False, "now": NOW, "policy": POLICY}
    with pytest.raises(NotAllowed):
        await refund(payment.id, await met(scenario.who), "x", **options)
    with pytest.raises(NotAllowed):
        await refund_card(await met(scenario.who), payment.id)
    with pytest.raises(PaymentNotFound):
        await refund(scenario.month.id, boss, "x", **options)
    waiting = await paid(await factories.person(), scenario.month)
    with pytest.raises(NotSettled):
        await refund(waiting, boss, "x", **options)
    with pytest.raises(NotSettled):
        await refund_card(boss, waiting)
    mine = await ShopScenario(scenario.boss, await factories.admin(), *_plans(scenario)).buys(
        scenario.month
    )
    with pytest.raises(OwnPayment):
        await refund(mine.id, boss, "x", **options)


def _plans(scenario: ShopScenario) -> tuple:
    return scenario.month, scenario.quarter, scenario.small


async def test_refunding_the_renewal_gives_back_the_first_end(scenario: ShopScenario) -> None:
    await scenario.buys(scenario.month)
    first = await scenario.end()
    renewal = await scenario.buys(scenario.month, NOW + DAY)
    await scenario.refunds(renewal, now=NOW + 2 * DAY)
    row = await scenario.row()
    assert (row.subscription_end_date, row.anchor_months, row.is_active) == (first, 1, True)
    [right] = await scenario.running()
    assert right.expires_at == first
    [word] = await enqueued("payment_refunded")
    assert word.args["still_runs"] is True


async def test_refunding_the_first_of_two_months_moves_the_second_forward(
    scenario: ShopScenario,
) -> None:
    first = await scenario.buys(scenario.month)
    await scenario.buys(scenario.month)
    later = NOW + 10 * DAY
    await scenario.refunds(first, now=later)
    [right] = await scenario.running()
    assert right.starts_at == later
    assert right.expires_at == right.paid_until == await scenario.end() == later + 31 * DAY


async def test_days_that_were_given_stay_when_a_renewal_is_refunded(scenario: ShopScenario) -> None:
    await scenario.buys(scenario.month)
    first = await scenario.end()
    renewal = await scenario.buys(scenario.month)
    boss, who = await met(scenario.boss), await met(scenario.who)
    await grants.extend(who, 10, boss, idempotency_key="x:1", now=NOW, policy=POLICY)
    await scenario.refunds(renewal)
    assert first is not None
    assert await scenario.end() == first + 10 * DAY
    [right] = await scenario.running()
    assert (right.expires_at, right.paid_until) == (first + 10 * DAY, first)


async def test_refunding_the_new_plan_brings_the_old_one_back(scenario: ShopScenario) -> None:
    small_room = await factories.channel(scenario.small)
    await scenario.buys(scenario.month)
    end = await scenario.end()
    await scenario.opens(scenario.small)
    change = await Payment.get(plan_id=scenario.small.id)
    await scenario.refunds(change, now=NOW + DAY)
    row = await scenario.row()
    assert (row.plan_id, row.subscription_end_date, row.is_active) == (scenario.month.id, end, True)
    [right] = await scenario.running()
    assert (right.package_id, right.worth) == (scenario.month.id, Decimal(49))
    assert await scenario.balance() == {}
    assert [claimed.chat_id for claimed in await enqueued("remove_member")] == [small_room.chat_id]
    assert [one.rule for one in await disagreements()] == []


async def test_a_payment_whose_days_went_into_another_is_refunded_after_it(
    scenario: ShopScenario,
) -> None:
    first = await scenario.buys(scenario.month)
    second = await scenario.buys(scenario.quarter)
    for keep in (True, False):
        with pytest.raises(CreditedOnward) as refused:
            await scenario.refunds(first, keep_access=keep)
        assert refused.value.plan.own == "3 months"
        # The card says so before anybody asks for it, and leads to the one that goes first.
        card = await refund_card(await met(scenario.boss), first.id)
        assert card.refusal(keeps=keep) == refused.value
        assert refused.value.payment_id == second.id
    await scenario.refunds(second)
    assert (await refund_card(await met(scenario.boss), first.id)).no_whole is None
    await scenario.refunds(first)
    assert await scenario.running() == []
    assert not (await scenario.row()).is_active


async def test_a_refunded_lifetime_leaves_what_was_given_besides(scenario: ShopScenario) -> None:
    forever = await factories.plan("Lifetime", is_lifetime=True, price=Decimal(999))
    payment = await scenario.buys(forever)
    boss, who = await met(scenario.boss), await met(scenario.who)
    await grants.grant(who, scenario.month, boss, idempotency_key="x:1", now=NOW, policy=POLICY)
    await scenario.refunds(payment)
    row = await scenario.row()
    assert (row.is_active, row.is_lifetime, row.plan_id) == (True, False, scenario.month.id)
    [right] = await scenario.running()
    assert right.expires_at == row.subscription_end_date


async def test_a_payment_whose_time_is_over_gives_back_the_money_alone(
    scenario: ShopScenario,
) -> None:
    payment = await scenario.buys(scenario.month)
    boss, who = await met(scenario.boss), await met(scenario.who)
    await grants.revoke(who, "enough", boss, idempotency_key="x:1", now=NOW)
    again = await scenario.buys(scenario.month, NOW + DAY)
    end = await scenario.end()
    await scenario.refunds(payment, now=NOW + DAY)
    assert await scenario.end() == end
    assert [right.source_id for right in await scenario.running()] == [str(again.id)]


# -- Stars --------------------------------------------------------------------------------------


async def starred(scenario: ShopScenario, recurring: bool = False) -> Payment:
    person, price = await met(scenario.who), Money(1500, "XTR")
    found = await open_checkout(
        person, scenario.quarter.id, price, ByStars(), now=NOW, policy=POLICY
    )
    renews = Recurring(True, NOW + 30 * DAY) if recurring else None
    charge = Charge(person.key, found.pay_code, "charge-1", price, NOW, renews)
    assert await settle_charge(charge, now=NOW, policy=POLICY) is Outcome.SETTLED
    return await Payment.get(payment_method=PaymentMethod.STARS)


async def test_stars_are_really_sent_back_once(scenario: ShopScenario) -> None:
    payment = await starred(scenario)
    for _ in range(2):
        assert (await scenario.refunds(payment)).by_stars
    [claimed] = await enqueued("refund_stars")
    assert claimed.args == {"telegram_id": scenario.who.telegram_id, "charge": "charge-1"}
    # Telegram's word about the refund that we made changes nothing.
    await stars_went_back("charge-1", now=NOW, policy=POLICY)
    assert not await enqueued("stars_taken_back")


async def test_a_refunded_stars_subscription_is_cancelled(scenario: ShopScenario) -> None:
    payment = await starred(scenario, recurring=True)
    await scenario.refunds(payment, keep_access=True)
    subscription = await StarSubscription.get()
    assert (subscription.status, subscription.ended_because) == (
        StarSubscriptionStatus.CANCELED,
        "refunded",
    )
    assert len(await enqueued("cancel_star_subscription")) == 1


async def test_stars_that_telegram_gave_back_by_itself_end_the_access(
    scenario: ShopScenario,
) -> None:
    payment = await starred(scenario)
    for _ in range(2):
        await stars_went_back("charge-1", now=NOW, policy=POLICY)
    await stars_went_back("unknown", now=NOW, policy=POLICY)
    payment = await Payment.get(id=payment.id)
    assert (payment.status, payment.refunded_by_id) == (PaymentStatus.REFUNDED, None)
    assert await scenario.running() == []
    assert len(await enqueued("stars_taken_back")) == 1
    assert not await enqueued("refund_stars")


async def test_the_checkout_of_a_refunded_payment_stays_closed(scenario: ShopScenario) -> None:
    payment = await scenario.buys(scenario.month)
    await scenario.refunds(payment)
    assert payment.intent_id is not None
    assert (await PaymentIntent.get(id=payment.intent_id)).status == "approved"
    assert (await scenario.tag(scenario.month, now=NOW + timedelta(hours=1))).payable == Money(
        4900, "USD"
    )
