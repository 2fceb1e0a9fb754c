"""What every screen is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from services.text import visible


@dataclass(frozen=True)
class File:
    """A file that Telegram has already, by its id; it can be sent only as what it was sent."""

    file_id: str
    is_photo: bool
    is_video: bool = False
    # A voice message or a video note, which only their own calls send.
    is_voice: bool = False
    is_video_note: bool = False
    # One that only adorns may be missing: the screen is shown when Telegram does not know it.
    is_adornment: bool = False
    # What stands above the screen when Telegram knows the file no more, in HTML.
    lost: str = ""


@dataclass(frozen=True)
class Upload:
    """A file of our own making, sent as a picture or as a document under its name."""

    content: bytes
    name: str
    is_photo: bool
    # What stands above the words of a picture that Telegram does not take, in HTML.
    lost: str = ""


@dataclass(frozen=True)
class Screen:
    """A text in HTML with the buttons below it; `rich` is its richer form where there is one.

    `picture_url` is a page whose picture Telegram shows above the text, if it can; with `is_party`
    a new message brings an effect along.
    """

    text: str
    rows: tuple[tuple[InlineKeyboardButton, ...], ...] = ()
    file: File | Upload | None = None
    rich: str | None = None
    picture_url: str | None = None
    is_party: bool = False

    @property
    def keyboard(self) -> InlineKeyboardMarkup | None:
        if not self.rows:
            return None
        return InlineKeyboardMarkup(inline_keyboard=[list(row) for row in self.rows])

    def with_note(self, note: str) -> Screen:
        """The same screen with a line above it."""
        rich = f"<p>{note}</p>{self.rich}" if self.rich else None
        return replace(self, text=f"{note}\n\n{self.text}", rich=rich)


Row = tuple[InlineKeyboardButton, ...]


def button(text: str, data: CallbackData, style: str | None = None) -> InlineKeyboardButton:
    """A button that comes back to us."""
    return InlineKeyboardButton(text=text, callback_data=data.pack(), style=style)


def copy_button(text: str, value: str) -> InlineKeyboardButton:
    """A button that copies a value (Bot API, CopyTextButton: 1 to 256 characters)."""
    return InlineKeyboardButton(text=text, copy_text=CopyTextButton(text=value[:256]))


def link_button(text: str, url: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, url=url)


def shortened(text: str, limit: int) -> str:
    """A text that fits, with a sign where it was cut."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def after_name(username: str | None) -> str:
    """What follows a name, where a person has a name in Telegram."""
    return f" @{username}" if username else ""


def fitted(limit: int, *parts: str | None) -> str:
    """As many of the paragraphs as fit, in their order; one that does not is left out."""
    text = ""
    for part in filter(None, parts):
        longer = paragraphs(text, part)
        if visible(longer) <= limit:
            text = longer
    return text


def lines(*parts: str | None) -> str:
    """Parts below one another; empty ones are left out."""
    return "\n".join(part for part in parts if part is not None)


def paragraphs(*parts: str | None) -> str:
    return "\n\n".join(part for part in parts if part)


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table for rich messages (Bot API 10.3, InputRichMessage.html)."""
    head = "".join(f"<th>{cell}</th>" for cell in header)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"
