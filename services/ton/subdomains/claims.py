"""What a name's claim says of it: that it came with a plan, was paid back, or is over."""

from __future__ import annotations

from datetime import datetime

from tortoise.expressions import Q

from models.claims import ClaimStatus
from models.lifecycles import move
from models.ton import SubdomainClaim, TonSubdomain

#: Of a row `s`: the claim that it was approved for.
_CLAIM = "c.user_id = s.user_id AND lower(c.requested_subdomain) = s.subdomain"
#: What was paid for it went back: the refund says so of the claim.
REFUNDED = f"""
  EXISTS (SELECT FROM subdomain_claims c WHERE {_CLAIM} AND c.status = 'releasing')"""
#: It came with a plan, and its holder has none now that brings a name.
PLAN_OVER = f"""
  EXISTS (SELECT FROM subdomain_claims c WHERE {_CLAIM} AND c.status = 'approved' AND c.by_plan)
  AND NOT EXISTS (SELECT FROM user_package_assignments a
    JOIN subscription_plans k ON k.id = a.package_id AND k.brings_name
    WHERE a.user_id = s.user_id AND a.is_active)"""  # noqa: S608 - only our own text is put in


async def is_over(row: TonSubdomain, now: datetime) -> None:
    """The name is off the chain, or somebody else's: whoever wants it may claim it again.

    Claims of whoever was forgotten do not say which name they were for: they are over with the
    last one.
    """
    mine = SubdomainClaim.filter(user_id=row.user_id)
    named = Q(requested_subdomain__iexact=row.subdomain)
    if not await TonSubdomain.exists(user_id=row.user_id):
        named |= Q(requested_subdomain="")
    for claim in await mine.filter(named, status__in=[ClaimStatus.APPROVED, ClaimStatus.RELEASING]):
        # Whoever gave it back themselves was not told to.
        await move(SubdomainClaim, claim.id, ClaimStatus.RELEASING, now=now)
        await move(SubdomainClaim, claim.id, ClaimStatus.RELEASED, now=now)
