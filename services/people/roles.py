"""Who is an admin: appointed and dismissed by admins in the chat, the first ones by the settings.

What the operator wrote into ADMIN_IDS stands above the chat: such an admin is dismissed there only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import EndReason, Role
from models.people import BotUser, Profile, RoleChange
from services import sessions
from services.outbox import URGENT, Promise, promise, tell_admins
from services.people import Identity, Person, known, meet, require_admin
from services.policy import Policy
from services.refusals import NotAllowed, Refusal


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
    is_admin: bool


async def change_role(
    person: Person,
    admin: Person,
    *,
    appoint: bool,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> RoleChanged:
    """Make somebody an admin, or no admin any more; done before, it only tells so.

    Raises NotAllowed, OwnRole and AdminBySettings. Nobody can dismiss themselves and a dismissed
    admin can dismiss nobody, so that one always remains, whoever dismisses whom at once.
    """
    require_admin(admin)
    if not appoint and person.telegram_id == admin.telegram_id:
        raise OwnRole
    if not appoint and person.telegram_id in policy.owners:
        raise AdminBySettings(person.first_name)
    async with in_transaction():
        await _lock((person, admin))
        acting, about = await known(admin.key), await known(person.key)
        if acting is None or about is None or not acting.is_admin:
            raise NotAllowed
        if about.is_admin is not appoint:
            role = Role.ADMIN if appoint else Role.USER
            await _set_role(about, role, acting, deed_key, now)
            await _announce(about, acting, deed_key, appoint=appoint)
            if not appoint:
                # Whatever they were in the middle of was an admin's.
                await sessions.end(about.key, EndReason.ADMIN_RESET, now)
    return RoleChanged(person.first_name, appoint)


async def _lock(people: Iterable[Person]) -> None:
    """Both at once and in one order: two admins may be dismissing each other."""
    await connections.get("default").execute_query(
        "SELECT id FROM bot_users WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE",
        [[one.bot_user_id for one in people]],
    )


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


async def _announce(person: Person, by: Person, deed_key: str, *, appoint: bool) -> None:
    kind = "admin_appointed" if appoint else "admin_dismissed"
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
            await _lock((person,))
            person = await known(person.key) or person
            if not person.is_admin:
                await _set_role(person, Role.ADMIN, None, None, now)
