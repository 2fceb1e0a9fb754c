"""The search of people: whatever is typed breaks nothing, and every person is found."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.people import BotUser, Profile
from services.people.search import people_page
from services.person import Person
from tests import factories
from tests.harness.examples import many
from tests.services.shop import met

HOSTILE = (
    *("'", "''", "\\", "\\'", "'\\", "'):*", "a'b\\c", "& | ! <-> ()", "!anna", "a & !b", "a:*"),
    *("%", "_", "%e%", "*", ":", "@", "@@", "\x00", "a\x00nna", "\n\t", "<b>&amp;</b>"),
    *("' OR 1=1 --", "🙂", "\u200d", "\u202e", "ß", "İ", "٣", "-5", "x@", "a@b.c", "$1", "{}"),
    *("a" * 10_000, "a " * 5_000, "'" * 10_000, "ﷺ" * 300, "9" * 300, "-" * 300),
)
NAME = st.lists(st.text("abcxyzéßЖя0123", min_size=1, max_size=8), min_size=1, max_size=3)


async def admin() -> Person:
    """The only one who can be found: a person called Zed, who searches."""
    found = await BotUser.get_or_none(is_admin=True)
    if found is None:
        return await met(await factories.admin("Zed"))
    return await met(factories.Someone(found, await Profile.get(telegram_id=found.telegram_id)))


@settings(max_examples=many(60))
@given(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60)))
async def test_nothing_that_is_typed_is_an_operator_or_a_wildcard(
    database: str, typed: str
) -> None:
    boss = await admin()
    page = await people_page(boss, typed)
    begins = "zed".startswith(typed.strip().lower())
    everybody = not page.words
    assert bool(page.items) is (begins or everybody) or "z" in typed.lower()


@settings(max_examples=many(40))
@given(NAME, st.sampled_from(" _-'"), st.data())
async def test_everyone_is_found_by_the_beginnings_of_their_names(
    database: str, names: list[str], between: str, data: st.DataObject
) -> None:
    boss = await admin()
    who = await factories.person(f"Q{names[0]}", last_name=between.join(names))
    words = " ".join(name[: data.draw(st.integers(1, len(name)))] for name in names)
    page = await people_page(boss, f"q {words}")
    assert page.has_more or who.telegram_id in {str(one.telegram_id) for one in page.items}
