"""Roles: admins and moderators are appointed and dismissed by admins, the first by the settings.

What the operator wrote into ADMIN_IDS stands above the chat: such an admin is dismissed there only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.lifecycles import EndReason, Role
from models.people import Profile
from services import sessions
from services.actions import UNCHANGED, note_action, was_done
from services.channels.removals import exemption_ended
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins
from services.people.protection import BannedNow
from services.people.role_facts import write_role
from services.person import NO_BAN, Identity, Person, known, lock_people, meet, require_admin
from services.policy import Policy
from services.refusals import NotAllowed, Refusal

#: The roles by what they may: a person who falls in them leaves what they were doing.
_RANKS = {Role.USER: 0, Role.MODERATOR: 1, Role.ADMIN: 2}


@dataclass(unsafe_hash=True)
class OwnRole(Refusal):
    """An admin may not dismiss themselves: a bot without admins would be the end of it."""


@dataclass(unsafe_hash=True)
class AdminBySettings(Refusal):
    """The operator's settings name this admin, so the chat cannot dismiss them."""

    name: str


@dataclass(frozen=True)
class RoleChanged:
    """What the person is from now on, or was already."""

    name: str
    role: Role


async def change_role(
    person: Person,
    admin: Person,
    *,
    role: Role,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> RoleChanged:
    """Make a person an admin, a moderator or neither; done before, it only tells so.

    Raises NotAllowed, OwnRole, AdminBySettings and BannedNow. An admin cannot dismiss themselves
    and a dismissed admin can dismiss no one, so that one always remains, even if they dismiss each
    other at once.
    """
    require_admin(admin)
    if role is not Role.ADMIN and person.telegram_id == admin.telegram_id:
        raise OwnRole
    if role is not Role.ADMIN and person.telegram_id in policy.owners:
        raise AdminBySettings(person.first_name)
    async with in_transaction():
        await lock_people(person, admin)
        acting, about = await known(admin.key), await known(person.key)
        if acting is None or about is None or not acting.is_admin:
            raise NotAllowed
        if about.banned_at is not None and role is not Role.USER:
            raise BannedNow(about.first_name)
        if await was_done(idempotency_key):
            return RoleChanged(person.first_name, about.role)
        fact = None
        if about.role is not role:
            fact = await write_role(about, role, acting, idempotency_key, now)
            await _announce(about, role, acting, idempotency_key)
        if _RANKS[role] < _RANKS[about.role]:
            # Whatever they were in the middle of was the work of the role they had.
            await sessions.end(about.key, EndReason.ADMIN_RESET, now)
            await exemption_ended(about, idempotency_key=idempotency_key, now=now, policy=policy)
        # Also where it was so before: repeated, it must not undo what comes after it.
        await note_action(
            acting,
            "role_changed",
            f"person:{about.key}",
            now,
            idempotency_key=idempotency_key,
            name=about.first_name,
            old=about.role,
            new=role,
            **({"fact": str(fact.id)} if fact else UNCHANGED),
        )
    return RoleChanged(person.first_name, role)


async def _announce(person: Person, role: Role, by: Person, idempotency_key: str) -> None:
    # Who becomes a moderator was promoted, whatever they were; who becomes neither was dismissed
    # as what they were.
    kind = f"{person.role}_dismissed" if role is Role.USER else f"{role}_appointed"
    names = {"telegram_id": person.key, "name": person.first_name, "by": by.first_name}
    await enqueue(
        commands_of(person, idempotency_key),
        OutboxMessage(
            f"you_were_{kind}", person.key, {"by": by.first_name}, f"role:{idempotency_key}", URGENT
        ),
    )
    await notify_admins(
        kind, names, key=f"role:{idempotency_key}:told", besides=(by.key, person.key)
    )


def commands_of(person: Person, key: str) -> OutboxMessage:
    """The message that shows a person the commands of their role."""
    return OutboxMessage("show_commands", person.key, {}, f"commands:{key}", URGENT)


async def opened_the_chat(person: Person) -> None:
    """Telegram takes an admin's commands only for a chat that exists, so now is the time."""
    if person.is_staff:
        await enqueue(commands_of(person, f"{person.key}:met"))


async def appoint_first(telegram_ids: Iterable[int], now: datetime) -> None:
    """Make the operator's own people admins; no one who was appointed in the chat is dismissed."""
    for telegram_id in telegram_ids:
        person = await known(str(telegram_id)) or await meet(Identity(telegram_id), now)
        async with in_transaction():
            await lock_people(person)
            person = await known(person.key) or person
            if not person.is_admin:
                # The settings stand above the chat: a ban of a person they name is over, before
                # they become what no banned person can be.
                await Profile.filter(id=person.profile_id).update(**NO_BAN)
                await write_role(person, Role.ADMIN, None, None, now)
