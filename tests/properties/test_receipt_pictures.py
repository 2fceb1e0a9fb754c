"""Receipts that are drawn: whatever people are called, there is a picture and nothing is lost."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from handlers.pictures.canvas import cut, lines, width
from handlers.pictures.letters import Face, plain
from handlers.pictures.papers import Form
from handlers.pictures.receipt import draw
from handlers.screens.history import sheet_of
from handlers.speech import LANGUAGES
from models.localized import Name
from tests.guards.longest import longest_speech, receipt


@given(st.text(max_size=400))
def test_what_stands_on_the_paper_can_be_drawn_and_fits(text: str) -> None:
    shown = plain(text)
    assert shown
    # The two joiners are invisible, but a name is misspelt without them.
    assert shown.translate({0x200C: None, 0x200D: None}).isprintable()
    whole = lines(shown, 3.2, 11, Face.SANS)
    assert "".join("".join(whole).split()) == "".join(shown.split())
    found = cut(whole, 3)
    assert 1 <= len(found) <= 3
    if width(shown, 11, Face.SANS) <= 3.2:
        assert found == [shown]


def test_no_name_keeps_a_receipt_from_being_drawn() -> None:
    # What other programs read as mathematics, and what no font draws.
    one = receipt(buyer="$\\frac{1}{0}$ ^_{", plan_name=Name("\u202e\x00👑" + "W" * 400))
    drawing = draw(sheet_of(longest_speech("en"), one), Form.PNG).content
    with Image.open(io.BytesIO(drawing)) as picture:
        # Telegram takes photos up to 10,000 pixels in sum and a ratio of 20 (Bot API, sendPhoto).
        assert picture.size[0] == 960
        assert sum(picture.size) < 10_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_receipt_tells_what_there_is_to_tell(language: str) -> None:
    speech = longest_speech(language)
    full = sheet_of(speech, receipt())
    short = sheet_of(
        speech,
        receipt(promo=None, off=None, funded=None, rate=None, confirmed_at=None, refunded_at=None),
    )
    assert len(full.rows) - len(short.rows) == 5
    assert (full.stamp is None, short.stamp is None) == (False, True)


def test_a_refunded_receipt_shows_it_in_red() -> None:
    reds = [_reds(receipt(refunded_at=None)), _reds(receipt())]
    assert reds[0] == 0
    assert reds[1] > 1000


def _reds(one: object) -> int:
    """How many points of the picture are rather red."""
    drawing = draw(sheet_of(longest_speech("en"), one), Form.PNG).content  # type: ignore[arg-type]
    with Image.open(io.BytesIO(drawing)) as picture:
        red, green, _ = picture.convert("RGB").split()
        bright = red.point(lambda level: 255 * (level > 150)).tobytes()
        dark = green.point(lambda level: 255 * (level < 150)).tobytes()
        return (int.from_bytes(bright) & int.from_bytes(dark)).bit_count() // 8
