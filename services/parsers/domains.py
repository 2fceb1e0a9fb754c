"""A name on the chain below which others are given, and words that no name may be."""

from __future__ import annotations

import re

from services.parsers.refused import NotADomain, NotAWord, TooManyWords

#: One label below .ton, as the zone itself sells them: only such a name has an item, which says
#: whose it is and who manages the names below it. Room is left for a name before it.
_DOMAIN = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.ton")
_MOST_BYTES = 80
#: A word; with an asterisk it is meant anywhere in a name, with a plus it is allowed.
_WORD = re.compile(r"\+?[a-z0-9][a-z0-9-]{1,39}\*?")
_MOST_WORDS = 300


def parse_domain(typed: str) -> str:
    """A domain like club.ton; raises NotADomain."""
    name = typed.strip().lower()
    if len(name) > _MOST_BYTES or not _DOMAIN.fullmatch(name):
        raise NotADomain
    return name


def parse_words(typed: str) -> str:
    """Words in one line, each once and sorted; raises NotAWord and TooManyWords."""
    words = sorted(set(typed.lower().replace(",", " ").split()))
    for word in words:
        if not _WORD.fullmatch(word):
            raise NotAWord(word[:40])
    if len(words) > _MOST_WORDS:
        raise TooManyWords(_MOST_WORDS)
    return " ".join(words)
