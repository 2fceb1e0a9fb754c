"""What admins are told by itself: gathered when it is much, once, and only to who is an admin."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.admin_notices import AdminNotices, Rhythm
from models.alerts import Alert, AlertKind
from models.delivery import OutboxItem
from models.lifecycles import PaymentMethod, PaymentStatus
from services import alerts
from services.admin_notices import choices
from services.admin_notices.hours import ShopHours
from services.admin_notices.reporting import WAITS, report_due
from services.admin_notices.unusual import Refusals, are_reviews_slow, silence
from services.admin_notices.watching import watch_due
from services.analytics.figures.reports import Finding, Found, Income, finding, report
from services.analytics.rollup.rolling import roll_due
from services.commerce.methods.chain import ByTon
from services.commerce.methods.rates import Rate
from services.commerce.reviews import approve, reject
from services.marketing import Quiet
from services.policy import Policy
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW, Someone
from tests.services.histories import POLICY as HISTORY
from tests.services.histories import day, opened
from tests.services.shop import POLICY, at_once, met, paid
from tests.services.shop_scenario import built

pytestmark = pytest.mark.usefixtures("database")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
BANK = (PaymentMethod.BANK_TRANSFER,)


async def telling(*methods: PaymentMethod) -> Someone:
    boss = await factories.admin()
    await choices.tell_sales(await met(boss), methods or BANK, NOW, on=True)
    return boss


async def outbox(kind: str) -> list[OutboxItem]:
    return await OutboxItem.filter(kind=kind).order_by("id")


async def test_fifty_sales_at_once_are_a_few_messages_and_none_is_missing() -> None:
    boss, plan = await telling(), await factories.plan()
    waiting = [await paid(await factories.person(), plan) for _ in range(50)]
    admin = await met(boss)
    await approve(waiting[0], admin, now=NOW, policy=POLICY)
    (first,) = await outbox("sales")
    assert len(first.args["sales"]) == 1
    # The sender has it; whatever comes now waits for five minutes and is one message.
    await OutboxItem.filter(id=first.id).update(state="sent", done_at=NOW)
    for one in waiting[1:40]:
        await approve(one, admin, now=NOW, policy=POLICY)
    _, second = await outbox("sales")
    assert len(second.args["sales"]) == 39
    pause = second.available_at - first.available_at
    assert timedelta(minutes=4, seconds=59) < pause <= timedelta(minutes=5)
    # Those that settle in the same moment never wait for one another.
    await at_once(*(approve(one, admin, now=NOW, policy=POLICY) for one in waiting[40:]))
    rows = await outbox("sales")
    assert len(rows) <= 12
    told = [sale["payment"] for row in rows for sale in row.args["sales"]]
    assert sorted(told) == sorted(map(str, waiting))
    assert {row.chat_id for row in rows} == {boss.telegram_id}


async def test_a_message_holds_fifty_and_the_next_is_begun_while_a_blocked_bot_waits() -> None:
    boss, plan = await telling(), await factories.plan()
    admin = await met(boss)
    await approve(await paid(await factories.person(), plan), admin, now=NOW, policy=POLICY)
    # The admin blocked the bot: this one is held for a month.
    await connections.get("default").execute_query(
        "UPDATE outbox SET state = 'held', available_at = now() + interval '30 days'"
        " WHERE kind = 'sales'"
    )
    await approve(await paid(await factories.person(), plan), admin, now=NOW, policy=POLICY)
    _, row = await outbox("sales")
    assert row.available_at < datetime.now(UTC) + HOUR, "held rows put nothing off"
    filled = {"sales": row.args["sales"] * 50}
    await OutboxItem.filter(id=row.id).update(args=filled)
    await approve(await paid(await factories.person(), plan), admin, now=NOW, policy=POLICY)
    assert [len(one.args["sales"]) for one in await outbox("sales")] == [1, 50, 1]


async def test_what_is_kept_as_balance_or_refused_is_no_sale() -> None:
    boss, scenario = await telling(), await built()
    first = await scenario.opens(scenario.month)
    await scenario.settles(first)
    refused = await paid(await factories.person(), scenario.month)
    await reject(refused, await met(boss), "not there", now=NOW, policy=POLICY)
    assert [row.args["sales"][0]["sold"] for row in await outbox("sales")] == ["plan"]
    await scenario.buys(scenario.month, NOW + HOUR)
    await scenario.buys(scenario.quarter, NOW + 2 * HOUR)
    sold = [sale["sold"] for row in await outbox("sales") for sale in row.args["sales"]]
    assert sold == ["plan", "renewal", "change"]


async def test_only_admins_choose_and_each_for_themselves() -> None:
    boss, other, guest = await factories.admin(), await factories.admin(), await factories.person()
    admin = await met(boss)
    assert await choices.choices_of(admin) == choices.Choices()
    await at_once(
        *(choices.tell_sales(admin, (one,), NOW, on=True) for one in PaymentMethod),
        choices.choose_rhythm(admin, Rhythm.WEEKLY, NOW),
    )
    await choices.choose_time(admin, NOW, hour=0, weekday=7)
    await choices.tell_sales(admin, BANK, NOW, on=False)
    await choices.tell_unusual(admin, NOW, on=False)
    mine = await choices.choices_of(admin)
    assert set(mine.sales) == set(PaymentMethod) - set(BANK)
    assert (mine.rhythm, mine.hour, mine.weekday) == (Rhythm.WEEKLY, 0, 7)
    assert not mine.wants_unusual
    assert await choices.choices_of(await met(other)) == choices.Choices()
    for wrong in ({"hour": 24}, {"hour": -1}, {"weekday": 0}, {"weekday": 8}):
        with pytest.raises(choices.NoSuchTime):
            await choices.choose_time(admin, NOW, **wrong)
    with pytest.raises(NotAllowed):
        await choices.tell_sales(await met(guest), BANK, NOW, on=True)
    with pytest.raises(NotAllowed):
        await choices.choices_of(await met(guest))


# Reports.


async def rolled(now: datetime, policy: Policy = POLICY) -> None:
    """The leader works the days out, a few at a time."""
    while await roll_due(now, policy):
        pass


async def reporting(rhythm: Rhythm = Rhythm.DAILY, **columns: object) -> Someone:
    boss = await factories.admin(**columns)
    await choices.choose_rhythm(await met(boss), rhythm, NOW)
    return boss


async def test_a_report_is_owed_once_whoever_leads_and_whatever_dies() -> None:
    boss = await reporting(time_zone="Europe/Madrid")
    await factories.admin()
    # NOW is 12:00 in London: the next nine o'clock in Madrid is eight o'clock there.
    at = datetime(2026, 11, 24, 8, tzinfo=UTC)
    await rolled(at)
    assert await report_due(now=at - timedelta(seconds=1), policy=POLICY) == 0
    with pytest.raises(ZeroDivisionError):
        async with in_transaction():
            # It dies behind the computing and before the commit: nothing is owed, and nothing said.
            assert await report_due(now=at, policy=POLICY) == 1
            raise ZeroDivisionError
    assert not await outbox("admin_report")
    assert (await AdminNotices.get()).reported_on is None
    await at_once(*(report_due(now=at, policy=POLICY) for _ in range(4)))
    (row,) = await outbox("admin_report")
    assert row.chat_id == boss.telegram_id
    assert row.args == {"rhythm": "daily", "first": "2026-11-23", "last": "2026-11-23"}
    # A restart hours later says nothing more; the next day it comes again.
    await rolled(at + DAY)
    assert await report_due(now=at + 14 * HOUR, policy=POLICY) == 0
    assert await report_due(now=at + DAY, policy=POLICY) == 1


async def test_a_dismissed_admin_gets_none_and_a_bot_that_stood_still_tells_the_last_alone() -> (
    None
):
    boss = await reporting()
    week = await reporting(Rhythm.WEEKLY)
    at = datetime(2026, 11, 28, 20, tzinfo=UTC)
    await rolled(at)
    assert await report_due(now=at, policy=POLICY) == 1, "the week's begins on Monday"
    (row,) = await outbox("admin_report")
    assert (row.chat_id, row.args["last"]) == (boss.telegram_id, "2026-11-27")
    boss.profile.role = "user"
    await boss.profile.save()
    assert await report_due(now=at + 2 * DAY, policy=POLICY) == 1
    _, row = await outbox("admin_report")
    assert row.chat_id == week.telegram_id
    assert (row.args["first"], row.args["last"]) == ("2026-11-23", "2026-11-29")


async def test_a_report_waits_until_its_days_are_worked_out_and_not_for_ever() -> None:
    """Behind a standstill, and at midnight, it would tell of a shop that sold nothing."""
    boss, scenario = await reporting(), await built()
    admin = await met(boss)
    await choices.choose_time(admin, NOW, hour=0)
    await scenario.buys(scenario.month, NOW + HOUR)
    midnight = datetime(2026, 11, 24, tzinfo=POLICY.zone).astimezone(UTC)
    assert await report_due(now=midnight, policy=POLICY) == 0
    # One that is sent all the same says what is missing from it.
    told = await report(admin, NOW.date(), NOW.date(), now=midnight, policy=POLICY)
    assert (told.income, told.days_unworked) == ((), 1)
    await rolled(midnight - timedelta(seconds=9))
    assert await report_due(now=midnight, policy=POLICY) == 0
    with pytest.raises(ZeroDivisionError):
        async with in_transaction():
            assert await report_due(now=midnight + WAITS, policy=POLICY) == 1
            raise ZeroDivisionError
    await rolled(midnight + timedelta(minutes=1))
    assert await report_due(now=midnight + timedelta(minutes=1), policy=POLICY) == 1


async def test_a_report_says_what_the_ledger_and_the_tables_say() -> None:
    scenario = await built()
    await scenario.buys(scenario.month, NOW - 3 * DAY)
    await scenario.refunds(await scenario.buys(scenario.month, NOW), now=NOW + HOUR)
    plan = await factories.plan("Other", price=Decimal(100))
    newcomer = await paid(await factories.person(), plan)
    admin = await met(scenario.boss)
    await approve(newcomer, admin, now=NOW, policy=POLICY)
    await paid(await factories.person(), plan)
    await rolled(NOW + DAY)
    today = NOW.date()
    told = await report(admin, today, today, now=NOW + DAY, policy=POLICY)
    # 49 came and went back; 100 stayed. Before, 49 came within seven days.
    assert told.income == (Income(10_000, 700, "USD"),)
    assert told.new_members == 1
    assert told.waiting.receipts == 1
    assert told.finding == Finding(Found.UP, 1329)
    quiet = await report(admin, date(2026, 1, 1), date(2026, 1, 7), now=NOW, policy=POLICY)
    assert (quiet.income, quiet.new_members) == ((), 0)
    assert quiet.finding == Finding(Found.NOTHING)
    with pytest.raises(NotAllowed):
        await report(await met(scenario.who), today, today, now=NOW, policy=POLICY)


@pytest.mark.parametrize(
    ("income", "told", "found"),
    [
        ((), (), Finding(Found.NOTHING)),
        ((Income(5, 0, "USD"),), (), Finding(Found.FIRST)),
        ((Income(0, 5, "USD"),), (), Finding(Found.NONE)),
        ((Income(-9, 5, "USD"),), (), Finding(Found.NONE)),
        ((Income(70, 100, "USD"),), (), Finding(Found.DOWN, 30)),
        ((Income(105, 100, "USD"),), (), Finding(Found.SAME)),
        # Nanotons are many and worth little; what came in dollars is no silence.
        (
            (Income(0, 5 * 10**9, "TON"), Income(11_800, 8_500, "USD")),
            (Income(11_800, 10_000, "USD"),),
            Finding(Found.UP, 18),
        ),
        ((Income(0, 5 * 10**9, "TON"), Income(118, 100, "USD")), (), Finding(Found.APART)),
    ],
)
def test_one_sentence_is_found(
    income: tuple[Income, ...], told: tuple[Income, ...], found: Finding
) -> None:
    assert finding(income, told) == found


async def test_a_report_of_several_currencies_holds_them_against_each_other_by_their_rates() -> (
    None
):
    shop = await opened()
    who = await shop.meets("Ann")
    rate = Rate(Decimal("3.5"), "USD", "settings", shop.now)
    await shop.pays_on_chain(await shop.opens(who, shop.month, ByTon(rate)), 14 * 10**9)
    shop.now = day(1)
    await shop.buys(await shop.meets("Bea"), shop.month)
    await rolled(shop.now + DAY, HISTORY)
    admin = await met(await factories.admin())
    on = shop.now.date()
    told = await report(admin, on, on, now=shop.now + DAY, policy=HISTORY)
    assert [one.currency for one in told.income] == ["USD"]
    # $49 now, and $49 in GRAM on one of the seven days before.
    assert told.finding == Finding(Found.UP, 600)


# What is unusual.


async def sold_every(gap: timedelta, count: int, until: datetime) -> None:
    """So many sales with such gaps, as their facts."""
    boss, plan = await met(await factories.admin()), await factories.plan()
    for number in reversed(range(count)):
        at = until - gap * number
        sent = await paid(await factories.person(), plan)
        await approve(sent, boss, now=at, policy=POLICY)


async def alerts_told() -> list[tuple[str, str]]:
    rows = await OutboxItem.filter(kind__startswith="trouble").order_by("id")
    return [(row.kind, row.args["subject"]) for row in rows if row.args["kind"] == "shop"]


async def test_silence_is_told_once_and_over_with_the_next_payment_alone() -> None:
    zone = ZoneInfo("UTC")
    awake = POLICY.__class__(zone, accounts=POLICY.accounts, quiet_from=0, quiet_until=0)
    await sold_every(HOUR, 22, NOW)
    for minutes in range(0, 60 * 24 * 8, 37):
        now = NOW + timedelta(minutes=minutes)
        await watch_due(now=now, policy=awake)
        await alerts.tell_due(now)
        known = await Alert.filter(kind=AlertKind.SHOP).count()
        assert known == (minutes >= 180), minutes
    assert await alerts_told() == [("trouble", "silence")]
    # Five weeks later nothing is usual any more, and that ends no silence.
    much_later = NOW + 35 * DAY
    await watch_due(now=much_later, policy=awake)
    await alerts.tell_due(much_later)
    assert len(await alerts_told()) == 1
    plan, boss = await factories.plan(), await met(await factories.admin())
    sent = await paid(await factories.person(), plan)
    await approve(sent, boss, now=much_later, policy=POLICY)
    for later in (much_later + HOUR, much_later + 5 * HOUR):
        await watch_due(now=later, policy=awake)
        await alerts.tell_due(later)
    # Both admins are told each, and the new silence is none: a shop with one sale has no usual.
    assert [kind for kind, _ in await alerts_told()] == ["trouble", "trouble_over", "trouble_over"]


@pytest.mark.parametrize("a_day", [1, 3, 10, 50])
def test_a_shop_where_people_pay_when_they_like_is_not_called_silent(a_day: int) -> None:
    """Of 120 ordinary days hardly any is told, and a shop that went dark always is."""
    hours, chance = ShopHours(ZoneInfo("UTC"), Quiet(0, 0)), Random(a_day)
    paid = [NOW]
    while paid[-1] < NOW + 150 * DAY:
        paid.append(paid[-1] + DAY * chance.expovariate(a_day))
    told = 0
    for place, (before, after) in enumerate(pairwise(paid)):
        known = [one for one in paid[max(0, place - 1500) : place + 1] if one > before - 30 * DAY]
        if before > NOW + 30 * DAY:
            told += silence(known, after, hours) is not None
    assert told <= 4
    last = [one for one in paid if one > paid[-1] - 30 * DAY]
    assert silence(last, paid[-1] + 10 * DAY / a_day, hours) is not None


async def test_a_shop_with_few_payments_is_never_silent() -> None:
    await sold_every(HOUR, 20, NOW)
    await watch_due(now=NOW + 9 * DAY, policy=POLICY)
    assert not await Alert.exists()


async def test_slow_reviews_and_many_refusals_are_told_and_end() -> None:
    boss, plan = await factories.admin(), await factories.plan()
    admin = await met(boss)
    before = NOW - 3 * DAY
    for number in range(30):
        row = await factories.payment(
            await factories.intent(await factories.person(), plan, now=before),
            now=before,
            status=PaymentStatus.COMPLETED if number else PaymentStatus.FAILED,
        )
        assert row.submitted_at == before
    waiting = [await paid(await factories.person(), plan) for _ in range(6)]
    now = NOW + 12 * HOUR
    await watch_due(now=now, policy=POLICY)
    assert await alerts_told() == []
    now += timedelta(minutes=1)
    for _ in range(3):
        await watch_due(now=now, policy=POLICY)
    assert await alerts_told() == [("trouble", "slow_reviews")]
    for one in waiting:
        await reject(one, admin, "not there", now=now, policy=POLICY)
    await watch_due(now=now, policy=POLICY)
    assert await alerts_told() == [("trouble", "slow_reviews"), ("trouble", "many_refused")]
    first = (await Alert.get(subject="many_refused")).first_error
    assert first.startswith('{"refused":6,"of":6,"usual":3,')
    later = now + 2 * DAY
    await watch_due(now=later, policy=POLICY)
    await alerts.tell_due(later)
    assert [one for one in await alerts_told() if one[0] == "trouble_over"] == [
        ("trouble_over", "slow_reviews"),
        ("trouble_over", "many_refused"),
    ]


def test_what_hovers_about_a_limit_is_not_told_over_and_over() -> None:
    limit = 12 * HOUR
    assert not are_reviews_slow(limit, 3, limit, before=False)
    assert are_reviews_slow(limit, 3, limit, before=True)
    assert not are_reviews_slow(limit * 2, 2, limit, before=False)
    assert not are_reviews_slow(None, 0, limit, before=True)
    many, fewer = Refusals(5, 20, 10, 100), Refusals(5, 33, 10, 100)
    assert many.are_many(before=False) and not fewer.are_many(before=False)
    assert fewer.are_many(before=True)
    assert not Refusals(4, 4, 10, 100).are_many(before=False)
    assert not Refusals(9, 9, 9, 19).are_many(before=False)
