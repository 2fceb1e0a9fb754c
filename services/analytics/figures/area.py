"""What an area of figures declares: its figures, how their rows add up, and who reads it."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.analytics.figures.figure import Area
from services.analytics.figures.rows import Adds, Rows, RowsOf
from services.analytics.figures.span import Span
from services.policy import Policy

#: So many signs has the longest key: with a span, a part and a place it has to fit into a button.
LONGEST_KEY = 13


@dataclass(frozen=True)
class FigureKind:
    """A figure by its key, and the rows it is made of.

    One whose rows nobody could open says `why` in docs/figures.md, also where it is counted by
    rows.
    """

    key: str
    adds: Adds = Adds.COUNT
    rows: RowsOf | None = None
    why: str = ""
    # How things stand, whatever span was chosen: there is nothing to set it against.
    is_of_now: bool = False

    @property
    def opens(self) -> bool:
        """Whether a tap shows its rows."""
        return self.rows is not None and not self.why

    @property
    def is_ahead(self) -> bool:
        """Whether its rows are still to come, the soonest first."""
        return isinstance(self.rows, Rows) and self.rows.is_ahead


class Reader(Protocol):
    """Reads an area, each figure with that of `span.before`."""

    def __call__(self, span: Span, policy: Policy, now: datetime) -> Awaitable[Area]: ...


@dataclass(frozen=True)
class AreaKind:
    """An area by its key; its words are `area-<key>`."""

    key: str
    figures: tuple[FigureKind, ...]
    read: Reader
