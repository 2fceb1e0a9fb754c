"""For random people and random documents the statement means whom plain Python means."""

import random
from collections import Counter
from datetime import timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.exit_surveys import Ended, ExitReason, ExitSurvey
from models.lifecycles import EnrollmentStatus, IntentStatus, PaymentStatus
from models.people import Profile
from models.promotions import PromotionUsage
from models.subscriptions import UserPackageAssignment
from models.surveys import UserSurvey
from services.audiences import count, parse, recipients
from services.audiences.registry import ATOMS
from services.policy import Policy
from services.surveys.survey import QUESTIONS
from tests import factories
from tests.factories import NOW
from tests.properties import audience_model as model
from tests.properties.audience_model import Documents, Moment, Shop

#: A zone whose days are not those of UTC.
POLICY = Policy(zone=ZoneInfo("Pacific/Auckland"))
PEOPLE, DOCUMENTS = 40, 150


async def population(chance: random.Random) -> Shop:
    """People of every kind, with bounds that are hit to the second."""
    plans = [await factories.plan(f"Plan {n}") for n in range(2)]
    courses = [await factories.course(f"Course {n}") for n in range(2)]
    codes = [await factories.promotion(f"CODE{n}") for n in range(2)]
    people = [await _person(chance, f"P{n}", plans, courses, codes) for n in range(PEOPLE)]
    return Shop(
        *([str(row.id) for row in rows] for rows in (plans, courses, codes)),
        [one.telegram_id for one in people],
        NOW,
    )


def _days(chance: random.Random, low: int = 0, high: int = 60) -> timedelta:
    return timedelta(days=chance.randint(low, high), hours=chance.choice([0, 0, -1, 7]))


async def _person(
    chance: random.Random, name: str, plans: list[Any], courses: list[Any], codes: list[Any]
) -> factories.Someone:
    def maybe(value: Any, share: float = 0.2) -> Any:
        return value if chance.random() < share else None

    who = await factories.person(
        name,
        now=NOW - _days(chance),
        language=chance.choice(["ru", "es", None, None]),
        language_code=chance.choice(["en", "ru-RU", "es_MX", "pt", "RU", None]),
        seen_at=maybe(NOW - _days(chance), 0.7),
        username_seen_at=maybe(NOW - _days(chance), 0.3),
        unreachable_since=maybe(NOW),
        marketing_off_since=maybe(NOW),
    )
    if chance.random() < 0.2:
        until = chance.choice([None, NOW, NOW + timedelta(days=1)])
        await Profile.filter(id=who.profile.id).update(banned_at=NOW, banned_until=until)
    if chance.random() < 0.6:
        await _membership(chance, who, plans)
    for _ in range(chance.choice([0, 0, 1, 2])):
        await _checkout(chance, who, chance.choice(plans), codes)
    for course in chance.sample(courses, chance.randint(0, 2)):
        status = chance.choice(list(EnrollmentStatus))
        is_over = status in (EnrollmentStatus.COMPLETED, EnrollmentStatus.CANCELLED)
        await factories.enrollment(
            who,
            course,
            enrollment_status=status,
            completion_date=NOW - _days(chance) if status == "completed" else None,
            anonymized_at=maybe(NOW) if is_over else None,
        )
    for ended in chance.sample(list(Ended), chance.choice([0, 1, 2])):
        stars = maybe(chance.randint(1, 5), 0.8)
        await ExitSurvey.create(
            telegram_user_id=who.telegram_id,
            ended=ended,
            about=uuid4(),
            plan_id=None if ended is Ended.COURSE else chance.choice(plans).id,
            course_id=chance.choice(courses).id if ended is Ended.COURSE else None,
            asked_at=NOW,
            stars=stars,
            answered_at=NOW - _days(chance) if stars else None,
            reason=maybe(chance.choice(list(ExitReason)), 0.8) if stars else None,
        )
    if chance.random() < 0.6:
        await _survey(chance, who, plans)
    return who


async def _survey(chance: random.Random, who: factories.Someone, plans: list[Any]) -> None:
    is_done = chance.random() < 0.8
    answers = {
        name: chance.choice(list(kind))
        for name, kind in QUESTIONS.items()
        if is_done or chance.random() < 0.5
    }
    await UserSurvey.create(
        telegram_user_id=who.telegram_id,
        recommended_plan_id=chance.choice([None, *(plan.id for plan in plans)])
        if is_done
        else None,
        survey_completed_at=NOW - _days(chance) if is_done else None,
        **answers,
    )


async def _membership(chance: random.Random, who: factories.Someone, plans: list[Any]) -> None:
    plan, is_active = chance.choice(plans), chance.random() < 0.6
    is_lifetime = is_active and chance.random() < 0.2
    end = None if is_lifetime else NOW + _days(chance, -2 if is_active else -60, 40)
    await factories.subscription(
        who,
        plan,
        is_active=is_active,
        is_lifetime=is_lifetime,
        subscription_start_date=NOW if chance.random() < 0.9 or is_active else None,
        subscription_end_date=end,
    )
    for of in chance.sample(plans, chance.randint(0, 2)):
        right = await factories.right(who, of)
        await UserPackageAssignment.filter(id=right.id).update(is_active=chance.random() < 0.7)


async def _checkout(
    chance: random.Random, who: factories.Someone, plan: Any, codes: list[Any]
) -> None:
    opened = NOW - timedelta(hours=chance.randint(0, 24 * 20))
    status = chance.choice([IntentStatus.EXPIRED, IntentStatus.CANCELLED, IntentStatus.APPROVED])
    if not await model.PaymentIntent.exists(user_id=who.user.id, status=IntentStatus.PENDING):
        status = chance.choice([status, IntentStatus.PENDING])
    intent = await factories.intent(who, plan, now=opened, status=status)
    if status is IntentStatus.APPROVED:
        paid = chance.choice([PaymentStatus.COMPLETED, PaymentStatus.REFUNDED])
        await factories.payment(intent, now=opened, status=paid)
    elif chance.random() < 0.3:
        await factories.payment(intent, now=opened, status=PaymentStatus.FAILED)
    for code in chance.sample(codes, chance.randint(0, 1)):
        if not await PromotionUsage.exists(promotion=code, telegram_user_id=who.telegram_id):
            await PromotionUsage.create(
                promotion=code,
                telegram_user_id=who.telegram_id,
                intent=intent,
                used_at=opened,
                consumed_at=opened if status is IntentStatus.APPROVED else None,
            )


def test_every_atom_is_said_twice() -> None:
    assert ATOMS.keys() == model.ATOMS.keys()


@pytest.mark.parametrize("seed", [1, 2])
async def test_the_statement_means_whom_plain_python_means(database: str, seed: int) -> None:
    chance = random.Random(seed)
    shop = await population(chance)
    lives, at = await model.lives(), Moment(NOW, POLICY)
    documents = Documents(chance, shop)
    some, none = Counter[str](), Counter[str]()
    asked = [documents.atom(word) for word in sorted(ATOMS) for _ in range(4)]
    asked += [documents.any() for _ in range(DOCUMENTS)]
    for document in asked:
        audience = parse(document)
        assert parse(audience.document) == audience
        expected = {life.user.telegram_id for life in lives if model.holds(document, life, at)}
        assert await _ids(audience.compile(NOW, POLICY)) == expected, document
        is_marketing = chance.random() < 0.5
        reasons = {
            life.user.telegram_id: model.reason(life, NOW, marketing=is_marketing) for life in lives
        }
        counted = await count(audience, NOW, POLICY, marketing=is_marketing)
        told = Counter(reasons[one] for one in expected)
        assert {why: getattr(counted, why) for why in told} == dict(told), document
        assert counted.people + counted.left_out == len(expected)
        reached = recipients(audience, NOW, POLICY, marketing=is_marketing)
        wanted = {one for one in expected if reasons[one] == "people"}
        assert await _ids(reached) == wanted, document
        for word in document.keys() & ATOMS.keys():
            (some if expected else none)[word] += 1
    # No atom stays without somebody it means, so that nothing was compared with nothing.
    assert some.keys() == ATOMS.keys(), none


async def _ids(sql: Any) -> set[str]:
    rows = await connections.get("default").execute_query_dict(sql.text, sql.values)
    return {row["telegram_id"] for row in rows}
