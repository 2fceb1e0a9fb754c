"""The doctor's manner: all at once, nobody waits for what hangs, and an error is not a fact."""

import asyncio
import time
from collections.abc import Sequence

from services.doctor import Light, Line, bad, examine, good, is_ill, warn


async def test_what_hangs_or_fails_is_a_line_and_keeps_nobody_waiting() -> None:
    async def well() -> Sequence[Line]:
        return [good("clock"), warn("updates-none")]

    async def ill() -> Sequence[Line]:
        return [bad("replicas-none")]

    async def hangs() -> Sequence[Line]:
        await asyncio.Event().wait()
        return []

    async def breaks() -> Sequence[Line]:
        raise ConnectionError("https://api.telegram.org/bot42:SECRET/getMe")

    began = time.monotonic()
    checks = {"clock": well, "disk": hangs, "stars": breaks, "token": hangs, "replicas": ill}
    found = await examine(checks, patience=0.2)
    assert time.monotonic() - began < 5
    assert [line.light for line in found] == [Light.BAD, *[Light.WARN] * 4, Light.GOOD]
    assert is_ill(found) and not is_ill([line for line in found if line.light is not Light.BAD])
    slow = [line.args["what"] for line in found if line.said == "slow"]
    assert slow == ["disk", "token"]
    (failed,) = [line for line in found if line.said == "failed"]
    assert failed.args == {"what": "stars", "error": "ConnectionError"}, "its words are left out"
