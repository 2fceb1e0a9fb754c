"""Test purchases: nothing knows of them, nothing of them is left, whatever fails and whenever."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tortoise import connections

from bot.metrics import _PAYMENTS
from models.lifecycles import (
    ChainAsset,
    ExportKind,
    IntentStatus,
    PaymentMethod,
    PaymentStatus,
)
from models.payments import Payment, PaymentIntent
from models.subscriptions import SubscriptionPlan
from models.ton import TonTransaction
from models.trial import TrialOutcome, TrialRun
from services.commerce import intents
from services.commerce.checkout import IntentNotFound, find_checkout, open_checkout
from services.commerce.invoices import InvoiceOver, may_pay
from services.commerce.methods.bank import ByBank
from services.commerce.methods.method import WhyNot
from services.commerce.methods.star_charges import Outcome
from services.commerce.methods.star_refunds import settle_otherwise, stuck_stars
from services.commerce.methods.transfer_cards import (
    NothingToSettle,
    TransferNotFound,
    candidates,
    transfer_card,
)
from services.commerce.methods.transfer_review import settle_for
from services.commerce.proof_weight import refused_before
from services.commerce.proofs import open_bank_intent
from services.commerce.receipts import receipts_of
from services.commerce.refund_cards import refund_card
from services.commerce.refunds import refund, stars_went_back
from services.commerce.review_cards import PaymentNotFound, review_card, waiting_for_review
from services.commerce.reviews import approve, reject
from services.exports.sheets import rows_of
from services.ledger.entries import balances
from services.money import Money
from services.people.card import facts_of as card_of
from services.promotions.codes import has_bought
from services.queues import queues
from services.refusals import NotAllowed
from services.subscriptions.overview import under_review
from services.subscriptions.plan_cards import plan_page
from services.subscriptions.plans import plans_on_sale
from services.timeline.facts import facts_of
from services.timeline.timeline import timeline
from services.trial.driver import resume_due
from services.trial.runs import Step, TrialGone, Trouble
from services.trial.ways import NotTestable, last_green, trial_ways
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements
from tests.services.chain import USDT_WALLET, Chain, read
from tests.services.gateway import Chats
from tests.services.shop import at_once, met, paid
from tests.services.trial_scenario import (
    POLICY,
    WAYS,
    Owner,
    dismissed,
    everything,
    owner,
)

pytestmark = pytest.mark.usefixtures("database")


async def figures(one: Owner) -> dict[str, Any]:
    """Every figure that a shop is run by, and all that is its admin's own."""
    connection = connections.get("default")
    facts = await facts_of(one.who.user.id)
    return {
        "exports": {
            kind: [row async for batch in rows_of(kind) for row in batch] for kind in ExportKind
        },
        "metrics": await connection.execute_query_dict(_PAYMENTS),
        "queues": await queues(one.person),
        "review": await waiting_for_review(one.person),
        "receipts": await receipts_of(one.person),
        "card": await card_of(one.person, one.person),
        "balances": await balances(one.who.user.id),
        "state": timeline(facts, NOW),
        "bought": await has_bought(one.who.user.id),
        "person": await met(one.who),
        "shop": await plans_on_sale(),
        "desk": await plan_page(one.person, 0, POLICY),
        "tables": await everything(),
    }


@pytest.mark.parametrize("way", list(WAYS))
async def test_a_test_purchase_changes_nothing_of_the_shop_and_nothing_of_its_owner(
    way: str,
) -> None:
    one = await owner()
    # A real member, with a plan, a balance and a checkout of their own that is open.
    sold = await factories.plan("Mine")
    boss = await factories.admin("Other boss")
    await approve(await paid(one.who, sold), await met(boss), now=NOW, policy=POLICY)
    own = await open_checkout(
        one.person, sold.id, Money(4900, "USD"), ByBank(), now=NOW, policy=POLICY
    )
    before = await figures(one)
    trial = await one.begins(way)
    await one.pays(trial)
    if way == "bank":
        await one.goes_on()
        # A receipt out of the blue belongs to their own checkout, never to the test.
        found = await open_bank_intent(one.person, NOW)
        assert found is not None
        assert found.id == own.intent_id
        await one.approves(trial)
    assert await disagreements(NOW) == []
    trial = await one.goes_on()
    assert (trial.outcome, trial.trouble) == (TrialOutcome.GREEN, None)
    assert [step for step, at in trial.steps if at is None] == []
    assert await figures(one) == before
    assert await disagreements(NOW) == []
    assert (await last_green()) == {trial.method: NOW}
    assert trial.number is not None
    assert trial.number.startswith("TEST-")
    assert "ban" not in one.chats.done
    assert "unban" not in one.chats.done
    assert one.chats.done.count("invite") == one.chats.done.count("revoke") == 2
    # On its own accounts, and to zero.
    (booked,) = await connections.get("default").execute_query_dict(
        "SELECT count(*) AS lines, sum(l.amount) FILTER (WHERE l.account = 'test') AS held"
        " FROM ledger_entries l JOIN payments y ON y.id = l.payment_id WHERE y.is_test"
    )
    assert (booked["lines"], booked["held"]) == (4, 0)


async def test_only_an_admin_tries_and_only_what_can_be_tried() -> None:
    one = await owner()
    with pytest.raises(NotAllowed):
        await replace_person(one).begins()
    real = replace(
        POLICY, tests_cards=False, receiving=replace(POLICY.receiving, is_test_net=False)
    )
    told = {way.method: way.why_not for way in await trial_ways(one.person, real)}
    assert told == {
        PaymentMethod.BANK_TRANSFER: None,
        PaymentMethod.STARS: None,
        PaymentMethod.CARD: WhyNot.LIVE_TOKEN,
        PaymentMethod.TON: WhyNot.MAIN_NET,
        PaymentMethod.USDT_TON: WhyNot.MAIN_NET,
    }
    for way in ("card", "ton", "usdt"):
        with pytest.raises(NotTestable):
            await one.begins(way, real)
    bare = replace(POLICY, accounts=(), takes_cards=False, receiving=None)
    assert [way.method for way in await trial_ways(one.person, bare)] == [PaymentMethod.STARS]
    with pytest.raises(NotTestable):
        await one.begins("bank", bare)
    assert await TrialRun.all().count() == 0


async def test_a_card_is_tried_in_a_currency_that_cards_take_or_it_is_said_why_not() -> None:
    one = await owner()

    async def why() -> WhyNot | None:
        ways = {way.method: way.why_not for way in await trial_ways(one.person, POLICY)}
        assert ways[PaymentMethod.BANK_TRANSFER] is None and ways[PaymentMethod.STARS] is None
        return ways[PaymentMethod.CARD]

    await SubscriptionPlan.all().update(is_active=False)
    # Dinars have three decimals, which cards and we might not count alike.
    await factories.plan("Dinars", currency="KWD", display_order=1)
    assert await why() is WhyNot.CURRENCY
    with pytest.raises(NotTestable):
        await one.begins("card")
    await factories.plan("Euros", currency="EUR", display_order=2)
    assert await why() is None
    trial = await one.begins("card")
    assert trial.checkout.amount.currency == "EUR"


def replace_person(one: Owner) -> Owner:
    return replace(one, person=dismissed(one))


async def test_nobody_else_touches_a_test_and_the_desk_does_not_know_it() -> None:
    one, other = await owner(), await owner("Other")
    trial = await one.begins("bank")
    await one.pays(trial)
    (payment,) = await Payment.filter(is_test=True)
    for person in (other.person, one.person):
        with pytest.raises(PaymentNotFound):
            await review_card(person, payment.id)
        with pytest.raises(PaymentNotFound):
            await reject(payment.id, person, "no", now=NOW, policy=POLICY)
    with pytest.raises(PaymentNotFound):
        await approve(payment.id, other.person, now=NOW, policy=POLICY)
    for verb in (other.stops, other.approves):
        with pytest.raises(TrialGone):
            await verb(trial)
    with pytest.raises(IntentNotFound):
        await find_checkout(one.person, payment.intent_id)
    await one.approves(trial)
    for person in (other.person, one.person):
        with pytest.raises(PaymentNotFound):
            await refund_card(person, payment.id)
        with pytest.raises(PaymentNotFound):
            await refund(payment.id, person, "x", keep_access=False, now=NOW, policy=POLICY)
    # Two admins at once have a test each.
    await other.whole("stars")
    assert (await one.goes_on()).outcome is TrialOutcome.GREEN
    assert await disagreements(NOW) == []


async def test_a_proof_of_a_test_is_no_review_and_no_refusal_of_its_owners_own() -> None:
    one = await owner()
    for _ in range(4):
        trial = await one.begins("bank")
        await one.pays(trial)
        assert await under_review(one.person) is None
        await one.stops(trial)
        await one.goes_on()
        one.now += timedelta(minutes=5)
    await one.pays(await one.begins("bank"))
    payment_id = await paid(one.who, await factories.plan("Mine"))
    own = await Payment.get(id=payment_id)
    found = await under_review(one.person)
    assert found is not None and found.intent_id == own.intent_id
    await Payment.filter(id=payment_id).update(created_at=one.now)
    assert await refused_before(await Payment.get(id=payment_id)) is None


async def test_what_a_member_sent_on_the_chain_is_never_put_to_a_test() -> None:
    one, other = await owner(), await owner("Other")
    trial = await one.begins("bank")
    code = trial.checkout.pay_code
    chain = Chain(USDT_WALLET, ChainAsset.USDT)
    # One letter is missing of what looks like the test's code.
    chain.pays(5_000_000, f"{code[:-1]}", NOW)
    await read(chain, NOW + timedelta(seconds=1))
    row = await TonTransaction.get()
    assert (await transfer_card(other.person, row.id)).near is None
    with pytest.raises(NothingToSettle):
        await candidates(other.person, row.id, one.person, NOW)
    with pytest.raises(TransferNotFound):
        await settle_for(row.id, code, other.person, now=NOW, policy=POLICY)
    assert await Payment.all().count() == 0


async def test_two_taps_begin_one_test_and_approve_it_once() -> None:
    one = await owner()
    begun = await at_once(*(one.begins("bank") for _ in range(4)))
    assert len({trial.run_id for trial in begun}) == 1
    await one.pays(begun[0])
    await at_once(*(one.approves(begun[0]) for _ in range(4)))
    ends = await asyncio.gather(*(one.goes_on() for _ in range(3)), return_exceptions=True)
    assert not [end for end in ends if isinstance(end, Exception)]
    assert (await one.goes_on()).outcome is TrialOutcome.GREEN
    assert await TrialRun.all().count() == await Payment.all().count() == 1
    assert await disagreements(NOW) == []


async def test_a_charge_that_is_told_often_or_paid_twice_goes_back_once_each() -> None:
    one = await owner()
    trial = await one.begins()
    outcomes = await asyncio.gather(*(one.pays(trial, "c1") for _ in range(5)))
    assert sorted(map(str, outcomes)) == ["known"] * 4 + ["settled"]
    # A second invoice of the same test, paid too.
    assert await one.pays(trial, "c2") is Outcome.SENT_BACK
    assert (await one.goes_on()).outcome is TrialOutcome.GREEN
    assert await refunds_of() == {"c1": "sent", "c2": "sent"}
    assert await disagreements(NOW) == []


async def refunds_of() -> dict[str, str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT args ->> 'charge' AS charge, state FROM outbox WHERE kind = 'refund_stars'"
    )
    return {row["charge"]: row["state"] for row in rows}


@pytest.mark.parametrize("way", ["stars", "card", "ton"])
async def test_what_is_paid_after_stop_goes_back_all_the_same(way: str) -> None:
    one = await owner()
    trial = await one.begins(way)
    if way == "stars":
        # Telegram asked, and was answered, before the tap on Stop.
        await may_pay(
            one.person, trial.checkout.pay_code, trial.checkout.amount, now=NOW, policy=POLICY
        )
    assert (await one.stops(trial)).is_stopping
    assert (await one.goes_on()).outcome is TrialOutcome.STOPPED
    if way == "stars":
        with pytest.raises(InvoiceOver):
            await may_pay(
                one.person, trial.checkout.pay_code, trial.checkout.amount, now=NOW, policy=POLICY
            )
    await one.pays(trial)
    await one.goes_on()
    (payment,) = await Payment.all()
    assert (payment.status, payment.is_test) == (PaymentStatus.REFUNDED, True)
    assert await disagreements(NOW + timedelta(hours=2)) == []


async def test_stop_and_the_charge_at_the_same_moment_leave_no_money_behind() -> None:
    for number in range(6):
        one = await owner(f"Racer {number}")
        trial = await one.begins()
        await asyncio.gather(one.stops(trial), one.pays(trial))
        ended = await one.goes_on()
        assert ended.outcome in (TrialOutcome.STOPPED, TrialOutcome.GREEN)
    statuses = await Payment.all().values_list("status", flat=True)
    assert set(statuses) == {PaymentStatus.REFUNDED}
    assert set((await refunds_of()).values()) == {"sent"}
    assert await disagreements(NOW + timedelta(hours=2)) == []


@pytest.mark.parametrize("when", ["ordered", "proved", "approved"])
async def test_it_can_be_stopped_at_every_step(when: str) -> None:
    one = await owner()
    trial = await one.begins("bank")
    if when != "ordered":
        await one.pays(trial)
    if when == "approved":
        await one.approves(trial)
    await one.stops(trial)
    ended = await one.goes_on()
    assert ended.outcome is TrialOutcome.STOPPED
    assert not await Payment.filter(
        status__in=[PaymentStatus.COMPLETED, PaymentStatus.AWAITING_ADMIN]
    ).exists()
    assert not await PaymentIntent.filter(status=IntentStatus.PENDING).exists()
    assert one.chats.done == []
    one.now += timedelta(minutes=1)
    # And the next one goes the whole way.
    assert (await one.whole("stars")).outcome is TrialOutcome.GREEN
    assert await disagreements(NOW) == []


@pytest.mark.parametrize(
    ("refuses", "trouble", "step"),
    [
        ("invite", Trouble.NOT_INVITED, Step.ADMITTED),
        ("revoke", Trouble.NOT_REVOKED, Step.REMOVED),
        ("channels", Trouble.NO_CHANNEL, Step.ADMITTED),
    ],
)
async def test_what_fails_is_named_and_the_money_goes_back_all_the_same(
    refuses: str, trouble: Trouble, step: Step
) -> None:
    one = await owner(channels=0 if refuses == "channels" else 2)
    one.chats.refuses = {refuses}
    ended = await one.whole("stars")
    assert (ended.outcome, ended.trouble) == (TrialOutcome.FAILED, trouble)
    assert dict(ended.steps)[step] is None
    assert dict(ended.steps)[Step.REFUNDED] is not None
    assert await refunds_of() != {}
    assert await last_green() == {}
    assert await disagreements(NOW) == []


async def test_a_star_that_telegram_keeps_waits_at_the_desk_and_its_owner_may_settle_it() -> None:
    one = await owner()
    trial = await one.begins()
    await one.pays(trial)
    ended = await one.goes_on(telegram="failed")
    assert (ended.outcome, ended.trouble) == (TrialOutcome.FAILED, Trouble.NOT_REFUNDED)
    assert ended.detail == "CHARGE_NOT_FOUND"
    # The invitations are revoked all the same.
    assert one.chats.done.count("revoke") == 2
    (stuck,) = await stuck_stars(one.person)
    assert (stuck.stars, stuck.is_test) == (1, True)
    await settle_otherwise(one.person, stuck.claimed_id, idempotency_key="once", now=NOW)
    assert await stuck_stars(one.person) == []
    assert await disagreements(NOW) == []


async def test_a_star_that_telegram_took_back_by_itself_is_followed() -> None:
    one = await owner()
    trial = await one.begins()
    await one.pays(trial, "c1")
    assert await stars_went_back("c1", now=NOW, policy=POLICY)
    assert (await one.goes_on()).outcome is TrialOutcome.GREEN
    assert await disagreements(NOW) == []


class Dying(Chats):
    """The process dies at the n-th call to Telegram, once; the call was made or it was not."""

    def __init__(self, at: int, *, made: bool) -> None:
        super().__init__()
        self.at, self.made = at, made

    def _do(self, action: str) -> None:
        self.at -= 1
        if self.at == 0 and not self.made:
            raise asyncio.CancelledError
        super()._do(action)
        if self.at == 0:
            raise asyncio.CancelledError


@pytest.mark.parametrize("made", [False, True])
@pytest.mark.parametrize("at", [1, 2, 3, 4])
async def test_whoever_dies_at_a_call_is_followed_by_one_who_goes_on(at: int, made: bool) -> None:
    one = await owner()
    one.chats = Dying(at, made=made)
    trial = await one.begins()
    await one.pays(trial)
    with pytest.raises(asyncio.CancelledError):
        await one.goes_on()
    # Nobody asks any more: the leader's tick finds it.
    assert await resume_due(NOW) == 0
    assert await resume_due(NOW + timedelta(minutes=1)) == 1
    assert (await one.goes_on()).outcome is TrialOutcome.GREEN
    assert set((await refunds_of()).values()) == {"sent"}
    assert await disagreements(NOW) == []


async def test_a_channel_of_which_nothing_is_heard_does_not_keep_the_money() -> None:
    class Silent(Chats):
        async def create_personal_link(self, *_: Any) -> str:
            raise TimeoutError

    one = await owner()
    one.chats = Silent()
    trial = await one.begins()
    await one.pays(trial)
    with pytest.raises(TimeoutError):
        await one.goes_on()
    one.now += timedelta(minutes=2)
    ended = await one.goes_on()
    assert (ended.outcome, ended.trouble) == (TrialOutcome.FAILED, Trouble.SILENT)
    assert set((await refunds_of()).values()) == {"sent"}


async def test_a_test_that_nobody_pays_runs_out_in_silence() -> None:
    one = await owner()
    trial = await one.begins()
    one.now = trial.checkout.expires_at + timedelta(seconds=1)
    await intents.expire_due(one.now)
    ended = await one.goes_on()
    assert (ended.outcome, ended.trouble) == (TrialOutcome.FAILED, Trouble.EXPIRED)
    kinds = await connections.get("default").execute_query_dict("SELECT kind FROM outbox")
    assert {row["kind"] for row in kinds} == {"trial_step"}


async def test_a_test_that_waits_for_its_admin_is_looked_at_once() -> None:
    one = await owner()
    await one.begins()
    later = NOW + timedelta(minutes=2)
    assert [await resume_due(moment) for moment in (NOW, later, later + timedelta(hours=1))] == [
        *(0, 1, 0)
    ]
