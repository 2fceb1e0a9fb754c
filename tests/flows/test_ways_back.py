"""Back leads to where one came from, in each message for itself, and after a restart."""

import pytest

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import button, buys, labels, pays

#: In each language: what leads to the plans from two screens, and what the ways back are called.
WORDS = {
    "en": ("💎 Choose a plan", "💎 Plans", "‹ Back", "‹ Menu"),
    "ru": ("💎 Выбрать тариф", "💎 Тарифы", "‹ Назад", "‹ Меню"),
    "es": ("💎 Elegir un plan", "💎 Planes", "‹ Atrás", "‹ Menú"),
}


@pytest.mark.parametrize("language", WORDS)
async def test_two_messages_side_by_side_each_know_their_own_way(
    house: House, language: str
) -> None:
    choose, plans, back, menu = WORDS[language]
    person = await house.member("Wanderer", language)
    both = []
    for command, label in (("/membership", choose), ("/help", plans)):
        await person.says(command)
        both.append((label, await person.sees(label, fresh=True)))
    for label, one in both:
        await person.taps(label, message_id=one["message_id"])
        shown = await person.sees(back, fresh=True)
        assert shown["message_id"] == one["message_id"]
        assert labels(shown)[-2:] == [back, menu]
    if language == "es":
        await house.restart()
    for label, one in both:
        await person.taps(back, message_id=one["message_id"])
        again = await person.sees(label, fresh=True)
        assert (again["message_id"], again["text"]) == (one["message_id"], one["text"])


async def test_a_person_looked_at_from_a_card_is_left_to_that_card_whatever_was_done(
    house: House,
) -> None:
    admin, member = house.admin, await house.member("Seen from a card")
    await buys(member)
    await pays(member)
    await admin.says("/review")
    # A notice about the same proof comes from nowhere: its buttons know no way back.
    card = await admin.sees("1 proof of payment is waiting", fresh=True)
    await admin.taps("👤 Person", message_id=card["message_id"])
    await admin.sees("🛡 Protect", fresh=True)
    await opens(admin, "🛡 Protect", "I never remove this person")
    # A question on the way leads back to the card, which still knows from where it was opened.
    await opens(admin, "🛠 Make moderator", "Yes, make them a moderator")
    await opens(admin, "‹ Back", "🛠 Make moderator")
    await admin.taps("‹ Back")
    again = await admin.sees("1 proof of payment is waiting", fresh=True)
    assert f"({member.id})" in again["text"]
    # A button of an earlier message says nothing of where it stood.
    await admin.forges(f"u:{member.id}")
    shown = await admin.sees("🛠 Make moderator", fresh=True)
    assert button(shown, "‹ Back")["value"] == "dp"


async def opens(person: Person, label: str, seen: str) -> None:
    await person.taps(label)
    await person.sees(seen, fresh=True)
