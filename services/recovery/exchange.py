"""The exchange: two rows change their Telegram accounts, and nothing of either is touched else.

Payments, facts, the ledger, rights and seats name rows by their own ids and stay as they are. In
every other table the two ids change places, so that each count, and whatever is joined by them,
is what it was. It is one transaction behind both people's locks: before its commit nothing has
happened, and behind it nothing of the old row leads to the old account.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.channels import ChannelInvite
from models.education import EducationEnrollment
from models.lifecycles import EndReason, InviteStatus, SupportStatus
from models.payments import PaymentIntent
from models.people import BotUser, Profile
from models.privacy import Forgetting, ForgettingState
from models.subscriptions import UserPackageAssignment
from models.support import SupportThread
from models.ton import TonTransaction
from models.wallets import ConnectProposal, ConnectSession, ProofEnd, WalletProof
from services import sessions
from services.channels.memberships import MOVED_ON
from services.channels.removals import exemption_ended
from services.channels.requests import decline_waiting
from services.commerce.payers import keep_payers
from services.kept import Whose
from services.person import find
from services.policy import Policy
from services.privacy.registry import KEPT
from services.renewals.star_subscriptions import Because, cancel_star_subscriptions
from services.timeline.channel_access import let_in, look_at_tags
from services.ton.wallets import end_under_way

#: For a moment the old row has an id that is nobody's, larger than any that Telegram gives.
_LEAST, _SPAN = 10**18, 8 * 10**18
#: What Telegram says of an account, and not we of a person.
_OF_THE_ACCOUNT = (
    *("username", "username_seen_at", "former_username", "first_name", "last_name"),
    *("language_code", "unreachable_since", "seen_at"),
)
_NAMES = ("username", "first_name", "last_name")
# Who is in which channel, and by which invitation, stays with the account: $1 and $2 the profiles.
_POINTERS = (
    "UPDATE channel_memberships SET user_id = CASE user_id WHEN $1::uuid THEN $2::uuid ELSE $1 END"
    " WHERE user_id IN ($1, $2)",
    "UPDATE channel_invites SET user_id = CASE user_id WHEN $1::uuid THEN $2::uuid ELSE $1 END"
    " WHERE user_id IN ($1, $2)",
)
# What waits to be told to the old account is about the old row, and is told where that is now:
# $1 the old account, $2 the new one.
_READDRESS = """
UPDATE outbox SET chat_id = $2, state = 'waiting', available_at = clock_timestamp()
WHERE chat_id = $1 AND state IN ('waiting', 'held') AND owner IS NULL
  AND NOT starts_with(kind, 'recovery_')
"""
_UNANSWERED = """
SELECT EXISTS (SELECT FROM inbox_updates WHERE state IN ('waiting', 'running')
  AND (ordering_key = ANY ($1) OR split_part(ordering_key, ':', 1) = ANY ($1))) AS is_any
"""


async def is_unanswered(*telegram_ids: str) -> bool:
    """Whether something that one of them said is being handled, or is about to be.

    It may hold what was true before, or object. Ask it behind their locks.
    """
    (row,) = await connections.get("default").execute_query_dict(_UNANSWERED, [list(telegram_ids)])
    return bool(row["is_any"])


async def exchange(old: BotUser, new: BotUser, now: datetime, policy: Policy, key: str) -> None:
    """The old row goes on under the new row's Telegram account; call it behind both locks."""
    was, becomes = old.telegram_id, new.telegram_id
    theirs, others = await Profile.get(telegram_id=was), await Profile.get(telegram_id=becomes)
    # Before the ids change: Stars are charged from the old account, and go back to it alone.
    await keep_payers(old, now, policy)
    await _readdress(was, becomes)
    await cancel_star_subscriptions(old, Because.RECOVERED, now)
    await decline_waiting(was)
    for telegram_id in (was, becomes):
        await sessions.end(telegram_id, EndReason.ADMIN_RESET, now)
    await _carry_over(old, new, theirs, others, now)
    between = str(_LEAST + secrets.randbelow(_SPAN))
    await _exchange_ids(Whose(was, old.id, theirs.id, between))
    await _exchange_ids(Whose(becomes, new.id, others.id, was))
    await _exchange_ids(Whose(between, old.id, theirs.id, becomes))
    await _exchange_names(old, new, theirs, others, now)
    await _exchange_places(theirs, others, now)
    plans = await UserPackageAssignment.filter(user_id=theirs.id, is_active=True).values_list(
        "package_id", flat=True
    )
    await let_in(becomes, [UUID(str(one)) for one in plans])
    await look_at_tags([was, becomes], now)
    await exemption_ended(
        await find(was), idempotency_key=key, now=now, policy=policy, reason=MOVED_ON
    )


async def _readdress(was: str, becomes: str) -> None:
    await connections.get("default").execute_query(_READDRESS, [was, becomes])


async def _carry_over(
    old: BotUser, new: BotUser, theirs: Profile, others: Profile, now: datetime
) -> None:
    """What the person did at the new account is theirs: its row is left to the old account."""
    if await SupportThread.exists(user_id=old.id, status=SupportStatus.OPEN):
        await SupportThread.filter(user_id=new.id, status=SupportStatus.OPEN).update(
            status=SupportStatus.CLOSED, closed_at=now, waiting_since=None, updated_at=now
        )
    await SupportThread.filter(user_id=new.id).update(user_id=old.id, updated_at=now)
    # Checkouts that are over: money that comes for them late is theirs. When one was left, its
    # last change says.
    await PaymentIntent.filter(user_id=new.id, is_test__in=[False, True]).update(user_id=old.id)
    # What was under way to be proven is nobody's to go on with who has the other account now.
    for one in (theirs, others):
        await end_under_way(one.id, ProofEnd.RECOVERS, now)
    for kind in (WalletProof, ConnectSession, ConnectProposal, TonTransaction):
        # Money that no rate says the worth of is theirs too.
        await kind.filter(user_id=others.id).update(user_id=theirs.id, updated_at=now)
    await connections.get("default").execute_query(
        "UPDATE person_notes SET profile_id = $1 WHERE profile_id = $2", [theirs.id, others.id]
    )
    # Whoever asks for the account does not wish to be forgotten.
    await Forgetting.filter(user_id=old.id, state=ForgettingState.WAITING).update(
        state=ForgettingState.TAKEN_BACK, telegram_id=None, due_at=None, updated_at=now
    )
    # Whoever has the old account is spoken to as before.
    await BotUser.filter(id=new.id).update(
        language=old.language, time_zone=None, quiet_from=None, quiet_until=None, updated_at=now
    )


async def _exchange_ids(whose: Whose) -> None:
    connection = connections.get("default")
    for kept in KEPT:
        if kept.follows:
            await connection.execute_query(*kept.readdressing(whose))


async def _exchange_names(
    old: BotUser, new: BotUser, theirs: Profile, others: Profile, now: datetime
) -> None:
    named = {one: {name: getattr(one, name) for name in _OF_THE_ACCOUNT} for one in (old, new)}
    called = {one: {name: getattr(one, name) for name in _NAMES} for one in (theirs, others)}
    # A name is one person's: both are without one before either has the other's.
    await BotUser.filter(id__in=[old.id, new.id]).update(username=None)
    for user, other in ((old, new), (new, old)):
        await BotUser.filter(id=user.id).update(**named[other], updated_at=now)
    for profile, another in ((theirs, others), (others, theirs)):
        await Profile.filter(id=profile.id).update(**called[another], updated_at=now)


async def _exchange_places(theirs: Profile, others: Profile, now: datetime) -> None:
    """The old account is still in its channels, and has its invitations; it is let out by both."""
    await ChannelInvite.filter(user_id=others.id, status=InviteStatus.ACTIVE).update(
        status=InviteStatus.REVOKED, updated_at=now
    )
    for text in _POINTERS:
        await connections.get("default").execute_query(text, [theirs.id, others.id])
    await UserPackageAssignment.filter(user_id=theirs.id, is_active=True).update(
        telegram_added=False, telegram_channels=[], updated_at=now
    )


async def seats_of(telegram_id: str) -> int:
    """How many seats somebody has, for whoever decides."""
    return await EducationEnrollment.filter(student_telegram_id=telegram_id, has_seat=True).count()
