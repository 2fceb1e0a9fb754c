"""A certificate: a sheet in landscape with a frame, a name, and a code that proves it.

Drawn as receipts are, with the same care for what fonts cannot draw.
"""

from __future__ import annotations

import segno

from handlers.pictures.canvas import Canvas, cut, lines, width
from handlers.pictures.letters import Face, left_out, plain
from handlers.pictures.papers import Drawing, Form, Paper

#: Dots of an inch: for a screen, and for a printer.
_SCREEN, _PRINTER = 160, 320
#: Inches: the sheet, its frame's distance from the edge, and how wide a line may be.
_WIDTH, _HEIGHT, _EDGE, _LINE = 11.0, 7.8, 0.35, 8.6
#: The code's side, and how far the lines beside it are apart.
_CODE, _HINT = 1.35, 0.178
#: Between the letters of the house's name.
_THIN = "\u2009"
_INK, _GREY, _ACCENT, _GOLD, _PAPER = "#1b1f24", "#5d666f", "#0b6b53", "#b08d3c", "#fffdf7"


def draw(paper: Paper, form: Form) -> Drawing:
    """The certificate as the bytes of a file."""
    canvas = Canvas(_WIDTH, _HEIGHT, _PAPER, _SCREEN if form is Form.PNG else _PRINTER)
    canvas.frame(_EDGE, _GOLD, 2.2)
    canvas.frame(_EDGE + 0.12, _GOLD, 0.7)
    middle = _WIDTH / 2
    house = _THIN.join(plain(paper.house).upper())
    canvas.block(middle, 1.15, [house], 13, Face.SANS, _ACCENT)
    _fitted(canvas, 1.95, paper.title, (38, 32, 28), Face.SERIF_BOLD, _ACCENT)
    canvas.rule(middle - 1.1, middle + 1.1, 2.45, _GOLD, 1.4)
    for top, text in ((3.0, paper.above), (4.4, paper.below)):
        said = plain(text, Face.SERIF_ITALIC)
        canvas.block(middle, top, [said], 14, Face.SERIF_ITALIC, _GREY)
    _fitted(canvas, 3.65, paper.name, (34, 28, 23, 19), Face.SERIF_BOLD, _INK)
    _fitted(canvas, 4.98, paper.course, (25, 21, 18, 15), Face.SERIF, _INK)
    _foot(canvas, paper)
    content = canvas.png() if form is Form.PNG else canvas.pdf(paper.number)
    return Drawing(content, left_out(paper.name, paper.course))


def _foot(canvas: Canvas, paper: Paper) -> None:
    left, bottom = _EDGE + 0.55, _HEIGHT - _EDGE - 0.55
    canvas.write(left, bottom - 0.34, plain(paper.date, Face.SERIF), 13, Face.SERIF, _INK)
    canvas.write(left, bottom, plain(paper.number), 12, Face.SANS_BOLD, _INK)
    right = _WIDTH - _EDGE - 0.5
    code = segno.make(paper.link, error="m", micro=False).matrix
    canvas.cells(code, right - _CODE, bottom + 0.08 - _CODE, _CODE)
    hint = lines(plain(paper.check), 2.6, 9.5, Face.SANS)
    for above, line in enumerate(reversed(hint)):
        top = bottom - above * _HINT
        canvas.write(right - _CODE - 0.15, top, line, 9.5, Face.SANS, _GREY, "right")


def _fitted(
    canvas: Canvas, top: float, text: str, sizes: tuple[float, ...], face: Face, color: str
) -> None:
    """One line as large as it fits, else two of the smallest size, cut where even those end."""
    text = plain(text, face)
    smallest = sizes[-1]
    size = next((one for one in sizes if width(text, one, face) <= _LINE), smallest)
    found = [text]
    if width(text, size, face) > _LINE:
        # The narrowest two lines that hold it: nobody's name ends in a word alone below.
        for share in (0.55, 0.65, 0.75, 0.85, 1.0):
            found = lines(text, share * _LINE, smallest, face)
            if len(found) <= 2:
                break
    canvas.block(_WIDTH / 2, top, cut(found, 2), size, face, color)
