"""The buttons of one's own wallet."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class OpenWallet(CallbackData, prefix="two"):
    """How it stands with my wallet."""


class LinkWallet(CallbackData, prefix="twl"):
    """I want to prove a wallet."""


class LinkByPayment(CallbackData, prefix="twp"):
    """I want to prove it with a payment."""


class CancelLink(CallbackData, prefix="twk"):
    """I want to link no wallet app after all."""


class ConfirmWallet(CallbackData, prefix="twc"):
    """The wallet that paid or signed is mine alone."""

    proof_id: UUID


class DenyWallet(CallbackData, prefix="twd"):
    """It is not, or I want it no more."""

    proof_id: UUID


class AddDomain(CallbackData, prefix="twn"):
    """I want to show a name that my wallet owns."""


class DropDomain(CallbackData, prefix="twx"):
    """Show my name no more."""


class ClaimPlan(CallbackData, prefix="twh"):
    """My wallet holds what this plan asks for."""

    plan_id: UUID


class UnlinkWallet(CallbackData, prefix="twu"):
    """Let go of my wallet; asked once."""

    proof_id: UUID
    sure: bool
