"""The migrated database is what the data contract says and what the models believe."""

import re
from typing import Any

import asyncpg
import pytest
from aerich.migrate import Migrate
from aerich.utils import decompress_dict, get_models_describe, import_py_file
from tortoise import Tortoise
from tortoise.context import TortoiseContext
from tortoise.fields import Field
from tortoise.fields.relational import RelationalField
from tortoise.models import Model

from bot.database import migrations, orm
from models.base import TextEnumField
from tests.guards import catalogue, schema_contract

TICKS = {
    "user_subscriptions_ending",
    "channel_memberships_to_check",
    "channel_memberships_to_remove",
    "channel_memberships_to_tag",
    "user_package_assignments_ending",
    "user_package_assignments_to_remind",
    "user_package_assignments_of_person",
    "user_package_assignments_of_plan",
    "payment_intents_expiring",
    "payment_intents_to_release",
    "education_enrollments_ending",
    "payments_to_review",
    "subscription_audit_log_story",
    "conversion_tracking_once",
    "user_sessions_idle",
    "inbox_updates_in_order",
    "inbox_updates_turns",
    "inbox_updates_handled",
    "early_events_waiting",
    "facts_of_person",
    "ledger_entries_of_person",
    "outbox_next",
    "outbox_of_chat",
    "outbox_of_group",
    "outbox_taken",
    "outbox_done",
    "bot_users_by_username",
}


@pytest.fixture(scope="module")
def models() -> dict[str, type[Model]]:
    """Every model by the name of its table."""
    Tortoise.init_models([*orm.MODELS, "aerich.models"], orm.APP)
    return {model._meta.db_table: model for model in Tortoise.apps[orm.APP].values()}


def test_the_contract_names_31_tables() -> None:
    assert len(schema_contract.tables()) == 31


async def test_every_column_of_the_contract_is_there_with_its_type(sql: asyncpg.Connection) -> None:
    real = await catalogue.columns(sql)
    for table, expected in schema_contract.tables().items():
        kinds = {name: column.kind for name, column in real[table].items() if name in expected}
        assert kinds == expected, table


async def test_every_other_table_is_a_known_one(sql: asyncpg.Connection) -> None:
    real = set(await catalogue.columns(sql))
    assert real == set(schema_contract.tables()) | schema_contract.OWN_TABLES


async def test_keys_and_timestamps_have_defaults(sql: asyncpg.Connection) -> None:
    real = await catalogue.columns(sql)
    for table in schema_contract.tables():
        for name, default in {
            "id": "gen_random_uuid()",
            "created_at": "CURRENT_TIMESTAMP",
            "updated_at": "CURRENT_TIMESTAMP",
        }.items():
            if column := real[table].get(name):
                assert (column.nullable, column.default) == (False, default), (table, name)


async def test_value_sets_are_those_of_the_contract(sql: asyncpg.Connection) -> None:
    real = await value_sets(sql)
    expected = {place: set(values.split()) for place, values in schema_contract.VALUES.items()}
    assert {place: real.get(place) for place in expected} == expected


async def test_value_sets_are_those_of_the_enums(
    sql: asyncpg.Connection, models: dict[str, type[Model]]
) -> None:
    enums = {
        f"{table}.{name}": {member.value for member in field.enum_type}
        for table, model in models.items()
        for name, field in model._meta.fields_map.items()
        if isinstance(field, TextEnumField)
    }
    assert await value_sets(sql) == enums


async def test_references_point_where_the_contract_says(sql: asyncpg.Connection) -> None:
    real = await references(sql)
    expected = schema_contract.references()
    assert {place: real.get(place) for place in expected} == expected


async def test_every_foreign_key_is_indexed(sql: asyncpg.Connection) -> None:
    bare = await sql.fetch(
        """
        SELECT c.conrelid::regclass::text, a.attname
        FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND NOT EXISTS (
            SELECT FROM pg_index i
            WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1] AND i.indpred IS NULL)
        """
    )
    assert [tuple(row) for row in bare] == []


async def test_the_ticks_have_their_indexes(sql: asyncpg.Connection) -> None:
    assert set(await catalogue.indexes(sql)) >= TICKS


@pytest.mark.parametrize(
    ("question", "index"),
    [
        (
            "SELECT * FROM user_subscriptions WHERE is_active AND NOT is_lifetime"
            " AND subscription_end_date <= now() ORDER BY subscription_end_date LIMIT 100",
            "user_subscriptions_ending",
        ),
        (
            "SELECT * FROM payment_intents WHERE status IN ('pending', 'rejected')"
            " AND expires_at <= now() ORDER BY expires_at LIMIT 500",
            "payment_intents_expiring",
        ),
        (
            "SELECT * FROM payment_intents WHERE status = 'expired' AND released_at IS NULL"
            " AND expires_at <= now() ORDER BY expires_at LIMIT 500",
            "payment_intents_to_release",
        ),
        (
            "SELECT * FROM outbox WHERE state = 'waiting' AND chat_id NOT LIKE '-%'"
            " AND available_at <= now() ORDER BY priority, available_at, id LIMIT 10",
            "outbox_next",
        ),
        (
            "SELECT * FROM outbox WHERE chat_id = '-1007' AND state IN ('waiting', 'held')"
            " AND chat_id LIKE '-%' ORDER BY priority, id LIMIT 1",
            "outbox_of_",
        ),
        (
            "SELECT * FROM outbox e WHERE e.chat_id = '-1007'"
            " AND (e.owner IS NOT NULL OR e.state = 'held')",
            "outbox_taken",
        ),
        (
            "SELECT * FROM user_package_assignments WHERE is_active AND access_until <= now()"
            " ORDER BY access_until LIMIT 1000",
            "user_package_assignments_ending",
        ),
        (
            "SELECT * FROM user_package_assignments"
            " WHERE next_reminder_at <= now() AND is_active ORDER BY next_reminder_at LIMIT 500",
            "user_package_assignments_to_remind",
        ),
        (
            "SELECT id, receipt_phash FROM payments WHERE receipt_phash IS NOT NULL"
            " ORDER BY submitted_at DESC LIMIT 20000",
            "payments_pictured",
        ),
        ("SELECT telegram_id FROM bot_users WHERE is_admin = true", "bot_users_admins"),
        ("SELECT * FROM payments WHERE receipt_sha256 = 'ab' LIMIT 1", "payments_of_file"),
        (
            "SELECT * FROM user_sessions WHERE telegram_user_id = '7'"
            " ORDER BY created_at DESC LIMIT 1",
            "user_sessions_of_person",
        ),
        (
            "SELECT * FROM support_threads WHERE status = 'open'"
            " ORDER BY waiting_since, updated_at LIMIT 9",
            "support_threads_open",
        ),
        (
            "SELECT * FROM support_messages"
            " WHERE thread_id = '00000000-0000-4000-8000-000000000007'"
            " ORDER BY number DESC LIMIT 1",
            "support_messages_once",
        ),
    ],
)
async def test_a_frequent_question_is_answered_from_its_index(
    sql: asyncpg.Connection, question: str, index: str
) -> None:
    await sql.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
    plan = await sql.fetch(f"EXPLAIN {question}")
    assert any(index in row[0] for row in plan), plan


async def test_models_and_database_agree(
    sql: asyncpg.Connection, models: dict[str, type[Model]]
) -> None:
    assert await differences(sql, models) == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ("ALTER TABLE bot_users DROP COLUMN language", "bot_users.language: missing"),
        ("ALTER TABLE bot_users ADD COLUMN age int", "bot_users.age: no model has it"),
        ("ALTER TABLE profiles ALTER role TYPE varchar(16)", "profiles.role: kind"),
        ("ALTER TABLE profiles ALTER role DROP DEFAULT", "profiles.role: default"),
        ("ALTER TABLE payments ALTER amount DROP NOT NULL", "payments.amount: nullable"),
        (
            "ALTER TABLE profiles DROP CONSTRAINT profiles_ton_domain_key",
            "profiles.ton_domain: not unique",
        ),
        (
            "ALTER TABLE payments DROP CONSTRAINT payments_plan_id_fkey",
            "payments.plan_id: reference",
        ),
    ],
)
async def test_a_database_unlike_the_models_is_noticed(
    sql: asyncpg.Connection, models: dict[str, type[Model]], change: str, complaint: str
) -> None:
    await sql.execute(change)
    assert [text for text in await differences(sql, models) if text.startswith(complaint)]


async def test_a_model_change_without_a_migration_is_noticed(
    models: dict[str, type[Model]],
) -> None:
    newest = import_py_file(migrations.LOCATION / orm.APP / migrations.known()[-1])
    state = decompress_dict(newest.MODELS_STATE)
    assert await moves_between(state, get_models_describe(orm.APP)) == []
    older = decompress_dict(newest.MODELS_STATE)
    fields: list[Any] = older["models.BotUser"]["data_fields"]
    fields[:] = [field for field in fields if field["name"] != "language"]
    moves = await moves_between(older, get_models_describe(orm.APP))
    assert moves == ['ALTER TABLE "bot_users" ADD "language" TEXT']


async def moves_between(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """What aerich would write into a new migration."""
    # A context of its own: whatever another test opened or closed before, aerich finds its models.
    async with TortoiseContext() as context:
        await context.init(config=orm.TORTOISE)
        await Migrate.init(orm.TORTOISE, orm.APP, str(migrations.LOCATION), offline=True)
        Migrate.upgrade_operators, Migrate.downgrade_operators = [], []
        Migrate.diff_models(old, new, no_input=True)
        Migrate._merge_operators()
        return list(Migrate.upgrade_operators)


async def value_sets(sql: asyncpg.Connection) -> dict[str, set[str]]:
    """table.column: the values its CHECK lists."""
    found = {}
    for name, (table, rule) in (await catalogue.constraints(sql, "c")).items():
        if name.endswith("_known"):
            column = name.removeprefix(f"{table}_").removesuffix("_known")
            assert re.match(rf"CHECK \(\({column} = ANY ", rule), rule
            found[f"{table}.{column}"] = set(re.findall(r"'([^']*)'::text", rule))
    return found


async def references(sql: asyncpg.Connection) -> dict[str, tuple[str, str]]:
    """table.column: the table it points to and the rule on deletion.

    Where more than one column is compared, the first is the reference and the others agree.
    """
    shape = re.compile(
        r"FOREIGN KEY \((\w+)(?:, \w+)*\) REFERENCES (\w+)\(id(?:, \w+)*\) ON DELETE ([A-Z ]+)"
    )
    found = {}
    for table, rule in (await catalogue.constraints(sql, "f")).values():
        match = shape.fullmatch(rule)
        assert match, rule
        found[f"{table}.{match[1]}"] = (match[2], match[3])
    return found


async def differences(sql: asyncpg.Connection, models: dict[str, type[Model]]) -> list[str]:
    """Everything in which the models and the database disagree."""
    real, pointing = await catalogue.columns(sql), await references(sql)
    unique = {
        f"{table}.{rule.removeprefix('UNIQUE (').removesuffix(')')}"
        for table, rule in (await catalogue.constraints(sql, "u")).values()
    }
    found = []
    for table, model in models.items():
        believed = model._meta.fields_db_projection
        for name in real[table].keys() - set(believed.values()):
            found.append(f"{table}.{name}: no model has it")
        for name, column in believed.items():
            field, place = model._meta.fields_map[name], f"{table}.{column}"
            if column not in real[table]:
                found.append(f"{place}: missing")
                continue
            found += [f"{place}: {what}" for what in disagreements(field, real[table][column])]
            if field.unique and not field.pk and place not in unique:
                found.append(f"{place}: not unique")
            if field.reference and pointing.get(place) != target(field.reference):
                found.append(f"{place}: reference, {pointing.get(place)}")
    return found


def disagreements(field: Field[Any], real: catalogue.Column) -> list[str]:
    """How one field and its column differ."""
    spelled = {"BOOL": "boolean", "INT": "integer", "VARCHAR": "character varying"}
    kind = re.sub(
        r"^\w+",
        lambda word: spelled.get(word[0], word[0]),
        field.get_for_dialect("postgres", "SQL_TYPE"),
    )
    found = []
    if kind.lower() != real.kind:
        found.append(f"kind, {kind} and {real.kind}")
    if field.null != real.nullable:
        found.append(f"nullable, {field.null} and {real.nullable}")
    if not field.generated and default(field) != plain(real.default):
        found.append(f"default, {default(field)} and {real.default}")
    return found


def default(field: Field[Any]) -> str | None:
    """The default that the database should know for this field."""
    if not field.has_db_default():
        return None
    value = field.db_default
    if hasattr(value, "get_sql"):
        return plain(value.get_sql())
    return plain(str(value).lower() if isinstance(value, bool) else str(value))


def plain(expression: str | None) -> str | None:
    """The expression without PostgreSQL's casts and quotes."""
    return expression and re.sub(r"::[a-z]+(\[\])?$", "", expression).strip("'")


def target(reference: RelationalField[Any]) -> tuple[str, str]:
    """Where a foreign key of a model points, and its rule on deletion."""
    return reference.related_model._meta.db_table, str(reference.on_delete.value)
