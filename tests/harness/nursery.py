"""The tests' side of the zygote: bots that start in a fraction of a second."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.harness.processes import ROOT, Program

#: The first birth waits for the imports, which take long on a busy machine.
_BIRTH = 100.0


@dataclass
class Child:
    """What Program needs to know of a process: asyncio's Process for a child of the zygote."""

    pid: int
    ended: asyncio.Future[int] = field(repr=False)

    @property
    def returncode(self) -> int | None:
        return self.ended.result() if self.ended.done() else None

    async def wait(self) -> int:
        return await asyncio.shield(self.ended)


class Nursery:
    """One zygote, and the children it has borne."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._orders = itertools.count(1)
        self._births: dict[int, asyncio.Future[Child]] = {}
        self._children: dict[int, Child] = {}
        self._listener = asyncio.create_task(self._listen())

    async def bear(
        self,
        arguments: Sequence[str],
        env: Mapping[str, str],
        log: Path,
        errors: Path | None = None,
    ) -> Child:
        """A child with these arguments; what it complains of goes to the log by default."""
        order = next(self._orders)
        birth = self._births[order] = asyncio.get_running_loop().create_future()
        wanted = {"order": order, "arguments": arguments, "env": dict(env)}
        wanted |= {"log": str(log), "errors": str(errors or log)}
        line = json.dumps(wanted)
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        return await asyncio.wait_for(asyncio.shield(birth), _BIRTH)

    async def close(self) -> None:
        """End the zygote; it takes its children along."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.wait()
        await self._listener

    async def _listen(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            self._heard(json.loads(line))

    def _heard(self, news: dict[str, Any]) -> None:
        if "born" in news:
            child = Child(news["born"], asyncio.get_running_loop().create_future())
            self._children[child.pid] = child
            self._births.pop(news["order"]).set_result(child)
        elif "ended" in news:
            self._children.pop(news["ended"]).ended.set_result(news["code"])


@asynccontextmanager
async def open_nursery() -> AsyncIterator[Nursery]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.harness.zygote"),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1"},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    nursery = Nursery(process)
    try:
        yield nursery
    finally:
        await nursery.close()


class ForkedBot(Program):
    """The bot as a Program that starts by a fork instead of by seconds of imports."""

    def __init__(
        self, nursery: Nursery, *arguments: str, log: Path, env: Mapping[str, str]
    ) -> None:
        super().__init__(*arguments, log=log, env=env)
        self._nursery = nursery

    async def start(self) -> None:
        assert not self.is_running, "already running"
        self._began_at = self._log.stat().st_size if self._log.exists() else 0
        self._process = await self._nursery.bear(  # type: ignore[assignment]
            self._arguments[1:], self.env, self._log
        )
