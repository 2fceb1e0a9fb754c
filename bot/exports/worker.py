"""Rows in, files of CSV or XLSX out: a program that is started for each export and then ends.

It stands alone, like the reader of receipts: run by its path, without our settings. A parent that
is killed leaves no file behind, because the rows then end without their last word.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import shutil
import sys
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

#: A spreadsheet begins a formula with these, also in their full width and behind blanks.
_DANGEROUS = frozenset("=+-@\u2212")
#: What a spreadsheet of another country may take for the end of a cell, and a formula behind it.
_SEPARATORS = re.compile(r"(?<=[;\t\r\n])(?=\s*(\S))")
#: XML has no place for these, and they are invisible.
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBER = re.compile(r"-?\d{1,40}(?:\.\d{1,40})?", re.ASCII)
#: A spreadsheet's numbers are exact for so many digits, and its cells hold so much text.
_EXACT_DIGITS, _LONGEST = 15, 32_000
#: Both spreadsheets that people use begin to count days here.
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - spreadsheets know no zones
_WIDTHS = {"text": 22, "number": 14, "moment": 19, "flag": 12}
_ADDRESS_SPACE = 1024**3
_ENDED = b"end\n"


def main() -> None:
    """Read a head and then batches of rows, a line of JSON each; say which files were written."""
    directory, lines = Path(sys.argv[1]), sys.stdin.buffer
    _restrain()
    made = written(json.loads(lines.readline()), _until_the_end(lines, directory), directory)
    json.dump(made, sys.stdout)


def _restrain() -> None:
    os.umask(0o077)
    # Windows knows neither of the two.
    with contextlib.suppress(ImportError, AttributeError, OSError, ValueError):
        import resource  # noqa: PLC0415

        os.nice(10)
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))


def _until_the_end(lines: BinaryIO, directory: Path) -> Iterator[bytes]:
    for line in lines:
        if line == _ENDED:
            return
        yield line
    shutil.rmtree(directory, ignore_errors=True)
    sys.exit("the rows broke off")


@dataclass(frozen=True)
class Limits:
    """When a file has grown enough, and how much a CSV file may hold before it is zipped."""

    bytes: int
    plain: int
    rows: int

    def reached(self, rows: int, size: int) -> bool:
        return rows >= self.rows or size >= self.bytes


def written(head: dict[str, Any], lines: Iterable[bytes], directory: Path) -> list[tuple[str, int]]:
    """Write all batches into as many files as are needed; their names and how many rows each."""
    make: type[_Csv | _Xlsx] = _Csv if head["form"] == "csv" else _Xlsx
    made: list[tuple[Path, int]] = []
    part = make(head, directory, 1)
    count = 0
    for line in lines:
        if part.full:
            made.append((part.close(), count))
            part, count = make(head, directory, len(made) + 1), 0
        rows = json.loads(line)
        part.add(rows, line)
        count += len(rows)
    made.append((part.close(), count))
    if len(made) == 1:
        only, rows_in_it = made[0]
        made = [(only.rename(only.with_name(only.name.replace("-1.", ".", 1))), rows_in_it)]
    return [(path.name, rows_in_it) for path, rows_in_it in made]


class _Csv:
    """Plain while it is small, because everything opens that; zipped when it has grown."""

    def __init__(self, head: dict[str, Any], directory: Path, number: int) -> None:
        self._cells = [cell for _, cell in head["columns"]]
        self._limits = Limits(**head["limits"])
        self._path = directory / f"{head['name']}-{number}.csv"
        self._file: BinaryIO = self._path.open("wb")
        self._archive: zipfile.ZipFile | None = None
        self._rows = 0
        # The mark tells spreadsheets that this is UTF-8.
        self._file.write(b"\xef\xbb\xbf")
        self._write([[name for name, _ in head["columns"]]])

    @property
    def full(self) -> bool:
        packed = self._archive.fp.tell() if self._archive and self._archive.fp else 0
        return self._limits.reached(self._rows, packed)

    def add(self, rows: list[list[Any]], line: bytes) -> None:
        self._rows += len(rows)
        self._write([list(map(as_csv, self._cells, row)) for row in rows])
        if self._archive is None and self._file.tell() > self._limits.plain:
            self._zip()

    def _write(self, rows: list[list[str]]) -> None:
        text = io.StringIO(newline="")
        csv.writer(text).writerows(rows)
        self._file.write(text.getvalue().encode("utf-8", "replace"))

    def _zip(self) -> None:
        self._file.close()
        packed = self._path.with_suffix(".csv.zip")
        self._archive = zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED)
        entry = zipfile.ZipInfo(self._path.name, datetime.now().timetuple()[:6])  # noqa: DTZ005
        entry.compress_type = zipfile.ZIP_DEFLATED
        self._file = self._archive.open(entry, "w", force_zip64=True)  # type: ignore[assignment]
        with self._path.open("rb") as plain:
            shutil.copyfileobj(plain, self._file, 1 << 20)
        self._path.unlink()
        self._path = packed

    def close(self) -> Path:
        self._file.close()
        if self._archive is not None:
            self._archive.close()
        return self._path


class _Xlsx:
    """A workbook whose rows go to the disk at once; how long it gets is guessed on the way."""

    def __init__(self, head: dict[str, Any], directory: Path, number: int) -> None:
        from xlsxwriter import Workbook  # noqa: PLC0415

        self._cells = [cell for _, cell in head["columns"]]
        self._limits = Limits(**head["limits"])
        self._path = directory / f"{head['name']}-{number}.xlsx"
        self._book = Workbook(self._path, {"constant_memory": True, "tmpdir": str(directory)})
        self._sheet = self._book.add_worksheet(head["name"])
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self._rows = 0
        self._packer, self._packed = zlib.compressobj(1), 0
        bold = self._book.add_format({"bold": True})
        self._sheet.freeze_panes(1, 0)
        for column, (name, cell) in enumerate(head["columns"]):
            self._sheet.set_column(column, column, _WIDTHS[cell])
            self._sheet.write_string(0, column, name, bold)

    @property
    def full(self) -> bool:
        # Beside its content each cell costs a byte or two of markup when it is packed.
        guess = self._packed + 2 * self._rows * len(self._cells)
        return self._limits.reached(self._rows, guess)

    def add(self, rows: list[list[Any]], line: bytes) -> None:
        self._packed += len(self._packer.compress(line))
        for row in rows:
            self._rows += 1
            for column, (cell, value) in enumerate(zip(self._cells, row, strict=True)):
                if value is not None:
                    self._put(column, cell, value)

    def _put(self, column: int, cell: str, value: Any) -> None:
        sheet, row = self._sheet, self._rows
        if cell == "flag":
            sheet.write_boolean(row, column, value)
        elif cell == "moment":
            past = datetime.fromisoformat(value[:19]) - _FIRST_DAY
            sheet.write_number(row, column, past.days + past.seconds / 86400, self._day)
        elif cell == "number" and (exact := as_number(str(value))) is not None:
            sheet.write_number(row, column, exact)
        else:
            sheet.write_string(row, column, harmless(str(value)))

    def close(self) -> Path:
        if self._rows:
            self._sheet.autofilter(0, 0, self._rows, len(self._cells) - 1)
        self._book.close()
        return self._path


def as_csv(cell: str, value: Any) -> str:
    """One value as a CSV file holds it."""
    if value is None:
        return ""
    if cell == "flag":
        return "TRUE" if value else "FALSE"
    if cell == "moment":
        return str(value)[:19].replace("T", " ")
    text = str(value)
    if cell == "number" and _NUMBER.fullmatch(text):
        return text
    # A program that splits this file at other marks than commas must find no formula either.
    return _SEPARATORS.sub(lambda found: "'" if _is_dangerous(found[1]) else "", harmless(text))


def as_number(text: str) -> int | float | None:
    """The number, if a spreadsheet keeps it to the last digit."""
    if not _NUMBER.fullmatch(text) or len(text.lstrip("-0.").replace(".", "")) > _EXACT_DIGITS:
        return None
    return float(text) if "." in text else int(text)


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    readable = _UNREADABLE.sub("", text)[:_LONGEST]
    begins = readable.lstrip()[:1]
    # A tab or a line's end at the front is a way around the check of some spreadsheets.
    slips_by = readable.startswith(("\t", "\r", "\n"))
    if slips_by or (begins and _is_dangerous(begins)):
        return f"'{readable}"
    return readable


def _is_dangerous(letter: str) -> bool:
    return not _DANGEROUS.isdisjoint(unicodedata.normalize("NFKC", letter)[:1])


if __name__ == "__main__":
    main()
