"""Every guard is tried with raw SQL, past all code, and has to refuse under its own name."""

import re
from typing import Any
from uuid import uuid4

import asyncpg
import pytest

from tests.guards import catalogue
from tests.guards.breaks import BAD_ROWS, BAD_VALUES, GOOD_ROWS, TARGETS, UNIQUE
from tests.guards.rows import Parent, change, insert, with_parents

#: What a row needs besides before its reference is the only thing wrong with it.
BESIDES: dict[str, dict[str, Any]] = {
    # A payment and a checkout are for one thing alone, so the smallest one's plan makes room.
    "payments_enrollment_id_fkey": {"plan_id": None},
    "payments_claim_id_fkey": {"plan_id": None},
    "payments_seat_as_their_intent": {
        "plan_id": None,
        "enrollment_id": Parent("education_enrollments"),
    },
    "payment_intents_enrollment_id_fkey": {"plan_id": None},
    "payment_intents_claim_id_fkey": {"plan_id": None},
    "payments_claim_as_their_intent": {
        "plan_id": None,
        "claim_id": Parent("subdomain_claims"),
    },
    "subscription_plans_course_id_fkey": {"is_active": False},
    "exit_surveys_course_id_fkey": {"ended": "course", "plan_id": None},
    "ton_subdomains_taken_by_fkey": {"taken_at": "now()"},
    "wallet_proofs_transaction_id_fkey": {
        "state": "seen",
        "wallet_address": f"0:{'ab' * 32}",
        "proven_at": "now()",
    },
    "connect_sessions_proof_id_fkey": {
        "state": "connected",
        "until": None,
        "bridge": "https://bridge.example.org",
        "wallet_client_id": "ab" * 32,
    },
}


_SUFFIXES = (
    *("_known", "_not_negative", "_lower_hex", "_raw", "_base_units"),
    *("_by_language", "_bounded"),
)


@pytest.mark.parametrize("guard", BAD_VALUES)
async def test_a_value_out_of_its_set_is_refused(sql: asyncpg.Connection, guard: str) -> None:
    table, _, rest = guard.partition(".")
    column = rest
    for suffix in _SUFFIXES:
        column = column.removesuffix(suffix)
    # A kind belongs to a file, which another guard looks after.
    besides = {"file_id": "AgAD"} if column == "file_kind" else {}
    # How a test purchase ended is said with when it did.
    besides |= {"ended_at": "now()"} if column == "outcome" else {}
    for value in BAD_VALUES[guard]:
        await refuses(sql, f"{table}_{rest}", table, {column: value, **besides})


@pytest.mark.parametrize("guard", BAD_ROWS)
async def test_a_row_that_contradicts_itself_is_refused(
    sql: asyncpg.Connection, guard: str
) -> None:
    for table, columns in BAD_ROWS[guard]:
        await refuses(sql, guard, table, await with_parents(sql, columns))


@pytest.mark.parametrize(("table", "columns"), GOOD_ROWS)
async def test_a_row_at_the_limit_is_let_through(
    sql: asyncpg.Connection, table: str, columns: dict[str, Any]
) -> None:
    assert await insert(sql, table, **columns) is not None


@pytest.mark.parametrize("guard", UNIQUE)
async def test_the_same_thing_twice_is_refused(sql: asyncpg.Connection, guard: str) -> None:
    case = UNIQUE[guard]
    same = await with_parents(sql, case.same)
    await insert(sql, case.table, **same)
    await refuses(sql, guard, case.table, {**same, **case.again})


@pytest.mark.parametrize("guard", [guard for guard, case in UNIQUE.items() if case.unless])
async def test_what_is_over_leaves_room_for_the_next(sql: asyncpg.Connection, guard: str) -> None:
    case = UNIQUE[guard]
    same = await with_parents(sql, case.same)
    await insert(sql, case.table, **{**same, **case.unless})
    assert await insert(sql, case.table, **{**same, **case.again}) is not None


async def test_empty_is_not_the_same_as_empty(sql: asyncpg.Connection) -> None:
    for table in ("profiles", "payments", "outbox", "subscription_audit_log"):
        await insert(sql, table)
        await insert(sql, table)


async def test_every_reference_refuses_a_row_that_is_not_there(sql: asyncpg.Connection) -> None:
    nowhere = "00000000-0000-4000-8000-000000000000"
    for guard, (table, rule) in (await catalogue.constraints(sql, "f")).items():
        # Of several columns the first one is the reference.
        column = re.match(r"FOREIGN KEY \((\w+)", rule)[1]
        columns = await with_parents(sql, BESIDES.get(guard, {}))
        # The runs of campaigns are numbered.
        missing = 0 if column == "run_id" else nowhere
        await refuses(sql, guard, table, {**columns, column: missing})


@pytest.mark.parametrize("sold", ["plan", "seat"])
async def test_a_payment_is_its_checkouts_persons_and_for_the_same_thing(
    sql: asyncpg.Connection, sold: str
) -> None:
    things = {
        "plan": {"plan_id": Parent("subscription_plans"), "enrollment_id": None},
        "seat": {"plan_id": None, "enrollment_id": Parent("education_enrollments")},
    }
    intent = {"intent_id": await insert(sql, "payment_intents", **things[sold])}
    payment = await insert(sql, "payments", **intent)
    guards = {name: f"payments_{name}_as_their_intent" for name in things}
    others = {"user_id": Parent("bot_users")}
    await refuses(sql, guards[sold], "payments", {**intent, **others})
    for name, thing in things.items():
        # Of the same kind or of the other one.
        await refuses(sql, guards[name], "payments", {**intent, **thing})
    # Neither side moves away from the other afterwards.
    for table, key in (("payments", payment), ("payment_intents", intent["intent_id"])):
        for name, changed in (("", others), *things.items()):
            with pytest.raises(asyncpg.ForeignKeyViolationError) as refusal:
                async with sql.transaction():
                    await change(sql, table, key, **await with_parents(sql, changed))
            expected = guards[name or sold] if table == "payments" else guards[sold]
            assert refusal.value.constraint_name == expected
    # What stands beside a checkout is free.
    await change(sql, "payments", payment, intent_id=None)
    for thing in things.values():
        await insert(sql, "payments", **thing)


@pytest.mark.parametrize("table", ["facts", "ledger_entries"])
async def test_what_happened_is_kept_for_ever(sql: asyncpg.Connection, table: str) -> None:
    await _kept(sql)
    for broken in (
        f"UPDATE {table} SET created_at = now()",
        f"DELETE FROM {table}",
        f"TRUNCATE {table} CASCADE",
    ):
        with pytest.raises(asyncpg.IntegrityConstraintViolationError, match="append-only"):
            async with sql.transaction():
                await sql.execute(broken)


async def _kept(sql: asyncpg.Connection) -> None:
    """A fact and its ledger transaction."""
    user = await insert(sql, "bot_users")
    await insert(sql, "facts", user_id=user)
    await _posts(sql, user, ("balance", "USD", 100), ("clearing:card", "USD", -100))


async def _posts(sql: asyncpg.Connection, user: Any, *lines: tuple[str, str, int]) -> None:
    """One transaction of the ledger, in one statement."""
    accounts, currencies, amounts = map(list, zip(*lines, strict=True))
    await sql.execute(
        "INSERT INTO ledger_entries (transaction_id, user_id, account, currency, amount)"
        " SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::bigint[])",
        *(uuid4(), user, accounts, currencies, amounts),
    )


@pytest.mark.parametrize(
    "lines",
    [
        [("balance", "USD", 100)],
        [("balance", "USD", 100), ("clearing:card", "USD", -99)],
        # What adds up over all currencies adds up in none.
        [("balance", "USD", 100), ("clearing:ton", "TON", -100)],
        [("balance", "USD", 100), ("income", "USD", -100), ("exchange", "TON", 1)],
    ],
)
async def test_a_ledger_transaction_is_zero_in_each_currency(
    sql: asyncpg.Connection, lines: list[tuple[str, str, int]]
) -> None:
    user = await insert(sql, "bot_users")
    with pytest.raises(asyncpg.IntegrityConstraintViolationError, match="is off by"):
        async with sql.transaction():
            await _posts(sql, user, *lines)
    # A conversion leaves and arrives at the exchange, and is zero in both.
    await _posts(
        sql,
        user,
        *(("clearing:ton", "TON", -9), ("exchange", "TON", 9)),
        *(("exchange", "USD", -4), ("balance", "USD", 4)),
    )


async def test_no_guard_is_left_untried(sql: asyncpg.Connection) -> None:
    checks = set(await catalogue.constraints(sql, "c"))
    assert checks == {guard.replace(".", "_") for guard in BAD_VALUES} | set(BAD_ROWS)
    indexes = await catalogue.indexes(sql)
    unique = {name for name, rule in indexes.items() if "UNIQUE" in rule}
    assert unique == set(UNIQUE) | TARGETS


async def refuses(sql: asyncpg.Connection, guard: str, table: str, columns: dict[str, Any]) -> None:
    """The row breaks this guard and no other."""
    with pytest.raises(asyncpg.IntegrityConstraintViolationError) as refusal:
        async with sql.transaction():
            await insert(sql, table, **columns)
    assert refusal.value.constraint_name == guard, columns
