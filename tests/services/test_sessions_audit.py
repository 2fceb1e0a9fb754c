"""What was done with a conversation stands in its audit: every step, and never a row a tap."""

from collections import Counter
from datetime import timedelta

import pytest

from models.lifecycles import EndReason
from models.sessions import SessionAuditLog
from services import sessions
from tests.factories import NOW
from tests.services.shop import POLICY, at_once

pytestmark = pytest.mark.usefixtures("database")
MINUTE = timedelta(minutes=1)


async def noted() -> Counter[str]:
    return Counter(str(row.action_type) for row in await SessionAuditLog.all())


async def test_a_form_is_noted_a_step_at_a_time_however_much_is_kept_in_it() -> None:
    for number in range(20):
        await sessions.write("1", "name", {"drafts": number}, NOW)
    await sessions.write("1", "price", {"drafts": 20}, NOW)
    assert await noted() == {"created": 1, "updated": 1}
    found = await sessions.current("1", now=NOW, policy=POLICY)
    assert found is not None
    assert (found.awaiting, found.data) == ("price", {"drafts": 20})


async def test_going_on_is_noted_after_a_silence_and_not_with_each_tap() -> None:
    await sessions.write("1", "name", {}, NOW)
    for minute in range(1, 10):
        assert await sessions.current("1", now=NOW + minute * MINUTE, policy=POLICY)
    assert await noted() == {"created": 1}
    late = NOW + 20 * MINUTE
    await at_once(*(sessions.current("1", now=late, policy=POLICY) for _ in range(5)))
    assert await noted() == {"created": 1, "accessed": 1}
    log = await SessionAuditLog.get(action_type="accessed")
    assert log.access_details == {"silent": 660}


async def test_whatever_ends_one_is_noted_and_so_is_what_takes_it_up_again() -> None:
    await sessions.write("1", "name", {}, NOW)
    idle = NOW + POLICY.session_idle
    assert await sessions.current("1", now=idle, policy=POLICY) is None
    assert await sessions.close_idle(now=idle, policy=POLICY) == 1
    assert await sessions.resume("1", now=idle, policy=POLICY)
    assert await sessions.end("1", EndReason.COMPLETED, idle)
    assert await noted() == {"created": 2, "cleanup": 1, "accessed": 1, "ended": 1}
