"""What two writers can do to one row, and what one that stands still can do to the others."""

import pytest
from tortoise import connections

from tests.harness.ways import belongs
from tests.replicas.pair import Pair

pytestmark = pytest.mark.xdist_group("processes")

INSIDE = "SELECT is_active FROM channel_memberships WHERE telegram_user_id = $1 AND channel_id = $2"


async def test_an_update_wins_over_what_the_sweep_had_asked_before(pair: Pair) -> None:
    house = pair.house
    member = await house.member()
    club = await belongs(house, member)
    # A day later the sweep asks about every person. It hears "member", but late.
    asked = await house.sandbox.fault("hold_after", method="getChatMember", contains=f"{member.id}")
    await house.sandbox.advance(hours=25)
    await pair.is_hit(asked)
    await member.leaves(club)
    await house.becomes(False, INSIDE, str(member.id), str(club.id))
    await house.sandbox.release(asked)
    await house.rests()
    assert await house.value(INSIDE, str(member.id), str(club.id)) is False


@pytest.mark.usefixtures("database")
async def test_a_transaction_in_which_nothing_happens_is_ended() -> None:
    """A process that stands still may not keep its locks for as long as it likes."""
    setting = "SHOW idle_in_transaction_session_timeout"
    rows = await connections.get("default").execute_query_dict(setting)
    assert list(rows[0].values()) == ["20s"]
