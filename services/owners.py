"""The locks of people who are known by their profiles, as the rooms of the chain know them.

The two rows of a person belong together for good, and their Telegram account does not: it is
another one's when an account was recovered (docs/decisions/0098). So the rows are joined in one
statement, and never by an id that was read a moment ago.
"""

from __future__ import annotations

from uuid import UUID

from tortoise import connections

from models.people import BotUser
from services.person import lock_ids

_OWNERS = """
SELECT p.id AS profile_id, b.id FROM profiles p JOIN bot_users b ON b.telegram_id = p.telegram_id
WHERE p.id = ANY ($1::uuid[])
"""


async def lock_owners(*profile_ids: UUID) -> dict[UUID, BotUser]:
    """The locks of those whose profiles these are; they, by profile, as they are behind them.

    Call inside a transaction.
    """
    rows = await connections.get("default").execute_query_dict(_OWNERS, [list(profile_ids)])
    await lock_ids(*(row["id"] for row in rows))
    users = {one.id: one for one in await BotUser.filter(id__in=[row["id"] for row in rows])}
    return {row["profile_id"]: users[row["id"]] for row in rows}
