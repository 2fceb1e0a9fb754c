"""Marketing: what a person has set, with the longest values, and the quiet hours."""

from collections.abc import Iterator

from handlers.screens import marketing as drawn
from handlers.screens.kit import Screen
from handlers.speech import Speech
from services.marketing import Preferences, Quiet
from tests.guards import longest

CALLBACKS = {"since": 23, "until": 23}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for wants in (True, False):
        for quiet in (Quiet(22 * 60, 9 * 60), Quiet(0, 0)):
            mine = Preferences(wants, quiet, is_own=True)
            yield "preferences", drawn.preferences(speech, mine, longest.NOW, is_admin=True)
    for had_any in (True, False):
        yield "no_more", drawn.no_more(speech, had_any=had_any)
    yield "quiet_since", drawn.quiet_since(speech)
    yield "quiet_until", drawn.quiet_until(speech, 22)
