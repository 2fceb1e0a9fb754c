"""Promo codes in the chat: typed, sent, brought by a link, refused with a reason, and free."""

import pytest

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import is_approved, labels, pays


async def code(house: House, percent: int = 20, **columns: object) -> str:
    """A code of the test's own."""
    name = f"CODE{(await house.value('SELECT count(*) FROM promotions')) + 1}"
    values = {"code": name, "discount_type": "percentage", "discount_value": percent, **columns}
    names = ", ".join(values)
    places = ", ".join(f"${number}" for number in range(1, len(values) + 1))
    await house.database.execute(
        f"INSERT INTO promotions ({names}) VALUES ({places})", *values.values()
    )
    return name


async def uses(house: House, name: str) -> int:
    return int(await house.value("SELECT current_uses FROM promotions WHERE code = $1", name))


async def brings(person: Person, name: str, price: str, plan: str = "1 month") -> None:
    """Send the code with the command and open the card of a plan at its new price."""
    await person.says(f"/promo {name}")
    await person.sees("is saved", fresh=True)
    await person.taps(f"{plan} ·")
    await person.sees(price, fresh=True)


async def test_a_code_typed_at_the_plan_brings_the_price_down_and_is_consumed_when_paid(
    house: House, member: Person
) -> None:
    name = await code(house)
    await member.says("/plans")
    await member.sees("1 month ·", fresh=True)
    await member.taps("1 month ·")
    await member.sees("Buy for $49", fresh=True)
    await member.taps("promo code")
    await member.sees("Send me your promo code", fresh=True)
    await member.says("NOSUCHCODE")
    await member.sees("There's no code", fresh=True)
    await member.says(name.lower())
    card = await member.sees("takes $9.80 off $49", fresh=True)
    assert "Buy for $39.20" in labels(card)[0]
    await member.taps("Buy for $39.20")
    shown = await member.sees("Transfer exactly $39.20", fresh=True)
    assert f"{name} is applied" in shown["text"]
    assert await uses(house, name) == 1
    await pays(member)
    await is_approved(member, house.admin)
    payment = (await house.payments_of(member))[-1]
    assert str(payment["amount"]) == "39.20"
    assert await house.value(
        "SELECT consumed_at IS NOT NULL FROM promotion_usage WHERE telegram_user_id = $1",
        str(member.id),
    )
    await member.says(f"/promo {name}")
    await member.sees(f"already used the code {name}", fresh=True)


async def test_a_code_that_is_pasted_without_a_word_is_taken_as_a_code(
    house: House, member: Person
) -> None:
    name = await code(house)
    # Nothing is asked at that moment, and copied text has spaces around it and any letters.
    await member.says(f" {name.lower()} ")
    await member.sees(f"{name} is saved", fresh=True)
    await member.taps("1 month ·")
    card = await member.sees("takes $9.80 off $49", fresh=True)
    assert "Buy for $39.20" in labels(card)[0]
    # What is no code is a word, and offered to the team.
    await member.says(f"{name}x")
    await member.sees("Should I send", fresh=True)


async def test_a_code_comes_along_with_a_link_and_leaves_with_the_checkout(
    house: House, member: Person
) -> None:
    name = await code(house, 50)
    await member.says(f"/start promo_{name}")
    await member.sees(f"{name} is saved", fresh=True)
    await member.taps("3 months ·")
    await member.sees("Buy for $75", fresh=True)
    await member.taps("Buy for $75")
    await member.sees("Transfer exactly $75", fresh=True)
    assert await uses(house, name) == 1
    await member.taps("Cancel payment")
    await member.sees("is canceled", fresh=True)
    assert await uses(house, name) == 0


async def test_the_code_stays_with_the_checkout_when_the_person_looks_again(
    house: House, member: Person
) -> None:
    name = await code(house)
    await brings(member, name, "Buy for $39.20")
    await member.taps("Buy for $39.20")
    await member.sees("Transfer exactly $39.20", fresh=True)
    await member.says("/plans")
    await member.sees("1 month ·", fresh=True)
    await member.taps("1 month ·")
    await member.sees("Buy for $39.20", fresh=True)
    await member.taps("Remove code")
    await member.sees("Buy for $49", fresh=True)
    await member.taps("Buy for $49")
    await member.sees("Transfer exactly $49", fresh=True)
    assert await uses(house, name) == 0


async def test_a_code_that_was_used_up_meanwhile_says_so_at_the_checkout(
    house: House, member: Person
) -> None:
    name = await code(house, max_uses=1)
    await brings(member, name, "Buy for $39.20")
    quick = await house.member("Quick")
    await brings(quick, name, "Buy for $39.20")
    await quick.taps("Buy for $39.20")
    await quick.sees("Transfer exactly $39.20", fresh=True)
    await member.taps("Buy for $39.20")
    await member.sees(f"{name} has reached its limit", fresh=True)
    assert not await house.checkouts_of(member)


async def test_a_code_for_everything_gives_the_plan_without_a_payment(
    house: House, member: Person
) -> None:
    name = await code(house, 100)
    await brings(member, name, "Get it for free")
    await member.taps("Get it for free")
    await member.sees("Nothing to pay", fresh=True)
    await member.sees("1 month is yours until")
    assert await uses(house, name) == 1
    (payment,) = await house.payments_of(member)
    assert (payment["status"], payment["amount"]) == ("completed", 0)


async def test_an_admin_makes_a_code_and_stops_it_and_no_one_else_can(
    house: House, member: Person
) -> None:
    admin = house.admin
    await member.says("/newpromo MINE 100%")
    await member.sees("Sorry, I didn't get that", fresh=True)
    await admin.says("/newpromo SUMMER 120%")
    await admin.sees("1 to 100 percent", fresh=True)
    await admin.says("/newpromo SUMMER")
    await admin.sees("Send it like this", fresh=True)
    await admin.says("/newpromo SUMMER 25% 100 2099-12-31")
    made = await admin.sees("SUMMER: 25% off", fresh=True)
    assert "start=promo_SUMMER" in made["text"]
    await house.sandbox.redeliver()
    await admin.says("/newpromo summer 30%")
    await admin.sees("The code SUMMER already exists", fresh=True)
    await member.says("/promo summer")
    await member.sees("SUMMER is saved", fresh=True)
    await admin.says("/stoppromo summer")
    await admin.sees("⚪️ SUMMER", fresh=True)
    await member.says("/promo summer")
    await member.sees("no longer active", fresh=True)
    await admin.says("/promos")
    await admin.sees("SUMMER: 25% off, 0 used of 100", fresh=True)


async def test_a_code_is_taken_however_it_was_copied_or_typed(house: House) -> None:
    name = await code(house)
    await house.database.execute("UPDATE promotions SET code = 'SPACE26' WHERE code = $1", name)
    for typed in (
        *("«SPACE26»", "#space26.", "`SPACE26`", "SPACE26\u200b"),
        # Letters of a Russian keyboard that look the same.
        *("S\u0420\u0410\u0421\u041526", "/promo S\u0420\u0410\u0421\u041526", "/promo “SPACE26”"),
    ):
        member = await house.member()
        await member.says(typed)
        await member.sees("SPACE26 is saved", fresh=True)
    # What is no code goes to the team, whatever stands around it.
    await member.says("«SPACE27»")
    await member.sees("Should I send", fresh=True)


async def test_a_code_that_is_called_like_a_city_is_no_answer_about_the_time_zone(
    house: House, member: Person
) -> None:
    name = await code(house)
    await house.database.execute("UPDATE promotions SET code = 'PARIS' WHERE code = $1", name)
    await member.says("PARIS")
    await member.sees("PARIS is saved", fresh=True)
    await member.says("Paris")
    await member.sees("Saved: Paris", fresh=True)


async def test_a_word_that_a_city_begins_with_is_no_answer_about_the_time_zone(
    house: House,
) -> None:
    member = await house.member("Ana", "es")
    await member.says("Pago")
    await member.sees("¿Envío tu mensaje al equipo?", fresh=True)


@pytest.mark.parametrize(
    ("language", "asks", "no_code", "send"),
    [
        ("en", "What do I get with a code?", "A code has 3 to 32", "📨 Send this to the team"),
        ("ru", "А что даёт промокод?", "Промокод состоит из", "📨 Отправить это команде"),
        ("es", "¿Para qué sirve el código?", "Un código tiene de 3", "📨 Enviar esto al equipo"),
    ],
)
async def test_a_question_in_the_place_of_a_code_is_no_try_and_may_go_to_the_team(
    house: House, language: str, asks: str, no_code: str, send: str
) -> None:
    name = await code(house)
    member = await house.member("Asker", language)
    await member.says("/promo")
    await member.sees("🏷", fresh=True)
    for _ in range(11):
        await member.says(asks)
        asked = await member.sees(no_code, fresh=True)
    tries = "SELECT count(*) FROM promo_analytics WHERE telegram_user_id = $1"
    assert await house.value(tries, str(member.id)) == 0
    assert send in labels(asked)
    await member.says(name)
    await member.sees(name, fresh=True)
    await member.says("/promo " + asks)
    await member.sees(no_code, fresh=True)
    assert await house.value(tries, str(member.id)) == 1
