"""The exit survey: who is asked, once and politely; what they may answer; what it comes to."""

import asyncio
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.exit_surveys import Ended, ExitReason, ExitSurvey
from models.facts import FactKind
from models.lifecycles import EnrollmentStatus, StarSubscriptionStatus
from models.payments import StarSubscription
from models.people import BotUser, Profile
from models.subscriptions import UserPackageAssignment
from services.audiences import parse
from services.education import privacy
from services.exit_surveys import answers
from services.exit_surveys.answers import OPEN_FOR, ExitSurveyOver
from services.exit_surveys.asking import AFTER, LATE, ask_due
from services.exit_surveys.figures import Tally, by_thing, figures
from services.policy import Policy
from services.refusals import NotAllowed
from services.timeline import terms as t
from services.timeline.facts import add_fact
from tests import factories
from tests.factories import NOW, Someone
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(ZoneInfo("UTC"), quiet_from=0, quiet_until=0)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


async def ended(who: Someone | None = None, **columns: Any) -> tuple[Someone, UUID]:
    """Somebody whose plan's time has just run out."""
    who = who or await factories.person()
    plan = columns.pop("plan", None) or await factories.plan()
    row = await factories.right(who, plan, now=NOW - 31 * DAY, days=30, **columns)
    await UserPackageAssignment.filter(id=row.id).update(is_active=False)
    return who, row.id


async def renewal(who: Someone, **columns: Any) -> StarSubscription:
    """A renewal that its person has stopped."""
    plan = await factories.plan()
    intent = await factories.intent(who, plan)
    values = {
        "status": StarSubscriptionStatus.CANCELED,
        "paid_until": NOW + 20 * DAY,
        "updated_at": NOW,
        **columns,
    }
    return await StarSubscription.create(
        user_id=who.user.id,
        plan_id=plan.id,
        intent_id=intent.id,
        charge_id=str(uuid4()),
        stars=100,
        created_at=NOW - 10 * DAY,
        **values,
    )


async def asked(now: Any = NOW + AFTER, policy: Policy = POLICY) -> list[tuple[str, str, UUID]]:
    """Whom a look asks, and about what."""
    before = set(await ExitSurvey.all().values_list("id", flat=True))
    await ask_due(now=now, policy=policy)
    rows = [row for row in await ExitSurvey.all().order_by("about") if row.id not in before]
    return [(row.telegram_user_id, str(row.ended), row.about) for row in rows]


async def told() -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT chat_id FROM outbox WHERE kind = 'exit_survey' ORDER BY id"
    )
    return [row["chat_id"] for row in rows]


async def test_each_end_is_asked_about_once() -> None:
    member, right = await ended()
    stopper, student = await factories.person(), await factories.person()
    stopped = await renewal(stopper)
    completed = await factories.enrollment(
        student,
        await factories.course(),
        enrollment_status=EnrollmentStatus.COMPLETED,
        completion_date=NOW,
    )
    assert await asked(NOW + AFTER - MINUTE) == []
    found = await asked()
    assert set(found) == {
        (member.telegram_id, "plan", right),
        (stopper.telegram_id, "renewal", stopped.id),
        (student.telegram_id, "course", completed.id),
    }
    assert sorted(await told()) == sorted(one for one, _, _ in found)
    never_again = Policy(ZoneInfo("UTC"), quiet_from=0, quiet_until=0, exit_survey_pause=DAY)
    assert await asked(NOW + 2 * DAY, never_again) == []
    assert len(await told()) == 3


async def test_a_course_whose_time_ran_out_and_one_that_was_left() -> None:
    late, leaver, ended_by_us = [await factories.person() for _ in range(3)]
    over = await factories.enrollment(
        late, await factories.course(), access_over_at=NOW, has_seat=False
    )
    left = {}
    for who, actor in ((leaver, leaver), (ended_by_us, await factories.admin())):
        row = await factories.enrollment(
            who, await factories.course(), enrollment_status=EnrollmentStatus.CANCELLED
        )
        await add_fact(
            *(who.user.id, FactKind.SEAT_LEFT, t.SeatChanged()),
            happened_at=NOW,
            learned_at=NOW,
            enrollment_id=row.id,
            actor_id=actor.profile.id,
        )
        left[who.telegram_id] = row.id
    assert set(await asked()) == {
        (late.telegram_id, "course", over.id),
        (leaver.telegram_id, "course", left[leaver.telegram_id]),
    }


async def test_two_ends_of_one_person_are_one_question() -> None:
    who, _ = await ended()
    await ended(who)
    assert len(await asked()) == 1
    assert await asked(NOW + DAY) == []


async def test_two_leaders_at_once_ask_once() -> None:
    for _ in range(5):
        await ended()
    await asyncio.gather(*(ask_due(now=NOW + AFTER, policy=POLICY) for _ in range(4)))
    assert len(await told()) == len(set(await told())) == 5


async def test_nobody_is_asked_again_before_the_pause_is_over() -> None:
    who, _ = await ended()
    assert len(await asked()) == 1
    later = NOW + 59 * DAY
    await factories.enrollment(
        who,
        await factories.course(),
        enrollment_status=EnrollmentStatus.COMPLETED,
        completion_date=later,
    )
    assert await asked(later + AFTER) == []
    assert len(await asked(later + LATE - MINUTE)) == 1


async def test_a_pause_of_0_asks_nobody() -> None:
    await ended()
    assert await asked(policy=Policy(ZoneInfo("UTC"), exit_survey_pause=0 * DAY)) == []


async def test_what_is_found_too_late_is_asked_no_more() -> None:
    await ended()
    assert await asked(NOW + LATE) == []


async def test_quiet_hours_are_waited_for_in_the_persons_own_zone() -> None:
    who, _ = await ended()
    await BotUser.filter(id=who.user.id).update(
        time_zone="Pacific/Auckland", quiet_from=22 * 60, quiet_until=9 * 60
    )
    # 12:05 UTC is one in the morning over there.
    assert await asked() == []
    assert len(await asked(NOW + timedelta(hours=9))) == 1


async def test_who_may_not_be_written_to_is_not_asked() -> None:
    people = [(await ended())[0] for _ in range(4)]
    banned, blocked, forgotten, fine = people
    await Profile.filter(id=banned.profile.id).update(banned_at=NOW)
    await BotUser.filter(id=blocked.user.id).update(unreachable_since=NOW)
    await BotUser.filter(id=fine.user.id).update(marketing_off_since=NOW)
    await factories.enrollment(
        forgotten,
        await factories.course(),
        enrollment_status=EnrollmentStatus.CANCELLED,
        anonymized_at=NOW,
    )
    # Marketing this is not.
    assert [who for who, _, _ in await asked()] == [fine.telegram_id]


async def test_whoever_stays_or_was_sent_away_has_not_left() -> None:
    again, (mover, _), (refunded, _), (revoked, _) = (
        await factories.person(),
        await ended(),
        await ended(),
        await ended(),
    )
    plan = await factories.plan()
    await ended(again, plan=plan)
    await factories.right(again, plan)
    await factories.right(mover, await factories.plan())
    for who, kind in ((refunded, FactKind.REFUND), (revoked, FactKind.REVOCATION)):
        await connections.get("default").execute_query(
            "INSERT INTO facts (user_id, kind, happened_at, learned_at, terms)"
            " VALUES ($1, $2, $3, $3, '{}')",
            [who.user.id, str(kind), NOW],
        )
    assert await asked() == []


async def test_another_plan_that_goes_on_keeps_nobody_from_being_asked() -> None:
    who, right = await ended()
    await factories.right(who, await factories.plan(), now=NOW - 20 * DAY, days=60)
    assert await asked() == [(who.telegram_id, "plan", right)]


async def one() -> tuple[Any, UUID]:
    """A person who was asked, and the question."""
    who, _ = await ended()
    await ask_due(now=NOW + AFTER, policy=POLICY)
    row = await ExitSurvey.get(telegram_user_id=who.telegram_id)
    return await met(who), row.id


async def test_stars_then_a_reason_then_a_line_and_the_last_word_counts() -> None:
    me, key = await one()
    with pytest.raises(ExitSurveyOver):
        await answers.give_reason(me, key, ExitReason.PRICE, NOW + AFTER)
    await answers.rate(me, key, 4, NOW + AFTER)
    with pytest.raises(ExitSurveyOver):
        await answers.write_comment(me, key, "too early", NOW + AFTER)
    for stars in (2, 2):
        await answers.rate(me, key, stars, NOW + DAY)
    await answers.give_reason(me, key, ExitReason.OTHER, NOW + DAY)
    await answers.give_reason(me, key, ExitReason.PRICE, NOW + DAY)
    await answers.write_comment(me, key, "x" * 700, NOW + DAY)
    row = await ExitSurvey.get(id=key)
    assert (row.stars, row.reason, row.answered_at) == (2, ExitReason.PRICE, NOW + DAY)
    assert row.comment == "x" * 500


@pytest.mark.parametrize("stars", [0, 6, -1, 2**40])
async def test_forged_stars_are_refused(stars: int) -> None:
    me, key = await one()
    with pytest.raises(ExitSurveyOver):
        await answers.rate(me, key, stars, NOW + AFTER)


async def test_anothers_question_an_unknown_one_and_an_old_one_are_closed() -> None:
    me, key = await one()
    other = await met(await factories.person())
    for who, which, now in (
        (other, key, NOW + AFTER),
        (me, uuid4(), NOW + AFTER),
        (me, key, NOW + AFTER + OPEN_FOR),
    ):
        with pytest.raises(ExitSurveyOver):
            await answers.rate(who, which, 5, now)
        with pytest.raises(ExitSurveyOver):
            await answers.give_reason(who, which, ExitReason.DONE, now)
    assert (await ExitSurvey.get(id=key)).stars is None


async def test_the_question_is_none_any_more_for_whoever_stayed_meanwhile() -> None:
    me, key = await one()
    found = await answers.question(me, key, NOW + AFTER)
    assert await answers.is_to_ask(me, found, POLICY)
    assert not await answers.is_to_ask(
        me, found, Policy(ZoneInfo("UTC"), exit_survey_pause=0 * DAY)
    )
    await UserPackageAssignment.filter(user_id=me.profile_id).update(is_active=True)
    assert not await answers.is_to_ask(me, found, POLICY)


async def test_forgetting_leaves_the_stars_and_none_of_the_words() -> None:
    me, key = await one()
    await answers.rate(me, key, 1, NOW + AFTER)
    await answers.give_reason(me, key, ExitReason.OTHER, NOW + AFTER)
    await answers.write_comment(me, key, "I am Rosalind", NOW + AFTER)
    who = Someone(await BotUser.get(id=me.bot_user_id), await Profile.get(id=me.profile_id))
    row = await factories.enrollment(
        who, await factories.course(), enrollment_status=EnrollmentStatus.CANCELLED
    )
    await privacy.anonymize(me, row.id, now=NOW)
    row = await ExitSurvey.get()
    assert (row.stars, row.reason, row.comment) == (1, ExitReason.OTHER, None)


async def answered(stars: int, reason: ExitReason | None = None, comment: str | None = None) -> Any:
    me, key = await one()
    await answers.rate(me, key, stars, NOW + AFTER)
    if reason:
        await answers.give_reason(me, key, reason, NOW + AFTER)
    if comment:
        await answers.write_comment(me, key, comment, NOW + AFTER)
    return me


async def test_the_figures_count_what_was_answered() -> None:
    await one()
    await answered(1, ExitReason.PRICE, "first")
    await answered(2, ExitReason.PRICE)
    await answered(5, ExitReason.DONE, "last")
    await answered(4)
    admin = await met(await factories.admin())
    found = await figures(admin, 0, NOW + DAY)
    assert (found.all.asked, found.all.answered, found.all.average) == (5, 4, Decimal(3))
    assert list(found.by_end) == [Ended.PLAN]
    assert [(one, people) for one, (people, _) in found.reasons.items()] == [
        (ExitReason.PRICE, 2),
        (ExitReason.DONE, 1),
    ]
    assert {line.comment for line in found.lines.items} == {"first", "last"}
    assert (await figures(admin, 0, NOW + 200 * DAY)).all.asked == 0
    with pytest.raises(NotAllowed):
        await figures(await met(await factories.person()), 0, NOW)


async def test_each_plan_and_course_has_its_own_average() -> None:
    plan, course = await factories.plan("Club"), await factories.course("Bootcamp")
    admin = await met(await factories.admin())
    for about, stars, reason in (
        ({"plan_id": plan.id, "ended": Ended.PLAN}, 1, ExitReason.PRICE),
        ({"plan_id": plan.id, "ended": Ended.RENEWAL}, 4, ExitReason.PRICE),
        ({"plan_id": plan.id, "ended": Ended.PLAN}, 4, ExitReason.TIME),
        ({"plan_id": plan.id, "ended": Ended.PLAN}, None, None),
        ({"course_id": course.id, "ended": Ended.COURSE}, 5, None),
    ):
        await ExitSurvey.create(
            telegram_user_id="1",
            about=uuid4(),
            asked_at=NOW,
            stars=stars,
            answered_at=NOW if stars else None,
            reason=reason,
            **about,
        )
    found = (await by_thing(admin, 0, NOW + DAY)).items
    assert [(one.called.own, one.is_course, one.tally, one.reason) for one in found] == [
        ("Club", False, Tally(4, 3, Decimal(3)), ExitReason.PRICE),
        ("Bootcamp", True, Tally(1, 1, Decimal(5)), None),
    ]
    assert (await by_thing(admin, 0, NOW + 200 * DAY)).items == ()
    with pytest.raises(NotAllowed):
        await by_thing(await met(await factories.person()), 0, NOW)


async def test_audiences_mean_people_by_one_and_the_same_answer() -> None:
    cheap = await answered(1, ExitReason.PRICE)
    await answered(5, ExitReason.DONE)
    await one()

    async def meant(**parts: Any) -> set[str]:
        made = parse({"exit_survey": parts}).compile(NOW + DAY, POLICY)
        rows = await connections.get("default").execute_query_dict(made.text, made.values)
        return {row["telegram_id"] for row in rows}

    assert len(await meant()) == 2
    assert await meant(stars_at_most=2) == {cheap.key}
    assert await meant(stars_at_most=2, reasons=["done"]) == set()
    assert await meant(reasons=["price"], of=["plan"], at_most=30) == {cheap.key}
