"""What the buttons of the plans' desk hold."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from pydantic import Field


class PlanDesk(CallbackData, prefix="dla"):
    """A plan as admins see it."""

    plan_id: UUID


class NewPlan(CallbackData, prefix="dln"):
    """A form for a plan that is not there yet."""


class EditPlan(CallbackData, prefix="dle"):
    """A plan's form, filled in."""

    plan_id: UUID


class MovePlan(CallbackData, prefix="dlm"):
    """Put a plan at this place of the shop."""

    plan_id: UUID
    place: Annotated[int, Field(ge=1, lt=2**31)]


class ArchivePlan(CallbackData, prefix="dlo"):
    """Sell a plan no longer, or again."""

    plan_id: UUID
    archived: bool


class DeletePlan(CallbackData, prefix="dlx"):
    """Delete a plan; asked once more before it is sure."""

    plan_id: UUID
    sure: bool


class PlanDoors(CallbackData, prefix="dlc"):
    """The channels that a plan leads into, and those that it may, after some others."""

    plan_id: UUID
    offset: Annotated[int, Field(ge=0, lt=2**31)] = 0


class OpenPlanDoor(CallbackData, prefix="dlk"):
    """The plan leads into this chat from now on."""

    plan_id: UUID
    chat_id: str


class ClosePlanDoor(CallbackData, prefix="dlu"):
    """The plan leads there no longer; asked once more before it is sure."""

    plan_id: UUID
    chat_id: str
    sure: bool
