"""Approved subdomains: what is to be done about each, what the chain says; their parent domains."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- Nothing has ever looked whether one of these resolves.
        UPDATE "ton_subdomains" SET "verified" = false, "last_resolved" = NULL;
        ALTER TABLE "ton_subdomains"
            ADD "state" TEXT NOT NULL DEFAULT 'wanted',
            ADD "seen" TEXT,
            ADD "seen_wallet" TEXT,
            ADD "asked_at" TIMESTAMPTZ,
            ADD "look_at" TIMESTAMPTZ,
            ADD "ends_at" TIMESTAMPTZ,
            ADD "ends_because" TEXT,
            ADD "taken_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            ADD "taken_at" TIMESTAMPTZ,
            ADD CONSTRAINT "ton_subdomains_state_known"
                CHECK ("state" IN ('wanted', 'live', 'leaving')),
            ADD CONSTRAINT "ton_subdomains_seen_known"
                CHECK ("seen" IN ('ours', 'nothing', 'other', 'broken')),
            ADD CONSTRAINT "ton_subdomains_ends_because_known" CHECK ("ends_because" IN
                ('plan', 'wallet', 'refund', 'given_back', 'forgotten')),
            ADD CONSTRAINT "ton_subdomains_seen_wallet_raw"
                CHECK ("seen_wallet" ~ '^-?[0-9]+:[0-9a-f]{64}$'),
            ADD CONSTRAINT "ton_subdomains_other_wallet"
                CHECK (coalesce("seen" = 'other', false) = ("seen_wallet" IS NOT NULL)),
            -- What is verified has been seen to lead to this very wallet.
            ADD CONSTRAINT "ton_subdomains_verified_seen"
                CHECK (NOT "verified" OR "wallet_address" IS NOT NULL
                    AND "last_resolved" IS NOT NULL AND "state" <> 'wanted'),
            ADD CONSTRAINT "ton_subdomains_live_verified"
                CHECK ("state" <> 'live' OR "verified"),
            ADD CONSTRAINT "ton_subdomains_ends_why"
                CHECK (("ends_at" IS NULL) = ("ends_because" IS NULL)
                    AND ("state" <> 'leaving' OR "ends_at" IS NOT NULL)),
            ADD CONSTRAINT "ton_subdomains_taken_when"
                CHECK ("taken_by" IS NULL OR "taken_at" IS NOT NULL);
        CREATE INDEX "ton_subdomains_taken_by_fk" ON "ton_subdomains" ("taken_by");
        CREATE INDEX "ton_subdomains_to_look_at" ON "ton_subdomains" ("look_at");
        CREATE INDEX "ton_subdomains_to_sign" ON "ton_subdomains" ("state", "created_at")
            WHERE "state" <> 'live';
        CREATE TABLE "parent_domains" (
            "domain" TEXT NOT NULL PRIMARY KEY,
            "manager" TEXT,
            "owner" TEXT,
            "expires_at" TIMESTAMPTZ,
            "lack" TEXT,
            "checked_at" TIMESTAMPTZ,
            "look_at" TIMESTAMPTZ,
            "told_days" INT,
            CONSTRAINT "parent_domains_lack_known"
                CHECK ("lack" IN ('free', 'run_out', 'no_manager', 'broken')),
            CONSTRAINT "parent_domains_manager_raw"
                CHECK ("manager" ~ '^-?[0-9]+:[0-9a-f]{64}$'),
            CONSTRAINT "parent_domains_owner_raw"
                CHECK ("owner" ~ '^-?[0-9]+:[0-9a-f]{64}$'),
            CONSTRAINT "parent_domains_whole"
                CHECK ("lack" IS NOT NULL OR "checked_at" IS NULL
                    OR "manager" IS NOT NULL AND "expires_at" IS NOT NULL)
        );"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE "parent_domains";
        DROP INDEX "ton_subdomains_to_sign";
        DROP INDEX "ton_subdomains_to_look_at";
        ALTER TABLE "ton_subdomains"
            DROP CONSTRAINT "ton_subdomains_taken_when",
            DROP CONSTRAINT "ton_subdomains_ends_why",
            DROP CONSTRAINT "ton_subdomains_live_verified",
            DROP CONSTRAINT "ton_subdomains_verified_seen",
            DROP CONSTRAINT "ton_subdomains_other_wallet",
            DROP CONSTRAINT "ton_subdomains_seen_wallet_raw",
            DROP CONSTRAINT "ton_subdomains_ends_because_known",
            DROP CONSTRAINT "ton_subdomains_seen_known",
            DROP CONSTRAINT "ton_subdomains_state_known",
            DROP COLUMN "taken_at",
            DROP COLUMN "taken_by",
            DROP COLUMN "ends_because",
            DROP COLUMN "ends_at",
            DROP COLUMN "look_at",
            DROP COLUMN "asked_at",
            DROP COLUMN "seen_wallet",
            DROP COLUMN "seen",
            DROP COLUMN "state";"""
