"""What keeps a plan or a course from being paid or delivered, as it is at this moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from uuid import UUID

from models.channels import ManagedChat, PlanChannel
from models.education import EducationModule, EducationPackage
from models.subscriptions import SubscriptionPlan
from services.commerce.methods.registry import METHODS
from services.money import Money
from services.policy import Policy

Lacks = tuple["Lack", ...]
#: Prices of so many digits are tried to see whether a way takes the currency at all.
_DIGITS = 16


class Lack(StrEnum):
    """One reason; the order is the one in which they are shown."""

    # The plan leads into no channel.
    CHANNEL = "channel"
    # The bot cannot let people into one of its channels.
    RIGHTS = "rights"
    # The course has neither a lesson nor a day on which it starts.
    LESSON = "lesson"
    # No way to pay is set up, and there is no price in Stars.
    WAY = "way"
    # What is set up takes other currencies, and no rate leads there.
    RATE = "rate"
    # Every way that takes the currency refuses so little or so much.
    BOUNDS = "bounds"


async def lacks_of_plans(plans: Sequence[SubscriptionPlan], policy: Policy) -> dict[UUID, Lacks]:
    """What each plan lacks."""
    chats = await _chats([plan.id for plan in plans])
    broken = await _broken(chats)
    return {
        plan.id: _in_order(
            {
                Lack.CHANNEL: not chats.get(plan.id),
                Lack.RIGHTS: not broken.isdisjoint(chats.get(plan.id, ())),
            },
            unpayable(Money.of(plan.price, plan.currency), plan.star_price, policy),
        )
        for plan in plans
    }


async def lacks_of_courses(
    courses: Sequence[EducationPackage], policy: Policy
) -> dict[UUID, Lacks]:
    """What each course lacks. Chats are an extra there: a lesson or a start is enough."""
    ids = [course.id for course in courses]
    own = await SubscriptionPlan.filter(course_id__in=ids)
    hidden = {plan.course_id: plan.id for plan in own}
    taught = set(
        await EducationModule.filter(package_id__in=ids)
        .distinct()
        .values_list("package_id", flat=True)
    )
    opened = {
        course.id: [one for one in (course.plan_id, hidden.get(course.id)) if one]
        for course in courses
    }
    chats = await _chats([plan for plans in opened.values() for plan in plans])
    broken = await _broken(chats)
    return {
        course.id: _in_order(
            {
                Lack.RIGHTS: any(
                    not broken.isdisjoint(chats.get(plan, ())) for plan in opened[course.id]
                ),
                Lack.LESSON: course.id not in taught and course.starts_at is None,
            },
            unpayable(Money.of(course.price, course.currency), course.star_price, policy),
        )
        for course in courses
    }


async def _chats(plans: Iterable[UUID]) -> Mapping[UUID, set[str]]:
    found: dict[UUID, set[str]] = {}
    for link in await PlanChannel.filter(plan_id__in=list(plans), is_active=True):
        found.setdefault(link.plan_id, set()).add(link.chat_id)
    return found


async def _broken(chats: Mapping[UUID, set[str]]) -> set[str]:
    named = sorted(set().union(*chats.values())) if chats else []
    rows = ManagedChat.filter(chat_id__in=named, broken_since__isnull=False)
    return {str(chat_id) for chat_id in await rows.values_list("chat_id", flat=True)}


def _in_order(found: Mapping[Lack, bool], money: Lack | None) -> Lacks:
    return tuple(lack for lack in Lack if found.get(lack) or lack is money)


def unpayable(price: Money, stars: int | None, policy: Policy) -> Lack | None:
    """Why this price cannot be paid; None where it can, or costs nothing."""
    if not price.minor:
        return None
    listed = [one for one in METHODS.values() if one.currency_of(price.currency) == price.currency]
    if any(method.carries(price, policy) for method in listed):
        return None
    apart = [one for one in METHODS.values() if one not in listed]
    if stars is not None and any(
        method.carries(Money(stars, method.currency_of(price.currency)), policy) for method in apart
    ):
        return None
    others = [Money(10**digit, price.currency) for digit in range(_DIGITS)]
    if any(method.carries(one, policy) for method in listed for one in others):
        return Lack.BOUNDS
    is_any = bool(policy.accounts) or policy.takes_cards or policy.receiving is not None
    return Lack.RATE if is_any else Lack.WAY
