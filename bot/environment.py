"""What the program finds around it, looked at before anything starts: one line a fault."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiohttp
import structlog

from bot.config import SettingsError
from bot.database.connections import TooFewConnections, pool_size
from bot.database.migrations import connected
from services import marks

log = structlog.get_logger(__name__)

OLDEST_SERVER = 150000
#: How far, in seconds, clocks may be apart.
APART = 60.0
_PATIENCE = 10.0
_SERVER = """
SELECT current_setting('server_version_num')::int AS version,
       current_setting('server_version') AS version_text,
       pg_encoding_to_char(encoding) AS encoding, datcollate AS collation,
       lower('É') = 'é' AS knows_letters,
       current_setting('default_transaction_isolation') AS isolation,
       current_setting('transaction_read_only')::bool AS read_only,
       extract(epoch FROM clock_timestamp())::float8 AS moment
FROM pg_database WHERE datname = current_database()"""


def check_locale() -> None:
    """Names and texts are UTF-8; raises SettingsError."""
    if sys.getfilesystemencoding().lower().replace("-", "") != "utf8":
        raise SettingsError(
            f"LANG: names of files are read as {sys.getfilesystemencoding()}; expected a locale"
            " with UTF-8, like C.UTF-8"
        )


def check_directory(data_dir: Path) -> None:
    """Whether we may write below DATA_DIR, or make it; raises SettingsError."""
    place = data_dir
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        with tempfile.TemporaryFile(dir=place):
            pass
    except OSError as error:
        raise SettingsError(
            f"DATA_DIR: {place} cannot be written to by user {os.geteuid()}: {error.strerror}"
        ) from None


async def check_marks(secret: str) -> None:
    """From now on this secret makes the hashes of the forgotten; another one's are lost."""
    marks.use_key(secret)
    if lost := await marks.of_another_key():
        log.warning("marks_of_another_key", count=lost)


async def check_server(url: str) -> None:
    """The database as a server of ours; raises SettingsError, and DatabaseUnreachable."""
    async with connected(url) as sql:
        row = await sql.fetchrow(_SERVER)
    assert row is not None
    here = time.time()
    if row["version"] < OLDEST_SERVER:
        wrong = f"the server is PostgreSQL {row['version_text']}; expected 15 or newer"
    elif row["encoding"] != "UTF8":
        wrong = f"the database is encoded in {row['encoding']}; expected one made with UTF8"
    elif not row["knows_letters"]:
        wrong = (
            f"the database's collation {row['collation']} does not know letters beyond English,"
            " and nobody would be found by name; expected one like C.UTF-8 or en_US.UTF-8"
        )
    elif row["isolation"] != "read committed":
        wrong = (
            f"default_transaction_isolation is {row['isolation']}; expected read committed"
            " (ALTER DATABASE … RESET default_transaction_isolation)"
        )
    elif row["read_only"]:
        wrong = (
            "the server takes no writes: it is a standby, or default_transaction_read_only is on"
        )
    elif abs(row["moment"] - here) > APART:
        wrong = f"its clock and this machine's are {abs(row['moment'] - here):.0f} seconds apart"
    else:
        return
    raise SettingsError(f"DATABASE_URL: {wrong}")


async def check_connections(url: str) -> int:
    """How many connections this replica may open; raises SettingsError when they are too few."""
    try:
        return await pool_size(url)
    except TooFewConnections as few:
        raise SettingsError(f"DATABASE_URL: {few}") from None


async def check_clock(telegram: str) -> None:
    """This machine's clock against Telegram's; raises SettingsError.

    Where no answer comes, or none with a date, there is nothing to compare with.
    """
    apart = await seconds_apart(telegram)
    if apart is not None and apart > APART:
        raise SettingsError(
            f"the clock of this machine is {apart:.0f} seconds off Telegram's: what ends today"
            " would end at another time; expected a clock that is kept by NTP"
        )


async def seconds_apart(telegram: str) -> float | None:
    """How far the two clocks are apart; None where Telegram does not say."""
    timeout = aiohttp.ClientTimeout(total=_PATIENCE)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as session:
            asked = time.time()
            async with session.head(telegram, allow_redirects=False) as answer:
                told = parsedate_to_datetime(answer.headers["Date"]).timestamp()
    except (aiohttp.ClientError, OSError, ValueError, KeyError, TypeError) as error:
        log.info("clock_not_compared", error=type(error).__name__)
        return None
    # The date has whole seconds and was written between the question and now.
    return max(asked - told - 1, told - time.time(), 0.0)
