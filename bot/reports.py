"""What the edges report to the business: people who are gone, chats that moved, debts given up.

Called inside the transaction that settles the row: everything here is rows in the same commit.
"""

from __future__ import annotations

from tortoise import connections

from bot.redaction import clean
from bot.telegram.inbox import DeadLetter
from bot.telegram.outbox import ClaimedMessage
from bot.telegram.webhook_watch import Trouble
from models.alerts import AlertKind
from services import alerts
from services.channels import removals
from services.channels.migrating import chat_migrated
from services.clock import Clock
from services.commerce.trials import trial_not_refunded
from services.outbox import OutboxMessage, enqueue
from services.person import became_unreachable

#: The word about a word that could not be delivered would go round for ever.
_SILENT = frozenset({"trouble", "trouble_over", "fault"})

#: What a person says or taps wants an answer; other updates are nothing they wait for.
_SAID = frozenset({"message", "callback_query"})


class Reports:
    """Implements bot.telegram.sender.Reports and the inbox's on_dead_letter."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def unreachable(self, chat_id: str) -> None:
        await became_unreachable(chat_id, self._clock.now())

    async def migrated(self, old: str, new: str) -> None:
        await chat_migrated(old, new, self._clock.now())

    async def gave_up(self, claimed: ClaimedMessage, error: str) -> None:
        now = self._clock.now()
        if claimed.kind == "remove_member":
            # A removal is due until it is done: it is tried again with what Telegram refused.
            who, reason = claimed.args["telegram_id"], claimed.args["reason"]
            await removals.given_up(claimed.chat_id, who, reason, error, now)
        elif claimed.kind not in _SILENT:
            if claimed.kind == "refund_stars":
                await trial_not_refunded(claimed.args["charge"], now)
            first = f"{claimed.chat_id}: {error}"
            await alerts.trouble(AlertKind.MESSAGES, claimed.kind, first, now)

    async def webhook(self, trouble: Trouble | None) -> None:
        """Telegram does not bring the updates, or brings them again."""
        if trouble is None:
            await alerts.over(AlertKind.WEBHOOK, "")
        else:
            why = clean(trouble.error) or "it was removed"
            await alerts.trouble(AlertKind.WEBHOOK, "", why, self._clock.now())

    async def rival(self, said: str | None) -> None:
        """Another program asks for our updates, or does no more."""
        if said is None:
            await alerts.over(AlertKind.POLLING, "")
        else:
            await alerts.trouble(AlertKind.POLLING, "", said, self._clock.now())

    async def dead_letter(self, dead_letter: DeadLetter) -> None:
        """An update failed for good: the person gets an apology, the admins get a word."""
        now = self._clock.now()
        # Of a shape that cannot be read there are as many as Telegram sends, of each kind.
        first = f"{dead_letter.update_id}: {dead_letter.error}"
        await alerts.trouble(AlertKind.UPDATES, dead_letter.unreadable or "", first, now)
        if dead_letter.unreadable and dead_letter.unreadable not in _SAID:
            return
        known = await connections.get("default").execute_query_dict(
            "SELECT 1 FROM bot_users WHERE telegram_id = $1", [dead_letter.ordering_key]
        )
        if known:
            # One apology an hour, however many of a person's updates fail.
            key = f"parked:{dead_letter.ordering_key}:{now:%Y-%m-%dT%H}"
            args = {"reference": f"U{dead_letter.update_id}"}
            await enqueue(OutboxMessage("fault", dead_letter.ordering_key, args, key))
