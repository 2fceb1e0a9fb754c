"""What the edges report to the business: people who are gone, chats that moved, debts given up.

Called inside the transaction that settles the row: everything here is rows in the same commit.
"""

from __future__ import annotations

from tortoise import connections

from bot.telegram.inbox import Parked
from bot.telegram.outbox import Errand
from services.channels.memberships import chat_migrated
from services.clock import Clock
from services.outbox import Promise, promise, tell_admins
from services.person import became_unreachable

#: The word about a word that could not be delivered would go round for ever.
_SILENT = frozenset({"message_gave_up", "fault"})


class Reports:
    """Implements bot.telegram.sender.Reports and the inbox's on_parked."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def unreachable(self, chat_id: str) -> None:
        await became_unreachable(chat_id, self._clock.now())

    async def migrated(self, old: str, new: str) -> None:
        await chat_migrated(old, new, self._clock.now())

    async def gave_up(self, errand: Errand, error: str) -> None:
        if errand.kind not in _SILENT:
            await tell_admins(
                "message_gave_up",
                {"kind": errand.kind, "chat": errand.chat_id, "error": error[:200]},
                key=f"gave-up:{errand.id}",
            )

    async def parked(self, parked: Parked) -> None:
        """An update failed on every try: the person gets an apology, the admins get a word."""
        key = f"parked:{parked.id}"
        await tell_admins(
            "update_parked",
            {
                "attempts": parked.attempts,
                "update": parked.update_id,
                "error": parked.error[:200],
            },
            key=key,
        )
        known = await connections.get("default").execute_query_dict(
            "SELECT 1 FROM bot_users WHERE telegram_id = $1", [parked.lane]
        )
        if known:
            await promise(
                Promise("fault", parked.lane, {"reference": f"U{parked.update_id}"}, f"{key}:word")
            )
