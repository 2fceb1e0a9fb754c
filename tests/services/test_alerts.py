"""Trouble is reported once, however often it is met, and again when it is over."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot import disk
from bot.reports import Reports
from bot.telegram.inbox import DeadLetter
from models.alerts import Alert, AlertKind
from models.delivery import OutboxItem
from services import alerts
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")


class _Clock:
    def now(self):  # type: ignore[no-untyped-def]
        return NOW


async def told() -> list[tuple[str, int]]:
    rows = await OutboxItem.filter(kind__startswith="trouble").order_by("id")
    return [(row.kind, row.args["count"]) for row in rows]


async def test_five_hundred_failing_updates_are_three_notices_for_an_admin() -> None:
    """It was one for each update and admin, and one for each update's person."""
    await factories.admin()
    person = await factories.person()
    reports = Reports(_Clock())

    async def parks(number: int) -> None:
        await reports.dead_letter(
            DeadLetter(number, number, person.telegram_id, 4, f"Fault: {number}")
        )

    await parks(0)
    await asyncio.gather(*(parks(number) for number in range(1, 500)))
    assert await told() == [("trouble", 1)]
    assert await OutboxItem.filter(kind="fault").count() == 1
    for minutes in (1, 9, 10, 11, 14):
        await alerts.tell_due(NOW + timedelta(minutes=minutes))
    assert await told() == [("trouble", 1), ("trouble", 500)]
    await alerts.tell_due(NOW + alerts.QUIET)
    await alerts.tell_due(NOW + alerts.QUIET)
    assert await told() == [("trouble", 1), ("trouble", 500), ("trouble_over", 500)]
    over = await OutboxItem.get(kind="trouble_over")
    assert over.args["first"] == "0: Fault: 0"
    assert over.args["until"] == NOW.isoformat()


async def test_what_lasts_is_reported_seldom_and_what_comes_back_anew() -> None:
    await factories.admin()
    for minutes in range(0, 24 * 60, 5):
        now = NOW + timedelta(minutes=minutes)
        await alerts.trouble(AlertKind.JOBS, "books", "Fault", now)
        await alerts.tell_due(now)
    # The begin, after ten minutes, and each six hours from there.
    assert len(await told()) == 5
    # It works again, which is reported after a while.
    for _ in range(2):
        await alerts.over(AlertKind.JOBS, "books")
    await alerts.tell_due(now + timedelta(minutes=4))
    assert len(await told()) == 5
    await alerts.tell_due(now + timedelta(minutes=5))
    await alerts.trouble(AlertKind.JOBS, "books", "Fault", NOW + timedelta(days=2))
    assert [kind for kind, _ in (await told())[-2:]] == ["trouble_over", "trouble"]


async def test_each_job_has_its_own_and_a_seldom_one_is_not_over_between_its_turns() -> None:
    await factories.admin()
    for job in ("books", "sweep"):
        await alerts.trouble(AlertKind.JOBS, job, "Fault", NOW, quiet=timedelta(hours=3))
    await alerts.tell_due(NOW + timedelta(hours=2, minutes=59))
    assert await Alert.filter(over_at=None).count() == 2
    await alerts.tell_due(NOW + timedelta(hours=3))
    assert await Alert.filter(over_at=None).count() == 0


async def test_what_is_over_for_long_is_forgotten_and_what_is_open_never() -> None:
    for job in ("books", "sweep"):
        await alerts.trouble(AlertKind.JOBS, job, "Fault", NOW)
    await alerts.over(AlertKind.JOBS, "books")
    await alerts.tell_due(NOW + timedelta(minutes=5))
    await alerts.forget_old(NOW + timedelta(days=89))
    assert await Alert.all().count() == 2
    await alerts.forget_old(NOW + timedelta(days=91))
    assert [row.subject for row in await Alert.all()] == ["sweep"]


async def test_long_words_of_a_library_are_cut_and_the_bounds_hold() -> None:
    await alerts.trouble(AlertKind.MESSAGES, "k" * 5000, "e" * 5000, NOW)
    row = await Alert.get()
    assert (len(row.subject), len(row.first_error)) == (96, 200)


async def test_a_disk_that_is_nearly_full_is_reported_also_where_nothing_is_yet(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    await factories.admin()
    await disk.watch_disk(tmp_path / "not" / "yet", NOW)
    before = await told()
    monkeypatch.setattr(disk, "_LEAST", 10**18)
    await disk.watch_disk(tmp_path / "not" / "yet", NOW)
    assert (before, await told()) == ([], [("trouble", 1)])
