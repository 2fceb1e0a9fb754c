"""Exports: what can be taken along, in which form, and the files themselves."""

from __future__ import annotations

from handlers import callbacks as cb
from handlers.callbacks.exports import TABLES, ExportTable, TakeExport
from handlers.callbacks.stats import Stats
from handlers.screens.kit import Row, Screen, Upload, button, lines, paragraphs
from handlers.screens.people import admin_back
from handlers.speech import Speech
from models.lifecycles import ExportForm, ExportKind
from services.exports.requests import ExportAsked, ReadyFile


def exports_menu(speech: Speech, under_way: ExportAsked | None) -> Screen:
    """The tables, and what is being made at the moment."""
    text = paragraphs(speech("exports-title"), _under_way(speech, under_way) if under_way else None)
    kinds = [button(speech(f"export-{kind}"), ExportTable(table=kind)) for kind in TABLES]
    kinds.append(button(speech("button-stats"), Stats()))
    rows = (tuple(kinds[at : at + 2]) for at in range(0, len(kinds), 2))
    return Screen(text, (*rows, admin_back(speech)))


def _under_way(speech: Speech, asked: ExportAsked) -> str:
    return speech("export-under-way", table=asked.kind, filetype=asked.form.upper())


def export_forms(speech: Speech, kind: ExportKind) -> Screen:
    """What the file holds; to take it is noted, and the screen says so."""
    text = paragraphs(
        lines(f"<b>{speech(f'export-{kind}')}</b>", speech(f"export-{kind}-holds")),
        speech("export-forms"),
    )
    forms = tuple(
        button(speech(f"button-export-{form}"), TakeExport(table=kind, filetype=form))
        for form in ExportForm
    )
    return Screen(text, (forms, (button(speech("button-back"), cb.DeskExports()),)))


def export_asked(speech: Speech, asked: ExportAsked) -> Screen:
    """The file is on its way."""
    text = speech("export-asked", table=asked.kind, filetype=asked.form.upper())
    back = (button(speech("button-back"), ExportTable(table=asked.kind)),)
    return Screen(text, ((button(speech("button-exports"), cb.DeskExports()),), back))


def figures_asked(speech: Speech, asked: ExportAsked, back: Row) -> Screen:
    """The figures are on their way."""
    text = speech("export-asked", table=asked.kind, filetype=asked.form.upper())
    return Screen(text, (back,))


def export_file(speech: Speech, file: ReadyFile, part: int, parts: int) -> Screen:
    """One file with how much it holds; of several, which one it is."""
    text = lines(
        speech(
            "export-ready",
            table=file.kind,
            count=file.rows,
            at=speech.moment(file.made_at),
        ),
        speech("export-part", part=part, parts=parts) if parts > 1 else None,
    )
    is_of_figures = file.kind is ExportKind.FIGURES
    back = (
        button(speech("button-stats"), Stats())
        if is_of_figures
        else button(speech("button-exports"), cb.DeskExports()),
    )
    return Screen(text, (back,), Upload(file.content, file.name, is_photo=False))


def export_failed(speech: Speech, table: str, filetype: str) -> Screen:
    """It could not be made, however often it was tried."""
    text = speech("export-failed", table=table, filetype=filetype.upper())
    return Screen(text, ((button(speech("button-exports"), cb.DeskExports()),),))
