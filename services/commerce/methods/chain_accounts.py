"""Our accounts on the chain and how far each was read.

The cursor moves only together with the rows of what it passes, and only from where it stood: two
watchers at once, or one that is killed anywhere, neither skip a transaction nor count one twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from tortoise import connections

from models.lifecycles import ChainAsset
from models.ton import TonAccount
from services.commerce.methods.chain_index import ChainTransaction, ChainUnavailable

_AWAITED = """
SELECT DISTINCT snapshot->'chain'->>'address' AS owner, snapshot->'chain'->>'asset' AS asset
FROM payment_intents WHERE status = 'pending' AND method IN ('ton', 'usdt_ton')
"""


@dataclass(frozen=True)
class Watched:
    """An account and the last of its transactions that is written down."""

    address: str
    asset: ChainAsset
    owner: str
    since: datetime
    last_lt: int
    last_hash: str | None
    # When it was last read with success.
    read_at: datetime

    def after(self, last: ChainTransaction) -> Watched:
        return replace(self, last_lt=last.lt, last_hash=last.hash)


async def watch(address: str, asset: ChainAsset, owner: str, now: datetime) -> None:
    """Begin to watch an account, for ever: a wallet that was replaced may still be paid into."""
    await connections.get("default").execute_query(
        "INSERT INTO ton_accounts (id, address, asset, owner_address, created_at, updated_at)"
        " VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (address) DO NOTHING",
        [uuid4(), address, str(asset), owner, now],
    )


async def watched() -> list[Watched]:
    """Every account that is or was ours; where an open checkout awaits a transfer goes first."""
    found = await connections.get("default").execute_query_dict(_AWAITED)
    awaited = {(row["owner"], row["asset"]) for row in found}
    accounts = [
        Watched(
            row.address,
            row.asset,
            row.owner_address,
            row.created_at,
            row.last_lt,
            row.last_hash,
            read_at(row),
        )
        for row in await TonAccount.all().order_by("created_at", "address")
    ]
    return sorted(accounts, key=lambda one: (one.owner, str(one.asset)) not in awaited)


def read_at(row: TonAccount) -> datetime:
    """When an account was last read with success; when its watch began, if it never was."""
    return max(one for one in (row.read_at, row.looked_at, row.created_at) if one is not None)


async def move_cursor(account: Watched, to: ChainTransaction, now: datetime) -> bool:
    """Move the cursor from where it was believed to be; false when another watcher moved it.

    Call inside the transaction that writes down what is passed.
    """
    moved = await TonAccount.filter(address=account.address, last_lt=account.last_lt).update(
        last_lt=to.lt, last_hash=to.hash, read_at=now, updated_at=now
    )
    return bool(moved)


async def looked(account: Watched, now: datetime) -> None:
    """The index knew of nothing newer at this moment; written down once in a while."""
    await connections.get("default").execute_query(
        "UPDATE ton_accounts SET looked_at = $2 WHERE address = $1"
        " AND (looked_at IS NULL OR looked_at < $2::timestamptz - interval '30 seconds')",
        [account.address, now],
    )


def unbroken(account: Watched, found: Sequence[ChainTransaction]) -> Sequence[ChainTransaction]:
    """What is new of a page, each transaction naming the one before it; else the index errs.

    A new beginning names none: it follows only when the page shows the last transaction that was
    read once more, by its hash, as one that ended the account.
    """
    lt, last_hash, ended = account.last_lt, account.last_hash, False
    if found and (found[0].lt, found[0].hash) == (lt, last_hash):
        ended, found = found[0].ends and found[0].account == account.address, found[1:]
    for one in found:
        follows = one.prev_lt == lt and (last_hash is None or one.prev_hash == last_hash)
        begins = ended and one.begins_after(lt)
        if not (follows or begins) or one.lt <= lt or one.account != account.address:
            raise ChainUnavailable(f"{one.lt} of {one.account} does not follow {lt}")
        lt, last_hash, ended = one.lt, one.hash, one.ends
    return found
