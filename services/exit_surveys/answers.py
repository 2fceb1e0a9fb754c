"""What is answered: stars, a reason, a line; each with one tap or one message, in this order.

An answer is one conditional UPDATE of the person's own row: a tap that comes twice changes nothing,
and one of somebody else's question finds no row. The last word counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise import connections
from tortoise.queryset import QuerySet

from models.exit_surveys import Ended, ExitReason, ExitSurvey
from models.lifecycles import StarSubscriptionStatus
from models.localized import Name, name_in
from models.payments import StarSubscription
from models.subscriptions import UserPackageAssignment
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal

MOST_STARS = 5
#: So long a line may be.
LONGEST_COMMENT = 500
#: So long a question can be answered; afterwards it would say nothing of what it was about.
OPEN_FOR = timedelta(days=30)

_NAMED = f"""
SELECT x.ended, x.stars, x.plan_id, x.about,
  coalesce((SELECT {name_in("c")} FROM education_packages c WHERE c.id = x.course_id),
    (SELECT {name_in("s")} FROM subscription_plans s WHERE s.id = x.plan_id)) AS name
FROM exit_surveys x WHERE x.id = $1 AND x.telegram_user_id = $2 AND x.asked_at > $3
"""  # noqa: S608 - our own texts


@dataclass(unsafe_hash=True)
class ExitSurveyOver(Refusal):
    """The question is closed: it is too old, was forgotten, or is somebody else's."""


@dataclass(frozen=True)
class Question:
    """One question as its person sees it."""

    id: UUID
    ended: Ended
    called: Name
    plan_id: UUID | None
    about: UUID
    is_answered: bool


async def question(person: Person, survey_id: UUID, now: datetime) -> Question:
    """The person's own question while it is open; raises ExitSurveyOver."""
    rows = await connections.get("default").execute_query_dict(
        _NAMED, [survey_id, person.key, now - OPEN_FOR]
    )
    if not rows:
        raise ExitSurveyOver
    (row,) = rows
    return Question(
        survey_id,
        Ended(row["ended"]),
        Name.asked(row["name"]),
        row["plan_id"],
        row["about"],
        row["stars"] is not None,
    )


async def is_to_ask(person: Person, asked: Question, policy: Policy) -> bool:
    """Whether the question still is one: not answered, not switched off, and they did not stay."""
    if asked.is_answered or not policy.exit_survey_pause:
        return False
    if asked.ended is Ended.RENEWAL:
        return not await StarSubscription.exists(
            id=asked.about, status=StarSubscriptionStatus.ACTIVE
        )
    if asked.ended is Ended.PLAN:
        return not await UserPackageAssignment.exists(
            user_id=person.profile_id, package_id=asked.plan_id, is_active=True
        )
    return True


async def rate(person: Person, survey_id: UUID, stars: int, now: datetime) -> Question:
    """Note how many stars they give; raises ExitSurveyOver."""
    if not 1 <= stars <= MOST_STARS:
        raise ExitSurveyOver
    if not await _open(person, survey_id, now).update(stars=stars, answered_at=now):
        raise ExitSurveyOver
    return await question(person, survey_id, now)


async def give_reason(
    person: Person, survey_id: UUID, reason: ExitReason, now: datetime
) -> Question:
    """Note the main reason, once the stars are given; raises ExitSurveyOver."""
    rated = _open(person, survey_id, now).filter(stars__isnull=False)
    if not await rated.update(reason=reason):
        raise ExitSurveyOver
    return await question(person, survey_id, now)


async def write_comment(person: Person, survey_id: UUID, comment: str, now: datetime) -> None:
    """Keep a line of theirs, once the reason is given; raises ExitSurveyOver."""
    explained = _open(person, survey_id, now).filter(reason__isnull=False)
    if not await explained.update(comment=comment[:LONGEST_COMMENT]):
        raise ExitSurveyOver


def _open(person: Person, survey_id: UUID, now: datetime) -> QuerySet[ExitSurvey]:
    return ExitSurvey.filter(id=survey_id, telegram_user_id=person.key, asked_at__gt=now - OPEN_FOR)
