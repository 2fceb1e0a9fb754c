"""What is sold has a name in each language: given at the desk, read by one person per language."""

from sandbox.client import Person
from tests.flows.test_education import new_course, new_lesson
from tests.harness.house import House
from tests.harness.ways import answers, card_of, labels, pays, sees_where

#: As hostile as a name may be, and longer than a button.
HOSTILE = "</b><script>&amp; Ж" + "ы" * 45


async def gives(admin: Person, language: str, *fields: tuple[str, str]) -> None:
    """With a card on the screen: its fields in a language, the first of which is asked at once."""
    await admin.taps("🌐 Languages")
    await admin.sees("in their own language", fresh=True)
    await admin.taps(language)
    for field, answer in fields:
        shown = await admin.sees(language, fresh=True)
        if "Please write in this language" not in shown["text"]:
            await admin.taps(f"✏️ {field}")
            await admin.sees("Please write in this language", fresh=True)
        await admin.says(answer)
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    await admin.sees(f"Saved: {language}", fresh=True)
    await admin.taps("Back")
    # Not before it is there: an older card has the same button.
    await admin.sees("🌐 Languages", fresh=True)


async def looks_at(reader: Person, category: str, name: str, feature: str) -> None:
    """From all courses to this one, by what its buttons are called."""
    await reader.says("/courses")
    await sees_where(
        reader, lambda shown: any(category in one for one in labels(shown)), "the categories"
    )
    await reader.taps(category)
    # The category's name may hold the course's: only its own button begins with it.
    await sees_where(
        reader, lambda shown: any(one.startswith(f"{name} ·") for one in labels(shown)), "courses"
    )
    await reader.taps(f"{name} ·")
    assert name in (await reader.sees(feature, fresh=True))["text"]


async def people(house: House) -> dict[str, Person]:
    """One person for each language."""
    return {
        "en": await house.member("Ann", "en"),
        "ru": await house.member("Анна", "ru"),
        "es": await house.member("Ana", "es"),
    }


async def makes_plan(admin: Person) -> None:
    """A plan without a name."""
    await admin.says("/admin")
    await admin.sees("Admin panel", fresh=True)
    await admin.taps("💎 Plans")
    await admin.sees("is for sale", fresh=True)
    await admin.taps("New plan")
    await answers(
        admin,
        ("What's the plan called?", "[Skip]"),
        ("How many months", "7"),
        ("Which currency is", "[USD]"),
        ("What's the price?", "70"),
        ("price in Telegram Stars", "[Skip]"),
        ("What do people get?", "Signals"),
    )
    await admin.sees("Name: –", fresh=True)
    await admin.taps("Save")
    await admin.sees("7 months is saved", fresh=True)
    for button, shown in (
        ("Start selling", "isn't complete"),
        ("Sell anyway", "Are you sure?"),
        ("Yes, sell it", "7 months is for sale"),
    ):
        await admin.taps(button)
        await admin.sees(shown, fresh=True)


async def test_a_plan_is_called_in_the_readers_language_and_a_receipt_as_it_was_sold(
    house: House,
) -> None:
    admin, readers = house.admin, await people(house)
    await makes_plan(admin)

    # No name was given: everyone reads the time in their own words.
    made = {"en": "7 months · $70", "ru": "7 месяцев · 70", "es": "7 meses · 70"}
    for language, reader in readers.items():
        await reader.says("/plans")
        await reader.sees(made[language], fresh=True)

    await gives(admin, "Русский", ("Name", HOSTILE), ("Features", "Сигналы"))
    await admin.sees("0 people have it now", fresh=True)
    await gives(admin, "Español", ("Name", "Siete & más"))
    await admin.sees("0 people have it now", fresh=True)
    said = {"en": ("7 months", "• Signals"), "ru": (HOSTILE[:20], "• Сигналы")}
    said["es"] = ("Siete & más", "• Signals")
    for language, reader in readers.items():
        name, feature = said[language]
        await reader.says("/plans")
        await reader.sees(name, fresh=True)
        await reader.taps(name)
        card = await reader.sees(feature, fresh=True)
        assert name in card["text"]

    member = readers["es"]
    await member.taps("Comprar por")
    await member.sees("Siete & más", fresh=True)
    await pays(member, shown="Siete & más")

    # Renamed in both meanwhile: what was sold keeps the names that it was sold by.
    await admin.taps("Edit")
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("✏️ Name")
    await answers(admin, ("What's the plan called?", "Renamed"))
    await admin.sees("Name: Renamed", fresh=True)
    await admin.taps("Save")
    await admin.sees("Renamed is saved", fresh=True)
    await gives(admin, "Español", ("Name", "Otro nombre"))
    await admin.sees("people have it now", fresh=True)
    card = await card_of(member, admin)
    await admin.taps("✅ Approve", message_id=card["message_id"])
    await member.sees("confirmado", fresh=True)
    assert "Siete & más" in (await member.last_message())["text"]
    await member.says("/receipts")
    await member.sees("Siete & más", fresh=True)
    await member.says("/membership")
    await member.sees("Otro nombre", fresh=True)
    await member.says("/language")
    await member.sees("idioma", fresh=True)
    await member.taps("Русский")
    await member.says("/receipts")
    shown = await member.sees("Ваши квитанции", fresh=True)
    assert any(HOSTILE[:12] in label for label in labels(shown))
    await house.database.execute(
        "UPDATE subscription_plans SET is_active = false WHERE name = 'Renamed'"
    )


async def test_a_course_its_category_and_its_lessons_are_given_alike(house: House) -> None:
    admin, readers = house.admin, await people(house)
    course = await new_course(house, "Maps", features=["Legends"], description="All of it")
    await new_lesson(house, course, 1, title="North", body="Up")
    # What other tests have left fills a page of its own.
    await house.database.execute(
        "UPDATE education_categories SET display_order = (name <> 'About Maps')::int"
    )
    await admin.says("/admin")
    await admin.sees("Admin panel", fresh=True)
    await admin.taps("🎓 Courses")
    await admin.sees("Choose a category to see", fresh=True)
    await admin.taps("About Maps")
    await admin.sees("About Maps", fresh=True)
    await gives(admin, "Русский", ("Name", "О картах"))
    await gives(admin, "Español", ("Name", "De mapas"))
    await admin.sees("About Maps", fresh=True)
    await admin.taps("Maps · 0")
    await admin.sees("In the shop", fresh=True)
    await gives(admin, "Русский", ("Name", "Карты"), ("Included", "Легенды"))
    await gives(admin, "Español", ("Name", "Mapas"))
    await admin.sees("In the shop", fresh=True)
    await admin.taps("Lessons")
    await admin.sees("Maps", fresh=True)
    await admin.taps("1. North")
    await admin.sees("Up", fresh=True)
    await gives(admin, "Русский", ("Title", "Север"), ("Text", "Вверх"))
    kept = await house.value(
        "SELECT translations FROM education_modules WHERE package_id = $1", course
    )
    assert '"title": "Север"' in kept and '"body": "Вверх"' in kept
    said = {
        "en": ("About Maps", "Maps", "• Legends"),
        "ru": ("О картах", "Карты", "• Легенды"),
        "es": ("De mapas", "Mapas", "• Legends"),
    }
    for language, reader in readers.items():
        await looks_at(reader, *said[language])
