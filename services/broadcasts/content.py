"""What a message says: its words per language and arm, its media, its buttons, and to whom.

One `Content` serves everybody; what differs from reader to reader is filled in by `words_for`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Protocol
from uuid import UUID

from tortoise import connections

from models.broadcasts import (
    ButtonTarget,
    ComposedMessage,
    LinkSize,
    MediaKind,
    MessageButton,
    MessageMedia,
    MessageVariant,
)
from models.localized import Name, name_in
from services.broadcasts.words import filled

#: Bot API: a text after parsing, a caption after parsing, the parts of an album, a button's words.
TEXT, CAPTION, MOST_MEDIA = 4096, 1024, 10
MOST_BUTTONS, LABEL, LINK = 10, 64, 2048
#: What is said where a message is compared with nothing.
ONLY_ARM = "A"


@dataclass(frozen=True)
class Medium:
    """A file of a message; Telegram knows it by `telegram_id`, which may grow old."""

    kind: MediaKind
    file_id: UUID
    telegram_id: str | None
    name: str
    has_spoiler: bool = False


@dataclass(frozen=True)
class Look:
    """How Telegram shows a message, as the admin's phone had it; named as its columns are."""

    #: Whether it shows a picture of a page that the words link to: which, how large, and where.
    shows_links: bool = True
    link_url: str | None = None
    link_size: LinkSize | None = None
    links_above: bool = False
    caption_above: bool = False


@dataclass(frozen=True)
class Button:
    """A button under a message; `labels` are its words by language."""

    key: UUID
    target: ButtonTarget
    value: str | None
    labels: Mapping[str, str]
    is_tracked: bool

    def label(self, language: str, own: str) -> str:
        """Its words in a language, else in the message's own."""
        return self.labels.get(language) or self.labels.get(own) or next(iter(self.labels.values()))


@dataclass(frozen=True)
class Content:
    """What is said. `language` is the message's own, for whoever has no words in theirs."""

    message_id: UUID
    version: int
    language: str
    variants: Mapping[tuple[str, str], str] = field(default_factory=dict)
    media: tuple[Medium, ...] = ()
    buttons: tuple[Button, ...] = ()
    look: Look = field(default_factory=Look)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages with words of their own, the message's own first."""
        found = {language for language, _ in self.variants}
        return tuple(sorted(found, key=lambda one: (one != self.language, one)))

    def words(self, language: str, arm: str = ONLY_ARM) -> str:
        """The words as they were written; those of the message's own language behind it.

        Whoever counts as an arm reads that arm's words, if need be in the message's own language.
        """
        for one in (arm, ONLY_ARM):
            for wanted in (language, self.language):
                if (text := self.variants.get((wanted, one))) is not None:
                    return text
        return ""


@dataclass(frozen=True)
class Reader:
    """Whom a message is for, as far as its words need it."""

    telegram_id: str
    language: str | None = None
    language_code: str | None = None
    zone: str | None = None
    name: str | None = None
    plan: Name | None = None
    until: datetime | None = None


class Wording(Protocol):
    """How one reader is talked to; the chat's Speech is one."""

    language: str

    def said(self, value: Name) -> str: ...

    def day(self, moment: datetime) -> str: ...


async def load(message_id: UUID) -> Content:
    """A message as it stands; raises DoesNotExist."""
    message = await ComposedMessage.get(id=message_id)
    variants = await MessageVariant.filter(message_id=message_id)
    media = MessageMedia.filter(message_id=message_id).order_by("place").select_related("file")
    buttons = await MessageButton.filter(message_id=message_id).order_by("place")
    return Content(
        message_id,
        message.version,
        message.language,
        {(one.language, one.arm): one.text for one in variants},
        tuple(
            Medium(
                *(one.kind, one.file_id, one.file.telegram_file_id, one.file.filename),
                one.has_spoiler,
            )
            for one in await media
        ),
        tuple(Button(one.id, one.target, one.value, one.labels, one.is_tracked) for one in buttons),
        Look(**{one.name: getattr(message, one.name) for one in fields(Look)}),
    )


#: Everybody's part of a message, for the ids in $1: a plan and its end are a running plan's.
READERS = f"""
SELECT b.telegram_id, b.language, b.language_code, b.time_zone, b.first_name,
  CASE WHEN s.id IS NOT NULL THEN {name_in("s")} END AS plan,
  CASE WHEN s.id IS NOT NULL THEN b.subscription_expires_at END AS until
FROM bot_users b LEFT JOIN subscription_plans s ON s.id = b.current_plan_id AND b.is_vip
WHERE b.telegram_id = ANY($1::text[])"""  # noqa: S608 - our own columns


async def readers(telegram_ids: Iterable[str]) -> dict[str, Reader]:
    """Everybody of these who is known, by id, in one statement."""
    database = connections.get("default")
    rows = await database.execute_query_dict(READERS, [list(telegram_ids)])
    return {
        row["telegram_id"]: Reader(
            row["telegram_id"],
            row["language"],
            row["language_code"],
            row["time_zone"],
            row["first_name"],
            Name.asked(row["plan"]) if row["plan"] is not None else None,
            row["until"],
        )
        for row in rows
    }


def words_for(content: Content, reader: Reader, arm: str, speech: Wording) -> str:
    """The words as one person reads them, in Telegram's HTML."""
    return filled(
        content.words(speech.language, arm),
        {
            "name": reader.name,
            "plan": None if reader.plan is None else speech.said(reader.plan),
            "until": None if reader.until is None else speech.day(reader.until),
        },
    )
