"""What is given in other languages, at the desks."""

from collections.abc import Iterator

from handlers.callbacks.desk import DeskWords
from handlers.screens import languages
from handlers.screens.kit import Screen
from handlers.speech import LANGUAGES, Speech
from services.education.desk import COURSES
from services.fields import localized
from tests.guards import longest


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    way = DeskWords(desk="course", key=str(longest.ID), language="")
    fields = [one.name for one in localized(COURSES.fields)]
    for given in (fields, []):
        shown = languages.languages(
            speech, way, "course", longest.SOLD, dict.fromkeys(LANGUAGES, given)
        )
        yield "languages", shown
        yield "languages", shown.with_note(languages.saved(speech, "ru"))
