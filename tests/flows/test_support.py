"""Support: a member asks, the staff on duty answer, in private or in the team's group."""

from sandbox.client import Person
from tests.flows.test_albums import PAGES
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import (
    STICKER,
    button,
    buys,
    labels,
    messages_of_bot,
    pays,
    sees_where,
    sends_something_else,
    subscribes,
)

WAITS = (
    "SELECT count(*) FROM support_threads t JOIN bot_users b ON b.id = t.user_id"
    " WHERE b.telegram_id = $1 AND t.waiting_since IS NOT NULL"
)
SAID = (
    "SELECT count(*) FROM support_messages m JOIN support_threads t ON t.id = m.thread_id"
    " JOIN bot_users b ON b.id = t.user_id WHERE b.telegram_id = $1"
)


async def news_of(member: Person, reader: Person, words: str) -> int:
    """The notice of a member's words, as one of the staff finds it; its number."""
    shown = await sees_where(
        reader,
        lambda one: f"({member.id}) writes:" in one["text"] and words in one["text"],
        f"the news of {member.name}",
    )
    return int(shown["message_id"])


async def thumbs(member: Person) -> int:
    """How many of the member's own messages the bot reacted to."""
    said = (await member.screen())["messages"]
    return sum(one.get("reactions") == ["👍"] for one in said)


async def on_duty(house: House) -> Person:
    """A moderator."""
    moderator = await house.member("Mod")
    await house.rows(
        "UPDATE profiles SET role = 'moderator' WHERE telegram_id = $1", str(moderator.id)
    )
    return moderator


async def asks(member: Person, words: str) -> None:
    await member.says("/support")
    await member.sees("goes to the", fresh=True)
    await member.says(words)
    await member.sees("Sent to the team", fresh=True)


async def test_everyone_on_duty_gets_a_question_and_two_answer_at_once(
    house: House, member: Person
) -> None:
    moderator = await on_duty(house)
    await member.taps("Ask the team")
    await member.sees("Write to the team", fresh=True)
    await member.says("Where is my <b>receipt</b>?")
    await member.sees("Sent to the team", fresh=True)
    await sends_something_else(house, member, **STICKER)
    await member.sees("I can only pass on", fresh=True)
    await member.says("x" * 3501)
    await member.sees("keep it to 3500 characters", fresh=True)
    for part in range(2):
        # An album comes part by part, and one word is enough for it.
        await member.sends_photo(pictures.jpeg(), f"part {part}", album="9")
    await member.sends_video(b"film")
    await house.rests()
    # What begins it is confirmed in words, and what follows with a thumb.
    said = (await member.screen())["messages"]
    assert sum("Sent to the team" in one["text"] for one in said) == 1
    assert await thumbs(member) == 2
    assert await house.value(SAID, str(member.id)) == 4

    # All staff on duty have it; the moderator replies from the button, the admin by a reply.
    asked = await news_of(member, house.admin, "<b>receipt</b>?")
    photo = await news_of(member, house.second, "part 1")
    theirs = await news_of(member, moderator, "<b>receipt</b>?")
    await moderator.taps("Reply", message_id=theirs)
    begun = await moderator.sees("Your next message will be sent as the reply", fresh=True)
    assert "🎬 Video 4" in labels(begun) and "👤 Person" not in labels(begun)
    await moderator.taps("🖼 Photo 3", message_id=begun["message_id"])
    opened = await moderator.sees("part 1", fresh=True)
    assert "photo" in opened
    await moderator.says("On its way to")
    await moderator.sees(f"Sent to {member.name}", fresh=True)
    await member.sees("On its way to")
    assert await house.value(WAITS, str(member.id)) == 0

    # The second admin had read less, so theirs waits until they have seen the answer.
    await house.second.says("We are looking", reply_to=photo)
    late = await house.second.sees("replied while you were writing", fresh=True)
    assert "On its way to" in late["text"]
    await house.second.taps("Send mine too")
    await member.sees("We are looking")
    await house.admin.taps("Reply", message_id=asked)
    told = await house.admin.sees("Your next message will be sent as the reply", fresh=True)
    assert {"👤 Person", "📥 All questions"} <= set(labels(told))
    assert f"{house.second.name}" in told["text"]
    await house.admin.sends_document(b"%PDF-1.7", caption="Here it is")
    answer = await member.sees("Here it is")
    assert "document" in answer

    # Strangers who forge the team's buttons, or open a person's file, learn nothing.
    stranger = await house.member("Sly")
    file = button(begun, "🖼 Photo 3")["value"]
    for forged, words in ((f"hr:{'0' * 32}:1", "old"), (file, "can't find"), ("sq:0", "old")):
        await stranger.forges(forged)
        await stranger.sees(words, fresh=True)


async def test_either_side_closes_a_ticket_and_a_new_word_opens_another(
    house: House, member: Person
) -> None:
    moderator = await on_duty(house)
    await asks(member, "Hello?")
    # The member writes on after leaving; the team cannot close over unread words.
    await house.admin.says("/inbox")
    await house.admin.sees("Questions to the team", fresh=True)
    await house.admin.taps(member.name)
    talk = await house.admin.sees("✔️ Close", fresh=True)
    await member.taps("Menu")
    await member.says("Thank you, and one more thing")
    await house.rests()
    assert await thumbs(member) == 1
    await house.admin.taps("Close", message_id=talk["message_id"])
    await house.admin.sees("just wrote something new", fresh=True)
    await house.admin.taps("Close", message_id=talk["message_id"])
    await house.admin.sees(f"Closed by {house.admin.name}", fresh=True)
    closed = await member.sees("marked your question as resolved")
    # Thanks ask nothing: they open no other ticket, and one tap says whether it helped.
    await member.says("Thanks! 🙏")
    await house.rests()
    assert await thumbs(member) == 2
    await member.taps("👍 Yes", message_id=closed["message_id"])
    await member.sees("Good to know", fresh=True)
    assert await house.value(SAID, str(member.id)) == 2
    await house.admin.taps("All questions", message_id=talk["message_id"])
    await house.admin.sees("Questions to the team", fresh=True)
    await member.says("/cancel")
    await member.sees("will reply here", fresh=True)
    await house.admin.says("/log")
    await house.admin.sees("closed a member's question", fresh=True)

    # A new word opens a new ticket, which the member settles; a late answer is not sent.
    await asks(member, "Me again")
    settled = await member.sees("Sent to the team")
    again = await news_of(member, moderator, "Me again")
    await moderator.taps("Reply", message_id=again)
    await moderator.sees("Your next message", fresh=True)
    # An admin who turns to something else answers no one by mistake.
    await moderator.says("/admin")
    await moderator.sees("Moderator panel", fresh=True)
    await moderator.says("A word about somebody else")
    await moderator.sees("didn't get that", fresh=True)
    await moderator.taps("Support (")
    await moderator.sees("Questions to the team", fresh=True)
    await moderator.taps(member.name)
    await moderator.sees("Me again", fresh=True)
    await moderator.taps("Reply")
    await moderator.sees("Your next message", fresh=True)
    await member.taps("Resolved", message_id=settled["message_id"])
    await member.sees("Good to hear", fresh=True)
    await moderator.says("Hello again")
    await moderator.sees("has been closed", fresh=True)
    await house.rests()
    await member.never_sees("Hello again")
    await member.never_sees("somebody else")


async def test_free_words_pasted_codes_and_a_voice_are_no_dead_end(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    (payment,) = await house.payments_of(member)
    number = f"DC-{payment['receipt_number']:06d}"
    # A number that was copied is what it stands for; another's is only a word.
    await member.says(number.lower())
    await sees_where(member, lambda m: "photo" in m and number in m["text"], "the receipt")
    stranger = await house.member("Sly")
    await stranger.says(number)
    await stranger.sees("Should I send", fresh=True)
    code = (await house.intent_of(member))["pay_code"]
    await member.says(code)
    await member.sees("This is the code of your payment for 1 month", fresh=True)
    await member.says("DC-9999-9999")
    await member.sees("no certificate with the number", fresh=True)
    for command, asked in (("/promo", "code"), ("/certificate", "Which certificate")):
        await member.says(command)
        await member.sees(asked, fresh=True)
        await member.says("/cancel")
        await member.sees("Okay, canceled. Nothing was changed", fresh=True)
    await member.says("/terms")
    await member.sees("no terms of its own", fresh=True)

    # One tap sends the very words, once.
    await member.says("Do you have a group for beginners?")
    offered = await member.sees("Should I send your message to the team?", fresh=True)
    send = button(offered, "📨 Send this to the team")["value"]
    await member.taps("Send this to the team", message_id=offered["message_id"])
    await member.sees("Sent to the team", fresh=True)
    await member.forges(send, message_id=offered["message_id"])
    await house.rests()
    await news_of(member, house.admin, "group for beginners")
    assert await house.value(SAID, str(member.id)) == 1

    # About a payment: the team sees the receipt's number, and hears the voice itself.
    await member.says("/paysupport")
    await member.sees(f"about receipt {number}", fresh=True)
    await member.sends_voice(b"OggS", "Listen")
    news = await sees_where(
        house.admin, lambda m: "voice" in m and "Listen" in m["text"], "the voice"
    )
    assert f"Receipt {number}" in news["text"]
    await member.sends_video_note(b"film")
    await sees_where(house.admin, lambda m: "video_note" in m, "the video note")


async def test_the_teams_group_gets_the_questions_and_answers_them(
    house: House, member: Person
) -> None:
    colleague, stranger = await house.member("Colleague"), await house.member("Sly")
    group = await house.sandbox.group("The team", house.admin)
    await group.sets(42, "member", by=house.admin)
    asked = await house.admin.sees("Thanks for adding me to The team")
    await group.adds(stranger)
    await group.adds(house.second)
    await group.adds(colleague)
    await stranger.says("/supportgroup", chat=group)
    await house.rests()
    await stranger.never_sees("From now on", chat=group)
    await house.admin.taps("Use as support group", message_id=asked["message_id"])
    await house.admin.sees("members' questions go to The team", fresh=True)
    await asks(member, "Is anybody there?")
    shown = await house.second.sees("Is anybody there?", chat=group)
    await house.rests()
    await house.admin.never_sees("Is anybody there?")

    # Only the team's replies are answers, and no button is needed for it.
    where = shown["message_id"]
    await stranger.says("Send me your money", chat=group, reply_to=where)
    await house.second.says("not a reply", chat=group)
    await house.second.says("We are here", chat=group, reply_to=where)
    await house.second.sees(f"Sent to {member.name}", chat=group, fresh=True)
    await member.sees("We are here")
    await member.never_sees("Send me your money")
    await house.second.taps("Reply", message_id=where, chat=group)
    await house.second.sees("We are here", fresh=True)
    await house.second.says("What is it?")
    await member.sees("What is it?")

    # A member who waits too long is comforted once, and the group reminded; a bigger group is
    # followed.
    await member.says("My question")
    await house.rests()
    assert await thumbs(member) == 1
    grown = await group.migrates()
    await house.sandbox.advance(hours=5)
    await member.sees("haven't forgotten")
    await house.second.sees("waiting for an answer for a long time", chat=grown)

    # Removed from the group, the bot notifies all staff in private, and loses nothing.
    await grown.sets(42, "kicked", by=house.admin)
    await house.admin.sees("can't write in the support group The team")
    await member.says("Still here")
    await house.admin.sees("Still here")
    assert await house.value("SELECT count(*) FROM shop_settings WHERE key = 'support_group'") == 0


async def test_thanks_are_answered_with_a_thumb_whoever_closed_it_and_a_question_is_not_thanks(
    house: House, member: Person
) -> None:
    await asks(member, "Hello?")
    told = await member.sees("Sent to the team")
    await member.taps("Resolved", message_id=told["message_id"])
    await member.sees("Good to hear", fresh=True)
    for words in ("Thanks for your help!", "Спасибо за помощь", "¡Muchísimas gracias! 🙏"):
        await member.says(words)
    await house.rests()
    assert await thumbs(member) == 3
    assert await house.value(SAID, str(member.id)) == 1
    for words in ("ok?", "👎"):
        await member.says(words)
        await member.sees("Should I send", fresh=True)


async def test_words_in_the_middle_of_a_payment_reach_the_team_and_a_photo_there_is_no_lost_proof(
    house: House, member: Person
) -> None:
    await buys(member)
    await member.says("My bank shows another recipient, is that right?")
    asked = await member.sees("not text", fresh=True)
    assert labels(asked)[:2] == ["📨 Send this to the team", "🧾 Continue payment"]
    await house.sandbox.advance(hours=2)
    await member.says("Is anybody there?")
    asked = await member.sees("You were in the middle of something", fresh=True)
    assert labels(asked)[:2] == ["📨 Send this to the team", "▶️ Continue"]
    await member.taps("Send this to the team", message_id=asked["message_id"])
    await member.sees("Sent to the team", fresh=True)
    await news_of(member, house.admin, "Is anybody there?")
    # The photo goes to the team as well, and no one thinks that it was handed in.
    for number in (4412, 4413):
        await member.sends_photo(pictures.jpeg(number), album="4412")
    await house.rests()
    assert await house.value(SAID, str(member.id)) == 3
    questions = [
        one for one in await messages_of_bot(member) if "Is this your proof" in one["text"]
    ]
    assert len(questions) == 1
    await member.taps("Yes, it is", message_id=questions[0]["message_id"])
    await member.sees("checking your proof of payment", fresh=True)
    (payment,) = await house.payments_of(member)
    assert payment["status"] == "awaiting_admin"
    assert await house.value(PAGES, str(member.id)) == 1
    # What comes while it is checked is no dead end either.
    await member.sends_photo(pictures.jpeg(4414))
    assert "📨 Send this to the team" in labels(
        await member.sees("checking your proof of payment right now", fresh=True)
    )


async def test_an_album_out_of_the_blue_is_asked_about_once_and_goes_as_a_whole(
    house: House, member: Person
) -> None:
    for number in range(3):
        await member.sends_photo(pictures.jpeg(7000 + number), album="7000")
    await house.rests()
    offers = [one for one in await messages_of_bot(member) if "none of your pay" in one["text"]]
    assert len(offers) == 1
    send = button(offers[0], "Send this to the team")["value"]
    await member.taps("Send this to the team")
    await member.sees("Sent to the team", fresh=True)
    await member.forges(send, message_id=offers[0]["message_id"])
    await house.rests()
    assert await house.value(SAID, str(member.id)) == 3
    # Words that are too long for the team are refused before they are offered.
    await member.taps("Resolved", message_id=offers[0]["message_id"])
    await member.sees("Good to hear", fresh=True)
    await member.says("x" * 3501)
    refused = await member.sees("keep it to", fresh=True)
    assert "📨 Send this to the team" not in labels(refused)


async def test_a_question_asked_from_the_menu_is_not_about_the_payment_that_was_chosen_before(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    await member.says("/start")
    menu = await member.sees("Ask the team", fresh=True)
    await member.says("/paysupport")
    await member.sees("about receipt", fresh=True)
    await member.taps("Ask the team", message_id=menu["message_id"])
    await member.sees("Write to the team", fresh=True)
    await member.says("How do I invite a friend?")
    await news_of(member, house.admin, "invite a friend")
    assert "Receipt" not in (await house.admin.sees("invite a friend"))["text"]


async def test_a_question_about_a_payment_names_the_one_that_is_being_checked(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    code = (await house.intent_of(member))["pay_code"]
    await member.says("/paysupport")
    await member.sees("about your payment for 1 month, $49", fresh=True)
    await member.says("How long does it take?")
    await news_of(member, house.admin, "How long does it take?")
    told = await house.admin.sees("How long does it take?")
    assert f"Payment with the code {code}" in told["text"]
    await house.admin.taps("Reply", message_id=told["message_id"])
    await house.admin.sees("Your next message", fresh=True)
    await house.admin.taps("Payment")
    await sees_where(
        house.admin, lambda one: f"({member.id})\nCode {code}" in one["text"], "the proof's card"
    )
