"""Probes and limits, met with what no example names."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import orjson
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.clock import SystemClock
from bot.health import Health
from bot.signs import Signs
from bot.telegram.floods import ChatFloods
from tests.infra.conftest import Joins
from tests.infra.test_inbox_turns import said


async def test_one_persons_update_that_is_put_off_makes_no_replica_unready(
    join: Joins, connection: BaseDBAsyncClient, tmp_path: Path
) -> None:
    """The one in front is tried for up to a quarter of an hour; a tap behind it waits as long."""
    one = await join()
    await one.inbox.store([said(1), said(2)])
    await connection.execute_query(
        "UPDATE inbox_updates SET received_at = received_at - interval '11 minutes',"
        " available_at = CASE update_id WHEN 1 THEN now() + interval '20 seconds'"
        " ELSE available_at - interval '11 minutes' END, state = 'waiting', owner = NULL"
    )
    health = Health(one.replica, SystemClock(), Signs(), tmp_path)
    answer = await health.ready(cast(Any, SimpleNamespace()))
    assert answer.status == 200, orjson.loads(cast(bytes, answer.body))


async def test_a_long_429_of_one_chat_does_not_become_that_of_all(
    connection: BaseDBAsyncClient,
) -> None:
    """Two others were to wait a second; what is common to the three of them is a second."""
    floods = ChatFloods(connection)
    assert floods.met("7", 35) is None
    assert floods.met("8", 1) is None
    everybody = floods.met("9", 1)
    assert everybody is None or everybody < 5
