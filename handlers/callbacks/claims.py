"""The buttons of names below the operator's: one's own, and the admins' queue of them."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class MyClaims(CallbackData, prefix="cj"):
    """The names that I asked for."""


class ClaimWanted(CallbackData, prefix="ck"):
    """I want to ask for a name."""


class ClaimName(CallbackData, prefix="nt"):
    """This name is the one; what stands here may be forged."""

    name: str


class MyClaim(CallbackData, prefix="cl"):
    """How it stands with a name, and how it can be paid."""

    claim_id: UUID


class WithdrawClaim(CallbackData, prefix="nx"):
    """I do not want the name any more; asked once more before it is done."""

    claim_id: UUID
    sure: bool


class ClaimCard(CallbackData, prefix="qg"):
    """Somebody's claim, for the admins to decide."""

    claim_id: UUID


class ApproveClaim(CallbackData, prefix="qi"):
    """The name is theirs."""

    claim_id: UUID


class RejectClaim(CallbackData, prefix="qj"):
    """The name is not to be had: why, or, without a reason, the reasons to choose from."""

    claim_id: UUID
    why: str
