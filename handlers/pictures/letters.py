"""Which font draws which letter: names are written in every script, and no font knows them all.

A text is cut into runs of one font each. What no font here can draw is left out, and is told.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageFont, features

_FONTS = Path(__file__).parent / "fonts"
#: Nothing longer is looked at: names are bounded, but not by us.
_LONGEST = 300
#: More marks than this on one letter are a joke, which would leave the paper.
_MOST_MARKS = 4
#: Seen by nobody, but they say how their neighbours are joined.
_JOINERS = "\u200c\u200d"
#: They choose how the sign before them looks, and stand for nothing themselves.
_SELECTORS = range(0xFE00, 0xFE10)
#: A character that is none, so that every font answers with its empty box.
_NOBODY = "\uffff"


class Face(StrEnum):
    """The fonts that the papers choose; each falls back on those of the other scripts."""

    SANS = "NotoSans-Regular.ttf"
    SANS_BOLD = "NotoSans-Bold.ttf"
    SERIF = "NotoSerif-Regular.ttf"
    SERIF_BOLD = "NotoSerif-Bold.ttf"
    SERIF_ITALIC = "NotoSerif-Italic.ttf"


BOLD = {Face.SANS_BOLD, Face.SERIF_BOLD}
_UPRIGHT = ("Armenian", "Ethiopic", "Georgian", "Lao", "Thai")
#: Their letters join, move or run to the left: without a shaper a name would be misspelt.
_SHAPED = (
    *("Arabic", "Bengali", "Devanagari", "Gujarati", "Gurmukhi", "Hebrew", "Kannada", "Khmer"),
    *("Malayalam", "Myanmar", "Oriya", "Sinhala", "Tamil", "Telugu"),
)


@lru_cache(maxsize=1)
def shapes() -> bool:
    """Whether this machine has the libraries that join letters and turn their direction."""
    return bool(features.check("raqm"))


@lru_cache(maxsize=1)
def _others() -> tuple[str, ...]:
    scripts = (*_UPRIGHT, *(_SHAPED if shapes() else ()))
    shaped = ("NotoSerifTibetan-Regular.ttf",) if shapes() else ()
    return (
        Face.SANS,
        *(f"NotoSans{script}-Regular.ttf" for script in scripts),
        *shaped,
        "NotoSansCJK-subset.otf",
    )


@lru_cache(maxsize=128)
def font(name: str, size: float) -> ImageFont.FreeTypeFont:
    """A font for drawing, in points of the picture."""
    layout = ImageFont.Layout.RAQM if shapes() else ImageFont.Layout.BASIC
    return ImageFont.truetype(_FONTS / name, size, layout_engine=layout)


@lru_cache(maxsize=64)
def _plain_font(name: str) -> ImageFont.FreeTypeFont:
    """Letter by letter, so that nothing but the font's own table answers."""
    return ImageFont.truetype(_FONTS / name, 24, layout_engine=ImageFont.Layout.BASIC)


def _look(name: str, character: str) -> tuple[float, tuple[int, int], bytes]:
    drawing = _plain_font(name)
    mask = drawing.getmask(character)
    return drawing.getlength(character), mask.size, bytes(mask)


@lru_cache(maxsize=64)
def _box(name: str) -> tuple[float, tuple[int, int], bytes]:
    return _look(name, _NOBODY)


@lru_cache(maxsize=8192)
def knows(name: str, character: str) -> bool:
    """Whether a font has a sign of its own for a character, which is not its empty box."""
    return _look(name, character) != _box(name)


@lru_cache(maxsize=8192)
def font_for(face: Face, character: str) -> str | None:
    """The first font that knows a character, beginning with the one that the paper wants."""
    return next((name for name in (face, *_others()) if knows(name, character)), None)


def _drawable(face: Face, character: str) -> str | None:
    """The character itself, else what it is a fancy form of (𝓐 is an A), else nothing."""
    if character in _JOINERS or font_for(face, character):
        return character
    simple = unicodedata.normalize("NFKC", character)
    return simple if all(font_for(face, one) for one in simple) else None


def _seen(text: str) -> Iterator[str]:
    """The characters that people see, and joiners; a letter keeps a few of its marks."""
    marks = 0
    for character in unicodedata.normalize("NFC", text[:_LONGEST]):
        kind = unicodedata.category(character)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        # Letters of somebody's own (Co) and of a later Unicode (Cn) are missed, so they are told.
        hidden = kind in ("Cc", "Cf", "Cs") and character not in _JOINERS
        if character.isspace():
            yield " "
        elif not hidden and marks <= _MOST_MARKS and ord(character) not in _SELECTORS:
            yield character


def plain(text: str, face: Face = Face.SANS) -> str:
    """A text without what no font can draw and without marks that nobody sees."""
    kept = "".join(_drawable(face, character) or "" for character in _seen(text))
    shown = " ".join(kept.split())
    return shown if shown.strip(_JOINERS + " ") else "–"


def left_out(*texts: str) -> tuple[str, ...]:
    """The letters of these texts that stand on no paper, each once; nobody misses an emoji."""
    missed = (one for text in texts for one in _seen(text) if _drawable(Face.SANS, one) is None)
    return tuple(dict.fromkeys(one for one in missed if unicodedata.category(one)[0] in "LMNC"))


@dataclass(frozen=True)
class Run:
    """Some letters that one font draws in one direction."""

    text: str
    font: str
    to_left: bool


def runs(text: str, face: Face) -> list[Run]:
    """A line cut into runs, from left to right as they stand on the paper."""
    base = next((way for way in map(_way, text) if way is not None), False)
    pieces = [
        (part, name) for name, letters in _by_font(text, face) for part in _parted("".join(letters))
    ]
    ways = [next((way for way in map(_way, part) if way is not None), None) for part, _ in pieces]
    found = []
    for index, (part, name) in enumerate(pieces):
        found.append(Run(part, name, _settled(ways, index, base)))
    groups = [list(group) for _, group in groupby(found, key=lambda run: run.to_left)]
    ordered = reversed(groups) if base else iter(groups)
    return [
        run for group in ordered for run in (reversed(group) if group[0].to_left else iter(group))
    ]


def _parted(text: str) -> Iterator[str]:
    """A text and what stands at its edges without a direction, which may go with a neighbour."""
    strong = [index for index, one in enumerate(text) if _way(one) is not None]
    first, last = (strong[0], strong[-1] + 1) if strong else (0, len(text))
    # The marks of the last letter belong to it.
    while last < len(text) and _clings(text, last):
        last += 1
    yield from (part for part in (text[:first], text[first:last], text[last:]) if part)


def _settled(ways: list[bool | None], index: int, base: bool) -> bool:
    """What has no direction goes with its neighbours where they agree, else with the line."""
    own = ways[index]
    if own is not None:
        return own
    before = next((way for way in reversed(ways[:index]) if way is not None), base)
    after = next((way for way in ways[index + 1 :] if way is not None), base)
    return before if before == after else base


def _way(character: str) -> bool | None:
    """Whether a letter runs to the left; signs and spaces have no direction of their own."""
    kind = unicodedata.bidirectional(character)
    return {"L": False, "EN": False, "R": True, "AL": True}.get(kind)


def _by_font(text: str, face: Face) -> Iterator[tuple[str, list[str]]]:
    """Neighbours with the same font together; marks stay with their letter."""
    names: list[str] = []
    for index in range(len(text)):
        before = names[-1] if names else None
        names.append(_chosen(text, index, before, face))
    for name, group in groupby(zip(names, text, strict=True), key=lambda one: one[0]):
        yield name, [character for _, character in group]


def _chosen(text: str, index: int, before: str | None, face: Face) -> str:
    character = text[index]
    if before is not None:
        if character in _JOINERS:
            return before
        if unicodedata.category(character)[0] == "M" and knows(before, character):
            return before
        rest = text[index:].lstrip()
        # Between two words of one script the space is that script's; else it is nobody's.
        if character.isspace() and rest and font_for(face, rest[0]) == before:
            return before if knows(before, character) else face
    return font_for(face, character) or face


def joint(text: str, end: int) -> int:
    """The nearest place before which a text may be cut without parting a letter from its marks."""
    while end > 1 and _clings(text, end):
        end -= 1
    return end


def _clings(text: str, end: int) -> bool:
    if not 0 < end < len(text):
        return False
    here, before = text[end], text[end - 1]
    # A virama (class 9) makes one sign of the letters around it.
    virama = unicodedata.combining(before) == 9
    return unicodedata.category(here)[0] == "M" or virama or here in _JOINERS or before in _JOINERS
