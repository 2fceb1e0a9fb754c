"""Transfers on the chain: each becomes a row, and what pays a checkout settles it, exactly once.

The row, the cursor that passes it, the settlement and every word about it are one transaction. If
the process is killed anywhere before its commit, the same page is read again; after it, the cursor
stands behind it and the hash of the row is unique, so nothing counts twice. What names a checkout
and buys nothing is its person's balance; only what names none is put before the admins.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from models.lifecycles import ChainAsset, IntentStatus
from models.payments import PaymentIntent
from models.people import BotUser, Profile
from models.ton import TonTransaction
from models.wallets import WalletProof
from services.batches import Batches
from services.commerce.deal import payer_of
from services.commerce.intents import end_intent, lock_payer
from services.commerce.items import name_sold
from services.commerce.methods import from_wallets
from services.commerce.methods.assets import METHODS, is_dust
from services.commerce.methods.chain_accounts import Watched, move_cursor, unbroken
from services.commerce.methods.chain_index import ChainTransaction
from services.commerce.methods.chain_money import (
    certain_worth_of,
    keep_as_balance,
    payment_of,
    total_of,
    write_payment,
)
from services.commerce.methods.chain_words import look_at, tell_from_wallet, tell_short
from services.commerce.methods.chain_worth import in_units, value_of
from services.commerce.methods.comments import pay_code_in
from services.commerce.methods.transfers import (
    BOUGHT,
    Kept,
    Trouble,
    announce,
    checkouts_named,
    keep,
    keep_all,
    keep_aside,
    rewrite,
)
from services.commerce.methods.wallet_payments import proofs_named, take_proof
from services.commerce.settlement import missing_for, settle
from services.commerce.wishes import Why
from services.commerce.worth import due, was_alive
from services.money import Money
from services.policy import Policy
from services.promotions import uses
from services.ton.owners import Links

_ENDED = (IntentStatus.CANCELLED, IntentStatus.EXPIRED)


@dataclass(frozen=True)
class _Portion:
    """What one transaction writes down: many transfers without a payer, or one of a payer's."""

    found: Sequence[ChainTransaction]
    intent: PaymentIntent | None = None
    proof: WalletProof | None = None
    # It says nothing, and this linked the wallet that it came from.
    link: WalletProof | None = None


@dataclass(frozen=True)
class _Came:
    """How much came when, of a transfer that is new or was put aside."""

    asset: ChainAsset
    amount: int
    at: datetime
    # No code names the checkout: it was the only one that it could be for.
    by_wallet: bool = False


#: How the row of a transfer comes to say what it turned out to be; None when it does already.
_Write = Callable[
    [Profile, PaymentIntent, Trouble | None, Money | None, datetime], Awaitable[Kept | None]
]


async def take_in(
    account: Watched,
    found: Sequence[ChainTransaction],
    *,
    now: datetime,
    policy: Policy,
    batches: Batches | None = None,
) -> Watched | None:
    """Write down a page of an account's history; the account as it is read now.

    A transfer that cannot be settled for a fault of its own is put aside: its row says so, and the
    page goes on. None when another watcher was first: ask the table where it stands. Raises
    ChainUnavailable for a page that does not follow what was read before, and what would fail
    for every transfer.
    """
    found, batches = unbroken(account, found), batches or Batches()
    codes = {code for one in found if (code := _code_of(one))}
    links = await from_wallets.links_paying(account, found)
    named = await checkouts_named(codes)
    waiting = deque(_portions(account, found, named, await proofs_named(codes), links))
    while waiting:
        portion = waiting.popleft()
        try:
            went_on = await _take(account, portion, now, policy)
        except Exception as error:
            if batches.passes(error):
                raise
            if len(portion.found) > 1:
                # One of them is to blame: each is taken in by itself.
                waiting.extendleft(_Portion([one]) for one in reversed(portion.found))
                continue
            batches.note("chain", portion.found[0].hash, error)
            went_on = await _put_aside(account, portion, now)
        if not went_on:
            return None
        account = account.after(portion.found[-1])
    return account


async def _take(account: Watched, portion: _Portion, now: datetime, policy: Policy) -> bool:
    if portion.proof is not None:
        return await take_proof(account, portion.found[-1], portion.proof, now, policy)
    if portion.link is not None:
        return await _take_silent(account, portion.found[-1], portion.link, now, policy)
    if portion.intent is None:
        return await _keep_unnamed(account, portion.found, now)
    return await _take_named(account, portion.found[-1], portion.intent, now, policy)


async def _put_aside(account: Watched, portion: _Portion, now: datetime) -> bool:
    """Pass a transfer that could not be settled, with a row that says so and a word to the admins.

    Fails where not even the row can be written: then the account is read no further.
    """
    (one,) = portion.found
    async with in_transaction():
        intent = portion.intent
        if intent is not None:
            await lock_payer(intent.id)
            await intent.refresh_from_db()
        elif portion.link is not None:
            payer = await from_wallets.payer_of(portion.link, one)
            intent = payer.intent if payer is not None else None
        if not await move_cursor(account, one, now):
            return False
        by_wallet = portion.link is not None
        kept = await keep_aside(account, one, intent, now, by_wallet=by_wallet)
        await announce(kept, now)
    return True


async def settle_aside(transfer_id: UUID, now: datetime, policy: Policy) -> None:
    """Try once more what was put aside; nothing if an admin dealt with it meanwhile."""
    found = await TonTransaction.get(id=transfer_id).select_related("intent")
    if found.intent is None:
        return
    async with in_transaction():
        user = await lock_payer(found.intent.id)
        row = await TonTransaction.select_for_update().get_or_none(
            id=transfer_id, trouble=Trouble.FAULT, handled_at=None
        )
        if row is not None and user.forgotten_at is not None:
            # It buys nobody anything: it stays with the admins, as what names no checkout.
            row.trouble, row.intent_id, row.user_id = str(Trouble.UNKNOWN), None, None
            row.by_wallet = False
            await row.save()
        elif row is not None:
            sent_at = row.sent_at or row.created_at
            came = _Came(row.asset, int(row.amount), sent_at, row.by_wallet)
            await _count(came, found.intent, user, partial(rewrite, row), now, policy)


def _code_of(one: ChainTransaction) -> str | None:
    return pay_code_in(one.incoming.comment) if one.incoming else None


def _portions(
    account: Watched,
    found: Sequence[ChainTransaction],
    named: Mapping[str, PaymentIntent],
    proofs: Mapping[str, WalletProof],
    links: Links,
) -> Iterator[_Portion]:
    """The page in its own order, cut before and after each transfer of a payer's."""
    unnamed: list[ChainTransaction] = []
    for one in found:
        code = _code_of(one) or ""
        intent, proof = named.get(code), proofs.get(code)
        link = from_wallets.link_of(account, one, links)
        if intent is None and proof is None and link is None:
            unnamed.append(one)
            continue
        if unnamed:
            yield _Portion(unnamed)
            unnamed = []
        yield _Portion([one], intent, proof, link)
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
        user = await lock_payer(named.id)
        if user.forgotten_at is not None:
            # Between the reading of the page and the lock.
            return await _keep_unnamed(account, [one], now)
        if not await move_cursor(account, one, now):
            return False
        assert one.incoming is not None
        came = _Came(one.incoming.asset, one.incoming.amount, one.at)
        await _count(came, named, user, partial(keep, account, one), now, policy)
    return True


async def _take_silent(
    account: Watched, one: ChainTransaction, link: WalletProof, now: datetime, policy: Policy
) -> bool:
    """A transfer without a word, from a wallet that was linked when it was sent."""
    async with in_transaction():
        payer = await from_wallets.payer_of(link, one)
        if payer is None:
            return await _keep_unnamed(account, [one], now)
        if payer.intent is None:
            return await from_wallets.deposit(account, one, payer, now, policy)
        if not await move_cursor(account, one, now):
            return False
        assert one.incoming is not None
        came = _Came(one.incoming.asset, one.incoming.amount, one.at, by_wallet=True)
        write = partial(keep, account, one, by_wallet=True)
        await _count(came, payer.intent, payer.user, write, now, policy)
    return True


async def _count(
    came: _Came, named: PaymentIntent, user: BotUser, write: _Write, now: datetime, policy: Policy
) -> None:
    """Let a transfer for a checkout buy what it buys; behind the person's lock."""
    named = await PaymentIntent.select_for_update().get(id=named.id)
    intent = await _newest(named)
    if await _is_as_enqueued(named, intent, came, policy):
        # It buys what its own drawing offered; the payer is not asked for the newer price.
        kept = named.id
        await end_intent(intent.id, IntentStatus.CANCELLED, now, kept=kept, keeps_seat=True)
        intent = named
    person = await Profile.get(telegram_id=user.telegram_id)
    # Its worth follows from the code that it names, whichever drawing it counts for, as long
    # as both have their price in one currency.
    same = due(named.snapshot).currency == due(intent.snapshot).currency
    value = await value_of(came.asset, came.amount, came.at, named if same else intent, policy)
    trouble = None
    if intent.status is not IntentStatus.PENDING and is_dust(came.asset, came.amount):
        # Codes can be read on the chain: dust under an ended one is left alone.
        trouble = Trouble.DUST
    elif intent.status is IntentStatus.MANUAL_REVIEW or value is None:
        trouble = Trouble.OTHER_WAY
    row = await write(person, intent, trouble, value, now)
    if row is None:
        return
    if trouble is None:
        if came.by_wallet:
            counted, sold = str(from_wallets.Counted.CHECKOUT), name_sold(intent.snapshot)
            await tell_from_wallet(row, user, counted, plan=sold)
        await _use(row, intent, user, now, policy)
    elif trouble is not Trouble.DUST:
        await look_at(row, user.telegram_id, intent, now)


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
            claim_id=intent.claim_id,
            method__in=list(METHODS.values()),
            created_at__gte=intent.created_at,
        )
        .exclude(id=intent.id)
        .order_by("-created_at")
        .first()
    )
    return later or intent


async def _is_as_enqueued(
    named: PaymentIntent, newest: PaymentIntent, sent: _Came, policy: Policy
) -> bool:
    """Whether a transfer that was sent while its drawing stood is enough for that one alone."""
    left = newest.status is IntentStatus.CANCELLED and newest.cancelled_by_person
    if newest.id == named.id or not (left or newest.status is IntentStatus.PENDING):
        return False
    # A payer who left the newer drawing did not leave what they had paid for before it.
    if not was_alive(named, sent.at) or (left and sent.at >= newest.created_at):
        return False
    came = await value_of(sent.asset, sent.amount, sent.at, named, policy)
    old, new = due(named.snapshot), due(newest.snapshot)
    dearer = left or old.currency != new.currency or old < new
    return dearer and came is not None and came.currency == old.currency and not came < old


async def received(intent_id: UUID, asset: ChainAsset) -> Money:
    """What arrived for an unpaid checkout so far."""
    intent = await PaymentIntent.get(id=intent_id)
    return total_of(await _towards(await _drawings(intent)).filter(asset=asset), asset)


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
        claim_id=intent.claim_id,
        method__in=list(METHODS.values()),
        status__in=_ENDED,
        cancelled_by_person=False,
        created_at__lte=intent.created_at,
    ).exclude(id=intent.id)
    currency = due(intent.snapshot).currency
    return [intent.id, *(one.id for one in earlier if due(one.snapshot).currency == currency)]


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
    value = await certain_worth_of(mine, intent, policy)
    was_held = await uses.is_held(intent)
    if not intent.cancelled_by_person and not intent.is_test:
        await uses.take_again(intent, user.telegram_id, now)
    payment = payment_of(mine, intent, now)
    payer = await payer_of(user, now)
    missing = await missing_for(payment, intent, payer, value, now=now, policy=policy)
    if missing is None or not missing.minor:
        # Enough, or nothing that it could buy: either way the settlement decides.
        await write_payment(payment, mine, intent, now)
        await settle(payment, now=now, policy=policy, value=value, payer=payer)
        return
    if intent.status not in (IntentStatus.PENDING, IntentStatus.REJECTED):
        await keep_as_balance(mine, intent, Why.SHORT, now, policy)
        if not was_held:
            # What bought nothing needs no use of a code that was taken again for it.
            await uses.release([intent.id], now)
    elif not is_dust(last.asset, last.amount) and not intent.is_test:
        units = await in_units(last.asset, missing, intent, policy)
        await tell_short(last, user, intent, missing=units.minor)


async def leftovers(intent_id: UUID) -> list[TonTransaction]:
    """What came short of a checkout's price and still waits, locked."""
    return await _towards([intent_id]).select_for_update()
