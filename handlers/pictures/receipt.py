"""A receipt on paper: the same sheet as a picture for the chat and as a PDF to keep.

Drawn with matplotlib's figures, never with pyplot, in one thread: its fonts are no other's
business. The library is loaded when the first receipt is drawn, because that takes a second.
"""

from __future__ import annotations

import asyncio
import io
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: The one thread in which everything is drawn.
PEN = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drawing")
_FONT = "DejaVu Sans"
_DPI = 160
#: Inches: the sheet's width, its margin, and how wide the text of a value may be.
_WIDTH, _MARGIN, _VALUE = 6.0, 0.5, 3.2
_ROW, _LINE, _MOST_LINES = 0.36, 0.23, 3
#: Nothing longer is measured: names are bounded, but not by us.
_LONGEST = 300
_SIZE, _TITLE, _SMALL = 11.0, 20.0, 8.5
_INK, _GREY, _ACCENT, _RED = "#1b1f24", "#6a737d", "#0b6b53", "#c62828"


class Form(StrEnum):
    PNG = "png"
    PDF = "pdf"


@dataclass(frozen=True)
class Sheet:
    """What a receipt says, in words already; `stamp` is printed across it."""

    house: str
    title: str
    number: str
    rows: tuple[tuple[str, str], ...]
    total: tuple[str, str]
    footer: str
    stamp: str | None = None


async def drawn(sheet: Sheet, form: Form) -> bytes:
    """The sheet as the bytes of a file."""
    return await asyncio.get_running_loop().run_in_executor(PEN, draw, sheet, form)


def draw(sheet: Sheet, form: Form) -> bytes:
    """Draw a sheet at once; the caller is in a thread of its own."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 (slow to load)
    from matplotlib.figure import Figure  # noqa: PLC0415

    width_of = _measure(FigureCanvasAgg(Figure(figsize=(_WIDTH, 1), dpi=_DPI)))
    rows = [(plain(name), wrapped(plain(value), width_of)) for name, value in sheet.rows]
    height = 2.95 + sum(_ROW + _LINE * (len(lines) - 1) for _, lines in rows)
    figure = Figure(figsize=(_WIDTH, height), dpi=_DPI, facecolor="white")
    FigureCanvasAgg(figure)
    _Paper(figure, height).fill(sheet, rows)
    kept = io.BytesIO()
    # No date of the machine's own: the sheet tells when it was paid.
    about = {"Title": sheet.number, "CreationDate": None} if form is Form.PDF else {}
    figure.savefig(kept, format=form.value, metadata=about)
    return kept.getvalue()


class _Paper:
    """A figure that is written on from the top, in inches."""

    def __init__(self, figure: Figure, height: float) -> None:
        self._figure = figure
        self._height = height

    def fill(self, sheet: Sheet, rows: list[tuple[str, list[str]]]) -> None:
        right = _WIDTH - _MARGIN
        self._write(_MARGIN, 0.6, plain(sheet.house), _TITLE, color=_ACCENT, weight="bold")
        self._write(_MARGIN, 1.0, plain(sheet.title), _SIZE, color=_GREY)
        self._write(right, 1.0, sheet.number, _SIZE + 2, ha="right", weight="bold")
        self._rule(1.2, _ACCENT, 1.6)
        top = 1.6
        for name, lines in rows:
            self._write(_MARGIN, top, name, _SIZE, color=_GREY)
            for line in lines:
                self._write(right, top, line, _SIZE, ha="right")
                top += _LINE
            top += _ROW - _LINE
        self._rule(top - 0.12, _GREY, 0.6)
        name, value = sheet.total
        self._write(_MARGIN, top + 0.3, plain(name), _SIZE + 3, weight="bold")
        self._write(right, top + 0.3, plain(value), _SIZE + 3, ha="right", weight="bold")
        self._write(_MARGIN, self._height - 0.4, plain(sheet.footer), _SMALL, color=_GREY)
        if sheet.stamp is not None:
            self._stamp(plain(sheet.stamp))

    def _write(self, left: float, top: float, text: str, size: float, **style: Any) -> None:
        # Names may hold a "$", which must not be read as mathematics.
        self._figure.text(
            left / _WIDTH,
            1 - top / self._height,
            text,
            fontsize=size,
            family=_FONT,
            parse_math=False,
            **{"color": _INK, **style},
        )

    def _rule(self, top: float, color: str, width: float) -> None:
        from matplotlib.lines import Line2D  # noqa: PLC0415

        edges = [_MARGIN / _WIDTH, 1 - _MARGIN / _WIDTH]
        level = 1 - top / self._height
        self._figure.add_artist(Line2D(edges, [level, level], color=color, linewidth=width))

    def _stamp(self, text: str) -> None:
        frame = {"boxstyle": "round,pad=0.3", "fill": False, "edgecolor": _RED, "linewidth": 3}
        self._write(
            _WIDTH / 2,
            self._height / 2,
            text,
            30.0,
            color=_RED,
            ha="center",
            va="center",
            rotation=18,
            weight="bold",
            alpha=0.55,
            bbox={**frame, "alpha": 0.55},
        )


def _measure(canvas: Any) -> Callable[[str], float]:
    """How many inches a text of the ordinary size is wide."""
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415

    renderer = canvas.get_renderer()
    font = FontProperties(family=_FONT, size=_SIZE)

    def width_of(text: str) -> float:
        width, _, _ = renderer.get_text_width_height_descent(text, font, ismath=False)
        return float(width) / _DPI

    return width_of


def wrapped(text: str, width_of: Callable[[str], float]) -> list[str]:
    """A text in lines that fit, cut with a sign where even those do not hold it."""
    lines = [""]
    for word in text.split():
        rest = word
        while rest:
            joined = f"{lines[-1]} {rest}".strip()
            if width_of(joined) <= _VALUE:
                lines[-1], rest = joined, ""
            elif lines[-1]:
                lines.append("")
            else:
                fits = _fitting(rest, width_of)
                lines[-1], rest = rest[:fits], rest[fits:]
        if len(lines) > _MOST_LINES:
            return [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1][:-1] + "…"]
    return lines


def _fitting(word: str, width_of: Callable[[str], float]) -> int:
    """How many characters of a word that is too long for a line fit into one."""
    return max(1, bisect_right(range(len(word)), _VALUE, key=lambda end: width_of(word[:end])) - 1)


@cache
def _known(font: str) -> frozenset[int]:
    """The characters that a font can draw."""
    from matplotlib.font_manager import findfont  # noqa: PLC0415
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    return frozenset(FT2Font(findfont(font)).get_charmap())


def plain(text: str, font: str = _FONT) -> str:
    """A text without what the font cannot draw and without marks that nobody sees."""
    kept = (
        character
        for character in unicodedata.normalize("NFC", text[:_LONGEST])
        if ord(character) in _known(font) and unicodedata.category(character)[0] != "C"
    )
    return " ".join("".join(kept).split()) or "–"
