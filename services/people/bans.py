"""Bans: an admin shuts the bot and every channel to somebody, for a time or for good.

What they paid for keeps running, and money that arrives is settled all the same; only the doors
are shut. When the ban is over they hear of the way back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from tortoise.transactions import in_transaction

from models.channels import ChannelInvite, ChannelMembership, PlanChannel
from models.lifecycles import EndReason, InviteStatus
from models.people import Profile
from models.subscriptions import UserPackageAssignment
from services import sessions
from services.actions import note_action, was_done
from services.channels.requests import decline_waiting
from services.outbox import URGENT, Promise, promise
from services.person import NO_BAN, Person, known, lock_people, lock_person, require_admin
from services.policy import Policy
from services.refusals import NotAllowed, Refusal
from services.renewals.star_subscriptions import Because, cancel_star_subscriptions
from services.text import tidy
from services.timeline.doors import removal

REASON_LIMIT = 300
#: A ban with an end has it within so many days; whoever means longer means for good.
MAX_BAN_DAYS = 3660


@dataclass(frozen=True)
class BannedByUs(Refusal):
    """An admin shut the shop to this person."""

    reason: str


@dataclass(frozen=True)
class OwnBan(Refusal):
    """Nobody bans themselves."""


@dataclass(frozen=True)
class StaffNotBanned(Refusal):
    """Whoever is on duty is dismissed first; whom the settings name, the operator dismisses."""

    name: str


@dataclass(frozen=True)
class ProtectedNotBanned(Refusal):
    """Whoever is on the protected list is taken off it first."""

    name: str


@dataclass(frozen=True)
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
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> Banned:
    """Shut the bot and every channel to somebody; banned already, they get the new terms.

    Raises NotAllowed, OwnBan, StaffNotBanned, ProtectedNotBanned and BanEndOutOfRange.
    """
    require_admin(admin)
    if person.telegram_id == admin.telegram_id:
        raise OwnBan
    reason = tidy(reason, REASON_LIMIT)
    async with in_transaction():
        await lock_people(person, admin)
        if await was_done(deed_key):
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
        await _shut_doors(about, deed_key)
        ends = until.isoformat() if until else None
        await promise(
            Promise(
                "you_were_banned",
                about.key,
                {"until": ends, "reason": reason},
                f"banned:{deed_key}",
            )
        )
        await note_action(
            admin,
            "person_banned",
            f"person:{about.key}",
            now,
            deed_key=deed_key,
            name=about.first_name,
            reason=reason,
            until=ends,
        )
    return Banned(about.first_name, until)


async def _bannable(person: Person, admin: Person, policy: Policy) -> Person:
    """The person as they are now that nobody can change them; raises what forbids the ban."""
    acting, about = await known(admin.key), await known(person.key)
    if acting is None or about is None or not acting.is_admin:
        raise NotAllowed
    if about.is_staff or about.telegram_id in policy.owners:
        raise StaffNotBanned(about.first_name)
    if await Profile.exists(id=about.profile_id, is_protected=True):
        raise ProtectedNotBanned(about.first_name)
    return about


async def _shut_doors(person: Person, deed_key: str) -> None:
    """Out of every channel they are in or may be in, and whoever still asks is declined."""
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
    await promise(
        *(
            removal(str(chat), person.key, "banned", f"removal:{deed_key}:{chat}")
            for chat in sorted(map(str, chats))
        )
    )
    await decline_waiting(person.key)


async def unban(person: Person, admin: Person, *, deed_key: str, now: datetime) -> Unbanned:
    """Lift a ban; without one it only tells so. Raises NotAllowed."""
    require_admin(admin)
    async with in_transaction():
        await lock_people(person, admin)
        acting = await known(admin.key)
        if acting is None or not acting.is_admin:
            raise NotAllowed
        if not await was_done(deed_key):
            lifted = await _lift(person.key, now)
            # Also where there was nothing to lift: told again, it must not lift a later ban.
            await note_action(
                admin,
                "person_unbanned",
                f"person:{person.key}",
                now,
                deed_key=deed_key,
                name=person.first_name,
                lifted=lifted,
            )
    return Unbanned(person.first_name)


async def _lift(telegram_id: str, now: datetime) -> bool:
    """Call inside a transaction, behind the person's lock; false when there was no ban."""
    row = await Profile.get(telegram_id=telegram_id)
    if row.banned_at is None:
        return False
    # The sweep finds whoever may be inside again and is not; here they get the way back at once.
    key = f"unbanned:{row.id}:{row.banned_at.isoformat()}"
    await Profile.filter(id=row.id).update(updated_at=now, **NO_BAN)
    await promise(Promise("ban_lifted", telegram_id, {}, key, URGENT))
    return True


async def lift_due(now: datetime, limit: int = 100) -> int:
    """Lift every ban whose time is over; harmless to repeat."""
    due = await Profile.filter(banned_until__lte=now).order_by("banned_until").limit(limit)
    for row in due:
        person = await known(row.telegram_id)
        if person is None:
            continue
        async with in_transaction():
            await lock_person(person.bot_user_id)
            if await Profile.exists(id=row.id, banned_until__lte=now):
                await _lift(row.telegram_id, now)
    return len(due)
