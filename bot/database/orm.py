"""Tortoise's configuration and its one connection pool.

Models may be imported, and `TORTOISE` read, without any database: the pool opens with the first
query after `connect`.
"""

from __future__ import annotations

from typing import Any

import asyncpg
from tortoise import Tortoise
from tortoise.exceptions import DBConnectionError

from bot.database.lines import STATEMENT
from bot.database.url import DatabaseUrl

APP = "models"
MODELS = (
    "models.people",
    "models.subscriptions",
    "models.payments",
    "models.promotions",
    "models.facts",
    "models.ledger",
    "models.arrivals",
    "models.channels",
    "models.education",
    "models.actions",
    "models.settings",
    "models.support",
    "models.exports",
    "models.broadcasts",
    "models.campaigns",
    "models.exit_surveys",
    "models.admin_notices",
    "models.audiences",
    "models.surveys",
    "models.ton",
    "models.wallets",
    "models.sessions",
    "models.analytics",
    "models.delivery",
    "models.alerts",
    "models.backups",
    "models.trial",
    "models.privacy",
    "models.recovery",
)
APPLICATION_NAME = "dynamic-capital-bot"
#: The line to the database is cut, or it lacks something for now (bot/database/shortage.py), and
#: with it ended what was being done.
CUT_OFF = (
    OSError,
    DBConnectionError,
    asyncpg.PostgresConnectionError,
    asyncpg.TransactionRollbackError,
    asyncpg.InsufficientResourcesError,
    asyncpg.ObjectNotInPrerequisiteStateError,
    asyncpg.OperatorInterventionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
)


def configuration(
    url: str, *, min_size: int = 1, max_size: int = 10, limited: bool = False
) -> dict[str, Any]:
    """The whole of Tortoise's configuration for the database at `url`.

    `limited`: no statement may take long (bot.database.lines), as a service needs it; migrations
    and commands take the time they take.
    """
    connection = DatabaseUrl.parse(url).tortoise(
        minsize=min_size,
        maxsize=max_size,
        application_name=APPLICATION_NAME,
        # A process that stands still in the middle of a transaction (SIGSTOP, a frozen host)
        # would otherwise keep its locks, and all callers behind them waiting, for as long.
        idle_in_transaction_session_timeout="20s",
    )
    connection["credentials"]["reset"] = _nothing_to_reset
    if limited:
        connection["engine"] = "bot.database.lines"
        connection["credentials"]["command_timeout"] = STATEMENT
    return {
        "connections": {"default": connection},
        "apps": {APP: {"models": [*MODELS, "aerich.models"], "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def _nothing_to_reset(connection: asyncpg.Connection) -> None:
    """Spare the statement that asyncpg sends whenever a connection goes back to its pool.

    It would undo session settings, LISTEN and session locks; none of our statements leaves any
    behind, and a transaction left open is rolled back all the same. Half of a tap's statements
    were these.
    """


async def connect(
    url: str, *, min_size: int = 1, max_size: int = 10, limited: bool = False
) -> None:
    """Make the models work on the database at `url`, in every task and thread of control.

    The global fallback is needed because aiohttp and the scheduler run code in contexts of their
    own, where Tortoise would otherwise say that it was never initialised.
    """
    await Tortoise.init(
        config=configuration(url, min_size=min_size, max_size=max_size, limited=limited),
        _enable_global_fallback=True,
    )


async def close() -> None:
    """Give the pool's connections back; `connect` may follow again."""
    await Tortoise.close_connections()


#: What the aerich command reads. It is used with `--offline` only, so nothing answers at this URL.
TORTOISE = configuration("postgres://nobody@localhost/nothing")
