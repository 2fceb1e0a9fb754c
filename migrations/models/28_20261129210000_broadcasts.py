"""Broadcasts: what is said, to whom it goes and what is known of each delivery.

A person may want no marketing, and has quiet hours of their own.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ROW = """
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_MUTABLE = f"""{_ROW}
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_MESSAGE = """
            "message_id" UUID NOT NULL REFERENCES "composed_messages" ("id") ON DELETE CASCADE,"""
#: As models/lifecycles.py has them at this release.
_MOVES = {
    "draft": "scheduled sending cancelled",
    "scheduled": "draft sending cancelled failed",
    "sending": "paused completed cancelled",
    "paused": "sending cancelled",
    "failed": "draft",
}
_COUNTED = ("blocked_deliveries", "refused_deliveries", "unknown_deliveries", "skipped_deliveries")


async def upgrade(db: BaseDBAsyncClient) -> str:
    counters = "".join(
        f"""
        ALTER TABLE "broadcast_messages" ADD "{name}" INT NOT NULL DEFAULT 0,
            ADD CONSTRAINT "broadcast_messages_{name}_not_negative" CHECK ("{name}" >= 0);"""
        for name in _COUNTED
    )
    pairs = ", ".join(f"'{old} to {new}'" for old in _MOVES for new in _MOVES[old].split())
    return f"""
        CREATE TABLE "composed_messages" ({_MUTABLE}
            "version" INT NOT NULL DEFAULT 1,
            "language" TEXT NOT NULL DEFAULT 'en',
            "shows_links" BOOL NOT NULL DEFAULT true,
            CONSTRAINT "composed_messages_language_spoken" CHECK ("language" IN ('en', 'es', 'ru')),
            CONSTRAINT "composed_messages_version_counted" CHECK ("version" > 0)
        );
        CREATE TABLE "message_variants" ({_MUTABLE}{_MESSAGE}
            "language" TEXT NOT NULL,
            "arm" TEXT NOT NULL DEFAULT 'A',
            "text" TEXT NOT NULL,
            CONSTRAINT "message_variants_arm_lettered" CHECK ("arm" IN ('A', 'B', 'C')),
            CONSTRAINT "message_variants_language_spoken" CHECK ("language" IN ('en', 'es', 'ru')),
            CONSTRAINT "message_variants_once" UNIQUE ("message_id", "language", "arm")
        );
        CREATE TABLE "message_media" ({_ROW}{_MESSAGE}
            "place" INT NOT NULL,
            "kind" TEXT NOT NULL,
            "file_id" UUID NOT NULL REFERENCES "media_files" ("id") ON DELETE RESTRICT,
            CONSTRAINT "message_media_kind_known"
                CHECK ("kind" IN ('photo', 'video', 'document', 'animation', 'voice')),
            CONSTRAINT "message_media_place_bounded" CHECK ("place" BETWEEN 0 AND 9),
            CONSTRAINT "message_media_once" UNIQUE ("message_id", "place")
        );
        CREATE INDEX "idx_message_media_file_id" ON "message_media" ("file_id");
        CREATE TABLE "message_buttons" ({_ROW}{_MESSAGE}
            "place" INT NOT NULL,
            "target" TEXT NOT NULL,
            "value" TEXT,
            "labels" JSONB NOT NULL DEFAULT '{{}}',
            "is_tracked" BOOL NOT NULL DEFAULT false,
            CONSTRAINT "message_buttons_target_known"
                CHECK ("target" IN ('link', 'plans', 'plan', 'courses', 'course', 'promo')),
            CONSTRAINT "message_buttons_value_given"
                CHECK (("target" IN ('plans', 'courses')) = ("value" IS NULL)),
            CONSTRAINT "message_buttons_place_bounded" CHECK ("place" BETWEEN 0 AND 9),
            CONSTRAINT "message_buttons_once" UNIQUE ("message_id", "place")
        );
        CREATE TABLE "button_clicks" (
            "id" BIGSERIAL NOT NULL PRIMARY KEY,
            "button_id" UUID NOT NULL REFERENCES "message_buttons" ("id") ON DELETE CASCADE,
            "telegram_user_id" TEXT NOT NULL,
            "clicked_at" TIMESTAMPTZ NOT NULL,
            CONSTRAINT "button_clicks_once" UNIQUE ("button_id", "telegram_user_id")
        );
        ALTER TABLE "broadcast_messages"
            ADD "message_id" UUID REFERENCES "composed_messages" ("id") ON DELETE RESTRICT,
            ADD "author_id" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            ADD "is_marketing" BOOL NOT NULL DEFAULT true,
            ADD "local_minute" INT,
            ADD "started_at" TIMESTAMPTZ,
            ADD "finished_at" TIMESTAMPTZ,
            ADD "stars_ceiling" INT,
            ADD "tenths_spent" BIGINT NOT NULL DEFAULT 0,
            ADD "progress_message_id" BIGINT,
            ADD "progress_at" TIMESTAMPTZ,
            ADD "deleted_at" TIMESTAMPTZ,
            ADD "revision" TEXT,
            ADD "reduced_at" TIMESTAMPTZ,
            ADD CONSTRAINT "broadcast_messages_revision_known"
                CHECK ("revision" IN ('edit', 'delete')),
            ADD CONSTRAINT "broadcast_messages_local_minute_of_a_day"
                CHECK ("local_minute" BETWEEN 0 AND 1439),
            ADD CONSTRAINT "broadcast_messages_ceiling_kept"
                CHECK ("tenths_spent" = 0 OR "stars_ceiling" IS NOT NULL
                    AND "tenths_spent" BETWEEN 0 AND "stars_ceiling"::bigint * 10);
        ALTER TABLE "broadcast_messages"
            ADD CONSTRAINT "broadcast_messages_stars_ceiling_some" CHECK ("stars_ceiling" > 0);
        {counters}
        ALTER TABLE "broadcast_messages" ADD CONSTRAINT "broadcast_messages_failures_told_apart"
            CHECK ("failed_deliveries" = "blocked_deliveries" + "refused_deliveries");
        ALTER TABLE "broadcast_messages" ADD CONSTRAINT "broadcast_messages_within_the_total"
            CHECK ("successful_deliveries" + "failed_deliveries" + "unknown_deliveries"
                + "skipped_deliveries" <= "total_recipients");
        CREATE INDEX "idx_broadcast_messages_message_id" ON "broadcast_messages" ("message_id");
        CREATE INDEX "idx_broadcast_messages_author_id" ON "broadcast_messages" ("author_id");
        CREATE INDEX "broadcast_messages_under_way" ON "broadcast_messages" ("delivery_status")
            WHERE "delivery_status" = 'scheduled' OR "revision" IS NOT NULL
                OR "started_at" IS NOT NULL AND "finished_at" IS NULL;
        CREATE TRIGGER "broadcast_messages_delivery_status_moves"
            BEFORE UPDATE OF "delivery_status" ON "broadcast_messages"
            FOR EACH ROW WHEN (OLD."delivery_status" <> NEW."delivery_status"
                AND (OLD."delivery_status" || ' to ' || NEW."delivery_status") NOT IN ({pairs}))
            EXECUTE FUNCTION "refuse_status_move"('delivery_status');
        CREATE TABLE "broadcast_recipients" (
            "id" BIGSERIAL NOT NULL PRIMARY KEY,
            "broadcast_id" UUID NOT NULL REFERENCES "broadcast_messages" ("id") ON DELETE CASCADE,
            "telegram_user_id" TEXT NOT NULL,
            "state" TEXT NOT NULL DEFAULT 'pending',
            "arm" TEXT NOT NULL DEFAULT 'A',
            "due_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "owner" BIGINT,
            "lease_until" TIMESTAMPTZ,
            "message_ids" BIGINT[],
            "version" INT NOT NULL DEFAULT 0,
            "detail" TEXT,
            "settled_at" TIMESTAMPTZ,
            CONSTRAINT "broadcast_recipients_state_known" CHECK ("state" IN ('pending', 'sending',
                'sent', 'blocked', 'refused', 'unknown', 'skipped')),
            CONSTRAINT "broadcast_recipients_arm_lettered" CHECK ("arm" IN ('A', 'B', 'C')),
            CONSTRAINT "broadcast_recipients_when_settled"
                CHECK (("state" IN ('pending', 'sending')) = ("settled_at" IS NULL)),
            CONSTRAINT "broadcast_recipients_sent_found"
                CHECK ("state" <> 'sent' OR "message_ids" IS NOT NULL),
            CONSTRAINT "broadcast_recipients_sending_owned"
                CHECK ("state" <> 'sending' OR "owner" IS NOT NULL),
            CONSTRAINT "broadcast_recipients_once" UNIQUE ("broadcast_id", "telegram_user_id")
        ) WITH (fillfactor = 80);
        CREATE INDEX "broadcast_recipients_open" ON "broadcast_recipients" ("broadcast_id",
            "due_at", "id") WHERE "state" IN ('pending', 'sending');
        CREATE INDEX "broadcast_recipients_leaving" ON "broadcast_recipients" ("broadcast_id")
            WHERE "state" = 'sending';
        CREATE INDEX "broadcast_recipients_had" ON "broadcast_recipients" ("telegram_user_id",
            "settled_at") WHERE "state" = 'sent';
        ALTER TABLE "bot_users" ADD "marketing_off_since" TIMESTAMPTZ, ADD "quiet_from" INT,
            ADD "quiet_until" INT;
        ALTER TABLE "bot_users" ADD CONSTRAINT "bot_users_quiet_hours_of_a_day"
            CHECK ("quiet_from" BETWEEN 0 AND 1439 AND "quiet_until" BETWEEN 0 AND 1439);
        ALTER TABLE "bot_users" ADD CONSTRAINT "bot_users_quiet_hours_whole"
            CHECK (("quiet_from" IS NULL) = ("quiet_until" IS NULL));"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    columns = (
        *("message_id", "author_id", "is_marketing", "local_minute", "started_at", "finished_at"),
        *(*_COUNTED, "stars_ceiling", "tenths_spent", "progress_message_id", "progress_at"),
        *("deleted_at", "revision", "reduced_at"),
    )
    gone = ", ".join(f'DROP COLUMN "{name}"' for name in columns)
    tables = (
        *("broadcast_recipients", "button_clicks", "message_buttons", "message_media"),
        *("message_variants", "composed_messages"),
    )
    drops = "".join(f'DROP TABLE "{table}";' for table in tables)
    return f"""
        DROP INDEX "broadcast_messages_under_way";
        DROP TRIGGER "broadcast_messages_delivery_status_moves" ON "broadcast_messages";
        ALTER TABLE "bot_users" DROP COLUMN "marketing_off_since", DROP COLUMN "quiet_from",
            DROP COLUMN "quiet_until";
        ALTER TABLE "broadcast_messages" {gone};
        {drops}"""
