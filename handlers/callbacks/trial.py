"""The buttons of test purchases."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class TrialDesk(CallbackData, prefix="v"):
    """Which ways to pay can be tried, and how the last tests went."""


class BeginTrial(CallbackData, prefix="vb"):
    """Sell myself one by this way to pay, by its letter."""

    way: str


class TrialCard(CallbackData, prefix="vc"):
    """Look how a test purchase stands, and go on with it."""

    trial_id: UUID


class TrialInvoice(CallbackData, prefix="vi"):
    """The invoice once more."""

    trial_id: UUID


class TrialProof(CallbackData, prefix="vp"):
    """Send the proof of payment that the bot draws."""

    trial_id: UUID


class ApproveTrial(CallbackData, prefix="vk"):
    """Approve my own proof of payment; a test allows it."""

    trial_id: UUID


class StopTrial(CallbackData, prefix="vs"):
    """Stop the test; what was paid goes back."""

    trial_id: UUID
