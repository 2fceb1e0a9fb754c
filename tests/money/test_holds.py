"""What open checkouts count on is not paid out, in whichever currency (money.md, 10)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from models.subscriptions import UserPackageAssignment
from services.commerce.checkout import cancel_checkout, open_checkout
from services.commerce.invoices import may_pay
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.payouts import PartOutOfRange, pay_out
from services.ledger.entries import balances
from services.money import Money
from services.person import Person
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY as SHOP
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")
MINUTE = timedelta(minutes=1)
POLICY = replace(SHOP, takes_cards=True, rates={("EUR", "USD"): Decimal("1.1")})


async def gets(person: Person, minor: int, currency: str, key: str = "own") -> None:
    """A card was charged under a code that is unknown."""
    money = Money(minor, currency)
    charge = CardCharge(person.key, "NOSUCH", f"{key}{currency}", "p", money, NOW)
    await settle_card(charge, now=NOW, policy=POLICY)


async def most_of(person: Person, boss: Person, currency: str) -> int:
    """What could be paid out at most."""
    with pytest.raises(PartOutOfRange) as refused:
        far = Money(10**9, currency)
        await pay_out(person, far, boss, "x", idempotency_key="far", now=NOW)
    return refused.value.most.minor


async def test_a_checkout_holds_balance_of_every_currency_that_it_counts_on() -> None:
    boss, person = await met(await factories.admin()), await met(await factories.person())
    plan = await factories.plan(price=Decimal(100))
    await gets(person, 10_00, "USD")
    await gets(person, 50_00, "EUR")
    # 10 dollars, and 50 euros that are 55.
    rest = Money(35_00, "USD")
    found = await open_checkout(person, plan.id, rest, ByCard(), now=NOW, policy=POLICY)
    await may_pay(person, found.pay_code, rest, now=NOW, policy=POLICY)
    assert [await most_of(person, boss, one) for one in ("USD", "EUR")] == [0, 0]
    # What came since is nobody's but theirs.
    await gets(person, 20_00, "EUR", "more")
    assert [await most_of(person, boss, one) for one in ("USD", "EUR")] == [0, 20_00]
    back = Money(20_00, "EUR")
    await pay_out(person, back, boss, "x", idempotency_key="more", now=NOW)
    charge = CardCharge(person.key, found.pay_code, "c", "p", rest, NOW + MINUTE)
    await settle_card(charge, now=NOW + MINUTE, policy=POLICY)
    assert await UserPackageAssignment.filter(is_active=True).count() == 1
    assert not any(one.total.minor for one in await balances(person.bot_user_id))


async def test_one_that_was_left_holds_nothing_more() -> None:
    boss, person = await met(await factories.admin()), await met(await factories.person())
    plan = await factories.plan(price=Decimal(100))
    await gets(person, 50_00, "EUR")
    rest = Money(45_00, "USD")
    found = await open_checkout(person, plan.id, rest, ByCard(), now=NOW, policy=POLICY)
    assert await most_of(person, boss, "EUR") == 0
    await cancel_checkout(person, found.intent_id, NOW)
    assert await most_of(person, boss, "EUR") == 50_00
