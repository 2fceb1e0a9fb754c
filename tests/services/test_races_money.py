"""Money while people, taps and replicas act at the same moment: one operation, one notice."""

import pytest

from models.analytics import ConversionTracking
from models.delivery import OutboxItem
from models.lifecycles import ConversionType, IntentStatus, PaymentStatus
from models.payments import MediaFile, Payment, PaymentIntent
from models.people import BotUser, Profile
from models.subscriptions import SubscriptionAuditLog, UserPackageAssignment, UserSubscription
from services.commerce.checkout import (
    CheckoutCancelled,
    CheckoutClosed,
    PaymentUnderReview,
    cancel_checkout,
)
from services.commerce.intents import expire_due
from services.commerce.proofs import ReceiptAlreadyUsed, ReceiptSubmitted
from services.commerce.reviews import AlreadyReviewed, Reviewed, Verdict, approve, reject
from services.person import Identity, meet
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, at_once, checkout, met, paid, receipt, submitted

ROUNDS = 6

pytestmark = pytest.mark.usefixtures("database")


async def test_two_hundred_taps_on_buy_open_one_checkout() -> None:
    plan, who = await factories.plan(), await factories.person()
    opened = await at_once(*(checkout(who, plan) for _ in range(200)))
    assert len({found.intent_id for found in opened}) == 1
    assert await PaymentIntent.all().count() == 1
    assert await ConversionTracking.filter(conversion_type="checkout_start").count() == 1


async def test_taps_on_two_plans_leave_one_checkout_open() -> None:
    one, other = await factories.plan("1 month"), await factories.plan("3 months")
    who = await factories.person()
    await at_once(*(checkout(who, plan) for plan in (one, other) * 10))
    assert await PaymentIntent.filter(status=IntentStatus.PENDING).count() == 1


async def test_two_admins_who_approve_at_once_activate_once() -> None:
    plan = await factories.plan()
    admins = [await met(await factories.admin(name)) for name in ("Ann", "Ben")]
    for _ in range(ROUNDS):
        who = await factories.person()
        payment = await paid(who, plan)
        outcomes = await at_once(*(approve(payment, a, now=NOW, policy=POLICY) for a in admins))
        [first], [second] = _split(outcomes)
        assert (first.verdict, second.verdict) == (Verdict.APPROVED, Verdict.APPROVED)
        assert second.by in ("Ann", "Ben")
        await _activated(who.telegram_id, times=1)


async def test_one_admin_who_taps_approve_twice_sees_the_same_outcome_twice() -> None:
    plan, who = await factories.plan(), await factories.person()
    admin, payment = await met(await factories.admin()), await paid(who, plan)
    taps = [approve(payment, admin, now=NOW, policy=POLICY) for _ in range(5)]
    assert len(set(await at_once(*taps))) == 1
    await _activated(who.telegram_id, times=1)


async def test_an_approval_and_a_rejection_at_once_leave_one_verdict() -> None:
    plan = await factories.plan()
    yes, no = [await met(await factories.admin(name)) for name in ("Yes", "No")]
    for turn in range(ROUNDS):
        who = await factories.person()
        payment = await paid(who, plan)
        verbs = [
            approve(payment, yes, now=NOW, policy=POLICY),
            reject(payment, no, "blurred", now=NOW, policy=POLICY),
        ]
        [first], [second] = _split(await at_once(*(verbs if turn % 2 else reversed(verbs))))
        assert second.verdict is first.verdict
        row = await Payment.get(id=payment).select_related("intent")
        approved = first.verdict is Verdict.APPROVED
        assert row.status is (PaymentStatus.COMPLETED if approved else PaymentStatus.FAILED)
        assert row.intent.status is (IntentStatus.APPROVED if approved else IntentStatus.REJECTED)
        await _activated(who.telegram_id, times=int(approved))


async def test_a_receipt_delivered_many_times_at_once_is_one_payment() -> None:
    plan, who = await factories.plan(), await factories.person()
    await factories.admin()
    intent, file = (await checkout(who, plan)).intent_id, receipt()
    outcomes = await at_once(
        *(submitted(who, intent, file, idempotency_key="update:42:x") for _ in range(10))
    )
    assert len({outcome.payment_id for outcome in outcomes}) == 1
    assert await Payment.all().count() == await MediaFile.all().count() == 1
    assert await OutboxItem.filter(kind="review_waiting").count() == 1


async def test_of_two_receipts_sent_at_once_for_a_checkout_the_second_waits() -> None:
    plan, who = await factories.plan(), await factories.person()
    intent = (await checkout(who, plan)).intent_id
    outcomes = await at_once(submitted(who, intent), submitted(who, intent))
    assert {type(outcome) for outcome in outcomes} == {PaymentUnderReview, ReceiptSubmitted}
    assert await Payment.all().count() == 1


async def test_one_file_of_two_people_at_once_pays_for_one_of_them() -> None:
    plan, file = await factories.plan(), receipt()
    both = [await factories.person(name) for name in ("Ann", "Ben")]
    intents = [(await checkout(who, plan)).intent_id for who in both]
    outcomes = await at_once(
        *(submitted(who, intent, file) for who, intent in zip(both, intents, strict=True))
    )
    assert {type(outcome) for outcome in outcomes} == {ReceiptSubmitted, ReceiptAlreadyUsed}
    assert await Payment.all().count() == await MediaFile.all().count() == 1


async def test_a_receipt_and_a_cancel_at_once_end_with_the_receipt_in_review() -> None:
    plan = await factories.plan()
    for _ in range(ROUNDS):
        who = await factories.person()
        intent = (await checkout(who, plan)).intent_id
        taken, left = await at_once(
            submitted(who, intent), cancel_checkout(await met(who), intent, NOW)
        )
        assert isinstance(taken, ReceiptSubmitted)
        assert isinstance(left, CheckoutCancelled | CheckoutClosed)
        row = await PaymentIntent.get(id=intent)
        assert row.status is IntentStatus.MANUAL_REVIEW


async def test_a_receipt_in_the_moment_of_expiry_is_kept_and_the_checkout_ends_once() -> None:
    plan, late = await factories.plan(), NOW + POLICY.intent_life
    for _ in range(ROUNDS):
        who = await factories.person()
        intent = (await checkout(who, plan)).intent_id
        taken, *_ = await at_once(
            submitted(who, intent, now=late), expire_due(late), expire_due(late)
        )
        assert isinstance(taken, ReceiptSubmitted)
        row = await PaymentIntent.get(id=intent)
        assert row.status is IntentStatus.MANUAL_REVIEW
        told = OutboxItem.filter(kind="checkout_expired", chat_id=who.telegram_id)
        assert await told.count() <= 1


async def test_a_stranger_met_by_many_updates_at_once_is_one_person() -> None:
    identity = Identity(424242, "Ann", None, "ann", "en")
    found = await at_once(*(meet(identity, NOW) for _ in range(20)))
    assert len({(person.bot_user_id, person.profile_id) for person in found}) == 1
    assert await BotUser.all().count() == await Profile.all().count() == 1


def _split(outcomes: list[object]) -> tuple[list[Reviewed], list[AlreadyReviewed]]:
    done = [outcome for outcome in outcomes if isinstance(outcome, Reviewed)]
    return done, [outcome for outcome in outcomes if isinstance(outcome, AlreadyReviewed)]


async def _activated(telegram_id: str, *, times: int) -> None:
    """Everything that one settlement writes is there as often as it should be."""
    mine = {"telegram_user_id": telegram_id}
    rights = UserPackageAssignment.filter(user__telegram_id=telegram_id)
    records = SubscriptionAuditLog.filter(subscription__telegram_user_id=telegram_id)
    funnel = ConversionTracking.filter(**mine, conversion_type=ConversionType.PAYMENT_COMPLETE)
    told = OutboxItem.filter(kind="payment_approved", chat_id=telegram_id)
    running = UserSubscription.filter(**mine, is_active=True)
    for rows in (rights, records, funnel, told, running):
        assert await rows.count() == times
    user = await BotUser.get(telegram_id=telegram_id)
    assert user.is_vip is bool(times)
