"""Bans: an admin closes the bot and every channel to a person, for a time or for good.

What they paid for keeps running, and money that arrives is settled all the same; only the channels
are shut. When the ban is over they hear of the way back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tortoise import connections
from tortoise.transactions import in_transaction

from models.channels import ChannelInvite, ChannelMembership, PlanChannel
from models.lifecycles import EndReason, InviteStatus
from models.people import Profile
from models.subscriptions import UserPackageAssignment
from services import sessions
from services.actions import UNCHANGED, note_action, was_done
from services.batches import Batches
from services.channels.requests import decline_waiting
from services.due import Question
from services.outbox import URGENT, OutboxMessage, enqueue
from services.person import NO_BAN, Person, known, lock_people, lock_person, require_admin
from services.policy import Policy
from services.refusals import NotAllowed, Refusal
from services.renewals.star_subscriptions import Because, cancel_star_subscriptions
from services.text import tidy
from services.timeline.channel_access import removal

REASON_LIMIT = 300
#: A ban with an end has it within so many days; a longer one is meant for good.
MAX_BAN_DAYS = 3660


@dataclass(unsafe_hash=True)
class BannedByUs(Refusal):
    """An admin shut the shop to this person."""

    reason: str


@dataclass(unsafe_hash=True)
class OwnBan(Refusal):
    """An admin may not ban themselves."""


@dataclass(unsafe_hash=True)
class StaffNotBanned(Refusal):
    """Staff are dismissed before a ban; those named in the settings, by the operator."""

    name: str


@dataclass(unsafe_hash=True)
class ProtectedNotBanned(Refusal):
    """A protected person is taken off the list before a ban."""

    name: str


@dataclass(unsafe_hash=True)
class BanEndOutOfRange(Refusal):
    """A ban ends in the future, within `limit` days."""

    limit: int = MAX_BAN_DAYS


@dataclass(frozen=True)
class Banned:
    """The bot and its channels are shut to the person; no end means for good."""

    name: str
    until: datetime | None


@dataclass(frozen=True)
class Unbanned:
    """Nothing is shut to the person any more."""

    name: str


async def require_not_banned(person: Person, now: datetime) -> None:
    """Raises BannedByUs; behind the person's lock it cannot cross with a ban."""
    row = await Profile.get(id=person.profile_id)
    ends = row.banned_until
    if row.banned_at is not None and (ends is None or ends > now):
        raise BannedByUs(row.ban_reason or "")


def require_ban_end(until: datetime, now: datetime) -> None:
    """Raises BanEndOutOfRange; compares only, for the farthest dates fit into no other zone."""
    if not now < until <= now + timedelta(days=MAX_BAN_DAYS):
        raise BanEndOutOfRange


async def ban(
    person: Person,
    admin: Person,
    reason: str,
    until: datetime | None,
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> Banned:
    """Close the bot and every channel to a person; banned already, they get the new terms.

    Raises NotAllowed, OwnBan, StaffNotBanned, ProtectedNotBanned and BanEndOutOfRange.
    """
    require_admin(admin)
    if person.telegram_id == admin.telegram_id:
        raise OwnBan
    reason = tidy(reason, REASON_LIMIT)
    async with in_transaction():
        await lock_people(person, admin)
        if await was_done(idempotency_key):
            return Banned(person.first_name, until)
        if until is not None:
            require_ban_end(until, now)
        about = await _bannable(person, admin, policy)
        await Profile.filter(id=about.profile_id).update(
            banned_at=now, banned_until=until, ban_reason=reason, updated_at=now
        )
        user = await lock_person(about.bot_user_id)
        await cancel_star_subscriptions(user, Because.BANNED, now)
        # Whatever they were in the middle of is over.
        await sessions.end(about.key, EndReason.ADMIN_RESET, now)
        await _close_channels(about, idempotency_key)
        ends = until.isoformat() if until else None
        await enqueue(
            OutboxMessage(
                "you_were_banned",
                about.key,
                {"until": ends, "reason": reason},
                f"banned:{idempotency_key}",
            )
        )
        await note_action(
            admin,
            "person_banned",
            f"person:{about.key}",
            now,
            idempotency_key=idempotency_key,
            name=about.first_name,
            reason=reason,
            until=ends,
        )
    return Banned(about.first_name, until)


async def _bannable(person: Person, admin: Person, policy: Policy) -> Person:
    """The person as they are, locked; raises what forbids the ban."""
    acting, about = await known(admin.key), await known(person.key)
    if acting is None or about is None or not acting.is_admin:
        raise NotAllowed
    if about.is_staff or about.telegram_id in policy.owners:
        raise StaffNotBanned(about.first_name)
    if await Profile.exists(id=about.profile_id, is_protected=True):
        raise ProtectedNotBanned(about.first_name)
    return about


async def _close_channels(person: Person, idempotency_key: str) -> None:
    """Out of every channel they are in or may be in, and their open requests are declined."""
    plans = await UserPackageAssignment.filter(
        user_id=person.profile_id, is_active=True
    ).values_list("package_id", flat=True)
    chats = {
        *await ChannelMembership.filter(telegram_user_id=person.key, is_active=True).values_list(
            "channel_id", flat=True
        ),
        *await ChannelInvite.filter(
            user_id=person.profile_id, status=InviteStatus.ACTIVE
        ).values_list("chat_id", flat=True),
        *await PlanChannel.filter(plan_id__in=list(plans)).values_list("chat_id", flat=True),
    }
    await enqueue(
        *(
            removal(str(chat), person.key, "banned", f"removal:{idempotency_key}:{chat}")
            for chat in sorted(map(str, chats))
        )
    )
    await decline_waiting(person.key)


async def unban(person: Person, admin: Person, *, idempotency_key: str, now: datetime) -> Unbanned:
    """Lift a ban; without one it only tells so. Raises NotAllowed."""
    require_admin(admin)
    async with in_transaction():
        await lock_people(person, admin)
        acting = await known(admin.key)
        if acting is None or not acting.is_admin:
            raise NotAllowed
        if not await was_done(idempotency_key):
            lifted = await _lift(person.key, now)
            # Also where there was nothing to lift: repeated, it must not lift a later ban.
            await note_action(
                admin,
                "person_unbanned",
                f"person:{person.key}",
                now,
                idempotency_key=idempotency_key,
                name=person.first_name,
                **({} if lifted else UNCHANGED),
            )
    return Unbanned(person.first_name)


async def _lift(telegram_id: str, now: datetime) -> bool:
    """Call inside a transaction, behind the person's lock; false when there was no ban."""
    row = await Profile.get(telegram_id=telegram_id)
    if row.banned_at is None:
        return False
    # The sweep finds members who may be inside again and are not; here they get the way back at
    # once.
    key = f"unbanned:{row.id}:{row.banned_at.isoformat()}"
    await Profile.filter(id=row.id).update(updated_at=now, **NO_BAN)
    await enqueue(OutboxMessage("ban_lifted", telegram_id, {}, key, URGENT))
    return True


_OVER = """
SELECT id, telegram_id FROM profiles WHERE banned_until <= $1 AND telegram_id <> ALL ($3::text[])
ORDER BY banned_until LIMIT $2
"""
OVER = Question("bans", _OVER, lambda now, _, rest: {1: now, 3: rest})


async def lift_due(now: datetime, limit: int = 100, batches: Batches | None = None) -> int:
    """Lift every ban whose time is over; harmless to repeat."""
    batches = batches or Batches()
    due = await connections.get("default").execute_query_dict(
        _OVER, [now, limit, batches.resting("bans", now)]
    )

    async def lift(row: dict[str, Any]) -> None:
        person = await known(row["telegram_id"])
        if person is None:
            return
        async with in_transaction():
            await lock_person(person.bot_user_id)
            if await Profile.exists(id=row["id"], banned_until__lte=now):
                await _lift(row["telegram_id"], now)

    return await batches.each("bans", due, lift, key=lambda row: str(row["telegram_id"]), now=now)
