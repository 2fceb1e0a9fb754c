"""Programs of ours that work beside the bot: what they are told, and what they may use up."""

from __future__ import annotations

import contextlib
import os

#: What a program needs to start at all; our settings and their secrets stay with us.
_ENVIRONMENT = ("PATH", "HOME", "TMPDIR", "LANG", "SYSTEMROOT", "LD_LIBRARY_PATH")


def environment() -> dict[str, str]:
    """The environment of a program that is to know none of our settings."""
    return {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}


def restrain(memory: int) -> None:
    """Let this process be polite and bounded: bytes of address space, no core that holds names."""
    # Windows knows none of it.
    with contextlib.suppress(ImportError, AttributeError, OSError, ValueError):
        import resource  # noqa: PLC0415

        os.nice(5)
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def allow(cpu_seconds: int) -> None:
    """End this process when it uses so much more of the processor's time from now on."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415

        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime) + cpu_seconds
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (limit, hard))
