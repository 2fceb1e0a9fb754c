"""Broadcasts at the composers' desk, with the longest words, buttons and numbers."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.screens import broadcasts as drawn
from handlers.screens.kit import Screen
from handlers.speech import LANGUAGES, Speech
from models.broadcasts import ButtonTarget, MediaKind
from models.lifecycles import DeliveryStatus
from services.audiences import Count
from services.broadcasts.content import Button, Content, Medium
from services.broadcasts.desk import SHELVES, Card, Estimate, Line
from services.pages import SIZE, Page
from tests.guards import longest

CALLBACKS = {
    "button_id": UUID(int=2**128 - 1),
    "shelf": max(SHELVES, key=len),
    "act": "c",
    "language": max(LANGUAGES, key=len),
    "place": 2**31 - 1,
    "seal": "f" * 8,
}
REFUSALS = {
    "length": 123_456,
    "placeholder": longest.stretched("word", 40),
    "count": 3,
    "arm": "B",
    "language": "ru",
}
FAMILIES = {
    "broadcasts-": tuple(SHELVES),
    "button-broadcasts-": tuple(SHELVES),
    "broadcast-card-": tuple(DeliveryStatus),
    "broadcast-file-": tuple(MediaKind),
    "broadcast-target-": tuple(ButtonTarget),
    "broadcast-left-": ("blocked", "banned", "opted-out", "forgotten"),
    "broadcast-tracked-": ("no", "yes"),
}
SUBJECTS = {
    form: f"{longest.ID}:{','.join(LANGUAGES)}"
    for form in (
        *("broadcast-button", "broadcast-moment"),
        *("broadcast-hour", "broadcast-stars"),
    )
}
ANSWERS = {
    "broadcast-button": {
        "target": "link",
        "link": "https://example.org/" + "a" * 2000,
        "plan": longest.ID.hex,
        "course": longest.ID.hex,
        "promo": longest.PROMO,
        "tracked": "yes",
        "label": [longest.stretched("label", 64)] * 3,
    },
    "broadcast-moment": {"at": longest.NOW.isoformat()},
    "broadcast-hour": {"hour": 1439},
    "broadcast-stars": {"stars": 1_000_000},
}
_TITLE = longest.stretched("title", 60)
_LABELS = {language: longest.stretched("label", 64) for language in LANGUAGES}


def _content() -> Content:
    text = longest.stretched("<b>words</b>", 4096)
    buttons = tuple(
        Button(longest.ID, target, "https://example.org/" + "a" * 2000, _LABELS, is_tracked=True)
        for target in ButtonTarget
    )
    media = tuple(Medium(MediaKind.PHOTO, longest.ID, "AgAD", "photo.jpg") for _ in range(10))
    return Content(
        longest.ID, 7, "en", {(language, "A"): text for language in LANGUAGES}, media, buttons
    )


def _cards() -> Iterator[Card]:
    full = Card(
        id=longest.ID,
        title=_TITLE,
        status=DeliveryStatus.DRAFT,
        content=_content(),
        audience={"language": {"any": ["en"]}},
        is_marketing=True,
        scheduled_at=None,
        local_minute=None,
        stars_ceiling=1_000_000,
        sent_at=None,
    )
    for status in DeliveryStatus:
        yield replace(full, status=status, scheduled_at=longest.NOW)
    yield replace(full, status=DeliveryStatus.SCHEDULED, local_minute=1439)
    for kind in MediaKind:
        one = replace(full.content, media=(Medium(kind, longest.ID, None, "x"),), buttons=())
        yield replace(full, content=one, is_marketing=False, stars_ceiling=None, audience={})
    yield replace(full, content=replace(full.content, variants={}, media=(), buttons=()))


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    note = longest.notes(speech)[0]
    line = Line(longest.ID, _TITLE, DeliveryStatus.DRAFT, longest.NOW)
    counts = dict.fromkeys(SHELVES, 12_345)
    for shelf in SHELVES:
        for page in (Page((line,) * SIZE, SIZE, has_more=True), Page()):
            yield "desk", drawn.desk(speech, shelf, page, counts)
    yield "message_wanted", drawn.message_wanted(speech, note=note)
    few = Estimate(Count(1, 0, 0, 0, 0), 1, 1)
    many = Estimate(Count(*[1_234_567] * 5), 360_000, 123_456)
    for card in _cards():
        for trouble in (None, note):
            yield "card_screen", drawn.card_screen(speech, card, note, trouble)
        yield "message_wanted", drawn.message_wanted(speech, card, "ru", note)
        yield "languages", drawn.languages(speech, card, note)
        yield "buttons", drawn.buttons(speech, card, note)
        yield "delete_question", drawn.delete_question(speech, card)
        yield "under_way", drawn.under_way(speech, card, longest.NOW)
        for meant in (few, many, replace(many, seconds=90)):
            yield "after_preview", drawn.after_preview(speech, card, meant)
            yield "question", drawn.question(speech, card, meant)
            yield "sure", drawn.sure(speech, card, meant)
    told = (
        drawn.refused_by_telegram(speech, longest.stretched("refused", 400)),
        drawn.file_lost(speech),
        drawn.hints(speech, tuple(LANGUAGES)),
        drawn.zones(speech, ZoneInfo("America/Argentina/Buenos_Aires"), longest.NOW),
        drawn.about_audience(speech, many),
    )
    for text in told:
        yield "card_screen", drawn.card_screen(speech, card, text)
    yield (
        "link_behind",
        drawn.link_behind(speech, longest.stretched("label", 64), "https://example.org/a"),
    )
