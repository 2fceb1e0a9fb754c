"""Since when an account of ours cannot be read, and the notice to the admins about it.

What was last read stands in the table, so that a restart forgets no silence.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from models.alerts import AlertKind
from models.lifecycles import ChainAsset
from models.ton import TonAccount
from services import alerts
from services.commerce.methods.chain_accounts import Watched, read_at

#: Failures that are shorter bother no admin.
TOLD_AFTER = timedelta(minutes=10)
#: A checkout says that payments are seen late when its account was not read for so long.
LATE_AFTER = timedelta(minutes=3)
#: Only a reading ends a silence; a long time without an attempt does not.
_NEVER = timedelta(days=365)


async def cannot_read(account: Watched, why: str, watching: datetime, now: datetime) -> None:
    """Tell the admins once, when it lasts; a bot that was not running has not tried to read."""
    if now - max(account.read_at, watching) >= TOLD_AFTER:
        await alerts.trouble(AlertKind.JOBS, _subject(account), why, now, quiet=_NEVER)


async def can_read(account: Watched, now: datetime) -> None:
    """Tell those who heard of the silence that it is over."""
    if now - account.read_at >= TOLD_AFTER:
        await alerts.over(AlertKind.JOBS, _subject(account))


async def no_usdt_wallet(owner: str, why: str, watching: datetime, now: datetime) -> None:
    """The master does not name our jetton wallet: USDT is not looked after at all."""
    if now - watching < TOLD_AFTER:
        return
    if not await TonAccount.exists(owner_address=owner, asset=ChainAsset.USDT):
        await alerts.trouble(AlertKind.JOBS, _wallet_of(owner), why, now, quiet=_NEVER)


async def usdt_wallet_found(owner: str) -> None:
    """The master names our jetton wallet at last."""
    await alerts.over(AlertKind.JOBS, _wallet_of(owner))


async def is_late(owner: str, asset: ChainAsset, now: datetime) -> bool:
    """Whether a transfer to this account would be seen later than members are assured."""
    # Several jetton wallets are one owner's when the USDT master was set anew.
    rows = await TonAccount.filter(owner_address=owner, asset=asset)
    return any(now - read_at(row) > LATE_AFTER for row in rows)


async def unread_since(now: datetime) -> datetime | None:
    """Since when the account that is silent for longest was not read; empty while all are."""
    silent = [read_at(row) for row in await TonAccount.all()]
    since = min(silent, default=now)
    return since if now - since >= TOLD_AFTER else None


async def seconds_unread(now: datetime) -> dict[tuple[str, str], float]:
    """For each account, by its coin and address, how long ago it was read."""
    return {
        (str(row.asset), row.address): max((now - read_at(row)).total_seconds(), 0.0)
        for row in await TonAccount.all()
    }


def _subject(account: Watched) -> str:
    return f"{alerts.CHAIN}/{account.asset}/{account.address}"


def _wallet_of(owner: str) -> str:
    return f"{alerts.CHAIN}/{alerts.WALLET}/{owner}"
