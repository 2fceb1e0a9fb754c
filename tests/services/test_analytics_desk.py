"""The desk of sources: names of links, what keeps them, and figures that equal the ledger."""

import asyncio
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import asyncpg
import pytest

from models.analytics import SourceCost
from models.payments import Payment
from services.analytics import desk
from services.analytics.costs import take_back_cost
from services.analytics.desk import (
    SOURCES,
    Opens,
    Slug,
    SlugInUse,
    SlugNotValid,
    SlugTaken,
    SourceNameTaken,
    SourceUnknown,
    parse_cost,
    slug_of,
)
from services.analytics.sources import SLUG, arrive
from services.commerce.refunds import refund_part
from services.fields import Given
from services.money import Money
from services.parsers.refused import NotOnTheList
from services.person import NotAllowed, Person, find
from services.policy import BankAccount, Policy
from services.refusals import Refusal
from tests import factories
from tests.factories import NOW
from tests.services.locks import somebody_waits
from tests.services.shop import POLICY as SHOPS
from tests.services.shop import met
from tests.services.shop_scenario import built

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(zone=ZoneInfo("Asia/Tokyo"))


async def boss() -> Person:
    return await find((await factories.admin()).telegram_id)


async def made(admin: Person, name: str, **more: str) -> desk.SourceCard:
    key = uuid4()
    await SOURCES.create(admin, key, {"name": name, **more}, idempotency_key=str(key), now=NOW)
    return await desk.source_card(admin, key)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Spring video", "spring-video"),
        ("  --Ünder_score!  ", "nder-score"),
        ("A" * 60, "a" * 20),
        ("a-" * 15, "a-a-a-a-a-a-a-a-a-a"),
    ],
)
def test_a_links_name_is_made_of_the_sources(name: str, slug: str) -> None:
    assert slug_of(name) == slug
    assert SLUG.fullmatch(slug)


@pytest.mark.parametrize("name", ["Весна", "🌱", "日本"])
def test_where_no_letter_fits_it_is_made_up(name: str) -> None:
    assert SLUG.fullmatch(slug_of(name))
    assert slug_of(name) != slug_of(name)


@pytest.mark.parametrize("typed", ["", "a b", "-a", "a_b", "a" * 25, "вес", "a/b", "<b>"])
def test_a_name_that_no_link_can_hold_is_refused(typed: str) -> None:
    with pytest.raises(SlugNotValid):
        Slug().parse(typed, Given({}, ZoneInfo("UTC")))


@pytest.mark.parametrize("answer", ["", "p", "x" * 33, "c" + "0" * 32, "plan_x"])
def test_what_opens_nothing_of_the_shops_is_refused(answer: str) -> None:
    with pytest.raises(NotOnTheList):
        Opens().unpack(answer)


@pytest.mark.parametrize("typed", ["0 USD", "0.00 EUR", "0", "-1 USD"])
def test_a_cost_is_something(typed: str) -> None:
    with pytest.raises(Refusal):
        parse_cost(typed)


async def test_names_and_links_are_each_ones_own() -> None:
    admin = await boss()
    first = await made(admin, "Spring")
    assert (first.slug, (await made(admin, "spring!")).slug) == ("spring", "spring-2")
    with pytest.raises(SourceNameTaken):
        await made(admin, "SPRING")
    with pytest.raises(SlugTaken):
        await made(admin, "Another", slug="spring")


async def test_a_link_that_somebody_came_by_stays() -> None:
    admin = await boss()
    card = await made(admin, "Spring")
    await SOURCES.change(admin, card.id, {"slug": "may"}, idempotency_key="1", now=NOW)
    await arrive("7", "src_may", NOW)
    refused: list[type[Refusal]] = []
    for ask in (
        SOURCES.change(admin, card.id, {"slug": "june"}, idempotency_key="2", now=NOW),
        SOURCES.delete(admin, card.id, idempotency_key="3", now=NOW),
    ):
        with pytest.raises(SlugInUse) as refusal:
            await ask
        refused.append(refusal.type)
    # What was emptied in the form is no change.
    await SOURCES.change(admin, card.id, {"slug": None}, idempotency_key="4", now=NOW)
    assert (await desk.source_card(admin, card.id)).slug == "may"


@pytest.mark.parametrize("pays", [True, False])
async def test_a_link_that_came_between_two_others_stays_as_well(pays: bool) -> None:
    """It was nobody's first, and is nobody's last any more."""
    admin = await boss()
    cards = {name: await made(admin, name) for name in ("first", "between", "last")}
    buyer, plan = await factories.person(now=NOW), await factories.plan()
    for hours, name in enumerate(cards):
        await arrive(buyer.telegram_id, f"src_{name}", NOW + timedelta(hours=hours))
        if pays and name == "between":
            await Payment.create(
                user_id=buyer.user.id,
                plan=plan,
                amount=1,
                currency="USD",
                payment_method="manual",
            )
    key = cards["between"].id
    assert (await desk.source_card(admin, key)).was_used
    with pytest.raises(SlugInUse):
        await SOURCES.delete(admin, key, idempotency_key="1", now=NOW)
    with pytest.raises(SlugInUse):
        await SOURCES.change(admin, key, {"slug": "other"}, idempotency_key="2", now=NOW)


async def test_who_arrives_while_a_link_is_deleted_starts_all_the_same(database_url: str) -> None:
    admin = await boss()
    card = await made(admin, "Spring")
    other = await asyncpg.connect(database_url)
    try:
        await other.execute("BEGIN")
        await other.execute("DELETE FROM sources WHERE id = $1", card.id)
        arriving = asyncio.create_task(arrive("7", "src_spring", NOW))
        await somebody_waits(other)
        await other.execute("COMMIT")
        assert await arriving == ""
    finally:
        await other.close()


async def test_a_cost_is_noted_once_in_the_shops_day() -> None:
    admin = await boss()
    card = await made(admin, "Spring")
    key, evening = uuid4(), NOW.replace(hour=20)
    for tap in ("1", "1", "2"):
        await desk.note_cost(
            *(admin, card.id, key, Money(1000, "USD")),
            idempotency_key=tap,
            now=evening,
            policy=POLICY,
        )
    [cost] = await SourceCost.all()
    assert cost.spent_on == (evening + timedelta(hours=9)).date()
    assert (await desk.source_card(admin, card.id)).costs == (Money(1000, "USD"),)


async def test_a_cost_that_was_a_mistake_is_taken_back_once() -> None:
    admin = await boss()
    card, other = await made(admin, "Spring"), await made(admin, "Autumn")
    first, second = uuid4(), uuid4()
    for minute, (key, minor) in enumerate(((first, 1000), (second, 5000))):
        await desk.note_cost(
            *(admin, card.id, key, Money(minor, "USD")),
            idempotency_key=str(key),
            now=NOW + timedelta(minutes=minute),
            policy=POLICY,
        )
    card = await desk.source_card(admin, card.id)
    assert card.newest_cost == (second, Money(5000, "USD"))
    # Not by another source's button; of two taps at once it goes once.
    assert not await take_back_cost(admin, other.id, second, idempotency_key="0", now=NOW)
    gone = await asyncio.gather(
        *(take_back_cost(admin, card.id, second, idempotency_key=tap, now=NOW) for tap in "123")
    )
    assert sorted(gone) == [False, False, True]
    card = await desk.source_card(admin, card.id)
    assert (card.costs, card.newest_cost) == ((Money(1000, "USD"),), (first, Money(1000, "USD")))


async def test_only_admins_see_it() -> None:
    admin = await boss()
    card = await made(admin, "Spring")
    stranger = await find((await factories.person()).telegram_id)
    for ask in (
        desk.source_page(stranger),
        desk.source_card(stranger, card.id),
        take_back_cost(stranger, card.id, uuid4(), idempotency_key="8", now=NOW),
        desk.note_cost(
            *(stranger, card.id, uuid4(), Money(100, "USD")),
            idempotency_key="9",
            now=NOW,
            policy=POLICY,
        ),
    ):
        with pytest.raises(NotAllowed):
            await ask
    with pytest.raises(SourceUnknown):
        await desk.source_card(admin, uuid4())


@pytest.mark.parametrize("seed", range(3))
async def test_a_sources_income_is_what_the_shop_keeps_in_each_currency(seed: int) -> None:
    """Beside it what was paid less what went back, by who came first and last by which link."""
    random, scenario = Random(seed), await built()
    euro = BankAccount("1", "EUR", "Banque", "Holder", "7701")
    both = replace(SHOPS, accounts=(*SHOPS.accounts, euro))
    admin = await met(scenario.boss)
    keys = [(await made(admin, name)).id for name in ("A", "B")]
    euros = await factories.plan("Euros", price=Decimal(20), currency="EUR")
    kept: dict[tuple[str, UUID], Counter[str]] = defaultdict(Counter)
    buyers: dict[tuple[str, UUID], set[int]] = defaultdict(set)
    for number in range(8):
        shop = replace(scenario, who=await factories.person(f"P{number}", now=NOW))
        came = random.sample(keys, random.randint(0, 2))
        for hours, key in enumerate(came):
            slug = (await desk.source_card(admin, key)).slug
            await arrive(shop.who.telegram_id, f"src_{slug}", NOW + timedelta(hours=hours))
        plan = random.choice((scenario.month, euros))
        price = Money.of(plan.price, plan.currency)
        shown = (await shop.tag(plan, price=price)).payable
        payment = await shop.settles(await shop.opens(plan, shown=shown, policy=both))
        left = price.minor
        match random.choice(("kept", "part", "whole", "part and whole")):
            case "part" | "part and whole" as how:
                part = Money(random.randint(1, left - 1), price.currency)
                await refund_part(
                    *(payment.id, part, admin, "why"),
                    idempotency_key=f"part {number}",
                    now=NOW,
                    policy=SHOPS,
                )
                left -= part.minor
                if how == "part and whole":
                    await shop.refunds(payment)
                    left = 0
            case "whole":
                await shop.refunds(payment)
                left = 0
        for end, key in (("first", came[:1]), ("last", came[-1:])):
            for one in key:
                kept[end, one][price.currency] += left
                buyers[end, one] |= {number} if left else set()
    for key in keys:
        card = await desk.source_card(admin, key)
        for end, earned in (("first", card.by_first), ("last", card.by_last)):
            income = dict(earned.income)
            assert income == +kept[end, key]
            assert earned.people == len(buyers[end, key])
