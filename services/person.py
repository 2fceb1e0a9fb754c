"""People: who writes to us, in which language and zone, and what they may do.

`bot_users` and `profiles` are always created together; a verb that acts for an admin takes the
admin as an argument and checks the right itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import IntentStatus, Role
from models.localized import Name, name_in
from models.people import BotUser, Profile
from services import usernames
from services.marks import mark_of
from services.outbox import notify_admins
from services.parsers.ids import is_id, parse_who
from services.refusals import NotAllowed, Refusal
from services.text import readable, tidy


@dataclass(frozen=True)
class Identity:
    """What Telegram says about a person; every field but the id is hostile text."""

    telegram_id: int
    first_name: str = ""
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


@dataclass(frozen=True)
class Person:
    """A person we know, as far as every handler needs it."""

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
    plan_name: Name | None
    open_intent_id: UUID | None
    open_intent_status: IntentStatus | None
    # An admin closed the bot to this person; without `banned_until` until an admin lifts it.
    banned_at: datetime | None = None
    banned_until: datetime | None = None
    ban_reason: str | None = None
    # Whether they ever enrolled in a course.
    is_student: bool = False
    # Whether they ever had a membership.
    was_member: bool = False
    # Whether a plan is theirs for what their wallet holds.
    is_holder: bool = False

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

    @property
    def has_lifetime(self) -> bool:
        """Whether a membership is theirs for life: there is nothing more to buy for them."""
        return self.is_vip and self.subscription_expires_at is None

    def is_banned(self, now: datetime) -> bool:
        """Whether a ban stands at this moment; one that is over waits only to be tidied away."""
        ends = self.banned_until
        return self.banned_at is not None and (ends is None or ends > now)


@dataclass(unsafe_hash=True)
class UnknownPerson(Refusal):
    """No person of this name or number has met the bot."""

    who: str


@dataclass(unsafe_hash=True)
class NotSureWho(Refusal):
    """A @username of a person not met for long, or that several may have: it is asked by id."""

    who: str
    people: tuple[Person, ...]


@dataclass(unsafe_hash=True)
class UnknownTimeZone(Refusal):
    """There is no such zone in the tz database."""

    zone: str


_READ = """
SELECT b.telegram_id, b.id AS bot_user_id, p.id AS profile_id, b.first_name, b.last_name,
       b.username, b.username_seen_at, b.seen_at, b.language, b.language_code, b.time_zone,
       p.role, b.is_vip, b.subscription_expires_at, b.current_plan_id,
       b.unreachable_since IS NOT NULL AS unreachable,
       CASE WHEN s.id IS NOT NULL THEN {name} END AS plan_name,
       p.banned_at, p.banned_until, p.ban_reason,
       i.id AS open_intent_id, i.status AS open_intent_status,
       EXISTS (SELECT FROM education_enrollments e
               WHERE e.student_telegram_id = b.telegram_id) AS is_student,
       EXISTS (SELECT FROM user_subscriptions u WHERE u.telegram_user_id = b.telegram_id
               AND u.subscription_start_date IS NOT NULL) AS was_member,
       EXISTS (SELECT FROM holdings h
               WHERE h.user_id = p.id AND h.state <> 'ended') AS is_holder
FROM {users} b JOIN {profiles} p ON p.telegram_id = b.telegram_id
LEFT JOIN subscription_plans s ON s.id = b.current_plan_id
LEFT JOIN LATERAL (
  SELECT c.id, c.status FROM payment_intents c WHERE c.user_id = b.id
    AND c.status IN ('pending', 'manual_review', 'rejected') AND NOT c.is_test
  ORDER BY (c.status = 'manual_review'), c.created_at DESC LIMIT 1) i ON true
"""
_SELECT = _READ.format(users="bot_users", profiles="profiles", name=name_in("s"))

# The person when both rows are new, or no row.
# $1 and $2 the rows' ids, $3 telegram id, $4 username, $5 when it was seen, $6 first and $7 last
# name, $8 language code, $9 now, $10 the hash of whoever was banned when they had us forget them.
_WELCOME = f"""
WITH met AS (
  INSERT INTO bot_users (id, telegram_id, username, username_seen_at, first_name, last_name,
    language_code, is_vip, is_admin, created_at, updated_at, seen_at)
  VALUES ($1, $3, $4, $5, $6, $7, $8, false, false, $9, $9, $9)
  ON CONFLICT (telegram_id) DO NOTHING RETURNING *),
own AS (
  INSERT INTO profiles (id, telegram_id, username, first_name, last_name, role, created_at,
    updated_at, banned_at, banned_until)
  SELECT $2, $3, $4, $6, $7, 'user', $9, $9, m.banned_at, m.banned_until
  FROM (SELECT 1) one LEFT JOIN forgotten_marks m ON m.hash = $10 AND m.banned_at IS NOT NULL
    AND (m.banned_until IS NULL OR m.banned_until > $9)
  ON CONFLICT DO NOTHING RETURNING *)
{_READ.format(users="met", profiles="own", name=name_in("s"))}
"""  # noqa: S608 - only our own constant is put in

#: Names are shown to admins and never needed in full; this bounds what a hostile one can store.
_NAME_LIMIT = 128
#: What a profile holds of a ban when there is none.
NO_BAN: dict[str, None] = {"banned_at": None, "banned_until": None, "ban_reason": None}


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
        plan_name=Name.asked(plan) if (plan := row["plan_name"]) is not None else None,
        open_intent_id=row["open_intent_id"],
        open_intent_status=IntentStatus(status) if (status := row["open_intent_status"]) else None,
        banned_at=row["banned_at"],
        banned_until=row["banned_until"],
        ban_reason=row["ban_reason"],
        is_student=row["is_student"],
        was_member=row["was_member"],
        is_holder=row["is_holder"],
    )


def _clean(text: str | None) -> str | None:
    return tidy(text, _NAME_LIMIT) or None


def _name(text: str | None) -> str | None:
    """A name as it may stand among our words: one that nobody can see is none."""
    return _clean(readable(text or ""))


async def meet(identity: Identity, now: datetime) -> Person:
    """The person behind an update: one SELECT for a known person, one INSERT for a new one.

    Once a day it is written down that they were seen.
    """
    key = str(identity.telegram_id)
    row = await _find(key)
    if row is not None and not _renamed(row, identity, now):
        if not usernames.is_fresh(row["seen_at"], now):
            await BotUser.filter(telegram_id=key).update(seen_at=now)
        return _person(row)
    if row is None:
        row = await _welcome(identity, now)
    else:
        await _rename(identity, now)
        row = None
    # Renamed, or another update of theirs was quicker.
    row = row or await _find(key)
    if row is None:
        raise LookupError(f"person {key} could not be written")
    return _person(row)


async def _find(telegram_id: str) -> dict[str, Any] | None:
    rows = await connections.get("default").execute_query_dict(
        _SELECT + "WHERE b.telegram_id = $1", [telegram_id]
    )
    return rows[0] if rows else None


def _names(identity: Identity) -> tuple[str | None, str | None, str | None]:
    return _name(identity.first_name), _name(identity.last_name), _clean(identity.username)


def _renamed(row: dict[str, Any], identity: Identity, now: datetime) -> bool:
    known = (row["first_name"], row["last_name"], row["username"])
    if known[2] is not None and not usernames.is_fresh(row["username_seen_at"], now):
        return True
    return known != _names(identity) or (
        identity.language_code is not None and row["language_code"] != identity.language_code
    )


async def _rename(identity: Identity, now: datetime) -> None:
    first, last, username = _names(identity)
    key = str(identity.telegram_id)
    changes = {"first_name": first, "last_name": last, "username": username, "updated_at": now}
    # Telegram has just said which name is theirs, so none that they had before is in question.
    seen = {
        "username_seen_at": now if username else None,
        "former_username": None,
        "seen_at": now,
    }
    async with in_transaction() as connection:
        await usernames.take(connection, key, username, now)
        code = _clean(identity.language_code)
        spoken = {} if code is None else {"language_code": code}
        await BotUser.filter(telegram_id=key).update(**changes, **spoken, **seen)
        await Profile.filter(telegram_id=key).update(**changes)


async def _welcome(identity: Identity, now: datetime) -> dict[str, Any] | None:
    """Write down a person; as they are read, unless another update of theirs was quicker."""
    first, last, username = _names(identity)
    key, code = str(identity.telegram_id), _clean(identity.language_code)
    seen_at = now if username else None
    values = [uuid4(), uuid4(), key, username, seen_at, first, last, code, now, mark_of(key)]
    if username is None:
        # No name is in question, so one statement is the whole transaction.
        rows = await connections.get("default").execute_query_dict(_WELCOME, values)
    else:
        async with in_transaction() as connection:
            await usernames.take(connection, key, username, now)
            rows = await connection.execute_query_dict(_WELCOME, values)
    return rows[0] if rows else None


async def known(telegram_id: str) -> Person | None:
    """A person by id, if they ever met the bot."""
    row = await _find(telegram_id)
    return _person(row) if row else None


async def find(telegram_id: str) -> Person:
    """A person by id; raises UnknownPerson."""
    person = await known(telegram_id)
    if person is None:
        raise UnknownPerson(tidy(telegram_id, _NAME_LIMIT))
    return person


async def find_named(who: str, now: datetime) -> Person:
    """Whom an admin means by an id or a @username; raises UnknownPerson and NotSureWho."""
    name = parse_who(who, _NAME_LIMIT)
    if name.isdecimal():
        if not is_id(name):
            raise UnknownPerson(name)
        return await find(name)
    ids, is_sure = await usernames.holders(connections.get("default"), name, now)
    people = [await find(one) for one in ids]
    if not people:
        raise UnknownPerson(name)
    if not is_sure:
        raise NotSureWho(name, tuple(people))
    return people[0]


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
    """The first lock of every verb about a person's money or membership, so that none can cross.

    Call inside a transaction.
    """
    return await BotUser.select_for_update(no_key=True).get(id=bot_user_id)


async def lock_people(*people: Person) -> None:
    """The locks of several at once and in one order: two admins may be busy with each other."""
    await lock_ids(*(one.bot_user_id for one in people))


async def lock_ids(*bot_user_ids: UUID) -> None:
    """The same for a person not yet read in this transaction."""
    await connections.get("default").execute_query(
        "SELECT id FROM bot_users WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE",
        [list(bot_user_ids)],
    )


async def became_unreachable(telegram_id: str, now: datetime) -> None:
    """Telegram refuses our messages to this person: what they are owed is held until they return.

    Of one of the admins the others hear, once for each time that it happens.
    """
    await became_unreachable_all([telegram_id], now)


async def became_unreachable_all(telegram_ids: Sequence[str], now: datetime) -> None:
    """The same of several at once."""
    rows = await connections.get("default").execute_query_dict(
        "UPDATE bot_users SET unreachable_since = $2, updated_at = $2"
        " WHERE telegram_id = ANY ($1::text[]) AND unreachable_since IS NULL"
        " RETURNING telegram_id, first_name, is_admin",
        [list(telegram_ids), now],
    )
    for row in rows:
        if row["is_admin"]:
            one = row["telegram_id"]
            told = {"telegram_id": one, "name": row["first_name"] or ""}
            key = f"admin-unreachable:{one}:{now.isoformat()}"
            await notify_admins("admin_unreachable", told, key=key, besides=[one])


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
    """Raises NotAllowed for a person who is not an admin."""
    if not person.is_admin:
        raise NotAllowed


def require_staff(person: Person) -> None:
    """Raises NotAllowed for a person who is neither a moderator nor an admin."""
    if not person.is_staff:
        raise NotAllowed
