"""Albums and edits: what comes in parts, or is put right, is still one thing."""

import asyncio

from sandbox.client import Person
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import buys, is_approved, labels, sees_where

PAGES = (
    "SELECT count(*) FROM media_files m JOIN payments y ON y.id = m.page_of"
    " JOIN bot_users b ON b.id = y.user_id WHERE b.telegram_id = $1"
)
TOLD = (
    "SELECT count(*) FROM outbox WHERE kind = 'support_message' AND chat_id = $2"
    " AND args->>'message' IN (SELECT m.id::text FROM support_messages m"
    " JOIN support_threads t ON t.id = m.thread_id JOIN bot_users b ON b.id = t.user_id"
    " WHERE b.telegram_id = $1)"
)


async def test_a_receipt_of_two_pages_is_one_payment(house: House, member: Person) -> None:
    await buys(member)
    await member.sends_photo(pictures.jpeg(71), "Both pages", album="7001")
    await member.sends_photo(pictures.jpeg(72), album="7001")
    await member.sees("checking your proof of payment")
    await house.becomes(1, PAGES, str(member.id))
    await house.rests()
    assert len(await house.payments_of(member)) == 1
    card = await sees_where(
        house.admin, lambda one: "📄 Page 2" in labels(one), "a card with its second page"
    )
    await house.admin.taps("Page 2", message_id=card["message_id"])
    await house.admin.sees("Page 2 of 2", fresh=True)
    await house.admin.taps("Back", message_id=card["message_id"])
    await house.admin.sees("Approve", fresh=True)
    await member.never_sees("didn't get")
    await is_approved(member, house.admin)


async def test_an_album_out_of_the_blue_is_asked_about_once_and_taken_whole(
    house: House, member: Person
) -> None:
    await buys(member)
    await member.says("/cancel")
    await member.sees("Nothing was changed", fresh=True)
    for page in (81, 82, 83):
        await member.sends_document(pictures.pdf(page), album="8001")
    await member.sees("Is this your proof of payment for")
    await house.rests()
    shown = (await member.screen())["messages"]
    assert sum("Is this your proof of payment for" in one["text"] for one in shown) == 1
    await member.taps("Yes, it is")
    await member.sees("checking your proof of payment")
    await house.becomes(2, PAGES, str(member.id))
    assert len(await house.payments_of(member)) == 1


async def test_an_album_to_the_team_is_one_question(house: House, member: Person) -> None:
    await member.says("/support")
    await member.sees("goes to the", fresh=True)
    for number in (91, 92, 93):
        await member.sends_photo(
            pictures.jpeg(number), "What is this?" if number == 92 else None, album="9001"
        )
    told = await sees_where(
        house.admin,
        lambda one: "What is this?" in one["text"] and "With 2 more files" in one["text"],
        "one notice of the album",
    )
    await house.rests()
    assert await house.value(TOLD, str(member.id), str(house.admin.id)) == 1
    await house.admin.taps("Photo 3", message_id=told["message_id"])
    await house.admin.sees(member.name, fresh=True)


async def test_an_edited_question_reaches_the_team_and_an_edit_of_anything_else_does_nothing(
    house: House, member: Person
) -> None:
    spoken = await member.says("Hello there")
    await member.sees("didn't get that", fresh=True)
    await member.edits(spoken, "Hello, there")
    await member.says("/support")
    await member.sees("goes to the", fresh=True)
    asked = await member.says("My code is 1234")
    await member.sees("Sent to the team", fresh=True)
    await member.edits(asked, "My code is 1243")
    await house.admin.sees("My code is 1243")
    await house.admin.sees("edited a message")
    await house.rests()
    await house.admin.never_sees("Hello, there")
    assert await house.value(TOLD, str(member.id), str(house.admin.id)) == 2

    settled = await member.last_message()
    await member.taps("Resolved", message_id=settled["message_id"])
    await member.sees("Good to hear", fresh=True)
    await member.edits(asked, "My code is 9999")
    await member.sees("a closed conversation", fresh=True)


async def test_a_gif_goes_to_the_team_and_is_no_receipt(house: House, member: Person) -> None:
    """It comes with a document of the same file beside it."""
    await member.says("/support")
    await member.sees("goes to the", fresh=True)
    await member.sends_animation(pictures.mp4(), "It looks like this")
    await house.admin.sees("It looks like this")
    await member.says("/cancel")
    await buys(member)
    await member.sends_animation(pictures.mp4())
    await member.sees("PDF", fresh=True)
    assert await house.payments_of(member) == []


async def test_pages_that_come_at_once_and_again_are_kept_once(
    house: House, member: Person
) -> None:
    await buys(member)
    await asyncio.gather(
        *(member.sends_photo(pictures.jpeg(page), album="7500") for page in range(61, 65))
    )
    await house.becomes(3, PAGES, str(member.id))
    for update in (await house.sandbox.updates())[-3:]:
        await house.sandbox.redeliver(update["update_id"])
    await house.rests()
    assert await house.value(PAGES, str(member.id)) == 3
    assert len(await house.payments_of(member)) == 1
