"""What the doctor says: one line for each thing, the worst first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from handlers import callbacks as cb
from handlers.screens.kit import Screen, button, lines, paragraphs, shortened
from handlers.screens.people import admin_back
from handlers.speech import Speech
from services.doctor import Light, Line
from services.text import visible

_LIGHTS = {Light.GOOD: "🟢", Light.WARN: "🟡", Light.BAD: "🔴"}
_LONGEST, _LONGEST_ARGUMENT = 3400, 300


def report(speech: Speech, told: Sequence[Line]) -> Screen:
    """As many lines as one message takes; what is left out is counted."""
    text, left = "", len(told)
    for line in told:
        longer = lines(*filter(None, (text, sentence(speech, line))))
        if visible(longer) > _LONGEST:
            break
        text, left = longer, left - 1
    more = speech("doctor-more", count=left) if left else None
    again = (button(speech("button-doctor-again"), cb.AskDoctor()),)
    title = speech("doctor-title", ill=sum(line.light is Light.BAD for line in told))
    return Screen(paragraphs(title, text, more), (again, admin_back(speech)))


def sentence(speech: Speech, line: Line) -> str:
    """A line in HTML."""
    return f"{_LIGHTS[line.light]} {speech(f'doctor-{line.said}', **_shown(speech, line.args))}"


def plain_sentence(speech: Speech, line: Line) -> str:
    """A line for where no HTML is read; none of these texts has any of its own."""
    said = speech.label(f"doctor-{line.said}", **_shown(speech, line.args))
    return f"{_LIGHTS[line.light]} {said}"


def _shown(speech: Speech, args: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(speech, name, value) for name, value in args.items()}


def _value(speech: Speech, name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return speech.moment(value)
    if isinstance(value, int):
        return value
    names = value if isinstance(value, tuple) else (value,)
    told = ", ".join(_name(speech, name, str(one)) for one in names)
    return shortened(told, _LONGEST_ARGUMENT)


def _name(speech: Speech, argument: str, one: str) -> str:
    """What an argument is one of has a text of its own."""
    match argument:
        case "what":
            return speech.label(f"doctor-name-{one}")
        case "ways":
            return speech.label(f"doctor-way-{one}")
        case "rights":
            return speech.label(f"right-name-{one}")
        case "kind":
            return speech.label(f"doctor-kind-{one}")
        case _:
            return one
