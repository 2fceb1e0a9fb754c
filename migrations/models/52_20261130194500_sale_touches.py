"""What was heard before a sale is kept with it, and whether a survey's advice was followed."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

# What renews itself is bought because of no message; as services/analytics/rollup/heard.py has it.
_HEARD = """
        INSERT INTO "sale_touches" ("payment_id", "broadcast_id", "campaign_id")
        SELECT f.payment_id, b.id, c.id
        FROM facts f JOIN bot_users w ON w.id = f.user_id
        LEFT JOIN LATERAL (SELECT r.broadcast_id AS id FROM broadcast_recipients r
            WHERE r.telegram_user_id = w.telegram_id AND r.state = 'sent'
                AND r.settled_at > f.happened_at - interval '7 days'
                AND r.settled_at <= f.happened_at
            ORDER BY r.settled_at DESC, r.id DESC LIMIT 1) b ON true
        LEFT JOIN LATERAL (SELECT r.campaign_id AS id
            FROM campaign_messages m JOIN campaign_runs r ON r.id = m.run_id
            WHERE m.telegram_user_id = w.telegram_id AND m.state = 'sent'
                AND m.settled_at > f.happened_at - interval '7 days'
                AND m.settled_at <= f.happened_at
            ORDER BY m.settled_at DESC, m.id DESC LIMIT 1) c ON true
        JOIN payments y ON y.id = f.payment_id
        WHERE f.kind IN ('purchase', 'seat_paid') AND num_nonnulls(b.id, c.id) > 0
            AND NOT y.is_test AND NOT (y.payment_method = 'stars' AND EXISTS (
                SELECT FROM payments o WHERE o.user_id = y.user_id AND o.payment_method = 'stars'
                    AND o.submitted_at < y.submitted_at AND o.status IN ('completed', 'refunded')
                    AND o.webhook_data ->> 'payload' = y.webhook_data ->> 'payload'))
        ON CONFLICT ("payment_id") DO NOTHING;"""
_ADVISED = """
        UPDATE "user_surveys" v SET "has_bought" = true
        FROM bot_users b WHERE b.telegram_id = v.telegram_user_id AND EXISTS (
            SELECT FROM facts f JOIN payments p ON p.id = f.payment_id
            WHERE f.user_id = b.id AND f.kind = 'purchase' AND f.plan_id = v.recommended_plan_id
                AND f.learned_at >= coalesce(v.recommended_at, v.survey_completed_at)
                AND p.status = 'completed' AND NOT p.is_test);"""
_LATE = """
        UPDATE "rolled_days" SET "is_late" = true WHERE "part" = 'cash' AND NOT "is_late";"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        CREATE TABLE "sale_touches" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "payment_id" UUID NOT NULL UNIQUE REFERENCES "payments" ("id") ON DELETE CASCADE,
            "broadcast_id" UUID REFERENCES "broadcast_messages" ("id") ON DELETE RESTRICT,
            "campaign_id" UUID REFERENCES "campaigns" ("id") ON DELETE RESTRICT,
            CONSTRAINT "sale_touches_something"
                CHECK (num_nonnulls("broadcast_id", "campaign_id") > 0)
        );
        CREATE INDEX "sale_touches_broadcast_id" ON "sale_touches" ("broadcast_id");
        CREATE INDEX "sale_touches_campaign_id" ON "sale_touches" ("campaign_id");
        ALTER TABLE "user_surveys" ADD "has_bought" BOOL NOT NULL DEFAULT false;
        {_HEARD}{_ADVISED}{_LATE}"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""{_LATE}
        DELETE FROM "daily_figures" WHERE "figure" IN ('source_arrived', 'source_checkouts',
                'code_off')
            OR "figure" ~ '^(reported_)?(income|refund):(broadcast|campaign)$';
        DELETE FROM "rolled_days" WHERE "part" IN ('sources', 'codes');
        ALTER TABLE "user_surveys" DROP COLUMN "has_bought";
        DROP TABLE "sale_touches";"""  # noqa: S608 - only our own texts are put in
