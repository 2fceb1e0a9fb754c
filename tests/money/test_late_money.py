"""Money that is reported late: it buys what was meant where still wished, or is balance."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from models.arrivals import UnmatchedCharge
from models.delivery import OutboxItem
from models.ledger import LedgerEntry
from models.payments import Payment, StarSubscription
from models.people import BotUser
from models.subscriptions import SubscriptionPlan, UserPackageAssignment
from services.channels.rights import Right, right_of
from services.commerce.checkout import Checkout, cancel_checkout, open_checkout
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.card_charges import Outcome as CardOutcome
from services.commerce.methods.chain import ByTon
from services.commerce.methods.rates import Rate
from services.commerce.methods.star_charges import (
    Charge,
    Outcome,
    Recurring,
    settle_charge,
    settle_missed,
)
from services.commerce.methods.stars import ByStars
from services.commerce.refunds import refund
from services.commerce.reviews import OlderWish, approve
from services.commerce.settlement import Choice
from services.money import Money
from services.person import Person
from services.subscriptions import grants
from services.timeline.expiry import expire_due
from tests import factories
from tests.factories import NOW
from tests.services.chain import GRAM, RATE, Chain, read
from tests.services.chain import POLICY as CHAIN_POLICY
from tests.services.shop import met, submitted
from tests.services.shop_scenario import DAY, ShopScenario, built

pytestmark = pytest.mark.usefixtures("database")

POLICY = replace(CHAIN_POLICY, takes_cards=True)
MINUTE = timedelta(minutes=1)


@dataclass
class Wish:
    """A person who opens a checkout for Small, then takes a year of VIP, and whose money for
    Small is reported when both are long done."""

    scenario: ShopScenario
    who: Person
    vip: SubscriptionPlan
    vip_room: str
    small_room: str

    async def opens(self, way: ByBank | ByTon | ByStars | ByCard, now: datetime = NOW) -> Checkout:
        stars = isinstance(way, ByStars)
        price = Money(100, "XTR") if stars else Money(1000, "USD")
        return await open_checkout(
            self.who, self.scenario.small.id, price, way, now=now, policy=POLICY
        )

    async def takes_vip(self, now: datetime) -> None:
        price = Money(5000, "XTR")
        found = await open_checkout(self.who, self.vip.id, price, ByStars(), now=now, policy=POLICY)
        charge = Charge(self.who.key, found.pay_code, "vip", price, now)
        assert await settle_charge(charge, now=now, policy=POLICY) is Outcome.SETTLED

    async def right(self, room: str, now: datetime) -> Right:
        return await right_of(self.who.key, room, now=now, policy=POLICY)

    async def has_only_vip(self, now: datetime) -> None:
        assert await self.right(self.vip_room, now) is Right.RUNNING
        assert await self.right(self.small_room, now) is not Right.RUNNING
        assert await OutboxItem.filter(kind="remove_member").count() == 0
        row = await self.scenario.row()
        assert (row.plan_id, row.subscription_end_date) == (self.vip.id, NOW + 366 * DAY)

    async def is_kept(self, why: str, minor: int = 1000, *, in_stars: bool = False) -> None:
        """The money is their balance, and one word says so."""
        assert await self.scenario.balance() == {"USD": (0, minor) if in_stars else (minor, 0)}
        [word] = await OutboxItem.filter(kind="money_kept")
        assert (word.chat_id, word.args["why"]) == (self.who.key, why)
        assert (word.args["minor"], word.args["currency"]) == (minor, "USD")


@pytest.fixture
async def wish(database: str) -> Wish:
    scenario = await built()
    await SubscriptionPlan.filter(id=scenario.small.id).update(star_price=100)
    vip = await factories.plan("VIP year", duration_months=12, price=Decimal(500), star_price=5000)
    room = await factories.channel(vip, "VIP room")
    small = await factories.channel(scenario.small, "Small room")
    return Wish(scenario, await met(scenario.who), vip, room.chat_id, small.chat_id)


# -- Money for an older wish takes nothing away ---------------------------------------------------

Late = Callable[[Wish, Checkout, datetime], Awaitable[None]]


async def on_the_chain(wish: Wish, found: Checkout, now: datetime) -> None:
    chain = Chain()
    chain.pays(found.amount.minor, found.pay_code, at=NOW + 4 * MINUTE)
    await read(chain, now)


async def by_card(wish: Wish, found: Checkout, now: datetime) -> None:
    charge = CardCharge(wish.who.key, found.pay_code, "k", "p", found.amount, NOW + 4 * MINUTE)
    assert await settle_card(charge, now=now, policy=POLICY) is CardOutcome.BALANCE


async def by_stars(wish: Wish, found: Checkout, now: datetime) -> None:
    charge = Charge(wish.who.key, found.pay_code, "s", found.amount, NOW + 4 * MINUTE)
    assert await settle_missed([charge], now=now, policy=POLICY) == 1


WAYS = [(ByTon(RATE), on_the_chain), (ByCard(), by_card), (ByStars(), by_stars)]


@pytest.mark.parametrize("is_cancelled", [True, False])
@pytest.mark.parametrize(("way", "tell"), WAYS)
async def test_money_for_an_older_checkout_does_not_take_the_newer_plan_away(
    wish: Wish, way: ByTon | ByCard | ByStars, tell: Late, is_cancelled: bool
) -> None:
    """Small was paid; the word lagged, so the member cancelled and bought a year of VIP."""
    small, minute = await wish.opens(way), NOW + 5 * MINUTE
    if is_cancelled:
        await cancel_checkout(wish.who, small.intent_id, minute)
    await wish.takes_vip(minute)
    await tell(wish, small, NOW + 15 * MINUTE)
    await wish.has_only_vip(NOW + 16 * MINUTE)
    await wish.is_kept("older", in_stars=isinstance(way, ByStars))
    await wish.scenario.agrees(NOW + 16 * MINUTE)


@pytest.mark.parametrize("choice", list(Choice))
async def test_of_money_under_review_for_an_older_wish_the_reviewer_chooses(
    wish: Wish, choice: Choice
) -> None:
    small = await wish.opens(ByBank())
    price = Money(5000, "XTR")
    vip = await open_checkout(
        wish.who, wish.vip.id, price, ByStars(), now=NOW + MINUTE, policy=POLICY
    )
    # Both are paid: the proof is sent first, and the charge is reported while it waits.
    sent = await submitted(wish.scenario.who, small.intent_id, now=NOW + 2 * MINUTE)
    charge = Charge(wish.who.key, vip.pay_code, "vip", price, NOW + 2 * MINUTE)
    assert await settle_charge(charge, now=NOW + 3 * MINUTE, policy=POLICY) is Outcome.SETTLED
    boss, now = await met(wish.scenario.boss), NOW + 9 * MINUTE
    with pytest.raises(OlderWish) as refused:
        await approve(sent.payment_id, boss, now=now, policy=POLICY)
    assert refused.value.plan == wish.scenario.small.called
    assert await wish.scenario.balance() == {}
    await approve(sent.payment_id, boss, now=now, policy=POLICY, choice=choice)
    if choice is Choice.BALANCE:
        await wish.has_only_vip(now)
        await wish.is_kept("chosen")
    else:
        # VIP's unused value is balance; it came in Stars and can only be spent.
        assert await wish.right(wish.small_room, now) is Right.RUNNING
        assert await wish.right(wish.vip_room, now) is not Right.RUNNING
        assert await wish.scenario.balance() == {"USD": (0, 50000)}


async def test_a_lost_charge_for_an_older_invoice_does_not_take_the_newer_plan_away(
    wish: Wish,
) -> None:
    """The update was lost, the list finds it a day later; VIP was paid by transfer meanwhile."""
    old = await wish.opens(ByStars())
    await wish.scenario.buys(wish.vip, NOW + timedelta(hours=1))
    lost = Charge(wish.who.key, old.pay_code, "c1", old.amount, NOW + MINUTE)
    await settle_missed([lost], now=NOW + DAY, policy=POLICY)
    assert await wish.right(wish.vip_room, NOW + DAY) is Right.RUNNING
    assert (await wish.scenario.row()).plan_id == wish.vip.id
    await wish.is_kept("older", in_stars=True)


async def test_one_tap_makes_the_plan_of_the_money_that_was_kept(wish: Wish) -> None:
    small = await wish.opens(ByTon(RATE))
    await cancel_checkout(wish.who, small.intent_id, NOW + MINUTE)
    await on_the_chain(wish, small, NOW + 15 * MINUTE)
    await wish.is_kept("cancelled")
    nothing, now = Money(0, "USD"), NOW + 20 * MINUTE
    for _ in range(2):
        await open_checkout(
            wish.who, wish.scenario.small.id, nothing, ByBank(), now=now, policy=POLICY
        )
    assert await wish.right(wish.small_room, now) is Right.RUNNING
    assert await UserPackageAssignment.all().count() == 1
    assert await wish.scenario.balance() == {}


@pytest.mark.parametrize(("way", "tell"), WAYS)
async def test_late_money_for_the_plan_that_is_had_already_gives_more_months_of_it(
    wish: Wish, way: ByTon | ByCard | ByStars, tell: Late
) -> None:
    if isinstance(way, ByCard):
        tell = _card_that_settles
    late = await wish.opens(way)
    await wish.scenario.buys(wish.scenario.small, NOW + 5 * MINUTE)
    await tell(wish, late, NOW + 15 * MINUTE)
    assert await UserPackageAssignment.filter(is_active=True).count() == 2
    assert await wish.scenario.end() == datetime(2027, 1, 24, 12, tzinfo=NOW.tzinfo)
    assert await wish.scenario.balance() == {}


async def _card_that_settles(wish: Wish, found: Checkout, now: datetime) -> None:
    charge = CardCharge(wish.who.key, found.pay_code, "k", "p", found.amount, NOW + 4 * MINUTE)
    assert await settle_card(charge, now=now, policy=POLICY) is CardOutcome.SETTLED


async def test_late_money_of_a_member_for_life_is_theirs(wish: Wish) -> None:
    late = await wish.opens(ByTon(RATE))
    life = await factories.plan("Life", is_lifetime=True, price=Decimal(900))
    await wish.scenario.buys(life, NOW + 5 * MINUTE)
    await on_the_chain(wish, late, NOW + 15 * MINUTE)
    [right] = await wish.scenario.running()
    assert right.package_id == life.id
    await wish.is_kept("lifetime")


async def test_money_of_a_wish_whose_newer_plan_was_given_back_buys_what_it_was_for(
    wish: Wish,
) -> None:
    small = await wish.opens(ByTon(RATE))
    await wish.takes_vip(NOW + MINUTE)
    vip = await Payment.get(payment_provider_id="vip")
    boss = await met(wish.scenario.boss)
    await refund(vip.id, boss, "back", keep_access=False, now=NOW + 2 * MINUTE, policy=POLICY)
    await on_the_chain(wish, small, NOW + 15 * MINUTE)
    assert await wish.right(wish.small_room, NOW + 15 * MINUTE) is Right.RUNNING
    assert await wish.scenario.balance() == {}


async def test_a_plan_that_was_given_is_no_newer_wish(wish: Wish) -> None:
    small = await wish.opens(ByTon(RATE))
    boss = await met(wish.scenario.boss)
    await grants.grant(
        wish.who, wish.vip, boss, idempotency_key="g", now=NOW + MINUTE, policy=POLICY
    )
    await on_the_chain(wish, small, NOW + 15 * MINUTE)
    assert await wish.right(wish.small_room, NOW + 15 * MINUTE) is Right.RUNNING
    assert await wish.right(wish.vip_room, NOW + 15 * MINUTE) is Right.RUNNING


async def test_a_renewal_paid_in_time_and_reported_after_the_end_begins_when_it_is_reported(
    wish: Wish,
) -> None:
    """Access had ended: what is learned late begins then, and no member pays for a gap."""
    await wish.scenario.buys(wish.scenario.small)
    end = NOW + 30 * DAY
    late = await wish.opens(ByTon(RATE), end - 10 * MINUTE)
    chain = Chain()
    chain.pays(late.amount.minor, late.pay_code, at=end - 5 * MINUTE)
    told = end + POLICY.grace + timedelta(hours=2)
    await expire_due(now=told)
    assert await wish.scenario.running() == []
    await read(chain, told)
    [right] = await wish.scenario.running()
    assert right.starts_at == told
    assert right.expires_at == datetime(2027, 1, 25, 12, tzinfo=NOW.tzinfo)


# -- Subscriptions in Stars -----------------------------------------------------------------------


async def renewing(wish: Wish) -> Checkout:
    price = Money(500, "XTR")
    month = await factories.plan("Star month", price=Decimal(50), star_price=500)
    return await open_checkout(wish.who, month.id, price, ByStars(), now=NOW, policy=POLICY)


async def charged(
    wish: Wish,
    found: Checkout,
    number: str,
    day: int,
    recurring: Recurring,
    told: int | None = None,
) -> None:
    at = NOW + day * DAY
    charge = Charge(wish.who.key, found.pay_code, number, found.amount, at, recurring)
    now = at if told is None else NOW + told * DAY
    assert await settle_charge(charge, now=now, policy=POLICY) is Outcome.SETTLED


async def test_a_refund_ends_the_subscription_whose_beginning_was_found_late(wish: Wish) -> None:
    found = await renewing(wish)
    await charged(wish, found, "stx2", 30, Recurring(False, NOW + 60 * DAY))
    await charged(wish, found, "stx1", 0, Recurring(), told=30)
    renewal, boss = await Payment.get(payment_provider_id="stx2"), await met(wish.scenario.boss)
    await refund(renewal.id, boss, "back", keep_access=True, now=NOW + 31 * DAY, policy=POLICY)
    assert (await StarSubscription.get()).ended_because == "refunded"


async def test_a_refund_of_the_beginning_that_was_found_late_ends_the_subscription(
    wish: Wish,
) -> None:
    found = await renewing(wish)
    await charged(wish, found, "stx2", 30, Recurring(False, NOW + 60 * DAY))
    await charged(wish, found, "stx1", 0, Recurring(), told=30)
    first, boss = await Payment.get(payment_provider_id="stx1"), await met(wish.scenario.boss)
    await refund(first.id, boss, "back", keep_access=True, now=NOW + 31 * DAY, policy=POLICY)
    assert (await StarSubscription.get()).ended_because == "refunded"


async def test_two_charges_of_a_subscription_reported_the_wrong_way_round_are_two_months(
    wish: Wish,
) -> None:
    found = await renewing(wish)
    await charged(wish, found, "stx2", 30, Recurring(False, NOW + 60 * DAY))
    await charged(wish, found, "stx1", 0, Recurring(), told=30)
    assert await UserPackageAssignment.filter(is_active=True).count() == 2
    end = await wish.scenario.end()
    assert end is not None and end >= NOW + 90 * DAY


# -- Money that names nothing of ours -------------------------------------------------------------


async def test_a_card_charge_under_a_code_we_do_not_know_is_written_down() -> None:
    who = await met(await factories.person())
    charge = CardCharge(who.key, "UNKNOWN1", "k1", "p", Money(4900, "USD"))
    for outcome in (CardOutcome.BALANCE, CardOutcome.KNOWN):
        assert await settle_card(charge, now=NOW, policy=POLICY) is outcome
    row = await UnmatchedCharge.get()
    assert (row.user_id, row.amount, row.currency) == (who.bot_user_id, Decimal(49), "USD")
    user = await BotUser.get(telegram_id=who.key)
    lines = {line.account: line.amount for line in await LedgerEntry.filter(user_id=user.id)}
    assert lines == {"clearing:card": -4900, "balance": 4900}


async def test_a_card_charge_under_the_code_of_a_checkout_of_another_way_is_written_down(
    wish: Wish,
) -> None:
    found = await wish.opens(ByBank())
    charge = CardCharge(wish.who.key, found.pay_code, "k1", "p", Money(1000, "USD"))
    assert await settle_card(charge, now=NOW, policy=POLICY) is CardOutcome.BALANCE
    assert await UnmatchedCharge.all().count() == 1
    await wish.is_kept("unmatched")


# -- What a GRAM is worth -------------------------------------------------------------------------


async def in_gram(wish: Wish, rate: str, now: datetime) -> Checkout:
    way = ByTon(Rate(Decimal(rate), "USD", "settings", now))
    month = wish.scenario.month
    return await open_checkout(wish.who, month.id, Money(4900, "USD"), way, now=now, policy=POLICY)


async def test_a_rate_of_gram_is_not_guaranteed_for_two_days(wish: Wish) -> None:
    """$49 at 3.50 are 14 GRAM; 47 hours later a GRAM costs 1.75 and 14 of them are $24.50."""
    found = await in_gram(wish, "3.5", NOW)
    assert found.amount == Money(14 * GRAM, "TON")
    again = await in_gram(wish, "1.75", NOW + timedelta(hours=47))
    assert again.amount == Money(28 * GRAM, "TON")
    assert found.intent_id != again.intent_id


async def test_a_price_in_gram_is_guaranteed_for_half_an_hour_and_no_longer(wish: Wish) -> None:
    found = await in_gram(wish, "3.5", NOW)
    within = await in_gram(wish, "1.75", NOW + POLICY.price_hold - timedelta(seconds=1))
    assert (within.intent_id, within.amount) == (found.intent_id, found.amount)
    after = await in_gram(wish, "1.75", NOW + POLICY.price_hold + timedelta(seconds=1))
    assert after.intent_id != found.intent_id
    assert after.amount == Money(28 * GRAM, "TON")


async def test_gram_that_was_sent_within_its_half_hour_buys_whenever_it_is_read(
    wish: Wish,
) -> None:
    found = await in_gram(wish, "3.5", NOW)
    chain = Chain()
    chain.pays(14 * GRAM, found.pay_code, at=NOW + POLICY.price_hold)
    await in_gram(wish, "1.75", NOW + timedelta(hours=5))
    await read(chain, NOW + timedelta(hours=6))
    [right] = await wish.scenario.running()
    assert right.worth == Decimal(49)
    assert await wish.scenario.balance() == {}
