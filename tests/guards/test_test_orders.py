"""The database keeps test orders apart, whoever writes: past all code, with raw SQL."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import pytest

from tests.guards.breaks import COMPLETED, REFUNDED, TESTED
from tests.guards.rows import HiddenPlan, Parent, change, insert

TEST = {**TESTED, **COMPLETED, "receipt_number": None, "test_number": 1}


async def refused(sql: asyncpg.Connection, said: str, table: str, **columns: Any) -> None:
    with pytest.raises(asyncpg.IntegrityConstraintViolationError, match=said):
        async with sql.transaction():
            await insert(sql, table, **columns)


@pytest.mark.parametrize("table", ["payments", "payment_intents"])
async def test_a_test_order_is_for_the_hidden_plan_and_no_other_order_is(
    sql: asyncpg.Connection, table: str
) -> None:
    await refused(sql, "for the hidden plan", table, is_test=True)
    await refused(sql, "for the hidden plan", table, plan_id=HiddenPlan())
    key = await insert(sql, table, **TESTED)
    with pytest.raises(asyncpg.IntegrityConstraintViolationError, match="said once"):
        async with sql.transaction():
            await change(sql, table, key, is_test=False)


async def test_a_proof_of_a_test_holds_no_end_back(sql: asyncpg.Connection) -> None:
    await refused(sql, "holds nothing back", "payments", **TESTED, holds_until="now()")


async def test_no_right_no_fact_and_no_channel_comes_of_the_hidden_plan(
    sql: asyncpg.Connection,
) -> None:
    hidden = HiddenPlan()
    await refused(sql, "not of test orders", "facts", plan_id=hidden)
    await refused(sql, "not of test orders", "user_package_assignments", package_id=hidden)
    await refused(sql, "not of test orders", "star_subscriptions", plan_id=hidden)
    await refused(sql, "not of test orders", "plan_channels", plan_id=hidden)


async def test_test_orders_and_all_others_are_booked_apart(sql: asyncpg.Connection) -> None:
    user = await insert(sql, "bot_users")
    real = await insert(sql, "payments", user_id=user, **COMPLETED)
    test = await insert(sql, "payments", user_id=user, **TEST)
    own, others = ("test", "test:clearing"), ("income", "clearing:stars")
    for payment, accounts in ((test, others), (real, own), (None, own)):
        with pytest.raises(asyncpg.IntegrityConstraintViolationError, match="of their own"):
            async with sql.transaction():
                await _posts(sql, user, payment, accounts)
    await _posts(sql, user, test, own)
    await _posts(sql, user, real, others)


async def _posts(
    sql: asyncpg.Connection, user: Any, payment: Any, accounts: tuple[str, str]
) -> None:
    await sql.execute(
        "INSERT INTO ledger_entries (transaction_id, user_id, payment_id, account, currency,"
        " amount) SELECT $1, $2, $3, * FROM unnest($4::text[], $5::text[], $6::bigint[])",
        *(uuid4(), user, payment, list(accounts), ["USD", "USD"], [100, -100]),
    )


@pytest.mark.parametrize("column", ["reviewed_by", "refunded_by"])
async def test_one_decides_about_ones_own_test_and_about_nothing_else_of_ones_own(
    sql: asyncpg.Connection, column: str
) -> None:
    user = await insert(sql, "bot_users", telegram_id="77")
    own, other = await insert(sql, "profiles", telegram_id="77"), Parent("profiles")
    values = REFUNDED if column == "refunded_by" else COMPLETED
    real = await insert(sql, "payments", user_id=user, **COMPLETED)
    with pytest.raises(asyncpg.IntegrityConstraintViolationError, match="their own payment"):
        async with sql.transaction():
            await change(sql, "payments", real, **{**values, column: own})
    stranger = await insert(sql, str(other))
    await change(sql, "payments", real, **{**values, column: stranger})
    test = await insert(sql, "payments", user_id=user, **TEST)
    marks = {**values, "receipt_number": None, column: own}
    await change(sql, "payments", test, **marks)


#: What names rows of which none is a test order's, or says for itself which are meant.
_SAYS = {
    *("id", "is_test", "intent_id", "enrollment_id", "plan_id", "pay_code"),
    *("receipt_number", "receipt_number__isnull"),
}
_QUESTIONS = {"filter", "get", "get_or_none", "exists"}
_FLOORS = ("services", "handlers", "bot")


def _of_a_person() -> Iterator[tuple[str, set[str]]]:
    """Every question about somebody's payments and checkouts, and what it asks by."""
    for file in (file for floor in _FLOORS for file in Path(floor).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="Payment" | "PaymentIntent"), attr=attr),
                    keywords=keywords,
                ) if attr in _QUESTIONS and None not in {one.arg for one in keywords}:
                    names = {str(one.arg).removesuffix("__in") for one in keywords}
                    if "user_id" in names:
                        yield f"{file}:{node.lineno}", names


def test_who_asks_for_somebodys_payments_says_whether_tests_are_meant() -> None:
    found = dict(_of_a_person())
    assert len(found) > 10
    assert {where for where, names in found.items() if names.isdisjoint(_SAYS)} == set()
