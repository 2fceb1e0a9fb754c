"""The server that all workers of a test session share, and the databases copied from a template."""

import asyncio
import json
import os
import sys
import time
from asyncio.subprocess import PIPE
from pathlib import Path
from uuid import uuid4

import pytest

from tests.database.owners import ROOT, ask
from tests.database_server import PREFIX, SessionServer, ground

WORKER = """
import asyncio, json
import asyncpg
from tests.database_server import SessionServer

migrated = []

async def migrate(url):
    migrated.append(url)
    connection = await asyncpg.connect(url)
    await connection.execute("CREATE TABLE shop AS SELECT 7 AS seven")
    await connection.close()

async def main():
    async with SessionServer() as server:
        await server.template_database(migrate)
        seen = []
        for _ in range(3):
            url = await server.fresh_database()
            connection = await asyncpg.connect(url)
            seen.append(await connection.fetchval("UPDATE shop SET seven = 8 RETURNING seven"))
            await connection.close()
            await server.drop_database(url)
        print(json.dumps({"migrated": len(migrated), "seen": seen}))

asyncio.run(main())
"""


STUCK = """
import asyncio
from tests.database_server import SessionServer

async def main():
    async with SessionServer():
        print("using it", flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""


async def worker(run: str) -> dict[str, object]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        WORKER,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_XDIST_TESTRUNUID": run},
        stdout=PIPE,
    )
    out, _ = await process.communicate()
    assert process.returncode == 0
    return dict(json.loads(out))


def directories(run: str) -> list[Path]:
    return list(ground().glob(f"{PREFIX}*{run[:12]}*"))


async def cleared_up(run: str) -> bool:
    """Whether nothing is left of the session a moment after its last worker has gone."""
    deadline = time.monotonic() + 30
    while directories(run) and time.monotonic() < deadline:  # noqa: ASYNC110 - nothing tells us
        await asyncio.sleep(0.02)
    return not directories(run)


async def test_workers_share_one_server_and_migrate_once() -> None:
    run = uuid4().hex
    told = await asyncio.gather(*(worker(run) for _ in range(3)))
    assert sorted(one["migrated"] for one in told) == [0, 0, 1]
    assert [one["seen"] for one in told] == [[8, 8, 8]] * 3
    assert await cleared_up(run)


async def test_a_worker_that_was_killed_keeps_no_server_alive() -> None:
    run = uuid4().hex
    embedded = {name: value for name, value in os.environ.items() if name != "TEST_DATABASE_URL"}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        STUCK,
        cwd=ROOT,
        env={**embedded, "PYTHONPATH": str(ROOT), "PYTEST_XDIST_TESTRUNUID": run},
        stdout=PIPE,
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"using it\n"
    process.kill()
    await process.wait()
    assert await cleared_up(run)


async def test_an_ordinary_server_can_be_used_and_is_left_as_it_was(
    shared_server: SessionServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = uuid4().hex
    # Only what is ours: other tests make databases on this server meanwhile.
    ours = f"SELECT count(*) FROM pg_database WHERE datname = 'template_{run[:12]}'"
    monkeypatch.setenv("TEST_DATABASE_URL", shared_server.url)
    told = await asyncio.gather(*(worker(run) for _ in range(2)))
    assert sum(int(str(one["migrated"])) for one in told) >= 1
    assert await ask(shared_server.url, ours) == 0
    assert directories(run) == []
