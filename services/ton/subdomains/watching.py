"""Whether approved names lead where they should: asked of the chain, told only when it says so.

The chain is asked before a transaction begins, and what it said is written only where the row is
still the one that was asked for; a process that dies in between asks again. What would take a name
from its holder has to be said twice. Silence and junk take nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from models.people import Profile
from models.ton import SubdomainSight, SubdomainState, TonSubdomain
from services.batches import Batches, ids
from services.clock import Clock
from services.due import Question
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins
from services.owners import lock_owners
from services.ton import resolutions
from services.ton.names import NamesUnavailable, Records
from services.ton.subdomains import claims
from services.ton.subdomains.reading import (
    Sighted,
    SubdomainReader,
    manager_of,
    parent_of,
    sighted,
)

#: How often a name is asked for: one that is as it should be, one that somebody may be signing
#: now, any other; and again after a word that would take it away, or after silence.
DAILY, SIGNING, WAITING = timedelta(days=1), timedelta(seconds=20), timedelta(minutes=15)
AGAIN, SILENT = timedelta(minutes=1), timedelta(minutes=5)
#: So long after the transaction was shown it may still be signed.
HELD = timedelta(minutes=30)
#: Names a round: with a tick every few seconds ten thousand a day are far below an index's plan.
MOST = 10

_DUE = """
SELECT id FROM ton_subdomains WHERE (look_at IS NULL OR look_at <= $1) AND id <> ALL ($3::uuid[])
ORDER BY look_at NULLS FIRST, id LIMIT $2
"""
DUE = Question("subdomains", _DUE, lambda now, _, rest: {1: now, 3: rest})


class Watch:
    """Asks about names for one replica, and writes down what follows."""

    def __init__(self, reader: SubdomainReader, clock: Clock) -> None:
        self._reader = reader
        self._clock = clock

    async def look_due(self, batches: Batches | None = None) -> int:
        """Ask about the names that are due; how many the chain said something of."""
        batches, now = batches or Batches(), self._clock.now()
        due = await ids(_DUE, [now, MOST, batches.resting("subdomains", now)])
        return await self.look(due, batches)

    async def look(self, due: Sequence[str | UUID], batches: Batches | None = None) -> int:
        """Ask about these; whom a domain has for its manager is asked once for all below it."""
        batches = batches or Batches()
        rows = await TonSubdomain.filter(id__in=list(due))
        rows.sort(key=lambda row: parent_of(row.full_domain))
        told = 0
        for domain, below in groupby(rows, lambda row: parent_of(row.full_domain)):
            some = list(below)
            try:
                manager = await manager_of(self._reader, domain)
            except NamesUnavailable:
                await _silent(some, self._clock.now())
                continue

            async def settle(row: TonSubdomain, manager: str | Sighted = manager) -> None:
                nonlocal told
                told += await self._settle(row, manager)

            now = self._clock.now()
            await batches.each("subdomains", some, settle, key=lambda row: str(row.id), now=now)
        return told

    async def _settle(self, row: TonSubdomain, manager: str | Sighted) -> int:
        try:
            if isinstance(manager, Sighted):
                seen = manager
            else:
                seen = await sighted(self._reader, manager, row)
        except NamesUnavailable:
            await _silent([row], self._clock.now())
            return 0
        return await write_down(row, seen, self._clock.now())


async def _silent(rows: Sequence[TonSubdomain], now: datetime) -> None:
    """Nothing is known, and nothing changes; what was due is asked again in a while."""
    due = Q(look_at__isnull=True) | Q(look_at__lte=now)
    await TonSubdomain.filter(due, id__in=[row.id for row in rows]).update(look_at=now + SILENT)


async def write_down(before: TonSubdomain, seen: Sighted, now: datetime) -> int:
    """What the chain said of a row as it was asked for, and what follows; 0 where it changed."""
    async with in_transaction():
        await lock_owners(before.user_id)
        row = await TonSubdomain.select_for_update().get_or_none(id=before.id)
        if row is None or _asked_for(row) != _asked_for(before):
            return 0
        if seen.sight is SubdomainSight.BROKEN:
            # No answer is no word about anything.
            await _set(row, now, seen, look_at=now + WAITING)
        elif seen.sight is SubdomainSight.OURS:
            await _leads_there(row, seen, now)
        elif row.state is SubdomainState.LIVE or (
            row.state is SubdomainState.LEAVING and seen.sight is SubdomainSight.NOTHING
        ):
            await _leads_elsewhere(row, seen, now)
        else:
            await _is_not_there_yet(row, seen, now)
        return 1


def _asked_for(row: TonSubdomain) -> tuple[object, ...]:
    return row.wallet_address, row.state, row.asked_at, row.seen, row.ends_at


async def _leads_there(row: TonSubdomain, seen: Sighted, now: datetime) -> None:
    """It leads to its holder's wallet: what waited for that is over, and is told."""
    if row.state is not SubdomainState.WANTED:
        again = _next(row, now) if row.state is SubdomainState.LEAVING else now + DAILY
        if row.state is SubdomainState.LIVE and row.look_at and row.look_at > now:
            # Somebody looked ahead of time, which puts off none of the looks that are due.
            again = row.look_at
        elif row.state is SubdomainState.LIVE and row.taken_at and row.taken_at > now - HELD:
            # Its release was shown before it was to stay.
            again = row.taken_at + HELD
        await _set(row, now, seen, last_resolved=now, verified=True, look_at=again)
        return
    if (await Profile.get(id=row.user_id)).ton_wallet_address != row.wallet_address:
        # The wallet was let go, or is another one now: what follows of that is written elsewhere.
        await _set(row, now, seen, look_at=now + WAITING)
        return
    changed = {"state": SubdomainState.LIVE, "verified": True, "last_resolved": now}
    # Another transaction of it, shown before, may be signed behind this one: so long it may.
    await _set(row, now, seen, look_at=now + HELD, taken_by_id=None, taken_at=None, **changed)
    await _known_to_all(row, seen, now)
    key, told = f"subdomain:{row.id}:live:{now.isoformat()}", {"name": row.full_domain}
    owner = await _telegram_id(row)
    await enqueue(OutboxMessage("subdomain_live", owner, told, key, URGENT))
    await _tell_signer(row, "subdomain_signed", told, key)


async def _leads_elsewhere(row: TonSubdomain, seen: Sighted, now: datetime) -> None:
    """A word that ends something: believed when it is said a second time, a while later."""
    is_again = (row.seen, row.seen_wallet) == (seen.sight, seen.wallet)
    if not is_again or row.asked_at is None or row.asked_at > now - AGAIN / 2:
        if not is_again:
            await _set(row, now, seen, look_at=now + AGAIN)
        return
    await _known_to_all(row, seen, now)
    if row.state is SubdomainState.LEAVING:
        if (until := _signed_until(row)) > now:
            await _set(row, now, seen, look_at=min(until, now + WAITING))
            return
        await _released(row, now)
        return
    changed = {"state": SubdomainState.WANTED, "verified": False}
    await _set(row, now, seen, look_at=now + WAITING, **changed)
    key = f"subdomain:{row.id}:lost:{now.isoformat()}"
    told = {"name": row.full_domain, "why": seen.sight.value, "subdomain": str(row.id)}
    await enqueue(OutboxMessage("subdomain_lost", await _telegram_id(row), told, key, URGENT))
    await notify_admins("subdomain_astray", told, key=key)


def _signed_until(row: TonSubdomain) -> datetime:
    """Until when a name that is to go may still be written by who was shown how before."""
    assert row.ends_at is not None, "the database holds that what leaves ends"
    # One that was seen to lead to its holder was written by then.
    return row.ends_at if row.verified else row.ends_at + HELD


async def _released(row: TonSubdomain, now: datetime) -> None:
    """Nothing stands at the name any more: it is free."""
    await TonSubdomain.filter(id=row.id).delete()
    await claims.is_over(row, now)
    because = row.ends_because.value if row.ends_because else ""
    key, told = f"subdomain:{row.id}:gone", {"name": row.full_domain, "why": because}
    if because != "forgotten":
        await enqueue(OutboxMessage("subdomain_gone", await _telegram_id(row), told, key))
    await _tell_signer(row, "subdomain_released", told, key)


async def _is_not_there_yet(row: TonSubdomain, seen: Sighted, now: datetime) -> None:
    """What is waited for has not happened; another wallet than the one before is told."""
    is_new = (row.seen, row.seen_wallet) != (seen.sight, seen.wallet)
    await _set(row, now, seen, look_at=_next(row, now))
    if is_new and seen.sight is SubdomainSight.OTHER and row.state is SubdomainState.WANTED:
        told = {"name": row.full_domain, "subdomain": str(row.id)}
        key = f"subdomain:{row.id}:wrong:{now.isoformat()}"
        await notify_admins("subdomain_wrong", told, key=key)


def _next(row: TonSubdomain, now: datetime) -> datetime:
    is_held = row.taken_at is not None and row.taken_at > now - HELD
    return now + (SIGNING if is_held else WAITING)


async def _set(row: TonSubdomain, now: datetime, seen: Sighted, **columns: object) -> None:
    await TonSubdomain.filter(id=row.id).update(
        seen=seen.sight, seen_wallet=seen.wallet, asked_at=now, updated_at=now, **columns
    )


async def _known_to_all(row: TonSubdomain, seen: Sighted, now: datetime) -> None:
    """Whoever pays by the name from now on is shown no older answer, which may last a day."""
    is_ours = seen.sight is SubdomainSight.OURS
    wallet = row.wallet_address if is_ours else seen.wallet
    await resolutions.remember(row.full_domain, Records(wallet), now)


async def _telegram_id(row: TonSubdomain) -> str:
    return (await Profile.get(id=row.user_id)).telegram_id


async def _tell_signer(row: TonSubdomain, kind: str, told: dict[str, str], key: str) -> None:
    """The admin who was shown the transaction; without one, all of them."""
    signer = await Profile.get_or_none(id=row.taken_by_id) if row.taken_by_id else None
    if signer is None:
        await notify_admins(kind, told, key=key)
        return
    await enqueue(OutboxMessage(kind, signer.telegram_id, told, f"{key}:{signer.telegram_id}"))
