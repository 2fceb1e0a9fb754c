"""Pages: where one begins, where its neighbours are, and what a forged place comes to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import callbacks as cb
from handlers.callbacks import people as on
from handlers.screens.pages import Words, pager
from services.pages import FURTHEST, SIZE, Page, counted, offset_of, part_of, read
from tests.guards.longest import longest_speech

LINES = tuple(range(2 * SIZE + 1))


async def _ask(limit: int, offset: int) -> tuple[int, ...]:
    return LINES[offset : offset + limit]


@pytest.mark.parametrize(
    ("offset", "items", "before", "after"),
    [
        (0, LINES[:SIZE], None, SIZE),
        (SIZE, LINES[SIZE : 2 * SIZE], 0, 2 * SIZE),
        (2 * SIZE, LINES[2 * SIZE :], SIZE, None),
        # A place that is no page's beginning, and one from which the list has shrunk away.
        (3, LINES[3 : SIZE + 3], 0, SIZE + 3),
        (FURTHEST, LINES[:SIZE], None, SIZE),
    ],
)
async def test_a_page_knows_its_neighbours_however_it_was_read(
    offset: int, items: tuple[int, ...], before: int | None, after: int | None
) -> None:
    asked, held = await read(_ask, offset), part_of(LINES, offset)
    for page in (asked, held):
        assert (page.items, page.before, page.after) == (items, before, after)
    assert (asked.total, held.total) == (None, len(LINES))


async def test_an_empty_list_is_one_empty_page() -> None:
    async def ask(limit: int, offset: int) -> tuple[int, ...]:
        return ()

    for page in (await read(ask, SIZE), part_of((), SIZE), counted((), 0, 0)):
        assert (page.items, page.before, page.after) == ((), None, None)


def test_a_page_of_other_things_stands_at_the_same_place() -> None:
    page = counted(LINES[:SIZE], SIZE, 99).map(str)
    assert page == Page(tuple(map(str, LINES[:SIZE])), SIZE, SIZE, True, 99)


@given(st.integers(1, 1000), st.integers(1, 20))
def test_the_page_of_a_line_holds_it(number: int, size: int) -> None:
    begins = offset_of(number, size)
    assert begins % size == 0 and begins < number <= begins + size


@pytest.mark.parametrize(
    ("held", "meant"),
    [("0", 0), ("8", 8), ("-1", 0), (str(FURTHEST), FURTHEST), ("9" * 20, FURTHEST)],
)
def test_a_forged_place_is_brought_within_bounds(held: str, meant: int) -> None:
    assert cb.ReviewQueue.unpack(f"q:{held}").offset == meant


@pytest.mark.parametrize("words", Words)
def test_the_pager_leads_where_the_page_says(words: Words) -> None:
    def to(offset: int) -> on.PersonNotes:
        return on.PersonNotes(telegram_id=7, offset=offset)

    speech = longest_speech("en")
    (both,) = pager(speech, counted(LINES[:SIZE], SIZE, 99), to, words)
    assert [one.callback_data for one in both] == [to(0).pack(), to(2 * SIZE).pack()]
    assert len({one.text for one in both}) == 2
    ((onward,),) = pager(speech, counted(LINES[:SIZE], 0, 99), to, words)
    assert onward.text == both[1].text
    assert pager(speech, part_of(LINES[:3], 0), to, words) == ()
