"""Everything about a person as a file: who asked for it, and the file until it is sent."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE "data_requests" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            "state" TEXT NOT NULL DEFAULT 'waiting',
            "attempts" INT NOT NULL DEFAULT 0,
            "content" BYTEA,
            "idempotency_key" TEXT UNIQUE,
            CONSTRAINT "data_requests_state_known"
                CHECK ("state" = ANY (ARRAY['waiting', 'made', 'sent', 'failed'])),
            CONSTRAINT "data_requests_attempts_not_negative" CHECK ("attempts" >= 0),
            CONSTRAINT "data_requests_made_has_file"
                CHECK (("state" = 'made') = ("content" IS NOT NULL))
        );
        CREATE UNIQUE INDEX "data_requests_waiting_once" ON "data_requests" ("user_id")
            WHERE "state" = 'waiting';
        CREATE INDEX "data_requests_of_person" ON "data_requests" ("user_id", "created_at");
        CREATE INDEX "data_requests_over" ON "data_requests" ("updated_at");"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE "data_requests";"""
