"""Events found by their source; a month is made although somebody writes into the default one."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

# Whoever found the default one to be the place of a row would write it there after the move, or be
# refused: nobody looks for a place meanwhile. How long it waits: services/analytics/months.py.
_LOCK = """
            EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', parent);"""


def _month(lock: str) -> str:
    return f"""
        CREATE OR REPLACE FUNCTION make_month(parent text, month date) RETURNS void
        LANGUAGE plpgsql AS $$
        DECLARE
            part text := parent || '_' || to_char(month, 'YYYY_MM');
            began timestamptz := month::timestamp AT TIME ZONE 'UTC';
            ended timestamptz := (month + interval '1 month') AT TIME ZONE 'UTC';
        BEGIN
            PERFORM pg_advisory_xact_lock(hashtext('months of ' || parent));
            IF to_regclass(part) IS NOT NULL THEN
                RETURN;
            END IF;{lock}
            EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)',
                           part, parent);
            EXECUTE format('WITH moved AS (DELETE FROM %I WHERE created_at >= %L'
                           ' AND created_at < %L RETURNING *)'
                           ' INSERT INTO %I SELECT * FROM moved',
                           parent || '_rest', began, ended, part);
            EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                           parent, part, began, ended);
        END $$;"""  # noqa: S608 - only our own statement is put in


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""{_month(_LOCK)}
        CREATE INDEX "user_analytics_of_source" ON "user_analytics"
            ("event_type", ("event_data" ->> 'source'))
            WHERE "event_type" IN ('link_visited', 'arrived');"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""{_month("")}
        DROP INDEX "user_analytics_of_source";"""
