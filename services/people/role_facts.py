"""What a person is here beside their membership: their role, and whether they are protected.

Both are facts (money.md, 15) with a mirror on the person's rows, written together and only here.
Call inside a transaction, behind the person's lock.
"""

from __future__ import annotations

from datetime import datetime

from models.facts import FactKind
from models.lifecycles import Role
from models.people import BotUser, Profile, RoleChange
from services.person import Person
from services.timeline import terms as t
from services.timeline.facts import Fact, add_fact


async def write_role(
    person: Person, role: Role, by: Person | None, idempotency_key: str | None, now: datetime
) -> Fact:
    """Make it the person's role; None in `by` means that the settings say so."""
    await BotUser.filter(id=person.bot_user_id).update(is_admin=role is Role.ADMIN, updated_at=now)
    await Profile.filter(id=person.profile_id).update(role=role, updated_at=now)
    await RoleChange.create(
        profile_id=person.profile_id,
        changed_by_id=by.profile_id if by else None,
        old_role=person.role,
        new_role=role,
        idempotency_key=idempotency_key,
        created_at=now,
    )
    return await _write(person, FactKind.ROLE, t.Role(role=role), by, idempotency_key, now)


async def write_protection(
    person: Person, protected: bool, by: Person | None, idempotency_key: str | None, now: datetime
) -> Fact:
    """Put a person on the protected list, or take them off it."""
    await Profile.filter(id=person.profile_id).update(is_protected=protected, updated_at=now)
    terms = t.Protection(is_protected=protected)
    return await _write(person, FactKind.PROTECTION, terms, by, idempotency_key, now)


async def _write(
    person: Person,
    kind: FactKind,
    terms: t.Terms,
    by: Person | None,
    idempotency_key: str | None,
    now: datetime,
) -> Fact:
    return await add_fact(
        person.bot_user_id,
        kind,
        terms,
        happened_at=now,
        learned_at=now,
        actor_id=by.profile_id if by else None,
        idempotency_key=f"{kind}:{idempotency_key}" if idempotency_key else None,
    )
