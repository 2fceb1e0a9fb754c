"""The one verb that turns money that came in into a plan's time, a seat, a claim, or balance.

It runs inside the caller's transaction, behind the lock of the person and of the checkout. What
came in pays, then the person's own money, in which what a change frees is included; what is left
is balance: so nothing is swallowed, and no buyer gets more than was paid.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from models.facts import FactKind
from models.lifecycles import IntentStatus, PaymentStatus, Role, move
from models.localized import Name
from models.payments import Payment, PaymentIntent
from models.people import BotUser, Profile
from services import funnel
from services.admin_notices.sales import Sold, tell_sale
from services.commerce import worth
from services.commerce.deal import Deal, Payer, payer_of
from services.commerce.funds import days_along
from services.commerce.intents import end_claims_checkout, end_others
from services.commerce.items import name_sold
from services.commerce.receipts import BuyerName, NextReceiptNumber
from services.commerce.trials import settle_trial
from services.commerce.wishes import Why, why_not
from services.ledger.entries import post
from services.money import Money
from services.outbox import URGENT, OutboxMessage, enqueue
from services.policy import Policy
from services.promotions import uses
from services.renewals.star_subscriptions import follow_rights
from services.seats import seats
from services.seats.settling import settle_seat
from services.timeline import terms as t
from services.timeline.facts import Fact, add_fact, with_fact
from services.timeline.restate import audit, restate
from services.ton import claims


class Became(StrEnum):
    """What a payment became."""

    PLAN = "plan"
    SEAT = "seat"
    # A claim to a name, which admins look at.
    CLAIM = "claim"
    BALANCE = "balance"
    # An admin's test order, which buys nothing and goes back.
    TEST = "test"


_BECAME = {Sold.SEAT: Became.SEAT, Sold.NAME: Became.CLAIM}


@dataclass(frozen=True)
class Settled:
    """Money that came in has become something."""

    payment_id: UUID
    telegram_id: str
    became: Became
    why: Why | None = None


async def settle(
    payment: Payment,
    *,
    now: datetime,
    policy: Policy,
    reviewer: Profile | None = None,
    floor: datetime | None = None,
    value: Money | None = None,
    choice: Choice | None = None,
    keep: Why | None = None,
    renews: PaymentIntent | None = None,
    payer: Payer | None = None,
) -> Settled | None:
    """Settle a payment exactly once; None when it was settled or ended before.

    With `keep` it is known already that the money buys nothing.
    `value` is what came in, in the currency of the price, where the checkout does not say it.
    An admin as `reviewer` accepts less than the price; worth is what came. What was paid for lasts
    until `floor` at the least. A renewal names the checkout of its subscription in `renews`.
    A caller that has read the `payer` already passes them on. Call inside a transaction, with the
    person and the intent locked.
    """
    if payment.is_test:
        return await _settle_trial(payment, reviewer, now)
    won = await move(
        Payment,
        payment.id,
        PaymentStatus.COMPLETED,
        now=now,
        reviewed_by_id=reviewer.id if reviewer else None,
        reviewed_at=now if reviewer else None,
        receipt_number=NextReceiptNumber(),
        buyer_name=BuyerName(),
    )
    if not won:
        return None
    # The fact names who decided, whatever the money becomes.
    payment.reviewed_by_id = reviewer.id if reviewer else None
    payer = payer or await payer_of(await BotUser.get(id=payment.user_id), now)
    user = payer.user
    intent = await PaymentIntent.get(id=payment.intent_id) if payment.intent_id else None
    deal = Deal(payment, intent, payer, now, policy)
    deal.came_in = value or worth.came_in(payment)
    deal.renews = renews
    why = keep or await _why_not(deal, reviewer, choice)
    if why is None:
        # Only an admin accepts less (money.md, 8).
        may_give = reviewer is not None and reviewer.role is Role.ADMIN
        await deal.price_it(accepts_less=may_give)
        why = deal.is_short or deal.is_overtaken
    if intent is not None:
        if intent.status is IntentStatus.REJECTED:
            # A refused receipt leaves the checkout open; it ends here, and the money settles it.
            await move(PaymentIntent, intent.id, IntentStatus.CANCELLED, now=now)
        await move(PaymentIntent, intent.id, IntentStatus.APPROVED, now=now)
    if why is not None:
        await _keep(deal, why)
        return Settled(payment.id, user.telegram_id, Became.BALANCE, why)
    if payment.enrollment_id is not None:
        sold = await _settle_seat(deal, reviewer)
    elif payment.claim_id is not None:
        sold = await _settle_claim(deal, payment.claim_id)
    else:
        sold = await _settle_plan(deal, reviewer, floor)
    await uses.consume(payment, now, in_vain=deal.is_full_price)
    await funnel.completed(user.telegram_id, payment, intent, now)
    await tell_sale(payment, sold, deal.came_in)
    return Settled(payment.id, user.telegram_id, _BECAME.get(sold, Became.PLAN))


async def _settle_trial(
    payment: Payment, reviewer: Profile | None, now: datetime
) -> Settled | None:
    """A test order becomes nothing: its money stands apart until it went back."""
    intent = await PaymentIntent.get(id=payment.intent_id) if payment.intent_id else None
    reviewer_id = reviewer.id if reviewer else None
    if not await settle_trial(payment, intent, reviewer_id, now):
        return None
    user = await BotUser.get(id=payment.user_id)
    return Settled(payment.id, user.telegram_id, Became.TEST)


async def missing_for(
    payment: Payment,
    intent: PaymentIntent,
    payer: Payer,
    value: Money,
    *,
    now: datetime,
    policy: Policy,
) -> Money | None:
    """What would be missing if a payment that is not written yet were settled with `value`.

    Nothing is missing where it is short by a trifle; None where it could buy nothing at all.
    """
    if payment.is_test:
        short = worth.due(payment.snapshot).minor - value.minor
        is_whole = short <= worth.trifle(payment, policy).minor
        return Money(0 if is_whole else short, value.currency)
    deal = Deal(payment, intent, payer, now, policy)
    deal.came_in = value
    if await _why(deal) is not None:
        return None
    await deal.price_it(accepts_less=False)
    return Money(deal.missing, value.currency)


class Choice(StrEnum):
    """What a reviewer makes of money for an older wish (money.md, 13)."""

    PLAN = "plan"
    BALANCE = "balance"


async def _why(deal: Deal) -> Why | None:
    most = deal.policy.names_each
    return await why_not(deal.facts, deal.payment, deal.intent, deal.state, names_each=most)


async def _why_not(deal: Deal, reviewer: Profile | None, choice: Choice | None) -> Why | None:
    if choice is Choice.BALANCE:
        return Why.CHOSEN
    why = await _why(deal)
    if reviewer is not None and why is Why.CANCELLED:
        # An admin looked at the money and means the checkout all the same.
        return None
    return None if choice is Choice.PLAN and why is Why.OLDER else why


def _is_trifle(deal: Deal, why: Why) -> bool:
    """Whether it is a little more for what was paid already, which is nobody's matter."""
    return why is Why.SURPLUS and deal.came_in <= worth.trifle(deal.payment, deal.policy)


async def _keep(deal: Deal, why: Why) -> None:
    """Nothing is bought: what came in is the person's balance."""
    payment, now = deal.payment, deal.now
    if payment.intent_id is not None:
        await uses.release([payment.intent_id], now)
        await seats.release([payment.intent_id], now)
    terms = t.Deposit(
        moves=tuple(deal.arrival),
        received=deal.came_in.minor,
        currency=deal.came_in.currency,
        why=why,
    )
    fact = await _add(deal, FactKind.DEPOSIT, terms)
    await post(deal.user.id, fact.id, deal.lines(buys=False), now)
    await restate(
        deal.user,
        cause=str(fact.id),
        why="changed",
        now=now,
        reminder_days=deal.policy.reminder_days,
        facts=with_fact(deal.facts, fact),
    )
    if deal.came_in.minor and not _is_trifle(deal, why):
        await enqueue(
            OutboxMessage(
                "money_kept",
                deal.user.telegram_id,
                {
                    "why": str(why),
                    "plan": name_sold(payment.snapshot).kept,
                    "plan_id": str(payment.plan_id) if payment.plan_id else None,
                    "enrollment": str(payment.enrollment_id) if payment.enrollment_id else None,
                    "claim": str(payment.claim_id) if payment.claim_id else None,
                    "minor": deal.came_in.minor,
                    "currency": deal.came_in.currency,
                },
                f"kept:{payment.id}",
                URGENT,
            )
        )


async def _add(deal: Deal, kind: FactKind, terms: t.Terms) -> Fact:
    payment = deal.payment
    return await add_fact(
        deal.user.id,
        kind,
        terms,
        happened_at=min(deal.happened_at, deal.now),
        learned_at=deal.now,
        opened_at=deal.opened_at,
        plan_id=payment.plan_id,
        payment_id=payment.id,
        enrollment_id=payment.enrollment_id,
        actor_id=payment.reviewed_by_id,
        idempotency_key=f"payment:{payment.id}",
    )


async def _settle_plan(deal: Deal, reviewer: Profile | None, floor: datetime | None) -> Sold:
    payment, user, now, policy = deal.payment, deal.user, deal.now, deal.policy
    plan, account = payment.snapshot["plan"], payment.snapshot.get("account")
    was_running = {right.plan_id for right in deal.state.running()}
    terms = t.Purchase(
        moves=deal.moves,
        source_id=str(payment.id),
        name=plan["name"],
        months=plan["months"],
        is_lifetime=plan["is_lifetime"],
        calendar=t.Calendar.of(policy),
        price=Money.of(Decimal(plan["price"]), plan["currency"]).minor,
        currency=deal.came_in.currency,
        received=deal.came_in.minor,
        worth=deal.worth,
        spend_only=deal.spent_only,
        taken=deal.pots,
        floor=floor,
        ends=tuple(stop.ended for stop in deal.stops),
        given_days=0 if plan["is_lifetime"] else days_along(deal.state, deal.stops, now),
        method=str(payment.payment_method),
        bank_details=f"{account['bank']} {account['number']}" if account else None,
        receipt=payment.receipt_id,
    )
    fact = await _add(deal, FactKind.PURCHASE, terms)
    await post(user.id, fact.id, deal.lines(buys=True), now)
    restated = await restate(
        user,
        cause=str(fact.id),
        why="changed",
        now=now,
        reminder_days=policy.reminder_days,
        facts=with_fact(deal.facts, fact),
    )
    await follow_rights(user, restated, now)
    right = restated.right_of(fact.id)
    renewed = payment.plan_id in was_running
    action = "changed" if deal.stops else "renewed" if renewed else "activated"
    actor_id = reviewer.id if reviewer else None
    reason = f"payment:{payment.id}"
    await audit(restated, action, actor_id=actor_id, reason=reason, fact=fact, now=now)
    await enqueue(
        OutboxMessage(
            "payment_approved",
            user.telegram_id,
            {
                "plan": Name.of(plan).kept,
                "plan_id": str(payment.plan_id),
                "ends_at": right.expires_at.isoformat() if right.expires_at else None,
                "renewed": renewed,
                "is_free": not deal.came_in.minor and not deal.taken,
            },
            f"approved:{payment.id}",
            URGENT,
        )
    )
    if deal.stops:
        return Sold.CHANGE
    return Sold.RENEWAL if renewed else Sold.PLAN


async def _settle_claim(deal: Deal, claim_id: UUID) -> Sold:
    """The money is income now; should the admins say no, it becomes balance."""
    payment, user, now = deal.payment, deal.user, deal.now
    await end_claims_checkout(claim_id, payment.intent_id, now)
    await claims.paid(claim_id, now)
    await _pay_apart(deal, FactKind.CLAIM_PAID, t.ClaimPaid)
    told = {"claim": str(claim_id), "name": name_sold(payment.snapshot).own}
    key = f"claim-paid:{payment.id}"
    await enqueue(OutboxMessage("claim_paid", user.telegram_id, told, key, URGENT))
    return Sold.NAME


async def _pay_apart(deal: Deal, kind: FactKind, terms: type[t.SeatPaid]) -> None:
    """What is no plan's time was paid for."""
    paid = terms(
        moves=deal.moves,
        currency=deal.came_in.currency,
        received=deal.came_in.minor,
        worth=deal.worth,
        spend_only=deal.spent_only,
        taken=deal.pots,
    )
    fact = await _add(deal, kind, paid)
    await post(deal.user.id, fact.id, deal.lines(buys=True), deal.now)
    # The verdict ends what the proof held back, also where the seat has to be waited for.
    facts = with_fact(deal.facts, fact)
    await restate(deal.user, cause=str(fact.id), why="ended", now=deal.now, facts=facts)


async def _settle_seat(deal: Deal, reviewer: Profile | None) -> Sold:
    payment, user, now = deal.payment, deal.user, deal.now
    await _pay_apart(deal, FactKind.SEAT_PAID, t.SeatPaid)
    await end_others(payment.enrollment_id, payment.intent_id, now)
    await settle_seat(payment, user, now=now, policy=deal.policy, reviewer=reviewer)
    return Sold.SEAT
