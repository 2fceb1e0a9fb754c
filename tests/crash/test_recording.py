"""The short form of a recorder that dies; the long one is `tests.crash.recording`."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.crash.recording import Outcome, compare, lives, open_recorded
from tests.database_server import SessionServer
from tests.harness.nursery import Nursery

pytestmark = pytest.mark.xdist_group("processes")


async def test_a_death_costs_a_second_at_most_and_an_end_in_peace_nothing(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url = await database_server.fresh_database()
    async with open_recorded(nursery, url, tmp_path_factory.mktemp("recorder")) as house:
        outcome = await lives(house, people=8, deaths=4, seed=3)
        assert not outcome.wrong, "\n".join(outcome.wrong)
        assert outcome.done > outcome.lost
        # The comparison notices what is missing, what is there twice, and a visit that is wrong.
        at = await house.now() - timedelta(days=1)
        number = await house.value("SELECT max(update_id) FROM crash.done")
        await house.rows(
            "DELETE FROM user_interactions WHERE id ="
            " (SELECT id FROM user_interactions ORDER BY id DESC LIMIT 1)"
        )
        found = Outcome(deaths=outcome.deaths)
        await compare(house, number - 1, at, found)
        told = "\n".join(found.wrong)
        assert "was lost by an end in peace" in told
        assert "a visit is otherwise" in told
    await database_server.drop_database(url)
