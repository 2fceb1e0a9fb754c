"""What is published about the grammar of audiences is what the code reads."""

import json
import re
from pathlib import Path

from services.audiences.audience import JOINS, NOT, parse
from services.audiences.registry import ATOMS
from services.audiences.schema import schema

DOCS = Path(__file__).resolve().parents[2] / "docs"
PUBLISHED = DOCS / "audience.schema.json"
_ROW = re.compile(r"^\| (`[^|]+) \|[^|]*\|([^|]*)\|$", re.MULTILINE)


def test_the_published_schema_is_that_of_the_code() -> None:
    """Written anew by `python -m tests.guards.test_audiences`."""
    assert json.loads(PUBLISHED.read_text("utf-8")) == schema()


def test_the_page_tells_every_word_with_its_parts() -> None:
    told = {
        word: set(re.findall(r"`(\w+)`", parts)) | {"any", "list"}
        for words, parts in _ROW.findall((DOCS / "audience.md").read_text("utf-8"))
        for word in re.findall(r"`(\w+)`", words)
    }
    assert told.keys() == {*ATOMS, *JOINS, NOT}
    for word, atom in ATOMS.items():
        assert {part.name for part in atom.parts} <= told[word], word


def test_the_examples_of_the_page_are_documents() -> None:
    blocks = re.findall(r"```json\n(.+?)```", (DOCS / "audience.md").read_text("utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        # A name stands for an id here.
        parse(json.loads(re.sub(r'"Bootcamp"', f'"{"0" * 32}"', block)))


if __name__ == "__main__":
    PUBLISHED.write_text(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n", "utf-8")
