"""The nightly check: each rule is broken once, and the check says which one and where."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import asyncpg
import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.delivery import Lease, OutboxItem
from models.facts import FactRow
from models.payments import Payment
from models.people import BotUser
from models.subscriptions import UserPackageAssignment
from services.commerce.checkout import open_checkout
from services.commerce.methods.bank import ByBank
from services.commerce.reviews import approve
from services.commerce.settlement import Choice
from services.money import Money
from services.policy import Policy
from services.reconciliation.people import FIRST, last_of, portion
from services.reconciliation.reconciliation import NAMES, Finding, check_due, findings
from services.timeline.expiry import expire_due
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import Stopped, disagreements, unguarded
from tests.services.histories import lived, opened
from tests.services.shop import POLICY, met, submitted

MALE = Policy(ZoneInfo("Indian/Maldives"))
CLOCK = Stopped()


@dataclass(frozen=True)
class Shop:
    """Ann, who has paid a month by bank, and an admin."""

    ann: Someone
    admin: Someone
    payment: Payment


@pytest.fixture
async def shop(database: str) -> Shop:
    plan, admin = await factories.plan("1 month", price=Decimal(50)), await factories.admin()
    ann = await factories.person("Ann")
    price = Money(5000, "USD")
    checkout = await open_checkout(await met(ann), plan.id, price, ByBank(), now=NOW, policy=POLICY)
    sent = await submitted(ann, checkout.intent_id)
    await approve(sent.payment_id, await met(admin), now=NOW, policy=POLICY)
    return Shop(ann, admin, await Payment.get(id=sent.payment_id))


def of(table: str, name: str) -> str:
    """A person's first row of a table that names people by their `bot_users.id`."""
    return (
        f"(SELECT y.id FROM {table} y JOIN bot_users b ON b.id = y.user_id"
        f" WHERE b.first_name = '{name}' ORDER BY y.created_at LIMIT 1)"
    )


def right_of(name: str) -> str:
    return of("user_package_assignments", name).replace("bot_users", "profiles")


def fact_of(name: str, kind: str = "purchase") -> str:
    return of("(SELECT * FROM facts WHERE kind = '" + kind + "')", name)


CODED = of("payments", "Coded")
INTENT = of("payment_intents", "Coded")
SEAT = (
    "(SELECT e.id FROM education_enrollments e JOIN bot_users b"
    " ON b.telegram_id = e.student_telegram_id WHERE b.first_name = 'Student')"
)
ONE_SALE = (
    "(SELECT transaction_id FROM ledger_entries WHERE fact_id = " + fact_of("Coded") + " LIMIT 1)"
)
#: How a manual change of the tables could break each rule.
BREAKS: dict[str, str] = {
    "day-miscounted": """
        INSERT INTO rolled_days (day, part, zone, rolled_at, is_closed)
        VALUES ('2026-11-25', 'people', 'UTC', now(), true)""",
    "spell-apart": """
        INSERT INTO roll_marks (source, seen, turned_at) VALUES ('facts', 1000000, now())""",
    "broadcast-miscounted": """
        INSERT INTO broadcast_messages (title, content, total_recipients)
        VALUES ('News', 'Hello', 3)""",
    "settled-unapproved": f"UPDATE payment_intents SET status = 'rejected' WHERE id = {INTENT}",
    "approved-unpaid": f"UPDATE payments SET status = 'failed' WHERE id = {CODED}",
    "settled-twice": (
        "INSERT INTO payments (id, user_id, plan_id, intent_id, amount, currency, payment_method,"
        " status, refunded_at, access_kept, receipt_number, created_at, updated_at)"
        " SELECT gen_random_uuid(), user_id, plan_id, intent_id, amount, currency, payment_method,"
        f" 'refunded', now(), false, 777, now(), now() FROM payments WHERE id = {CODED}"
    ),
    "settled-short": f"UPDATE payments SET amount = 39.19 WHERE id = {CODED}",
    "sold-short": (
        "UPDATE facts SET terms = jsonb_set(terms, '{worth}', '14900')"
        f" WHERE id = {fact_of('Stars')}"
    ),
    "review-apart": f"UPDATE payment_intents SET status = 'manual_review' WHERE id = {INTENT}",
    "other-persons-payment": (
        "UPDATE payments SET user_id = (SELECT id FROM bot_users WHERE first_name = 'Up')"
        f" WHERE id = {CODED}"
    ),
    "checkout-apart": (
        f"UPDATE payment_intents SET expected_amount = expected_amount + 1 WHERE id = {INTENT}"
    ),
    "stars-astray": "UPDATE star_subscriptions SET paid_until = paid_until + interval '1 day'",
    "unnumbered": f"UPDATE payments SET receipt_number = NULL WHERE id = {CODED}",
    "misnumbered": (
        f"UPDATE payments SET receipt_number = 1000000 WHERE id = {of('payments', 'Renewing')}"
    ),
    "fact-missing": f"DELETE FROM facts WHERE id = {fact_of('Coded')}",
    "fact-apart": (
        f"UPDATE facts SET opened_at = opened_at - interval '1 h' WHERE id = {fact_of('Coded')}"
    ),
    "terms-apart": (
        "UPDATE facts SET terms = jsonb_set(terms, '{months}', '2')"
        f" WHERE id = {fact_of('Coded')}"
    ),
    "refund-apart": (
        f"UPDATE payments SET access_kept = true WHERE id = {of('payments', 'Refunded')}"
    ),
    "proof-apart": (
        f"UPDATE payments SET holds_until = holds_until + interval '1 day' WHERE id = {CODED}"
    ),
    "ledger-unbalanced": (
        "UPDATE ledger_entries SET amount = amount + 1"
        f" WHERE transaction_id = {ONE_SALE} AND account = 'income'"
    ),
    "ledger-unfounded": (
        f"UPDATE ledger_entries SET fact_id = NULL WHERE transaction_id = {ONE_SALE}"
    ),
    "ledger-apart": f"DELETE FROM ledger_entries WHERE transaction_id = {ONE_SALE}",
    "income-negative": (
        f"UPDATE ledger_entries SET amount = -amount WHERE transaction_id = {ONE_SALE}"
    ),
    "money-lost": f"DELETE FROM ledger_entries WHERE transaction_id = {ONE_SALE}",
    "due-unsaid": (
        "UPDATE ledger_entries SET account = 'refunds_done' WHERE account = 'refunds_due'"
    ),
    "refund-stuck": "DELETE FROM outbox WHERE kind = 'refund_stars'",
    "unaudited": (
        f"DELETE FROM subscription_audit_log WHERE new_values ->> 'fact' = {fact_of('Coded')}::text"
    ),
    "unnoted": "DELETE FROM enrollment_audit_log",
    "audit-astray": f"DELETE FROM facts WHERE id = {fact_of('Given', 'extension')}",
    "person-halved": "UPDATE bot_users SET is_admin = true WHERE first_name = 'Coded'",
    "standing-apart": "UPDATE profiles SET is_protected = true WHERE first_name = 'Coded'",
    "inside-without-right": "DELETE FROM outbox WHERE kind = 'remove_member'",
    "uses-miscounted": "UPDATE promotions SET current_uses = 0",
    "uses-unrecorded": "DELETE FROM promo_analytics WHERE event_type = 'code_applied'",
    "use-apart": f"UPDATE promotion_usage SET consumed_at = NULL WHERE intent_id = {INTENT}",
    "funnel-apart": (
        "UPDATE conversion_tracking SET conversion_value = conversion_value + 1"
        " WHERE conversion_type = 'payment_complete'"
    ),
    "funnel-leaps": ("DELETE FROM conversion_tracking WHERE conversion_type = 'payment_start'"),
    "code-apart": (
        "UPDATE promo_analytics SET discount_amount = discount_amount + 1"
        " WHERE event_type = 'payment_completed'"
    ),
    "transfer-unsettled": (
        f"UPDATE payments SET status = 'failed' WHERE id = {of('payments', 'Gram')}"
    ),
    "transfer-apart": (
        "UPDATE ton_transactions SET user_id = (SELECT id FROM profiles WHERE first_name = 'Up')"
    ),
    "chain-short": "UPDATE ton_transactions SET amount = (amount::numeric - 1)::text",
    "transfer-forgotten": (
        "WITH long_ago AS (UPDATE payment_intents SET updated_at = updated_at - interval '1 year')"
        " UPDATE ton_transactions SET status = 'pending', payment_id = NULL, confirmed_at = NULL"
    ),
    "wallet-apart": f"UPDATE profiles SET ton_wallet_address = '0:{'ab' * 32}' WHERE id = ("
    "SELECT id FROM profiles LIMIT 1)",
    "name-missing": (
        "INSERT INTO subdomain_claims (user_id, telegram_id, requested_subdomain, domain, skeleton,"
        " status) SELECT id, telegram_id, 'anna', 'shop.ton', 'anna', 'approved' FROM profiles"
        " LIMIT 1"
    ),
    "name-of-nobody": (
        "INSERT INTO ton_subdomains (user_id, subdomain, full_domain)"
        " SELECT id, 'anna', 'anna.shop.ton' FROM profiles LIMIT 1"
    ),
    **dict.fromkeys(
        ("name-unseen", "name-apart"),
        "INSERT INTO ton_subdomains (user_id, subdomain, full_domain, wallet_address, verified,"
        " last_resolved, state) SELECT id, 'anna', 'anna.shop.ton',"
        f" '0:{'ab' * 32}', true, '2020-01-01', 'live' FROM profiles"
        " ORDER BY updated_at LIMIT 1",
    ),
    "recovery-apart": (
        "INSERT INTO recoveries (new_user_id, old_user_id, new_telegram_id, old_telegram_id, way,"
        " state, ended_at) SELECT n.id, o.id, n.telegram_id, o.telegram_id, 'wallet', 'done', now()"
        " FROM bot_users n, bot_users o WHERE n.first_name = 'Coded' AND o.first_name = 'Up'"
    ),
    "claim-apart": (
        "INSERT INTO subdomain_claims (user_id, telegram_id, requested_subdomain, domain, skeleton,"
        " status) SELECT id, telegram_id, 'alice', 'club.ton', 'allce', 'approved' FROM profiles"
        " LIMIT 1"
    ),
    "holding-apart": "INSERT INTO holdings"
    " (user_id, plan_id, wallet_address, item, held_since, look_at)"
    f" SELECT p.id, s.id, '0:{'ab' * 32}', '0:{'ab' * 32}', now(), now()"
    " FROM profiles p, subscription_plans s LIMIT 1",
    "transfer-ahead": "UPDATE ton_accounts SET last_lt = last_lt - 1",
    "seats-miscounted": "UPDATE education_packages SET current_students = 0",
    "seat-held-by-nobody": (
        f"UPDATE education_enrollments SET enrollment_status = 'pending' WHERE id = {SEAT}"
    ),
    "seat-missing": (
        f"UPDATE education_enrollments SET payment_status = 'failed' WHERE id = {SEAT}"
    ),
    "seat-of-another": (
        "UPDATE education_enrollments SET package_id = (SELECT id FROM education_packages"
        f" WHERE name = 'Endless') WHERE id = {SEAT}"
    ),
    "seat-apart": (
        f"UPDATE education_enrollments SET enrollment_status = 'suspended' WHERE id = {SEAT}"
    ),
    "test-astray": "UPDATE payment_intents SET is_test = false WHERE is_test",
    "test-apart": "UPDATE payments SET amount = amount + 1 WHERE is_test",
    "test-unbalanced": "DELETE FROM ledger_entries WHERE account = 'test' AND amount < 0",
    "test-left": (
        "UPDATE payments SET status = 'completed', refunded_at = NULL, access_kept = NULL"
        " WHERE is_test"
    ),
    "inexact": f"UPDATE payments SET amount = 39.201 WHERE id = {CODED}",
    "unopened": "UPDATE bot_users SET facts_since = NULL WHERE first_name = 'Coded'",
    "facts-unreadable": (
        "UPDATE facts SET terms = jsonb_set(terms, '{calendar}', '\"noon\"')"
        f" WHERE id = {fact_of('Coded')}"
    ),
    "right-missing": f"DELETE FROM user_package_assignments WHERE id = {right_of('Coded')}",
    "right-apart": (
        "UPDATE user_package_assignments SET expires_at = expires_at - interval '1 s'"
        f" WHERE id = {right_of('Coded')}"
    ),
    "right-unfounded": (
        f"UPDATE user_package_assignments SET source_id = 'nobody' WHERE id = {right_of('Coded')}"
    ),
    "subscription-apart": "UPDATE user_subscriptions SET anchor_months = anchor_months + 1",
    "mirror-apart": "UPDATE bot_users SET is_vip = false WHERE first_name = 'Coded'",
    "reminder-astray": (
        "UPDATE user_package_assignments SET next_reminder_at = next_reminder_at"
        " - interval '1 hour'"
    ),
    "balance-apart": (
        "UPDATE ledger_entries SET account = 'income' WHERE account = 'balance' AND amount < 0"
    ),
    "balance-negative": ("DELETE FROM facts WHERE kind = 'purchase' AND terms -> 'ends' <> '[]'"),
}


#: A CHECK that a hostile manual change drops, beside every key and every trigger.
GUARD_ASIDE = "ALTER TABLE payments DROP CONSTRAINT payments_settled_is_numbered"
#: What the database refuses by itself, each under the name of its guard.
HELD = {
    "settled-unapproved": "payment_intents_status_moves",
    "approved-unpaid": "payments_status_moves",
    "review-apart": "payment_intents_status_moves",
    "other-persons-payment": "payments_plan_as_their_intent",
    "unnumbered": "payments_settled_is_numbered",
    "transfer-unsettled": "payments_status_moves",
    "test-astray": "what is a test order is said once",
    "test-left": "payments_status_moves",
    "seat-held-by-nobody": "education_enrollments_enrollment_status_moves",
    **dict.fromkeys(
        (
            *("audit-astray", "balance-negative", "fact-apart", "fact-missing"),
            *("facts-unreadable", "sold-short", "terms-apart"),
        ),
        "facts is append-only",
    ),
    **dict.fromkeys(
        (
            *("balance-apart", "due-unsaid", "income-negative", "ledger-apart"),
            "ledger-unbalanced",
            *("ledger-unfounded", "money-lost", "test-unbalanced"),
        ),
        "ledger_entries is append-only",
    ),
}


async def test_every_rule_finds_what_breaks_it(database: str) -> None:
    shop = await lived(await opened())
    assert set(BREAKS) == set(NAMES)
    async with unguarded(database) as reader:
        await reader.sql.execute(GUARD_ASIDE)
        for rule, broken in BREAKS.items():
            async with reader.undone():
                assert not (await reader.sql.execute(broken)).endswith(" 0"), rule
                found = {one.rule: one for one in await findings(reader, shop.now)}
                assert rule in found, rule
                assert found[rule].examples, rule
    assert await disagreements(shop.now) == []
    assert await _refused(database) == HELD


async def _refused(database: str) -> dict[str, str]:
    """What the database refuses while its guards stand."""
    refused, sql = {}, await asyncpg.connect(database)
    try:
        for rule, broken in BREAKS.items():
            savepoint = sql.transaction()
            await savepoint.start()
            try:
                await sql.execute(broken)
            except asyncpg.IntegrityConstraintViolationError as refusal:
                refused[rule] = refusal.constraint_name or refusal.message
            finally:
                await savepoint.rollback()
    finally:
        await sql.close()
    return refused


async def test_a_finding_says_in_what_a_row_differs(shop: Shop) -> None:
    right = await UserPackageAssignment.get()
    await UserPackageAssignment.all().update(worth=Decimal(49), payment_id=None)
    (found,) = await disagreements()
    assert found == Finding("right-apart", 1, (f"{right.id} worth, payment_id",))


async def test_what_cannot_be_compared_is_a_finding_and_hides_no_other(
    shop: Shop, database: str
) -> None:
    async with unguarded(database) as reader:
        await reader.sql.execute(
            "UPDATE facts SET terms = jsonb_set(terms, '{price}', '\"much\"')"
            " WHERE kind = 'purchase'"
        )
        await reader.sql.execute("UPDATE bot_users SET is_vip = NOT is_vip")
        found = {one.rule for one in await findings(reader, NOW)}
    assert {"facts-unreadable", "terms-apart", "mirror-apart"} <= found


async def test_an_end_that_no_tick_has_come_to_is_no_fault(shop: Shop) -> None:
    over = NOW + timedelta(days=40)
    assert await disagreements(over) == []
    await expire_due(now=over)
    assert await disagreements(over) == []
    assert not (await UserPackageAssignment.get()).is_active


async def test_an_end_that_never_was_is_a_fault(shop: Shop) -> None:
    await UserPackageAssignment.all().update(is_active=False)
    assert [one.rule for one in await disagreements()] == ["right-apart"]


async def test_portions_hold_everyone_once(shop: Shop) -> None:
    for number in range(5):
        await factories.person(f"Passer-by {number}")
    met_so_far, behind = [], FIRST
    async with in_transaction() as connection:
        while people := await portion(connection, behind, 3):
            assert len(people) <= 3
            met_so_far += [one.telegram_id for one in people]
            behind = last_of(people)
    assert len(met_so_far) == len(set(met_so_far)) == 7


async def test_the_admins_are_notified_once_a_night(shop: Shop) -> None:
    assert await check_due(CLOCK, policy=MALE) == []
    await forget_the_member(shop)
    # The night is not over: no one looks again.
    assert await check_due(CLOCK, policy=MALE) == []
    await the_night_comes()
    finding = Finding("mirror-apart", 1, (f"{shop.ann.telegram_id} is_vip",))
    assert await check_due(CLOCK, policy=MALE) == [finding]
    (told,) = await OutboxItem.filter(kind="books_disagree")
    assert told.chat_id == shop.admin.telegram_id
    assert told.args == {"found": [["mirror-apart", 1, f"{shop.ann.telegram_id} is_vip"]]}
    # Another leader that checks the same night, because the first died before it noted its end.
    await the_night_comes()
    assert await check_due(CLOCK, policy=MALE) == [finding]
    assert await OutboxItem.filter(kind="books_disagree").count() == 1


async def forget_the_member(shop: Shop) -> None:
    await BotUser.filter(id=shop.ann.user.id).update(is_vip=False)


async def the_night_comes() -> None:
    await connections.get("default").execute_query(
        "UPDATE leases SET lease_until = clock_timestamp() WHERE name = 'nightly check'"
    )


async def test_a_leader_that_is_dismissed_leaves_the_rest_to_the_next(shop: Shop) -> None:
    await forget_the_member(shop)
    assert await check_due(CLOCK, policy=MALE, may_go_on=lambda: False) == []
    assert not await OutboxItem.exists(kind="books_disagree")
    # No end was noted: after its hour the slot is free again.
    assert await check_due(CLOCK, policy=MALE) == []
    await the_night_comes()
    assert [one.rule for one in await check_due(CLOCK, policy=MALE)] == ["mirror-apart"]


async def test_the_next_check_is_at_half_past_three_of_the_shop(shop: Shop) -> None:
    await check_due(CLOCK, policy=MALE)
    lease = await Lease.get(name="nightly check")
    there = lease.lease_until.astimezone(MALE.zone)
    assert (there.hour, there.minute, there.second) == (3, 30, 0)
    rows = await connections.get("default").execute_query_dict("SELECT clock_timestamp() AS now")
    assert timedelta(0) < lease.lease_until - rows[0]["now"] <= timedelta(days=1)


async def test_two_leaders_at_once_check_once(shop: Shop) -> None:
    await forget_the_member(shop)
    both = await asyncio.gather(check_due(CLOCK, policy=MALE), check_due(CLOCK, policy=MALE))
    assert sorted(map(len, both)) == [0, 1]


async def test_whatever_the_money_became_the_fact_names_the_reviewer(database: str) -> None:
    shop = await opened()
    who = await shop.meets("Ann")
    older = await shop.opens(who, shop.year)
    await shop.buys(who, shop.month)
    await shop.buys_seat(who, shop.course)
    await shop.approves(await shop.sends(who, older), Choice.BALANCE)
    reviewed = await FactRow.filter(kind__in=["purchase", "deposit", "seat_paid"])
    assert {fact.actor_id for fact in reviewed} == {shop.boss.profile.id}
    assert len(reviewed) == 3
