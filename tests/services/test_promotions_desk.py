"""Codes at the admins' desk: what may still be changed, and what a code has done in the end."""

import asyncio
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from models.actions import AdminAction
from models.education import EducationCategory, EducationPackage
from models.promotions import Promotion
from models.subscriptions import SubscriptionPlan
from services.commerce.checkout import Checkout, cancel_checkout, open_checkout
from services.commerce.methods.bank import ByBank
from services.commerce.refunds import refund
from services.commerce.reviews import approve
from services.money import Money
from services.parsers.amounts import parse_discount, parse_sum, written
from services.parsers.refused import NotADiscount, NotANumber, NotASum
from services.person import Person
from services.promotions.codes import PromoNotForPlan, PromoUnknown, look_up
from services.promotions.desk import (
    PROMOTIONS,
    PromoEndsFirst,
    PromoExists,
    PromoNotValid,
    PromoOtherCurrency,
    PromoUsesBelow,
    PromoWasUsed,
    made_up,
)
from services.promotions.overview import PromoState, promo_card, promo_page
from services.refusals import NotAllowed, Refusal
from tests import factories
from tests.factories import NOW, Someone
from tests.services.shop import POLICY, at_once, met, submitted

DAY = timedelta(days=1)
VALUES = {"code": "SPRING", "off": Decimal(20)}


@pytest.fixture
async def boss(database: str) -> Person:
    return await met(await factories.admin())


def once(key: str = "") -> dict[str, Any]:
    return {"idempotency_key": key or f"update:{uuid4()}", "now": NOW}


async def made(admin: Person, **values: Any) -> UUID:
    return (await PROMOTIONS.create(admin, uuid4(), {**VALUES, **values}, **once())).id


async def changed(admin: Person, promo_id: UUID, **changes: Any) -> None:
    await PROMOTIONS.change(admin, promo_id, changes, **once())


async def opens(who: Someone, plan: SubscriptionPlan, code: str, minor: int) -> Checkout:
    price = Money(minor, "USD")
    person = await met(who)
    return await open_checkout(person, plan.id, price, ByBank(), promo=code, now=NOW, policy=POLICY)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("20%", "20%"),
        (" 12,50 % ", "12.5%"),
        ("10 usd", "10.00 USD"),
        ("1 000.5EUR", "1000.50 EUR"),
        ("700 JPY", "700 JPY"),
    ],
)
def test_a_discount_is_read_as_people_write_it_and_as_it_was_written(typed: str, read: str) -> None:
    assert written(parse_discount(typed)) == read
    assert written(parse_discount(read)) == read


@pytest.mark.parametrize("typed", ["", "20", "0%", "101%", "0 USD", "-5 USD", "5 XTR", "nan%", "%"])
def test_what_is_no_discount_is_refused(typed: str) -> None:
    with pytest.raises(NotADiscount):
        parse_discount(typed)


@pytest.mark.parametrize("typed", ["50", "USD", "50 dollars", "1.234 USD", "50 QQQ1"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        parse_sum(typed)
    with pytest.raises(NotASum):
        parse_sum("fifty USD")


async def test_a_code_asked_for_twice_is_made_once_and_another_of_its_name_never(
    boss: Person,
) -> None:
    promo_id = uuid4()
    saved = await asyncio.gather(
        *(
            PROMOTIONS.create(boss, promo_id, VALUES, **once(f"update:{number}"))
            for number in range(3)
        )
    )
    assert {one.id for one in saved} == {promo_id}
    with pytest.raises(PromoExists):
        await made(boss, code="spring")
    # One that is made up is free; asked for again it is not made up anew.
    for _ in range(2):
        free = await PROMOTIONS.create(
            boss, UUID(int=1), {**VALUES, "code": made_up()}, **once("update:9")
        )
    assert len(free.code) == 8
    assert await Promotion.all().count() == 2
    assert await AdminAction.filter(action="promo_created").count() == 2


async def test_terms_that_cannot_be_are_refused(boss: Person) -> None:
    euros = Money(5_000, "EUR")
    for refusal, terms in (
        (PromoNotValid, {"off": Decimal(101)}),
        (NotANumber, {"uses": 0}),
        (PromoEndsFirst, {"since": NOW, "until": NOW}),
        (PromoOtherCurrency, {"off": Money(1_000, "USD"), "minimum": euros}),
    ):
        with pytest.raises(refusal):
            await made(boss, **terms)
    promo_id = await made(boss, since=NOW)
    # Two admins, each of whom saw a window that was in order.
    await changed(boss, promo_id, since=NOW + 2 * DAY)
    with pytest.raises(PromoEndsFirst):
        await changed(boss, promo_id, until=NOW + DAY)


async def test_a_minimum_ties_a_percentage_to_its_currency_and_lets_it_go(boss: Person) -> None:
    promo_id = await made(boss)
    euros = Money(5_000, "EUR")
    await changed(boss, promo_id, minimum=euros)
    row = await Promotion.get(id=promo_id)
    assert (row.currency, row.min_amount) == ("EUR", Decimal(50))
    await changed(boss, promo_id, minimum=None)
    row = await Promotion.get(id=promo_id)
    assert (row.currency, row.min_amount) == (None, None)


async def test_once_a_code_was_used_its_discount_stays_and_the_rest_may_change(
    boss: Person,
) -> None:
    promo_id, plan = await made(boss, uses=5), await factories.plan()
    # It was not used yet: everything may change.
    await changed(boss, promo_id, code="SUMMER", off=Decimal(50))
    for name in ("Alice", "Bob"):
        await opens(await factories.person(name), plan, "SUMMER", 2_450)
    for refused in ({"off": Decimal(60)}, {"code": "WINTER"}, {"off": Money(100, "USD")}):
        with pytest.raises(PromoWasUsed):
            await changed(boss, promo_id, **refused)
    with pytest.raises(PromoUsesBelow) as below:
        await changed(boss, promo_id, uses=1)
    assert below.value.uses == 2
    await changed(boss, promo_id, uses=2, text="For friends", who=True)
    assert (await promo_card(boss, promo_id, NOW)).view.state is PromoState.USED_UP
    row = await Promotion.get(id=promo_id)
    assert (row.max_uses, row.description, row.first_purchase_only) == (2, "For friends", True)


async def test_a_limit_that_is_lowered_while_people_race_for_it_is_never_overrun(
    boss: Person,
) -> None:
    promo_id, plan = await made(boss, uses=10), await factories.plan()
    buyers = [await factories.person(f"Buyer {number}") for number in range(6)]
    await at_once(
        *(opens(buyer, plan, "SPRING", 3_920) for buyer in buyers[:3]),
        changed(boss, promo_id, uses=2),
        *(opens(buyer, plan, "SPRING", 3_920) for buyer in buyers[3:]),
    )
    row = await Promotion.get(id=promo_id)
    assert row.current_uses <= (row.max_uses or 0)


async def test_two_admins_who_change_different_terms_both_get_their_way(boss: Person) -> None:
    promo_id, plan = await made(boss), await factories.plan()
    other = await met(await factories.admin("Other"))
    await asyncio.gather(
        changed(boss, promo_id, until=NOW + DAY),
        changed(other, promo_id, plans=[plan.id], uses=7),
    )
    row = await Promotion.get(id=promo_id)
    assert (row.valid_until, row.max_uses, row.plan_ids) == (NOW + DAY, 7, [plan.id])
    for number in (1, 1, 2):
        await PROMOTIONS.change(boss, promo_id, {"text": "once"}, **once(f"update:{number}"))
    logged = await AdminAction.filter(action="promo_changed")
    assert len([line for line in logged if "unchanged" not in line.details]) == 3


async def test_the_limits_of_a_code_are_named_and_kept(boss: Person) -> None:
    named, other = await factories.plan("Named"), await factories.plan("Other")
    category = await EducationCategory.create(name="Basics")
    course = await EducationPackage.create(
        name="Bootcamp", category=category, price=Decimal(10), currency="USD"
    )
    promo_id = await made(boss, plans=[named.id], courses=[course.id])
    card = await promo_card(boss, promo_id, NOW)
    assert ([one.name.own for one in card.plans], [one.name.own for one in card.courses]) == (
        ["Named"],
        ["Bootcamp"],
    )
    buyer = await factories.person()
    with pytest.raises(PromoNotForPlan):
        await opens(buyer, other, "SPRING", 3_920)
    assert (await opens(buyer, named, "SPRING", 3_920)).promo == "SPRING"


async def test_a_card_counts_what_the_code_did_by_currency(boss: Person) -> None:
    promo_id, plan = await made(boss), await factories.plan()
    alice, bob, carol, dave = [await factories.person(name) for name in ("A", "B", "C", "D")]
    await look_up(await met(alice), "spring", now=NOW)
    for who in (alice, bob):
        sent = await submitted(who, (await opens(who, plan, "SPRING", 3_920)).intent_id)
        await approve(sent.payment_id, boss, now=NOW, policy=POLICY)
    await refund(sent.payment_id, boss, "by hand", keep_access=False, now=NOW, policy=POLICY)
    held = await opens(carol, plan, "SPRING", 3_920)
    await opens(dave, plan, "SPRING", 3_920)
    await cancel_checkout(await met(carol), held.intent_id, NOW)
    stats = (await promo_card(boss, promo_id, NOW)).stats
    assert (stats.entered, stats.reserved, stats.paid, stats.released) == (1, 1, 1, 2)
    assert stats.revenue == (Money(3_920, "USD"),)
    assert stats.discounts == (Money(980, "USD"),)


async def test_the_list_says_of_each_code_whether_it_can_be_used(boss: Person) -> None:
    for number, (state, terms) in enumerate(
        {
            "running": {"since": NOW - DAY, "until": NOW + DAY},
            "coming": {"since": NOW + DAY},
            "over": {"until": NOW},
            "stopped": {},
        }.items()
    ):
        promo_id = await made(boss, code=f"CODE{number}", **terms)
        await Promotion.filter(id=promo_id).update(
            created_at=NOW - DAY * number, is_active=state != "stopped"
        )
        assert (await promo_card(boss, promo_id, NOW)).view.state == state
    page = await promo_page(boss, 1, NOW)
    assert [line.code for line in page.items] == ["CODE1", "CODE2", "CODE3"]
    assert not page.has_more


async def test_a_code_is_stopped_and_started_once_however_often_it_is_said(boss: Person) -> None:
    promo_id = await made(boss)
    for active, key in ((False, "update:1"), (False, "update:2"), (True, "update:3")):
        await PROMOTIONS.set_active(boss, promo_id, active, **once(key))
    # The first order comes once more, long after it was taken back.
    await PROMOTIONS.set_active(boss, promo_id, False, **once("update:1"))
    assert (await Promotion.get(id=promo_id)).is_active
    await PROMOTIONS.set_active(boss, promo_id, False, **once("update:4"))
    assert not (await Promotion.get(id=promo_id)).is_active
    logged = [line for line in await AdminAction.all() if "unchanged" not in line.details]
    told = sorted([line.action for line in logged])
    assert told == ["promo_created", "promo_started", "promo_stopped", "promo_stopped"]


async def test_no_one_but_an_admin_has_a_say_and_a_code_that_is_none_is_none(boss: Person) -> None:
    promo_id, stranger = await made(boss), await met(await factories.person())
    for operation in (
        made(stranger, code="MINE"),
        changed(stranger, promo_id, uses=1),
        PROMOTIONS.set_active(stranger, promo_id, False, **once("update:1")),
        promo_page(stranger, 0, NOW),
        promo_card(stranger, promo_id, NOW),
    ):
        with pytest.raises(NotAllowed):
            await operation
    for missing in (
        changed(boss, uuid4(), uses=1),
        PROMOTIONS.set_active(boss, uuid4(), False, **once("update:2")),
        promo_card(boss, uuid4(), NOW),
    ):
        with pytest.raises(PromoUnknown):
            await missing
