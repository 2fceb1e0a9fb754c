"""The sheet that charts are drawn on: 1080 px wide, in colours for a dark screen and a light one.

It brings its own dark ground along, so that it looks the same in both. Everything is drawn twice as
large and made smaller at the end, which makes lines smooth.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import Image

from handlers.pictures.canvas import Canvas, cut, lines, shortened, width
from handlers.pictures.letters import Face, plain

WIDTH, MARGIN = 1080, 48
INNER = WIDTH - 2 * MARGIN
#: In px of the finished picture; nothing is written smaller than SMALL, which a telephone needs.
TITLE, TEXT, LABEL, SMALL = 44, 32, 30, 28
#: Telegram makes a photo's longer side 1280 px: a taller one would arrive with smaller letters.
TALLEST = 1280
_FINE = 2
#: Of an inch, which has 72 points: a point of the canvas is a px of the picture.
_INCH = 72

GROUND, PANEL, RULE = "#17212b", "#22303d", "#3a4a5a"
INK, MUTED = "#f5f7fa", "#a9b7c6"
#: Between these two every shade is read (contrast 4.58 at the worst).
_WHITE, _BLACK = "#ffffff", "#000000"
SERIES = ("#6ab7ff", "#ffc15e", "#6fdc9c", "#ff9bb3")
PAST, DOWN = "#a9b7c6", "#ff8f7d"
#: The shades of a table, from nobody to everybody.
SHADES = (PANEL, "#5fe0ae")
_LINEAR, _LIMIT = 12.92, 0.04045


@dataclass(frozen=True)
class Label:
    """Where a text stands, in px of the finished picture."""

    text: str
    size: float
    left: float
    top: float
    right: float
    bottom: float
    color: str
    ground: str


def rgb(color: str) -> tuple[int, int, int]:
    """The three parts of a colour like #17212b."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def contrast(one: str, other: str) -> float:
    """How well one colour is read on another, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    parts = [part / 255 for part in rgb(color)]
    red, green, blue = (
        part / _LINEAR if part <= _LIMIT else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shade(share: float) -> str:
    """The colour of a cell by a part of a whole from 0 to 1."""
    pairs = zip(*map(rgb, SHADES), strict=True)
    mixed = (round(low + (high - low) * share) for low, high in pairs)
    return "#" + "".join(f"{part:02x}" for part in mixed)


def ink_on(ground: str) -> str:
    """The ink that is read best on a ground."""
    return max(_WHITE, _BLACK, key=lambda ink: contrast(ink, ground))


def said(text: str) -> str:
    """A text as it can be drawn; no font here has the sign of Telegram's Stars."""
    return plain(text.replace("⭐", "Stars"))


def fits(text: str, limit: float, size: float = LABEL, face: Face = Face.SANS) -> str:
    """A text as it can be drawn in so many px, cut between letters where it is longer."""
    return shortened(said(text), limit / _INCH, size, face)


def broad(text: str, size: float = LABEL, face: Face = Face.SANS) -> float:
    """How many px a text is wide that can be drawn."""
    return width(text, size, face) * _INCH


class Sheet(Canvas):
    """A canvas in px that knows where each text stands."""

    def __init__(self, height: float) -> None:
        super().__init__(WIDTH / _INCH, height / _INCH, GROUND, _INCH * _FINE)
        self.height = height
        self.labels: list[Label] = []

    def text(
        self,
        left: float,
        base: float,
        text: str,
        *,
        size: float = LABEL,
        color: str = INK,
        align: str = "left",
        face: Face = Face.SANS,
        ground: str = GROUND,
    ) -> None:
        """A line of text that stands on `base`; it may be cut already, and has to fit."""
        long = broad(text, size, face)
        start = left - long * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        box = (start, base - 0.8 * size, start + long, base + 0.25 * size)
        self.labels.append(Label(text, size, *box, color, ground))
        self.write(start / _INCH, base / _INCH, text, size, face, color)

    def box(self, left: float, top: float, right: float, bottom: float, color: str) -> None:
        """A filled rectangle with round corners."""
        if right - left < 1 or bottom - top < 1:
            return
        corner = min(6.0, (right - left) / 2, (bottom - top) / 2)
        self._pen.rounded_rectangle(
            (*self._fine((left, top)), *self._fine((right, bottom))), corner * _FINE, fill=color
        )

    def path(self, points: Sequence[tuple[float, float]], color: str, thick: float) -> None:
        """A line through points, with round joints."""
        self._pen.line([self._fine(one) for one in points], color, round(thick * _FINE), "curve")

    def dot(self, at: tuple[float, float], color: str, radius: float) -> None:
        """A round point."""
        (x, y), wide = self._fine(at), radius * _FINE
        self._pen.ellipse((x - wide, y - wide, x + wide, y + wide), fill=color)

    def across(self, left: float, right: float, top: float, color: str, thick: float = 1) -> None:
        """A level line."""
        ends = [self._fine((left, top)), self._fine((right, top))]
        self._pen.line(ends, color, max(1, round(thick * _FINE)))

    def _fine(self, at: tuple[float, float]) -> tuple[float, float]:
        return at[0] * _FINE, at[1] * _FINE

    def png(self) -> bytes:
        """The picture for a chat, in its own size."""
        kept = io.BytesIO()
        small = self._picture.reduce(_FINE)
        # Few colours are in it, and a third of the bytes are enough for them.
        few = small.quantize(128, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(kept, "PNG")
        return kept.getvalue()


@dataclass(frozen=True)
class Head:
    """A title and a note below it, in lines that fit."""

    title: tuple[str, ...]
    note: tuple[str, ...]

    @classmethod
    def of(cls, title: str, note: str) -> Head:
        inner = INNER / _INCH
        bold = cut(lines(said(title), inner - TITLE / _INCH, TITLE, Face.SANS_BOLD), 2)
        thin = cut(lines(said(note), inner - TEXT / _INCH, TEXT, Face.SANS), 2) if note else []
        return cls(tuple(bold), tuple(thin))

    @property
    def height(self) -> float:
        """Px down to where what is drawn may begin."""
        return MARGIN + 56 * len(self.title) + 44 * len(self.note) + 20

    def put(self, sheet: Sheet) -> None:
        """Write it on a sheet."""
        base = MARGIN + 40.0
        for text in self.title:
            sheet.text(MARGIN, base, text, size=TITLE, face=Face.SANS_BOLD)
            base += 56
        for text in self.note:
            sheet.text(MARGIN, base - 6, text, size=TEXT, color=MUTED)
            base += 44


def nothing(head: Head, text: str) -> Sheet:
    """A sheet that says in a sentence that there is nothing to draw."""
    sheet = Sheet(head.height + 260)
    head.put(sheet)
    found = cut(lines(said(text), (INNER - 120) / _INCH, TEXT, Face.SANS), 3)
    for number, one in enumerate(found):
        base = head.height + 110 + number * 48
        sheet.text(WIDTH / 2, base, one, size=TEXT, color=MUTED, align="center")
    return sheet


def named(sheet: Sheet, top: float, names: Iterable[tuple[str, str]]) -> float:
    """Which colour is whose, in as many lines as it takes; the px below them."""
    left, base = float(MARGIN), top + 34
    for name, color in names:
        text = fits(name, INNER - 60)
        if left > MARGIN and left + 40 + broad(text) > WIDTH - MARGIN:
            left, base = float(MARGIN), base + 46
        sheet.box(left, base - 18, left + 26, base - 4, color)
        sheet.text(left + 40, base, text)
        left += 40 + broad(text) + 36
    return base + 26
