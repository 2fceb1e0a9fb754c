"""A small payment under a wallet's one-time comment: it proves its sender, and is their balance.

The row, the cursor that passes it, the balance and the proof are one transaction: killed before its
commit, the same page is read again. A code proves once; whatever comes under it is its owner's
money all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.arrivals import UnmatchedCharge
from models.facts import FactKind
from models.people import BotUser, Profile
from models.wallets import ProofState, WalletProof
from services.commerce.methods.assets import METHODS, amount_of, is_dust
from services.commerce.methods.chain_accounts import Watched, move_cursor
from services.commerce.methods.chain_index import ChainTransaction, Incoming
from services.commerce.methods.chain_worth import worth_alone
from services.commerce.methods.transfers import Kept, announce, keep_all, keep_deposit
from services.commerce.wishes import Why
from services.ledger.entries import balance_account, clearing, converted, post
from services.money import Money
from services.outbox import URGENT, OutboxMessage, enqueue
from services.policy import Policy
from services.timeline import terms as t
from services.timeline.facts import add_fact
from services.ton.owners import linked_at, links_of, lock_prover
from services.ton.wallets import PREFIX, SEEN_FOR


async def proofs_named(codes: set[str]) -> dict[str, WalletProof]:
    """The proofs whose codes stand in a page, by their codes."""
    mine = [code for code in codes if code.startswith(PREFIX)]
    found = await WalletProof.filter(code__in=mine) if mine else []
    return {one.code: one for one in found}


@dataclass(frozen=True)
class _Proving:
    """Who asked for the code that was paid under, and whose the money is."""

    proof: WalletProof
    asked: BotUser
    payer: Profile
    theirs: BotUser


async def take_proof(
    account: Watched, one: ChainTransaction, named: WalletProof, now: datetime, policy: Policy
) -> bool:
    """Take in a transfer under a proof's code; false when another watcher was first."""
    assert one.incoming is not None
    sent = one.incoming
    async with in_transaction():
        proving = await _proving(named, sent.source, one.at)
        if not await move_cursor(account, one, now):
            return False
        if proving is None:
            await announce(await keep_all(account, [one], now), now)
            return True
        if is_dust(sent.asset, sent.amount):
            # Its code can be read on the chain from now on: others' dust proves nothing.
            await keep_deposit(account, one, proving.payer, None, now, is_dust=True)
            return True
        value = await worth_alone(sent.asset, sent.amount, one.at, policy)
        kept = await keep_deposit(account, one, proving.payer, value, now)
        if kept is None:
            return True
        if value is None:
            # No rate says its worth: an admin sends it back, or keeps it.
            await announce([kept], now)
        elif value.minor:
            await credit(one, sent, proving.proof.code, proving.theirs, value, now)
        is_proven = await _prove(proving.proof, kept, one, sent, now)
        await _tell(kept, is_proven, proving.asked, proving.theirs, value)
    return True


async def _proving(named: WalletProof, source: str | None, at: datetime) -> _Proving | None:
    """Who asked for the code, and whose the money is, with the locks of both.

    What comes from a linked wallet is its holder's, whoever's code it names: a new account that
    proves the wallet of a lost one owns nothing by that, and its code may have been passed on. Its
    holder is who had it when it was sent: it may have moved before the index told of it.
    None where whoever asked was forgotten since the page was read: their proofs are gone.
    """
    holder = await _holder_at(source, at)
    locked = await lock_prover(named.id, *([holder] if holder is not None else []))
    if locked is None:
        return None
    proof, users = locked
    # Behind the locks: it may have been let go, or be nobody's any more.
    holder = await _holder_at(source, at)
    payer = await Profile.get(id=holder if holder in users else proof.user_id)
    return _Proving(proof, users[proof.user_id], payer, users[payer.id])


async def _holder_at(source: str | None, at: datetime) -> UUID | None:
    link = linked_at(await links_of([source]), source, at) if source else None
    return link.user_id if link is not None else None


async def credit(
    one: ChainTransaction,
    sent: Incoming,
    payload: str,
    user: BotUser,
    value: Money,
    now: datetime,
) -> None:
    """It bought nothing and names no checkout: a row of its own says whose balance it is."""
    paid, method = amount_of(sent.asset, sent.amount), METHODS[sent.asset]
    fact = await add_fact(
        user.id,
        FactKind.DEPOSIT,
        t.Deposit(
            moves=(t.Move(currency=value.currency, amount=value.minor),),
            received=value.minor,
            currency=value.currency,
            why=Why.UNMATCHED,
        ),
        happened_at=now,
        learned_at=now,
        idempotency_key=f"{method}:{one.hash}",
    )
    lines = converted(clearing(method), balance_account(spend_only=False), paid, value, None)
    await post(user.id, fact.id, lines, now)
    await UnmatchedCharge.create(
        method=method,
        charge_id=one.hash,
        payload=payload,
        user_id=user.id,
        amount=paid.decimal,
        currency=paid.currency,
        fact_id=fact.id,
        created_at=now,
    )


async def _prove(
    named: WalletProof, kept: Kept, one: ChainTransaction, sent: Incoming, now: datetime
) -> bool:
    """The sender's wallet waits for its owner's word, if the code waited for a payment."""
    if sent.source is None:
        return False
    seen = WalletProof.filter(id=named.id, state=ProofState.ASKED, until__gte=one.at)
    return bool(
        await seen.update(
            state=ProofState.SEEN,
            wallet_address=sent.source,
            transaction_id=kept.id,
            proven_at=one.at,
            until=now + SEEN_FOR,
            updated_at=now,
        )
    )


async def _tell(
    kept: Kept, is_proven: bool, asked: BotUser, theirs: BotUser, value: Money | None
) -> None:
    told = {"minor": value.minor, "currency": value.currency} if value else {}
    kind, key = "wallet_seen" if is_proven else "wallet_paid", f"wallet:{kept.hash}"
    if theirs.id != asked.id:
        named = OutboxMessage("wallet_named", theirs.telegram_id, told, f"{key}:named", URGENT)
        await enqueue(named)
        told = {"minor": 0, "currency": "USD"}
    await enqueue(OutboxMessage(kind, asked.telegram_id, told, key, URGENT))
