"""The program that draws: a line of JSON in, a line of JSON out, until its input ends.

Pillow and its fonts live here and never in the bot, which ends this process when it rests.
"""

from __future__ import annotations

import base64
import os
import sys
import traceback
from pathlib import Path
from typing import Any

import orjson

from handlers.pictures import certificate, charts_drawn, receipt
from handlers.pictures.papers import Drawing, Form, Paper, Sheet
from services.workers import allow, restrain

#: Of one picture, should the bot die and leave it behind; and of the process, in bytes.
_CPU_SECONDS, _MEMORY = 15, 1024**3


def main() -> None:
    """Draw what is asked for; whatever libraries print goes where complaints go."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    restrain(_MEMORY)
    with answers:
        for line in sys.stdin.buffer:
            allow(_CPU_SECONDS)
            answers.write(orjson.dumps(answered(orjson.loads(line))) + b"\n")
            answers.flush()


def answered(asked: dict[str, Any]) -> dict[str, Any]:
    """The picture, or the place in our code that failed; what stood on the paper is not told."""
    try:
        drawing = _drawn(asked)
    except Exception as fault:
        last = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        return {"fault": f"{type(fault).__name__} at {place}"}
    return {
        "content": base64.b64encode(drawing.content).decode(),
        "left_out": drawing.left_out,
    }


def _drawn(asked: dict[str, Any]) -> Drawing:
    if (sheet := asked.get("receipt")) is not None:
        return receipt.draw(Sheet(**sheet), Form(asked["form"]))
    if (kind := asked.get("chart")) is not None:
        return Drawing(charts_drawn.drawn(kind, asked["holds"]))
    return certificate.draw(Paper(**asked["certificate"]), Form(asked["form"]))


if __name__ == "__main__":
    main()
