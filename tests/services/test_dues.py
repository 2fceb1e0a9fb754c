"""Money that an admin has to send back by hand: it is due until they say that it was sent."""

import asyncio

import pytest

from models.ledger import Account, LedgerEntry
from services.commerce.dues import DueSettled, due_of, dues, mark_sent
from services.commerce.reviews import OwnPayment
from services.money import Money
from services.person import NotAllowed
from services.queues import queues
from services.subscriptions import grants
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.shop import met
from tests.services.town import Town, built

pytestmark = pytest.mark.usefixtures("database")

WHOLE = Money(4900, "USD")


@pytest.fixture
async def town(database: str) -> Town:
    town = await built()
    await town.buys(town.month)
    boss = await met(town.boss)
    await grants.revoke(await met(town.who), "why", boss, deed_key="end", now=NOW, to="refund")
    return town


async def left(who: Someone) -> dict[str, int]:
    both = [Account.REFUNDS_DUE, Account.REFUNDS_DONE]
    sums: dict[str, int] = {}
    for row in await LedgerEntry.filter(user_id=who.user.id, account__in=both):
        sums[row.account] = sums.get(row.account, 0) + row.amount
    return {account: amount for account, amount in sums.items() if amount}


async def test_what_is_due_waits_at_the_desk_until_it_was_sent_once(town: Town) -> None:
    boss, key = await met(town.boss), town.who.user.id
    assert (await queues(boss)).dues == 1
    (line,) = (await dues(boss, 0)).lines
    assert (line.amount, line.telegram_id) == (WHOLE, int(town.who.telegram_id))
    taps = [mark_sent(boss, key, WHOLE, deed_key=f"tap:{n}", now=NOW) for n in range(5)]
    outcomes = await asyncio.gather(*taps, return_exceptions=True)
    refused = [one for one in outcomes if isinstance(one, BaseException)]
    assert (len(refused), {type(one) for one in refused}) == (4, {DueSettled})
    assert await left(town.who) == {"refunds_done": WHOLE.minor}
    assert (await queues(boss)).dues == 0
    with pytest.raises(DueSettled):
        await due_of(boss, key, "USD")
    assert await disagreements() == []


async def test_another_sum_than_the_screen_showed_is_not_written_down(town: Town) -> None:
    boss, key = await met(town.boss), town.who.user.id
    for shown in (Money(4800, "USD"), Money(4900, "EUR")):
        with pytest.raises(DueSettled):
            await mark_sent(boss, key, shown, deed_key="tap", now=NOW)
    assert await left(town.who) == {"refunds_due": WHOLE.minor}


async def test_only_admins_say_so_and_never_of_their_own_money(town: Town) -> None:
    who, key = await met(town.who), town.who.user.id
    with pytest.raises(NotAllowed):
        await mark_sent(who, key, WHOLE, deed_key="tap", now=NOW)
    other = await met(await factories.admin("Other"))
    with pytest.raises(OwnPayment):
        await mark_sent(await met(town.boss), town.boss.user.id, WHOLE, deed_key="own", now=NOW)
    await mark_sent(other, key, WHOLE, deed_key="tap", now=NOW)
