"""Courses with seats, the admins' desk and support: what they keep, and how people are found."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_KEY = """
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_CHANGES = """
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        ALTER TABLE "education_packages"
            ADD "star_price" INT,
            ADD "thumbnail_file_id" TEXT,
            ADD "freed_seats" INT NOT NULL DEFAULT 0,
            ADD "plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT;
        ALTER TABLE "education_packages"
            ADD CONSTRAINT "education_packages_star_price_positive" CHECK ("star_price" > 0),
            ADD CONSTRAINT "education_packages_freed_seats_not_negative"
                CHECK ("freed_seats" >= 0);
        CREATE INDEX "idx_education_packages_plan_id" ON "education_packages" ("plan_id");
        ALTER TABLE "subscription_plans"
            ADD "course_id" UUID REFERENCES "education_packages" ("id") ON DELETE RESTRICT;
        ALTER TABLE "subscription_plans"
            ADD CONSTRAINT "subscription_plans_access_is_not_sold"
                CHECK ("course_id" IS NULL OR NOT "is_active");
        CREATE UNIQUE INDEX "subscription_plans_access_once" ON "subscription_plans" ("course_id");
        CREATE TABLE "education_modules" ({_KEY}{_CHANGES}
            "position" INT NOT NULL DEFAULT 0,
            "title" TEXT NOT NULL,
            "body" TEXT,
            "url" TEXT,
            "file_id" TEXT,
            "file_kind" TEXT,
            "package_id" UUID NOT NULL REFERENCES "education_packages" ("id") ON DELETE CASCADE,
            CONSTRAINT "education_modules_file_kind_known"
                CHECK ("file_kind" IN ('photo', 'video', 'document')),
            CONSTRAINT "education_modules_file_has_kind"
                CHECK (("file_id" IS NULL) = ("file_kind" IS NULL))
        );
        CREATE INDEX "idx_education_modules_package_id" ON "education_modules" ("package_id");
        ALTER TABLE "education_enrollments"
            ADD "has_seat" BOOL NOT NULL DEFAULT FALSE,
            ADD "waitlisted_at" TIMESTAMPTZ,
            ADD "offered_until" TIMESTAMPTZ,
            ADD "access_ends_at" TIMESTAMPTZ,
            ADD "start_told" TIMESTAMPTZ,
            ADD "certificate_number" TEXT UNIQUE,
            ADD "anonymized_at" TIMESTAMPTZ;
        -- What was enrolled before seats were counted by rows has the seat that it was given.
        UPDATE "education_enrollments" SET "has_seat" = TRUE
            WHERE "enrollment_status" IN ('active', 'suspended');
        UPDATE "education_enrollments" SET "waitlisted_at" = "created_at"
            WHERE "enrollment_status" = 'waitlisted';
        UPDATE "education_enrollments"
            SET "certificate_number" = upper(replace("id"::text, '-', ''))
            WHERE "enrollment_status" = 'completed';
        ALTER TABLE "education_enrollments"
            ADD CONSTRAINT "education_enrollments_student_has_seat"
                CHECK ("has_seat" OR "enrollment_status" NOT IN ('active', 'suspended')),
            ADD CONSTRAINT "education_enrollments_ended_has_none"
                CHECK (NOT "has_seat" OR "enrollment_status" NOT IN ('completed', 'cancelled')),
            ADD CONSTRAINT "education_enrollments_offer_holds_seat"
                CHECK ("enrollment_status" <> 'waitlisted'
                       OR "has_seat" = ("offered_until" IS NOT NULL)),
            ADD CONSTRAINT "education_enrollments_line_is_dated"
                CHECK ("enrollment_status" <> 'waitlisted' OR "waitlisted_at" IS NOT NULL),
            ADD CONSTRAINT "education_enrollments_completed_has_number"
                CHECK ("enrollment_status" <> 'completed' OR "certificate_number" IS NOT NULL);
        CREATE INDEX "education_enrollments_in_line"
            ON "education_enrollments" ("package_id", "waitlisted_at")
            WHERE "enrollment_status" = 'waitlisted';
        CREATE INDEX "education_enrollments_offered" ON "education_enrollments" ("offered_until")
            WHERE "enrollment_status" = 'waitlisted' AND "offered_until" IS NOT NULL;
        CREATE INDEX "education_enrollments_of_course"
            ON "education_enrollments" ("package_id", "enrollment_status", "created_at");
        CREATE INDEX "education_enrollments_by_email"
            ON "education_enrollments" (lower("student_email"));
        CREATE TABLE "modules_done" ({_KEY}
            "enrollment_id" UUID NOT NULL
                REFERENCES "education_enrollments" ("id") ON DELETE CASCADE,
            "module_id" UUID NOT NULL REFERENCES "education_modules" ("id") ON DELETE CASCADE
        );
        CREATE UNIQUE INDEX "modules_done_once" ON "modules_done" ("enrollment_id", "module_id");
        CREATE INDEX "idx_modules_done_module_id" ON "modules_done" ("module_id");
        ALTER TABLE "payment_intents"
            ADD "enrollment_id" UUID REFERENCES "education_enrollments" ("id") ON DELETE RESTRICT;
        ALTER TABLE "payment_intents"
            ADD CONSTRAINT "payment_intents_for_one_thing"
                CHECK (num_nonnulls("plan_id", "enrollment_id") <= 1);
        CREATE INDEX "idx_payment_intents_enrollment_id" ON "payment_intents" ("enrollment_id");
        CREATE UNIQUE INDEX "payment_intents_live_seat_once" ON "payment_intents" ("enrollment_id")
            WHERE "enrollment_id" IS NOT NULL
              AND "status" IN ('pending', 'manual_review', 'rejected');
        CREATE INDEX "payment_intents_live_of_person" ON "payment_intents" ("user_id")
            WHERE "status" IN ('pending', 'manual_review', 'rejected');
        DROP INDEX "ton_transactions_short";
        CREATE INDEX "ton_transactions_short" ON "ton_transactions" ("created_at")
            WHERE "status" = 'pending' AND "purpose" IN ('subscription', 'education');
        ALTER TABLE "promotions" ADD "course_ids" UUID[] NOT NULL DEFAULT '{{}}';
        ALTER TABLE "profiles"
            ADD "banned_at" TIMESTAMPTZ,
            ADD "banned_until" TIMESTAMPTZ,
            ADD "ban_reason" TEXT;
        ALTER TABLE "profiles"
            ADD CONSTRAINT "profiles_ban_is_dated"
                CHECK ("banned_at" IS NOT NULL
                       OR ("banned_until" IS NULL AND "ban_reason" IS NULL));
        CREATE INDEX "profiles_ban_ending" ON "profiles" ("banned_until")
            WHERE "banned_until" IS NOT NULL;
        CREATE INDEX "profiles_by_email" ON "profiles" (lower("email"));
        CREATE INDEX "profiles_staff" ON "profiles" ("telegram_id") WHERE "role" <> 'user';
        CREATE INDEX "bot_users_by_name" ON "bot_users" USING gin (to_tsvector('simple',
            coalesce("first_name", '') || ' ' || coalesce("last_name", '') || ' '
            || coalesce("username", '')));
        CREATE INDEX "bot_users_by_age" ON "bot_users" ("created_at", "id");
        CREATE TABLE "person_notes" ({_KEY}
            "text" TEXT NOT NULL,
            "author_id" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            "profile_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE CASCADE
        );
        CREATE INDEX "idx_person_notes_author_id" ON "person_notes" ("author_id");
        CREATE INDEX "idx_person_notes_profile_id" ON "person_notes" ("profile_id");
        CREATE TABLE "admin_actions" ({_KEY}
            "action" TEXT NOT NULL,
            "subject" TEXT NOT NULL,
            "details" JSONB NOT NULL DEFAULT '{{}}',
            "deed_key" TEXT UNIQUE,
            "actor_id" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL
        );
        CREATE INDEX "idx_admin_actions_actor_id" ON "admin_actions" ("actor_id");
        CREATE INDEX "admin_actions_of_subject" ON "admin_actions" ("subject", "created_at");
        CREATE INDEX "admin_actions_by_age" ON "admin_actions" ("created_at");
        CREATE TABLE "shop_settings" ({_KEY}{_CHANGES}
            "key" TEXT NOT NULL UNIQUE,
            "value" JSONB NOT NULL DEFAULT '{{}}'
        );
        CREATE TABLE "shop_texts" ({_KEY}{_CHANGES}
            "key" TEXT NOT NULL,
            "language" TEXT NOT NULL,
            "text" TEXT NOT NULL
        );
        CREATE UNIQUE INDEX "shop_texts_once" ON "shop_texts" ("key", "language");
        CREATE TABLE "shop_accounts" ({_KEY}{_CHANGES}
            "currency" TEXT NOT NULL,
            "bank" TEXT NOT NULL,
            "holder" TEXT NOT NULL,
            "number" TEXT NOT NULL,
            "details" TEXT NOT NULL DEFAULT '',
            "position" INT NOT NULL DEFAULT 0
        );
        CREATE TABLE "support_threads" ({_KEY}{_CHANGES}
            "status" TEXT NOT NULL DEFAULT 'open',
            "waiting_since" TIMESTAMPTZ,
            "reminded_at" TIMESTAMPTZ,
            "closed_at" TIMESTAMPTZ,
            "closed_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            CONSTRAINT "support_threads_status_known" CHECK ("status" IN ('open', 'closed')),
            CONSTRAINT "support_threads_closed_is_dated"
                CHECK (("status" = 'closed') = ("closed_at" IS NOT NULL)),
            CONSTRAINT "support_threads_closed_waits_for_nobody"
                CHECK ("status" = 'open' OR "waiting_since" IS NULL)
        );
        CREATE UNIQUE INDEX "support_threads_open_once" ON "support_threads" ("user_id")
            WHERE "status" = 'open';
        CREATE INDEX "support_threads_of_person" ON "support_threads" ("user_id", "created_at");
        CREATE INDEX "idx_support_threads_closed_by" ON "support_threads" ("closed_by");
        CREATE INDEX "support_threads_waiting" ON "support_threads" ("waiting_since")
            WHERE "waiting_since" IS NOT NULL;
        CREATE INDEX "support_threads_open" ON "support_threads" ("waiting_since", "updated_at")
            WHERE "status" = 'open';
        CREATE TABLE "support_messages" ({_KEY}
            "number" INT NOT NULL,
            "from_staff" BOOL NOT NULL DEFAULT FALSE,
            "text" TEXT NOT NULL DEFAULT '',
            "file_id" TEXT,
            "file_kind" TEXT,
            "deed_key" TEXT UNIQUE,
            "author_id" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            "thread_id" UUID NOT NULL REFERENCES "support_threads" ("id") ON DELETE CASCADE,
            CONSTRAINT "support_messages_file_kind_known"
                CHECK ("file_kind" IN ('photo', 'video', 'document')),
            CONSTRAINT "support_messages_file_has_kind"
                CHECK (("file_id" IS NULL) = ("file_kind" IS NULL))
        );
        CREATE INDEX "idx_support_messages_author_id" ON "support_messages" ("author_id");
        CREATE UNIQUE INDEX "support_messages_once" ON "support_messages" ("thread_id", "number");
        ALTER TABLE "channel_memberships" ADD "removal_error" TEXT;
        CREATE TABLE "export_requests" ({_KEY}{_CHANGES}
            "kind" TEXT NOT NULL,
            "form" TEXT NOT NULL,
            "status" TEXT NOT NULL DEFAULT 'waiting',
            "attempts" INT NOT NULL DEFAULT 0,
            "deed_key" TEXT UNIQUE,
            "admin_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE CASCADE,
            CONSTRAINT "export_requests_kind_known"
                CHECK ("kind" IN ('people', 'payments', 'subscriptions', 'enrollments')),
            CONSTRAINT "export_requests_form_known" CHECK ("form" IN ('csv', 'xlsx')),
            CONSTRAINT "export_requests_status_known"
                CHECK ("status" IN ('waiting', 'made', 'failed')),
            CONSTRAINT "export_requests_attempts_not_negative" CHECK ("attempts" >= 0)
        );
        CREATE INDEX "idx_export_requests_admin_id" ON "export_requests" ("admin_id");
        CREATE UNIQUE INDEX "export_requests_waiting_once" ON "export_requests" ("admin_id")
            WHERE "status" = 'waiting';
        CREATE TABLE "export_files" ({_KEY}
            "part" INT NOT NULL,
            "name" TEXT NOT NULL,
            "rows" BIGINT NOT NULL,
            "content" BYTEA NOT NULL,
            "request_id" UUID NOT NULL REFERENCES "export_requests" ("id") ON DELETE CASCADE
        );
        CREATE UNIQUE INDEX "export_files_part_once" ON "export_files" ("request_id", "part");
        -- How many have a plan, and how often it was paid, without reading a million rows.
        CREATE INDEX "user_package_assignments_holders"
            ON "user_package_assignments" ("package_id", "user_id") WHERE "is_active";
        CREATE INDEX "payments_completed_of_plan" ON "payments" ("plan_id")
            WHERE "status" = 'completed';
        CREATE INDEX "promotions_by_age" ON "promotions" ("created_at" DESC, "id");
        CREATE INDEX "payments_by_age" ON "payments" ("created_at");"""  # noqa: S608 - only our own constants are put in


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "payments_by_age";
        DROP INDEX "promotions_by_age";
        DROP INDEX "payments_completed_of_plan";
        DROP INDEX "user_package_assignments_holders";
        ALTER TABLE "channel_memberships" DROP COLUMN "removal_error";
        DROP TABLE "export_files";
        DROP TABLE "export_requests";
        DROP TABLE "support_messages";
        DROP TABLE "support_threads";
        DROP TABLE "shop_accounts";
        DROP TABLE "shop_texts";
        DROP TABLE "shop_settings";
        DROP TABLE "admin_actions";
        DROP TABLE "person_notes";
        DROP INDEX "bot_users_by_age";
        DROP INDEX "bot_users_by_name";
        DROP INDEX "profiles_staff";
        DROP INDEX "profiles_by_email";
        ALTER TABLE "profiles" DROP CONSTRAINT "profiles_ban_is_dated";
        ALTER TABLE "profiles"
            DROP COLUMN "banned_at",
            DROP COLUMN "banned_until",
            DROP COLUMN "ban_reason";
        ALTER TABLE "promotions" DROP COLUMN "course_ids";
        DROP INDEX "ton_transactions_short";
        CREATE INDEX "ton_transactions_short" ON "ton_transactions" ("created_at")
            WHERE "status" = 'pending' AND "purpose" = 'subscription';
        DROP INDEX "payment_intents_live_of_person";
        ALTER TABLE "payment_intents" DROP CONSTRAINT "payment_intents_for_one_thing";
        ALTER TABLE "payment_intents" DROP COLUMN "enrollment_id";
        DROP TABLE "modules_done";
        DROP INDEX "education_enrollments_by_email";
        DROP INDEX "education_enrollments_of_course";
        DROP INDEX "education_enrollments_in_line";
        ALTER TABLE "education_enrollments"
            DROP CONSTRAINT "education_enrollments_student_has_seat",
            DROP CONSTRAINT "education_enrollments_ended_has_none",
            DROP CONSTRAINT "education_enrollments_offer_holds_seat",
            DROP CONSTRAINT "education_enrollments_line_is_dated",
            DROP CONSTRAINT "education_enrollments_completed_has_number";
        ALTER TABLE "education_enrollments"
            DROP COLUMN "has_seat",
            DROP COLUMN "waitlisted_at",
            DROP COLUMN "offered_until",
            DROP COLUMN "access_ends_at",
            DROP COLUMN "start_told",
            DROP COLUMN "certificate_number",
            DROP COLUMN "anonymized_at";
        DROP TABLE "education_modules";
        ALTER TABLE "subscription_plans"
            DROP CONSTRAINT "subscription_plans_access_is_not_sold";
        ALTER TABLE "subscription_plans" DROP COLUMN "course_id";
        ALTER TABLE "education_packages"
            DROP COLUMN "star_price",
            DROP COLUMN "thumbnail_file_id",
            DROP COLUMN "freed_seats",
            DROP COLUMN "plan_id";"""
