"""Names that admins sign for: what waits for a signature, and the transactions that are prepared.

Nothing is sent from here. Who is shown a transaction has its name in hand for half an hour, so that
two admins do not sign the same; what they sign, the chain shows, and nobody has to say that they
did. Asking for a batch twice gives the same one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import connections
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from models.people import Profile
from models.ton import (
    ParentDomain,
    SubdomainEnd,
    SubdomainSight,
    SubdomainState,
    TonSubdomain,
)
from services.actions import note_action
from services.clock import Clock
from services.pages import Page, of_query
from services.person import Person, require_admin
from services.refusals import Refusal
from services.ton.manager import MOST_AT_ONCE, Call, record_call
from services.ton.names import NameBroken, NamesUnavailable
from services.ton.subdomains.ending import NameGone
from services.ton.subdomains.reading import Sighted, SubdomainReader, manager_of, parent_of
from services.ton.subdomains.watching import HELD, Watch


@dataclass(unsafe_hash=True)
class NothingToSign(Refusal):
    """Every name is as it should be, or in another admin's hand."""


@dataclass(unsafe_hash=True)
class NameInHand(Refusal):
    """Another admin was shown its transaction just now."""

    name: str
    by: str
    at: datetime


@dataclass(unsafe_hash=True)
class ParentUnmanaged(Refusal):
    """The domain's item names no contract for the names below it."""

    domain: str


class Shelf(StrEnum):
    """Where an admin finds a name."""

    PUT = "put"
    # An admin was shown the transaction: it is waited for.
    HELD = "held"
    RELEASE = "release"
    LIVE = "live"


@dataclass(frozen=True)
class NameCard:
    """A name as admins see it; wallets are raw."""

    row: TonSubdomain
    holder: str
    telegram_id: int | None
    signer: str | None
    parent: ParentDomain | None

    @property
    def resolves(self) -> bool:
        """Whether it leads to its holder, and did when the chain last said anything."""
        return self.row.state is SubdomainState.LIVE and self.row.seen is SubdomainSight.OURS

    @property
    def may_be_signed(self) -> bool:
        """Whether there is anything to sign: nothing is written that leads to nobody's wallet."""
        row = self.row
        if row.state is SubdomainState.WANTED:
            return row.wallet_address is not None and row.ends_because is not SubdomainEnd.WALLET
        return row.state is SubdomainState.LEAVING


@dataclass(frozen=True)
class Prepared:
    """One transaction, and what it does."""

    subdomain_id: UUID
    name: str
    # The wallet that the name leads to then; a release leads to none.
    wallet: str | None
    call: Call


# $1 the admin, $2 since when a name is in hand, $3 how many, $4 one of them alone, $5 below which
# domains, $6 whether those are left out that a wallet app may still sign, or says that it signed.
_IS_FREE = """
  ($4::uuid IS NULL OR id = $4) AND (state = 'leaving' OR state = 'wanted'
    AND wallet_address IS NOT NULL AND ends_because IS DISTINCT FROM 'wallet')
    AND (taken_at IS NULL OR taken_at <= $2 OR taken_by = $1)
    AND substr(full_domain, strpos(full_domain, '.') + 1) = ANY ($5::text[])
    AND NOT ($6::bool AND taken_at IS NOT NULL AND taken_at > $2 AND EXISTS (
      SELECT 1 FROM connect_proposals p WHERE p.user_id = taken_by AND p.created_at = taken_at
        AND p.state IN ('waiting', 'signed') AND p.idempotency_key LIKE 'names:%'))
"""
_FREE_COUNT = f"""
SELECT count(*) AS count FROM (SELECT 1 FROM ton_subdomains WHERE {_IS_FREE} LIMIT $3) free
"""  # noqa: S608 - only our own constant is put in
# Rows that another admin takes at this moment are theirs.
_TAKE = f"""
WITH free AS (
  SELECT id FROM ton_subdomains WHERE {_IS_FREE}
  ORDER BY (taken_by IS NOT DISTINCT FROM $1 AND taken_at > $2) DESC, created_at, id LIMIT $3
  FOR NO KEY UPDATE SKIP LOCKED)
SELECT s.id, taken_by IS NOT DISTINCT FROM $1 AND taken_at > $2 AS is_mine
FROM ton_subdomains s JOIN free USING (id) ORDER BY s.created_at, s.id
"""  # noqa: S608
# The newest first: a domain that was lost has none but old names.
_BELOW = """
SELECT substr(full_domain, strpos(full_domain, '.') + 1) AS domain
FROM ton_subdomains WHERE state <> 'live'
GROUP BY domain ORDER BY max(created_at) DESC, domain LIMIT $1
"""
#: So many domains are asked of the chain for one batch.
MOST_DOMAINS = 3
_COUNT = """
SELECT count(*) FILTER (WHERE state = 'wanted' AND NOT held) AS put,
  count(*) FILTER (WHERE state <> 'live' AND held) AS held,
  count(*) FILTER (WHERE state = 'leaving' AND NOT held) AS release,
  count(*) FILTER (WHERE state = 'live') AS live
FROM (SELECT state, coalesce(taken_at > $1, false) AS held FROM ton_subdomains) s
"""


async def counts(admin: Person, now: datetime) -> Mapping[Shelf, int]:
    """How many stand on each shelf; raises NotAllowed."""
    require_admin(admin)
    (row,) = await connections.get("default").execute_query_dict(_COUNT, [now - HELD])
    return {shelf: row[shelf.value] for shelf in Shelf}


async def parents(admin: Person) -> Sequence[ParentDomain]:
    """The domains below which names were given; raises NotAllowed."""
    require_admin(admin)
    return await ParentDomain.all().order_by("domain").limit(3)


async def names_on(admin: Person, shelf: Shelf, offset: int, now: datetime) -> Page[TonSubdomain]:
    """A page of a shelf, the oldest first; raises NotAllowed."""
    require_admin(admin)
    free = Q(taken_at__isnull=True) | Q(taken_at__lte=now - HELD)
    chosen = {
        Shelf.PUT: Q(free, state=SubdomainState.WANTED),
        Shelf.RELEASE: Q(free, state=SubdomainState.LEAVING),
        Shelf.HELD: Q(~Q(state=SubdomainState.LIVE), taken_at__gt=now - HELD),
        Shelf.LIVE: Q(state=SubdomainState.LIVE),
    }[shelf]
    return await of_query(TonSubdomain.filter(chosen).order_by("created_at", "id"), offset)


async def card_of(admin: Person, subdomain_id: UUID) -> NameCard:
    """One name; raises NotAllowed and NameGone."""
    require_admin(admin)
    row = await TonSubdomain.get_or_none(id=subdomain_id).select_related("user", "taken_by")
    if row is None:
        raise NameGone
    holder, signer = row.user, row.taken_by
    return NameCard(
        row,
        holder.first_name or holder.telegram_id,
        int(holder.telegram_id) if holder.telegram_id.isdecimal() else None,
        (signer.first_name or signer.telegram_id) if signer else None,
        await ParentDomain.get_or_none(domain=parent_of(row.full_domain)),
    )


class SigningDesk:
    """Prepares transactions and looks what became of them, for one replica."""

    def __init__(self, reader: SubdomainReader, clock: Clock) -> None:
        self.reader = reader
        self.clock = clock
        self.watch = Watch(reader, clock)

    async def prepare(self, admin: Person, subdomain_id: UUID | None = None) -> Sequence[Prepared]:
        """Transactions for this admin to sign: of one name, or a batch of what waits longest.

        Who manages the names is asked of the chain first. Raises NotAllowed, NothingToSign,
        NameInHand, NameGone, ParentUnmanaged, NameBroken and NamesUnavailable.
        """
        require_admin(admin)
        managers = await self.managers(subdomain_id)
        rows = await taken(admin, subdomain_id, managers, self.clock.now())
        if not rows:
            raise await _why_nothing(subdomain_id)
        return [prepared(row, managers[parent_of(row.full_domain)]) for row in rows]

    async def look(self, admin: Person, subdomain_id: UUID) -> NameCard:
        """Ask the chain now; raises NotAllowed, and NameGone for what has been released."""
        await card_of(admin, subdomain_id)
        await self.watch.look([subdomain_id])
        return await card_of(admin, subdomain_id)

    async def managers(self, subdomain_id: UUID | None = None) -> dict[str, str]:
        """Of the domains below which something may be signed; raises what `prepare` does."""
        if subdomain_id is not None:
            row = await TonSubdomain.get_or_none(id=subdomain_id)
            if row is None:
                raise NameGone
            domains = [parent_of(row.full_domain)]
        else:
            waiting = await connections.get("default").execute_query_dict(_BELOW, [MOST_DOMAINS])
            domains = [row["domain"] for row in waiting]
        found = dict[str, str]()
        why: Refusal | None = None
        for domain in domains:
            try:
                manager = await manager_of(self.reader, domain)
            except NamesUnavailable as silent:
                # One that is a stranger's by now may fail for ever: it holds up no other.
                why = why or silent
                continue
            if isinstance(manager, Sighted):
                broken = manager.sight.value == "broken"
                why = why or (NameBroken(domain) if broken else ParentUnmanaged(domain))
            else:
                found[domain] = manager
        if why is not None and not found:
            raise why
        return found


async def put_back(admin: Person, subdomain_id: UUID) -> None:
    """Not signed after all: any admin may take it now. Raises NotAllowed."""
    require_admin(admin)
    await TonSubdomain.filter(id=subdomain_id, taken_by_id=admin.profile_id).update(
        taken_by_id=None, taken_at=None
    )


async def free_count(admin: Person, managers: Mapping[str, str], now: datetime) -> int:
    """How many names a wallet app could be asked for at once."""
    values = [admin.profile_id, now - HELD, MOST_AT_ONCE, None, list(managers), True]
    (row,) = await connections.get("default").execute_query_dict(_FREE_COUNT, values)
    return int(row["count"])


async def taken(
    admin: Person,
    subdomain_id: UUID | None,
    managers: Mapping[str, str],
    now: datetime,
    *,
    is_asked: bool = False,
) -> Sequence[TonSubdomain]:
    """The rows that are this admin's now; what they had already they keep as long as before.

    A batch that a wallet app `is_asked` for holds none that it has been asked for already.
    """
    values = [admin.profile_id, now - HELD, MOST_AT_ONCE, subdomain_id, list(managers), is_asked]
    async with in_transaction() as connection:
        found = await connection.execute_query_dict(_TAKE, values)
        rows = await TonSubdomain.filter(id__in=[one["id"] for one in found])
        rows.sort(key=lambda row: (row.created_at, str(row.id)))
        mine = {one["id"] for one in found if one["is_mine"]}
        for row in rows:
            if row.id in mine:
                continue
            await TonSubdomain.filter(id=row.id).update(
                taken_by_id=admin.profile_id, taken_at=now, look_at=now, updated_at=now
            )
            does = "release" if row.state is SubdomainState.LEAVING else "put"
            subject = f"subdomain:{row.full_domain}"
            await note_action(admin, "name_prepared", subject, now, does=does)
    return rows


async def _why_nothing(subdomain_id: UUID | None) -> Refusal:
    if subdomain_id is None:
        return NothingToSign()
    row = await TonSubdomain.get_or_none(id=subdomain_id).select_related("taken_by")
    if row is None:
        return NameGone()
    if row.state is SubdomainState.LIVE or row.taken_by is None or row.taken_at is None:
        return NothingToSign()
    by: Profile = row.taken_by
    return NameInHand(row.full_domain, by.first_name or by.telegram_id, row.taken_at)


def prepared(row: TonSubdomain, manager: str) -> Prepared:
    """What is signed for a row as it is now."""
    wallet = None if row.state is SubdomainState.LEAVING else row.wallet_address
    label = row.full_domain.partition(".")[0]
    return Prepared(row.id, row.full_domain, wallet, record_call(manager, label, wallet))
