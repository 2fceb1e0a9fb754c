"""A tick begins what is due and nothing else: it asks as the jobs themselves look for rows."""

from datetime import datetime, timedelta

import pytest

from bot.jobs import questions
from services.batches import Batches
from tests.factories import NOW
from tests.services import test_taken_apart as jobs
from tests.services.test_taken_apart import LATER, POLICY, Build

pytestmark = pytest.mark.usefixtures("database")
ASKED = questions(timedelta(hours=24))
CASES = (
    ("checkouts", jobs.checkouts, LATER),
    ("held", jobs.held, LATER),
    ("expiry", jobs.rights, LATER),
    ("reminders", jobs.near_ends, NOW),
    ("sessions", jobs.conversations, LATER),
    ("entries", jobs.requests_to_join, LATER),
    ("removals", jobs.failed_removals, LATER),
    ("courses", jobs.students, NOW),
    ("unreachable", jobs.unreachable, NOW),
)


async def test_nothing_is_due_where_nothing_is() -> None:
    assert await ASKED.due(NOW, POLICY, Batches().resting) == set()


@pytest.mark.parametrize(("name", "build", "moment"), CASES, ids=[one[0] for one in CASES])
async def test_a_job_is_begun_for_its_rows_and_not_for_those_that_rest(
    name: str, build: Build, moment: datetime
) -> None:
    rows, job = await build()

    def resting(of: str, _: datetime) -> list[str]:
        return list(rows) if of == name else []

    assert name in await ASKED.due(moment, POLICY, Batches().resting)
    assert name not in await ASKED.due(moment, POLICY, resting)
    assert await job(Batches()) == len(rows)
