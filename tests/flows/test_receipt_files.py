"""Files that are no receipts are refused in words, and what a reviewer sees of those that are."""

import io
from collections.abc import Callable

import pytest
from PIL import Image

from sandbox.client import Person
from tests.harness import pdfs, pictures
from tests.harness.bank_screens import BANKS, screen
from tests.harness.house import House
from tests.harness.ways import buys, card_of, is_approved, labels, sees_where

SPEAKS = "UPDATE bot_users SET language = $2 WHERE telegram_id = $1"
#: What is sent, and a few words of the answer in each language.
REFUSED: tuple[tuple[Callable[[], bytes], dict[str, str]], ...] = (
    (pictures.archive, {"en": "not a picture or a PDF", "ru": "не PDF", "es": "ni un PDF"}),
    (lambda: b"", {"en": "not a picture or a PDF", "ru": "не PDF", "es": "ni un PDF"}),
    (lambda: pictures.png(5)[:900], {"en": "it's damaged", "ru": "повреждён", "es": "está dañado"}),
    (lambda: pictures.pdf(5)[:900], {"en": "it's damaged", "ru": "повреждён", "es": "está dañado"}),
    (lambda: pdfs.encrypted(b"secret"), {"en": "password", "ru": "паролем", "es": "contraseña"}),
    (
        lambda: pictures.bomb(100_000, 100_000),
        {"en": "too big to open", "ru": "слишком большая", "es": "demasiado grande para"},
    ),
    (
        lambda: pictures.pdf(5) + b"\n" * (20 * 1024 * 1024),
        {"en": "The limit is 20 MB", "ru": "20 МБ", "es": "20 MB como máximo"},
    ),
)


@pytest.mark.parametrize(
    ("language", "taken"),
    [("en", "checking your proof of payment"), ("ru", "на проверке"), ("es", "revis")],
)
async def test_each_refusal_is_read_in_ones_own_language_and_another_file_is_taken(
    house: House, member: Person, language: str, taken: str
) -> None:
    await buys(member)
    await house.database.execute(SPEAKS, str(member.id), language)
    for content, words in REFUSED:
        await member.sends_document(content(), "receipt.pdf")
        await member.sees(words[language], fresh=True)
        assert await house.payments_of(member) == []
    await member.sends_document(pictures.pdf(6), "receipt.pdf")
    await member.sees(taken, fresh=True)
    assert len(await house.payments_of(member)) == 1


async def test_a_refused_file_out_of_the_blue_leaves_its_question_open(
    house: House, member: Person
) -> None:
    await buys(member)
    await member.says("/cancel")
    await member.sees("Nothing was changed", fresh=True)
    await member.sends_document(pdfs.encrypted(b"secret"), "receipt.pdf")
    await member.sees("Is this your proof of payment for", fresh=True)
    await member.taps("Yes, it is")
    await member.sees("is protected with a password", fresh=True)
    await member.sends_document(pictures.pdf(6), "receipt.pdf")
    await member.sees("Is this your proof of payment for", fresh=True)
    await member.taps("Yes, it is")
    await member.sees("checking your proof of payment", fresh=True)
    await is_approved(member, house.admin)


async def test_the_pages_of_a_pdf_are_shown_to_the_reviewer(house: House, member: Person) -> None:
    first, *others = [pictures.picture(number) for number in (21, 22, 23)]
    kept = io.BytesIO()
    first.save(kept, "PDF", save_all=True, append_images=others)
    await buys(member)
    await member.sends_document(b"X-Mail: bank\r\n" * 200 + kept.getvalue(), "receipt.pdf")
    await member.sees("checking your proof of payment", fresh=True)
    card = await card_of(member, house.admin)
    mark = await house.sandbox.journal_mark()
    await house.admin.taps("Show pages", message_id=card["message_id"])
    await house.rests()
    shown = [
        call
        for call in await house.sandbox.calls("sendPhoto", since=mark)
        if str(call["params"]["chat_id"]) == str(house.admin.id)
    ]
    assert len(shown) == 3
    # The card below them is as it was: the receipt can be decided about.
    await is_approved(member, house.admin)


async def test_a_screens_copy_names_the_earlier_one_and_its_neighbour_does_not(
    house: House,
) -> None:
    bank = BANKS[0]
    drawn = screen(bank, 31)
    otto, mary, nora = [await house.member(name) for name in ("Otto", "Mary", "Nora")]
    cut = drawn.crop((0, 90, bank.size[0], bank.size[1])).resize((720, 1500))
    sent: tuple[tuple[Person, Image.Image], ...] = (
        (otto, drawn),
        (mary, cut),
        (nora, screen(bank, 32)),
    )
    for member, picture in sent:
        await buys(member)
        await member.sends_document(pictures.encoded(picture, "PNG"), "1.png", "image/png")
        await member.sees("checking your proof of payment", fresh=True)
    for member in (otto, nora):
        assert "sent before" not in (await card_of(member, house.admin))["text"]
    card = await card_of(mary, house.admin)
    assert "A copy of this picture was sent before" in card["text"]
    assert f"First sent by {otto.name}" in card["text"]
    await house.admin.taps("View earlier one", message_id=card["message_id"])
    await sees_where(
        house.admin,
        lambda one: (
            one["message_id"] == card["message_id"]
            and f"({otto.id})\nCode" in one["text"]
            and "✅ Approve" in labels(one)
        ),
        "the card of the earlier receipt",
    )
