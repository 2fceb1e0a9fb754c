"""What is sold may be given in other languages: bounds, file, log, and names of time."""

import asyncio
import json
from uuid import UUID

import pytest

from bot.catalogue import yaml_file
from bot.catalogue.words import sentence
from handlers import speech
from models.actions import AdminAction
from models.localized import LANGUAGES, Name, months_named, name_of_months
from models.subscriptions import SubscriptionPlan
from services.catalogue.changes import compare
from services.catalogue.entries import read_file
from services.catalogue.importing import apply
from services.catalogue.shop import stored
from services.fields import given_in, localized
from services.parsers.refused import NotOnTheList, TooLong
from services.person import known
from services.refusals import NotAllowed
from services.subscriptions.desk import NAME_LIMIT, PLANS, PlanNameTaken
from tests import factories
from tests.factories import NOW
from tests.services.test_plans_desk import boss, changed, made, once

pytestmark = pytest.mark.usefixtures("database")


async def plan(key: UUID) -> SubscriptionPlan:
    return await SubscriptionPlan.get(id=key)


async def read(text: str) -> list[str]:
    """The mistakes of a file, or what it brought."""
    reading = read_file(yaml_file.parse(text.encode()))
    found = compare(await stored(), reading)
    if found.mistakes:
        return [sentence(one) for one in found.mistakes]
    await apply(reading, found.changes, now=NOW)
    return [change.key for change in found.changes]


async def test_every_reader_has_their_own_language_first_and_the_shops_behind_it() -> None:
    admin = await boss()
    key = await made(admin, name="Gold", features=["Signals"])
    await PLANS.translate(
        admin, key, "ru", {"name": "Золото", "features": ["Сигналы", "Чат"]}, **once()
    )
    await PLANS.translate(admin, key, "es", {"name": "Oro"}, **once())
    row = await plan(key)
    assert [row.called.said(language) for language in LANGUAGES] == ["Gold", "Золото", "Oro"]
    told = row.lists("features")
    assert [told.said(language) for language in LANGUAGES] == [
        ("Signals",),
        ("Сигналы", "Чат"),
        ("Signals",),
    ]
    # The column is the shop's own, and what was not named stays.
    assert row.name == "Gold"
    await PLANS.translate(admin, key, "ru", {"features": []}, **once())
    given = given_in(PLANS.fields, await plan(key))
    assert {one: [f.name for f in fields] for one, fields in given.items()} == {
        "en": [],
        "ru": ["name"],
        "es": ["name"],
    }
    await PLANS.translate(admin, key, "ru", {"name": None}, **once())
    assert (await plan(key)).translations == {"es": {"name": "Oro"}}


async def test_languages_are_given_once_by_admins_within_the_fields_bounds() -> None:
    admin = await boss()
    key = await made(admin)
    again = once("update:language")
    for _ in range(2):
        await PLANS.translate(admin, key, "ru", {"name": "Золото"}, **again)
    (line,) = await AdminAction.filter(idempotency_key="update:language")
    assert line.details == {"name": "Gold", "changes": {"ru.name": [None, "Золото"]}}
    member = await known((await factories.person()).telegram_id)
    assert member is not None
    for refusal, who, language, values in (
        (TooLong, admin, "ru", {"name": "x" * (NAME_LIMIT + 1)}),
        (TooLong, admin, "ru", {"features": ["x" * 201]}),
        (NotOnTheList, admin, "de", {"name": "Gold"}),
        (NotAllowed, member, "ru", {"name": "Gold"}),
    ):
        with pytest.raises(refusal):
            await PLANS.translate(who, key, language, values, **once())
    with pytest.raises(KeyError):
        # The price is the same in each.
        await PLANS.translate(admin, key, "ru", {"price": 1}, **once())
    assert (await plan(key)).translations == {"ru": {"name": "Золото"}}


async def test_two_languages_given_at_once_are_both_kept() -> None:
    admin = await boss()
    key = await made(admin)
    await asyncio.gather(
        *(
            PLANS.translate(admin, key, language, {"name": language}, **once())
            for language in ("ru", "es")
        )
    )
    assert (await plan(key)).translations == {"ru": {"name": "ru"}, "es": {"name": "es"}}


async def test_a_plan_without_a_name_is_called_by_its_time() -> None:
    admin = await boss()
    key = await made(admin, name=None, months=1)
    assert (await plan(key)).name == "1 month"
    await changed(admin, key, months=0)
    assert (await plan(key)).name == "Lifetime"
    await changed(admin, key, name="For good", months=12)
    assert (await plan(key)).name == "For good"
    await changed(admin, key, months=6)
    assert (await plan(key)).name == "For good"
    await changed(admin, key, name=None)
    assert (await plan(key)).name == "6 months"
    with pytest.raises(PlanNameTaken):
        await made(admin, name=None, months=6)
    row = await plan(key)
    assert [row.called.unnamed(language) for language in LANGUAGES] == [6, 6, 6]
    await PLANS.translate(admin, key, "ru", {"name": "Полгода"}, **once())
    row = await plan(key)
    assert row.called.unnamed("ru") is None
    assert row.called.said("ru") == "Полгода"


def test_names_of_time_are_those_alone() -> None:
    assert [months_named(name_of_months(months)) for months in range(121)] == [*range(121)]
    for other in ("1 months", "2 month", "01 months", "0 months", "lifetime", "1 month!", ""):
        assert months_named(other) is None


def test_a_name_is_kept_with_its_languages_and_an_old_one_without() -> None:
    name = Name("Gold", {"ru": "Золото"})
    kept = json.loads(json.dumps(name.kept))
    assert Name.of(kept) == name
    assert Name.of({"id": "1", "name": "Gold", "months": 3}) == Name("Gold")
    assert Name("Gold").kept == "Gold"
    assert Name.of("Gold") == Name("Gold")
    with pytest.raises(TypeError):
        f"{name}"


async def test_the_file_brings_languages_and_takes_them_away() -> None:
    await made(await boss())
    text = yaml_file.write(await stored())
    assert "languages" not in text.partition("\n\n")[2]
    assert await read(
        "plans: [{name: Gold, languages: {ru: {name: Золото, features: [Чат]}}}]"
    ) == ["Gold"]
    text = yaml_file.write(await stored())
    assert "    languages:\n      ru:\n        name: Золото\n        features:\n" in text
    assert await read(text) == []
    assert await read("plans: [{name: Gold, price: 121}]") == ["Gold"]
    (row,) = await SubscriptionPlan.filter(name="Gold")
    assert row.translations == {"ru": {"name": "Золото", "features": ["Чат"]}}
    assert await read("plans: [{name: Gold, languages: }]") == ["Gold"]
    await row.refresh_from_db()
    assert row.translations == {}


async def test_the_file_names_a_plan_by_its_time() -> None:
    new = "price: 9, currency: USD"
    assert await read(f"plans: [{{months: 1, {new}}}, {{months: 0, {new}}}]") == [
        "1 month",
        "Lifetime",
    ]
    assert await read("plans: [{months: 1, price: 10}]") == ["1 month"]
    assert await read(f"plans: [{{{new}}}]") == ["line 1: plans › ?: name is missing"]


async def test_every_mistake_in_a_language_is_found_by_its_way() -> None:
    text = f"""
plans:
  - name: Gold
    languages:
      ru:
        name: {"x" * 65}
        price: 9
        features:
          - Чат
          - {"x" * 201}
      de: {{name: Gold}}
      es: Oro
"""
    await made(await boss())
    way = "plans › Gold › languages"
    assert await read(text) == [
        f"line 6: {way} › ru › name: longer than 64 characters",
        f"line 7: {way} › ru › price: unknown",
        f"line 10: {way} › ru › features: longer than 200 characters",
        f"line 11: {way} › de: unknown",
        f"line 12: {way} › es: fields with their names are needed here",
    ]


def test_the_floors_know_the_same_languages() -> None:
    assert tuple(speech.LANGUAGES) == LANGUAGES
    assert [one.name for one in localized(PLANS.fields)] == ["name", "features"]
