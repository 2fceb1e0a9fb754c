"""What each export holds: its columns and its rows, streamed from one snapshot of the database.

Personal data stands only where it is the point: payments and subscriptions name a person by id.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import connections

from models.lifecycles import ExportKind

#: So many rows come at once: a few milliseconds of the bot's time, and a few hundred kilobytes.
BATCH = 500
#: The reader may be busy with the end of a file for as long; the pool's own patience is shorter.
_PATIENCE = "SET LOCAL idle_in_transaction_session_timeout = '15min'"
#: The first rows come when everything is sorted: seconds, for a million of them.
_FETCH = 300.0

Row = tuple[Any, ...]


class Cell(StrEnum):
    """What a column holds: a spreadsheet keeps numbers as numbers and moments as dates."""

    TEXT = "text"
    NUMBER = "number"
    MOMENT = "moment"
    FLAG = "flag"


@dataclass(frozen=True)
class Column:
    """A column under its name, the same in every language, for readers who compute."""

    name: str
    cell: Cell
    #: What PostgreSQL reads it from.
    source: str


def _text(name: str, source: str) -> Column:
    return Column(name, Cell.TEXT, source)


def _number(name: str, source: str) -> Column:
    return Column(name, Cell.NUMBER, source)


def _moment(name: str, source: str) -> Column:
    return Column(f"{name}_utc", Cell.MOMENT, source)


def _flag(name: str, source: str) -> Column:
    return Column(name, Cell.FLAG, source)


@dataclass(frozen=True)
class Sheet:
    """The columns of an export, and the tables it is read from, the oldest row first."""

    columns: tuple[Column, ...]
    tables: str
    order: str
    # Whether its rows stand with the request that asks for them.
    is_kept: bool = False

    @property
    def query(self) -> str:
        wanted = ", ".join(column.source for column in self.columns)
        return f"SELECT {wanted} FROM {self.tables} ORDER BY {self.order}"  # noqa: S608 (constants)


_PEOPLE = Sheet(
    (
        _number("telegram_id", "b.telegram_id"),
        _text("first_name", "b.first_name"),
        _text("last_name", "b.last_name"),
        _text("username", "b.username"),
        _text("email", "p.email"),
        _text("phone", "p.phone"),
        _text("language", "coalesce(b.language, b.language_code)"),
        _text("time_zone", "b.time_zone"),
        _text("role", "p.role"),
        _flag("is_member", "b.is_vip"),
        _text("plan", "s.name"),
        _moment("membership_ends", "b.subscription_expires_at"),
        _flag("is_reachable", "b.unreachable_since IS NULL"),
        _moment("banned", "p.banned_at"),
        _moment("banned_until", "p.banned_until"),
        _moment("first_seen", "b.created_at"),
    ),
    "bot_users b JOIN profiles p ON p.telegram_id = b.telegram_id"
    " LEFT JOIN subscription_plans s ON s.id = b.current_plan_id",
    "b.created_at, b.id",
)
_PAYMENTS = Sheet(
    (
        _text("payment_id", "y.id::text"),
        _number("receipt_number", "y.receipt_number"),
        _number("telegram_id", "b.telegram_id"),
        _text(
            "sold",
            "CASE WHEN y.plan_id IS NOT NULL THEN 'plan'"
            " WHEN y.enrollment_id IS NOT NULL THEN 'course' ELSE 'name' END",
        ),
        # What was sold is called as it was when it was sold.
        _text(
            "title",
            "coalesce(y.snapshot #>> '{plan,name}', y.snapshot #>> '{course,name}',"
            " y.snapshot #>> '{name,name}',"
            " s.name, k.name, c.requested_subdomain)",
        ),
        _text("method", "y.payment_method"),
        _text("status", "y.status"),
        _number("amount", "y.amount"),
        _text("currency", "y.currency"),
        _text("pay_code", "i.pay_code"),
        _text("promo_code", "y.snapshot #>> '{promo,code}'"),
        _text("provider_id", "y.payment_provider_id"),
        _flag("is_late", "y.is_late"),
        _text("rejection_reason", "y.rejection_reason"),
        _number("reviewed_by", "r.telegram_id"),
        _moment("reviewed", "y.reviewed_at"),
        _moment("refunded", "y.refunded_at"),
        _moment("submitted", "y.submitted_at"),
        _moment("begun", "y.created_at"),
    ),
    "payments y JOIN bot_users b ON b.id = y.user_id"
    " LEFT JOIN payment_intents i ON i.id = y.intent_id"
    " LEFT JOIN subscription_plans s ON s.id = y.plan_id"
    " LEFT JOIN education_enrollments e ON e.id = y.enrollment_id"
    " LEFT JOIN education_packages k ON k.id = e.package_id"
    " LEFT JOIN subdomain_claims c ON c.id = y.claim_id"
    " LEFT JOIN profiles r ON r.id = y.reviewed_by WHERE NOT y.is_test",
    "y.created_at, y.id",
)
_SUBSCRIPTIONS = Sheet(
    (
        _number("telegram_id", "u.telegram_user_id"),
        _text("plan", "s.name"),
        _flag("is_active", "u.is_active"),
        _flag("is_lifetime", "u.is_lifetime"),
        _text("payment_status", "u.payment_status"),
        _text("payment_method", "u.payment_method"),
        _moment("starts", "u.subscription_start_date"),
        _moment("ends", "u.subscription_end_date"),
        _moment("first_bought", "u.created_at"),
        _moment("changed", "u.updated_at"),
    ),
    "user_subscriptions u JOIN subscription_plans s ON s.id = u.plan_id",
    "u.created_at, u.id",
)
_ENROLLMENTS = Sheet(
    (
        _text("enrollment_id", "e.id::text"),
        _text("category", "g.name"),
        _text("course", "k.name"),
        _number("telegram_id", "e.student_telegram_id"),
        _text("username", "e.student_telegram_username"),
        _text("first_name", "e.student_first_name"),
        _text("last_name", "e.student_last_name"),
        _text("email", "e.student_email"),
        _text("phone", "e.student_phone"),
        _text("status", "e.enrollment_status"),
        _number("progress_percent", "e.progress_percentage"),
        _text("payment_status", "e.payment_status"),
        _text("payment_method", "e.payment_method"),
        _number("amount", "e.payment_amount"),
        _text("currency", "CASE WHEN e.payment_amount IS NOT NULL THEN k.currency END"),
        _flag("has_seat", "e.has_seat"),
        _moment("in_line_since", "e.waitlisted_at"),
        _moment("enrolled", "e.enrollment_date"),
        _moment("starts", "e.start_date"),
        _moment("completed", "e.completion_date"),
        _text("certificate", "e.certificate_number"),
        _moment("anonymized", "e.anonymized_at"),
        _moment("begun", "e.created_at"),
    ),
    "education_enrollments e JOIN education_packages k ON k.id = e.package_id"
    " JOIN education_categories g ON g.id = k.category_id",
    "e.created_at, e.id",
)
#: Whose own money lies with the shop, in minor units; what is spend-only came in Stars.
_BALANCES = Sheet(
    (
        _number("telegram_id", "b.telegram_id"),
        _text("currency", "l.currency"),
        _number("payable_minor", "l.payable"),
        _number("spend_only_minor", "l.spend_only"),
    ),
    "(SELECT user_id, currency,"
    " coalesce(sum(amount) FILTER (WHERE account = 'balance'), 0) AS payable,"
    " coalesce(sum(amount) FILTER (WHERE account = 'balance:spend_only'), 0) AS spend_only"
    " FROM ledger_entries WHERE account IN ('balance', 'balance:spend_only')"
    " GROUP BY user_id, currency HAVING sum(amount) <> 0) l JOIN bot_users b ON b.id = l.user_id",
    "b.created_at, b.id, l.currency",
)
_LEDGER = Sheet(
    (
        _text("transaction_id", "l.transaction_id::text"),
        _moment("written", "l.created_at"),
        _text("account", "l.account"),
        _text("currency", "l.currency"),
        _number("amount_minor", "l.amount"),
        _number("telegram_id", "b.telegram_id"),
        _number("receipt_number", "y.receipt_number"),
        _text("fact", "f.kind"),
        _text("rate", "l.details ->> 'rate'"),
        _text("rate_source", "l.details ->> 'source'"),
    ),
    "ledger_entries l JOIN bot_users b ON b.id = l.user_id"
    " LEFT JOIN payments y ON y.id = l.payment_id LEFT JOIN facts f ON f.id = l.fact_id"
    " WHERE l.account NOT IN ('test', 'test:clearing')",
    "l.created_at, l.transaction_id, l.account, l.id",
)
#: How the team was asked and whether it helped; what was said stays in the chat.
_SUPPORT = Sheet(
    (
        _text("ticket_id", "t.id::text"),
        _number("telegram_id", "b.telegram_id"),
        _text("status", "t.status"),
        _number("receipt_number", "y.receipt_number"),
        _number("messages", "(SELECT count(*) FROM support_messages m WHERE m.thread_id = t.id)"),
        _number(
            "answers",
            "(SELECT count(*) FROM support_messages m WHERE m.thread_id = t.id AND m.from_staff)",
        ),
        _number("closed_by", "c.telegram_id"),
        _text("satisfaction", "t.satisfaction"),
        _moment("rated", "t.rated_at"),
        _moment("opened", "t.created_at"),
        _moment("closed", "t.closed_at"),
    ),
    "support_threads t JOIN bot_users b ON b.id = t.user_id"
    " LEFT JOIN payments y ON y.id = t.payment_id LEFT JOIN profiles c ON c.id = t.closed_by",
    "t.created_at, t.id",
)
#: Why people left; the names of those who answered stay in the chat.
_EXIT_SURVEYS = Sheet(
    (
        _number("telegram_id", "x.telegram_user_id"),
        _text("ended", "x.ended"),
        _text("title", "coalesce(s.name, k.name)"),
        _number("stars", "x.stars"),
        _text("reason", "x.reason"),
        _text("comment", "x.comment"),
        _moment("asked", "x.asked_at"),
        _moment("answered", "x.answered_at"),
    ),
    "exit_surveys x LEFT JOIN subscription_plans s ON s.id = x.plan_id"
    " LEFT JOIN education_packages k ON k.id = x.course_id",
    "x.asked_at, x.id",
)
#: The one file whose rows are kept with its request: $1 is that.
_FIGURES = Sheet(
    (
        _text("area", "l.area"),
        _text("first_day", "l.first_day"),
        _text("last_day", "l.last_day"),
        _text("figure", "l.figure"),
        _text("split_by", "l.split_by"),
        _text("part", "l.part"),
        _text("day", "l.day"),
        _text("unit", "l.unit"),
        _number("value", "l.value"),
        _number("out_of", "l.out_of"),
        _number("value_before", "l.value_before"),
        _number("out_of_before", "l.out_of_before"),
    ),
    "export_requests q CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(q.lines) AS ("
    "area text, first_day text, last_day text, figure text, split_by text, part text, day text,"
    " unit text, value numeric, out_of numeric, value_before numeric, out_of_before numeric"
    ")) WITH ORDINALITY l WHERE q.id = $1",
    "l.ordinality",
    is_kept=True,
)
SHEETS: Mapping[ExportKind, Sheet] = {
    ExportKind.PEOPLE: _PEOPLE,
    ExportKind.PAYMENTS: _PAYMENTS,
    ExportKind.SUBSCRIPTIONS: _SUBSCRIPTIONS,
    ExportKind.ENROLLMENTS: _ENROLLMENTS,
    ExportKind.BALANCES: _BALANCES,
    ExportKind.LEDGER: _LEDGER,
    ExportKind.SUPPORT: _SUPPORT,
    ExportKind.EXIT_SURVEYS: _EXIT_SURVEYS,
    ExportKind.FIGURES: _FIGURES,
}


async def rows_of(
    kind: ExportKind, request_id: UUID | None = None
) -> AsyncGenerator[Sequence[Row]]:
    """Every row of an export as of one moment, some hundreds at a time.

    A cursor keeps the rest on the server, so that a million rows need no more memory than a
    thousand. Close the iterator when it is not read to its end.
    """
    async with (
        connections.get("default").acquire_connection() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        await connection.execute(_PATIENCE)
        sheet = SHEETS[kind]
        cursor = await connection.cursor(sheet.query, *((request_id,) if sheet.is_kept else ()))
        while batch := await cursor.fetch(BATCH, timeout=_FETCH):
            yield [tuple(row) for row in batch]
