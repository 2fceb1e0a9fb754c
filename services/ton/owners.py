"""Whose a wallet was at a moment: for what comes from it without a word (docs/decisions/0096).

The moment is the chain's own. Who links the wallet later has no part in what was sent before, and
who lets go of it keeps what they sent; so an index that lags changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.people import BotUser
from models.wallets import WalletProof
from services.owners import lock_owners

#: The proofs by which a wallet was ever linked, by its address.
Links = Mapping[str, list[WalletProof]]

#: Somebody else has paid from it under a code of theirs, and had not linked it by then: an exchange
#: does, and whoever is about to prove that the wallet is theirs. What came under a proof's code is
#: its holder's balance, so that the code says who paid. Whoever signs with it has its key as well,
#: until that proof ends.
_SHARED = """
SELECT 1 FROM ton_transactions t
LEFT JOIN unmatched_charges c ON c.charge_id = t.transaction_hash
LEFT JOIN wallet_proofs o ON o.transaction_id = t.id OR o.code = c.payload
JOIN profiles p ON p.id = coalesce(o.user_id, t.user_id)
JOIN bot_users b ON b.telegram_id = p.telegram_id
WHERE t.from_address = $1 AND p.id <> $2 AND t.sent_at <= $3 AND b.forgotten_at IS NULL
  AND NOT EXISTS (SELECT FROM wallet_proofs w WHERE w.user_id = p.id
    AND w.wallet_address = $1 AND date_trunc('second', w.linked_at) <= $3)
UNION ALL
SELECT 1 FROM wallet_proofs s
WHERE s.wallet_address = $1 AND s.user_id <> $2 AND s.signature IS NOT NULL
  AND date_trunc('second', s.proven_at) <= $3
  AND (s.linked_at IS NULL OR date_trunc('second', s.linked_at) > $3)
  AND (s.ended_at IS NULL OR date_trunc('second', s.ended_at) > $3)
LIMIT 1
"""


async def links_of(wallets: Iterable[str]) -> Links:
    """By whom wallets are linked, or were."""
    asked = set(wallets)
    found: dict[str, list[WalletProof]] = {}
    rows = WalletProof.filter(wallet_address__in=list(asked), linked_at__isnull=False)
    for one in await rows if asked else []:
        assert one.wallet_address is not None
        found.setdefault(one.wallet_address, []).append(one)
    return found


def linked_at(links: Links, wallet: str | None, at: datetime) -> WalletProof | None:
    """The proof by which a wallet was somebody's at a moment: from its linking until its end."""
    return next((one for one in links.get(wallet or "", ()) if _stood(one, at)), None)


async def lock_prover(
    proof_id: UUID, *others: UUID
) -> tuple[WalletProof, Mapping[UUID, BotUser]] | None:
    """A proof as it is behind the lock of whose it is, and of others; who they are, by profile.

    Asked again behind the locks: the proofs of an account that is recovered go on with its row,
    and those of whoever was forgotten are gone, or nobody's any more: then there is none.
    """
    proof = await WalletProof.get_or_none(id=proof_id)
    while proof is not None:
        users = await lock_owners(proof.user_id, *others)
        proof = await WalletProof.get_or_none(id=proof_id)
        if proof is not None and (user := users.get(proof.user_id)) is not None:
            return (proof, users) if user.forgotten_at is None else None
    return None


async def stood(proof_id: UUID, at: datetime) -> bool:
    """The same of one proof, as the table has it now."""
    found = await WalletProof.get_or_none(id=proof_id)
    return found is not None and _stood(found, at)


def _stood(proof: WalletProof, at: datetime) -> bool:
    """The chain counts whole seconds: so do its two ends here."""
    began, ended = proof.linked_at, proof.ended_at
    if began is None or at < began.replace(microsecond=0):
        return False
    return ended is None or at < ended.replace(microsecond=0)


async def is_theirs_alone(profile_id: UUID, wallet: str, at: datetime) -> bool:
    """Whether nobody else had shown until then that they have it, but those who had it linked."""
    rows = await connections.get("default").execute_query_dict(_SHARED, [wallet, profile_id, at])
    return not rows
