"""An own PostgreSQL for machines that have none: `async with EmbeddedServer(path) as server`.

Importing this package is cheap: the standard library and asyncpg, nothing else.
"""

from bot.database.embedded.errors import DatabaseUnavailable
from bot.database.embedded.server import EmbeddedServer

__all__ = ["DatabaseUnavailable", "EmbeddedServer"]
