"""A receipt on paper: the same sheet as a picture for the chat and as a PDF to keep."""

from __future__ import annotations

from handlers.pictures.canvas import Canvas, cut, lines
from handlers.pictures.letters import Face, left_out, plain
from handlers.pictures.papers import Drawing, Form, Sheet

#: Dots of an inch: for a screen, and for a printer.
_SCREEN, _PRINTER = 160, 320
#: Inches: the sheet's width, its margin, and how wide the text of a value may be.
_WIDTH, _MARGIN, _VALUE = 6.0, 0.5, 3.2
_ROW, _LINE, _MOST_LINES = 0.36, 0.23, 3
_SIZE, _TITLE, _SMALL = 11.0, 20.0, 8.5
_INK, _GREY, _ACCENT, _RED = "#1b1f24", "#6a737d", "#0b6b53", "#c62828"


def draw(sheet: Sheet, form: Form) -> Drawing:
    """The sheet as the bytes of a file."""
    rows = [
        (plain(name), cut(lines(plain(value), _VALUE, _SIZE, Face.SANS), _MOST_LINES))
        for name, value in sheet.rows
    ]
    height = 2.95 + sum(_ROW + _LINE * (len(found) - 1) for _, found in rows)
    canvas = Canvas(_WIDTH, height, "white", _SCREEN if form is Form.PNG else _PRINTER)
    _fill(canvas, height, sheet, rows)
    content = canvas.png() if form is Form.PNG else canvas.pdf(sheet.number)
    return Drawing(content, left_out(*(value for _, value in sheet.rows)))


def _fill(canvas: Canvas, height: float, sheet: Sheet, rows: list[tuple[str, list[str]]]) -> None:
    thin, bold = Face.SANS, Face.SANS_BOLD
    right = _WIDTH - _MARGIN
    canvas.write(_MARGIN, 0.6, plain(sheet.house, bold), _TITLE, bold, _ACCENT)
    canvas.write(_MARGIN, 1.0, plain(sheet.title), _SIZE, thin, _GREY)
    canvas.write(right, 1.0, sheet.number, _SIZE + 2, bold, _INK, "right")
    canvas.rule(_MARGIN, right, 1.2, _ACCENT, 1.6)
    top = 1.6
    for name, found in rows:
        canvas.write(_MARGIN, top, name, _SIZE, thin, _GREY)
        for line in found:
            canvas.write(right, top, line, _SIZE, thin, _INK, "right")
            top += _LINE
        top += _ROW - _LINE
    canvas.rule(_MARGIN, right, top - 0.12, _GREY, 0.6)
    name, value = (plain(one, bold) for one in sheet.total)
    canvas.write(_MARGIN, top + 0.3, name, _SIZE + 3, bold, _INK)
    canvas.write(right, top + 0.3, value, _SIZE + 3, bold, _INK, "right")
    canvas.write(_MARGIN, height - 0.4, plain(sheet.footer), _SMALL, thin, _GREY)
    if sheet.stamp is not None:
        canvas.stamp(plain(sheet.stamp, bold), 30.0, bold, _RED, 18)
