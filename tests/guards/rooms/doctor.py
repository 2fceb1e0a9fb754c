"""The doctor: everything that a check may say, read from the checks themselves."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.doctor import CHECKS
from handlers.screens import doctor
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.alerts import AlertKind
from services.doctor import Light, Line
from tests.guards import longest

_ROOT = Path(__file__).resolve().parents[3]
#: A file without any of them is not parsed.
_SAYS = re.compile(r"\b(good|warn|bad|Line)\(")


def _said() -> set[str]:
    """The first words of `good("…")`, `warn("…")`, `bad("…")` and the second of `Line(…, "…")`."""
    found = set()
    for path in (*(_ROOT / "services").rglob("*.py"), *(_ROOT / "bot").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if _SAYS.search(text) else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = {"good": 0, "warn": 0, "bad": 0, "Line": 1}.get(node.func.id)
                if place is not None and len(node.args) > place:
                    said = node.args[place]
                    assert not isinstance(said, ast.IfExp), f"{path}: {ast.unparse(node)}"
                    if isinstance(said, ast.Constant):
                        found.add(str(said.value))
    return found


SAID = _said()
FAMILIES = {
    "doctor-": tuple(sorted(SAID)),
    "doctor-name-": tuple(CHECKS),
    "doctor-way-": ("bank", "card", "chain"),
    "doctor-kind-": tuple(AlertKind),
}
#: The longest that each argument may be; numbers are plain ones.
_ARGS: dict[str, Any] = {
    "what": "webhook",
    "error": longest.stretched("Error", 200),
    "why": longest.stretched("Why", 400),
    "name": "@" + "w" * 32,
    "at": longest.NOW,
    "since": longest.NOW,
    "kind": AlertKind.UPDATES,
    "subject": longest.stretched("Subject", 96),
    "channel": longest.TITLE,
    "rights": ("administrator", "invite", "ban"),
    "version": "18.1",
    "price": "1234.567890123 USD",
    "source": "w" * 63 + ".example",
    "names": tuple(longest.stretched(str(number), 64) for number in range(5)),
    "ways": ("bank", "card", "chain"),
    **dict.fromkeys(("seconds", "count", "free", "total", "megabytes", "minutes"), 10**9),
}


def lines() -> list[Line]:
    """Each line there is, with the longest values."""
    return [Line(Light.BAD, said, _ARGS) for said in sorted(SAID)]


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    told = lines()
    for begin in range(0, len(told), 5):
        yield "report", doctor.report(speech, told[begin : begin + 5])
    yield "report", doctor.report(speech, told)
