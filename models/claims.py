"""How a claim to a name below the operator's lives: its statuses and the moves they make."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class ClaimStatus(StrEnum):
    """How far a claim to a name has come."""

    # It holds the name for as long as it can be paid for.
    UNPAID = "unpaid"
    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    # It was approved, and its money went back or its owner has left: the record has to go.
    RELEASING = "releasing"
    RELEASED = "released"


CLAIM_MOVES: Mapping[ClaimStatus, frozenset[ClaimStatus]] = {
    ClaimStatus.UNPAID: frozenset(
        {ClaimStatus.PENDING, ClaimStatus.WITHDRAWN, ClaimStatus.EXPIRED}
    ),
    # Money that comes late buys the name all the same, if nobody else has it.
    ClaimStatus.EXPIRED: frozenset({ClaimStatus.PENDING}),
    ClaimStatus.PENDING: frozenset(
        {ClaimStatus.APPROVED, ClaimStatus.REJECTED, ClaimStatus.WITHDRAWN}
    ),
    ClaimStatus.APPROVED: frozenset({ClaimStatus.RELEASING}),
    ClaimStatus.RELEASING: frozenset({ClaimStatus.RELEASED}),
    ClaimStatus.REJECTED: frozenset(),
    ClaimStatus.WITHDRAWN: frozenset(),
    ClaimStatus.RELEASED: frozenset(),
}
#: A claim that nobody else may have the name beside.
LIVE_CLAIMS = (
    *(ClaimStatus.UNPAID, ClaimStatus.PENDING, ClaimStatus.APPROVED, ClaimStatus.RELEASING),
)
