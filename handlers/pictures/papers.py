"""What papers say, in words already, and what comes of them; nothing here draws or loads a font."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    PNG = "png"
    PDF = "pdf"


@dataclass(frozen=True)
class Sheet:
    """What a receipt says; `stamp` is printed across it."""

    house: str
    title: str
    number: str
    rows: tuple[tuple[str, str], ...]
    total: tuple[str, str]
    footer: str
    stamp: str | None = None


@dataclass(frozen=True)
class Paper:
    """What a certificate says; `link` is where its number is checked."""

    house: str
    title: str
    above: str
    name: str
    below: str
    course: str
    date: str
    number: str
    check: str
    link: str


@dataclass(frozen=True)
class Drawing:
    """A document, and the letters of its names that no font here can draw."""

    content: bytes
    left_out: tuple[str, ...] = ()
