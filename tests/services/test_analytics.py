"""Visits: what people did becomes rows, in batches and in any order of writers."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

import asyncpg
import pytest

from models.analytics import Source, UserAnalytics
from models.lifecycles import InteractionType
from models.sessions import BotSession, UserInteraction
from services.analytics.events import Event, EventType
from services.analytics.recording import Interaction, record
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")
SILENCE = timedelta(minutes=30)
CLICK = InteractionType.BUTTON_CLICK


def click(person: str, at: datetime, entry: str | None = None) -> Interaction:
    return Interaction(person, CLICK, at, {"button": "p"}, entry=entry)


async def write(*done: Interaction, now: datetime = NOW) -> None:
    await record(done, now=now, longest_silence=SILENCE)


async def test_a_visit_goes_on_until_a_silence_and_knows_what_it_began_with() -> None:
    await write(click("1", NOW, "plan_x"), click("2", NOW))
    await write(click("1", NOW + timedelta(minutes=20)), click("1", NOW + SILENCE))
    await write(click("1", NOW + 2 * SILENCE + timedelta(seconds=1), "later"))
    first, second = await BotSession.filter(telegram_user_id="1").order_by("session_start")
    assert (first.session_start, first.session_end) == (NOW, NOW + SILENCE)
    assert (first.duration_minutes, first.activity_count) == (30, 3)
    assert first.session_data == {"entry": "plan_x"}
    assert (second.activity_count, second.session_data) == (1, {"entry": "later"})
    assert await BotSession.filter(telegram_user_id="2").count() == 1
    kept = await UserInteraction.filter(telegram_user_id="1").order_by("created_at")
    assert [one.session_id for one in kept] == [str(first.id)] * 3 + [str(second.id)]
    assert kept[0].interaction_data == {"button": "p"}


async def test_one_batch_may_hold_several_visits_of_a_person() -> None:
    moments = [NOW, NOW + timedelta(hours=2), NOW + timedelta(hours=4), NOW + timedelta(minutes=1)]
    await write(*(click("1", moment) for moment in moments))
    visits = await BotSession.filter(telegram_user_id="1").order_by("session_start")
    assert [one.activity_count for one in visits] == [2, 1, 1]


async def test_two_replicas_that_write_at_once_begin_one_visit(database_url: str) -> None:
    """One waits for the other's batch although neither sees the other's rows yet."""
    await asyncio.gather(*(write(click("1", NOW + timedelta(seconds=n))) for n in range(8)))
    [visit] = await BotSession.all()
    assert visit.activity_count == 8
    assert await UserInteraction.all().count() == 8


@dataclass
class Visit:
    began: datetime
    ended: datetime
    things: int


def expected(done: list[Interaction]) -> dict[str, list[Visit]]:
    """The visits of everybody by the definition, one thing after the other."""
    found: dict[str, list[Visit]] = {}
    for one in done:
        visits = found.setdefault(one.person, [])
        if visits and one.at - visits[-1].ended <= SILENCE:
            visits[-1].ended = one.at
            visits[-1].things += 1
        else:
            visits.append(Visit(one.at, one.at, 1))
    return found


@pytest.mark.parametrize("seed", range(8))
async def test_however_it_is_cut_into_batches_the_visits_are_the_same(seed: int) -> None:
    random = Random(seed)
    now, done = NOW, []
    for _ in range(random.randint(20, 120)):
        now += random.choice((timedelta(seconds=random.randint(0, 90)), SILENCE, SILENCE * 1.1))
        done.append(click(str(random.randint(1, 4)), now))
    # Two replicas write, one some batches behind the other; or batches come in any order at all.
    left, batches = list(done), []
    while left:
        size = random.randint(1, 30)
        batches.append(left[:size])
        left = left[size:]
    if seed % 2:
        random.shuffle(batches)
    else:
        late = [[one for one in batch if random.random() < 0.3] for batch in batches]
        batches = [
            *([one for one in batch if one not in late[n]] for n, batch in enumerate(batches)),
            *late,
        ]
    for batch in batches:
        random.shuffle(batch)
        await write(*batch)
    wanted = expected(done)
    for person, visits in wanted.items():
        rows = await BotSession.filter(telegram_user_id=person).order_by("session_start")
        for row in rows:
            things = await UserInteraction.filter(session_id=str(row.id)).order_by("created_at")
            assert len(things) == row.activity_count
            assert (things[0].created_at, things[-1].created_at) == (
                *(row.session_start, row.session_end),
            )
        assert [
            Visit(row.session_start, row.session_end or row.session_start, row.activity_count)
            for row in rows
        ] == visits
    assert await UserInteraction.all().count() == len(done)


async def test_what_lies_between_two_visits_makes_them_one_which_came_by_the_earlier_entry() -> (
    None
):
    await write(click("1", NOW + SILENCE * 1.5, "late"))
    await write(click("1", NOW, "early"))
    assert await BotSession.all().count() == 2
    await write(click("1", NOW + SILENCE * 0.75))
    [visit] = await BotSession.all()
    assert (visit.session_start, visit.activity_count) == (NOW, 3)
    assert visit.session_data == {"entry": "early"}
    assert set(await UserInteraction.all().values_list("session_id", flat=True)) == {str(visit.id)}


async def test_an_update_that_comes_again_is_one_thing() -> None:
    """The process died when it was written and before its update was done."""
    one = click("1", NOW)
    await write(one)
    later = replace(one, at=NOW + timedelta(minutes=1), again=True)
    await write(later, click("1", NOW + timedelta(minutes=2)))
    # Neither try was written; or both are in one batch.
    other = replace(click("2", NOW), again=True)
    await write(other)
    third = click("3", NOW)
    await write(third, replace(third, again=True))
    visits = await BotSession.all().order_by("telegram_user_id")
    assert [visit.activity_count for visit in visits] == [2, 1, 1]
    assert await UserInteraction.all().count() == 4


@pytest.mark.parametrize("table", ["bot_sessions", "user_analytics"])
async def test_a_server_that_is_busy_with_it_is_not_waited_for_and_nothing_is_half_there(
    database_url: str, table: str
) -> None:
    other = await asyncpg.connect(database_url)
    try:
        await other.execute(f"BEGIN; LOCK TABLE {table} IN EXCLUSIVE MODE")
        async with asyncio.timeout(5):
            with pytest.raises(Exception, match="timeout"):
                await record(
                    [Event(EventType.LINK_VISITED, NOW), click("1", NOW)],
                    now=NOW,
                    longest_silence=SILENCE,
                )
    finally:
        await other.close()
    assert await UserInteraction.all().count() == await UserAnalytics.all().count() == 0


async def test_an_event_belongs_to_the_visit_and_came_by_the_link_that_it_began_with() -> None:
    await Source.create(slug="spring", name="Spring", utm_source="tube", utm_campaign="may")
    opened = Event(EventType.SUPPORT_OPENED, NOW, "1", {"about": "payment"})
    later = replace(opened, at=NOW + 3 * SILENCE)
    await record(
        [opened, click("1", NOW, "go_spring_abcdefghijklmnop"), replace(opened, person="2")],
        now=NOW,
        longest_silence=SILENCE,
    )
    # Behind a silence without a tap, as a charge that is asked about, there is no visit.
    await record([later], now=later.at, longest_silence=SILENCE)
    visit = await BotSession.get(telegram_user_id="1")
    rows = await UserAnalytics.all().order_by("telegram_user_id", "created_at")
    assert [
        (row.telegram_user_id, row.session_id, row.utm_source, row.utm_medium, row.utm_campaign)
        for row in rows
    ] == [
        ("1", str(visit.id), "tube", None, "may"),
        ("1", None, None, None, None),
        ("2", None, None, None, None),
    ]
    assert rows[0].event_data == {"about": "payment"}
