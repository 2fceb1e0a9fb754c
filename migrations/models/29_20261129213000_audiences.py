"""Audiences: segments under names, when a person was last seen, and indexes to count a million by.

Whoever was met before is taken as seen when Telegram last said their @username, else when they
came; nothing is written for them on the way up.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE "segments" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "name" TEXT NOT NULL,
            "document" JSONB NOT NULL DEFAULT '{}',
            "draft" JSONB,
            "people" INT,
            "counted_at" TIMESTAMPTZ,
            CONSTRAINT "segments_people_not_negative" CHECK ("people" >= 0),
            CONSTRAINT "segments_count_dated" CHECK (("people" IS NULL) = ("counted_at" IS NULL)),
            CONSTRAINT "segments_document_is_one" CHECK (jsonb_typeof("document") = 'object')
        );
        CREATE UNIQUE INDEX "segments_by_name" ON "segments" (lower("name"));
        ALTER TABLE "bot_users" ADD "seen_at" TIMESTAMPTZ;
        CREATE INDEX "payments_settled_of_person" ON "payments" ("user_id")
            WHERE "status" IN ('completed', 'refunded') AND NOT "is_test";
        CREATE INDEX "payment_intents_opened_by_person" ON "payment_intents"
            ("user_id", "created_at", "status") WHERE NOT "is_test";
        CREATE INDEX "education_enrollments_forgotten" ON "education_enrollments"
            ("student_telegram_id") WHERE "anonymized_at" IS NOT NULL;
        CREATE INDEX "profiles_banned" ON "profiles" ("telegram_id")
            WHERE "banned_at" IS NOT NULL;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "profiles_banned";
        DROP INDEX "education_enrollments_forgotten";
        DROP INDEX "payment_intents_opened_by_person";
        DROP INDEX "payments_settled_of_person";
        ALTER TABLE "bot_users" DROP COLUMN "seen_at";
        DROP TABLE "segments";"""
