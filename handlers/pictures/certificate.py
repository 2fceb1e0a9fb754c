"""A certificate: a sheet in landscape with a frame, a name, and a code that proves it.

Drawn as receipts are, in the same thread and with the same care for what fonts cannot draw.
"""

from __future__ import annotations

import asyncio
import io
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import segno

from handlers.pictures.receipt import PEN, plain

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SERIF, _SANS = "DejaVu Serif", "DejaVu Sans"
_DPI = 160
#: Inches: the sheet, its frame's distance from the edge, and how wide a line may be.
_WIDTH, _HEIGHT, _EDGE, _LINE = 11.0, 7.8, 0.35, 8.6
_CODE = 1.35
#: Between the letters of the house's name.
_THIN = "\u2009"
_INK, _GREY, _ACCENT, _GOLD, _PAPER = "#1b1f24", "#5d666f", "#0b6b53", "#b08d3c", "#fffdf7"


@dataclass(frozen=True)
class Paper:
    """What a certificate says, in words already; `link` is where its number is checked."""

    house: str
    title: str
    above: str
    name: str
    below: str
    course: str
    date: str
    number: str
    check: str
    link: str


async def drawn(paper: Paper) -> bytes:
    """The certificate as the bytes of a PNG."""
    return await asyncio.get_running_loop().run_in_executor(PEN, draw, paper)


def draw(paper: Paper) -> bytes:
    """Draw a certificate at once; the caller is in a thread of its own."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 (slow to load)
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=(_WIDTH, _HEIGHT), dpi=_DPI, facecolor=_PAPER)
    canvas: Any = FigureCanvasAgg(figure)
    _Sheet(figure, canvas.get_renderer()).fill(paper)
    kept = io.BytesIO()
    figure.savefig(kept, format="png", facecolor=_PAPER)
    return kept.getvalue()


class _Sheet:
    """A figure that is written on in inches from its upper left corner."""

    def __init__(self, figure: Figure, renderer: Any) -> None:
        self._figure = figure
        self._renderer = renderer

    def fill(self, paper: Paper) -> None:
        self._frame(_EDGE, _GOLD, 2.2)
        self._frame(_EDGE + 0.12, _GOLD, 0.7)
        house = _THIN.join(plain(paper.house, _SANS).upper())
        self._centred(1.15, house, 13, family=_SANS, color=_ACCENT)
        self._fitted(1.95, paper.title, (38, 32, 28), color=_ACCENT, weight="bold")
        self._rule(2.45, 1.1)
        self._centred(3.0, plain(paper.above, _SERIF), 14, color=_GREY, style="italic")
        self._fitted(3.65, paper.name, (34, 28, 23, 19), weight="bold")
        self._centred(4.4, plain(paper.below, _SERIF), 14, color=_GREY, style="italic")
        self._fitted(4.98, paper.course, (25, 21, 18, 15))
        self._foot(paper)

    def _foot(self, paper: Paper) -> None:
        left, bottom = _EDGE + 0.55, _HEIGHT - _EDGE - 0.55
        self._write(left, bottom - 0.34, plain(paper.date, _SERIF), 13)
        self._write(left, bottom, plain(paper.number, _SANS), 12, family=_SANS, weight="bold")
        right = _WIDTH - _EDGE - 0.5
        self._code(paper.link, right - _CODE, bottom + 0.08)
        hint = "\n".join(self._lines(plain(paper.check, _SANS), 2.6, 9.5, _SANS))
        self._write(right - _CODE - 0.15, bottom, hint, 9.5, family=_SANS, color=_GREY, ha="right")

    def _fitted(self, top: float, text: str, sizes: tuple[float, ...], **style: Any) -> None:
        """One line as large as it fits, else two of the smallest size, cut where even those end."""
        text = plain(text, _SERIF)
        for size in sizes:
            if self._width(text, size, _SERIF, style.get("weight")) <= _LINE:
                self._centred(top, text, size, **style)
                return
        smallest = sizes[-1]
        # The narrowest two lines that hold it: nobody's name ends in a word alone below.
        for share in (0.55, 0.65, 0.75, 0.85, 1.0):
            found = self._lines(text, share * _LINE, smallest, _SERIF, style.get("weight"))
            if len(found) <= 2:
                break
        kept = found if len(found) <= 2 else [found[0], found[1][:-1] + "…"]
        self._centred(top, "\n".join(kept), smallest, **style)

    def _lines(
        self, text: str, limit: float, size: float, family: str, weight: str | None = None
    ) -> list[str]:
        """A text in lines that fit; a word that is too long for one is broken."""
        found = [""]
        for word in text.split():
            joined = f"{found[-1]} {word}".strip()
            if self._width(joined, size, family, weight) <= limit:
                found[-1] = joined
                continue
            if found[-1]:
                found.append("")
            rest = word
            while self._width(rest, size, family, weight) > limit:
                fits = self._fitting(rest, limit, size, family, weight)
                found[-1], rest = rest[:fits], rest[fits:]
                found.append("")
            found[-1] = rest
        return found

    def _fitting(
        self, word: str, limit: float, size: float, family: str, weight: str | None
    ) -> int:
        """How many characters of a word that is too long for a line fit into one."""
        ends = range(1, len(word))
        return (
            bisect_right(ends, limit, key=lambda end: self._width(word[:end], size, family, weight))
            or 1
        )

    def _width(self, text: str, size: float, family: str, weight: str | None) -> float:
        from matplotlib.font_manager import FontProperties  # noqa: PLC0415

        font = FontProperties(family=family, size=size, weight=weight)
        width, _, _ = self._renderer.get_text_width_height_descent(text, font, ismath=False)
        return float(width) / _DPI

    def _centred(self, top: float, text: str, size: float, **style: Any) -> None:
        self._write(_WIDTH / 2, top, text, size, ha="center", va="center", **style)

    def _write(self, left: float, top: float, text: str, size: float, **style: Any) -> None:
        # Names may hold a "$", which must not be read as mathematics.
        self._figure.text(
            left / _WIDTH,
            1 - top / _HEIGHT,
            text,
            fontsize=size,
            parse_math=False,
            linespacing=1.35,
            **{"color": _INK, "family": _SERIF, **style},
        )

    def _frame(self, edge: float, color: str, width: float) -> None:
        from matplotlib.patches import Rectangle  # noqa: PLC0415

        corner = (edge / _WIDTH, edge / _HEIGHT)
        sides = (1 - 2 * edge / _WIDTH, 1 - 2 * edge / _HEIGHT)
        self._figure.add_artist(
            Rectangle(corner, *sides, fill=False, edgecolor=color, linewidth=width)
        )

    def _rule(self, top: float, half: float) -> None:
        from matplotlib.lines import Line2D  # noqa: PLC0415

        middle, level = 0.5, 1 - top / _HEIGHT
        edges = [middle - half / _WIDTH, middle + half / _WIDTH]
        self._figure.add_artist(Line2D(edges, [level, level], color=_GOLD, linewidth=1.4))

    def _code(self, link: str, left: float, bottom: float) -> None:
        cells = [list(row) for row in segno.make(link, error="m", micro=False).matrix]
        axes = self._figure.add_axes(
            (left / _WIDTH, 1 - bottom / _HEIGHT, _CODE / _WIDTH, _CODE / _HEIGHT)
        )
        axes.imshow(cells, cmap="gray_r", interpolation="nearest")
        axes.set_axis_off()
