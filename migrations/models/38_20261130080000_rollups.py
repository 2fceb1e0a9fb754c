"""Roll-ups: each day's figures in long form, when they were worked out, and what they stand on."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ROW = """
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        CREATE TABLE "daily_figures" ({_ROW}
            "day" DATE NOT NULL,
            "figure" TEXT NOT NULL,
            "of" TEXT NOT NULL DEFAULT '',
            "currency" TEXT NOT NULL DEFAULT '',
            "count" BIGINT NOT NULL DEFAULT 0,
            "amount" NUMERIC NOT NULL DEFAULT 0,
            CONSTRAINT "daily_figures_once" UNIQUE ("day", "figure", "of", "currency"),
            CONSTRAINT "daily_figures_count_not_negative" CHECK ("count" >= 0),
            CONSTRAINT "daily_figures_amount_finite"
                CHECK ("amount" > '-Infinity' AND "amount" < 'Infinity')
        );
        CREATE INDEX "daily_figures_by_figure" ON "daily_figures" ("figure", "day");
        CREATE TABLE "rolled_days" ({_ROW}
            "day" DATE NOT NULL,
            "part" TEXT NOT NULL,
            "zone" TEXT NOT NULL,
            "currency" TEXT NOT NULL DEFAULT '',
            "rolled_at" TIMESTAMPTZ NOT NULL,
            "is_closed" BOOL NOT NULL DEFAULT false,
            "is_late" BOOL NOT NULL DEFAULT false,
            CONSTRAINT "rolled_days_once" UNIQUE ("day", "part")
        );
        CREATE TABLE "daily_rates" ({_ROW}
            "day" DATE NOT NULL,
            "base" TEXT NOT NULL,
            "quote" TEXT NOT NULL,
            "rate" NUMERIC NOT NULL,
            CONSTRAINT "daily_rates_once" UNIQUE ("day", "base", "quote"),
            CONSTRAINT "daily_rates_rate_some" CHECK ("rate" > 0 AND "rate" < 'Infinity')
        );
        CREATE TABLE "roll_marks" ({_ROW}
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "source" TEXT NOT NULL UNIQUE,
            "seen" BIGINT NOT NULL DEFAULT 0,
            "young" BIGINT[] NOT NULL DEFAULT '{{}}',
            "old" BIGINT[] NOT NULL DEFAULT '{{}}',
            "turned_at" TIMESTAMPTZ,
            "gone_before" TIMESTAMPTZ
        );
        CREATE TABLE "member_spells" ({_ROW}
            "right_id" UUID NOT NULL UNIQUE,
            "user_id" UUID NOT NULL,
            "plan_id" UUID NOT NULL,
            "starts_at" TIMESTAMPTZ NOT NULL,
            "until" TIMESTAMPTZ,
            "paid_until" TIMESTAMPTZ,
            "monthly" BIGINT,
            "currency" TEXT,
            CONSTRAINT "member_spells_in_order" CHECK ("until" > "starts_at"),
            CONSTRAINT "member_spells_monthly_paid"
                CHECK (("monthly" IS NULL) = ("currency" IS NULL)
                    AND ("monthly" IS NULL) = ("paid_until" IS NULL)),
            CONSTRAINT "member_spells_monthly_not_negative" CHECK ("monthly" >= 0)
        );
        CREATE INDEX "member_spells_of_person" ON "member_spells" ("user_id", "starts_at");
        CREATE INDEX "member_spells_of_plan" ON "member_spells" ("plan_id");
        CREATE INDEX "member_spells_begun" ON "member_spells" ("starts_at");
        CREATE INDEX "member_spells_ended" ON "member_spells" ("until");
        CREATE INDEX "member_spells_unpaid" ON "member_spells" ("paid_until")
            WHERE "monthly" IS NOT NULL;
        CREATE INDEX "facts_by_day" ON "facts" ("happened_at");
        CREATE INDEX "facts_given_back" ON "facts" ("happened_at")
            WHERE "kind" IN ('refund', 'payout', 'revocation');
        CREATE INDEX "ledger_entries_without_fact" ON "ledger_entries" ("created_at")
            WHERE "fact_id" IS NULL;
        CREATE INDEX "conversion_tracking_by_time" ON "conversion_tracking" ("created_at");"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "conversion_tracking_by_time";
        DROP INDEX "ledger_entries_without_fact";
        DROP INDEX "facts_given_back";
        DROP INDEX "facts_by_day";
        DROP TABLE "member_spells";
        DROP TABLE "roll_marks";
        DROP TABLE "daily_rates";
        DROP TABLE "rolled_days";
        DROP TABLE "daily_figures";"""
