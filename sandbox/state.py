"""Keeps the state in a file, so that a restarted sandbox goes on where it was.

The file is written whole and put in place in one step, shortly after a change; the bytes of files
lie beside it in a folder, each written once.
"""

import asyncio
import contextlib
import os
import shutil
import types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import orjson

from sandbox.model import State
from sandbox.world import World

FORMAT = orjson.OPT_NON_STR_KEYS


def decode(kind: Any, value: Any) -> Any:
    """Rebuild a dataclass, or a list or dict of such, from parsed JSON."""
    origin = get_origin(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{key: decode(hints[key], item) for key, item in value.items()})
    if origin is list:
        (item_kind,) = get_args(kind)
        return [decode(item_kind, item) for item in value]
    if origin is dict:
        key_kind, item_kind = get_args(kind)
        key_of = int if key_kind is int else str
        return {key_of(key): decode(item_kind, item) for key, item in value.items()}
    if origin in (Union, types.UnionType):
        inner = [arg for arg in get_args(kind) if arg is not type(None)]
        return None if value is None else decode(inner[0], value)
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


class StateFile:
    def __init__(self, world: World) -> None:
        assert world.settings.state_file is not None
        self.world = world
        self.path = world.settings.state_file
        self.folder = self.path.with_name(self.path.name + ".files")
        self._task: asyncio.Task[None] | None = None
        self._stored: set[str] = set()

    def load(self) -> None:
        """Read the file, if there is one, into the world."""
        if not self.path.exists():
            return
        world = self.world
        world.state = decode(State, orjson.loads(self.path.read_bytes()))
        for file_id in world.state.files:
            world.blobs[file_id] = (self.folder / file_id).read_bytes()
            self._stored.add(file_id)
        world.clock.move(world.state.clock_offset)

    def start(self) -> None:
        self._task = asyncio.get_running_loop().create_task(self._follow())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        self.save()

    async def _follow(self) -> None:
        """Save after every change, but not for each of many that come together."""
        saved = 0
        while not self.world.closing:
            await self.world.changed(saved, 3600)
            await asyncio.sleep(self.world.settings.save_delay)
            saved = self.world.version
            self.save()

    def save(self) -> None:
        """Blobs first: a state that names a file must find it."""
        self._save_blobs()
        fresh = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(orjson.dumps(self.world.state, option=FORMAT))
        fresh.replace(self.path)

    def _save_blobs(self) -> None:
        if not self.world.blobs and self._stored:
            shutil.rmtree(self.folder, ignore_errors=True)
            self._stored.clear()
        missing = self.world.blobs.keys() - self._stored
        if missing:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for file_id in missing:
            part = self.folder / f"{file_id}.new"
            part.write_bytes(self.world.blobs[file_id])
            part.replace(self.folder / file_id)
            self._stored.add(file_id)
