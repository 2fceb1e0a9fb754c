"""The published schema of the grammar, made of the atoms themselves (docs/audience.schema.json)."""

from __future__ import annotations

from typing import Any

from services.audiences.audience import JOINS, MOST_DEEP, MOST_WORDS, NOT
from services.audiences.registry import ATOMS

_ITSELF = {"$ref": "#/$defs/audience"}
_ABOUT = {
    "and": "Whom all of the parts mean.",
    "or": "Whom any of the parts means.",
    NOT: "Whom the part does not mean.",
}


def schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12."""
    some = {"type": "array", "items": _ITSELF, "minItems": 1, "maxItems": MOST_WORDS}
    joins = [_one(word, some) for word in JOINS]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Audience",
        "description": (
            "Who is meant: one word with its braces. and, or and not may stand at most"
            f" {MOST_DEEP} deep within each other, and there are at most {MOST_WORDS} words in all."
        ),
        **_ITSELF,
        "$defs": {
            "audience": {
                "oneOf": [
                    *joins,
                    _one(NOT, _ITSELF),
                    *(atom.schema() for atom in ATOMS.values()),
                ]
            }
        },
    }


def _one(word: str, inner: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "description": _ABOUT[word],
        "properties": {word: inner},
        "required": [word],
        "additionalProperties": False,
    }
