"""Back leads to where one came from, in each message for itself, and after a restart."""

import pytest

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import button, buys, labels, pays, sees_where

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


#: In each language: the person's button and its note's, leaving, saving, back, and the reviewer's
#: own way to approve, by which the card is known again.
FORMS = {
    "en": ("👤 Person", "✉️", "✖️ Cancel", "✅ Save", "‹ Back", "✅ Approve"),
    "ru": ("👤 Карточка", "✉️", "✖️ Отмена", "✅ Сохранить", "‹ Назад", "✅ Принять"),
    "es": ("👤 Ficha", "✉️", "✖️ Cancelar", "✅ Guardar", "‹ Atrás", "✅ Aprobar"),
}


@pytest.mark.parametrize("language", FORMS)
async def test_a_form_leads_back_to_its_card_and_that_to_where_it_was_opened(
    house: House, language: str
) -> None:
    person, note, leave, save, back, approve = FORMS[language]
    member = await house.member("Seen through a form")
    admin = await house.member("Olga", language)
    await house.appoints(admin)
    await buys(member)
    await pays(member)
    await admin.says("/review")
    card = asked = await sees_where(
        admin, lambda m: approve in labels(m) and "🆕" not in m["text"], "the queue's first proof"
    )
    for ends in (leave, save):
        await admin.taps(person, message_id=card["message_id"])
        shown = await admin.sees(note, fresh=True)
        await admin.taps(note)
        await admin.sees(leave, fresh=True)
        if ends == save:
            await admin.says("They asked for an invoice.")
            await admin.sees(save, fresh=True)
        await admin.taps(ends)
        shown = await admin.sees(back, fresh=True)
        if ends == leave:
            await admin.taps(back)
            shown = await admin.sees(note, fresh=True)
        await admin.taps(back)
        card = await admin.sees(approve, fresh=True)
        assert card["text"] == asked["text"], shown["text"]


async def test_the_shops_settings_lead_back_to_ones_own_where_they_were_opened_from(
    house: House,
) -> None:
    admin = house.admin
    await admin.says("/settings")
    await admin.sees("⚙️ My settings", fresh=True)
    await opens(admin, "⚙️ My settings", "🕒 Time zone")
    await opens(admin, "Shop settings", "🏦 Bank accounts")
    await opens(admin, "Next ›", "🏦 Bank accounts")
    # A page further on still knows where it came from.
    await opens(admin, "‹ Back", "🕒 Time zone")


async def opens(person: Person, label: str, seen: str) -> None:
    await person.taps(label)
    await person.sees(seen, fresh=True)
