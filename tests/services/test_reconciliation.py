"""The nightly check: each rule is broken once, and the check says which one and where."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.delivery import Lease, OutboxItem
from models.lifecycles import ChainAsset, ChainPurpose, ChainStatus, PaymentMethod, PaymentStatus
from models.payments import Payment
from models.subscriptions import SubscriptionPlan
from models.ton import TonAccount, TonTransaction
from services.commerce.settlement import settle
from services.money import Money
from services.payments.checkout import open_checkout
from services.payments.offers import ByBank
from services.payments.reviews import approve
from services.policy import Policy
from services.reconciliation.checks import RULES
from services.reconciliation.reconciliation import INEXACT_RULE, Finding, check, check_due, findings
from tests import factories
from tests.factories import NOW, Someone
from tests.services.school import School
from tests.services.shop import POLICY, met, submitted

ACCOUNT, HASH = "0:" + "a" * 64, "b" * 64
MALE = Policy(ZoneInfo("Indian/Maldives"))


@dataclass(frozen=True)
class Shop:
    """People whose books agree: Ann paid by bank with a code, Ben on the chain, Cid for a seat."""

    ann: Someone
    admin: Someone
    by_bank: Payment
    on_chain: Payment
    for_seat: Payment


@pytest.fixture
async def shop(database: str) -> Shop:
    plan, admin = await factories.plan("1 month", price=Decimal(50)), await factories.admin()
    await factories.promotion("SPRING", 20)
    ann = await factories.person("Ann")
    opened = await open_checkout(
        await met(ann),
        plan.id,
        Money(4000, "USD"),
        ByBank(),
        promo="SPRING",
        now=NOW,
        policy=POLICY,
    )
    sent = await submitted(ann, opened.intent_id)
    await approve(sent.payment_id, await met(admin), now=NOW, policy=POLICY)
    by_bank = await Payment.get(id=sent.payment_id)
    on_chain = await paid_on_chain(await factories.person("Ben"), plan)
    school = School(await factories.course(max_students=3, plan_id=plan.id), admin)
    return Shop(ann, admin, by_bank, on_chain, await school.buys(await factories.person("Cid")))


async def paid_on_chain(who: Someone, plan: SubscriptionPlan) -> Payment:
    """Two transfers that together pay a checkout in GRAM, read up to the second."""
    sold = {
        "plan": {
            "id": str(plan.id),
            "name": plan.name,
            "months": 1,
            "is_lifetime": False,
            "price": "50",
            "currency": "USD",
        },
        "price": {"amount": "50", "currency": "USD"},
    }
    towards = await factories.intent(
        who,
        plan,
        method=PaymentMethod.TON,
        expected_amount=Decimal("12.5"),
        currency="TON",
        snapshot=sold,
    )
    payment = await factories.payment(
        towards, status=PaymentStatus.PENDING, payment_provider_id=HASH, snapshot=sold
    )
    async with in_transaction():
        await settle(payment, now=NOW, policy=POLICY)
    for number, amount in enumerate(("10000000000", "2500000000")):
        await TonTransaction.create(
            transaction_hash=f"{number}{HASH[1:]}",
            account=ACCOUNT,
            lt=number + 1,
            asset=ChainAsset.TON,
            to_address=ACCOUNT,
            amount=amount,
            purpose=ChainPurpose.SUBSCRIPTION,
            status=ChainStatus.CONFIRMED,
            intent_id=towards.id,
            payment_id=payment.id,
        )
    await TonAccount.create(address=ACCOUNT, owner_address=ACCOUNT, last_lt=2)
    return payment


async def test_books_that_were_kept_by_the_verbs_agree(shop: Shop) -> None:
    assert await check() == []


BANK, CHAIN, SEAT = "by_bank", "on_chain", "for_seat"
#: How a hand in the tables could break each rule, for the payment $1 of Ann or of Ben.
BREAKS: dict[str, tuple[str, str]] = {
    "settled-unapproved": (
        BANK,
        "UPDATE payment_intents SET status = 'rejected'"
        " WHERE id = (SELECT intent_id FROM payments WHERE id = $1)",
    ),
    "approved-unpaid": (BANK, "UPDATE payments SET status = 'failed' WHERE id = $1"),
    "settled-twice": (
        BANK,
        "INSERT INTO payments (id, user_id, plan_id, intent_id, amount, currency, payment_method,"
        " status, refunded_at, created_at, updated_at) SELECT gen_random_uuid(), user_id, plan_id,"
        " intent_id, amount, currency, payment_method, 'refunded', now(), now(), now()"
        " FROM payments WHERE id = $1",
    ),
    "settled-short": (BANK, "UPDATE payments SET amount = 39.99 WHERE id = $1"),
    "review-apart": (
        BANK,
        "UPDATE payment_intents SET status = 'manual_review'"
        " WHERE id = (SELECT intent_id FROM payments WHERE id = $1)",
    ),
    "other-persons-payment": (
        BANK,
        "UPDATE payments SET user_id = (SELECT id FROM bot_users WHERE first_name = 'Ben')"
        " WHERE id = $1",
    ),
    "stars-astray": (
        BANK,
        "INSERT INTO star_subscriptions (user_id, plan_id, intent_id, charge_id, stars, paid_until)"
        " SELECT (SELECT id FROM bot_users WHERE first_name = 'Ben'), plan_id, intent_id, 'c', 1,"
        " now() FROM payments WHERE id = $1",
    ),
    "unnumbered": (BANK, "UPDATE payments SET receipt_number = NULL WHERE id = $1"),
    "right-missing": (
        BANK,
        "DELETE FROM user_package_assignments WHERE source_id = ($1::uuid)::text",
    ),
    "right-unpaid": (
        BANK,
        "UPDATE user_package_assignments SET source_id = 'nobody'"
        " WHERE source_id = ($1::uuid)::text",
    ),
    "right-refunded": (
        BANK,
        "UPDATE payments SET status = 'refunded', refunded_at = now() WHERE id = $1",
    ),
    "credit-astray": (
        BANK,
        "UPDATE user_package_assignments SET is_active = false, credited_to = 'nowhere'"
        " WHERE source_id = ($1::uuid)::text",
    ),
    "running-without-right": (
        BANK,
        "UPDATE user_package_assignments SET expires_at = expires_at - interval '1 s'"
        " WHERE source_id = ($1::uuid)::text",
    ),
    "unaudited": (
        BANK,
        "DELETE FROM subscription_audit_log WHERE change_reason = 'payment:' || ($1::uuid)::text",
    ),
    "mirror-apart": (
        BANK,
        "UPDATE bot_users SET is_vip = false"
        " WHERE id = (SELECT user_id FROM payments WHERE id = $1)",
    ),
    "person-halved": (
        BANK,
        "UPDATE bot_users SET is_admin = true"
        " WHERE id = (SELECT user_id FROM payments WHERE id = $1)",
    ),
    "uses-miscounted": (BANK, "UPDATE promotions SET current_uses = 0 WHERE $1::uuid IS NOT NULL"),
    "uses-unrecorded": (
        BANK,
        "DELETE FROM promo_analytics WHERE event_type = 'code_applied' AND $1::uuid IS NOT NULL",
    ),
    "use-apart": (
        BANK,
        "UPDATE promotion_usage SET consumed_at = NULL"
        " WHERE intent_id = (SELECT intent_id FROM payments WHERE id = $1)",
    ),
    "transfer-unsettled": (CHAIN, "UPDATE payments SET status = 'failed' WHERE id = $1"),
    "chain-short": (
        CHAIN,
        "UPDATE ton_transactions SET amount = '2499999999' WHERE lt = 2 AND payment_id = $1",
    ),
    "transfer-ahead": (
        CHAIN,
        "UPDATE ton_accounts SET last_lt = 1 WHERE $1::uuid IS NOT NULL",
    ),
    "seats-miscounted": (
        SEAT,
        "UPDATE education_packages SET current_students = 0 WHERE $1::uuid IS NOT NULL",
    ),
    "seat-held-by-nobody": (
        SEAT,
        "UPDATE education_enrollments SET enrollment_status = 'pending'"
        " WHERE id = (SELECT enrollment_id FROM payments WHERE id = $1)",
    ),
    "seat-missing": (
        SEAT,
        "UPDATE education_enrollments SET payment_status = 'failed'"
        " WHERE id = (SELECT enrollment_id FROM payments WHERE id = $1)",
    ),
    "bundle-apart": (
        SEAT,
        "UPDATE education_enrollments SET enrollment_status = 'cancelled', has_seat = false"
        " WHERE id = (SELECT enrollment_id FROM payments WHERE id = $1)",
    ),
    INEXACT_RULE: (BANK, "UPDATE payments SET amount = 40.001 WHERE id = $1"),
}


class _Undone(Exception):
    """Takes back what a test broke."""


async def test_every_rule_finds_what_breaks_it(shop: Shop) -> None:
    assert set(BREAKS) == {*RULES, INEXACT_RULE}
    for rule, (whose, broken) in BREAKS.items():
        with suppress(_Undone):
            async with in_transaction() as connection:
                await connection.execute_query(broken, [getattr(shop, whose).id])
                found = {one.rule: one for one in await findings(connection)}
                assert rule in found, rule
                assert found[rule].examples, rule
                raise _Undone
    assert await check() == []


async def test_the_admins_are_told_once_a_night(shop: Shop) -> None:
    assert await check_due(policy=MALE) == []
    await Payment.filter(id=shop.by_bank.id).update(receipt_number=None)
    # The night is not over: nobody looks again.
    assert await check_due(policy=MALE) == []
    await the_night_comes()
    finding = Finding("unnumbered", 1, (str(shop.by_bank.id),))
    assert await check_due(policy=MALE) == [finding]
    (told,) = await OutboxItem.filter(kind="books_disagree")
    assert told.chat_id == shop.admin.telegram_id
    assert told.args == {"found": [["unnumbered", 1, str(shop.by_bank.id)]]}
    # Another leader that checks the same night, because the first died before it noted its end.
    await the_night_comes()
    assert await check_due(policy=MALE) == [finding]
    assert await OutboxItem.filter(kind="books_disagree").count() == 1


async def the_night_comes() -> None:
    await connections.get("default").execute_query(
        "UPDATE leases SET lease_until = clock_timestamp() WHERE name = 'nightly check'"
    )


async def test_the_next_check_is_at_half_past_three_of_the_shop(shop: Shop) -> None:
    await check_due(policy=MALE)
    lease = await Lease.get(name="nightly check")
    there = lease.lease_until.astimezone(MALE.zone)
    assert (there.hour, there.minute, there.second) == (3, 30, 0)
    rows = await connections.get("default").execute_query_dict("SELECT clock_timestamp() AS now")
    assert timedelta(0) < lease.lease_until - rows[0]["now"] <= timedelta(days=1)


async def test_two_leaders_at_once_check_once(shop: Shop) -> None:
    await Payment.filter(id=shop.by_bank.id).update(receipt_number=None)
    both = await asyncio.gather(check_due(policy=MALE), check_due(policy=MALE))
    assert sorted(map(len, both)) == [0, 1]
