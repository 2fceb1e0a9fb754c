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
        CREATE INDEX "payments_by_age" ON "payments" ("created_at");"""  # noqa: S608 - only our own constants are put in


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "payments_by_age";
        ALTER TABLE "channel_memberships" DROP COLUMN "removal_error";
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
    "eJztfelz3Da277/C0hdnqnryHNuxPfarVyXZylxlbDllyTc3dzLFoEm0GiOS6AFBtXsy+d"
    "8fAC7NBWQT7EVczpfEInHQ3b+D5ezn9zOfutgLv72g/EuI2dkb6/ezAPlY/KP8amadodVq"
    "+0I+4GjuqbFzyu1IjFJP0TzkDDlcvFggL8TikYtDh5EVJzQQT4PI8+RD6oiBJLjbPooC8q"
    "8I25zeYb5U3+fv/xCPSeDirzhM/1zd2wuCPbfwdYkrP1s9t/lmpZ59+XL1/gc1Un7c3Hao"
    "F/nBdvRqw5c0yIZHEXG/lTTy3R0OMEMcu7mfIb9l8pPTR/E3Fg84i3D2Vd3tAxcvUORJMM"
    "7+7yIKHImBpT5J/ufF/0u+Wm7Yzb+89/Ff3zwR38JmKHCpb8vh3/zpyZ/ODPB0aCB5QQIu"
    "wfv9j/iztiCpp2fyQ9/91/nnb56/VLOvaMjvmHqpIDz7QxEijmJSxYgt8g7DEicb8SoH3o"
    "s3nPhYz4UiZYkbbkL6bfqPLlxJH2zZsl2SKeApfAUmXNP1N0eC+vbq4+XN7fnHn+T0fhj+"
    "y1NInd9eyjfP1NNN6ek3MWeo2FfxjssmsX6+uv0vS/5p/e+n68sy/7Jxt/97Jr8Tiji1A7"
    "q2kZtHI32cPhJDtwyOVm5HBhcpgcE9ZTDHHr5jyLd1h+gt/sr/hjcV3paISswVUB3nFNUy"
    "07avP93aN5e3tn0kll7+z606BnO7Qtx36t9axGr2Q46mE2AJHPsv/9Mgll//1/99/lndMh"
    "/P/+dPhT3w4dP1X9Ph2w1w/e7Dp4sS5gvCQm6bol6kAtzNcfdQB9gLRIC6OeoktB/Iqgr5"
    "BaUeRkGNZJsRlSCfC6pj3bDZkzzqpsJ/e7QvPn36UED74qoM55ePF5efv/lOQS8GEa4eX1"
    "2XT/EwmmffzsZfV0Rcqx0EnYZpDiD1DGgfDE30EdsFuT4JzHdZRgb7rMU+81BwF6E7wwtk"
    "SwP3R5dbO8ZPQOp2Aj4jBPTN0Zdnu/1vGhghXyAC1M1RjwKGkbOUYNghCRwN+jtMFroJ4A"
    "7v8x3uRIzhgNsrcW5pTRj1dmAN6R5G4eHweIe5V1rZF/d6a28OsSrSP1CGyV3wN7xReF+J"
    "74P0eyhxL9zkBOefkikHifL26fYrMrTOPBW6pSbgECDgWGYS38O6/vLhw5lCf46c+zVirl"
    "3DhhXa+Fh+g6rcmlD+8LfP2EPq19Si/1M8y0kNr8dFvSjcB/xgGF2pucaKlNimzM4rsXuC"
    "diPmy2/t0eIWrVaUacwFRmDFk9wuheThjgkpeZDRZzR3gBWOtuor/5lffoICoYi4yWfLT0"
    "q3JWYhDa6pOjwrXuvc21mT43qlxgnJguN2vuuzn5eIWyiwlPpvrZmgtFy6Fg/mNOJWSH08"
    "p+5mZi0os6j0YsdDw2/PSmDuORX4yt+ArxxcqT3TRbhQ7Y0U/mT8Ydyn/bgITqbsC04sKT"
    "NU+QpEoOwVEV0xuiAeNoS0SHXIm2KwoDZo0AlaB1Cef9rONExgdyrNxZVV0Jffnd+8O39/"
    "eaY5EU4KbT/PgZ3IFo5BY0PEUSX7BHqdWL/lSoNMHw+CWFSQr0G+3iWWDU2+hljUkTMYYl"
    "EhFnUQyifEokIs6nRQd0m48tDGGPgyHWBvjj32EfFMQM8IAG1ztFdLw5itjADQ7mDCfUDS"
    "9RwxowVepALczXFnVGeBlIhfBpGvRz2lOZ2vQgmpVatE9vQUsrUM9XY4edDAtTNEPKM7YY"
    "x4qqXkEcs0lx5HiHOBzxp5HuZSXRQapSYEpVb/09Ie5FwYkBYoUXCpuPs1gXlNyG1ppoZY"
    "/MvtB8yIoNAYHBp3uIYackFa7PQSbh1sefoZIEq7z4Y9cR+uZIiTw403WpkUdlmLXTZHQd"
    "BpcxUIYU/1eU8lrIoCrjMQtGJzRguc7jmnbYZRSGtku1oe56hAT26nJ1did9okZKwZ4Rzn"
    "Qon3yDgoBC8Pkj/NUfOnxmgo0U/FrLYlCu7EAS2tLnuC9VlM8U5NN9IFJTGyY8BOCdWA19"
    "W++T253J7zyCX8A70b6dpCYUjuAq3OYgCYrKH4kxiP7vC5mrBl3t1wETtAemJX0Aa5Lxle"
    "ROLr7bnO2md0DnFlMfxA8BowaoOR7XiI+Puf87Gt7Z2cbKSIPQpQgzyjSPBA9hbdpXgVYO"
    "9KzTVWpIRqv+8xleD0Eftzoews46JuI9x+fvYDD7OwjAAb5OLCgVB4PHmH2chxcBjuuyUv"
    "swnHLsw7ByhucC6TsM+dlnUNhghTUtbA9sXaQgdQFtVsH+PJRgqZ49FQCF2PUhBiiHiFqc"
    "C05+K6pUEme431vBf3muuJxSVGBOFBjjCB2u12spEuMYDrUSu05EypmlTOoqG1PpuzbNrd"
    "XaHlVpZVSYunWGsUWj5y8bbQCmWWS0KfCLHJnYnHrjUXw5bUf2thf8U3qtwKX2IrxJwLVD"
    "WVW47zEZBx+gYyTiEhsWeed+rFPji9370+WjpPN4nqLsXwowCvO8GWp5sgbC4WJ8J9HKjb"
    "LoI3TzG1+N3URz7fmNZ9zQj3vAn7KehBFaB+gApVgB6lClBxd0MloGZ0K4dor6oBaSNNNP"
    "pkXURKvWZZ6NmCJIntJTTtqoAuxdxiRbgWpxay8tPNUn1P6X7r5WZmJfGBltAOpeInb+0n"
    "oSWrfebMFDU1Qo/0QaBvgr4J+mbf9M14g8aM0SoBNSnRRbJJqE55jh4iKVqq7A/Ii3QOrx"
    "9DGnya/xM7XKvpb8nKG4s43PqP5ZHwaJFruaNuHhGPywrR8mObT7tfz578/seTX8+OtO9+"
    "vPl03cygMi9Ke0lOUGaQNA50YFCRDBh0PAbFsmSHTJUKISSrdCjSA8YjMB49jsBa01HTDF"
    "gNKZiRms1IYanJyp7GDhlxP9K+LbOS2UOz2AqGj89Ckv989e4WTEvdMR6OaUn1HtthVkr7"
    "k7U0KclGX1CEGkw0YKLZJZsNzUQDRahHzmDTKqd7VTftqQB1Oq01Yir80vZpwJcay85VUF"
    "dctkpZ4gAZZL7omQqZ/POz7168evH6+csXr8UQ9UWzJ68amFQtBbRiRNcI+TrysXhTgTUb"
    "Xj6fsEN85H37Pv7/AIFtQO36y8dLIe6XbQSqaatTY1GpucRzNHAgdDgQVDPSmjVbexYUiT"
    "odAz1Tsg59CpDQ9sgiEyxK0fA76q/lKaH8WovyawshyUdM56iQJ8eHxNtQgDlPUsL41N4J"
    "+XmP6p2QJ8Xf/1FThJ4yF2uafNXLCWW600kJT8sYPu3VgQCVjU9wFDg0YqFpNGWBCHwMjU"
    "bwGKsDGGQv3chRGkVSdWaw+O62zOaXV43du94qm0tNpJ44U/dMr7ug/EtS0n0caEM5pEPk"
    "B2eTHwC3kTq1imp+XNdo38qKo66OJB4fDKIrNddIgVL69AE34Y2YbxKbkFGf2vjhAKtMzn"
    "QeIG/DiROOdJk9avGfIQLmxL9z37XloSBBbKwbcR7John7FkYarUJQwIphh/riSnPRwcQt"
    "9hBHFY4QLfH2QZwx+yP1Lpvolgky+cXGg9gxI3f0mpAmfKdWZaqP4ZHNxexVTGOXdLfdiW"
    "GfAmwxcrfkFl1YcXG2OGtLRgO9lalaQjRg1hKF4hmLgkBga1FBJOStTZgmbcnBT0IrPeur"
    "aWHH+xiIOHoDEUcQkNKzgBSIOBo5g9Mq8x04XCLtFYuhkU+Z0dKuwsMObC4QQrOmPvN4hU"
    "jHplxFSuByn7m8powvqwyui6rLhu8dVTccnuqD6hQSdpfQuiolpImax9cJmd8lUibkVA++"
    "LlO0RDQF3Iuo4a8rIk6PDjd3kRIO9T4f6hATdZqYKI49fMeQb9c1ymgCu0oMIakmmNf7kG"
    "pjU7W0EKSqCVKtaW7ZkDyUEkzhTj20LBPSiOnyBJqLzG6pJpGgoYNMG45aJ/wVSCYIWWZi"
    "M64VkqPc090xnI1uUmk28bMZVpotUEGJkBKoyoNphmiOBOBsDjaPQl3uCVTtlZ9fCDHPra"
    "ndJXtX2/iaPYHVVewYKcLFc7BF9ZrSbQTla5rxrV77vapfU4lrrwmAKYfd7oh9qQT97o56"
    "ObdWmIVUBpPkqd+okBNG1xaXZYx9+oBDa73EgQxUiWOoLRKqJjgedqtRLoebFqJa3kBUSy"
    "884hD0AFEtk2FwZjWsVUnqLA46ysMYHgZUobQAgmlNIi0xmBjNTYyJSGH7QnSgNUu43tRY"
    "pZ4CD/QIEjlHVNeQs34p19FPAclDr+Y5Cu7Fr+CI1Pl/9Dwo0wH25tgz7GDxLW3VzGiFdN"
    "FD9QzQEgMXunMhuyBre53tZoZuDuBJ9zs25IhHNefS7jt2Sz1BH9XQIleGG0dRqPKswrJt"
    "qWma6rAN00CMWJ+12gLjcODuz/38JMD7PvMeiiie8qRFgbOkrEtOVJ4QdlSfd1TCKuPizx"
    "U6KOoonwRCUrYZ9uX377JzdPSwgfq8gWQWv2kA1ZYEwn129OlOQkggKqV1VMp2ce1RWFI1"
    "ZNaIWCYlx2paQo8E96NWWMkKH10GjHpeXX0V3bBZU4QJTgmEzpNSmAeZiCXmYFnFBFlxId"
    "OZRVla1cQjAbYW8m/+NosUEaTJUNUpO56pMeLkkJ8B4SdvIPwEohN6JjhB+MnIGRzyyJV+"
    "gcxLY5Tzoic+lmehv1EoFSC6RKM0TgIesy5NcmJAF4SF3O7KjiI18KE7Hzy0BxsKxMCF7l"
    "zAPtIV3dnNgYwQ0O+O/kog12n9Z4SAvjn6W0W6Y/iEdoLTRVCcrXDgJrVvi/zIvzhlnOLw"
    "olD6hyFEy+6LIPJpFGhU09q2nRW6yVcaSyFheIFlyTCjy0lLPIXleMQLqkukjIYcHJL9Nr"
    "t0DomDKLjBcNmh/srDypXThdUacuB3n/m9YlROF9orzBxxGGurNdRG69RQQ8yOfAIlwyAL"
    "Z6pcgCyc/vBkiUI7xDp3aGNkc54MwppbhDWvEeGyeGUn33OFGMSmPotNdCGtBx3bAVSIgd"
    "d95nXciEtm83QpE16lBm73mduxsYJTTyOztDFzpJTA5T5z2cGMkwVxBPh2EMnmsnoJVdsz"
    "QUt7EMl0QFVsUECDjU/+3a25VZkYdkufdwvU8z1BRsrBSqV26G7cU4QPUyq1TV5K4hXct/"
    "92PMtgD6vmBsni8cEgulJzjRSoAyQ5bRNvxpjilAfL1QaXmWD1kbqRh98n84wFo2OmgX3E"
    "LkHvaLwHNflfhfezpsQvX46U3z47GnZnfN0usTXfcByqLteWmsKSNt6ZhVZChbIWjPoW4V"
    "ZI41LA0i4WWoHqfe1R5MpcLb+a5XXAeSGz6w1kdkHiT8/UEMjsGjmDne2VUxIHSIDYpi7k"
    "JCMqu6k2iT99mDKB1l0l3Xt5bv73+eeLq+vzz7/oPYTp+DynLn65vTwvWXPie7zWWVt/gV"
    "UIT3uXDUPLr9dAq1KejidVhnwK8C0V/2lpElAC3Q8dG9P0gQs7LQGVdahvTnNgGVpBWidA"
    "p3jvkp7ll25dLEEOFgKsj+fU3VihOPjeCFk3CZmQpQxkHYNY9FVS8JwJwdZBIf/WuhLCbi"
    "wfI4bFq7yUr6uZcMyPAgEbBGyQv/omf4GAPXIGyyPdNJs5TzOJAsx5Xh4i/q5TROr+kagA"
    "u0BQQWYKe0oEsHeFPST/1hn1yV1tJkGB7HT5A0cEPkkn+MuzZ8+fv3r29PnL19+/ePXq+9"
    "dPs7yC6qumBIOLq7/KmNMCA6pBqA7KGgK2XfM5EgivNl/w0Ur6Dmq6b9bFEJWIpld+aJ8E"
    "AUgMOFCBjyV69v3L9ot2O34a69XAjgeRJCY+/8xStCdKF+k8H3EYtot0GgpcRu7/Nh6UhD"
    "I1HLcIqygFAYwIWAMzb7oRNUbe3B6tN/Hmj4Pd9l3BGAtxjv0VtziVbY8tFFhx4NVbZXz9"
    "J3YEC1Rx2pCjTahq0kpDrKzwLvsjI1W0li4swkOLrjXVcI/1IWDTBZsumPz6ZvIDm+7IGW"
    "xaUOqAhaT6ZnIxriTlREzWgKpR3GvOvRwNWAiH2nl5aEzQQ7hi9IG4hk3Ya4inYEEpFzjt"
    "UhBy2oUg13i+pPReVndCVeR+DGnwaS7VhwpsZcLy5UMcbv1HhWQfDcStCD+PiMdJEH4rP7"
    "ZZiv/17Mnvfzz59exI4saPN5+um0/Y8mFaEiHkBBXDXoBW4ZJqhIIGBuWJgDnHY05a3sbU"
    "+lqlm96JnWKwWqJQ405vcjBWSDs5GXuG3uP4GMNo7hPeTaks00Lid591S9ndVlsFcmdPXH"
    "3xRygcpdtPDD8QvO60nUqksJv6vJtiw7qsjcowCs2CNHS0U7j/G6WvTgUK5YZJW+F233Ll"
    "GWDn9XnnhR5ZmSlDCQEoQsdXhOrqL7WR5mvrL3UT5x811elxhHmGxXrrehIWSOEI7PMRGD"
    "PLljWmzeSOAhmIHOYiR1IB8h6vTEvwlii7KVPDQf+AKpXjIaJvDFofVpKn2SO4ZDh47wwb"
    "0TZ7MQO1QgjIFpGN464MUS0QAaIl56iHAtNShVsSQFMvpZsBWqQCTGtk7vnGGNeMEoDVAZ"
    "uYQzsAm1ECsFVgZV9vQ0RzJFD7tbn2q4SqCq1x4dcLyr8kMw0T1Z1VXnJrqqbYa1kQOACs"
    "N9E8+1E/JVMO8gzYXU53Kwa1gHcr2h8A5Kxo8WVh1nHiXFGKWqCttNPDrGaX+uLLvUsnHC"
    "fGeW2+BbykJm/KGN+RFjguw1vQQFvgmygEBwDYpJbZQMEtak+t0C1Ir/suYUYXI8e3rCYU"
    "MBZfw7r+8uFDGeOC6gUY78K4rOPWYNwmqVp8UhAuMNszX/iWBrdyJuSk48aB/VGLhRcvtP"
    "o82KsW5cLT1ANiUi/8Z1mrG1krwX4aWEioVdiViavzaDOzxKu1fL9ixMEqT1V1VRMPcTCz"
    "5ApkgtYRXyUp9C1UCFdMItCrZsYe9ZMgPfYNpMdC9mTP3OKQHjtyBnfLMpx0diH+ulIFIG"
    "zT1GINIeQYQ47x4+QY21IU04NekxWbURwG8j7UTYdM2KNhJkPiaiDTw5URQBBdh1p1kNLa"
    "30huce8T8bqDEF2k7JUQDSHEZVEaggCN+AshaxCsMlQ4IVgFglV6Di8Eq/QrWKWNHw+KI+"
    "v9dyVdnNlhbhvvidaNmC9/KozoxC0eoIz61BaH7r6rS84jh3wZWUnpQvl9cKg3YnVMh3pl"
    "Q2p86rpNW+9W1x8ZbdoJyks0boZ9mzRVsJwlYnc4tEhgyW8RWtKZvbGeP7VcWQo6dnpnbQ"
    "EdeVN6YrS2heChpwcf+hvwoffCOgQuVvChT4bB8ZltVGS2QDJFf5pOtKotZ5KNH1Pns2ff"
    "vXj14vXzly+y+iXZk6ayJZp6g8PxTkpB+AFX7+zc85OsP/CW9ddbtkLEtZWca3pdFil7dV"
    "2Ct6x8aYacrlZCthF6imkBzTIpVNFsUfIFx9kG2EFRaFTiqEII8Rnm8RmPWsZkQMfYEJzC"
    "44QTvMLgFe6BO20oXuGh4mvmFn60tO+hwtsm77veE3xUt0qxsIHOqVIpfdDgUknH2qqQQG"
    "uHypqES2tBZSpgNsVbmTvoi+NUddT0yAO21KQy0dCS33GmMgtV0qBsqCkQ5ZiFTywHhVjn"
    "VjnOh4BzBZwr/TAmgO0dnCuTYTBPPONG7pUS0bEs3P31sDAsvnMol3d2A5rYfGrIIdeuS2"
    "rOcNwzvUkeg1Ywj79uoe3SNC5YKAoLFtW+wnl8i2r7QmM9RfXAFlUolWcEbutSeZD+0c9o"
    "c5XOcB4gb8OJE59L5fptxRGzxgJuKskCFQbvtIp+CrAldK2VRRdJhbQnobVGm7cWX+K4Yh"
    "oJLS4E3pmVuOGtFaYrD1tiQmoJZmOmxoVxMDli2ApooLGNHvejwEIKFlIwoPVNvo/PJMNq"
    "PwWa6ZnPMvthrQy/0/JYL8pPAD/8IL2g6gdrkau3exUpJ2FwLELnktCR1eGMq8tpCPeuLt"
    "dPCVGHpL643IIIUcwYyTLV5GGE+itHNGRAZYsDhTC1UbaPrkrWZSxvX852KpBGKcpSSGuK"
    "XXlrrYlYLxG3fvPRV1UA4DcxKinCzaIgtMRLXRjNAWcGzRA0Q9AM+6YZQuzMyBlspvQfW9"
    "3vi6imU7pyH6LFS78NSmQQZWAeZZBprV2MBRXiKS7dFIMH5EUaBHeaCzI6qEWfirFVFGtL"
    "E+RJOlUn6Nn+P3RxgrhUPzeFtUx2usIPT8vAPu0PmCS0t5USSh7ipoTpAt0Js6VTVSkPZ6"
    "Y+9ThXWhyJxLUXQhc3FYyLlBD41mfpOOZVp0oTJVLgc5/5/CgdZgbEz2OI9T4JjN0uRZrJ"
    "O10WhIXcXkXMWaIQ2zTwNCu48dqvmQHKpbQQARIng0Zm/RIR90NS6Unn8tLJq6euDCU/71"
    "ErQ0nz8t//UdYFaMRCbIhqkQhwTXCtOBTbBJhGsmTzqes/99Qq8AhhplvUmhyEGa4tvIR2"
    "lA3e6Sq8LXTvjbvvZj4+4iwtjMR/fLSxXGrRwNGEj3abApx/b4bn/IMIuP3MsnJzdHGshe"
    "BV670+KX6aUGE6OcaLpGA36DOfH7Vm33D4alKyL5NbDIMJS3SQG7kjpDAfbLZ/Ct92rmGC"
    "uzuisLS++lwZrZ8Hw4ALo71boiDA3lXwEBuDKppZccCsSTFz4qE2UWNbx3CGAmEP/zmSb1"
    "XLV/G3peZQyrjQqFysCprJ2mWx9qUL2Ow6DShoA1TQIDpz5OInRGeOnMHistBrFw1NY2o0"
    "iykEunkkuG+PVTp6ir11hlJurCfdYJSohMMOB22RslcHLZhzKvcplGOCckyPrwjXlWN6d3"
    "7z7vz95SNrwR+xPxeK4ZKszuo14dygWRtt2M/Gt9SIf14qRXTraiSyIWpIhPqKrGTWmYVC"
    "Qc/k/2KBN7SEyqYK2YRrjFfWEj1gi1PPrerKx/gA0KJBi+7H3Q9KFmjRk2HwMAIV+iLgad"
    "SfzGZtZonI0UwvuiP9/epvLWo1l0aJbhLLLX+QHCK2XBwOnQ70PB1EXvT5TB9anttww9wF"
    "Yney04M50BkZ4NwCZw8veIcjK0cGJ1afTyxniZ37bnpkgRK43Gcuz6X01oXJBULgcZ95zL"
    "BPH5BnhxyxboYD/QzA9d5zvTu3gcvD4bLYmQtEvL22dmEC4PkQeN6lkViZEioBdGkjFqOI"
    "GaMaD/Fu+DNCQL+rrcy4s1dKpoEdkliQc4/usGkKS4EKMIVWaRCbM7zYHN3RelJk+7n7dw"
    "JbuoZqyrZrTtkDgDuhwviFO6ZXtfF/pCT4HDeVPtMEluVfz5pCyv4pBtpJd+rW6VXJeItT"
    "S9LHncvWSBa0VyXcVGn7JBBsicQ/EXFnFmXqjznGgYWCcI0Z1kSSHXx2CCN7A2FkEGXUMy"
    "sChJGNnMEQRrZ/SBRks40yTUvKMvKHV3DLvzgFZomk1dFyX6Tt1UEMVvvycZyKxF3C/Iqk"
    "4J3pG58rlqrHUUk/xi/eiWvoTKOS5l/PmlTS5ANseZ+179omlUShLMZlE2VK0ZyKB6FSDN"
    "dI/B8JvdD1SUDkZJyymUo+WieJS4RbjhjhUqVdrim713ZwO86ngIoKKmo/Lk7QYEBFnQyD"
    "H1/DGlAZDE64Z5SakxFMQhmdHTjOQC01BZkW8nqNtkA4CeiLwCmHhl/bp7EeuALhCa0BbO"
    "umKaKXf3FCa4BdXxeo0RJg71UhaEAq4XHau4Sy2KDNyN2S11ixtN0cqoRT7+ggAa90ypgz"
    "ei90CgGVozkYduQalGjBANJvoQ4Sh8bJ5Z6YuWTIS1K350zXdiT3etbYc0R2N0ry19uZue"
    "o5DQYkMCCBfaEPhxQYkCbEYKha8rgWEgViRyNJgXYSDCgVqlAV9Y2V/RIZ6PodTXs9C+zp"
    "r915aKVrhtqiPWm2aqIM5EggY2hHA6EkT+L0qRc9hXd37sV2cfWprO+lGzmq+cs7AfkdZZ"
    "szjQ2gOmjWZAnA6XDbiceTlp1uwCAABgEwCAxHXwSDwMgZbGoIAAPAHnpU/msaYF4iAw3W"
    "HHnimEGejgesO6xyEgpReGNT5uqKDlwFdcu8TFcCn7RqjtnpjHlahv5pd7jFFxT/+/Oz71"
    "68evH6+csXr2eyiKd4lD151cARbX1WMCccyZxg4KCt1CXQxLxcJJQ//O0z9lDNeV3WuH7a"
    "ljkY5vVZUYz/OIk6+5G6kYKlXplNhszaqbK+Gt06f0MMlfn8dCH7xdCIhfiNypFQUaRpEg"
    "Xi4m3IIxcH3BKabShrBAjVR6b/r3AQJ2FwZ6lL3Tj8B4CODTo2qGB9U8FAxx45g8V8RK/z"
    "1crCeRIQg+UTyOY4qRI3p66mrFk92ul4UJjNsY6YZwJ1MhyQNkdaltirDWTQo50jAcQ7In"
    "4vfqwe8/qApwLhFJDvVYnZAV1/e4Q4HKzA5IiNObP2FSZbBDrkrMQ00Fk0DSxosXXnfTLP"
    "SOA+je0sXaZNxrPcUm5jPctbRVuVP1EWrbfWmgjeRtz6zUdf7cSQFf4m647I4pjICjHi1o"
    "IyCz9gtpFiprbMyX6zgWEMDGNgN+mb3QQMYyNnMASfQPDJJJDncbOozizQ0wMvzHmxYkRX"
    "T+E68rF4U1Wo0+HlOwQ7xEfet+/j/4/r+Ln+8vHy89W7chJQxBgOHCOrcJ4GDu0uR0fEYv"
    "VqjfG9JuKkPpiqQtjJjdSz0+IIsVUeWWRCoFl0VZ4SOmC3SNjK6+QGS7lMBgu5Cm180PIu"
    "8OpIweUsnyww4hHTBfrVFrfKk0BZK01ZK1l6jTDs6xdpLa5lMsBWg624rVggS6vRiDvUN1"
    "q4WlpAWYMykdSRwykzrqKhIQUdrkMyxxbGOaEdGZBQAv574S+U3ztsGwaw1NEDL8x5wZeR"
    "Pw8Q8UyZUCEE9M3RfyAupvaK4QeC16Yc0BIDF7oknC0WxBE/YWN7+AHXMKE+1EhHPwU+QJ"
    "7ZY1hBBF6JlqiJHNiFdJ4SbE4t0A45Yjzs4EIuEEJp3T67kXHAqOdJ24DACbke0UWWNXO7"
    "Zgrge5/5LreoXePQqzV3FonAlqzJtMk0gw7h8lriKQhThxZqk8JaG8MI8BIZhID3pWjgcJ"
    "Zz94D6dPFV0e0eUZ8vSDfMFbszpL60Zwsx9Z/FLfn56t3tWWUVHwDkDsUZ+7mMO9dm3MLb"
    "JmcBOQ4O96z7MV7Ma2TyQ9VJucxmHNFRUIyP2BYgOQBe2+InY8HqqKkx2eo6j1zCP9C7M1"
    "1yTHXUrDE9ZqtWIklgewnFzgSZn5fUCtFa1m+Rpd/Fd5aNetV8crq3qm1vQIONT0LxboVZ"
    "SIMnoUU913pAXoRDCzFsBTLPxXLoiohBS8xwNXnmqJ8EiTVvILEG8i56ZzhRoV42F3LQHU"
    "O+UW3/GuJJhPcWdUmk9n78k7Xw1bucSqQTBE9cH3Z8fVSx+1HcMJ/m/8RONU6pSFY+YYjD"
    "rf9Yp45Tkh/7qHFKP958um42QJVtTaVDRU5QNkAFeN2FQUUyYNDxGERW8sxnWo30KsBV1h"
    "QJRm6Uvbq+LB85UYiZLcT/QCPXNJTbKVCNHLWjmLJjs4ktZMPQLPGtQgjod0VfCOVzU19C"
    "jhKM31VXQk65N8O1Qghemma/Ai6Y/g7lWRilQXFWMnxX1loL70Jp3++J90+MSlfwYE+JnR"
    "BXD9gCxuJrWNdfPnx4rP5PuTJJGotmsYhSvSUzsU3badmm3RbM22Jtall/Z0ECEi6lgTEp"
    "bl21RramAssiWBbBstg3yyLIREcTN+MT2BDWAhFACmLmo4iZWWHI6no+JNKj83iXUS7s5j"
    "71GD13fRKcO8nvrgiZ+deNUiaSA+3YOdKykuSnAFsuFtKh7JMSWGoG6cuWs4slQNnMWjPC"
    "OQ4s8UKIimq09F+vxZ9CYArjj6uKogedGcRVEFdBXO2buIqyM6m9SXqv6ms9vXlOZowOo8"
    "xr2DLaYEtwLMArx1lvfORx4T8z/2uOBpyvx3O+yqvevsc11fB0KzlPcRA/1u57uTcLGcXF"
    "Hgy9T1sacD01Kq4KKjDVtzHVb9dUr4z0N0u6OnccGqmvXlGg8q9nTQpUKAYK/UmNbF2Kf4"
    "6CeyshEnqMNMCn6o5Q6DETKlCi4Djipa78focZQCEChQgUor4pRFByf+QMhirOj6D1yuvR"
    "BPB0PIDdAewl9VyskYbr4d5SAOAdAA8if24G+JYCAO/cT6Kmuqse8Xqr0BEhP6sKvANCGb"
    "o2d6wlUzFUPJ5KfYM5j3+uVqVOX892qtRhPLK1Sp2ML+nCaX5tThd+K3vTSbuMG1poTh+w"
    "eoODB8JoIP3pT0Kdwn3w+UEdB3UctLW+aWugjo+cwUYepH2cRx1Ozd54j1Q6aRWmBidoRg"
    "Eu0MO6QHsk28ldUifYqXe7pTouhrUW6eTgTN6iqzgEzFozyrElK9pjpCLFZCPimZTAaIAt"
    "T8hjkfgJOhFu7/k0Itvf0zMiHXj2D5DiQIqDSx6kOGDwGKW4nls+S/2p0kupNVZ5igkCxh"
    "Mxpq2VNx0/CagaxdmW9t6+iLPRakUZ/4jDECkDbFWoLY5oFm3jsbYfDzbIo0goVMKD5SPO"
    "MZtZ840yGfpY+mxk/oN4EFIfz6m7kSPly5CjxUKfQXGAObWCLl8K4cdNYrkShxIIuyDsgi"
    "z0uLJQnTe41mlW6ww+osvsiNfWwZvQMrGd1VlYxbSxW1CREJoFtWgW1H95a9gu9Q79RKCL"
    "yP6I34sfq8e8vkBpgXAKyEN6zx7pPZH4vcb5PXkiSPAp92DKaTdtES0QQbGP5pypGKwqvB"
    "2aqCh1+zabb5jo7sydKqyu3eU94u19AHzHn5SWPwj7lZVWWNr1Zqnt2t9tlYqXkYlRStmM"
    "lCtU/BW3n3hroeRfqkKcfEFXOLBU7ThlB9DbojpPBeFxYGsCW1PfbE3gWB05g4VswKOaRI"
    "d63XVLdULDjLw0qkdm9vQUatgaERkUbock0LXEbd4RFWLofdznncGwL1HscvaVSIHPfeaz"
    "49GwmwiTJwQeD4DHxv0ZMjqwoFUtaKptixmeORKwnjVbzyRUB7DtXFD+JZlpmKjuNO7k1l"
    "SLzguFHQ12s2Zoy8emseksZ87KhUqVXOxGrZ3LQVojWdRH7bx7wShyHRQ2hb9VxsyaTI3z"
    "dLRZCFw9TGD9A+sfGIf6JjaD9W/kDOaE6xoENMRjpQQQAN8hVkh8PDfsjZkjAcg7QM4REy"
    "KFjSKXYK3NtiHHWUML2c7HK/gcOkssu290uW/KtGCO6/O1E8ouNh2YvCUD/vaZv0JfJA+Y"
    "bexu3kUN+QndjC5DC149XLePT5KXSDnybIYdshJ3D9f2H68T0TSk0y2VVmyNofqILiLPTp"
    "YY0RmkapGtpQd45ZMFIvIC7gStlhZgPVOWU5egGATDc7RIOb0Ug/j3R8wzUbgKRFPArFGM"
    "76BxxQCq7JYV4ktz7AukwIG9OBCSf2uOjQtyV3sSa4g7ncM940FyKv/l2bPnz189e/r85e"
    "vvX7x69f3rp9nxXH3VdE5fXP1VHtUFXtSd3b5QSBoO8CY+FEhhL+y1Fwz7+pYJIfyjMV5h"
    "i1cVZWPP+kc52Q+j9q1X1ldN8MLj5KXImJGbiD3gzZnGWZx7O2tyE6vQjFANNEhHYZEsrs"
    "xodLeMy5SoCd5aKAjXmIUWYtjC/opvrCjgxLPuhMoQzMRr10KeJ0nEACrWl+VQfyURdfXJ"
    "Ksf6IHBmvwFnNvg6e2aUBGf2yBnMxe15x5A4Y+oCU+sqC+gop9cLVxC6Mj/Fww+4xmRSb2"
    "uqEE9BWdHjt2BYfPvaDmC7MSxMMD0cfUFn31FkvAYLhBPEjQZ86W3seeQKwdMYvAr19BCM"
    "FQA7k+a7+Kj1U4C/us+SA8OCXz5WKXsrDwWGpqIacjAYNRqMyqgdwGx0E82z3/dTMuUgkd"
    "5pPapZcr2qbfKeygv5Mw7FRklwqFiSKmNmTfYkV422WTbcdpCzxO1MSz+rRhBWPIe1ogJc"
    "7FqcWuslDmQPrzUKLQ+FYlB4rzMZdZlgD1NQ/DntlZjt+Im0r6m35ayR58nATdcVS6Um/E"
    "gHYZVugjIQ4djUZ56nmQJiswM7qUIu3t+Zw14kA+Q7ROTL+6OT0TdPCCbBngr2+OuKiOk6"
    "8LdI2SsGg/4m2VzRLB5HyL2lwbnj0EhJ6hXxNve2UbDlYnGheGDbbmmBlRCkLcwsmvWkFe"
    "KpdFIu6VqQs1Q0lVUBZS0+hoXG4AjRVVbiEyrVJhSvuTzONE3UjvYx4CR9A07SXpyncGGC"
    "k3QyDDbWifdVhodnV8iBFYbmjpSM6IQ5S5xqKiOmD0+BFF2LX2VucKmQTSLHudyzL+S2p1"
    "lmTVHaOaJBZ8mcOB5bwbZEYU1Wgr5BYo5kCiaWImKqIn2XCpgIXJ99lQf6ozrfRPPEbaFX"
    "nrfvZ7vU5zAdCqWoQDEFxXQM5xQophNicJg/6lt7wPJEk9AdZgd2gC3Et7BNQw1KRJOzC0"
    "B8QXfsZHkHMVQjKTX2Ws2TQafVFp1We+T6HNB6HdqtqawTKh7uQbelmhldIQZe95nXUG9/"
    "APX229eE7ymqB6i3/2jmpFuGghA5dcHGpRGzXSYlvh3cNirDUjQLzKwQ46AQK/HWWhOxYi"
    "K+bYeoAocDypeCL7J1ogyOkGEUG8w1oRiHnRvMXGDmAitI7+54MHONm8G5O8XQEamjnJzl"
    "BW2jKVuGr2wJpmdrMY4q6B5Q0DOcHie8AOKFWmcZQQXwUV9zCybEaGP7eJlqeie2gNQYtS"
    "LNJLxgpWPXr5cJas5cfy+hYGhwzQ7tNMRGpUyT4VPYzYdGOs7yN+wYlJEA4p0Rtxla64Tn"
    "ALFNI+4pYdlJueFxUfvRoH+RtPXJ0BfgX1xdn3/+RQ//haYN0MUvt5fnJQasIiaGGBe7z5"
    "FN4kwvZ5B3abTyKP1VVjiQVc6q+kf+xSkwE8QLwvxu5tQSLWgjfdZGOKPR3LDR4ZYEblHz"
    "W3SJArdbJ7ciJeyrPu+rlFcB5Uabq0wHO6z7Dsuas7f1x24JNdBPskhdHlai2q0aQlogAk"
    "RL8jza+OaQFqkA0yKmjxYKNho0+xQJ1k9QDxAIVj1YD4FrfDJcZfONE93CndIC3+TAPBzA"
    "44W2eLe0wLYoMsG50AxvRTLtVVXaC8pvcBjWhIjm3s6awkPnlNthPNCgs9EDCYkqpJVGac"
    "4s6fJUcZwLwkJucbSSFWXlAxmdr+9b1G0aCPh8AwGfEA/YMxMKBHyOnMHD6ErUF61NGyqm"
    "rllbyFWsQ8BYibhX+wQsyuXdkvILB8bZjCVS8Bz0mc9uJHCX3PJJECWREUVm1wYp60hHFL"
    "L87LsXr168fv7yRRapnD1pClDWBCMLcfiBcNmLSBsdVwtwlXDQJeYOBmh6wEhhvQrnj0IP"
    "+zT/J3Z47cmUEpaPJuJw6z+WR8KjwZpTj+YR8TgJwm/lxzZrSL+ePfn9jye/nh1JlPvx5t"
    "N1s1us7AErHURygrJbjKyaA2hrVNbV1MKOG3Hv4I5UMiq6M4xVLFIB7u1wr/guHseSlhjK"
    "ziOX8A/07kxjTisPmTXZ1NJjEsnRtpcMh0J+YPACg9d4JH+wh+ydAqu0H/WTtdg1pBoWSS"
    "cIXpN4eBXgquw+Kcnw6vqyDBjIdY8jTyPHEWtO/A6OiKdZrA3qZpUUFM7jKZyp1GomMhap"
    "ICCrMSAr3Hrk94y9+CLOpZx/f5DY7oy/KK6tXgVfSPxl4BarL9JVHjJrUhljSXA7umUsxm"
    "3cyTeplOUS1wqpj1WprJkV4AfMVOgEF/eb/MfGksvItQLKVF8zB4upnoSW4ISM0aoGaRxh"
    "flBmQZkFZRaU2S6M7W85p9zR3Umh1dFPUavNwWDsndIRg8LwOApDQ6eDJoUBNOoWGvVKtk"
    "pXItVXI1tGmQ6wH5SXKq/y1agbrSK+1T1tFvJ9u1SNjzlWvZMDLAV6IfuHKnzlrSV0BF+c"
    "FeqNUBVSdYGElorAwDq9Yv8JQZEARQIUCVAkRiYCQ3DWAERftEZE/Lw7mwSryKxgX4USxL"
    "AuIrBzL6VZ401SJoRNcrxNsmLUpx1YVCADBh0xxDS0Y3m6yp/GFmYFuhP2MEul5DwPMsm5"
    "xx3MVHuqNBjdVO6tEPdK9IWEkLIAjAWEXfSbPB2k/PScw7ZQRkOdI7/Zyl+knILgZ2Q9y8"
    "nXMnJacyslZD/87TP2UOpV10dIaCK2BwltJUrij2MaGd/FdjiiGow59/H3q9gaNaNmTSZH"
    "JxsvW5FtCVq0IQs5XuUrRDwJrTXaxGUi/o9KhpX1IZAVRvOMUtdyrPM8YGYEM2M/ZC0wM4"
    "KZ8ZA1o7MjuUO8goZ8giDGpgpHXHgmJsAi1RSkwNmBzX+51feAvEiD/nXkY0acpnWbUZYP"
    "eewQH3nfvo//PypuXH/5ePn56l25C0oUBNizpYhURbI2u75EBan1pfVlbPjU0IL184jmaQ"
    "+ZJjvkSCDToTHTQSJVRdY4zeEmp439lEw5SHR3l/LcLq1eJTq8R8TbnAfI23DixCujZAwo"
    "jZg1GQJcOdZGhcEtjACu0NRJIL6aPxcH5Fv5d2ghhi2xZkIVQySzEOhKrgvKhGr/bxpooo"
    "72mQjMAGAGADNA38wAUHRy5AyWDNCzVs/WdHwTQ49zhj6OhCaZVOm8ypGnrFsmxehKVKDN"
    "yScBXhsDWaABGOWTecS5QMHxiHNvVgGgQgkK8fEU4pz9QYJoxikdMTDreMzidGVvDclmvN"
    "LQAquOxyqGH3BgYqTOEextm+7Gm6dVJjw9tkW6R2lWjfaO4oDZzlQrQ2uH7Ish+V/oi6Fv"
    "n6EfBpYKsFSAIts3RXYYAQs90Wo1rnZ11jWEKtQEXBaoJhGh0Ci9dPC1xxAaOzOLZCBeHk"
    "+8hMKGj7MxGF5gxnQdNutRz9MA5h1LX0TMM8E8TwOYdyiIz307pBFzjG7eIhXg3g13H7sk"
    "8k1x31IB7t1wd5C/QuSuJsGnHvk8HWBvjj2UlHoc3KGauGE1cRc/EAcb66MlspHjdpSlOm"
    "d0re1rX496jgQQH1TNs6tgTr9+UaE6ZxpTfP71rMkQT+RAO475MbDDxwQWCq3bxAhnhdLk"
    "TniuUbVP/fiZrE8WooUgCzjxkgdJD3G9Af+A8/8a/BqcWx4Ss4qnSeE0WTTtG8riCmuylP"
    "N6iQM5KVOjApoM+tObQsk1sV1ir4KajkVBKF7/GiBLWpBnMoBSRUkyFzM5Lv4V4vY9hvvh"
    "gtzVhlpo73tNjEWyf3sb35PEW/zl2bPnz189e/r85evvX7x69f3rp1ngRfVVUwTGxdVfZR"
    "BGYWOnURn1LgjZCd6UA1ua00W6jIQR5SBGY+wLZAB/Z/jlIdfeG5OOnoQvoSR5UVdTveaC"
    "BIht6o4HV1eyZr5JbuHRyF0Xia0+k7uE2HVxdX3++Re94HWhse1f/HJ7eV7Wh7k2/rU5Nz"
    "cjOt0aPUuq2lWdK/kXp1ikdB3olIOmgzQjGVHz5ROfoYhz7K+4SZxsngTCZBUiD4ioH9ch"
    "CqRMC3EgPY0D8TAKsa00OFMel0ihSFif+ayaHz10iugqkcJW7imLMWPUyA6ZEYAVclBWyA"
    "/y4D3T2B/jF7Mmy6M6tFuaHH9eUkuMd8NZYuKT5rq3SYc15lt30o5trQlfWhg5S2nSC+5U"
    "1rKkwqxqZDzIjHtY9NT/Kzvk3RKxmuSpZPxhNJfHNer56Kvt4eCOL8WfL1807Jd0d7x8UY"
    "4BS948U6+azXdL6rmmms+WBlSfrqqP3EdmqKcUg9Z6Tm2k65PYDOLUocSpnlzwnyI+p1+v"
    "OPZ1t3zubeNVT9W49t5F1UZVVh3l2PMsyuQ/XTqz1oxwjoPUzyZmCsK4rV1aoMTF2BX/QN"
    "yiaxxaRNO59RgfAK69Xp+W9bLBvfjxJopKOn4STo5DKCqFNGqxbYwSfHIEkwC8ZPVkd2bZ"
    "yykB5JQcL6fExW60su+xxt9Xt4oLJAcxcPS15oquaRf46YxL5xLKtO1QamWCPMnpdKfvy1"
    "B9v7c0cDiPEbjdwO0GyiW43cDtBuEfj2idg+oVI99WLg26XI85Mjg2+8xfcGVPxJX9Ga88"
    "4qAzjZk7fTVrsnGzeFDryt0sCgJphF4x6uAwTO3Lc8rfWoSHVpK6aSH3gYSUbSyPOvfKXi"
    "1zTiwaODhOWiHccokuj+ZInwG27l7LHvW2bn3IQf1JdtiQgwmcZCW7F+sm+BUpQfDrqWAQ"
    "Yhx04e6WDFjbI9b2RAq5wYF7EbniatUJIrm3jbJIKNvpztXA1vIIp/dYem+ce8xjBzfyPC"
    "uVaqxwiRh+a/02lyKCOJ2U1ec3mSubJug+CcVozjY2WnBdxN1xPgJC8IYQgqc4rzHG/+BR"
    "VFt2PyUp4b2QNEMwxzeA+v7Tl4sPl9ZPny/fXd1cJW7K7AxUL+Uj8YDEzY4+X55/qFZZI5"
    "7XMY6+QAoXUY8uokJeaf4kNGVyhRgMTX3jdU+EjnNZa32pEziSN43CBtqO2SVm1DP2wEaF"
    "qVgU9nT11l/YSccKE/EoRzIKi0FRRnr2/fcthCQxqlZKUu9KDvaVpq1sPcLJ8BGi+93Tpy"
    "3QFaNq0VXvKl1buLb2r4zrqnG6bUlOH0T3OBflwaLkHvUy++P/A3eU1mo="
)
