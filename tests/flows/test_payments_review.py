"""The admins' desk: which receipt is next, what its card warns of, and one verdict for each."""

import asyncio
from datetime import timedelta

import pytest

from sandbox.client import Person
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import (
    button,
    buys,
    card_of,
    is_approved,
    labels,
    messages_of_bot,
    pays,
    sees_where,
    subscribes,
)

ACTIVATIONS = (
    "SELECT count(*) FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id"
    " WHERE p.telegram_id = $1"
)


async def applies(member: Person, receipt: bytes | None = None, caption: str | None = None) -> None:
    await buys(member)
    await pays(member, receipt, caption)


async def sends(member: Person, picture: bytes, name: str = "receipt.png") -> None:
    """Send a receipt as a file, so that its bytes stay as they are."""
    await member.sends_document(picture, name, "image/png")
    await member.sees("checking your proof of payment", fresh=True)


# -- the queue and the card --------------------------------------------------------------------


async def test_the_queue_begins_with_who_waits_longest(house: House) -> None:
    waiting = [await house.member(name) for name in ("Ann", "Ben", "Cas")]
    for member in waiting:
        await applies(member)
        await card_of(member, house.admin)
    admin = house.admin
    await admin.says("/review")
    card = await admin.sees("3 proofs of payment are waiting", fresh=True)
    assert waiting[0].name in card["text"]
    await admin.taps("Next", message_id=card["message_id"])
    await sees_where(
        admin,
        lambda m: "3 proofs of payment are waiting" in m["text"] and waiting[1].name in m["text"],
        "the second receipt",
    )


async def test_an_empty_queue_says_well_done(house: House) -> None:
    await house.admin.says("/review")
    await house.admin.sees("No proofs of payment waiting. Well done!", fresh=True)
    await house.admin.says("/admin")
    await house.admin.sees("🧾 Proofs (0)", fresh=True)
    await house.admin.taps("Proofs (0)")
    await house.admin.sees("No proofs of payment waiting. Well done!", fresh=True)


@pytest.mark.parametrize("offset", ["999999999", "-1", "9" * 20])
async def test_a_forged_place_in_the_queue_does_no_harm(house: House, offset: str) -> None:
    await house.admin.says("/admin")
    await house.admin.sees("Admin panel", fresh=True)
    await house.admin.forges(f"q:{offset}")
    await house.admin.sees("Well done!", fresh=True)


async def test_the_card_tells_who_paid_what_and_their_history(house: House) -> None:
    member = await house.member("Ann", username="ann_of_the_card")
    await subscribes(house, member)
    await applies(member, caption="Here it is, $49")
    card = await card_of(member, house.admin)
    code = (await house.intent_of(member))["pay_code"]
    for words in (
        "1 month: $49",
        f"From {member.name} @ann_of_the_card ({member.id})",
        f"Code {code}, attempt 1",
        "1 approved payment before, 0 rejected",
        "They wrote: Here it is, $49",
    ):
        assert words in card["text"]
    assert labels(card) == ["✅ Approve", "❌ Reject", "👤 Person", "Next ›", "‹ Back"]
    assert not any(sign in card["text"] for sign in "🔴🟠🟡"), "nothing to warn of"


async def test_a_hostile_name_and_caption_stay_words_on_the_card(house: House) -> None:
    member = await house.member("<i>Eve</i> & <b>")
    await applies(member, caption="<a href='tg://user?id=1'>49</a> " + "😀" * 400)
    card = await card_of(member, house.admin)
    assert f"From {member.name}" in card["text"]
    assert "They wrote: <a href=" in card["text"]


async def test_the_same_file_after_a_refusal_is_warned_of(house: House, member: Person) -> None:
    receipt = pictures.png()
    await buys(member)
    await sends(member, receipt)
    await refuses(house.admin, member, "Unreadable")
    await member.sees("We can't read the picture")
    await member.taps("Send new proof of payment")
    await sends(member, receipt)
    card = await card_of(member, house.admin)
    assert "This exact file was sent before" in card["text"]
    assert "attempt 2" in card["text"]


async def test_a_picture_saved_anew_and_smaller_is_recognised(house: House, member: Person) -> None:
    drawn = pictures.picture(4711)
    other = await house.member("Otto")
    await buys(other)
    await sends(other, pictures.encoded(drawn, "PNG"))
    await buys(member)
    smaller = drawn.resize((240, 360))
    await sends(member, pictures.encoded(smaller, "JPEG", quality=60), "IMG_1.jpg")
    card = await card_of(member, house.admin)
    assert "A copy of this picture was sent before" in card["text"]
    # Whose it was stands there, and one tap opens it.
    assert "First sent by Otto" in card["text"]
    await house.admin.taps("View earlier one")
    await house.admin.sees("Otto")


async def test_a_screenshot_sent_as_a_photo_is_recognised_too(house: House, member: Person) -> None:
    receipt = pictures.jpeg(815)
    other = await house.member("Otto")
    await buys(other)
    await sends(other, receipt)
    await applies(member, receipt)
    card = await card_of(member, house.admin)
    assert "A copy of this picture was sent before" in card["text"]


@pytest.mark.parametrize(
    ("caption", "warned"),
    [
        ("I sent 45 USD", True),
        ("$490", True),
        ("49", False),
        ("49,00 USD", False),
        ("yesterday at 18:30", False),
    ],
)
async def test_an_amount_that_is_off_is_warned_of(
    house: House, member: Person, caption: str, warned: bool
) -> None:
    await applies(member, caption=caption)
    card = await card_of(member, house.admin)
    assert ("The amount they wrote doesn't match the price" in card["text"]) is warned


@pytest.mark.parametrize(("age", "warned"), [(30, True), (0, False)])
async def test_a_picture_older_than_the_payment_is_warned_of(
    house: House, member: Person, age: int, warned: bool
) -> None:
    await buys(member)
    taken = await house.now() - timedelta(days=age)
    await sends(member, pictures.jpeg(taken=taken), "IMG_2.jpg")
    card = await card_of(member, house.admin)
    assert ("The picture is older than the payment" in card["text"]) is warned


async def test_a_pdf_is_shown_as_a_document(house: House, member: Person) -> None:
    await buys(member)
    await member.sends_document(pictures.pdf(), "transfer.pdf")
    await member.sees("checking your proof of payment", fresh=True)
    card = await card_of(member, house.admin)
    assert card["document"]["file_name"] == "transfer.pdf"
    await is_approved(member, house.admin)


# -- the verdict -------------------------------------------------------------------------------


async def refuses(admin: Person, member: Person, reason: str) -> None:
    card = await card_of(member, admin)
    await admin.taps("Reject", message_id=card["message_id"])
    await admin.sees(f"Why are you rejecting the proof of payment from {member.name}", fresh=True)
    await admin.taps(reason, message_id=card["message_id"])
    await admin.sees(
        "Rejected by" if reason != "Another reason" else "Write the reason", fresh=True
    )


async def test_the_second_admin_is_notified_who_was_first(house: House, member: Person) -> None:
    await applies(member)
    theirs = await card_of(member, house.second)
    await is_approved(member, house.admin)
    await house.second.taps("Approve", message_id=theirs["message_id"])
    await house.second.sees("Already approved by Alex", fresh=True)
    assert await house.value(ACTIVATIONS, str(member.id)) == 1


async def test_a_refusal_after_an_approval_changes_nothing(house: House, member: Person) -> None:
    await applies(member)
    theirs = await card_of(member, house.second)
    await house.second.taps("Reject", message_id=theirs["message_id"])
    await house.second.sees("Why are you rejecting the proof of payment", fresh=True)
    await is_approved(member, house.admin)
    await house.second.taps("Wrong amount", message_id=theirs["message_id"])
    await house.second.sees("Already approved by Alex", fresh=True)
    [payment] = await house.payments_of(member)
    assert payment["status"] == "completed"
    await member.never_sees("couldn't accept")


async def test_two_admins_at_once_settle_it_once(house: House, member: Person) -> None:
    await applies(member)
    cards = [(admin, await card_of(member, admin)) for admin in (house.admin, house.second)]
    await asyncio.gather(
        *(admin.taps("Approve", message_id=card["message_id"]) for admin, card in cards)
    )
    await member.sees("Your payment is confirmed")
    await house.rests()
    assert await house.value(ACTIVATIONS, str(member.id)) == 1
    told = [m for m in await messages_of_bot(member) if "Your payment is confirmed" in m["text"]]
    assert len(told) == 1


async def test_an_approval_and_a_refusal_at_once_leave_one_verdict(
    house: House, member: Person
) -> None:
    await applies(member)
    mine, theirs = await card_of(member, house.admin), await card_of(member, house.second)
    await house.second.taps("Reject", message_id=theirs["message_id"])
    await house.second.sees("Why are you rejecting the proof of payment", fresh=True)
    await asyncio.gather(
        house.admin.taps("Approve", message_id=mine["message_id"]),
        house.second.taps("Wrong amount", message_id=theirs["message_id"]),
    )
    await house.rests()
    [payment] = await house.payments_of(member)
    vip = await house.value("SELECT is_vip FROM bot_users WHERE telegram_id = $1", str(member.id))
    assert vip is (payment["status"] == "completed")
    told = [
        words
        for words in ("Your payment is confirmed", "couldn't accept")
        if any(words in m["text"] for m in await messages_of_bot(member))
    ]
    assert len(told) == 1


async def test_approving_twice_is_approving_once(house: House, member: Person) -> None:
    await applies(member)
    card = await card_of(member, house.admin)
    where = card["message_id"]
    await asyncio.gather(*(house.admin.taps("Approve", message_id=where) for _ in range(2)))
    await house.admin.forges(button(card, "Approve")["value"], message_id=where)
    await house.rests()
    assert await house.value(ACTIVATIONS, str(member.id)) == 1
    told = [m for m in await messages_of_bot(member) if "Your payment is confirmed" in m["text"]]
    assert len(told) == 1


async def test_a_redelivered_approval_settles_nothing_again(house: House, member: Person) -> None:
    await subscribes(house, member)
    end = await house.end_of(member)
    await house.rests()
    taps = [u for u in await house.sandbox.updates() if "callback_query" in u]
    await house.sandbox.redeliver(taps[-1]["update_id"])
    await house.rests()
    assert await house.end_of(member) == end
    assert await house.value(ACTIVATIONS, str(member.id)) == 1


async def test_no_one_reviews_their_own_payment(house: House, member: Person) -> None:
    await house.appoints(member)
    await applies(member)
    card = await card_of(member, member)
    await member.taps("Approve", message_id=card["message_id"])
    await member.sees("This is your own payment", fresh=True)
    [payment] = await house.payments_of(member)
    assert payment["status"] == "awaiting_admin"
    await member.forges(f"nr:{payment['id']}:amount")
    await house.rests()
    [payment] = await house.payments_of(member)
    assert payment["status"] == "awaiting_admin"
    await is_approved(member, house.second)


async def test_an_admin_who_was_dismissed_meanwhile_decides_nothing(
    house: House, member: Person
) -> None:
    former = await house.member("Fritz")
    await house.appoints(former)
    await applies(member)
    card = await card_of(member, former)
    await house.dismisses(former)
    await former.taps("Approve", message_id=card["message_id"])
    await former.sees("Here's how things are now", fresh=True)
    [payment] = await house.payments_of(member)
    assert payment["status"] == "awaiting_admin"


async def test_a_forged_payment_is_not_found(house: House) -> None:
    nobodys = "00000000-0000-4000-8000-000000000000"
    for data in (f"ok:{nobodys}", f"rc:{nobodys}", f"no:{nobodys}", f"nr:{nobodys}:amount"):
        await house.admin.says("/admin")
        await house.admin.sees("Admin panel", fresh=True)
        await house.admin.forges(data)
        await house.admin.sees("I can't find this payment", fresh=True)


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        ("Unreadable", "We can't read the picture"),
        ("Wrong amount", "The amount isn't right"),
        ("Money not arrived", "The money hasn't arrived yet"),
        ("Not a proof of payment", "This isn't proof of a payment to us"),
    ],
)
async def test_a_prepared_reason_reaches_the_member(
    house: House, member: Person, label: str, reason: str
) -> None:
    await applies(member)
    await refuses(house.admin, member, label)
    refused = await member.sees("We couldn't accept your proof of payment for 1 month")
    assert reason in refused["text"]


async def test_a_prepared_reason_is_read_in_the_members_language(house: House) -> None:
    member = await house.member("Мария", "ru")
    await member.forges(f"b:{await house.plan_id('1 month')}:4900:")
    await member.sees("7700-0000-1234", fresh=True)
    await member.sends_photo(pictures.jpeg())
    await refuses(house.admin, member, "Unreadable")
    refused = await sees_where(
        member, lambda m: "Причина" in m["text"], "the reason in her language"
    )
    assert "picture" not in refused["text"]


async def test_after_a_refusal_a_new_receipt_is_a_payment_of_its_own_under_the_same_code(
    house: House, member: Person
) -> None:
    await applies(member)
    code = (await house.intent_of(member))["pay_code"]
    await refuses(house.admin, member, "Wrong amount")
    await member.sees("Your payment code stays the same")
    await member.taps("Send new proof of payment")
    await member.sees("Send me a photo or a PDF", fresh=True)
    await pays(member)
    card = await card_of(member, house.admin)
    assert f"Code {code}, attempt 2" in card["text"]
    await is_approved(member, house.admin)
    first, second = await house.payments_of(member)
    assert (first["status"], second["status"]) == ("failed", "completed")
    assert first["intent_id"] == second["intent_id"]
    assert len(await house.checkouts_of(member)) == 1


async def test_an_own_reason_reaches_the_member_as_it_is(house: House, member: Person) -> None:
    await applies(member)
    await refuses(house.admin, member, "Another reason")
    await house.admin.says("x" * 501)
    await house.admin.sees("That's too long", fresh=True)
    await house.admin.says("The sum is <b>wrong</b> & the name too")
    await house.admin.sees(f"Rejected: {member.name}, 1 month. They've been notified.", fresh=True)
    refused = await member.sees("We couldn't accept")
    assert "Reason: The sum is <b>wrong</b> & the name too" in refused["text"]


async def test_cancel_leaves_the_own_reason_unwritten(house: House, member: Person) -> None:
    await applies(member)
    await refuses(house.admin, member, "Another reason")
    await house.admin.says("/cancel")
    await house.admin.sees("Okay, canceled", fresh=True)
    await house.admin.says("just talking")
    await house.admin.sees("Sorry, I didn't get that", fresh=True)
    [payment] = await house.payments_of(member)
    assert payment["status"] == "awaiting_admin"


async def test_an_own_reason_that_comes_too_late_is_refused(house: House, member: Person) -> None:
    await applies(member)
    await refuses(house.admin, member, "Another reason")
    await is_approved(member, house.second)
    await house.admin.says("Not good enough")
    await house.admin.sees("Already approved by Bella", fresh=True)
    await member.never_sees("couldn't accept")
    await house.admin.says("hello")
    await house.admin.sees("Sorry, I didn't get that", fresh=True)


# -- waiting too long --------------------------------------------------------------------------


async def test_a_receipt_that_waits_too_long_reminds_the_admins_and_comforts_the_member(
    house: House, member: Person
) -> None:
    await applies(member)
    await card_of(member, house.admin)
    await house.sandbox.advance(hours=4, minutes=1)
    overdue = f"A proof of payment from {member.name} "
    for admin in (house.admin, house.second):
        await admin.sees(overdue)
    await member.sees("We're still checking your proof of payment")
    await house.sandbox.advance(hours=2)
    await house.rests()
    assert len(await seen(house.admin, overdue)) == 1, "once a period"
    await house.sandbox.advance(hours=3)
    await sees_twice(house.admin, overdue)
    assert len(await seen(member, "We're still checking")) == 1


async def seen(person: Person, words: str) -> list[str]:
    return [m["text"] for m in await messages_of_bot(person) if words in m["text"]]


async def sees_twice(person: Person, words: str) -> None:
    deadline = asyncio.get_running_loop().time() + 10
    while len(await seen(person, words)) < 2:
        assert asyncio.get_running_loop().time() < deadline, await person.transcript()
        await asyncio.sleep(0.02)


async def test_nothing_expires_while_a_receipt_waits(house: House, member: Person) -> None:
    await subscribes(house, member)
    end = await house.end_of(member)
    await house.advance_to(end, hours=-1)
    await applies(member)
    await house.sandbox.advance(days=4)
    await house.rests()
    vip = "SELECT is_vip FROM bot_users WHERE telegram_id = $1"
    assert await house.value(vip, str(member.id))
    await is_approved(member, house.admin)
    assert 28 <= (await house.end_of(member) - end).days <= 31, "counted from the end"
    await member.never_sees("I removed you")


async def test_a_review_does_not_hold_the_end_for_ever(house: House, member: Person) -> None:
    await subscribes(house, member)
    end = await house.end_of(member)
    await house.advance_to(end, hours=-1)
    await applies(member)
    await house.sandbox.advance(days=8)
    await member.sees("ended on")
    vip = "SELECT is_vip FROM bot_users WHERE telegram_id = $1"
    assert not await house.value(vip, str(member.id))
