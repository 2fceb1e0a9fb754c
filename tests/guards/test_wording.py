"""Texts are as one hand writes: one word for a thing, its language's signs, no loose ends."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from handlers.screens.studies import SIGNS
from handlers.speech import DEFAULT, LANGUAGES, Speech
from tests.guards import wording

SNAPSHOTS = Path(__file__).parent.parent / "snapshots"
#: Spread over the workers, each would render the texts again.
pytestmark = pytest.mark.xdist_group("wording")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_in_no_variant_holds_a_forbidden_form(language: str) -> None:
    wrong = {
        f"{language}/{one.key}: {rule.name}: {_around(one.text, found)} [{one.values}]"
        for one in wording.rendered(language)
        for rule in wording.RULES
        if language in rule.languages and (found := rule.form.search(one.text))
    }
    assert not wrong, "\n".join(sorted(wrong))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_uses_the_words_of_the_glossary(language: str) -> None:
    words = wording.glossary(language)
    wrong = {
        f"{language}/{one.key}: {problem}"
        for one in wording.rendered(language)
        for problem in words.wrong(one.key, one.text)
    }
    assert not wrong, "\n".join(sorted(wrong))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_glossary_has_a_word_for_what_english_has_one_for(language: str) -> None:
    """A language may need more: Russian has two words where English has one."""
    english = {term.name for term in wording.glossary(DEFAULT).terms}
    assert not english - {term.name for term in wording.glossary(language).terms}


def test_spanish_opens_what_it_closes() -> None:
    wrong = {
        one.key
        for one in wording.rendered("es")
        for opens, closes in ("¿?", "¡!")
        if one.text.count(opens) != one.text.count(closes)
    }
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_shown_on_the_walk_has_no_value_of_machines(language: str) -> None:
    wrong = {
        f"{rule.name}: {_around(line, found)}"
        for line in _shown(SNAPSHOTS / f"screens-{language}.txt")
        for rule in wording.SHOWN
        if language in rule.languages and (found := rule.form.search(line))
    }
    assert not wrong, "\n".join(sorted(wrong))


def _shown(path: Path) -> Iterator[str]:
    """The lines that people read: not the names of screens, nor what a button holds."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith(("##", "→")):
            yield re.sub(r" \| [^\]]*\]", "]", line)


def _around(text: str, found: re.Match[str]) -> str:
    return repr(text[max(0, found.start() - 25) : found.end() + 15])


def test_every_icon_stands_for_one_thing() -> None:
    table = wording.icons()
    meanings = list(table.meaning.values())
    assert len(meanings) == len(set(meanings)), "two icons for one meaning"
    found = wording.icons_of(DEFAULT)
    unknown = {f"{key}: {icon}" for key, all_of in found.items() for icon in all_of}
    assert not {one for one in unknown if one.rpartition(" ")[2] not in table.meaning}
    wrong = {
        f"{key}: {icon} means “{table.meaning[icon]}”"
        for key, all_of in found.items()
        for icon in all_of
        if any(fnmatchcase(key, name) for name in table.never.get(icon, ()))
    }
    assert not wrong, "\n".join(sorted(wrong))
    assert set(table.meaning) == {icon for all_of in found.values() for icon in all_of}


@pytest.mark.parametrize("state", SIGNS)
def test_a_course_in_the_list_has_the_icon_of_its_own_page(state: str) -> None:
    speech = Speech(DEFAULT, ZoneInfo("UTC"))
    for key in (f"study-{state}", f"course-enrollment-{state}"):
        assert speech(key).startswith(SIGNS[state])
    assert f"{SIGNS[state]} " in speech("my-courses-signs")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_shows_the_same_icons(language: str) -> None:
    english = wording.icons_of(DEFAULT)
    assert wording.icons_of(language) == english
