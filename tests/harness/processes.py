"""Processes of ours with their output in a file: started, stopped, killed, waited for."""

import asyncio
import os
import re
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
#: What a child may inherit; a developer's own settings must not reach the bot under test.
_INHERITED = ("PATH", "HOME", "TMPDIR", "LANG", "COVERAGE_PROCESS_START")
_TAIL_LINES = 40


class Program:
    """`python -m …` in a process of its own; over restarts the output goes on in one file.

    `root` is where the modules are found.
    """

    def __init__(
        self,
        *arguments: str,
        log: Path,
        env: Mapping[str, str] | None = None,
        root: Path = ROOT,
    ) -> None:
        self._arguments = arguments
        self.root = root
        self._log = log
        inherited = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        self.env = inherited | {"PYTHONUNBUFFERED": "1"} | dict(env or {})
        self._process: asyncio.subprocess.Process | None = None
        self._began_at = 0
        self._test_began_at = 0

    @property
    def pid(self) -> int:
        assert self._process is not None, "not started"
        return self._process.pid

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        assert not self.is_running, "already running"
        self._began_at = self._log.stat().st_size if self._log.exists() else 0
        with self._log.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                *self._arguments,
                cwd=self.root,
                env=self.env,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    async def says(self, pattern: str, within: float = 90.0) -> re.Match[str]:
        """Wait until this run of the program has printed something that matches."""
        deadline = time.monotonic() + within
        while True:
            alive = self.is_running
            if found := re.search(pattern, self.output(self._began_at)):
                return found
            if not alive or time.monotonic() > deadline:
                why = f"did not print {pattern!r} in {within} s" if alive else "has ended"
                raise AssertionError(f"{' '.join(self._arguments)} {why}:\n{self.tail()}")
            await asyncio.sleep(0.02)

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    async def ends(self, within: float = 60.0) -> int:
        """Wait for the end of the process; its exit code."""
        assert self._process is not None, "not started"
        try:
            return await asyncio.wait_for(self._process.wait(), within)
        except TimeoutError:
            await self.kill()
            raise AssertionError(f"{self._arguments} did not end:\n{self.tail()}") from None

    async def stop(self) -> None:
        """Ask the program to end, as an operator does, and insist that it ends well."""
        if self.is_running:
            self.signal(signal.SIGTERM)
            code = await self.ends()
            assert code in (0, -signal.SIGTERM), f"ended with {code}:\n{self.tail()}"

    async def kill(self) -> None:
        """End the program without a chance to tidy up."""
        if self.is_running:
            self.signal(signal.SIGKILL)
            assert self._process is not None
            await self._process.wait()

    def output(self, since: int = 0) -> str:
        if not self._log.exists():
            return ""
        with self._log.open("rb") as log:
            log.seek(since)
            return log.read().decode(errors="replace")

    def test_begins(self) -> None:
        """What is in the log so far was said to earlier tests, and is no clue to this one."""
        self._test_began_at = self._log.stat().st_size if self._log.exists() else 0

    def tail(self) -> str:
        return "\n".join(self.output(self._test_began_at).splitlines()[-_TAIL_LINES:])
