"""What every command begins with and ends with: settings, database, and one clear line of trouble.

Heavy imports wait until they are needed.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import typer


def finish(work: Coroutine[Any, Any, None]) -> None:
    """Run a command to its end; an expected trouble is one line, not a traceback."""
    try:
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            runner.run(work)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except (typer.Exit, typer.Abort):
        raise
    except Exception as trouble:
        from bot.redaction import trace

        # Python would write an error's own words, with whatever row they hold.
        said = str(trouble) if isinstance(trouble, _expected()) else trace(trouble)
        typer.echo(said, err=True)
        raise typer.Exit(1) from None


def _expected() -> tuple[type[Exception], ...]:
    """Asked for only when there is trouble: with all they import, they take half a second."""
    from bot.catalogue.refused import CatalogueRefused
    from bot.config import SettingsError
    from bot.database.backup import BackupFailed
    from bot.database.embedded import DatabaseUnavailable
    from bot.database.migrations import MigrationFailed

    return SettingsError, DatabaseUnavailable, MigrationFailed, BackupFailed, CatalogueRefused


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop where there is one: the same loop, quicker at sockets."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


@contextmanager
def types_that_stay() -> Iterator[None]:
    """Garbage is not looked for among the library's thousands of types, now or ever after.

    They live as long as the process, and looking through them costs a sixth of the start.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@dataclass(frozen=True)
class Database:
    """Where the database is; `ends` raises when an embedded one ended without being asked to."""

    url: str
    ends: Callable[[], Awaitable[object]]


@asynccontextmanager
async def open_database(settings: Any) -> AsyncIterator[Database]:
    """The operator's database, or the embedded one below DATA_DIR."""
    if settings.database_url is not None:
        yield Database(settings.database_url.get_secret_value(), asyncio.Event().wait)
        return
    from bot.database.embedded import EmbeddedServer

    async with EmbeddedServer(settings.data_dir / "postgres") as server:
        yield Database(await server.ensure_database("dynamic_capital"), server.fails)


@asynccontextmanager
async def migrated(settings: Any) -> AsyncIterator[None]:
    """The models on the database, whose schema is up to date."""
    async with open_database(settings) as database:
        from bot.database import orm
        from bot.upgrade import upgrade

        await upgrade(settings, database.url)
        await orm.connect(database.url)
        try:
            yield
        finally:
            await orm.close()


def read_settings() -> Any:
    import structlog

    from bot import log
    from bot.config import load_settings

    settings = load_settings()
    log.configure(settings.log_level, settings.secrets)
    for one in settings.spellings:
        structlog.get_logger(__name__).warning("setting_spelt_otherwise", why=one)
    return settings
