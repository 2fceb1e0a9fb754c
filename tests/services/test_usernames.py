"""A @username is one person's: taken by the person met with it, in whatever order they come."""

import asyncio
from datetime import datetime, timedelta

import pytest

from models.people import BotUser, Profile
from services import usernames
from services.person import Identity, NotSureWho, UnknownPerson, find_named, meet
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")


async def met(telegram_id: int, username: str | None, now: datetime = NOW) -> None:
    await meet(Identity(telegram_id, f"P{telegram_id}", None, username), now)


async def names() -> dict[str, str | None]:
    rows = await BotUser.all().values("telegram_id", "username")
    profiles = dict(await Profile.all().values_list("telegram_id", "username"))
    shown = {row["telegram_id"]: row["username"] for row in rows}
    assert shown == profiles, "both rows of a person say the same"
    return shown


async def test_who_is_met_with_a_name_takes_it_whatever_its_case() -> None:
    await met(1, "alex")
    await met(2, "Alex")
    assert await names() == {"1": None, "2": "Alex"}
    assert (await find_named("@ALEX", NOW)).key == "2"
    await met(1, "alex")
    assert await names() == {"1": "alex", "2": None}
    assert (await find_named("alex", NOW)).key == "1"


@pytest.mark.parametrize("known", [False, True])
async def test_two_who_come_at_once_under_one_name_leave_it_to_one(known: bool) -> None:
    if known:
        await asyncio.gather(*(met(one, None) for one in range(1, 9)))
    await asyncio.gather(*(met(one, "alex" if one % 2 else "ALEX") for one in range(1, 9)))
    assert len([name for name in (await names()).values() if name is not None]) == 1


async def test_two_may_exchange_their_names_at_once() -> None:
    await met(1, "alex")
    await met(2, "maria")
    for _ in range(10):
        await asyncio.gather(met(1, "maria"), met(2, "alex"))
        await asyncio.gather(met(1, "alex"), met(2, "maria"))
        # The person met second has taken it; the next update of the other gives them theirs.
        await met(1, "alex")
        await met(2, "maria")
        assert await names() == {"1": "alex", "2": "maria"}


async def test_a_name_that_was_not_met_for_long_is_not_trusted() -> None:
    await met(1, "alex")
    late = NOW + usernames.TRUSTED + timedelta(seconds=1)
    with pytest.raises(NotSureWho) as asked:
        await find_named("alex", late)
    assert [one.key for one in asked.value.people] == ["1"]
    await met(1, "alex", late)
    assert (await find_named("alex", late)).key == "1"


async def test_who_had_a_name_is_shown_beside_who_has_it_when_it_is_in_doubt() -> None:
    await met(1, "alex")
    await met(2, "alex")
    with pytest.raises(NotSureWho) as asked:
        await find_named("alex", NOW + timedelta(days=40))
    assert [one.key for one in asked.value.people] == ["2", "1"]
    await met(1, "somebody_else")
    assert (await find_named("alex", NOW)).key == "2"


async def test_a_name_that_was_given_up_finds_no_one() -> None:
    await met(1, "alex")
    await met(1, None)
    with pytest.raises(UnknownPerson):
        await find_named("alex", NOW)


@pytest.mark.parametrize("typed", ["@١٢٣", "123", " 123 ", "१२३"])
async def test_an_id_is_read_in_the_digits_of_every_script(typed: str) -> None:
    await met(123, None)
    assert (await find_named(typed, NOW)).key == "123"
