"""A history played with the real verbs, and what the tables say afterwards in the model's words.

An event that no person could bring about any more (a proof for a checkout that was never opened,
the approval of a proof that was not sent) is not played, and the model does not get it either:
so a history stays playable when events are taken out of it.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from tortoise import connections
from tortoise.transactions import in_transaction

from models.arrivals import GramRate
from models.channels import PlanChannel
from models.delivery import OutboxItem, OutboxState
from models.education import EducationEnrollment, EducationPackage
from models.facts import FactKind, FactRow
from models.lifecycles import ChainAsset, PaymentMethod, PaymentStatus, Role
from models.payments import Payment
from models.subscriptions import SubscriptionPlan
from models.ton import TonTransaction
from services.channels.rights import right_of
from services.commerce import intents, payouts, refunds
from services.commerce.checkout import Checkout, cancel_checkout, open_checkout
from services.commerce.dues import mark_sent
from services.commerce.methods import chain_accounts, chain_payments, unmatched_transfers
from services.commerce.methods.assets import CURRENCIES as CURRENCIES_OF
from services.commerce.methods.assets import METHODS
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.method import Method
from services.commerce.methods.rates import Rate
from services.commerce.methods.star_charges import PERIOD, Charge, Recurring, settle_charge
from services.commerce.methods.star_events import StarsBack, apply_early, stars_back_told
from services.commerce.methods.stars import ByStars
from services.commerce.orders import PLAN, SEAT
from services.commerce.quote import make_offer
from services.commerce.reviews import OlderWish, approve, reject
from services.commerce.settlement import Choice
from services.education import students
from services.education.enrollments import enroll, leave
from services.education.moving import follow_moved
from services.education.studies import complete
from services.ledger.entries import balances
from services.money import Money
from services.people.bans import ban, unban
from services.people.protection import protect
from services.people.roles import change_role
from services.person import Person
from services.policy import BankAccount, Policy, Receiving
from services.refusals import Refusal
from services.seats.access import hidden_plan
from services.subscriptions import grants
from services.subscriptions.reminders import reminders_due
from services.timeline import expiry
from services.timeline.facts import facts_of
from services.timeline.state import State as Computed
from services.timeline.timeline import timeline
from services.ton import wallets
from tests import factories
from tests.properties import money_model_events as told
from tests.properties.money_histories import START, History
from tests.properties.money_model_events import Event, Kind, Purse, Row, Totals
from tests.properties.money_model_wallets import PROOF
from tests.services.chain import PAYER, WALLET, Chain
from tests.services.course_scenario import DETAILS
from tests.services.shop import course_edited, met, submitted

CURRENCIES = ("USD", "EUR", "MVR")
GRAM_PRICE = Decimal(told.GRAM_PRICE.numerator) / told.GRAM_PRICE.denominator
#: What the member and somebody else prove in turns; what names a checkout comes from elsewhere.
LINKED = f"0:{'d' * 64}"
CHAIN_METHODS = {method: asset for asset, method in METHODS.items()}
_CLEARING = "clearing:"


def policy_of(policy: told.Policy) -> Policy:
    """The shop's settings as the model has them."""
    rates = {
        (source, to): Decimal(rate.numerator) / Decimal(rate.denominator)
        for source, to, rate in policy.rates
    }
    accounts = tuple(
        BankAccount(currency, currency, "Bank", "Holder", "7700") for currency in CURRENCIES
    )
    return Policy(
        ZoneInfo(policy.zone.key),
        end_hour=policy.end_hour,
        grace=policy.grace,
        accounts=accounts,
        rates=rates,
        takes_cards=True,
        receiving=Receiving(WALLET, gram_in="USD"),
    )


@dataclass(frozen=True)
class Seen:
    """What the tables say, in the words of the model's State."""

    #: By plan: whether its access stands, its end, and until when the access stands.
    plans: dict[str, tuple[bool, datetime | None, datetime | None]]
    row: Row | None
    mirror: tuple[bool, str | None, datetime | None]
    balance: dict[str, Purse]
    ledger: dict[str, Totals]
    #: By plan: the answer at its channel.
    entries: dict[str, str]


@dataclass
class Opened:
    intent_id: UUID
    pay_code: str
    amount: Money
    method: PaymentMethod
    is_recurring: bool
    #: Whether Telegram has charged it once.
    is_charged: bool = False
    #: The payment of the proof that is under review.
    proof: UUID | None = None


@dataclass
class Player:
    """One member of a shop, to whom a history happens."""

    history: History
    policy: Policy
    member: factories.Someone
    boss: Person
    other: factories.Someone
    plans: dict[str, SubscriptionPlan]
    courses: dict[str, EducationPackage]
    channels: dict[str, str]
    checkouts: dict[str, Opened] = field(default_factory=dict)
    payments: dict[str, UUID] = field(default_factory=dict)
    chains: dict[ChainAsset, Chain] = field(default_factory=dict)
    #: The hash of every transfer, by its event.
    transfers: dict[str, str] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    now: datetime = START

    # What happens

    async def play(self, event: Event) -> Kind | None:
        """What the shop makes of an event; None for one that cannot happen."""
        self.now = event.learned_at
        await self.tick(ends=not self.history.is_late)
        verb: Callable[[Any], Awaitable[Kind | None]] = getattr(self, type(event).__name__)
        try:
            kind = await verb(event)
        except Refusal:
            kind = Kind.REFUSED
        if event.key in self.done and kind is not None:
            # What it answers to the same again does not count; that nothing changes is compared.
            return Kind.REPEATED
        if kind is not Kind.REFUSED:
            self.done.add(event.key)
        return kind

    async def tick(self, *, ends: bool = True) -> None:
        """What the clock does: ends of checkouts, of their holds, and of rights."""
        await intents.expire_due(self.now)
        await intents.release_due(self.now, self.policy)
        # Nobody delivers here: a tick comes late, and what is owed to people went out in time.
        told = OutboxItem.filter(kind="wallet_moves", state=OutboxState.WAITING)
        await told.update(state=OutboxState.SENT)
        await wallets.settle_due(self.now, self.policy)
        if self.transfers:
            await unmatched_transfers.give_up_due(self.now, self.policy)
            await self._name_transfers()
        await apply_early(now=self.now, policy=self.policy)
        await follow_moved(self.now)
        while ends and await expiry.expire_due(now=self.now):
            pass
        await reminders_due(now=self.now, policy=self.policy)

    def key(self, event: Event) -> str:
        """What makes the same event known again."""
        return f"{self.member.telegram_id}:{event.key}"

    async def person(self) -> Person:
        return await met(self.member)

    async def CheckoutOpened(self, event: told.CheckoutOpened) -> Kind | None:
        person, way = await self.person(), self.way(event)
        life = (event.until or self.now) - self.now
        policy = replace(self.policy, intent_life=life)
        if event.item in self.courses:
            return await self._seat_opened(event, person, way, policy)
        plan = self.plans[event.item]
        order = await PLAN.order(person, plan.id)
        offer = await make_offer(order, way, None, now=self.now, policy=policy)
        found = await open_checkout(
            person, plan.id, offer.payable, way, now=self.now, policy=policy
        )
        return await self._opened(event.key, found)

    async def _seat_opened(
        self, event: told.CheckoutOpened, person: Person, way: Method, policy: Policy
    ) -> Kind:
        course = self.courses[event.item]
        # A seat that is over is bought anew behind its tick (decision 0088).
        while await expiry.expire_due(now=self.now):
            pass
        row = await enroll(person, course.id, DETAILS, now=self.now)
        order = await SEAT.order(person, row.enrollment_id)
        offer = await make_offer(order, way, None, now=self.now, policy=policy)
        found = await open_checkout(
            person, row.enrollment_id, offer.payable, way, now=self.now, policy=policy, goods=SEAT
        )
        return await self._opened(event.key, found)

    async def _opened(self, key: str, found: Checkout) -> Kind:
        if any(one.intent_id == found.intent_id for one in self.checkouts.values()):
            return Kind.REPEATED
        self.checkouts[key] = Opened(
            found.intent_id, found.pay_code, found.amount, found.method, found.is_recurring
        )
        if found.amount.minor:
            return Kind.DONE
        self.payments[key] = (await Payment.get(intent_id=found.intent_id)).id
        return await self._became(self.payments[key])

    def way(self, event: told.CheckoutOpened) -> Method:
        ways: dict[told.Way, Method] = {
            told.Way.BANK: ByBank(),
            told.Way.STARS: ByStars(),
            told.Way.CARD: ByCard(),
            told.Way.TON: ByTon(Rate(GRAM_PRICE, "USD", "settings", self.now)),
            told.Way.USDT: ByUsdt(),
        }
        return ways[event.way]

    async def CheckoutCancelled(self, event: told.CheckoutCancelled) -> Kind | None:
        opened = self.checkouts.get(event.checkout)
        if opened is None:
            return None
        await cancel_checkout(await self.person(), opened.intent_id, self.now)
        return Kind.DONE

    async def ProofSent(self, event: told.ProofSent) -> Kind | None:
        opened = self.checkouts.get(event.checkout)
        if opened is None:
            return None
        sent = await submitted(self.member, opened.intent_id, now=self.now)
        opened.proof = sent.payment_id
        return Kind.DONE

    async def ProofRefused(self, event: told.ProofRefused) -> Kind | None:
        opened = self.checkouts.get(event.checkout)
        if opened is None or opened.proof is None:
            return None
        await reject(opened.proof, self.boss, "no", now=self.now, policy=self.policy)
        opened.proof = None
        return Kind.DONE

    async def MoneyCame(self, event: told.MoneyCame) -> Kind | None:
        opened = self.checkouts.get(event.checkout)
        if opened is None or opened.method is PaymentMethod.MANUAL:
            # What asks for nothing is not paid.
            return None
        if opened.method is PaymentMethod.BANK_TRANSFER:
            return await self._approved(event, opened)
        if opened.method is PaymentMethod.CARD:
            return await self._card(event, opened)
        if opened.method in CHAIN_METHODS:
            return await self._transferred(event, opened)
        opened.is_charged = True
        happened = event.happened_at or self.now
        return await self._stars(event, opened, happened, event.telegram_expiry, is_first=True)

    async def _approved(self, event: told.MoneyCame, opened: Opened) -> Kind | None:
        if opened.proof is None:
            return None
        payment_id, opened.proof = opened.proof, None
        try:
            await approve(payment_id, self.boss, now=self.now, policy=self.policy)
        except OlderWish:
            choice = Choice(event.reviewer.value)
            await approve(payment_id, self.boss, now=self.now, policy=self.policy, choice=choice)
        self.payments[event.key] = payment_id
        return await self._became(payment_id)

    async def _card(self, event: told.MoneyCame, opened: Opened) -> Kind:
        key = self.key(event)
        charge = CardCharge(
            self.member.telegram_id,
            opened.pay_code,
            key,
            f"p{key}",
            opened.amount,
            event.happened_at or self.now,
        )
        await settle_card(charge, now=self.now, policy=self.policy)
        return await self._charged(event, key)

    async def _transferred(self, event: told.MoneyCame, opened: Opened) -> Kind:
        """A transfer is seen on the chain, under the checkout's code."""
        coin = event.coin or CURRENCIES_OF[CHAIN_METHODS[opened.method]]
        return await self._seen_on_chain(event, coin, opened.pay_code)

    async def SilentMoneyCame(self, event: told.SilentMoneyCame) -> Kind:
        return await self._seen_on_chain(event, event.coin, None)

    async def _seen_on_chain(
        self, event: told.MoneyCame | told.SilentMoneyCame, coin: str, comment: str | None
    ) -> Kind:
        asset = next(one for one, name in CURRENCIES_OF.items() if name == coin)
        if event.key not in self.transfers:
            chain, at = await self._chain(asset), event.happened_at or self.now
            source = LINKED if comment is None else PAYER
            self.transfers[event.key] = chain.pays(event.amount, comment, at, source).hash
        await self._reads(asset)
        await self._name_transfers()
        row = await TonTransaction.get(transaction_hash=self.transfers[event.key])
        if row.payment_id is not None:
            return await self._became(row.payment_id)
        mine = row.user_id == self.member.profile.id
        return Kind.BALANCE if mine and row.purpose == "wallet_link" else Kind.WAITS

    async def _chain(self, asset: ChainAsset) -> Chain:
        chain = self.chains.get(asset)
        if chain is None:
            letter = "a" if asset is ChainAsset.TON else "b"
            chain = self.chains[asset] = Chain(f"0:{self.member.user.id.hex}{letter:0>32}", asset)
            await chain_accounts.watch(chain.account, asset, WALLET, START)
        return chain

    async def _reads(self, asset: ChainAsset) -> None:
        """The watcher takes in all that is new."""
        chain, watched = await self._chain(asset), await chain_accounts.watched()
        account = next(one for one in watched if one.address == chain.account)
        new = [one for one in chain.told if one.lt > account.last_lt]
        await chain_payments.take_in(account, new, now=self.now, policy=self.policy)

    async def WalletProven(self, event: told.WalletProven) -> Kind | None:
        person = await met(self.other if event.by_other else self.member)
        asked = await wallets.ask(person, self.now, self.policy)
        (await self._chain(ChainAsset.TON)).pays(PROOF, asked.code, self.now, LINKED)
        await self._reads(ChainAsset.TON)
        await wallets.confirm(person, asked.id, self.now)
        return Kind.DONE

    async def WalletUnlinked(self, event: told.WalletUnlinked) -> Kind | None:
        person = await self.person()
        linked = (await wallets.wallet_of(person)).linked_by
        if linked is None:
            return Kind.REFUSED
        await wallets.unlink(person, linked, self.now)
        return Kind.DONE

    async def _name_transfers(self) -> None:
        """A payment made of transfers goes by the name of the last."""
        names = {sent: key for key, sent in self.transfers.items()}
        for payment in await Payment.filter(payment_provider_id__in=list(names)):
            self.payments[names[payment.payment_provider_id or ""]] = payment.id

    async def StarsRenewed(self, event: told.StarsRenewed) -> Kind | None:
        opened = self.checkouts.get(event.checkout)
        if opened is None or not opened.is_recurring or not opened.is_charged:
            return None
        happened = event.happened_at or self.now
        return await self._stars(event, opened, happened, event.telegram_expiry, is_first=False)

    async def _stars(
        self,
        event: told.MoneyCame | told.StarsRenewed,
        opened: Opened,
        happened: datetime,
        expiry: datetime | None,
        *,
        is_first: bool,
    ) -> Kind:
        key = self.key(event)
        recurring = None
        if opened.is_recurring:
            recurring = Recurring(is_first, expiry or happened + PERIOD)
        charge = Charge(
            self.member.telegram_id, opened.pay_code, key, opened.amount, happened, recurring
        )
        await settle_charge(charge, now=self.now, policy=self.policy)
        return await self._charged(event, key)

    async def _charged(self, event: Event, charge: str) -> Kind:
        payment = await Payment.get(payment_provider_id=charge)
        kind = await self._became(payment.id)
        if kind is not Kind.SENT_BACK:
            self.payments[event.key] = payment.id
        return kind

    async def _became(self, payment_id: UUID) -> Kind:
        payment = await Payment.get(id=payment_id)
        if payment.status is PaymentStatus.FAILED:
            return Kind.SENT_BACK
        is_balance = await FactRow.exists(payment_id=payment_id, kind=FactKind.DEPOSIT)
        return Kind.BALANCE if is_balance else Kind.BOUGHT

    async def PlanGranted(self, event: told.PlanGranted) -> Kind | None:
        await grants.grant(
            await self.person(),
            self.plans[event.plan],
            self.boss,
            idempotency_key=self.key(event),
            now=self.now,
            policy=self.policy,
        )
        return Kind.DONE

    async def PlanExtended(self, event: told.PlanExtended) -> Kind | None:
        await grants.extend(
            await self.person(),
            event.days,
            self.boss,
            idempotency_key=self.key(event),
            now=self.now,
            policy=self.policy,
        )
        return Kind.DONE

    async def PlansRevoked(self, event: told.PlansRevoked) -> Kind | None:
        to = {"none": "nothing", "balance": "balance", "refund": "refund"}[event.unused.value]
        await grants.revoke(
            await self.person(),
            "why",
            self.boss,
            idempotency_key=self.key(event),
            now=self.now,
            to=to,  # type: ignore[arg-type]
        )
        return Kind.DONE

    async def RefundedWhole(self, event: told.RefundedWhole) -> Kind | None:
        return await self._refunds(event, keep_access=False)

    async def RefundedKept(self, event: told.RefundedKept) -> Kind | None:
        return await self._refunds(event, keep_access=True)

    async def _refunds(
        self, event: told.RefundedWhole | told.RefundedKept, *, keep_access: bool
    ) -> Kind | None:
        key, note = event.payment, self.key(event)
        if key not in self.payments:
            return None
        await refunds.refund(
            self.payments[key],
            self.boss,
            note,
            keep_access=keep_access,
            now=self.now,
            policy=self.policy,
        )
        payment = await Payment.get(id=self.payments[key])
        if payment.payment_provider_id is not None:
            await payouts.stars_arrived_back(payment.payment_provider_id, self.now)
        return Kind.DONE

    async def RefundedPart(self, event: told.RefundedPart) -> Kind | None:
        if event.payment not in self.payments:
            return None
        payment = await Payment.get(id=self.payments[event.payment])
        sold = payment.snapshot.get("plan") or payment.snapshot["course"]
        await refunds.refund_part(
            payment.id,
            Money(event.amount, sold["currency"]),
            self.boss,
            "part",
            idempotency_key=self.key(event),
            now=self.now,
            policy=self.policy,
        )
        return Kind.DONE

    async def BalancePaidBack(self, event: told.BalancePaidBack) -> Kind | None:
        await payouts.pay_out(
            await self.person(),
            Money(event.amount, event.currency),
            self.boss,
            "out",
            idempotency_key=self.key(event),
            now=self.now,
        )
        return Kind.DONE

    async def _enrollment(self, course: str) -> UUID | None:
        row = await EducationEnrollment.get_or_none(
            package_id=self.courses[course].id, student_telegram_id=self.member.telegram_id
        )
        return row.id if row else None

    async def SeatGiven(self, event: told.SeatGiven) -> Kind | None:
        await students.give_seat(
            await self.person(),
            self.courses[event.course].id,
            self.boss,
            idempotency_key=self.key(event),
            now=self.now,
            policy=self.policy,
        )
        return Kind.DONE

    async def SeatPaused(self, event: told.SeatPaused) -> Kind | None:
        if (found := await self._enrollment(event.course)) is None:
            return None
        await students.suspend(found, self.boss, "why", now=self.now)
        return Kind.DONE

    async def SeatResumed(self, event: told.SeatResumed) -> Kind | None:
        if (found := await self._enrollment(event.course)) is None:
            return None
        await students.resume(found, self.boss, now=self.now)
        return Kind.DONE

    async def SeatCompleted(self, event: told.SeatCompleted) -> Kind | None:
        if (found := await self._enrollment(event.course)) is None:
            return None
        await complete(found, self.boss, idempotency_key=self.key(event), now=self.now)
        return Kind.DONE

    async def SeatLeft(self, event: told.SeatLeft) -> Kind | None:
        if (found := await self._enrollment(event.course)) is None:
            return None
        await leave(await self.person(), found, now=self.now)
        return Kind.DONE

    async def CourseStartMoved(self, event: told.CourseStartMoved) -> Kind | None:
        changes = {"starts": event.start}
        key = self.courses[event.course].id
        await course_edited(
            self.boss,
            key,
            changes,
            now=self.now,
            policy=self.policy,
        )
        return Kind.DONE

    async def TakenBack(self, event: told.TakenBack) -> Kind | None:
        charge = f"{self.member.telegram_id}:{event.payment}"
        back = StarsBack(self.member.telegram_id, charge, self.now)
        known = self.payments.get(event.payment)
        gone = await Payment.exists(id=known, status=PaymentStatus.REFUNDED) if known else False
        await stars_back_told(back, now=self.now, policy=self.policy)
        return Kind.REFUSED if gone else Kind.DONE

    async def BanChanged(self, event: told.BanChanged) -> Kind | None:
        person, key = await self.person(), self.key(event)
        if event.banned:
            policy = self.policy
            await ban(
                person, self.boss, "why", None, idempotency_key=key, now=self.now, policy=policy
            )
        else:
            await unban(person, self.boss, idempotency_key=key, now=self.now)
        return Kind.DONE

    async def RoleChanged(self, event: told.RoleChanged) -> Kind | None:
        await change_role(
            await self.person(),
            self.boss,
            role=Role.MODERATOR if event.staff else Role.USER,
            idempotency_key=self.key(event),
            now=self.now,
            policy=self.policy,
        )
        return Kind.DONE

    async def ProtectionChanged(self, event: told.ProtectionChanged) -> Kind | None:
        await protect(
            await self.person(),
            self.boss,
            event.protected,
            idempotency_key=self.key(event),
            now=self.now,
            policy=self.policy,
        )
        return Kind.DONE

    async def DueRefundPaid(self, event: told.DueRefundPaid) -> Kind | None:
        shown, key = Money(event.amount, event.currency), self.key(event)
        await mark_sent(self.boss, self.member.user.id, shown, idempotency_key=key, now=self.now)
        return Kind.DONE

    async def PolicyChanged(self, event: told.PolicyChanged) -> Kind | None:
        self.policy = policy_of(event.policy)
        return Kind.DONE

    async def TimePassed(self, event: told.TimePassed) -> Kind | None:
        return Kind.DONE

    # What there is afterwards

    async def computed(self) -> Computed:
        return timeline(await facts_of(self.member.user.id), self.now)

    async def seen(self) -> Seen:
        """What the tables say now; the clock has ticked once more."""
        await self.tick()
        return Seen(
            plans=await self._rights(),
            row=await self._row(),
            mirror=await self._mirror(),
            balance={
                one.total.currency: Purse(one.payable.minor, one.spend_only.minor)
                for one in await balances(self.member.user.id)
            },
            ledger=await self._ledger(),
            entries=await self._entries(),
        )

    def _name(self, plan_id: UUID | None) -> str | None:
        return next((name for name, plan in self.plans.items() if plan.id == plan_id), None)

    async def _rights(self) -> dict[str, tuple[bool, datetime | None, datetime | None]]:
        rows = await connections.get("default").execute_query_dict(
            "SELECT package_id, bool_or(expires_at IS NULL) AS for_life,"
            " max(expires_at) AS ends, max(access_until) AS until"
            " FROM user_package_assignments WHERE user_id = $1 AND is_active GROUP BY package_id",
            [self.member.profile.id],
        )
        found: dict[str, tuple[bool, datetime | None, datetime | None]] = {}
        for row in rows:
            ends = (None, None) if row["for_life"] else (row["ends"], row["until"])
            found[self._name(row["package_id"]) or "?"] = (True, *ends)
        return found

    async def _row(self) -> Row | None:
        rows = await connections.get("default").execute_query_dict(
            "SELECT plan_id, is_active, is_lifetime, subscription_end_date AS ends"
            " FROM user_subscriptions WHERE telegram_user_id = $1",
            [self.member.telegram_id],
        )
        if not rows:
            return None
        (row,) = rows
        return Row(
            self._name(row["plan_id"]) or "?", row["is_active"], row["is_lifetime"], row["ends"]
        )

    async def _mirror(self) -> tuple[bool, str | None, datetime | None]:
        (row,) = await connections.get("default").execute_query_dict(
            "SELECT is_vip, current_plan_id, subscription_expires_at AS ends FROM bot_users"
            " WHERE id = $1",
            [self.member.user.id],
        )
        return row["is_vip"], self._name(row["current_plan_id"]), row["ends"]

    async def _ledger(self) -> dict[str, Totals]:
        rows = await connections.get("default").execute_query_dict(
            "SELECT currency, account, payment_id, sum(amount)::bigint AS amount"
            " FROM ledger_entries WHERE user_id = $1 GROUP BY 1, 2, 3",
            [self.member.user.id],
        )
        keys = {payment_id: key for key, payment_id in self.payments.items()}
        sums: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        income: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for row in rows:
            if row["account"] == "income":
                income[row["currency"]][keys[row["payment_id"]]] += row["amount"]
            account = _CLEARING if row["account"].startswith(_CLEARING) else row["account"]
            sums[row["currency"]][account] += row["amount"]
        return {
            currency: Totals(
                paid_in=-of[_CLEARING],
                income={key: amount for key, amount in income[currency].items() if amount},
                refunds_due=of["refunds_due"],
                refunds_done=of["refunds_done"],
                written_off=-of["written_off"],
                exchange=of["exchange"],
            )
            for currency, of in sums.items()
        }

    async def _entries(self) -> dict[str, str]:
        return {
            name: str(
                await right_of(self.member.telegram_id, chat, now=self.now, policy=self.policy)
            )
            for name, chat in self.channels.items()
        }


async def enters(history: History) -> Player:
    """A new shop with the history's shelf, one member and one admin."""
    plans, channels = {}, {}
    for number, plan in enumerate(history.plans):
        # The ids are in the order of the names, for a tie of the subscription's row.
        plans[plan.id] = await factories.plan(
            plan.id,
            now=START,
            id=UUID(int=(number + 1) << 96),
            duration_months=plan.months or 0,
            is_lifetime=plan.months is None,
            price=Decimal(plan.price) / 100,
            currency=plan.currency,
            star_price=plan.stars or None,
        )
        channel: PlanChannel = await factories.channel(plans[plan.id], plan.id, now=START)
        channels[plan.id] = channel.chat_id
    await GramRate.create(
        at=START - timedelta(hours=1),
        price=GRAM_PRICE,
        currency="USD",
        source="settings",
        created_at=START,
    )
    courses = {}
    for course in history.courses:
        bundled = [plans[name].id for name in course.opens if name in plans]
        courses[course.id] = await factories.course(
            course.id,
            now=START,
            price=Decimal(course.price) / 100,
            currency=course.currency,
            star_price=course.stars or None,
            duration_weeks=course.weeks,
            is_lifetime=course.lifetime,
            starts_at=course.start,
            plan_id=bundled[0] if bundled else None,
        )
        # What the course's own chat hangs on; the model knows it by its name alone.
        hidden = course.opens[-1]
        plans[hidden] = await SubscriptionPlan.get(id=await hidden_plan(courses[course.id], START))
        channel = await factories.channel(plans[hidden], hidden, now=START)
        channels[hidden] = channel.chat_id
    return Player(
        history,
        policy_of(history.policy),
        await factories.person("Member", now=START),
        await met(await factories.admin(now=START)),
        await factories.person("Other", now=START),
        plans,
        courses,
        channels,
    )


_TABLES = """
SELECT tablename FROM pg_tables
WHERE schemaname = 'public' AND tablename NOT IN ('aerich', 'leases') ORDER BY 1"""


async def leaves() -> None:
    """Clear the shop up: what is still to end here must not end in the next history's time."""
    tables = await connections.get("default").execute_query_dict(_TABLES)
    async with in_transaction() as connection:
        # As a replica, so that neither foreign keys nor the triggers of what is kept for ever ask.
        await connection.execute_script(
            "SET LOCAL session_replication_role = replica;"
            + ";".join(f'DELETE FROM "{row["tablename"]}"' for row in tables)
        )
