"""Campaigns: triggers, steps, each person's run and its messages; codes of one person's own."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ROW = """
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_MUTABLE = f"""{_ROW}
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        CREATE TABLE "campaigns" ({_MUTABLE}
            "name" TEXT NOT NULL,
            "ready" TEXT UNIQUE,
            "trigger" TEXT NOT NULL,
            "days" INT,
            "segment_id" UUID REFERENCES "segments" ("id") ON DELETE RESTRICT,
            "ends_when_paid" BOOL NOT NULL DEFAULT true,
            "every_days" INT,
            "control_percent" INT NOT NULL DEFAULT 0,
            "active_since" TIMESTAMPTZ,
            "archived_at" TIMESTAMPTZ,
            "look_at" TIMESTAMPTZ,
            CONSTRAINT "campaigns_trigger_known" CHECK ("trigger" IN ('start', 'checkout_left',
                'before_end', 'after_end', 'paid', 'course_finished', 'silence', 'segment')),
            CONSTRAINT "campaigns_days_given"
                CHECK (("trigger" IN ('before_end', 'after_end', 'silence')) = ("days" IS NOT NULL)),
            CONSTRAINT "campaigns_days_bounded" CHECK ("days" BETWEEN 0 AND 365),
            CONSTRAINT "campaigns_segment_given"
                CHECK ("trigger" <> 'segment' OR "segment_id" IS NOT NULL),
            CONSTRAINT "campaigns_every_days_bounded" CHECK ("every_days" BETWEEN 1 AND 366),
            CONSTRAINT "campaigns_control_percent_bounded"
                CHECK ("control_percent" BETWEEN 0 AND 50),
            CONSTRAINT "campaigns_archived_is_off"
                CHECK ("archived_at" IS NULL OR "active_since" IS NULL),
            CONSTRAINT "campaigns_looks_while_on"
                CHECK (("active_since" IS NULL) = ("look_at" IS NULL))
        );
        CREATE INDEX "idx_campaigns_segment_id" ON "campaigns" ("segment_id");
        CREATE INDEX "campaigns_to_look" ON "campaigns" ("look_at") WHERE "look_at" IS NOT NULL;
        CREATE TABLE "campaign_steps" ({_ROW}
            "campaign_id" UUID NOT NULL REFERENCES "campaigns" ("id") ON DELETE CASCADE,
            "place" INT NOT NULL,
            "after_minutes" INT NOT NULL,
            "message_id" UUID NOT NULL REFERENCES "composed_messages" ("id") ON DELETE RESTRICT,
            "code_percent" INT,
            "code_days" INT,
            CONSTRAINT "campaign_steps_place_bounded" CHECK ("place" BETWEEN 0 AND 9),
            CONSTRAINT "campaign_steps_after_minutes_bounded"
                CHECK ("after_minutes" BETWEEN 0 AND 525600),
            CONSTRAINT "campaign_steps_code_percent_bounded" CHECK ("code_percent" BETWEEN 1 AND 100),
            CONSTRAINT "campaign_steps_code_days_bounded" CHECK ("code_days" BETWEEN 1 AND 366),
            CONSTRAINT "campaign_steps_code_whole"
                CHECK (("code_percent" IS NULL) = ("code_days" IS NULL)),
            CONSTRAINT "campaign_steps_once" UNIQUE ("campaign_id", "place")
        );
        CREATE INDEX "idx_campaign_steps_message_id" ON "campaign_steps" ("message_id");
        ALTER TABLE "promotions" ADD "only_for" TEXT;
        CREATE TABLE "campaign_runs" (
            "id" BIGSERIAL NOT NULL PRIMARY KEY,
            "campaign_id" UUID NOT NULL REFERENCES "campaigns" ("id") ON DELETE CASCADE,
            "telegram_user_id" TEXT NOT NULL,
            "period" INT NOT NULL DEFAULT 0,
            "arm" TEXT,
            "about" UUID,
            "day_zero" TIMESTAMPTZ NOT NULL,
            "began_at" TIMESTAMPTZ NOT NULL,
            "state" TEXT NOT NULL DEFAULT 'running',
            "exit" TEXT,
            "next_place" INT NOT NULL DEFAULT 0,
            "due_at" TIMESTAMPTZ,
            "ended_at" TIMESTAMPTZ,
            "promotion_id" UUID REFERENCES "promotions" ("id") ON DELETE RESTRICT,
            CONSTRAINT "campaign_runs_state_known"
                CHECK ("state" IN ('running', 'finished', 'left')),
            CONSTRAINT "campaign_runs_arm_lettered" CHECK ("arm" IN ('A', 'B', 'C')),
            CONSTRAINT "campaign_runs_exit_known" CHECK ("exit" IN ('goal', 'changed',
                'opted_out', 'banned', 'forgotten', 'blocked', 'switched_off', 'before')),
            CONSTRAINT "campaign_runs_exit_told" CHECK (("state" = 'left') = ("exit" IS NOT NULL)),
            CONSTRAINT "campaign_runs_running_is_due"
                CHECK (("state" = 'running') = ("due_at" IS NOT NULL)),
            CONSTRAINT "campaign_runs_ended_dated"
                CHECK (("state" = 'running') = ("ended_at" IS NULL)),
            CONSTRAINT "campaign_runs_next_place_not_negative" CHECK ("next_place" >= 0),
            CONSTRAINT "campaign_runs_once" UNIQUE ("campaign_id", "telegram_user_id", "period")
        ) WITH (fillfactor = 80);
        CREATE INDEX "campaign_runs_due" ON "campaign_runs" ("due_at")
            WHERE "state" = 'running';
        CREATE INDEX "campaign_runs_of_person" ON "campaign_runs" ("telegram_user_id");
        CREATE INDEX "idx_campaign_runs_promotion_id" ON "campaign_runs" ("promotion_id");
        CREATE TABLE "campaign_messages" (
            "id" BIGSERIAL NOT NULL PRIMARY KEY,
            "run_id" BIGINT NOT NULL REFERENCES "campaign_runs" ("id") ON DELETE CASCADE,
            "step_id" UUID NOT NULL REFERENCES "campaign_steps" ("id") ON DELETE RESTRICT,
            "telegram_user_id" TEXT NOT NULL,
            "state" TEXT NOT NULL DEFAULT 'waiting',
            "written_at" TIMESTAMPTZ NOT NULL,
            "settled_at" TIMESTAMPTZ,
            "detail" TEXT,
            CONSTRAINT "campaign_messages_state_known" CHECK ("state" IN ('waiting', 'sending',
                'sent', 'refused', 'unknown', 'dropped')),
            CONSTRAINT "campaign_messages_settled_dated"
                CHECK (("state" IN ('waiting', 'sending')) = ("settled_at" IS NULL)),
            CONSTRAINT "campaign_messages_once" UNIQUE ("run_id", "step_id")
        ) WITH (fillfactor = 80);
        CREATE INDEX "idx_campaign_messages_step_id" ON "campaign_messages" ("step_id");
        CREATE INDEX "campaign_messages_had" ON "campaign_messages" ("telegram_user_id",
            "written_at");
        CREATE INDEX "conversion_tracking_starts" ON "conversion_tracking" ("created_at")
            WHERE "conversion_type" = 'start';
        CREATE INDEX "payment_intents_opened" ON "payment_intents" ("created_at")
            WHERE "status" IN ('pending', 'expired') AND NOT "is_test";
        CREATE INDEX "user_subscriptions_ended" ON "user_subscriptions" ("subscription_end_date")
            WHERE NOT "is_active";
        CREATE INDEX "education_enrollments_completed" ON "education_enrollments"
            ("completion_date") WHERE "enrollment_status" = 'completed';
        CREATE INDEX "facts_bought" ON "facts" ("learned_at")
            WHERE "kind" IN ('purchase', 'seat_paid');"""  # noqa: E501


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "facts_bought";
        DROP INDEX "education_enrollments_completed";
        DROP INDEX "user_subscriptions_ended";
        DROP INDEX "payment_intents_opened";
        DROP INDEX "conversion_tracking_starts";
        DROP TABLE "campaign_messages";
        DROP TABLE "campaign_runs";
        ALTER TABLE "promotions" DROP COLUMN "only_for";
        DROP TABLE "campaign_steps";
        DROP TABLE "campaigns";"""
