"""What being forgotten may not take along: other people's rows, figures, and money that comes."""

from datetime import timedelta

import pytest
from tortoise import connections

from models.alerts import Alert
from models.privacy import ForgettingState
from services.funnel import saw_plan
from services.privacy import steps
from services.privacy.unsettled import Unsettled, unsettled
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements
from tests.services.chain import GRAM, Chain, asks, read
from tests.services.shop import POLICY, met
from tests.services.test_forgetting import asks as wishes
from tests.services.test_forgetting import goes_on

pytestmark = pytest.mark.usefixtures("database")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


async def rows(text: str, *values: object) -> list[dict[str, object]]:
    return list(await connections.get("default").execute_query_dict(text, list(values)))


async def test_a_row_that_meets_the_tokens_own_takes_no_other_one_with_it() -> None:
    """Two steps come late under the old id: one that the token has, and one that it has not."""
    who, plan, other = (
        await factories.person("Late"),
        await factories.plan(),
        await factories.plan("B"),
    )
    await saw_plan(who.telegram_id, plan.id, NOW, POLICY)
    wish = await wishes(who)
    for _ in range(2):
        await steps.go_on_due(now=NOW, policy=POLICY)
    await wish.refresh_from_db()
    while wish.due_at == NOW:
        await steps.go_on_due(now=NOW, policy=POLICY)
        await wish.refresh_from_db()
    await saw_plan(who.telegram_id, plan.id, NOW, POLICY)
    await saw_plan(who.telegram_id, other.id, NOW, POLICY)
    await goes_on(wish)
    assert wish.state is ForgettingState.DONE
    found = await rows("SELECT telegram_user_id, about FROM conversion_tracking ORDER BY about")
    assert {row["telegram_user_id"] for row in found} == {wish.token}
    assert len(found) == 2


async def test_an_id_within_a_longer_one_is_somebody_elses() -> None:
    who = await factories.person("Short", telegram_id="12345")
    both = {"kind": "jobs", "quiet_seconds": 60, "count": 1, "notified_count": 1}
    moments = {"began_at": NOW - HOUR, "last_at": NOW, "notified_at": NOW}
    await Alert.create(subject="x:9123456", first_error="9123456 and 12345", **both, **moments)
    wish = await wishes(who)
    await goes_on(wish)
    (found,) = await Alert.all()
    assert found.subject == "x:9123456"
    assert found.first_error == f"9123456 and {wish.token}"


async def test_money_under_the_code_of_somebody_forgotten_is_put_before_the_admins() -> None:
    await factories.admin()
    who = await factories.person("Payer")
    chain, found = Chain(), await asks(await met(who))
    wish = await wishes(who)
    now = await goes_on(wish)
    assert wish.state is ForgettingState.DONE
    chain.pays(14 * GRAM, found.pay_code)
    await read(chain, now)
    (row,) = await rows("SELECT user_id, purpose, status, trouble FROM ton_transactions")
    assert (row["user_id"], row["purpose"], row["trouble"]) == (None, "unmatched", "unknown")
    assert not await rows("SELECT FROM user_package_assignments")
    assert await rows("SELECT FROM outbox WHERE kind = 'transfer_waiting'")
    assert not await disagreements(now)


async def test_what_came_short_is_waited_for_and_nobody_is_owed_behind_it() -> None:
    await factories.admin()
    who = await factories.person("Half")
    chain, found = Chain(), await asks(await met(who))
    chain.pays(10 * GRAM, found.pay_code)
    await read(chain)
    assert await unsettled(who.user.id, who.telegram_id, NOW) == [Unsettled.TRANSFER]
    wish = await wishes(who, NOW + 7 * MINUTE)
    await goes_on(wish, NOW + 7 * MINUTE)
    assert wish.waits_for == ["transfer"]
