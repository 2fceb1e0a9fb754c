"""What keeps a message from being sent: known before anybody gets it."""

from __future__ import annotations

from dataclasses import dataclass

from models.broadcasts import MediaKind
from services.broadcasts.content import CAPTION, ONLY_ARM, TEXT, Content
from services.broadcasts.words import longest, parsed, shortest
from services.parsers.refused import NothingWritten
from services.refusals import Refusal
from services.text import tidy

#: What may stand beside each other in an album (Bot API, sendMediaGroup).
_SEEN = frozenset({MediaKind.PHOTO, MediaKind.VIDEO})


@dataclass(unsafe_hash=True)
class WordsTooLong(Refusal):
    """A message has no more than `limit` UTF-16 code units, and a caption under a file fewer."""

    length: int
    limit: int


@dataclass(unsafe_hash=True)
class CaptionTooLong(Refusal):
    """The same of words that stand under a file."""

    length: int
    limit: int


@dataclass(unsafe_hash=True)
class AlbumWantsWords(Refusal):
    """Buttons stand under words, for Telegram puts none under an album."""


@dataclass(unsafe_hash=True)
class AlbumMixed(Refusal):
    """Telegram joins pictures and videos, or files with files; nothing else."""


@dataclass(unsafe_hash=True)
class ArmsUneven(Refusal):
    """An arm of a comparison has no words in a language in which another has some."""

    arm: str
    language: str


def check_words(text: str, limit: int = TEXT, *, is_caption: bool = False) -> str:
    """The words, if everybody can read them in some form.

    Raises what is wrong with their braces or formats, WordsTooLong and CaptionTooLong.
    """
    text = tidy(text).strip()
    parsed(text)
    if (length := longest(text)) > limit:
        raise (CaptionTooLong if is_caption else WordsTooLong)(length, limit)
    return text


def check(content: Content, *, has_rows: bool) -> None:
    """Raise what keeps a message from being sent as it stands.

    `has_rows` tells of buttons under it that are not its own.
    """
    has_rows = has_rows or bool(content.buttons)
    is_album = len(content.media) > 1
    is_caption = bool(content.media) and not (is_album and has_rows)
    check_album([one.kind for one in content.media])
    if not content.variants and not content.media:
        raise NothingWritten
    for text in content.variants.values() or ("",):
        check_words(text, CAPTION if is_caption else TEXT, is_caption=is_caption)
        if not shortest(text):
            if not content.media:
                raise NothingWritten
            if is_album and has_rows:
                raise AlbumWantsWords


def check_arms(content: Content, *, is_running: bool = False) -> None:
    """Raise ArmsUneven where readers of a language would have one arm's words and count as another.

    While it is running, words come one by one: then the arms need only the message's own language,
    which is read where there is none of the reader's.
    """
    arms = {ONLY_ARM} | {arm for _, arm in content.variants}
    if len(arms) == 1:
        return
    for language in (content.language,) if is_running else content.languages:
        for arm in sorted(arms):
            if (language, arm) not in content.variants:
                raise ArmsUneven(arm, language)


def check_album(kinds: list[MediaKind]) -> None:
    if len(kinds) < 2:
        return
    alike = set(kinds) <= _SEEN or set(kinds) == {MediaKind.DOCUMENT}
    if not alike:
        raise AlbumMixed
