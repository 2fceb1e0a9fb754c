"""What an expert sends instead of tapping: a document as text, or a file of ids."""

from __future__ import annotations

import re
from typing import Any

import orjson

from services.atoms import AudienceWrong, Why
from services.atoms.parts import MOST_PEOPLE
from services.parsers.ids import is_id
from services.parsers.numbers import ascii_digits

#: A list of as many people as an audience may name has two thirds of this.
MOST_BYTES = 2 * 1024 * 1024
_BETWEEN = re.compile(r"[\s,;]+")


def read(content: bytes) -> Any:
    """A document, not yet parsed; raises AudienceWrong.

    Without braces it is a list of ids, apart by blanks, commas or lines; of a table, whose lines
    hold more than ids, the first column with an id in every line counts.
    """
    if len(content) > MOST_BYTES:
        raise AudienceWrong("$", Why.TOO_LARGE, f"{MOST_BYTES // 1024**2} MB")
    try:
        text = content.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise AudienceWrong("$", Why.NOT_JSON) from None
    if text.startswith(("{", "[")):
        try:
            found = orjson.loads(text)
        except orjson.JSONDecodeError:
            raise AudienceWrong("$", Why.NOT_JSON) from None
        # A bare list is one of ids.
        return {"ids": {"list": found}} if isinstance(found, list) else found
    return {"ids": {"list": _ids(text)}}


def _ids(text: str) -> list[int]:
    words = [ascii_digits(word) for word in _BETWEEN.split(text) if word]
    if words and all(map(is_id, words)):
        return _some([int(word) for word in words])
    # A file of people as this bot exports it: a head, and the id in one of the columns.
    rows = [re.split(r"[,;\t]", line) for line in text.splitlines() if line.strip()][1:]
    width = min(map(len, rows), default=0)
    for column in range(width):
        cells = [row[column].strip().strip('"') for row in rows]
        if all(map(is_id, cells)):
            return _some([int(cell) for cell in cells])
    raise AudienceWrong("$", Why.NOT_JSON)


def _some(ids: list[int]) -> list[int]:
    if len(ids) > MOST_PEOPLE:
        raise AudienceWrong("$", Why.TOO_MANY, str(MOST_PEOPLE))
    return ids
