"""Audiences: put together by taps, in words, and the desk of segments."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from handlers.admin.audiences import values
from handlers.audiences import EVERYBODY, Held
from handlers.callbacks.audiences import Deed, SegmentCount
from handlers.screens import audiences
from handlers.screens.kit import Screen
from handlers.speech import Speech, escaped
from models.lifecycles import EnrollmentStatus
from services.atoms import Why
from services.audiences import Count, parse
from services.audiences.registry import ATOMS
from services.audiences.segments import NAME_LIMIT, SegmentView
from services.pages import SIZE, Page
from tests.guards import longest

ANSWERS = {"segment": {"name": longest.stretched("segment", NAME_LIMIT)}}
FAMILIES = {
    "audience-state-": tuple(EnrollmentStatus),
    "audience-left-": ("blocked", "banned", "opted_out", "forgotten"),
    "audience-": (
        *(*ATOMS, "and", "or", "since", "from", "until"),
        *(f"{unit}-{end}" for unit in ("days", "hours") for end in ("between", "most", "least")),
    ),
    "button-audience-": (*values.WORDS, "and", "or"),
}
REFUSALS = {
    "what": longest.stretched("what", 40),
    "path": "and[49].or[49].not.checkout_left.at_least",
    "why": Why.UNKNOWN_WORD,
}
CALLBACKS = {"holder": "s", "deed": max(Deed, key=len), "pick": "checkout_left~m87600"}
_BIG = 12_345_678
_COUNT = Count(_BIG, _BIG, _BIG, _BIG, _BIG)
_NAMES = {longest.ID: longest.SOLD}


def _widest() -> dict[str, Any]:
    """Every atom with all that it can hold, within each other."""
    ids = [str(longest.ID), *(str(UUID(int=n)) for n in range(49))]
    bounds = {"at_least": 3000, "at_most": 3660}
    inner: dict[str, dict[str, Any]] = {
        "language": {"any": ["en", "ru", "es"]},
        "joined": {"from": "2026-09-30", "until": "2026-10-01", **bounds},
        "seen": bounds,
        "ids": {"list": [1, 2]},
        "plan": {"any": ids},
        "expired": {"since": "2026-09-30", **bounds},
        "expiring": {"within": 3660},
        "checkout_left": {"at_most": 87_600},
        "student": {"of": ids, "states": [str(one) for one in EnrollmentStatus]},
        "finished": {"of": ids, "at_least": 3660},
        "used_code": {"any": ids},
        "came_by": {"first": ids, "last": ids, **bounds},
    }
    atoms: list[Any] = [{word: inner.get(word, {})} for word in ATOMS]
    whole = {"or": [*atoms, {"not": {"and": [*atoms, {"not": {"or": atoms[:9]}}]}}]}
    return parse(whole).document


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    where = audiences.Where("b", longest.ID)
    title = escaped(longest.stretched("broadcast", 64))
    widest = _widest()
    for document in (widest, EVERYBODY, {"and": widest["or"][:3]}):
        held = Held(title, document, SegmentCount(key=longest.ID), is_draft=True)
        for holder in ("b", "s"):
            yield (
                "audience_screen",
                audiences.audience_screen(
                    speech,
                    audiences.Where(holder, longest.ID),
                    held,
                    parse(document),
                    _NAMES,
                    _COUNT if document is widest else Count(0, 0, 0, 0, 0),
                ),
            )
    yield "words_screen", audiences.words_screen(speech, where, values.WORDS)
    many = [(longest.stretched("plan", 64), "12345678")] * 30
    yield "values_screen", audiences.values_screen(speech, where, "checkout_left", many)
    yield "values_screen", audiences.values_screen(speech, where, "plan", [])
    for part in ({"not": {"plan": {"any": [str(longest.ID)]}}}, {"member": {}}):
        yield "part_screen", audiences.part_screen(speech, where, 23, part, _NAMES)
    yield "send_screen", audiences.send_screen(speech, where)
    yield "send_screen", audiences.send_screen(speech, where, "x")
    view = SegmentView(
        longest.ID, longest.stretched("segment", NAME_LIMIT), parse(widest), _BIG, longest.NOW
    )
    bare = SegmentView(longest.ID, "A", parse(EVERYBODY), None, None)
    for page in (Page((view,) * SIZE, SIZE, has_more=True), Page((bare,)), Page()):
        yield "pick_segment", audiences.pick_segment(speech, where, page)
        yield "segment_list", audiences.segment_list(speech, page)
    for found in (_COUNT, None):
        yield "segment_card", audiences.segment_card(speech, view, _NAMES, found)
    yield "segment_card", audiences.segment_card(speech, bare, {}, None)
    yield "delete_question", audiences.delete_question(speech, view)
