"""What the command line says: mistakes with their lines, and changes with old and new."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from services.catalogue.changes import Change, FieldChange
from services.catalogue.fields import LESSONS_KEY
from services.fields.nodes import Mistake

#: Longer texts are cut: the file has them in full.
_LONGEST = 72
#: What each mistake means.
SENTENCES: Mapping[str, str] = {
    "Ambiguous": "{count} in the shop are called so; give them names of their own first",
    "AnotherReady": "a campaign of this name is another one; give one of them another name",
    "Archived": "it is in the archive and stays there; leave ready out to make a new one",
    "Audience-backwards": "at {path}: it lies before {said}",
    "Audience-not_a_date": "at {path}: not a date, like 2026-12-31: {said}",
    "Audience-not_a_list": "at {path}: a list is needed, with something in it",
    "Audience-not_a_number": "at {path}: a whole number is needed, {said}",
    "Audience-not_a_person": "at {path}: not a Telegram id: {said}",
    "Audience-not_an_object": "at {path}: a word with its own fields is needed",
    "Audience-not_known": "at {path}: a file names no links, for they are each shop's own: {said}",
    "Audience-not_on_the_list": "at {path}: one of: {said}",
    "Audience-not_one_word": "at {path}: one word is needed; and, or and not join several",
    "Audience-part_missing": "at {path}: {said} is missing",
    "Audience-too_deep": "at {path}: more than {said} of and, or and not within each other",
    "Audience-too_large": "at {path}: more than {said} words",
    "Audience-too_many": "at {path}: more than {said}",
    "Audience-unknown_part": "at {path}: unknown: {said}",
    "Audience-unknown_word": "at {path}: no word of the grammar: {said}",
    "EndsFirst": "it ends before it starts",
    "FileHasKind": "file and file_kind come together",
    "BracesBroken": "a brace is not closed, or stands where none may",
    "IsOn": "it is switched on, so only its words change; switch it off first",
    "MarkupBroken": "a format begins within braces and ends outside of them",
    "Missing": "{field} is missing",
    "NeedsCurrency": "an amount needs its currency",
    "NeedsDays": "this trigger needs days",
    "NeedsSegment": "this trigger needs a segment",
    "NoDays": "this trigger has no days",
    "NotAChat": "not the id of a chat, like -1001234567890",
    "NotACode": "a code is 3 to 32 letters and digits",
    "NotACurrency": "not a currency, like USD",
    "NotADiscount": "a discount is more than nothing, and at most 100 percent",
    "NotAFlag": "true or false",
    "NotAGate": "not what a wallet can hold; write it as `catalog export` does",
    "NotAList": "a list is needed here, each item behind a dash",
    "NotALink": "not a link",
    "NotAMoment": "not a date, like 2026-12-31 or 2026-12-31T18:00+01:00",
    "NotANumber": "a whole number from {low} to {high}",
    "NotAPrice": "not an amount of {currency} with its own decimals",
    "NotATable": "fields with their names are needed here",
    "NotAYear": "the year is none from {first} to {last}",
    "NotAWord": "one value is needed here",
    "NotAnAddress": "not the address of a page that begins with https://",
    "NotAnAmount": "not an amount, like 49 or 49.90",
    "NotOneOf": "one of: {choices}",
    "NothingWritten": "nothing is written here",
    "OpensNothing": "such a button opens nothing more: leave opens out",
    "OtherFormMissing": "not everybody has {placeholder}: say {{{placeholder}|other words}}",
    "SoldOrDraft": "what is on sale is no draft: set active to false as well, or leave it out",
    "Taken": "{taken} are taken already",
    "TooLong": "longer than {limit} characters",
    "TooMany": "more than {most}",
    "Twice": "it stands here twice",
    "UnknownChat": "the bot is no administrator there; add it to the chat first",
    "UnknownField": "unknown",
    "UnknownName": "none of the {section} is called {called}",
    "WordsTooLong": "{length} characters, where Telegram takes {limit}",
    "UnknownPlaceholder": "nothing is known of people under {placeholder}",
    "WasSaid": "people had message {number} already, so there are so many at least",
    "WasUsed": "people have used the code, so this stays",
}


def sentence(mistake: Mistake) -> str:
    """A mistake in one line."""
    said = SENTENCES[mistake.what].format(**mistake.about)
    if mistake.about.get("near"):
        said += f"; did you mean {mistake.about['near']}?"
    where = f"{_line(mistake.where)}: " if mistake.where else ""
    return f"line {mistake.line}: {where}{said}"


def told(changes: Sequence[Change]) -> Iterator[str]:
    """All changes, each with its fields, below the names of their sections."""
    section = ""
    for change in changes:
        if change.section != section:
            section = change.section
            yield section
        yield from _change(change, "  ")


def _change(change: Change, indent: str) -> Iterator[str]:
    yield f"{indent}{_sign(change)} {_line(change.key)}"
    for one in change.fields:
        if any(isinstance(item, Mapping) for item in (*_items(one.old), *_items(one.new))):
            for line in _deep(one):
                yield f"{indent}    {line}"
            continue
        yield f"{indent}    {_field(one, is_new=change.id is None)}"
    for lesson in change.lessons:
        yield from _change(lesson, f"{indent}    ")
    if change.order and change.id is not None:
        yield f"{indent}    the order of its {LESSONS_KEY}"


def _items(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _sign(change: Change) -> str:
    if change.id is None:
        return "+"
    switched = [one.new for one in change.fields if one.name == "active"]
    if any(one.name == "draft" and one.new for one in change.fields):
        return "~ (a draft again)"
    if switched:
        return "~ (back on sale)" if switched[0] else "~ (archived)"
    return "~"


def _leaves(value: Any, where: str = "") -> Iterator[tuple[str, Any]]:
    """Every single value of lists and tables within each other, by the way to it."""
    if isinstance(value, Mapping):
        inner = [(str(name), held) for name, held in value.items()]
    elif isinstance(value, tuple):
        inner = [(str(number), held) for number, held in enumerate(value, 1)]
    else:
        yield where, value
        return
    for name, held in inner:
        yield from _leaves(held, f"{where} › {name}" if where else name)


def _deep(one: FieldChange) -> Iterator[str]:
    """What differs within a list of tables, value by value."""
    old, new = dict(_leaves(one.old or ())), dict(_leaves(one.new or ()))
    for where in dict.fromkeys((*old, *new)):
        if old.get(where) != new.get(where):
            place = f"{one.name} › {where}" if where else one.name
            before = f"{_value(old[where])} → " if where in old else ""
            yield f"{place}: {before}{_value(new.get(where))}"


def _field(one: FieldChange, *, is_new: bool) -> str:
    if is_new:
        return f"{one.name}: {_value(one.new)}"
    return f"{one.name}: {_value(one.old)} → {_value(one.new)}"


def _value(value: Any) -> str:
    match value:
        case None:
            said = "nothing"
        case bool() | int():
            said = str(value).lower()
        case Decimal():
            said = format(value, "f")
        case datetime():
            said = value.isoformat(" ", "minutes")
        case tuple():
            said = "[" + _line(", ".join(map(str, value))) + "]"
        case Mapping():
            said = _line(json.dumps(value, ensure_ascii=False))
        case _:
            said = json.dumps(_line(str(value)), ensure_ascii=False)
    return said


def _line(text: str) -> str:
    """What fits into a line and does nothing to a terminal."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
