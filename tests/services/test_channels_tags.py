"""Member tags in groups: what they say, to whom, and when Telegram is told."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.jobs import questions
from handlers.screens.channels import tag_words
from models.channels import ChannelMembership, ManagedChat, PlanChannel
from models.education import EducationPackage
from models.lifecycles import ChannelType, EnrollmentStatus
from models.localized import LANGUAGES, Name
from models.subscriptions import SubscriptionPlan
from services.batches import Batches
from services.channels.gateway import BotRights, MemberStatus
from services.channels.memberships import membership_changed
from services.channels.tags import (
    GraduateTag,
    NameTag,
    Opening,
    Tag,
    Wanted,
    WeekTag,
    fitted,
    tag_due,
    tag_for,
)
from services.education.students import give_seat
from services.education.studies import complete
from services.policy import Policy
from services.timeline.expiry import expire_due
from services.timeline.terms import Calendar
from tests import factories
from tests.factories import NOW, Someone
from tests.services.channels import belief, met, moved
from tests.services.gateway import Chats

POLICY = Policy(ZoneInfo("Europe/Madrid"), tags_in="en")
CALENDAR = Calendar.of(POLICY)
OFF = replace(POLICY, tags_in="")
HELPER = BotRights("VIP", ChannelType.GROUP, True, True, True, can_tag=True)
START = datetime(2026, 10, 5, 10, 0, tzinfo=UTC)
VIP, BASIC = Name("VIP", {"ru": "ВИП"}), Name("Basic")


def plan(name: Name, days: int | None, *, begins: int = -1) -> Opening:
    until = None if days is None else NOW + timedelta(days=days)
    return Opening(name, NOW + timedelta(days=begins), until)


def course(
    weeks: int | None,
    status: EnrollmentStatus = EnrollmentStatus.ACTIVE,
    *,
    start: datetime | None = START,
) -> Opening:
    end = start + timedelta(weeks=weeks) if start and weeks else None
    return Opening(Name("Bootcamp"), start, end, status)


DONE, PAUSED = EnrollmentStatus.COMPLETED, EnrollmentStatus.SUSPENDED


@pytest.mark.parametrize(
    ("openings", "tag"),
    [
        ([], None),
        ([plan(BASIC, 30), plan(VIP, 40)], NameTag(VIP)),
        ([plan(BASIC, None), plan(VIP, 40)], NameTag(BASIC)),
        # What was bought for later says nothing yet, where something runs.
        ([plan(BASIC, 5), plan(VIP, 400, begins=5)], NameTag(BASIC)),
        ([plan(VIP, 400, begins=5)], NameTag(VIP)),
        ([plan(VIP, 30), course(8)], WeekTag(8, 8)),
        ([plan(VIP, 30), course(8, DONE)], NameTag(VIP)),
        ([course(8, DONE)], GraduateTag()),
        ([course(8, PAUSED)], None),
        ([course(None)], NameTag(Name("Bootcamp"))),
        ([course(8, start=NOW + timedelta(days=3))], NameTag(Name("Bootcamp"))),
        ([course(8, start=None)], NameTag(Name("Bootcamp"))),
    ],
)
def test_a_tag_follows_from_what_opens_the_group(
    openings: Sequence[Opening], tag: Tag | None
) -> None:
    for order in (openings, list(reversed(openings))):
        assert tag_for(order, NOW, CALENDAR).tag == tag


def test_weeks_are_counted_by_the_shops_calendar_from_the_first_to_the_last() -> None:
    """Summer time ends in the third week: it is as long as the others by the clock on the wall."""
    eight = [course(8)]
    seen, moment = [], START
    for _ in range(8):
        wanted = tag_for(eight, moment, CALENDAR)
        assert isinstance(wanted.tag, WeekTag)
        seen.append(wanted.tag.week)
        if wanted.changes_at is None:
            break
        assert wanted.changes_at > moment
        before = wanted.changes_at - timedelta(seconds=1)
        assert tag_for(eight, before, CALENDAR).tag == wanted.tag
        moment = wanted.changes_at
    assert seen == [1, 2, 3, 4, 5, 6, 7, 8]
    late = tag_for(eight, START + timedelta(weeks=60), CALENDAR)
    assert late == Wanted(WeekTag(8, 8))


def test_a_course_that_begins_changes_its_tag_by_itself() -> None:
    begins = NOW + timedelta(days=3)
    assert tag_for([course(8, start=begins)], NOW, CALENDAR).changes_at == begins
    assert tag_for([course(8, start=begins)], begins, CALENDAR).tag == WeekTag(1, 8)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tag", [WeekTag(5, 8), WeekTag(99, 104), WeekTag(520, 520), GraduateTag()])
def test_our_own_words_fit_whole_in_every_language(tag: Tag, language: str) -> None:
    words = tag_words(tag, language)
    assert fitted(words) == words


def test_a_plan_is_said_in_the_language_of_the_tags() -> None:
    assert tag_words(NameTag(VIP), "ru") == "ВИП"
    assert tag_words(NameTag(VIP), "es") == "VIP"
    assert tag_words(NameTag(Name("3 months")), "ru") == "3 месяца"


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("VIP", "VIP"),
        ("  Gold \n member ", "Gold member"),
        ("💎 VIP ⭐️", "VIP"),
        ("👩‍🎓👨🏽‍💻🇪🇸", ""),
        ("1️⃣ Start ‼️", "1 Start"),
        ("The Quite Expensive Plan", "The Quite Expen…"),
        ("𝔊𝔬𝔩𝔡𝔢𝔫 𝔓𝔩𝔞𝔫", "𝔊𝔬𝔩𝔡𝔢𝔫 𝔓…"),
        ("y" * 14 + "n\u0303" * 3, "y" * 14 + "ñ…"),
        ("y" * 14 + "q\u0303" * 3, "y" * 14 + "…"),
        ("\u202eevil\u202c \u200bname", "evil name"),
        ("حلقة ذهبية", "حلقة ذهبية"),
        ("\u0303" * 40, ""),
    ],
)
def test_a_tag_is_short_in_one_line_and_without_pictures(words: str, tag: str) -> None:
    made = fitted(words)
    assert made == tag
    assert len(made.encode("utf-16-le")) <= 32
    assert not any(unicodedata.category(one) in ("So", "Cf", "Cc") for one in made)


@dataclass
class Group:
    """A group of a plan's, the Telegram that it is in, and one who is inside."""

    where: PlanChannel
    chats: Chats
    who: Someone

    async def ticks(self, now: datetime = NOW, policy: Policy = POLICY) -> int:
        return await tag_due(self.chats, tag_words, now=now, policy=policy)

    @property
    def tag(self) -> str | None:
        return self.chats.tags.get((self.where.chat_id, self.who.telegram_id))

    @property
    def calls(self) -> int:
        return self.chats.done.count("tag")

    async def row(self) -> ChannelMembership:
        return await belief(self.who, self.where)


async def group(
    of: SubscriptionPlan, *, chat_type: ChannelType = ChannelType.GROUP, can_tag: bool = True
) -> Group:
    where = await factories.channel(of, chat_type=chat_type, can_tag=can_tag)
    who = await factories.person()
    await factories.membership(who, where)
    chats = Chats()
    chats.allowed = HELPER
    return Group(where, chats, who)


database = pytest.mark.usefixtures("database")


@database
async def test_a_member_is_tagged_once_and_the_tag_goes_with_the_right() -> None:
    vip = await factories.plan("VIP")
    place = await group(vip)
    await factories.right(place.who, vip, days=5)
    assert await place.ticks() == 1
    assert place.tag == "VIP"
    assert await place.ticks() == 0
    assert place.calls == 1
    over = NOW + timedelta(days=7)
    assert await expire_due(now=over) == 1
    # A guest whose right has ended stays, and is called nothing any more.
    assert await place.ticks(over) == 1
    assert (place.tag, place.calls) == ("", 2)


@database
async def test_somebody_without_a_right_keeps_what_others_call_them() -> None:
    place = await group(await factories.plan())
    assert await place.ticks() == 1
    assert place.calls == 0


@database
async def test_another_name_of_the_plan_shows_within_a_day() -> None:
    vip = await factories.plan("VIP")
    place = await group(vip)
    await factories.right(place.who, vip)
    await place.ticks()
    await SubscriptionPlan.filter(id=vip.id).update(name="Gold")
    assert await place.ticks(NOW + timedelta(hours=23)) == 0
    assert await place.ticks(NOW + timedelta(hours=24)) == 1
    assert place.tag == "Gold"


@database
async def test_a_student_goes_from_week_to_week_and_graduates() -> None:
    admin = await met(await factories.admin())
    taught = await factories.course(starts_at=NOW, duration_weeks=2)
    who = await met(student := await factories.person())
    key = {"idempotency_key": "seat", "now": NOW, "policy": POLICY}
    row = await give_seat(who, taught.id, admin, **key)  # type: ignore[arg-type]
    hidden = await SubscriptionPlan.get(course_id=taught.id)
    place = await group(hidden)
    place = Group(place.where, place.chats, student)
    await factories.membership(student, place.where)
    await ChannelMembership.exclude(telegram_user_id=student.telegram_id).delete()
    await place.ticks()
    assert place.tag == "Week 1 of 2"
    week = NOW + timedelta(days=8)
    await place.ticks(week)
    assert place.tag == "Week 2 of 2"
    await complete(row, admin, idempotency_key="done", now=week)
    assert await place.ticks(week) == 1
    assert place.tag == "Graduate"
    assert await EducationPackage.exists(id=taught.id)


@database
@pytest.mark.parametrize(
    "where",
    [
        {"chat_type": ChannelType.CHANNEL},
        {"can_tag": False},
    ],
)
async def test_nobody_is_tagged_where_it_cannot_be(where: dict[str, object]) -> None:
    vip = await factories.plan("VIP")
    place = await group(vip, **where)  # type: ignore[arg-type]
    await factories.right(place.who, vip)
    assert await place.ticks() == 0
    assert place.calls == 0


@database
async def test_a_group_that_nothing_leads_to_any_more_is_left_alone() -> None:
    vip = await factories.plan("VIP")
    place = await group(vip)
    await factories.right(place.who, vip)
    await PlanChannel.filter(id=place.where.id).update(is_active=False)
    assert await place.ticks() == 0


@database
async def test_another_language_is_put_on_and_switching_off_takes_tags_away() -> None:
    vip = await factories.plan("VIP", translations={"ru": {"name": "ВИП"}})
    place = await group(vip)
    await factories.right(place.who, vip)
    assert await place.ticks(policy=OFF) == 0
    await place.ticks()
    assert await place.ticks(policy=replace(POLICY, tags_in="ru")) == 1
    assert place.tag == "ВИП"
    assert await place.ticks(policy=OFF) == 1
    assert place.tag == ""
    assert await place.ticks(NOW + timedelta(days=9), policy=OFF) == 0


@database
async def test_a_right_that_was_lost_stops_it_and_its_return_goes_on() -> None:
    vip = await factories.plan("VIP")
    place = await group(vip)
    await factories.right(place.who, vip)
    place.chats.refuses = {"tag"}
    place.chats.allowed = replace(HELPER, can_tag=False)
    await place.ticks()
    assert not (await ManagedChat.get(chat_id=place.where.chat_id)).can_tag
    assert await place.ticks() == 0
    place.chats.refuses, place.chats.allowed = set(), HELPER
    await ManagedChat.all().update(can_tag=True)
    assert await place.ticks() == 1
    assert place.tag == "VIP"


@database
async def test_who_leads_the_group_is_refused_and_asked_for_again_in_a_day() -> None:
    vip = await factories.plan("VIP")
    place = await group(vip)
    await factories.right(place.who, vip)
    place.chats.refuses = {"tag"}
    assert await place.ticks() == 1
    assert (await place.row()).tag == ""
    assert await place.ticks(NOW + timedelta(hours=1)) == 0
    place.chats.refuses = set()
    assert await place.ticks(NOW + timedelta(days=1)) == 1
    assert place.tag == "VIP"


@database
async def test_who_comes_back_is_tagged_anew_because_telegram_forgot_it() -> None:
    vip = await factories.plan("VIP")
    place = await group(vip)
    await factories.right(place.who, vip)
    await place.ticks()
    for before, after in (
        (MemberStatus.INSIDE, MemberStatus.OUTSIDE),
        (MemberStatus.OUTSIDE, MemberStatus.INSIDE),
    ):
        change = moved(place.who, place.where, before, after)
        later = NOW + timedelta(minutes=1)
        await membership_changed(change, now=later, policy=POLICY)
        assert await place.ticks(later) == (after is MemberStatus.INSIDE)
    assert place.calls == 2


@database
async def test_what_moves_while_telegram_is_told_is_looked_at_once_more() -> None:
    vip = await factories.plan("VIP")
    place = await group(vip)
    await factories.right(place.who, vip)
    await place.ticks()

    class Slow(Chats):
        async def tag(self, chat_id: str, telegram_id: str, tag: str) -> None:
            await super().tag(chat_id, telegram_id, tag)
            later = NOW + timedelta(days=1, seconds=1)
            await ChannelMembership.all().update(tag_at=later)

    slow = Slow()
    await SubscriptionPlan.filter(id=vip.id).update(name="Gold")
    tomorrow = NOW + timedelta(days=1)
    await tag_due(slow, tag_words, now=tomorrow, policy=POLICY)
    assert (await place.row()).tag == "VIP"
    assert await place.ticks(tomorrow + timedelta(seconds=2)) == 1
    assert (place.tag, (await place.row()).tag) == ("Gold", "Gold")


@database
async def test_a_tick_asks_before_it_tags() -> None:
    vip = await factories.plan("VIP")
    place = await group(vip)
    await factories.right(place.who, vip)
    asked = questions(timedelta(hours=24))
    assert "tags" in await asked.due(NOW, POLICY, Batches().resting)
    assert "tags" not in await asked.due(NOW, OFF, Batches().resting)
    row = str((await place.row()).id)
    resting = {"tags": [row]}
    assert "tags" not in await asked.due(NOW, POLICY, lambda job, _: resting.get(job, []))
    await place.ticks()
    assert "tags" not in await asked.due(NOW, POLICY, Batches().resting)
