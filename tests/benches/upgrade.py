"""The upgrade to facts and the ledger, of a million people whom the former release left."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import asyncpg

from bot.config import Settings
from bot.database.embedded.cluster import read_postmaster
from bot.database.migrations import migrate
from bot.upgrade import upgrade
from tests.benches import world
from tests.benches.table import Table
from tests.database.former import restore

MANY = 1_000_000
NOW = datetime.now(UTC)
_MONTH, _QUARTER, _COURSE, _CATEGORY = (f"00000000-0000-0000-0000-00000000000{n}" for n in "abcd")
_CATALOGUE = f"""
INSERT INTO subscription_plans (id, name, duration_months, price, currency, star_price)
VALUES ('{_MONTH}', '1 month', 1, 49, 'USD', 2500), ('{_QUARTER}', '3 months', 3, 150, 'USD', NULL);
INSERT INTO education_categories (id, name) VALUES ('{_CATEGORY}', 'Trading');
INSERT INTO education_packages (id, name, price, currency, duration_weeks, category_id, plan_id)
VALUES ('{_COURSE}', 'Bootcamp', 300, 'USD', 12, '{_CATEGORY}', '{_QUARTER}');
"""
#: Ids have no order, as the real ones have none.
_ID = "md5('{}' || i)::uuid"
_KEY = "(1000000000 + i::bigint * 2654435761 % 4294967296)::text"
#: They came one after the other, as their rows lie in the tables.
_CAME = "$2::timestamptz - make_interval(mins => $1::int - i)"
#: Ends lie before and behind the upgrade: three of ten are over, the others run.
_END = "($2::timestamptz + make_interval(hours => i % 1000 - 300))"
_RUNS = "(i % 1000 >= 300)"
_PLAN = (
    f"""'plan', jsonb_build_object('id', '{_MONTH}', 'name', '1 month', 'months', 1,"""
    """ 'is_lifetime', false, 'price', '49', 'currency', 'USD')"""
)
_SNAPSHOT = f"""jsonb_build_object({_PLAN}, 'price', jsonb_build_object(
  'amount', CASE WHEN i % 10 = 0 THEN '2500' ELSE '49' END,
  'currency', CASE WHEN i % 10 = 0 THEN 'XTR' ELSE 'USD' END),
  'rate', NULL, 'account', jsonb_build_object('bank', 'Bank', 'number', '7700'), 'promo', NULL,
  'chain', NULL, 'recurring', false, 'credit', NULL)"""
_COURSE_SNAPSHOT = f"""jsonb_build_object('course', jsonb_build_object('id', '{_COURSE}', 'name',
  'Bootcamp', 'weeks', 12, 'is_lifetime', false, 'price', '300', 'currency', 'USD'),
  'price', jsonb_build_object('amount', '300', 'currency', 'USD'))"""
_METHOD = "CASE WHEN i % 10 = 0 THEN 'stars' ELSE 'bank_transfer' END"
_AMOUNT = "CASE WHEN i % 10 = 0 THEN 2500 ELSE 49 END"
_PAID_IN = "CASE WHEN i % 10 = 0 THEN 'XTR' ELSE 'USD' END"


def _bought(name: str, end: str, some: str, active: str) -> Sequence[str]:
    """A month that was bought: checkout, payment and right; every tenth was paid in Stars."""
    at = f"{end} - interval '31 days'"
    intent, payment, right = (_ID.format(f"{kind} {name} ") for kind in ("i", "p", "r"))
    user = _ID.format("u ")
    return (
        "payment_intents (id, user_id, method, expected_amount, currency, pay_code, status,"
        f" plan_id, snapshot, expires_at, created_at) SELECT {intent}, {user}, {_METHOD},"
        f" {_AMOUNT}, {_PAID_IN}, '{name} ' || i, 'approved', '{_MONTH}', {_SNAPSHOT}, {at}, {at}"
        f" FROM {some}",
        "payments (id, user_id, plan_id, intent_id, amount, currency, payment_method, status,"
        " snapshot, submitted_at, reviewed_at, created_at, updated_at, receipt_number)"
        f" SELECT {payment}, {user}, '{_MONTH}', {intent}, {_AMOUNT}, {_PAID_IN}, {_METHOD},"
        f" 'completed', {_SNAPSHOT}, {at}, {at}, {at}, {at}, nextval('receipt_numbers')"
        f" FROM {some}",
        "user_package_assignments (id, user_id, package_id, assigned_at, starts_at, paid_until,"
        " expires_at, worth, worth_currency, source, source_id, is_active, updated_at)"
        f" SELECT {right}, {user}, '{_MONTH}', {at}, {at}, {end}, {end}, 49, 'USD', 'payment',"
        f" {payment}::text, {active}, {end} FROM {some}",
    )


_ALL = "generate_series(0, $1::int - 1) AS i"
_HALF = "generate_series(0, $1::int - 1, 2) AS i"
_TENTH = "generate_series(3, $1::int - 1, 10) AS i"
_TABLES = (
    "bot_users (id, telegram_id, username, first_name, created_at, is_vip,"
    f" subscription_expires_at, current_plan_id) SELECT {_ID.format('u ')}, {_KEY}, 'm' || i,"
    f" 'M', {_CAME}, {_RUNS}, CASE WHEN {_RUNS} THEN {_END} END,"
    f" CASE WHEN {_RUNS} THEN '{_MONTH}'::uuid END FROM {_ALL}",
    f"profiles (id, telegram_id, first_name) SELECT {_ID.format('u ')}, {_KEY}, 'M' FROM {_ALL}",
    "user_subscriptions (telegram_user_id, telegram_username, plan_id, payment_method,"
    " payment_instructions, bank_details, payment_status, is_active, subscription_start_date,"
    " subscription_end_date, anchor_at, anchor_months, next_reminder_at)"
    f" SELECT {_KEY}, 'm' || i, '{_MONTH}', {_METHOD}, 'payment ' || {_ID.format('p now ')},"
    f" 'Bank 7700', 'completed', {_RUNS}, {_END} - interval '31 days', {_END},"
    f" {_END} - interval '31 days', 1, CASE WHEN {_RUNS} THEN {_END} - interval '1 day' END"
    f" FROM {_ALL}",
    *_bought("now", _END, _ALL, _RUNS),
    *_bought("then", f"({_END} - interval '40 days')", _HALF, "false"),
    "education_enrollments (id, package_id, student_telegram_id, enrollment_status, has_seat,"
    " payment_status, payment_reference, start_date, access_ends_at, created_at)"
    f" SELECT {_ID.format('e ')}, '{_COURSE}', {_KEY}, 'active', true, 'completed',"
    f" {_ID.format('p seat ')}::text, {_END} - interval '84 days', {_END},"
    f" {_END} - interval '84 days' FROM {_TENTH}",
    "payments (id, user_id, enrollment_id, amount, currency, payment_method, status, snapshot,"
    " submitted_at, reviewed_at, created_at, updated_at, receipt_number)"
    f" SELECT {_ID.format('p seat ')}, {_ID.format('u ')}, {_ID.format('e ')}, 300, 'USD',"
    f" 'bank_transfer', 'completed', {_COURSE_SNAPSHOT}, {_END} - interval '84 days',"
    f" {_END} - interval '84 days', {_END} - interval '84 days', {_END} - interval '84 days',"
    f" nextval('receipt_numbers') FROM {_TENTH}",
    "user_package_assignments (user_id, package_id, assigned_at, starts_at, expires_at, source,"
    f" source_id, is_active) SELECT {_ID.format('u ')}, '{_QUARTER}', {_END} - interval '84 days',"
    f" {_END} - interval '84 days', {_END}, 'bundle', {_ID.format('e ')}::text, {_RUNS}"
    f" FROM {_TENTH}",
)
_SEATS = """
UPDATE education_packages SET current_students = (SELECT count(*) FROM education_enrollments)
"""


@dataclass(frozen=True)
class Counted:
    """What the upgrade had to read, and what it wrote."""

    people: int
    rights: int
    payments: int
    facts: int
    entries: int


async def gather(url: str, people: int) -> None:
    """Fill the former release's empty schema, and leave it as autovacuum would."""
    connection = await asyncpg.connect(url)
    try:
        # Only while the rows are made; what is measured later runs with every guard and flush.
        await connection.execute(
            "SET synchronous_commit = off; SET session_replication_role = replica"
        )
        await connection.execute(_CATALOGUE)
        for table in _TABLES:
            statement = f"INSERT INTO {table} WHERE $2::timestamptz IS NOT NULL"
            await connection.execute(statement, people, NOW)
        await connection.execute(_SEATS)
        await connection.execute("VACUUM ANALYZE")
        await connection.execute("CHECKPOINT")
    finally:
        await connection.close()


async def counted(url: str) -> Counted:
    connection = await asyncpg.connect(url)
    try:
        tables = ("bot_users", "user_package_assignments", "payments", "facts", "ledger_entries")
        found = [await connection.fetchval(f"SELECT count(*) FROM {name}") for name in tables]
        assert not await connection.fetchval(
            "SELECT count(*) FROM bot_users WHERE facts_since IS NULL"
        )
    finally:
        await connection.close()
    return Counted(*found)


async def measure(people: int = MANY) -> list[Table]:
    table = Table(f"The upgrade of {people:,} people", ("step", "takes", "PostgreSQL computes"))
    async with world.server() as server:
        url = await server.ensure_database("former")
        await restore(url, rows=False)
        await gather(url, people)
        postmaster = read_postmaster(server.data_dir)
        assert postmaster is not None
        watch = _Watch(postmaster.pid)
        await migrate(url)
        table.add("the schema, in its transaction", *watch.told())
        # Only the database and the rules of the shop: nothing of the machine's own settings.
        settings = Settings(_env_file=None, timezone="UTC")  # type: ignore[call-arg,arg-type]
        await upgrade(settings, url)
        table.add("facts and ledger, in portions", *watch.told())
        found = await counted(url)
    read = f"{found.rights:,} rights, {found.payments:,} payments"
    table.add(f"read: {read}; written: {found.facts:,} facts, {found.entries:,} entries", "", "")
    return [table]


class _Watch:
    """Minutes of the wall's clock, and of the processor for all of PostgreSQL, since last asked."""

    def __init__(self, postmaster: int) -> None:
        self._postmaster = postmaster
        self._last = self._now()

    def _now(self) -> tuple[float, float]:
        return time.perf_counter(), world.all_children_cpu_seconds(self._postmaster)

    def told(self) -> list[str]:
        last, self._last = self._last, self._now()
        return [f"{(now - then) / 60:.1f} min" for now, then in zip(self._last, last, strict=True)]
