"""Names that members own: their items, how long they are theirs, and when that was seen."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- Nothing has ever proven one of these.
        UPDATE "profiles" SET "ton_domain" = NULL, "domain_verified" = false,
            "domain_verified_at" = NULL
        WHERE "ton_domain" IS NOT NULL OR "domain_verified" OR "domain_verified_at" IS NOT NULL;
        ALTER TABLE "profiles"
            ADD "domain_item" TEXT,
            ADD "domain_expires_at" TIMESTAMPTZ,
            ADD "domain_checked_at" TIMESTAMPTZ,
            ADD "domain_reminded_for" TIMESTAMPTZ,
            ADD CONSTRAINT "profiles_domain_item_raw"
                CHECK ("domain_item" ~ '^-?[0-9]+:[0-9a-f]{64}$'),
            ADD CONSTRAINT "profiles_domain_whole"
                CHECK ("domain_verified" = ("ton_domain" IS NOT NULL)
                    AND "domain_verified" = ("domain_verified_at" IS NOT NULL)
                    AND "domain_verified" = ("domain_item" IS NOT NULL)
                    AND "domain_verified" = ("domain_expires_at" IS NOT NULL)
                    AND "domain_verified" = ("domain_checked_at" IS NOT NULL)
                    AND ("domain_verified" OR "domain_reminded_for" IS NULL)),
            ADD CONSTRAINT "profiles_domain_of_wallet"
                CHECK (NOT "domain_verified" OR "ton_wallet_address" IS NOT NULL);
        CREATE INDEX "profiles_domains_to_check" ON "profiles" ("domain_checked_at")
            WHERE "ton_domain" IS NOT NULL;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "profiles_domains_to_check";
        ALTER TABLE "profiles"
            DROP CONSTRAINT "profiles_domain_of_wallet",
            DROP CONSTRAINT "profiles_domain_whole",
            DROP CONSTRAINT "profiles_domain_item_raw",
            DROP COLUMN "domain_reminded_for",
            DROP COLUMN "domain_checked_at",
            DROP COLUMN "domain_expires_at",
            DROP COLUMN "domain_item";"""
