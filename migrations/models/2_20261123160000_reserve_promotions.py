"""A use of a promotion is held by a checkout until it is paid, and a code may name its limits."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "promotions" ADD "first_purchase_only" BOOL NOT NULL DEFAULT False;
        ALTER TABLE "promotions" ADD "currency" TEXT;
        ALTER TABLE "promotions" ADD "min_amount" NUMERIC;
        ALTER TABLE "promotions" ADD "plan_ids" UUID[] NOT NULL DEFAULT '{}';
        ALTER TABLE "promotion_usage" ADD "consumed_at" TIMESTAMPTZ;
        ALTER TABLE "promotion_usage" ADD "intent_id" UUID;
        ALTER TABLE "promotion_usage" ADD CONSTRAINT "fk_promotio_payment__936c98a0"
            FOREIGN KEY ("intent_id") REFERENCES "payment_intents" ("id") ON DELETE RESTRICT;
        CREATE INDEX "promotion_usage_intent_id" ON "promotion_usage" ("intent_id");
        ALTER TABLE "promotions" ADD CONSTRAINT "promotions_min_amount_not_negative"
            CHECK ("min_amount" >= 0 AND "min_amount" < 'Infinity'::numeric);
        ALTER TABLE "promotions" ADD CONSTRAINT "promotions_fixed_has_currency"
            CHECK ("discount_type" <> 'fixed' OR "currency" IS NOT NULL);"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "promotion_usage" DROP CONSTRAINT IF EXISTS "fk_promotio_payment__936c98a0";
        ALTER TABLE "promotions" DROP CONSTRAINT IF EXISTS "promotions_fixed_has_currency";
        ALTER TABLE "promotions" DROP COLUMN "first_purchase_only";
        ALTER TABLE "promotions" DROP COLUMN "currency";
        ALTER TABLE "promotions" DROP COLUMN "min_amount";
        ALTER TABLE "promotions" DROP COLUMN "plan_ids";
        ALTER TABLE "promotion_usage" DROP COLUMN "consumed_at";
        ALTER TABLE "promotion_usage" DROP COLUMN "intent_id";"""
