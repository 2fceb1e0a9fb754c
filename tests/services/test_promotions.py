"""Codes: reserved at checkout, consumed at settlement, released in between, never oversold."""

import asyncio
import random
from datetime import timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tortoise import connections

from models.lifecycles import DiscountType, IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.promotions import PromoAnalytics, Promotion, PromotionUsage
from models.subscriptions import SubscriptionPlan
from services.commerce import checkout, intents
from services.commerce.items import OfferChanged
from services.commerce.methods.bank import ByBank
from services.commerce.proof_files import ReceiptFile
from services.commerce.proofs import SentFile, submit_receipt
from services.commerce.review_cards import Warning, review_card
from services.commerce.reviews import approve, reject
from services.money import Money
from services.person import Person
from services.person import known as known_person
from services.policy import BankAccount, Policy
from services.promotions.codes import (
    PromoBelowMinimum,
    PromoFirstPurchaseOnly,
    PromoInactive,
    PromoNotForPlan,
    PromoNotYet,
    PromoOver,
    PromoTooManyTries,
    PromoUnknown,
    PromoUsedByYou,
    PromoUsedUp,
    discounted,
    look_up,
)
from services.refusals import Refusal
from tests import factories
from tests.factories import NOW

POLICY = Policy(
    ZoneInfo("UTC"),
    accounts=(BankAccount("0", "USD", "Bank", "Shop", "1"),),
)
REFUSALS = (PromoUsedUp, PromoUsedByYou)


async def met(name: str = "Alice") -> Person:
    found = await known_person((await factories.person(name)).telegram_id)
    assert found is not None
    return found


async def opens(
    person: Person, plan: SubscriptionPlan, code: str | None, minor: int
) -> checkout.Checkout:
    return await checkout.open_checkout(
        person, plan.id, Money(minor, "USD"), ByBank(), promo=code, now=NOW, policy=POLICY
    )


async def agrees() -> None:
    """current_uses, promotion_usage and promo_analytics agree."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT p.code, p.current_uses, p.max_uses,"
        " (SELECT count(*) FROM promotion_usage u WHERE u.promotion_id = p.id) AS held,"
        " (SELECT count(*) FROM promotion_usage u WHERE u.promotion_id = p.id"
        "  AND u.consumed_at IS NOT NULL) AS consumed,"
        " (SELECT count(*) FILTER (WHERE event_type = 'code_applied')"
        "  - count(*) FILTER (WHERE event_type = 'released') FROM promo_analytics a"
        "  WHERE a.promo_code = p.code) AS applied,"
        " (SELECT count(*) FROM promo_analytics a WHERE a.promo_code = p.code"
        "  AND a.event_type = 'payment_completed') AS paid FROM promotions p"
    )
    for row in rows:
        assert row["current_uses"] == row["held"] == row["applied"], row
        assert row["consumed"] == row["paid"], row
        assert row["max_uses"] is None or row["current_uses"] <= row["max_uses"], row


@pytest.mark.usefixtures("database")
class TestOnTheDatabase:
    """What the tables hold, for all who come at once."""

    async def test_two_hundred_people_race_for_three_uses(self) -> None:
        plan = await factories.plan()
        await factories.promotion(max_uses=3)
        crowd = [await met(f"P{number}") for number in range(200)]
        outcomes = await asyncio.gather(
            *(opens(person, plan, "spring", 3920) for person in crowd), return_exceptions=True
        )
        won = [outcome for outcome in outcomes if isinstance(outcome, checkout.Checkout)]
        assert len(won) == 3
        assert all(isinstance(o, PromoUsedUp) for o in outcomes if o not in won)
        assert all(found.amount == Money(3920, "USD") for found in won)
        await agrees()

    async def test_a_double_tap_holds_one_use(self) -> None:
        plan, person = await factories.plan(), await met()
        await factories.promotion()
        first, second = await asyncio.gather(*(opens(person, plan, "SPRING", 3920) for _ in "12"))
        assert first.intent_id == second.intent_id
        assert (await Promotion.get()).current_uses == 1
        await agrees()

    async def test_leaving_the_checkout_gives_the_use_back(self) -> None:
        plan, person, other = await factories.plan(), await met(), await met("Bob")
        await factories.promotion(max_uses=1)
        found = await opens(person, plan, "SPRING", 3920)
        with pytest.raises(PromoUsedUp):
            await opens(other, plan, "SPRING", 3920)
        await checkout.cancel_checkout(person, found.intent_id, NOW)
        await opens(other, plan, "SPRING", 3920)
        await agrees()

    async def test_many_checkouts_that_lapse_give_all_their_uses_back(self) -> None:
        plan = await factories.plan()
        await factories.promotion()
        for number in range(5):
            await opens(await met(f"P{number}"), plan, "SPRING", 3920)
        over = NOW + POLICY.intent_life
        assert await intents.expire_due(over) == 5
        # Their money may still be under way: for a while no one else has the uses.
        within = over + POLICY.lag - timedelta(seconds=1)
        assert await intents.release_due(within, POLICY) == 0
        assert (await Promotion.get()).current_uses == 5
        assert await intents.release_due(over + POLICY.lag, POLICY) == 5
        assert await intents.release_due(over + POLICY.lag, POLICY) == 0
        assert (await Promotion.get()).current_uses == 0
        assert await PromotionUsage.all().count() == 0
        await agrees()

    async def test_a_rejected_receipt_keeps_the_use_and_an_approved_one_consumes_it(self) -> None:
        plan, person, boss = await factories.plan(), await met(), await factories.admin()
        admin = await known_person(boss.telegram_id)
        assert admin is not None
        await factories.promotion(max_uses=1)
        found = await opens(person, plan, "SPRING", 3920)
        first = await submit_receipt(
            person,
            found.intent_id,
            _receipt("a"),
            SentFile("1", False),
            idempotency_key="update:1:1",
            now=NOW,
        )
        await reject(first.payment_id, admin, "amount", now=NOW, policy=POLICY)
        assert (await Promotion.get()).current_uses == 1
        second = await submit_receipt(
            person,
            found.intent_id,
            _receipt("b"),
            SentFile("2", False),
            idempotency_key="update:1:2",
            now=NOW,
        )
        await approve(second.payment_id, admin, now=NOW, policy=POLICY)
        usage = await PromotionUsage.get()
        assert usage.consumed_at == NOW
        assert (await PromoAnalytics.get(event_type="payment_completed")).final_amount == Decimal(
            "39.20"
        )
        with pytest.raises(PromoUsedByYou):
            await opens(person, plan, "SPRING", 3920)
        await agrees()

    async def test_nothing_left_to_pay_is_settled_at_once_and_once(self) -> None:
        plan, person = await factories.plan(), await met()
        await factories.promotion(percent=100)
        found = await opens(person, plan, "SPRING", 0)
        assert found.status is IntentStatus.APPROVED
        assert found.account is None
        payment = await Payment.get()
        assert (payment.status, payment.amount) == (PaymentStatus.COMPLETED, Decimal(0))
        known = await known_person(person.key)
        assert known is not None
        assert known.is_vip
        again = await opens(person, plan, "SPRING", 0)
        assert again.intent_id == found.intent_id
        assert await Payment.all().count() == 1
        await agrees()

    async def test_a_late_receipt_takes_a_use_again_or_the_card_warns(self) -> None:
        plan, person, other = await factories.plan(), await met(), await met("Bob")
        boss = await factories.admin()
        admin = await known_person(boss.telegram_id)
        assert admin is not None
        await factories.promotion(max_uses=1)
        found = await opens(person, plan, "SPRING", 3920)
        await checkout.cancel_checkout(person, found.intent_id, NOW)
        taken = await opens(other, plan, "SPRING", 3920)
        late = await submit_receipt(
            person,
            found.intent_id,
            _receipt("a"),
            SentFile("1", False),
            idempotency_key="update:1:1",
            now=NOW,
        )
        card = await review_card(admin, late.payment_id)
        assert Warning.PROMO_LAPSED in card.warnings
        await reject(late.payment_id, admin, "amount", now=NOW, policy=POLICY)
        await checkout.cancel_checkout(other, taken.intent_id, NOW)
        again = await submit_receipt(
            person,
            found.intent_id,
            _receipt("b"),
            SentFile("2", False),
            idempotency_key="update:1:2",
            now=NOW,
        )
        card = await review_card(admin, again.payment_id)
        assert Warning.PROMO_LAPSED not in card.warnings
        await agrees()

    async def test_a_price_that_the_button_did_not_show_is_not_charged(self) -> None:
        plan, person = await factories.plan(), await met()
        await factories.promotion()
        with pytest.raises(OfferChanged):
            await opens(person, plan, "SPRING", 4900)
        assert await PaymentIntent.all().count() == 0
        await agrees()

    @pytest.mark.parametrize(
        ("columns", "refusal"),
        [
            ({"is_active": False}, PromoInactive),
            ({"valid_from": NOW + timedelta(days=1)}, PromoNotYet),
            ({"valid_until": NOW}, PromoOver),
            ({"max_uses": 0}, PromoUsedUp),
            ({"min_amount": Decimal(50)}, PromoBelowMinimum),
            (
                {"discount_type": DiscountType.FIXED, "discount_value": 5, "currency": "EUR"},
                PromoNotForPlan,
            ),
        ],
    )
    async def test_each_reason_has_a_refusal_of_its_own(
        self, columns: dict[str, Any], refusal: type[Refusal]
    ) -> None:
        plan, person = await factories.plan(), await met()
        await factories.promotion(**columns)
        with pytest.raises(refusal):
            await opens(person, plan, "SPRING", 3920)
        await agrees()

    async def test_a_code_for_another_plan_a_first_purchase_or_no_one_is_refused(self) -> None:
        plan, person = await factories.plan(), await met()
        other = await factories.plan("3 months")
        await factories.promotion("OTHER", plan_ids=[other.id])
        await factories.promotion("FREE", percent=100)
        await factories.promotion("FIRST", first_purchase_only=True)
        with pytest.raises(PromoNotForPlan):
            await opens(person, plan, "OTHER", 3920)
        with pytest.raises(PromoUnknown):
            await opens(person, plan, "N\x00THING", 3920)
        await opens(person, plan, "FREE", 0)
        with pytest.raises(PromoFirstPurchaseOnly):
            await opens(person, plan, "FIRST", 3920)

    async def test_no_one_guesses_through_the_codes(self) -> None:
        person = await met()
        for number in range(10):
            with pytest.raises(PromoUnknown):
                await look_up(person, f"GUESS{number}", now=NOW)
        with pytest.raises(PromoTooManyTries):
            await look_up(person, "GUESS", now=NOW)
        with pytest.raises(PromoUnknown):
            await look_up(person, "GUESS", now=NOW + timedelta(hours=2))

    async def test_random_walks_never_lose_count(self) -> None:
        chance = random.Random(7)
        plan = await factories.plan()
        await factories.promotion(max_uses=2)
        crowd = [await met(f"P{number}") for number in range(4)]
        now = NOW
        for _ in range(120):
            person = chance.choice(crowd)
            known = await known_person(person.key)
            assert known is not None
            match chance.randrange(4):
                case 0 | 1:
                    await asyncio.gather(
                        *(opens(known, plan, "SPRING", 3920) for _ in range(2)),
                        return_exceptions=True,
                    )
                case 2 if known.open_intent_id is not None:
                    await checkout.cancel_checkout(known, known.open_intent_id, now)
                case _:
                    now += timedelta(hours=chance.choice((1, 49)))
                    await intents.expire_due(now)
            await agrees()


def _receipt(content: str) -> ReceiptFile:
    digest = content.encode().hex().rjust(64, "0")
    return ReceiptFile(content.encode(), "image/png", "png", digest, None, None)


@given(
    minor=st.integers(0, 10**12),
    percent=st.decimals(0, 100, places=2),
)
def test_a_percentage_never_exceeds_the_price_and_the_parts_sum_to_it(
    minor: int, percent: Decimal
) -> None:
    price = Money(minor, "USD")
    off, final = discounted(price, DiscountType.PERCENTAGE, percent)
    assert off.minor + final.minor == minor
    assert abs(Decimal(off.minor) - Decimal(minor) * percent / 100) <= Decimal("0.5")


@given(minor=st.integers(0, 10**12), value=st.integers(0, 10**12))
def test_a_fixed_discount_takes_no_more_than_there_is(minor: int, value: int) -> None:
    price, worth = Money(minor, "USD"), Money(value, "USD").decimal
    off, final = discounted(price, DiscountType.FIXED, worth)
    assert (off.minor, final.minor) == (min(minor, value), max(0, minor - value))
