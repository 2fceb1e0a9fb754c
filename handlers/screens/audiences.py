"""An audience in words, and the screens on which one is put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from babel.dates import format_date

from handlers.audiences import Held, Parts, mark_of
from handlers.callbacks.audiences import AudienceDo, Deed, SegmentCount
from handlers.callbacks.desk import Act, DeskCard, DeskDo, DeskList
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back
from handlers.screens.surveys import said
from handlers.speech import LANGUAGES, Markup, Speech, escaped, largest_unit
from models.localized import Name
from services.audiences import Audience, Count
from services.audiences.audience import Is, Joined, Node, Not, parse
from services.audiences.segments import SegmentView
from services.exit_surveys.answers import MOST_STARS
from services.pages import Page
from services.surveys.audience import PARTS as SURVEY_PARTS

Names = Mapping[UUID, Name | str]
#: The name of the segments' desk in its buttons, and of a segment among what has an audience.
SEGMENT, OF_SEGMENT = "segment", "s"
#: So many lines tell an audience, and so many of the things that a line names.
_LINES, _NAMED = 24, 3
_INDENT = "\u2003"
_LABEL = 40


@dataclass(frozen=True)
class Where:
    """Whose audience it is, for the buttons."""

    holder: str
    key: UUID

    def do(self, deed: Deed, pick: str = "") -> AudienceDo:
        return AudienceDo(holder=self.holder, key=self.key, deed=deed, pick=pick)

    def back(self, speech: Speech, deed: Deed = Deed.OPEN, pick: str = "") -> Row:
        return (button(speech("button-back"), self.do(deed, pick)),)


# -- in words ---------------------------------------------------------------------------------


def in_words(speech: Speech, audience: Audience, names: Names) -> str:
    """Who is meant, a line a condition, in HTML."""
    told = [escaped(line) for line in _node(speech, audience.root, names, 0)]
    return lines(*told[:_LINES], "…" if len(told) > _LINES else None)


def in_brief(speech: Speech, audience: Audience, names: Names) -> str:
    """The same in one line of plain text, for a button or a list."""
    told = [line.strip("• \u2003") for line in _node(speech, audience.root, names, 0)]
    return shortened(" ".join(told), _LABEL)


def _node(speech: Speech, node: Node, names: Names, depth: int) -> Iterator[str]:
    is_not = isinstance(node, Not)
    inner = node.part if isinstance(node, Not) else node
    if isinstance(inner, Not):
        # Twice not is what it was; the chat makes none, a document may hold one.
        yield from _node(speech, inner.part, names, depth)
        return
    indent = _INDENT * depth
    if isinstance(inner, Joined):
        yield f"{indent}{speech.label(f'audience-{inner.word}', sense='not' if is_not else 'is')}"
        for part in inner.parts:
            yield from _node(speech, part, names, depth + 1)
        return
    said = atom_in_words(speech, inner, names)
    yield f"{indent}• {speech.label('audience-not', what=said) if is_not else said}"


def atom_in_words(speech: Speech, atom: Is, names: Names) -> str:
    """One condition, in plain text."""
    word, values = atom.atom.word, atom.values
    args: dict[str, Any] = {}
    if "list" in values:
        args["count"] = len(values["list"])
    if word == "language":
        args["any"] = ", ".join(LANGUAGES[one] for one in values["any"])
    elif word in ("plan", "used_code", "student", "finished"):
        of = values.get("any", values.get("of", ()))
        args["any"] = _called(speech, of, names)
    if word == "exit_survey":
        args["told"] = ", ".join(_answered(speech, values)) or "any"
    if word == "survey":
        args["told"] = ", ".join(_surveyed(speech, values, names)) or "any"
    if word == "student":
        states = values.get("states", ("active",))
        args["states"] = ", ".join(speech.label(f"audience-state-{one}") for one in states)
    if word == "expiring":
        args["count"] = values["within"]
    told = speech.label(f"audience-{word}", **args)
    return " ".join([told, *_when(speech, values, "hours" if word == "checkout_left" else "days")])


def _answered(speech: Speech, values: Mapping[str, Any]) -> Iterator[str]:
    """What was answered in the exit survey, piece by piece."""
    low, high = values.get("stars_at_least"), values.get("stars_at_most")
    if low is not None or high is not None:
        yield f"★ {low or 1}–{high or MOST_STARS}"
    yield from (speech.label(f"exit-reason-{one}") for one in values.get("reasons", ()))
    yield from (speech.label(f"exit-ended-{one}") for one in values.get("of", ()))


def _surveyed(speech: Speech, values: Mapping[str, Any], names: Names) -> Iterator[str]:
    """What was answered in the survey, and which plans were recommended."""
    for question, part in SURVEY_PARTS.items():
        yield from (said(speech, question, one) for one in values.get(part, ()))
    if "recommended" in values:
        plans = _called(speech, values["recommended"], names)
        yield speech.label("audience-recommended", plans=plans)


def _called(speech: Speech, ids: Sequence[UUID], names: Names) -> str:
    """What is named, or the word `any` for a text that says so."""
    if not ids:
        return "any"
    told = [f"“{shortened(_name(speech, names.get(one)), 40)}”" for one in ids[:_NAMED]]
    return ", ".join(told) + (" …" if len(ids) > _NAMED else "")


def _name(speech: Speech, name: Name | str | None) -> str:
    if name is None:
        return speech.label("audience-gone")
    return speech.said(name) if isinstance(name, Name) else name


def _when(speech: Speech, values: Mapping[str, Any], unit: str) -> Iterator[str]:
    for name in ("since", "from", "until"):
        if name in values:
            yield speech.label(f"audience-{name}", day=_day(speech, values[name]))
    low, high = values.get("at_least"), values.get("at_most")
    if unit == "hours" and (told := [one for one in (low, high) if one is not None]):
        unit, size = largest_unit(*told)
        low, high = (one if one is None else one // size for one in (low, high))
    if low is not None and high is not None:
        yield speech.label(f"audience-{unit}-between", low=low, high=high)
    elif high is not None:
        yield speech.label(f"audience-{unit}-most", count=high)
    elif low is not None:
        yield speech.label(f"audience-{unit}-least", count=low)


def _day(speech: Speech, day: date) -> str:
    """A day of the shop's calendar, which is the same in every zone."""
    return str(format_date(day, "d MMM y", locale=speech.language))


def count_in_words(speech: Speech, found: Count) -> str:
    """How many will get it, and how many are left out and why, in HTML."""
    why = {
        "blocked": found.blocked,
        "banned": found.banned,
        "opted_out": found.opted_out,
        "forgotten": found.forgotten,
    }
    left = [speech(f"audience-left-{name}", count=count) for name, count in why.items() if count]
    return lines(
        speech("audience-count", count=found.people),
        speech("audience-left-out", why=Markup(", ".join(left))) if left else None,
    )


# -- putting one together ---------------------------------------------------------------------


def audience_screen(
    speech: Speech, where: Where, held: Held, audience: Audience, names: Names, found: Count
) -> Screen:
    """Who is meant, how many that are, and what can be changed about it."""
    parts = Parts.of(held.document)
    text = paragraphs(
        held.title,
        lines(speech("audience-title"), in_words(speech, audience, names)),
        count_in_words(speech, found),
        speech("audience-unsaved") if held.is_draft else None,
    )
    conditions = [
        (
            button(
                f"{n + 1}. {_brief_of(speech, part, names)}", where.do(Deed.PART, mark_of(n, part))
            ),
        )
        for n, part in enumerate(parts.parts[:_LINES])
    ]
    other = "or" if parts.join == "and" else "and"
    join = (button(speech(f"button-audience-{other}"), where.do(Deed.JOIN, other)),)
    add = (
        button(speech("button-audience-add"), where.do(Deed.WORDS)),
        button(speech("button-audience-segments"), where.do(Deed.SEGMENTS)),
    )
    rest = [button(speech("button-audience-send"), where.do(Deed.SEND))]
    if parts.parts:
        rest.append(button(speech("button-audience-everybody"), where.do(Deed.EVERYBODY)))
    keep = (button(speech("button-audience-keep"), where.do(Deed.KEEP)),)
    # What is a broadcast's is kept at every tap; a segment stays as it was until it is saved.
    done: tuple[Row, ...] = ((button(speech("button-audience-done"), held.back, "success"),),)
    if where.holder == OF_SEGMENT:
        save = button(speech("button-audience-save"), where.do(Deed.DONE), "success")
        done = ((save,), (button(speech("button-back"), held.back),))
    return Screen(
        text,
        (
            *conditions,
            *((join,) if len(parts.parts) > 1 else ()),
            add,
            tuple(rest),
            *((keep,) if parts.parts and where.holder != OF_SEGMENT else ()),
            *done,
        ),
    )


def _brief_of(speech: Speech, part: dict[str, Any], names: Names) -> str:
    return in_brief(speech, parse(part), names)


def words_screen(speech: Speech, where: Where, words: Sequence[str]) -> Screen:
    """What can be asked of people; one without values joins the others at once."""
    buttons = [
        button(speech(f"button-audience-{word}"), where.do(Deed.VALUES, word)) for word in words
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen(speech("audience-words"), (*rows, where.back(speech)))


def values_screen(
    speech: Speech, where: Where, word: str, values: Sequence[tuple[str, str]]
) -> Screen:
    """The values of a word by their buttons: each label with what the button holds."""
    title = speech(f"button-audience-{word}")
    text = lines(f"<b>{title}</b>", speech("audience-values" if values else "audience-values-none"))
    rows = tuple(
        (button(shortened(label, 60), where.do(Deed.ADD, f"{word}~{pick}")),)
        for label, pick in values
    )
    return Screen(text, (*rows, where.back(speech, Deed.WORDS)))


def part_screen(
    speech: Speech, where: Where, place: int, part: dict[str, Any], names: Names
) -> Screen:
    """One condition with what can be done with it."""
    mark = mark_of(place, part)
    turn = "button-audience-turn-back" if "not" in part else "button-audience-turn"
    return Screen(
        lines(speech("audience-part", number=place + 1), in_words(speech, parse(part), names)),
        (
            (
                button(speech(turn), where.do(Deed.TURN, mark)),
                button(speech("button-audience-take-out"), where.do(Deed.TAKE_OUT, mark), "danger"),
            ),
            where.back(speech),
        ),
    )


def send_screen(
    speech: Speech, where: Where, note: str | None = None, back: Deed = Deed.OPEN
) -> Screen:
    """A document or a file of ids is waited for."""
    return Screen(paragraphs(note, speech("audience-send")), (where.back(speech, back),))


def pick_segment(speech: Speech, where: Where, page: Page[SegmentView]) -> Screen:
    """The segments, each to be one of the conditions."""
    rows = tuple((button(one.name, where.do(Deed.USE, one.id.hex[:12])),) for one in page.items)
    text = speech("audience-segments" if rows else "segments-empty")
    turns = pager(speech, page, lambda at: where.do(Deed.SEGMENTS, str(at)), Words.SETTINGS)
    return Screen(text, (*rows, *turns, where.back(speech)))


# -- the desk of segments ---------------------------------------------------------------------


def segment_list(speech: Speech, page: Page[SegmentView]) -> Screen:
    """The segments by their names, with how many each had when it was last counted."""
    told = lines(*(_segment_line(speech, one) for one in page.items)) if page.items else None
    rows = tuple((button(one.name, DeskCard(desk=SEGMENT, key=str(one.id))),) for one in page.items)
    return Screen(
        paragraphs(speech("segments-title"), told or speech("segments-empty")),
        (
            *rows,
            *pager(speech, page, lambda at: DeskList(desk=SEGMENT, offset=at), Words.SETTINGS),
            (button(speech("button-new-segment"), DeskDo(desk=SEGMENT, act=Act.NEW), "success"),),
            admin_back(speech),
        ),
    )


def _segment_line(speech: Speech, one: SegmentView) -> str:
    if one.people is None:
        return f"🎯 {escaped(one.name)}"
    return speech("segment-line", name=one.name, count=one.people)


def segment_card(speech: Speech, one: SegmentView, names: Names, found: Count | None) -> Screen:
    """A segment: who is meant, and how many that were, or are."""
    was = None
    if found is not None:
        was = count_in_words(speech, found)
    elif one.people is not None and one.counted_at is not None:
        was = speech("segment-counted", count=one.people, at=speech.moment(one.counted_at))
    key = str(one.id)
    return Screen(
        paragraphs(f"🎯 <b>{escaped(one.name)}</b>", in_words(speech, one.audience, names), was),
        (
            (
                button(
                    speech("button-segment-audience"), AudienceDo(holder=OF_SEGMENT, key=one.id)
                ),
                button(speech("button-segment-count"), SegmentCount(key=one.id)),
            ),
            (
                button(
                    speech("button-segment-rename"), DeskDo(desk=SEGMENT, act=Act.EDIT, key=key)
                ),
                button(
                    speech("button-segment-delete"), DeskDo(desk=SEGMENT, act=Act.DELETE, key=key)
                ),
            ),
            (button(speech("button-back"), DeskList(desk=SEGMENT)),),
        ),
    )


def delete_question(speech: Speech, one: SegmentView) -> Screen:
    """Whether the segment shall really go."""
    key = str(one.id)
    sure = DeskDo(desk=SEGMENT, act=Act.DELETE_SURELY, key=key)
    return Screen(
        speech("segment-delete-question", name=one.name),
        (
            (button(speech("button-segment-delete-sure"), sure, "danger"),),
            (button(speech("button-back"), DeskCard(desk=SEGMENT, key=key)),),
        ),
    )
