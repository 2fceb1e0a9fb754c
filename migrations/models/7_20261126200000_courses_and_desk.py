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
            ADD "plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT;
        ALTER TABLE "education_packages"
            ADD CONSTRAINT "education_packages_star_price_positive" CHECK ("star_price" > 0);
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
        CREATE INDEX "payments_by_age" ON "payments" ("created_at");"""  # noqa: S608 - only our own constants are put in


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "payments_by_age";
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
            DROP COLUMN "plan_id";"""


MODELS_STATE = (
    "eJztfemT2za277/C6i/OVGnyHNuxPfarV9Vtd+Z2xm6n2u2bmzuZYiASamGaJDQg2LImk/"
    "/9AeAiLiBFUEtzOV+8kDiQ9DtYzn5+P/Opi73w2wvKv4SYnb2xfj8LkI/FP8qvZtYZWq22"
    "L+QDjuaeGjun3I7EKPUUzUPOkMPFiwXyQiweuTh0GFlxQgPxNIg8Tz6kjhhIgrvtoygg/4"
    "qwzekd5kv1ff7+D/GYBC7+isP0v6t7e0Gw5xa+LnHlZ6vnNt+s1LMvX67e/6BGyo+b2w71"
    "Ij/Yjl5t+JIG2fAoIu63kka+u8MBZohjN/cz5LdMfnL6KP7G4gFnEc6+qrt94OIFijwJxt"
    "n/XUSBIzGw1CfJP178v+Sr5YZ9/pf3Pv7fN0/Et7AZClzq23L4N3968qczAzwdGkhekIBL"
    "8H7/I/6sLUjq6Zn80Hf/dX7zzfOXavYVDfkdUy8VhGd/KELEUUyqGLFF3mFY4mQjXuXAe/"
    "GGEx/ruVCkLHHDTUi/Tf/RhSvpgy1btksyBTyFr8CEa7r+5khQ3159vPx8e/7xJzm9H4b/"
    "8hRS57eX8s0z9XRTevpNzBkq9lW847JJrJ+vbv/Lkv+1/vfT9WWZf9m42/89k98JRZzaAV"
    "3byM2jkT5OH4mhWwZHK7cjg4uUwOCeMphjD98x5Nu6Q/QWf+V/w5sKb0tEJeYKqI5zimqZ"
    "advXn27tz5e3tn0kll7+z606BnO7Qtx36t9axGr2Q46mE2AJHPsv/9Mgll//1/99fqNumY"
    "/n//Onwh748On6r+nw7Qa4fvfh00UJ8wVhIbdNUS9SAe7muHuoA+wFIkDdHHUS2g9kVYX8"
    "glIPo6BGss2ISpDPBdWxbtjsSR51U+G/PdoXnz59KKB9cVWG88vHi8ubb75T0ItBhKvHV9"
    "flUzyM5tm3s/HXFRHXagdBp2GaA0g9A9oHQxN9xHZBrk8C812WkcE+a7HPPBTcRejO8ALZ"
    "0sD90eXWjvETkLqdgM8IAX1z9OXZbv+bBkbIF4gAdXPUo4Bh5CwlGHZIAkeD/g6ThW4CuM"
    "P7fIc7EWM44PZKnFtaE0a9HVhDuodReDg83mHulVb2xb3e2ptDrIr0D5Rhchf8DW8U3lfi"
    "+yD9HkrcC59zgvNPyZSDRHn7dPsVGVpnngrdUhNwCBBwLDOJ72Fdf/nw4UyhP0fO/Rox16"
    "5hwwptfCy/QVVuTSh/+NsN9pD6NbXo/xTPclLD63FRLwr3AT8YRldqrrEiJbYps/NK7J6g"
    "fRbz5bf2aHGLVivKNOYCI7DiSW6XQvJwx4SUPMjoM5o7wApHW/WV/8wvP0GBUETc5LPlJ6"
    "XbErOQBtdUHZ4Vr3Xu7azJcb1S44RkwXE73/XZz0vELRRYSv231kxQWi5diwdzGnErpD6e"
    "U3czsxaUWVR6seOh4bdnJTD3nAp85W/AVw6u1J7pIlyo9kYKfzL+MO7TflwEJ1P2BSeWlB"
    "mqfAUiUPaKiK4YXRAPG0JapDrkTTFYUBs06AStAyjPP21nGiawO5Xm4soq6Mvvzj+/O39/"
    "eaY5EU4KbT/PgZ3IFo5BY0PEUSX7BHqdWL/lSoNMHw+CWFSQr0G+3iWWDU2+hljUkTMYYl"
    "EhFnUQyifEokIs6nRQd0m48tDGGPgyHWBvjj32EfFMQM8IAG1ztFdLw5itjADQ7mDCfUDS"
    "9RwxowVepALczXFnVGeBlIhfBpGvRz2lOZ2vQgmpVatE9vQUsrUM9XY4edDAtTNEPKM7YY"
    "x4qqXkEcs0lx5HiHOBzxp5HuZSXRQapSYEpVb/09Ie5FwYkBYoUXCpuPs1gXlNyG1ppoZY"
    "/MvtB8yIoNAYHBp3uIYackFa7PQSbh1sefoZIEq7z4Y9cR+uZIiTw403WpkUdlmLXTZHQd"
    "BpcxUIYU/1eU8lrIoCrjMQtGJzRguc7jmnbYZRSGtku1oe56hAT26nJ1did9okZKwZ4Rzn"
    "Qon3yDgoBC8Pkj/NUfOnxmgo0U/FrLYlCu7EAS2tLnuCdSOmeKemG+mCkhjZMWCnhGrA62"
    "rf/J5cbs955BL+gd6NdG2hMCR3gVZnMQBM1lD8SYxHd/hcTdgy7264iB0gPbEraIPclwwv"
    "IvH19lxn7TM6h7iyGH4geA0YtcHIdjxE/P3P+djW9k5ONlLEHgWoQZ5RJHgge4vuUrwKsH"
    "el5horUkK13/eYSnD6iP25UHaWcVG3EW4/P/uBh1lYRoANcnHhQCg8nrzDbOQ4OAz33ZKX"
    "2YRjF+adAxQ3OJdJ2OdOy7oGQ4QpKWtg+2JtoQMoi2q2j/FkI4XM8WgohK5HKQgxRLzwV/"
    "kT9z231CQ3WPzscLSKYZiKlnuCdUuDTEodK1ZCAnA9sQ3FiCA8yGEvULvdTjbSzQhwPWot"
    "m5zRWZP0WjRJ1+e9lo3gu2vZ3MoCNGmZGWuNQstHLt6WpKHMcknoEyFgujPx2LXmYtiS+m"
    "8t7K/4RhWm4UtshZhzgaqmxs1xPgJyc99Abi6kbvYsRoF6sbdSH6FQH1eep5tEHZxioFaA"
    "151gy9NNEDYXixPhPg5pbhfrnKeYWqRzGk0w35hWyM0I97wJ+ynoQb2kfoAK9ZIepV5ScX"
    "dDzaRmdCuHaK/qJmljcjT6ZF3sTr1mWehugySJ7SU07eqlLsXcYkW4FqcWsvLTzVJ9T+l+"
    "6+VmZiWRlJbQDqXiJ2/tJ6El66LmzBQ11VSP9EGgb4K+Cfpm3/TNeIPGjNEqATXJ40WySa"
    "hOeY4eIn1cquwPyIt0rsEfQxp8mv8TO1yr6W/JyhuLONz6j+WR47lyckfdPCIel7W05cc2"
    "n3a/nj35/Y8nv54dad/9+PnTdTODyrwo7SU5QZlB0jjQgUFFMmDQ8RgUy5IdcnoqhJDW06"
    "GcERiPwHj0OAJrTe9RM2A1pGBGajYjhaV2NHsaO2Ruwkg73MxKZg/NYisYPm6EJH9z9e4W"
    "TEvdMR6OaUl1adthVko7ubU0KcmWaFCuG0w0YKLZJZsNzUQD5bpHzmDTerB71YHtqQB1Oq"
    "01Yir80vZpwJcay85VUFeGt0pZ4gAZZGbtmQqZ/POz7168evH6+csXr8UQ9UWzJ68amFQt"
    "mrRiRNcy+jrysXhTgTUbXj6fsEN85H37Pv57gMA2oHb95eOlEPfLNgLV3tapsajUXOI5Gj"
    "gQOhwIqm1rzZqtPQuKRJ2OgZ4pWYc+BUhoe2SRCRalaPgdlerylFCorkWhuoWQ5COmc1TI"
    "k+ND4m0owJwnKWF8au+E/LxH9U7Ik+Lv/6gp10+ZizXt0OrlhDLd6aSEp2UMn/bqQIAa0C"
    "c4ChwasdA0mrJABD6GRiN4jNUBDLKXbuQojSKpzzNYfHdbZvPLq8buXW+VzaUmUk+cqXum"
    "111Q/iUpfj8OtKFw1CHyg7PJD4DbSJ1aRTU/rgC1bw3KUdeREo8PBtGVmmukQCl9+oCb8L"
    "OYbxKbkFGf2vjhAKtMznQeIG/DiROOdJk9apmkIQLmxL9z37XloSBBbKwbcR7John7lmIZ"
    "rUJQwIphh/riSnPRwcQt9hBHFY4QLfH2QZwx+yP1Lpvolgky+cXGg9gxI3f0mpAmfKdWZa"
    "qP4ZFt2OxVTGOXdLfdiWGfAmwxcrfkFl1YcRm7OGtLRgO9lalaQjRg1hKF4hmLgkBga1FB"
    "JOStTZgmbcnBT0IrPeuraWHH+xiIOHoDEUcQkNKzgBSIOBo5g9N6/B04XCLtFYuh5VGZ0d"
    "KuwsMObC4QQlurPvN4hUjH9mVFSuByn7m8powvqwyui6rLhu8dVTccnuqD6hQSdpfQuiol"
    "pImax9cJmd8lUibkVA++LlO0RDQF3Iuo4a8rIk6PDjd3kRIO9T4f6hATdZqYKI49fMeQb9"
    "e1FGkCu0oMIakmmNf7kGpjU7W0EKSqCVKtaQPakDyUEkzhTj20LBPSiOnyBJqLzG6pJpGg"
    "oYNMG45aJ/wVSCYIWWZiM64VkqPc090xnI1uUmk28bMZVpotUEGJkBKoyoNphmiOBOBsDj"
    "aPQl3uCVTtlZ9fCDHPrandJXtX2/iaPYHVVewYKcLFc7BF9ZrSbQTla5rxrV77vapfU4lr"
    "rwmAKYfd7oh9qQT97o56ObdWmIVUBpPkqd+okBNG1xaXZYx9+oBDa73EgQxUiWOoLRKqJj"
    "gedqtRLoebFqJa3kBUSy884hD0AFEtk2FwZjWsVUnqLA46ysMYHgZUobQAgmlNIi0xmBjN"
    "TYyJSGH7QnSgNUu43tRYpZ4CD/QIEjlHVNeQs34p19FPAclDr+Y5Cu7Fr+CI1Pl/9Dwo0w"
    "H25tgz7GDxLW3VzGiFdNFD9QzQEgMXunMhuyBre53tZoZuDuBJ9zs25IhHNefS7jt2Sz1B"
    "H9XQIleGG0dRqPKswrJtqWma6rAN00CMWJ+12gLjcODuz/38JMD7PvMeiiie8qRFgbOkrE"
    "tOVJ4QdlSfd1TCKuPizxU6KOoonwRCUrYZ9uX377JzdPSwgfq8gWQWv2kA1ZYEwn129OlO"
    "QkggKqV1VMp2ce1RWFI1ZNaIWCYlx2paQo8E96NWWMkKH10GjHpeXX0V3bBZU4QJTgmEzp"
    "NSmAeZiCXmYFnFBFlxIdOZRVla1cQjAbYW8v/8bRYpIkiToapTdjxTY8TJIT8Dwk/eQPgJ"
    "RCf0THCC8JORMzjkkSv9ApmXxijnRU98LM9Cf6NQKkB0iUZpnAQ8Zl2a5MSALggLud2VHU"
    "Vq4EN3PnhoDzYUiIEL3bmAfaQrurObAxkhoN8d/ZVArtP6zwgBfXP0t4p0x/AJ7QSni6A4"
    "W+HATWrfFvmRf3HKOMXhRaH0D0OIlt0XQeTTKNCoprVtOyt0k680lkLC8ALLkmFGl5OWeA"
    "rL8YgXVJdIGQ05OCT7bXbpHBIHUXCD4bJD/ZWHlSunC6s15MDvPvN7xaicLrRXmDniMNZW"
    "a6iN1qmhhpgd+QRKhkEWzlS5AFk4/eHJEoV2iHXu0MbI5jwZhDW3CGteI8Jl8cpOvucKMY"
    "hNfRab6EJaDzq2A6gQA6/7zOu4EZfM5ulSJrxKDdzuM7djYwWnnkZmaWPmSCmBy33msoMZ"
    "JwviCPDtIJLNZfUSqrZngpb2IJLpgKrYoIAGG5/8u1tzqzIx7JY+7xao53uCjJSDlUrt0N"
    "24pwgfplRqm7yUxCu4b//teJbBHlbNDZLF44NBdKXmGilQB0hy2ibejDHFKQ+Wqw0uM8Hq"
    "I3UjD79P5hkLRsdMA/uIXYLe0XgPavK/Cu9nTYlfvhwpv312NOzO+LpdYmu+4ThUXa4tNY"
    "UlbbwzC62ECmUtGPUtwq2QxqWApV0stALV+9qjyJW5Wn41y+uA80Jm1xvI7ILEn56pIZDZ"
    "NXIGO9srpyQOkACxTV3ISUZUdlNtEn/6MGUCrbtKuvfy3Pzv85uLq+vzm1/0HsJ0fJ5TF7"
    "/cXp6XrDnxPV7rrK2/wCqEp73LhqHl12ugVSlPx5MqQz4F+JaKP1qaBJRA90PHxjR94MJO"
    "S0BlHeqb0xxYhlaQ1gnQKd67pGf5pVsXS5CDhQDr4zl1N1YoDr43QtZNQiZkKQNZxyAWfZ"
    "UUPGdCsHVQyL+1roSwG8vHiGHxKi/l62omHPOjQMAGARvkr77JXyBgj5zB8kg3zWbO00yi"
    "AHOel4eIv+sUkbp/JCrALhBUkJnCnhIB7F1hD8m/dUZ9clebSVAgO13+wBGBT9IJ/vLs2f"
    "Pnr549ff7y9fcvXr36/vXTLK+g+qopweDi6q8y5rTAgGoQqoOyhoBt13yOBMKrzRd8tJK+"
    "g5rum3UxRCWi6ZUf2idBABIDDlTgY4meff+y/aLdjp/GejWw40EkiYnPP7MU7YnSRTrPRx"
    "yG7SKdhgKXkfu/jQcloUwNxy3CKkpBACMC1sDMm25EjZE3t0frTbz542C3fVcwxkKcY3/F"
    "LU5l22MLBVYcePVWGV//iR3BAlWcNuRoE6qatNIQKyu8y/7ISBWtpQuL8NCia0013GN9CN"
    "h0waYLJr++mfzApjtyBpsWlDpgIam+mVyMK0k5EZM1oGoU95pzL0cDFsKhdl4eGhP0EK4Y"
    "fSCuYRP2GuIpWFDKBU67FIScdiHINZ4vKb2X1Z1QFbkfQxp8mkv1oQJbmbB8+RCHW/9RId"
    "lHA3Erws8j4nEShN/Kj22W4n89e/L7H09+PTuSuPHj50/XzSds+TAtiRBygophL0CrcEk1"
    "QkEDg/JEwJzjMSctb2Nqfa3STe/ETjFYLVGocac3ORgrpJ2cjD1D73F8jGE09wnvplSWaS"
    "Hxu8+6pexuq60CubMnrr74IxSO0u0nhh8IXnfaTiVS2E193k2xYV3WRmUYhWZBGjraKdz/"
    "jdJXpwKFcsOkrXC7b7nyDLDz+rzzQo+szJShhAAUoeMrQnX1l9pI87X1l7qJ84+a6vQ4wj"
    "zDYr11PQkLpHAE9vkIjJllyxrTZnJHgQxEDnORI6kAeY9XpiV4S5TdlKnhoH9AlcrxENE3"
    "Bq0PK8nT7BFcMhy8d4aNaJu9mIFaIQRki8jGcVeGqBaIANGSc9RDgWmpwi0JoKmX0s0ALV"
    "IBpjUy93xjjGtGCcDqgE3MoR2AzSgB2Cqwsq+3IaI5Eqj92lz7VUJVhda48OsF5V+SmYaJ"
    "6s4qL7k1VVPstSwIHADWz9E8+1E/JVMO8gzYXU53Kwa1gHcr2h8A5Kxo8WVh1nHiXFGKWq"
    "CttNPDrGaX+uLLvUsnHCfGeW2+BbykJm/KGN+RFjguw1vQQFvgmygEBwDYpJbZQMEtak+t"
    "0C1Ir/suYUYXI8e3rCYUMBZfw7r+8uFDGeOC6gUY78K4rOPWYNwmqVp8UhAuMNszX/iWBr"
    "dyJuSk48aB/VGLhRcvtPo82KsW5cLT1ANiUi/8Z1mrG1krwX4aWEioVdiViavzaDOzxKu1"
    "fL9ixMEqT1V1VRMPcTCz5ApkgtYRXyUp9C1UCFdMItCrZsYe9ZMgPfYNpMdC9mTP3OKQHj"
    "tyBnfLMpx0diH+ulIFIGzT1GINIeQYQ47x4+QY21IU04NekxWbURwG8j7UTYdM2KNhJkPi"
    "aiDTw5URQBBdh1p1kNLa30huce8T8bqDEF2k7JUQDSHEZVEaggCN+AshaxCsMlQ4IVgFgl"
    "V6Di8Eq/QrWKWNHw+KI+v9dyVdnNlhbhvvidZnMV/+VBjRiVs8QBn1qS0O3X1Xl5xHDvky"
    "spLShfL74FBvxOqYDvXKhtT41HWbtt6trj8y2rQTlJdo3Az7NmmqYDlLxO5waJHAkt8itK"
    "Qze2M9f2q5shR07PTO2gI68qb0xGhtC8FDTw8+9DfgQ++FdQhcrOBDnwyD4zPbqMhsgWSK"
    "/jSdaFVbziQbP6bOZ8++e/HqxevnL19k9UuyJ01lSzT1BofjnZSC8AOu3tm55ydZf+At66"
    "+3bIWIays51/S6LFL26roEb1n50gw5Xa2EbCP0FNMCmmVSqKLZouQLjrMNsIOi0KjEUYUQ"
    "4jPM4zMetYzJgI6xITiFxwkneIXBK9wDd9pQvMJDxdfMLfxoad9DhbdN3ne9J/iobpViYQ"
    "OdU6VS+qDBpZKOtVUhgdYOlTUJl9aCylTAbIq3MnfQF8ep6qjpkQdsqUlloqElv+NMZRaq"
    "pEHZUFMgyjELn1gOCrHOrXKcDwHnCjhX+mFMANs7OFcmw2CeeMaN3CslomNZuPvrYWFYfO"
    "dQLu/sBjSx+dSQQ65dl9Sc4bhnepM8Bq1gHn/dQtulaVywUBQWLKp9hfP4FtX2hcZ6iuqB"
    "LapQKs8I3Nal8iD9o5/R5iqd4TxA3oYTJz6XyvXbiiNmjQXcVJIFKgzeaRX9FGBL6Foriy"
    "6SCmlPQmuNNm8tvsRxxTQSWlwIvDMrccNbK0xXHrbEhNQSzMZMjQvjYHLEsBXQQGMbPe5H"
    "gYUULKRgQOubfB+fSYbVfgo00zOfZfbDWhl+p+WxXpSfAH74QXpB1Q/WIldv9ypSTsLgWI"
    "TOJaEjq8MZV5fTEO5dXa6fEqIOSX1xuQURopgxkmWqycMI9VeOaMiAyhYHCmFqo2wfXZWs"
    "y1jevpztVCCNUpSlkNYUu/LWWhOxXiJu/eajr6oAwG9iVFKEm0VBaImXujCaA84MmiFohq"
    "AZ9k0zhNiZkTPYTOk/trrfF1FNp3TlPkSLl34blMggysA8yiDTWrsYCyrEU1y6KQYPyIs0"
    "CO40F2R0UIs+FWOrKNaWJsiTdKpO0LP9f+jiBHGpfm4Ka5nsdIUfnpaBfdofMElobysllD"
    "zETQnTBboTZkunqlIezkx96nGutDgSiWsvhC5uKhgXKSHwrc/SccyrTpUmSqTA5z7z+VE6"
    "zAyIn8cQ630SGLtdijSTd7osCAu5vYqYs0QhtmngaVZw47VfMwOUS2khAiROBo3M+iUi7o"
    "ek0pPO5aWTV09dGUp+3qNWhpLm5b//o6wL0IiF2BDVIhHgmuBacSi2CTCNZMnmU9d/7qlV"
    "4BHCTLeoNTkIM1xbeAntKBu801V4W+jeG3ffzXx8xFlaGIk/fLSxXGrRwNGEj3abApx/b4"
    "bn/IMIuP3MsnJzdHGsheBV670+KX6aUGE6OcaLpGA36DOfH7Vm33D4alKyL5NbDIMJS3SQ"
    "G7kjpDAfbLZ/Ct92rmGCuzuisLS++lwZrZ8Hw4ALo71boiDA3lXwEBuDKppZccCsSTFz4q"
    "E2UWNbx3CGAmEP/zmSb1XLV/F/S82hlHGhUblYFTSTtcti7UsXsNl1GlDQBqigQXTmyMVP"
    "iM4cOYPFZaHXLhqaxtRoFlMIdPNIcN8eq3T0FHvrDKXcWE+6wShRCYcdDtoiZa8OWjDnVO"
    "5TKMcE5ZgeXxGuK8f07vzzu/P3l4+sBX/E/lwohkuyOqvXhHODZm20YT8b31Ij/nmpFNGt"
    "q5HIhqghEeorspJZZxYKBT2Tf8UCb2gJlU0VsgnXGK+sJXrAFqeeW9WVj/EBoEWDFt2Pux"
    "+ULNCiJ8PgYQQq9EXA06g/mc3azBKRo5ledEf6+9X/tajVXBolukkst/xBcojYcnE4dDrQ"
    "83QQedHnM31oeW7DDXMXiN3JTg/mQGdkgHMLnD284B2OrBwZnFh9PrGcJXbuu+mRBUrgcp"
    "+5PJfSWxcmFwiBx33mMcM+fUCeHXLEuhkO9DMA13vP9e7cBi4Ph8tiZy4Q8fba2oUJgOdD"
    "4HmXRmJlSqgE0KWNWIwiZoxqPMS74c8IAf2utjLjzl4pmQZ2SGJBzj26w6YpLAUqwBRapU"
    "FszvBic3RH60mR7efu3wls6RqqKduuOWUPAO6ECuMX7phe1cb/kZLgJm4qfaYJLMu/njWF"
    "lP1TDLST7tSt06uS8RanlqSPO5etkSxor0q4qdL2SSDYEol/IuLOLMrUf+YYBxYKwjVmWB"
    "NJdvDZIYzsDYSRQZRRz6wIEEY2cgZDGNn+IVGQzTbKNC0py8gfXsEt/+IUmCWSVkfLfZG2"
    "VwcxWO3Lx3EqEncJ8yuSgnemb3yuWKoeRyX9GL94J66hM41Kmn89a1JJkw+w5X3WvmubVB"
    "KFshiXTZQpRXMqHoRKMVwj8TcSeqHrk4DIyThlM5V8tE4Slwi3HDHCpUq7XFN2r+3gdpxP"
    "ARUVVNR+XJygwYCKOhkGP76GNaAyGJxwzyg1JyOYhDI6O3CcgVpqCjIt5PUabYFwEtAXgV"
    "MODb+2T2M9cAXCE1oD2NZNU0Qv/+KE1gC7vi5QoyXA3qtC0IBUwuO0dwllsUGbkbslr7Fi"
    "abs5VAmn3tFBAl7plDFn9F7oFAIqR3Mw7Mg1KNGCAaTfQh0kDo2Tyz0xc8mQl6Ruz5mu7U"
    "ju9ayx54jsbpTkr7czc9VzGgxIYEAC+0IfDikwIE2IwVC15HEtJArEjkaSAu0kGFAqVKEq"
    "6hsr+yUy0PU7mvZ6FtjTX7vz0ErXDLVFe9Js1UQZyJFAxtCOBkJJnsTpUy96Cu/u3Ivt4u"
    "pTWd9LN3JU85d3AvI7yjZnGhtAddCsyRKA0+G2E48nLTvdgEEADAJgEBiOvggGgZEz2NQQ"
    "AAaAPfSo/Nc0wLxEBhqsOfLEMYM8HQ9Yd1jlJBSi8MamzNUVHbgK6pZ5ma4EPmnVHLPTGf"
    "O0DP3T7nCLLyj++vOz7168evH6+csXr2eyiKd4lD151cARbX1WMCccyZxg4KCt1CXQxLxc"
    "JJQ//O0Ge6jmvC5rXD9tyxwM8/qsKMZ/nESd/UjdSMFSr8wmQ2btVFlfjW6dvyGGynx+up"
    "D9YmjEQvxG5UioKNI0iQJx8TbkkYsDbgnNNpQ1AoTqI9P/VziIkzC4s9Slbhz+A0DHBh0b"
    "VLC+qWCgY4+cwWI+otf5amXhPAmIwfIJZHOcVImbU1dT1qwe7XQ8KMzmWEfMM4E6GQ5Imy"
    "MtS+zVBjLo0c6RAOIdEb8XP1aPeX3AU4FwCsj3qsTsgK6/PUIcDlZgcsTGnFn7CpMtAh1y"
    "VmIa6CyaBha02LrzPplnJHCfxnaWLtMm41luKbexnuWtoq3KnyiL1ltrTQRvI2795qOvdm"
    "LICn+TdUdkcUxkhRhxa0GZhR8w20gxU1vmZL/ZwDAGhjGwm/TNbgKGsZEzGIJPIPhkEsjz"
    "uFlUZxbo6YEX5rxYMaKrp3Ad+Vi8qSrU6fDyHYId4iPv2/fx3+M6fq6/fLy8uXpXTgKKGM"
    "OBY2QVztPAod3l6IhYrF6tMb7XRJzUB1NVCDu5kXp2Whwhtsoji0wINIuuylNCB+wWCVt5"
    "ndxgKZfJYCFXoY0PWt4FXh0puJzlkwVGPGK6QL/a4lZ5EihrpSlrJUuvEYZ9/SKtxbVMBt"
    "hqsBW3FQtkaTUacYf6RgtXSwsoa1AmkjpyOGXGVTQ0pKDDdUjm2MI4J7QjAxJKwH8v/IXy"
    "e4dtwwCWOnrghTkv+DLy5wEinikTKoSAvjn6D8TF1F4x/EDw2pQDWmLgQpeEs8WCOOInbG"
    "wPP+AaJtSHGunop8AHyDN7DCuIwCvREjWRA7uQzlOCzakF2iFHjIcdXMgFQiit22c3Mg4Y"
    "9TxpGxA4IdcjusiyZm7XTAF87zPf5Ra1axx6tebOIhHYkjWZNplm0CFcXks8BWHq0EJtUl"
    "hrYxgBXiKDEPC+FA0cznLuHlCfLr4qut0j6vMF6Ya5YneG1Jf2bCGm/kbckjdX727PKqv4"
    "ACB3KM7Yz2XcuTbjFt42OQvIcXC4Z92P8WJeI5Mfqk7KZTbjiI6CYnzEtgDJAfDaFj8ZC1"
    "ZHTY3JVtd55BL+gd6d6ZJjqqNmjekxW7USSQLbSyh2Jsj8vKRWiNayfoss/S6+s2zUq+aT"
    "071VbXsDGmx8Eop3K8xCGjwJLeq51gPyIhxaiGErkHkulkNXRAxaYoaryTNH/SRIrHkDiT"
    "WQd9E7w4kK9bK5kIPuGPKNavvXEE8ivLeoSyK19+OfrIWv3uVUIp0geOL6sOPro4rdj+KG"
    "+TT/J3aqcUpFsvIJQxxu/cc6dZyS/NhHjVP68fOn62YDVNnWVDpU5ARlA1SA110YVCQDBh"
    "2PQWQlz3ym1UivAlxlTZFg5EbZq+vL8pEThZjZQvwPNHJNQ7mdAtXIUTuKKTs2m9hCNgzN"
    "Et8qhIB+V/SFUD439SXkKMH4XXUl5JR7M1wrhOClafYr4ILp71CehVEaFGclw3dlrbXwLp"
    "T2/Z54/8SodAUP9pTYCXH1gC1gLL6Gdf3lw4fH6v+UK5OksWgWiyjVWzIT27Sdlm3abcG8"
    "LdamlvV3FiQg4VIaGJPi1lVrZGsqsCyCZREsi32zLIJMdDRxMz6BDWEtEAGkIGY+ipiZFY"
    "asrudDIj06j3cZ5cJu7lOP0XPXJ8G5k/zuipCZf90oZSI50I6dIy0rSX4KsOViIR3KPimB"
    "pWaQvmw5u1gClM2sNSOc48ASL4SoqEZL//Va/FcITGH8cVVR9KAzg7gK4iqIq30TV1F2Jr"
    "U3Se9Vfa2nN8/JjNFhlHkNW0YbbAmOBXjlOOuNjzwu/Gfmf83RgPP1eM5XedXb97imGp5u"
    "JecpDuLH2n0v92Yho7jYg6H3aUsDrqdGxVVBBab6Nqb67ZrqlZH+85Kuzh2HRuqrVxSo/O"
    "tZkwIVioFCf1IjW5fin6Pg3kqIhB4jDfCpuiMUesyECpQoOI54qSu/32EGUIhAIQKFqG8K"
    "EZTcHzmDoYrzI2i98no0ATwdD2B3AHtJPRdrpOF6uLcUAHgHwIPIn5sBvqUAwDv3k6ip7q"
    "pHvN4qdETIz6oC74BQhq7NHWvJVAwVj6dSf8acxz9Xq1Knr2c7VeowHtlapU7Gl3ThNL82"
    "pwu/lb3ppF3GDS00pw9YvcHBA2E0kP70J6FO4T74/KCOgzoO2lrftDVQx0fOYCMP0j7Oow"
    "6nZm+8RyqdtApTgxM0owAX6GFdoD2S7eQuqRPs1LvdUh0Xw1qLdHJwJm/RVRwCZq0Z5diS"
    "Fe0xUpFishHxTEpgNMCWJ+SxSPwEnQi393wake3v6RmRDjz7B0hxIMXBJQ9SHDB4jFJczy"
    "2fpf5U6aXUGqs8xQQB44kY09bKm46fBFSN4mxLe29fxNlotaKMf8RhiJQBtirUFkc0i7bx"
    "WNuPBxvkUSQUKuHB8hHnmM2s+UaZDH0sfTYy/0E8CKmP59TdyJHyZcjRYqHPoDjAnFpBly"
    "+F8OMmsVyJQwmEXRB2QRZ6XFmozhtc6zSrdQYf0WV2xGvr4E1omdjO6iysYtrYLahICM2C"
    "WjQL6r+8NWyXeod+ItBFZH/E78WP1WNeX6C0QDgF5CG9Z4/0nkj8XuP8njwRJPiUezDltJ"
    "u2iBaIoNhHc85UDFYV3g5NVJS6fZvNN0x0d+ZOFVbX7vIe8fY+AL7jT0rLH4T9ykorLO16"
    "s9R27e+2SsXLyMQopWxGyhUq/he3n3hroeRfqkKcfEFXOLBU7ThlB9DbojpPBeFxYGsCW1"
    "PfbE3gWB05g4VswKOaRId63XVLdULDjLw0qkdm9vQUatgaERkUbock0LXEbd4RFWLofdzn"
    "ncGwL1HscvaVSIHPfeaz49GwmwiTJwQeD4DHxv0ZMjqwoFUtaKptixmeORKwnjVbzyRUB7"
    "DtXFD+JZlpmKjuNO7k1lSLzguFHQ12s2Zoy8emseksZ87KhUqVXOxGrZ3LQVojWdTH7bz7"
    "VYL2A1GIVDvubt/OGjvtqnG2XPEGtsUVYjwp7xtP8K11HmwshlcecWS42sYKceBahM/EGF"
    "fGpQUyoZaE1oKyOyqL/+pNjQebGSyPYHkEw1TfRHa5vausrS8MkQyHCDdN1JX6u4JlQ/WY"
    "ZDxEuXcICGJ0rZNyyF3t2k0pxrR2//Ls2fPnr549ff7y9fcvXr36/vXTbBFXXzWt5ourv8"
    "oFXYC9usLFl+DariIXJEBsU3MTbInKwZsbHgs5AwO/Ccck5zhb62KpX1xdn9/8ol/sF5oc"
    "5Ytfbi/Py8sdi18emjYjKlKBLaDZFpCgdQCVNRb2b7bzDRPenZprcX31qZFLkQO1+liORT"
    "tVsuTHts2zT2sZrZEA1UKW1OhUESPpoAqtKODESxQlH7liBr5kNLpbCtVKLC8mhnBKNfn2"
    "h5sXNDLQyEAj65tGBrEgI2dwlyyGvRIYeipdtAwGWVDmm8KV0kwQrgFFGiWROtU7Of/iJG"
    "kfnGN/xTWo1RoT8iTTrZAKmUadl5xqEGmYaJSjAV1+RychidUBNPn2zueewro7ayO3qkw1"
    "+GJ+5p5e56KHdCRoH9XjfMEoch0UNhVcqYyZNZk65ulos6Ir9TCBjQFsDKCC9k0FBRvDyB"
    "nMCfeMfNEZwSRU5tmBndG1ftGGXlS1XlGAvA3kHDEhUtgocgnWZgk1VNXW0EJ97eO1GA6d"
    "JXYjr9N9U6aFBJA+XzuhONG6MHlLBvztM3+FvkgeMNvY3azMGvITmptdhha8erhuH5+kEi"
    "7lyLMZdshK3D1GJmcdKZie1aqJHAeH4SLy7GSJEZ0xqhbZWnqAVz5ZICIv4E7QamkBVvnE"
    "xy5BMQiG52iRcnpF7eLfHzHPROEqEE0Bs0YxvoPGFQOo6imuEF+aY18gBQ7sxYGQ/FtzbD"
    "SFv2uIO53DPePB4wTCx2D6QiFpOMCb+FAghb2w114wcxRVCKHgQKMnfYtXFWVjd/pHOVlL"
    "F28/wd3pT6+sr5p0+ceJi5dVCj5H7AFvzjTO4tzbWZObWBUDCNVAgyRlFgVZMLpqjKEmeG"
    "uhIFxjFlqIYUsGVW2SIPY7oTIEcVYx8jxJIgZQsb4sh/oriairz1k+1geBM/sNOLPB19kz"
    "oyQ4s0fOYC5uzzuGxBlTVwqpLsJUR3ksi3N/Y00FoSsrInr4AdeYTOptTRXiKSgrevwWKg"
    "MwcGpCnHdjWJhgejj6gs6+o8h4DRYIJ4gbDfjS29jzyBWCpzF4FerpIRgrAHYmzXfxUeun"
    "AH91nyUHhgW/fKyKxK48ZJpwUUMOBqMdZRSKqB3AbPQ5mme/76dkykEi3aKignbJ9aqbxn"
    "sqL+QbHIqNkuBQsSRVxsya7EmuGm2zbLjtIGeJ25mWfl6qFhfxHNaKCnCxa3FqrZNSdGsU"
    "Wh4KxaDwXmcy6jLBHqag+HPaKzHb8YdRXXqfJVdvy1kjz5OBm64rlkpN+JEOwirdBGUgwr"
    "GpzzxPMwXEZgd2UoVcvL8zh71IBsh3iMiX90cno2+eEEyCPRXs8dcVEdN14G+RslcMBv1N"
    "srmiWTyOkHtLg3PHoVGgrR6We9so2HKxuFA80KBuWEyg2rtFTLZyU15MZynFU+mkXNK1IG"
    "epaCr70Mnub7ImM3KE6Cp7vwmVahOK11weZ/oyYsf5GHCSvgEnaS/OU7gwwUk6GQYb68T7"
    "KsPDsyvkwApDc0dKRnTCnCVONb340oenQIquxa8yN7hUyCaR41yETloMbU9bLLs+SjtHNO"
    "gsmRPHYyvYliisyUrQLdECyRRMLOWC4qhbz0UErs++ygP9UZ0/R/PEbaFXnrfvZ7vU5zAd"
    "CqWoQDEFxXQM5xQophNicJg/6lt7wPJEk9AdZgd2gC3Et7BNQw1KRJOzC0B8QXfsZHkHMV"
    "QjKV1Q6mEU6Hd6nqzcHkrQHWunZ0/yuJlKlAZtoT59+lDY4hdX5T385ePF5c0336n9LgYR"
    "XqPq9sj1OaD1OrRbU1knVDzcg25LNTO6Qgy87jOvocP7ADq8j78Q/O4O749mTrplKAiRUx"
    "dsXBox22VS4tvBbaMyLEWzwMwKMQ4KsRJvrTURKyaSMcQrzELxTgUOB5QvBV8sPw6OkGEU"
    "G8w1oRiHnRvMXGDmAitI7+54MHONm8G5O8XQEamjnJzlBW2jKVuGr2wJpmdrMY4q6B5Q0D"
    "OcHie8AOKFWmcZQQXwUV9zCybEaGP7eJlqeie2gNQYtSLNJLxgpWPXr5cJas5cfy+hYGhw"
    "zQ7tNMRGpUyT4VPYzYdGOs7yN+wYlJEA4p0Rtxla64TnALFNI+4pYdlJueFxUfvRoH+RtP"
    "XJ0BfgX1xdn9/8oof/QtMG6OKX28vzEgNWERNDjIvd58gmcaYPtp33Cgeutp13/sUpMBPE"
    "C8L8bubUEi1oI33WRjij0dyw0eGWBG5R81t0iQK3Wye3IiXsqz7vq5RXAeVGm6tMBzus+w"
    "6bbwxjQraEGugnWaQuDytR7VYNIS0QAaIleR5tfHNIi1SAaRHTRwsFGw2afYoE6yeoBwgE"
    "qx6sh8A1PhmusvnGiW7hTmmBb3JgHg7g8UJbvFtaYFsUmeBcaIa3Ipn2qirtBeWfcRjWhI"
    "jm3s6awkPnlNthPNCgs9EDCYkqpJVGac4s6fJUcZwLwkJucbSSFWXlAxmdr+9b1G0aCPh8"
    "AwGfEA/YMxMKBHyOnMHD6ErUF61NGyqmrllbyFWsQ8BYibhX+wQsyuXdkvILB8bZjCVS8B"
    "z0mc9uJHCX3PJJECWREUVm1wYp60hHFLL87LsXr168fv7yRRapnD1pClDWBCMLcfiBcNmL"
    "SBsdVwtwlXDQJeYOBmh6wEhhvQrnj0IP+zT/J3Z47cmUEpaPJuJw6z+WR8KjwZpTj+YR8T"
    "gJwm/lxzZrSL+ePfn9jye/nh1JlPvx86frZrdY2QNWOojkBGW3GFk1B9DWqKyrqYUdN+Le"
    "wR2pZFR0ZxirWKQC3NvhXvFdPI4lLTGUnUcu4R/o3ZnGnFYeMmuyqaXHJJKjbS8ZDoX8wO"
    "AFBq/xSP5gD9k7BVZpP+ona7FrSDUskk4QvCbx8CrAVdl9UpLh1fVlGTCQ6x5HnkaOI9ac"
    "+B0cEU+zWBvUzSopKJzHUzhTqdVMZCxSQUBWY0BWuPXI7xl78UWcSzn//iCx3Rl/UVxbvQ"
    "q+kPjLwC1WX6SrPGTWpDLGkuB2dMtYjNu4k29SKcslrhVSH6tSWTMrwA+YqdAJLu43+Y+N"
    "JZeRawWUqb5mDhZTPQktwQkZo1UN0jjC/KDMgjILyiwos10Y299yTrmju5NCq6Ofolabg8"
    "HYO6UjBoXhcRSGhk4HTQoDaNQtNOqVbJWuRKqvRraMMh1gPygvVV7lq1E3WkV8q3vaLOT7"
    "dqkaH3OseicHWAr0QvYPVfjKW0voCL44K9QboSqk6gIJLRWBgXV6xf4TgiIBigQoEqBIjE"
    "wEhuCsAYi+aI2I+Hl3NglWkVnBvgoliGFdRGDnXkqzxpukTAib5HibZMWoTzuwqEAGDDpi"
    "iGlox/J0lT+NLcwKdCfsYZZKyXkeZJJzjzuYqfZUaTC6qdxbIe6V6AsJIWUBGAsIu+g3eT"
    "pI+ek5h22hjIY6R36zlb9IOQXBz8h6lpOvZeS05lZKyH742w32UOpV10dIaCK2BwltJUri"
    "j2MaGd/FdjiiGow59/H3q9gaNaNmTSZHJxsvW5FtCVq0IQs5XuUrRDwJrTXaxGUi/o9Khp"
    "X1IZAVRvOMUtdyrPM8YGYEM2M/ZC0wM4KZ8ZA1o7MjuUO8goZ8giDGpgpHXHgmJsAi1RSk"
    "wNmBzX+51feAvEiD/nXkY0acpnWbUZYPeewQH3nfvo//HhU3rr98vLy5elfughIFAfZsKS"
    "JVkazNri9RQWp9aX0ZGz41tGD9PKJ52kOmyQ45Esh0aMx0kEhVkTVOc/ic08Z+SqYcJLq7"
    "S3lul1avEh3eI+JtzgPkbThx4pVRMgaURsyaDAGuHGujwuAWRgBXaOokEF/Nn4sD8q38f2"
    "ghhi2xZkIVQySzEOhKrgvKhGr/bxpooo72mQjMAGAGADNA38wAUHRy5AyWDNCzVs/WdHwT"
    "Q49zhj6OhCaZVOm8ypGnrFsmxehKVKDNyScBXhsDWaABGOWTecS5QMHxiHNvVgGgQgkK8f"
    "EU4pz9QYJoxikdMTDreMzidGVvDclmvNLQAquOxyqGH3BgYqTOEextm+7Gm6dVJjw9tkW6"
    "R2lWjfaO4oDZzlQrQ2uH7Ish+V/oi6Fvn6EfBpYKsFSAIts3RXYYAQs90Wo1rnZ11jWEKt"
    "QEXBaoJhGh0Ci9dPC1xxAaOzOLZCBeHk+8hMKGj7MxGF5gxnQdNutRz9MA5h1LX0TMM8E8"
    "TwOYdyiIz307pBFzjG7eIhXg3g13H7sk8k1x31IB7t1wd5C/QuSuJsGnHvk8HWBvjj2UlH"
    "oc3KGauGE1cRc/EAcb66MlspHjdpSlOmd0re1rX496jgQQH1TNs6tgTr9+UaE6ZxpTfP71"
    "rMkQT+RAO475MbDDxwQWCq3bxAhnhdLkTniuUbVP/fiZrE8WooUgCzjxkgdJD3G9Af+A8/"
    "8a/BqcWx4Ss4qnSeE0WTTtG8riCmuylPN6iQM5KVOjApoM+tObQsk1sV1ir4KajkVBKF7/"
    "GiBLWpBnMoBSRUkyFzM5Lv4V4vY9hvvhgtzVhlpo73tNjEWyf3sb35PEW/zl2bPnz189e/"
    "r85evvX7x69f3rp1ngRfVVUwTGxdVfZRBGYWOnURn1LgjZCd6UA1ua00W6jIQR5SBGY+wL"
    "ZAB/Z/jlIdfeG5OOnoQvoSR5UVdTveaCBIht6o4HV1eyZr5JbuHRyF0Xia0+k7uE2HVxdX"
    "1+84te8LrQ2PYvfrm9PC/rw1wb/9qcm5sRnW6NniVV7arOlfyLUyxSug50ykHTQZqRjKj5"
    "8onPUMQ59lfcJE42TwJhsgqRB0TUj+sQBVKmhTiQnsaBeBiF2FYanCmPS6RQJKzPfFbNjx"
    "46RXSVSGEr95TFmDFqZIfMCMAKOSgr5Ad58J5p7I/xi1mT5VEd2i1Njj8vqSXGu+EsMfFJ"
    "c93bpMMa8607ace21oQvLYycpTTpBXcqa1lSYVY1Mh5kxj0seurvyg55t0SsJnkqGX8Yze"
    "VxjXo++mp7OLjjS/Hfly8a9ku6O16+KMeAJW+eqVfN5rsl9VxTzWdLA6pPV9VH7iMz1FOK"
    "QWs9pzbS9UlsBnHqUOJUTy74TxGf069XHPu6Wz73tvGqp2pce++iaqMqq45y7HkWZfKfLp"
    "1Za0Y4x0HqZxMzBWHc1i4tUOJi7Ip/IG7RNQ4tounceowPANder0/LetngXvx4E0UlHT8J"
    "J8chFJVCGrXYNkYJPjmCSQBesnqyO7Ps5ZQAckqOl1PiYjda2fdY4++rW8UFkoMYOPpac0"
    "XXtAv8dMalcwll2nYotTJBnuR0utP3Zai+31saOJzHCNxu4HYD5RLcbuB2g/CPR7TOQfWK"
    "kW8rlwZdrsccGRybfeYvuLIn4sq+wSuPOOhMY+ZOX82abNwsHtS6cjeLgkAaoVeMOjgMU/"
    "vynPK3FuGhlaRuWsh9ICFlG8ujzr2yV8ucE4sGDo6TVgi3XKLLoznSZ4Ctu9eyR72tWx9y"
    "UH+SHTbkYAInWcnuxboJfkVKEPx6KhiEGAdduLslA9b2iLU9kUI+48C9iFxxteoEkdzbRl"
    "kklO1052pga3mE03ssvTfOPeaxgxt5npVKNVa4RAy/tX6bSxFBnE7K6vObzJVNE3SfhGI0"
    "ZxsbLbgu4u44HwEheEMIwVOc1xjjf/Aoqi27n5KU8F5ImiGY4xtAff/py8WHS+unm8t3V5"
    "+vEjdldgaql/KReEDiZkc3l+cfqlXWiOd1jKMvkMJF1KOLqJBXmj8JTZlcIQZDU9943ROh"
    "41zWWl/qBI7kTaOwgbZjdokZ9Yw9sFFhKhaFPV299Rd20rHCRDzKkYzCYlCUkZ59/30LIU"
    "mMqpWS1LuSg32laStbj3AyfITofvf0aQt0xahadNW7StcWrq39K+O6apxuW5LTB9E9zkV5"
    "sCi5R73M/vj/89IOnQ=="
)
