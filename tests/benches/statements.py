"""Counts what the bot asks of PostgreSQL, from the server's own log, so nothing can hide."""

import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg

from bot.database.embedded import EmbeddedServer
from bot.database.orm import APPLICATION_NAME

#: One entry of the log: a statement may go over many lines, which begin with a tab.
_ENTRY = re.compile(
    rf"^\[{APPLICATION_NAME}\] LOG:  (?:statement|execute [^:]*): (.*(?:\n\t.*)*)", re.MULTILINE
)
_CONTROL = ("BEGIN", "COMMIT", "ROLLBACK")


class Statements:
    """Every statement that the bot's pool has sent since the counting began."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._start = log.stat().st_size

    def restart(self) -> None:
        self._start = self._log.stat().st_size

    def read(self) -> Counter[str]:
        """How often each statement was sent; the ends of transactions are left out."""
        with self._log.open("rb") as log:
            log.seek(self._start)
            written = log.read().decode(errors="replace")
        found = (" ".join(entry.split()) for entry in _ENTRY.findall(written))
        return Counter(text for text in found if not text.upper().startswith(_CONTROL))


@asynccontextmanager
async def counted(server: EmbeddedServer, database: str) -> AsyncIterator[Statements]:
    """Log every statement of the database's new connections."""
    owner = await asyncpg.connect(server.url().dsn())
    try:
        await owner.execute("ALTER SYSTEM SET log_line_prefix = '[%a] '")
        await owner.execute("SELECT pg_reload_conf()")
        await owner.execute(f"ALTER DATABASE {database} SET log_statement = 'all'")
        yield Statements(Path(f"{server.data_dir}.log"))
        await owner.execute(f"ALTER DATABASE {database} RESET log_statement")
    finally:
        await owner.close()
