"""Transfers on the chain: each becomes a row, and what pays a checkout settles it, exactly once.

The row, the cursor that passes it, the settlement and every word about it are one transaction. If
the process dies anywhere before its commit, the same page is read again; after it, the cursor
stands behind it and the hash of the row is unique, so nothing counts twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from models.lifecycles import (
    ChainAsset,
    ChainStatus,
    IntentStatus,
    PaymentStatus,
)
from models.payments import Payment, PaymentIntent
from models.people import BotUser, Profile
from models.ton import TonTransaction
from services.commerce.settlement import settle
from services.education.settling import is_paid_elsewhere
from services.money import Money
from services.outbox import URGENT, Promise, promise
from services.payments.assets import CURRENCIES, METHODS, amount_of, is_dust
from services.payments.chain import ChainTransaction, Incoming
from services.payments.comments import pay_code_in
from services.payments.intents import end_others
from services.payments.items import name_sold
from services.payments.ton_accounts import Watched, move_cursor, require_unbroken
from services.payments.ton_rows import (
    BOUGHT,
    TOLD,
    Kept,
    Trouble,
    announce,
    keep,
    keep_all,
    purpose_of,
)
from services.people import lock_person
from services.policy import Policy
from services.promotions import uses


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
    require_unbroken(account, found)
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
        intent = await PaymentIntent.select_for_update().get(id=named.id)
        assert one.incoming is not None
        person = await Profile.get(telegram_id=user.telegram_id)
        is_paid = await is_paid_elsewhere(intent.enrollment_id)
        trouble = _trouble_with(one, one.incoming, intent, is_paid=is_paid)
        row = await keep(account, one, person, intent, trouble, now)
        if row is None:
            return True
        if trouble is None:
            await _add_up(row, one.at, intent, user, now, policy)
        else:
            await look_at(row, user.telegram_id, intent, now)
    return True


def _trouble_with(
    one: ChainTransaction, incoming: Incoming, intent: PaymentIntent, *, is_paid: bool
) -> Trouble | None:
    """Why a transfer under this checkout's code does not count towards it; None when it does."""
    if METHODS[incoming.asset] is not intent.method:
        trouble = Trouble.OTHER_WAY
    elif intent.status is IntentStatus.APPROVED:
        trouble = Trouble.SURPLUS
    elif one.at > _open_until(intent):
        trouble = Trouble.LATE
    elif is_paid:
        trouble = Trouble.SURPLUS
    else:
        return None
    # Codes can be read on the chain: dust under somebody's code is no reason to bother them.
    return Trouble.DUST if is_dust(incoming.asset, incoming.amount) else trouble


def _open_until(intent: PaymentIntent) -> datetime:
    """Until when, by the chain's time, a transfer counts; an index that lags shortens nothing."""
    if intent.status is IntentStatus.CANCELLED:
        return min(intent.expires_at, intent.updated_at)
    return intent.expires_at


async def received(intent_id: UUID, asset: ChainAsset) -> Money:
    """What arrived for an unpaid checkout so far."""
    return _total(await _towards(intent_id, asset), asset)


def _towards(intent_id: UUID, asset: ChainAsset) -> QuerySet[TonTransaction]:
    """The transfers that count towards a checkout and settled nothing yet."""
    return TonTransaction.filter(
        intent_id=intent_id,
        asset=asset,
        purpose__in=BOUGHT,
        payment_id=None,
        handled_at=None,
    ).order_by("lt")


def _total(rows: Sequence[TonTransaction], asset: ChainAsset) -> Money:
    return amount_of(asset, sum(int(row.amount) for row in rows))


async def _add_up(
    last: Kept,
    paid_at: datetime,
    intent: PaymentIntent,
    user: BotUser,
    now: datetime,
    policy: Policy,
) -> None:
    """Settle the checkout if this transfer, with those before it, is enough."""
    rows = await _towards(intent.id, last.asset).select_for_update()
    expected = Money.of(intent.expected_amount, intent.currency)
    above = _total(rows, last.asset).minor - expected.minor
    if above < 0:
        if not is_dust(last.asset, last.amount):
            await _tell_short(last, user, intent, missing=-above)
        return
    await end_others(intent.enrollment_id, intent.id, now)
    await uses.take_again(intent, user.telegram_id, now)
    payment = await pay_from(rows, intent, expected, paid_at, now)
    await settle(payment, now=now, policy=policy)
    if not is_dust(last.asset, above):
        await TonTransaction.filter(id=last.id).update(
            status=ChainStatus.REFUND_DUE, trouble=Trouble.OVERPAID, updated_at=now
        )
        surplus = replace(last, trouble=Trouble.OVERPAID, amount=above)
        await look_at(surplus, user.telegram_id, intent, now)


async def pay_from(
    rows: Sequence[TonTransaction],
    intent: PaymentIntent,
    amount: Money,
    paid_at: datetime,
    now: datetime,
) -> Payment:
    """The payment that these transfers make up; they belong to it from now on.

    Call inside the settling transaction, with the person, the checkout and the rows locked.
    """
    paid, snapshot = intent.status is IntentStatus.APPROVED, intent.snapshot
    if paid:
        # It stands beside the checkout, not under it: its code and its credit are spent already.
        snapshot = {**snapshot, "promo": None, "credit": None}
    payment = await Payment.create(
        user_id=intent.user_id,
        plan_id=intent.plan_id,
        enrollment_id=intent.enrollment_id,
        intent_id=None if paid else intent.id,
        amount=amount.decimal,
        currency=amount.currency,
        payment_method=METHODS[rows[-1].asset],
        # No transfer pays twice: (method, charge) is unique.
        payment_provider_id=rows[-1].transaction_hash,
        status=PaymentStatus.PENDING,
        webhook_data={"transfers": [row.transaction_hash for row in rows]},
        snapshot=snapshot,
        submitted_at=paid_at,
        created_at=now,
        updated_at=now,
    )
    await TonTransaction.filter(id__in=[row.id for row in rows]).update(
        status=ChainStatus.CONFIRMED,
        purpose=purpose_of(intent),
        payment_id=payment.id,
        confirmed_at=now,
        trouble=None,
        updated_at=now,
    )
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
    """A transfer that an admin has to look at: both sides are told, unless it is dust."""
    if row.trouble in TOLD:
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
