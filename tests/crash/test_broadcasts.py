"""The short form of a broadcast whose senders die; the long one is `tests.crash.broadcasts`."""

from __future__ import annotations

import pytest

from tests.crash.broadcasts import Storm, compared, open_pair, weather
from tests.database_server import SessionServer
from tests.harness.nursery import Nursery

pytestmark = pytest.mark.xdist_group("processes")


async def test_nobody_is_left_out_and_nobody_gets_it_twice(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url = await database_server.fresh_database()
    storm = Storm(people=240, deaths=4, floods=1, lost_answers=3, lost_calls=2, blocks=4)
    async with open_pair(nursery, url, tmp_path_factory.mktemp("storm")) as house:
        outcome = await weather(house, storm)
        assert not outcome.wrong, "\n".join(outcome.wrong)
        # Both admins are people as well.
        assert outcome.states.total() == storm.people + 2
        assert outcome.states["sent"] and outcome.states["unknown"] and outcome.states["blocked"]
        # The comparison notices a row that says something else than the journal.
        broadcast = await house.value("SELECT id FROM broadcast_messages")
        await house.rows(
            "UPDATE broadcast_recipients SET state = 'blocked' WHERE id = (SELECT min(id)"
            " FROM broadcast_recipients WHERE state = 'sent')"
        )
        told = "\n".join((await compared(house, broadcast, 0, storm)).wrong)
        assert "is blocked and got it 1 times" in told
        assert "successful_deliveries is" in told
    await database_server.drop_database(url)
