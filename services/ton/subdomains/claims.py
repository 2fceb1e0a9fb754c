"""What a name's claim says of it: that it came with a plan, was paid back, or is over."""

from __future__ import annotations

from datetime import datetime

from models.claims import ClaimStatus
from models.ton import SubdomainClaim, TonSubdomain

#: Of a row `s`: the claim that it was approved for.
_CLAIM = "c.user_id = s.user_id AND lower(c.requested_subdomain) = s.subdomain"
#: What was paid for it went back.
REFUNDED = f"""
  EXISTS (SELECT FROM subdomain_claims c JOIN payments y ON y.claim_id = c.id
    WHERE {_CLAIM} AND c.status = 'approved' AND y.status = 'refunded')"""
#: Nothing was ever paid for it, so that it came with a plan; and its holder `b` has none now.
PLAN_OVER = f"""
  NOT b.is_vip AND NOT EXISTS (SELECT FROM subdomain_claims c JOIN payments y ON y.claim_id = c.id
    WHERE {_CLAIM} AND c.status = 'approved' AND y.status IN ('completed', 'refunded'))"""


async def is_over(row: TonSubdomain, now: datetime) -> None:
    """The name is off the chain: whoever wants it may claim it again."""
    name = SubdomainClaim.filter(user_id=row.user_id, requested_subdomain__iexact=row.subdomain)
    for claim in await name.filter(status__in=[ClaimStatus.APPROVED, ClaimStatus.RELEASING]):
        # Whoever gave it back themselves was not told to.
        await move(SubdomainClaim, claim.id, ClaimStatus.RELEASING, now=now)
        await move(SubdomainClaim, claim.id, ClaimStatus.RELEASED, now=now)
