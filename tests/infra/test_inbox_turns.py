"""Turns: deadlines first, a limit for each person, bulk behind, and what that costs."""

import asyncio
from dataclasses import replace
from typing import Any

import orjson
import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.telegram import inbox_sql as sql
from bot.telegram.inbox import InboxLimits
from bot.telegram.ordering import RawUpdate
from models.delivery import InboxKind
from tests.infra.conftest import BOT, Joins
from tests.infra.test_inbox import numbers, states

LIMIT = InboxLimits(most_open=5)


def said(number: int, ordering_key: str = "7", kind: InboxKind = InboxKind.TALK) -> RawUpdate:
    return RawUpdate(number, ordering_key, b'{"update_id": %d}' % number, kind)


async def told(connection: BaseDBAsyncClient) -> list[str]:
    rows = await connection.execute_query_dict(
        "SELECT chat_id FROM outbox WHERE kind = 'slow_down' ORDER BY id"
    )
    return [row["chat_id"] for row in rows]


@pytest.mark.parametrize("batch", [1, 4, 100])
async def test_what_is_over_a_persons_limit_is_left_out_and_reported_once(
    join: Joins, connection: BaseDBAsyncClient, batch: int
) -> None:
    one = await join(limits=LIMIT)
    flood = [said(n) for n in range(20)]
    for start in range(0, len(flood), batch):
        await one.inbox.store(flood[start : start + batch], claim=False)
    await one.inbox.store([said(100, "8")], claim=False)
    found = await states(connection)
    assert [n for n, state in found.items() if state == "waiting"] == [0, 1, 2, 3, 4, 100]
    assert [n for n, state in found.items() if state == "skipped"] == list(range(5, 20))
    assert await told(connection) == ["7"]


async def test_what_was_left_out_keeps_no_body_and_does_not_come_again(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    one = await join(limits=InboxLimits(most_open=1))
    await one.inbox.store([said(1), said(2)], claim=False)
    await one.inbox.store([said(2)], claim=False)
    rows = await connection.execute_query_dict(
        "SELECT state, body IS NULL AS bare FROM inbox_updates ORDER BY update_id"
    )
    assert [(row["state"], row["bare"]) for row in rows] == [("waiting", False), ("skipped", True)]


async def test_a_person_is_heard_again_once_there_is_room(join: Joins) -> None:
    one = await join(limits=LIMIT)
    stored = await one.inbox.store([said(n) for n in range(9)])
    current = stored.claimed[0]
    for _ in range(4):
        following = await one.inbox.finish(current)
        assert following is not None
        current = following
    await one.inbox.store([said(10)])
    assert await one.inbox.finish(current) is not None


async def test_money_requests_and_news_are_never_left_out(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    one = await join(limits=LIMIT)
    kinds = (InboxKind.EVENT, InboxKind.NEWS, InboxKind.DEADLINE)
    kept = [said(100 + n, kind=kinds[n % 3]) for n in range(60)]
    await one.inbox.store([*(said(n) for n in range(50)), *kept], claim=False, urgent=False)
    found = await states(connection)
    assert {found[update.update_id] for update in kept} == {"waiting"}


async def test_what_a_person_says_in_a_group_has_the_same_limit_and_no_one_is_notified(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    one = await join(limits=LIMIT)
    flood = [replace(said(n, kind=InboxKind.NEWS), may_be_left_out=True) for n in range(20)]
    await one.inbox.store(flood, claim=False)
    await one.inbox.store([said(100), said(101, kind=InboxKind.NEWS)], claim=False)
    found = await states(connection)
    assert {n for n, state in found.items() if state == "waiting"} == {0, 1, 2, 3, 4, 100, 101}
    assert await told(connection) == []


async def test_a_flood_of_words_does_not_push_out_the_receipt(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    one = await join(limits=LIMIT)
    await one.inbox.store([said(n) for n in range(50)], claim=False)
    await one.inbox.store([said(100, kind=InboxKind.FILE)], claim=False)
    assert (await states(connection))[100] == "waiting"
    await one.inbox.store([said(n, kind=InboxKind.FILE) for n in range(101, 110)], claim=False)
    assert sorted(n for n, state in (await states(connection)).items() if state == "waiting") == [
        *range(5),
        *range(100, 105),
    ]


async def test_who_says_little_goes_before_who_says_much(join: Joins) -> None:
    one = await join()
    crowd = [
        said(ordering_key * 100 + n, f"{ordering_key}")
        for ordering_key in range(1, 9)
        for n in range(20)
    ]
    await one.inbox.store(crowd, claim=False)
    for _ in range(2):
        for claimed in await one.inbox.claim(8):
            await one.inbox.finish(claimed, take_next=False)
    await one.inbox.store([said(9000, "honest")], claim=False)
    assert numbers(await one.inbox.claim(1)) == [9000]


async def test_lanes_take_turns(join: Joins) -> None:
    one = await join()
    await one.inbox.store([said(n, "much") for n in range(9)], claim=False)
    await one.inbox.store([said(100, "a"), said(101, "b"), said(102, "a")], claim=False)
    order = []
    while claimed := await one.inbox.claim(1):
        order += numbers(claimed)
        await one.inbox.finish(claimed[0], take_next=False)
    assert order[:3] == [0, 100, 101]
    assert order.index(102) < order.index(2)
    assert [n for n in order if n < 100] == list(range(9))


async def test_what_has_a_deadline_goes_first_and_beside_its_persons_queue(join: Joins) -> None:
    one, two = await join(), await join()
    crowd = [said(n, f"{n % 50}") for n in range(1000)]
    await one.inbox.store(crowd, claim=False)
    # The replica that stores it begins it, slot or not.
    stored = await one.inbox.store(
        [said(5000, "7:deadline", InboxKind.DEADLINE), said(5001)], claim=False
    )
    assert numbers(stored.claimed) == [5000]
    # What a replica could not begin itself, each of the others takes before all else.
    await one.inbox.store([said(5002, "8:deadline", InboxKind.DEADLINE)], claim=False, urgent=False)
    assert numbers(await two.inbox.claim_deadlines(9)) == [5002]
    await one.inbox.store([said(5003, "9:deadline", InboxKind.DEADLINE)], claim=False, urgent=False)
    assert numbers(await two.inbox.claim(1)) == [5003]
    assert await two.inbox.claim_deadlines(9) == []


async def test_news_stand_behind_people_unless_a_person_waits_behind_them(join: Joins) -> None:
    one = await join()
    await one.inbox.store([said(n, f"{n}", InboxKind.NEWS) for n in range(20)], claim=False)
    await one.inbox.store([said(100, "a"), said(101, "b"), said(102, "5")], claim=False)
    assert numbers(await one.inbox.claim(3)) == [100, 101, 5]


async def test_many_replicas_at_once_claim_each_row_once(join: Joins) -> None:
    stations = [await join() for _ in range(3)]
    await stations[0].inbox.store([said(n, f"{n % 40}") for n in range(400)], claim=False)
    seen: list[int] = []

    async def works(number: int) -> None:
        inbox = stations[number].inbox
        while len(seen) < 400:
            for claimed in await inbox.claim(4):
                seen.append(claimed.update_id)
                await inbox.finish(claimed, take_next=False)

    async with asyncio.timeout(60):
        await asyncio.gather(*(works(number) for number in range(3)))
    assert sorted(seen) == list(range(400))


async def test_forgetting_goes_in_portions(join: Joins, connection: BaseDBAsyncClient) -> None:
    one = await join(limits=InboxLimits(prune_at_once=3, prune_rounds=2, most_open=1))
    await one.inbox.store([said(n) for n in range(10)], claim=False)
    await connection.execute_query_dict(
        "UPDATE inbox_updates SET received_at = received_at - interval '4 days'"
    )
    assert [await one.inbox.prune() for _ in range(3)] == [6, 3, 0]
    assert await states(connection) == {0: "waiting"}


MANY = """
INSERT INTO inbox_updates (bot_id, update_id, ordering_key, kind, turn, state, body, received_at)
SELECT $1, i, (i % 5000)::text, 'talk', clock_timestamp(),
       CASE WHEN i % 50 = 0 THEN 'waiting' ELSE 'done' END, ''::bytea,
       clock_timestamp() - make_interval(secs => i * 10)
FROM generate_series(1, $2::int) AS i
"""


@pytest.mark.parametrize("analyzed", [False, True])
async def test_claims_and_forgetting_read_what_they_take_and_no_more(
    connection: BaseDBAsyncClient, analyzed: bool
) -> None:
    await connection.execute_query_dict(MANY, [BOT, 60_000])
    if analyzed:
        await connection.execute_script("ANALYZE inbox_updates")
    for statement, values in (
        (sql.CLAIM, [BOT, 1, 30.0, 32]),
        (sql.CLAIM_DEADLINES, [BOT, 1, 30.0, 8]),
        (sql.CLAIM_OF, [BOT, 1, 30.0, 1, "100"]),
        (sql.PRUNE, [BOT, 3.0, 100]),
    ):
        plan = await explained(connection, statement, values)
        assert "Seq Scan on inbox_updates" not in plan, plan
        read = await rows_read(connection, statement, values)
        assert read < 6000, plan


async def explained(connection: BaseDBAsyncClient, statement: str, values: list[object]) -> str:
    rows = await connection.execute_query_dict(f"EXPLAIN {statement}", values)
    return "\n".join(row["QUERY PLAN"] for row in rows)


async def rows_read(connection: BaseDBAsyncClient, statement: str, values: list[object]) -> float:
    """Rows that the statement's scans gave or threw away, summed over their loops."""
    rows = await connection.execute_query_dict(
        f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", values
    )
    (plan,) = orjson.loads(rows[0]["QUERY PLAN"])
    return counted(plan["Plan"])


def counted(node: dict[str, Any]) -> float:
    own = 0.0
    if node.get("Relation Name") == "inbox_updates" and "Scan" in node["Node Type"]:
        given = node["Actual Rows"] + node.get("Rows Removed by Filter", 0)
        own = given * node["Actual Loops"]
    return own + sum(counted(child) for child in node.get("Plans", []))
