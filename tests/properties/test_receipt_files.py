"""Files that strangers send: whatever is in them, the answer is a receipt or a refusal."""

import asyncio
import io
import os
import random
import sys
import zlib
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from pillow_heif import register_heif_opener

from services.commerce import proof_files, proof_worker
from services.commerce.proof_files import (
    MAX_BYTES,
    FileRefusal,
    Opening,
    ReceiptDamaged,
    ReceiptFile,
    ReceiptLocked,
    ReceiptNotReadable,
    ReceiptTooBig,
    ReceiptTooLarge,
    inspect,
    pages_of,
)
from services.commerce.proof_look import is_copy
from tests.harness import pdfs, pictures
from tests.harness.bank_screens import BANKS, Bank, screen
from tests.harness.examples import many

# A damaged note of a camera's is worth a warning to Pillow and none to us.
pytestmark = pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
BIGINT = range(-(2**63), 2**63)
PDF = pictures.pdf(7)
#: What the program that opens files may answer.
REASONS = {"foreign", "damaged", "locked", "huge", "heavy"}


def picture(form: str, **options: object) -> bytes:
    """A small picture with enough in it that every part of a decoder runs."""
    noise = random.Random(7).randbytes(48 * 32 * 3)
    image = Image.frombytes("RGB", (48, 32), noise)
    exif = Image.Exif()
    exif[306] = "2026:11:23 12:00:00"
    out = io.BytesIO()
    image.save(out, form, exif=exif, **options)
    return out.getvalue()


SEEDS = (
    picture("JPEG"),
    picture("JPEG", progressive=True),
    picture("PNG"),
    picture("WEBP", lossless=True),
    picture("WEBP"),
    PDF,
)


#: Every container with the modes in which it is met.
KINDS = (
    *(("JPEG", "L"), ("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "1"), ("PNG", "P"), ("PNG", "LA")),
    *(("PNG", "RGBA"), ("PNG", "PA"), ("PNG", "I;16"), ("TIFF", "I;16"), ("TIFF", "F")),
    *(("TIFF", "CMYK"), ("TIFF", "LAB"), ("TIFF", "1"), ("GIF", "P"), ("WEBP", "RGBA")),
    *(("BMP", "RGB"), ("JPEG2000", "RGB"), ("AVIF", "RGB"), ("HEIF", "RGB"), ("HEIF", "RGBA")),
    *(("ICO", "RGBA"), ("PPM", "RGB"), ("TGA", "RGB"), ("PCX", "L"), ("SGI", "RGB")),
)


def saved(drawn: Image.Image, form: str, mode: str) -> bytes:
    """The picture in a mode, where half of it can be seen through where the mode has that."""
    register_heif_opener()
    match mode:
        case "I;16":
            kept = drawn.convert("I").point(lambda shade: shade * 200).convert("I;16")
        case "PA":
            # Pillow writes no palette with alpha: a colour of the palette is none.
            kept = drawn.convert("P", palette=Image.Palette.ADAPTIVE)
            kept.info["transparency"] = 255
        case "LAB":
            kept = ImageCms.profileToProfile(
                drawn,
                ImageCms.createProfile("sRGB"),
                ImageCms.createProfile("LAB"),
                outputMode="LAB",
            )
        case "P":
            kept = drawn.convert("P", palette=Image.Palette.ADAPTIVE)
        case "1":
            kept = drawn.convert("1", dither=Image.Dither.NONE)
        case _:
            kept = drawn.convert(mode)
    out = io.BytesIO()
    kept.save(out, form)
    return out.getvalue()


async def judged(content: bytes) -> ReceiptFile | None:
    """What the file is; None when it is politely refused. Anything else raised is a fault."""
    try:
        file = await inspect(content)
    except FileRefusal:
        return None
    assert file.content == content
    assert file.phash is None or file.phash in BIGINT
    return file


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A real file with bytes changed, cut out, doubled or cut off."""
    content = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(len(content) - 1, 0)))
        length = draw(st.integers(0, 16))
        match draw(st.sampled_from(["change", "drop", "double", "cut"])):
            case "change":
                content[start : start + length] = draw(st.binary(max_size=16))
            case "drop":
                del content[start : start + length]
            case "double":
                content[start:start] = content[start : start + length]
            case "cut":
                del content[start:]
    return bytes(content)


def answered(content: bytes) -> dict[str, object]:
    """What the program says of a file: here, because starting it for each takes a second."""
    found = proof_worker.answered("judge", content)
    assert found.get("refused") in REASONS or found["phash"] in BIGINT
    pages = proof_worker.answered("pages", content)
    assert pages.get("refused") in REASONS or len(pages["pages"]) <= proof_worker.MOST_PAGES
    return found


@settings(max_examples=many(80))
@given(damaged())
def test_a_damaged_file_is_a_receipt_or_a_refusal(content: bytes) -> None:
    answered(content)


@settings(max_examples=many(60))
@given(
    st.sampled_from(
        [
            *(b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 ", b"%PDF-"),
            *(b"GIF89a", b"II*\0", b"\0\0\0\x18ftypheic", b"BM", b"8BPS", b"P6 9 9 255 "),
        ]
    ),
    st.binary(max_size=2000),
)
def test_noise_behind_any_signature_is_a_receipt_or_a_refusal(
    signature: bytes, noise: bytes
) -> None:
    answered(signature + noise)


@pytest.mark.parametrize("content", SEEDS, ids=["jpeg", "progressive", "png", "webp", "vp8", "pdf"])
async def test_an_undamaged_file_is_taken_for_what_it_is(content: bytes) -> None:
    assert await judged(content) is not None


@pytest.mark.parametrize("content", SEEDS[:5], ids=["jpeg", "progressive", "png", "webp", "vp8"])
async def test_half_a_picture_is_refused(content: bytes) -> None:
    assert await judged(content[: len(content) // 2]) is None


async def test_half_a_pdf_is_refused_as_damaged() -> None:
    with pytest.raises(ReceiptDamaged):
        await inspect(PDF[: len(PDF) // 4])


async def test_a_pdf_may_have_bytes_before_and_behind_it() -> None:
    file = await judged(b"HTTP/1.1 200 OK\r\n\r\n" + PDF + b"\0" * 5000)
    assert file is not None and file.mime_type == "application/pdf"


# A file tells the moment when it was made: it is no name for a case, which each worker must know.
@pytest.mark.parametrize(
    "before", [b"X-Mail: bank\r\n" * 300, b"%PDF- is inside\r\n\r\n"], ids=["long", "short"]
)
@pytest.mark.parametrize(
    "content", [PDF, pdfs.encrypted(), pdfs.linearised()], ids=["plain", "encrypted", "linearised"]
)
async def test_a_saved_mail_with_a_pdf_in_it_is_taken(before: bytes, content: bytes) -> None:
    saved_mail = before + content + b"\r\n--end %PDF-1.4\r\n" * 50
    assert (await inspect(saved_mail)).extension == "pdf"
    assert len(await pages_of(saved_mail)) == 1


async def test_a_header_is_not_looked_for_in_all_of_a_large_file() -> None:
    with pytest.raises(ReceiptNotReadable):
        await inspect(b"\0" * proof_worker._HEADER_WITHIN + PDF)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
async def test_a_picture_whose_notes_name_a_pdf_stays_a_picture(form: str) -> None:
    exif = Image.Exif()
    exif[305] = "%PDF-1.7 converter"
    note = pictures.encoded(Image.new("RGB", (60, 80), "white"), form, exif=exif)
    # What a picture has behind its end does not count either.
    assert (await inspect(note + PDF)).mime_type == f"image/{form.lower()}"


async def test_a_pdf_with_a_password_is_refused_as_locked() -> None:
    with pytest.raises(ReceiptLocked):
        await inspect(pdfs.encrypted(b"secret"))


@pytest.mark.parametrize("content", [pdfs.encrypted(), pdfs.linearised()], ids=["read", "fast"])
async def test_a_pdf_that_anyone_may_read_is_taken(content: bytes) -> None:
    assert (await inspect(content)).extension == "pdf"
    assert len(await pages_of(content)) == 1


async def test_of_many_pages_the_first_are_shown() -> None:
    many = io.BytesIO()
    first, *others = [Image.new("RGB", (100, 140), "white") for _ in range(30)]
    first.save(many, "PDF", save_all=True, append_images=others)
    assert len(await pages_of(many.getvalue())) == proof_worker.MOST_PAGES


async def test_a_long_screenshot_is_shown_in_pieces() -> None:
    out = io.BytesIO()
    Image.new("RGB", (1080, 19_000), "white").save(out, "PNG")
    for page in await pages_of(out.getvalue()):
        with Image.open(io.BytesIO(page)) as piece:
            assert piece.height <= 2 * piece.width


@pytest.mark.parametrize(("form", "mode"), KINDS, ids=" ".join)
def test_whatever_cameras_scanners_and_apps_save_is_taken(form: str, mode: str) -> None:
    drawn = screen(BANKS[0], 1).resize((360, 780))
    look = answered(saved(drawn, form, mode))["look"]
    assert isinstance(look, list) and len(look) >= 10, "its writing is seen in every mode"


@pytest.mark.parametrize("bank", BANKS[:2], ids=lambda bank: bank.name)
@pytest.mark.parametrize("form", ["TIFF", "PNG"])
def test_writing_is_distinguished_from_the_dots_of_a_fax(bank: Bank, form: str) -> None:
    drawn = screen(bank, 1)
    dotted = drawn.resize((1728, 1728 * drawn.height // drawn.width)).convert("1")
    seen = answered(pictures.encoded(dotted, form))["look"]
    asked = answered(pictures.encoded(drawn, "PNG"))["look"]
    assert isinstance(seen, list) and isinstance(asked, list)
    assert abs(len(seen) - len(asked)) <= 1
    neighbour = answered(pictures.encoded(screen(bank, 2), "PNG"))["look"]
    assert isinstance(neighbour, list) and not is_copy(seen, neighbour)


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_picture_that_lies_on_its_side_is_looked_at_upright(turned: int) -> None:
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    drawn = screen(BANKS[2], 1)
    lying = drawn.transpose(Image.Transpose(back[turned])) if turned > 1 else drawn
    exif = Image.Exif()
    exif[274] = turned
    out = io.BytesIO()
    lying.save(out, "PNG", exif=exif)
    upright = answered(pictures.encoded(drawn, "PNG"))
    assert answered(out.getvalue()) == upright


@pytest.mark.parametrize("form", ["TIFF", "GIF", "WEBP", "PNG", "MPO"])
def test_of_several_frames_the_first_is_the_receipt_and_all_are_shown(form: str) -> None:
    out = io.BytesIO()
    drawn = [screen(BANKS[2], seed).resize((360, 800)) for seed in range(3)]
    drawn[0].save(out, form, save_all=True, append_images=drawn[1:])
    assert len(answered(out.getvalue())["look"]) >= 10  # type: ignore[arg-type]
    assert len(proof_worker.answered("pages", out.getvalue())["pages"]) == 3 * 2


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04" + b"\0" * 100, b"GIF89a" + b"\0" * 100, b"<svg/>", b"just words"],
    ids=["nothing", "zip", "gif", "svg", "text"],
)
async def test_what_is_neither_a_picture_nor_a_pdf_is_refused(content: bytes) -> None:
    assert await judged(content) is None


@pytest.mark.parametrize("size", [(100_000, 100_000), (70_000, 1), (20_000, 20_000)])
async def test_a_bomb_is_refused_by_the_size_that_it_declares(size: tuple[int, int]) -> None:
    with pytest.raises(ReceiptTooBig):
        await inspect(pictures.bomb(*size))


HEAVY = {"refused": "heavy"}


def program(*lines: str) -> tuple[str, ...]:
    """In place of the program that opens files, once it has read the file."""
    return (sys.executable, "-c", "\n".join(("import sys", "sys.stdin.buffer.read()", *lines)))


def test_a_program_that_hangs_is_stopped_by_the_clock() -> None:
    hanging = program("import signal", "signal.pause()")
    assert Opening("judge", PDF, seconds=0.001, command=hanging).answer() == HEAVY


def test_a_program_that_used_up_its_processor_time_found_the_file_too_heavy() -> None:
    spent = program("import os, signal", "os.kill(os.getpid(), signal.SIGXCPU)")
    assert Opening("judge", PDF, command=spent).answer() == HEAVY


def test_an_eighth_of_a_processor_is_enough_for_what_may_be_used_of_it() -> None:
    """What it uses of the processor is limited; that others use it too is not the file's fault."""
    limited = program(
        *("import resource", "from services import workers"),
        *("from services.commerce.proof_worker import CPU_SECONDS", "workers.allow(CPU_SECONDS)"),
        *("soft, _ = resource.getrlimit(resource.RLIMIT_CPU)", "print('{\"soft\": %d}' % soft)"),
    )
    opening = Opening("judge", PDF, command=limited)
    soft = opening.answer()["soft"]
    # What it took to start is not the file's.
    assert proof_worker.CPU_SECONDS <= soft <= proof_worker.CPU_SECONDS + 5
    assert 8 * proof_worker.CPU_SECONDS <= opening.seconds <= 120, "by the clock, and bounded"


async def test_a_program_is_stopped_when_nobody_waits_for_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun = tmp_path / "begun"
    os.mkfifo(begun)
    hanging = program("import signal", f"open({str(begun)!r}, 'w').close()", "signal.pause()")
    monkeypatch.setattr(proof_files, "Opening", partial(Opening, command=hanging))
    waiting = asyncio.ensure_future(inspect(PDF))
    # A pipe opens when the program has opened its other end.
    await asyncio.to_thread(lambda: begun.open().close())
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    monkeypatch.undo()
    assert (await inspect(PDF)).extension == "pdf", "the next file is opened"


async def test_a_text_chunk_that_unpacks_to_gigabytes_is_refused_or_skipped() -> None:
    png = SEEDS[2]
    text = b"comment\0\0" + zlib.compress(b"\0" * 50_000_000, 9)
    await judged(png[:33] + pictures.chunk(b"zTXt", text) + png[33:])


async def test_one_byte_over_the_limit_is_too_large() -> None:
    with pytest.raises(ReceiptTooLarge):
        await inspect(PDF + b"\0" * (MAX_BYTES + 1 - len(PDF)))
