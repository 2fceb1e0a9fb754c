"""Transfers without a word: the wallet that was linked when they were sent says whose they are.

They settle the one checkout in that coin that its owner had open then, as though its code had been
written; with none or several open they are balance. Where it is not certain who sent them they wait
for an admin, like all that nobody can be named for (docs/decisions/0096).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from models.lifecycles import ChainAsset, IntentStatus
from models.payments import Payment, PaymentIntent
from models.people import BotUser, Profile
from models.wallets import WalletProof
from services.commerce.methods.assets import METHODS, is_dust
from services.commerce.methods.chain_accounts import Watched, move_cursor
from services.commerce.methods.chain_index import ChainTransaction
from services.commerce.methods.chain_words import tell_from_wallet
from services.commerce.methods.chain_worth import worth_alone
from services.commerce.methods.transfers import announce, is_history, keep_deposit
from services.commerce.methods.wallet_payments import credit
from services.commerce.worth import was_alive
from services.policy import Policy
from services.ton.owners import Links, is_theirs_alone, linked_at, links_of, lock_prover, stood

#: The chain counts whole seconds: what was opened within one may have been paid in it.
_SECOND = timedelta(seconds=1)


class Counted(StrEnum):
    """What a transfer without a word was counted for; the word stands in the payer's notice."""

    CHECKOUT = "checkout"
    # Nothing was open that could be paid in this coin.
    NONE = "none"
    # So much was open that nobody could say which was meant.
    SEVERAL = "several"


@dataclass(frozen=True)
class Payer:
    """Who sent it, with their lock, and what they had open then."""

    user: BotUser
    person: Profile
    intent: PaymentIntent | None
    counted: Counted


async def links_paying(account: Watched, found: Sequence[ChainTransaction]) -> Links:
    """The links of the wallets that sent something without a word on a page."""
    return await links_of(wallet for one in found if (wallet := _silent(account, one)))


def link_of(account: Watched, one: ChainTransaction, links: Links) -> WalletProof | None:
    """Whose wallet a transfer without a word came from, when it was sent."""
    return linked_at(links, _silent(account, one), one.at)


def _silent(account: Watched, one: ChainTransaction) -> str | None:
    """The sender of something worth counting that says nothing.

    What contracts pass on of the gas comes from them, never from a wallet: only dust is too little.
    """
    sent = one.incoming
    if sent is None or not sent.is_bare or is_dust(sent.asset, sent.amount):
        return None
    return None if is_history(account, one) else sent.source


async def payer_of(link: WalletProof, one: ChainTransaction) -> Payer | None:
    """Who sent it and what for, behind their lock; None where that is not certain any more.

    Call inside the transaction that writes it down.
    """
    assert one.incoming is not None and link.wallet_address is not None
    locked = await lock_prover(link.id)
    # Forgotten since the page was read: then their proofs are gone as well.
    if locked is None or not await stood(link.id, one.at):
        return None
    proof, users = locked
    user, person = users[proof.user_id], await Profile.get(id=proof.user_id)
    if not await is_theirs_alone(person.id, link.wallet_address, one.at):
        return None
    were_open = await _open_at(user, one.incoming.asset, one.at)
    if len(were_open) == 1:
        return Payer(user, person, were_open[0], Counted.CHECKOUT)
    return Payer(user, person, None, Counted.SEVERAL if were_open else Counted.NONE)


async def _open_at(user: BotUser, asset: ChainAsset, at: datetime) -> list[PaymentIntent]:
    """The person's checkouts that waited for this coin at a moment; a test order has its code."""
    mine = PaymentIntent.filter(
        user_id=user.id,
        method=METHODS[asset],
        is_test=False,
        created_at__lt=at + _SECOND,
        expires_at__gte=at,
    ).order_by("created_at")
    alive = [one for one in await mine if was_alive(one, at)]
    paid = [one.id for one in alive if one.status is IntentStatus.APPROVED]
    # One whose money was under way by then did not wait for any more.
    later = (
        await Payment.filter(intent_id__in=paid, submitted_at__gt=at).values_list(
            "intent_id", flat=True
        )
        if paid
        else []
    )
    waited = [one for one in alive if one.id not in paid or one.id in later]
    # A drawing that was replaced in the same second is the newer one's.
    newest = {(one.plan_id, one.enrollment_id, one.claim_id): one for one in waited}
    return list(newest.values())


async def deposit(
    account: Watched, one: ChainTransaction, payer: Payer, now: datetime, policy: Policy
) -> bool:
    """It is for no checkout: their balance, at what it was worth when it was sent.

    False when another watcher was first.
    """
    assert one.incoming is not None
    if not await move_cursor(account, one, now):
        return False
    sent = one.incoming
    value = await worth_alone(sent.asset, sent.amount, one.at, policy)
    kept = await keep_deposit(account, one, payer.person, value, now, by_wallet=True)
    if kept is None:
        return True
    if value is None:
        # No rate says its worth: an admin sends it back, or keeps it.
        await announce([kept], now)
    elif value.minor:
        assert sent.source is not None
        await credit(one, sent, sent.source, payer.user, value, now)
    await tell_from_wallet(kept, payer.user, str(payer.counted), value=value)
    return True
