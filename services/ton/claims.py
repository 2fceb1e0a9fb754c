"""Names below the operator's: who may claim one, what it costs them, and for how long it is held.

One live claim a name and a look: two unique indexes hold that, and an advisory lock on what a name
looks like lets the second of two people be told kindly. How many a person has is held behind their
lock. If the process dies before the commit nothing has changed; the same tap finds what it made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from models.claims import LIVE_CLAIMS, ClaimStatus
from models.lifecycles import move
from models.people import Profile
from models.subscriptions import UserPackageAssignment
from models.ton import NOTHING_WORKS, ParentDomain, SubdomainClaim
from services.batches import Batches, Chosen, ids
from services.due import Question
from services.money import Money
from services.outbox import OutboxMessage, enqueue, notify_admins
from services.person import Person, lock_person
from services.policy import Policy
from services.refusals import Refusal
from services.ton.claim_rules import parse_claim, skeleton

#: So long a name waits for its claimant to choose how to pay; a checkout then holds it on.
HELD_FOR = timedelta(hours=1)
#: So long one is kept by checkouts that nobody pays, however often a new one is opened.
KEPT_FOR = timedelta(days=7)
#: So many of their own one person is shown, those that live before all others.
_MOST_SHOWN = 20
_OVER = (ClaimStatus.REJECTED, ClaimStatus.WITHDRAWN, ClaimStatus.RELEASED)


@dataclass(unsafe_hash=True)
class ClaimsClosed(Refusal):
    """No names are given: the operator has set no domain, or no name below it would work."""


@dataclass(unsafe_hash=True)
class ClaimNeedsWallet(Refusal):
    """A name points to a wallet, and they have proven none."""


@dataclass(unsafe_hash=True)
class ClaimNotSold(Refusal):
    """Names come with some plans only, and they have none of those."""


@dataclass(unsafe_hash=True)
class ClaimsFull(Refusal):
    """They have as many names as one person may."""

    most: int


@dataclass(unsafe_hash=True)
class ClaimTaken(Refusal):
    """Somebody has it, or has just asked for it."""

    name: str


@dataclass(unsafe_hash=True)
class ClaimLooksLike(Refusal):
    """It would be taken for a name that somebody has."""

    name: str
    other: str


@dataclass(unsafe_hash=True)
class ClaimGone(Refusal):
    """There is no such claim of theirs, or it is not to be paid for any more."""


@dataclass(frozen=True)
class Offer:
    """A name that could be claimed now, and what it costs; without a price it comes for nothing."""

    name: str
    full: str
    price: Money | None
    stars: int | None


@dataclass(frozen=True)
class Mine:
    """What a person sees of names: those they asked for, and whether another is possible."""

    domain: str
    claims: Sequence[SubdomainClaim]
    has_wallet: bool
    most: int
    # Whether names are offered; those that were given are shown all the same.
    is_open: bool = True

    @property
    def is_full(self) -> bool:
        return sum(one.status in LIVE_CLAIMS for one in self.claims) >= self.most


def full_name(claim: SubdomainClaim) -> str:
    """The whole name: the person's below the operator's."""
    return f"{claim.requested_subdomain}.{claim.domain}"


def price_of(claim: SubdomainClaim) -> Money | None:
    """What a claim costs; None where it comes for nothing."""
    if claim.price is None or claim.currency is None:
        return None
    return Money.of(claim.price, claim.currency)


async def mine(person: Person, policy: Policy) -> Mine:
    """What they asked for, the newest first, those that were never paid for left out.

    However many are over, none that lives is left out: it is paid for, or given up, from here.
    Raises ClaimsClosed where names are not offered and they have none.
    """
    rows = SubdomainClaim.filter(user_id=person.profile_id).order_by("-created_at", "id")
    live = await rows.filter(status__in=list(LIVE_CLAIMS))
    over = await rows.filter(status__in=list(_OVER)).limit(max(0, _MOST_SHOWN - len(live)))
    found = sorted([*live, *over], key=lambda row: row.created_at, reverse=True)
    if not found:
        _require_open(policy)
    domain = policy.names_domain or found[0].domain
    has_wallet = await _wallet(person) is not None
    return Mine(domain, found, has_wallet, policy.names_each, bool(policy.names_domain))


async def own_claim(person: Person, claim_id: UUID) -> SubdomainClaim:
    """A claim of this person; raises ClaimGone for everybody else's."""
    row = await SubdomainClaim.get_or_none(id=claim_id, user_id=person.profile_id)
    if row is None:
        raise ClaimGone
    return row


async def require_claimant(person: Person, policy: Policy) -> None:
    """Raises ClaimsClosed, ClaimNeedsWallet and ClaimsFull."""
    await _require_given_out(policy)
    await _require_wallet(person)
    await _require_room(person, policy)


async def offer(person: Person, typed: str, *, now: datetime, policy: Policy) -> Offer:
    """What a name would cost this person now; it holds nothing. Raises what `claim` refuses."""
    await _require_given_out(policy)
    name = parse_claim(typed, policy)
    await require_claimant(person, policy)
    await require_free(name)
    price = await _price(person, policy, now)
    stars = policy.names_stars or None
    return Offer(name, f"{name}.{policy.names_domain}", price, stars if price else None)


async def claim(person: Person, typed: str, *, now: datetime, policy: Policy) -> SubdomainClaim:
    """Ask for a name: it is held, and waits for its money or, for nothing, for the admins.

    The same tap finds what it made. Raises every Claim… refusal.
    """
    await _require_given_out(policy)
    name = parse_claim(typed, policy)
    async with in_transaction():
        await lock_person(person.bot_user_id)
        again = await SubdomainClaim.get_or_none(
            user_id=person.profile_id,
            requested_subdomain__iexact=name,
            status__in=list(LIVE_CLAIMS),
        )
        if again is not None:
            return again
        await require_claimant(person, policy)
        await require_free(name)
        price = await _price(person, policy, now)
        is_given = policy.names_price is not None and not policy.names_price.minor
        row = await SubdomainClaim.create(
            user_id=person.profile_id,
            telegram_id=person.key,
            requested_subdomain=name,
            domain=policy.names_domain,
            skeleton=skeleton(name),
            status=ClaimStatus.PENDING if price is None else ClaimStatus.UNPAID,
            price=price.decimal if price else None,
            currency=price.currency if price else None,
            star_price=policy.names_stars or None if price else None,
            by_plan=price is None and not is_given,
            held_until=now + HELD_FOR if price else None,
            created_at=now,
            updated_at=now,
        )
        if price is None:
            await tell_waiting(row)
    return row


async def keep(claim_id: UUID, now: datetime) -> None:
    """A checkout for it was opened: call inside its transaction. Raises ClaimGone.

    The row is touched, so that a tick that looked a moment ago looks again.
    """
    kept = await SubdomainClaim.filter(
        id=claim_id, status=ClaimStatus.UNPAID, created_at__gt=now - KEPT_FOR
    ).update(held_until=now + HELD_FOR, updated_at=now)
    if not kept:
        raise ClaimGone


async def may_be_paid(claim_id: UUID, most: int) -> bool:
    """Whether money buys the name now, also where its time was over and nobody else has it.

    Call behind the person's lock: the answer stands until the commit.
    """
    row = await SubdomainClaim.get(id=claim_id)
    if row.status is ClaimStatus.UNPAID:
        return True
    if row.status is not ClaimStatus.EXPIRED or await _count(row.user_id) >= most:
        return False
    try:
        await require_free(row.requested_subdomain)
    except (ClaimTaken, ClaimLooksLike):
        return False
    return True


async def is_paid_for(claim_id: UUID | None) -> bool:
    """Whether a name waits for no money any more."""
    settled = (ClaimStatus.PENDING, ClaimStatus.APPROVED, ClaimStatus.RELEASING)
    return claim_id is not None and await SubdomainClaim.exists(
        id=claim_id, status__in=list(settled)
    )


async def paid(claim_id: UUID, now: datetime) -> None:
    """Its money is there: it waits for the admins. Call inside the settlement."""
    await move(SubdomainClaim, claim_id, ClaimStatus.PENDING, now=now)
    await tell_waiting(await SubdomainClaim.get(id=claim_id))


async def claim_refunded(claim_id: UUID, now: datetime) -> None:
    """The money went back: it is given up, or what was approved has to be released.

    Call inside the refund's transaction, behind the lock of the person.
    """
    if not await move(SubdomainClaim, claim_id, ClaimStatus.RELEASING, now=now):
        await move(SubdomainClaim, claim_id, ClaimStatus.WITHDRAWN, now=now)


async def let_go(profile_id: UUID, now: datetime) -> None:
    """Its person leaves: nobody waits any more, and what was given has to be released."""
    for row in await SubdomainClaim.filter(user_id=profile_id, status__in=list(LIVE_CLAIMS)):
        if not await move(SubdomainClaim, row.id, ClaimStatus.WITHDRAWN, now=now):
            await move(SubdomainClaim, row.id, ClaimStatus.RELEASING, now=now)


async def tell_waiting(row: SubdomainClaim) -> None:
    """A word to the admins: somebody waits for them."""
    await notify_admins("claim_waiting", {"claim": str(row.id)}, key=f"claim-waiting:{row.id}")


async def require_free(name: str) -> None:
    """Raises ClaimTaken and ClaimLooksLike; inside a transaction nobody else takes it meanwhile."""
    looks = skeleton(name)
    await connections.get("default").execute_query(
        "SELECT pg_advisory_xact_lock(hashtextextended('subdomain:' || $1, 0))", [looks]
    )
    # A wish of an earlier release stands as it was typed.
    same = Q(skeleton=looks) | Q(requested_subdomain__iexact=name)
    other = await SubdomainClaim.filter(same, status__in=list(LIVE_CLAIMS)).first()
    if other is None:
        return
    if other.requested_subdomain.lower() == name:
        raise ClaimTaken(name)
    raise ClaimLooksLike(name, other.requested_subdomain)


def _require_open(policy: Policy) -> None:
    if not policy.names_domain:
        raise ClaimsClosed


async def _require_given_out(policy: Policy) -> None:
    _require_open(policy)
    await require_works(policy.names_domain)


async def require_works(domain: str) -> None:
    """Raises ClaimsClosed while the chain says that no name below the domain would work."""
    if await ParentDomain.exists(domain=domain, lack__in=list(NOTHING_WORKS)):
        raise ClaimsClosed


async def _wallet(person: Person) -> str | None:
    return (await Profile.get(id=person.profile_id)).ton_wallet_address


async def _require_wallet(person: Person) -> None:
    if await _wallet(person) is None:
        raise ClaimNeedsWallet


async def _count(profile_id: UUID) -> int:
    return await SubdomainClaim.filter(user_id=profile_id, status__in=list(LIVE_CLAIMS)).count()


async def _require_room(person: Person, policy: Policy) -> None:
    if await _count(person.profile_id) >= policy.names_each:
        raise ClaimsFull(policy.names_each)


async def _price(person: Person, policy: Policy, now: datetime) -> Money | None:
    """What a name costs them; None for nothing. One comes with a plan; raises ClaimNotSold."""
    price = policy.names_price
    if price is not None and not price.minor:
        return None
    has_plans = await SubdomainClaim.exists(
        user_id=person.profile_id, status__in=list(LIVE_CLAIMS), by_plan=True
    )
    if not has_plans and await brings_name(person.profile_id, now):
        return None
    if price is None:
        raise ClaimNotSold
    return price


async def brings_name(profile_id: UUID, now: datetime) -> bool:
    """Whether a plan with which a name comes runs now."""
    return await UserPackageAssignment.filter(
        Q(expires_at__isnull=True) | Q(expires_at__gt=now),
        user_id=profile_id,
        is_active=True,
        package__brings_name=True,
    ).exists()


# -- Time -----------------------------------------------------------------------------------------

_EXPIRING = """
  SELECT c.id, o.telegram_id FROM subdomain_claims c JOIN profiles p ON p.id = c.user_id
  JOIN bot_users o ON o.telegram_id = p.telegram_id
  WHERE c.status = 'unpaid' AND c.held_until <= $1 AND NOT EXISTS (
      SELECT FROM payment_intents i WHERE i.claim_id = c.id AND (
        i.status IN ('pending', 'manual_review', 'rejected')
        OR i.status = 'expired' AND i.released_at IS NULL))
    AND ($3::uuid[] IS NULL OR c.id = ANY ($3)) AND c.id <> ALL ($4::uuid[])
  ORDER BY c.held_until LIMIT $2 FOR NO KEY UPDATE OF o, c SKIP LOCKED
"""
_EXPIRE = f"""
WITH due AS ({_EXPIRING})
UPDATE subdomain_claims s SET status = 'expired', updated_at = $1 FROM due WHERE s.id = due.id
RETURNING s.id, due.telegram_id, s.requested_subdomain || '.' || s.domain AS name,
  EXISTS (SELECT FROM payment_intents i
    WHERE i.claim_id = s.id AND i.status = 'expired') AS was_told
"""  # noqa: S608 - only our own constant is put in
EXPIRING = Question("claims", _EXPIRING, lambda now, _, rest: {1: now, 3: None, 4: rest})


async def expire_due(now: datetime, limit: int = 500, *, batches: Batches | None = None) -> int:
    """Let go of the names that nobody paid for; harmless to repeat.

    Money that comes later still buys its name, if it is free then.
    """
    values: list[Any] = [now, limit]

    async def expire(chosen: Chosen) -> int:
        async with in_transaction() as connection:
            rows = await connection.execute_query_dict(_EXPIRE, [*values, *chosen])
            # Of its checkout's end by time they were told already; who cancels one ends no wish.
            told = [row for row in rows if not row["was_told"]]
            await enqueue(
                *(
                    OutboxMessage(
                        "claim_expired",
                        row["telegram_id"],
                        {"name": row["name"]},
                        f"claim-expired:{row['id']}",
                    )
                    for row in told
                )
            )
        return len(rows)

    return await (batches or Batches()).at_once(
        "claims", expire, lambda chosen: ids(_EXPIRING, [*values, *chosen]), now=now
    )
