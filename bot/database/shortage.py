"""A shortage passes: what the database refuses for now, through no fault of the statement.

The caller waits and tries again, and does not count it as a try.
"""

from __future__ import annotations

import asyncpg
from tortoise.exceptions import DBConnectionError

#: SQLSTATE classes: connections, transactions rolled back, resources, objects in use, operators.
_CLASSES = ("08", "40", "53", "55", "57")
#: What the server, or the way to it, lacks: it can last for as long as an operator needs.
_SERVER = ("08", "53", "57P")
#: The line was cut, as the client sees it.
_CUT = (DBConnectionError, asyncpg.InternalClientError)
#: What asyncpg's words hold when a connection or the pool is gone or busy with its end.
_OF_LINES = ("connection", "pool", "closed", "in progress", "released")
#: How deep an error may be wrapped: Tortoise wraps what asyncpg raises.
_DEPTH = 8


def is_shortage(error: BaseException) -> bool:
    """Whether the same would work once the shortage is over."""
    return any(_is_cut(one) or _code(one).startswith(_CLASSES) for one in _behind(error))


def is_servers(error: BaseException) -> bool:
    """Whether the whole server lacks something, and not one row that another transaction holds."""
    return any(
        isinstance(one, DBConnectionError) or _code(one).startswith(_SERVER)
        for one in _behind(error)
    )


def _is_cut(error: BaseException) -> bool:
    """Whether the line is gone; asyncpg says under the same name that it was asked wrongly."""
    if isinstance(error, asyncpg.InterfaceError):
        return any(word in str(error).lower() for word in _OF_LINES)
    return isinstance(error, _CUT)


def _behind(error: BaseException) -> list[BaseException]:
    """An error with what it wraps, was raised in the middle of, or holds several of."""
    found: list[BaseException] = []
    waiting = [error]
    while waiting and len(found) < _DEPTH:
        one = waiting.pop(0)
        found.append(one)
        if isinstance(one, BaseExceptionGroup):
            waiting += one.exceptions
        follows = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
        if follows is not None:
            waiting.append(follows)
    return found


def _code(error: BaseException) -> str:
    """The SQLSTATE of an error, or nothing."""
    return (error.sqlstate or "") if isinstance(error, asyncpg.PostgresError) else ""
