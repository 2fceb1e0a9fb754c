"""Names of the .ton zone that members own: shown while the chain says so, and not a day longer.

A name is a person's only while its item belongs to the wallet that they have proven, and its year
has not run out. The chain is asked before a transaction begins; what was read is written only where
name and wallet are still those; if the process dies between, the next round reads it again. An
index that is down, or answers junk, takes nothing; but the year that was read ends all the same.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from models.people import Profile
from services.clock import Clock
from services.outbox import URGENT, OutboxMessage, enqueue
from services.owners import lock_owners
from services.person import Person, lock_person
from services.refusals import Refusal
from services.ton.holdings import look_anew
from services.ton.names import NameBroken, NamesUnavailable, NameUnknown, parse_name

#: For so long a name is its owner's after they last showed themselves; nobody may release it then.
YEAR = timedelta(days=365)
#: How often the chain is asked, and how long before its end the owner is reminded.
CHECKED, REMINDED = timedelta(days=1), timedelta(days=30)
#: Names whose owners are asked for at once, and how many of them one by one, a round.
MOST, DOUBTED = 100, 5
_NOTHING = {
    "ton_domain": None,
    "domain_verified": False,
    "domain_verified_at": None,
    "domain_item": None,
    "domain_expires_at": None,
    "domain_checked_at": None,
    "domain_reminded_for": None,
}


@dataclass(frozen=True)
class Found:
    """What the chain says of a name; addresses are raw."""

    name: str
    item: str
    owner: str | None
    # An auction that is over leaves the item to its winner, before they have claimed it.
    bidder: str | None = None
    auction_until: datetime | None = None
    filled: datetime | None = None

    def owner_at(self, now: datetime) -> str | None:
        if self.owner is not None:
            return self.owner
        is_over = self.auction_until is not None and self.auction_until < now
        return self.bidder if is_over else None

    @property
    def expires_at(self) -> datetime | None:
        """When its year is over; who has won one begins it with the auction's end."""
        begun = [self.filled, self.auction_until if self.owner is None else None]
        known = [one for one in begun if one is not None]
        return max(known) + YEAR if known else None


class DomainReader(Protocol):
    """Asks the chain itself."""

    async def look(self, name: str) -> Found:
        """Whose it is; raises NameUnknown, NameBroken and NamesUnavailable."""

    async def owners(self, names: Mapping[str, str]) -> Mapping[str, str]:
        """Of names by their items, the owners that are shown now; raises NamesUnavailable."""


@dataclass(unsafe_hash=True)
class DomainUnfit(Refusal):
    """Only names of the .ton zone itself are owned: none below another, and no usernames."""


@dataclass(unsafe_hash=True)
class DomainWithoutWallet(Refusal):
    """No wallet is linked that could own one."""


@dataclass(unsafe_hash=True)
class DomainFree(Refusal):
    """Nobody has ever bought it, or nobody has it now."""

    name: str


@dataclass(unsafe_hash=True)
class DomainOthers(Refusal):
    """It belongs to another wallet."""

    name: str


@dataclass(unsafe_hash=True)
class DomainInAuction(Refusal):
    """Somebody will win it."""

    name: str


@dataclass(unsafe_hash=True)
class DomainRunOut(Refusal):
    """Its year is over, and everybody may put it up for auction."""

    name: str


@dataclass(unsafe_hash=True)
class DomainBroken(Refusal):
    """Its item says what cannot be."""

    name: str


@dataclass(unsafe_hash=True)
class DomainsUnavailable(Refusal):
    """The chain cannot be asked now."""


@dataclass(frozen=True)
class OwnDomain:
    """The name that is shown, and when its year is over."""

    name: str
    until: datetime


def parse_domain(typed: str) -> str:
    """A name of the .ton zone itself; raises NameUnfit and DomainUnfit."""
    name = parse_name(typed)
    if not name.endswith(".ton") or name.count(".") != 1:
        raise DomainUnfit
    return name


async def domain_of(person: Person) -> OwnDomain | None:
    """What is shown as theirs."""
    mine = await Profile.get(id=person.profile_id)
    if mine.ton_domain is None or mine.domain_expires_at is None:
        return None
    return OwnDomain(mine.ton_domain, mine.domain_expires_at)


class Domains:
    """Finds the owners of names for one replica, and writes down what follows."""

    def __init__(self, reader: DomainReader, clock: Clock) -> None:
        self._reader = reader
        self._clock = clock

    async def claim(self, person: Person, typed: str) -> OwnDomain:
        """Show a name as a person's; one that they had before is shown no more.

        Raises the refusals above and NameUnfit.
        """
        name = parse_domain(typed)
        mine = await Profile.get(id=person.profile_id)
        if mine.ton_wallet_address is None:
            raise DomainWithoutWallet
        asked_at = self._clock.now()
        try:
            found = await self._reader.look(name)
        except NameUnknown:
            raise DomainFree(name) from None
        except NameBroken:
            raise DomainBroken(name) from None
        except NamesUnavailable:
            raise DomainsUnavailable from None
        now = self._clock.now()
        refuse_unowned(found, mine.ton_wallet_address, now)
        try:
            return await _claim(person, found, asked_at, now)
        except IntegrityError:
            # Whoever had it before was written down meanwhile: they have lost it.
            return await _claim(person, found, asked_at, now)

    async def check_due(self) -> int:
        """Ask about names not looked at for a day, or whose year is over; how many were settled.

        Those whose owner is shown as before are done at once. Only what the item itself says takes
        a name away, and of so many a round that one that always fails does not hold up the others.
        """
        now = self._clock.now()
        due = await (
            Profile.filter(
                Q(domain_checked_at__lte=now - CHECKED) | Q(domain_expires_at__lte=now),
                ton_domain__not_isnull=True,
            )
            .order_by("domain_checked_at")
            .limit(MOST)
        )
        try:
            shown = await self._reader.owners({str(one.domain_item): _name(one) for one in due})
        except NamesUnavailable:
            over = Profile.filter(domain_expires_at__lte=now - CHECKED, ton_domain__not_isnull=True)
            return sum([await _settle(one, None, now) for one in await over.limit(MOST)])
        settled, doubted = 0, list[Profile]()
        for one in due:
            soon = one.domain_expires_at is None or one.domain_expires_at <= now + REMINDED
            if soon or shown.get(str(one.domain_item)) != one.ton_wallet_address:
                doubted.append(one)
            else:
                settled += await _checked(one, now)
        for one in random.sample(doubted, min(len(doubted), DOUBTED)):
            settled += await self._check(one)
        return settled

    async def _check(self, one: Profile) -> int:
        found: Found | None
        try:
            found = await self._reader.look(_name(one))
        except NamesUnavailable:
            now = self._clock.now()
            return await _settle(one, None, now) if _is_long_over(one, now) else 0
        except (NameBroken, NameUnknown):
            # An item that once was does not vanish: nothing is known but how long its year goes on.
            now = self._clock.now()
            if one.domain_expires_at is not None and one.domain_expires_at > now:
                return await _checked(one, now)
            found = None
        return await _settle(one, found, self._clock.now())


def refuse_unowned(found: Found, wallet: str, now: datetime) -> None:
    """Raises the refusal that says why a name is not this wallet's."""
    owner = found.owner_at(now)
    if owner is None:
        raise DomainInAuction(found.name) if found.auction_until else DomainFree(found.name)
    if owner != wallet:
        raise DomainOthers(found.name)
    if found.expires_at is None or found.expires_at <= now:
        raise DomainRunOut(found.name)


async def drop_domain(person: Person, now: datetime) -> None:
    """Show no name any more, as they wish; twice is once."""
    async with in_transaction():
        await lock_person(person.bot_user_id)
        await withdraw(person.profile_id, now)


async def withdraw(profile_id: UUID, now: datetime) -> None:
    """Show no name of theirs; in the transaction that also says why."""
    await Profile.filter(id=profile_id, ton_domain__not_isnull=True).update(
        **_NOTHING, updated_at=now
    )
    await look_anew(profile_id, now)


async def tell_lost(profile: Profile, why: str) -> None:
    """The word to its owner that a name is shown no more; once for each time that it was taken."""
    since = profile.domain_verified_at
    key = f"domain:{profile.id}:{since.isoformat() if since else ''}:lost"
    told = {"name": profile.ton_domain, "why": why}
    await enqueue(OutboxMessage("domain_lost", profile.telegram_id, told, key, URGENT))


async def _claim(person: Person, found: Found, asked_at: datetime, now: datetime) -> OwnDomain:
    former = await Profile.get_or_none(ton_domain=found.name)
    async with in_transaction():
        await lock_owners(person.profile_id, *([former.id] if former else []))
        mine = await Profile.get(id=person.profile_id)
        if mine.ton_wallet_address is None:
            raise DomainWithoutWallet
        refuse_unowned(found, mine.ton_wallet_address, now)
        assert found.expires_at is not None
        if former is not None and former.id != mine.id:
            former = await Profile.get(id=former.id)
            checked = former.domain_checked_at
            if former.ton_domain == found.name and checked and checked > asked_at:
                # They were found to be its owner after this was read.
                raise DomainOthers(found.name)
            if former.ton_domain == found.name:
                await withdraw(former.id, now)
                await tell_lost(former, "sold")
        is_new = mine.ton_domain != found.name
        await Profile.filter(id=mine.id).update(
            ton_domain=found.name,
            domain_verified=True,
            domain_verified_at=now if is_new else mine.domain_verified_at,
            domain_item=found.item,
            domain_expires_at=found.expires_at,
            domain_checked_at=now,
            domain_reminded_for=None if is_new else mine.domain_reminded_for,
            updated_at=now,
        )
        return OwnDomain(found.name, found.expires_at)


def _name(profile: Profile) -> str:
    assert profile.ton_domain is not None
    return profile.ton_domain


async def _checked(one: Profile, now: datetime) -> int:
    """Its day is over, and nothing has changed; unless it has, meanwhile."""
    return await Profile.filter(
        id=one.id, ton_domain=one.ton_domain, ton_wallet_address=one.ton_wallet_address
    ).update(domain_checked_at=now)


async def _settle(one: Profile, found: Found | None, now: datetime) -> int:
    """Write down what was read, where name and wallet are still those that were read for."""
    async with in_transaction():
        await lock_owners(one.id)
        mine = await Profile.get(id=one.id)
        if _read_for(mine) != _read_for(one):
            return 0
        why = _lost(found, mine.ton_wallet_address, now)
        if found is None or found.expires_at is None or why is not None:
            await withdraw(mine.id, now)
            await tell_lost(mine, why or "free")
            return 1
        until, reminded = found.expires_at, mine.domain_reminded_for
        if until <= now + REMINDED and reminded != until:
            key = f"domain:{mine.id}:{until.isoformat()}:ends"
            told = {"name": mine.ton_domain, "until": until.isoformat()}
            await enqueue(OutboxMessage("domain_ends", mine.telegram_id, told, key))
            reminded = until
        await Profile.filter(id=mine.id).update(
            domain_item=found.item,
            domain_expires_at=until,
            domain_checked_at=now,
            domain_reminded_for=reminded,
        )
        return 1


def _is_long_over(profile: Profile, now: datetime) -> bool:
    """Whether the year that was read ended a day ago: so long an index that is down is waited for.

    Whoever has shown themselves meanwhile shows the name again.
    """
    until = profile.domain_expires_at
    return until is not None and until <= now - CHECKED


def _read_for(profile: Profile) -> tuple[str | None, str | None, datetime | None]:
    return profile.ton_domain, profile.ton_wallet_address, profile.domain_checked_at


def _lost(found: Found | None, wallet: str | None, now: datetime) -> str | None:
    """Why a name is not this wallet's any more, as its text ends."""
    if found is None or wallet is None:
        # Nothing is known but that the year which was read is over.
        return "run_out" if wallet is not None else "free"
    try:
        refuse_unowned(found, wallet, now)
    except DomainRunOut:
        return "run_out"
    except DomainInAuction:
        return "auction"
    except DomainFree:
        return "free"
    except DomainOthers:
        return "sold"
    return None
