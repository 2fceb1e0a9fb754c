"""Paying by bank transfer: the checkout, the receipt, and all that people send instead of one."""

import asyncio
import re

import pytest

from sandbox.client import Person
from services.commerce.checkout import PAY_CODE_ALPHABET, PAY_CODE_LENGTH
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import (
    STICKER,
    VOICE,
    button,
    buys,
    card_of,
    labels,
    messages_of_bot,
    pays,
    sends_something_else,
    subscribes,
    taps_twice,
)

CHECKED = "checking your proof of payment"
NOT_FOUND = "I can't find this payment"
NOT_READABLE = "I can't read this file"
DAMAGED = "I can't open this file"


# -- the checkout ------------------------------------------------------------------------------


async def test_the_checkout_tells_what_to_transfer_where_and_copies_it(
    house: House, member: Person
) -> None:
    shown = await buys(member)
    intent = await house.intent_of(member)
    for words in ("$49", "Demo Bank", "7700-0000-1234", "SWIFT DEMOXX22", intent["pay_code"]):
        assert words in shown["text"]
    for label, value in (
        ("Account number", "7700-0000-1234"),
        ("Reference", intent["pay_code"]),
        ("Amount", "49.00"),
    ):
        copied = button(shown, label)
        assert (copied["kind"], copied["value"]) == ("copy_text", value)
    codes = [e for e in shown["entities"] if e["type"] == "code"]
    assert len(codes) == 4, "bank, recipient, account and reference are copied from the text too"
    await member.taps("Pay another way")
    assert "Buy for" in str(labels(await member.sees("1 month", fresh=True)))
    assert intent["status"] == "pending"


async def test_no_two_signs_of_a_pay_code_look_alike(house: House, member: Person) -> None:
    await buys(member)
    code = (await house.intent_of(member))["pay_code"]
    assert re.fullmatch(f"[{PAY_CODE_ALPHABET}]{{{PAY_CODE_LENGTH}}}", code)
    assert not set("0O1IL5S8B2Z") & set(PAY_CODE_ALPHABET)


async def test_with_two_accounts_the_member_chooses_one(house: House, member: Person) -> None:
    plan = await house.new_plan(40, "EUR")
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees("Buy for €40", fresh=True)
    await member.taps("Buy for")
    choice = await member.sees("Which account", fresh=True)
    assert labels(choice)[:2] == ["Pay €40 to Banco Demo", "Pay MVR\xa0682 to Bank of Atolls"]
    await member.taps("Bank of Atolls")
    shown = await member.sees("Transfer exactly MVR\xa0682", fresh=True)
    assert "€40 at 17.05. This rate is locked in for this payment" in shown["text"]
    intent = await house.intent_of(member)
    assert (intent["expected_amount"], intent["currency"]) == (682, "MVR")
    assert intent["snapshot"] and '"17.05"' in intent["snapshot"]


async def test_a_price_without_an_account_of_its_currency_is_converted(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(30, "GBP")
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees("Buy for £30", fresh=True)
    await member.taps("Buy for")
    await member.sees("Transfer exactly MVR\xa0615", fresh=True)


async def test_a_price_that_no_account_takes_is_not_sold(house: House, member: Person) -> None:
    plan = await house.new_plan(5000, "JPY")
    key = await house.plan_id(plan)
    await member.says(f"/start plan_{key}")
    card = await member.sees("Pay by card", fresh=True)
    assert not [label for label in labels(card) if "transfer" in label]
    await member.forges(f"b:{key}:5000:")
    await member.sees("We can't take a bank transfer for this", fresh=True)
    assert await house.checkouts_of(member) == []


async def test_a_forged_account_is_not_sold_to(house: House, member: Person) -> None:
    plan = await house.plan_id("1 month")
    await member.forges(f"b:{plan}:4900:9")
    await member.sees("We no longer take transfers to this account", fresh=True)
    assert await house.checkouts_of(member) == []


@pytest.mark.parametrize("minor", ["1", "0", "4901", "-4900", "4900.5", "9" * 12])
async def test_a_forged_price_is_not_taken(house: House, member: Person, minor: str) -> None:
    await member.forges(f"b:{await house.plan_id('1 month')}:{minor}:0")
    await member.sees("💎 Plans", fresh=True)
    assert await house.checkouts_of(member) == []


async def test_two_taps_on_buy_open_one_checkout(house: House, member: Person) -> None:
    await member.says(f"/start plan_{await house.plan_id('1 month')}")
    await member.sees("Buy for", fresh=True)
    await taps_twice(member, "Buy for")
    await member.sees("Transfer exactly", fresh=True)
    await house.rests()
    assert len(await house.checkouts_of(member)) == 1
    started = (
        "SELECT count(*) FROM conversion_tracking"
        " WHERE telegram_user_id = $1 AND conversion_type = 'checkout_start'"
    )
    assert await house.value(started, str(member.id)) == 1


async def test_buying_again_finds_the_same_checkout(house: House, member: Person) -> None:
    first = await buys(member)
    second = await buys(member)
    assert first["text"] == second["text"]
    assert len(await house.checkouts_of(member)) == 1


async def test_an_open_payment_is_continued_from_the_menu(house: House, member: Person) -> None:
    await buys(member)
    code = (await house.intent_of(member))["pay_code"]
    await member.says("/start")
    menu = await member.sees("You have an unfinished payment", fresh=True)
    assert "🧾 Continue payment" in labels(menu)
    await member.taps("Continue payment")
    await member.sees(code, fresh=True)
    await pays(member)


async def test_a_checkout_is_cancelled_by_its_button(house: House, member: Person) -> None:
    await buys(member)
    await taps_twice(member, "Cancel payment")
    await member.sees("is canceled", fresh=True)
    await house.rests()
    assert (await house.intent_of(member))["status"] == "cancelled"
    await member.says("/start")
    menu = await member.sees("Hello", fresh=True)
    assert "🧾 Continue payment" not in labels(menu)


async def test_a_checkout_under_review_cannot_be_cancelled(house: House, member: Person) -> None:
    shown = await buys(member)
    await pays(member)
    await member.taps("Cancel payment", message_id=shown["message_id"])
    await member.sees("can't cancel this payment", fresh=True)
    assert (await house.intent_of(member))["status"] == "manual_review"


async def test_while_a_receipt_is_checked_nothing_else_is_sold(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    await member.forges(f"b:{await house.plan_id('3 months')}:15000:")
    refused = await member.sees("We're checking your proof of payment", fresh=True)
    assert "⏳ My payment" in labels(refused)
    await member.taps("My payment")
    await member.sees(CHECKED, fresh=True)
    await member.says("/start")
    await member.sees("We're checking your payment", fresh=True)


async def test_cancel_in_the_checkout_leaves_the_payment_open(house: House, member: Person) -> None:
    await buys(member)
    await member.says("/cancel")
    menu = await member.sees("Okay, canceled", fresh=True)
    assert "🧾 Continue payment" in labels(menu)
    assert (await house.intent_of(member))["status"] == "pending"


async def test_an_unpaid_checkout_expires_and_says_so_once(house: House, member: Person) -> None:
    await buys(member)
    await house.sandbox.advance(hours=49)
    await member.sees("The time to pay for 1 month is over")
    assert (await house.intent_of(member))["status"] == "expired"
    await house.sandbox.advance(hours=3)
    await house.rests()
    told = [m for m in await messages_of_bot(member) if "The time to pay" in m["text"]]
    assert len(told) == 1


@pytest.mark.parametrize("prefix", ["c", "cx", "r", "ro"])
async def test_another_persons_checkout_is_not_found(
    house: House, member: Person, prefix: str
) -> None:
    other = await house.member("Otto")
    await buys(other)
    intent = await house.intent_of(other)
    tail = ":1" if prefix == "ro" else ""
    await member.forges(f"{prefix}:{intent['id']}{tail}")
    await member.sees(NOT_FOUND, fresh=True)
    assert (await house.intent_of(other))["status"] == "pending"
    session = "SELECT count(*) FROM user_sessions WHERE telegram_user_id = $1"
    assert await house.value(session, str(member.id)) == 0


# -- the receipt -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "name", "mime", "kept_as"),
    [
        (pictures.png, "receipt.png", "image/png", "image/png"),
        (pictures.webp, "IMG_0001", "application/octet-stream", "image/webp"),
        (pictures.jpeg, "receipt.pdf", "application/pdf", "image/jpeg"),
        (pictures.pdf, "receipt.exe", "application/x-msdownload", "application/pdf"),
        (pictures.pdf, "фото.jpg", "image/jpeg", "application/pdf"),
    ],
)
async def test_a_receipt_is_judged_by_its_content(
    house: House, member: Person, make: object, name: str, mime: str, kept_as: str
) -> None:
    assert callable(make)
    content = make()
    await buys(member)
    await member.sends_document(content, name, mime)
    await member.sees(CHECKED, fresh=True)
    [payment] = await house.payments_of(member)
    [kept] = await house.rows(
        "SELECT f.file_type, f.file_size, c.content FROM media_files f"
        " JOIN media_contents c ON c.media_file_id = f.id WHERE f.id = $1",
        payment["receipt_id"],
    )
    assert (kept["file_type"], kept["file_size"]) == (kept_as, len(content))
    assert kept["content"] == content, "the bytes live in the database"


async def test_a_photo_is_taken_and_announced(house: House, member: Person) -> None:
    await buys(member)
    await pays(member)
    [payment] = await house.payments_of(member)
    assert payment["status"] == "awaiting_admin"
    assert payment["receipt_phash"] is not None
    assert not payment["is_late"]
    for admin in (house.admin, house.second):
        card = await card_of(member, admin)
        assert "New proof of payment" in card["text"]
        assert "photo" in card


@pytest.mark.parametrize(
    ("content", "name", "mime", "said"),
    [
        (pictures.archive(), "receipt.jpg", "image/jpeg", NOT_READABLE),
        (b"I have paid, believe me.", "receipt.txt", "text/plain", NOT_READABLE),
        (pictures.mp4(), "receipt.mp4", "video/mp4", NOT_READABLE),
        (pictures.jpeg(7)[:400], "half.jpg", "image/jpeg", DAMAGED),
        (b"%PDF-1.7\nno end", "receipt.pdf", "application/pdf", DAMAGED),
        (b"GIF89a" + bytes(100), "receipt.gif", "image/gif", DAMAGED),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", "image/svg+xml", NOT_READABLE),
        (b"x", "x", "image/png", NOT_READABLE),
    ],
    ids=["zip", "text", "mp4", "half a picture", "half a PDF", "gif", "svg", "one byte"],
)
async def test_a_file_that_is_no_receipt_is_refused_and_the_bot_waits_on(
    house: House, member: Person, content: bytes, name: str, mime: str, said: str
) -> None:
    await buys(member)
    await member.sends_document(content, name, mime)
    await member.sees(said, fresh=True)
    assert await house.payments_of(member) == []
    await pays(member)


async def test_a_file_over_twenty_megabytes_is_refused(house: House, member: Person) -> None:
    await buys(member)
    too_large = pictures.jpeg() + bytes(20 * 1024 * 1024)
    await member.sends_document(too_large, "scan.jpg", "image/jpeg")
    await member.sees("The limit is 20 MB", fresh=True)
    assert await house.payments_of(member) == []
    await pays(member)


@pytest.mark.parametrize("content", [STICKER, VOICE], ids=["sticker", "voice"])
async def test_a_sticker_or_voice_instead_of_a_receipt_is_asked_again(
    house: House, member: Person, content: dict[str, object]
) -> None:
    await buys(member)
    await sends_something_else(house, member, **content)
    await member.sees("I need a photo or a PDF of your proof of payment")
    await pays(member)


async def test_words_instead_of_a_receipt_are_asked_again(member: Person) -> None:
    await buys(member)
    for words in ("I have paid!", "49 USD, yesterday", "Lisbon"):
        await member.says(words)
        again = await member.sees("I need a photo or a PDF of your proof of payment", fresh=True)
        assert "🧾 Continue payment" in labels(again)
    await pays(member)


async def test_a_command_instead_of_a_receipt_is_obeyed(member: Person) -> None:
    await buys(member)
    await member.says("/help")
    await member.sees("What I can do", fresh=True)
    await pays(member)


async def test_the_same_file_for_another_payment_is_refused_who_sends_it(
    house: House, member: Person
) -> None:
    receipt = pictures.png()
    other = await house.member("Otto")
    await buys(other)
    await other.sends_document(receipt, "mine.png", "image/png")
    await other.sees(CHECKED, fresh=True)
    await buys(member)
    await member.sends_document(receipt, "mine too.png", "image/png")
    await member.sees("already used for another payment", fresh=True)
    await pays(member)
    await subscribes(house, await house.member())
    [mine] = await house.payments_of(member)
    await house.admin.taps("Approve", message_id=(await card_of(member, house.admin))["message_id"])
    await member.sees("Your payment is confirmed")
    await buys(member)
    await member.sends_document(receipt, "again.png", "image/png")
    await member.sees("already used for another payment", fresh=True)
    assert [p["id"] for p in await house.payments_of(member)] == [mine["id"]]


async def test_the_same_receipt_sent_twice_at_once_is_one_payment(
    house: House, member: Person
) -> None:
    await buys(member)
    receipt = pictures.jpeg()
    await asyncio.gather(member.sends_photo(receipt), member.sends_photo(receipt))
    await member.sees(CHECKED)
    await house.rests()
    assert len(await house.payments_of(member)) == 1


async def test_another_receipt_while_the_first_is_checked_is_not_a_second_payment(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    await member.sends_photo(pictures.jpeg())
    await member.sees("We're checking your proof of payment right now", fresh=True)
    assert len(await house.payments_of(member)) == 1


async def test_a_redelivered_receipt_shows_the_outcome_and_does_nothing_more(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    await house.rests()
    updates = await house.sandbox.updates()
    mine = [
        u["update_id"]
        for u in updates
        if u.get("message", {}).get("photo") and u["message"]["from"]["id"] == member.id
    ]
    await house.sandbox.redeliver(mine[-1])
    await house.rests()
    assert len(await house.payments_of(member)) == 1
    assert len(await house.checkouts_of(member)) == 1


async def test_a_receipt_out_of_the_blue_is_offered_to_the_open_payment(
    house: House, member: Person
) -> None:
    await buys(member)
    await member.says("/cancel")
    await member.sees("Okay, canceled", fresh=True)
    await member.sends_document(pictures.pdf(), "transfer.pdf")
    offered = await member.sees("Is this your proof of payment for 1 month, $49?", fresh=True)
    await member.taps("Yes, it is", message_id=offered["message_id"])
    await member.sees(CHECKED, fresh=True)
    [payment] = await house.payments_of(member)
    assert payment["status"] == "awaiting_admin"


async def test_a_double_yes_to_an_offered_receipt_is_one_payment(
    house: House, member: Person
) -> None:
    await buys(member)
    await member.says("/cancel")
    await member.sees("Okay, canceled", fresh=True)
    await member.sends_document(pictures.png(), "transfer.png", "image/png")
    await member.sees("Is this your proof of payment", fresh=True)
    await taps_twice(member, "Yes, it is")
    await member.sees(CHECKED, fresh=True)
    await house.rests()
    assert len(await house.payments_of(member)) == 1


async def test_an_offered_receipt_that_is_none_stays_a_file(house: House, member: Person) -> None:
    await buys(member)
    await member.says("/cancel")
    await member.sees("Okay, canceled", fresh=True)
    await member.sends_photo(pictures.jpeg())
    await member.sees("Is this your proof of payment", fresh=True)
    await member.taps("No")
    await member.sees("You have an unfinished payment", fresh=True)
    assert await house.payments_of(member) == []


async def test_an_offered_receipt_that_cannot_be_read_is_refused(
    house: House, member: Person
) -> None:
    await buys(member)
    await member.says("/cancel")
    await member.sees("Okay, canceled", fresh=True)
    await member.sends_document(pictures.archive(), "receipt.pdf")
    await member.sees("Is this your proof of payment", fresh=True)
    await member.taps("Yes, it is")
    await member.sees(NOT_READABLE, fresh=True)
    assert await house.payments_of(member) == []


async def test_a_file_of_a_person_who_buys_nothing_is_thanked_for(
    house: House, member: Person
) -> None:
    await member.sends_photo(pictures.jpeg())
    thanked = await member.sees("none of your payments needs a proof of payment", fresh=True)
    assert "💎 Plans" in labels(thanked)


async def test_a_receipt_after_the_expiry_is_taken_and_marked_late(
    house: House, member: Person
) -> None:
    await buys(member)
    code = (await house.intent_of(member))["pay_code"]
    await house.sandbox.advance(hours=49)
    await member.sees("The time to pay for 1 month is over")
    await member.taps("Send proof of payment")
    await member.sees("Send me a photo or a PDF", fresh=True)
    await pays(member)
    await member.sees("an extra look")
    [payment] = await house.payments_of(member)
    assert payment["is_late"]
    card = await card_of(member, house.admin)
    assert "after the time to pay" in card["text"]
    assert code in card["text"]


async def test_a_receipt_for_a_cancelled_checkout_is_still_taken(
    house: House, member: Person
) -> None:
    await buys(member)
    await member.taps("Cancel payment")
    await member.sees("is canceled", fresh=True)
    await member.sends_photo(pictures.jpeg())
    await member.sees("Is this your proof of payment for 1 month", fresh=True)
    await member.taps("Yes, it is")
    await member.sees(CHECKED, fresh=True)
    assert (await house.intent_of(member))["status"] == "manual_review"


async def test_a_checkout_that_was_paid_takes_nothing_more(house: House, member: Person) -> None:
    await subscribes(house, member)
    intent = await house.intent_of(member)
    await member.forges(f"r:{intent['id']}")
    await member.sends_photo(pictures.jpeg())
    await member.sees("already confirmed", fresh=True)
    assert len(await house.payments_of(member)) == 1
