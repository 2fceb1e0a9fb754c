"""A database that the former release's verbs made, behind the upgrade: no member loses a day."""

from decimal import Decimal
from typing import Any

import asyncpg
import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.facts import FactKind, FactRow
from models.payments import Payment
from models.people import BotUser
from services.commerce import worth
from services.ledger.entries import balances
from services.person import lock_person
from services.reconciliation.reconciliation import findings
from services.timeline import expiry
from services.timeline.opening.portions import anybody_left, open_all
from services.timeline.opening.untold import Reason, untold
from services.timeline.restate import restate
from tests.database.former import POLICY, UPGRADE
from tests.database.former.after import DAY, UNTOLD, broken, member

_RIGHTS = """
SELECT a.id, p.first_name AS story, a.source, a.is_active, a.expires_at
FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
"""
_ROWS = """
SELECT b.first_name AS story, s.plan_id, s.is_active, s.is_lifetime, s.subscription_start_date,
  s.subscription_end_date, b.is_vip, b.subscription_expires_at, b.current_plan_id
FROM bot_users b LEFT JOIN user_subscriptions s ON s.telegram_user_id = b.telegram_id
"""


async def opened(portion: int = 20_000) -> list[int]:
    """How many people each portion brought."""
    return [done async for done in open_all(now=UPGRADE, policy=POLICY, portion=portion)]


async def read(url: str, question: str) -> dict[str, dict[str, Any]]:
    connection = await asyncpg.connect(url)
    try:
        rows = await connection.fetch(question)
    finally:
        await connection.close()
    return {str(row[0]): dict(row) for row in rows}


async def test_every_right_that_ran_runs_until_the_same_end(former: str) -> None:
    before = await read(former, _RIGHTS)
    await opened()
    after = await read(former, _RIGHTS)
    for key, right in before.items():
        if right["story"] != "has a row that ends later":
            assert after[key] == right
    # The release before let no one out before the end of their row.
    (longer,) = [one for one in after.values() if one["story"] == "has a row that ends later"]
    assert longer["expires_at"] - before[str(longer["id"])]["expires_at"] == 9 * DAY
    # What is new came with a seat: the chat that every course can have.
    assert {after[key]["source"] for key in after.keys() - before.keys()} == {"bundle"}
    assert not await anybody_left()


async def test_rows_and_mirrors_are_what_they_were_where_the_rules_are_the_same(
    former: str,
) -> None:
    before = await read(former, _ROWS)
    await opened()
    after = await read(former, _ROWS)
    changed = {history for history in before if after[history] != before[history]}
    # The row stands on the right with the latest end now, and a mirror had been forgotten by hand.
    assert changed == {"bought beside a longer gift", "has a row that ends later"}
    longer = await member("bought beside a longer gift")
    row = await longer.row()
    assert (row.plan.name, row.subscription_end_date) == (
        "Quarter",
        (await longer.running())[-1].expires_at,
    )


async def test_stating_everyone_anew_changes_nothing(upgraded: str) -> None:
    # The clock ends what is due, before and behind an upgrade alike.
    assert await expiry.expire_due(now=UPGRADE) == 1
    kept = [
        "SELECT id, starts_at, paid_until, expires_at, access_until, is_active, worth,"
        " worth_currency, next_reminder_at, payment_id FROM user_package_assignments",
        "SELECT id, to_jsonb(s) - 'updated_at' AS row FROM user_subscriptions s",
        "SELECT id, is_vip, subscription_expires_at, current_plan_id FROM bot_users",
        "SELECT id, start_date, access_ends_at, has_seat FROM education_enrollments",
        "SELECT id, kind FROM outbox",
    ]
    before = [await read(upgraded, question) for question in kept]
    for user in await BotUser.all():
        async with in_transaction():
            await restate(
                await lock_person(user.id),
                cause="nothing",
                why="ended",
                now=UPGRADE,
                reminder_days=POLICY.reminder_days,
            )
    assert [await read(upgraded, question) for question in kept] == before


async def test_what_the_facts_come_to_stands_in_the_rows_and_the_rest_is_listed(
    upgraded: str,
) -> None:
    histories = {user.telegram_id: user.first_name for user in await BotUser.all()}
    told = {(one.reason, histories[one.telegram_id or ""]) async for one in untold()}
    assert told == {
        (Reason.UNPAID, "has a right without a payment"),
        (Reason.NO_SEAT, "has a right of no seat"),
        (Reason.NO_RIGHT, "has a row without a right"),
        (Reason.NOTHING_FOR_IT, "has a payment without a right"),
    }
    assert await broken() == {
        ("has a right of no seat", "right-unfounded"),
        ("has a row without a right", "subscription-apart"),
        ("has a row without a right", "mirror-apart"),
        ("has a payment without a right", "ledger-apart"),
    }
    # A manual change of the tables is found by it, too.
    await BotUser.filter(first_name="buys").update(is_vip=False)
    assert ("buys", "mirror-apart") in await broken()


async def test_what_cannot_be_explained_runs_to_its_end_all_the_same(upgraded: str) -> None:
    histories = ["has a right of no seat", "has a right without a payment"]
    question = (
        "SELECT count(*) AS running FROM user_package_assignments a JOIN profiles p"
        " ON p.id = a.user_id WHERE a.is_active AND p.first_name = ANY($1)"
    )
    # They end in 20 days; the grace comes on top.
    for days, running in ((20.5, 2), (21.5, 0)):
        await expiry.expire_due(now=UPGRADE + days * DAY)
        rows = await connections.get("default").execute_query_dict(question, [histories])
        assert rows == [{"running": running}]


async def test_the_ledger_balances_and_tells_of_every_payment(upgraded: str) -> None:
    connection = connections.get("default")
    odd = await connection.execute_query_dict(
        "SELECT currency FROM ledger_entries GROUP BY currency HAVING sum(amount) <> 0"
    )
    assert odd == []
    for payment in await Payment.filter(status__in=["completed", "refunded"]):
        lines = await connection.execute_query_dict(
            "SELECT account, currency, sum(amount)::bigint AS amount FROM ledger_entries"
            " WHERE payment_id = $1 GROUP BY 1, 2",
            [payment.id],
        )
        found = {(line["account"], line["currency"]): line["amount"] for line in lines}
        minor = worth.Money.of(payment.amount, payment.currency).minor
        account = f"clearing:{payment.payment_method}"
        assert found.get((account, payment.currency), 0) == -minor
        is_back = payment.status == "refunded"
        back = sum(found.get((name, payment.currency), 0) for name in _BACK)
        assert back == (minor if is_back else 0)
        income = found.get(("income", worth.listed(payment.snapshot).currency), 0)
        fact = await FactRow.get_or_none(
            payment_id=payment.id, kind__in=[FactKind.OPENING, FactKind.SEAT_PAID]
        )
        if fact is not None:
            assert income == (0 if is_back else fact.terms["received"])
    for user in await BotUser.all():
        assert await balances(user.id) == []


_BACK = ("refunds_done", "refunds_due")


async def test_stars_that_are_still_to_be_sent_back_are_due(upgraded: str) -> None:
    for history, account in (
        ("gets Stars back", "refunds_due"),
        ("had Stars taken back", "refunds_done"),
    ):
        (payment,) = await (await member(history)).payments()
        found = await connections.get("default").execute_query_dict(
            "SELECT account FROM ledger_entries WHERE payment_id = $1 AND currency = 'XTR'"
            " AND amount > 0 AND account <> 'exchange'",
            [payment.id],
        )
        assert found == [{"account": account}]


async def test_what_came_in_is_counted_as_a_settlement_would_count_it(upgraded: str) -> None:
    """The same arithmetic, once in SQL and once in services/commerce/worth.py."""
    apart = {}
    for fact in await FactRow.filter(
        kind__in=[FactKind.OPENING, FactKind.SEAT_PAID]
    ).select_related("payment", "user"):
        if fact.payment is not None:
            counted = worth.came_in(fact.payment)
            assert fact.terms["currency"] == counted.currency
            if fact.terms["received"] != counted.minor:
                apart[fact.user.first_name] = (fact.terms["received"], counted.minor)
    # Only an admin accepts less, or another coin: worth is what came.
    assert apart == {
        "sent too little and was let in": (3850, 4900),
        "sent the other coin": (4000, 4900),
    }


@pytest.mark.parametrize(
    ("history", "spend_only", "value"),
    [
        ("paid in Stars", 15000, 15000),
        ("went from Stars to money", 8156, 8156),
        ("went from money to Stars", 11680, 15000),
        ("goes through a chain", 0, 14194),
        ("sent too little and was let in", 0, 3850),
        ("sent the other coin", 0, 4000),
        ("had a code", 0, 2450),
        ("bought before worth was kept", 0, 15000),
        ("was refunded and kept it", 0, 0),
        ("has a right without a payment", 0, 0),
    ],
)
async def test_a_right_is_worth_what_came_in_and_was_credited(
    upgraded: str, history: str, spend_only: int, value: int
) -> None:
    who = await member(history)
    segments = (await who.state()).segments
    (right,) = [segments[one.id] for one in await who.running()]
    assert (right.worth, right.spend_only) == (value, spend_only)
    (stored,) = await who.running()
    assert stored.worth == (Decimal(value) / 100 if stored.worth_currency else None)


async def test_a_proof_under_review_goes_on_holding_what_it_held(upgraded: str) -> None:
    held = ("sent a proof in time", "sent a second proof behind the grace")
    for days in (0, 1):
        await expiry.expire_due(now=UPGRADE + days * DAY)
        assert [await (await member(history)).plans() for history in held] == [["Month"], ["Month"]]
    # Seven days behind the first of them, at last, it is over.
    await expiry.expire_due(now=UPGRADE + 5 * DAY)
    assert [await (await member(history)).plans() for history in held] == [[], ["Month"]]
    await expiry.expire_due(now=UPGRADE + 8 * DAY)
    assert [await (await member(history)).plans() for history in held] == [[], []]


async def test_the_clock_goes_on_where_the_release_before_stopped(upgraded: str) -> None:
    assert await (await member("is in the grace")).plans() == ["Month"]
    assert await (await member("is due")).plans() == ["Month"]
    await expiry.expire_due(now=UPGRADE)
    assert await (await member("is in the grace")).plans() == ["Month"]
    assert await (await member("is due")).plans() == []
    told = await connections.get("default").execute_query_dict(
        "SELECT chat_id FROM outbox WHERE kind = 'membership_ended' AND chat_id = $1",
        [(await member("is due")).user.telegram_id],
    )
    assert len(told) == 1
    await expiry.expire_due(now=UPGRADE + DAY)
    assert await (await member("is in the grace")).plans() == []


async def test_reminders_hang_on_the_last_right_of_each_plan(upgraded: str) -> None:
    (running, queued) = await (await member("renews")).running()
    assert running.next_reminder_at is None
    assert queued.expires_at is not None
    assert queued.next_reminder_at == queued.expires_at - 7 * DAY
    (due,) = await (await member("is to be reminded")).running()
    assert due.expires_at is not None and due.next_reminder_at == due.expires_at - 7 * DAY
    assert due.next_reminder_at <= UPGRADE
    zero_total, bought = await (await member("was given another plan behind")).running()
    for right in (zero_total, bought):
        assert right.expires_at is not None and right.next_reminder_at is not None
    # The days of the reminders are the operator's; the next one of a nearer end is a smaller one.
    (near,) = await (await member("goes up")).running()
    assert near.expires_at is not None
    assert near.next_reminder_at == near.expires_at - 7 * DAY


async def test_a_course_that_is_over_gives_its_seat_back_in_silence(upgraded: str) -> None:
    rows = await connections.get("default").execute_query_dict(
        "SELECT p.name, p.current_students, p.freed_seats, p.current_students = ("
        " SELECT count(*) FROM education_enrollments e WHERE e.package_id = p.id AND e.has_seat)"
        " AS agrees FROM education_packages p ORDER BY p.name"
    )
    assert all(row["agrees"] and not row["freed_seats"] for row in rows)
    over = await connections.get("default").execute_query_dict(
        "SELECT b.first_name AS story FROM education_enrollments e JOIN bot_users b"
        " ON b.telegram_id = e.student_telegram_id WHERE e.access_over_at IS NOT NULL ORDER BY 1"
    )
    assert [row["story"] for row in over] == [
        "had a course that is over",
        "had a plan with a course that is over",
    ]
    assert not await connections.get("default").execute_query_dict(
        "SELECT id FROM outbox WHERE kind = 'course_over'"
    )


async def test_the_nightly_check_finds_nothing_but_what_hands_have_done(upgraded: str) -> None:
    async with in_transaction() as connection:
        found = {one.rule: one.count for one in await findings(connection, UPGRADE)}
    assert found == {
        "fact-missing": 1,
        "ledger-apart": 1,
        "mirror-apart": 1,
        "right-unfounded": 1,
        "subscription-apart": 1,
    }


async def test_a_person_who_has_only_looked_has_no_facts(upgraded: str) -> None:
    who = await member("has only looked")
    assert await who.facts() == []
    assert who.user.facts_since == UPGRADE


async def test_portions_of_any_size_come_to_the_same(former: str) -> None:
    sizes = await opened(portion=7)
    assert (sum(sizes), max(sizes), len(sizes)) == (79, 7, 12)
    assert {history for history, _ in await broken()} == UNTOLD
    assert await opened() == []
