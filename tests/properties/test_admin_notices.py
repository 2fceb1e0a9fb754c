"""What admins are told by itself, against models that know nothing of how it is done.

Every sale is told once to each admin who wanted it when it was settled, by whatever way it was
paid and however often it came; reports come once a day over every change of the clocks; and a shop
is silent when the minutes in which it was awake say so.
"""

import itertools
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.admin_notices import Rhythm
from models.delivery import OutboxItem
from models.lifecycles import ChainAsset, PaymentMethod, PaymentStatus, Role
from models.payments import Payment
from services.admin_notices import choices
from services.admin_notices.hours import LATEST, Due, ShopHours, due_report
from services.admin_notices.unusual import FEWEST_GAPS, SHORTEST, silence
from services.commerce.checkout import open_checkout
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.star_charges import Charge, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.reviews import approve
from services.marketing import Quiet
from services.money import Money
from services.people.roles import change_role
from services.person import Person
from tests import factories
from tests.factories import NOW, Someone
from tests.harness.examples import many
from tests.services import chain
from tests.services.chain import GRAM, USDT_WALLET, Chain
from tests.services.course_scenario import CourseScenario
from tests.services.shop import at_once, met, submitted

POLICY = chain.POLICY.__class__(**{**vars(chain.POLICY), "takes_cards": True})
WAYS = (*(one for one in PaymentMethod if one is not PaymentMethod.MANUAL), "seat")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass
class Shop:
    """A shop with some admins, and who should be told of what."""

    script: random.Random
    admins: list[Someone]
    owner: Person
    course: CourseScenario
    gram: Chain = field(default_factory=Chain)
    usdt: Chain = field(default_factory=lambda: Chain(USDT_WALLET, ChainAsset.USDT))
    number: int = 0
    wanting: dict[str, set[PaymentMethod]] = field(default_factory=dict)
    on_duty: set[str] = field(default_factory=set)
    told: Counter[tuple[str, UUID]] = field(default_factory=Counter)

    async def step(self) -> None:
        event = self.script.choice(("sale", "sale", "sale", "crowd", "switch", "role", "sender"))
        await getattr(self, event)()

    async def sale(self) -> None:
        await self.sold(self.script.choice(WAYS))

    async def crowd(self) -> None:
        """Several are approved in the same moment."""
        sent = [await self.by_bank() for _ in range(4)]
        boss = await met(self.course.boss)
        await at_once(
            *(approve(one, boss, now=NOW, policy=POLICY) for one in sent for _ in range(2))
        )
        self.note(await Payment.filter(id__in=sent))

    async def switch(self) -> None:
        who = self.script.choice(self.admins)
        if who.telegram_id not in self.on_duty:
            return
        methods = self.script.sample(list(PaymentMethod), 2)
        on = self.script.random() < 0.6
        await choices.tell_sales(await met(who), methods, NOW, on=on)
        wanted = self.wanting.setdefault(who.telegram_id, set())
        wanted.update(methods) if on else wanted.difference_update(methods)

    async def role(self) -> None:
        who = self.script.choice(self.admins)
        appoint = who.telegram_id not in self.on_duty
        self.number += 1
        await change_role(
            await met(who),
            self.owner,
            role=Role.ADMIN if appoint else Role.USER,
            idempotency_key=f"role:{self.number}",
            now=NOW,
            policy=POLICY,
        )
        (self.on_duty.add if appoint else self.on_duty.discard)(who.telegram_id)

    async def sender(self) -> None:
        """The sender takes what waits, or has sent it: nothing more is put into that."""
        how = self.script.choice(
            ("owner = 1, attempts = attempts + 1", "state = 'sent'", "state = 'held'")
        )
        await connections.get("default").execute_query(
            f"UPDATE outbox SET {how} WHERE kind = 'sales' AND owner IS NULL"
        )

    async def by_bank(self) -> UUID:
        who, plan = await factories.person(), await factories.plan()
        price = Money.of(plan.price, "USD")
        found = await open_checkout(
            await met(who), plan.id, price, ByBank(), now=NOW, policy=POLICY
        )
        return (await submitted(who, found.intent_id)).payment_id

    async def sold(self, way: PaymentMethod | str) -> None:
        before = set(await Payment.all().values_list("id", flat=True))
        await getattr(self, f"sold_by_{way}")()
        self.note(await Payment.exclude(id__in=before))

    async def sold_by_bank_transfer(self) -> None:
        sent = await self.by_bank()
        for _ in range(2):
            await approve(sent, await met(self.course.boss), now=NOW, policy=POLICY)

    async def sold_by_seat(self) -> None:
        await self.course.buys(await factories.person())

    async def sold_by_stars(self) -> None:
        person, plan = await met(await factories.person()), await factories.plan(star_price=900)
        shown = Money(900, "XTR")
        found = await open_checkout(person, plan.id, shown, ByStars(), now=NOW, policy=POLICY)
        paid = Charge(person.key, found.pay_code, f"stars:{found.pay_code}", found.amount, NOW)
        await at_once(*(settle_charge(paid, now=NOW, policy=POLICY) for _ in range(2)))

    async def sold_by_card(self) -> None:
        person, plan = await met(await factories.person()), await factories.plan()
        shown = Money.of(plan.price, "USD")
        found = await open_checkout(person, plan.id, shown, ByCard(), now=NOW, policy=POLICY)
        code = found.pay_code
        paid = CardCharge(person.key, code, f"card:{code}", f"provider:{code}", found.amount, NOW)
        await at_once(*(settle_card(paid, now=NOW, policy=POLICY) for _ in range(2)))

    async def sold_by_ton(self) -> None:
        found = await chain.asks(await met(await factories.person()))
        self.gram.pays(14 * GRAM, found.pay_code)
        await chain.read(self.gram)

    async def sold_by_usdt_ton(self) -> None:
        found = await chain.asks(await met(await factories.person()), ChainAsset.USDT)
        self.usdt.pays(49_000_000, found.pay_code)
        await chain.read(self.usdt)

    def note(self, payments: list[Payment]) -> None:
        """What the model says: who is on duty and wanted it hears of it."""
        for payment in payments:
            assert payment.status is PaymentStatus.COMPLETED
            for who, methods in self.wanting.items():
                if who in self.on_duty and payment.payment_method in methods:
                    self.told[who, payment.id] += 1


async def opened(script: random.Random) -> Shop:
    admins = [await factories.admin() for _ in range(3)]
    course = CourseScenario(await factories.course(), await factories.admin())
    shop = Shop(script, admins, await met(course.boss), course)
    shop.on_duty.update(one.telegram_id for one in admins)
    for who in admins[:2]:
        await choices.tell_sales(await met(who), tuple(PaymentMethod), NOW, on=True)
        shop.wanting[who.telegram_id] = set(PaymentMethod)
    return shop


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("seed", range(many(16)))
async def test_each_sale_is_told_once_to_each_who_wanted_it_then(seed: int) -> None:
    script = random.Random(seed)
    shop = await opened(script)
    for way in WAYS if seed == 0 else ():
        await shop.sold(way)
    for _ in range(14):
        await shop.step()
    found: Counter[tuple[str, UUID]] = Counter()
    for row in await OutboxItem.filter(kind="sales"):
        assert 1 <= len(row.args["sales"]) <= 50
        for sale in row.args["sales"]:
            found[row.chat_id, UUID(sale["payment"])] += 1
    assert found == shop.told


# Reports.

ZONES = (
    *("UTC", "Europe/Madrid", "America/New_York", "America/Santiago", "Asia/Kathmandu"),
    *("Australia/Lord_Howe", "Africa/Cairo", "Pacific/Auckland", "America/St_Johns"),
)


def _told(script: random.Random, rhythm: Rhythm, zone: ZoneInfo, longest: timedelta) -> list[Due]:
    """Half a year and more of a clock that moves in steps, and what was told at each."""
    hour, weekday = script.randrange(24), script.randint(1, 7)
    now = chosen = datetime(2026, 2, 1, tzinfo=UTC) + MINUTE * script.randrange(60 * 24)
    reported: date | None = None
    told = []
    while now < datetime(2026, 11, 20, tzinfo=UTC):
        due = due_report(
            rhythm, hour, weekday, zone, now=now, chosen_at=chosen, reported_on=reported
        )
        if due is not None:
            assert due.at <= now < due.at + LATEST[rhythm]
            there = due.at.astimezone(zone)
            # Where the clocks skip the hour it comes right behind it.
            assert there.date() == due.day and there.hour - hour in (0, 1)
            assert rhythm is Rhythm.DAILY or due.day.isoweekday() == weekday
            reported = due.day
            told.append(due)
        now += max(MINUTE, longest * script.random())
    return told


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("rhythm", [Rhythm.DAILY, Rhythm.WEEKLY])
def test_a_report_comes_once_a_day_or_week_over_every_change_of_the_clocks(
    zone: str, rhythm: Rhythm
) -> None:
    script = random.Random(zone + rhythm)
    told = _told(script, rhythm, ZoneInfo(zone), 2 * HOUR)
    gap = DAY if rhythm is Rhythm.DAILY else 7 * DAY
    days = [one.day for one in told]
    assert len(days) > (270 if rhythm is Rhythm.DAILY else 38)
    assert {after - before for before, after in itertools.pairwise(days)} == {gap}
    # A bot that stands still for days tells late, but never days late, and never twice.
    late = [one.day for one in _told(script, rhythm, ZoneInfo(zone), 5 * DAY)]
    assert late == sorted(set(late)) and len(late) > (60 if rhythm is Rhythm.DAILY else 15)


# Silence.


def _minutes_awake(start: datetime, end: datetime, zone: ZoneInfo, quiet: Quiet) -> list[int]:
    """For each minute from the start on, how many were awake before it: counted one by one."""
    counted, now = [0], start
    while now < end:
        there = now.astimezone(zone)
        counted.append(counted[-1] + (not quiet.holds(there.hour * 60 + there.minute)))
        now += MINUTE
    return counted


@pytest.mark.parametrize("seed", range(many(40)))
def test_silence_is_thrice_the_usual_gap_of_the_minutes_awake(seed: int) -> None:
    script = random.Random(seed)
    zone = ZoneInfo(script.choice(("UTC", "Europe/Madrid", "America/New_York")))
    quiet = Quiet(60 * script.randrange(24), 60 * script.randrange(24))
    # A change of the clocks lies within.
    start = datetime(2026, 3, 1, tzinfo=UTC) + DAY * script.choice((0, 10, 240))
    usual = script.choice((20, 90, 600))
    minute, paid = 0, []
    while minute < 20 * 24 * 60 and len(paid) < 80:
        paid.append(minute)
        minute += 1 + int(script.expovariate(1 / usual))
    last, length = paid[-1], 28 * 24 * 60
    awake = _minutes_awake(start, start + length * MINUTE, zone, quiet)
    gaps = sorted(awake[after] - awake[before] for before, after in itertools.pairwise(paid))
    # Nine of ten are no longer.
    longest = next(
        (one for one in gaps if 10 * sum(gap <= one for gap in gaps) >= 9 * len(gaps)), 0
    )
    limit = max(3 * longest, SHORTEST / MINUTE)
    hours, moments = ShopHours(zone, quiet), [start + one * MINUTE for one in paid]
    for _ in range(60):
        now = script.randrange(last, length)
        found = silence(moments, start + now * MINUTE, hours)
        expected = len(gaps) >= FEWEST_GAPS and awake[now] - awake[last] >= limit
        assert (found is not None) is expected
        if found is not None:
            assert found.since == moments[-1] and found.usual == longest * MINUTE
