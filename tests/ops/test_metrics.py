"""/metrics: who may read it, that taps cost no statement, and a dashboard of what exists."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import Metrics
from models.alerts import AlertKind
from models.lifecycles import ChainAsset
from models.ton import TonAccount
from services import alerts
from services.commerce.methods import chain_accounts
from tests import factories
from tests.factories import NOW
from tests.harness.processes import ROOT

TOKEN = "a-token-for-prometheus"
A, B = f"0:{'a' * 64}", f"0:{'b' * 64}"


class _Clock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@pytest.fixture
async def page(database: str) -> AsyncIterator[tuple[Metrics, TestClient[Any, Any]]]:
    metrics, app = Metrics(_Clock(), ("message",)), Application()
    metrics.mount(app, TOKEN)
    async with TestClient(TestServer(app)) as client:
        yield metrics, client


async def _read(client: TestClient[Any, Any]) -> dict[tuple[str, ...], float]:
    answer = await client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status == 200
    return {
        (one.name, *one.labels.values()): one.value
        for family in text_string_to_metric_families(await answer.text())
        for one in family.samples
    }


async def test_it_is_there_only_for_the_token(page: tuple[Metrics, TestClient[Any, Any]]) -> None:
    _, client = page
    for offered in ("", "Bearer ", f"Bearer {TOKEN}x", f"Basic {TOKEN}", "Bearer ä"):
        answer = await client.get("/metrics", headers={"Authorization": offered})
        assert (answer.status, await answer.text()) == (401, "")


async def test_it_tells_what_happened_and_what_stands(
    page: tuple[Metrics, TestClient[Any, Any]],
) -> None:
    metrics, client = page
    await factories.admin()
    await alerts.trouble(AlertKind.JOBS, "books", "Fault", NOW)
    metrics.leads(lambda: True)
    with pytest.raises(ZeroDivisionError):
        await metrics.handled("message", _fails())
    await metrics.handled("message", asyncio.sleep(0))
    await metrics.handled("nobody knows", asyncio.sleep(0))
    seen = await _read(client)
    assert seen["bot_updates_total", "message", "failed"] == 1
    assert seen["bot_updates_total", "message", "done"] == 1
    assert seen["bot_updates_total", "other", "done"] == 1
    assert seen["bot_troubles", "jobs"] == 1
    assert seen["bot_outbox", "waiting"] == 1
    assert seen["bot_leader",] == 1
    assert seen["bot_database_connections", "open"] >= 1
    assert seen["bot_metrics_failures_total",] == 0


async def test_how_long_each_account_was_not_read_is_reported_from_the_first_second(
    page: tuple[Metrics, TestClient[Any, Any]],
) -> None:
    """It was 0 for the first ten minutes, and one number for all accounts."""
    _, client = page
    now = _Clock().now()
    for asset, address, seconds in (("ton", A, 90), ("usdt", B, 700)):
        await chain_accounts.watch(address, ChainAsset(asset), A, now - timedelta(days=1))
        read = now - timedelta(seconds=seconds)
        await TonAccount.filter(address=address).update(read_at=now - timedelta(hours=1))
        await TonAccount.filter(address=address).update(looked_at=read)
    seen = await _read(client)
    assert seen["bot_chain_unread_seconds", A, "ton"] == pytest.approx(90, abs=20)
    assert seen["bot_chain_unread_seconds", B, "usdt"] == pytest.approx(700, abs=20)


async def _fails() -> None:
    raise ZeroDivisionError


async def test_the_tables_are_not_asked_again_within_seconds(
    page: tuple[Metrics, TestClient[Any, Any]],
) -> None:
    _, client = page
    await _read(client)
    await factories.admin()
    await alerts.trouble(AlertKind.JOBS, "books", "Fault", NOW)
    await asyncio.gather(*(_read(client) for _ in range(20)))
    assert ("bot_troubles", "jobs") not in await _read(client)


def test_every_expression_of_the_dashboard_names_a_metric_that_exists() -> None:
    families = {family.name for family in Metrics(_Clock(), ()).registry.collect()}
    board = json.loads((ROOT / "deploy" / "grafana.json").read_text("utf-8"))
    asked = set()
    for panel in board["panels"]:
        for target in panel["targets"]:
            names = re.findall(r"\bbot_\w+", target["expr"])
            assert names, target
            asked |= {re.sub(r"_(total|bucket|sum|count)$", "", name) for name in names}
    assert asked == families
