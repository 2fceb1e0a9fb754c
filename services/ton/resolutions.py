"""What names lead to, kept for a while: one look-up for all who wait, and an answer meanwhile.

A row is a copy of what the chain said, and may be lost at any line: it is asked for again. While
the index is down a wallet that was read not long ago is given, and said to be old.
"""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from tortoise import connections

from models.ton import DomainResolution, NameLack
from services.clock import Clock
from services.ton.names import (
    NameBroken,
    NameReader,
    NamesUnavailable,
    NameUnknown,
    NameWithoutWallet,
    Records,
    parse_name,
)

#: How long an answer counts. Who has just written a wallet into their name waits a minute.
FRESH = timedelta(minutes=10)
LACKS_FRESH = timedelta(minutes=1)
#: So much longer a wallet is given while the chain cannot be asked.
STALE = timedelta(days=1)
#: What was wanted within this time the leader asks again, a little before it has run out.
WANTED, AHEAD = timedelta(days=1), timedelta(minutes=1)
#: Of so many that ran out first some are chosen.
_AMONG = 100
#: What nobody wanted for so long is forgotten; more names than these are not kept.
KEPT, MOST = timedelta(days=7), 10_000
#: Look-ups at once, in seconds at most: the line to the index is shared with the money's watch.
_AT_ONCE, _PATIENCE = 2, 12.0
#: By how much `used_at` may be late, so that looking writes nothing most of the time.
_ROUGHLY = timedelta(hours=1)

_KEEP = """
INSERT INTO domain_resolution_cache
    (domain, wallet_address, site_url, storage_url, lack, used_at, cached_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $6, $7)
ON CONFLICT (domain) DO UPDATE SET
    wallet_address = excluded.wallet_address, site_url = excluded.site_url,
    storage_url = excluded.storage_url, lack = excluded.lack,
    cached_at = excluded.cached_at, expires_at = excluded.expires_at
WHERE domain_resolution_cache.cached_at <= excluded.cached_at
"""
_FORGET = """
DELETE FROM domain_resolution_cache WHERE used_at < $1 OR domain IN
    (SELECT domain FROM domain_resolution_cache ORDER BY used_at DESC, domain OFFSET $2)
"""


@dataclass(frozen=True)
class Resolved:
    """The wallet of a name, and since when that is known."""

    name: str
    wallet: str
    at: datetime
    # The chain could not be asked: it may have been changed since.
    is_stale: bool = False


class Names:
    """Resolves names for one replica; what it learns, all of them know."""

    def __init__(self, reader: NameReader, clock: Clock) -> None:
        self._reader = reader
        self._clock = clock
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._under_way: dict[str, asyncio.Task[DomainResolution]] = {}

    async def resolve(self, name: str) -> Resolved:
        """The wallet that a name leads to.

        Raises NameUnfit, NameUnknown, NameWithoutWallet, NameBroken and NamesUnavailable.
        """
        name, now = parse_name(name), self._clock.now()
        kept = await DomainResolution.get_or_none(domain=name)
        if kept is not None:
            await _wanted(kept, now)
            if now < kept.expires_at:
                return _told(kept)
        try:
            return _told(await self._asked(name))
        except NamesUnavailable:
            # Somebody else may have been answered while this one waited.
            kept, now = await DomainResolution.get_or_none(domain=name), self._clock.now()
            if kept is not None and now < kept.expires_at:
                return _told(kept)
            if kept is None or kept.wallet_address is None or now >= kept.expires_at + STALE:
                raise
            return _told(kept, is_stale=True)

    async def refresh_due(self, limit: int = 5) -> int:
        """Ask again for what is wanted and about to run out; how many were asked for.

        Ends at the first that the index does not answer, for others would hardly be answered
        either; chosen at random, so that a resolver that always fails holds up nobody for long.
        """
        now = self._clock.now()
        due = await (
            DomainResolution.filter(used_at__gte=now - WANTED, expires_at__lte=now + AHEAD)
            .order_by("expires_at")
            .limit(_AMONG)
        )
        chosen = random.sample(due, min(len(due), limit))
        for done, row in enumerate(chosen):
            try:
                await self._asked(row.domain)
            except NamesUnavailable:
                return done
        return len(chosen)

    async def _asked(self, name: str) -> DomainResolution:
        """One look-up for everybody who waits; who leaves does not end it for the others."""
        task = self._under_way.get(name)
        if task is None:
            task = self._under_way[name] = asyncio.create_task(self._look_up(name))
            task.add_done_callback(lambda done: self._over(name, done))
        return await asyncio.shield(task)

    def _over(self, name: str, task: asyncio.Task[DomainResolution]) -> None:
        self._under_way.pop(name, None)
        if not task.cancelled():
            # Everybody who waited for it may have left.
            task.exception()

    async def _look_up(self, name: str) -> DomainResolution:
        async with self._turn:
            now = self._clock.now()
            try:
                async with asyncio.timeout(_PATIENCE):
                    found = _row(name, await self._reader.read(name), None, now)
            except TimeoutError:
                raise NamesUnavailable from None
            except NameUnknown:
                found = _row(name, Records(), NameLack.UNKNOWN, now)
            except NameBroken:
                found = _row(name, Records(), NameLack.BROKEN, now)
        await _keep(found)
        return found


async def remember(name: str, records: Records, now: datetime) -> None:
    """What somebody else has read just now, for all who ask for the name next."""
    await _keep(_row(name, records, None, now))


async def forget_old(now: datetime) -> None:
    """Forget the names that nobody wants, and the least wanted of too many."""
    await connections.get("default").execute_query(_FORGET, [now - KEPT, MOST])


def _row(name: str, records: Records, lack: NameLack | None, now: datetime) -> DomainResolution:
    if records.wallet is None and lack is None:
        lack = NameLack.NO_WALLET
    return DomainResolution(
        domain=name,
        wallet_address=records.wallet,
        site_url=records.site,
        storage_url=records.storage,
        lack=lack,
        used_at=now,
        cached_at=now,
        expires_at=now + (LACKS_FRESH if lack else FRESH),
    )


async def _keep(found: DomainResolution) -> None:
    """Write an answer down, unless another replica was given a newer one."""
    columns = [found.wallet_address, found.site_url, found.storage_url, found.lack]
    await connections.get("default").execute_query(
        _KEEP, [found.domain, *columns, found.cached_at, found.expires_at]
    )


async def _wanted(kept: DomainResolution, now: datetime) -> None:
    if kept.used_at < now - _ROUGHLY:
        await DomainResolution.filter(domain=kept.domain, used_at__lt=now).update(used_at=now)


def _told(found: DomainResolution, *, is_stale: bool = False) -> Resolved:
    if found.wallet_address is not None:
        return Resolved(found.domain, found.wallet_address, found.cached_at, is_stale)
    if found.lack is NameLack.UNKNOWN:
        raise NameUnknown(found.domain)
    raise (
        NameBroken(found.domain)
        if found.lack is NameLack.BROKEN
        else NameWithoutWallet(found.domain)
    )
