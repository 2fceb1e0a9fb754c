"""What the nightly check says: to admins in the chat, to operators on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.screens.kit import Screen, lines, paragraphs
from handlers.screens.people import menu_button
from handlers.speech import Markup, Speech
from services.reconciliation.reconciliation import Finding

#: So many sentences fit into one message with ease.
_SHOWN = 10


def books_apart(speech: Speech, found: Sequence[Finding]) -> Screen:
    """The sentences about what does not agree, each with one row to look up."""
    told = [
        speech("books-line", what=Markup(sentence(speech, one)), example=one.examples[0])
        for one in found[:_SHOWN]
    ]
    more = speech("books-more", count=len(found) - _SHOWN) if len(found) > _SHOWN else None
    return Screen(
        paragraphs(speech("books-disagree"), lines(*told), more, speech("books-how")),
        (menu_button(speech),),
    )


def sentence(speech: Speech, one: Finding) -> str:
    """What is wrong, and how many rows it is wrong with."""
    return speech(f"books-rule-{one.rule}", count=speech.number(one.count))
