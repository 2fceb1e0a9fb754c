"""A question is answered with what a phone offers: taken or asked again, never with the menu."""

from collections.abc import Awaitable, Callable

import pytest

from handlers.callbacks.audiences import AudienceDo, Deed
from handlers.speech import speech_for
from handlers.states import Waiting
from sandbox.client import Person
from sandbox.phone import KINDS
from tests.flows.test_education import new_course
from tests.flows.test_seats import HOW, asks_for_seat
from tests.flows.test_ton import GRAM, TON, asks
from tests.flows.test_ton_domains import linked
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import answers, buys, card_of, labels, messages_of_bot, pays, subscribes

AWAITED = (
    "SELECT awaiting_input FROM user_sessions WHERE telegram_user_id = $1 AND is_active"
    " ORDER BY last_activity DESC LIMIT 1"
)
NOT_READ = "I can't read that"
DETAILS = "SELECT student_phone FROM education_enrollments WHERE student_telegram_id = $1"


async def receipt(house: House, member: Person) -> Person:
    await buys(member)
    return member


async def promo_code(house: House, member: Person) -> Person:
    await member.forges(f"pc:{await house.plan_id('3 months')}")
    return member


async def seat_promo(house: House, member: Person) -> Person:
    name = f"Phones of {member.name}"
    await asks_for_seat(house, member, await new_course(house, name), name)
    await member.sees(HOW, fresh=True)
    seat = "SELECT id FROM education_enrollments WHERE student_telegram_id = $1"
    await member.forges(f"wp:{await house.value(seat, str(member.id))}:0")
    return member


async def time_zone(house: House, member: Person) -> Person:
    await member.says("/timezone")
    return member


async def rejection_reason(house: House, member: Person) -> Person:
    await buys(member)
    await pays(member)
    card = (await card_of(member, house.admin))["message_id"]
    await house.admin.taps("Reject", message_id=card)
    await house.admin.sees("Why are you rejecting the proof of payment", fresh=True)
    await house.admin.taps("Another reason", message_id=card)
    return house.admin


async def transfer_owner(house: House, member: Person) -> Person:
    await asks(house, member)
    note = f"from {member.name}"
    await house.sandbox.ton.pays(TON, 5 * GRAM, note)
    card = await house.admin.sees(f"Comment: {note}", within=40)
    await house.admin.taps("Choose person", message_id=card["message_id"])
    return house.admin


async def refund_note(house: House, member: Person) -> Person:
    await subscribes(house, member)
    [payment] = await house.payments_of(member)
    await house.admin.forges(f"rd:{payment['id']}:0")
    return house.admin


async def support(house: House, member: Person) -> Person:
    await member.says("/support")
    return member


async def support_reply(house: House, member: Person) -> Person:
    await member.says("/support")
    await member.sees("Write", fresh=True)
    await member.says(f"A question of {member.name}")
    asked = await house.admin.sees(f"A question of {member.name}")
    await house.admin.taps("Reply", message_id=asked["message_id"])
    return house.admin


async def course_search(house: House, member: Person) -> Person:
    await member.says("/courses")
    await member.sees("ourse", fresh=True)
    await member.taps("Search")
    return member


async def certificate(house: House, member: Person) -> Person:
    await member.says("/certificate")
    return member


async def form(house: House, member: Person) -> Person:
    await house.admin.says("/person")
    return house.admin


async def broadcast(house: House, member: Person) -> Person:
    await house.admin.says("/admin")
    await house.admin.sees("Log", fresh=True)
    await house.admin.taps("Broadcasts")
    await house.admin.sees("One message to many people", fresh=True)
    await house.admin.taps("New broadcast")
    return house.admin


async def audience(house: House, member: Person) -> Person:
    key = await house.value(
        "INSERT INTO segments (name, document) VALUES ($1, '{\"everybody\": {}}') RETURNING id",
        f"Phones of {member.name}",
    )
    await house.admin.forges(AudienceDo(holder="s", key=key, deed=Deed.SEND).pack())
    return house.admin


async def domain(house: House, member: Person) -> Person:
    speech = speech_for("en", None, None)
    await linked(house, member, speech)
    await member.taps(speech("button-domain"))
    return member


WAYS: dict[str, Callable[[House, Person], Awaitable[Person]]] = {
    one.__name__: one
    for one in (
        *(receipt, promo_code, seat_promo, time_zone, rejection_reason, transfer_owner),
        *(refund_note, support, support_reply, course_search, certificate, form),
        *(broadcast, audience, domain),
    )
}
#: What is asked of whom the chain or another account has to vouch for: test_ton_holdings,
#: test_claims and test_recovery answer these.
APART = ("gate", "claim", "claim_reason", "lost_receipt", "recovery_reason")


def test_every_question_of_the_bot_is_tried() -> None:
    tried = {f"Waiting:{name}" for name in (*WAYS, *APART)}
    assert tried == {one.state for one in Waiting.__states__}


@pytest.mark.parametrize("waits_for", WAYS)
async def test_whatever_a_phone_sends_the_question_stays(
    house: House, member: Person, waits_for: str
) -> None:
    person = await WAYS[waits_for](house, member)
    await house.becomes(f"Waiting:{waits_for}", AWAITED, str(person.id))
    taken = {"forwarded"}
    if waits_for in ("support", "support_reply"):
        # An animation carries its document, which is passed on like any; so is what is spoken.
        taken |= {"animation", "voice", "video_note"}
    if waits_for == "broadcast":
        # They are messages as good as any.
        taken |= {"animation", "voice"}
    for kind in KINDS:
        if kind in taken:
            continue
        if kind == "contact" and waits_for in ("transfer_owner", "form"):
            await person.shares(kind, of=0)
        else:
            await person.shares(kind)
        shown = await person.sees("", fresh=True)
        assert "didn't get that" not in shown["text"], kind
        assert "💎 Plans" not in labels(shown), kind
        assert await house.value(AWAITED, str(person.id)) == f"Waiting:{waits_for}", kind


@pytest.mark.parametrize("waits_for", ["promo_code", "time_zone", "course_search", "form"])
async def test_an_album_is_answered_once_and_the_question_stays(
    house: House, member: Person, waits_for: str
) -> None:
    person = await WAYS[waits_for](house, member)
    await house.becomes(f"Waiting:{waits_for}", AWAITED, str(person.id))
    await house.rests()
    before = len(await messages_of_bot(person))
    for number in range(3):
        await person.sends_photo(pictures.jpeg(), album=f"album-{member.id}", caption=str(number))
    await person.sees(NOT_READ)
    await house.rests()
    assert len(await messages_of_bot(person)) == before + 1
    assert await house.value(AWAITED, str(person.id)) == f"Waiting:{waits_for}"


async def test_a_file_in_the_middle_of_a_question_may_still_be_the_receipt(
    house: House, member: Person
) -> None:
    await buys(member)
    await member.says("/timezone")
    await member.sees("Where do you live", fresh=True)
    await member.sends_photo(pictures.jpeg())
    await member.sees("Is this your proof of payment", fresh=True)


async def test_ones_own_contact_is_the_phone_number_of_an_enrolment(
    house: House, member: Person
) -> None:
    name = f"Contacts of {member.name}"
    await member.says(f"/start course_{await new_course(house, name)}")
    await member.sees(name, fresh=True)
    await member.taps("Enroll ·")
    await answers(
        member,
        *(("full name?", "[Keep it]"), ("email address?", "student@example.org")),
    )
    await member.sees("phone number?", fresh=True)
    await member.shares("location")
    again = await member.sees("phone number?", fresh=True)
    assert "share a contact" in again["text"]
    await member.shares("contact", phone="34600123456")
    await member.sees("+34600123456", fresh=True)
    await member.taps("Save")
    await member.sees(HOW, fresh=True)
    assert await house.value(DETAILS, str(member.id)) == "+34600123456"


async def test_a_person_is_named_by_a_message_of_theirs_or_their_contact(
    house: House, member: Person
) -> None:
    for kind in ("forwarded", "contact"):
        await house.admin.says("/person")
        await house.admin.sees("Who are you", fresh=True)
        await house.admin.shares(kind, of=member.id)
        await house.admin.sees(f"ID: {member.id}", fresh=True)
    await house.admin.says("/person")
    await house.admin.sees("Who are you", fresh=True)
    for kind in ("forwarded", "contact"):
        await house.admin.shares(kind, of=0)
        again = await house.admin.sees("Who are you", fresh=True)
        assert "Telegram doesn't say who that is" in again["text"]


async def test_the_two_readings_of_a_number_are_two_buttons(house: House) -> None:
    await house.admin.says("/admin")
    await house.admin.sees("Admin panel", fresh=True)
    await house.admin.taps("Plans")
    await house.admin.sees("lans", fresh=True)
    await house.admin.taps("New plan")
    await answers(
        house.admin,
        ("called", "Two Readings"),
        ("many months", "1"),
        ("currency is", "USD"),
        ("What's the price?", "1,000"),
    )
    asked = await house.admin.sees("could mean 1000 or 1.00", fresh=True)
    assert {"1000", "1.00"} <= set(labels(asked))
    await house.admin.taps("1000")
    await house.admin.sees("price in Telegram Stars", fresh=True)
