"""What a bench needs around it: a durable server of its own, and the bot as a process."""

import asyncio
import os
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import aiohttp

from bot.database.embedded import EmbeddedServer
from bot.database.embedded.cluster import read_postmaster
from bot.database.migrations import migrate
from tests.benches.fake_telegram import TOKEN

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def directory() -> Iterator[Path]:
    """A directory that the server may enter even when it runs as another user."""
    with tempfile.TemporaryDirectory(prefix="dynamic-capital-bench-") as made:
        Path(made).chmod(0o755)
        yield Path(made)


@asynccontextmanager
async def server() -> AsyncIterator[EmbeddedServer]:
    """An embedded PostgreSQL that keeps what it says, unlike the one of the tests."""
    with directory() as data:
        async with EmbeddedServer(data / "postgres") as running:
            yield running


async def migrated(running: EmbeddedServer, name: str) -> str:
    """The URL of a new database with the schema in it."""
    url = await running.ensure_database(name)
    await migrate(url)
    return url


@asynccontextmanager
async def process(
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    stdout: int = asyncio.subprocess.DEVNULL,
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m <arguments>` with nothing of the caller's settings; ended with SIGTERM."""
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    running = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        *arguments,
        cwd=ROOT,
        env={**inherited, **(environment or {})},
        stdout=stdout,
    )
    try:
        yield running
    finally:
        if running.returncode is None:
            running.send_signal(signal.SIGTERM)
        await running.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def listening(port: int, running: asyncio.subprocess.Process) -> None:
    """Wait until the process takes connections on the port."""
    while running.returncode is None:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.01)
            continue
        writer.close()
        return
    raise RuntimeError("the process ended before it listened")


async def ready(port: int, running: asyncio.subprocess.Process) -> None:
    """Wait until the bot says on /readyz that it can do its work."""
    await listening(port, running)
    async with aiohttp.ClientSession() as http:
        while running.returncode is None:
            async with http.get(f"http://127.0.0.1:{port}/readyz") as answer:
                if answer.status == 200:
                    return
            await asyncio.sleep(0.01)


def cpu_seconds(pid: int) -> float:
    """The processor time that a process has used so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def children_cpu_seconds(pid: int) -> float:
    """The processor time of a process's children: for a postmaster, all of its servers."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    ended = (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return ended + sum(cpu_seconds(int(child)) for child in children)


def postmaster_of(running: EmbeddedServer) -> int:
    """The process whose children serve the connections."""
    found = read_postmaster(running.data_dir)
    assert found is not None, "the server has ended"
    return found.pid


def all_children_cpu_seconds(pid: int) -> float:
    """The same with those that have ended."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    ended = (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")
    return ended + children_cpu_seconds(pid)


def settings(api: str, port: int, **others: str) -> dict[str, str]:
    """The settings of a bot whose sending is bounded by nothing but itself."""
    return {
        "ENV_FILE": os.devnull,
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api,
        "PORT": str(port),
        "SEND_RATE": "1000000",
        "SEND_RATE_CHAT": "1000",
        "LOG_LEVEL": "WARNING",
        **others,
    }
