"""The funnel of the release before, in the new shape: each step once, at what came in."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import orjson
import pytest

from bot.database import migrations
from tests.database_server import SessionServer
from tests.guards.breaks import COMPLETED
from tests.guards.rows import insert
from tests.guards.test_migrations import downgrade

#: Spread over the workers, each would make the former database again.
pytestmark = pytest.mark.xdist_group("older")
THEN = datetime(2026, 1, 1, tzinfo=UTC)
_ROWS = """
SELECT conversion_type, about, conversion_value, currency, conversion_data
FROM conversion_tracking ORDER BY funnel_step, conversion_type, created_at
"""


@pytest.fixture
async def older(database_server: SessionServer) -> AsyncIterator[str]:
    """A database as it was before there was one funnel."""
    url = await database_server.fresh_database()
    for version in reversed(migrations.known()):
        assert await downgrade(url) == [version]
        if version.startswith("40_"):
            break
    yield url
    await database_server.drop_database(url)


async def step(sql: asyncpg.Connection, kind: str, number: int, **columns: Any) -> None:
    columns = {"created_at": THEN, **columns}
    if "conversion_data" in columns:
        columns["conversion_data"] = orjson.dumps(columns["conversion_data"]).decode()
    await insert(
        sql,
        "conversion_tracking",
        **{"telegram_user_id": "7", "conversion_type": kind, "funnel_step": number, **columns},
    )


async def bought(sql: asyncpg.Connection, sold: str, **columns: Any) -> tuple[Any, Any, Any]:
    """A purchase of person 7 for 39.20 of a listed 49: what was bought, its checkout, payment."""
    who = await sql.fetchval("SELECT id FROM bot_users WHERE telegram_id = '7'")
    who = who or await insert(sql, "bot_users", telegram_id="7")
    table = {"plan_id": "subscription_plans", "enrollment_id": "education_enrollments"}[sold]
    item = await insert(sql, table)
    about = {"user_id": who, "plan_id": None, sold: item, "created_at": THEN}
    promo = {
        "price": {"currency": "USD"},
        "promo": {"code": "SPRING", "off": "9.8", "final": "39.2"},
    }
    snapshot = orjson.dumps({**promo, "course": {"id": "c"}} if "enr" in sold else promo).decode()
    intent = await insert(sql, "payment_intents", **about, snapshot=snapshot)
    payment = await insert(
        sql,
        "payments",
        **{**about, **COMPLETED, "amount": 39, "snapshot": snapshot, "intent_id": intent},
        submitted_at=THEN,
        **columns,
    )
    return item, intent, payment


async def test_older_steps_find_what_they_were_about_and_what_came_in(older: str) -> None:
    async with migrations.connected(older) as sql:
        plan, intent, payment = await bought(sql, "plan_id")
        later = THEN + timedelta(minutes=1)
        for moment in (THEN, later):
            await step(sql, "start", 1, created_at=moment)
            await step(sql, "plan_view", 2, plan_id=plan, created_at=moment)
        await step(sql, "checkout_start", 3, plan_id=plan, conversion_value=39.2)
        for _ in "twice":
            await step(sql, "payment_submit", 5, plan_id=plan)
        told = {"payment": str(payment)}
        for kind, number in (("payment_complete", 6), ("subscription_complete", 7)):
            await step(sql, kind, number, plan_id=plan, conversion_value=49, conversion_data=told)
        # Of this one nobody knows which payment it was.
        await step(sql, "payment_complete", 6, conversion_value=999, created_at=later)
        assert await migrations.migrate(older)
        rows = [tuple(row) for row in await sql.fetch(_ROWS)]
        of = {"intent": str(intent)}
        whole = {**of, "payment": str(payment)}
        (unknown,) = (row for row in rows if "listed" in row[4])
        assert (unknown[2:4], orjson.loads(unknown[4])) == ((None, None), {"listed": "999"})
        assert [(*row[:4], orjson.loads(row[4])) for row in rows if row != unknown] == [
            ("start", "", None, None, {}),
            ("plan_view", f"{plan}:2026-01-01", None, None, {}),
            ("checkout_start", str(intent), pytest.approx(39.2), "USD", of),
            ("payment_start", str(intent), None, None, of),
            ("payment_submit", str(intent), None, None, of),
            ("payment_complete", str(payment), 39, "USD", whole),
            ("subscription_complete", str(payment), 39, "USD", whole),
        ]


async def test_a_seat_and_a_code_that_were_paid_are_counted_as_they_were(older: str) -> None:
    async with migrations.connected(older) as sql:
        _, intent, payment = await bought(sql, "enrollment_id", reviewed_at=THEN)
        await step(
            sql,
            "payment_complete",
            6,
            conversion_value=49,
            conversion_data={"payment": f"{payment}"},
        )
        for kind in ("code_applied", "payment_completed", "code_entered"):
            await insert(
                sql,
                "promo_analytics",
                promo_code="SPRING",
                telegram_user_id="7",
                event_type=kind,
                created_at=THEN,
            )
        assert await migrations.migrate(older)
        rows = await sql.fetch(_ROWS)
        assert [tuple(row)[:4] for row in rows if row["about"] == str(payment)] == [
            ("payment_complete", str(payment), 39, "USD"),
            ("seat_complete", str(payment), 39, "USD"),
        ]
        told = await sql.fetch(
            "SELECT event_type, about, discount_amount::text AS off, final_amount::text AS final,"
            " currency FROM promo_analytics ORDER BY event_type"
        )
        assert [tuple(row) for row in told] == [
            ("code_applied", str(intent), "9.8", "39.2", "USD"),
            ("code_entered", "", None, None, None),
            ("payment_completed", str(intent), "9.8", "39.2", "USD"),
        ]
