"""Where people come from: the desk of sources."""

from collections.abc import Iterator

from handlers.screens import analytics
from handlers.screens.kit import Screen
from handlers.speech import Speech
from services.analytics.desk import NAME, Earned, SourceCard, SourceLine
from services.pages import SIZE, Page
from tests.guards import longest

ANSWERS = {
    "source": {
        "name": longest.stretched("name", NAME),
        "slug": "a" * 24,
        "opens": "p" + "f" * 32,
        **{f"utm_{part}": longest.stretched(part, 60) for part in ("source", "medium", "campaign")},
    },
    "cost": {"spent": "999999999.99 USD"},
}
REFUSALS = {"slug": "a" * 24}
CALLBACKS = {"source_id": longest.ID, "cost": longest.ID.hex[:12]}
_BIG = 12_345_678
_INCOME = dict.fromkeys(("USD", "EUR", "XTR"), -longest.MONEY.minor)


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    line = SourceLine(longest.ID, longest.stretched("name", NAME), False, _BIG)
    for page in (Page((line,) * SIZE, SIZE, has_more=True), Page((line,)), Page()):
        yield "source_list", analytics.source_list(speech, page)
    for earned in (Earned(_BIG, _INCOME), Earned(0, {})):
        card = SourceCard(
            longest.ID,
            longest.stretched("name", NAME),
            "a" * 24,
            longest.SOLD,
            tuple(longest.stretched(part, 60) for part in ("source", "medium", "campaign")),
            not earned.people,
            _BIG,
            _BIG if earned.people else 0,
            _BIG,
            earned,
            earned,
            (longest.MONEY,),
            bool(earned.people),
            (longest.ID, longest.MONEY),
        )
        for site in ("", "https://" + "a" * 180 + ".example"):
            yield "source_card", analytics.source_card(speech, card, "b" * 32, site)
        yield "source_code", analytics.source_code(speech, card, "https://" + "a" * 220, b"")
        yield "delete_question", analytics.delete_question(speech, card)
