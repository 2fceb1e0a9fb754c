"""One funnel: a row for each step and thing, its value what came in; codes know what they took off.

What the release before wrote is brought into this shape. Where it valued a completion by the list
price and the payment is not known, no value is better than a wrong one.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_BEFORE = (
    *("start", "referral", "plan_view", "checkout_start", "payment_start", "payment_submit"),
    *("payment_complete", "subscription_complete"),
)
_STEPS = """CASE "conversion_type"
                WHEN 'start' THEN 1 WHEN 'referral' THEN 1 WHEN 'plan_view' THEN 2
                WHEN 'checkout_start' THEN 3 WHEN 'payment_start' THEN 4
                WHEN 'payment_submit' THEN 5 WHEN 'payment_complete' THEN 6 ELSE 7 END"""


def _known(values: tuple[str, ...]) -> str:
    among = ", ".join(f"'{value}'" for value in values)
    rule = "conversion_tracking_conversion_type_known"
    return f"""
        ALTER TABLE "conversion_tracking" DROP CONSTRAINT "{rule}";
        ALTER TABLE "conversion_tracking" ADD CONSTRAINT "{rule}"
            CHECK ("conversion_type" IN ({among}));"""


# What each of the older steps was about: found by the moment, which was one with what it counted.
_ABOUT = """
        UPDATE "conversion_tracking" c SET
            "about" = coalesce(c."plan_id"::text, c."conversion_data" ->> 'course', c."id"::text)
                || ':' || to_char(c."created_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD')
            WHERE c."conversion_type" = 'plan_view';
        UPDATE "conversion_tracking" c SET "about" = i."id"::text,
            "currency" = coalesce(i."snapshot" #>> '{price,currency}', i."currency"),
            "conversion_data" = c."conversion_data" || jsonb_build_object('intent', i."id")
            FROM "bot_users" b JOIN "payment_intents" i ON i."user_id" = b."id"
            WHERE c."conversion_type" = 'checkout_start' AND b."telegram_id" = c."telegram_user_id"
            AND i."created_at" = c."created_at" AND i."plan_id" IS NOT DISTINCT FROM c."plan_id";
        UPDATE "conversion_tracking" c SET
            "about" = coalesce(c."conversion_data" ->> 'intent', c."id"::text)
            WHERE c."conversion_type" = 'payment_start';
        UPDATE "conversion_tracking" c SET "about" = y."intent_id"::text,
            "conversion_data" = c."conversion_data" || jsonb_build_object('intent', y."intent_id")
            FROM "bot_users" b JOIN "payments" y ON y."user_id" = b."id"
            WHERE c."conversion_type" = 'payment_submit' AND b."telegram_id" = c."telegram_user_id"
            AND y."submitted_at" = c."created_at" AND y."intent_id" IS NOT NULL;
        UPDATE "conversion_tracking" c SET "about" = y."id"::text, "currency" = y."currency",
            "conversion_value" = y."amount", "promo_code" = y."snapshot" #>> '{promo,code}',
            "conversion_data" = c."conversion_data" || jsonb_strip_nulls(jsonb_build_object(
                'intent', y."intent_id", 'course', y."snapshot" #> '{course,id}'))
            FROM "payments" y
            WHERE c."conversion_type" IN ('payment_complete', 'subscription_complete')
            AND c."conversion_data" ->> 'payment' = y."id"::text;
        UPDATE "conversion_tracking" c SET "about" = c."id"::text
            WHERE c."about" = '' AND c."conversion_type" <> 'start';
        UPDATE "conversion_tracking" c SET "conversion_value" = NULL,
            "conversion_data" = c."conversion_data"
                || jsonb_build_object('listed', c."conversion_value"::text)
            WHERE c."conversion_value" IS NOT NULL AND c."currency" IS NULL;"""
# Two replicas, or a proof sent again, counted one step twice.
_ONCE = f"""
        DELETE FROM "conversion_tracking" c USING (
            SELECT "id", row_number() OVER (
                PARTITION BY "telegram_user_id", "conversion_type", "about"
                ORDER BY "created_at", "id") AS "which"
            FROM "conversion_tracking") n
            WHERE n."id" = c."id" AND n."which" > 1;
        UPDATE "conversion_tracking" SET "funnel_step" = {_STEPS}
            WHERE "funnel_step" <> {_STEPS};
        CREATE UNIQUE INDEX "conversion_tracking_once"
            ON "conversion_tracking" ("telegram_user_id", "conversion_type", "about");
        DROP INDEX "conversion_tracking_of_person";
        ALTER TABLE "conversion_tracking"
            ADD CONSTRAINT "conversion_tracking_step_in_place"
                CHECK ("funnel_step" = {_STEPS}),
            ADD CONSTRAINT "conversion_tracking_value_in_currency"
                CHECK ("conversion_value" IS NULL OR "currency" IS NOT NULL);"""  # noqa: S608
# What was settled and never counted, seats, and the steps of paying that their way told nothing of.
_MISSING = """
        INSERT INTO "conversion_tracking" ("telegram_user_id", "conversion_type", "funnel_step",
                "about", "plan_id", "promo_code", "conversion_value", "currency",
                "conversion_data", "created_at")
            SELECT b."telegram_id", s."kind", s."step", y."id", y."plan_id",
                y."snapshot" #>> '{promo,code}', y."amount", y."currency",
                jsonb_strip_nulls(jsonb_build_object('payment', y."id", 'intent', y."intent_id",
                    'course', y."snapshot" #> '{course,id}')),
                coalesce(c."created_at", f."learned_at")
            FROM "payments" y JOIN "bot_users" b ON b."id" = y."user_id"
            LEFT JOIN "facts" f ON f."payment_id" = y."id" AND f."kind" IN ('purchase', 'seat_paid')
            LEFT JOIN "conversion_tracking" c ON c."about" = y."id"::text
                AND c."conversion_type" = 'payment_complete'
            CROSS JOIN LATERAL (VALUES ('payment_complete', 6), (CASE WHEN y."plan_id" IS NULL
                THEN 'seat_complete' ELSE 'subscription_complete' END, 7)) s ("kind", "step")
            WHERE NOT y."is_test" AND y."status" IN ('completed', 'refunded')
            AND y."claim_id" IS NULL AND coalesce(c."id", f."id") IS NOT NULL
            ON CONFLICT DO NOTHING;
        INSERT INTO "conversion_tracking" ("telegram_user_id", "conversion_type", "funnel_step",
                "about", "plan_id", "promo_code", "conversion_data", "created_at")
            SELECT DISTINCT ON (c."telegram_user_id", s."kind", c."conversion_data" ->> 'intent')
                c."telegram_user_id", s."kind", s."step", c."conversion_data" ->> 'intent',
                c."plan_id", c."promo_code", c."conversion_data" - 'payment', c."created_at"
            FROM "conversion_tracking" c
            JOIN (VALUES ('payment_start', 4), ('payment_submit', 5)) s ("kind", "step")
                ON s."step" < c."funnel_step"
            WHERE c."conversion_type" IN ('payment_submit', 'payment_complete')
            AND c."conversion_data" ? 'intent'
            ORDER BY c."telegram_user_id", s."kind", c."conversion_data" ->> 'intent',
                c."created_at"
            ON CONFLICT DO NOTHING;"""
# A code's steps are found by the moment, too; what was taken off stands in the checkout.
_CODES = """
        ALTER TABLE "promo_analytics" ADD "currency" TEXT, ADD "about" TEXT NOT NULL DEFAULT '';
        UPDATE "promo_analytics" e SET "about" = i."id"::text, "plan_id" = i."plan_id",
            "currency" = coalesce(i."snapshot" #>> '{price,currency}', i."currency"),
            "discount_amount" = (i."snapshot" #>> '{promo,off}')::numeric,
            "final_amount" = (i."snapshot" #>> '{promo,final}')::numeric
            FROM "bot_users" b JOIN "payment_intents" i ON i."user_id" = b."id"
            LEFT JOIN "payments" y ON y."intent_id" = i."id"
                AND y."status" IN ('completed', 'refunded')
            LEFT JOIN "promotion_usage" u ON u."intent_id" = i."id"
            WHERE e."event_type" <> 'code_entered' AND b."telegram_id" = e."telegram_user_id"
            AND upper(i."snapshot" #>> '{promo,code}') = upper(e."promo_code")
            AND e."created_at" = ANY (CASE e."event_type"
                WHEN 'code_applied' THEN ARRAY[i."created_at", u."used_at"]
                WHEN 'payment_completed' THEN ARRAY[u."consumed_at", y."reviewed_at"]
                ELSE ARRAY[i."released_at", i."updated_at", y."refunded_at"] END);
        CREATE UNIQUE INDEX "promo_analytics_paid_once" ON "promo_analytics" ("about")
            WHERE "event_type" = 'payment_completed' AND "about" <> '';"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    known = _known((*_BEFORE, "seat_complete"))
    return f"""
        ALTER TABLE "conversion_tracking" ADD "currency" TEXT,
            ADD "about" TEXT NOT NULL DEFAULT '';{known}{_ABOUT}{_ONCE}{_MISSING}{_CODES}"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        DROP INDEX "promo_analytics_paid_once";
        ALTER TABLE "promo_analytics" DROP COLUMN "about", DROP COLUMN "currency";
        DELETE FROM "conversion_tracking" WHERE "conversion_type" = 'seat_complete';
        ALTER TABLE "conversion_tracking"
            DROP CONSTRAINT "conversion_tracking_value_in_currency",
            DROP CONSTRAINT "conversion_tracking_step_in_place";
        CREATE INDEX "conversion_tracking_of_person" ON "conversion_tracking" ("telegram_user_id");
        DROP INDEX "conversion_tracking_once";{_known(_BEFORE)}
        ALTER TABLE "conversion_tracking" DROP COLUMN "about", DROP COLUMN "currency";"""  # noqa: S608
