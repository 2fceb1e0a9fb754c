"""The buttons of campaigns: the code that comes with a message, and the admins' desk."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class UseOwnCode(CallbackData, prefix="cu"):
    """Use the code that was made for me alone."""

    own: str


class Campaigns(CallbackData, prefix="ca"):
    """All campaigns."""


class CampaignCard(CallbackData, prefix="cc"):
    """One of them."""

    campaign_id: UUID


class NewCampaign(CallbackData, prefix="cn"):
    """Make one."""


class EditCampaign(CallbackData, prefix="cd"):
    """Change what it consists of."""

    campaign_id: UUID


class SwitchCampaign(CallbackData, prefix="cw"):
    """Switch it on or off; asked once more before it is done."""

    campaign_id: UUID
    on: bool
    sure: bool


class ArchiveCampaign(CallbackData, prefix="cz"):
    """Put it out of sight; asked once more before it is done."""

    campaign_id: UUID
    sure: bool


class CampaignReport(CallbackData, prefix="cr"):
    """What it came to."""

    campaign_id: UUID


class NewStep(CallbackData, prefix="cs"):
    """Add a message to it."""

    campaign_id: UUID


class StepCard(CallbackData, prefix="cp"):
    """One message of it."""

    step_id: UUID


class EditStep(CallbackData, prefix="ce"):
    """Change when it is said, and its code."""

    step_id: UUID


class StepWords(CallbackData, prefix="ct"):
    """Write what it says in a language, to those of an arm."""

    step_id: UUID
    language: str
    arm: str


class PreviewStep(CallbackData, prefix="cv"):
    """Send it to me as others get it, from this arm."""

    step_id: UUID
    arm: str


class DropStep(CallbackData, prefix="cq"):
    """Delete it; asked once more before it is done."""

    step_id: UUID
    sure: bool
