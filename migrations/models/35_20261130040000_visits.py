"""What people do, month by month: events and interactions in partitions, visits found by person."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_INTERACTIONS = """
            "id" UUID NOT NULL DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "telegram_user_id" TEXT NOT NULL,
            "interaction_type" TEXT NOT NULL,
            "interaction_data" JSONB NOT NULL DEFAULT '{}',
            "session_id" TEXT,
            "page_context" TEXT"""
_EVENTS = """
            "id" UUID NOT NULL DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "telegram_user_id" TEXT,
            "event_type" TEXT NOT NULL,
            "event_data" JSONB NOT NULL DEFAULT '{}',
            "user_agent" TEXT,
            "referrer" TEXT,
            "page_url" TEXT,
            "utm_source" TEXT,
            "utm_medium" TEXT,
            "utm_campaign" TEXT,
            "session_id" TEXT,
            "ip_address" INET,
            "device_type" TEXT,
            "browser" TEXT"""
_TABLES = {"user_interactions": _INTERACTIONS, "user_analytics": _EVENTS}
_KNOWN = """CHECK ("interaction_type" IN ('button_click', 'command', 'message', 'file_upload'))"""
# A month's rows may have come before its partition: they wait in the default one, and move.
_MONTH = """
        CREATE FUNCTION make_month(parent text, month date) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
            part text := parent || '_' || to_char(month, 'YYYY_MM');
            began timestamptz := month::timestamp AT TIME ZONE 'UTC';
            ended timestamptz := (month + interval '1 month') AT TIME ZONE 'UTC';
        BEGIN
            PERFORM pg_advisory_xact_lock(hashtext('months of ' || parent));
            IF to_regclass(part) IS NOT NULL THEN
                RETURN;
            END IF;
            EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)',
                           part, parent);
            EXECUTE format('WITH moved AS (DELETE FROM %I WHERE created_at >= %L'
                           ' AND created_at < %L RETURNING *)'
                           ' INSERT INTO %I SELECT * FROM moved',
                           parent || '_rest', began, ended, part);
            EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                           parent, part, began, ended);
        END $$;"""


def _by_month(table: str, columns: str) -> str:
    return f"""
        ALTER TABLE "{table}" RENAME TO "{table}_whole";
        CREATE TABLE "{table}" ({columns}) PARTITION BY RANGE ("created_at");
        CREATE TABLE "{table}_rest" PARTITION OF "{table}" DEFAULT;
        INSERT INTO "{table}" SELECT * FROM "{table}_whole";
        DROP TABLE "{table}_whole";
        ALTER TABLE "{table}" ADD CONSTRAINT "{table}_pkey" PRIMARY KEY ("id", "created_at");
        CREATE INDEX "{table}_by_time" ON "{table}" USING brin ("created_at");
        CREATE INDEX "{table}_of_person" ON "{table}" ("telegram_user_id", "created_at");"""  # noqa: S608


def _whole(table: str, columns: str) -> str:
    return f"""
        ALTER TABLE "{table}" RENAME TO "{table}_parts";
        CREATE TABLE "{table}" ({columns});
        INSERT INTO "{table}" SELECT * FROM "{table}_parts";
        DROP TABLE "{table}_parts";
        ALTER TABLE "{table}" ADD CONSTRAINT "{table}_pkey" PRIMARY KEY ("id");"""  # noqa: S608


async def upgrade(db: BaseDBAsyncClient) -> str:
    tables = "".join(_by_month(name, columns) for name, columns in _TABLES.items())
    return f"""{tables}
        ALTER TABLE "user_interactions" ADD CONSTRAINT "user_interactions_interaction_type_known"
            {_KNOWN};
        {_MONTH}
        DROP INDEX "bot_sessions_of_person";
        CREATE INDEX "bot_sessions_of_person" ON "bot_sessions"
            ("telegram_user_id", "session_start");
        CREATE INDEX "bot_sessions_by_time" ON "bot_sessions" USING brin ("session_start");
        ALTER TABLE "bot_sessions" ADD CONSTRAINT "bot_sessions_in_order"
            CHECK ("session_end" >= "session_start");"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    tables = "".join(_whole(name, columns) for name, columns in _TABLES.items())
    return f"""
        DROP FUNCTION make_month(text, date);{tables}
        ALTER TABLE "user_interactions" ADD CONSTRAINT "user_interactions_interaction_type_known"
            {_KNOWN};
        DELETE FROM "user_analytics" WHERE "telegram_user_id" IS NULL;
        ALTER TABLE "user_analytics" ALTER "telegram_user_id" SET NOT NULL;
        CREATE INDEX "idx_user_intera_telegra_12d1f1" ON "user_interactions" ("telegram_user_id");
        CREATE INDEX "idx_user_analyt_telegra_4fe94a" ON "user_analytics" ("telegram_user_id");
        CREATE INDEX "user_analytics_by_age" ON "user_analytics" ("created_at");
        ALTER TABLE "bot_sessions" DROP CONSTRAINT "bot_sessions_in_order";
        DROP INDEX "bot_sessions_by_time";
        DROP INDEX "bot_sessions_of_person";
        CREATE INDEX "bot_sessions_of_person" ON "bot_sessions" ("telegram_user_id");"""  # noqa: S608
