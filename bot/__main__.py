"""The command line: run, demo, migrate, seed, catalog, books, backup, restore.

What is wrong ends with one clear line and a non-zero exit code. Heavy imports wait until the
command that needs them runs.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

cli = typer.Typer(
    name="bot",
    help="Dynamic Capital: memberships in Telegram.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
catalog = typer.Typer(help="Plans, courses, codes and channels as a file.", no_args_is_help=True)
cli.add_typer(catalog, name="catalog")


def _finish(work: Coroutine[Any, Any, None]) -> None:
    """Run a command to its end; an expected trouble is one line, not a traceback."""
    from bot.catalogue.refused import CatalogueRefused
    from bot.config import SettingsError
    from bot.database.backup import BackupFailed
    from bot.database.embedded import DatabaseUnavailable
    from bot.database.migrations import MigrationFailed

    expected = (SettingsError, DatabaseUnavailable, MigrationFailed, BackupFailed, CatalogueRefused)
    try:
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            runner.run(work)
    except expected as trouble:
        typer.echo(str(trouble), err=True)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop where there is one: the same loop, quicker at sockets."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


@contextmanager
def _types_that_stay() -> Iterator[None]:
    """Nobody looks for garbage among the library's thousands of types, now or ever after.

    They live as long as the process, and looking through them costs a sixth of the start.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@dataclass(frozen=True)
class _Database:
    """Where the database is; `ends` raises when an embedded one ended without being asked to."""

    url: str
    ends: Callable[[], Awaitable[object]]


@asynccontextmanager
async def _database(settings: Any) -> AsyncIterator[_Database]:
    """The operator's database, or the embedded one below DATA_DIR."""
    if settings.database_url is not None:
        yield _Database(settings.database_url.get_secret_value(), asyncio.Event().wait)
        return
    from bot.database.embedded import EmbeddedServer

    async with EmbeddedServer(settings.data_dir / "postgres") as server:
        yield _Database(await server.ensure_database("dynamic_capital"), server.fails)


@asynccontextmanager
async def _migrated(settings: Any) -> AsyncIterator[None]:
    """The models on the database, whose schema is up to date."""
    async with _database(settings) as database:
        from bot.database import orm
        from bot.upgrade import upgrade

        await upgrade(settings, database.url)
        await orm.connect(database.url)
        try:
            yield
        finally:
            await orm.close()


def _settings() -> Any:
    import structlog

    from bot import log
    from bot.config import load_settings

    settings = load_settings()
    secrets = (
        *(settings.bot_token, settings.webhook_secret, settings.card_provider_token),
        *(settings.toncenter_key, settings.ton_rate_url),
    )
    log.configure(
        settings.log_level, [secret.get_secret_value() for secret in secrets if secret is not None]
    )
    for one in settings.spellings:
        structlog.get_logger(__name__).warning("setting_spelt_otherwise", why=one)
    return settings


@cli.command()
def run() -> None:
    """Serve Telegram: by long polling, or by webhook when WEBHOOK_URL is set."""
    _finish(_run())


async def _run() -> None:
    settings = _settings()
    # Asked for before anything starts, so that a missing token is the only thing that happens.
    _ = settings.token, settings.mode, settings.reads_slips
    async with _database(settings) as database:
        from bot.upgrade import upgrade

        await upgrade(settings, database.url)
        # After the upgrade, because this takes seconds and a wrong URL is told before them.
        with _types_that_stay():
            from bot.serve import serve

        await serve(settings, database.url, database.ends)


@cli.command()
def demo(
    port: Annotated[int, typer.Option(help="Where the chat page listens.")] = 8000,
    data: Annotated[Path, typer.Option(help="Where the demo keeps its own data.")] = Path(
        "data/demo"
    ),
    fresh: Annotated[bool, typer.Option(help="Forget the last demo first.")] = False,
) -> None:
    """Show the whole bot on this machine, with a Telegram of its own and no accounts."""
    from bot.demo import run_demo

    _finish(run_demo(port, data, fresh))


@cli.command()
def migrate() -> None:
    """Bring the database up to date: its schema, and what an older release left in it."""
    _finish(_migrate())


async def _migrate() -> None:
    settings = _settings()
    async with _database(settings) as database:
        from bot.upgrade import upgrade

        done = await upgrade(settings, database.url)
        typer.echo(f"applied: {', '.join(done.applied)}" if done.applied else "nothing to apply")
        if done.people:
            typer.echo(f"facts written: of {done.people} people")


@cli.command()
def seed() -> None:
    """Load the starting catalogue; what is there by name already stays as it is."""
    _finish(_seed())


async def _seed() -> None:
    async with _migrated(_settings()):
        from bot.clock import SystemClock
        from services.settings import seed_catalogue

        made = await seed_catalogue(SystemClock().now())
        typer.echo(f"{made} new entries in the catalogue")


@catalog.command("export")
def catalog_export(
    target: Annotated[
        Path | None, typer.Argument(help="The file to write; without one it is shown.")
    ] = None,
) -> None:
    """Write the whole catalogue as YAML."""
    _finish(_catalog_export(target))


async def _catalog_export(target: Path | None) -> None:
    async with _migrated(_settings()):
        from bot.catalogue.commands import export_catalogue

        await export_catalogue(target, typer.echo)


@catalog.command("import")
def catalog_import(
    source: Annotated[Path, typer.Argument(help="A file like those that `export` writes.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Show what a file would change, ask, and change it, all or nothing."""
    _finish(_catalog_import(source, yes))


async def _catalog_import(source: Path, yes: bool) -> None:
    def agrees(question: str) -> bool:
        return yes or typer.confirm(question)

    async with _migrated(_settings()):
        from bot.catalogue.commands import import_catalogue
        from bot.clock import SystemClock

        now = SystemClock().now()
        await import_catalogue(source, now, say=typer.echo, agrees=agrees)


@cli.command()
def books(
    migration: Annotated[
        bool, typer.Option("--migration", help="What the upgrade to facts could not tell.")
    ] = False,
) -> None:
    """Look whether payments, access, promo codes and the chain tell the same story."""
    _finish(_books_of_migration() if migration else _books())


async def _books() -> None:
    async with _migrated(_settings()):
        from bot.clock import SystemClock
        from handlers.screens.reconciliation import sentence
        from handlers.speech import DEFAULT, speech_for
        from services.reconciliation.reconciliation import check as look

        found = await look(SystemClock())
        speech = speech_for(DEFAULT, None, None)
        for one in found:
            typer.echo(f"{sentence(speech, one)} {', '.join(one.examples)}")
        if found:
            raise typer.Exit(1)
        typer.echo("the books agree")


async def _books_of_migration() -> None:
    settings = _settings()
    async with _migrated(settings):
        from bot.migration_books import lines

        found = 0
        async for line in lines(settings):
            typer.echo(line)
            found += 1
        if found:
            raise typer.Exit(1)
        typer.echo("everything could be told")


@cli.command()
def backup(target: Annotated[Path, typer.Argument(help="The file to write.")]) -> None:
    """Write the whole database into one file, readable by nobody else."""
    _finish(_backup(target))


async def _backup(target: Path) -> None:
    from bot.database import backup as files

    async with _database(_settings()) as database:
        await files.backup(database.url, target)
        typer.echo(f"written: {target}")


@cli.command()
def restore(
    source: Annotated[Path, typer.Argument(help="A file that `backup` wrote.")],
    replace: Annotated[bool, typer.Option(help="Replace what the database holds.")] = False,
) -> None:
    """Fill an empty database from a backup, all or nothing."""
    _finish(_restore(source, replace))


async def _restore(source: Path, replace: bool) -> None:
    from bot.database import backup as files

    async with _database(_settings()) as database:
        await files.restore(database.url, source, replace=replace)
        typer.echo(f"restored from: {source}")


if __name__ == "__main__":
    cli()
