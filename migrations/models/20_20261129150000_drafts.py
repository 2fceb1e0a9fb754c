"""What is not complete is a draft; what an admin wants a channel for; the guide hides in old shops.

What is on sale stays on sale. A shop that has sold something knows how, so nobody greets its admins
with the setup guide.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_TABLES = ("subscription_plans", "education_packages")
_DRAFTS = "".join(
    f"""
        ALTER TABLE "{table}" ADD "is_draft" BOOL NOT NULL DEFAULT FALSE, ADD "lacks" TEXT[];
        ALTER TABLE "{table}" ADD CONSTRAINT "{table}_draft_is_not_sold"
            CHECK (NOT ("is_draft" AND "is_active"));"""
    for table in _TABLES
)
_NO_DRAFTS = "".join(
    f"""
        ALTER TABLE "{table}" DROP CONSTRAINT "{table}_draft_is_not_sold";
        ALTER TABLE "{table}" DROP "lacks", DROP "is_draft";"""
    for table in _TABLES
)
_WISHES = """
        CREATE TABLE "channel_wishes" (
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "telegram_user_id" TEXT NOT NULL UNIQUE,
            "plan_id" UUID NOT NULL REFERENCES "subscription_plans" ("id") ON DELETE CASCADE
        );
        CREATE INDEX "idx_channel_wishes_plan_id" ON "channel_wishes" ("plan_id");"""
_HIDDEN = """
        INSERT INTO "shop_settings" ("key", "value")
            SELECT 'setup_hidden', '{"value": true}'
            WHERE EXISTS (SELECT FROM "payments" WHERE "status" = 'completed')
            ON CONFLICT ("key") DO NOTHING;"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _DRAFTS + _WISHES + _HIDDEN


async def downgrade(db: BaseDBAsyncClient) -> str:
    # What the release before does not know it would pass over with a warning.
    return f"""
        DELETE FROM "shop_settings" WHERE "key" IN ('setup_hidden', 'currency', 'timezone');
        DROP TABLE "channel_wishes";{_NO_DRAFTS}"""  # noqa: S608 (our own words)
