"""Backups by the clock, and who may read a channel besides those who have a right to."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_KINDS = ("updates", "messages", "jobs", "leadership", "webhook", "disk")


def _kinds(*more: str) -> str:
    """Which kinds of trouble there are."""
    known = ", ".join(f"'{kind}'" for kind in (*_KINDS, *more))
    return f"""
        ALTER TABLE "alerts" DROP CONSTRAINT "alerts_kind_known";
        ALTER TABLE "alerts" ADD CONSTRAINT "alerts_kind_known" CHECK ("kind" IN ({known}));"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE "backups" (
            "id" BIGSERIAL NOT NULL PRIMARY KEY,
            "night" DATE NOT NULL UNIQUE,
            "state" TEXT NOT NULL,
            "tries" INT NOT NULL,
            "began_at" TIMESTAMPTZ NOT NULL,
            "lease_until" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "made_at" TIMESTAMPTZ,
            "name" TEXT,
            "size" BIGINT,
            "drill" TEXT,
            "drilled_at" TIMESTAMPTZ,
            "error" TEXT,
            CONSTRAINT "backups_state_known" CHECK ("state" IN ('running', 'made', 'failed')),
            CONSTRAINT "backups_drill_known" CHECK ("drill" IN ('proven', 'failed', 'impossible')),
            CONSTRAINT "backups_made_whole" CHECK ("state" <> 'made'
                OR "made_at" IS NOT NULL AND "name" IS NOT NULL AND "size" IS NOT NULL)
        );
        CREATE TABLE "channel_audits" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "chat_id" TEXT NOT NULL UNIQUE,
            "looked_at" TIMESTAMPTZ NOT NULL,
            "unexplained" INT,
            "heads" INT,
            "leaks" JSONB NOT NULL DEFAULT '{}',
            "told" JSONB NOT NULL DEFAULT '{}',
            "told_at" TIMESTAMPTZ,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            CONSTRAINT "channel_audits_counted" CHECK ("unexplained" >= 0 AND "heads" >= 0)
        );
        CREATE TABLE "foreign_links" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "chat_id" TEXT NOT NULL,
            "link" TEXT NOT NULL,
            "creator" TEXT,
            "people" INT NOT NULL DEFAULT 1,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            CONSTRAINT "foreign_links_once" UNIQUE ("chat_id", "link"),
            CONSTRAINT "foreign_links_people_some" CHECK ("people" > 0)
        );""" + _kinds("backup", "polling")


async def downgrade(db: BaseDBAsyncClient) -> str:
    gone = "DELETE FROM \"alerts\" WHERE \"kind\" IN ('backup', 'polling');"
    tables = ("foreign_links", "channel_audits", "backups")
    return gone + _kinds() + "".join(f'DROP TABLE "{table}";' for table in tables)
