"""Troubles of the program itself are rows: one that is open for each kind and subject."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE "alerts" (
            "id" BIGSERIAL NOT NULL PRIMARY KEY,
            "kind" TEXT NOT NULL,
            "subject" TEXT NOT NULL,
            "first_error" TEXT NOT NULL,
            "count" INT NOT NULL DEFAULT 1,
            "quiet_seconds" INT NOT NULL,
            "began_at" TIMESTAMPTZ NOT NULL,
            "last_at" TIMESTAMPTZ NOT NULL,
            "told_at" TIMESTAMPTZ NOT NULL,
            "told_count" INT NOT NULL DEFAULT 1,
            "over_at" TIMESTAMPTZ,
            CONSTRAINT "alerts_kind_known" CHECK ("kind" IN
                ('updates', 'errands', 'jobs', 'leadership', 'webhook', 'disk'))
        );
        CREATE UNIQUE INDEX "alerts_open_once" ON "alerts" ("kind", "subject")
            WHERE "over_at" IS NULL;
        CREATE INDEX "inbox_updates_parked" ON "inbox_updates" ("id") WHERE "state" = 'parked';
        CREATE INDEX "outbox_failed" ON "outbox" ("id") WHERE "state" = 'failed';
        CREATE INDEX "join_requests_answered" ON "join_requests" ("answered_at")
            WHERE "answered_at" IS NOT NULL;
        CREATE INDEX "channel_invites_over" ON "channel_invites" ("updated_at")
            WHERE "status" <> 'active';
        CREATE INDEX "user_analytics_by_age" ON "user_analytics" ("created_at");"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "user_analytics_by_age";
        DROP INDEX "channel_invites_over";
        DROP INDEX "join_requests_answered";
        DROP INDEX "outbox_failed";
        DROP INDEX "inbox_updates_parked";
        DROP TABLE "alerts";"""
