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
        CREATE TABLE "support_messages" ({_KEY}
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
        CREATE INDEX "support_messages_of_thread" ON "support_messages" ("thread_id", "created_at");
        CREATE INDEX "payments_by_age" ON "payments" ("created_at");"""  # noqa: S608 - only our own constants are put in


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "payments_by_age";
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
    "BPH5BnhxyxboYD/QzA9d5zvTu3gcvD4bLYmQtEvL22dmEC4PkQeN6lkViZEioBdLXWGPeW"
    "Ssn2dHUNB3yTNArk3KM7bJpEUaACTKFZF0SHDC86RHe0nhTZfu7+ncCWrqGawuGaU/YA4E"
    "6oNHvhjulVdfYfKQk+x22NzzShTfnXs6agpn+KgXbSH7l1gk8y3uLUkvRx76w1kiXVVREx"
    "VVw9CUVaIvFPRNyZRZn6Y45xYKEgXGOGNbFMB58dApneQCATxLn0TI+FQKaRMxgCmfYPyo"
    "F8qlEmCklZRv7wCm75F6fALJG0OtqOi7S9OojBblw+jlORuEugWZEU/AN943PFUvU4KunH"
    "+MU7cQ2daVTS/OtZk0qafIAt77P2fcOkkiiUxbhwn0xqmVPxIFSK4RqJ/yOhF7o+CYicjF"
    "M2U+kv6yR1hnDLESNcqrTLNWX32h5ix/kUUFFBRe3HxQkaDKiok2Hw42tYAyrEwAn3jJJD"
    "MoJJKKOzA8cZqKWmINNCXq/RFggnAX0ROOXQ8Gs7BdYDVyA8oTWAbd00RfTyL05oDbDrK9"
    "M0WgLsvWrUDEglPE6DkVCWu7MZuVvyGiuWtp9AlXDqPQUk4JVeDXNG74VOIaByNAfDjmj3"
    "Ei0YQPot1EHqyji53BMzlwx5SSrHnOkaX+Rezxq7Xsj+OkkGdTszVz2nwYAEBiSwL/ThkA"
    "ID0oQYDHUzHtdCokDsaCQp0E6CAaVSCaqmu7GyXyIDXb+jaa9ngT39tTsPrXjKUJuEJ+0+"
    "TZSBHAlkDO1oYZPkSZw+9aKn8O7Ovdgurj4Vlr10I0e1H3knIL+jbHOmsQFUB82aLAE4HW"
    "478XjSstcKGATAIAAGgeHoi2AQGDmDTQ0BYADYQ4/Kf00DzEtkoMGaI08cM8jT8YB1h1VO"
    "QiEKb2zKXF3RgaugbpmX6Urgk1btGTudMU/L0D/tDveZai//52ffvXj14vXzly9ez2QZSf"
    "Eoe/KqgSPaCqFgTjiSOcHAQVupS6CJeblIKH/422fsoZrzuqxx/bQtczDM67OiGP9xEnX2"
    "I3UjBUu9MpsMmbVTZX01unX+hhgq8/npQnYsoREL8RuVI6GiSNMkCsTF25BHLg64JTTbUN"
    "YIEKqPTP9f4SBOwuDOUpe6cfgPAB0bdGxQwfqmgoGOPXIGi/mIXuerlYXzJCAGyyeQzXFS"
    "JW5OXU1Zs3q00/GgMJtjHTHPBOpkOCBtjrQssVcbyKBHO0cCiHdE/F78WD3m9QFPBcIpIN"
    "+rErMDuv72CHE4WIHJERtzZu0rTLYIdMhZiWmgs2gaWNBi6877ZJ6RwH0a21m6TJuMZ7ml"
    "3MZ6lreKtip/oixab601EbyNuPWbj77aiSEr/E3WHZHFMZEVYsStBWUWfsBsI8VMbZmT/W"
    "YDwxgYxsBu0je7CRjGRs5gCD6B4JNJIM/jdkWdWaCnB16Y82LFiK6ewnXkY/GmqlCnw8t3"
    "CHaIj7xv38f/H9fxc/3l4+Xnq3flJKCIMRw4RlbhPA0c2l2OjojF6tUa43tNxEl9MFWFsJ"
    "MbqWenxRFiqzyyyIRAs+iqPCX0YG6RsJXXyQ2WcpkMFnIV2vig5V3g1ZGCy1k+WWDEI6YL"
    "9KstbpUngbJWmrJWsvQaYdjXL9JaXMtkgK0GW3FbsUCWVqMRd6hvtHC1tICyBmUiqSOHU2"
    "ZcRUNDCjpch2SOLYxzQjsyIKEE/PfCXyi/d9g2DGCpowdemPOCLyN/HiDimTKhQgjom6P/"
    "QFxM7RXDDwSvTTmgJQYudEk4WyyII37CxvbwA65hQn2okY5+CnyAPLPHsIIIvBItURM5sA"
    "vpPCXYnFqgHXLEeNjBhVwghNK6fXYj44BRz5O2AYETcj2iiyxr5nbNFMD3PvNdblG7xqFX"
    "a+4sEoEtWZNpk2kGHcLltcRTEKYOLdQmhbU2hhHgJTIIAe9L0cDhLOfuAfXp4qui2z2iPl"
    "+QbpgrdmdIfWnPFmLqP4tb8vPVu9uzyio+AMgdijP2cxl3rs24hbdNzgJyHBzuWfdjvJjX"
    "yOSHqpNymc04oqOgGB+xLUByALy2xU/GgtVRU2Oy1XUeuYR/oHdnuuSY6qhZY3rMVq1Eks"
    "D2EoqdCTI/L6kVorWs3yJLv4vvLBv1qvnkdG9V296ABhufhOLdCrOQBk9Ci3qu9YC8CIcW"
    "YtgKZJ6L5dAVEYOWmOFq8sxRPwkSa95AYg3kXfTOcKJCvWwu5KA7hnyj2v41xJMI7y3qkk"
    "jt/fgna+GrdzmVSCcInrg+7Pj6qGL3o7hhPs3/iZ1qnFKRrHzCEIdb/7FOHackP/ZR45R+"
    "vPl03WyAKtuaSoeKnKBsgArwuguDimTAoOMxiKzkmc+0GulVgKusKRKM3Ch7dX1ZPnKiED"
    "NbiP+BRq5pKLdToBo5akcxZcdmE1vIhqFZ4luFENDvir4QyuemvoQcJRi/q66EnHJvhmuF"
    "ELw0zX4FXDD9HcqzMEqD4qxk+K6stRbehdK+3xPvnxiVruDBnhI7Ia4esAWMxdewrr98+P"
    "BY/Z9yZZI0Fs1iEaV6S2Zim7bTsk27LZi3xdrUsv7OggQkXEoDY1LcumqNbE0FlkWwLIJl"
    "sW+WRZCJjiZuxiewIawFIoAUxMxHETOzwpDV9XxIpEfn8S6jXNjNfeoxeu76JDh3kt9dET"
    "LzrxulTCQH2rFzpGUlyU8BtlwspEPZJyWw1AzSly1nF0uAspm1ZoRzHFjihRAV1Wjpv16L"
    "P4XAFMYfVxVFDzoziKsgroK42jdxFWVnUnuT9F7V13p685zMGB1GmdewZbTBluBYgFeOs9"
    "74yOPCf2b+1xwNOF+P53yVV719j2uq4elWcp7iIH6s3fdybxYyios9GHqftjTgempUXBVU"
    "YKpvY6rfrqleGelvlnR17jg0Ul+9okDlX8+aFKhQDBT6kxrZuhT/HAX3VkIk9BhpgE/VHa"
    "HQYyZUoETBccRLXfn9DjOAQgQKEShEfVOIoOT+yBkMVZwfQeuV16MJ4Ol4ALsD2EvquVgj"
    "DdfDvaUAwDsAHkT+3AzwLQUA3rmfRE11Vz3i9VahI0J+VhV4B4QydG3uWEumYqh4PJX6Bn"
    "Me/1ytSp2+nu1UqcN4ZGuVOhlf0oXT/NqcLvxW9qaTdhk3tNCcPmD1BgcPhNFA+tOfhDqF"
    "++DzgzoO6jhoa33T1kAdHzmDjTxI+ziPOpyavfEeqXTSKkwNTtCMAlygh3WB9ki2k7ukTr"
    "BT73ZLdVwMay3SycGZvEVXcQiYtWaUY0tWtMdIRYrJRsQzKYHRAFuekMci8RN0Itze82lE"
    "tr+nZ0Q68OwfIMWBFAeXPEhxwOAxSnE9t3yW+lOll1JrrPIUEwSMJ2JMWytvOn4SUDWKsy"
    "3tvX0RZ6PVijL+EYchUgbYqlBbHNEs2sZjbT8ebJBHkVCohAfLR5xjNrPmG2Uy9LH02cj8"
    "B/EgpD6eU3cjR8qXIUeLhT6D4gBzgm0SpFoQevom9CyYWH5qk1YZ3NjGpkgIXWxadLHpvy"
    "AwbF9vh0YX0N5if8TvxY/VY15fObNAOAXkIe9kj7yTSPxe48STPBFknpSbAwnpzDVEtEAE"
    "VSiak3lisKrwdujuofTA22y+YaK7M6mnsLp2152It/cB8B1/tlT+IOxXulRhadfbS7Zrf7"
    "e5JF5GJtYSZcxQPjrxV9wX4a2Fkn+p0mXyBV3hwFJFzZTeqjeSdJ4KbCNgGwHbSN9sI+Dx"
    "GzmDhWzAo5oI/HrddUt1QsOMvDSqR2b29BRq2BoRGa1shyTQ9Wpt3hEVYmjK2+edwbAvUe"
    "xy9pVIgc995rPj0bCbCJMnBB4PgMfGjQMyOrCgVS1oqp+IGZ45ErCeNVvPJFQHsO1cUP4l"
    "mWmYqO407uTWVIuWAIUdDXazZmjLx6ax6SxnzsrF8JRc7EY9h8vRQyNZ1EdtCXvBKHIdFD"
    "bFZVXGzJpMjfN0tFlsVj1MYP0D6x8Yh/omNoP1b+QM5oTrKtc3xGOlBBCZ3SFWSHw8N2za"
    "mCMByDtAzhETIoVqWo+1NtuG5FsNLaThHq8ScegssWwL0eW+KdOCOa7P104o26t0YPKWDP"
    "jbZ/4KfZE8YLaxu3kXNeQndDO6DC149XDdPj5JwhzlyLMZdshK3D1c2xi7TkTTkE63hlex"
    "Z4NqcLmIPDtZYkRnkKpFtpYe4JVPFojIC7gTtFpagPVMWU5dgmIQDM/RIuX0Ugzi3x8xz0"
    "ThKhBNAbNGMb6DxhUDqLJbVogvzbEvkAIH9uJASP6tOTYuyF3tSawh7nQO94wHyan8l2fP"
    "nj9/9ezp85evv3/x6tX3r59mx3P1VdM5fXH1V3lUF3hRd3b7QiFpOMCb+FAghb2w114wbD"
    "hbJoTwj8Z4hS1eVZSNPesf5WQ/jNq3XllfNcELj5OXImNGbiL2gDdnGmdx7u2syU2sQjNC"
    "NdAgHYVFsuovo9HdMq6foSZ4a6EgXGMWWohhC/srvrGigBPPuhMqQzATr10LeZ4kEQOoWF"
    "+WQ/2VRNTVJ6sc64PAmf0GnNng6+yZURKc2SNnMBe35x1D4oypC0ytqyygo5xek1ZB6Mr8"
    "FA8/4BqTSb2tqUI8BWVFj9+CYfHta1tT7cawMMH0cPQFnX1HkfEaLBBOEDca8KW3seeRKw"
    "RPY/Aq1NNDMFYA7Eya7+Kj1k8B/uo+Sw4MC375WKXsrTwUGJqKasjBYNRoMCqjdgCz0U00"
    "z37fT8mUg0R6p/WoZsn1qrbJeyov5M84FBslwaFiSaqMmTXZk1w12mbZcNtBzhK3My39rD"
    "oUWPEc1ooKcLFrcWqtlziQzaXWKLQ8FIpB4b3OZNRlgj1MQfHntFdituMn0lel3pazRp4n"
    "AzddVyyVmvAjHYRVugnKQIRjU595nmYKiM0O7KQKuXh/Zw57kQyQ7xCRL++PTkbfPCGYBH"
    "sq2OOvKyKm68DfImWvGAz6m2RzRbN4HCH3lgbnjkMjJalXxNvc20bBlovFheKBbdt4BVZC"
    "kPbWsmjWLFWIp9JJuaRrQc5S0VRWBZS1+BgWGoMjRFdZiU+oVJtQvObyONN09zrax4CT9A"
    "04SXtxnsKFCU7SyTDYWCfeVxkenl0hB1YYmjtSMqIT5ixxqqmMmD48BVJ0LX6VucGlQjaJ"
    "HOdyM7mQ255mmTVFaeeIBp0lc+J4bAXbEoU1WQn6zn05kimYWIqIqYr0XSpgInB99lUe6I"
    "/qfBPNE7eFXnnevp/tUp/DdCiUogLFFBTTMZxToJhOiMFh/qhv7QHLE01Cd5gd2AG2EN/C"
    "Ng01KBFNzi4A8QXdsZPlHcRQjaTU2Gs1TwadVlt0Wu2R63NA63Vot6ayTqh4uAfdlmpmdI"
    "UYeN1nXkO9/QHU229fE76nqB6g3v6jmZNuGQpC5NQFG5dGzHaZlPh2cNuoDEvRLDCzQoyD"
    "QqzEW2tNxIqJ+LYdogocDihfCr7I1okyOEKGUWww14RiHHZuMHOBmQusIL2748HMNW4G5+"
    "4UQ0ekjnJylhe0jaZsGb6yJZiercU4qqB7QEHPcHqc8AKIF2qdZQQVwEd9zS2YEKON7eNl"
    "qumd2AJSY9SKNJPwgpWOXb9eJqg5c/29hIKhwTU7tNMQG5UyTYZPYTcfGuk4y9+wY1BGAo"
    "h3RtxmaK0TngPENo24p4RlJ+WGx0XtR4P+RdLWJ0NfgH9xdX3++Rc9/BeaNkAXv9xenpcY"
    "sIqYGGJc7D5HNokzvZxB3qXRyqP0V1nhQFY5q+of+RenwEwQLwjzu5lTS7SgjfRZG+GMRn"
    "PDRodbErhFzW/RJQrcbp3cipSwr/q8r1JeBZQbba4yHeyw7jssa87e1h+7JdRAP8kidXlY"
    "iWq3aghpgQgQLcnzaOObQ1qkAkyLmD5aKNho0OxTJFg/QT1AIFj1YD0ErvHJcJXNN050C3"
    "dKC3yTA/NwAI8X2uLd0gLbosgE50IzvBXJtFdVaS8ov8FhWBMimns7awoPnVNuh/FAg85G"
    "DyQkqpBWGqU5s6TLU8VxLggLucXRSlaUlQ9kdL6+b1G3aSDg8w0EfEI8YM9MKBDwOXIGD6"
    "MrUV+0Nm2omLpmbSFXsQ4BYyXiXu0TsCiXd0vKLxwYZzOWSMFz0Gc+u5HAXXLLJ0GUREYU"
    "mV0bpKwjHVHI8rPvXrx68fr5yxdZpHL2pClAWROMLMThB8JlLyJtdFwtwFXCQZeYOxig6Q"
    "EjhfUqnD8KPezT/J/Y4bUnU0pYPpqIw63/WB4JjwZrTj2aR8TjJAi/lR/brCH9evbk9z+e"
    "/Hp2JFHux5tP181usbIHrHQQyQnKbjGyag6grVFZV1MLO27EvYM7Usmo6M4wVrFIBbi3w7"
    "3iu3gcS1piKDuPXMI/0LszjTmtPGTWZFNLj0kkR9teMhwK+YHBCwxe45H8wR6ydwqs0n7U"
    "T9Zi15BqWCSdIHhN4uFVgKuy+6Qkw6vryzJgINc9jjyNHEesOfE7OCKeZrE2qJtVUlA4j6"
    "dwplKrmchYpIKArMaArHDrkd8z9uKLOJdy/v1BYrsz/qK4tnoVfCHxl4FbrL5IV3nIrEll"
    "jCXB7eiWsRi3cSffpFKWS1wrpD5WpbJmVoAfMFOhE1zcb/IfG0suI9cKKFN9zRwspnoSWo"
    "ITMkarGqRxhPlBmQVlFpRZUGa7MLa/5ZxyR3cnhVZHP0WtNgeDsXdKRwwKw+MoDA2dDpoU"
    "BtCoW2jUK9kqXYlUX41sGWU6wH5QXqq8ylejbrSK+Fb3tFnI9+1SNT7mWPVODrAU6IXsH6"
    "rwlbeW0BF8cVaoN0JVSNUFEloqAgPr9Ir9JwRFAhQJUCRAkRiZCAzBWQMQfdEaEfHz7mwS"
    "rCKzgn0VShDDuojAzr2UZo03SZkQNsnxNsmKUZ92YFGBDBh0xBDT0I7l6Sp/GluYFehO2M"
    "MslZLzPMgk5x53MFPtqdJgdFO5t0LcK9EXEkLKAjAWEHbRb/J0kPLTcw7bQhkNdY78Zit/"
    "kXIKgp+R9SwnX8vIac2tlJD98LfP2EOpV10fIaGJ2B4ktJUoiT+OaWR8F9vhiGow5tzH36"
    "9ia9SMmjWZHJ1svGxFtiVo0YYs5HiVrxDxJLTWaBOXifg/KhlW1odAVhjNM0pdy7HO84CZ"
    "EcyM/ZC1wMwIZsZD1ozOjuQO8Qoa8gmCGJsqHHHhmZgAi1RTkAJnBzb/5VbfA/IiDfrXkY"
    "8ZcZrWbUZZPuSxQ3zkffs+/v+ouHH95ePl56t35S4oURBgz5YiUhXJ2uz6EhWk1pfWl7Hh"
    "U0ML1s8jmqc9ZJrskCOBTIfGTAeJVBVZ4zSHm5w29lMy5SDR3V3Kc7u0epXo8B4Rb3MeIG"
    "/DiROvjJIxoDRi1mQIcOVYGxUGtzACuEJTJ4H4av5cHJBv5d+hhRi2xJoJVQyRzEKgK7ku"
    "KBOq/b9poIk62mciMAOAGQDMAH0zA0DRyZEzWDJAz1o9W9PxTQw9zhn6OBKaZFKl8ypHnr"
    "JumRSjK1GBNiefBHhtDGSBBmCUT+YR5wIFxyPOvVkFgAolKMTHU4hz9gcJohmndMTArOMx"
    "i9OVvTUkm/FKQwusOh6rGH7AgYmROkewt226G2+eVpnw9NgW6R6lWTXaO4oDZjtTrQytHb"
    "IvhuR/oS+Gvn2GfhhYKsBSAYps3xTZYQQs9ESr1bja1VnXEKpQE3BZoJpEhEKj9NLB1x5D"
    "aOzMLJKBeHk88RIKGz7OxmB4gRnTddisRz1PA5h3LH0RMc8E8zwNYN6hID737ZBGzDG6eY"
    "tUgHs33H3sksg3xX1LBbh3w91B/gqRu5oEn3rk83SAvTn2UFLqcXCHauKG1cRd/EAcbKyP"
    "lshGjttRluqc0bW2r3096jkSQHxQNc+ugjn9+kWF6pxpTPH517MmQzyRA+045sfADh8TWC"
    "i0bhMjnBVKkzvhuUbVPvXjZ7I+WYgWgizgxEseJD3E9Qb8A87/a/BrcG55SMwqniaF02TR"
    "tG8oiyusyVLO6yUO5KRMjQpoMuhPbwol18R2ib0KajoWBaF4/WuALGlBnskAShUlyVzM5L"
    "j4V4jb9xjuhwtyVxtqob3vNTEWyf7tbXxPEm/xl2fPnj9/9ezp85evv3/x6tX3r59mgRfV"
    "V00RGBdXf5VBGIWNnUZl1LsgZCd4Uw5saU4X6TISRpSDGI2xL5AB/J3hl4dce29MOnoSvo"
    "SS5EVdTfWaCxIgtqk7HlxdyZr5JrmFRyN3XSS2+kzuEmLXxdX1+edf9ILXhca2f/HL7eV5"
    "WR/m2vjX5tzcjOh0a/QsqWpXda7kX5xikdJ1oFMOmg7SjGREzZdPfIYizrG/4iZxsnkSCJ"
    "NViDwgon5chyiQMi3EgfQ0DsTDKMS20uBMeVwihSJhfeazan700Cmiq0QKW7mnLMaMUSM7"
    "ZEYAVshBWSE/yIP3TGN/jF/MmiyP6tBuaXL8eUktMd4NZ4mJT5rr3iYd1phv3Uk7trUmfG"
    "lh5CylSS+4U1nLkgqzqpHxIDPuYdFT/6/skHdLxGqSp5Lxh9FcHteo56OvtoeDO74Uf758"
    "0bBf0t3x8kU5Bix580y9ajbfLannmmo+WxpQfbqqPnIfmaGeUgxa6zm1ka5PYjOIU4cSp3"
    "pywX+K+Jx+veLY193yubeNVz1V49p7F1UbVVl1lGPPsyiT/3TpzFozwjkOUj+bmCkI47Z2"
    "aYESF2NX/ANxi65xaBFN59ZjfAC49np9WtbLBvfix5soKun4STg5DqGoFNKoxbYxSvDJEU"
    "wC8JLVk92ZZS+nBJBTcrycEhe70cq+xxp/X90qLpAcxMDR15oruqZd4KczLp1LKNO2Q6mV"
    "CfIkp9Odvi9D9f3e0sDhPEbgdgO3GyiX4HYDtxuEfzyidQ6qV4x8W7k06HI95sjg2Owzf8"
    "GVPRFX9me88oiDzjRm7vTVrMnGzeJBrSt3sygIpBF6xaiDwzC1L88pf2sRHlpJ6qaF3AcS"
    "UraxPOrcK3u1zDmxaODgOGmFcMslujyaI30G2Lp7LXvU27r1IQf1J9lhQw4mcJKV7F6sm+"
    "BXpATBr6eCQYhx0IW7WzJgbY9Y2xMp5AYH7kXkiqtVJ4jk3jbKIqFspztXA1vLI5zeY+m9"
    "ce4xjx3cyPOsVKqxwiVi+K3121yKCOJ0Ulaf32SubJqg+yQUoznb2GjBdRF3x/kICMEbQg"
    "ie4rzGGP+DR1Ft2f2UpIT3QtIMwRzfAOr7T18uPlxaP32+fHd1c5W4KbMzUL2Uj8QDEjc7"
    "+nx5/qFaZY14Xsc4+gIpXEQ9uogKeaX5k9CUyRViMDT1jdc9ETrOZa31pU7gSN40ChtoO2"
    "aXmFHP2AMbFaZiUdjT1Vt/YScdK0zEoxzJKCwGRRnp2ffftxCSxKhaKUm9KznYV5q2svUI"
    "J8NHiO53T5+2QFeMqkVXvat0beHa2r8yrqvG6bYlOX0Q3eNclAeLknvUy+yP/w8bl+sh"
)
