"""What being forgotten may not take along: other people's rows, figures, and money that comes."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tortoise import connections

from bot.exports.writer import ProcessWriter
from handlers.screens.privacy import outlook
from handlers.speech import speech_for
from models.alerts import Alert
from models.exports import ExportFile
from models.lifecycles import ExportForm, ExportKind
from models.privacy import ForgettingState
from services.commerce.checkout import cancel_checkout
from services.commerce.reviews import reject
from services.exports.requests import WrittenFile, make_next, request_export
from services.funnel import saw_plan
from services.money import Money
from services.privacy import asking, steps
from services.privacy.unsettled import Unsettled, unsettled
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements
from tests.services.chain import GRAM, Chain, asks, read
from tests.services.shop import POLICY, met, paid
from tests.services.test_forgetting import asks as wishes
from tests.services.test_forgetting import goes_on
from tests.services.traces import found_in

pytestmark = pytest.mark.usefixtures("database")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


async def found_by(text: str, *values: object) -> list[dict[str, object]]:
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
    found = await found_by("SELECT telegram_user_id, about FROM conversion_tracking ORDER BY about")
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
    (row,) = await found_by("SELECT user_id, purpose, status, trouble FROM ton_transactions")
    assert (row["user_id"], row["purpose"], row["trouble"]) == (None, "unmatched", "unknown")
    assert not await found_by("SELECT FROM user_package_assignments")
    assert await found_by("SELECT FROM outbox WHERE kind = 'transfer_waiting'")
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


async def pays(chain: Chain, code: str, now: datetime) -> None:
    chain.pays(14 * GRAM, code, at=now)
    await read(chain, now)


async def test_the_shop_keeps_the_balance_that_was_shown_and_not_what_came_later() -> None:
    await factories.admin()
    who = await factories.person("Generous")
    me, chain, now = await met(who), Chain(), NOW + 7 * MINUTE
    found = await asks(me)
    await cancel_checkout(me, found.intent_id, NOW)
    await pays(chain, found.pay_code, now)
    wish = await wishes(who, now)
    shown = await asking.outlook(me, now, POLICY)
    assert shown.balance == (Money(4900, "USD"),)
    await pays(chain, found.pay_code, now)
    assert not await asking.give_up_balance(me, shown.balance_sign, now)
    shown = await asking.outlook(me, now, POLICY)
    assert await asking.give_up_balance(me, shown.balance_sign, now)
    assert (await asking.outlook(me, now, POLICY)).gives_up_balance
    # More of it, after they had said so.
    await pays(chain, found.pay_code, now)
    await goes_on(wish, now)
    assert (wish.state, wish.waits_for) == (ForgettingState.WAITING, ["balance"])
    shown = await asking.outlook(me, now, POLICY)
    assert not shown.gives_up_balance
    assert shown.balance == (Money(3 * 4900, "USD"),)


async def test_money_that_comes_while_they_leave_is_told_and_ends_the_wait() -> None:
    await factories.admin()
    who = await factories.person("Leaver")
    me, chain, now = await met(who), Chain(), NOW + 7 * MINUTE
    found = await asks(me)
    await cancel_checkout(me, found.intent_id, NOW)
    wish = await wishes(who, now)
    await steps.go_on_due(now=now, policy=POLICY)
    await wish.refresh_from_db()
    assert wish.state is ForgettingState.LEAVING
    await pays(chain, found.pay_code, now)
    await goes_on(wish, now)
    assert (wish.state, wish.waits_for) == (ForgettingState.LEAVING, ["balance"])
    shown = await asking.outlook(me, now, POLICY)
    shown_rows = outlook(speech_for("en", None, None), shown).rows
    texts = [one.text for row in shown_rows for one in row]
    assert "💰 Let the shop keep my balance" in texts
    assert "⏪ I've changed my mind" not in texts
    assert await asking.give_up_balance(me, shown.balance_sign, now)
    now = await goes_on(wish, now)
    assert wish.state is ForgettingState.DONE
    assert not await disagreements(now)


async def test_no_export_names_them_that_was_made_or_read_before(tmp_path: Path) -> None:
    """One waits to be sent, and one was being written when they were forgotten."""
    boss, other = await met(await factories.admin()), await met(await factories.admin("Other"))
    who = await factories.person("Exported")
    await reject(await paid(who, await factories.plan()), boss, "no", now=NOW, policy=POLICY)
    wish = await wishes(who)
    csv = ExportForm.CSV

    class Overtaken(ProcessWriter):
        """They are forgotten while it is written."""

        @asynccontextmanager
        async def written(self, *args: object) -> AsyncIterator[Sequence[WrittenFile]]:
            async with super().written(*args) as files:  # type: ignore[arg-type]
                await goes_on(wish)
                assert wish.state is ForgettingState.DONE
                yield files

    await request_export(boss, ExportKind.SUPPORT, csv, idempotency_key="1", now=NOW)
    await make_next(ProcessWriter(tmp_path), now=NOW)
    await request_export(boss, ExportKind.PAYMENTS, csv, idempotency_key="2", now=NOW)
    await make_next(ProcessWriter(tmp_path), now=NOW)
    assert who.telegram_id.encode() in (await ExportFile.get(name="payments.csv")).content
    await request_export(other, ExportKind.PAYMENTS, csv, idempotency_key="3", now=NOW)
    await make_next(Overtaken(tmp_path), now=NOW)
    assert not await ExportFile.filter(request__admin_id=other.profile_id)
    while await make_next(ProcessWriter(tmp_path), now=NOW + HOUR):
        pass
    (file,) = await ExportFile.filter(request__admin_id=other.profile_id)
    assert wish.token.encode() in file.content
    assert await found_in([who.telegram_id, who.telegram_id.encode().hex()]) == {}
