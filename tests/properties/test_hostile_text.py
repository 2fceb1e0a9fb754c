"""What people type: no text of theirs breaks a screen or a search."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given
from hypothesis import strategies as st

from handlers.cities import find_city
from handlers.speech import LANGUAGES, speech_for
from services.text import tidy

LANGUAGE = st.sampled_from(sorted(LANGUAGES))
TEXT = st.text(max_size=200)
#: A tag, or an entity that Telegram would read as one.
_MARKUP = re.compile(r"<[^>]*>|&(?!amp;|lt;|gt;)")


@given(TEXT, LANGUAGE)
def test_a_city_is_one_of_the_zones_or_not_known(typed: str, language: str) -> None:
    zone = find_city(typed, language)
    assert zone is None or zone in available_timezones()


@given(TEXT, LANGUAGE)
def test_no_name_adds_markup_to_a_text(name: str, language: str) -> None:
    said = speech_for(language, None, None)("zone-chosen", city=name, time="12:00")
    plain = speech_for(language, None, None)("zone-chosen", city="", time="12:00")
    assert _MARKUP.findall(said) == _MARKUP.findall(plain)
    assert "\u2068" not in said.replace(name, "")


@given(TEXT, TEXT, TEXT)
def test_any_language_code_and_zone_give_a_person_to_talk_to(
    chosen: str, code: str, zone: str
) -> None:
    speech = speech_for(chosen, code, zone, ZoneInfo("Europe/Madrid"))
    assert speech.language in LANGUAGES
    assert speech.moment(datetime(2026, 11, 23, tzinfo=UTC))


@given(TEXT, st.integers(0, 50))
def test_what_is_stored_is_bounded_and_has_no_nul(text: str, limit: int) -> None:
    kept = tidy(text, limit)
    assert len(kept) <= limit
    assert "\x00" not in kept
