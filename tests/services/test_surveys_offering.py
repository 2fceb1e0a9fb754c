"""The offer of the survey: to whom, when, and once, for every history of a person."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import IntentStatus, PaymentStatus, Role
from models.people import BotUser, Profile
from models.sessions import BotSession
from models.surveys import TradingLevel, UserSurvey
from services import marketing
from services.person import find
from services.policy import Policy
from services.surveys.offering import LATE, is_to_offer, offer_due
from services.surveys.survey import answer
from tests import factories
from tests.factories import NOW, Someone

pytestmark = pytest.mark.usefixtures("database")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
POLICY = Policy(ZoneInfo("UTC"), quiet_from=0, quiet_until=0)


async def came(
    who: Someone | None = None, *, left: datetime = NOW - 2 * HOUR, **columns: Any
) -> Someone:
    """Somebody whose first visit ended then."""
    who = who or await factories.person(now=left - HOUR / 2, **columns)
    await BotSession.create(
        telegram_user_id=who.telegram_id,
        session_start=left - HOUR / 2,
        session_end=left,
        duration_minutes=30,
        activity_count=3,
    )
    return who


async def told() -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT chat_id FROM outbox WHERE kind = 'survey_offer' ORDER BY chat_id"
    )
    return [row["chat_id"] for row in rows]


async def test_it_is_offered_once_for_ever() -> None:
    await factories.plan()
    who = await came()
    assert await offer_due(now=NOW - HOUR - timedelta(seconds=1), policy=POLICY) == 0
    assert await offer_due(now=NOW - HOUR, policy=POLICY) == 1
    await came(who, left=NOW)
    for later in (2 * HOUR, 9 * DAY):
        assert await offer_due(now=NOW + later, policy=POLICY) == 0
    assert await told() == [who.telegram_id]


async def test_two_that_look_at_once_offer_it_once() -> None:
    await factories.plan()
    people = sorted([(await came()).telegram_id for _ in range(3)])
    counted = await asyncio.gather(*(offer_due(now=NOW, policy=POLICY) for _ in range(3)))
    assert sum(counted) == 3
    assert await told() == people


async def test_dying_before_the_end_it_is_offered_by_the_next_look() -> None:
    await factories.plan()
    who = await came()
    with pytest.raises(ZeroDivisionError):
        async with in_transaction():
            assert await offer_due(now=NOW, policy=POLICY) == 1
            raise ZeroDivisionError
    assert await told() == []
    assert await offer_due(now=NOW, policy=POLICY) == 1
    assert await told() == [who.telegram_id]


async def test_switched_off_or_with_nothing_on_sale_nobody_is_offered_it() -> None:
    await came()
    assert await offer_due(now=NOW, policy=POLICY) == 0
    await factories.plan()
    off = Policy(ZoneInfo("UTC"), quiet_from=0, quiet_until=0, survey_offer=0 * HOUR)
    assert await offer_due(now=NOW, policy=off) == 0
    assert await offer_due(now=NOW, policy=POLICY) == 1


async def test_it_is_one_of_the_messages_of_the_week() -> None:
    await factories.plan()
    who = await came()
    await offer_due(now=NOW, policy=POLICY)
    statement = f"SELECT {marketing.HAD.format(person='$1', now='$2::timestamptz')} AS had"
    for later, expected in ((HOUR, 1), (8 * DAY, 0)):
        rows = await connections.get("default").execute_query_dict(
            statement, [who.telegram_id, NOW + later]
        )
        assert rows[0]["had"] == expected


async def test_what_changes_before_it_leaves_is_heard() -> None:
    await factories.plan()
    who = await came()
    person = await find(who.telegram_id)
    assert person is not None
    assert await is_to_offer(person, POLICY)
    await marketing.turn_off(person, NOW)
    assert not await is_to_offer(person, POLICY)
    await marketing.turn_on(person, NOW)
    await answer(person, "trading_level", TradingLevel.BEGINNER, NOW)
    assert not await is_to_offer(person, POLICY)


@dataclass
class Story:
    """What somebody is and did."""

    columns: dict[str, Any] = field(default_factory=dict)
    after: list[Callable[[Someone], Any]] = field(default_factory=list)
    left: datetime = NOW - 2 * HOUR


async def _is_banned(who: Someone) -> None:
    await Profile.filter(id=who.profile.id).update(banned_at=NOW)


async def _answers(who: Someone) -> None:
    await UserSurvey.create(telegram_user_id=who.telegram_id, main_goal="learn_improve")


async def _pays(who: Someone, status: PaymentStatus) -> None:
    state = {
        PaymentStatus.PENDING: IntentStatus.PENDING,
        PaymentStatus.FAILED: IntentStatus.PENDING,
    }.get(status, IntentStatus.APPROVED)
    plan = await factories.plan()
    intent = await factories.intent(who, plan, now=NOW - 2 * HOUR, status=state)
    await factories.payment(intent, now=NOW - 2 * HOUR, status=status)


def _are(**columns: Any) -> Callable[[Story], Any]:
    return lambda one: one.columns.update(columns)


def _did(what: Callable[[Someone], Any]) -> Callable[[Story], Any]:
    return lambda one: one.after.append(what)


def _paid(status: PaymentStatus) -> Callable[[Story], Any]:
    return _did(lambda who: _pays(who, status))


def _left(ago: timedelta) -> Callable[[Story], Any]:
    return lambda one: setattr(one, "left", NOW - ago)


_NOON = NOW.hour * 60
#: What keeps somebody from being offered it, and what does not; of each line one may be so.
_TURNS: list[list[tuple[Callable[[Story], Any], bool]]] = [
    [(_are(marketing_off_since=NOW), False), (_are(language="ru", seen_at=NOW), True)],
    [(_are(unreachable_since=NOW), False)],
    [(_are(survey_offered_at=NOW - DAY), False)],
    [(_are(role=Role.ADMIN), False), (_are(role=Role.MODERATOR), False), (_did(_is_banned), False)],
    [(_are(is_vip=True), False)],
    # Asleep now, and just awake.
    [
        (_are(quiet_from=_NOON, quiet_until=_NOON + 60), False),
        (_are(quiet_from=0, quiet_until=_NOON), True),
    ],
    [(_did(_answers), False)],
    [(_paid(one), one is PaymentStatus.FAILED) for one in PaymentStatus],
    # They are here again.
    [(_did(lambda who: came(who, left=NOW - HOUR / 4)), False)],
    [
        (_left(HOUR / 2), False),
        (_left(HOUR), True),
        (_left(LATE + HOUR), False),
        (_left(LATE - HOUR), True),
    ],
]


@pytest.mark.parametrize("seed", [1, 2])
async def test_who_is_offered_it_is_who_came_went_and_wants_to_hear_of_us(seed: int) -> None:
    chance = random.Random(seed)
    await factories.plan()
    meant = set()
    stories = [[turn] for line in _TURNS for turn in line]
    stories += [
        [chance.choice(line) for line in chance.sample(_TURNS, chance.choice([0, 1, 2, 3]))]
        for _ in range(30)
    ]
    for turns in stories:
        story = Story()
        for turn, _ in turns:
            turn(story)
        who = await came(left=story.left, **story.columns)
        for done in story.after:
            await done(who)
        if all(is_meant for _, is_meant in turns):
            meant.add(who.telegram_id)
    assert await offer_due(now=NOW, policy=POLICY) == len(meant)
    assert set(await told()) == meant
    offered = await BotUser.filter(survey_offered_at=NOW).values_list("telegram_id", flat=True)
    assert set(offered) == meant
