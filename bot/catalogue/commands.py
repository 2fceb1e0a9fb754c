"""`catalog export` and `catalog import`, once the database is there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.catalogue import yaml_file
from bot.catalogue.refused import CatalogueRefused
from bot.catalogue.words import sentence, told
from services.catalogue.changes import compare
from services.catalogue.entries import read_file
from services.catalogue.importing import CatalogueMoved, apply
from services.catalogue.shop import stored

Say = Callable[[str], None]


async def export_catalogue(target: Path | None, say: Say) -> None:
    """Write the catalogue into a file, or where it can be read at once."""
    text = yaml_file.write(await stored())
    if target is None:
        say(text.rstrip("\n"))
        return
    try:
        await asyncio.to_thread(target.write_text, text, "utf-8")
    except OSError as trouble:
        raise CatalogueRefused(f"{target}: {trouble.strerror}") from None
    say(f"written: {target}")


async def import_catalogue(
    source: Path, now: datetime, *, say: Say, agrees: Callable[[str], bool]
) -> None:
    """Show what a file would change, ask, and make it so; raises CatalogueRefused."""
    try:
        reading = read_file(yaml_file.read(source))
    except yaml_file.UnreadableFile as trouble:
        raise CatalogueRefused(str(trouble)) from None
    found = compare(await stored(), reading)
    if found.mistakes:
        raise CatalogueRefused("\n".join(map(sentence, found.mistakes)))
    if not found.changes:
        say("nothing to change")
        return
    for line in told(found.changes):
        say(line)
    count = len(found.changes)
    if not agrees(f"{count} {'change' if count == 1 else 'changes'}. Make them?"):
        raise CatalogueRefused("nothing was changed")
    try:
        await apply(reading, found.changes, now=now)
    except CatalogueMoved:
        raise CatalogueRefused(
            "somebody changed the catalogue meanwhile; nothing was changed, look again"
        ) from None
    say(f"changed: {count}")
