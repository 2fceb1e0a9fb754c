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
from services.commerce.methods.stars import Charge, Outcome, Recurring, settle_charge
from services.commerce.quote import ByStars
from services.commerce.refund_cards import NotSettled, refund_card
from services.commerce.refunds import (
    AlreadyRefunded,
    CreditedOnward,
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
from tests.services.town import DAY, Town, built

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def town(database: str) -> Town:
    return await built()


async def promised(kind: str) -> list[OutboxItem]:
    return await OutboxItem.filter(kind=kind).order_by("id")


async def test_a_whole_refund_moves_everything_at_once(town: Town) -> None:
    room = await factories.channel(town.month)
    await factories.promotion()
    payment = await town.settles(await town.opens(town.month, promo="SPRING"))
    assert await town.refunds(payment) == Refunded(payment.id, by_stars=False, access_kept=False)
    payment = await Payment.get(id=payment.id)
    assert (payment.status, payment.access_kept) == (PaymentStatus.REFUNDED, False)
    assert (payment.refunded_at, payment.refund_note) == (NOW, "by hand")
    assert payment.refunded_by_id == town.boss.profile.id
    row = await town.row()
    assert (row.is_active, row.subscription_end_date, row.payment_status) == (
        False,
        NOW,
        "refunded",
    )
    assert await town.running() == []
    user = await BotUser.get(telegram_id=town.who.telegram_id)
    assert (user.is_vip, user.current_plan_id) == (False, None)
    assert [errand.chat_id for errand in await promised("remove_member")] == [room.chat_id]
    assert not await PromotionUsage.exists()
    assert (await Promotion.get()).current_uses == 0
    assert await PromoAnalytics.filter(event_type=PromoEvent.RELEASED).count() == 1
    [entry] = await SubscriptionAuditLog.filter(action_type="refunded")
    assert (entry.changed_by_id, entry.change_reason) == (town.boss.profile.id, "by hand")
    [word] = await promised("payment_refunded")
    assert (word.args["amount"], word.args["still_runs"]) == ("39.20", False)
    assert not await promised("refund_stars")
    assert [one.rule for one in await disagreements()] == []


async def test_a_refund_with_the_access_kept_leaves_the_plan_and_its_code(town: Town) -> None:
    await factories.promotion()
    payment = await town.settles(await town.opens(town.month, promo="SPRING"))
    end = await town.end()
    await town.refunds(payment, keep_access=True)
    [right] = await town.running()
    assert (right.worth, right.expires_at) == (Decimal(0), end)
    assert (await Promotion.get()).current_uses == 1
    assert (await Payment.get(id=payment.id)).access_kept is True
    assert not await promised("remove_member")
    # What was given back pays for no other plan.
    assert (await town.tag(town.quarter)).funding is None
    assert [one.rule for one in await disagreements()] == []


async def test_the_same_admin_sees_it_again_and_another_one_who_was_first(town: Town) -> None:
    payment = await town.buys(town.month)
    once = await town.refunds(payment)
    assert await town.refunds(payment) == once
    other = await met(await factories.admin("Other"))
    with pytest.raises(AlreadyRefunded) as refused:
        await refund(payment.id, other, "why", keep_access=False, now=NOW, policy=POLICY)
    assert refused.value.by == "Boss"
    with pytest.raises(AlreadyRefunded):
        await town.refunds(payment, keep_access=True)
    assert len(await promised("payment_refunded")) == 1


async def test_twenty_admins_at_once_refund_once(town: Town) -> None:
    payment = await town.buys(town.month)
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
    assert len(await promised("payment_refunded")) == 1


async def test_a_refund_and_a_move_to_another_plan_do_not_both_take_the_days(town: Town) -> None:
    payment = await town.buys(town.month)
    await at_once(
        town.opens(town.small, shown=Money(0, "USD")),
        town.refunds(payment),
        town.opens(town.small, shown=Money(0, "USD")),
    )
    refunded = (await Payment.get(id=payment.id)).status is PaymentStatus.REFUNDED
    assert len(await town.running()) == (0 if refunded else 1)
    assert [one.rule for one in await disagreements()] == []


async def test_only_admins_refund_and_only_settled_payments_of_others(town: Town) -> None:
    payment = await town.buys(town.month)
    boss, options = await met(town.boss), {"keep_access": False, "now": NOW, "policy": POLICY}
    with pytest.raises(NotAllowed):
        await refund(payment.id, await met(town.who), "x", **options)
    with pytest.raises(NotAllowed):
        await refund_card(await met(town.who), payment.id)
    with pytest.raises(PaymentNotFound):
        await refund(town.month.id, boss, "x", **options)
    waiting = await paid(await factories.person(), town.month)
    with pytest.raises(NotSettled):
        await refund(waiting, boss, "x", **options)
    with pytest.raises(NotSettled):
        await refund_card(boss, waiting)
    mine = await Town(town.boss, await factories.admin(), *_plans(town)).buys(town.month)
    with pytest.raises(OwnPayment):
        await refund(mine.id, boss, "x", **options)


def _plans(town: Town) -> tuple:
    return town.month, town.quarter, town.small


async def test_refunding_the_renewal_gives_back_the_first_end(town: Town) -> None:
    await town.buys(town.month)
    first = await town.end()
    renewal = await town.buys(town.month, NOW + DAY)
    await town.refunds(renewal, now=NOW + 2 * DAY)
    row = await town.row()
    assert (row.subscription_end_date, row.anchor_months, row.is_active) == (first, 1, True)
    [right] = await town.running()
    assert right.expires_at == first
    [word] = await promised("payment_refunded")
    assert word.args["still_runs"] is True


async def test_refunding_the_first_of_two_months_moves_the_second_forward(town: Town) -> None:
    first = await town.buys(town.month)
    await town.buys(town.month)
    later = NOW + 10 * DAY
    await town.refunds(first, now=later)
    [right] = await town.running()
    assert right.starts_at == later
    assert right.expires_at == right.paid_until == await town.end() == later + 31 * DAY


async def test_days_that_were_given_stay_when_a_renewal_is_refunded(town: Town) -> None:
    await town.buys(town.month)
    first = await town.end()
    renewal = await town.buys(town.month)
    boss, who = await met(town.boss), await met(town.who)
    await grants.extend(who, 10, boss, deed_key="x:1", now=NOW, policy=POLICY)
    await town.refunds(renewal)
    assert first is not None
    assert await town.end() == first + 10 * DAY
    [right] = await town.running()
    assert (right.expires_at, right.paid_until) == (first + 10 * DAY, first)


async def test_refunding_the_new_plan_brings_the_old_one_back(town: Town) -> None:
    small_room = await factories.channel(town.small)
    await town.buys(town.month)
    end = await town.end()
    await town.opens(town.small)
    change = await Payment.get(plan_id=town.small.id)
    await town.refunds(change, now=NOW + DAY)
    row = await town.row()
    assert (row.plan_id, row.subscription_end_date, row.is_active) == (town.month.id, end, True)
    [right] = await town.running()
    assert (right.package_id, right.worth) == (town.month.id, Decimal(49))
    assert await town.balance() == {}
    assert [errand.chat_id for errand in await promised("remove_member")] == [small_room.chat_id]
    assert [one.rule for one in await disagreements()] == []


async def test_a_payment_whose_days_went_into_another_is_refunded_after_it(town: Town) -> None:
    first = await town.buys(town.month)
    second = await town.buys(town.quarter)
    for keep in (True, False):
        with pytest.raises(CreditedOnward) as refused:
            await town.refunds(first, keep_access=keep)
        assert refused.value.plan == "3 months"
    await town.refunds(second)
    await town.refunds(first)
    assert await town.running() == []
    assert not (await town.row()).is_active


async def test_a_refunded_lifetime_leaves_what_was_given_besides(town: Town) -> None:
    forever = await factories.plan("Lifetime", is_lifetime=True, price=Decimal(999))
    payment = await town.buys(forever)
    boss, who = await met(town.boss), await met(town.who)
    await grants.grant(who, town.month, boss, deed_key="x:1", now=NOW, policy=POLICY)
    await town.refunds(payment)
    row = await town.row()
    assert (row.is_active, row.is_lifetime, row.plan_id) == (True, False, town.month.id)
    [right] = await town.running()
    assert right.expires_at == row.subscription_end_date


async def test_a_payment_whose_time_is_over_gives_back_the_money_alone(town: Town) -> None:
    payment = await town.buys(town.month)
    boss, who = await met(town.boss), await met(town.who)
    await grants.revoke(who, "enough", boss, deed_key="x:1", now=NOW)
    again = await town.buys(town.month, NOW + DAY)
    end = await town.end()
    await town.refunds(payment, now=NOW + DAY)
    assert await town.end() == end
    assert [right.source_id for right in await town.running()] == [str(again.id)]


# -- Stars --------------------------------------------------------------------------------------


async def starred(town: Town, recurring: bool = False) -> Payment:
    person, price = await met(town.who), Money(1500, "XTR")
    found = await open_checkout(person, town.quarter.id, price, ByStars(), now=NOW, policy=POLICY)
    renews = Recurring(True, NOW + 30 * DAY) if recurring else None
    charge = Charge(person.key, found.pay_code, "charge-1", price, NOW, renews)
    assert await settle_charge(charge, now=NOW, policy=POLICY) is Outcome.SETTLED
    return await Payment.get(payment_method=PaymentMethod.STARS)


async def test_stars_are_really_sent_back_once(town: Town) -> None:
    payment = await starred(town)
    for _ in range(2):
        assert (await town.refunds(payment)).by_stars
    [errand] = await promised("refund_stars")
    assert errand.args == {"telegram_id": town.who.telegram_id, "charge": "charge-1"}
    # Telegram's word about the refund that we made changes nothing.
    await stars_went_back("charge-1", now=NOW, policy=POLICY)
    assert not await promised("stars_taken_back")


async def test_a_refunded_stars_subscription_is_cancelled(town: Town) -> None:
    payment = await starred(town, recurring=True)
    await town.refunds(payment, keep_access=True)
    subscription = await StarSubscription.get()
    assert (subscription.status, subscription.ended_because) == (
        StarSubscriptionStatus.CANCELED,
        "refunded",
    )
    assert len(await promised("cancel_star_subscription")) == 1


async def test_stars_that_telegram_gave_back_by_itself_end_the_access(town: Town) -> None:
    payment = await starred(town)
    for _ in range(2):
        await stars_went_back("charge-1", now=NOW, policy=POLICY)
    await stars_went_back("unknown", now=NOW, policy=POLICY)
    payment = await Payment.get(id=payment.id)
    assert (payment.status, payment.refunded_by_id) == (PaymentStatus.REFUNDED, None)
    assert await town.running() == []
    assert len(await promised("stars_taken_back")) == 1
    assert not await promised("refund_stars")


async def test_the_checkout_of_a_refunded_payment_stays_closed(town: Town) -> None:
    payment = await town.buys(town.month)
    await town.refunds(payment)
    assert payment.intent_id is not None
    assert (await PaymentIntent.get(id=payment.intent_id)).status == "approved"
    assert (await town.tag(town.month, now=NOW + timedelta(hours=1))).payable == Money(4900, "USD")
