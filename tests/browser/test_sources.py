"""What the page's own files may not do, whatever is in the sandbox."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "sandbox" / "page"
SOURCES = sorted(PAGE.rglob("*.*"))
# Ways from a text to markup or to running code.
FORBIDDEN = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|setHTML|DOMParser"
    r"|document\.write|\beval\(|new Function"
)
NAMESPACE = "http://www.w3.org/2000/svg"
# Addresses that are compared with, not fetched.
OWN_WORDS = ("https://t.me/", "https://${")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_no_file_turns_text_into_markup_or_loads_from_elsewhere(source: Path) -> None:
    text = source.read_text()
    for harmless in (NAMESPACE, *OWN_WORDS):
        text = text.replace(harmless, "")
    assert FORBIDDEN.search(text) is None
    assert re.search(r"(src|href|url\(|import|fetch\().{0,3}https?://", text) is None


def test_every_file_opens_with_what_it_is_for() -> None:
    opening = {".js": "// ", ".css": "/* "}
    for source in SOURCES:
        if source.suffix in opening:
            assert source.read_text().startswith(opening[source.suffix]), source.name
