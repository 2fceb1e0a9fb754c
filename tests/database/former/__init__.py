"""A database as the release before facts left it: made by its own verbs, kept as plain SQL."""

import gzip
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import asyncpg

from services.policy import BankAccount, Policy, Receiving
from tests.database_server import SessionServer

_SCRIPT = Path(__file__).parent / "former.sql.gz"
#: The moment of the upgrade and the operator's rules, as make.py has them.
ZONE = ZoneInfo("Europe/Madrid")
UPGRADE = datetime(2026, 11, 23, 15, 30, tzinfo=ZONE)
POLICY = Policy(
    ZONE,
    accounts=(
        BankAccount("0", "USD", "Bank", "Shop", "7700"),
        BankAccount("1", "JPY", "Ginko", "Shop", "8800"),
    ),
    rates={("USD", "JPY"): Decimal("151.3"), ("EUR", "USD"): Decimal("1.1")},
    receiving=Receiving(f"0:{'a' * 64}", gram_in="USD"),
    takes_cards=True,
)


async def restored(server: SessionServer) -> str:
    """The URL of a new database with the former release's schema and its people."""
    url = await server.fresh_database(migrated=False)
    await restore(url)
    return url


async def restore(url: str, *, rows: bool = True) -> None:
    """Bring the former release's schema into an empty database, and its people if asked."""
    script = gzip.decompress(_SCRIPT.read_bytes()).decode()
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(script if rows else schema_of(script))
    finally:
        await connection.close()


def schema_of(script: str) -> str:
    """The script without personal rows: only what was migrated is still known."""
    kept, is_row = [], False
    for line in script.splitlines():
        starts = line.startswith("INSERT INTO ")
        is_row = ("public.aerich " not in line) if starts else is_row
        if not is_row:
            kept.append(line)
        is_row = is_row and not line.endswith(");")
    return "\n".join(kept)
