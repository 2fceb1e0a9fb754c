"""What the buttons of the exports hold."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData

from models.lifecycles import ExportForm, ExportKind


class ExportTable(CallbackData, prefix="dek"):
    """What one export holds, and in which forms it can be had."""

    table: ExportKind


class TakeExport(CallbackData, prefix="det"):
    """Make this file and send it to me."""

    table: ExportKind
    filetype: ExportForm
