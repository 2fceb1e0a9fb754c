"""How a forgotten person is known again: by a keyed hash of their id, never by the id.

The key comes from a secret of the installation that stands in no table (decision 0082). Whoever has
the database alone cannot try out all ids; whoever loses the secret knows nobody again.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from tortoise import connections


@dataclass(frozen=True)
class Key:
    """What makes the hashes; `sign` tells two of them apart and gives neither away."""

    secret: bytes

    @classmethod
    def of(cls, secret: str) -> Key:
        return cls(hmac.digest(secret.encode(), b"forgotten people", sha256))

    @property
    def sign(self) -> str:
        return hmac.digest(self.secret, b"sign", sha256).hex()[:16]

    def hash(self, telegram_id: str) -> str:
        return hmac.digest(self.secret, f"person:{telegram_id}".encode(), sha256).hex()


class _Ring:
    """The key of this process; without one nobody is known again, and nobody can be forgotten."""

    def __init__(self) -> None:
        self.key: Key | None = None


_RING = _Ring()


class NoKey(Exception):
    """The program has not said which key makes the hashes."""


def use_key(secret: str) -> None:
    """From now on this secret makes the hashes."""
    _RING.key = Key.of(secret)


def key() -> Key:
    """Raises NoKey."""
    if _RING.key is None:
        raise NoKey
    return _RING.key


def mark_of(telegram_id: str) -> str | None:
    """The hash under which a person would be known again."""
    return _RING.key.hash(telegram_id) if _RING.key else None


_KEEP = """
INSERT INTO forgotten_marks AS m
  (hash, key_sign, banned_at, banned_until, had_first_code, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $6)
ON CONFLICT (hash) DO UPDATE SET banned_at = excluded.banned_at,
  banned_until = excluded.banned_until,
  had_first_code = m.had_first_code OR excluded.had_first_code, updated_at = excluded.updated_at
"""


async def keep_mark(
    telegram_id: str,
    *,
    banned_at: datetime | None,
    banned_until: datetime | None,
    had_first_code: bool,
    now: datetime,
) -> None:
    """Remember what must be known when this person comes again; call inside a transaction."""
    made_by = key()
    mark = made_by.hash(telegram_id)
    connection = connections.get("default")
    if banned_at is None and not had_first_code:
        # A ban that is over since they came back the last time.
        await connection.execute_query(
            "UPDATE forgotten_marks SET banned_at = NULL, banned_until = NULL, updated_at = $2"
            " WHERE hash = $1 AND banned_at IS NOT NULL",
            [mark, now],
        )
        return
    await connection.execute_query(
        _KEEP, [mark, made_by.sign, banned_at, banned_until, had_first_code, now]
    )


async def had_first_code(telegram_id: str) -> bool:
    """Whether a person under this id had a code for a first purchase and was forgotten."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT 1 FROM forgotten_marks WHERE hash = $1 AND had_first_code", [mark_of(telegram_id)]
    )
    return bool(rows)


async def of_another_key() -> int:
    """How many are known by a secret that we do not have."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT count(*) AS count FROM forgotten_marks WHERE key_sign <> $1", [key().sign]
    )
    return int(rows[0]["count"])


async def forget_marks(now: datetime) -> None:
    """Marks that say nothing any more: of bans that are over."""
    await connections.get("default").execute_query(
        "DELETE FROM forgotten_marks WHERE NOT had_first_code"
        " AND (banned_at IS NULL OR banned_until <= $1)",
        [now],
    )
