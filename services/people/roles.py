"""Roles: admins and moderators are appointed and dismissed by admins, the first by the settings.

What the operator wrote into ADMIN_IDS stands above the chat: such an admin is dismissed there only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.lifecycles import EndReason, Role
from models.people import BotUser, Profile, RoleChange
from services import sessions
from services.actions import note_action, was_done
from services.channels.removals import exemption_ended
from services.outbox import URGENT, Promise, promise, tell_admins
from services.people.care import BannedNow
from services.person import NO_BAN, Identity, Person, known, lock_people, meet, require_admin
from services.policy import Policy
from services.refusals import NotAllowed, Refusal

#: The roles by what they may: whoever falls in them leaves what they were doing.
_RANKS = {Role.USER: 0, Role.MODERATOR: 1, Role.ADMIN: 2}


@dataclass(frozen=True)
class OwnRole(Refusal):
    """Nobody dismisses themselves: a bot without admins would be the end of it."""


@dataclass(frozen=True)
class AdminBySettings(Refusal):
    """The operator's settings name this admin, so the chat cannot dismiss them."""

    name: str


@dataclass(frozen=True)
class RoleChanged:
    """What the person is from now on, or was already."""

    name: str
    role: Role


async def change_role(
    person: Person, admin: Person, *, role: Role, deed_key: str, now: datetime, policy: Policy
) -> RoleChanged:
    """Make somebody an admin, a moderator or neither; done before, it only tells so.

    Raises NotAllowed, OwnRole, AdminBySettings and BannedNow. Nobody can dismiss themselves and a
    dismissed admin can dismiss nobody, so that one always remains, whoever dismisses whom at once.
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
        if about.role is not role and not await was_done(deed_key):
            await _set_role(about, role, acting, deed_key, now)
            await _announce(about, role, acting, deed_key)
            if _RANKS[role] < _RANKS[about.role]:
                # Whatever they were in the middle of was the work of the role they had.
                await sessions.end(about.key, EndReason.ADMIN_RESET, now)
                await exemption_ended(about, idempotency_key=deed_key, now=now, policy=policy)
            await note_action(
                acting,
                "role_changed",
                f"person:{about.key}",
                now,
                deed_key=deed_key,
                name=about.first_name,
                old=about.role,
                new=role,
            )
    return RoleChanged(person.first_name, role)


async def _set_role(
    person: Person, role: Role, by: Person | None, deed_key: str | None, now: datetime
) -> None:
    await BotUser.filter(id=person.bot_user_id).update(is_admin=role is Role.ADMIN, updated_at=now)
    await Profile.filter(id=person.profile_id).update(role=role, updated_at=now)
    await RoleChange.create(
        profile_id=person.profile_id,
        changed_by_id=by.profile_id if by else None,
        old_role=person.role,
        new_role=role,
        deed_key=deed_key,
        created_at=now,
    )


async def _announce(person: Person, role: Role, by: Person, deed_key: str) -> None:
    # Who becomes a moderator was promoted, whatever they were; who becomes nobody was dismissed
    # as what they were.
    kind = f"{person.role}_dismissed" if role is Role.USER else f"{role}_appointed"
    names = {"telegram_id": person.key, "name": person.first_name, "by": by.first_name}
    await promise(
        commands_of(person, deed_key),
        Promise(f"you_were_{kind}", person.key, {"by": by.first_name}, f"role:{deed_key}", URGENT),
    )
    await tell_admins(kind, names, key=f"role:{deed_key}:told", besides=(by.key, person.key))


def commands_of(person: Person, key: str) -> Promise:
    """The promise to show somebody the commands that their role has."""
    return Promise("show_commands", person.key, {}, f"commands:{key}", URGENT)


async def opened_the_chat(person: Person) -> None:
    """Telegram takes an admin's commands only for a chat that exists, so now is the time."""
    if person.is_staff:
        await promise(commands_of(person, f"{person.key}:met"))


async def appoint_first(telegram_ids: Iterable[int], now: datetime) -> None:
    """Make the operator's own people admins; nobody who was appointed in the chat is dismissed."""
    for telegram_id in telegram_ids:
        person = await known(str(telegram_id)) or await meet(Identity(telegram_id), now)
        async with in_transaction():
            await lock_people(person)
            person = await known(person.key) or person
            if not person.is_admin:
                # The settings stand above the chat: a ban of somebody they name is over, before
                # they become what nobody banned can be.
                await Profile.filter(id=person.profile_id).update(**NO_BAN)
                await _set_role(person, Role.ADMIN, None, None, now)
