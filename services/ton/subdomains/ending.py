"""Until when a name is its holder's: what it was given for, and the wallet that it leads to.

A plan that ends and a wallet that is let go begin a time of grace, of which the member is told;
then the release is proposed like everything else, and until it is signed and seen the name stays
what it is. Money that went back begins no such time. One question finds all rows that are not as
it follows; each is judged anew behind its person's lock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.people import Profile
from models.ton import SubdomainEnd, SubdomainSight, SubdomainState, TonSubdomain
from services.batches import Batches
from services.outbox import OutboxMessage, enqueue, notify_admins
from services.owners import lock_owners
from services.person import Person, lock_person
from services.policy import Policy
from services.refusals import Refusal
from services.ton.subdomains.claims import PLAN_OVER, REFUNDED
from services.ton.subdomains.watching import HELD

#: What ends a name for good, whatever comes later.
FOR_GOOD = (SubdomainEnd.REFUND, SubdomainEnd.GIVEN_BACK, SubdomainEnd.FORGOTTEN)
#: Rows looked at in one round.
MOST = 100

# Of each row why it should end, and its holder's wallet now.
_JUDGED = f"""
SELECT s.id, s.wallet_address, s.ends_because, s.ends_at, s.state,
  p.ton_wallet_address AS wallet, CASE WHEN {REFUNDED} THEN 'refund'
    WHEN p.ton_wallet_address IS NULL THEN 'wallet'
    WHEN {PLAN_OVER} THEN 'plan' END AS because
FROM ton_subdomains s JOIN profiles p ON p.id = s.user_id
JOIN bot_users b ON b.telegram_id = p.telegram_id
WHERE (s.ends_because IS NULL OR s.ends_because IN ('plan', 'wallet'))
"""  # noqa: S608 - only our own constants are put in
_DUE = f"""
SELECT id FROM ({_JUDGED}) j
WHERE because IS DISTINCT FROM ends_because OR state <> 'leaving' AND ends_at <= $1
  OR state <> 'leaving' AND wallet IS NOT NULL AND wallet IS DISTINCT FROM wallet_address
ORDER BY id LIMIT $2
"""  # noqa: S608
_ONE = f"{_JUDGED} AND s.id = $1"


@dataclass(unsafe_hash=True)
class NameGone(Refusal):
    """It is off the chain, or somebody else's."""


async def judge_due(*, now: datetime, policy: Policy, batches: Batches | None = None) -> int:
    """Bring rows to what follows from plans, payments and wallets; harmless to repeat."""
    batches = batches or Batches()
    rows = await connections.get("default").execute_query_dict(_DUE, [now, MOST])
    due = [str(row["id"]) for row in rows]
    return await batches.each(
        "subdomain_ends", due, lambda one: _judge(UUID(one), now, policy), key=str, now=now
    )


async def give_back(person: Person, subdomain_id: UUID, now: datetime) -> TonSubdomain:
    """Its holder wants it no more; twice is once. Raises NameGone."""
    async with in_transaction():
        await lock_person(person.bot_user_id)
        row = await TonSubdomain.select_for_update().get_or_none(
            id=subdomain_id, user_id=person.profile_id
        )
        if row is None:
            raise NameGone
        if row.ends_because not in FOR_GOOD:
            await _leaves(row, SubdomainEnd.GIVEN_BACK, now)
        return await TonSubdomain.get(id=row.id)


async def give_all_back(profile_id: UUID, now: datetime) -> None:
    """Whoever asked to be forgotten has no name any more; call behind their lock."""
    for row in await TonSubdomain.select_for_update().filter(user_id=profile_id).order_by("id"):
        if row.ends_because not in FOR_GOOD:
            await _leaves(row, SubdomainEnd.FORGOTTEN, now)


async def _judge(subdomain_id: UUID, now: datetime, policy: Policy) -> None:
    found = await TonSubdomain.get_or_none(id=subdomain_id)
    if found is None:
        return
    async with in_transaction():
        await lock_owners(found.user_id)
        profile = await Profile.get(id=found.user_id)
        row = await TonSubdomain.select_for_update().get_or_none(id=subdomain_id)
        judged = await connections.get("default").execute_query_dict(_ONE, [subdomain_id])
        if row is None or not judged:
            return
        because, wallet = judged[0]["because"], judged[0]["wallet"]
        if because is None:
            row = await _stays(row, profile, now)
        else:
            row = await _ends(row, SubdomainEnd(because), profile, now, policy)
        if (
            row.state is not SubdomainState.LEAVING
            and wallet is not None
            and wallet != row.wallet_address
        ):
            await _moves(row, wallet, profile, now)


async def _stays(row: TonSubdomain, profile: Profile, now: datetime) -> TonSubdomain:
    """What ended has begun anew in time."""
    if row.ends_because is None:
        return row
    state = row.state
    if state is SubdomainState.LEAVING:
        state = SubdomainState.LIVE if row.verified else SubdomainState.WANTED
    await _set(row, now, state=state, ends_at=None, ends_because=None, look_at=now)
    told, key = {"name": row.full_domain}, f"subdomain:{row.id}:stays:{now.isoformat()}"
    await enqueue(OutboxMessage("subdomain_stays", profile.telegram_id, told, key))
    return await TonSubdomain.get(id=row.id)


async def _ends(
    row: TonSubdomain, because: SubdomainEnd, profile: Profile, now: datetime, policy: Policy
) -> TonSubdomain:
    """The time of grace begins, or is over; a second reason makes it no longer."""
    if because in FOR_GOOD:
        await _leaves(row, because, now)
        return await TonSubdomain.get(id=row.id)
    until = row.ends_at or now + policy.subdomain_grace
    if row.ends_because is not because:
        await _set(row, now, ends_at=until, ends_because=because)
        told: dict[str, Any] = {"name": row.full_domain, "why": because.value}
        key = f"subdomain:{row.id}:ends:{because}:{until.isoformat()}"
        told["until"] = until.isoformat()
        await enqueue(OutboxMessage("subdomain_ends", profile.telegram_id, told, key))
    if until <= now and row.state is not SubdomainState.LEAVING:
        await _leaves(row, because, now, until)
    return await TonSubdomain.get(id=row.id)


async def _leaves(
    row: TonSubdomain, because: SubdomainEnd, now: datetime, until: datetime | None = None
) -> None:
    """From now on its release is proposed; who has it in hand has another transaction."""
    ends_at = max(until or now, _written_until(row, now))
    changed = {"state": SubdomainState.LEAVING, "ends_because": because, "ends_at": ends_at}
    await _set(row, now, look_at=now, taken_by_id=None, taken_at=None, **changed)
    await _to_sign(row, "leaving", now)


def _written_until(row: TonSubdomain, now: datetime) -> datetime:
    """Until when another transaction may still write one that has only just begun to lead.

    The look that stands behind such a beginning has not been yet.
    """
    at = row.look_at
    is_young = row.state is SubdomainState.LIVE and at is not None and now < at <= now + HELD
    return at if at is not None and is_young else now


async def _moves(row: TonSubdomain, wallet: str, profile: Profile, now: datetime) -> None:
    """Its holder has another wallet: the record has to be written anew."""
    before = row.wallet_address if row.seen is SubdomainSight.OURS else None
    seen = (SubdomainSight.OTHER, before) if before else (row.seen, row.seen_wallet)
    if row.seen_wallet == wallet:
        seen = (None, None)
    await _set(
        *(row, now),
        wallet_address=wallet,
        state=SubdomainState.WANTED,
        verified=False,
        seen=seen[0],
        seen_wallet=seen[1],
        look_at=now,
        taken_by_id=None,
        taken_at=None,
    )
    told, key = {"name": row.full_domain}, f"subdomain:{row.id}:moves:{now.isoformat()}"
    await enqueue(OutboxMessage("subdomain_moves", profile.telegram_id, told, key))
    await _to_sign(row, "moves", now)


async def _to_sign(row: TonSubdomain, why: str, now: datetime) -> None:
    told = {"subdomain": str(row.id), "name": row.full_domain, "why": why}
    key = f"subdomain:{row.id}:sign:{why}:{now.isoformat()}"
    await notify_admins("subdomain_to_sign", told, key=key)


async def _set(row: TonSubdomain, now: datetime, **columns: object) -> None:
    await TonSubdomain.filter(id=row.id).update(updated_at=now, **columns)
