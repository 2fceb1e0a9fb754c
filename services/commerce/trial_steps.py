"""The message by which a test purchase goes on; whoever moves its money enqueues it."""

from __future__ import annotations

from uuid import UUID

from services.outbox import URGENT, OutboxMessage


def trial_goes_on(user_id: UUID, cause: UUID | str) -> OutboxMessage:
    """Look what is next for a person's test purchase; once for each cause.

    On a line of its own: a chat that cannot be written to holds no money back.
    """
    args = {"user": str(user_id)}
    return OutboxMessage("trial_step", f"trial:{user_id}", args, f"trial:{user_id}:{cause}", URGENT)
