"""Stars that go back: due to the person until Telegram has them, done when it took them itself."""

import pytest
from tortoise import connections

from models.payments import Payment
from services.commerce.checkout import open_checkout
from services.commerce.methods.star_charges import Charge, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.payouts import stars_arrived_back
from services.commerce.refunds import refund, stars_went_back
from services.money import Money
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, met

pytestmark = pytest.mark.usefixtures("database")


async def paid_in_stars() -> Payment:
    plan = await factories.plan("3 months", duration_months=3, price=20, star_price=500)
    person, price = await met(await factories.person()), Money(500, "XTR")
    found = await open_checkout(person, plan.id, price, ByStars(), now=NOW, policy=POLICY)
    await settle_charge(
        Charge(person.key, found.pay_code, "c1", price, NOW), now=NOW, policy=POLICY
    )
    return await Payment.get(payment_provider_id="c1")


async def ledger() -> dict[tuple[str, str], int]:
    """What stands on each account that is not empty."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT account, currency, sum(amount)::bigint AS amount FROM ledger_entries"
        " GROUP BY account, currency HAVING sum(amount) <> 0"
    )
    return {(row["account"], row["currency"]): row["amount"] for row in rows}


async def test_what_telegram_took_back_itself_is_due_to_no_one() -> None:
    await paid_in_stars()
    await stars_went_back("c1", now=NOW, policy=POLICY)
    assert await ledger() == {("clearing:stars", "XTR"): -500, ("refunds_done", "XTR"): 500}


async def test_what_we_give_back_is_due_until_telegram_has_it() -> None:
    payment = await paid_in_stars()
    boss = await met(await factories.admin())
    await refund(payment.id, boss, "asked for", keep_access=False, now=NOW, policy=POLICY)
    assert await ledger() == {("clearing:stars", "XTR"): -500, ("refunds_due", "XTR"): 500}
    for _ in range(2):
        await stars_arrived_back("c1", NOW)
        # Telegram tells of it as well, before or after.
        await stars_went_back("c1", now=NOW, policy=POLICY)
    assert await ledger() == {("clearing:stars", "XTR"): -500, ("refunds_done", "XTR"): 500}
