"""The people's desk: found, looked at, given to, written to, banned and welcomed again."""

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import belongs, button, labels, messages_of_bot

CARDS = ("uw", "uf:0:", "dp", "ud:{}:ban", "ub:{}:1", "ur:{}:admin:1", "un:{}:0", "ua:{}:0")


async def taps(admin: Person, label: str, sees: str) -> str:
    """Tap a button of the newest screen and read what it becomes."""
    await admin.taps(label)
    return str((await admin.sees(sees, fresh=True))["text"])


async def says(admin: Person, words: str, sees: str) -> str:
    await admin.says(words)
    return str((await admin.sees(sees, fresh=True))["text"])


async def forges_in_vain(person: Person) -> None:
    """Every button of the people's desk is an old one to a person who is no admin."""
    for data in CARDS:
        await person.says("/language")
        await person.sees("Choose your language", fresh=True)
        await person.forges(data.format(person.id))
        await person.sees("This button is from an old message", fresh=True)


async def test_a_person_is_found_and_everything_is_done_from_the_card(house: House) -> None:
    admin = house.admin
    member = await house.member("Quinta", username="quinta_of_the_desk")
    await house.member("Quintus")
    await says(admin, "/admin", "Admin panel")
    await taps(admin, "👥 People", "newest first")
    await taps(admin, "🔎 Search", "Who are you looking for?")
    await says(admin, "nobody of this name", "have to open the bot")
    await taps(admin, "🔎 Search", "Who are you looking for?")
    await says(admin, "quint", "Results for")
    card = await taps(admin, f"{member.name} · @quinta", "No payments yet")
    assert "No membership" in card

    await taps(admin, "🎁 Give a plan", "Which plan?")
    await taps(admin, "3 months", "Nothing is saved yet")
    await taps(admin, "✅ Save", f"{member.name} has 3 months until")
    await member.sees("A gift for you: 3 months")
    end = await house.end_of(member)
    await taps(admin, "➕ Add days", "How many days")
    await says(admin, "many", "Please send a whole number from 1 to 3660")
    await says(admin, "5", "Nothing is saved yet")
    await taps(admin, "✅ Save", "is now active until")
    assert (await house.end_of(member) - end).days == 5

    audit_log = await taps(admin, "📜 History", "membership history")
    assert "days added · Alex" in audit_log
    assert "Plan: – → 3 months" in audit_log or "Runs: no → yes" in audit_log
    await taps(admin, "Back", f"ID: {member.id}")

    await taps(admin, "✉️ Write", "What should I tell them?")
    await says(admin, "Hello <b>there</b> & welcome", "Nothing is saved yet")
    await taps(admin, "✅ Save", "On its way to")
    word = await member.sees("A message from Alex")
    assert "Hello <b>there</b> & welcome" in word["text"]
    assert "💬 Reply" in labels(word)

    await taps(admin, "📝 Notes (0)", "Nothing yet")
    await taps(admin, "➕ Add note", "What should other admins know?")
    await says(admin, "pays late, but pays", "Nothing is saved yet")
    await taps(admin, "✅ Save", "Note added.")
    await taps(admin, "🗑 1", "Delete this note")
    await taps(admin, "Yes, delete it", "Note deleted")
    await taps(admin, "Back", f"ID: {member.id}")

    await taps(admin, "✂️ End membership", "Why? They'll read this")
    await says(admin, "as agreed", "ends right away")
    await taps(admin, "✅ Save", "membership has ended")
    await member.sees("as agreed")


async def test_the_banned_meet_one_calm_screen_and_find_the_way_back(house: House) -> None:
    admin, member = house.admin, await house.member("Bo")
    club = await belongs(house, member)
    await says(admin, f"/person {member.id}", f"Inside: {club.title}")
    await taps(admin, "🚫 Ban", "For how long?")
    await taps(admin, "Until a date…", "Until when?")
    await says(admin, "2001-01-01", "The ban must end in the future")
    await taps(admin, "Back", "For how long?")
    await taps(admin, "7 days", "Why? They'll read this")
    await says(admin, "sold our signals", "will be banned until")
    await taps(admin, "✅ Save", "🚫 Banned until")
    await member.sees("sold our signals")
    await club.becomes(member, "left")
    await house.rests()
    shut = await member.sees("You're banned here until")
    old = next(m for m in await messages_of_bot(member) if "💎 Plans" in labels(m))
    plans = button(old, "💎 Plans")["value"]
    for word in ("/start", "/plans", "let me in", "/membership"):
        await member.says(word)
        await member.sees("You're banned here until", fresh=True)
    await member.forges(plans, message_id=old["message_id"])
    await member.sees("You're banned here until", fresh=True)
    assert labels(shut) == ["‹ Menu"]
    link = await house.value(
        "SELECT request_link FROM managed_chats WHERE chat_id = $1", str(club.id)
    )
    await member.joins(link)
    await house.rests()
    assert await club.status_of(member) == "left"
    assert await house.value(
        "SELECT is_active FROM user_subscriptions WHERE telegram_user_id = $1", str(member.id)
    )

    await says(admin, f"/person {member.id}", "🚫 Banned until")
    await taps(admin, "🛡 Protect", "Lift the ban first")
    await says(admin, f"/person {member.id}", "🚫 Banned until")
    await taps(admin, "✅ Lift ban", "Lift the ban")
    await taps(admin, "Yes, lift it", "is welcome again")
    back = await member.sees("Welcome back!")
    assert f"Join {club.title}" in labels(back)
    await member.joins(link)
    await club.becomes(member, "member")

    # A ban that ends by itself is lifted by the clock.
    await taps(admin, "🚫 Ban", "For how long?")
    await taps(admin, "1 day", "Why? They'll read this")
    await says(admin, "again", "will be banned until")
    await taps(admin, "✅ Save", "🚫 Banned until")
    await club.becomes(member, "left")
    await house.sandbox.advance(days=1, seconds=1)
    await member.sees("Welcome back!", fresh=True)


async def test_members_and_moderators_see_nobodys_card(house: House, member: Person) -> None:
    admin = house.admin
    await forges_in_vain(member)
    await says(admin, f"/person {member.id}", f"ID: {member.id}")
    await taps(admin, "Make moderator", "a moderator?")
    await taps(admin, "Yes, make them a moderator", "is now a moderator")
    await member.sees("made you a moderator")
    await house.second.sees(f"made {member.name}")
    await member.says("/admin")
    await member.sees("Moderator panel", fresh=True)
    await member.says(f"/person {member.id}")
    await member.sees("Sorry, I didn't get that", fresh=True)
    await forges_in_vain(member)
    await taps(admin, "🚫 Ban", "For how long?")
    await taps(admin, "For good", "Why? They'll read this")
    await says(admin, "why not", "will be banned for good")
    await taps(admin, "✅ Save", "is on the team")
    await taps(admin, "Cancel", "nothing was changed")
    # A button of before roles had names opens the card and changes nothing.
    await admin.forges(f"rl:{member.id}:1:1")
    await admin.sees("🛠 Moderator.", fresh=True)
    await taps(admin, "Remove as moderator", "from the team?")
    await taps(admin, "Yes, remove them", "is no longer on the team")
    await member.sees("You're no longer a moderator")
