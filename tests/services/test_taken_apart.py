"""One statement for many rows: one that makes it fail rests and is reported."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
import pytest
from tortoise import connections
from tortoise.exceptions import IntegrityError

from models.alerts import Alert
from models.channels import JoinRequest
from models.delivery import OutboxItem
from models.lifecycles import IntentStatus
from models.payments import PaymentIntent
from models.sessions import UserSession
from services import alerts, sessions
from services.batches import Batches, Chosen
from services.channels import removals, requests
from services.commerce import intents
from services.education import starts
from services.outbox import ask_again, unreached
from services.policy import Policy
from services.subscriptions import reminders
from services.timeline import expiry
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(ZoneInfo("UTC"))
LATER = NOW + timedelta(days=40)

Job = Callable[[Batches], Awaitable[int]]
Build = Callable[[], Awaitable[tuple[Sequence[str], Job]]]

_REFUSE = """
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'not this row' USING ERRCODE = '23514'; END $$;
CREATE TRIGGER refused_new BEFORE INSERT ON outbox FOR EACH ROW
  WHEN (NEW.dedup_key LIKE '%{row}%') EXECUTE FUNCTION refuse();
CREATE TRIGGER refused_owed BEFORE UPDATE ON outbox FOR EACH ROW
  WHEN (OLD.chat_id = '{row}') EXECUTE FUNCTION refuse();
CREATE TRIGGER refused_checkout BEFORE UPDATE ON payment_intents FOR EACH ROW
  WHEN (OLD.id::text = '{row}') EXECUTE FUNCTION refuse();
CREATE TRIGGER refused_session BEFORE UPDATE ON user_sessions FOR EACH ROW
  WHEN (OLD.id::text = '{row}') EXECUTE FUNCTION refuse();
"""


@asynccontextmanager
async def refusing(row: str) -> AsyncIterator[None]:
    """The database takes nothing that is about this row."""
    database = connections.get("default")
    await database.execute_script(_REFUSE.format(row=row))
    try:
        yield
    finally:
        await database.execute_script("DROP FUNCTION refuse CASCADE")


async def checkouts() -> tuple[Sequence[str], Job]:
    plan = await factories.plan()
    rows = [await factories.intent(await factories.person(), plan) for _ in range(5)]
    return [str(row.id) for row in rows], lambda one: intents.expire_due(LATER, batches=one)


async def held() -> tuple[Sequence[str], Job]:
    found, _ = await checkouts()
    await PaymentIntent.all().update(status=IntentStatus.EXPIRED, released_at=None)
    return found, lambda one: intents.release_due(LATER, POLICY, batches=one)


async def rights() -> tuple[Sequence[str], Job]:
    plan = await factories.plan()
    rows = [await factories.right(await factories.person(), plan) for _ in range(5)]
    return [str(row.id) for row in rows], lambda one: expiry.expire_due(now=LATER, batches=one)


async def near_ends() -> tuple[Sequence[str], Job]:
    plan = await factories.plan()
    rows = [
        await factories.right(await factories.person(), plan, days=2, next_reminder_at=NOW)
        for _ in range(5)
    ]
    due = reminders.reminders_due
    return [str(row.id) for row in rows], lambda one: due(now=NOW, policy=POLICY, batches=one)


async def conversations() -> tuple[Sequence[str], Job]:
    for _ in range(5):
        who = await factories.person()
        await sessions.write(who.telegram_id, "name", {}, NOW)
    rows = await UserSession.all()
    due = sessions.close_idle
    return [str(row.id) for row in rows], lambda one: due(now=LATER, policy=POLICY, batches=one)


async def requests_to_join() -> tuple[Sequence[str], Job]:
    room = await factories.channel(await factories.plan())
    rows = [
        await JoinRequest.create(
            telegram_user_id=(await factories.person(is_protected=True)).telegram_id,
            chat_id=room.chat_id,
            requested_at=NOW,
            created_at=NOW,
            updated_at=NOW,
        )
        for _ in range(5)
    ]
    return [str(row.id) for row in rows], lambda one: requests.let_in_due(now=LATER, batches=one)


async def failed_removals() -> tuple[Sequence[str], Job]:
    room = await factories.channel(await factories.plan())
    rows = [
        await factories.membership(
            await factories.person(), room, removal_failed_at=NOW, removal_reason="ended"
        )
        for _ in range(5)
    ]
    due = removals.retry_due
    return [str(row.id) for row in rows], lambda one: due(now=LATER, policy=POLICY, batches=one)


async def students() -> tuple[Sequence[str], Job]:
    course = await factories.course(starts_at=NOW + timedelta(hours=3))
    rows = [await factories.enrollment(await factories.person(), course) for _ in range(5)]
    return [str(row.id) for row in rows], lambda one: starts.tell_due(now=NOW, batches=one)


async def unreachable() -> tuple[Sequence[str], Job]:
    chats = [(await factories.person()).telegram_id for _ in range(5)]
    for chat in chats:
        await OutboxItem.create(kind="fault", chat_id=chat, state="held", available_at=NOW)

    def ask(one: Batches) -> Awaitable[int]:
        return one.at_once("unreachable", lambda c: ask_again(*c), lambda c: unreached(*c), now=NOW)

    return chats, ask


ALL = (
    *(checkouts, held, rights, near_ends, conversations),
    *(requests_to_join, failed_removals, students, unreachable),
)


@pytest.mark.parametrize("build", ALL, ids=lambda build: build.__name__)
async def test_a_row_that_fails_is_left_out_reported_and_done_later(build: Build) -> None:
    await factories.admin("Who is told")
    rows, job = await build()
    batches = Batches()
    async with refusing(rows[2]):
        assert await job(batches) == 4
        (alert,) = await Alert.all()
        assert (alert.subject.partition("/")[2], alert.count) == (alerts.ROWS, 1)
        assert alert.first_error.startswith(f"{rows[2]}: ")
        # It rests, so nothing stands in the way of the statement as a whole.
        assert await job(batches) in (0, 4)
        assert (await Alert.get()).count == 1
    assert await OutboxItem.filter(kind="trouble").count() == 1
    # The next leader tries it at once.
    assert await job(Batches()) >= 1
    assert await job(Batches()) in (0, 5)


class Statement:
    """Fails as a whole when one of its bad rows is among those that are due."""

    def __init__(self, rows: int, *bad: int, error: Exception | None = None) -> None:
        self.due = [str(row) for row in range(rows)]
        self.bad = {str(row) for row in bad}
        self.error = error or IntegrityError("no")
        self.asked = 0

    def chosen(self, chosen: Chosen) -> list[str]:
        only = self.due if chosen.only is None else chosen.only
        return [row for row in self.due if row in only and row not in chosen.without]

    async def __call__(self, chosen: Chosen) -> int:
        self.asked += 1
        rows = self.chosen(chosen)
        if self.bad.intersection(rows):
            raise self.error
        self.due = [row for row in self.due if row not in rows]
        return len(rows)

    async def find(self, chosen: Chosen) -> list[str]:
        return self.chosen(chosen)


async def test_a_bad_row_among_a_thousand_is_found_by_halves() -> None:
    statement, batches = Statement(1000, 777), Batches()
    assert await batches.at_once("job", statement, statement.find, now=NOW) == 999
    assert statement.asked < 25
    assert batches.resting("job", NOW) == ["777"]
    assert await batches.at_once("job", statement, statement.find, now=NOW) == 0
    statement.bad.clear()
    later = NOW + timedelta(minutes=2)
    assert await batches.at_once("job", statement, statement.find, now=later) == 1
    # It works, which ends what was reported.
    await alerts.tell_due(later + timedelta(hours=1))
    assert await Alert.filter(over_at=None).count() == 0


async def test_what_fails_for_every_row_is_a_fault_and_not_tried_for_each() -> None:
    statement, batches = Statement(1000, *range(1000)), Batches()
    with pytest.raises(IntegrityError):
        await batches.at_once("job", statement, statement.find, now=NOW)
    assert statement.asked < 40
    # What was put aside is in no row's way: the next turn comes further.
    with pytest.raises(IntegrityError):
        await batches.at_once("job", statement, statement.find, now=NOW)
    assert len(batches.resting("job", NOW)) == 20


async def test_all_rows_trouble_takes_no_statement_apart() -> None:
    batches: Any = Batches(is_everybodys=lambda error: isinstance(error, OSError))
    statement = Statement(10, 3, error=OSError("away"))
    with pytest.raises(OSError, match="away"):
        await batches.at_once("job", statement, statement.find, now=NOW)
    assert (statement.asked, batches.resting("job", NOW)) == (1, [])


async def test_a_row_that_is_locked_rests_and_no_one_is_notified() -> None:
    busy = asyncpg.LockNotAvailableError("busy")
    batches = Batches(may_be=lambda error: error is busy)
    statement = Statement(10, 3, error=busy)
    assert await batches.at_once("job", statement, statement.find, now=NOW) == 9
    assert await Alert.all().count() == 0
