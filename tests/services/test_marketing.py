"""Marketing: quiet hours in each one's zone, the weekly most, and the word that ends it."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.broadcasts import BroadcastMessage, BroadcastRecipient
from models.lifecycles import RecipientState
from models.people import BotUser
from services import marketing
from services.marketing import NoHour, Quiet, awake_at, minute_of
from services.policy import Policy
from tests import factories
from tests.factories import NOW
from tests.services.shop import met

POLICY = Policy(ZoneInfo("Europe/Madrid"), quiet_from=22, quiet_until=9)
NIGHT = Quiet(22 * 60, 9 * 60)


@pytest.mark.parametrize(
    ("quiet", "zone", "now", "wakes"),
    [
        (NIGHT, "UTC", "2026-11-23T12:00", "2026-11-23T12:00"),
        (NIGHT, "UTC", "2026-11-23T22:00", "2026-11-24T09:00"),
        (NIGHT, "UTC", "2026-11-23T08:59", "2026-11-23T09:00"),
        (NIGHT, "UTC", "2026-11-23T09:00", "2026-11-23T09:00"),
        # At noon in London it is 23:00 in Auckland, whose morning comes at 20:00.
        (NIGHT, "Pacific/Auckland", "2026-11-23T12:00", "2026-11-23T20:00"),
        (Quiet(13 * 60, 15 * 60), "UTC", "2026-11-23T13:30", "2026-11-23T15:00"),
        (Quiet(0, 0), "UTC", "2026-11-23T00:00", "2026-11-23T00:00"),
        # The night in which Madrid's clock goes from 2:00 to 3:00, and quiet until 2:00.
        (Quiet(22 * 60, 2 * 60), "Europe/Madrid", "2026-03-29T00:30", "2026-03-29T01:00"),
    ],
)
def test_who_sleeps_is_told_when_they_wake(quiet: Quiet, zone: str, now: str, wakes: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert awake_at(at, ZoneInfo(zone), quiet) == datetime.fromisoformat(wakes).replace(tzinfo=UTC)


@cache
def _minutes(now: datetime) -> str:
    """What the statement is told of all zones at a moment: sixteen tests ask for the same."""
    return marketing.minutes_by_zone(now, POLICY)


async def _asleep(who: Any, now: datetime) -> bool:
    condition = marketing.IS_QUIET.format(
        b="b",
        minutes="$2",
        quiet_from=POLICY.quiet_from * 60,
        quiet_until=POLICY.quiet_until * 60,
    )
    (row,) = await connections.get("default").execute_query_dict(
        f"SELECT {condition} AS quiet FROM bot_users b WHERE b.id = $1",
        [who.user.id, _minutes(now)],
    )
    return bool(row["quiet"])


@pytest.mark.usefixtures("database")
@pytest.mark.xdist_group("zones")
@pytest.mark.parametrize("zone", [None, "Asia/Kathmandu", "America/St_Johns", "Not/AZone"])
@pytest.mark.parametrize("own", [None, (0, 6 * 60), (600, 600), (1439, 1)])
async def test_the_statement_agrees_with_the_rule(
    zone: str | None, own: tuple[int, int] | None
) -> None:
    since, until = own or (None, None)
    who = await factories.person(time_zone=zone, quiet_from=since, quiet_until=until)
    quiet = Quiet(*own) if own else marketing.shops_quiet(POLICY)
    for hours in range(24):
        now = NOW + timedelta(hours=hours, minutes=hours)
        there = marketing.zone_of(zone, POLICY)
        assert await _asleep(who, now) is quiet.holds(minute_of(now, there)), (zone, own, now)


async def _had(telegram_id: str, now: datetime = NOW) -> int:
    statement = marketing.HAD.format(person="$1", now="$2::timestamptz")
    (row,) = await connections.get("default").execute_query_dict(
        f"SELECT {statement} AS had", [telegram_id, now]
    )
    return int(row["had"])


async def _broadcast(telegram_id: str, state: RecipientState, **columns: Any) -> None:
    values = {"started_at": NOW, "title": "T", "content": "C", **columns}
    sent = await BroadcastMessage.create(**values)
    settled = state not in (RecipientState.PENDING, RecipientState.SENDING)
    await BroadcastRecipient.create(
        broadcast_id=sent.id,
        telegram_user_id=telegram_id,
        state=state,
        owner=1 if state is RecipientState.SENDING else None,
        message_ids=[1] if state is RecipientState.SENT else None,
        settled_at=NOW if settled else None,
    )


@pytest.mark.usefixtures("database")
async def test_what_may_have_arrived_counts_for_seven_days_and_what_is_no_marketing_never() -> None:
    me = (await factories.person()).telegram_id
    for state in RecipientState:
        await _broadcast(me, state)
    await _broadcast(me, RecipientState.SENT, is_marketing=False)
    await _broadcast(me, RecipientState.SENT, finished_at=NOW)
    # Sent, unknown and on its way, and the finished one; none of those that did not arrive.
    assert await _had(me) == 4
    assert await _had((await factories.person()).telegram_id) == 0
    # What is on its way counts whenever it began.
    assert await _had(me, NOW + timedelta(days=7, seconds=1)) == 1


@pytest.mark.usefixtures("database")
async def test_off_is_off_however_often_and_what_was_chosen_is_remembered() -> None:
    me = await met(await factories.person())
    assert (await marketing.preferences(me.bot_user_id, POLICY)).quiet == NIGHT
    assert await marketing.turn_off(me, NOW)
    assert not await marketing.turn_off(me, NOW + timedelta(days=1))
    assert (await BotUser.get(id=me.bot_user_id)).marketing_off_since == NOW
    await marketing.be_quiet(me, 20, 7, NOW)
    mine = await marketing.preferences(me.bot_user_id, POLICY)
    assert (mine.wants_marketing, mine.quiet, mine.is_own) == (False, Quiet(1200, 420), True)
    for wrong in ((24, 0), (0, 24), (-1, 5)):
        with pytest.raises(NoHour):
            await marketing.be_quiet(me, *wrong, NOW)
    await marketing.turn_on(me, NOW)
    await marketing.be_quiet_as_the_shop(me, NOW)
    mine = await marketing.preferences(me.bot_user_id, POLICY)
    assert (mine.wants_marketing, mine.quiet, mine.is_own) == (True, NIGHT, False)
