"""A lost Telegram account is recovered: who asked, what says that it is theirs, how far it is."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "wallet_proofs"
            DROP CONSTRAINT "wallet_proofs_ended_because_known",
            ADD CONSTRAINT "wallet_proofs_ended_because_known" CHECK ("ended_because" IN
                ('expired', 'denied', 'proven_again', 'outdone', 'moved', 'unlinked',
                 'recovers'));
        CREATE TABLE "recoveries" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "new_user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            "old_user_id" UUID REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            "new_telegram_id" TEXT NOT NULL,
            "old_telegram_id" TEXT,
            "way" TEXT NOT NULL,
            "state" TEXT NOT NULL,
            "doubt" TEXT,
            "proof_id" UUID REFERENCES "wallet_proofs" ("id") ON DELETE SET NULL,
            "payment_id" UUID REFERENCES "payments" ("id") ON DELETE RESTRICT,
            "ends_at" TIMESTAMPTZ,
            "due_at" TIMESTAMPTZ,
            "decided_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            "decided_at" TIMESTAMPTZ,
            "reason" TEXT,
            "ended_at" TIMESTAMPTZ,
            "ended_because" TEXT,
            "idempotency_key" TEXT UNIQUE,
            CONSTRAINT "recoveries_way_known" CHECK ("way" IN ('wallet', 'receipt')),
            CONSTRAINT "recoveries_state_known"
                CHECK ("state" IN ('review', 'waiting', 'done', 'ended')),
            CONSTRAINT "recoveries_doubt_known" CHECK ("doubt" IN ('receipt', 'objected', 'used',
                'contested', 'protected', 'channel_ban', 'wallet_gone')),
            CONSTRAINT "recoveries_ended_because_known"
                CHECK ("ended_because" IN ('cancelled', 'refused', 'impossible')),
            CONSTRAINT "recoveries_of_two"
                CHECK ("old_user_id" <> "new_user_id"),
            CONSTRAINT "recoveries_known_before_they_move"
                CHECK ("old_user_id" IS NOT NULL OR "state" IN ('review', 'ended')),
            CONSTRAINT "recoveries_doubted"
                CHECK ("state" <> 'review' OR "doubt" IS NOT NULL),
            CONSTRAINT "recoveries_dated"
                CHECK (("state" = 'waiting') = ("ends_at" IS NOT NULL AND "due_at" IS NOT NULL
                        AND "ended_at" IS NULL AND "old_user_id" IS NOT NULL)
                    AND ("due_at" IS NULL OR "state" IN ('review', 'waiting'))
                    AND ("due_at" IS NULL OR "state" = 'waiting' OR "old_user_id" IS NULL)),
            CONSTRAINT "recoveries_ended_why"
                CHECK (("state" IN ('done', 'ended')) = ("ended_at" IS NOT NULL)
                    AND ("state" = 'ended') = ("ended_because" IS NOT NULL)),
            CONSTRAINT "recoveries_receipt_decided"
                CHECK ("way" <> 'receipt' OR "state" NOT IN ('waiting', 'done')
                    OR "decided_at" IS NOT NULL)
        );
        CREATE UNIQUE INDEX "recoveries_one_by_new" ON "recoveries" ("new_user_id")
            WHERE "state" IN ('review', 'waiting');
        CREATE UNIQUE INDEX "recoveries_one_of_old" ON "recoveries" ("old_user_id")
            WHERE "state" = 'waiting';
        CREATE INDEX "recoveries_by_new" ON "recoveries" ("new_user_id", "created_at");
        CREATE INDEX "recoveries_by_old" ON "recoveries" ("old_user_id");
        CREATE INDEX "recoveries_due" ON "recoveries" ("due_at") WHERE "due_at" IS NOT NULL;
        CREATE INDEX "recoveries_reviewed" ON "recoveries" ("created_at")
            WHERE "state" = 'review';
        CREATE INDEX "recoveries_by_proof" ON "recoveries" ("proof_id");
        CREATE INDEX "recoveries_by_payment" ON "recoveries" ("payment_id");
        CREATE INDEX "recoveries_by_decider" ON "recoveries" ("decided_by");"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE "recoveries";
        UPDATE "wallet_proofs" SET "ended_because" = 'denied' WHERE "ended_because" = 'recovers';
        ALTER TABLE "wallet_proofs"
            DROP CONSTRAINT "wallet_proofs_ended_because_known",
            ADD CONSTRAINT "wallet_proofs_ended_because_known" CHECK ("ended_because" IN
                ('expired', 'denied', 'proven_again', 'outdone', 'moved', 'unlinked'));"""
