"""What the buttons of the exports hold."""

from __future__ import annotations

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import AfterValidator

from models.lifecycles import ExportForm, ExportKind

#: What is a table of the shop's; figures are asked for where they are shown.
TABLES = tuple(kind for kind in ExportKind if kind is not ExportKind.FIGURES)


def _is_a_table(kind: ExportKind) -> ExportKind:
    if kind not in TABLES:
        raise ValueError(kind)
    return kind


Table = Annotated[ExportKind, AfterValidator(_is_a_table)]


class ExportTable(CallbackData, prefix="dek"):
    """What one export holds, and in which forms it can be had."""

    table: Table


class TakeExport(CallbackData, prefix="det"):
    """Make this file and send it to me."""

    table: Table
    filetype: ExportForm
