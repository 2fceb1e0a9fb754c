"""Transactions that touch several promo codes wait for each other, and never crosswise."""

import asyncio
from collections.abc import Awaitable
from datetime import timedelta
from decimal import Decimal

import pytest
from tortoise.transactions import in_transaction

from bot.catalogue import yaml_file
from models.education import EducationPackage
from models.lifecycles import ChainAsset, IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.promotions import Promotion, PromotionUsage
from models.ton import TonTransaction
from services.catalogue.changes import compare
from services.catalogue.entries import read_file
from services.catalogue.importing import apply
from services.catalogue.shop import stored
from services.commerce.checkout import Checkout, cancel_checkout
from services.commerce.intents import end_intent, expire_due
from services.commerce.methods.bank import ByBank
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.method import Method
from services.commerce.methods.transfer_review import settle_for
from services.money import Money
from services.person import lock_person
from services.promotions import uses
from tests import factories
from tests.factories import NOW, Someone
from tests.services.chain import GRAM, POLICY, RATE, USDT_WALLET, Chain, read, watching
from tests.services.course_scenario import CourseScenario, opened
from tests.services.shop import met, submitted

HALF, USDT = Money(2450, "USD"), 10**6
PAIRS = 10
MINUTE = timedelta(minutes=1)

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def classroom(database: str) -> CourseScenario:
    """A course, and two codes that halve its price."""
    for code in ("AAA", "BBB"):
        await factories.promotion(code, percent=50)
    return await opened(5 * PAIRS, price=Decimal(49))


async def changes_code(
    classroom: CourseScenario,
    who: Someone,
    mine: str,
    other: str,
    way: Method,
    then: Method | None = None,
) -> Checkout:
    """They leave a checkout with one code and open another with the other; the first is theirs."""
    first = await classroom.opens(who, way=way, promo=mine, shown=HALF, policy=POLICY)
    later = NOW + 5 * MINUTE
    await cancel_checkout(await met(who), first.intent_id, later)
    await classroom.opens(
        who, way=then or ByBank(), promo=other, shown=HALF, now=later, policy=POLICY
    )
    return first


async def at_the_same_moment(*done: Awaitable[object]) -> list[str]:
    """The faults that these met together."""
    outcomes = await asyncio.gather(*done, return_exceptions=True)
    return [repr(one)[:120] for one in outcomes if isinstance(one, BaseException)]


async def counts() -> None:
    """Every code counts just the uses that there are."""
    for promotion in await Promotion.all():
        uses = await PromotionUsage.filter(promotion_id=promotion.id).count()
        assert promotion.current_uses == uses, promotion.code


async def test_two_admins_who_settle_transfers_do_not_wait_for_each_other_for_ever(
    classroom: CourseScenario,
) -> None:
    """The open checkout's code is given back, and the one of the checkout that is paid taken."""
    boss, other = await met(classroom.boss), await met(await factories.admin("Other"))
    chain, pairs = Chain(), []
    for number in range(PAIRS):
        pair = []
        for mine, his in (("AAA", "BBB"), ("BBB", "AAA")):
            who = await factories.person(f"{mine}{number}")
            first = await changes_code(classroom, who, mine, his, ByTon(RATE))
            one = chain.pays(7 * GRAM, f"for my {mine}", at=NOW + 6 * MINUTE)
            pair.append((one.hash, first.pay_code))
        pairs.append(pair)
    await read(chain, NOW + 7 * MINUTE)
    later, faults = NOW + 8 * MINUTE, []
    for pair in pairs:
        settled = []
        for (digest, code), admin in zip(pair, (boss, other), strict=True):
            row = await TonTransaction.get(transaction_hash=digest)
            settled.append(settle_for(row.id, code, admin, now=later, policy=POLICY))
        faults += await at_the_same_moment(*settled)
    assert faults == []
    assert await Payment.filter(status=PaymentStatus.COMPLETED).count() == 2 * PAIRS
    await counts()


async def test_two_watchers_that_read_two_accounts_do_not_either(classroom: CourseScenario) -> None:
    """Both transfers were sent before their checkouts were left, and are reported afterwards."""
    gram, usdt = Chain(), Chain(USDT_WALLET, ChainAsset.USDT)
    faults: list[str] = []
    for number in range(PAIRS):
        for chain, way, amount, (mine, his) in (
            (gram, ByTon(RATE), 7 * GRAM, ("AAA", "BBB")),
            (usdt, ByUsdt(), 2450 * USDT // 100, ("BBB", "AAA")),
        ):
            who = await factories.person(f"{mine}{number}")
            first = await changes_code(classroom, who, mine, his, way)
            chain.pays(amount, first.pay_code, at=NOW + 4 * MINUTE)
        for chain in (gram, usdt):
            await watching(chain)
        later = NOW + 8 * MINUTE
        faults += await at_the_same_moment(read(gram, later), read(usdt, later))
    assert faults == []
    assert await Payment.filter(status=PaymentStatus.COMPLETED).count() == 2 * PAIRS
    await counts()


async def test_two_late_receipts_do_not_either(classroom: CourseScenario) -> None:
    """A receipt for the checkout before ends the open one and takes the code again."""
    faults: list[str] = []
    for number in range(PAIRS):
        sent = []
        for mine, his in (("AAA", "BBB"), ("BBB", "AAA")):
            who = await factories.person(f"{mine}{number}")
            first = await changes_code(classroom, who, mine, his, ByBank())
            sent.append(submitted(who, first.intent_id, now=NOW + 8 * MINUTE))
        faults += await at_the_same_moment(*sent)
    assert faults == []
    await counts()


@pytest.mark.parametrize("then", ["a code", "a course"])
async def test_a_catalogue_file_and_a_buyer_do_not_either(
    classroom: CourseScenario, then: str
) -> None:
    """The file is written in its own order; a buyer takes codes by id, and then the seat."""
    first, last = await Promotion.all().order_by("id")
    file = f"""
packages: [{{name: {classroom.course.name}, description: New}}]
promotions:
  - {{code: {last.code}, description: New}}
  - {{code: {first.code}, description: New}}
"""
    reading = read_file(yaml_file.parse(file.encode()))
    shown = compare(await stored(), reading).changes
    assert len(shown) == 3
    importing = asyncio.Event()

    async def buys() -> None:
        async with in_transaction():
            await uses.lock_codes([], first.code)
            importing.set()
            await asyncio.sleep(0.3)
            if then == "a code":
                await uses.lock_codes([], last.code)
            else:
                await EducationPackage.filter(id=classroom.course.id).update(updated_at=NOW)

    async def imports() -> None:
        await importing.wait()
        await apply(reading, shown, now=NOW)

    assert await at_the_same_moment(buys(), imports()) == []
    assert await Promotion.filter(description="New").count() == 2


async def test_the_end_of_a_checkout_and_its_person_do_not_either(
    classroom: CourseScenario,
) -> None:
    """A refund gives a code back and ends the open checkout, whose time is over at this moment."""
    who = await factories.person()
    found = await classroom.opens(who, promo="AAA", shown=HALF, policy=POLICY)
    later, busy = found.expires_at + MINUTE, asyncio.Event()

    async def refunds() -> None:
        async with in_transaction():
            await lock_person(who.user.id)
            await uses.lock_codes([], "AAA")
            busy.set()
            await asyncio.sleep(0.3)
            assert await end_intent(found.intent_id, IntentStatus.CANCELLED, later)

    async def expires() -> None:
        await busy.wait()
        assert await expire_due(later) == 0

    assert await at_the_same_moment(refunds(), expires()) == []
    assert (await PaymentIntent.get()).status is IntentStatus.CANCELLED
    await counts()
