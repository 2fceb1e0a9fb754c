"""The admins' desk for courses, as admins live with it in the chat."""

from sandbox.client import Person
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import button, labels


async def opens_desk(house: House, admin: Person) -> None:
    await admin.says("/admin")
    await admin.sees("Admin panel", fresh=True)
    await admin.taps("🎓 Courses")
    await admin.sees("Choose a category", fresh=True)


async def answers(admin: Person, *words: tuple[str, str]) -> None:
    """Each question as it is seen, and what is typed for an answer."""
    for question, typed in words:
        await admin.sees(question, fresh=True)
        if typed.startswith("["):
            await admin.taps(typed.strip("[]"))
        else:
            await admin.says(typed)


async def makes_category(admin: Person) -> None:
    await admin.taps("New category")
    await answers(
        admin,
        ("What's the category called?", "Chart reading"),
        ("Describe it in a sentence or two", "[Skip]"),
        ("Which emoji", "📊"),
        ("What's its position?", "a lot"),
        ("whole number from 0 to 999", "7"),
    )
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    await admin.sees("No courses here yet", fresh=True)


async def makes_course(house: House, admin: Person) -> None:
    await admin.taps("New course")
    await answers(
        admin,
        ("What's the course called?", "Candles & more"),
        ("What's it about", "All about candles"),
        ("Which currency is", "[USD]"),
        ("What's the price?", "19.999"),
        ("could mean 19999 or 19.99", "19.9999"),
        ("no more decimals than the currency", "19.90"),
        ("How many weeks", "[No end]"),
        ("How many seats", "3"),
    )
    preview = await admin.sees("Nothing is saved yet", fresh=True)
    assert "Category: Chart reading" in preview["text"]
    assert "Weeks: No end" in preview["text"]
    await admin.taps("Save")
    card = await admin.sees("Candles & more", fresh=True)
    for told in (
        "Price: $19.90",
        "Lifetime access",
        "Seats taken: 0 of 3",
        "Still missing from its page",
    ):
        assert told in card["text"]
    # The very tap comes again: the course is there already, and no second one is made.
    await house.sandbox.redeliver()
    await house.rests()
    made = "SELECT count(*) FROM education_packages WHERE name = 'Candles & more'"
    assert await house.value(made) == 1


async def changes_course(admin: Person) -> None:
    """Each field by itself, with what may be wrong about it."""
    await admin.taps("Candles & more")
    await admin.sees("It has no lessons and no start date", fresh=True)
    await admin.taps("Edit")
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("✏️ Picture")
    await admin.sees("Send a picture for the page", fresh=True)
    await admin.sends_document(b"%PDF-1.4", "notes.pdf")
    await admin.sees("a photo (not as a file)", fresh=True)
    await admin.sends_photo(pictures.jpeg())
    await admin.sees("Picture: sent in this chat", fresh=True)
    for label, question, answer, shown in (
        ("Start", "When does it start?", "2099-01-31 18:00", "31 January 2099, 18:00"),
        ("Plan", "Does it include a plan?", "[3 months]", "Plan: 3 months"),
        ("Name", "What's the course called?", "Complete Trading Bootcamp", "Name: Complete"),
    ):
        await admin.taps(f"✏️ {label}")
        await answers(admin, (question, answer))
        await admin.sees(shown, fresh=True)
    await admin.taps("Save")
    await admin.sees("is already taken", fresh=True)
    await admin.taps("✏️ Name")
    await answers(admin, ("What's the course called?", "Candles"))
    await admin.sees("Name: Candles", fresh=True)
    await admin.taps("Save")
    card = await admin.sees("Includes the plan 3 months", fresh=True)
    assert "Starts: 31 January 2099, 18:00" in card["text"]


async def adds_lesson(admin: Person, title: str, file: bytes | None) -> None:
    await admin.taps("New lesson")
    await answers(
        admin,
        ("What's the lesson called?", title),
        ("Write the text of the lesson", "Look closely."),
        ("Send a link to open", "https://example.org/watch"),
    )
    await admin.sees("Send a picture, video or file", fresh=True)
    await (admin.sends_photo(file) if file else admin.taps("Skip"))
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    await admin.sees(title, fresh=True)


async def orders_lessons(house: House, admin: Person) -> None:
    await admin.taps("Lessons")
    await admin.sees("No lessons yet", fresh=True)
    await adds_lesson(admin, "Doji", None)
    await admin.taps("Back")
    await admin.sees("1. Doji", fresh=True)
    await adds_lesson(admin, "Hammer", pictures.jpeg())
    await admin.taps("Show file")
    shown = await admin.sees("📎 Hammer", fresh=True)
    await admin.taps("Back", message_id=shown["message_id"])
    await admin.sees("2 of 2", fresh=True)
    # Another token, or Telegram forgot it: what there is to read is shown, and what to do.
    await house.database.execute(
        "UPDATE education_modules SET file_id = 'lost by Telegram' WHERE title = 'Hammer'"
    )
    await admin.taps("Show file")
    lost = await admin.sees("no longer has this file", fresh=True)
    await admin.taps("Back", message_id=lost["message_id"])
    await admin.sees("2 of 2", fresh=True)
    await admin.taps("Up")
    await admin.sees("1 of 2", fresh=True)
    await admin.taps("Delete")
    await admin.sees("Delete the lesson Hammer for good", fresh=True)
    await admin.taps("Yes, delete it")
    await admin.sees("Lesson “Hammer” deleted", fresh=True)
    await admin.taps("Back")
    await admin.sees("Draft: members don't see it", fresh=True)
    await admin.taps("Start selling")
    await admin.sees("Candles is for sale", fresh=True)


async def test_a_category_a_course_and_its_lessons_are_made_changed_and_deleted(
    house: House, member: Person
) -> None:
    admin = house.admin
    await opens_desk(house, admin)
    await makes_category(admin)
    await makes_course(house, admin)
    await opens_desk(house, admin)
    await admin.taps("Chart reading")
    await admin.sees("Candles & more", fresh=True)
    await changes_course(admin)
    await orders_lessons(house, admin)
    await admin.taps("Archive")
    await admin.sees("no new enrollments", fresh=True)
    await admin.taps("Delete")
    await admin.sees("Delete the course Candles and its lessons", fresh=True)
    asked = await admin.last_message()
    data = button(asked, "Yes, delete it")["value"]
    await member.forges(data)
    await member.sees("This button is from an old message", fresh=True)
    await admin.taps("Yes, delete it")
    await admin.sees("Course deleted", fresh=True)
    # Old buttons stay pressable, and a course that is gone stays gone.
    await admin.forges(data, message_id=asked["message_id"])
    await admin.says("/log")
    await admin.sees("deleted a course", fresh=True)


async def opens_course(house: House, admin: Person, category: str, course: str) -> None:
    await opens_desk(house, admin)
    await admin.taps(category)
    await admin.sees(course, fresh=True)
    await admin.taps(course)
    await admin.sees("Seats taken", fresh=True)


async def fills(admin: Person, operation: str, question: str, answer: str) -> None:
    """One of the short forms behind a student's card."""
    await admin.taps(operation)
    await admin.sees(question, fresh=True)
    await admin.says(answer)
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")


async def gives_chat(house: House, admin: Person) -> None:
    """A chat of the course's own, linked by the question that the bot asks."""
    chat = await house.sandbox.channel("Class room", admin)
    await chat.adds_bot(by=admin)
    asked = await admin.sees("I'm in Class room")
    await admin.taps("🎓 Pro Trader Mentorship", message_id=asked["message_id"])
    card = await admin.sees("Students of Pro Trader Mentorship get into Class room", fresh=True)
    assert "Courses: Pro Trader Mentorship" in card["text"]
    assert "➖ 🎓 Pro Trader Mentorship" in labels(card)


async def test_an_admin_gives_a_seat_and_accompanies_the_student_to_the_certificate(
    house: House, member: Person
) -> None:
    admin = house.admin
    await gives_chat(house, admin)
    await opens_course(house, admin, "Advanced Strategies", "Pro Trader Mentorship")
    await admin.taps("Give a seat")
    await admin.sees("Who gets it?", fresh=True)
    await admin.says("@nobody_knows_me")
    await admin.sees("“nobody_knows_me”. They have to open the bot", fresh=True)
    await admin.says(str(member.id))
    await admin.sees(f"({member.id}) gets a free seat in Pro Trader Mentorship", fresh=True)
    await admin.taps("Save")
    await admin.sees("Status: ✅ Studying", fresh=True)
    await member.sees("Pro Trader Mentorship")
    rights = (
        "SELECT s.name FROM user_package_assignments a JOIN subscription_plans s"
        " ON s.id = a.package_id JOIN profiles p ON p.id = a.user_id"
        " WHERE a.is_active AND s.course_id IS NOT NULL AND p.telegram_id = $1"
    )
    assert await house.value(rights, str(member.id)) == "Pro Trader Mentorship"

    await fills(admin, "📈 Progress", "How far along is this student", "40%")
    await admin.sees("Progress: 40%", fresh=True)
    await fills(admin, "📝 Note", "What should we remember?", "Asks good questions")
    await admin.sees("📝 Asks good questions", fresh=True)
    await fills(admin, "⏸ Pause", "Why?", "On holiday")
    await admin.sees("Status: ⏸ Paused", fresh=True)
    await member.sees("On holiday")
    await admin.taps("Resume")
    await admin.sees("Status: ✅ Studying", fresh=True)
    await admin.taps("🏅 Mark as completed")
    await admin.sees("They get the certificate right away", fresh=True)
    await admin.taps("Yes, completed")
    await admin.sees("Status: 🏅 Completed", fresh=True)
    await admin.sees("Certificate:")
    await admin.taps("Activity")
    audit = await admin.sees("Activity", fresh=True)
    assert "Status: ✅ Studying → 🏅 Completed" in audit["text"]
    await admin.taps("Back")
    await admin.sees("Status: 🏅 Completed", fresh=True)
    await admin.taps("Back")
    await admin.sees("• 🏅 Completed · 1", fresh=True)
    await admin.taps(member.name)
    await admin.sees("📝 Asks good questions", fresh=True)
    await admin.taps("👤 Person")
    await admin.sees("Pro Trader Mentorship", fresh=True)
    await admin.taps("🎓 Courses")
    await admin.sees(f"{member.name}'s courses", fresh=True)
    await admin.taps("Pro Trader Mentorship · 🏅 Completed")
    await admin.sees("📝 Asks good questions", fresh=True)
    looks = "SELECT count(*) FROM enrollment_audit_log WHERE action_type = 'viewed'"
    assert await house.value(f"{looks} AND student_telegram_id = $1", str(member.id)) == 3
