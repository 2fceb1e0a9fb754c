"""Languages that the bot speaks, by their codes or by their names."""

from __future__ import annotations

from models.localized import LANGUAGES
from services.parsers.refused import NotALanguage

_LONGEST = 32
#: Each language as its own people call it, and as the others do.
_NAMES = {
    "en": ("english", "английский", "inglés", "ingles"),
    "ru": ("русский", "russian", "ruso"),
    "es": ("español", "espanol", "spanish", "испанский"),
}


def parse_language(typed: str) -> str:
    """The language's code, whatever its letters' case; raises NotALanguage."""
    wanted = typed[:_LONGEST].strip().lower()
    for language in LANGUAGES:
        if wanted in (language, *_NAMES[language]):
            return language
    raise NotALanguage
