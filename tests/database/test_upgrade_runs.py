"""The upgrade as it is run: killed in the middle, by three at once, with the operator's rules."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import orjson
import pytest

from bot.config import Settings
from bot.database import migrations, orm
from bot.database.migrations import connected
from bot.migration_books import lines
from bot.upgrade import upgrade
from models.facts import FactRow
from models.people import BotUser
from models.subscriptions import UserPackageAssignment
from services.timeline.opening.portions import open_all, open_next
from tests.database.former import POLICY, UPGRADE
from tests.database.former.after import UNTOLD, broken, member, stopped_at_the_upgrade

#: Six people a portion, and a word after each.
_IN_PORTIONS = """
import asyncio, sys
from bot.database import orm
from services.timeline.opening.portions import open_all
from tests.database.former import POLICY, UPGRADE

async def main():
    await orm.connect(sys.argv[1])
    async for done in open_all(now=UPGRADE, policy=POLICY, portion=6):
        print(done, flush=True)
        await asyncio.sleep(0.05)

asyncio.run(main())
"""
_COUNTED = """
SELECT (SELECT count(*) FROM facts) AS facts, (SELECT count(*) FROM ledger_entries) AS entries,
  (SELECT sum(amount) FROM ledger_entries WHERE account = 'income') AS income,
  (SELECT count(*) FROM user_package_assignments WHERE is_active) AS running,
  (SELECT count(*) FROM bot_users WHERE facts_since IS NULL) AS left
"""
_END_WHO_WAITS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND wait_event_type = 'Lock'
"""


async def counted(url: str) -> dict[str, int]:
    async with connected(url) as sql:
        return dict(await sql.fetchrow(_COUNTED))


async def is_whole() -> None:
    """All people's rows are what their facts come to, but for what was broken by hand."""
    assert {history for history, _ in await broken()} == UNTOLD


async def in_portions(url: str, portions: int) -> None:
    """A process that upgrades, killed behind so many portions."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        _IN_PORTIONS,
        url,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(migrations.LOCATION.parent)},
    )
    assert process.stdout is not None
    for _ in range(portions):
        assert await process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    await process.wait()


async def test_a_kill_between_and_in_portions_loses_nothing_and_doubles_nothing(
    former: str,
) -> None:
    for portions in (1, 3, 2):
        await in_portions(former, portions)
        found = await counted(former)
        assert (79 - found["left"]) % 6 == 0
    async for _ in open_all(now=UPGRADE, policy=POLICY):
        pass
    found = await counted(former)
    assert found["left"] == 0
    await is_whole()
    # Once more is nothing more.
    assert [one async for one in open_all(now=UPGRADE, policy=POLICY)] == []
    assert await counted(former) == found


async def test_a_line_that_is_cut_in_the_middle_of_a_portion_leaves_it_undone(former: str) -> None:
    assert (await open_next(now=UPGRADE, policy=POLICY, limit=5)).people == 5
    before = await counted(former)
    async with connected(former) as sql:
        # The portion waits for a row, and its session is ended there.
        async with sql.transaction():
            await sql.execute("LOCK TABLE user_package_assignments IN SHARE MODE")
            portion = asyncio.create_task(open_next(now=UPGRADE, policy=POLICY, limit=20))
            while not await sql.fetchval(_END_WHO_WAITS):  # noqa: ASYNC110 - locks have no event
                await asyncio.sleep(0.01)
        with pytest.raises(Exception, match=r"."):
            await portion
    assert await counted(former) == before
    await orm.close()
    await orm.connect(former, max_size=8)
    async for _ in open_all(now=UPGRADE, policy=POLICY):
        pass
    await is_whole()


def settings(**values: object) -> Settings:
    given = {"timezone": "Europe/Madrid", **values}
    return Settings(_env_file=None, **given)  # type: ignore[call-arg,arg-type]


async def test_three_at_once_take_turns_and_write_everything_once(former: str) -> None:
    await asyncio.gather(*(upgrade(settings(), former, portion=10) for _ in range(3)))
    found = await counted(former)
    assert found["left"] == 0
    keys = await FactRow.exclude(idempotency_key=None).values_list("idempotency_key", flat=True)
    openings = await FactRow.filter(kind="opening").count()
    assert len(set(keys)) == len(keys) == found["facts"] - openings
    assert openings == await UserPackageAssignment.exclude(source="bundle").count()
    await orm.connect(former, max_size=8)


async def test_several_at_once_share_the_people(former: str) -> None:
    async def all_of_it() -> int:
        return sum([done async for done in open_all(now=UPGRADE, policy=POLICY, portion=9)])

    shares = await asyncio.gather(all_of_it(), all_of_it())
    assert sum(shares) == 79 and all(shares)
    await is_whole()


async def test_the_operators_rules_are_frozen_as_they_are_set(former: str) -> None:
    async with connected(former) as sql:
        for key, value in (("grace_hours", 5), ("end_hour", 9), ("reminder_days", [2])):
            await sql.execute(
                "INSERT INTO shop_settings (key, value) VALUES ($1, $2::jsonb)",
                key,
                orjson.dumps({"value": value}).decode(),
            )
    await upgrade(settings(timezone="Asia/Karachi"), former)
    await orm.connect(former, max_size=8)
    who = await member("buys")
    (fact,) = await who.facts()
    calendar = fact.terms.calendar
    assert (calendar.zone, calendar.hour, calendar.grace.total_seconds()) == (
        "Asia/Karachi",
        9,
        5 * 3600,
    )
    (right,) = await who.running()
    assert right.expires_at is not None and right.access_until is not None
    assert (right.access_until - right.expires_at).total_seconds() == 5 * 3600
    assert right.next_reminder_at is not None
    assert (right.expires_at - right.next_reminder_at).days == 2


async def test_what_cannot_be_explained_is_listed_for_an_operator(
    upgraded: str, tmp_path: Path
) -> None:
    rules = settings(clock_file=stopped_at_the_upgrade(tmp_path))
    said = [line async for line in lines(rules)]
    known = {user.first_name: user.telegram_id for user in await BotUser.all()}
    begins = {line.partition(":")[0] for line in said}
    assert begins == {
        known[history]
        for history in (
            "has a right without a payment",
            "has a right of no seat",
            "has a row without a right",
            "has a payment without a right",
        )
    }
    assert len(said) == 4 and all("\n" not in line for line in said)
    await BotUser.filter(first_name="buys").update(is_vip=False)
    (found,) = [line async for line in lines(rules) if line.startswith(known["buys"])]
    assert "what is stored is not what their facts come to: mirror-apart" in found
