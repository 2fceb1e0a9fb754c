"""Sessions with wallet apps (TON Connect), proofs by signature, and transactions to sign."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "wallet_proofs"
            ADD "signature" BYTEA UNIQUE,
            DROP CONSTRAINT "wallet_proofs_wallet_proven",
            ADD CONSTRAINT "wallet_proofs_signature_whole" CHECK (length("signature") = 64),
            ADD CONSTRAINT "wallet_proofs_wallet_proven"
                CHECK (("wallet_address" IS NULL) = ("proven_at" IS NULL)
                    AND num_nonnulls("transaction_id", "signature")
                        = num_nonnulls("wallet_address")
                    AND ("wallet_address" IS NOT NULL OR "state" IN ('asked', 'ended'))
                    AND ("wallet_address" IS NULL OR "state" <> 'asked'));
        CREATE TABLE "connect_sessions" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "user_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE RESTRICT,
            "state" TEXT NOT NULL DEFAULT 'waiting',
            "client_id" TEXT NOT NULL UNIQUE,
            "secret" BYTEA NOT NULL,
            "payload" TEXT NOT NULL UNIQUE,
            "bridges" TEXT[] NOT NULL DEFAULT '{}',
            "bridge" TEXT,
            "wallet_client_id" TEXT,
            "last_event_id" TEXT,
            "proof_id" UUID UNIQUE REFERENCES "wallet_proofs" ("id") ON DELETE CASCADE,
            "until" TIMESTAMPTZ,
            CONSTRAINT "connect_sessions_state_known"
                CHECK ("state" IN ('waiting', 'connected', 'leaving')),
            CONSTRAINT "connect_sessions_keys_whole"
                CHECK ("client_id" ~ '^[0-9a-f]{64}$' AND length("secret") = 32
                    AND "wallet_client_id" ~ '^[0-9a-f]{64}$'),
            CONSTRAINT "connect_sessions_answered"
                CHECK (("state" = 'waiting') = ("wallet_client_id" IS NULL)
                    AND ("wallet_client_id" IS NULL) = ("bridge" IS NULL)
                    AND ("wallet_client_id" IS NOT NULL OR "last_event_id" IS NULL)),
            CONSTRAINT "connect_sessions_of_proof"
                CHECK (("state" = 'connected') = ("proof_id" IS NOT NULL)),
            CONSTRAINT "connect_sessions_ends"
                CHECK (("state" = 'connected') = ("until" IS NULL))
        );
        CREATE INDEX "connect_sessions_of_person" ON "connect_sessions" ("user_id");
        CREATE UNIQUE INDEX "connect_sessions_one_waiting" ON "connect_sessions" ("user_id")
            WHERE "state" = 'waiting';
        CREATE INDEX "connect_sessions_due" ON "connect_sessions" ("until")
            WHERE "state" <> 'connected';
        CREATE TABLE "connect_proposals" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "user_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE RESTRICT,
            "session_id" UUID REFERENCES "connect_sessions" ("id") ON DELETE SET NULL,
            "idempotency_key" TEXT NOT NULL UNIQUE,
            "number" INT NOT NULL,
            "messages" JSONB NOT NULL,
            "state" TEXT NOT NULL DEFAULT 'waiting',
            "valid_until" TIMESTAMPTZ NOT NULL,
            "said_at" TIMESTAMPTZ,
            "signed" TEXT,
            "refusal" INT,
            CONSTRAINT "connect_proposals_state_known"
                CHECK ("state" IN ('waiting', 'signed', 'refused', 'over')),
            CONSTRAINT "connect_proposals_answered"
                CHECK (("state" = 'signed') = ("signed" IS NOT NULL)
                    AND ("state" = 'refused') = ("refusal" IS NOT NULL)),
            CONSTRAINT "connect_proposals_messages_few"
                CHECK (jsonb_typeof("messages") = 'array'
                    AND jsonb_array_length("messages") BETWEEN 1 AND 4)
        );
        CREATE INDEX "connect_proposals_of_person" ON "connect_proposals" ("user_id");
        CREATE UNIQUE INDEX "connect_proposals_numbered"
            ON "connect_proposals" ("session_id", "number");
        CREATE INDEX "connect_proposals_waiting" ON "connect_proposals" ("valid_until")
            WHERE "state" = 'waiting';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE "connect_proposals";
        DROP TABLE "connect_sessions";
        -- Signed proofs are unknown to the release before: their wallets have to be proven again.
        UPDATE "profiles" SET "ton_domain" = NULL, "domain_verified" = false,
            "domain_verified_at" = NULL, "domain_item" = NULL, "domain_expires_at" = NULL,
            "domain_checked_at" = NULL, "domain_reminded_for" = NULL,
            "ton_wallet_address" = NULL
        WHERE "id" IN (SELECT "user_id" FROM "wallet_proofs"
            WHERE "signature" IS NOT NULL AND "state" = 'linked');
        DELETE FROM "wallet_proofs" WHERE "signature" IS NOT NULL;
        ALTER TABLE "wallet_proofs"
            DROP CONSTRAINT "wallet_proofs_wallet_proven",
            DROP CONSTRAINT "wallet_proofs_signature_whole",
            DROP COLUMN "signature",
            ADD CONSTRAINT "wallet_proofs_wallet_proven"
                CHECK (("wallet_address" IS NULL) = ("proven_at" IS NULL)
                    AND ("wallet_address" IS NULL) = ("transaction_id" IS NULL)
                    AND ("wallet_address" IS NOT NULL OR "state" IN ('asked', 'ended'))
                    AND ("wallet_address" IS NULL OR "state" <> 'asked'));"""
