"""Transfers on the chain: each becomes a row, and what pays a checkout settles it, exactly once.

The row, the cursor that passes it, the settlement and every word about it are one transaction. If
the process dies anywhere before its commit, the same page is read again; after it, the cursor
stands behind it and the hash of the row is unique, so nothing counts twice. What names a checkout
and buys nothing is its person's balance; only what names none is put before the admins.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from models.lifecycles import ChainAsset, ChainStatus, IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.people import BotUser, Profile
from models.ton import TonTransaction
from services.commerce.deal import payer_of
from services.commerce.items import name_sold
from services.commerce.methods.assets import CURRENCIES, METHODS, amount_of, is_dust
from services.commerce.methods.chain_accounts import Watched, move_cursor, unbroken
from services.commerce.methods.chain_index import ChainTransaction
from services.commerce.methods.chain_worth import in_units, value_of
from services.commerce.methods.comments import pay_code_in
from services.commerce.methods.transfers import (
    BOUGHT,
    Kept,
    Trouble,
    announce,
    keep,
    keep_all,
    purpose_of,
)
from services.commerce.settlement import missing_for, settle
from services.commerce.wishes import Why
from services.commerce.worth import due
from services.money import Money
from services.outbox import URGENT, Promise, promise
from services.person import lock_person
from services.policy import Policy
from services.promotions import uses

_ENDED = (IntentStatus.CANCELLED, IntentStatus.EXPIRED)


@dataclass(frozen=True)
class _Portion:
    """What is written down in one transaction: many transfers of nobody's, or one of somebody's."""

    found: Sequence[ChainTransaction]
    intent: PaymentIntent | None = None


async def take_in(
    account: Watched, found: Sequence[ChainTransaction], *, now: datetime, policy: Policy
) -> Watched | None:
    """Write down a page of an account's history; the account as it is read now.

    None when another watcher was first: ask the table where it stands. Raises ChainUnavailable
    for a page that does not follow what was read before.
    """
    found = unbroken(account, found)
    for portion in _portions(found, await _named(found)):
        if portion.intent is None:
            went_on = await _keep_unnamed(account, portion.found, now)
        else:
            went_on = await _take_named(account, portion.found[-1], portion.intent, now, policy)
        if not went_on:
            return None
        account = account.after(portion.found[-1])
    return account


async def _named(found: Sequence[ChainTransaction]) -> dict[str, PaymentIntent]:
    """The checkouts whose codes stand in a page, by their codes."""
    codes = {code for one in found if (code := _code_of(one))}
    if not codes:
        return {}
    named = await PaymentIntent.filter(pay_code__in=list(codes))
    return {intent.pay_code: intent for intent in named}


def _code_of(one: ChainTransaction) -> str | None:
    return pay_code_in(one.incoming.comment) if one.incoming else None


def _portions(
    found: Sequence[ChainTransaction], named: Mapping[str, PaymentIntent]
) -> Iterator[_Portion]:
    """The page in its own order, cut wherever somebody's transfer stands."""
    unnamed: list[ChainTransaction] = []
    for one in found:
        intent = named.get(_code_of(one) or "")
        if intent is None:
            unnamed.append(one)
            continue
        if unnamed:
            yield _Portion(unnamed)
            unnamed = []
        yield _Portion([one], intent)
    if unnamed:
        yield _Portion(unnamed)


async def _keep_unnamed(account: Watched, found: Sequence[ChainTransaction], now: datetime) -> bool:
    async with in_transaction():
        if not await move_cursor(account, found[-1], now):
            return False
        await announce(await keep_all(account, found, now), now)
    return True


async def _take_named(
    account: Watched, one: ChainTransaction, named: PaymentIntent, now: datetime, policy: Policy
) -> bool:
    async with in_transaction():
        user = await lock_person(named.user_id)
        if not await move_cursor(account, one, now):
            return False
        named = await PaymentIntent.select_for_update().get(id=named.id)
        intent = await _newest(named)
        assert one.incoming is not None
        person = await Profile.get(telegram_id=user.telegram_id)
        asset, amount = one.incoming.asset, one.incoming.amount
        # Its worth follows from the code that it names, whichever drawing it counts for, as long
        # as both have their price in one currency.
        same = due(named.snapshot).currency == due(intent.snapshot).currency
        value = await value_of(asset, amount, one.at, named if same else intent, policy)
        trouble = None
        if intent.status is not IntentStatus.PENDING and is_dust(asset, amount):
            # Codes can be read on the chain: dust under an ended one bothers nobody.
            trouble = Trouble.DUST
        elif intent.status is IntentStatus.MANUAL_REVIEW or value is None:
            trouble = Trouble.OTHER_WAY
        row = await keep(account, one, person, intent, trouble, value, now)
        if row is None:
            return True
        if trouble is None:
            await _use(row, intent, user, now, policy)
        elif trouble is not Trouble.DUST:
            await look_at(row, user.telegram_id, intent, now)
    return True


async def _newest(intent: PaymentIntent) -> PaymentIntent:
    """The checkout that a transfer counts for: money under the code of one that was drawn again
    counts for the newest drawing, whatever became of that (money.md, 14)."""
    if intent.status not in _ENDED or intent.cancelled_by_person:
        return intent
    later = (
        await PaymentIntent.select_for_update()
        .filter(
            user_id=intent.user_id,
            plan_id=intent.plan_id,
            enrollment_id=intent.enrollment_id,
            method__in=list(METHODS.values()),
            created_at__gte=intent.created_at,
        )
        .exclude(id=intent.id)
        .order_by("-created_at")
        .first()
    )
    return later or intent


async def received(intent_id: UUID, asset: ChainAsset) -> Money:
    """What arrived for an unpaid checkout so far."""
    intent = await PaymentIntent.get(id=intent_id)
    return _total(await _towards(await _drawings(intent)).filter(asset=asset), asset)


def _towards(intent_ids: Sequence[UUID]) -> QuerySet[TonTransaction]:
    """The transfers that count towards checkouts and settled nothing yet."""
    return TonTransaction.filter(
        intent_id__in=intent_ids, purpose__in=BOUGHT, payment_id=None, handled_at=None
    ).order_by("created_at", "lt")


async def _drawings(intent: PaymentIntent) -> list[UUID]:
    """A checkout, and the earlier drawings of it, whose money counts for it (money.md, 14)."""
    earlier = await PaymentIntent.filter(
        user_id=intent.user_id,
        plan_id=intent.plan_id,
        enrollment_id=intent.enrollment_id,
        method__in=list(METHODS.values()),
        status__in=_ENDED,
        cancelled_by_person=False,
        created_at__lte=intent.created_at,
    ).exclude(id=intent.id)
    currency = due(intent.snapshot).currency
    return [intent.id, *(one.id for one in earlier if due(one.snapshot).currency == currency)]


def _total(rows: Sequence[TonTransaction], asset: ChainAsset) -> Money:
    return amount_of(asset, sum(int(row.amount) for row in rows))


async def _use(
    last: Kept, intent: PaymentIntent, user: BotUser, now: datetime, policy: Policy
) -> None:
    """Settle the checkout if this transfer, with those before it, is enough; else wait or keep."""
    rows = await _towards(await _drawings(intent)).select_for_update()
    if intent.status is IntentStatus.APPROVED:
        await keep_as_balance(rows, intent, Why.SURPLUS, now, policy)
        return
    # What came in the other coin is the person's own by now, and pays like any balance.
    others = [row for row in rows if row.asset is not last.asset]
    if others:
        await keep_as_balance(others, intent, Why.SHORT, now, policy)
    mine = [row for row in rows if row.asset is last.asset]
    value = await _value(mine, intent, policy)
    was_held = await uses.is_held(intent)
    if not intent.cancelled_by_person:
        await uses.take_again(intent, user.telegram_id, now)
    payment = _payment(mine, intent, now)
    payer = await payer_of(user, now)
    missing = await missing_for(payment, intent, payer, value, now=now, policy=policy)
    if missing is None or not missing.minor:
        # Enough, or nothing that it could buy: either way the settlement decides.
        await _write(payment, mine, intent, now)
        await settle(payment, now=now, policy=policy, value=value, payer=payer)
        return
    if intent.status not in (IntentStatus.PENDING, IntentStatus.REJECTED):
        await keep_as_balance(mine, intent, Why.SHORT, now, policy)
        if not was_held:
            # What bought nothing needs no use of a code that was taken again for it.
            await uses.release([intent.id], now)
    elif not is_dust(last.asset, last.amount):
        units = await in_units(last.asset, missing, intent, policy)
        await _tell_short(last, user, intent, missing=units.minor)


async def _value(rows: Sequence[TonTransaction], intent: PaymentIntent, policy: Policy) -> Money:
    """What transfers of one coin stand for together, in the currency of the price."""
    value = await worth_of(rows, intent, policy)
    assert value is not None, "a transfer without a rate is put before the admins"
    return value


async def worth_of(
    rows: Sequence[TonTransaction], intent: PaymentIntent, policy: Policy
) -> Money | None:
    """What transfers of one coin stand for, which each of them knows from now on.

    None where no rate says it and a human has to.
    """
    total = 0
    for row in rows:
        value: int | None = row.value
        if value is None:
            # One that named no checkout, or came before worths were written down.
            sent = row.sent_at or row.created_at
            found = await value_of(row.asset, int(row.amount), sent, intent, policy)
            if found is None:
                return None
            row.value = value = found.minor
        total += value
    return Money(total, due(intent.snapshot).currency)


async def keep_as_balance(
    rows: Sequence[TonTransaction], intent: PaymentIntent, why: Why, now: datetime, policy: Policy
) -> None:
    """Transfers that buy nothing are their person's balance; one payment for each coin."""
    for asset in ChainAsset:
        mine = [row for row in rows if row.asset is asset]
        if not mine:
            continue
        value = await _value(mine, intent, policy)
        payment = _payment(mine, intent, now, beside=True)
        await _write(payment, mine, intent, now)
        await settle(payment, now=now, policy=policy, value=value, keep=why)


def _payment(
    rows: Sequence[TonTransaction], intent: PaymentIntent, now: datetime, *, beside: bool = False
) -> Payment:
    """The payment that transfers of one coin make up; one beside its checkout is not under it."""
    last = rows[-1]
    amount = _total(rows, last.asset)
    return Payment(
        user_id=intent.user_id,
        plan_id=intent.plan_id,
        enrollment_id=intent.enrollment_id,
        intent_id=None if beside else intent.id,
        amount=amount.decimal,
        currency=amount.currency,
        payment_method=METHODS[last.asset],
        # No transfer pays twice: (method, charge) is unique.
        payment_provider_id=last.transaction_hash,
        status=PaymentStatus.PENDING,
        webhook_data={"transfers": [row.transaction_hash for row in rows]},
        snapshot=intent.snapshot,
        submitted_at=min(last.sent_at or now, now),
        created_at=now,
        updated_at=now,
    )


async def _write(
    payment: Payment, rows: Sequence[TonTransaction], intent: PaymentIntent, now: datetime
) -> None:
    await payment.save(force_create=True)
    await TonTransaction.filter(id__in=[row.id for row in rows]).update(
        status=ChainStatus.CONFIRMED,
        purpose=purpose_of(intent),
        intent_id=intent.id,
        payment_id=payment.id,
        confirmed_at=now,
        trouble=None,
        updated_at=now,
    )


async def pay_from(rows: Sequence[TonTransaction], intent: PaymentIntent, now: datetime) -> Payment:
    """The payment that an admin makes of transfers of one coin; they belong to it from now on.

    Call inside the settling transaction, with the person, the checkout and the rows locked.
    """
    payment = _payment(rows, intent, now, beside=intent.status is IntentStatus.APPROVED)
    await _write(payment, rows, intent, now)
    return payment


async def _tell_short(last: Kept, user: BotUser, intent: PaymentIntent, *, missing: int) -> None:
    await promise(
        Promise(
            "transfer_short",
            user.telegram_id,
            {
                "intent": str(intent.id),
                "plan": name_sold(intent.snapshot),
                "currency": CURRENCIES[last.asset],
                "received": last.amount,
                "missing": missing,
            },
            f"short:{last.hash}",
            URGENT,
        )
    )


async def look_at(row: Kept, telegram_id: str, intent: PaymentIntent, now: datetime) -> None:
    """A transfer for an admin: no rate says its worth, or a proof of payment is under review."""
    await promise(
        Promise(
            "transfer_arrived",
            telegram_id,
            {
                "trouble": str(row.trouble),
                "plan": name_sold(intent.snapshot),
                "currency": CURRENCIES[row.asset],
                "amount": row.amount,
            },
            f"arrived:{row.hash}:{row.trouble}",
            URGENT,
        )
    )
    await announce([row], now)


async def leftovers(intent_id: UUID) -> list[TonTransaction]:
    """What came short of a checkout's price and still waits, locked."""
    return await _towards([intent_id]).select_for_update()
