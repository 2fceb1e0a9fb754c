"""What admins see of the plans: the list, and one plan with who has it and who bought it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from tortoise import connections

from models.channels import ManagedChat, PlanChannel
from models.subscriptions import SubscriptionPlan
from services.channels.linking import UnknownPlan
from services.commerce.lacks import Lacks, lacks_of_plans
from services.pages import Page, part_of
from services.person import Person, require_admin
from services.policy import Policy
from services.subscriptions.plans import PlanView, view_of


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
    is_draft: bool = False
    # What it lacks, of one that is sold or a draft.
    lacks: Lacks = ()


@dataclass(frozen=True)
class PlanDeskCard:
    """One plan with everything about it; one that is not sold has no place."""

    view: PlanView
    place: int | None
    places: int
    uses: PlanUses
    is_draft: bool = False
    lacks: Lacks = ()
    # A name below the operator's comes with it.
    brings_name: bool = False


@dataclass(frozen=True)
class PlanChat:
    """A chat, and whether the plan leads into it."""

    chat_id: str
    title: str
    is_linked: bool


async def plan_page(admin: Person, offset: int, policy: Policy) -> Page[PlanLine]:
    """A page of all plans, those that are sold first, then the drafts; raises NotAllowed."""
    require_admin(admin)
    plans = SubscriptionPlan.filter(course_id=None)
    found = await plans.order_by("-is_active", "-is_draft", "display_order", "price", "id")
    page = part_of(found, offset)
    meant = [plan for plan in page.items if plan.is_active or plan.is_draft]
    lacks = await lacks_of_plans(meant, policy)
    return page.map(
        lambda plan: PlanLine(
            view_of(plan, ()), plan.is_active, plan.is_draft, lacks.get(plan.id, ())
        )
    )


async def plan_desk_card(admin: Person, plan_id: UUID, policy: Policy) -> PlanDeskCard:
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
    lacks = await lacks_of_plans([plan] if plan.is_active or plan.is_draft else [], policy)
    uses = await uses_of(plan_id)
    known = (plan.is_draft, lacks.get(plan_id, ()), plan.brings_name)
    return PlanDeskCard(view, place, len(order), uses, *known)


# A member of a plan has a right to it, and after a renewal two: people are counted, not rows.
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


async def plan_chats(admin: Person, plan_id: UUID, offset: int) -> Page[PlanChat]:
    """A page of the chats the bot looks after, those that the plan leads into first.

    Raises NotAllowed and UnknownPlan.
    """
    require_admin(admin)
    if not await SubscriptionPlan.exists(id=plan_id, course_id=None):
        raise UnknownPlan
    linked = {
        channel.chat_id for channel in await PlanChannel.filter(plan_id=plan_id, is_active=True)
    }
    managed = await ManagedChat.all().order_by("created_at")
    chats = [PlanChat(chat.chat_id, chat.title, chat.chat_id in linked) for chat in managed]
    chats.sort(key=lambda chat: not chat.is_linked)
    return part_of(chats, offset)
