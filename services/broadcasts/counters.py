"""The counters of a broadcast, which change in the statement that changes its recipients' rows."""

from __future__ import annotations

from collections.abc import Mapping

from models.lifecycles import RecipientState

#: Which counter counts which state; what waits or is under way is in none.
COUNTERS: Mapping[RecipientState, str] = {
    RecipientState.SENT: "successful_deliveries",
    RecipientState.BLOCKED: "blocked_deliveries",
    RecipientState.REFUSED: "refused_deliveries",
    RecipientState.UNKNOWN: "unknown_deliveries",
    RecipientState.SKIPPED: "skipped_deliveries",
}


def _counted() -> str:
    """The SET of an UPDATE of broadcast_messages as `b`, by the growth in `c`."""
    each = [f"{column} = b.{column} + c.{state}" for state, column in COUNTERS.items()]
    failed = f"c.{RecipientState.BLOCKED} + c.{RecipientState.REFUSED}"
    return ", ".join([*each, f"failed_deliveries = b.failed_deliveries + {failed}"])


_GROWTH = ", ".join(
    f"(count(*) FILTER (WHERE new = '{state}') - count(*) FILTER (WHERE old = '{state}'))::int"
    f" AS {state}"
    for state in COUNTERS
)


def count_and(*changes: str) -> str:
    """The last CTEs of a statement whose CTE `moved(broadcast_id, old, new)` says what moved.

    `changes` are written into the broadcast's row, `b`, as well.
    """
    return f"""c AS (
    SELECT broadcast_id, {_GROWTH} FROM moved GROUP BY broadcast_id
), counted AS (
    UPDATE broadcast_messages b SET {", ".join([_counted(), *changes])}
    FROM c WHERE b.id = c.broadcast_id
)"""  # noqa: S608 (constants)


COUNT = count_and()
