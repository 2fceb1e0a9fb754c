"""A finding as a sentence below a picture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from handlers.speech import Markup, Speech
from models.localized import Name
from services.analytics.figures.figure import Value
from services.analytics.figures.findings import Finding, Kind, than_of
from services.analytics.figures.span import Span

#: The parts of income, by the keys of their figures, which have a word of ours in a sentence.
PARTS = ("new", "renewal", "upgrade", "seat", "deposit", "refund")
#: From so many per cent on people say how many times.
_MANY = 1000
#: The figures that the texts call income.
_INCOME = frozenset({"income", "came"})


def finding_said(
    speech: Speech,
    found: Finding,
    figure: str,
    span: Span,
    written: Callable[[Speech, Value], str],
) -> str:
    """What a figure tells, in HTML.

    `figure` is what we call it, and `written` how a value of it is written.
    """
    than, days = than_of(span)
    goes = "down" if found.kind.startswith("down") else "up"
    part = (
        speech(f"finding-owed-{found.owed}-{goes}", part=Markup(_named(speech, found.part)))
        if found.owed is not None and found.part is not None
        else ""
    )
    percent = found.percent or 0
    is_many = found.kind is Kind.UP and percent >= _MANY
    return speech(
        f"finding-{'times' if is_many else found.kind}",
        # A sentence about one currency of several has to name it.
        key="income" if found.figure in _INCOME and not found.currency else "other",
        figure=f"{figure}, {speech.currency(found.currency)}" if found.currency else figure,
        # Times are longer, people fewer, and money is less.
        of=_of(found.value),
        value=written(speech, found.value),
        before=written(speech, found.before),
        change=written(speech, found.change),
        percent=speech.number(Decimal(percent)),
        times=round(Decimal(percent + 100) / 100),
        then=speech.label(f"finding-then-{than}", days=days),
        part=Markup(part),
    )


def _of(value: Value) -> str:
    match value:
        case timedelta():
            return "time"
        case int():
            return "count"
        case _:
            return "money"


def _named(speech: Speech, part: str | Name) -> str:
    """Our own word for a part as it stands in a sentence, or what the shop calls it."""
    if part in PARTS:
        return speech(f"finding-part-{part}")
    return speech("finding-named", name=part)
