"""Rows from before a rule: completed where it is clear, left alone and named where it is not."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.database import migrations
from bot.upgrade import see_names
from services.ton.claim_rules import skeleton
from tests.database_server import SessionServer
from tests.guards.breaks import COMPLETED, REFUNDED
from tests.guards.rows import FormerClaim, Parent, insert, with_parents
from tests.guards.test_migrations import downgrade

#: Spread over the workers, each would make the former database again.
pytestmark = pytest.mark.xdist_group("older")
YEARS = [datetime(year, 1, 1, tzinfo=UTC) for year in (2024, 2025, 2026)]
#: What stops the migration: (table, the rows that only a human can judge, what is said).
UNDECIDED: list[tuple[str, list[dict[str, Any]], str]] = [
    (
        "payment_intents",
        [{"plan_id": None}],
        "in payment_intents, 1 checkouts are for neither a plan nor a seat, or for both: ",
    ),
    (
        "payments",
        [{"status": "failed", "receipt_number": 7}],
        "in payments, 1 payments have a receipt number and were never settled: ",
    ),
    (
        "payments",
        [{**COMPLETED, "access_kept": True}],
        "in payments, 1 payments say whether the access was kept and were never refunded: ",
    ),
    *(
        (
            "payments",
            [{"intent_id": Parent("payment_intents"), **other}],
            "in payments, 1 payments are of other people, or for other things, than their",
        )
        for other in (
            {"user_id": Parent("bot_users")},
            {"plan_id": Parent("subscription_plans")},
            {"plan_id": None, "enrollment_id": Parent("education_enrollments")},
            {"plan_id": None, "claim_id": FormerClaim()},
        )
    ),
    (
        "user_package_assignments",
        [{"is_active": False}, {"is_active": True}],
        "in user_package_assignments, 2 rights were given for a payment that had given one",
    ),
]


@pytest.fixture(scope="module")
async def former(database_server: SessionServer) -> AsyncIterator[str]:
    """A database as it was before the rules of migration 9: made once, and copied."""
    url = await database_server.fresh_database()
    for version in reversed(migrations.known()):
        assert await downgrade(url) == [version]
        if version.startswith("9_"):
            break
    yield url
    await database_server.drop_database(url)


@pytest.fixture
async def older(database_server: SessionServer, former: str) -> AsyncIterator[str]:
    """The test's own database as it was before the rules of migration 9."""
    url = await database_server.fresh_database(like=former)
    yield url
    await database_server.drop_database(url)


async def test_a_ban_of_staff_and_of_the_protected_is_lifted(older: str) -> None:
    ban = {"banned_at": YEARS[0], "banned_until": YEARS[2], "ban_reason": "spam"}
    async with migrations.connected(older) as sql:
        staff = [
            await insert(sql, "profiles", **who, **ban)
            for who in ({"role": "moderator"}, {"role": "admin"}, {"is_protected": True})
        ]
        await insert(sql, "profiles", **ban)
        await migrations.migrate(older)
        bans = "SELECT banned_at, banned_until, ban_reason, role, is_protected FROM profiles"
        found = await sql.fetch(f"{bans} WHERE id = ANY($1) ORDER BY role, is_protected", staff)
        assert [tuple(row) for row in found] == [
            (None, None, None, "admin", False),
            (None, None, None, "moderator", False),
            (None, None, None, "user", True),
        ]
        (other,) = await sql.fetch(f"{bans} WHERE id <> ALL($1)", staff)
        assert tuple(other)[:3] == tuple(ban.values())


async def test_what_was_settled_without_a_number_gets_the_next_ones_by_age(older: str) -> None:
    async with migrations.connected(older) as sql:
        await sql.execute("SELECT nextval('receipt_numbers')")
        numbered = await insert(sql, "payments", **COMPLETED)
        unnumbered = [
            await insert(sql, "payments", **{**status, "receipt_number": None, **times})
            for status, times in (
                (COMPLETED, {"submitted_at": YEARS[1]}),
                (REFUNDED, {"created_at": YEARS[2]}),
                (COMPLETED, {"submitted_at": YEARS[0], "created_at": YEARS[2]}),
            )
        ]
        unsettled = await insert(sql, "payments", status="failed")
        await migrations.migrate(older)
        numbers = dict(await sql.fetch("SELECT id, receipt_number FROM payments"))
        assert [numbers[key] for key in (numbered, *unnumbered, unsettled)] == [1, 3, 4, 2, None]
        assert await sql.fetchval("SELECT nextval('receipt_numbers')") == 5


async def test_a_refund_that_kept_silent_kept_no_access(older: str) -> None:
    async with migrations.connected(older) as sql:
        silent = await insert(sql, "payments", **{**REFUNDED, "access_kept": None})
        kept = {**REFUNDED, "access_kept": True, "receipt_number": 2}
        said = await insert(sql, "payments", **kept)
        await migrations.migrate(older)
        found = dict(await sql.fetch("SELECT id, access_kept FROM payments"))
        assert found == {silent: False, said: True}


@pytest.mark.parametrize(("table", "rows", "said"), UNDECIDED)
async def test_what_only_a_human_can_judge_is_named_and_left_alone(
    older: str, table: str, rows: list[dict[str, Any]], said: str
) -> None:
    async with migrations.connected(older) as sql:
        # Beside it stands what could be completed, and is not, as long as this is undecided.
        banned = await insert(sql, "profiles", role="admin", banned_at=YEARS[0])
        same: dict[str, Any] = {}
        if table == "user_package_assignments":
            right = {"package_id": Parent("subscription_plans"), "source": "payment"}
            same = await with_parents(sql, {**right, "source_id": "1"})
        keys = [await insert(sql, table, **same, **row) for row in rows]
        with pytest.raises(migrations.MigrationFailed) as refusal:
            await migrations.migrate(older)
        text = str(refusal.value)
        assert text.startswith(
            f"9_20261128230000_the_database_holds.py could not be applied: {said}"
        )
        assert all(str(key) in text for key in keys)
        assert await sql.fetchval("SELECT banned_at FROM profiles WHERE id = $1", banned)
        await sql.execute(f"DELETE FROM {table}")
        assert await migrations.migrate(older)


async def test_a_username_that_several_bear_becomes_the_former_one_of_all(older: str) -> None:
    async with migrations.connected(older) as sql:
        several = [
            await insert(sql, "bot_users", telegram_id=str(number), username=name)
            for number, name in enumerate(("alex", "Alex", "ALEX"), 1)
        ]
        alone = await insert(sql, "bot_users", telegram_id="9", username="maria")
        await insert(sql, "profiles", telegram_id="1", username="alex")
        await insert(sql, "profiles", telegram_id="9", username="maria")
        await migrations.migrate(older)
        rows = await sql.fetch("SELECT id, username, former_username FROM bot_users")
        found = {row["id"]: (row["username"], row["former_username"]) for row in rows}
        assert [found[one] for one in several] == [(None, "alex"), (None, "Alex"), (None, "ALEX")]
        assert found[alone] == ("maria", None)
        profiles = dict(await sql.fetch("SELECT telegram_id, username FROM profiles"))
        assert profiles == {"1": None, "9": "maria"}


async def test_what_was_issued_keeps_the_names_of_today_from_now_on(older: str) -> None:
    async with migrations.connected(older) as sql:
        who = await insert(sql, "bot_users", telegram_id="1", first_name="Rosalind")
        plan = {"user_id": who, **COMPLETED}
        bought, waiting = (
            await insert(sql, "payments", **plan),
            await insert(sql, "payments", user_id=who),
        )
        course = await insert(sql, "education_packages", name="Bootcamp")
        studied = await insert(
            sql, "education_enrollments", package_id=course, certificate_number="DC-1"
        )
        forgot = await insert(
            sql, "education_enrollments", package_id=course, anonymized_at=YEARS[0]
        )
        nameless = await insert(
            sql,
            "payments",
            **{**plan, "plan_id": None, "enrollment_id": forgot, "receipt_number": 2},
        )
        await migrations.migrate(older)
        names = dict(await sql.fetch("SELECT id, buyer_name FROM payments"))
        assert names == {bought: "Rosalind", waiting: None, nameless: None}
        called = await sql.fetch("SELECT enrollment_id, course FROM certificates")
        assert [tuple(row) for row in called] == [(studied, '{"name": "Bootcamp"}')]


async def test_who_was_forgotten_before_is_named_nowhere_and_whoever_studies_is_not_forgotten(
    older: str,
) -> None:
    async with migrations.connected(older) as sql:
        courses = [await insert(sql, "education_packages", name=name) for name in ("A", "B")]
        gone = {"anonymized_at": YEARS[0], "student_telegram_id": "7"}
        forgot, again = [
            await insert(
                sql,
                "education_enrollments",
                package_id=course,
                **gone,
                enrollment_status=status,
                waitlisted_at=YEARS[0],
            )
            for course, status in zip(courses, ("cancelled", "waitlisted"), strict=True)
        ]
        for key in (forgot, again):
            told = f'{{"enrollment": "{key}", "name": "Ada", "reason": "rude", "course": "A"}}'
            await insert(sql, "outbox", kind="seat_ended", args=told)
            about = {"subject": f"enrollment:{key}", "action": "seat_given"}
            await insert(sql, "admin_actions", **about, details='{"name": "Ada", "course": "A"}')
        await migrations.migrate(older)
        status = "SELECT id, anonymized_at FROM education_enrollments"
        assert dict(await sql.fetch(status)) == {forgot: YEARS[0], again: None}
        named = "SELECT split_part(subject, ':', 2), details ->> 'name' FROM admin_actions"
        assert dict(await sql.fetch(named)) == {str(forgot): "7", str(again): "Ada"}
        said = "SELECT args ->> 'enrollment', args ->> 'name', args ->> 'reason' FROM outbox"
        assert {tuple(row) for row in await sql.fetch(said)} == {
            (str(forgot), "7", ""),
            (str(again), "Ada", "rude"),
        }


async def test_a_name_that_was_given_tells_its_claim_below_which_domain_it_is(older: str) -> None:
    async with migrations.connected(older) as sql:
        name = await insert(sql, "ton_subdomains", subdomain="anna", full_domain="anna.club.ton")
        await sql.execute(
            "INSERT INTO subdomain_claims (user_id, telegram_id, requested_subdomain, status)"
            " SELECT p.id, p.telegram_id, c.label, c.status FROM profiles p"
            " JOIN ton_subdomains s ON s.user_id = p.id AND s.id = $1,"
            " (VALUES ('Anna', 'approved'), ('zelda', 'pending')) c (label, status)",
            name,
        )
        await migrations.migrate(older)
        found = await sql.fetch(
            "SELECT requested_subdomain, domain FROM subdomain_claims ORDER BY status"
        )
        assert [tuple(row) for row in found] == [("Anna", "club.ton"), ("zelda", "")]


async def test_what_a_name_of_before_looks_like_is_known_behind_the_upgrade(older: str) -> None:
    async with migrations.connected(older) as sql:
        name = await insert(sql, "ton_subdomains", subdomain="dora", full_domain="dora.club.ton")
        await sql.execute(
            "INSERT INTO subdomain_claims (user_id, telegram_id, requested_subdomain, status,"
            " created_at) SELECT p.id, p.telegram_id, c.label, 'pending', now() + c.age"
            " FROM profiles p JOIN ton_subdomains s ON s.user_id = p.id AND s.id = $1, (VALUES"
            " ('Alice', interval '1'), ('a1ice', interval '2'), ('dora', interval '3'))"
            " c (label, age)",
            name,
        )
        await migrations.migrate(older)
        for _ in range(2):
            await see_names(sql)
        found = await sql.fetch("SELECT skeleton FROM subdomain_claims ORDER BY created_at")
        assert [row["skeleton"] for row in found] == [skeleton("alice"), "a1ice", skeleton("dora")]
