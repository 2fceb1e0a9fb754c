"""Desks, files and what is typed, met with what no example names."""

import asyncio
from datetime import time
from decimal import Decimal
from typing import Any
from unittest.mock import Mock
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from bot.catalogue import yaml_file
from handlers.admin.education.courses import COURSE_DESK
from handlers.admin.promotions.desk import PROMO_DESK
from models.education import EducationCategory, EducationPackage
from models.promotions import Promotion
from models.subscriptions import SubscriptionPlan
from services.catalogue.changes import compare
from services.catalogue.entries import read_file
from services.catalogue.importing import apply
from services.catalogue.shop import stored
from services.education import desk_choices
from services.education.desk import COURSES
from services.fields import Given, Moment, field_named
from services.parsers.refused import NotAYear, NothingWritten, TooLong
from services.parsers.texts import parse_line, parse_lines, parse_text
from services.person import Person
from services.promotions.desk import PROMOTIONS, Discount, answers_of
from services.subscriptions.desk import PLANS, PlanNameTaken
from tests import factories
from tests.factories import NOW
from tests.services.shop import met


async def boss(name: str = "Boss") -> Person:
    return await met(await factories.admin(name))


def once(key: str = "") -> dict[str, Any]:
    return {"idempotency_key": key or f"update:{uuid4()}", "now": NOW}


async def put(text: str) -> None:
    reading = read_file(yaml_file.parse(text.encode()))
    found = compare(await stored(), reading)
    assert not found.mistakes, found.mistakes
    await apply(reading, found.changes, now=NOW)


def course(category_id: UUID, **changes: Any) -> dict[str, Any]:
    return {
        "category": category_id,
        "name": "Options",
        "currency": "USD",
        "price": Decimal("49.90"),
        "weeks": 4,
        "seats": 2,
        **changes,
    }


@pytest.mark.usefixtures("database")
async def test_a_percentage_that_counts_in_one_currency_still_does_when_its_note_changes() -> None:
    admin = await boss()
    await put("promotions:\n- code: ONLYUSD\n  type: percentage\n  value: 20\n  currency: USD\n")
    row = await Promotion.get(code="ONLYUSD")
    await PROMOTIONS.change(admin, row.id, {"text": "for the fair"}, **once())
    assert (await Promotion.get(id=row.id)).currency == "USD"


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("value", ["12.345", "0.125", "33.333", "12.5", "99.9999"])
async def test_a_percentage_of_a_file_can_be_shown_and_kept_by_the_form(value: str) -> None:
    await put(f"promotions:\n- code: ODD\n  type: percentage\n  value: {value}\n")
    row = await Promotion.get(code="ODD")
    told = answers_of(row)["off"]
    assert Discount().unpack(told) == Decimal(value)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("value", "currency"),
    [
        ("1.234", "KWD"),
        ("50000.5", "IDR"),
        ("1000000000", "USD"),
        ("50000.125", "KWD"),
        ("26.5", "TWD"),
    ],
)
async def test_an_amount_of_a_file_can_be_shown_and_kept_by_the_form(
    value: str, currency: str
) -> None:
    fields = f"type: fixed, value: {value}, currency: {currency}, minimum: {value}"
    await put(f"promotions: [{{code: ODD, {fields}}}]")
    row = await Promotion.get(code="ODD")
    told = answers_of(row)
    assert Discount().unpack(told["off"]).decimal == Decimal(value)


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"])
@pytest.mark.parametrize("typed", ["9999-12-31", "0001-01-01", "9999-12-31 23:59"])
def test_a_moment_at_the_end_of_time_is_refused_or_can_be_told_anywhere(
    zone: str, typed: str
) -> None:
    try:
        found = Moment(time(23, 59, 59)).parse(typed, Given({}, ZoneInfo(zone)))
    except NotAYear:
        return
    for other in ("America/Los_Angeles", "Pacific/Kiritimati"):
        found.astimezone(ZoneInfo(other))


@pytest.mark.parametrize("typed", ["Gold" + " " * 300 + "Platinum", "A" + "\n" * 500 + "B" * 200])
def test_what_is_too_long_is_refused_and_never_cut(typed: str) -> None:
    for parse in (parse_text, parse_line):
        with pytest.raises(TooLong):
            parse(typed, 64)


def test_lines_are_never_cut() -> None:
    lines = [f"{number}" * 80 for number in range(8)]
    typed = "\n\n".join(f"•            {line}   " for line in lines)
    assert parse_lines(typed, most=8, limit=80) == lines


@pytest.mark.usefixtures("database")
async def test_a_course_made_while_a_file_is_imported_waits_for_it_crosswise_never() -> None:
    admin = await boss()
    category = await EducationCategory.create(name="Finance")

    async def file(number: int) -> None:
        await put(f"plans:\n- name: Plan {number}\n  months: 1\n  price: 1\n  currency: USD\n")

    async def form(number: int) -> None:
        await COURSES.create(admin, uuid4(), course(category.id, name=f"C{number}"), **once())

    for number in range(15):
        await asyncio.gather(file(number), form(number))


@pytest.mark.usefixtures("database")
async def test_a_course_for_life_is_for_life_in_its_form() -> None:
    fields = "name: P, category: C, price: 1, currency: USD, weeks: 8, lifetime: true"
    await put(f"categories: [{{name: C}}]\npackages: [{{{fields}}}]")
    row = await EducationPackage.get(name="P")
    answers = await COURSE_DESK.answers(Mock(), row.id)
    assert answers["weeks"] == "forever"


@pytest.mark.usefixtures("database")
async def test_the_category_a_course_is_in_is_always_among_its_choices() -> None:
    admin = await boss()
    for number in range(60):
        await EducationCategory.create(name=f"Cat {number:02}", display_order=number)
        await factories.plan(f"Plan {number:02}")
    last = await EducationCategory.get(name="Cat 59")
    assert last.id in [key for key, _ in await desk_choices.category_choices(admin, str(last.id))]
    plan = await SubscriptionPlan.all().order_by("-is_active", "-display_order", "-price").first()
    names = {key for key, _ in await desk_choices.plan_choices(admin, None)}
    for plan in await SubscriptionPlan.filter(course_id=None):
        if plan.id not in names:
            assert plan.id in [
                key for key, _ in await desk_choices.plan_choices(admin, str(plan.id))
            ]


@pytest.mark.usefixtures("database")
async def test_a_code_limited_to_a_course_that_is_gone_is_limited_to_those_that_are_left() -> None:
    admin = await boss()
    category = await EducationCategory.create(name="Finance")
    keys = [uuid4(), uuid4()]
    for number, key in enumerate(keys):
        await COURSES.create(admin, key, course(category.id, name=f"C{number}"), **once())
    values = {"code": "LTD", "off": Decimal(5), "courses": keys}
    row = await PROMOTIONS.create(admin, uuid4(), values, **once())
    await COURSES.delete(admin, keys[0], **once())
    answers = await PROMO_DESK.answers(Mock(person=admin, now=NOW), row.id)
    # Each that is shown has a button that takes it out.
    assert answers["courses"] == [str(keys[1])]


@pytest.mark.usefixtures("database")
async def test_one_name_is_one_name_however_its_letters_are_put_together() -> None:
    admin = await boss()
    values = {"months": 3, "price": Decimal(120), "currency": "USD"}
    name = field_named(PLANS.fields, "name").kind
    await PLANS.create(admin, uuid4(), {**values, "name": "Caf\u00e9"}, **once())
    with pytest.raises(PlanNameTaken):
        again = name.parse("Cafe\u0301", Given({}, ZoneInfo("UTC")))
        await PLANS.create(admin, uuid4(), {**values, "name": again}, **once())
    # A file that was saved elsewhere means the same plan.
    await put("plans:\n- name: Cafe\u0301\n  price: 99\n")
    assert (await SubscriptionPlan.get(name="Caf\u00e9")).price == 99


@pytest.mark.usefixtures("database")
async def test_a_name_of_an_earlier_release_is_found_however_it_was_put_together() -> None:
    await factories.plan("Cafe\u0301")
    await put("plans:\n- name: Caf\u00e9\n  price: 99\n")
    (plan,) = await SubscriptionPlan.all()
    assert plan.price == 99


@pytest.mark.parametrize("name", ["\u200b", "\u2060\u200e", "\u2800", "\u3164", "\u00ad"])
def test_a_name_that_nobody_sees_is_none(name: str) -> None:
    with pytest.raises(NothingWritten):
        parse_text(name, 64)
