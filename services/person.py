"""People: who writes to us, in which language and zone, and what they may do.

`bot_users` and `profiles` are always created together; a verb that acts for an admin takes the
admin as an argument and checks the right itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import orjson
from tortoise import connections
from tortoise.transactions import in_transaction

from models.analytics import ConversionTracking
from models.lifecycles import ConversionType, IntentStatus, Role
from models.people import BotUser, Profile
from services.numbers import ascii_digits
from services.refusals import NotAllowed, Refusal
from services.text import tidy


@dataclass(frozen=True)
class Identity:
    """What Telegram says about somebody; every field but the id is hostile text."""

    telegram_id: int
    first_name: str = ""
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


@dataclass(frozen=True)
class Person:
    """Somebody we know, as far as every handler needs it."""

    telegram_id: int
    bot_user_id: UUID
    profile_id: UUID
    first_name: str
    username: str | None
    language: str | None
    language_code: str | None
    time_zone: str | None
    role: Role
    is_vip: bool
    subscription_expires_at: datetime | None
    current_plan_id: UUID | None
    unreachable: bool
    plan_name: str | None
    open_intent_id: UUID | None
    open_intent_status: IntentStatus | None
    # An admin shut the bot to this person; without `banned_until` until somebody lifts it.
    banned_at: datetime | None = None
    banned_until: datetime | None = None
    ban_reason: str | None = None
    # Whether they ever enrolled in a course.
    is_student: bool = False

    @property
    def key(self) -> str:
        """The id as the tables keep it."""
        return str(self.telegram_id)

    @property
    def is_admin(self) -> bool:
        return self.role is Role.ADMIN

    @property
    def is_staff(self) -> bool:
        """Whether they review receipts and answer members: moderators and admins."""
        return self.role is not Role.USER

    def is_banned(self, now: datetime) -> bool:
        """Whether a ban stands at this moment; one that is over waits only to be tidied away."""
        ends = self.banned_until
        return self.banned_at is not None and (ends is None or ends > now)


@dataclass(frozen=True)
class UnknownPerson(Refusal):
    """Nobody of this name or number has met the bot."""

    who: str


@dataclass(frozen=True)
class UnknownTimeZone(Refusal):
    """There is no such zone in the tz database."""

    zone: str


_SELECT = """
SELECT b.telegram_id, b.id AS bot_user_id, p.id AS profile_id, b.first_name, b.last_name,
       b.username, b.language, b.language_code, b.time_zone, p.role, b.is_vip,
       b.subscription_expires_at, b.current_plan_id,
       b.unreachable_since IS NOT NULL AS unreachable, s.name AS plan_name,
       p.banned_at, p.banned_until, p.ban_reason,
       i.id AS open_intent_id, i.status AS open_intent_status,
       EXISTS (SELECT FROM education_enrollments e
               WHERE e.student_telegram_id = b.telegram_id) AS is_student
FROM bot_users b JOIN profiles p ON p.telegram_id = b.telegram_id
LEFT JOIN subscription_plans s ON s.id = b.current_plan_id
LEFT JOIN LATERAL (
  SELECT c.id, c.status FROM payment_intents c WHERE c.user_id = b.id
    AND c.status IN ('pending', 'manual_review', 'rejected')
  ORDER BY (c.status = 'manual_review'), c.created_at DESC LIMIT 1) i ON true
"""

#: Names are shown to admins and never needed in full; this bounds what a hostile one can store.
_NAME_LIMIT = 128
#: What a profile holds of a ban when there is none.
NO_BAN: dict[str, None] = {"banned_at": None, "banned_until": None, "ban_reason": None}
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def _person(row: dict[str, Any]) -> Person:
    return Person(
        telegram_id=int(row["telegram_id"]),
        bot_user_id=row["bot_user_id"],
        profile_id=row["profile_id"],
        first_name=row["first_name"] or "",
        username=row["username"],
        language=row["language"],
        language_code=row["language_code"],
        time_zone=row["time_zone"],
        role=Role(row["role"]),
        is_vip=row["is_vip"],
        subscription_expires_at=row["subscription_expires_at"],
        current_plan_id=row["current_plan_id"],
        unreachable=row["unreachable"],
        plan_name=row["plan_name"],
        open_intent_id=row["open_intent_id"],
        open_intent_status=IntentStatus(status) if (status := row["open_intent_status"]) else None,
        banned_at=row["banned_at"],
        banned_until=row["banned_until"],
        ban_reason=row["ban_reason"],
        is_student=row["is_student"],
    )


def _clean(text: str | None) -> str | None:
    return tidy(text, _NAME_LIMIT) or None


async def meet(identity: Identity, now: datetime) -> Person:
    """The person behind an update: one SELECT for somebody we know, rows for somebody new."""
    key = str(identity.telegram_id)
    row = await _find(key)
    if row is not None and not _renamed(row, identity):
        return _person(row)
    await (_welcome if row is None else _rename)(identity, now)
    row = await _find(key)
    if row is None:
        raise LookupError(f"person {key} could not be written")
    return _person(row)


async def _find(telegram_id: str) -> dict[str, Any] | None:
    rows = await connections.get("default").execute_query_dict(
        _SELECT + "WHERE b.telegram_id = $1", [telegram_id]
    )
    return rows[0] if rows else None


def _names(identity: Identity) -> tuple[str | None, str | None, str | None]:
    return _clean(identity.first_name), _clean(identity.last_name), _clean(identity.username)


def _renamed(row: dict[str, Any], identity: Identity) -> bool:
    known = (row["first_name"], row["last_name"], row["username"])
    return known != _names(identity) or (
        identity.language_code is not None and row["language_code"] != identity.language_code
    )


async def _rename(identity: Identity, now: datetime) -> None:
    first, last, username = _names(identity)
    key = str(identity.telegram_id)
    changes = {"first_name": first, "last_name": last, "username": username, "updated_at": now}
    async with in_transaction():
        code = _clean(identity.language_code)
        spoken = {} if code is None else {"language_code": code}
        await BotUser.filter(telegram_id=key).update(**changes, **spoken)
        await Profile.filter(telegram_id=key).update(**changes)


async def _welcome(identity: Identity, now: datetime) -> None:
    first, last, username = _names(identity)
    key = str(identity.telegram_id)
    async with in_transaction() as connection:
        await connection.execute_query(
            "INSERT INTO bot_users (id, telegram_id, username, first_name, last_name,"
            " language_code, is_vip, is_admin, created_at, updated_at) "
            "VALUES ($1, $2, $3, $4, $5, $6, false, false, $7, $7) ON CONFLICT DO NOTHING",
            [uuid4(), key, username, first, last, _clean(identity.language_code), now],
        )
        await connection.execute_query(
            "INSERT INTO profiles (id, telegram_id, username, first_name, last_name, role,"
            " created_at, updated_at) "
            "VALUES ($1, $2, $3, $4, $5, 'user', $6, $6) ON CONFLICT DO NOTHING",
            [uuid4(), key, username, first, last, now],
        )


async def record_start(person: Person, payload: str | None, now: datetime) -> None:
    """The first /start of a person opens their funnel; later ones change nothing.

    A payload is up to 64 of A-Za-z0-9_- (Bot features, Deep Linking); anything else is dropped.
    """
    known = payload if payload and _PAYLOAD.fullmatch(payload) else None
    await connections.get("default").execute_query(
        "INSERT INTO conversion_tracking (id, telegram_user_id, conversion_type, funnel_step,"
        " conversion_data, created_at) SELECT $1, $2, 'start', 1, $3::jsonb, $4 WHERE NOT EXISTS"
        " (SELECT 1 FROM conversion_tracking WHERE telegram_user_id = $2"
        " AND conversion_type = 'start')",
        [uuid4(), person.key, orjson.dumps({"payload": known} if known else {}).decode(), now],
    )


async def record_plan_view(person: Person, plan_id: UUID, now: datetime) -> None:
    """Looking at a plan is the second step of the funnel, counted once a plan."""
    seen = ConversionTracking.filter(
        telegram_user_id=person.key, plan_id=plan_id, conversion_type=ConversionType.PLAN_VIEW
    )
    if not await seen.exists():
        await ConversionTracking.create(
            telegram_user_id=person.key,
            conversion_type=ConversionType.PLAN_VIEW,
            plan_id=plan_id,
            funnel_step=2,
            created_at=now,
        )


async def known(telegram_id: str) -> Person | None:
    """Somebody by id, if they ever met the bot."""
    row = await _find(telegram_id)
    return _person(row) if row else None


async def find(who: str) -> Person:
    """Somebody by id or @username; raises UnknownPerson."""
    name = ascii_digits(tidy(who.strip().removeprefix("@"), _NAME_LIMIT))
    condition = "b.telegram_id = $1" if name.isdecimal() else "lower(b.username) = lower($1)"
    rows = await connections.get("default").execute_query_dict(
        f"{_SELECT} WHERE {condition} ORDER BY b.updated_at DESC LIMIT 1", [name]
    )
    if not rows:
        raise UnknownPerson(name)
    return _person(rows[0])


async def choose_language(person: Person, language: str, now: datetime) -> None:
    await BotUser.filter(id=person.bot_user_id).update(language=language, updated_at=now)


async def choose_time_zone(person: Person, zone: str, now: datetime) -> None:
    """Remember the person's zone; raises UnknownTimeZone."""
    try:
        ZoneInfo(zone)
    except (ValueError, OSError, KeyError) as unknown:
        raise UnknownTimeZone(zone[:64]) from unknown
    await BotUser.filter(id=person.bot_user_id).update(time_zone=zone, updated_at=now)


async def lock_person(bot_user_id: UUID) -> BotUser:
    """The first lock of every verb about somebody's money or membership, so that none can cross.

    Call inside a transaction.
    """
    return await BotUser.select_for_update(no_key=True).get(id=bot_user_id)


async def lock_people(*people: Person) -> None:
    """The locks of several at once and in one order: two admins may be busy with each other."""
    await connections.get("default").execute_query(
        "SELECT id FROM bot_users WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE",
        [[one.bot_user_id for one in people]],
    )


async def became_unreachable(telegram_id: str, now: datetime) -> None:
    """Telegram refuses our messages to this person, so nobody asks again until they return."""
    await BotUser.filter(telegram_id=telegram_id, unreachable_since=None).update(
        unreachable_since=now, updated_at=now
    )


async def became_reachable(telegram_id: str, now: datetime) -> None:
    """The person is back: what was held for them may go out."""
    async with in_transaction() as connection:
        await BotUser.filter(telegram_id=telegram_id).update(unreachable_since=None, updated_at=now)
        await connection.execute_query(
            "UPDATE outbox SET state = 'waiting', available_at = clock_timestamp() "
            "WHERE chat_id = $1 AND state = 'held'",
            [telegram_id],
        )
        await connection.execute_query("SELECT pg_notify('outbox', '')")


def require_admin(person: Person) -> None:
    """Raises NotAllowed for everybody who is not an admin."""
    if not person.is_admin:
        raise NotAllowed


def require_staff(person: Person) -> None:
    """Raises NotAllowed for everybody who is neither a moderator nor an admin."""
    if not person.is_staff:
        raise NotAllowed


async def protect_always(telegram_ids: Iterable[int], now: datetime) -> None:
    """Put the operator's own list of friends and staff on the protected list.

    The settings stand above the chat: a ban of somebody they name is over.
    """
    for telegram_id in telegram_ids:
        person = await known(str(telegram_id)) or await meet(Identity(telegram_id), now)
        async with in_transaction():
            # An admin who bans them at this moment has done so before, or finds them protected.
            await lock_people(person)
            await Profile.filter(id=person.profile_id, is_protected=False).update(
                is_protected=True, updated_at=now, **NO_BAN
            )
