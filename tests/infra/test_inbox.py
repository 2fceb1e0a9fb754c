"""The inbox's rows: order within a key, takeover from the dead, dead letters, races of replicas."""

import asyncio
import random

import asyncpg
import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.database.replicas import Pulse
from bot.telegram.inbox import Claimed, DeadLetter, InboxLimits
from bot.telegram.ordering import RawUpdate
from tests.infra.conftest import Joins, Station, eventually, kill_session_of


def update(number: int, ordering_key: str = "7") -> RawUpdate:
    return RawUpdate(number, ordering_key, b'{"update_id": %d}' % number)


def numbers(claimed: list[Claimed]) -> list[int]:
    return [item.update_id for item in claimed]


async def states(connection: BaseDBAsyncClient) -> dict[int, str]:
    rows = await connection.execute_query_dict(
        "SELECT update_id, state FROM inbox_updates ORDER BY update_id"
    )
    return {row["update_id"]: row["state"] for row in rows}


async def test_the_first_of_each_free_lane_begins_and_the_rest_waits(join: Joins) -> None:
    one = await join()
    stored = await one.inbox.store([update(2), update(1), update(3, "8"), update(4, "8")])
    assert numbers(stored.claimed) == [1, 3]
    assert stored.waiting == {"7", "8"}


async def test_a_lane_is_followed_in_order_with_one_statement_each(join: Joins) -> None:
    one = await join()
    stored = await one.inbox.store([update(3), update(1), update(2)])
    seen, current = [], stored.claimed[0]
    while current is not None:
        seen.append((current.update_id, current.body))
        current = await one.inbox.finish(current)
    assert seen == [(n, b'{"update_id": %d}' % n) for n in (1, 2, 3)]


async def test_a_finished_update_keeps_its_number_but_not_its_body(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    one = await join()
    (claimed,) = (await one.inbox.store([update(1)])).claimed
    await one.inbox.finish(claimed)
    rows = await connection.execute_query_dict("SELECT state, body, owner FROM inbox_updates")
    assert rows == [{"state": "done", "body": None, "owner": None}]


async def test_a_repeated_update_is_left_out(join: Joins) -> None:
    one, two = await join(), await join()
    (claimed,) = (await one.inbox.store([update(1)])).claimed
    assert (await two.inbox.store([update(1), update(1)])).claimed == []
    await one.inbox.finish(claimed)
    assert (await two.inbox.store([update(1)])).claimed == []


async def test_a_repeated_update_does_not_keep_its_follower_waiting(join: Joins) -> None:
    one = await join()
    (claimed,) = (await one.inbox.store([update(1)])).claimed
    await one.inbox.finish(claimed)
    assert numbers((await one.inbox.store([update(1), update(2)])).claimed) == [2]


async def test_storing_nothing_is_no_question_to_the_database(join: Joins) -> None:
    one = await join()
    assert (await one.inbox.store([])).claimed == []


async def test_of_two_replicas_one_begins_a_lane(join: Joins) -> None:
    one, two = await join(), await join()
    for number in range(0, 60, 2):
        ordering_key = str(number)
        both = await asyncio.gather(
            one.inbox.store([update(number, ordering_key)]),
            two.inbox.store([update(number + 1, ordering_key)]),
        )
        assert len(both[0].claimed) + len(both[1].claimed) == 1


async def test_the_same_update_at_both_replicas_begins_once(join: Joins) -> None:
    one, two = await join(), await join()
    for number in range(30):
        both = await asyncio.gather(
            one.inbox.store([update(number, str(number))]),
            two.inbox.store([update(number, str(number))]),
        )
        assert len(both[0].claimed) + len(both[1].claimed) == 1


async def test_two_replicas_handle_everything_once_and_in_order(join: Joins) -> None:
    """Both store and both look for work at random; no key may ever be handled twice at once."""
    stations = [await join(), await join()]
    chance = random.Random(7)
    updates = [update(number, str(number % 9)) for number in range(300)]
    seen: dict[str, list[int]] = {}
    busy: set[str] = set()

    async def follow(station: Station, claimed: Claimed | None) -> None:
        while claimed is not None:
            assert claimed.ordering_key not in busy
            busy.add(claimed.ordering_key)
            seen.setdefault(claimed.ordering_key, []).append(claimed.update_id)
            await asyncio.sleep(0)
            busy.discard(claimed.ordering_key)
            claimed = await station.inbox.finish(claimed)

    async def work(station: Station, mine: list[list[RawUpdate]]) -> None:
        for batch in mine:
            stored = await station.inbox.store(batch)
            await asyncio.gather(*(follow(station, item) for item in stored.claimed))
        while sum(map(len, seen.values())) < len(updates):
            found = await station.inbox.claim(4)
            await asyncio.gather(*(follow(station, item) for item in found))

    batches: tuple[list[list[RawUpdate]], list[list[RawUpdate]]] = ([], [])
    position = 0
    while position < len(updates):
        size = chance.randint(1, 12)
        batches[chance.randint(0, 1)].append(updates[position : position + size])
        position += size
    async with asyncio.timeout(60):
        await asyncio.gather(*map(work, stations, batches))
    # Two replicas that store at the same time may see a later number first, never one twice.
    assert sorted(n for ordering_key in seen.values() for n in ordering_key) == list(range(300))


async def test_a_killed_owner_is_succeeded_at_once(join: Joins) -> None:
    one, two = await join(), await join()
    await one.inbox.store([update(1), update(2)])
    await two.inbox.recover()
    assert await two.inbox.claim(9) == []
    await one.die()
    await two.inbox.recover()
    (claimed,) = await two.inbox.claim(9)
    assert (claimed.update_id, claimed.attempts) == (1, 2)


async def test_a_stopped_owner_is_succeeded_and_cannot_finish(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    one = await join(pulse=Pulse(lease=0.5, beat_every=0.1))
    two = await join(pulse=Pulse(lease=0.5, beat_every=0.1))
    (old,) = (await one.inbox.store([update(1), update(2)])).claimed
    one.stand_still()

    async def taken_over() -> list[Claimed]:
        await two.inbox.recover()
        return await two.inbox.claim(9)

    (new,) = await eventually(taken_over)
    assert not one.inbox.is_ours(old.until, old.life)
    assert await one.inbox.renew([old]) == {}
    assert await one.inbox.finish(old) is None
    assert (await states(connection))[1] == "running"
    following = await two.inbox.finish(new)
    assert following is not None and following.update_id == 2


async def test_an_owner_that_lost_only_its_connection_gets_its_lock_back(join: Joins) -> None:
    one, two = await join(), await join()
    (claimed,) = (await one.inbox.store([update(1)])).claimed
    await kill_session_of(one.url, one.replica)
    await eventually(lambda: one.replica.connected)
    # Others may have thought us dead meanwhile, so the claim has to be confirmed first.
    assert not one.inbox.is_ours(claimed.until, claimed.life)
    assert list(await one.inbox.renew([claimed])) == [claimed.id]
    await two.inbox.recover()
    assert await two.inbox.claim(9) == []


async def test_an_expired_lease_is_taken_over_even_from_the_living(join: Joins) -> None:
    one, two = await join(limits=InboxLimits(lease=0.2)), await join()
    await one.inbox.store([update(1)])

    async def taken_over() -> list[Claimed]:
        await two.inbox.recover()
        return await two.inbox.claim(9)

    assert numbers(await eventually(taken_over)) == [1]


async def test_a_claim_whose_answer_was_lost_comes_back_to_its_owner(join: Joins) -> None:
    one = await join(limits=InboxLimits(lease=0.2))
    (held, _) = (await one.inbox.store([update(1), update(2, "8")])).claimed

    async def found_again() -> list[Claimed]:
        await one.inbox.recover([held.id])
        return await one.inbox.claim(9)

    assert numbers(await eventually(found_again)) == [2]


async def test_a_failing_update_becomes_a_dead_letter_and_the_next_one_goes_on(join: Joins) -> None:
    one = await join(limits=InboxLimits(max_attempts=3, backoff=(0.01, 0.02)))
    (claimed,) = (await one.inbox.store([update(1), update(2)])).claimed
    pauses = []
    for _ in range(2):
        pauses.append(await one.inbox.retry_later(claimed, "boom"))
        (claimed,) = await eventually(lambda: one.inbox.claim(9))
        assert claimed.update_id == 1
    assert pauses == [0.01, 0.02]
    outcome = await one.inbox.retry_later(claimed, "boom")
    assert isinstance(outcome, DeadLetter)
    assert one.dead_letter == [outcome]
    assert (outcome.update_id, outcome.attempts, outcome.error) == (1, 3, "boom")
    assert numbers(await one.inbox.claim(9)) == [2]


async def test_no_one_overtakes_an_update_that_waits_for_its_next_try(join: Joins) -> None:
    one = await join(limits=InboxLimits(backoff=(60.0,)))
    (claimed,) = (await one.inbox.store([update(1), update(2)])).claimed
    await one.inbox.retry_later(claimed, "boom")
    assert await one.inbox.claim(9) == []
    assert (await one.inbox.store([update(3)])).claimed == []


async def test_dead_letters_go_on_when_the_admins_cannot_be_notified(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    one = await join(limits=InboxLimits(max_attempts=1))

    async def unable(_: DeadLetter) -> None:
        raise RuntimeError("no admin")

    one.inbox._on_dead_letter = unable
    (claimed,) = (await one.inbox.store([update(1)])).claimed
    await one.inbox.retry_later(claimed, "boom")
    assert await states(connection) == {1: "dead"}


async def test_an_update_that_kills_the_process_becomes_a_dead_letter_and_the_innocent_survive(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    """Update 5 kills the process that handles it; ten others were in flight at each kill."""
    told: list[DeadLetter] = []
    for _ in range(20):
        one = await join(limits=InboxLimits(max_attempts=3))
        if not await states(connection):
            await one.inbox.store([update(number, str(number)) for number in range(11)])
        await one.inbox.recover()
        claimed: list[Claimed] = await one.inbox.claim(20)
        deadly = [item for item in claimed if item.update_id == 5]
        if not deadly and claimed:
            for item in claimed:
                await one.inbox.finish(item)
        await one.die()
        told += one.dead_letter
        now = await states(connection)
        if now[5] == "dead" and set(now.values()) == {"dead", "done"}:
            break
        await connection.execute_query_dict(
            "UPDATE inbox_updates SET available_at = available_at - interval '1 second' "
            "WHERE state = 'waiting'"
        )
    now = await states(connection)
    assert [number for number, state in now.items() if state == "dead"] == [5]
    assert [dead_letter.update_id for dead_letter in told] == [5]
    assert sorted(number for number, state in now.items() if state == "done") == [
        number for number in range(11) if number != 5
    ]


async def test_a_postponed_update_has_not_used_up_a_try(join: Joins) -> None:
    one = await join()
    (claimed,) = (await one.inbox.store([update(1)])).claimed
    await one.inbox.postpone(claimed, 0.0, "Telegram is away")
    (again,) = await one.inbox.claim(9)
    assert again.attempts == claimed.attempts == 1


async def test_a_released_update_is_announced_and_taken_by_another(join: Joins) -> None:
    one, two = await join(), await join()
    heard = asyncio.Event()
    two.replica.listen("inbox", heard.set)
    stored = await one.inbox.store([update(1), update(2, "8")])
    await one.inbox.release(stored.claimed)
    await asyncio.wait_for(heard.wait(), 5)
    assert numbers(await two.inbox.claim(9)) == [1, 2]


async def test_what_is_stored_without_room_waits_for_any_replica(join: Joins) -> None:
    one, two = await join(), await join()
    assert (await one.inbox.store([update(1)], claim=False)).claimed == []
    assert numbers(await two.inbox.claim(9)) == [1]


async def test_a_replica_that_is_cut_off_stores_but_claims_nothing(join: Joins) -> None:
    one = await join()
    await one.die()
    await eventually(lambda: not one.replica.connected)
    assert (await one.inbox.store([update(1)])).claimed == []
    assert await one.inbox.claim(9) == []


async def test_the_backlog_is_counted_up_to_a_bound(join: Joins) -> None:
    one = await join()
    await one.inbox.store([update(number) for number in range(8)])
    assert await one.inbox.backlog(100) == 8
    assert await one.inbox.backlog(5) == 5


async def test_only_old_finished_updates_are_forgotten(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    one = await join()
    stored = await one.inbox.store([update(1, "1"), update(2, "2"), update(3, "3")])
    for item in stored.claimed[:2]:
        await one.inbox.finish(item)
    await connection.execute_query_dict(
        "UPDATE inbox_updates SET received_at = received_at - interval '4 days' "
        "WHERE update_id IN (1, 3)"
    )
    assert await one.inbox.prune() == 1
    assert await states(connection) == {2: "done", 3: "running"}


async def test_the_database_itself_allows_one_running_update_in_a_lane(
    database: str, join: Joins
) -> None:
    one = await join()
    await one.inbox.store([update(1), update(2)])
    connection = await asyncpg.connect(database)
    with pytest.raises(asyncpg.UniqueViolationError):
        await connection.execute(
            "UPDATE inbox_updates SET state = 'running', owner = 1, lease_until = now()"
        )
    await connection.close()
