"""What forbids that one account's row goes on under another, and what lets only an admin allow it.

Asked when it is asked for, when an admin says yes, and once more when it is done.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tortoise import connections

from models.lifecycles import Role
from models.recovery import Doubt
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class NewAccountInUse(Refusal):
    """The new account has something of its own, which would be nobody's afterwards."""


@dataclass(unsafe_hash=True)
class OldAccountBanned(Refusal):
    """A ban ends by a verdict of the team, and not by a new account."""


@dataclass(unsafe_hash=True)
class RolesStay(Refusal):
    """One of the two is of the team: what they may do here, nobody gets by a wallet."""


@dataclass(unsafe_hash=True)
class OldAccountLeaving(Refusal):
    """The old account is being forgotten, or was."""


# $1 the row, $2 the profile, $3 the id: money, rights, seats, open checkouts, a wallet, names.
_HAS = """
SELECT EXISTS (SELECT FROM facts WHERE user_id = $1)
  OR EXISTS (SELECT FROM ledger_entries WHERE user_id = $1)
  OR EXISTS (SELECT FROM payments WHERE user_id = $1)
  OR EXISTS (SELECT FROM payment_intents WHERE user_id = $1
    AND status IN ('pending', 'manual_review', 'rejected'))
  OR EXISTS (SELECT FROM unmatched_charges WHERE user_id = $1)
  OR EXISTS (SELECT FROM star_subscriptions WHERE user_id = $1)
  OR EXISTS (SELECT FROM trial_runs WHERE user_id = $1)
  OR EXISTS (SELECT FROM user_package_assignments WHERE user_id = $2)
  OR EXISTS (SELECT FROM education_enrollments WHERE student_telegram_id = $3)
  OR EXISTS (SELECT FROM wallet_proofs WHERE user_id = $2 AND state = 'linked')
  OR EXISTS (SELECT FROM subdomain_claims WHERE user_id = $2)
  OR EXISTS (SELECT FROM ton_subdomains WHERE user_id = $2)
  OR EXISTS (SELECT FROM ton_transactions WHERE user_id = $2 AND value IS NOT NULL)
  OR EXISTS (SELECT FROM forgettings WHERE user_id = $1 AND due_at IS NOT NULL) AS has
"""
_LEAVES = """
SELECT forgotten_at IS NOT NULL OR EXISTS (
  SELECT FROM forgettings f WHERE f.user_id = b.id AND f.due_at IS NOT NULL
  -- One that still waits is kept waiting by this, and ends with it.
  AND f.state <> 'waiting') AS leaves
FROM bot_users b WHERE b.id = $1
"""
# $1 the old profile, $2 the old id, $3 when an admin has said yes: what a wallet alone does not
# carry over.
_DOUBTS = """
SELECT $3::timestamptz IS NULL
    AND (SELECT is_protected FROM profiles WHERE id = $1) AS protected,
  EXISTS (SELECT FROM channel_memberships WHERE telegram_user_id = $2
    AND banned_at > coalesce($3::timestamptz, '-infinity')) AS channel_ban
"""


async def require_possible(old: Person, new: Person, now: datetime, policy: Policy) -> None:
    """Raises NewAccountInUse, OldAccountBanned, RolesStay and OldAccountLeaving."""
    named = policy.owners | policy.protected
    if {old.role, new.role} != {Role.USER} or {old.telegram_id, new.telegram_id} & named:
        raise RolesStay
    if old.is_banned(now):
        raise OldAccountBanned
    if await _is(_LEAVES, old.bot_user_id):
        raise OldAccountLeaving
    await require_unused(new, now)


async def require_unused(new: Person, now: datetime) -> None:
    """Raises NewAccountInUse; one that is banned, or was forgotten meanwhile, gets nowhere."""
    if new.is_banned(now) or await _is(_LEAVES, new.bot_user_id):
        raise NewAccountInUse
    if await _is(_HAS, new.bot_user_id, new.profile_id, new.key):
        raise NewAccountInUse


async def doubt_of(old: Person, decided_at: datetime | None = None) -> Doubt | None:
    """Why an admin has to look at it first, as far as the old account's own rows tell.

    Once one has, only what came since.
    """
    values = [old.profile_id, old.key, decided_at]
    (row,) = await connections.get("default").execute_query_dict(_DOUBTS, values)
    return next((one for one in (Doubt.PROTECTED, Doubt.CHANNEL_BAN) if row[one]), None)


async def _is(question: str, *values: object) -> bool:
    rows = await connections.get("default").execute_query_dict(question, list(values))
    return bool(rows and next(iter(rows[0].values())))
