"""What a name's claim says of it: whether it was paid for, and that it is over."""

from __future__ import annotations

from datetime import datetime

from models.lifecycles import ClaimStatus
from models.ton import SubdomainClaim, TonSubdomain

#: Of a row `s`: the claim that it was approved for.
CLAIM = """
  c.user_id = s.user_id AND lower(c.requested_subdomain) = s.subdomain"""
#: What was paid for it went back.
REFUNDED = f"""
  EXISTS (SELECT FROM subdomain_claims c JOIN payments y ON y.claim_id = c.id
    WHERE {CLAIM} AND c.status = 'approved' AND y.status = 'refunded')"""
#: Nothing was ever paid for it: it came with a plan.
CAME_WITH_PLAN = f"""
  NOT EXISTS (SELECT FROM subdomain_claims c JOIN payments y ON y.claim_id = c.id
    WHERE {CLAIM} AND c.status = 'approved' AND y.status IN ('completed', 'refunded'))"""


async def is_over(row: TonSubdomain, now: datetime) -> None:
    """The name is off the chain: whoever wants it may claim it again."""
    await SubdomainClaim.filter(
        user_id=row.user_id,
        requested_subdomain__iexact=row.subdomain,
        status=ClaimStatus.APPROVED,
    ).update(status=ClaimStatus.WITHDRAWN, updated_at=now)
