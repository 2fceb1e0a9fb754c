"""Cells that strangers fill: no spreadsheet computes them, and every file can be read back."""

import csv
import io
import json
import random
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.exports.worker import as_csv, as_number, harmless, written

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\ufe66")
COLUMNS = [["name", "text"], ["amount", "number"], ["since_utc", "moment"], ["active", "flag"]]
LIMITS = {"bytes": 10**7, "plain": 10**7, "rows": 10**6}
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

hostile = st.builds(
    "".join,
    st.tuples(
        st.text(st.sampled_from(" \u00a0\u2003\u3000\t\r\n"), max_size=3),
        st.sampled_from(("", *BEGINNINGS)),
        st.text(max_size=60),
    ),
)
rows = st.lists(
    st.tuples(
        st.none() | hostile,
        st.none() | st.integers(0, 10**16) | st.sampled_from(["49.90", "0.000000001", "-3"]),
        st.none() | st.just("2026-11-23T12:00:00.123456+00:00"),
        st.none() | st.booleans(),
    ),
    max_size=5,
)


def write(directory: Path, form: str, batches: list[Any], **limits: int) -> list[Path]:
    """The files of some batches, as the worker writes them."""
    head = {"form": form, "name": "people", "columns": COLUMNS, "limits": LIMITS | limits}
    lines = [json.dumps(batch).encode() + b"\n" for batch in batches]
    made = written(head, lines, directory)
    assert sum(count for _, count in made) == sum(map(len, batches))
    return [directory / name for name, _ in made]


def read_csv(content: bytes, delimiter: str = ",") -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def read_xlsx(path: Path) -> list[dict[str, tuple[str, str]]]:
    """Row by row, each filled cell's kind and content by its column's letter."""
    with zipfile.ZipFile(path) as book:
        tree = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    found = []
    for row in tree.iter(f"{SHEET}row"):
        assert not list(row.iter(f"{SHEET}f")), "a formula"
        cells = {}
        for cell in row.iter(f"{SHEET}c"):
            content = "".join(
                text.text or "" for text in (*cell.iter(f"{SHEET}t"), *cell.iter(f"{SHEET}v"))
            )
            cells[cell.attrib["r"].rstrip("0123456789")] = (cell.attrib.get("t", "n"), content)
        found.append(cells)
    return found


def begins_a_formula(cell: str) -> bool:
    return cell.startswith(("\t", "\r")) or cell.strip()[:1] in BEGINNINGS


@given(hostile)
def test_no_text_begins_like_a_formula_and_none_loses_a_letter(text: str) -> None:
    shown = harmless(text)
    assert not begins_a_formula(shown)
    assert not begins_a_formula(text) or shown.startswith("'")
    kept = "".join(
        letter
        for letter in text
        if letter in "\t\n\r" or (letter >= " " and letter not in "\ufffe\uffff")
    )
    assert shown.removeprefix("'") == kept.removeprefix("'")
    assert harmless(shown) == shown


@pytest.mark.parametrize("begin", [begin for begin in BEGINNINGS if begin.strip()])
def test_a_formula_is_defused_wherever_a_spreadsheet_might_find_it(begin: str) -> None:
    for text in (f"{begin}1+1", f"  {begin}cmd", f"\u3000{begin}x", f"\t{begin}x"):
        assert harmless(text).startswith("'")
    # Some countries' spreadsheets split at semicolons, whatever we mean by them.
    assert as_csv("text", f"a;{begin}HYPERLINK()") == f"a;'{begin}HYPERLINK()"
    assert as_csv("text", f"a\t {begin}1") == f"a\t' {begin}1"
    assert as_csv("text", "a; b") == "a; b"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(rows)
def test_every_file_can_be_read_back_and_numbers_are_numbers(
    tmp_path: Path, batch: list[tuple[Any, ...]]
) -> None:
    (table,) = write(tmp_path, "csv", [batch])
    assert table.name == "people.csv"
    content = table.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    head, *lines = read_csv(content)
    assert head == [name for name, _ in COLUMNS]
    assert len(lines) == len(batch)
    (book,) = write(tmp_path, "xlsx", [batch])
    top, *filled = read_xlsx(book)
    assert [cell[1] for cell in top.values()] == head
    by_row = filled + [{}] * (len(batch) - len(filled))
    for (name, amount, since, active), line, cells in zip(batch, lines, by_row, strict=True):
        assert not begins_a_formula(line[0]) and not begins_a_formula(cells.get("A", ("", ""))[1])
        assert line[1] == ("" if amount is None else str(amount))
        if amount is not None and len(str(amount).strip("-0.").replace(".", "")) <= 15:
            assert cells["B"][0] == "n"
            assert Decimal(cells["B"][1]) == Decimal(str(amount))
        if since is not None:
            assert line[2] == "2026-11-23 12:00:00"
            assert cells["C"] == ("n", "46349.5")
        assert line[3] == {None: "", True: "TRUE", False: "FALSE"}[active]
        assert name is not None or line[0] == ""


def test_a_number_beyond_a_spreadsheets_digits_stays_whole_as_a_text(tmp_path: Path) -> None:
    assert as_number("4503599627370495") is None
    assert as_number("1234567.123456789") is None
    assert as_number("=1") is None
    (book,) = write(tmp_path, "xlsx", [[("x", "4503599627370495", None, None)]])
    assert read_xlsx(book)[1]["B"][1] == "4503599627370495"
    assert as_csv("number", "+1") == "'+1"


def test_large_tables_are_zipped_and_larger_ones_come_in_parts(tmp_path: Path) -> None:
    noise = random.Random(7)
    batches = [[(noise.randbytes(8).hex(), i, None, True) for _ in range(100)] for i in range(30)]
    (packed,) = write(tmp_path, "csv", batches, plain=20_000)
    assert packed.name == "people.csv.zip"
    with zipfile.ZipFile(packed) as archive:
        assert archive.namelist() == ["people-1.csv"]
        assert len(read_csv(archive.read("people-1.csv"))) == 3001
    for form in ("csv", "xlsx"):
        parts = write(tmp_path, form, batches, rows=1000)
        assert [part.name for part in parts] == [f"people-{n}.{form}" for n in (1, 2, 3)]
    small = write(tmp_path, "xlsx", batches, bytes=15_000)
    assert len(small) > 1
    assert max(part.stat().st_size for part in small) < 60_000
    squeezed = write(tmp_path, "csv", batches, plain=1000, bytes=8_000)
    assert len(squeezed) > 1
    assert [len(read_csv(zipfile.ZipFile(part).read(part.stem))) for part in squeezed]


def test_an_export_without_a_row_still_tells_its_columns(tmp_path: Path) -> None:
    (table,) = write(tmp_path, "csv", [])
    assert read_csv(table.read_bytes()) == [[name for name, _ in COLUMNS]]
    (book,) = write(tmp_path, "xlsx", [])
    assert len(read_xlsx(book)) == 1
