"""Two questions get bounds: a chat's next errand, and which receipts came with a picture lately.

The outbox is claimed chat by chat, so that a channel's head costs the same however much is owed.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "outbox_next";
        DROP INDEX "outbox_of_chat";
        CREATE INDEX "outbox_next" ON "outbox" (priority, available_at, id)
            WHERE state = 'waiting' AND chat_id NOT LIKE '-%';
        CREATE INDEX "outbox_of_chat" ON "outbox" (chat_id, priority, id)
            WHERE state IN ('waiting', 'held');
        CREATE INDEX "outbox_of_group" ON "outbox" (chat_id, priority, id)
            WHERE state IN ('waiting', 'held') AND chat_id LIKE '-%';
        CREATE INDEX "outbox_taken" ON "outbox" (chat_id)
            WHERE owner IS NOT NULL OR state = 'held';
        CREATE INDEX "payments_pictured" ON "payments" (submitted_at)
            WHERE receipt_phash IS NOT NULL;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "payments_pictured";
        DROP INDEX "outbox_taken";
        DROP INDEX "outbox_of_group";
        DROP INDEX "outbox_of_chat";
        DROP INDEX "outbox_next";
        CREATE INDEX "outbox_next" ON "outbox" (priority, available_at, id)
            WHERE state = 'waiting';
        CREATE INDEX "outbox_of_chat" ON "outbox" (chat_id)
            WHERE state IN ('waiting', 'held');"""
