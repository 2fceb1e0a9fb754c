"""Which names may be claimed below the operator's: their letters, their length, their looks.

Only the letters that the .ton zone itself sells are taken (TEP-81), so that what looks alike is
told by few rules: a name's skeleton is what a reader sees of it. Everything here is pure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from services.policy import Policy
from services.refusals import Refusal
from services.ton.confusables import LOOKS_LIKE
from services.ton.reserved import OFFENSIVE, OFFENSIVE_WITHIN, RESERVED

#: What a resolver reads of one name, and what a button's data holds beside its own letters.
MOST_LETTERS = 40
#: More than this nobody types who means a name.
_LONGEST_ANSWER = 200
_FITTING = re.compile(r"[a-z0-9-]+")
#: What stands for one letter at a glance; and how each is spelt of what is seen: digits that are
#: read as letters, a letter that is two of others, and hyphens that are read over.
_PAIRS = (("cl", "d"), ("rn", "m"), ("vv", "w"))
_SPELT = str.maketrans(
    {
        **dict(zip("012345789i", "olzeastbgl", strict=True)),
        **{one: pair for pair, one in _PAIRS},
        "-": "",
    }
)
_DIGITS = "0123456789"


@dataclass(unsafe_hash=True)
class ClaimTooShort(Refusal):
    """A name has at least so many letters."""

    least: int


@dataclass(unsafe_hash=True)
class ClaimTooLong(Refusal):
    """A name has at most so many letters."""

    most: int


@dataclass(unsafe_hash=True)
class ClaimLetters(Refusal):
    """Only Latin letters, digits and hyphens make a name."""

    letter: str


@dataclass(unsafe_hash=True)
class ClaimMixed(Refusal):
    """Letters of two alphabets stand beside each other."""

    letter: str


@dataclass(unsafe_hash=True)
class ClaimForeignLetter(Refusal):
    """A letter only looks like a Latin one."""

    letter: str
    latin: str


@dataclass(unsafe_hash=True)
class ClaimHyphens(Refusal):
    """A hyphen stands at an edge, or two beside each other."""


@dataclass(unsafe_hash=True)
class ClaimReserved(Refusal):
    """The shop keeps this word, or what looks like it, for itself."""

    name: str
    word: str


@dataclass(unsafe_hash=True)
class ClaimOffensive(Refusal):
    """Some would be hurt by this name."""

    name: str


def parse_claim(typed: str, policy: Policy) -> str:
    """A name as it is kept, without the domain; raises every refusal of this file but ClaimTaken's.

    What was typed may be the whole name: `alice.club.ton`.
    """
    name = typed.strip()[:_LONGEST_ANSWER].removeprefix("@").lower()
    name = name.removesuffix(f".{policy.names_domain}")
    _require_letters(name)
    if not policy.names_shortest <= len(name):
        raise ClaimTooShort(policy.names_shortest)
    if len(name) > policy.names_longest:
        raise ClaimTooLong(policy.names_longest)
    if name.startswith("-") or name.endswith("-") or "--" in name:
        # Two of them in the third and fourth place would begin a name in another alphabet.
        raise ClaimHyphens
    _require_allowed(name, policy.names_reserved)
    return name


def _require_letters(name: str) -> None:
    strange = next((one for one in name if not _FITTING.fullmatch(one)), None)
    if strange is None:
        return
    latin = LOOKS_LIKE.get(strange) or unicodedata.normalize("NFKC", strange).lower()
    if not strange.isascii() and _FITTING.fullmatch(latin):
        raise ClaimForeignLetter(strange, latin)
    is_mixed = any(one.isascii() and one.isalpha() for one in name)
    if strange.isalpha() and is_mixed:
        raise ClaimMixed(strange)
    raise ClaimLetters(strange)


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """What a reader sees of a name: two with one skeleton are taken for each other."""
    seen = _spelt(name)
    for pair, one in _PAIRS:
        seen = seen.replace(pair, one)
    return seen


def _spelt(name: str) -> str:
    """The same letter by letter: what stands within a name stands within this, whatever is around.

    The skeleton may read a word's edge together with its neighbour.
    """
    return name.translate(_SPELT)


def _require_allowed(name: str, ours: str) -> None:
    words = ours.split()
    allowed = {word[1:] for word in words if word.startswith("+")}
    within = {word[:-1] for word in words if word.endswith("*") and not word.startswith("+")}
    plain = {word for word in words if not word.startswith("+") and not word.endswith("*")}
    if name in allowed:
        return
    if _found_within(OFFENSIVE_WITHIN - allowed, name):
        raise ClaimOffensive(name)
    looks = set(_readings(name))
    if _alike(OFFENSIVE - allowed, looks):
        raise ClaimOffensive(name)
    found = _alike((RESERVED - allowed) | plain, looks)
    found = found or _found_within(within, name)
    if found is not None:
        raise ClaimReserved(name, found)


def _readings(name: str) -> Iterator[str]:
    """The name as a whole and each of its words, with the numbers around it and without."""
    for read in _sixes(name):
        for one in (read, read.replace("-", ""), *read.split("-")):
            without = (one, one.rstrip(_DIGITS), one.lstrip(_DIGITS), one.strip(_DIGITS))
            yield from map(skeleton, without)


def _sixes(name: str) -> Iterator[str]:
    """A six is read as one letter or another: of two names it makes none the other's look."""
    yield from dict.fromkeys((name, name.replace("6", "b"), name.replace("6", "g")))


def _found_within(words: Iterable[str], name: str) -> str | None:
    """The first of the words that stands anywhere in the name."""
    seen = [_spelt(read) for read in _sixes(name)]
    return next((word for word in sorted(words) if any(_spelt(word) in one for one in seen)), None)


def _alike(words: Iterable[str], looks: set[str]) -> str | None:
    """The first of the words that somebody could read there."""
    return next((word for word in sorted(words) if skeleton(word) in looks - {""}), None)
