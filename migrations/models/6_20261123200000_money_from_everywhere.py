"""What settles money from every source: Stars subscriptions, the chain, refunds and receipts."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE SEQUENCE "receipt_numbers";
        ALTER TABLE "payments"
            ADD "slip" JSONB NOT NULL DEFAULT '{}',
            ADD "receipt_number" BIGINT UNIQUE,
            ADD "refunded_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            ADD "refunded_at" TIMESTAMPTZ,
            ADD "refund_note" TEXT,
            ADD "access_kept" BOOL;
        ALTER TABLE "payments" ADD CONSTRAINT "payments_refunded_is_dated"
            CHECK (("status" = 'refunded') = ("refunded_at" IS NOT NULL));
        CREATE INDEX "idx_payments_refunded_by" ON "payments" ("refunded_by");
        ALTER TABLE "user_package_assignments"
            ADD "starts_at" TIMESTAMPTZ,
            ADD "paid_until" TIMESTAMPTZ,
            ADD "worth" NUMERIC,
            ADD "worth_currency" TEXT,
            ADD "credited_to" TEXT;
        ALTER TABLE "user_package_assignments"
            ADD CONSTRAINT "user_package_assignments_worth_not_negative"
                CHECK ("worth" >= 0 AND "worth" < 'Infinity'),
            ADD CONSTRAINT "user_package_assignments_worth_has_currency"
                CHECK (("worth" IS NULL) = ("worth_currency" IS NULL)),
            ADD CONSTRAINT "user_package_assignments_credited_is_over"
                CHECK ("credited_to" IS NULL OR NOT "is_active");
        CREATE TABLE "star_subscriptions" (
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "charge_id" TEXT NOT NULL UNIQUE,
            "stars" INT NOT NULL,
            "status" TEXT NOT NULL DEFAULT 'active',
            "snapshot" JSONB NOT NULL DEFAULT '{}',
            "paid_until" TIMESTAMPTZ NOT NULL,
            "stopped_here" BOOL NOT NULL DEFAULT FALSE,
            "ended_because" TEXT,
            "intent_id" UUID NOT NULL REFERENCES "payment_intents" ("id") ON DELETE RESTRICT,
            "plan_id" UUID NOT NULL REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT,
            "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            CONSTRAINT "star_subscriptions_status_known"
                CHECK ("status" IN ('active', 'canceled', 'failed')),
            CONSTRAINT "star_subscriptions_stars_positive" CHECK ("stars" > 0)
        );
        CREATE INDEX "idx_star_subscriptions_user_id" ON "star_subscriptions" ("user_id");
        CREATE UNIQUE INDEX "star_subscriptions_open_once" ON "star_subscriptions" ("user_id")
            WHERE "ended_because" IS NULL;
        CREATE INDEX "idx_star_subscriptions_plan_id" ON "star_subscriptions" ("plan_id");
        CREATE INDEX "idx_star_subscriptions_intent_id" ON "star_subscriptions" ("intent_id");
        CREATE TABLE "ton_accounts" (
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "address" TEXT NOT NULL UNIQUE,
            "asset" TEXT NOT NULL DEFAULT 'ton',
            "owner_address" TEXT NOT NULL,
            "last_lt" BIGINT NOT NULL DEFAULT 0,
            "last_hash" TEXT,
            "read_at" TIMESTAMPTZ,
            CONSTRAINT "ton_accounts_asset_known" CHECK ("asset" IN ('ton', 'usdt')),
            CONSTRAINT "ton_accounts_address_raw"
                CHECK ("address" ~ '^-?[0-9]+:[0-9a-f]{64}$'),
            CONSTRAINT "ton_accounts_owner_address_raw"
                CHECK ("owner_address" ~ '^-?[0-9]+:[0-9a-f]{64}$'),
            CONSTRAINT "ton_accounts_last_hash_lower_hex" CHECK ("last_hash" ~ '^[0-9a-f]{64}$'),
            CONSTRAINT "ton_accounts_last_lt_not_negative" CHECK ("last_lt" >= 0)
        );
        ALTER TABLE "ton_transactions"
            ADD "account" TEXT,
            ADD "lt" BIGINT,
            ADD "asset" TEXT NOT NULL DEFAULT 'ton',
            ADD "sent_at" TIMESTAMPTZ,
            ADD "intent_id" UUID REFERENCES "payment_intents" ("id") ON DELETE RESTRICT,
            ADD "payment_id" UUID REFERENCES "payments" ("id") ON DELETE RESTRICT,
            ADD "trouble" TEXT,
            ADD "handled_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            ADD "handled_at" TIMESTAMPTZ,
            ADD "handled_note" TEXT;
        ALTER TABLE "ton_transactions"
            ADD CONSTRAINT "ton_transactions_asset_known" CHECK ("asset" IN ('ton', 'usdt')),
            ADD CONSTRAINT "ton_transactions_account_raw"
                CHECK ("account" ~ '^-?[0-9]+:[0-9a-f]{64}$');
        -- The hash alone is unique, and so is every (account, lt, hash).
        CREATE INDEX "ton_transactions_of_account" ON "ton_transactions" ("account", "lt");
        CREATE INDEX "idx_ton_transactions_intent_id" ON "ton_transactions" ("intent_id");
        CREATE INDEX "idx_ton_transactions_payment_id" ON "ton_transactions" ("payment_id");
        CREATE INDEX "idx_ton_transactions_handled_by" ON "ton_transactions" ("handled_by");
        CREATE TABLE "role_changes" (
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "old_role" TEXT NOT NULL,
            "new_role" TEXT NOT NULL,
            "deed_key" TEXT UNIQUE,
            "changed_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            "profile_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE CASCADE,
            CONSTRAINT "role_changes_old_role_known"
                CHECK ("old_role" IN ('user', 'moderator', 'admin')),
            CONSTRAINT "role_changes_new_role_known"
                CHECK ("new_role" IN ('user', 'moderator', 'admin'))
        );
        CREATE INDEX "idx_role_changes_changed_by" ON "role_changes" ("changed_by");
        CREATE INDEX "idx_role_changes_profile_id" ON "role_changes" ("profile_id");
        -- What is forgotten after a while is found by its age.
        CREATE INDEX "session_audit_log_by_age" ON "session_audit_log" ("created_at");
        CREATE INDEX "user_sessions_by_end" ON "user_sessions" ("ended_at")
            WHERE NOT "is_active";
        CREATE INDEX "promo_analytics_tries_by_age" ON "promo_analytics" ("created_at")
            WHERE "event_type" = 'code_entered';
        CREATE INDEX "ton_transactions_open" ON "ton_transactions" ("created_at")
            WHERE "handled_at" IS NULL AND ("purpose" = 'unmatched' OR "status" = 'refund_due');
        CREATE INDEX "ton_transactions_short" ON "ton_transactions" ("created_at")
            WHERE "status" = 'pending' AND "purpose" = 'subscription';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE "role_changes";
        DROP INDEX "promo_analytics_tries_by_age";
        DROP INDEX "user_sessions_by_end";
        DROP INDEX "session_audit_log_by_age";
        DROP INDEX "ton_transactions_short";
        DROP INDEX "ton_transactions_open";
        DROP INDEX "ton_transactions_of_account";
        ALTER TABLE "ton_transactions"
            DROP COLUMN "account",
            DROP COLUMN "lt",
            DROP COLUMN "asset",
            DROP COLUMN "sent_at",
            DROP COLUMN "intent_id",
            DROP COLUMN "payment_id",
            DROP COLUMN "trouble",
            DROP COLUMN "handled_by",
            DROP COLUMN "handled_at",
            DROP COLUMN "handled_note";
        DROP TABLE "ton_accounts";
        DROP TABLE "star_subscriptions";
        ALTER TABLE "user_package_assignments"
            DROP COLUMN "starts_at",
            DROP COLUMN "paid_until",
            DROP COLUMN "worth",
            DROP COLUMN "worth_currency",
            DROP COLUMN "credited_to";
        ALTER TABLE "payments" DROP CONSTRAINT "payments_refunded_is_dated";
        ALTER TABLE "payments"
            DROP COLUMN "slip",
            DROP COLUMN "receipt_number",
            DROP COLUMN "refunded_by",
            DROP COLUMN "refunded_at",
            DROP COLUMN "refund_note",
            DROP COLUMN "access_kept";
        DROP SEQUENCE "receipt_numbers";"""
