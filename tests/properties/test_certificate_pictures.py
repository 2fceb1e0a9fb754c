"""Certificates that are drawn: whatever people are called, the sheet is one that Telegram takes."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from handlers.pictures.certificate import draw
from handlers.pictures.papers import Form
from handlers.screens.studies import paper_of
from handlers.speech import LANGUAGES
from models.localized import Name
from services.education.certificates import Certificate
from tests.guards.longest import ID, NOW, longest_speech

CERTIFICATE = Certificate(
    ID, "DC-ACDE-FHJK", "Ada Lovelace", Name("Complete Trading Bootcamp"), NOW
)


def picture(language: str, **changes: str | Name | None) -> Image.Image:
    paper = paper_of(longest_speech(language), replace(CERTIFICATE, **changes), "DemoBot")
    shown = Image.open(io.BytesIO(draw(paper, Form.PNG).content))
    shown.load()
    return shown


def ink(shown: Image.Image, top: float, bottom: float) -> tuple[int, int]:
    """From where to where something dark stands between two heights, in points of the width."""
    width, height = shown.size
    middle = shown.convert("L").crop((130, int(top * height), width - 130, int(bottom * height)))
    box = middle.point(lambda level: 255 * (level < 90)).getbbox()
    assert box is not None, "nothing is written there"
    return box[0], middle.size[0] - box[2]


def test_the_name_stays_within_the_frame_and_in_the_middle() -> None:
    names = ("Li", "W" * 128, "Преображенская-Вознесенская " * 5)
    for language, name in zip(LANGUAGES, names, strict=True):
        left, right = ink(picture(language, name=name, course=Name(name)), 0.42, 0.52)
        assert min(left, right) > 20
        assert abs(left - right) < 12


def test_no_name_keeps_a_certificate_from_being_drawn() -> None:
    # What other programs read as mathematics, and what no font draws.
    for name in ("$\\frac{1}{0}$ ^_{", "\u202e\x00👑", None):
        shown = picture("en", name=name, course=Name("李" * 128))
        # Telegram takes photos up to 10,000 pixels in sum and a ratio of 20 (Bot API, sendPhoto).
        assert sum(shown.size) < 10_000


def test_the_code_leads_to_the_certificate() -> None:
    cv2 = pytest.importorskip("cv2", reason="nothing here reads a QR code")
    numpy = pytest.importorskip("numpy")
    found, *_ = cv2.QRCodeDetector().detectAndDecode(
        numpy.array(picture("en").convert("RGB"), dtype=numpy.uint8)
    )
    assert found == "https://t.me/DemoBot?start=cert_DC-ACDE-FHJK"
