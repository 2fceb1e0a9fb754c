"""Sources: links with a name, by which people came first and last, and what was spent on them."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ROW = """
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_MUTABLE = f"""{_ROW}
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        CREATE TABLE "sources" ({_MUTABLE}
            "slug" TEXT NOT NULL UNIQUE,
            "name" TEXT NOT NULL,
            "target" TEXT NOT NULL DEFAULT '',
            "utm_source" TEXT,
            "utm_medium" TEXT,
            "utm_campaign" TEXT,
            "is_active" BOOL NOT NULL DEFAULT true,
            CONSTRAINT "sources_slug_in_links"
                CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{{0,22}}[a-z0-9])?$'),
            CONSTRAINT "sources_target_in_links" CHECK ("target" ~ '^[A-Za-z0-9_-]{{0,64}}$')
        );
        CREATE TABLE "source_touches" ({_MUTABLE}
            "telegram_user_id" TEXT NOT NULL UNIQUE,
            "first_source_id" UUID NOT NULL REFERENCES "sources" ("id") ON DELETE RESTRICT,
            "first_at" TIMESTAMPTZ NOT NULL,
            "last_source_id" UUID NOT NULL REFERENCES "sources" ("id") ON DELETE RESTRICT,
            "last_at" TIMESTAMPTZ NOT NULL,
            CONSTRAINT "source_touches_in_order" CHECK ("last_at" >= "first_at")
        );
        CREATE INDEX "source_touches_by_first" ON "source_touches" ("first_source_id", "first_at");
        CREATE INDEX "source_touches_by_last" ON "source_touches" ("last_source_id", "last_at");
        CREATE TABLE "source_costs" ({_ROW}
            "source_id" UUID NOT NULL REFERENCES "sources" ("id") ON DELETE CASCADE,
            "amount" NUMERIC NOT NULL,
            "currency" TEXT NOT NULL,
            "spent_on" DATE NOT NULL,
            "noted_by" TEXT NOT NULL,
            CONSTRAINT "source_costs_amount_some" CHECK ("amount" > 0 AND "amount" < 'Infinity')
        );
        CREATE INDEX "source_costs_of_source" ON "source_costs" ("source_id", "spent_on");
        ALTER TABLE "payments"
            ADD "first_source_id" UUID REFERENCES "sources" ("id") ON DELETE RESTRICT,
            ADD "last_source_id" UUID REFERENCES "sources" ("id") ON DELETE RESTRICT;
        CREATE INDEX "payments_by_first_source" ON "payments" ("first_source_id");
        CREATE INDEX "payments_by_last_source" ON "payments" ("last_source_id");
        -- By whatever way a payment comes, it knows where its buyer came from.
        CREATE FUNCTION "know_sources"() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            SELECT t.first_source_id, t.last_source_id
            INTO NEW.first_source_id, NEW.last_source_id
            FROM bot_users b JOIN source_touches t ON t.telegram_user_id = b.telegram_id
            WHERE b.id = NEW.user_id;
            RETURN NEW;
        END $body$;
        CREATE TRIGGER "payments_know_sources" BEFORE INSERT ON "payments"
            FOR EACH ROW WHEN (NEW."first_source_id" IS NULL AND NEW."last_source_id" IS NULL)
            EXECUTE FUNCTION "know_sources"();
        CREATE INDEX "user_analytics_of_session" ON "user_analytics" ("session_id")
            WHERE "event_type" = 'link_visited';"""  # noqa: S608 - only our own columns are put in


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "user_analytics_of_session";
        DROP TRIGGER "payments_know_sources" ON "payments";
        DROP FUNCTION "know_sources"();
        ALTER TABLE "payments" DROP COLUMN "first_source_id", DROP COLUMN "last_source_id";
        DROP TABLE "source_costs";
        DROP TABLE "source_touches";
        DROP TABLE "sources";"""
