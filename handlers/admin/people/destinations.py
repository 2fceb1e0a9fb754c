"""Where money that goes back is sent on the chain: the question of every form that sends some."""

from __future__ import annotations

from typing import Any

from handlers.forms import FormContext, Step
from handlers.screens.kit import lines
from services.ton.destinations import (
    Destination,
    find_destination,
    kept_destination,
    parse_destination,
    shown,
)


def _read(ctx: FormContext, typed: str) -> str:
    return parse_destination(typed, ctx.policy)


async def _look_up(ctx: FormContext, parsed: str) -> dict[str, Any]:
    return (await find_destination(parsed, ctx.names)).kept


def _shown(ctx: FormContext, value: Any) -> str:
    found = kept_destination(value)
    return shown(found.raw, ctx.policy) if found else ""


#: It may be left out: money goes back to banks as well.
TO = Step("to", read=_read, look_up=_look_up, show=_shown, optional=True)


def destination(ctx: FormContext) -> Destination | None:
    """What was answered."""
    return kept_destination(ctx.answers.get("to"))


def destination_told(ctx: FormContext) -> str | None:
    """The whole address before anything happens, whose name led there, and how old that is."""
    found, speech = destination(ctx), ctx.speech
    if found is None:
        return None
    address = shown(found.raw, ctx.policy)
    if found.name is None or found.at is None:
        return speech("destination", address=address)
    told = {"name": found.name, "at": speech.moment(found.at)}
    return lines(
        speech("destination-of-name", address=address, **told),
        speech("destination-stale", **told) if found.is_stale else None,
    )
