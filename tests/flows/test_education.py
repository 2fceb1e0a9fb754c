"""Courses as their students meet them: looking, enrolling, studying, leaving, being forgotten."""

import io
from datetime import timedelta
from uuid import UUID, uuid4

from PIL import Image

from sandbox.client import Person
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import button, card_of, labels, pays, sees_where


async def new_course(house: House, name: str, **columns: object) -> UUID:
    """A course of the test's own, in a category of its own."""
    category, course = uuid4(), uuid4()
    await house.database.execute(
        "INSERT INTO education_categories (id, name, icon, display_order)"
        " VALUES ($1, $2, '🧪', 99)",
        category,
        f"About {name}",
    )
    values = {"id": course, "category_id": category, "name": name, "currency": "USD", **columns}
    values.setdefault("price", 120)
    marks = ", ".join(f"${number + 1}" for number in range(len(values)))
    await house.database.execute(
        f"INSERT INTO education_packages ({', '.join(values)}) VALUES ({marks})", *values.values()
    )
    return course


async def new_lesson(house: House, course: UUID, position: int, **columns: object) -> None:
    values = {"package_id": course, "position": position, **columns}
    marks = ", ".join(f"${number + 1}" for number in range(len(values)))
    await house.database.execute(
        f"INSERT INTO education_modules ({', '.join(values)}) VALUES ({marks})", *values.values()
    )


async def photo_of(house: House) -> str:
    """A picture that Telegram keeps, by its id."""
    owner = await house.member("Owner")
    sent = await owner.sends_photo(pictures.jpeg())
    found = [m for m in (await owner.screen())["messages"] if m["message_id"] == sent]
    return str(found[0]["photo"])


async def enrolment_of(house: House, person: Person) -> dict[str, object]:
    (row,) = await house.rows(
        "SELECT * FROM education_enrollments WHERE student_telegram_id = $1", str(person.id)
    )
    return dict(row)


async def test_from_looking_around_to_the_last_lesson_and_being_forgotten(house: House) -> None:
    member = await house.member("Rosalind")
    now = await house.now()
    course = await new_course(
        house,
        "Chart & Craft",
        description="Reading <charts>",
        learning_outcomes=["See the trend"],
        requirements=["A pencil"],
        instructor_name="Ada",
        difficulty_level="Beginner",
        duration_weeks=4,
        max_students=3,
        starts_at=now + timedelta(hours=20),
        enrollment_deadline=now + timedelta(hours=10),
        thumbnail_file_id=await photo_of(house),
        video_preview_url="https://video.example.org/craft",
    )
    await house.database.execute(
        "INSERT INTO promotions (code, discount_type, discount_value, course_ids)"
        " VALUES ('CRAFT10', 'percentage', 10, ARRAY[$1::uuid])",
        course,
    )
    film = {"file_id": "lost by Telegram", "file_kind": "video"}
    await new_lesson(house, course, 1, title="Lines", body="Draw <one>.")
    await new_lesson(house, course, 2, title="Curves", url="https://example.org/c", **film)

    # The shop window, and back.
    await member.says("/courses")
    await member.sees("About Chart & Craft (1)", fresh=True)
    await member.taps("About Chart & Craft")
    await member.sees("1 course.", fresh=True)
    await member.taps("Back")
    await member.sees("Choose a subject", fresh=True)
    # The search.
    await member.taps("Search")
    await member.sees("What are you looking for?", fresh=True)
    await member.says("unicorns & more")
    await member.sees("No courses found for “unicorns & more”", fresh=True)
    await member.says("CRAFT ada")
    await member.sees("1 course found", fresh=True)
    await member.taps("Chart & Craft · $120")
    card = await sees_where(member, lambda m: "photo" in m and "3 seats left" in m["text"], "it")
    for told in (
        "Reading <charts>",
        "See the trend",
        "A pencil",
        "With Ada",
        "beginners",
        "4 week",
    ):
        assert told in card["text"]
    assert "🎬 Preview" in labels(card)
    await member.taps("All details", message_id=card["message_id"])
    await member.sees("See the trend", fresh=True)
    await member.taps("Back")
    await sees_where(
        member, lambda m: "Enroll · $120" in str(labels(m)) and "photo" in m, "it again"
    )
    assert (
        await house.value(
            "SELECT count(*) FROM conversion_tracking WHERE telegram_user_id = $1"
            " AND conversion_data ->> 'course' = $2",
            str(member.id),
            str(course),
        )
        == 1
    )

    await fills_in_the_form(house, member, course)
    await pays_for_the_seat(house, member)
    await studies(house, member)
    await leaves_and_is_forgotten(house, member)


async def fills_in_the_form(house: House, member: Person, course: UUID) -> None:
    await member.taps("Enroll ·")
    asked = await member.sees("What's your full name?", fresh=True)
    assert f"Now: {member.name}" in asked["text"]
    # The tap comes again, with another update: the buttons that are seen are still the form's.
    taps = [u["callback_query"] for u in await house.sandbox.updates() if "callback_query" in u]
    await house.sandbox.raw_update(callback_query=taps[-1])
    await house.rests()
    keep = button(asked, "Keep it")["value"]
    await member.forges(keep, message_id=asked["message_id"])
    await member.sees("email address?")
    await member.taps("Back")
    await member.says("  Rosalind \n Elsie ")
    await member.sees("email address?", fresh=True)
    await member.says("rosalind at example")
    await member.sees("doesn't look like an email", fresh=True)
    # The bot is restarted in the middle: the form waits where it was.
    await house.restart()
    await member.says("wrong@example.org")
    await member.sees("phone number?", fresh=True)
    await member.says("12-34")
    await member.sees("doesn't look like a phone", fresh=True)
    await member.says("/cancel")
    await member.sees("Nothing was changed", fresh=True)
    assert not await house.rows(
        "SELECT FROM education_enrollments WHERE student_telegram_id = $1", str(member.id)
    )
    # A code that is brought along waits for the payment.
    await member.says("/start promo_CRAFT10")
    await member.sees("CRAFT10 is saved", fresh=True)
    await member.says(f"/start course_{course}")
    await member.sees("Enroll ·", fresh=True)
    await member.taps("Enroll ·")
    for question, answer in (
        ("full name?", "Rosalind Elsie"),
        ("email address?", "wrong@example.org"),
        ("phone number?", "+34 600 123-456"),
    ):
        await member.sees(question, fresh=True)
        await member.says(answer)
    await member.sees("Once you save, you choose how to pay", fresh=True)
    await member.taps("✏️ Email")
    await member.sees("Now: wrong@example.org", fresh=True)
    await member.says("rosalind@example.org")
    await member.sees("rosalind@example.org", fresh=True)
    await member.taps("Save")
    await member.sees("$108. How would you like to pay?", fresh=True)
    row = await enrolment_of(house, member)
    told = [row[f"student_{name}"] for name in ("first_name", "email", "phone")]
    assert told == ["Rosalind Elsie", "rosalind@example.org", "+34600123456"]
    assert row["enrollment_status"] == "pending"


async def pays_for_the_seat(house: House, member: Person) -> None:
    await member.says("/mycourses")
    await member.sees("🧾 Chart & Craft", fresh=True)
    await member.taps("🧾 Chart & Craft")
    await member.sees("You just need to pay", fresh=True)
    await member.taps("Pay for seat")
    await member.sees("$108. How would you like to pay?", fresh=True)
    await member.taps("Buy for $108")
    await member.sees("Transfer exactly", fresh=True)
    await pays(member)
    card = await card_of(member, house.admin)
    await house.admin.taps("Approve", message_id=card["message_id"])
    # It begins within the day: the word about the seat and the one about the start both come.
    await member.sees("You have a seat in Chart & Craft")
    await member.sees("Chart & Craft starts soon")


async def studies(house: House, member: Person) -> None:
    await member.says("/start")
    await member.sees("My courses", fresh=True)
    await member.taps("My courses")
    await member.sees("📖 Chart & Craft · 0", fresh=True)
    await member.taps("📖 Chart & Craft")
    await member.sees("0 of 2 lessons done", fresh=True)
    await member.taps("Lessons")
    await member.sees("▫️ 1. Lines", fresh=True)
    await member.taps("1. Lines")
    await member.sees("Draw <one>.", fresh=True)
    await member.taps("Mark as done")
    await member.sees("Mark as not done", fresh=True)
    await member.taps("Next lesson")
    # Telegram has lost the film: the lesson is shown all the same.
    shown = await member.sees("Curves", fresh=True)
    assert "🔗 Open the link" in labels(shown)
    await member.taps("Mark as done")
    await member.sees("All done! You'll get your certificate", fresh=True)
    asked = await house.admin.sees(f"{member.name} ({member.id}) has finished every lesson")
    await house.admin.taps("Mark as completed", message_id=asked["message_id"])
    await house.admin.sees("Has", fresh=True)
    await member.taps("Back")
    await member.sees("✅ 2. Curves", fresh=True)
    await member.taps("Back")
    await member.sees("▰▰▰▰▰▰▰▰▰▰ 100", fresh=True)


async def leaves_and_is_forgotten(house: House, member: Person) -> None:
    row = await enrolment_of(house, member)
    # A student is not forgotten, not even by a button that was never shown.
    await member.forges(f"kz:{row['id']}:1")
    await member.sees("Leave the course first", fresh=True)
    stranger = await house.member("Stranger")
    for foreign in (f"km:{row['id']}", f"kq:{row['id']}:1"):
        await stranger.says("/start")
        await stranger.sees("Plans", fresh=True)
        await stranger.forges(foreign)
        await stranger.sees("can't find this enrollment", fresh=True)
    await member.says("/mycourses")
    await member.sees("📖 Chart & Craft · 100", fresh=True)
    await member.taps("📖 Chart & Craft")
    await member.sees("🚪 Leave", fresh=True)
    await member.taps("🚪 Leave")
    await member.sees("Leaving doesn't refund", fresh=True)
    await member.taps("Yes, leave")
    await member.sees("You've left Chart & Craft", fresh=True)
    await member.taps("Delete my details")
    asked = await member.sees("can't undo this", fresh=True)
    assert "rosalind@example.org" in asked["text"]
    await member.taps("Yes, delete them")
    await member.sees("Your details are deleted", fresh=True)
    row = await enrolment_of(house, member)
    assert {row[f"student_{name}"] for name in ("first_name", "email", "phone")} == {None}


async def corrects_the_name(
    house: House, member: Person, stranger: Person, enrollment: str, number: str
) -> None:
    """An admin puts the name right: a new picture, and the old number says that it was replaced."""
    admin = house.admin
    await admin.forges(f"ei:{enrollment}")
    await admin.sees("Completed", fresh=True)
    await admin.taps("Correct name")
    await admin.sees("What's the correct name?", fresh=True)
    await admin.says("Ada King Lovelace")
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    await admin.sees("Name: Ada King Lovelace", fresh=True)
    await sees_where(
        member, lambda m: "photo" in m and "We corrected the name" in m["text"], "the new one"
    )
    await stranger.says(f"/certificate {number}")
    found = await stranger.sees("was replaced because its name was corrected", fresh=True)
    assert "Ada King Lovelace" in found["text"] and f"Number: {number}" not in found["text"]


async def test_a_full_course_has_a_line_and_a_certificate_can_be_checked_by_anyone(
    house: House,
) -> None:
    full = await new_course(house, "Full House", max_students=0)
    member, stranger = await house.member("Ada"), await house.member("Stranger")
    await member.says(f"/start course_{full}")
    await member.sees("No seats free right now", fresh=True)
    await member.taps("Join the waiting list")
    await member.sees("full name?", fresh=True)
    await member.taps("Keep it")
    for answer in ("ada@example.org", "+44 20 7946 0000"):
        await member.says(answer)
    await member.sees("you're on the waiting list", fresh=True)
    await member.taps("Save")
    await member.sees("You're number 1 on the waiting list", fresh=True)
    row = await enrolment_of(house, member)
    # An old button of the card shows how they stand, and asks nothing again.
    await member.says("/mycourses")
    await member.sees("🚶 Full House", fresh=True)
    await member.forges(f"ke:{full}")
    await member.sees("You're number 1 on the waiting list", fresh=True)
    await member.taps("🚪 Leave")
    await member.sees("Give up your place in Full House?", fresh=True)
    await member.taps("Yes, leave")
    await member.sees("You've given up your place", fresh=True)

    # What an admin's word leaves behind (see tests/services/test_education_studies.py).
    number = f"DC-{'ACDE'}-{'FHJK'}"
    completed = "enrollment_status = 'completed', has_seat = false, completion_date = $2"
    async with house.database.acquire() as connection, connection.transaction():
        await connection.execute(
            "UPDATE education_enrollments SET enrollment_status = 'active', has_seat = true"
            " WHERE id = $1",
            row["id"],
        )
        await connection.execute(
            f"UPDATE education_enrollments SET {completed}, certificate_number = $3 WHERE id = $1",
            row["id"],
            await house.now(),
            number,
        )
        await connection.execute(
            "INSERT INTO certificates (number, name, completed_at, enrollment_id, course)"
            " VALUES ($1, $2, $3, $4, jsonb_build_object('name', 'Full House'))",
            number,
            member.name,
            await house.now(),
            row["id"],
        )
    await house.database.execute(
        "INSERT INTO outbox (kind, chat_id, args)"
        " VALUES ('course_completed', $1, jsonb_build_object('enrollment', $2::text))",
        str(member.id),
        str(row["id"]),
    )
    await house.database.execute("SELECT pg_notify('outbox', '')")
    given = await sees_where(member, lambda m: "photo" in m and number in m["text"], "the paper")
    assert "Congratulations" in given["text"]
    picture = Image.open(io.BytesIO(await house.sandbox.file(given["photo"])))
    assert picture.size[0] > picture.size[1] > 700
    await member.taps("My course", message_id=given["message_id"])
    await member.sees("Congratulations!", fresh=True)
    await member.taps("My certificate")
    await sees_where(member, lambda m: "photo" in m and "Congratulations" not in m["text"], "it")

    await member.taps("PDF")
    printed = await sees_where(member, lambda m: "document" in m, "the file")
    assert (await house.sandbox.file(printed["document"]["file_id"])).startswith(b"%PDF")
    for asked in ("/certificate dc acde fhjk", f"/start cert_{number}"):
        await stranger.says(asked)
        found = await stranger.sees("This certificate is genuine", fresh=True)
        assert member.name in found["text"]
        assert "Full House" in found["text"]
    await corrects_the_name(house, member, stranger, str(row["id"]), number)
    await stranger.says("/certificate DC-AAAA-AAAA")
    await stranger.sees("no certificate with the number “DC-AAAA-AAAA”", fresh=True)
    await stranger.says("/certificate")
    await stranger.sees("Which certificate do you want to verify", fresh=True)
