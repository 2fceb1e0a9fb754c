"""What admins want to be told, and one more kind of alert: what is unusual in the shop."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_KINDS = ("updates", "messages", "jobs", "leadership", "webhook", "disk", "backup", "polling")


def _kinds(*more: str) -> str:
    known = ", ".join(f"'{kind}'" for kind in (*_KINDS, *more))
    return f"""
        ALTER TABLE "alerts" DROP CONSTRAINT "alerts_kind_known";
        ALTER TABLE "alerts" ADD CONSTRAINT "alerts_kind_known" CHECK ("kind" IN ({known}));"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        CREATE TABLE "admin_notices" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "profile_id" UUID NOT NULL UNIQUE REFERENCES "profiles" ("id") ON DELETE CASCADE,
            "rhythm" TEXT NOT NULL DEFAULT 'off',
            "hour" INT NOT NULL DEFAULT 9,
            "weekday" INT NOT NULL DEFAULT 1,
            "chosen_at" TIMESTAMPTZ,
            "reported_on" DATE,
            "sales" TEXT[] NOT NULL DEFAULT '{{}}',
            "wants_unusual" BOOL NOT NULL DEFAULT true,
            CONSTRAINT "admin_notices_rhythm_known"
                CHECK ("rhythm" IN ('off', 'daily', 'weekly')),
            CONSTRAINT "admin_notices_hour_bounded" CHECK ("hour" BETWEEN 0 AND 23),
            CONSTRAINT "admin_notices_weekday_bounded" CHECK ("weekday" BETWEEN 1 AND 7),
            CONSTRAINT "admin_notices_report_dated"
                CHECK ("rhythm" = 'off' OR "chosen_at" IS NOT NULL),
            -- A way to pay that is no more is told to nobody; a new one needs no word here.
            CONSTRAINT "admin_notices_sales_bounded" CHECK
                (cardinality("sales") <= 32 AND array_position("sales", NULL) IS NULL)
        );
        -- The sales that wait to be told, and when one was told last: a few rows of many.
        CREATE INDEX "outbox_sales" ON "outbox" ("chat_id", "available_at") WHERE kind = 'sales';
        {_kinds("shop")}"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        DROP INDEX "outbox_sales";
        DELETE FROM "alerts" WHERE "kind" = 'shop';
        {_kinds()}
        DROP TABLE "admin_notices";"""  # noqa: S608 - only our own text
