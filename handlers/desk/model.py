"""One desk declared."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from handlers.callbacks.desk import Act
from handlers.context import Context
from handlers.forms import Answers, Form
from handlers.screens.kit import Screen
from models.localized import Name
from services.desk import Resource

#: What every desk does, and what most of them do besides.
FORM = frozenset({Act.NEW, Act.EDIT})
SWITCH = frozenset({Act.ACTIVATE, Act.ARCHIVE})
SWITCH_SURELY = frozenset({Act.ACTIVATE_SURELY, Act.ARCHIVE_SURELY})
DELETE = frozenset({Act.DELETE, Act.DELETE_SURELY})


@dataclass(frozen=True)
class Desk:
    """A resource in the chat: its screens, its form, and the words above them."""

    resource: Resource[Any]
    form: Form
    #: The list, of what stands within something or of everything, from an offset on.
    listed: Callable[[Context, str, int], Awaitable[Screen]]
    #: A row, and what stands in it from an offset on.
    card: Callable[[Context, UUID, int], Awaitable[Screen]]
    #: A row as its form's answers.
    answers: Callable[[Context, UUID], Awaitable[Answers]]
    #: What its buttons do; a button that says something else is nobody's.
    acts: frozenset[Act]
    #: What is asked before a row is deleted, put on sale or taken off it; a card without a
    #: question has no such button, or does it at once.
    questions: dict[Act, Callable[[Context, UUID], Awaitable[Screen]]]
    #: The text above what is shown when it is done; its argument `name` is the row's title.
    notes: dict[Act, str]
    #: What a new row begins with, given what it will stand in; raises where nothing can.
    begin: Callable[[Context, str], Awaitable[Answers]] | None = None
    #: What a row that was deleted stood in.
    within: Callable[[Any], str] = lambda row: ""

    def noted(self, ctx: Context, act: Act, title: Name | str, screen: Screen) -> Screen:
        note = self.notes.get(act)
        return screen.with_note(ctx.speech(note, name=title)) if note else screen
