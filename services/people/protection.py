"""Protection: the people who are never removed from a channel, by an admin or the settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.people import Profile
from services.actions import UNCHANGED, note_action, was_done
from services.channels.removals import exemption_ended
from services.people.role_facts import write_protection
from services.person import (
    NO_BAN,
    Identity,
    Person,
    known,
    lock_people,
    lock_person,
    meet,
    require_admin,
)
from services.policy import Policy
from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class BannedNow(Refusal):
    """The ban has to be lifted before this."""

    name: str


@dataclass(unsafe_hash=True)
class ProtectedBySettings(Refusal):
    """The settings protect them: the next start would do it again."""

    name: str


async def protect(
    person: Person,
    admin: Person,
    protected: bool,
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    """Put a person on the list of those who are never removed, or take them off it.

    A person taken off it leaves the channels that only the list kept open to them. Raises
    NotAllowed, ProtectedBySettings and BannedNow: no one is both.
    """
    require_admin(admin)
    if not protected and person.telegram_id in policy.protected:
        raise ProtectedBySettings(person.first_name)
    async with in_transaction():
        await lock_person(person.bot_user_id)
        if await was_done(idempotency_key):
            return
        row = await Profile.get(id=person.profile_id)
        if protected and row.banned_at is not None:
            raise BannedNow(person.first_name)
        fact = None
        if row.is_protected is not protected:
            fact = await write_protection(person, protected, admin, idempotency_key, now)
            if not protected:
                key = idempotency_key
                await exemption_ended(person, idempotency_key=key, now=now, policy=policy)
        # Also where it was so before: repeated, it must not undo what comes after it.
        await note_action(
            admin,
            "person_protected" if protected else "person_unprotected",
            f"person:{person.key}",
            now,
            idempotency_key=idempotency_key,
            name=person.first_name,
            **({"fact": str(fact.id)} if fact else UNCHANGED),
        )


async def protect_always(telegram_ids: Iterable[int], now: datetime) -> None:
    """Put the operator's own list of friends and staff on the protected list.

    The settings stand above the chat: a ban of a person they name is over.
    """
    for telegram_id in telegram_ids:
        person = await known(str(telegram_id)) or await meet(Identity(telegram_id), now)
        async with in_transaction():
            # An admin who bans them at this moment has done so before, or finds them protected.
            await lock_people(person)
            unlisted = await Profile.filter(id=person.profile_id, is_protected=False).update(
                **NO_BAN
            )
            if unlisted:
                await write_protection(person, True, None, None, now)
