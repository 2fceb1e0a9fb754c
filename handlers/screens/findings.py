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
PARTS = ("new", "renewal", "upgrade", "seat", "name", "deposit")
#: The part that is below zero: what went back.
BACK = "refund"
#: From so many per cent on people say how many times.
_MANY = 1000
#: The figures that the texts call income.
_INCOME = frozenset({"income", "net"})


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
        part=Markup(_owed(speech, found, goes)),
    )


def _of(value: Value) -> str:
    match value:
        case timedelta():
            return "time"
        case int():
            return "count"
        case _:
            return "money"


def _owed(speech: Speech, found: Finding, goes: str) -> str:
    """What the change comes from, or nothing where no part made most of it."""
    if found.owed is None or found.part is None:
        return ""
    if found.part == BACK:
        # Income falls where refunds rise: it has words of its own.
        return speech(f"finding-owed-{found.owed}-{goes}-{BACK}")
    return speech(f"finding-owed-{found.owed}-{goes}", part=Markup(_named(speech, found.part)))


def _named(speech: Speech, part: str | Name) -> str:
    """Our own word for a part as it stands in a sentence, or what the shop calls it."""
    if part in PARTS:
        return speech(f"finding-part-{part}")
    return speech("finding-named", name=part)
