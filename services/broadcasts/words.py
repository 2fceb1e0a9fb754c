"""The words of a message with what differs from person to person in braces.

`{name}`, `{plan}` and `{until}` are a person's own. `{plan|no plan yet}` says the other form to
whoever has none, and `{Your {plan} runs until {until}.|You have no plan yet.}` does so for a whole
sentence. A brace or a bar that is meant itself is written behind a backslash. The words are
Telegram's HTML; what is in a tag is never read.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from services.refusals import Refusal
from services.text import cut, visible

#: What may stand in braces, and how many UTF-16 code units it takes at most. Telegram's own first
#: names have no more than 64.
PLACEHOLDERS: Mapping[str, int] = {"name": 64, "plan": 100, "until": 40}
#: A name may be left out; the comma or the blank before it goes with it.
_OMITTED = frozenset({"name"})
_PIECE = re.compile(r"(</?[a-z][^<>]*>|\\[{}|\\]|[{}|])")
_ESCAPED = frozenset({r"\{", r"\}", r"\|", "\\\\"})
_OPENS = re.compile(r'<([a-z][a-z-]*)(?: [a-z-]+(?:="[^"<>]*")?)*>')
_CLOSES = re.compile(r"</([a-z][a-z-]*)>")
_BEFORE = re.compile(r"[,،、]?\s*\Z")


@dataclass(unsafe_hash=True)
class UnknownPlaceholder(Refusal):
    """Nothing is known of people under what stands in braces."""

    placeholder: str


@dataclass(unsafe_hash=True)
class OtherFormMissing(Refusal):
    """Not everybody has this, so the words say nothing to those without it."""

    placeholder: str


@dataclass(unsafe_hash=True)
class BracesBroken(Refusal):
    """A brace is not closed, or stands where none may."""


@dataclass(unsafe_hash=True)
class MarkupBroken(Refusal):
    """A format begins within braces and ends outside of them, or the other way round."""


@dataclass(frozen=True)
class _Placeholder:
    name: str
    other: str | None = None


@dataclass(frozen=True)
class _Either:
    """The first form for whoever has all that stands in it, the other one for the rest."""

    first: tuple[str | _Placeholder, ...]
    other: str


_Part = str | _Placeholder | _Either


@lru_cache(maxsize=256)
def parsed(text: str) -> tuple[_Part, ...]:
    """The parts of a text; raises what is wrong with it."""
    pieces = [piece for piece in _PIECE.split(text) if piece]
    parts: list[_Part] = []
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        if piece == "{":
            place, part = _braced(pieces, place + 1, may_nest=True)
            parts.append(part)
            continue
        if piece == "}":
            raise BracesBroken
        parts.append(_plain(piece))
        place += 1
    _require_balance(parts)
    return tuple(parts)


def _plain(piece: str) -> str:
    return piece[1:] if piece in _ESCAPED else piece


def _braced(pieces: Sequence[str], place: int, *, may_nest: bool) -> tuple[int, _Part]:
    """What stands between braces, and where it goes on behind them."""
    halves: list[list[str | _Placeholder]] = [[]]
    while place < len(pieces):
        piece = pieces[place]
        place += 1
        if piece == "}":
            return place, _meant(halves)
        if piece == "|":
            halves.append([])
        elif piece == "{":
            if not may_nest or len(halves) > 1:
                raise BracesBroken
            place, part = _braced(pieces, place, may_nest=False)
            if isinstance(part, _Either):
                raise BracesBroken
            halves[-1].append(part)
        else:
            halves[-1].append(_plain(piece))
    raise BracesBroken


def _meant(halves: list[list[str | _Placeholder]]) -> str | _Placeholder | _Either:
    first, *others = halves
    if len(others) > 1:
        raise BracesBroken
    other = "".join(str(one) for one in others[0]) if others else None
    inner = [one for one in first if isinstance(one, _Placeholder)]
    if not inner:
        name = "".join(str(one) for one in first).strip()
        if name not in PLACEHOLDERS:
            raise UnknownPlaceholder(cut(html.unescape(name), 40))
        return _Placeholder(name, other)
    if other is None:
        raise OtherFormMissing(inner[0].name)
    return _Either(tuple(first), other)


def _require_balance(parts: Sequence[_Part]) -> None:
    """Whichever form is said, every format that begins in it ends in it."""
    for part in parts:
        if isinstance(part, _Placeholder):
            if part.other is None and part.name not in _OMITTED:
                raise OtherFormMissing(part.name)
            require_balanced(part.other or "")
        elif isinstance(part, _Either):
            require_balanced("".join(one for one in part.first if isinstance(one, str)))
            require_balanced(part.other)
    require_balanced("".join(part for part in parts if isinstance(part, str)))


def require_balanced(text: str) -> None:
    """Raise MarkupBroken where a format is not closed, or closed in another order."""
    opened: list[str] = []
    for tag in re.findall(r"<[^<>]*>?", text):
        if begins := _OPENS.fullmatch(tag):
            opened.append(begins[1])
        elif (ends := _CLOSES.fullmatch(tag)) is None or not opened or opened.pop() != ends[1]:
            raise MarkupBroken
    if opened:
        raise MarkupBroken


def filled(text: str, values: Mapping[str, str | None]) -> str:
    """The words as one person reads them; `values` are plain text, empty for what they lack."""
    known = {
        name: html.escape(cut(value, PLACEHOLDERS[name]), quote=False) if value else ""
        for name, value in values.items()
    }
    said = ""
    for part in parsed(text):
        if isinstance(part, _Either):
            lacks = any(not known[one] for one in _needed(part))
            said += part.other if lacks else "".join(_said(one, known) for one in part.first)
        elif isinstance(part, _Placeholder) and not known[part.name] and part.other is None:
            said = _BEFORE.sub("", said)
        else:
            said += _said(part, known)
    return said


def _needed(part: _Either) -> Iterator[str]:
    return (one.name for one in part.first if isinstance(one, _Placeholder) and one.other is None)


def _said(part: str | _Placeholder, known: Mapping[str, str]) -> str:
    if isinstance(part, str):
        return part
    return known[part.name] or part.other or ""


def longest(text: str) -> int:
    """How many UTF-16 code units the words take at most, whoever reads them."""
    return sum(_bounds(part)[1] for part in parsed(text))


def shortest(text: str) -> int:
    """How many they take at least."""
    return sum(_bounds(part)[0] for part in parsed(text))


def _bounds(part: _Part) -> tuple[int, int]:
    """The fewest and the most code units of a part."""
    if isinstance(part, str):
        return visible(part), visible(part)
    if isinstance(part, _Placeholder):
        other = visible(part.other or "")
        return min(1, other), max(PLACEHOLDERS[part.name], other)
    first = [_bounds(one) for one in part.first]
    other = visible(part.other)
    least, most = sum(low for low, _ in first), sum(high for _, high in first)
    return min(least, other), max(most, other)
