"""Histories that were tried against the figures: what is worked out, and what its rows say."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from tortoise import connections

from handlers.screens.analytics import source_card as source_card_screen
from handlers.speech import Speech
from models.alerts import Alert
from models.analytics import DailyFigure, UserAnalytics
from models.lifecycles import PaymentStatus
from models.payments import Payment
from services.admin_notices.watching import Unusual, watch_due
from services.analytics.desk import SOURCES, source_card
from services.analytics.events import Event, EventType, write
from services.analytics.figures.figure import Area, Sums
from services.analytics.figures.reading import MOST_LINES
from services.analytics.figures.registry import figure_kinds, read_area
from services.analytics.figures.rows import Asked, added
from services.analytics.figures.span import last_days, today_of
from services.analytics.months import keep_months
from services.analytics.rollup.rolling import roll_due
from services.analytics.sources import arrive
from services.commerce.methods.bank import ByBank
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.rates import Rate
from services.commerce.methods.stars import ByStars
from services.commerce.reviews import reject
from services.money import Money
from services.person import find
from services.policy import Policy
from services.reconciliation.rolled import day_apart, days
from tests import factories
from tests.factories import NOW, Someone
from tests.services.histories import POLICY, Shop, day, opened

pytestmark = pytest.mark.usefixtures("database")


async def rolled(shop: Shop, policy: Policy = POLICY) -> None:
    while await roll_due(shop.now, policy):
        pass


async def at(shop: Shop, number: float) -> None:
    shop.now = day(0) + timedelta(days=number)
    await shop.ticks()


async def agree(shop: Shop, area: str, policy: Policy = POLICY) -> Area:
    """Each figure of an area is what its rows come to; days say what their rows say."""
    admin = await find(shop.boss.telegram_id)
    span = last_days(30, today_of(shop.now, policy.zone))
    asked = Asked(span, policy, shop.now)
    found = await read_area(admin, area, span, policy, shop.now)
    for figure in found.figures:
        _, kind = figure_kinds()[figure.key]
        if kind.rows is not None:
            page = await kind.rows(asked, 0, 500)
            assert figure.value == added(kind.adds, page.items), figure.key
    ask = connections.get("default")
    assert [one for each in await days(ask) for one in await day_apart(ask, each)] == []
    return found


async def test_a_code_that_is_given_back_with_a_refund_is_taken_off_its_day() -> None:
    shop = await opened()
    payment = await shop.buys(await shop.meets("Ann"), shop.month, promo="SPRING")
    kept = await shop.buys(await shop.meets("Ben"), shop.month, promo="SPRING")
    await rolled(shop)
    await agree(shop, "codes")
    await at(shop, 3)
    await rolled(shop)
    await agree(shop, "codes")
    await shop.refunds(payment)
    await rolled(shop)
    found = {one.key: one.value for one in (await agree(shop, "codes")).figures}
    off = Money.of(Decimal(kept.snapshot["promo"]["off"]), "USD")
    assert (found["code_paid"], found["code_off"]) == (1, Sums.of({"USD": off.minor}))


async def test_a_rate_that_is_set_later_leaves_the_days_that_have_theirs() -> None:
    shop = await opened()
    euros = replace(POLICY, currency="EUR")
    sent = await shop.sends(who := await shop.meets("Ann"), await shop.opens(who, shop.month))
    await shop.approves(sent)
    await rolled(shop, euros)
    first = today_of(shop.now, euros.zone)
    before = await DailyFigure.get(figure="reported_income:kind", day=first)
    await at(shop, 3)
    later = replace(euros, rates={**euros.rates, ("USD", "EUR"): Decimal("0.5")})
    await connections.get("default").execute_query("UPDATE rolled_days SET is_late = true")
    await rolled(shop, later)
    after = await DailyFigure.get(figure="reported_income:kind", day=first)
    assert after.amount == before.amount


async def sourced(shop: Shop, name: str) -> tuple[Someone, UUID]:
    """Somebody who came by a link of their own."""
    who, key = await shop.meets(name), uuid4()
    slug = name.lower()
    await SOURCES.create(
        await shop.admin(),
        key,
        {"name": name, "slug": slug},
        idempotency_key=f"{key}",
        now=shop.now,
    )
    await arrive(who.telegram_id, f"src_{slug}", shop.now)
    return who, key


async def test_a_sources_card_tells_the_income_of_its_figure_however_it_was_paid() -> None:
    shop = await opened()
    admin, found = await shop.admin(), {}
    ways = {
        "Bank": ByBank("0"),
        "Rufiyaa": ByBank("1"),
        "Stars": ByStars(),
        "Usdt": ByUsdt(),
        "Gram": ByTon(Rate(Decimal("3.5"), "USD", "settings", NOW)),
    }
    for name, way in ways.items():
        who, found[name] = await sourced(shop, name)
        asked = await shop.opens(who, shop.quarter, way)
        if name in ("Usdt", "Gram"):
            await shop.pays_on_chain(asked, 150 * 10**6 if name == "Usdt" else 43 * 10**9)
            payment = await Payment.get(intent_id=asked.intent_id)
        elif name == "Stars":
            payment = await shop.pays_in_stars(who, asked, "stx-1")
        else:
            payment = await shop.approves(await shop.sends(who, asked))
        shop.now += timedelta(minutes=1)
        if name != "Stars":
            await shop.refunds_part(payment, 1000)
            shop.now += timedelta(minutes=1)
    for again in (True, False):
        await rolled(shop)
        area = await agree(shop, "sources")
        for key in found.values():
            card = await source_card(admin, key)
            line = next(one for one in area.tables[0].lines if one.part == str(key)[:8])
            assert Sums.of(card.by_first.income) == Sums.of(card.by_last.income) == line.cells[3]
            assert source_card_screen(Speech("en", POLICY.zone), card, "bot", "").text
        shop.now += timedelta(minutes=1)
        if again:
            for name in found:
                payment = await Payment.get(user_id=shop.people[name].user.id)
                await shop.refunds(payment, keep_access=True)
                shop.now += timedelta(minutes=1)


async def test_visits_of_months_that_are_gone_stay_on_a_sources_card() -> None:
    shop = await opened()
    _, key = await sourced(shop, "Video")
    await write([Event(EventType.LINK_VISITED, shop.now, data={"source": str(key)})] * 3)
    await rolled(shop)
    await at(shop, 600)
    await rolled(shop)
    await keep_months(shop.now, POLICY)
    assert not await UserAnalytics.exists()
    card = await source_card(await shop.admin(), key)
    assert (card.visits, card.was_used) == (3, True)


async def test_refusals_are_of_late_when_they_are_decided_however_long_the_proofs_waited() -> None:
    shop = await opened()
    for number in range(30):
        await factories.payment(
            await factories.intent(await shop.meets(f"B{number}"), shop.month, now=shop.now),
            now=shop.now,
            status=PaymentStatus.COMPLETED,
        )
    await at(shop, 5)
    sent = [
        await shop.sends(who := await shop.meets(f"P{number}"), await shop.opens(who, shop.month))
        for number in range(6)
    ]
    await at(shop, 7.5)
    for one in sent:
        await reject(one, await shop.admin(), "blurred", now=shop.now, policy=POLICY)
    await watch_due(now=shop.now, policy=POLICY)
    found = await Alert.get(subject=Unusual.REFUSED)
    assert found.first_error.startswith('{"refused":6,"of":6,"usual":0,')


async def test_of_more_links_than_a_table_has_lines_those_that_bring_most_are_shown() -> None:
    shop = await opened()
    _, oldest = await sourced(shop, "Oldest")
    await arrive((await shop.meets("Ann")).telegram_id, "src_oldest", shop.now)
    for number in range(MOST_LINES + 2):
        await at(shop, 1 + number / 100)
        await sourced(shop, f"New{number}")
    await rolled(shop)
    (table,) = (await agree(shop, "sources")).tables
    assert len(table.lines) == MOST_LINES
    assert str(oldest)[:8] == table.lines[-1].part
