"""Names in every script: each letter is drawn by a font that has it, or is reported as missing."""

import io
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from handlers.pictures import letters
from handlers.pictures.canvas import Canvas, cut, lines, width
from handlers.pictures.certificate import draw
from handlers.pictures.letters import Face, knows, left_out, plain, runs, shapes
from handlers.pictures.papers import Form
from handlers.screens.studies import paper_of
from models.localized import Name
from services.education.certificates import Certificate
from tests.guards.longest import ID, NOW, longest_speech
from tests.harness.examples import many

needs_shaper = pytest.mark.skipif(not shapes(), reason="FriBiDi is not on this machine")
JOINERS = "\u200c\u200d"
NAMES = (
    *("Ada Lovelace", "Łukasz Żółć", "Nguyễn Thị Ánh", "Ελένη Παπαδοπούλου", "Їжак Ґанна"),
    *("გიორგი ბერიძე", "Արամ Խաչատրյան", "ሰላም ተስፋዬ", "สมชาย ใจดี น้ำฝน", "ສົມສັກ"),
    *("李小龍", "王伟", "山田 太郎 サクラ ひな", "김민수", "李小龍 Bruce Ли"),
)
SHAPED_NAMES = (
    *("محمد بن عبد الله", "فاطمه‌زهرا پژمان", "דוד בן־גוריון", "नरेन्द्र क्षत्रिय", "রবীন্দ্রনাথ ঠাকুর"),
    *("தமிழ் செல்வன்", "తెలుగు రాజు", "ಕನ್ನಡ", "മലയാളം", "ਗੁਰਪ੍ਰੀਤ", "ગુજરાતી", "ଓଡ଼ିଆ"),
    *("සිංහල", "မောင်မောင်", "សុខា", "བསྟན་འཛིན", "Ali محمد علي (Bob)"),
)
#: The blocks that names are written in, and some whose letters no font here has.
BLOCKS = (
    *((0x41, 0x24F), (0x370, 0x3FF), (0x400, 0x52F), (0x531, 0x587), (0x5D0, 0x5EA)),
    *((0x621, 0x6D3), (0x904, 0x94D), (0x985, 0x9CD), (0xA05, 0xA4D), (0xA85, 0xACD)),
    *((0xB05, 0xB4D), (0xB85, 0xBCD), (0xC05, 0xC4D), (0xC85, 0xCCD), (0xD05, 0xD4D)),
    *((0xD85, 0xDDF), (0xE01, 0xE4E), (0xE81, 0xECD), (0xF40, 0xFBC), (0x1000, 0x104F)),
    *((0x10D0, 0x10FF), (0x1200, 0x137C), (0x1780, 0x17D3), (0x3041, 0x30FF)),
    *((0x4E00, 0x9FA5), (0xAC00, 0xD7A3), (0x10380, 0x1039D), (0x12000, 0x12399)),
)


def _words(block: tuple[int, int]) -> st.SearchStrategy[str]:
    drawn = st.characters(min_codepoint=block[0], max_codepoint=block[1], categories=["L", "M"])
    return st.text(drawn, min_size=1, max_size=12)


WORDS = st.sampled_from(BLOCKS).flatmap(_words)
#: Up to four words, each of a script of its own, with what stands between words.
MIXED = st.lists(st.tuples(WORDS, st.sampled_from(" -,.()/1'")), min_size=1, max_size=4).map(
    lambda parts: "".join(word + sign for word, sign in parts)
)


def strip(text: str, face: Face) -> Image.Image:
    """A line alone in the middle of a white strip, and every dot of it that is not white."""
    wide = width(text, 20, face) + 2
    canvas = Canvas(wide, 2, "white", 72)
    canvas.write(1, 1, text, 20, face, "black")
    return Image.open(io.BytesIO(canvas.png())).convert("L").point(lambda level: 255 - level)


def inked(text: str) -> str:
    """The letters of a text, for which there must be ink (a Hangul filler is one without any)."""
    return "".join(one for one in text if unicodedata.category(one)[0] in "LN")


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_drawn_with_every_letter(name: str) -> None:
    assert left_out(name) == ()
    for face in Face:
        assert plain(name, face) == unicodedata.normalize("NFC", name)


@needs_shaper
@pytest.mark.parametrize("name", SHAPED_NAMES)
def test_a_name_whose_letters_join_is_drawn_with_every_letter(name: str) -> None:
    assert left_out(name) == ()
    for face in Face:
        assert plain(name, face) == unicodedata.normalize("NFC", name)


@given(MIXED, st.sampled_from(Face))
def test_no_run_holds_what_its_font_does_not_know(name: str, face: Face) -> None:
    shown = plain(name, face)
    cut_up = runs(shown, face)
    assert sorted("".join(run.text for run in cut_up)) == sorted(shown)
    for run in cut_up:
        assert all(knows(run.font, one) for one in run.text if one not in JOINERS), run
    missed = left_out(name)
    told = [one for one in unicodedata.normalize("NFC", name) if one in missed]
    assert not set(missed) & set(shown)
    assert len(inked(shown)) + len(inked("".join(told))) >= len(inked(name)) - name.count("\u3164")


@settings(max_examples=many(60))
@given(MIXED, st.sampled_from(Face))
def test_what_is_drawn_is_seen_and_stays_within_its_line(name: str, face: Face) -> None:
    shown = plain(name, face)
    drawing = strip(shown, face)
    box = drawing.getbbox()
    assert box is not None
    # Marks may lean out of their line a little, and never out of the paper.
    assert box[0] > 36
    assert box[2] < drawing.size[0] - 36
    assert box[1] > 0
    assert box[3] < drawing.size[1]


@settings(max_examples=many(12))
@given(MIXED)
def test_a_certificate_bears_every_name(name: str) -> None:
    one = Certificate(ID, "DC-ACDE-FHJK", name, Name("Bootcamp"), NOW)
    empty = replace(one, name="\u200b")
    papers = (paper_of(longest_speech("en"), each, "DemoBot") for each in (empty, one))
    bare, full = (draw(paper, Form.PNG) for paper in papers)
    assert full.left_out == left_out(name)
    if plain(name, Face.SERIF_BOLD) != "–":
        assert bare.content != full.content


@given(MIXED)
def test_lines_lose_nothing_and_part_no_letter_from_its_marks(name: str) -> None:
    shown = plain(name * 5)
    whole = lines(shown, 1.2, 11, Face.SANS)
    assert "".join("".join(whole).split()) == "".join(shown.split())
    assert len(cut(whole, 2)) <= 2


def test_letters_that_no_one_can_draw_are_reported_once_and_an_emoji_is_not() -> None:
    assert left_out("𐎀 Ada 𐎀𐎁 👑\ufe0f\u202e", "𐎀") == ("𐎀", "𐎁")
    assert plain("𐎀 Ada 𐎀𐎁 👑\ufe0f\u202e") == "Ada"
    # Letters of a costume are taken for what they mean.
    assert plain("𝓐𝓭𝓪 Ｂｏｂ") in ("Ada Bob", "Ada Ｂｏｂ")
    assert left_out("𝓐𝓭𝓪") == ()


def test_marks_without_end_stay_on_the_paper() -> None:
    box = strip(plain("Z" + "\u0301" * 200), Face.SANS).getbbox()
    assert box is not None
    assert box[1] > 0


@needs_shaper
def test_arabic_joins_and_hebrew_runs_to_the_left() -> None:
    alone = sum(width(one, 20, Face.SANS) for one in "محمد")
    assert abs(width("محمد", 20, Face.SANS) - alone) > 0.02
    # A wide letter and then thin ones: the ink is heavy where the line begins, on the right.
    drawing = strip("שוו", Face.SANS)
    left, top, right, bottom = drawing.getbbox() or (0, 0, 0, 0)
    middle = (left + right) // 2
    halves = (drawing.crop((left, top, middle, bottom)), drawing.crop((middle, top, right, bottom)))
    assert [run.to_left for run in runs("שוו", Face.SANS)] == [True]
    assert sum(halves[0].tobytes()) < sum(halves[1].tobytes())


@needs_shaper
def test_words_of_two_directions_stand_in_their_order() -> None:
    assert [run.text.strip() for run in runs("Ali محمد علي Bob", Face.SANS)] == [
        *("Ali", "", "محمد علي", "", "Bob"),
    ]
    assert [run.text.strip() for run in runs("محمد Ali", Face.SANS)] == ["Ali", "", "محمد"]


@pytest.fixture
def no_shaper(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    kept = (letters.shapes, letters._others, letters.font, letters.font_for)
    monkeypatch.setattr(letters.features, "check", lambda feature: False)
    for each in kept:
        each.cache_clear()
    yield
    monkeypatch.undo()
    for each in kept:
        each.cache_clear()


@pytest.mark.usefixtures("no_shaper")
def test_without_a_shaper_no_name_is_misspelt() -> None:
    assert left_out("Ada 李 דוד") == ("ד", "ו")
    assert plain("Ada 李 דוד") == "Ada 李"
    assert strip("Ada 李", Face.SANS).getbbox() is not None


def test_the_bot_loads_nothing_that_draws() -> None:
    look = (
        "import sys, bot.serve, handlers.pictures.drawing;"
        "sys.exit('PIL' in sys.modules or 'handlers.pictures.letters' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", look], check=True)
