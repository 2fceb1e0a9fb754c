"""The demo's year in short: plausible, by its seed the same each time, and the books agree."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from tortoise import connections

from bot.demo_history.people import FIRST, SOURCES, YEAR, newcomers
from bot.demo_history.world import POLICY
from bot.demo_history.write import write
from handlers.admin.campaigns import ready_words
from models.analytics import DailyFigure
from models.delivery import OutboxItem
from models.education import EducationCategory, EducationModule, EducationPackage
from models.people import BotUser
from models.subscriptions import SubscriptionPlan
from services.analytics.rollup.rolling import roll_due
from services.campaigns.ready import bring_ready
from services.settings import seed_catalogue
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements

PEOPLE = 24
_WRITTEN = """
SELECT b.telegram_id, b.first_name, y.payment_method, y.status, y.amount, y.currency, y.created_at
FROM bot_users b LEFT JOIN payments y ON y.user_id = b.id
WHERE b.telegram_id::bigint BETWEEN $1 AND $1 + 9999 ORDER BY b.telegram_id, y.created_at"""
#: What the first of both turns wrote.
_before: list[Any] = []


async def count(table: str) -> int:
    (row,) = await connections.get("default").execute_query_dict(
        f"SELECT count(*)::int AS count FROM {table}"
    )
    return int(row["count"])


async def is_worked_out() -> None:
    """The bot beside works out every day that there is."""
    while await roll_due(NOW, POLICY):
        pass


async def a_shop() -> None:
    """What the demo sells, and an admin who has opened the campaigns."""
    await seed_catalogue(NOW)
    await SubscriptionPlan.all().update(is_active=True, is_draft=False)
    await SubscriptionPlan.filter(name="1 month").update(star_price=2500)
    category = await EducationCategory.all().first()
    course = await EducationPackage.create(
        name="Your Own Keys", price=39, currency="USD", duration_weeks=4, category=category
    )
    for place in range(2):
        await EducationModule.create(package=course, title=f"Part {place}", position=place)
    await factories.admin()
    await bring_ready(ready_words("en"), "en", NOW)


def test_people_come_all_the_year_and_more_at_its_end() -> None:
    people = newcomers(1000, NOW, 7)
    assert people == newcomers(1000, NOW, 7) != newcomers(1000, NOW, 8)
    assert [one.at for one in people] == sorted(one.at for one in people)
    began = NOW - YEAR - timedelta(days=1)
    assert people[0].at >= began and people[-1].at < NOW
    quarters = Counter((one.at - began).days // 92 for one in people)
    assert quarters[3] > 1.3 * quarters[1] and min(quarters.values()) > 100
    assert {one.source for one in people} == {None, *SOURCES}
    # Who they are does not move with the day of the start.
    later = newcomers(1000, NOW + timedelta(days=3), 7)
    assert [one.identity for one in later] == [one.identity for one in people]


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("turn", ["first", "again"])
async def test_a_year_is_written_once_the_same_each_time_and_the_books_agree(turn: str) -> None:
    await a_shop()
    if turn == "again":
        # The bot beside was faster, and found days in which nothing had happened yet.
        await BotUser.all().update(created_at=NOW - YEAR - timedelta(days=2))
        await is_worked_out()
    said: list[str] = []
    assert await write(NOW, PEOPLE, say=said.append)
    assert said[-2] == f"The shop's past year: {PEOPLE} of {PEOPLE} people"
    assert len(said) <= 12
    rows = await connections.get("default").execute_query_dict(_WRITTEN, [FIRST])
    _before.append(rows)
    assert _before[0] == rows
    assert {one["status"] for one in rows} >= {"completed", None}
    for table, least in {
        "bot_users": PEOPLE + 1,
        "user_surveys": 3,
        "facts": 15,
        "source_touches": 8,
        "source_costs": 20,
        "broadcast_recipients": 20,
        "button_clicks": 3,
        "bot_sessions": 30,
        "user_interactions": 100,
        "user_analytics": 8,
    }.items():
        assert await count(table) >= least, table
    # Nothing of it is sent today.
    assert not await OutboxItem.filter(state="waiting").exclude(kind="show_commands").exists()
    await is_worked_out()
    assert await disagreements(NOW) == []
    rolled = sum(row.count for row in await DailyFigure.filter(figure="funnel"))
    assert rolled == await count("conversion_tracking") > PEOPLE
    before = [await count(table) for table in ("facts", "outbox", "admin_actions", "bot_sessions")]
    assert not await write(NOW + timedelta(days=1), PEOPLE, say=said.append)
    after = [await count(table) for table in ("facts", "outbox", "admin_actions", "bot_sessions")]
    assert after == before
