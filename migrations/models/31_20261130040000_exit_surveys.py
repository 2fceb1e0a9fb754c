"""The exit survey: what is asked once when a renewal, a plan or a course is over."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE "exit_surveys" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "telegram_user_id" TEXT NOT NULL,
            "ended" TEXT NOT NULL,
            "about" UUID NOT NULL,
            "plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE CASCADE,
            "course_id" UUID REFERENCES "education_packages" ("id") ON DELETE CASCADE,
            "asked_at" TIMESTAMPTZ NOT NULL,
            "stars" INT,
            "answered_at" TIMESTAMPTZ,
            "reason" TEXT,
            "comment" TEXT,
            CONSTRAINT "exit_surveys_ended_known"
                CHECK ("ended" IN ('renewal', 'plan', 'course')),
            CONSTRAINT "exit_surveys_reason_known"
                CHECK ("reason" IN ('price', 'content', 'time', 'done', 'other')),
            CONSTRAINT "exit_surveys_about_one_thing" CHECK (
                ("ended" = 'course') = ("course_id" IS NOT NULL)
                AND ("ended" = 'course') = ("plan_id" IS NULL)),
            CONSTRAINT "exit_surveys_stars_bounded" CHECK ("stars" BETWEEN 1 AND 5),
            CONSTRAINT "exit_surveys_answer_dated"
                CHECK (("stars" IS NULL) = ("answered_at" IS NULL)),
            CONSTRAINT "exit_surveys_reason_after_stars"
                CHECK ("reason" IS NULL OR "stars" IS NOT NULL),
            CONSTRAINT "exit_surveys_comment_after_reason"
                CHECK ("comment" IS NULL OR "reason" IS NOT NULL),
            CONSTRAINT "exit_surveys_comment_bounded"
                CHECK (char_length("comment") BETWEEN 1 AND 500),
            CONSTRAINT "exit_surveys_once" UNIQUE ("ended", "about")
        );
        CREATE INDEX "exit_surveys_of_person" ON "exit_surveys" ("telegram_user_id", "asked_at");
        CREATE INDEX "exit_surveys_asked" ON "exit_surveys" ("asked_at");
        CREATE INDEX "idx_exit_surveys_plan_id" ON "exit_surveys" ("plan_id");
        CREATE INDEX "idx_exit_surveys_course_id" ON "exit_surveys" ("course_id");
        ALTER TABLE "export_requests" DROP CONSTRAINT "export_requests_kind_known";
        ALTER TABLE "export_requests" ADD CONSTRAINT "export_requests_kind_known"
            CHECK ("kind" IN ('people', 'payments', 'subscriptions', 'enrollments', 'balances',
                'ledger', 'support', 'exit_surveys'));
        CREATE INDEX "star_subscriptions_stopped" ON "star_subscriptions" ("updated_at")
            WHERE "status" = 'canceled' AND "ended_because" IS NULL;
        CREATE INDEX "user_package_assignments_over" ON "user_package_assignments"
            ("access_until") WHERE NOT "is_active" AND "source" <> 'bundle';
        CREATE INDEX "education_enrollments_over" ON "education_enrollments" ("access_over_at")
            WHERE "access_over_at" IS NOT NULL;
        CREATE INDEX "facts_seat_left" ON "facts" ("learned_at") WHERE "kind" = 'seat_left';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "facts_seat_left";
        DROP INDEX "education_enrollments_over";
        DROP INDEX "user_package_assignments_over";
        DROP INDEX "star_subscriptions_stopped";
        DELETE FROM "export_requests" WHERE "kind" = 'exit_surveys';
        ALTER TABLE "export_requests" DROP CONSTRAINT "export_requests_kind_known";
        ALTER TABLE "export_requests" ADD CONSTRAINT "export_requests_kind_known"
            CHECK ("kind" IN ('people', 'payments', 'subscriptions', 'enrollments', 'balances',
                'ledger', 'support'));
        DROP TABLE "exit_surveys";"""
