"""What the doctor looks at, and how: each check is declared, bounded in time, and one of many.

A check answers with lines. What it could not find out is said to be unknown; it is never taken for
well, and never for ill.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

#: For so long, in seconds, one check may look; all of them look at once.
PATIENCE = 8.0


class Light(StrEnum):
    """How a thing is, the worst first."""

    BAD = "bad"
    #: It works and needs a look, or it is not known.
    WARN = "warn"
    GOOD = "good"


@dataclass(frozen=True)
class Line:
    """What a check says: the text is `doctor-<said>`, filled in with `args`."""

    light: Light
    said: str
    args: Mapping[str, Any] = field(default_factory=dict)


def good(said: str, **args: Any) -> Line:
    return Line(Light.GOOD, said, args)


def warn(said: str, **args: Any) -> Line:
    return Line(Light.WARN, said, args)


def bad(said: str, **args: Any) -> Line:
    return Line(Light.BAD, said, args)


#: Looks at one thing; nothing to say is said with no line.
Look = Callable[[], Awaitable[Sequence[Line]]]


class Doctor(Protocol):
    """Looks at everything; the program makes one."""

    async def examine(self) -> list[Line]: ...


async def examine(checks: Mapping[str, Look], *, patience: float = PATIENCE) -> list[Line]:
    """What all checks say, the worst first; one that hangs or fails is a line like the others."""
    found = await asyncio.gather(*(_looked(*check, patience) for check in checks.items()))
    lines = [line for of_one in found for line in of_one]
    worst = list(Light)
    return sorted(lines, key=lambda line: worst.index(line.light))


async def _looked(name: str, look: Look, patience: float) -> Sequence[Line]:
    try:
        return await asyncio.wait_for(look(), patience)
    except TimeoutError:
        return [warn("slow", what=name, seconds=round(patience))]
    except Exception as error:
        # Its words may hold an address with a token in it; its kind does not.
        return [warn("failed", what=name, error=type(error).__name__)]


def is_ill(lines: Sequence[Line]) -> bool:
    return any(line.light is Light.BAD for line in lines)
