"""Updates wait in the order of turns, by kind; what is over a person's limit is skipped.

Claiming walks an index of turns and forgetting one of handled rows, so both cost the same beside
1,500,000 rows. Every new column has a constant default: no row is written anew.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "inbox_updates"
            ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'event',
            ADD COLUMN "turn" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            DROP CONSTRAINT "inbox_updates_state_known",
            ADD CONSTRAINT "inbox_updates_state_known"
                CHECK ("state" IN ('waiting', 'running', 'done', 'parked', 'skipped')),
            ADD CONSTRAINT "inbox_updates_kind_known"
                CHECK ("kind" IN ('deadline', 'talk', 'file', 'event', 'news'));
        DROP INDEX "inbox_updates_available";
        CREATE INDEX "inbox_updates_turns" ON "inbox_updates" (bot_id, turn, update_id)
            WHERE state = 'waiting';
        CREATE INDEX "inbox_updates_handled" ON "inbox_updates" (bot_id, received_at)
            WHERE state IN ('done', 'skipped');"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "inbox_updates_handled";
        DROP INDEX "inbox_updates_turns";
        CREATE INDEX "inbox_updates_available" ON "inbox_updates" (available_at)
            WHERE state = 'waiting';
        UPDATE "inbox_updates" SET "state" = 'done' WHERE "state" = 'skipped';
        ALTER TABLE "inbox_updates"
            DROP CONSTRAINT "inbox_updates_kind_known",
            DROP CONSTRAINT "inbox_updates_state_known",
            ADD CONSTRAINT "inbox_updates_state_known"
                CHECK ("state" IN ('waiting', 'running', 'done', 'parked')),
            DROP COLUMN "turn",
            DROP COLUMN "kind";"""
