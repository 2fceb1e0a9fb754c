"""Row by row: what fails rests, what is every row's trouble stops, and who is notified."""

from datetime import timedelta

import pytest

from models.alerts import Alert
from services import alerts
from services.batches import Batches
from tests import factories
from tests.factories import NOW
from tests.services.channels import enqueued

pytestmark = pytest.mark.usefixtures("database")


class Away(Exception):
    """Telegram is not there."""


def strict() -> Batches:
    return Batches(
        is_everybodys=lambda error: isinstance(error, OSError),
        may_be=lambda error: isinstance(error, Away),
        describe=lambda error: f"in words {error}",
    )


class Operations:
    """Remembers what was done, and fails where it is set to."""

    def __init__(self, **fails: Exception) -> None:
        self.fails = fails
        self.done: list[str] = []
        self.tried: list[str] = []

    async def __call__(self, row: str) -> None:
        self.tried.append(row)
        if row in self.fails:
            raise self.fails[row]
        self.done.append(row)


async def test_a_row_that_fails_keeps_no_one_from_their_turn_and_is_tried_later() -> None:
    await factories.admin()
    batches, operations = strict(), Operations(b=ValueError("no"))
    for minutes, tries in ((0, 1), (0.5, 1), (1.1, 2), (2, 2), (3.2, 3)):
        now = NOW + timedelta(minutes=minutes)
        assert await batches.each("job", "abc", operations, key=str, now=now) == 2
        assert operations.tried.count("b") == tries
        assert batches.resting("job", now) == ["b"] and batches.resting("other", now) == []
    (alert,) = await Alert.all()
    assert (alert.subject, alert.count) == ("job/rows", 3)
    assert alert.first_error == "b: in words no"
    assert len(await enqueued("trouble")) == 1
    operations.fails.clear()
    later = NOW + timedelta(days=1)
    assert await batches.each("job", "abc", operations, key=str, now=later) == 3
    assert batches.resting("job", later) == []
    # Nothing rests any more, which is reported after a while.
    await alerts.tell_due(later)
    assert len(await enqueued("trouble_over")) == 1


async def test_all_rows_trouble_ends_the_batch_and_puts_no_one_aside() -> None:
    await factories.admin()
    batches, operations = strict(), Operations(b=OSError("away"))
    with pytest.raises(OSError, match="away"):
        await batches.each("job", "abc", operations, key=str, now=NOW)
    assert operations.tried == ["a", "b"] and batches.resting("job", NOW) == []
    assert await enqueued("trouble") == []


async def test_trouble_of_one_row_is_distinguished_from_all_rows_by_its_neighbours() -> None:
    await factories.admin()
    batches, operations = strict(), Operations(b=Away())
    assert await batches.each("job", "abcd", operations, key=str, now=NOW) == 3
    operations = Operations(**dict.fromkeys("abcdef", Away()))
    with pytest.raises(Away):
        await strict().each("job", "abcdef", operations, key=str, now=NOW)
    assert operations.tried == ["a", "b", "c"]
    assert await enqueued("trouble") == []


async def test_what_is_remembered_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    batches = strict()
    monkeypatch.setattr("services.batches._MOST", 20)
    rows = [str(number) for number in range(25)]
    operations = Operations(**dict.fromkeys(rows, ValueError()))
    assert await batches.each("job", rows, operations, key=str, now=NOW) == 0
    assert batches.resting("job", NOW) == rows[-20:]
