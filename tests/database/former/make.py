"""Makes former.sql.gz: a database as the release before facts left it.

It drives that release's own verbs, so it needs a checkout of it; nothing of this tree is imported:

    git worktree add --detach ../former db29a5c
    python tests/database/former/make.py ../former
    git worktree remove ../former

Every person is named after their history. Ids and pay codes are drawn anew each time.
"""

# ruff: noqa: E402, I001 - the checkout has to be found before anything of it is imported

import asyncio
import gzip
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
sys.path[0] = str(Path(sys.argv[1]).resolve())

from tortoise import connections

from bot.database import orm
from bot.database.embedded import EmbeddedServer
from bot.database.embedded.binaries import server_binaries
from bot.database.migrations import migrate
from bot.database.url import DatabaseUrl
from models.channels import ManagedChat
from models.education import EducationEnrollment, EducationPackage
from models.lifecycles import AssignmentSource, ChainAsset, ChannelType
from models.payments import Payment, PaymentIntent
from models.subscriptions import SubscriptionPlan, UserPackageAssignment, UserSubscription
from models.ton import TonTransaction
from services.education import students, studies
from services.education.course_chats import link_course_chat
from services.education.enrollments import StudentDetails, enroll, leave
from services.money import Money
from services.payments import intents, refunds, reviews, stars, ton, ton_accounts, ton_desk
from services.payments.cards import CardCharge, settle_card
from services.payments.chain_terms import ByTon, ByUsdt
from services.payments.checkout import Checkout, open_checkout
from services.payments.offers import ByBank, ByCard, ByStars, Way, price_tag
from services.payments.rates import Rate
from services.payments.seat_checkout import open_seat_checkout
from services.policy import BankAccount, Policy, Receiving
from services.subscriptions import expiry, grants
from services.subscriptions.changes import Target
from tests import factories
from tests.factories import Someone
from tests.services.chain import GRAM, USDT_WALLET, WALLET, Chain
from tests.services.gateway import Chats
from tests.services.shop import met, submitted

ZONE = ZoneInfo("Europe/Madrid")
#: The moment of the upgrade; every history happened so many days before.
UPGRADE = datetime(2026, 11, 23, 15, 30, tzinfo=ZONE)
POLICY = Policy(
    ZONE,
    accounts=(
        BankAccount("0", "USD", "Bank", "Shop", "7700"),
        BankAccount("1", "JPY", "Ginko", "Shop", "8800"),
    ),
    rates={("USD", "JPY"): Decimal("151.3"), ("EUR", "USD"): Decimal("1.1")},
    receiving=Receiving(WALLET, gram_in="USD"),
    takes_cards=True,
)
RATE = Rate(Decimal("3.5"), "USD", "settings", UPGRADE)
DETAILS = StudentDetails("Mary Lamb", "mary@example.org", "+34600123456")
YEN = ByBank("1")
_keys = count(1)
_coins, _dollars = Chain(), Chain(USDT_WALLET, ChainAsset.USDT)


def at(days: float) -> datetime:
    """So many days before the upgrade."""
    return UPGRADE - timedelta(days=days)


def new_key() -> str:
    return f"update:1:{next(_keys)}"


class Shop:
    """Plans, courses and an admin."""

    async def opens(self) -> None:
        born = at(400)
        self.boss = await factories.admin(now=born)
        plan = factories.plan
        self.month = await plan("Month", star_price=500, now=born)
        self.quarter = await plan(
            "Quarter", duration_months=3, price=Decimal(150), star_price=1500, now=born
        )
        self.small = await plan("Small", price=Decimal(10), star_price=100, now=born)
        self.euro = await plan("Euro", price=Decimal(40), currency="EUR", now=born)
        self.free = await plan("Free", price=Decimal(0), now=born)
        self.forever = await plan("Forever", is_lifetime=True, price=Decimal(999), now=born)
        for sold in (self.month, self.quarter, self.small, self.forever):
            await factories.channel(sold, f"{sold.name} room", now=born)
        await factories.promotion("HALF", 50, now=born)
        await factories.promotion("ALL", 100, now=born)
        self.weeks = await factories.course("Weeks", now=born)
        self.life = await factories.course("Life", is_lifetime=True, duration_weeks=None, now=born)
        self.open = await factories.course("Open end", duration_weeks=None, now=born)
        self.later = await factories.course("Later", starts_at=at(-20), now=born)
        self.bundle = await factories.course("Bundle", plan=self.small, duration_weeks=4, now=born)
        self.full = await factories.course("Full", max_students=1, star_price=900, now=born)
        await ManagedChat.create(
            title="Class", chat_id="-1009", chat_type=ChannelType.GROUP, checked_at=born
        )
        admin = await met(self.boss)
        await link_course_chat(admin, "-1009", self.weeks.id, Chats(), born)
        await ton_accounts.watch(WALLET, ChainAsset.TON, WALLET, born)
        await ton_accounts.watch(USDT_WALLET, ChainAsset.USDT, WALLET, born)

    async def who(self, history: str) -> Someone:
        return await factories.person(history, now=at(399), username=history.replace(" ", "_"))

    async def checkout(
        self, who: Someone, plan: SubscriptionPlan, days: float, way: Way, promo: str | None
    ) -> Checkout:
        stars_price = isinstance(way, ByStars)
        price = Money(plan.star_price or 0, "XTR") if stars_price else None
        person, now = await met(who), at(days)
        price = price or Money.of(plan.price, plan.currency)
        tag = await price_tag(person, Target.of(plan), price, promo, now=now, policy=POLICY)
        return await open_checkout(
            person, plan.id, tag.payable, way, promo=promo, now=now, policy=POLICY
        )

    async def buys(
        self,
        who: Someone,
        plan: SubscriptionPlan,
        days: float,
        way: Way | None = None,
        promo: str | None = None,
    ) -> Payment:
        """From the card to the membership, by whichever way; an hour later an admin approves."""
        way = way or ByBank()
        found = await self.checkout(who, plan, days, way, promo)
        if isinstance(way, ByBank) and found.amount.minor:
            await self.approves(await self.sends(who, found, days), days - 1 / 24)
        elif isinstance(way, ByStars):
            await self.charged(who, found, days)
        elif isinstance(way, ByCard):
            key = f"card-{found.pay_code}"
            paid = CardCharge(who.telegram_id, found.pay_code, key, f"p-{key}", found.amount)
            await settle_card(paid, now=at(days), policy=POLICY)
        elif isinstance(way, ByTon | ByUsdt):
            await self.transfers(found, found.amount.minor, days)
        return await Payment.get(intent_id=found.intent_id)

    async def sends(self, who: Someone, found: Checkout, days: float) -> Payment:
        sent = await submitted(who, found.intent_id, now=at(days), idempotency_key=new_key())
        return await Payment.get(id=sent.payment_id)

    async def approves(self, payment: Payment, days: float) -> None:
        await reviews.approve(payment.id, await met(self.boss), now=at(days), policy=POLICY)

    async def charged(
        self, who: Someone, found: Checkout, days: float, renewal: bool | None = None
    ) -> None:
        amount = found.amount
        recurring = stars.Recurring(not renewal, at(days - 30)) if renewal is not None else None
        key = f"stars-{found.pay_code}-{days}"
        paid = stars.Charge(who.telegram_id, found.pay_code, key, amount, at(days), recurring)
        await stars.settle_charge(paid, now=at(days), policy=POLICY)

    async def transfers(self, found: Checkout, units: int, days: float) -> None:
        chain = _coins if found.amount.currency == "TON" else _dollars
        chain.pays(units, found.pay_code, at(days) + timedelta(minutes=5))
        (account,) = [one for one in await ton_accounts.watched() if one.address == chain.account]
        new = [one for one in chain.told if one.lt > account.last_lt]
        await ton.take_in(account, new, now=at(days) + timedelta(minutes=6), policy=POLICY)

    async def accepts(self, found: Checkout, days: float) -> None:
        """An admin takes the transfers that came for a checkout for enough."""
        row = await TonTransaction.filter(intent_id=found.intent_id).order_by("-lt").first()
        assert row is not None
        await ton_desk.settle_for(
            row.id, found.pay_code, await met(self.boss), now=at(days), policy=POLICY
        )

    async def gives(self, who: Someone, plan: SubscriptionPlan, days: float) -> None:
        person, admin = await met(who), await met(self.boss)
        await grants.grant(
            person, plan, admin, idempotency_key=new_key(), now=at(days), policy=POLICY
        )

    async def extends(self, who: Someone, more: int, days: float) -> None:
        person, admin = await met(who), await met(self.boss)
        await grants.extend(
            person, more, admin, idempotency_key=new_key(), now=at(days), policy=POLICY
        )

    async def revokes(self, who: Someone, days: float) -> None:
        person, admin = await met(who), await met(self.boss)
        await grants.revoke(person, "why", admin, idempotency_key=new_key(), now=at(days))

    async def refunds(self, payment: Payment, days: float, *, keeps: bool = False) -> None:
        admin = await met(self.boss)
        await refunds.refund(
            payment.id, admin, "by hand", keep_access=keeps, now=at(days), policy=POLICY
        )

    async def ticks(self, days: float) -> None:
        while await expiry.expire_due(now=at(days), policy=POLICY):
            pass

    # -- Courses --------------------------------------------------------------------------------

    async def studies(
        self, who: Someone, course: EducationPackage, days: float, way: Way | None = None
    ) -> EducationEnrollment:
        """From the form to the seat."""
        row = await self.enrols(who, course, days)
        is_stars = isinstance(way, ByStars)
        price = Money(course.star_price or 0, "XTR") if is_stars else None
        found = await open_seat_checkout(
            await met(who),
            row.id,
            price or Money.of(course.price, course.currency),
            way or ByBank(),
            now=at(days),
            policy=POLICY,
        )
        if is_stars:
            await self.charged(who, found, days)
        else:
            await self.approves(await self.sends(who, found, days), days - 1 / 24)
        await row.refresh_from_db()
        return row

    async def enrols(
        self, who: Someone, course: EducationPackage, days: float
    ) -> EducationEnrollment:
        done = await enroll(await met(who), course.id, DETAILS, now=at(days))
        return await EducationEnrollment.get(id=done.enrollment_id)

    async def given(
        self, who: Someone, course: EducationPackage, days: float
    ) -> EducationEnrollment:
        key = await students.give_seat(
            await met(who),
            course.id,
            await met(self.boss),
            idempotency_key=new_key(),
            now=at(days),
            policy=POLICY,
        )
        return await EducationEnrollment.get(id=key)


async def plans(shop: Shop) -> None:
    """Bought, renewed, changed."""
    month, quarter, small = shop.month, shop.quarter, shop.small
    await shop.buys(await shop.who("buys"), month, 10)
    who = await shop.who("renews")
    await shop.buys(who, month, 20)
    await shop.buys(who, month, 5)
    who = await shop.who("renews on the 31st")
    # On 31 October, before the hour at which things end.
    await shop.buys(who, month, 23 + 5 / 24)
    await shop.buys(who, month, 5)
    who = await shop.who("goes up")
    await shop.buys(who, month, 25)
    await shop.buys(who, quarter, 10)
    who = await shop.who("goes down")
    await shop.buys(who, quarter, 40)
    await shop.buys(who, small, 12)
    who = await shop.who("goes through a chain")
    for step, plan in enumerate((month, small, quarter, month)):
        await shop.buys(who, plan, 28 - 5 * step)
    who = await shop.who("goes through a chain and back once")
    await shop.buys(who, quarter, 30)
    await shop.buys(who, small, 20)
    last = await shop.buys(who, month, 10)
    await shop.refunds(last, 9)
    who = await shop.who("takes given days along")
    await shop.buys(who, month, 20)
    await shop.extends(who, 10, 19)
    await shop.buys(who, quarter, 15)
    who = await shop.who("had a code")
    await shop.buys(who, month, 8, promo="HALF")
    await shop.buys(await shop.who("paid nothing"), month, 8, promo="ALL")
    who = await shop.who("has the free plan")
    await shop.buys(who, shop.free, 7)
    await shop.buys(await shop.who("has a lifetime"), shop.forever, 60)
    who = await shop.who("changed to a lifetime")
    await shop.buys(who, quarter, 60)
    await shop.buys(who, shop.forever, 50)
    who = await shop.who("had two plans in a row")
    await shop.buys(who, month, 100)
    await shop.ticks(65)
    await shop.buys(who, quarter, 60)


async def given(shop: Shop) -> None:
    """Granted, extended, revoked."""
    month, quarter, small = shop.month, shop.quarter, shop.small
    await shop.gives(await shop.who("was given a month"), month, 6)
    who = await shop.who("was given another plan behind")
    await shop.buys(who, month, 20)
    await shop.gives(who, small, 10)
    who = await shop.who("bought beside a longer gift")
    await shop.gives(who, quarter, 20)
    await shop.buys(who, small, 10)
    who = await shop.who("was given beside a lifetime")
    await shop.buys(who, shop.forever, 70)
    await shop.gives(who, month, 6)
    await shop.gives(who, quarter, 5)
    await shop.gives(who, month, 4)
    who = await shop.who("was extended")
    await shop.buys(who, month, 20)
    await shop.extends(who, 10, 10)
    who = await shop.who("was extended between two months")
    await shop.buys(who, month, 20)
    await shop.extends(who, 7, 15)
    await shop.buys(who, month, 10)
    who = await shop.who("was revoked")
    await shop.buys(who, quarter, 40)
    await shop.gives(who, month, 30)
    await shop.revokes(who, 20)
    who = await shop.who("lost a lifetime")
    await shop.buys(who, shop.forever, 90)
    await shop.revokes(who, 45)
    who = await shop.who("was revoked and came back")
    await shop.buys(who, quarter, 40)
    await shop.revokes(who, 20)
    await shop.buys(who, month, 10)


async def gave_back(shop: Shop) -> None:
    """Refunded whole and kept."""
    month, quarter, small = shop.month, shop.quarter, shop.small
    await shop.refunds(await shop.buys(await shop.who("was refunded"), month, 10), 5)
    kept = await shop.buys(await shop.who("was refunded and kept it"), month, 10)
    await shop.refunds(kept, 5, keeps=True)
    who = await shop.who("was refunded the first of two")
    first = await shop.buys(who, month, 20)
    await shop.buys(who, month, 19)
    await shop.refunds(first, 10)
    who = await shop.who("was refunded the renewal")
    await shop.buys(who, month, 20)
    await shop.refunds(await shop.buys(who, month, 10), 5)
    who = await shop.who("was refunded the change")
    await shop.buys(who, quarter, 20)
    await shop.refunds(await shop.buys(who, small, 10), 5)
    who = await shop.who("was refunded a lifetime beside a gift")
    paid = await shop.buys(who, shop.forever, 30)
    await shop.gives(who, quarter, 20)
    await shop.refunds(paid, 10)
    who = await shop.who("was refunded long after")
    paid = await shop.buys(who, month, 90)
    await shop.ticks(55)
    await shop.refunds(paid, 40)


async def elsewhere(shop: Shop) -> None:
    """Stars, cards, yen and the chain."""
    month, quarter, small = shop.month, shop.quarter, shop.small
    await shop.buys(await shop.who("paid in Stars"), quarter, 30, ByStars())
    for history, charges in (("renews in Stars", (61, 31, 1)), ("renews in Stars once", (10,))):
        who = await shop.who(history)
        found = await shop.checkout(who, month, charges[0], ByStars(), None)
        for number, days in enumerate(charges):
            await shop.charged(who, found, days, renewal=bool(number))
    who = await shop.who("went from Stars to money")
    await shop.buys(who, quarter, 60, ByStars())
    await shop.buys(who, small, 20)
    await shop.buys(who, month, 10)
    who = await shop.who("went from money to Stars")
    await shop.buys(who, month, 20)
    await shop.buys(who, quarter, 10, ByStars())
    who = await shop.who("gets Stars back")
    await shop.refunds(await shop.buys(who, quarter, 10, ByStars()), 0.01)
    who = await shop.who("had Stars taken back")
    paid = await shop.buys(who, quarter, 10, ByStars())
    assert paid.payment_provider_id is not None
    await refunds.stars_went_back(paid.payment_provider_id, now=at(4), policy=POLICY)
    await shop.buys(await shop.who("paid by card"), month, 10, ByCard())
    await shop.buys(await shop.who("paid in yen"), month, 10, YEN)
    await shop.refunds(await shop.buys(await shop.who("got yen back"), month, 10, YEN), 5)
    await shop.buys(await shop.who("paid in GRAM"), month, 10, ByTon(RATE))
    await shop.buys(await shop.who("paid in USDT"), month, 10, ByUsdt())
    await shop.buys(await shop.who("paid a price in euro"), shop.euro, 10, ByTon(RATE))
    who = await shop.who("sent too little and was let in")
    found = await shop.checkout(who, month, 10, ByTon(RATE), None)
    await shop.transfers(found, 9 * GRAM, 10)
    _coins.pays(2 * GRAM, "the rest", at(9))
    (account,) = [one for one in await ton_accounts.watched() if one.address == WALLET]
    await ton.take_in(account, _coins.told[-1:], now=at(9), policy=POLICY)
    rest = await TonTransaction.get(comment="the rest")
    await ton_desk.settle_for(
        rest.id, found.pay_code, await met(shop.boss), now=at(8), policy=POLICY
    )
    who = await shop.who("sent the other coin")
    found = await shop.checkout(who, month, 10, ByTon(RATE), None)
    _dollars.pays(40_000_000, found.pay_code, at(10) + timedelta(minutes=3))
    (account,) = [one for one in await ton_accounts.watched() if one.address == USDT_WALLET]
    await ton.take_in(account, _dollars.told[-1:], now=at(9.9), policy=POLICY)
    await shop.accepts(found, 9)


async def ends(shop: Shop) -> None:
    """Over, in the grace, due, and held back by proofs that are under review."""
    month, quarter = shop.month, shop.quarter
    who = await shop.who("has been over for long")
    await shop.buys(who, month, 90)
    # No one was reminded at noon, for the bot was stopped already.
    await shop.buys(await shop.who("is to be reminded"), month, 24.2)
    who = await shop.who("is in the grace")
    await shop.buys(who, month, 31.2)
    who = await shop.who("is due")
    await shop.buys(who, month, 33)
    who = await shop.who("sent a proof in time")
    await shop.buys(who, month, 33)
    await shop.sends(who, await shop.checkout(who, month, 4, ByBank(), None), 2.5)
    who = await shop.who("sent a second proof behind the grace")
    await shop.buys(who, month, 35)
    found = await shop.checkout(who, month, 5, ByBank(), None)
    refused = await shop.sends(who, found, 4.6)
    await reviews.reject(refused.id, await met(shop.boss), "blurred", now=at(1), policy=POLICY)
    await shop.sends(who, found, 0.9)
    who = await shop.who("waits with a change")
    await shop.buys(who, month, 20)
    await shop.sends(who, await shop.checkout(who, quarter, 1, ByBank(), None), 0.5)
    who = await shop.who("has a checkout with a credit")
    await shop.buys(who, month, 20)
    await shop.checkout(who, quarter, 0.5, ByBank(), None)
    who = await shop.who("asked for another plan before")
    found = await shop.checkout(who, month, 1.5, ByTon(RATE), None)
    await PaymentIntent.filter(id=found.intent_id).update(status="expired", expires_at=at(1.2))
    await shop.buys(who, quarter, 1)
    # The last tick before the bot was stopped for the upgrade.
    await shop.ticks(2.2)


async def classroom(shop: Shop) -> None:
    """Seats: taken, paused, completed, over, waited for and given back."""
    admin = await met(shop.boss)
    await shop.studies(await shop.who("studies"), shop.weeks, 20)
    await shop.studies(await shop.who("studies for life"), shop.life, 20)
    await shop.studies(await shop.who("studies without an end"), shop.open, 20)
    await shop.studies(await shop.who("studies later"), shop.later, 20)
    await shop.studies(await shop.who("studies with a plan"), shop.bundle, 10)
    await shop.given(await shop.who("was given a seat"), shop.bundle, 10)
    who = await shop.who("is paused")
    row = await shop.studies(who, shop.bundle, 20)
    await students.suspend(row.id, admin, "why", now=at(10))
    who = await shop.who("was paused and resumed")
    row = await shop.studies(who, shop.bundle, 20)
    await students.suspend(row.id, admin, "why", now=at(10))
    await students.resume(row.id, admin, now=at(8))
    for history, course in (
        ("has completed with time left", shop.weeks),
        ("has completed without an end", shop.open),
        ("has completed for life", shop.life),
    ):
        row = await shop.studies(await shop.who(history), course, 30)
        await studies.complete(row.id, admin, idempotency_key=new_key(), now=at(10))
    await shop.studies(await shop.who("had a course that is over"), shop.weeks, 100)
    await shop.studies(await shop.who("had a plan with a course that is over"), shop.bundle, 60)
    await shop.ticks(25)
    row = await shop.studies(await shop.who("has left"), shop.weeks, 20)
    await leave(await met(await _named("has left")), row.id, now=at(10))
    row = await shop.studies(await shop.who("was refunded a seat"), shop.weeks, 20)
    await shop.refunds(await Payment.get(enrollment_id=row.id), 10)
    waits = await shop.who("paid and waits")
    row = await shop.enrols(waits, shop.full, 30)
    price = Money.of(shop.full.price, "USD")
    found = await open_seat_checkout(
        await met(waits), row.id, price, ByBank(), now=at(30), policy=POLICY
    )
    # The seat went to another student before the money was there.
    await intents.expire_due(at(25))
    await shop.studies(await shop.who("studies for Stars"), shop.full, 20, ByStars())
    await shop.approves(await shop.sends(waits, found, 10), 9)


async def _named(history: str) -> Someone:
    user = await factories.BotUser.get(first_name=history)
    return Someone(user, await factories.Profile.get(telegram_id=user.telegram_id))


async def by_hand(shop: Shop) -> None:
    """What no verb wrote: manual changes of the tables, and rows older than some columns."""
    month, quarter = shop.month, shop.quarter
    who = await shop.who("has a right without a payment")
    await factories.subscription(who, month, now=at(10), days=30)
    await factories.right(
        who, month, now=at(10), days=30, source=AssignmentSource.PAYMENT, source_id="by hand"
    )
    who = await shop.who("has a row without a right")
    await factories.subscription(who, month, now=at(10), days=30)
    who = await shop.who("has a row that ends later")
    await shop.buys(who, month, 10)
    row = await UserSubscription.get(telegram_user_id=who.telegram_id)
    assert row.subscription_end_date is not None
    await UserSubscription.filter(id=row.id).update(
        subscription_end_date=row.subscription_end_date + timedelta(days=9)
    )
    who = await shop.who("has a right of no seat")
    await factories.right(
        who, quarter, now=at(10), days=30, source=AssignmentSource.BUNDLE, source_id="nothing"
    )
    who = await shop.who("bought before worth was kept")
    await shop.buys(who, quarter, 30)
    await UserPackageAssignment.filter(user_id=who.profile.id).update(
        worth=None, worth_currency=None, paid_until=None, starts_at=None
    )
    who = await shop.who("has a payment without a right")
    await shop.buys(who, month, 10)
    await UserPackageAssignment.filter(user_id=who.profile.id).delete()
    await UserSubscription.filter(telegram_user_id=who.telegram_id).update(is_active=False)
    await factories.BotUser.filter(id=who.user.id).update(
        is_vip=False, current_plan_id=None, subscription_expires_at=None
    )
    await shop.who("has only looked")


async def fill(url: str) -> None:
    await migrate(url)
    await orm.connect(url)
    shop = Shop()
    await shop.opens()
    for histories in (plans, given, gave_back, elsewhere, classroom, ends, by_hand):
        await histories(shop)
    # What the models looked like at each migration is large, and read only to write the next one.
    await connections.get("default").execute_query("UPDATE aerich SET content = '{}'")
    await orm.close()


def dumped(url: str) -> str:
    """The database as SQL that any server since 15 reads, line by line the same for the same."""
    programs = server_binaries(None)
    assert programs is not None
    address = DatabaseUrl.parse(url)
    said = subprocess.run(
        [
            programs.program("pg_dump"),
            *("--inserts", "--rows-per-insert=50", "--no-owner", "--no-privileges"),
            *("--schema=public", "--exclude-table-data=replicas", "--exclude-table-data=leases"),
            address.dsn(),
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    left_out = ("--", "\\", "SET ", "SELECT pg_catalog.set_config")
    lines = [line for line in said.splitlines() if line and not line.startswith(left_out)]
    return "\n".join(line for line in lines if "SCHEMA public" not in line) + "\n"


async def script_of(directory: Path) -> str:
    async with EmbeddedServer(directory / "postgres", durable=False) as server:
        url = await server.ensure_database("former")
        await fill(url)
        return await asyncio.to_thread(dumped, url)


with tempfile.TemporaryDirectory(prefix="former-") as made:
    # The server runs as a user of its own where root is not allowed to.
    Path(made).chmod(0o755)
    script = asyncio.run(script_of(Path(made)))
# Without a time of its own, the same rows make the same file.
(HERE / "former.sql.gz").write_bytes(gzip.compress(script.encode(), 9, mtime=0))
