"""The steps of a campaign in the catalogue's file: when each is said, its words and its buttons.

Plans, courses and codes under buttons stand in it by their names. Files are in no catalogue: a
step keeps those that it has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from models.broadcasts import ButtonTarget
from models.localized import LANGUAGES
from services.broadcasts.checks import check_words
from services.broadcasts.content import LABEL, MOST_BUTTONS, ONLY_ARM, TEXT, Content
from services.campaigns.arms import ARMS
from services.campaigns.desk import MOST_EVERY, MOST_HOURS, MOST_STEPS
from services.fields import NEEDED, Choice, Count, Field, Flag, Kind, Line
from services.fields.kinds import items, written
from services.fields.nodes import Mistakes, Node, Table, Word, Wrong, is_blank, named, refused
from services.parsers.links import parse_link
from services.parsers.texts import parse_plain_text
from services.refusals import Refusal

Step = dict[str, Any]
#: Where in the file a thing stands that a button opens.
OPENED = {
    ButtonTarget.PLAN: "plans",
    ButtonTarget.COURSE: "packages",
    ButtonTarget.PROMO: "promotions",
}


class _Words(Kind):
    """The words by language, in Telegram's HTML."""

    def read(self, node: Node) -> dict[str, str]:
        return _each(node, LANGUAGES, lambda one: check_words(written(one), TEXT))


class _Labels(Kind):
    """What a button says, by language."""

    def read(self, node: Node) -> dict[str, str]:
        return _each(node, LANGUAGES, lambda one: parse_plain_text(written(one), LABEL))


class _Arms(Kind):
    """What others of a comparison are told: words by language, for B and C."""

    def read(self, node: Node) -> dict[str, dict[str, str]]:
        others = [arm for arm in ARMS if arm != ONLY_ARM]
        return _each(node, others, _Words().read)


class _Buttons(Kind):
    """What stands under the words."""

    def read(self, node: Node) -> tuple[dict[str, Any], ...]:
        return tuple(_many(node, MOST_BUTTONS, _BUTTON, _sound_button))


_BUTTON = (
    Field("to", Choice(ButtonTarget)),
    Field("opens", Line(2048), optional=True),
    Field("labels", _Labels()),
    Field("counted", Flag(), default=True),
)
_STEP = (
    Field("hours", Count(0, MOST_HOURS)),
    Field("percent", Count(1, 100), optional=True),
    Field("lasts", Count(1, MOST_EVERY), optional=True),
    Field("language", Line(2), default="en"),
    Field("words", _Words(), default={}),
    Field("others", _Arms(), default={}),
    Field("buttons", _Buttons(), default=()),
)


class Steps(Kind):
    """The steps, in the order in which they are said."""

    def read(self, node: Node) -> tuple[Step, ...]:
        return tuple(
            sorted(_many(node, MOST_STEPS, _STEP, _sound_step), key=lambda one: one["hours"])
        )


def _sound_button(found: dict[str, Any]) -> None:
    target, opens = found["to"], found["opens"]
    if target in OPENED or target is ButtonTarget.LINK:
        if opens is None:
            raise Wrong("Missing", field="opens")
    elif opens is not None:
        raise Wrong("OpensNothing")
    if target is ButtonTarget.LINK:
        found["opens"] = parse_link(opens)
    else:
        found["counted"] = True
    if not found["labels"]:
        raise Wrong("Missing", field="labels")


def _sound_step(found: dict[str, Any]) -> None:
    if found["language"] not in LANGUAGES:
        raise Wrong("NotOneOf", choices=", ".join(LANGUAGES))
    if found["percent"] is None:
        found["lasts"] = None
    else:
        found["lasts"] = found["lasts"] or 14


def _many(
    node: Node,
    most: int,
    fields: tuple[Field, ...],
    is_sound: Callable[[dict[str, Any]], None],
) -> Iterator[dict[str, Any]]:
    """The entries of a list; every mistake of each, by the number of the entry."""
    wrongs: list[Wrong] = []
    found = []
    for number, item in enumerate(items(node, most), 1):
        below: list[Wrong] = []
        entry = _entry(item, fields, below)
        if not below:
            try:
                is_sound(entry)
            except (Wrong, Refusal) as no:
                below.append(no if isinstance(no, Wrong) else refused(no, item.line))
        wrongs += [wrong.within(str(number), item.line) for wrong in below]
        found.append(entry)
    if wrongs:
        raise Mistakes(wrongs)
    yield from found


def _entry(node: Node, fields: tuple[Field, ...], wrongs: list[Wrong]) -> dict[str, Any]:
    if not isinstance(node, Table):
        wrongs.append(Wrong("NotATable", node.line))
        return {}
    known = {one.file: one for one in fields}
    given, unknown = named(node, known)
    wrongs += unknown
    found = {one.file: one.default for one in fields}
    told = set()
    for name, line, value in given:
        told.add(name)
        try:
            found[name] = known[name].read(value)
        except Mistakes as several:
            wrongs += [wrong.within(name, line) for wrong in several.wrongs]
        except Wrong as wrong:
            wrongs.append(wrong.within(name, line))
        except Refusal as refusal:
            wrongs.append(refused(refusal, line).within(name, line))
    for one in fields:
        if found[one.file] is NEEDED and one.file not in told:
            wrongs.append(Wrong("Missing", node.line, field=one.file))
    return found


def _each(node: Node, known: Iterable[str], read: Callable[[Node], Any]) -> dict[str, Any]:
    """What a table holds under known names, in their order; what is blank is not there."""
    if isinstance(node, Word) and node.text is None:
        return {}
    if not isinstance(node, Table):
        raise Wrong("NotATable", node.line)
    names = tuple(known)
    given, wrongs = named(node, names)
    found: dict[str, Any] = {}
    for name, line, value in given:
        if is_blank(value):
            continue
        try:
            found[name] = read(value)
        except Mistakes as several:
            wrongs += [wrong.within(name, line) for wrong in several.wrongs]
        except Wrong as wrong:
            wrongs.append(wrong.within(name, line))
        except Refusal as refusal:
            wrongs.append(refused(refusal, line).within(name, line))
    if wrongs:
        raise Mistakes(wrongs)
    return {name: found[name] for name in names if name in found}


# -- as the shop has them ------------------------------------------------------------------------


def of_content(
    after_minutes: int,
    percent: int | None,
    lasts: int | None,
    content: Content,
    names: Mapping[UUID, str],
) -> Step:
    """A step as the file says it."""
    words: dict[str, dict[str, str]] = {
        arm: {
            language: content.variants[language, arm]
            for language in LANGUAGES
            if (language, arm) in content.variants
        }
        for arm in ARMS
    }
    return {
        "hours": after_minutes // 60,
        "percent": percent,
        "lasts": lasts,
        "language": content.language,
        "words": words[ONLY_ARM],
        "others": {arm: said for arm, said in words.items() if arm != ONLY_ARM and said},
        "buttons": tuple(
            {
                "to": one.target,
                "opens": _opens(one.target, one.value, names),
                "labels": {name: one.labels[name] for name in LANGUAGES if name in one.labels},
                "counted": one.is_tracked,
            }
            for one in content.buttons
        ),
    }


def _opens(target: ButtonTarget, value: str | None, names: Mapping[UUID, str]) -> str | None:
    if value is None or target not in (ButtonTarget.PLAN, ButtonTarget.COURSE):
        return value
    return names.get(UUID(value), value)


def brief(steps: Sequence[Step]) -> list[Step]:
    """Steps without what is read as the same when it is left out."""
    empty: tuple[object, ...] = (None, (), {})

    def told(entry: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in entry.items() if value not in empty}

    return [
        told({**step, "buttons": [told(one) for one in step["buttons"]] or None}) for step in steps
    ]


def opened_in(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    """What the buttons of steps open, by its section and its name."""
    for step in steps:
        for one in step["buttons"]:
            if (section := OPENED.get(one["to"])) is not None:
                yield section, one["opens"]


def shape(steps: Sequence[Step]) -> list[Any]:
    """All of steps but what they say, which may change while a campaign is on."""
    return [[one["hours"], one["percent"], one["lasts"], sorted(one["others"])] for one in steps]
