"""Names on the chain: why one leads nowhere, and when it was last wanted. Proofs of wallets."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- A copy of what the chain says, which is asked again.
        DELETE FROM "domain_resolution_cache";
        ALTER TABLE "domain_resolution_cache"
            ADD "lack" TEXT,
            ADD "used_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            ADD CONSTRAINT "domain_resolution_cache_lack_known"
                CHECK ("lack" IN ('unknown', 'no_wallet', 'broken')),
            ADD CONSTRAINT "domain_resolution_cache_wallet_or_lack"
                CHECK (("wallet_address" IS NULL) = ("lack" IS NOT NULL));
        CREATE TABLE "wallet_proofs" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "user_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE RESTRICT,
            "code" TEXT NOT NULL UNIQUE,
            "state" TEXT NOT NULL DEFAULT 'asked',
            "until" TIMESTAMPTZ,
            "wallet_address" TEXT,
            "transaction_id" UUID UNIQUE REFERENCES "ton_transactions" ("id") ON DELETE RESTRICT,
            "proven_at" TIMESTAMPTZ,
            "linked_at" TIMESTAMPTZ,
            "ended_at" TIMESTAMPTZ,
            "ended_because" TEXT,
            CONSTRAINT "wallet_proofs_state_known"
                CHECK ("state" IN ('asked', 'seen', 'moving', 'linked', 'ended')),
            CONSTRAINT "wallet_proofs_ended_because_known" CHECK ("ended_because" IN
                ('expired', 'denied', 'proven_again', 'outdone', 'moved', 'unlinked')),
            CONSTRAINT "wallet_proofs_wallet_address_raw"
                CHECK ("wallet_address" ~ '^-?[0-9]+:[0-9a-f]{64}$'),
            CONSTRAINT "wallet_proofs_wallet_proven"
                CHECK (("wallet_address" IS NULL) = ("proven_at" IS NULL)
                    AND ("wallet_address" IS NULL) = ("transaction_id" IS NULL)
                    AND ("wallet_address" IS NOT NULL OR "state" IN ('asked', 'ended'))
                    AND ("wallet_address" IS NULL OR "state" <> 'asked')),
            CONSTRAINT "wallet_proofs_ended_why"
                CHECK (("state" = 'ended') = ("ended_at" IS NOT NULL)
                    AND ("ended_at" IS NULL) = ("ended_because" IS NULL)),
            CONSTRAINT "wallet_proofs_linked_dated"
                CHECK ("state" <> 'linked' OR "linked_at" IS NOT NULL),
            CONSTRAINT "wallet_proofs_waits_until"
                CHECK (("until" IS NOT NULL) = ("state" IN ('asked', 'seen', 'moving')))
        );
        CREATE INDEX "wallet_proofs_of_person" ON "wallet_proofs" ("user_id");
        CREATE UNIQUE INDEX "wallet_proofs_one_under_way" ON "wallet_proofs" ("user_id")
            WHERE "state" IN ('asked', 'seen', 'moving');
        CREATE UNIQUE INDEX "wallet_proofs_one_of_person" ON "wallet_proofs" ("user_id")
            WHERE "state" = 'linked';
        CREATE UNIQUE INDEX "wallet_proofs_one_of_wallet" ON "wallet_proofs" ("wallet_address")
            WHERE "state" = 'linked';
        CREATE UNIQUE INDEX "wallet_proofs_one_moving" ON "wallet_proofs" ("wallet_address")
            WHERE "state" = 'moving';
        CREATE INDEX "wallet_proofs_due" ON "wallet_proofs" ("until")
            WHERE "state" IN ('asked', 'seen', 'moving');"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE "wallet_proofs";
        ALTER TABLE "domain_resolution_cache"
            DROP CONSTRAINT "domain_resolution_cache_wallet_or_lack",
            DROP CONSTRAINT "domain_resolution_cache_lack_known",
            DROP COLUMN "used_at",
            DROP COLUMN "lack";"""
