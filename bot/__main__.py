"""The command line: run, demo, migrate, seed, catalog, books, doctor, resolve, wallets, backup, …

What is wrong ends with one clear line and a non-zero exit code. Heavy imports wait until the
command that needs them runs.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.command_line import finish, migrated, open_database, read_settings, types_that_stay

cli = typer.Typer(
    name="bot",
    help="Dynamic Capital: memberships in Telegram.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
catalog = typer.Typer(help="Plans, courses, codes and channels as a file.", no_args_is_help=True)
cli.add_typer(catalog, name="catalog")
retry = typer.Typer(
    help="Dead letters: updates and messages that failed on every try.", no_args_is_help=True
)
cli.add_typer(retry, name="retry")


@cli.command()
def run() -> None:
    """Serve Telegram: by long polling, or by webhook when WEBHOOK_URL is set."""
    finish(_run())


async def _run() -> None:
    with types_that_stay():
        settings = read_settings()
        # Asked for before anything starts, so that a missing token is the only thing that happens.
        _ = settings.token, settings.mode, settings.reads_receipts
        # All that this thread imports: two that import one another's modules would get in each
        # other's way.
        from bot.database.embedded import EmbeddedServer  # noqa: F401
        from bot.database.schema import compare
        from bot.environment import check_directory, check_locale, check_server
        from bot.upgrade import upgrade

    check_locale()
    if settings.database_url is not None:
        # The embedded server looks at its directory itself, and at more of it.
        check_directory(settings.data_dir)
    # The rest of the program takes a second to import, which is about what the database needs.
    loading = asyncio.create_task(asyncio.to_thread(_serving))
    try:
        async with open_database(settings) as database:
            await check_server(database.url)
            await upgrade(settings, database.url)
            await compare(database.url)
            serve = await loading
            await serve(settings, database.url, database.ends)
    finally:
        loading.cancel()


def _serving() -> Callable[..., Coroutine[Any, Any, None]]:
    with types_that_stay():
        from bot.serve import serve
    return serve


@cli.command()
def demo(
    port: Annotated[int, typer.Option(help="Where the chat page listens.")] = 8000,
    data: Annotated[Path, typer.Option(help="Where the demo keeps its own data.")] = Path(
        "data/demo"
    ),
    fresh: Annotated[bool, typer.Option(help="Forget the last demo first.")] = False,
    history: Annotated[
        bool, typer.Option("--history", help="Give the shop a year of past, once.")
    ] = False,
) -> None:
    """Show the whole bot on this machine, with a Telegram of its own and no accounts."""
    from bot.demo import run_demo

    finish(run_demo(port, data, fresh, history=history))


@cli.command()
def migrate() -> None:
    """Bring the database up to date: its schema, and what an older release left in it."""
    finish(_migrate())


async def _migrate() -> None:
    settings = read_settings()
    async with open_database(settings) as database:
        from bot.upgrade import upgrade

        done = await upgrade(settings, database.url)
        typer.echo(f"applied: {', '.join(done.applied)}" if done.applied else "nothing to apply")
        if done.people:
            typer.echo(f"facts written: of {done.people} people")


@cli.command()
def seed() -> None:
    """Load the starting catalogue; what is there by name already stays as it is."""
    finish(_seed())


async def _seed() -> None:
    async with migrated(read_settings()):
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
    finish(_catalog_export(target))


async def _catalog_export(target: Path | None) -> None:
    async with migrated(read_settings()):
        from bot.catalogue.commands import export_catalogue

        await export_catalogue(target, typer.echo)


@catalog.command("import")
def catalog_import(
    source: Annotated[Path, typer.Argument(help="A file like those that `export` writes.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Show what a file would change, ask, and change it, all or nothing."""
    finish(_catalog_import(source, yes))


async def _catalog_import(source: Path, yes: bool) -> None:
    def agrees(question: str) -> bool:
        return yes or typer.confirm(question)

    async with migrated(read_settings()):
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
    """Look whether payments, access, promo codes and the chain agree with each other."""
    finish(_books_of_migration() if migration else _books())


async def _books() -> None:
    async with migrated(read_settings()):
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
    settings = read_settings()
    async with migrated(settings):
        from bot.migration_books import lines

        found = 0
        async for line in lines(settings):
            typer.echo(line)
            found += 1
        if found:
            raise typer.Exit(1)
        typer.echo("everything could be told")


@cli.command()
def doctor() -> None:
    """Look at everything that the program needs: one line each, and what to do."""
    finish(_doctor())


async def _doctor() -> None:
    settings = read_settings()
    async with open_database(settings) as database:
        from bot.doctor import attended
        from handlers.screens.doctor import plain_sentence
        from handlers.speech import DEFAULT, speech_for
        from services.doctor import is_ill

        async with attended(settings, database.url) as patient:
            found = await patient.examine()
        speech = speech_for(DEFAULT, None, None, settings.timezone)
        for line in found:
            typer.echo(plain_sentence(speech, line))
        if is_ill(found):
            raise typer.Exit(1)


@cli.command()
def resolve(name: Annotated[str, typer.Argument(help="A name like shop.ton.")]) -> None:
    """Show the wallet that a name on the TON network leads to, and what else it holds."""
    finish(_resolve(name))


async def _resolve(typed: str) -> None:
    from bot.ton.names import ChainNames
    from services.ton import names
    from services.ton.addresses import friendly

    settings = read_settings()
    index = settings.index()
    try:
        found = await ChainNames(index, settings.dns_root).read(names.parse_name(typed))
    except names.NameUnfit:
        trouble = "names end in .ton or .t.me and have Latin letters, digits and hyphens"
    except names.NameUnknown:
        trouble = "nobody has registered this name"
    except names.NameBroken:
        trouble = "a contract on the way to this name gives no answer that can be read"
    except names.NamesUnavailable:
        trouble = "the index did not answer; the line before this one says why"
    else:
        wallet = found.wallet and friendly(found.wallet, settings.ton_network)
        typer.echo(f"wallet: {wallet or 'none'}")
        typer.echo(f"site: {found.site or 'none'}")
        typer.echo(f"storage: {found.storage or 'none'}")
        return
    finally:
        await index.close()
    typer.echo(trouble, err=True)
    raise typer.Exit(1)


@cli.command()
def wallets() -> None:
    """Fetch the public list of wallet apps, and say which can be linked from the next start on."""
    finish(_wallets())


async def _wallets() -> None:
    from bot.ton.connect.apps import ListUnreadable, fetch

    settings = read_settings()
    try:
        apps = await fetch(settings.ton_wallets_url, settings.data_dir)
    except ListUnreadable as why:
        typer.echo(f"{settings.ton_wallets_url}: {why}", err=True)
        raise typer.Exit(1) from None
    for app in apps:
        typer.echo(f"{app.name}: {app.bridge}")


class SetAside(StrEnum):
    """Where dead letters may be."""

    UPDATE = "update"
    MESSAGE = "message"


_Ids = Annotated[list[int] | None, typer.Argument(help="Their numbers, as `list` shows them.")]
_All = Annotated[bool, typer.Option("--all", help="All of this kind.")]


@retry.command("list")
def retry_list() -> None:
    """Show the dead letters, and why each is one."""
    finish(_retry_list())


async def _retry_list() -> None:
    async with migrated(read_settings()):
        from bot.dead_letters import show

        await show(typer.echo)


@retry.command("again")
def retry_again(what: SetAside, ids: _Ids = None, every: _All = False) -> None:
    """Let updates or messages be tried anew."""
    finish(_retry(what, _chosen(ids, every), None))


@retry.command("drop")
def retry_drop(
    what: SetAside,
    reason: Annotated[str, typer.Option(help="Why; it is kept with the row.")],
    ids: _Ids = None,
    every: _All = False,
) -> None:
    """Take updates or messages off the list for good; Stars that are owed stay."""
    finish(_retry(what, _chosen(ids, every), reason))


def _chosen(ids: list[int] | None, every: bool) -> list[int] | None:
    if bool(ids) == every:
        typer.echo("Say which: numbers as `retry list` shows them, or --all.", err=True)
        raise typer.Exit(2)
    return ids or None


async def _retry(what: SetAside, ids: list[int] | None, reason: str | None) -> None:
    async with migrated(read_settings()):
        from bot.dead_letters import again, drop

        if reason is None:
            typer.echo(f"to be tried again: {await again(what, ids)}")
        else:
            typer.echo(f"dropped: {await drop(what, ids, reason)}")


@cli.command()
def backup(target: Annotated[Path, typer.Argument(help="The file to write.")]) -> None:
    """Write the whole database into one file; with BACKUP_PASSPHRASE it is sealed."""
    finish(_backup(target))


async def _backup(target: Path) -> None:
    from bot.clock import clock_of
    from bot.database import backup as files

    settings = read_settings()
    async with open_database(settings) as database:
        now = clock_of(settings.clock_file).now()
        await files.backup(database.url, target, settings.backup_secret, at=now)
        typer.echo(f"written: {target}")


_Source = Annotated[Path, typer.Argument(help="A file that `backup` wrote; of parts the first.")]


@cli.command()
def restore(
    source: _Source,
    replace: Annotated[bool, typer.Option(help="Replace what the database holds.")] = False,
) -> None:
    """Fill an empty database from a backup, all or nothing."""
    finish(_restore(source, replace))


async def _restore(source: Path, replace: bool) -> None:
    from bot.database import backup as files

    settings = read_settings()
    async with open_database(settings) as database:
        await files.restore(database.url, source, settings.backup_secret, replace=replace)
        typer.echo(f"restored from: {source}")


@cli.command()
def drill(source: _Source) -> None:
    """Restore a backup into a scratch database, prove its books, and drop it again."""
    finish(_drill(source))


async def _drill(source: Path) -> None:
    settings = read_settings()
    async with open_database(settings) as database:
        from bot.backups.drill import drill, moment_of
        from models.backups import DrillResult

        found = await drill(settings, database.url, source, moment_of(source))
        if found.result is not DrillResult.PROVEN:
            typer.echo(found.error, err=True)
            raise typer.Exit(1)
        typer.echo(f"restored and proven: {source}")


if __name__ == "__main__":
    cli()
