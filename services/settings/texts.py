"""The texts that operators may write instead of ours, in each language that the bot speaks.

Plain text with line breaks: what looks like HTML is shown as it was typed. A word in braces stands
for what is only known when the text is sent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.settings import ShopText
from services.actions import note_action, note_unchanged, was_done
from services.parsers.refused import TooLong
from services.parsers.texts import parse_text
from services.person import Person, require_admin
from services.refusals import Refusal
from services.settings.changes import begin_change
from services.text import tidy

#: What people agree to. There are none until they are written.
TERMS = "terms"
#: So often a word in braces may stand in a text: each may become a long name.
_OFTEN = 3
_WORD = re.compile(r"\{([^{}\n]{0,40})\}")
_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class OwnText:
    """A text that may be written: its key in our own words, its bounds, its words in braces."""

    key: str
    limit: int
    words: tuple[str, ...] = ()


#: In the order in which they are shown. Of the terms there are none of ours.
OWN_TEXTS: Mapping[str, OwnText] = {
    text.key: text
    for text in (
        OwnText("welcome", 1000, ("name",)),
        OwnText("help-support", 1000, ("support",)),
        OwnText(TERMS, 3500),
    )
}


@dataclass(unsafe_hash=True)
class UnknownText(Refusal):
    """There is no text of this name that an operator may write."""


@dataclass(unsafe_hash=True)
class UnknownWord(Refusal):
    """A word in braces, written without them, stands for nothing in this text."""

    word: str


@dataclass(unsafe_hash=True)
class WordTooOften(Refusal):
    """A word in braces may stand in a text `most` times."""

    word: str
    most: int


def text_of(key: str) -> OwnText:
    """A text by its key; raises UnknownText."""
    text = OWN_TEXTS.get(key)
    if text is None:
        raise UnknownText
    return text


def parse_own_text(key: str, typed: str) -> str:
    """A text as it may be kept.

    Raises UnknownText, NothingWritten, TooLong, UnknownWord and WordTooOften. Telegram counts in
    units of UTF-16, so an emoji is two characters of the limit.
    """
    wanted = text_of(key)
    text = tidy(typed, 5000).replace("\r\n", "\n").replace("\r", "\n")
    text = _BLANK_LINES.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n")))
    text = parse_text(text, 5000)
    if len(text.encode("utf-16-le")) // 2 > wanted.limit:
        raise TooLong(wanted.limit)
    words = _WORD.findall(text)
    for word in words:
        if word not in wanted.words:
            raise UnknownWord(word)
        if words.count(word) > _OFTEN:
            raise WordTooOften(word, _OFTEN)
    return text


async def texts_shown(admin: Person) -> Mapping[tuple[str, str], str]:
    """Every text of the operators' by its key and language; raises NotAllowed."""
    require_admin(admin)
    return {(row.key, row.language): row.text for row in await ShopText.all()}


async def has_terms() -> bool:
    """Whether terms are written in any language."""
    return await ShopText.exists(key=TERMS)


async def write_text(
    key: str, language: str, text: str, admin: Person, *, idempotency_key: str, now: datetime
) -> None:
    """Let a text stand instead of ours; raises NotAllowed and what `parse_own_text` raises."""
    text = parse_own_text(key, text)
    async with in_transaction():
        await begin_change(admin)
        row = await ShopText.get_or_none(key=key, language=language)
        if await was_done(idempotency_key):
            return
        if row and row.text == text:
            subject = f"text:{key}:{language}"
            await note_unchanged(
                admin, "text_written", subject, now, idempotency_key=idempotency_key
            )
            return
        if row is None:
            await ShopText.create(
                key=key, language=language, text=text, created_at=now, updated_at=now
            )
        else:
            await ShopText.filter(id=row.id).update(text=text, updated_at=now)
        await _note(
            admin, "text_written", key, language, row.text if row else None, idempotency_key, now
        )


async def take_back_text(
    key: str, language: str, admin: Person, *, idempotency_key: str, now: datetime
) -> None:
    """Let our own text stand again, or none; taken back before, it changes nothing.

    Raises NotAllowed.
    """
    async with in_transaction():
        await begin_change(admin)
        row = await ShopText.get_or_none(key=key, language=language)
        if await was_done(idempotency_key):
            return
        if row is None:
            subject = f"text:{key}:{language}"
            await note_unchanged(
                admin, "text_taken_back", subject, now, idempotency_key=idempotency_key
            )
            return
        await row.delete()
        await _note(admin, "text_taken_back", key, language, row.text, idempotency_key, now)


async def _note(
    admin: Person,
    action: str,
    key: str,
    language: str,
    old: str | None,
    idempotency_key: str,
    now: datetime,
) -> None:
    """What stood there before is kept: a text that was overwritten can be written again."""
    await note_action(
        *(admin, action, f"text:{key}:{language}", now),
        idempotency_key=idempotency_key,
        name=f"{key} · {language}",
        old=old,
    )
