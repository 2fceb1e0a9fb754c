"""A sheet that is written on in inches from its upper left corner, in letters of every script."""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Sequence

from PIL import Image, ImageDraw

from handlers.pictures.letters import BOLD, Face, Run, font, joint, runs, shapes

#: Half of a capital letter's height, as a part of the size.
_MIDDLE = 0.36
#: Fonts of the other scripts have no bold cut here; a thin outline makes one.
_OUTLINE = 0.018
_LEADING = 1.55
_SPANS = {"left": 0.0, "center": 0.5, "right": 1.0}


def width(text: str, size: float, face: Face) -> float:
    """How many inches a line is wide, set in a size of points."""
    return sum(_length(run, size) for run in runs(text, face)) / 72


def _length(run: Run, size: float) -> float:
    # Measured large, because whole points of a picture would add up to a wrong sum.
    drawing = font(run.font, 64)
    return drawing.getlength(run.text, direction=_direction(run)) * size / 64


def _direction(run: Run) -> str | None:
    if not shapes():
        return None
    return "rtl" if run.to_left else "ltr"


def lines(text: str, limit: float, size: float, face: Face) -> list[str]:
    """A text in lines that fit; a word that is too long for one is broken."""
    found = [""]
    for word in text.split():
        rest = word
        while rest:
            joined = f"{found[-1]} {rest}".strip()
            if width(joined, size, face) <= limit:
                found[-1], rest = joined, ""
            elif found[-1]:
                found.append("")
            else:
                fits = _fitting(rest, limit, size, face)
                found[-1], rest = rest[:fits], rest[fits:]
    return found


def _fitting(word: str, limit: float, size: float, face: Face) -> int:
    """How many characters of a word that is too long for a line fit into one."""
    ends = range(1, len(word))
    fits = bisect_right(ends, limit, key=lambda end: width(word[:end], size, face))
    return joint(word, max(1, fits))


def cut(found: list[str], most: int) -> list[str]:
    """No more lines than these; the last tells by a sign that there was more."""
    if len(found) <= most:
        return found
    last = found[most - 1]
    return [*found[: most - 1], last[: joint(last, len(last) - 1)] + "…"]


def shortened(text: str, limit: float, size: float, face: Face) -> str:
    """One line that fits, cut between two letters; a sign tells that there was more."""
    if width(text, size, face) <= limit:
        return text
    ends = range(1, len(text))
    fits = bisect_right(ends, limit, key=lambda end: width(text[:end] + "…", size, face))
    return text[: joint(text, max(1, fits))].rstrip() + "…"


class Canvas:
    """A picture that grows by being written on."""

    def __init__(self, width: float, height: float, color: str, dots: int) -> None:
        self._dots = dots
        self._size = (round(width * dots), round(height * dots))
        self._picture = Image.new("RGB", self._size, color)
        self._pen = ImageDraw.Draw(self._picture)

    def write(
        self,
        left: float,
        top: float,
        text: str,
        size: float,
        face: Face,
        color: str,
        align: str = "left",
    ) -> None:
        """A line whose letters stand on `top`, beginning, ending or with its middle at `left`."""
        start = left - width(text, size, face) * _SPANS[align]
        for run in runs(text, face):
            self._run(start, top, run, size, face, color)
            start += _length(run, size) / 72

    def _run(self, left: float, top: float, run: Run, size: float, face: Face, color: str) -> None:
        dots = size * self._dots / 72
        thick = face in BOLD and run.font not in set(Face)
        self._pen.text(
            (left * self._dots, top * self._dots),
            run.text,
            fill=color,
            font=font(run.font, dots),
            anchor="ls",
            stroke_width=_OUTLINE * dots if thick else 0,
            direction=_direction(run),
        )

    def block(
        self, left: float, middle: float, found: Sequence[str], size: float, face: Face, color: str
    ) -> None:
        """Lines below each other around a point."""
        step = size * _LEADING / 72
        top = middle + size * _MIDDLE / 72 - step * (len(found) - 1) / 2
        for number, line in enumerate(found):
            self.write(left, top + number * step, line, size, face, color, "center")

    def rule(self, left: float, right: float, top: float, color: str, points: float) -> None:
        """A line from the left to the right."""
        ends = [(edge * self._dots, top * self._dots) for edge in (left, right)]
        self._pen.line([point for end in ends for point in end], color, self._thick(points))

    def frame(self, edge: float, color: str, points: float) -> None:
        """A frame that keeps its distance from all edges."""
        far = [side - 1 - round(edge * self._dots) for side in self._size]
        near = round(edge * self._dots)
        self._pen.rectangle((near, near, *far), outline=color, width=self._thick(points))

    def cells(self, matrix: Sequence[Sequence[int]], left: float, top: float, side: float) -> None:
        """A square of black and white cells."""
        small = Image.new("1", (len(matrix), len(matrix)))
        small.putdata([0 if cell else 255 for row in matrix for cell in row])
        whole = round(side * self._dots)
        code = small.resize((whole, whole), Image.Resampling.NEAREST)
        self._picture.paste(code, (round(left * self._dots), round(top * self._dots)))

    def stamp(self, text: str, size: float, face: Face, color: str, angle: float) -> None:
        """A framed word across the middle of the sheet, through which one can read on."""
        dots = size * self._dots / 72
        half = (width(text, size, face) * self._dots / 2 + 0.45 * dots, 0.85 * dots)
        middle = (self._size[0] / 2, self._size[1] / 2)
        layer = Canvas(self._size[0] / self._dots, self._size[1] / self._dots, "black", self._dots)
        layer._pen.rounded_rectangle(
            (
                *(middle[0] - half[0], middle[1] - half[1]),
                *(middle[0] + half[0], middle[1] + half[1]),
            ),
            radius=0.3 * dots,
            outline="#8c8c8c",
            width=self._thick(3),
        )
        layer.block(middle[0] / self._dots, middle[1] / self._dots, [text], size, face, "#8c8c8c")
        mask = layer._picture.convert("L").rotate(angle, Image.Resampling.BICUBIC)
        self._picture.paste(Image.new("RGB", self._size, color), mask=mask)

    def _thick(self, points: float) -> int:
        return max(1, round(points * self._dots / 72))

    def png(self) -> bytes:
        """The picture for a chat."""
        kept = io.BytesIO()
        self._picture.save(kept, "PNG", dpi=(self._dots, self._dots))
        return kept.getvalue()

    def pdf(self, title: str) -> bytes:
        """A page of paper; it has no date of the machine's own."""
        kept = io.BytesIO()
        self._picture.save(
            kept,
            "PDF",
            resolution=self._dots,
            quality=92,
            title=title,
            creationDate=None,
            modDate=None,
        )
        return kept.getvalue()
