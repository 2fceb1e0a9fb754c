"""Since when an account of ours cannot be read, and the word to the admins about it.

What was last read stands in the table, so that a restart neither forgets a silence nor tells it
twice: the word's key is the account and the moment since when it is silent.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from models.delivery import OutboxItem
from models.lifecycles import ChainAsset
from models.ton import TonAccount
from services.commerce.methods.chain_accounts import Watched, read_at
from services.outbox import tell_admins

#: Failures that are shorter bother no admin.
TOLD_AFTER = timedelta(minutes=10)
#: A checkout says that payments are seen late when its account was not read for so long.
LATE_AFTER = timedelta(minutes=3)
_WHY = 300


async def cannot_read(account: Watched, why: str, watching: datetime, now: datetime) -> None:
    """Tell the admins once, when it lasts; a bot that was not running has not tried to read."""
    if now - max(account.read_at, watching) < TOLD_AFTER:
        return
    told = {
        "asset": str(account.asset),
        "address": account.address,
        "since": account.read_at.isoformat(),
        "why": why[:_WHY],
    }
    await tell_admins("chain_unread", told, key=_key("unread", account))


async def can_read(account: Watched, now: datetime) -> None:
    """Tell those who heard of the silence that it is over."""
    if now - account.read_at < TOLD_AFTER or not await _was_told(account):
        return
    told = {"asset": str(account.asset), "address": account.address}
    await tell_admins("chain_readable", told, key=_key("readable", account))


async def no_usdt_wallet(owner: str, why: str, watching: datetime, now: datetime) -> None:
    """The master does not name our jetton wallet: USDT is not looked after at all."""
    if now - watching < TOLD_AFTER:
        return
    if not await TonAccount.exists(owner_address=owner, asset=ChainAsset.USDT):
        told = {"address": owner, "why": why[:_WHY]}
        await tell_admins("chain_no_usdt", told, key=f"chain-no-usdt:{owner}")


async def usdt_wallet_found(owner: str) -> None:
    """The master names our jetton wallet at last."""
    if await OutboxItem.exists(kind="chain_no_usdt", args__contains={"address": owner}):
        told = {"asset": str(ChainAsset.USDT), "address": owner}
        await tell_admins("chain_readable", told, key=f"chain-usdt:{owner}")


async def is_late(owner: str, asset: ChainAsset, now: datetime) -> bool:
    """Whether a transfer to this account would be seen later than is promised."""
    # Several jetton wallets are one owner's when the USDT master was set anew.
    rows = await TonAccount.filter(owner_address=owner, asset=asset)
    return any(now - read_at(row) > LATE_AFTER for row in rows)


async def unread_since(now: datetime) -> datetime | None:
    """Since when the account that is silent for longest was not read; empty while all are."""
    silent = [read_at(row) for row in await TonAccount.all()]
    since = min(silent, default=now)
    return since if now - since >= TOLD_AFTER else None


def _key(word: str, account: Watched) -> str:
    return f"chain-{word}:{account.address}:{account.read_at.isoformat()}"


async def _was_told(account: Watched) -> bool:
    told = {"address": account.address, "since": account.read_at.isoformat()}
    return await OutboxItem.exists(kind="chain_unread", args__contains=told)
