"""The operator's domain itself: who manages the names below it, and when its year is over.

It is asked for daily, from the moment that it is set. What is lacking, and an end that comes near,
is told to the admins once for each; the names below it end with it at the latest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from tortoise import connections
from tortoise.transactions import in_transaction

from models.ton import ParentDomain, ParentLack
from services.clock import Clock
from services.outbox import notify_admins
from services.ton.domains import Found
from services.ton.names import NameBroken, NamesUnavailable, NameUnknown
from services.ton.subdomains.reading import SubdomainReader, patiently

#: How often a domain is asked for, one that lacks something, and one that the chain is silent of.
DAILY, LACKING, SILENT = timedelta(days=1), timedelta(minutes=10), timedelta(minutes=5)
#: So many days before the end of its year it is told.
TOLD_DAYS = (30, 7, 1)
MOST = 3

_BELOW = "substr(s.full_domain, strpos(s.full_domain, '.') + 1)"
_DUE = f"""
SELECT n.domain FROM (
  SELECT {_BELOW} AS domain FROM ton_subdomains s
  UNION SELECT c.domain FROM subdomain_claims c
    WHERE c.status IN ('unpaid', 'pending') AND c.domain <> ''
  UNION SELECT $3::text WHERE $3 <> '') n
LEFT JOIN parent_domains d ON d.domain = n.domain
WHERE d.look_at IS NULL OR d.look_at <= $1
ORDER BY d.look_at NULLS FIRST, n.domain LIMIT $2
"""  # noqa: S608 - only our own constant is put in
_SILENT = """
INSERT INTO parent_domains (domain, look_at) VALUES ($1, $2)
ON CONFLICT (domain) DO UPDATE SET look_at = EXCLUDED.look_at
"""
_KNOWN = "INSERT INTO parent_domains (domain) VALUES ($1) ON CONFLICT (domain) DO NOTHING"
_END = f"""
UPDATE ton_subdomains s SET expires_at = $2
WHERE {_BELOW} = $1 AND s.expires_at IS DISTINCT FROM $2
"""  # noqa: S608


@dataclass(frozen=True)
class Parent:
    """What the chain says of a domain."""

    manager: str | None = None
    owner: str | None = None
    expires_at: datetime | None = None
    lack: ParentLack | None = None


async def check_due(reader: SubdomainReader, clock: Clock, sold: str = "") -> int:
    """Ask about the domains that are due; how many the chain said something of.

    Names are `sold` below one of them; it is asked for before there is any.
    """
    rows = await connections.get("default").execute_query_dict(_DUE, [clock.now(), MOST, sold])
    done = 0
    for domain in [row["domain"] for row in rows]:
        try:
            seen = await _looked(reader, domain, clock)
        except NamesUnavailable:
            await connections.get("default").execute_query(_SILENT, [domain, clock.now() + SILENT])
            continue
        await write_down(domain, seen, clock.now())
        done += 1
    return done


async def _looked(reader: SubdomainReader, domain: str, clock: Clock) -> Parent:
    try:
        found, manager = await patiently(reader.parent(domain))
    except NameUnknown:
        return Parent(lack=ParentLack.FREE)
    except NameBroken:
        return Parent(lack=ParentLack.BROKEN)
    return judged(found, manager, clock.now())


def judged(found: Found, manager: str | None, now: datetime) -> Parent:
    """What is lacking, the worst first."""
    owner, until = found.owner_at(now), found.expires_at
    lack = None
    if owner is None or until is None:
        lack = ParentLack.FREE
    elif until <= now:
        lack = ParentLack.RUN_OUT
    elif manager is None:
        lack = ParentLack.NO_MANAGER
    return Parent(manager, owner, until, lack)


async def write_down(domain: str, seen: Parent, now: datetime) -> None:
    """What was seen, and the words that follow from it, each once."""
    async with in_transaction() as connection:
        await connection.execute_query(_KNOWN, [domain])
        before = await ParentDomain.select_for_update().get(domain=domain)
        # An answer that is none takes nothing of what was known.
        manager = before.manager if seen.lack is ParentLack.BROKEN else seen.manager
        # Whose it was is kept while it is nobody's: the next one is somebody else.
        owner = seen.owner or before.owner
        until = before.expires_at if seen.lack is ParentLack.BROKEN else seen.expires_at
        told_days = before.told_days
        if until != before.expires_at:
            told_days = None
        days = _nearest(until, now)
        if until and until > now and days and (told_days is None or days < told_days):
            told = {"domain": domain, "until": until.isoformat()}
            key = f"parent:{domain}:{until.isoformat()}:{days}"
            await notify_admins("parent_ends", told, key=key)
            told_days = days
        if owner is not None and before.owner not in (None, owner):
            key = f"parent:{domain}:moved:{now.isoformat()}"
            await notify_admins("parent_moved", {"domain": domain, "owner": owner}, key=key)
        if seen.lack is not None and seen.lack is not before.lack:
            key = f"parent:{domain}:{seen.lack}:{now.isoformat()}"
            await notify_admins("parent_lacks", {"domain": domain, "lack": seen.lack}, key=key)
        await ParentDomain.filter(domain=domain).update(
            manager=manager,
            owner=owner,
            expires_at=until,
            lack=seen.lack,
            checked_at=now,
            look_at=now + (LACKING if seen.lack else DAILY),
            told_days=told_days,
        )
        await connection.execute_query(_END, [domain, until])


def _nearest(until: datetime | None, now: datetime) -> int | None:
    """The smallest of the days that it has come to."""
    if until is None:
        return None
    return min((days for days in TOLD_DAYS if until <= now + timedelta(days=days)), default=None)
