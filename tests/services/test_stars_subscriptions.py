"""Stars subscriptions: what is charged every month goes on only for a plan that is still theirs."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import PaymentStatus, StarSubscriptionStatus
from models.payments import Payment, StarSubscription
from models.people import BotUser, Profile
from models.subscriptions import SubscriptionPlan, UserPackageAssignment, UserSubscription
from services.channels.gateway import MemberStatus
from services.channels.memberships import MembershipChange, membership_changed, sweep
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.funding import Target
from services.commerce.invoices import InvoiceOver, may_pay
from services.commerce.methods.star_charges import (
    Charge,
    Outcome,
    Recurring,
    settle_charge,
    settle_missed,
)
from services.commerce.methods.stars import ByStars
from services.commerce.quote import price_tag
from services.commerce.refunds import refund
from services.money import Money
from services.person import Identity, Person, find
from services.person import known as known_person
from services.policy import Policy
from services.renewals.star_renewals import (
    RenewalOver,
    renewal_of,
    resume_renewal,
    state_told,
    stop_renewal,
)
from services.renewals.star_subscriptions import (
    AlreadyRenewing,
    Because,
    cancel_star_subscriptions,
)
from services.subscriptions import grants
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.gateway import Chats
from tests.services.shop_scenario import ShopScenario

POLICY = Policy(ZoneInfo("UTC"))

pytestmark = pytest.mark.usefixtures("database")


async def charged(who: Someone, plan: SubscriptionPlan) -> StarSubscription:
    """An open subscription of a member, paid until a month from now."""
    intent = await factories.intent(who, plan)
    return await StarSubscription.create(
        user=who.user,
        plan=plan,
        intent=intent,
        charge_id=f"stx-{who.telegram_id}",
        stars=500,
        snapshot={"plan": {"name": plan.name}},
        paid_until=NOW + timedelta(days=30),
        created_at=NOW,
        updated_at=NOW,
    )


async def enqueued(kind: str) -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT chat_id FROM outbox WHERE kind = $1 ORDER BY id", [kind]
    )
    return [row["chat_id"] for row in rows]


async def ended(subscription: StarSubscription) -> str | None:
    await subscription.refresh_from_db()
    return subscription.ended_because


async def test_cancelling_tells_telegram_and_the_person_once() -> None:
    who, plan = await factories.person(), await factories.plan()
    subscription = await charged(who, plan)
    for _ in range(2):
        async with in_transaction():
            await cancel_star_subscriptions(who.user, Because.REFUNDED, NOW)
    assert await ended(subscription) == "refunded"
    assert subscription.status is StarSubscriptionStatus.CANCELED
    assert await enqueued("star_subscription_ended") == [who.telegram_id]
    # Apart from the messages: those wait for a person who blocked the bot.
    assert await enqueued("cancel_star_subscription") == [f"stars:{who.telegram_id}"]


async def test_what_ran_out_without_a_word_is_ended_without_one() -> None:
    who, plan = await factories.person(), await factories.plan()
    subscription = await charged(who, plan)
    async with in_transaction():
        await cancel_star_subscriptions(who.user, Because.LIFETIME, NOW + timedelta(days=40))
    assert await ended(subscription) == "lifetime"
    assert not await enqueued("cancel_star_subscription")
    assert not await enqueued("star_subscription_ended")


async def test_a_revoked_member_is_not_charged_again() -> None:
    who, plan, boss = await factories.person(), await factories.plan(), await factories.admin()
    subscription = await charged(who, plan)
    await factories.right(who, plan)
    person, admin = await find(who.telegram_id), await find(boss.telegram_id)
    await grants.revoke(person, "spam", admin, idempotency_key="1", now=NOW)
    assert await ended(subscription) == "revoked"


@pytest.mark.parametrize("by_bot", [True, False])
async def test_a_human_ban_ends_the_charging_and_our_own_removal_does_not(by_bot: bool) -> None:
    who, plan = await factories.person(), await factories.plan()
    channel = await factories.channel(plan)
    await factories.membership(who, channel)
    subscription = await charged(who, plan)
    change = MembershipChange(
        channel.chat_id,
        Identity(int(who.telegram_id), "Alice"),
        MemberStatus.INSIDE,
        MemberStatus.BANNED,
        Identity(1, "Boss"),
        by_bot,
        None,
    )
    await membership_changed(change, now=NOW, policy=POLICY)
    assert await ended(subscription) == (None if by_bot else "banned")


@pytest.mark.parametrize("ours", [True, False])
async def test_a_ban_that_we_missed_is_found_by_the_sweep(ours: bool) -> None:
    who, plan = await factories.person(), await factories.plan()
    channel = await factories.channel(plan)
    started = NOW if ours else None
    await factories.membership(who, channel, checked_at=NOW, removal_started_at=started)
    subscription = await charged(who, plan)
    chats = Chats()
    chats.member_statuses[channel.chat_id, who.telegram_id] = MemberStatus.BANNED
    later = NOW + timedelta(days=2)
    await sweep(chats, now=later, policy=POLICY, every=timedelta(days=1))
    assert await ended(subscription) == (None if ours else "banned")


# -- charges ------------------------------------------------------------------------------------

STARS = Money(500, "XTR")
FIRST_END = NOW + timedelta(days=30)


async def bought() -> tuple[Person, Checkout]:
    """A person with an open checkout for a month in Stars."""
    found = await known_person((await factories.person()).telegram_id)
    assert found is not None
    plan = await factories.plan(star_price=STARS.minor)
    opened = await open_checkout(found, plan.id, STARS, ByStars(), now=NOW, policy=POLICY)
    assert opened.is_recurring
    return found, opened


async def charges(
    person: Person,
    checkout: Checkout,
    number: int,
    *,
    days: int = 0,
    told: Recurring | None = None,
    stars: Money = STARS,
) -> Outcome:
    """Telegram's word about the charge of a period, `days` after the beginning."""
    at = NOW + timedelta(days=days)
    recurring = told or Recurring(number == 1, at + timedelta(days=30))
    charge = Charge(person.key, checkout.pay_code, f"stx{number}", stars, at, recurring)
    return await settle_charge(charge, now=at, policy=POLICY)


async def end_of(person: Person) -> datetime:
    row = await UserSubscription.get(telegram_user_id=person.key)
    assert row.subscription_end_date is not None
    return row.subscription_end_date


async def test_a_first_charge_begins_and_each_renewal_is_a_payment_that_prolongs() -> None:
    person, checkout = await bought()
    assert await charges(person, checkout, 1) is Outcome.SETTLED
    first_end = await end_of(person)
    assert first_end >= FIRST_END
    subscription = await StarSubscription.get()
    assert (subscription.charge_id, subscription.stars) == ("stx1", 500)
    assert await charges(person, checkout, 2, days=30) is Outcome.SETTLED
    assert await charges(person, checkout, 2, days=30) is Outcome.KNOWN
    await subscription.refresh_from_db()
    assert subscription.paid_until == NOW + timedelta(days=60)
    assert await end_of(person) >= subscription.paid_until
    assert await Payment.filter(status=PaymentStatus.COMPLETED).count() == 2


async def test_in_the_shortest_month_access_still_lasts_as_long_as_telegram_says() -> None:
    person, checkout = await bought()
    at = datetime(2027, 1, 31, 12, tzinfo=UTC)
    until = at + timedelta(days=30)
    charge = Charge(person.key, checkout.pay_code, "stx1", STARS, at, Recurring(True, until))
    await settle_charge(charge, now=at, policy=POLICY)
    # The month ends on 28 February; what Telegram charged for ends on 2 March.
    assert await end_of(person) >= until
    right = await UserPackageAssignment.get()
    assert right.expires_at == await end_of(person)


async def test_a_renewal_of_a_plan_that_is_no_longer_sold_gives_what_was_sold() -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    await SubscriptionPlan.all().update(is_active=False, star_price=9000, duration_months=12)
    await may_pay(person, checkout.pay_code, STARS, now=FIRST_END, policy=POLICY)
    assert await charges(person, checkout, 2, days=30) is Outcome.SETTLED
    assert (await end_of(person)) < NOW + timedelta(days=70)


@pytest.mark.parametrize("wrong", ["ended", "price"])
async def test_a_renewal_that_is_not_right_is_sent_back_and_ended(wrong: str) -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    before = await end_of(person)
    if wrong == "ended":
        async with in_transaction():
            await cancel_star_subscriptions(await BotUser.get(), Because.REFUNDED, NOW)
    price = STARS if wrong == "ended" else Money(1, "XTR")
    assert await charges(person, checkout, 2, days=30, stars=price) is Outcome.SENT_BACK
    assert await end_of(person) == before
    assert await enqueued("refund_stars") == [f"stars:{person.key}"]
    assert await enqueued("stars_sent_back") == [person.key]
    assert len(await enqueued("cancel_star_subscription")) == (2 if wrong == "ended" else 1)


async def test_a_second_beginning_of_one_checkout_is_sent_back_and_not_charged_again() -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    with pytest.raises(InvoiceOver):
        await may_pay(person, checkout.pay_code, STARS, now=NOW + timedelta(days=3), policy=POLICY)
    again = Recurring(True, NOW + timedelta(days=33))
    assert await charges(person, checkout, 9, days=3, told=again) is Outcome.SENT_BACK
    operations = await connections.get("default").execute_query_dict(
        "SELECT args->>'charge' AS charge FROM outbox WHERE kind = 'cancel_star_subscription'"
    )
    assert operations == [{"charge": "stx9"}]
    assert await ended(await StarSubscription.get()) is None


async def test_the_list_of_transactions_finds_a_lost_beginning_and_a_lost_renewal() -> None:
    person, checkout = await bought()
    lost = [
        Charge(
            person.key, checkout.pay_code, f"stx{n}", STARS, NOW + timedelta(days=d), Recurring()
        )
        for n, d in ((1, 0), (8, 5), (2, 30))
    ]
    later = NOW + timedelta(days=31)
    assert await settle_missed(lost, now=later, policy=POLICY) == 3
    assert await settle_missed(lost, now=later, policy=POLICY) == 0
    payments = await Payment.all().order_by("payment_provider_id")
    assert [(row.payment_provider_id, row.status) for row in payments] == [
        ("stx1", PaymentStatus.COMPLETED),
        ("stx2", PaymentStatus.COMPLETED),
        # Five days after the beginning nothing was due: a second payment of the same link.
        ("stx8", PaymentStatus.FAILED),
    ]
    subscription = await StarSubscription.get()
    assert (subscription.charge_id, subscription.created_at) == ("stx1", NOW)
    assert await end_of(person) >= NOW + timedelta(days=60)


async def test_a_beginning_that_is_found_after_its_renewal_is_still_the_beginning() -> None:
    person, checkout = await bought()
    assert await charges(person, checkout, 2, days=30) is Outcome.SETTLED
    assert await charges(person, checkout, 1, told=Recurring()) is Outcome.SETTLED
    subscription = await StarSubscription.get()
    assert (subscription.charge_id, subscription.created_at) == ("stx1", NOW)
    assert subscription.paid_until == NOW + timedelta(days=60)


async def test_a_code_is_for_one_payment_so_the_month_is_not_charged_again() -> None:
    await factories.promotion()
    found = await known_person((await factories.person()).telegram_id)
    assert found is not None
    plan = await factories.plan(star_price=500)
    opened = await open_checkout(
        found, plan.id, Money(400, "XTR"), ByStars(), promo="SPRING", now=NOW, policy=POLICY
    )
    assert not opened.is_recurring


@pytest.mark.parametrize(
    ("given", "because"), [("same", None), ("other", None), ("life", "lifetime")]
)
async def test_a_plan_that_is_given_beside_leaves_the_charging_unless_it_is_for_life(
    given: str, because: str | None
) -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    plan = await SubscriptionPlan.get(id=checkout.plan_id)
    if given != "same":
        plan = await factories.plan("Other", is_lifetime=given == "life")
    boss = await known_person((await factories.admin()).telegram_id)
    assert boss is not None
    await grants.grant(person, plan, boss, idempotency_key="1", now=NOW, policy=POLICY)
    assert await ended(await StarSubscription.get()) == because
    # A member with a plan for life is charged for no month more.
    again = await charges(person, checkout, 2, days=30)
    assert again is (Outcome.SENT_BACK if because else Outcome.SETTLED)


@pytest.mark.parametrize(("lifetime", "because"), [(False, "plan_changed"), (True, "lifetime")])
async def test_another_plan_that_is_bought_ends_what_was_charged_for_the_first(
    lifetime: bool, because: str
) -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    columns = {"is_lifetime": True} if lifetime else {"duration_months": 6}
    other = await factories.plan("Other", price=Decimal(200), **columns)
    who = Someone(
        await BotUser.get(telegram_id=person.key), await Profile.get(telegram_id=person.key)
    )
    scenario = ShopScenario(who, await factories.admin(), other, other, other)
    payment = await scenario.buys(other)
    # What the Stars had left pays like dollars, at the ratio of the two prices.
    assert payment.amount == Decimal(200 - 49)
    assert await ended(await StarSubscription.get()) == because
    assert await enqueued("star_subscription_ended") == [person.key]
    assert await charges(person, checkout, 2, days=30) is Outcome.SENT_BACK
    assert await disagreements() == []


async def test_another_plan_that_is_bought_with_stars_ends_what_was_charged_for_the_first() -> None:
    who, plan = await factories.person(), await factories.plan(star_price=500)
    person, price = await known_person(who.telegram_id), Money(500, "XTR")
    assert person is not None
    found = await open_checkout(person, plan.id, price, ByStars(), now=NOW, policy=POLICY)
    first = Charge(
        person.key, found.pay_code, "c1", price, NOW, Recurring(True, NOW + timedelta(days=30))
    )
    assert await settle_charge(first, now=NOW, policy=POLICY) is Outcome.SETTLED
    subscription = await StarSubscription.get()
    other = await factories.plan("Other", price=Decimal(480), star_price=4800)
    later = NOW + timedelta(days=1)
    tag = await price_tag(
        person, Target.of(other), Money(4800, "XTR"), None, now=later, policy=POLICY
    )
    found = await open_checkout(person, other.id, tag.payable, ByStars(), now=later, policy=POLICY)
    second = Charge(person.key, found.pay_code, "c2", found.amount, later)
    assert await settle_charge(second, now=later, policy=POLICY) is Outcome.SETTLED
    assert await ended(subscription) == "plan_changed"


async def test_renewing_the_same_plan_in_another_way_leaves_the_charging() -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    who = Someone(
        await BotUser.get(telegram_id=person.key), await Profile.get(telegram_id=person.key)
    )
    month = await SubscriptionPlan.get(id=checkout.plan_id)
    await ShopScenario(who, await factories.admin(), month, month, month).buys(month)
    assert await ended(await StarSubscription.get()) is None


async def test_what_renews_by_itself_is_not_sold_twice() -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    with pytest.raises(AlreadyRenewing):
        await open_checkout(person, checkout.plan_id, STARS, ByStars(), now=NOW, policy=POLICY)
    # Its charge is long overdue: it has ended without a word.
    much_later = NOW + timedelta(days=40)
    await open_checkout(person, checkout.plan_id, STARS, ByStars(), now=much_later, policy=POLICY)


async def test_a_new_subscription_takes_the_place_of_the_old_one() -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    plan = await factories.plan("Other", star_price=700)
    price = Money(700, "XTR")
    # In the grace: before the end the unused days are credited, and such a price is paid once.
    end = (await UserSubscription.get()).subscription_end_date
    assert end is not None
    now = end + timedelta(hours=1)
    second = await open_checkout(person, plan.id, price, ByStars(), now=now, policy=POLICY)
    recurring = Recurring(True, now + timedelta(days=30))
    charge = Charge(person.key, second.pay_code, "stx7", price, now, recurring)
    assert await settle_charge(charge, now=now, policy=POLICY) is Outcome.SETTLED
    rows = await StarSubscription.all().order_by("stars")
    assert [row.ended_because for row in rows] == ["replaced", None]


async def test_a_refunded_renewal_goes_back_alone_and_no_other_charge_follows() -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    first_end = await end_of(person)
    await charges(person, checkout, 2, days=30)
    boss = await known_person((await factories.admin()).telegram_id)
    assert boss is not None
    later = NOW + timedelta(days=31)
    renewal = await Payment.get(payment_provider_id="stx2")
    await refund(renewal.id, boss, "not wanted", keep_access=False, now=later, policy=POLICY)
    assert await ended(await StarSubscription.get()) == "refunded"
    assert await end_of(person) == first_end
    operations = await connections.get("default").execute_query_dict(
        "SELECT kind, args->>'charge' AS charge FROM outbox WHERE chat_id LIKE 'stars:%' ORDER BY 1"
    )
    assert [(row["kind"], row["charge"]) for row in operations] == [
        ("cancel_star_subscription", "stx1"),
        ("refund_stars", "stx2"),
    ]
    assert await charges(person, checkout, 3, days=60) is Outcome.SENT_BACK
    assert await disagreements() == []


async def test_a_renewal_and_a_revocation_at_once_end_as_if_one_had_been_first() -> None:
    boss = await known_person((await factories.admin()).telegram_id)
    assert boss is not None
    for round_ in range(6):
        person, checkout = await bought()
        # Receipts are numbered in the order of time, whichever of both is first.
        began = NOW + round_ * (FIRST_END - NOW)
        end = began + (FIRST_END - NOW)
        first = Recurring(True, end)
        begun = Charge(person.key, checkout.pay_code, f"a{round_}", STARS, began, first)
        await settle_charge(begun, now=began, policy=POLICY)
        renewal = replace(begun, charge_id=f"b{round_}", at=end, recurring=Recurring(False))
        outcome, _ = await asyncio.gather(
            settle_charge(renewal, now=end, policy=POLICY),
            grants.revoke(person, "spam", boss, idempotency_key=f"{round_}", now=end),
        )
        assert outcome in (Outcome.SETTLED, Outcome.SENT_BACK)
        row = await StarSubscription.get(charge_id=f"a{round_}")
        assert (row.status, row.ended_because) == (StarSubscriptionStatus.CANCELED, "revoked")
        assert not (await UserSubscription.get(telegram_user_id=person.key)).is_active
        known = await Payment.get(payment_provider_id=f"b{round_}")
        settled = outcome is Outcome.SETTLED
        assert known.status is (PaymentStatus.COMPLETED if settled else PaymentStatus.FAILED)
    assert await disagreements() == []


# -- stopping and resuming ----------------------------------------------------------------------


async def test_stopping_and_resuming_tell_telegram_each_time_once() -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    key = (await StarSubscription.get()).id
    for _ in range(2):
        await stop_renewal(person, key, NOW)
    found = await renewal_of(person, NOW)
    assert found is not None and found.may_resume
    for _ in range(2):
        await resume_renewal(person, key, NOW)
    assert len(await enqueued("cancel_star_subscription")) == 1
    assert len(await enqueued("allow_star_subscription")) == 1
    stranger = await known_person((await factories.person("Bob")).telegram_id)
    assert stranger is not None
    with pytest.raises(RenewalOver):
        await stop_renewal(stranger, key, NOW)


async def test_what_telegram_says_is_followed_and_reported_once() -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    state = StarSubscriptionStatus
    for told in (state.CANCELED, state.CANCELED, state.ACTIVE, state.FAILED):
        await state_told(person, checkout.pay_code, told, NOW)
    assert await enqueued("star_renewal_canceled") == [person.key]
    assert await enqueued("star_renewal_failed") == [person.key]
    assert await charges(person, checkout, 2, days=31) is Outcome.SETTLED
    assert (await StarSubscription.get()).status is state.ACTIVE


async def test_one_that_only_telegram_can_resume_is_not_resumed_here() -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    await state_told(person, checkout.pay_code, StarSubscriptionStatus.CANCELED, NOW)
    with pytest.raises(RenewalOver):
        await resume_renewal(person, (await StarSubscription.get()).id, NOW)


async def test_one_that_we_ended_and_telegram_goes_on_with_is_ended_again() -> None:
    person, checkout = await bought()
    await charges(person, checkout, 1)
    async with in_transaction():
        await cancel_star_subscriptions(await BotUser.get(), Because.REFUNDED, NOW)
    later = NOW + timedelta(days=1)
    await state_told(person, checkout.pay_code, StarSubscriptionStatus.ACTIVE, later)
    assert len(await enqueued("cancel_star_subscription")) == 2
