"""Every figure has its words, its line in docs/figures.md, and rows or a reason why none."""

import re
from pathlib import Path

import pytest

from handlers.callbacks.stats import StatsRows
from handlers.speech import LANGUAGES, speech_for
from services.analytics.figures.area import LONGEST_KEY
from services.analytics.figures.registry import AREAS, figure_kinds

DOCS = Path(__file__).parents[2] / "docs" / "figures.md"
LINE = re.compile(r"^- `(\w+)` (.+)$", re.MULTILINE)


def test_a_key_is_that_of_one_figure_and_short_enough_for_a_button() -> None:
    keys = [figure.key for area in AREAS for figure in area.figures]
    assert len(keys) == len(set(keys))
    assert len({area.key for area in AREAS}) == len(AREAS)
    assert max(map(len, keys)) <= LONGEST_KEY
    # A payment's card still knows the way back to the very page that it was opened from.
    longest = StatsRows(figure="f" * LONGEST_KEY, span="xabcabc", part="f" * 8, offset=992)
    assert len(f"uy:={'a' * 22}|{longest.pack()}") <= 64


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_is_called_and_told_in_every_language(language: str) -> None:
    speech = speech_for(language, None, None)
    for area in AREAS:
        assert speech.has(f"area-{area.key}"), area.key
        for figure in area.figures:
            assert speech.has(f"figure-{figure.key}"), figure.key
            about = speech.label(f"figure-{figure.key}-about")
            assert about.endswith("."), figure.key


def test_every_figure_has_one_line_with_its_rows_or_why_it_has_none() -> None:
    lines = LINE.findall(DOCS.read_text("utf-8"))
    assert [key for key, _ in lines] == list(figure_kinds())
    english = speech_for("en", None, None)
    for key, told in lines:
        _, kind = figure_kinds()[key]
        about = english.label(f"figure-{key}-about").rstrip(".")
        assert told.startswith(f"{english.label(f'figure-{key}')}: {about}. "), key
        if kind.opens:
            assert "Rows: " in told, key
        else:
            assert kind.why, f"{key} opens nothing and says no reason"
            assert f"No rows: {kind.why[0].lower()}{kind.why[1:]}" in told, key
