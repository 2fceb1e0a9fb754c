"""Ways to damage a healthy database, enumerated from its own catalogue.

Every column that counts is deleted, doubled, shifted, swapped and put off by one, each on its own;
every row is deleted and doubled. Facts are damaged kind by kind, and in every term of theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import asyncpg
import orjson
from pydantic_core import PydanticUndefinedType

from models.facts import FactKind
from models.ledger import Account
from services.timeline.terms import TERMS, Terms

#: Columns about which the books say nothing, and why.
WHATEVER: dict[str, frozenset[str]] = {
    # Where and how something was written down: nothing follows from it.
    "*": frozenset({"id", "created_at", "updated_at"}),
    # What is shown, sent or kept for people to read.
    "payments": frozenset(
        {"webhook_data", "ocr", "receipt_phash", "receipt_look", "rejection_reason"}
        | {"review_reminded_at", "refund_note", "is_late", "receipt_sha256", "claim_id"}
    ),
    "payment_intents": frozenset(
        {"notes", "pay_code", "expires_at", "cancelled_by_person", "released_at"}
    ),
    "facts": frozenset({"number"}),
    "ledger_entries": frozenset({"details"}),
    # Where Telegram took the member in, remarks, and what the release before facts wrote.
    "user_package_assignments": frozenset(
        {"telegram_added", "telegram_channels", "notes", "credited_to"}
    ),
    "user_subscriptions": frozenset({"telegram_username", "receipt_telegram_file_id"}),
    # Names, languages and zones are the person's own.
    "bot_users": frozenset(
        {"username", "first_name", "last_name", "language", "language_code", "time_zone"}
        | {"unreachable_since", "facts_since"}
    ),
    "education_enrollments": frozenset(
        {"student_telegram_username", "student_first_name", "student_last_name", "student_email"}
        | {"student_phone", "enrollment_date", "completion_date", "progress_percentage", "notes"}
        | {"receipt_file_path", "receipt_telegram_file_id", "start_notified_at", "anonymized_at"}
        | {"certificate_number", "waitlisted_at", "offered_until"}
    ),
    "promotion_usage": frozenset({"used_at"}),
    "star_subscriptions": frozenset({"snapshot", "stopped_here", "status", "ended_because"}),
    "ton_transactions": frozenset(
        {"from_address", "to_address", "fee", "comment", "comment_raw", "trouble"}
        | {"handled_by", "handled_at", "handled_note", "sent_at", "confirmed_at"}
    ),
    "subscription_audit_log": frozenset({"old_values", "change_reason"}),
    "unmatched_charges": frozenset({"payload", "provider_charge_id"}),
    "conversion_tracking": frozenset({"conversion_data"}),
}
#: Of these tables only some columns are counted or computed; the rest is what an admin set.
ONLY: dict[str, frozenset[str]] = {
    "education_packages": frozenset({"current_students"}),
    "promotions": frozenset({"current_uses", "code"}),
    "ton_accounts": frozenset({"last_lt"}),
    "profiles": frozenset({"telegram_id", "role", "is_protected"}),
}
TABLES = (
    *("payments", "payment_intents", "facts", "ledger_entries"),
    *("user_package_assignments", "user_subscriptions", "subscription_audit_log", "bot_users"),
    *("education_enrollments", "promotion_usage", "star_subscriptions", "ton_transactions"),
    *("unmatched_charges", "conversion_tracking", "promo_analytics"),
    *ONLY,
)
_NUMBERS = ("integer", "bigint", "numeric")
#: How a value of each type is damaged: an expression of {c}, or of {o}, another row's.
_DAMAGES: dict[str, dict[str, str]] = {
    **{
        number: {
            "deleted": "NULL",
            "doubled": "{c} * 2",
            "shifted": "{c} + 1000",
            "swapped": "{o}",
            "off by one": "{c} + 1",
        }
        for number in _NUMBERS
    },
    "timestamp with time zone": {
        "deleted": "NULL",
        "shifted": "{c} + interval '1 day'",
        "swapped": "{o}",
        "off by one": "{c} + interval '1 s'",
    },
    "boolean": {"deleted": "NULL", "swapped": "NOT {c}"},
    "text": {"deleted": "NULL", "doubled": "{c} || {c}", "swapped": "{o}"},
    "uuid": {"deleted": "NULL", "swapped": "{o}"},
    "jsonb": {"deleted": "'{{}}'::jsonb", "swapped": "{o}"},
}
#: Terms that are words for people.
_ONLY_SHOWN = frozenset({"name", "why"})
#: A term of a fact is damaged by what it holds, whatever its kind.
_TERM_DAMAGES = {
    "deleted": ("true", "NULL"),
    "doubled": ("jsonb_typeof({v}) = 'number'", "to_jsonb(({v})::numeric * 2)"),
    "off by one": ("jsonb_typeof({v}) = 'number'", "to_jsonb(({v})::numeric + 1)"),
    "shifted": (
        "{t} ~ '^\\d{{4}}-\\d\\d-\\d\\dT'",
        "to_jsonb(({t})::timestamptz + interval '1 day')",
    ),
    "swapped": ("true", "{o}"),
    "emptied": ("jsonb_typeof({v}) = 'array' AND {v} <> '[]'", "'[]'::jsonb"),
    "turned": ("jsonb_typeof({v}) = 'boolean'", "to_jsonb(NOT ({v})::bool)"),
}


@dataclass(frozen=True)
class Damage:
    """One statement that does harm: what is damaged, and how."""

    what: str
    how: str
    statement: str


async def damages(sql: asyncpg.Connection) -> list[Damage]:
    """Every way, in the order of the tables."""
    columns = await sql.fetch(
        "SELECT table_name, column_name, data_type FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name = ANY($1::text[])"
        " ORDER BY table_name, ordinal_position",
        list(TABLES),
    )
    by_table: dict[str, dict[str, str]] = {}
    for row in columns:
        by_table.setdefault(row["table_name"], {})[row["column_name"]] = row["data_type"]
    assert set(by_table) == set(TABLES)
    found: list[Damage] = []
    for table in TABLES:
        every = list(by_table[table])
        for part, where in _parts(table):
            found += _rows(table, part, where, every)
            for column, kind in by_table[table].items():
                if _tickets(table, column):
                    found += _column(table, part, where, column, kind)
    return [*found, *_terms()]


def _tickets(table: str, column: str) -> bool:
    if table in ONLY:
        return column in ONLY[table]
    if table == "facts" and column == "terms":
        return False
    return column not in WHATEVER["*"] | WHATEVER.get(table, frozenset())


def _parts(table: str) -> list[tuple[str, str]]:
    """Facts by their kind and lines by their account, for each of them is held by other rules."""
    if table == "facts":
        kinds = [kind for kind in FactKind if kind not in (*_UNUSED, *_ALIKE)]
        return [(f"facts {kind}", f"kind = '{kind}'") for kind in kinds]
    if table == "ledger_entries":
        return [(f"ledger {one}", f"account = '{one}'") for one in Account if one in _USED]
    if table in _BY_KIND:
        column, kinds = _BY_KIND[table]
        return [(f"{table} {kind}", f"{column} = '{kind}'") for kind in kinds]
    return [(table, "true")]


#: What of the figures is held to what was paid; a look or a try is nobody's money.
_BY_KIND = {
    "conversion_tracking": ("conversion_type", ("payment_complete", "subscription_complete")),
    "promo_analytics": ("event_type", ("payment_completed", "released")),
}
#: The upgrade's openings have tests of their own.
_UNUSED = (FactKind.OPENING,)
#: Columns of these are held by the same rules as those of a purchase, a grant and a pause.
_ALIKE = (
    *(FactKind.DEPOSIT, FactKind.SEAT_PAID, FactKind.EXTENSION, FactKind.REVOCATION),
    *(FactKind.SEAT_RESUMED, FactKind.SEAT_COMPLETED, FactKind.SEAT_LEFT),
)
_USED = (Account.CLEARING_BANK, Account.BALANCE, Account.INCOME, Account.REFUNDS_DONE)
_ORDER = "ORDER BY created_at, id"


def _rows(table: str, part: str, where: str, columns: list[str]) -> Iterator[Damage]:
    if table in ONLY:
        return
    order = "ORDER BY id" if "created_at" not in columns else _ORDER
    first = f"SELECT id FROM {table} WHERE {where} {order} LIMIT 1"
    yield Damage(part, "a row deleted", f"DELETE FROM {table} WHERE id = ({first})")
    rest = ", ".join(f'"{name}"' for name in columns if name not in ("id", "number"))
    yield Damage(
        part,
        "a row doubled",
        f"INSERT INTO {table} (id, {rest}) SELECT gen_random_uuid(), {rest} FROM {table}"
        f" WHERE id = ({first})",
    )


def _column(table: str, part: str, where: str, column: str, kind: str) -> Iterator[Damage]:
    name = f'"{column}"'
    order = "id" if table == "promotion_usage" else "created_at, id"
    other = (
        f"(SELECT o.{name} FROM {table} o WHERE o.{name} IS DISTINCT FROM t.{name}"
        f" AND o.{name} IS NOT NULL ORDER BY o.{order.replace(', ', ', o.')} LIMIT 1)"
    )
    for damage, value in _DAMAGES[kind].items():
        exact = value.replace("1", "0.01") if kind == "numeric" and "one" in damage else value
        changed = exact.format(c=f"t.{name}", o=other)
        yield Damage(
            f"{part}.{column}",
            damage,
            f"UPDATE {table} SET {name} = {changed.replace('t.', f'{table}.')} WHERE id = ("
            f"SELECT t.id FROM {table} t WHERE {where} AND t.{name} IS NOT NULL"
            f" AND ({changed}) IS DISTINCT FROM t.{name} ORDER BY {order} LIMIT 1)",
        )


def _default(model: type[Terms], key: str) -> str:
    default = model.model_fields[key].default
    return (
        orjson.dumps(default).decode() if not isinstance(default, PydanticUndefinedType) else '""'
    )


def _terms() -> Iterator[Damage]:
    for kind, model in TERMS.items():
        if kind in _UNUSED:
            continue
        for key in sorted(set(model.model_fields) - _ONLY_SHOWN):
            value, text = f"terms -> '{key}'", f"terms ->> '{key}'"
            other = (
                f"(SELECT o.terms -> '{key}' FROM facts o WHERE o.kind = '{kind}'"
                f" AND o.terms -> '{key}' <> f.terms -> '{key}' ORDER BY o.number LIMIT 1)"
            )
            for damage, (where, changed) in _TERM_DAMAGES.items():
                v, t = f"(f.{value})", f"(f.{text})"
                becomes = changed.format(v=v, t=t, o=other)
                new, holds = f"jsonb_set(f.terms, '{{{key}}}', {becomes})", where
                if damage == "deleted":
                    # Without a term its default holds: where it is that already, nothing is lost.
                    new, default = f"f.terms - '{key}'", _default(model, key)
                    holds = f"{{v}} <> '{default}'"
                yield Damage(
                    f"facts {kind}.terms.{key}",
                    damage,
                    f"UPDATE facts f SET terms = {new} WHERE id = (SELECT f.id FROM facts f"
                    f" WHERE f.kind = '{kind}' AND {v} IS NOT NULL AND {t} IS NOT NULL"
                    f" AND ({holds.format(v=v, t=t)}) AND ({new}) <> f.terms"
                    f" AND jsonb_typeof({v}) <> 'null' AND {v} <> '[]' ORDER BY f.number LIMIT 1)",
                )
