"""What admins see of the plans: the list, and one plan with who has it and who bought it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from tortoise import connections

from models.channels import ManagedChat, PlanChannel
from models.subscriptions import SubscriptionPlan
from services.channels.linking import UnknownPlan
from services.person import Person, require_admin
from services.subscriptions.plans import PlanView, view_of

PAGE = 8


@dataclass(frozen=True)
class PlanUses:
    """How many people have a plan now, how often it was paid, and whether anything names it."""

    running: int
    paid: int
    ever: bool


@dataclass(frozen=True)
class PlanLine:
    """A plan in the list."""

    view: PlanView
    is_sold: bool


@dataclass(frozen=True)
class PlanPage:
    """Some plans, those that are sold first."""

    lines: tuple[PlanLine, ...]
    offset: int
    total: int


@dataclass(frozen=True)
class PlanDeskCard:
    """One plan with everything about it; one that is not sold has no place."""

    view: PlanView
    place: int | None
    places: int
    uses: PlanUses


@dataclass(frozen=True)
class PlanDoor:
    """A chat, and whether the plan leads into it."""

    chat_id: str
    title: str
    is_linked: bool


@dataclass(frozen=True)
class DoorPage:
    """Some chats, those that the plan leads into first."""

    doors: tuple[PlanDoor, ...]
    offset: int
    total: int


async def plan_page(admin: Person, offset: int) -> PlanPage:
    """A page of all plans; raises NotAllowed."""
    require_admin(admin)
    plans = SubscriptionPlan.filter(course_id=None)
    found = await plans.order_by("-is_active", "display_order", "price", "id")
    offset = offset if offset < len(found) else 0
    shown = found[offset : offset + PAGE]
    lines = tuple(PlanLine(view_of(plan, ()), plan.is_active) for plan in shown)
    return PlanPage(lines, offset, len(found))


async def plan_desk_card(admin: Person, plan_id: UUID) -> PlanDeskCard:
    """One plan, archived or not; raises NotAllowed and UnknownPlan."""
    require_admin(admin)
    plan = await SubscriptionPlan.get_or_none(id=plan_id, course_id=None)
    if plan is None:
        raise UnknownPlan
    channels = await PlanChannel.filter(plan_id=plan_id, is_active=True).order_by("channel_name")
    view = view_of(plan, [channel.channel_name for channel in channels])
    sold = SubscriptionPlan.filter(is_active=True).order_by("display_order", "price", "id")
    order = [one.id for one in await sold]
    place = order.index(plan_id) + 1 if plan_id in order else None
    return PlanDeskCard(view, place, len(order), await uses_of(plan_id))


# Whoever has a plan has a right to it, and after a renewal two: people are counted, not rows.
_USES = """
SELECT (SELECT count(DISTINCT user_id) FROM user_package_assignments
        WHERE package_id = $1 AND is_active) AS running,
  (SELECT count(*) FROM payments WHERE plan_id = $1 AND status = 'completed') AS paid,
  EXISTS (SELECT FROM user_subscriptions WHERE plan_id = $1)
  OR EXISTS (SELECT FROM user_package_assignments WHERE package_id = $1)
  OR EXISTS (SELECT FROM payment_intents WHERE plan_id = $1)
  OR EXISTS (SELECT FROM payments WHERE plan_id = $1)
  OR EXISTS (SELECT FROM star_subscriptions WHERE plan_id = $1)
  OR EXISTS (SELECT FROM education_packages WHERE plan_id = $1)
  OR EXISTS (SELECT FROM promotions WHERE $1 = ANY(plan_ids)) AS ever
"""


async def uses_of(plan_id: UUID) -> PlanUses:
    """Who has a plan and what names it: each of these keeps it from being deleted.

    A code whose only plan was gone would be good for nothing, and its list would not say so.
    """
    (row,) = await connections.get("default").execute_query_dict(_USES, [plan_id])
    return PlanUses(row["running"], row["paid"], row["ever"])


async def plan_doors(admin: Person, plan_id: UUID, offset: int) -> DoorPage:
    """A page of the chats the bot takes care of, those that the plan leads into first.

    Raises NotAllowed and UnknownPlan.
    """
    require_admin(admin)
    if not await SubscriptionPlan.exists(id=plan_id, course_id=None):
        raise UnknownPlan
    linked = {
        channel.chat_id for channel in await PlanChannel.filter(plan_id=plan_id, is_active=True)
    }
    chats = await ManagedChat.all().order_by("created_at")
    doors = [PlanDoor(chat.chat_id, chat.title, chat.chat_id in linked) for chat in chats]
    doors.sort(key=lambda door: not door.is_linked)
    offset = offset if offset < len(doors) else 0
    return DoorPage(tuple(doors[offset : offset + PAGE]), offset, len(doors))
