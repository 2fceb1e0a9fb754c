"""`python -m bot …` run to its end, as an operator runs it."""

import asyncio
import os
import signal
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.harness.nursery import Nursery
from tests.harness.processes import ROOT

TOKEN = "4200000001:an-Operators-token-nobody-may-read"
_PATIENCE = 60.0


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """What it says on standard error; the log is kept silent below ERROR."""
        return self.err.strip()


def environment(**settings: object) -> dict[str, str]:
    """A clean environment: a developer's own settings must not reach the command."""
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    given = {name: str(value) for name, value in settings.items()}
    return inherited | {"ENV_FILE": os.devnull, "LOG_LEVEL": "ERROR"} | given


class Commands:
    """Runs commands in children of the nursery: the import alone would cost seconds each time."""

    nursery: Nursery

    async def __call__(self, *arguments: str, **settings: object) -> Ended:
        """Run one command of the bot and wait for its end."""
        with tempfile.TemporaryDirectory(prefix="command-") as directory:
            out, err = Path(directory) / "out", Path(directory) / "err"
            child = await self.nursery.bear(arguments, environment(**settings), out, err)
            try:
                code = await asyncio.wait_for(child.wait(), _PATIENCE)
            except TimeoutError:
                os.kill(child.pid, signal.SIGKILL)
                raise
            return Ended(code, out.read_text(), err.read_text())


run = Commands()


async def done(*arguments: str, **settings: object) -> str:
    """Run a command that has to succeed; its standard output."""
    ended = await run(*arguments, **settings)
    assert ended.code == 0, ended.err
    return ended.out.strip()


async def run_afresh(*arguments: str, **settings: object) -> Ended:
    """The same in a process that begins with nothing imported, as an operator's does."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        cwd=ROOT,
        env=environment(**settings),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        out, err = await asyncio.wait_for(process.communicate(), _PATIENCE)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode())
