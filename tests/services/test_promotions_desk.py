"""Codes at the admins' desk: what may still be changed, and what a code has done in the end."""

import asyncio
from dataclasses import replace
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
from services.commerce.quote import ByBank
from services.commerce.refunds import refund
from services.commerce.reviews import approve
from services.money import Money
from services.person import Person
from services.promotions import desk
from services.promotions.codes import PromoNotForPlan, PromoUnknown, look_up
from services.promotions.desk import PromoExists, PromoUsesBelow, PromoWasUsed
from services.promotions.overview import PromoState, promo_card, promo_page
from services.promotions.terms import (
    NotADiscount,
    NotASum,
    PromoEndsFirst,
    PromoNotValid,
    PromoOtherCurrency,
    PromoTerms,
    read_off,
    read_sum,
    written,
)
from services.refusals import NotAllowed, Refusal
from tests import factories
from tests.factories import NOW, Someone
from tests.services.shop import POLICY, at_once, met, submitted

DAY = timedelta(days=1)
TERMS = PromoTerms("SPRING", Decimal(20))


@pytest.fixture
async def boss(database: str) -> Person:
    return await met(await factories.admin())


async def made(admin: Person, terms: PromoTerms = TERMS, **changes: Any) -> UUID:
    wanted = replace(terms, **changes)
    key = f"update:{uuid4()}"
    return (await desk.create(admin, uuid4(), wanted, deed_key=key, now=NOW)).promo_id


async def changed(admin: Person, promo_id: UUID, was: PromoTerms = TERMS, **changes: Any) -> None:
    key, wanted = f"update:{uuid4()}", replace(was, **changes)
    await desk.change(admin, promo_id, was, wanted, deed_key=key, now=NOW)


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
    assert written(read_off(typed)) == read
    assert written(read_off(read)) == read


@pytest.mark.parametrize("typed", ["", "20", "0%", "101%", "0 USD", "-5 USD", "5 XTR", "nan%", "%"])
def test_what_is_no_discount_is_refused(typed: str) -> None:
    with pytest.raises(NotADiscount):
        read_off(typed)


@pytest.mark.parametrize("typed", ["50", "USD", "50 dollars", "1.234 USD", "50 QQQ1"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        read_sum(typed)
    with pytest.raises(NotASum):
        read_sum("fifty USD")


async def test_a_code_asked_for_twice_is_made_once_and_another_of_its_name_never(
    boss: Person,
) -> None:
    promo_id = uuid4()
    saved = await asyncio.gather(
        *(
            desk.create(boss, promo_id, TERMS, deed_key=f"update:{number}", now=NOW)
            for number in range(3)
        )
    )
    assert {one.promo_id for one in saved} == {promo_id}
    with pytest.raises(PromoExists):
        await made(boss, code="spring")
    # One that is made up is nobody's; asked for again it is not made up anew.
    for _ in range(2):
        free = await desk.create(
            boss, UUID(int=1), replace(TERMS, code=None), deed_key="update:9", now=NOW
        )
    assert len(free.code) == 8
    assert await Promotion.all().count() == 2
    assert await AdminAction.filter(action="promo_created").count() == 2


async def test_terms_that_cannot_be_are_refused(boss: Person) -> None:
    euros = Money(5_000, "EUR")
    for refusal, terms in (
        (PromoNotValid, {"code": "no such"}),
        (PromoNotValid, {"off": Decimal(101)}),
        (PromoNotValid, {"max_uses": 0}),
        (PromoEndsFirst, {"since": NOW, "until": NOW}),
        (PromoOtherCurrency, {"off": Money(1_000, "USD"), "minimum": euros}),
    ):
        with pytest.raises(refusal):
            await made(boss, **terms)
    promo_id = await made(boss, since=NOW)
    # Two admins, each of whom saw a window that was in order.
    await changed(boss, promo_id, replace(TERMS, since=NOW), since=NOW + 2 * DAY)
    with pytest.raises(PromoEndsFirst):
        await changed(boss, promo_id, until=NOW + DAY)


async def test_a_minimum_ties_a_percentage_to_its_currency_and_lets_it_go(boss: Person) -> None:
    promo_id = await made(boss)
    euros = Money(5_000, "EUR")
    await changed(boss, promo_id, minimum=euros)
    row = await Promotion.get(id=promo_id)
    assert (row.currency, row.min_amount) == ("EUR", Decimal(50))
    await changed(boss, promo_id, replace(TERMS, minimum=euros), minimum=None)
    row = await Promotion.get(id=promo_id)
    assert (row.currency, row.min_amount) == (None, None)


async def test_once_a_code_was_used_its_discount_stays_and_the_rest_may_change(
    boss: Person,
) -> None:
    promo_id, plan = await made(boss, max_uses=5), await factories.plan()
    was = replace(TERMS, max_uses=5)
    # Nobody has used it yet: everything may change.
    await changed(boss, promo_id, was, code="SUMMER", off=Decimal(50))
    was = replace(was, code="SUMMER", off=Decimal(50))
    for name in ("Alice", "Bob"):
        await opens(await factories.person(name), plan, "SUMMER", 2_450)
    for refused in ({"off": Decimal(60)}, {"code": "WINTER"}, {"off": Money(100, "USD")}):
        with pytest.raises(PromoWasUsed):
            await changed(boss, promo_id, was, **refused)
    with pytest.raises(PromoUsesBelow) as below:
        await changed(boss, promo_id, was, max_uses=1)
    assert below.value.uses == 2
    await changed(boss, promo_id, was, max_uses=2, description="For friends", first_only=True)
    assert (await promo_card(boss, promo_id, NOW)).view.state is PromoState.USED_UP
    row = await Promotion.get(id=promo_id)
    assert (row.max_uses, row.description, row.first_purchase_only) == (2, "For friends", True)


async def test_a_limit_that_is_lowered_while_people_race_for_it_is_never_overrun(
    boss: Person,
) -> None:
    promo_id, plan = await made(boss, max_uses=10), await factories.plan()
    buyers = [await factories.person(f"Buyer {number}") for number in range(6)]
    await at_once(
        *(opens(buyer, plan, "SPRING", 3_920) for buyer in buyers[:3]),
        changed(boss, promo_id, replace(TERMS, max_uses=10), max_uses=2),
        *(opens(buyer, plan, "SPRING", 3_920) for buyer in buyers[3:]),
    )
    row = await Promotion.get(id=promo_id)
    assert row.current_uses <= (row.max_uses or 0)


async def test_two_admins_who_change_different_terms_both_get_their_way(boss: Person) -> None:
    promo_id, plan = await made(boss), await factories.plan()
    other = await met(await factories.admin("Other"))
    await asyncio.gather(
        changed(boss, promo_id, until=NOW + DAY),
        changed(other, promo_id, plans=frozenset({plan.id}), max_uses=7),
    )
    row = await Promotion.get(id=promo_id)
    assert (row.valid_until, row.max_uses, row.plan_ids) == (NOW + DAY, 7, [plan.id])
    for number in (1, 1, 2):
        wanted = replace(TERMS, description="once")
        await desk.change(boss, promo_id, TERMS, wanted, deed_key=f"update:{number}", now=NOW)
    assert await AdminAction.filter(action="promo_changed").count() == 3


async def test_the_limits_of_a_code_are_named_and_kept(boss: Person) -> None:
    named, other = await factories.plan("Named"), await factories.plan("Other")
    category = await EducationCategory.create(name="Basics")
    course = await EducationPackage.create(
        name="Bootcamp", category=category, price=Decimal(10), currency="USD"
    )
    promo_id = await made(boss, plans=frozenset({named.id}), courses=frozenset({course.id}))
    card = await promo_card(boss, promo_id, NOW)
    assert ([one.name for one in card.plans], [one.name for one in card.courses]) == (
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
    assert [line.code for line in page.lines] == ["CODE1", "CODE2", "CODE3"]
    assert not page.has_more


async def test_a_code_is_stopped_and_started_once_however_often_it_is_said(boss: Person) -> None:
    promo_id = await made(boss)
    for active, key in ((False, "update:1"), (False, "update:2"), (True, "update:3")):
        await desk.switch(boss, promo_id, active=active, deed_key=key, now=NOW)
    # The first order comes once more, long after it was taken back.
    await desk.switch(boss, promo_id, active=False, deed_key="update:1", now=NOW)
    assert (await Promotion.get(id=promo_id)).is_active
    await desk.stop(boss, "spring", NOW)
    assert not (await Promotion.get(id=promo_id)).is_active
    told = sorted([line.action for line in await AdminAction.all()])
    assert told == ["promo_created", "promo_started", "promo_stopped", "promo_stopped"]


async def test_nobody_but_an_admin_has_a_say_and_a_code_that_is_none_is_none(boss: Person) -> None:
    promo_id, stranger = await made(boss), await met(await factories.person())
    for deed in (
        made(stranger, code="MINE"),
        changed(stranger, promo_id, max_uses=1),
        desk.switch(stranger, promo_id, active=False, deed_key="update:1", now=NOW),
        desk.stop(stranger, "SPRING", NOW),
        promo_page(stranger, 0, NOW),
        promo_card(stranger, promo_id, NOW),
    ):
        with pytest.raises(NotAllowed):
            await deed
    for missing in (
        changed(boss, uuid4(), max_uses=1),
        desk.switch(boss, uuid4(), active=False, deed_key="update:2", now=NOW),
        promo_card(boss, uuid4(), NOW),
    ):
        with pytest.raises(PromoUnknown):
            await missing
