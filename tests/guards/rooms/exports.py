"""Exports: what can be taken along, in which form, and the files with their captions."""

from collections.abc import Iterator

from handlers.callbacks.exports import TABLES
from handlers.screens import exports
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import ExportForm, ExportKind
from services.exports.requests import ExportAsked, ReadyFile
from tests.guards import longest

_KINDS, _FORMS = tuple(map(str, ExportKind)), tuple(map(str, ExportForm))

REFUSALS = {"table": max(_KINDS, key=len), "filetype": "xlsx"}
CALLBACKS = {"table": max(ExportKind, key=len), "filetype": ExportForm.XLSX}
NOTICES = {
    "export_failed": [{"table": kind, "filetype": form} for kind in _KINDS for form in _FORMS]
}
FAMILIES = {
    "export-": tuple(end for kind in TABLES for end in (str(kind), f"{kind}-holds")),
    "button-export-": _FORMS,
}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    yield "exports_menu", exports.exports_menu(speech, None)
    for kind in ExportKind:
        asked = ExportAsked(kind, ExportForm.XLSX)
        yield "exports_menu", exports.exports_menu(speech, asked)
        if kind in TABLES:
            yield "export_forms", exports.export_forms(speech, kind)
            yield "export_asked", exports.export_asked(speech, asked)
        yield "export_failed", exports.export_failed(speech, kind, "xlsx")
        for rows in (0, 1, 2, 5, 12_345_678):
            name = f"{kind}-{rows}.csv.zip"
            file = ReadyFile(longest.ID, kind, name, rows, b"", longest.NOW)
            yield "export_file", exports.export_file(speech, file, 1, 1)
            yield "export_file", exports.export_file(speech, file, 9999, 9999)
