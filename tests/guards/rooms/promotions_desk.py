"""Promo codes at the admins' desk: the list, a code with what it has done, and its form."""

from collections.abc import Iterator
from decimal import Decimal

from handlers.screens import promotions
from handlers.screens.kit import Screen
from handlers.speech import Speech
from services.pages import SIZE, Page
from services.promotions.overview import (
    Named,
    PromoCard,
    PromoState,
    PromoStats,
    PromoView,
)
from tests.guards import longest

ANSWERS = {
    "promo": {
        "code": longest.PROMO,
        "off": "1000000000.00 MVR",
        "since": longest.NOW.isoformat(),
        "until": longest.NOW.isoformat(),
        "uses": 10**6,
        "plans": [str(longest.ID)] * 40,
        "courses": [str(longest.ID)] * 40,
        "who": "first",
        "minimum": "1000000000.00 MVR",
        "text": longest.stretched("note", 300),
    }
}
FAMILIES = {"promo-state-": tuple(PromoState)}
REFUSALS = {"uses": 12_345_678}
CALLBACKS = {"promo_id": longest.ID, "active": False}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    views = [
        PromoView(
            longest.ID,
            longest.PROMO,
            off,
            999_999,
            limit,
            longest.NOW,
            longest.NOW,
            state,
        )
        for off, limit in ((Decimal("99.99"), 1_000_000), (longest.MONEY, None))
        for state in PromoState
    ]
    for page in (Page(tuple(views[:SIZE]), SIZE, has_more=True), Page()):
        yield "promo_list", promotions.promo_list(speech, page)
    named = (Named(longest.ID, longest.SOLD),) * 20
    stats = PromoStats(*[12_345_678] * 4, (longest.MONEY,) * 6, (longest.MONEY,) * 6)
    nothing = PromoStats(0, 0, 0, 0, (), ())
    text = longest.stretched("note", 300)
    for view in views:
        for card in (
            PromoCard(view, named, named, True, Decimal(10**9), "MVR", text, stats),
            PromoCard(view, (), (), False, Decimal(10**9), None, None, nothing),
        ):
            shown = promotions.promo_desk(speech, card, longest.USERNAME)
            yield "promo_desk", shown
            yield "promo_desk", shown.with_note(speech("promo-saved", code=longest.PROMO))
            for active in (True, False):
                yield "switch_question", promotions.switch_question(speech, card, active=active)
