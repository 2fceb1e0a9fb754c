"""A lost account beside everything else: races, deaths in the middle, Stars, forgetting."""

from itertools import count
from typing import Any

import pytest
from tortoise import connections
from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper

from models.delivery import OutboxItem
from models.payments import Payment
from models.people import BotUser
from models.privacy import Forgetting, ForgettingState
from models.recovery import Recovery, RecoveryState
from models.support import SupportThread
from models.wallets import ProofState, WalletProof
from services.commerce.checkout import open_checkout
from services.commerce.methods.star_charges import Charge, Outcome, Recurring, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.refunds import refund
from services.money import Money
from services.outbox import OutboxMessage, enqueue
from services.person import Person
from services.privacy import asking as privacy
from services.privacy.steps import go_on_due as forget_due
from services.recovery import asking, steps
from services.refusals import Refusal
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.recovery_scenario import (
    DAY,
    WAIT,
    Pair,
    asked,
    goes_on,
    key,
    linked,
    proof,
    two_accounts,
)
from tests.services.shop import POLICY, at_once, met
from tests.services.traces import found_in

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def boss() -> Someone:
    return await factories.admin()


@pytest.fixture
async def pair(boss: Someone) -> Pair:
    return await two_accounts(boss)


async def test_a_wish_to_be_forgotten_waits_and_ends_with_it(pair: Pair) -> None:
    found = await asked(pair.new, pair.proof_id)
    await privacy.ask(
        await met(pair.old), language="en", idempotency_key=key(), now=NOW, policy=POLICY
    )
    for _ in range(3):
        await forget_due(now=NOW, policy=POLICY)
    wish = await Forgetting.get(user_id=pair.old.user.id)
    assert (wish.state, wish.waits_for) == (ForgettingState.WAITING, ["recovery"])
    await goes_on(NOW + WAIT - DAY)
    await goes_on(NOW + WAIT)
    assert (await Recovery.get(id=found.id)).state is RecoveryState.DONE
    assert (await Forgetting.get(id=wish.id)).state is ForgettingState.TAKEN_BACK
    assert await disagreements() == []


async def test_what_was_said_to_the_new_account_is_not_left_to_the_old_one(pair: Pair) -> None:
    connection = connections.get("default")
    await connection.execute_query(
        "INSERT INTO support_threads (user_id, status) VALUES ($1, 'open'), ($2, 'open')",
        [pair.old.user.id, pair.new.user.id],
    )
    await asked(pair.new, pair.proof_id)
    await enqueue(OutboxMessage("payment_rejected", pair.was, {}, "waits"))
    await goes_on(NOW + WAIT - DAY)
    await goes_on(NOW + WAIT)
    threads = await SupportThread.filter(user_id=pair.old.user.id).order_by("status")
    assert [one.status for one in threads] == ["closed", "open"]
    assert not await SupportThread.exists(user_id=pair.new.user.id)
    assert not await WalletProof.exists(user_id=pair.new.profile.id)
    # What waited for the old account is told where the membership is now.
    assert (await OutboxItem.get(dedup_key="waits")).chat_id == pair.becomes


async def test_it_is_done_once_or_objected_to_and_never_half(pair: Pair) -> None:
    found = await asked(pair.new, pair.proof_id)
    await goes_on(NOW + WAIT - DAY)
    old: Person = await met(pair.old)
    outcomes = await at_once(
        goes_on(NOW + WAIT), goes_on(NOW + WAIT), asking.object_to(old, found.id, NOW + WAIT)
    )
    found = await Recovery.get(id=found.id)
    moved = (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes
    assert moved is (found.state is RecoveryState.DONE)
    assert moved is isinstance(outcomes[2], Refusal)
    assert await OutboxItem.filter(kind="recovery_done").count() == int(moved)


async def test_stars_go_back_to_whoever_paid_and_are_charged_no_more(boss: Someone) -> None:
    old, new = await factories.person("Old"), await factories.person("New")
    plan = await factories.plan(star_price=500)
    opened = await open_checkout(
        await met(old), plan.id, Money(500, "XTR"), ByStars(), now=NOW, policy=POLICY
    )
    was = old.telegram_id
    paid_in = Charge(
        was, opened.pay_code, "charge-1", Money(500, "XTR"), NOW, Recurring(True, NOW + 30 * DAY)
    )
    await settle_charge(paid_in, now=NOW, policy=POLICY)
    await linked(old)
    await asked(new, await proof(new, ProofState.SEEN))
    await goes_on(NOW + WAIT - DAY)
    await goes_on(NOW + WAIT)
    purse = [
        (row.kind, row.args["telegram_id"])
        for row in await OutboxItem.filter(chat_id=f"stars:{was}")
    ]
    assert purse == [("cancel_star_subscription", was)]
    # Telegram charged once more before it heard of that: it goes back where it came from.
    late = Charge(
        was, opened.pay_code, "charge-2", Money(500, "XTR"), NOW + WAIT, Recurring(False, NOW)
    )
    assert await settle_charge(late, now=NOW + WAIT, policy=POLICY) is Outcome.SENT_BACK
    payment = await Payment.get(payment_provider_id="charge-1")
    await refund(
        payment.id, await met(boss), "asked", keep_access=False, now=NOW + WAIT, policy=POLICY
    )
    back = await OutboxItem.filter(kind="refund_stars").order_by("id")
    assert [row.args for row in back] == [
        {"telegram_id": was, "charge": "charge-2"},
        {"telegram_id": was, "charge": "charge-1"},
    ]


async def test_cut_off_anywhere_nothing_has_happened_and_it_is_done_afterwards(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed behind any statement of the exchange, before its commit."""
    found = await asked(pair.new, pair.proof_id)
    await goes_on(NOW + WAIT - DAY)
    before = await everything(pair)
    execute, left = AsyncpgDBClient.execute_query, [0]

    async def dies(self: Any, query: str, values: Any = None) -> Any:
        left[0] -= 1
        if left[0] == 0:
            raise Killed
        return await execute(self, query, values)

    monkeypatch.setattr(TransactionWrapper, "execute_query", dies)
    died = 0
    for number in count(3, 9):
        left[0] = number
        try:
            await steps._step(str(found.id), NOW + WAIT, POLICY)
        except Killed:
            assert await everything(pair) == before
            died += 1
        else:
            break
    monkeypatch.undo()
    assert died > 4
    await goes_on(NOW + WAIT)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes
    assert await everything(pair) != before


class Killed(BaseException):
    """The process is gone."""


async def everything(pair: Pair) -> dict[str, list[str]]:
    """Every row in which one of both stands."""
    found = await found_in([str(pair.was), str(pair.becomes)])
    assert found
    return found
