"""The short form of a campaign whose replicas die; the long one is `tests.crash.campaigns`."""

from __future__ import annotations

import pytest

from tests.crash.broadcasts import Storm, open_pair
from tests.crash.campaigns import compared, weather
from tests.database_server import SessionServer
from tests.harness.nursery import Nursery

pytestmark = pytest.mark.xdist_group("processes")


async def test_nobody_is_left_out_and_nobody_gets_a_message_twice(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url = await database_server.fresh_database()
    storm = Storm(people=120, deaths=3, floods=1, lost_answers=2, lost_calls=1, blocks=2)
    async with open_pair(nursery, url, tmp_path_factory.mktemp("storm")) as house:
        campaign, mark, left, outcome = await weather(house, storm)
        assert not outcome.wrong, "\n".join(outcome.wrong)
        assert outcome.states["sent"] and outcome.states["unknown"] and outcome.states["refused"]
        assert outcome.exits["goal"] and outcome.exits["opted_out"]
        # The comparison notices a row that says something else than the journal.
        await house.rows(
            "UPDATE campaign_messages SET state = 'dropped' WHERE id = (SELECT min(id)"
            " FROM campaign_messages WHERE state = 'sent')"
        )
        told = "\n".join((await compared(house, campaign, mark, storm, left)).wrong)
        assert "is dropped, got 1" in told
    await database_server.drop_database(url)
