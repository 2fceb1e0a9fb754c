"""Codes while several people change them at the same moment, and what is forgotten of them."""

from datetime import timedelta

import pytest

from models.lifecycles import PromoEvent
from models.promotions import PromoAnalytics, Promotion
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.quote import ByBank
from services.money import Money
from services.promotions.codes import forget_tries
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, at_once, met

pytestmark = pytest.mark.usefixtures("database")


async def test_people_who_change_their_codes_crosswise_do_not_lock_each_other_out() -> None:
    """PostgreSQL would end one of them, and its update would be tried again after a fault."""
    plan = await factories.plan()
    for code in ("ONE", "TWO"):
        await factories.promotion(code, 50)
    members = [await met(await factories.person()) for _ in range(8)]
    shown = Money.of(plan.price, plan.currency)
    half = Money(shown.minor // 2, shown.currency)
    for turn in range(6):
        codes = ("ONE", "TWO") if turn % 2 else ("TWO", "ONE")
        outcomes = await at_once(
            *(
                open_checkout(
                    member, plan.id, half, ByBank(), promo=codes[n % 2], now=NOW, policy=POLICY
                )
                for n, member in enumerate(members)
            )
        )
        assert all(isinstance(found, Checkout) for found in outcomes)
    uses = await Promotion.all().values_list("current_uses", flat=True)
    assert list(uses) == [4, 4]


async def test_what_people_typed_is_forgotten_and_what_a_code_did_is_not() -> None:
    for event in (PromoEvent.CODE_ENTERED, PromoEvent.CODE_APPLIED):
        for days in (1, 89, 91, 400):
            await PromoAnalytics.create(
                promo_code="ONE",
                telegram_user_id="7",
                event_type=event,
                created_at=NOW - timedelta(days=days),
            )
    await forget_tries(NOW, limit=1)
    assert await PromoAnalytics.filter(event_type=PromoEvent.CODE_ENTERED).count() == 3
    await forget_tries(NOW)
    assert await PromoAnalytics.filter(event_type=PromoEvent.CODE_ENTERED).count() == 2
    assert await PromoAnalytics.filter(event_type=PromoEvent.CODE_APPLIED).count() == 4
