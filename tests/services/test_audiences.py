"""Audiences: a document says who is meant, and where it does not, it says by its path."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.people import BotUser, Profile
from services.audiences import AudienceWrong, Count, count, parse, recipients
from services.policy import Policy
from tests import factories
from tests.factories import NOW

POLICY = Policy(zone=ZoneInfo("Indian/Maldives"))


async def meant(document: object) -> set[str]:
    """The names of whom a document means."""
    sql = parse(document).compile(NOW, POLICY)
    rows = await connections.get("default").execute_query_dict(sql.text, sql.values)
    ids = [row["telegram_id"] for row in rows]
    assert len(ids) == len(set(ids))
    return {
        str(name)
        for name in await BotUser.filter(telegram_id__in=ids).values_list("first_name", flat=True)
    }


async def test_parts_are_joined_by_and_or_and_not(database: str) -> None:
    plan = await factories.plan()
    await factories.subscription(await factories.person("Ann", language="ru"), plan)
    await factories.subscription(await factories.person("Bob", language_code="es-MX"), plan)
    await factories.person("Cid", language="ru", language_code="en")
    russian: dict[str, Any] = {"language": {"any": ["ru"]}}
    member: dict[str, Any] = {"member": {}}
    assert await meant({"everybody": {}}) == {"Ann", "Bob", "Cid"}
    assert await meant({"and": [russian, member]}) == {"Ann"}
    assert await meant({"or": [russian, member]}) == {"Ann", "Bob", "Cid"}
    assert await meant({"and": [russian, {"not": member}]}) == {"Cid"}
    assert await meant({"not": {"or": [russian, member]}}) == set()
    assert await meant({"not": {"and": [russian, member]}}) == {"Bob", "Cid"}


async def test_who_may_not_be_written_to_is_counted_apart_once(database: str) -> None:
    for name, columns in {
        "Ann": {},
        "Bob": {"unreachable_since": NOW},
        "Cid": {"marketing_off_since": NOW},
        "Dee": {"marketing_off_since": NOW, "unreachable_since": NOW},
    }.items():
        await factories.person(name, **columns)
    for name, until in {"Eve": None, "Fay": timedelta(days=1), "Gus": timedelta(0)}.items():
        someone = await factories.person(name)
        ends = None if until is None else NOW + until
        await Profile.filter(id=someone.profile.id).update(banned_at=NOW, banned_until=ends)
    gone = await factories.person("Hal", unreachable_since=NOW)
    await factories.enrollment(gone, await factories.course(), anonymized_at=NOW)

    everybody = parse({"everybody": {}})
    marketing = await count(everybody, NOW, POLICY)
    assert marketing == Count(people=2, blocked=2, banned=2, opted_out=1, forgotten=1)
    assert marketing.left_out == 6
    service = await count(everybody, NOW, POLICY, marketing=False)
    assert service == Count(people=3, blocked=2, banned=2, opted_out=0, forgotten=1)
    for is_marketing, people in ((True, 2), (False, 3)):
        sql = recipients(everybody, NOW, POLICY, marketing=is_marketing, first=3)
        text = f"SELECT $1::text, $2::text, count(*) AS n FROM ({sql.text}) r"
        (row,) = await connections.get("default").execute_query_dict(text, ["", "", *sql.values])
        assert row["n"] == people


@pytest.mark.parametrize(
    ("document", "path", "why"),
    [
        ([], "$", "not_an_object"),
        ({}, "$", "not_one_word"),
        ({"member": {}, "everybody": {}}, "$", "not_one_word"),
        ({"nobody": {}}, "$", "unknown_word"),
        ({"and": []}, "and", "not_a_list"),
        ({"and": [{"member": {}}, {"not": {"membr": {}}}]}, "and[1].not", "unknown_word"),
        ({"or": [{"joined": {"from": "2026-02-30"}}]}, "or[0].joined.from", "not_a_date"),
        ({"not": {"language": {"any": ["ru", "xx"]}}}, "not.language.any[1]", "not_on_the_list"),
    ],
)
def test_what_is_wrong_is_named_by_its_path(document: object, path: str, why: str) -> None:
    with pytest.raises(AudienceWrong) as wrong:
        parse(document)
    assert (wrong.value.path, wrong.value.why) == (path, why)
