"""Alerts, files and names, met with what no example names."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from bot.reports import Reports
from bot.telegram.webhook_watch import WebhookWatch
from models.alerts import AlertKind
from models.delivery import OutboxItem
from services import alerts
from services.parsers.amounts import parse_discount
from services.parsers.refused import NotADiscount, TwoReadings
from services.person import find_named
from tests import factories
from tests.factories import NOW


class _Bot:
    """A webhook that goes on failing, and news of it at each look."""

    def __init__(self) -> None:
        self.failed_at = NOW

    async def set_webhook(self, *_: Any, **__: Any) -> bool:
        return True

    async def get_webhook_info(self) -> Any:
        self.failed_at += timedelta(minutes=1)
        return SimpleNamespace(
            url="https://bot.example.org/hook",
            pending_update_count=500,
            last_error_date=self.failed_at,
            last_error_message="Wrong response from the webhook: 502",
        )


@pytest.mark.usefixtures("database")
async def test_a_webhook_that_fails_on_is_not_reported_to_be_over() -> None:
    await factories.admin()
    clock = SimpleNamespace(now=lambda: moment)
    watch = WebhookWatch(
        _Bot(),
        "https://bot.example.org/hook",
        "s",
        ["message"],
        report=Reports(clock).webhook,  # type: ignore[arg-type]
    )
    for minutes in range(40):
        moment = NOW + timedelta(minutes=minutes)
        await watch._round()
        await alerts.tell_due(moment)
    assert not await OutboxItem.filter(kind="trouble_over").exists()


@pytest.mark.usefixtures("database")
async def test_a_job_that_fails_at_every_other_turn_is_reported_once() -> None:
    """For each of its turns it reports that it begins, or that it is over."""
    await factories.admin()
    for minutes in range(0, 120, 2):
        now = NOW + timedelta(minutes=minutes)
        await alerts.trouble(AlertKind.JOBS, "sweep", "Fault", now)
        await alerts.over(AlertKind.JOBS, "sweep")
        await alerts.tell_due(now)
    assert await OutboxItem.filter(kind__startswith="trouble").count() < 20


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("around", ["\u200e%s\u200e", "\u202a%s\u202c", "%s\u00a0"])
async def test_an_id_is_read_as_it_is_copied(around: str) -> None:
    person = await factories.person()
    found = await find_named(around % person.telegram_id, datetime.now(UTC))
    assert found.key == person.telegram_id


@pytest.mark.parametrize("typed", ["1,000%", "1.000 %"])
def test_a_discount_of_a_thousand_is_not_one_of_one_per_cent(typed: str) -> None:
    with pytest.raises((TwoReadings, NotADiscount)):
        parse_discount(typed)
