"""Processes of their own that run an embedded server, so that tests can kill them."""

import asyncio
import json
import os
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg

from bot.database.embedded.cluster import is_running, read_postmaster

ROOT = Path(__file__).parents[2]
SCRIPT = """
import asyncio, json, resource, signal, sys
from pathlib import Path
from bot.database.embedded import DatabaseUnavailable, EmbeddedServer

async def main(data, durable, file_limit):
    signal.signal(signal.SIGTERM, lambda *_: None)
    if file_limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit))
    server = EmbeddedServer(Path(data), durable=bool(durable))
    try:
        said = {"url": await server.start(), "owner": server.is_owner, "data": str(server.data_dir)}
    except DatabaseUnavailable as refusal:
        said = {"refused": str(refusal)}
    print(json.dumps(said), flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    await server.stop()

asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
"""


class Owner:
    """One process with an embedded server, as its test sees it."""

    def __init__(self, process: Process, said: dict[str, str | bool]) -> None:
        self.process = process
        self.refused = str(said.get("refused", ""))
        self.url = str(said.get("url", ""))
        self.owns = bool(said.get("owner"))
        self.data = Path(str(said.get("data", "/nowhere")))

    async def stop(self) -> None:
        """Let it stop its server and leave in order."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"stop\n")
        assert await self.process.wait() == 0

    async def kill(self) -> None:
        self.process.kill()
        await self.process.wait()

    def keeper(self) -> int:
        """The pid of the keeper: the parent of the server."""
        stat = Path(f"/proc/{self.server()}/stat").read_text()
        return int(stat.rpartition(")")[2].split()[1])

    def server(self) -> int:
        found = read_postmaster(self.data)
        assert found is not None
        return found.pid


async def launch(
    data: Path, *, durable: bool = False, file_limit: int = 0, **environment: str
) -> Owner:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        SCRIPT,
        str(data),
        str(int(durable)),
        str(file_limit),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=PIPE,
        stdout=PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), 30)
    return Owner(process, json.loads(line))


@asynccontextmanager
async def owner(
    data: Path, *, durable: bool = False, file_limit: int = 0, **environment: str
) -> AsyncIterator[Owner]:
    """A process with a server; whatever the test did, nothing of it is left afterwards."""
    running = await launch(data, durable=durable, file_limit=file_limit, **environment)
    try:
        yield running
    finally:
        if running.process.returncode is None:
            await running.kill()
        if running.owns:
            await until(lambda: not serves(running.data))


def serves(data: Path) -> bool:
    found = read_postmaster(data)
    return found is not None and is_running(found.pid, data)


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


async def until(condition: Callable[[], bool], seconds: float = 15.0) -> None:
    """Wait for something that has to become true, and fail when it does not in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        await asyncio.sleep(0.005)


async def leave_mark(url: str) -> None:
    """Something that has to be there after whatever happens next."""
    connection = await asyncpg.connect(url)
    await connection.execute("DROP TABLE IF EXISTS entries; CREATE TABLE entries AS SELECT 1 AS id")
    await connection.close()


async def ask(url: str, question: str) -> object:
    """One statement on a connection of its own."""
    connection = await asyncpg.connect(url, timeout=5.0)
    try:
        return await connection.fetchval(question)
    finally:
        await connection.close()
