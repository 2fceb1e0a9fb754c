"""A replica's rules stay fresh: by the news, and by a look of its own when the news got lost."""

from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from bot.settings import SettingsWatch
from models.settings import ShopSetting
from services.person import known
from services.policy import Policy
from services.settings.desk import change_setting
from services.settings.live import LivePolicy
from tests import factories
from tests.factories import NOW
from tests.infra.conftest import Joins, eventually

POLICY = Policy(ZoneInfo("UTC"))


@pytest.fixture
async def live(database: str) -> AsyncIterator[LivePolicy]:
    await ShopSetting.all().delete()
    yield LivePolicy(POLICY)


async def becomes(live: LivePolicy, hour: int) -> None:
    await eventually(lambda: live.current.end_hour == hour)


async def test_news_is_heard_when_it_is_committed(live: LivePolicy, join: Joins) -> None:
    admin = await known((await factories.admin()).telegram_id)
    assert admin is not None
    replica = (await join()).replica
    watch = SettingsWatch(live, every=3600)
    replica.listen("settings", watch.heard)
    await watch.start()
    try:
        await change_setting(
            "end_hour", 9, admin, idempotency_key="update:1:1", now=NOW, policy=POLICY
        )
        await becomes(live, 9)
    finally:
        await watch.stop()


async def test_news_that_got_lost_is_found_by_looking(live: LivePolicy) -> None:
    await ShopSetting.create(key="end_hour", value={"value": 7})
    watch = SettingsWatch(live, every=0.02)
    await watch.start()
    assert live.current.end_hour == 7
    try:
        await ShopSetting.filter(key="end_hour").update(value={"value": 8})
        await becomes(live, 8)
        # A value that this release does not know leaves the configuration's, and the watch goes on.
        await ShopSetting.filter(key="end_hour").update(value={"value": 99})
        await becomes(live, POLICY.end_hour)
        await connections.get("default").execute_script("DELETE FROM shop_settings")
        await ShopSetting.create(key="end_hour", value={"value": 6})
        await becomes(live, 6)
    finally:
        await watch.stop()
