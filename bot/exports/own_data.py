"""Rows about one person in, a zip out: JSON for machines, a page to read, and their own pictures.

A program that is started for each request and then ends, like the one that writes exports: run by
its path, without our settings. The page needs nothing from anywhere and runs nothing.
"""

from __future__ import annotations

import base64
import contextlib
import html
import json
import os
import re
import shutil
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

_ADDRESS_SPACE = 1024**3
_ENDED = b"end\n"
_PICTURE = "/"
#: What a name within a zip may be made of.
_NAME = re.compile(r"[^A-Za-z0-9.-]")
_STYLE = (
    "body{font:16px/1.4 system-ui,sans-serif;margin:1rem;color:#222;background:#fff}"
    "table{border-collapse:collapse;margin:.5rem 0 1.5rem}div{overflow-x:auto}"
    "th,td{border:1px solid #ccc;padding:.3rem .5rem;text-align:start;vertical-align:top;"
    "max-width:24rem;overflow-wrap:anywhere}th{background:#f3f3f3}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}th{background:#2a2a2a}"
    "th,td{border-color:#555}}"
)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:\+00:00|Z)")


def main() -> None:
    """Read a head and then batches of rows, a line of JSON each; say which file was written."""
    directory, lines = Path(sys.argv[1]), sys.stdin.buffer
    _restrain()
    head = json.loads(lines.readline())
    rows = written(head, _until_the_end(lines, directory), directory)
    json.dump([[f"{head['name']}.zip", rows]], sys.stdout)


def _restrain() -> None:
    os.umask(0o077)
    # Windows knows neither of the two.
    with contextlib.suppress(ImportError, AttributeError, OSError, ValueError):
        import resource  # noqa: PLC0415

        os.nice(10)
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))


def _until_the_end(lines: Iterable[bytes], directory: Path) -> Iterator[bytes]:
    for line in lines:
        if line == _ENDED:
            return
        yield line
    shutil.rmtree(directory, ignore_errors=True)
    sys.exit("the rows broke off")


def written(head: dict[str, Any], batches: Iterable[bytes], directory: Path) -> int:
    """Write the zip; how many rows it holds."""
    plain, page = directory / "data.json", directory / "data.html"
    archive = zipfile.ZipFile(directory / f"{head['name']}.zip", "w", zipfile.ZIP_DEFLATED)
    rows = 0
    with archive, plain.open("w", encoding="utf-8") as data, page.open("w", encoding="utf-8") as to:
        both = _Both(head, data, to)
        for line in batches:
            for row in json.loads(line):
                rows += 1
                if row[0] == _PICTURE:
                    archive.writestr(f"files/{_NAME.sub('_', row[1])}", base64.b64decode(row[2]))
                else:
                    both.add(row[0], json.loads(row[1]))
        both.close()
        data.close()
        to.close()
        archive.write(plain, plain.name)
        archive.write(page, page.name)
    plain.unlink()
    page.unlink()
    return rows


class _Both:
    """The JSON and the page, a table after the other; neither is ever held as a whole."""

    def __init__(self, head: dict[str, Any], data: TextIO, page: TextIO) -> None:
        self._head, self._data, self._page = head, data, page
        self._table, self._title, self._count = "", "", 0
        made = json.dumps(head["made_at"])
        data.write(f'{{"made_at": {made}, "tables": {{')
        said = html.escape
        page.write(
            f'<!doctype html><html lang="{said(head["language"])}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width"><meta'
            ' http-equiv="Content-Security-Policy" content="default-src \'none\';'
            " style-src 'unsafe-inline'\">"
            f"<title>{said(head['title'])}</title><style>{_STYLE}</style></head><body>"
            f"<h1>{said(head['title'])}</h1><p>{said(head['intro'])}</p>"
        )

    def add(self, table: str, row: dict[str, Any]) -> None:
        if table != self._table:
            self._begin(table)
        if self._count == self._head["most"]:
            self._page.write(f"</table></div><p>{html.escape(self._head['more'])}</p><div><table>")
        self._count += 1
        if self._count > self._head["most"]:
            return
        self._data.write("," if self._count > 1 else "")
        json.dump(row, self._data, ensure_ascii=False)
        columns = self._head["tables"][table]["columns"]
        cells = "".join(f"<td>{self._cell(row.get(name))}</td>" for name in columns)
        self._page.write(f"<tr>{cells}</tr>")

    def close(self) -> None:
        self._end()
        self._data.write("}}\n")
        self._page.write("</body></html>\n")

    def _begin(self, table: str) -> None:
        is_first = not self._table
        self._end()
        self._table, self._count = table, 0
        self._data.write(f"{'' if is_first else ','}\n{json.dumps(table)}: [")
        told = self._head["tables"][table]
        if told["title"] != self._title:
            self._title = told["title"]
            self._page.write(f"<h2>{html.escape(self._title)}</h2>")
        heads = "".join(f"<th>{html.escape(one)}</th>" for one in told["columns"].values())
        self._page.write(f"<div><table><tr>{heads}</tr>")

    def _end(self) -> None:
        if self._table:
            self._data.write("]")
            self._page.write("</table></div>")

    def _cell(self, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return html.escape(self._head["yes" if value else "no"])
        if isinstance(value, dict | list):
            return html.escape(json.dumps(value, ensure_ascii=False)) if value else ""
        text = str(value)
        moment = _MOMENT.fullmatch(text)
        return f"{moment[1]} {moment[2]} UTC" if moment else html.escape(text)


if __name__ == "__main__":
    main()
