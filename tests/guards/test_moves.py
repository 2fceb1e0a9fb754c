"""The database lets a status move as its lifecycle says, and no other way."""

import re
from importlib import import_module

import asyncpg
import pytest
from tortoise.models import Model

from bot.database import orm
from models.base import TextEnumField
from models.lifecycles import MOVES
from tests.guards import catalogue
from tests.guards.rows import change, insert, status_columns


def _lifecycles() -> dict[str, dict[str, set[str]]]:
    """table.column: from each status of a lifecycle, those it may become."""
    known = [value for name in orm.MODELS for value in vars(import_module(name)).values()]
    models = {one for one in known if isinstance(one, type) and issubclass(one, Model)}
    return {
        f"{model._meta.db_table}.{name}": {
            str(status): {str(to) for to in MOVES[field.enum_type][status]}
            for status in field.enum_type
        }
        for model in sorted(models, key=lambda model: model.__name__)
        for name, field in model._meta.fields_map.items()
        if isinstance(field, TextEnumField) and field.enum_type in MOVES
    }


LIFECYCLES = _lifecycles()
STATUSES = [(place, status) for place, moves in LIFECYCLES.items() for status in moves]


def test_every_lifecycle_belongs_to_one_column() -> None:
    assert len(LIFECYCLES) == len(MOVES)


async def test_the_triggers_know_the_moves_of_the_lifecycles(sql: asyncpg.Connection) -> None:
    found = {}
    for name, (table, rule) in (await catalogue.triggers(sql)).items():
        if not name.endswith("_moves"):
            continue
        column = name.removeprefix(f"{table}_").removesuffix("_moves")
        assert f"BEFORE UPDATE OF {column} ON" in rule
        found[f"{table}.{column}"] = set(re.findall(r"'(\w+) to (\w+)'", rule))
    assert found == {
        place: {(old, new) for old, targets in moves.items() for new in targets}
        for place, moves in LIFECYCLES.items()
    }


@pytest.mark.parametrize(("place", "old"), STATUSES)
async def test_a_status_moves_as_its_lifecycle_says(
    sql: asyncpg.Connection, place: str, old: str
) -> None:
    table, column = place.split(".")
    key = await insert(sql, table, **status_columns(place, old))
    statement = f"SELECT {column} FROM {table} WHERE id = $1"
    for new in LIFECYCLES[place]:
        moving = sql.transaction()
        await moving.start()
        if new in LIFECYCLES[place][old] or new == old:
            await change(sql, table, key, **status_columns(place, new))
            assert await sql.fetchval(statement, key) == new
        else:
            # Whether the rest of the row comes along or not.
            for columns in (status_columns(place, new), {column: new}):
                await refuses(sql, place, key, columns, f'from "{old}" to "{new}"')
        await moving.rollback()


async def test_many_rows_move_together_or_not_at_all(sql: asyncpg.Connection) -> None:
    open_one, closed = [await insert(sql, "support_threads") for _ in range(2)]
    await change(sql, "support_threads", closed, status="closed", closed_at="now()")
    with pytest.raises(asyncpg.CheckViolationError):
        async with sql.transaction():
            await sql.execute("UPDATE support_threads SET status = 'open', closed_at = NULL")
    statuses = "SELECT status FROM support_threads WHERE id = ANY($1) ORDER BY status"
    rows = await sql.fetch(statuses, [open_one, closed])
    assert [row["status"] for row in rows] == ["closed", "open"]


async def test_a_checkout_moves_while_a_payment_for_it_is_being_written(
    database_url: str,
) -> None:
    """No key is touched by it, so it waits for no transaction that only refers to the row."""
    one, other = [await asyncpg.connect(database_url) for _ in range(2)]
    intent = await insert(one, "payment_intents")
    writing = one.transaction()
    await writing.start()
    await insert(one, "payments", intent_id=intent)
    await other.execute("SET lock_timeout = '2s'")
    await change(other, "payment_intents", intent, status="manual_review")
    await writing.commit()
    for connection in (one, other):
        await connection.close()


async def refuses(
    sql: asyncpg.Connection, place: str, key: object, columns: dict[str, object], said: str
) -> None:
    """The move is refused under the trigger's name, with the row and both statuses."""
    table, column = place.split(".")
    with pytest.raises(asyncpg.CheckViolationError) as refusal:
        async with sql.transaction():
            await change(sql, table, key, **columns)
    told = refusal.value
    assert told.constraint_name == f"{table}_{column}_moves"
    assert (told.table_name, told.column_name) == (table, column)
    assert str(told).startswith(f"{place} may not move {said}")
    assert str(key) in told.detail
