"""The search: by name, @username, id and e-mail, in pages, for admins alone."""

from datetime import timedelta
from decimal import Decimal

import pytest

from models.education import EducationCategory, EducationEnrollment, EducationPackage
from models.people import Profile
from services.pages import SIZE
from services.people.search import DEEPEST, people_page
from services.person import Person
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW
from tests.services.shop import met


@pytest.fixture
async def boss(database: str) -> Person:
    return await met(await factories.admin("Zed"))


async def found(boss: Person, words: str) -> list[str]:
    return [one.name for one in (await people_page(boss, words)).items]


async def test_people_are_found_by_what_is_known_of_them(boss: Person) -> None:
    await factories.person("Anna", last_name="O'Neil-Smith", username="Anna_Of_Oz")
    await factories.person("Анна", last_name="Петрова", telegram_id="4242")
    await factories.person("Annabel", telegram_id="42")
    mail = await factories.person("Mo")
    await Profile.filter(id=mail.profile.id).update(email="Mo@Example.org")
    course = await EducationPackage.create(
        category=await EducationCategory.create(name="C", created_at=NOW, updated_at=NOW),
        name="Course",
        price=Decimal(1),
        currency="USD",
        created_at=NOW,
        updated_at=NOW,
    )
    for number, who in enumerate((mail, await factories.person("Stu"))):
        await EducationEnrollment.create(
            package=course,
            student_telegram_id=who.telegram_id,
            student_email=f"s{number}@Example.org",
            created_at=NOW,
            updated_at=NOW,
        )
    for words, names in {
        "anna": {"Anna O'Neil-Smith", "Annabel"},
        "ANNA  smith": {"Anna O'Neil-Smith"},
        "o'neil-smith": {"Anna O'Neil-Smith"},
        "@anna_of_oz": {"Anna O'Neil-Smith"},
        "anna_of": {"Anna O'Neil-Smith"},
        "петр анн": {"Анна Петрова"},
        "42": {"Annabel"},
        "mo@example.ORG": {"Mo"},
        "s0@example.org": {"Mo"},
        "S1@example.org": {"Stu"},
        "nna": set(),
        "example": set(),
    }.items():
        assert set(await found(boss, words)) == names, words


async def test_whom_the_words_name_exactly_stands_first(boss: Person) -> None:
    await factories.person("Rex", username="ann", now=NOW - timedelta(days=9))
    for _ in range(SIZE):
        await factories.person("Ann")
    assert (await found(boss, "@Ann"))[0] == "Rex"


async def test_pages_show_everyone_once_the_newest_first(boss: Person) -> None:
    names = [f"Pat {chr(97 + n)}" for n in range(2 * SIZE + 1)]
    for number, name in enumerate(names):
        await factories.person(name, now=NOW + timedelta(minutes=number + 1))
    for words, everybody in (("pat", names[::-1]), ("", [*names[::-1], "Zed"])):
        seen: list[str] = []
        for offset in (0, SIZE, 2 * SIZE):
            page = await people_page(boss, words, offset)
            assert page.has_more is (offset < 2 * SIZE)
            seen += [one.name for one in page.items]
        assert seen == everybody
    deep = await people_page(boss, "pat", 10**9)
    assert (deep.offset, deep.items, deep.has_more) == (DEEPEST, (), False)


async def test_only_admins_search(boss: Person) -> None:
    for who in (await factories.person(), await factories.person(role="moderator")):
        with pytest.raises(NotAllowed):
            await people_page(await met(who), "zed")
