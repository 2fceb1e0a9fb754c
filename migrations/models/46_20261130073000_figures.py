"""Figures: files of them, and the indexes by which their rows are found."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "export_requests" ADD COLUMN "lines" JSONB;
        ALTER TABLE "export_requests" DROP CONSTRAINT "export_requests_kind_known";
        ALTER TABLE "export_requests" ADD CONSTRAINT "export_requests_kind_known"
            CHECK ("kind" IN ('people', 'payments', 'subscriptions', 'enrollments', 'balances',
                'ledger', 'support', 'exit_surveys', 'figures'));
        ALTER TABLE "export_requests" ADD CONSTRAINT "export_requests_figures_kept"
            CHECK (("kind" = 'figures') = ("lines" IS NOT NULL));
        CREATE INDEX "ledger_entries_income_by_age" ON "ledger_entries" ("created_at")
            WHERE "account" = 'income';
        CREATE INDEX "education_enrollments_began" ON "education_enrollments" ("enrollment_date")
            WHERE "enrollment_date" IS NOT NULL;
        CREATE INDEX "promotion_usage_paid" ON "promotion_usage" ("consumed_at")
            WHERE "consumed_at" IS NOT NULL;
        CREATE INDEX "source_touches_by_arrival" ON "source_touches" ("first_at");
        CREATE INDEX "user_analytics_visits" ON "user_analytics" ("created_at")
            WHERE "event_type" = 'link_visited';
        CREATE INDEX "button_clicks_by_age" ON "button_clicks" ("clicked_at");
        CREATE INDEX "campaign_runs_by_age" ON "campaign_runs" ("began_at");
        CREATE INDEX "campaign_messages_by_age" ON "campaign_messages" ("settled_at")
            WHERE "state" = 'sent';
        CREATE INDEX "support_threads_by_age" ON "support_threads" ("created_at");
        CREATE INDEX "support_threads_rated" ON "support_threads" ("rated_at")
            WHERE "satisfaction" IS NOT NULL;
        CREATE INDEX "support_messages_answers" ON "support_messages" ("created_at")
            WHERE "from_staff";
        CREATE INDEX "user_surveys_completed" ON "user_surveys" ("survey_completed_at")
            WHERE "survey_completed_at" IS NOT NULL;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "user_surveys_completed";
        DROP INDEX "support_messages_answers";
        DROP INDEX "support_threads_rated";
        DROP INDEX "support_threads_by_age";
        DROP INDEX "campaign_messages_by_age";
        DROP INDEX "campaign_runs_by_age";
        DROP INDEX "button_clicks_by_age";
        DROP INDEX "user_analytics_visits";
        DROP INDEX "source_touches_by_arrival";
        DROP INDEX "promotion_usage_paid";
        DROP INDEX "education_enrollments_began";
        DROP INDEX "ledger_entries_income_by_age";
        DELETE FROM "export_requests" WHERE "kind" = 'figures';
        ALTER TABLE "export_requests" DROP CONSTRAINT "export_requests_figures_kept";
        ALTER TABLE "export_requests" DROP COLUMN "lines";
        ALTER TABLE "export_requests" DROP CONSTRAINT "export_requests_kind_known";
        ALTER TABLE "export_requests" ADD CONSTRAINT "export_requests_kind_known"
            CHECK ("kind" IN ('people', 'payments', 'subscriptions', 'enrollments', 'balances',
                'ledger', 'support', 'exit_surveys'));"""
