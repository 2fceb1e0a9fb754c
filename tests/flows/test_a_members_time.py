"""A member's time from the first payment to the last word, in each language that the bot speaks."""

from dataclasses import dataclass

import pytest

from handlers.extras import PARTY
from sandbox.client import Person
from tests.flows.test_education import enrolment_of, new_course, new_lesson
from tests.harness.house import House
from tests.harness.ways import card_of, labels, pays, sees_where, subscribes


@dataclass(frozen=True)
class Said:
    """The beginning of what is read, by what it is about."""

    language: str
    grace: str
    renewed: str
    ended: str
    all_done: str
    completed: str
    stays: str
    over: str
    kept: str
    promo: str
    certificate: str
    terms: str
    about: str
    helped: str
    yes: str
    glad: str


IN = [
    Said(
        "en",
        grace="You can stay in the channels until",
        renewed="from",
        ended="so I removed you from its channels",
        all_done="All done! You'll get your certificate",
        completed="Congratulations, you've completed",
        stays="The lessons stay open until",
        over="Your access to",
        kept="Your progress is saved: 0 of 1",
        promo="Send me your promo code",
        certificate="Which certificate do you want to verify?",
        terms="no terms of its own",
        about="This is about receipt",
        helped="Did we help you?",
        yes="👍 Yes",
        glad="Good to know",
    ),
    Said(
        "ru",
        grace="Доступ остаётся до",
        renewed="с",
        ended="доступ к её каналам закрыт",
        all_done="Всё пройдено! Сертификат придёт",
        completed="Поздравляем, курс",
        stays="Уроки открыты до",
        over="Доступ к курсу",
        kept="пройденное сохранено: 0 из 1",
        promo="Пришлите промокод",
        certificate="Какой сертификат проверить?",
        terms="Своих условий магазин не написал",
        about="Речь о квитанции",
        helped="Получилось вам помочь?",
        yes="👍 Да",
        glad="Приятно знать",
    ),
    Said(
        "es",
        grace="Sigues dentro hasta el",
        renewed="desde el",
        ended="saliste de sus canales",
        all_done="¡Todo hecho! Tu certificado",
        completed="¡Felicidades, completaste",
        stays="Las lecciones siguen abiertas hasta el",
        over="Tu acceso a",
        kept="lo que hiciste queda guardado: 0 de 1",
        promo="Envíame el código",
        certificate="¿Qué certificado compruebo?",
        terms="no tiene condiciones propias",
        about="Se trata del recibo",
        helped="¿Te ayudamos?",
        yes="👍 Sí",
        glad="¡Qué bueno, gracias!",
    ),
]
each = pytest.mark.parametrize("said", IN, ids=[one.language for one in IN])


async def pays_by_transfer(house: House, member: Person) -> None:
    """From the ways to pay that are on the screen to the approval."""
    await member.sees("🏦", fresh=True)
    await member.taps("🏦")
    await member.sees("7700-0000-1234", fresh=True)
    await pays(member, shown="⏳")
    card = await card_of(member, house.admin)
    await house.admin.taps("Approve", message_id=card["message_id"])


@each
async def test_the_end_of_a_membership_is_told_with_the_way_to_go_on(
    house: House, said: Said
) -> None:
    member, plan = await house.member("Mary", said.language), await house.new_plan(20)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await pays_by_transfer(house, member)
    await member.sees("🎉")
    end = await house.end_of(member)
    await house.advance_to(end, minutes=1)
    grace = await member.sees(said.grace, within=40)
    # Renewing says from when until when, before anything is paid.
    await member.taps(labels(grace)[0], message_id=grace["message_id"])
    card = await member.sees("📅", fresh=True)
    [span] = [line for line in card["text"].splitlines() if line.startswith("📅")]
    assert f" {said.renewed} " in span.lower() and sum(one.isdigit() for one in span) >= 10
    await house.advance_to(end, days=5)
    over = await member.sees(said.ended, within=40)
    assert labels(over)[0].startswith("🔁")


async def enrolls(house: House, member: Person, course: object) -> None:
    """From the course's page to a seat that is paid."""
    await member.says(f"/start course_{course}")
    page = await member.sees("Finale", fresh=True)
    await member.taps(labels(page)[0])
    for answer in ("Rosalind Elsie", "rosalind@example.org", "+34 600 123 456"):
        await member.sees("✖️", fresh=True)
        await member.says(answer)
    await member.sees("rosalind@example.org", fresh=True)
    await member.taps("✅")
    await pays_by_transfer(house, member)
    status = "SELECT enrollment_status FROM education_enrollments WHERE student_telegram_id = $1"
    await house.becomes("active", status, str(member.id))


@each
async def test_a_course_ends_with_a_certificate_a_party_and_what_stays(
    house: House, said: Said
) -> None:
    member, other = [await house.member(name, said.language) for name in ("Rosalind", "Late")]
    course = await new_course(house, f"Finale {said.language}", price=30, duration_weeks=2)
    await new_lesson(house, course, 1, title="Lines", body="Draw one.")
    for one in (member, other):
        await enrolls(house, one, course)
    key = (await enrolment_of(house, member))["id"]
    await member.forges(f"kl:{key}:0")
    await member.sees("1. Lines", fresh=True)
    await member.taps("1. Lines")
    await member.sees("Draw one.", fresh=True)
    await member.taps("✅")
    await member.sees(said.all_done, fresh=True)
    # The teacher's notice has the button that completes it.
    asked = await house.admin.sees(f"{member.name} ({member.id}) has finished every lesson")
    await house.admin.taps("Mark as completed", message_id=asked["message_id"])
    question = await house.admin.sees("Has", fresh=True)
    await house.admin.taps(labels(question)[0])
    paper = await sees_where(
        member, lambda m: "photo" in m and said.completed in m["text"], "the certificate"
    )
    assert said.stays in paper["text"]
    sent = [one["params"] for one in await house.sandbox.calls("sendPhoto")]
    mine = [one for one in sent if str(one["chat_id"]) == str(member.id)]
    assert mine[-1]["message_effect_id"] == PARTY
    # Whoever did not finish reads what stays, and what is next.
    await house.sandbox.advance(days=17)
    over = await other.sees(said.kept, within=40)
    assert said.over in over["text"] and len(labels(over)) == 4


@each
async def test_commands_that_lead_nowhere_elsewhere_are_answered(house: House, said: Said) -> None:
    member = await house.member("Asker", said.language)
    plan = await house.new_plan(20)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    # The terms stand before paying, and answer also where the shop wrote none.
    assert "/terms" in (await member.sees("🏦", fresh=True))["text"]
    await pays_by_transfer(house, member)
    await member.sees("🎉")
    for command, answer in (
        ("/terms", said.terms),
        ("/promo", said.promo),
        ("/certificate", said.certificate),
        ("/paysupport", said.about),
    ):
        await member.says(command)
        await member.sees(answer, fresh=True)
    await member.says("Thank you, I only wanted to see this.")
    news = await sees_where(
        house.admin,
        lambda m: f"({member.id})" in m["text"] and "only wanted to see" in m["text"],
        "the question",
    )
    assert "🧾 Receipt DC-" in news["text"]
    await house.admin.says("/inbox")
    await house.admin.sees(member.name, fresh=True)
    await house.admin.taps(member.name)
    await house.admin.sees("✔️ Close", fresh=True)
    await house.admin.taps("✔️ Close")
    await member.sees(said.helped)
    await member.taps(said.yes)
    await member.sees(said.glad, fresh=True)


@pytest.mark.parametrize(
    ("language", "why", "audit", "paid"),
    [
        ("en", "🔎 Why?", "📜 History", "🧾 Receipt DC-{0} · Bank transfer"),
        ("ru", "🔎 Почему?", "📜 Аудит", "🧾 Квитанция DC-{0} · Банковский перевод"),
        ("es", "🔎 ¿Por qué?", "📜 Auditoría", "🧾 Recibo DC-{0} · Transferencia bancaria"),
    ],
)
async def test_what_changed_a_membership_is_told_by_its_receipt_and_way(
    house: House, language: str, why: str, audit: str, paid: str
) -> None:
    member = await house.member("Mary")
    await subscribes(house, member)
    (payment,) = await house.payments_of(member)
    told = paid.format(f"{payment['receipt_number']:06d}")
    admin = await house.member("Olga", language)
    await house.appoints(admin)
    for label in (why, audit):
        await admin.forges(f"u:{member.id}")
        await admin.sees(label, fresh=True)
        await admin.taps(label)
        shown = await admin.sees(told, fresh=True)
        assert str(payment["id"]) not in shown["text"]
