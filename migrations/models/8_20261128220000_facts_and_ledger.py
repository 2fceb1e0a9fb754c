"""Facts and the ledger: what rights, subscriptions and balances are computed from."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_KEY = """
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_KINDS = (
    *("opening", "purchase", "deposit", "grant", "extension", "revocation", "refund", "payout"),
    *("proof_sent", "proof_refused", "seat_paid", "seat", "seat_paused", "seat_resumed"),
    *("seat_completed", "seat_left", "course_moved", "role", "protection"),
)
_ACCOUNTS = (
    *("clearing:bank_transfer", "clearing:stars", "clearing:card", "clearing:ton"),
    *("clearing:usdt_ton", "clearing:manual", "balance", "balance:spend_only", "income"),
    *("refunds_due", "refunds_done", "written_off", "exchange"),
)


def _among(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        CREATE SEQUENCE "facts_number";
        CREATE TABLE "facts" ({_KEY}
            "number" BIGINT NOT NULL DEFAULT nextval('facts_number'),
            "kind" TEXT NOT NULL,
            "happened_at" TIMESTAMPTZ NOT NULL,
            "learned_at" TIMESTAMPTZ NOT NULL,
            "opened_at" TIMESTAMPTZ,
            "terms" JSONB NOT NULL DEFAULT '{{}}',
            "idempotency_key" TEXT UNIQUE,
            "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            "plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT,
            "payment_id" UUID REFERENCES "payments" ("id") ON DELETE RESTRICT,
            "enrollment_id" UUID REFERENCES "education_enrollments" ("id") ON DELETE RESTRICT,
            "actor_id" UUID REFERENCES "profiles" ("id") ON DELETE RESTRICT,
            CONSTRAINT "facts_kind_known" CHECK ("kind" IN ({_among(_KINDS)})),
            CONSTRAINT "facts_learned_after" CHECK ("learned_at" >= "happened_at")
        );
        CREATE INDEX "facts_of_person" ON "facts" ("user_id");
        CREATE UNIQUE INDEX "facts_numbered_once" ON "facts" ("number");
        CREATE INDEX "idx_facts_payment_id" ON "facts" ("payment_id");
        CREATE INDEX "idx_facts_plan_id" ON "facts" ("plan_id");
        CREATE INDEX "idx_facts_enrollment_id" ON "facts" ("enrollment_id");
        CREATE INDEX "idx_facts_actor_id" ON "facts" ("actor_id");
        CREATE TABLE "ledger_entries" ({_KEY}
            "transaction_id" UUID NOT NULL,
            "account" TEXT NOT NULL,
            "currency" TEXT NOT NULL,
            "amount" BIGINT NOT NULL,
            "details" JSONB NOT NULL DEFAULT '{{}}',
            "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            "payment_id" UUID REFERENCES "payments" ("id") ON DELETE RESTRICT,
            "fact_id" UUID REFERENCES "facts" ("id") ON DELETE RESTRICT,
            CONSTRAINT "ledger_entries_account_known" CHECK ("account" IN ({_among(_ACCOUNTS)})),
            CONSTRAINT "ledger_entries_amount_not_zero" CHECK ("amount" <> 0)
        );
        CREATE INDEX "ledger_entries_of_person" ON "ledger_entries" ("user_id", "account");
        CREATE INDEX "idx_ledger_entries_payment_id" ON "ledger_entries" ("payment_id");
        CREATE INDEX "idx_ledger_entries_fact_id" ON "ledger_entries" ("fact_id");
        CREATE INDEX "ledger_entries_of_transaction" ON "ledger_entries" ("transaction_id");
        CREATE INDEX "ledger_entries_to_send" ON "ledger_entries" ("user_id", "currency")
            WHERE "account" = 'refunds_due' AND "currency" <> 'XTR';
        CREATE INDEX "outbox_stars_refused" ON "outbox" ("id")
            WHERE "kind" = 'refund_stars' AND "state" = 'failed';
        CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
                USING ERRCODE = 'integrity_constraint_violation';
        END $$;
        CREATE FUNCTION "require_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE odd RECORD;
        BEGIN
            SELECT transaction_id, currency, sum(amount) AS surplus INTO odd FROM added
            GROUP BY transaction_id, currency HAVING sum(amount) <> 0 LIMIT 1;
            IF FOUND THEN
                RAISE EXCEPTION 'ledger transaction % is off by % %',
                    odd.transaction_id, odd.surplus, odd.currency
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER "facts_append_only" BEFORE UPDATE OR DELETE ON "facts"
            FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
        CREATE TRIGGER "facts_never_emptied" BEFORE TRUNCATE ON "facts"
            FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
        CREATE TRIGGER "ledger_entries_append_only" BEFORE UPDATE OR DELETE ON "ledger_entries"
            FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
        CREATE TRIGGER "ledger_entries_never_emptied" BEFORE TRUNCATE ON "ledger_entries"
            FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
        CREATE TRIGGER "ledger_entries_balanced" AFTER INSERT ON "ledger_entries"
            REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION "require_balance"();
        ALTER TABLE "export_requests"
            DROP CONSTRAINT "export_requests_kind_known",
            ADD CONSTRAINT "export_requests_kind_known" CHECK ("kind" IN ('people', 'payments',
                'subscriptions', 'enrollments', 'balances', 'ledger'));
        ALTER TABLE "bot_users" ADD "facts_since" TIMESTAMPTZ;
        ALTER TABLE "bot_users" ALTER "facts_since" SET DEFAULT CURRENT_TIMESTAMP;
        CREATE INDEX "bot_users_without_facts" ON "bot_users" ("id") WHERE "facts_since" IS NULL;
        ALTER TABLE "payments" ADD "holds_until" TIMESTAMPTZ;
        ALTER TABLE "payment_intents"
            ADD "cancelled_by_person" BOOL NOT NULL DEFAULT FALSE,
            ADD "released_at" TIMESTAMPTZ;
        -- What had ended before gave back what it held when it ended.
        UPDATE "payment_intents" SET "released_at" = "updated_at" WHERE "status" = 'expired';
        CREATE INDEX "payment_intents_to_release" ON "payment_intents" ("expires_at")
            WHERE "status" = 'expired' AND "released_at" IS NULL;
        CREATE TABLE "early_events" ({_KEY}
            "kind" TEXT NOT NULL,
            "subject" TEXT NOT NULL,
            "telegram_id" TEXT NOT NULL,
            "details" JSONB NOT NULL DEFAULT '{{}}',
            "happened_at" TIMESTAMPTZ NOT NULL,
            "applied_at" TIMESTAMPTZ,
            CONSTRAINT "early_events_kind_known" CHECK ("kind" IN ('refund', 'subscription'))
        );
        CREATE UNIQUE INDEX "early_events_once" ON "early_events" ("kind", "subject");
        CREATE INDEX "early_events_waiting" ON "early_events" ("subject")
            WHERE "applied_at" IS NULL;
        CREATE TABLE "unmatched_charges" ({_KEY}
            "method" TEXT NOT NULL,
            "charge_id" TEXT NOT NULL,
            "provider_charge_id" TEXT,
            "payload" TEXT NOT NULL,
            "amount" NUMERIC NOT NULL,
            "currency" TEXT NOT NULL,
            "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            "fact_id" UUID NOT NULL REFERENCES "facts" ("id") ON DELETE RESTRICT,
            CONSTRAINT "unmatched_charges_method_known" CHECK ("method" IN
                ('bank_transfer', 'ton', 'usdt_ton', 'stars', 'card', 'manual')),
            CONSTRAINT "unmatched_charges_amount_positive"
                CHECK ("amount" > 0 AND "amount" < 'Infinity')
        );
        CREATE UNIQUE INDEX "unmatched_charges_once" ON "unmatched_charges"
            ("method", "charge_id");
        CREATE INDEX "idx_unmatched_charges_user_id" ON "unmatched_charges" ("user_id");
        CREATE INDEX "idx_unmatched_charges_fact_id" ON "unmatched_charges" ("fact_id");
        CREATE TABLE "gram_rates" ({_KEY}
            "at" TIMESTAMPTZ NOT NULL,
            "price" NUMERIC NOT NULL,
            "currency" TEXT NOT NULL,
            "source" TEXT NOT NULL,
            CONSTRAINT "gram_rates_price_positive" CHECK ("price" > 0 AND "price" < 'Infinity')
        );
        CREATE INDEX "gram_rates_at" ON "gram_rates" ("at");
        ALTER TABLE "ton_accounts" ADD "looked_at" TIMESTAMPTZ;
        ALTER TABLE "ton_transactions" ADD "value" BIGINT;
        ALTER TABLE "ton_transactions"
            ADD CONSTRAINT "ton_transactions_value_not_negative" CHECK ("value" >= 0);
        ALTER TABLE "education_enrollments" ADD "access_over_at" TIMESTAMPTZ;
        ALTER TABLE "education_enrollments"
            DROP CONSTRAINT "education_enrollments_student_has_seat",
            ADD CONSTRAINT "education_enrollments_student_has_seat" CHECK ("has_seat"
                OR "access_over_at" IS NOT NULL
                OR "enrollment_status" NOT IN ('active', 'suspended')),
            ADD CONSTRAINT "education_enrollments_over_has_no_seat"
                CHECK (NOT "has_seat" OR "access_over_at" IS NULL);
        CREATE INDEX "education_enrollments_ending" ON "education_enrollments" ("access_ends_at")
            WHERE "has_seat" AND "access_over_at" IS NULL;
        -- Of a seat that was taken twice the newest row stays: one row a right, for ever.
        DELETE FROM "user_package_assignments" o USING "user_package_assignments" n
            WHERE n."user_id" = o."user_id" AND n."package_id" = o."package_id"
              AND n."source" = o."source" AND n."source_id" = o."source_id" AND n."id" <> o."id"
              AND (n."is_active", n."created_at", n."id")
                  > (o."is_active", o."created_at", o."id");
        DROP INDEX "user_package_assignments_running_once";
        CREATE UNIQUE INDEX "user_package_assignments_once" ON "user_package_assignments"
            ("user_id", "package_id", "source", "source_id");
        ALTER TABLE "user_package_assignments"
            ADD "access_until" TIMESTAMPTZ,
            ADD "next_reminder_at" TIMESTAMPTZ,
            ADD "payment_id" UUID REFERENCES "payments" ("id") ON DELETE RESTRICT;
        CREATE INDEX "idx_user_package_assignments_payment_id"
            ON "user_package_assignments" ("payment_id");
        DROP INDEX "user_package_assignments_ending";
        CREATE INDEX "user_package_assignments_ending" ON "user_package_assignments"
            ("access_until") WHERE "is_active";
        CREATE INDEX "user_package_assignments_to_remind" ON "user_package_assignments"
            ("next_reminder_at") WHERE "next_reminder_at" IS NOT NULL;
        -- A reminder that is due and was not sent yet stays due; all others are counted anew.
        UPDATE "user_package_assignments" a SET "next_reminder_at" = s."next_reminder_at"
            FROM "user_subscriptions" s JOIN "profiles" p ON p."telegram_id" = s."telegram_user_id"
            WHERE s."is_active" AND s."next_reminder_at" <= CURRENT_TIMESTAMP
              AND a."user_id" = p."id" AND a."is_active" AND a."package_id" = s."plan_id"
              AND a."source" <> 'bundle' AND a."expires_at" = s."subscription_end_date";
        ALTER TABLE "user_subscriptions" DROP COLUMN "next_reminder_at";
        -- Every course has a chat's access of its own from the beginning: it is part of a seat.
        INSERT INTO "subscription_plans" ("id", "name", "duration_months", "is_lifetime", "price",
            "currency", "is_active", "course_id")
        SELECT gen_random_uuid(), c."name", 0, TRUE, 0, c."currency", FALSE, c."id"
        FROM "education_packages" c WHERE NOT EXISTS (
            SELECT FROM "subscription_plans" s WHERE s."course_id" = c."id");
    """  # noqa: S608 - only our own constants are put in


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "user_subscriptions" ADD "next_reminder_at" TIMESTAMPTZ;
        CREATE INDEX "user_subscriptions_to_remind" ON "user_subscriptions" ("next_reminder_at")
            WHERE "next_reminder_at" IS NOT NULL;
        UPDATE "user_subscriptions" s SET "next_reminder_at" = r."at" FROM (
            SELECT p."telegram_id", min(a."next_reminder_at") AS "at"
            FROM "user_package_assignments" a JOIN "profiles" p ON p."id" = a."user_id"
            WHERE a."next_reminder_at" IS NOT NULL GROUP BY p."telegram_id") r
            WHERE s."telegram_user_id" = r."telegram_id" AND s."is_active";
        DROP INDEX "user_package_assignments_to_remind";
        DROP INDEX "user_package_assignments_ending";
        CREATE INDEX "user_package_assignments_ending" ON "user_package_assignments"
            ("expires_at") WHERE "is_active";
        ALTER TABLE "user_package_assignments"
            DROP COLUMN "payment_id",
            DROP COLUMN "next_reminder_at",
            DROP COLUMN "access_until";
        DROP INDEX "user_package_assignments_once";
        CREATE UNIQUE INDEX "user_package_assignments_running_once" ON "user_package_assignments"
            ("user_id", "package_id", "source", "source_id") WHERE "is_active";
        DROP INDEX "education_enrollments_ending";
        ALTER TABLE "education_enrollments"
            DROP CONSTRAINT "education_enrollments_over_has_no_seat",
            DROP CONSTRAINT "education_enrollments_student_has_seat";
        UPDATE "education_enrollments" SET "enrollment_status" = 'cancelled'
            WHERE "access_over_at" IS NOT NULL AND "enrollment_status" IN ('active', 'suspended');
        ALTER TABLE "education_enrollments"
            ADD CONSTRAINT "education_enrollments_student_has_seat"
                CHECK ("has_seat" OR "enrollment_status" NOT IN ('active', 'suspended')),
            DROP COLUMN "access_over_at";
        DROP TABLE "gram_rates";
        DROP TABLE "unmatched_charges";
        DROP TABLE "early_events";
        DROP INDEX "payment_intents_to_release";
        ALTER TABLE "payment_intents"
            DROP COLUMN "released_at",
            DROP COLUMN "cancelled_by_person";
        ALTER TABLE "payments" DROP COLUMN "holds_until";
        ALTER TABLE "ton_transactions" DROP COLUMN "value";
        ALTER TABLE "ton_accounts" DROP COLUMN "looked_at";
        ALTER TABLE "bot_users" DROP COLUMN "facts_since";
        DELETE FROM "export_requests" WHERE "kind" IN ('balances', 'ledger');
        ALTER TABLE "export_requests"
            DROP CONSTRAINT "export_requests_kind_known",
            ADD CONSTRAINT "export_requests_kind_known"
                CHECK ("kind" IN ('people', 'payments', 'subscriptions', 'enrollments'));
        DROP TABLE "ledger_entries";
        DROP INDEX "outbox_stars_refused";
        DROP TABLE "facts";
        DROP FUNCTION "require_balance"();
        DROP FUNCTION "refuse_change"();
        DROP SEQUENCE "facts_number";
    """


MODELS_STATE = (
    "eJztfWuT2zaW9l9h9RdnqrRZx3Zij/3WW9Vtd7Kdsdupdnuz2ckUA5FQi9MUoQHAlpVM/v"
    "sCIEXxAlIERalB6nzxhcSBpOfgcu7nj7MF8XHIvr4g/DPD9Oy188dZhBZY/KP8auKcoeVy"
    "+0I+4GgaqrFTwt1YjFJP0ZRxijwuXsxQyLB45GPm0WDJAxKJp1EchvIh8cTAILrbPoqj4F"
    "8xdjm5w3yuvs/f/yEeB5GPv2C2+e/y3p0FOPQLXzfw5Wer5y5fL9Wzz5+v3n2vRsqPm7oe"
    "CeNFtB29XPM5ibLhcRz4X0sa+e4OR5gijv3cz5DfMv3Jm0fJNxYPOI1x9lX97QMfz1AcSj"
    "DO/t8sjjyJgaM+Sf7x4v+nXy037NO/wnfJ/756Ir6FS1Hkk4Urh3/1lyd/OTPA0yOR5EUQ"
    "cQneH38mn7UFST09kx/69r/Ob756/p2afUkYv6PqpYLw7E9FiDhKSBUjtsh7FEucXMSrHH"
    "gn3vBggfVcKFKWuOGnpF9v/tGFK5sHW7Zsl+QG8A18BSZck9VXB4L69urD5afb8w8/yekX"
    "jP0rVEid317KN8/U03Xp6VcJZ4jYV8mOyyZxfr66/S9H/tf534/Xl2X+ZeNu//dMficUc+"
    "JGZOUiP4/G5vHmkRi6ZXC89DsyuEgJDLaUwRyH+I6ihas7RG/xF/43vK7wtkRUYq6A6jCn"
    "qJaZrnv98db9dHnrugdi6eX/3KpjMLcrxH2n/q1FrGY/5Gg6AZbCsf/yPw5i+fV//d/nN+"
    "qW+XD+P38p7IH3H69/2AzfboDrt+8/XpQwnwWUcdcU9SIV4G6Oe4g6wF4gAtTNUQ+Y+xAs"
    "q5BfEBJiFNVIthlRCfKpoDrUDZs9yaNuKvy3R/vi48f3BbQvrspwfv5wcXnz1TcKejEo4O"
    "rx1XX5FGfxNPt2Lv6yDMS12kHQaZimB6lnQPtgaKKP2C7IXwSR+S7LyGCftdhnIYruYnRn"
    "eIFsaeD+6HJrJ/gJSP1OwGeEgL45+vJsd38nkRHyBSJA3Rz1OKIYeXMJhsuCyNOgv8NkoZ"
    "sA7nCb7/AZ8jjrxu0SqU18BgNVzsQcU4oj7i7FzaQ1UtVb+jWke5j9h7OLdxj0pR9ldq+3"
    "5+cQqyL9PaE4uIv+htcK7yvxfZB+96QOpE851eindMpBorx9uv2KFK0yX5RuqQk4BAg4kY"
    "rF93CuP79/f6bQnyLvfoWo79awYYnWCyy/QYUFFynl93+7wSFSv6YW/Z+SWY5qWj8s6kX1"
    "LeK9YXSl5horUmKbUjdvptgTtE9ivvzWHituSkLYD6rvxRQ34mYbKUIh9u+SAIHuEL1Xc1"
    "xGnK7HClMcLRD35th3hXZB7/Cei+rzZrq3araxosbi5ZJQjT3W6KxKJrmdC9XOHxNSUo4g"
    "z0hOfihIFtVXi2eL8hMUoTv1k+Rny0/a3IqYMhJdEyW7VMKCcm8nTZFBSzVOCPYctwsOOv"
    "t5jriDIkfZV50VFZSOT1biwZTE3GFkgafEX0+cGaEOkWFCyVD29VkJzD2ngmCk1xCMBLEq"
    "lpkCOP6iYW2DRTUd3098ih0XwdGsqYITc0INLS4FIrC1FBFdUjILQmwIaZGqz5tisKA2GL"
    "BStHqwXf20nWmYwO60WRVXVsFc9fb809vzd5dnmhPhqNDaeQ7sRLZwDBrbAQ8q2afQ68T6"
    "LVcaZPpkEAT7g3wN8vUusWxo8jUE+4+cwRDsD8H+g1A+Idgfgv1PB3U/YMsQrY2BL9MB9u"
    "bY4wUKQhPQMwJA2xzt5dwwKDYjALQ7mHAfkIz8iKnRAi9SAe7muFOis0BKxC+jeKFHfUNz"
    "PF+FElKrVons6TFka5lL4/HgQQPXzhycjO6ISTgbLSWPWKa5WJyCwwU+KxSGmEt1UWiUmg"
    "iUWv1PS9vLuTAgLVCi4BNx92viYpuQ29KcGmLJL3cfMA0Ehcbg0LjDNdSQbNdip5dw62DL"
    "089gU3oEpMGUDXviPlzKECePG2+0Minssha7bIqiqNPmKhDCnrJ5T6WsiiOuMxC0YnNGC5"
    "y2nNMuxYiRGtmulsc5KtCT2+nJldidNvlQKxpwjnOhxHsk/BSClwfJn+ao+WNjNJTop2JS"
    "6RxFd+KAllaXPcG6EVO8VdONdEFJjNwEsGNCNeB1tW96XS617jz2A/6e3I10bSHGgrtIq7"
    "OY5EMxTH8S49EdPlcTtkx7HS5iPWQHdwVtkPuS4lksvt6e66x9QvUQVxbFDwFeAUZtMHK9"
    "EAWL/c/5xNb2Vk42UsQeBahBnlFHzTYf4lIKoodgb91Gyp8RDq/UXGNdSsjf+65LcfqAF1"
    "OhDc6TsqIjXFSL7Af2s7CMABvk4sKR0AhDecm7yPMwY/tuyctswrFrO14PxVfOZZb6udey"
    "7soQYUrrPrgLsbZQD9q0mu1DMtlIIfNCwoRU+igVM4aIF/4if+K+55aa5AaLn81Gqzmzje"
    "y9J1i3JMrE+LFiJSQAPxTbUIyIWC+HvUDtdjvZSDcjwPWoxX5yVnlNVnDRZl+fGFz2Euwu"
    "9nMrK/Rs6vA4K8ScBfLxtmYPoY4fsEUgBEx/Ih77zlQMm5PFGwcvlnytKvfwOXYY5lygqi"
    "kCdJiPgOTl15C8DLmtlgVxkDBx5+pDOOoD7/N0J1EoqBjJFuFVJ9jydCcIm4/FiXCfxHy3"
    "CwbPU5xaKPgm3GK6Nq3gnRHueRPaKehBQSk7QIWCUo9SUKq4u6GoVDO6lUPUqsJS2qAljT"
    "5ZF9xUr1kW+qshSeKGKU27grJzMbdYEb7DiYOc/HSTjb6ndL/VfD1x0lBTR2iHUvGTt/YT"
    "5sjCsTkzRU252QN9EOiboG+Cvmmbvpls0IQxWiWgJru+SHYSqlOeo33k10uV/QGFsc41+C"
    "Mj0cfpP7HHtZr+lqy8sQKPO/92wuBwrpzcUTeNg5DLYuPyY5tPu1/Pnvzx55Nfzw607378"
    "9PG6mUFlXpT2kpygzCBpHOjAoCIZMOhwDEpkyQ5JTxVCyHvqUO8JjEdgPHocgbWm+7UZsB"
    "pSMCM1m5FYqV3WnsYOmbwx0g5ck5LZQ7PYCoaPGyHJ31y9vQXTUneMh2NaUl0kd5iVNp0m"
    "W5qUZMtGqGcOJhow0eySzYZmooF65iNnsGnB3L0K5VoqQB1Pa42pCr90FyTic41l5yqqq1"
    "NcpSxxIBhk6vGZCpn8j2ffvHj54tXz7168msiOqOJR9uRlA5OqVaWWNNC1sb+OF1i8qcCa"
    "DS+fT9gLFij8+l3y9wCBbUDt+vOHSyHul20Eqv22V2NRqbnEczRwIHQ4EFRb6Zo1W3sWFI"
    "k6HQOWKVl9nwIBc8NglgkWpWj4HaX88pRQya9FJb+ZkORjqnNUyJPjfeptKMCcJylhfGzv"
    "hPy8R/VOyJPi7/+o6WdAqK9rDl4vJ5TpjiclPC1j+NSqAwGKZB/hKPBITJlpNGWBCHwMjU"
    "bwBKseDLKXfuwpjSItYDRYfHdbZvPLq8buXW+VzaUmklCcqXum110Q/jntDjAOtKGyVh/5"
    "wdnkPeA2UqdWUc1PSmTtW6Rz1IW2xOPeILpSc40UKKVP97gJP4n5TmITUrIgLn7oYZXJmc"
    "4jFK554LGRLjMoTmZzHakhAuYlv3PfzReiKEVsrCfVNJZVRfatVTNajamAFcUeWYg730e9"
    "yaP0IQm7HCFa4u2DOGP2R+ptNtEtFWTyi40HsUOGNulVRU18U61OWR/kJBv5ucuExi0pt7"
    "sz5z5G2KHB3Zw7ZOYkdf6StDYZLvVG5rIJ2Yk6c8TEMxpHkcDWIYJICKRrtslqk4OfMGdz"
    "1lfz5g7zMb9Gv0ZvyWIZi8XnzIR8loxSbQ3EOCXMvBbThGtHgPQQiI/9T+k1CQMxs0zMw0"
    "xSMPHdyAqKvkCEFwQA2RkABBFeI2fwpkFEBw6XSK1iMfTgKjNa2rE468DmAiH0WbOZx0sU"
    "dOynV6QELtvM5RWhfF5lcF0UYzZ87yjG4fBUH8SokHC7hDJWKSEt1zyeUcj8fiBlQk704O"
    "syc0tEp4B7ETX8ZRmI06PDzV2khEPd5kM9Mc10u7zLtMBpmzkdiYPOpXghoaQddrWOHjhu"
    "M8chvvQ48aUch/iOooVb156pCewqMYT3m2Be726ujfPX0kLAvybgv6bndEMi5obgFOTlSc"
    "96CiMx1eVcNRfs3lKdRLKbDjJtaH+dYlcgOUHIMvO5cd2lHKUGu5NMiihaQROXvGHV7gIV"
    "lFuqgKpCfY1BzVPBQi1iqgJIzADNkcASbU6GipkuNxKqysvPL6RA5dbU7pLyy214457A6i"
    "pKjRTh4t3Sorpa6YY/2hK285jdiW9VlKqpr6a50frAd2yZQtX1m7/GjbMkDx3gWUinqYnt"
    "LKfc7AjrrCT87A7oPN/GP+apX6toSkpWE8crR0wGNAmVdL6qREn+pRrKeYgPgKjL1xB1aU"
    "XEFgTlQdTlyTA4s3zXqoB1VjMdZT/GswFVLC+AYFqjUEsMZnJzM/lGKlwI0YHULOF6c3mV"
    "+hR4UGNUk3PEdQ2665dyHf0pINn3ap6i6F78Co6COh+mngdlOsDeHHuKPSy+pauaGy6RLr"
    "q1ngFaYuBCdy5kF2Rt79PdzNDNATzpfscyjnhccy7tvmO31CfoZx1a9NVwY4EKXR9U2pAr"
    "NU1THbZhGohztFmrLTAOR/7+3M9PAry3mfdQVPmYJy2KvDnpEjxeIIQdZfOOSlll3AyiQg"
    "dFnuUTWcLENHppSwLBNs3BNss0gANiQlr71LeLa4+ywyj2A80lYFSQMof5uZzuPWlTXWoo"
    "uB+0vFRW9e0yoiQM64pL6YZNmmIQ8IZASMAbCvMwBLHEPCxLOCEnKXM9cQjdlHRSpZhm8v"
    "/8zSaCQJKmQx0U+elMjZEIfX4GBCO8hmAE8FVbJodCMMLIGcx47EsrcWazN8ri0RMfys5s"
    "b0xCBYgusQmNk4D/pEsLtQTQWUAZd7uyo0gNfOjOhxDtwYYCMXChOxfwAumqjOzmQEYI6H"
    "dHfymQ67T+M0JA3xz9rSLd0ZmuneB4/vSzJY78tPB3kR/5F8eMWhteTIJ9GELs5L4IogWJ"
    "dVlctU2dK3QnXxdxAwnFMywLHBpdTlriU1iOB7ygusRNaMjBv2u32aVzgBTERA2GyzIlM8"
    "TKldOF1Rpy4LfN/F5SIqdj7hJTTxzG2loJtbEbNdQQwSGfQBE0yMk4VS5AToY9PJkj5jKs"
    "c4c2xrnmySDItUWQ6woFXJbj7OR7rhCD2GSz2ERm0nrQsXlJhRh4bTOv03L1OPK7NDWoUg"
    "O3B8Bt8tCp2H2VGrhtM7cT0xQnoUZCbWPU2lACl23msocpD2aBJ8B3o1j2UdfrI9p+Plra"
    "XvSQAVWwQRGJ1ovg926NF8vEsFts3i1Qj/oI+Ue9laXNcjV+2k45TIT7KUvbJgsp9QHv2e"
    "R+dGVUiwnSEe8Nois110iBUgVL94PpezHFjTiNxwlQDzl/2zy0MWb85cHytbGWJlh9IH4c"
    "4nfpPGPB6JBZkR+wH6C3JDmkNOmQhfeTpjzIhRwpv312du5OgLydY2e65pg5ZOYgR03hSJ"
    "fHxEFLoWMmxZED7jDi8DnijjQTMyfCD5g6IUG+TF1cVJMee5wXEh1fQ6Ij5MFZpqdBouPI"
    "Gextr5ySOBBEiK7rIrAyorLXdp2GlwxTJtB6b6W3O8/N/z6/ubi6Pr/5Re8w34zPc+ril9"
    "vL85K5K7nHa2MX6i+wCuFx77JhmEHqVfSqlKfjSZUhHyN8S8QfLW0mSqD7vmOXJBu4sNNU"
    "UlmH+k5JPcvQCtI6AXqD9y7pWX7p1rVD5GAhwC7wlPhrh4mD77WQddMIIlnZQ5b1SERfJQ"
    "VPqRBsPcT4186VEHYT+RhRLF7lpXxdCZFDfhQI2CBgg/xlm/wFAvbIGSyPdNPk/jzNSVSn"
    "zvOyj3DUTgHa+wdmA+wCQQWZKewbIoC9K+ws+F1n1A/uahNrCmTHS6c5IPBpds1fnz17/v"
    "zls6fPv3v17YuXL7999TRLs6m+asq3ubj6QYZgFxhQjcn2UNZBse2az5FAtoH5go+X0ndQ"
    "0wq2LsiqRHR61bj2yZeBPJme6t3M0bNvv2u/aLfjT2O9GtjxINTGxOefWYr2ROliM88HzF"
    "i7ULChwGXk/m/jQUkpN4bjFmEVpSCAEQFrYObdbESNkTe3R+tNvPnjYLd9VzDGQZzjxZI7"
    "nDiC2EGRk0SmvVHG139iT/aPlrWaGUdrpko0S0NsJA5tJ2ByEFlJg2zAmUNWmuLQh/oQsO"
    "mCTRdMfraZ/MCmO3IGm9ZX67Gumm0mF+PCal5MZUm0GsW95tzL0YCFcKhtqYfGBD2ES0oe"
    "At+wQ30N8SlYUMr1frvURz3tuqgrPJ0Tci+LnaEqcj8yEn2cSvWhAluZsHz5BB53/q1Csg"
    "8G4laEn8ZByIOIfS0/tlmK//XsyR9/Pvn17EDixo+fPl43n7Dlw7QkQsgJKoa9CC3ZnGiE"
    "ggYG5YmAOYdjzqbak6n1tUp3eif2BoPlHDGNO73JwVgh7eRktAy9x/Exsni6CHg3pbJMC5"
    "nxNuuWcxL6rFvNpxIp8NlmPssWz9ritzsbQ+tr3kK9PN25SfFDgFedjs0SKewmm3dT4kCR"
    "JaEpRswsGEdHewpyXqOU3akuq9wwAsSF/MHdt1x5Bth5Nu88FgZLM6U3JQCF9/AKb10hsj"
    "ZaW20hsm5q26OmtD2O0kaxWG9dT8ICKRyBNh+BCbNcWVrfTO4okIHIYS5ypKVQ7/HStPJ4"
    "ibKbMjUc9HtUqbwQBfp+yPXhQ3maPYKIhoP3zvAgbY8rM1ArhIBsEdkkvs4Q1QIRIFpygo"
    "coMq3ZuSUBNPVSuhmgRSrAtEbmnq6Ncc0oAVgdsKk5tAOwGSUAWwU2ZjXBRPWI5kigCHJz"
    "EWQJVRVa4wrIF4R/TmcaJqo7q/nk1lRN1eOyINADrJ/iafajfkqnHOQZsLuu9FYMagHvVr"
    "TvAeSsevdlYdZx4lxRilqgrbTTflazTxbiy73dTDhOjPPafAt4g5r8OGN8R1rpuwxvQQNt"
    "gW+qEPQAsEnNuoGCW9SeWqFbkF73XcKUzEaOb1lNKGAsvoZz/fn9+zLGBdULMN6FcVnHrc"
    "G4TfI8De7m+yaFS9E4bQ1yzphg1rhkjGKxHWjF0AxQiP07rc/ZAKH3ao7LiNP1SFESbyI2"
    "w3TPpXRLols5E/I240aClVExhm4FBq5qmzFUBM2dxQbcwKQdw8+yFQJyloL9JHLQHcXYl3"
    "UBpvF64ohXK/l+SQMPqzIAKqJXPMTRxJEHPxW0nvgqaR8Fobn7YhKBXrXwwEE/CaoPvIbq"
    "A5Ccblk0ClQfGDmDuyVxn3TyNv6yVPV1XNPKDRpCKOEAJRwep4SDK0UxPeg1RQcyin4gt6"
    "EtBRQaOBhmMhK1BjI9XBkBxK52KAUKFQPsTaAQ934gXncQoouUVgnRELlfFqU96UkIw8SU"
    "nhhJNPa4pjjymhkgObdVcq7AlXXMjymQQn6MzbsMItyN+Avx2BCJOVQ4IRITIjEthxciMe"
    "2KxGwTpAIdHnZHFIjFR12W28Z7ovVJzJc/FUZ04hYPUEoWxBWH7r6rS84jh3weWV8MCFux"
    "I2ylsiE1kSu6TVsfvKI/Mtr0RJaXqMNl8Mht2hnK8eaI3mHmBJEjvwVzZMjI2nn+1PFlP4"
    "sktCTrbZzYTcRobR/kvqeHSJXXEKlihQ0WAhkgUuVkGJyc2UaV8gskp+i11olWtbW6svFj"
    "at/67JsXL1+8ev7di6w4V/akqSaXpmjycGIApCD8gKt3du75UdYf+KTt9UkvUeB3KwxdpL"
    "TqugRvWfnSZJwsl0K2EXqKaXXoMil4oVt4oXGSSoc9FDOj+n0VQoiCMo+CetQaXQM6xobg"
    "FB4nnOAVBq+wBe60oXiFh4qvmVv40WqaDBXeNkVN6j3BB3WrFKv26Jwqlbo+DS6VzVhXVc"
    "lp7VBZBWzuzIhMuM2meCMzdBfiOFVtwcPgATtqUpnO68jvOFH5uyo1V3YFF4hyTNkTx0MM"
    "69wqh/kQcK6Ac8UOYwLY3sG5cjIM5qln3Mi9UiI6lIXbXg8LxeI7M7m8sxvQxOZTQw4ZrV"
    "0S4IbjnrEmRRP6nD3+uoWegqdxwULFc7Co2grn4S2q7atoWopqzxZVqANrBG7rOrCQ/mFn"
    "tLlKZziPULjmgZecS+UqicURk8YyiSrJAhUG77SKfoywI3StpUNmaR3CJ8xZofUbh89xUp"
    "cwYA4XAu/ESd3wzhKTZYgdMSFxBLMxVeNYEkyOKHYiEmlso4f9KLCQgoUUDGi2yffJmWRY"
    "U6tAc3rms8x+WCvD77Q81ovyJ4AffpBeUPWDtcjV272KlCdhcCxC5wfMkzUYjWs4agj3ru"
    "Fop4SoQ1JfwnEWCFHMGMky1cnDCPVXDmjIgMoWPYUwtVG2D65K1mUsb19OdiqQRinKUkhr"
    "il1546wCsV5i7vy2QF9UAYDfxKi01D2NI+aIl7owmh5nBs0QNEPQDG3TDCF2ZuQMNlP6D6"
    "3u2yKq6ZSu3Ido8dJvgxIZRBmYRxlkWmsXY0GF+BSX7gaDBxTGGgR3mgsyOuj4sBFjqyjW"
    "libIk3SqTmDZ/u+7OEHSEIObwlomO17hh6dlYJ/aA2bA3G2lhJKHuClhukB3xGzpjaqUhz"
    "NTnyzOlRZHYuC7M6GLmwrGRUoIfLNZOk541anSRIkU+Gwznx+lj9OA+HkIsX4RRMZulyLN"
    "yTtdZgFl3F3G1Jsjhl0ShZoV3Hjt18wA5VJaiACpk0Ejs36OA/99WulJ5/LSyavHrgwlP+"
    "9RK0NJ8/Lf/1HWBUhMGTZEtUgEuKa4VhyKbQJMY1my+dj1ny21CjxCmOkWtSYHYYZrCy+h"
    "G2eDd7oKbws9spMe15mPL/DmDkbijwVaOz5xSORpwke7TQHOv9fDc/5BBNx+Ztm4W8OvuN"
    "dmX+BVO4xXLWJChenkGC+Sgt3AZj4/as2+4fDVpGRfJrcYBhOW6CA3ckdIYT7YbP8Uvu1c"
    "wwR3d0RhaX3ZXBnNzoNhwIXRvhda0426Aio62ebVpEkZm4lBBpl+fC7gTJLn5mJSwWz/jf"
    "Mbx3QhoyeZird05uKby5S8aOLMKPkdR/pUvj3mAqVsgEoZRGSOXOSM4sVUV9bgIrirDZXY"
    "0jxyd4yCFTTCX/gDCr96oo5HN/mST16/pvjOCxFjf9nPRJpGVvz12bPnz18+e/r8u1ffvn"
    "j58ttXT7MQi+qrpliLi6sfpA+gwPiqU+BeYKI3hNTHqG1oTjA0bXMndTivSqRWHVigKZeP"
    "rRAj2o3PRUpgs9VsJl13M+l5L9upA42Cx0p5qPK3oS9SRgFNkQ7XFCnw8WJJuAxJcu9xTS"
    "iTzhujIewlnmlA3eaEAEpMC7HlacCKW+4kVOp43hbUCiEgW259tu4Aa5EKMIXaBYdDE2pa"
    "DqCmJXQJsqVLkJ1nQM9NgpbbgpP9+MJGDGzhqm6B7VZk6gHeSz/2VHTnZWHWcUJdETZboK"
    "2k/j7W8djL3ubVI2Nnbt5u6N9p3R0G8cjv1RyXEafr8eBdlLmiBeLeHPtu0jV+zwDuz5vp"
    "3qrZRiQlHDSCO7/ONKECpWVYHy6QrHlXnEs0wAZxA2Eg/lBle8XgiCFl9krq9spXTL6Trc"
    "1yb1V13t8xJU4QJaHZm7Q2fThB/x8BUQavIcrACm8ORBnkbPzb/Wuoy1cpQaWvWJs9fdpr"
    "c5hAjuwEIwUeJUV7aJBNmnxKHXK06/Kzm4KNavOzjx1s1Gu1myOHEfmYoyA087LmaMDPej"
    "g/q4xWM7wTcyTgLQB/FnhgrIcTPDBH98CAi+BgLgJ5//QAbC7XZZzA5u5pq/KPLhEN15ey"
    "7cmZxq6YeztpMitiOc5V3VNaGhWv8Yo5aCrrtyMnsSw7hKp/Y+9ePlaJRSssizlEhDv3EV"
    "k5a8zfOOJrhAH2ndUcR7Liu0cWmFVtigf5BDApgkkRTIq2mRQhM6aBmVV7F4szLb9dGG+O"
    "4AThykrKdKpDc9gSNBbDBnYma+1MkBp3IhdjKsh24HORErKmbONyxYr0OOrjD+KKu0FKla"
    "0oj9m7SZPqqC5JuW5aKo4/J1UAf7g5/yD0Mib+Lf+7INJs8Ub8HeF1qtgh5jDxUFWfcJR/"
    "kznTtdDnqrpiX5OCegjqoR13IaiHuVvQ/Pazj6Fw7ZXZuqSBZ9ByKBsOnYYg4OURAl4Yia"
    "luvdZDvqUAwFsCbolYXI5y10jHmkD4eiFZG4Tfqj9v4vdQsqv8AsyJyNYBQmaqr+4SrTF9"
    "wl5LoTagzhSF0lk3cYTc5swIVSHYyF8EEXM4EeKvpjb3QT8JpGqQqu0QwkCqzp1jYjMSY7"
    "fLluok7rSS3KXOSCM/QoHkBCFbUvIQ+Ji6O7CrCebTUkNLLXPpVdzcIUFm4G9JTmLh9g25"
    "aQezHruXDQh60HCtWbCPFr4+IOAh1hpira1CtedY66PHAw8VVlsDgt/OURTh8Cp6CPRu3e"
    "KASZPZykuGuoEa29poxQS+If6PWL7FX5aBxNtRc6jiEs4C+ViZi2Q5gKQdnM4i1XUaMDeB"
    "uQnMTbaZm+Kl35HBRUpgsKUMFpeFXntoMI3V6A7jVNeK2kEYRPftsdqM7geoAZVfFoImjz"
    "VByM1W6i3V8VaWLGsWPODqVZx7fgzElKiEWYeDtkhp1UEL0TOV+xSsC/ZbF9qXcrQU1c7W"
    "hbfnn96ev7t8ZC34A5aNo9g8WJ7Va8K5QZM22vAiG9865Fkpotve5wETeiwLhPqqMlvlrB"
    "MHMUFP5V+JwMtUVIWMqGArjJfOHD1gh5PQ14U/9/8BoEWDFm3H3Q9KFmjRJ8PgLO+0Vr7b"
    "mbFaL+adgl6d2azNLBE5mkOBZq+Svfn96v9a1GoujRLdSSy3Sd9hIr7fLcMzRwf5nTaf6Q"
    "FztzagIosvCAkximok4zxdicVTQXiozZU9yfNVr9v0wc+Ljx/fF1h5cVXeNp8/XFzefPWN"
    "4qEYlHg2NbUxBWJ3MWa6sqQ7gM7IAOcWOId4xjv1a83I4MSy+cRSeR/d9MgCJXDZZi5Ppf"
    "TWhckFQuCxzTymeEEeUOgyjmg3w4F+BuC69Vzvzm3g8nC4LHbmDAXhXlu7MAHwfAg8pxgx"
    "oulLWW+sqVJCHpW5tWaDIqZU1+xvN/wZIaDf1VY2XZv2Y0/JNLCffEeAJfLuUU1iZlOXhT"
    "wVYAqZPxCbM7zYHN3RelRk7dz9uxvYFq+hArjiOzjXn9+/L7ewUOdlD+CeUB/xwh1TA/Lj"
    "hJf9SILoBv9L+Qw0gWX515OmkLJ/ioFCIFcjW6dXpeNlhR1JvylsKevzxBEPwqRSTxIINk"
    "eyaE/gT2TrBPmfKcaRgyK2whRrIsl6nx3CyF5DGBlEGVlmRYAwspEzGMLI9g+Jgmy2UaZp"
    "SVlG/vAKbvkXx8AslbQ6Wu6LtFYdxGC1Lx/HG5G4S5hfkRS8M7bxuWKpehyV9EPy4q24hs"
    "40Kmn+9aRJJU0/QFbca6+SysGOUBZX88Cbq5SiKREPmFIMV4jJCrFJYdhATsYJTWrGrtLE"
    "JdmjT4zwidIuV4Te15SoPcSngIoKKqodFydoMKCingyDH1/DGlAZDB7w0Cg1JyM4CWV00n"
    "OcgVpqCjIt5PUabYHwJKAvAqccGlKqNAWuQHhEawDdummK6OVfHNEa4NbXBWq0BLh7VQga"
    "kEp4iO2+CJgsNujS4G7Oa6xY74NsleSq4VcIS/Afu9+p/LxH7XcqAf/7P0r4Tim5FzqFgE"
    "rXQGdHrkGJFgwgdgt1kDg0Ti5bYuaSIS9p3Z4zjZkr/3rSZOZaioFumr/ezsxVz2kwIIEB"
    "CewLNhxSYEA6IQZD1ZLHtZAoEDsaSQq0J8GAUqEKVVHfWNkvkYGu39G0Z1lgj71256GVrt"
    "kgmQcuQ9figipKHTFMwdqSQMZQc8bQMs2TOH7qhaXw7s692C4um8r6Xvqxp5q/vBWQ3xG6"
    "PtPYAKqDJk2WALwZ7nrJ+KBlpxswCIBBAAwCw9EXwSAwcgabGgLAALCHHpX/mgaYl8hAgz"
    "VHPvDMIN+MB6w7rPKACVF47RLq64oOXEV1y7xMVwI/iA4WFvC0DP3T7nCLLyj++o9n37x4"
    "+eLV8+9evJrIIp7iUfbkZQNHtPVZwZxwIHOCgYO2UpdAE/NykVJ+/7cbHKKa87qscf20LX"
    "MwzOuzohj/eRR19gPxYwVLvTKbDpm0U2UXanTr/A0xVObzk5nsF0NiyvBrlSOhokg3SRSI"
    "i7eMxz6OuCM0WyZrBAjVR6b/L3GUJGFwb65L3ej/A0DHBh0bVDDbVDDQsUfOYDFfoNf5am"
    "XhPAmIwfIJZHMcVYmbEl9T1qwe7c14UJjNsY5paAJ1OhyQNkdaltirDWTQo50jAcQ7In4v"
    "fqwe8/qApwLhKSBvVYnZAV1/e4Q49FZgcsTGnEn7CpMtAh1yVmIS6SyaBha0xLrzLp1nJH"
    "Afx3a2WaZNxrPcUm5jPctbRVuVP1EWrTfOKhC8jbnz2wJ9cVNDFvtN1h2RxTGRwzDizoxQ"
    "Bz9gupZiprbMyX6zgWEMDGNgN7HNbgKGsZEzGIJPIPjkJJDnSbOozizQ0wMvzHmxpIGuns"
    "J1vMDiTVWh3gwv3yHYCxYo/Ppd8ve4jp/rzx8ub67elpOAYkpx5BlZhfM0cGh3OTpimqhX"
    "K4zvNREn9cFUFcJObiTLTosDxFaFwSwTAs2iq/KU0AG7RcJWXic3WMplMljIVWiTg5Z3gV"
    "dHCi5n+WSGEY+pLtCvtrhVngTKWmnKWsnSawHFC/0ircW1TAbYarAVtxWNZGk1EnOPLIwW"
    "rpYWUNagHEjq2OOEGlfR0JCCDtchmWML4zQgHRmQUgL+e+EvlN877BoGsNTRAy/MecHn8W"
    "IaoSA0ZUKFENA3R/8h8DFxlxQ/BHhlygEtMXChS8LZbBZ44ies3RA/4Bom1Ica6ehPgQ+Q"
    "Z/YYVhCBV6olaiIHdiGdpwSbUwu0GUeUsw4u5AIhlNa12Y2MI0rCUNoGBE7IDwNdZFkzt2"
    "umAL7bzHe5Rd0ah16tubNIBLZkTaZNphl0CJfXEp+CMNW3UDujGPuujFc0MeaXqMCOL5+k"
    "NcrWhsH0JTKIprel/uJwTobuuQmbxVdFt3tyQr623zBX7M7shNKeLaQn3AiB4+bq7e1ZZR"
    "X3AHKHOpd2LuPOZS638LZJ/0Ceh9meJVTGi3mNetNXyZnLbMYRHQXFUJNtLZce8NrWkRkL"
    "VgfNMspW13nsB/w9uTvT5RlVR00aM422GjqSBG6YUuzMNfp5ThyGVrIUjqyiL76z7Hms5p"
    "PTvVEdkCMSrRcBE++WmDISPWEOCX3nAYUxZg6i2IlkypDjkWUgBs0xxdU8pIN+EuQovYYc"
    "JUhhsc4GpaLmXC7koDuKFkZtEmqITyJSuqhLIrX3k5+sha/ee1ciPUHwxPXhJtdHFbsfxQ"
    "3zcfpP7FVDvopk5RMm8Ljzb+fYIV/yYx815OvHTx+vm215ZbNd6VCRE5RteRFedWFQkQwY"
    "dDgGBUt55lOtRnoV4SprigQjt29fXV+Wj5yYYeoK8T/SyDUNlYsKVCNH7SBegcRs4grZkJ"
    "nlEFYIAf2u6AuhfGrqS8hRgvG76krIKfdmuFYIwUvT7FfABdNfX56FURoUJyXDd2WttfAu"
    "lPb9nnj/RIn0qg/2lNgJcfWALWAsvoZz/fn9+8dqpZWrOKWxaBbrUdVbMlPbtLupgLXbgn"
    "lbLPMtSxnNgihgc2lgTOuEV62RranAsgiWRbAs2mZZBJnoYOJmcgIbwlogAkhBzHwUMTOr"
    "sVldz30iPTqPdxnlwm62qV3rub8IonMv/d0VITP/ulHKRHKgmzhHWhbl/Bhhx8dCOpQtZy"
    "JHzSB92XJ2sQQInTgrGnCOI0e8EKKiGi391yvxXyEwseTjqqJorzODuAriKoirtomrKDuT"
    "2puk9ypkZ+nNczRjNIszr2HLaIMtwaEArxxn1vjIkxqKZv7XHA04Xw/nfJVXvXuPawoL6l"
    "ZynqIXP9bue9mahYySuhmG3qctDbieGhVXBRWY6tuY6rdryioj/ac5WZ57HonVV68oUPnX"
    "kyYFiomBQn9SI1t3NZii6N5JiYQeIw3wG3VHKPSYChUoVXA88VLXyaDDDKAQgUIECpFtCh"
    "F0Lxg5g6Eg9iNovfJ6NAF8Mx7A7gD2nIQ+1kjD9XBvKQDwDoBH8WJqBviWAgDv3JqjplCu"
    "HvF6q9ABIT+rCrwDQhkaYHesYlIxVDyeSv0Jc578XK1KvXk92alSs2Rka5U6HV/ShTf5tT"
    "ld+I1s8yftMj5z0JQ8YPUGRw8BJZH0pz9hOoW79/lBHQd1HLQ127Q1UMdHzmAjD9I+zqMO"
    "p6Y13iOVTlqFqcEJmlGAC7RfF6hFsp3cJXWCnXq3W6rjYlhrkU4OzuQtskxCwJwVJRw7sj"
    "kARipSTPZ0nkgJjETYCYU8FoufoBPh9p5PI7L9fXNGbAae/QOkOJDi4JIHKQ4YPEYpznLL"
    "Z6nV1+ZSao1VnuIEAeOpGNPWyrsZfxJQNYqzLe29toiz8XJJKP+AGUPKAFsVaosjmkXbZK"
    "y7SAYb5FGkFCrhwVkgzjGdONO1MhkusPTZyPwH8YCRBZ4Sfy1HypeMo9lMn0HRw5xaQZfP"
    "hfDjp7FcqUMJhF0QdkEWelxZqM4bXOs0q3UGH9BldsBrq/d+vlRsZ3UWVjFtbLxUJIS+Sy"
    "36Ltkvbw3bpd6hNQs0ZNkf8XvxY/WY1xcoLRCeAvKQ3rNHek8sfq9xfk+eCBJ8yu2sctpN"
    "W0QLRFDsozlnKgGrCm+HJipK3b7N5hsmujtzpwqra3d5j2R794Dv+JPS8gehXVlphaVdb5"
    "barv3dVqlkGZkYpZTNSLlCxf+S9hNvHJT+S1WIky/IEkeOqh2n7AB6W1TnqSA8DmxNYGuy"
    "zdYEjtWRM1jIBjyuSXSo1123VEc0zMhLo3pkZk+PoYatUCCDwl0WRLruws07okIMbaRt3h"
    "kULySKXc6+Einw2WY+eyFh3USYPCHweAA8Nu7PkNGBBa1qQVNtW8zwzJGA9azZeiah6sG2"
    "c0H453SmYaK607iTW1MtOi8UdjTYzZqhLR+bxqaznDkrFypVcrEbtXYuB2mNZFEftvPuFw"
    "na94FCpNpxd/t20thpV41z5Yo3sC0uEeVped9kgq+d82jtULwMA0+Gq60dhiPfCfhEjPFl"
    "XFokE2oD5swIvSOy+K/e1NjbzGB5BMsjGKZsE9nl9q6ytr4wRDocItw0UVfq7wqWDdVj0v"
    "EQ5d4hIIiSlU7KCe5q1+6GYkxr96/Pnj1//vLZ0+ffvfr2xcuX3756mi3i6qum1Xxx9YNc"
    "0AXYqytcfAmu7SpyEUSIrmtugi1ROXhzzRMhZ2DgN+GY5hxna10s9Yur6/ObX/SL/UKTo3"
    "zxy+3leXm5Y/HLmWkzoiIV2AKabQEpWj2orImwf7Odb5jw7tRci+vLpkYuRQ7U6mM5Fu1U"
    "ydIf2zbPflPLaIUEqA5ypEanihhJBxVz4ogHYaooLZAvZuBzSuK7uVCtxPKiYggnRJNv39"
    "+8oJGBRgYamW0aGcSCjJzBXbIY9kpgsFS6aBkMMiN0YQrXhuYE4RpQpFEaqVO9k/MvjpL2"
    "wTleLLkGtVpjQp7kdCukQqZR5yWnGkQaJhrlaECX39FJSGLVgybf3vlsKay7szZyq8pUgy"
    "/mZ+7pdS56SEeC9kE9zheUIN9DrKngSmXMpMnUMd2MNiu6Ug8T2BjAxgAqqG0qKNgYRs5g"
    "HvDQyBedEZyEyjzp2Rld6xdt6EVV6xUFyNtAzhEVIoWLYj/A2iyhhqraGlqor324FsPMm2"
    "M/DjvdN2VaSACx+dph4kTrwuQtGfDXZv4KfTF4wHTtdrMya8iPaG72KZrx6uG6fXyUSriE"
    "o9Cl2AuW4u4xMjnrSMH0rFZN7HmYsVkcuukSC3TGqFpka+kBXvlkhgJ5AXeCVksLsMonC+"
    "wHKAHB8BwtUp5eUbvk98c0NFG4CkSngFmjGN9B40oAVPUUl4jPzbEvkAIH9uIAC37XHBtN"
    "4e8a4k7nsGU8eJxA+ATMhVBIGg7wJj4USGEv7LUXzBxFFUIoONDoSd/iVUXZ2J3+QU7W0s"
    "VrJ7g7/emV9VWTLv84cfGySsGnmD7g9ZnGWZx7O2lyE6tiAEwNNEhSpnGUBaOrxhhqgjcO"
    "itgKU+Ygih0ZVLVOg9jvhMoQJVnFKAwliRhAxPpyPLJYSkR9fc7yoT4InNmvwZkNvk7LjJ"
    "LgzB45g7m4Pe8oEmdMXSmkughTHeWhLM72xpoKQl9WRAzxA64xmdTbmirEp6Cs6PGbqQzA"
    "yKsJcd6NYWGC08NxIejcO4KM12CB8ARxIxGfh2t3GvtC8DQGr0J9eggmCoCbSfNdfNT6Kc"
    "BfbbPkQLHg1wKrIrHLEJkmXNSQg8FoRxmFImo9mI0+xdPs9/2UTjlIpFtUVNAuOau6abwj"
    "8kK+wUxslBSHiiWpMmbSZE/y1WiXZsNdD3lz3M609PNctbhI5nCWRICLfYcTZ5WWolsh5o"
    "SIiUHsXmcy6jLBHqag5HPaKzHb8f2oLtZnydXbclYoDGXgpu+LpVITfqSDsEp3gjJQwLGp"
    "zzxPcwqITXp2UjEu3t+Zw14kA+Q7ROTL+6OT0TdPCCZBSwV7/GUZiOk68LdIaRWDQX+TbK"
    "5oFo8j5N6S6NzzSBxpq4fl3jYKtlwsLpQMNKgblhCo9m4xla3clBfTm0vxVDop52QlyOlG"
    "NJV96GT3N1mTGXlCdJW934RKtWbiNZfHmb6M2GE+Bpykr8FJasV5ChcmOElPhsHGOvG+yv"
    "Dw7Ao5sBgzd6RkREfMWeJE04tv8/AYSJGV+FXmBpcK2UnkOBehkxZDN9QWy66P0s4RDTpL"
    "5sjx2Aq2OWI1WQm6JVogOQUTS7mgOOrWcxGB63MI8kBIyH0nea9ACDy2jcf2mEc+xdPUNa"
    "U3kGzfT3aZSNhmKJQbA+MDGB/GcE6B8eGEGMzyR31rL2ee6CT0w0nPTs6Z+BauaThJiejk"
    "bD8QQ9IdO1nCQwzVSEoXhIQYRfqdnicrtwATdIfa6dmTPG6mEqVB66+PH98XtvjFVXkPf/"
    "5wcXnz1Tdqv4tBAa8xZ1jk3h7Qeh3araksUCrm8UG3pXao6WVi4LXNvK5NXatXMetz1qDa"
    "f0mDlFBVoYVi/5Xw8tyasqoswS2JbimKGPLqAspLIya7TEp8O7ht5I2jaGaYOgzjqBAP88"
    "ZZBWLFxDJOfIkpE+9UcHhE+FzwxVkkATAyVGaNuSbcpt+5wcwFZi6wglh3x4OZa9wMzt0p"
    "hs5mHeXJWV7QNmK2ZYjSluD0bC3GkSPdg0Ysw+lxQkggJqx1JhlUeR/1NTejQow2to+XqU"
    "7vxBaQGqNWpDkJL1jp2F3UywQ1Z+5iL6FgaHBN+nYaYqNytenwU9jNfSP9gMLYsEhzRgJy"
    "XFc5LqmfYdiLKyOBdd6l+5mCz6VopVvtEaLrRtw3hGXX8Jon7SJGg/5F2jArQ1+Af3F1fX"
    "7zix7+C02DrYtfbi/PSwxYxlQMMW4jkSM7iZu0XJuhSwujR+lctMSRrB9Y1fryL46BmSCe"
    "BXTRzYhdogUd0GYdkFMSTw1biG5J4BY1v0XnKPK79UgsUsK+snlfbXgVEW60ucp0sMO677"
    "Dp2jASZ0uogf4kyz/mYQ1UI2NDSAtEgGhJnkfrhTmkRSrAtIjpowXgjQZNm+Lv7AS1h/C7"
    "6sHaB67JyXCVzTdOdAt3Sgt80wOzP4DHC23xbmmBbVFkgnOhGd6KZGpVvecLwj9hxmoCc3"
    "NvJ01BuVPCXZYMNOgZ9hCwQJWo28TGThzpaFbRs7OAMu5wtJS1muUDmROh7wjWbRoIs30N"
    "YbYQhWmZCQXCbEfO4GH0+7JFa9MG6Klr1hVyFe0QplcitmqfgEW5vFs2/MKRcQ5piRQ8Bz"
    "bz2Y8F7pJbiyCK08iIIrNro4p0pCMKMHr2zYuXL149/+5FFleUPWkKJ9KEgAtx+CHgssuX"
    "NiaxFuAq4aCLN/YG6OaAkcJ6Fc4fhR72cfpP7PHak2lDWD6aAo87/3bCgB0M1px6NI2DkA"
    "cR+1p+bLOG9OvZkz/+fPLr2YFEuR8/fbxudouVPWClg0hOUHaLBcvmsOUalXV5asHejbh3"
    "cEcqGRXdGcYqFqkA93a4V3wXj2NJSw1l57Ef8Pfk7kxjTisPmTTZ1DbHJJKj3TAdDuUTwe"
    "AFBq/xSP5gD9k78VhpP+ona7FrSPAskp4geE3i4VWEq7L7SUmGV9eXZcBArnsceRp5nlhz"
    "4ndwFISaxdqgblZJQeE8nMK5kVrNRMYiFQRkNQZksa1Hfs/Yi8/iXMr59weJ7c74i+Lasi"
    "r4QuIvA7dofWm08pBJk8qYSILb0S1jMW6THtlpfTI/8B1GFlgVKJs4EX7AVIVOcHG/yX+s"
    "HbmMfCciVHUM9LCY6glzBCdkjFY1SOMA84MyC8osKLOgzHZhrL1FtHJHdyeFVkd/ilptDg"
    "Zj75SOGBSGx1EYGvpLNCkMoFG30KiXQiR1lUj1xciWUaYD7AflpcqrfDXqRquIb3VPm4V8"
    "385VS3GOVVfyCEuBXsj+TIWvvHGEjrAQZ4V6I1SFjboQMEdFYGCdXrH/hKBIgCIBigQoEi"
    "MTgSE4awCiL1qhQPy8OzeIlrFZmcQKJYhhXURg715Ks8abpEwIm+Rwm2RJyYJ0YFGBDBh0"
    "wBBT5ibydJU/jY3jCnRH7By3kZLzPMgkZ4v7xqmmYJtgdFO5t0JslegLCSFlARgLCLvoN3"
    "k6SPmxnMOuUEaZzpHfbOUvUp6C4GdkPcvJ1zJyWnMrpWTf/+0Gh2jjVddHSGgitgcJbSVK"
    "4s9DGhnfJna4QLV18+6T71exNWpGTZpMjl42XjaA2xK0aP7GOF7mK0Q8Yc4KrZMyEf+pkm"
    "FlfQjksHiaUeoavXWeB8yMYGa0Q9YCMyOYGfusGZ0dyR3iFTTkJwhiYqrwxIVnYgIsUp2C"
    "FDjp2fyXW3013Tyu4wWmgde0buuaevjYCxYo/Ppd8veouHH9+cPlzdXbcu+ZOIpw6EoRqY"
    "pkbXZ9iQpS60vry9jwqaEF6+cBzdMhMk12yJFApkNjpoNEqoqscZrDp5w29lM65SDR3V3K"
    "c7u0rEp0eIeCcH0eoXDNAy9ZGSVjQGnEpMkQ4MuxLioMbmEE8IWmHkTiqy2m4oB8I//PHE"
    "SxI9YMUzFEMguBLOW6IFSo9r+TSBN1tM9EYAYAMwCYAWwzA0DRyZEzWDJAz1o9Wzfjmxh6"
    "mDP0cSQ0yaRKv1uOQmXdMilGV6ICbU4+ifDKGMgCDcAon0xjzgUKXhh492YVACqUoBAfTi"
    "HO2R8kiGac0hEDsw7HLE6W7taQbMYrDS2w6nCsovgBRyZG6hzB3rbpbrx5WmXC00NbpC1K"
    "s2q0dxQHTHamWhlaO2RfDMn/Ql8MffsM/TCwVIClAhRZ2xTZYQQsWKLValzt6qxrCFWoCb"
    "gsUJ1EhEKj9NLB155AaOzMLJKBeHk48RIKGz7OxqB4hinVddisRz1PA5h3LH0R09AE8zwN"
    "YN6hID5fuIzE1DO6eYtUgHs33BfYD+KFKe5bKsC9G+4eWixRcFeT4FOPfJ4OsDfHHkpKPQ"
    "7uUE3csJq4jx8CDxvroyWykeN2kKU6pWSl7Wtfj3qOBBAfVM2zq2hKvnxWoTpnGlN8/vWk"
    "yRAfyIFuEvNjYIdPCBzEnNvUCOcwaXIPeK5R9YIskmeyPhlDM0EW8SBMH6Q9xPUG/B7n/z"
    "X6NTp3QiRmFU/TwmmyaNpXhCYV1mQp59UcR3JSqkZFJB30l9eFkmtiuyReBTUdjSMmXv8a"
    "IUdakCcygFJFSVIfUzku+RXi9j2E++EiuKsNtdDe95oYi3T/Whvfk8Zb/PXZs+fPXz57+v"
    "y7V9++ePny21dPs8CL6qumCIyLqx9kEEZhY2+iMupdELITvCkHtjTHi3QZCSPKQYzG2BfI"
    "AP7O8MtDrr03ZjP6JHwJJcmL+JrqNRdBhOi67njwdSVrpuv0Fh6N3HWR2uozuUuIXRdX1+"
    "c3v+gFrwuNbf/il9vL87I+zLXxr825uRnR8dboWVrVrupcyb84xiIlq0inHDQdpBnJiJov"
    "H/kMRZzjxZKbxMnmSSBMViHygAL14zpEgZRpIQ7E0jiQECOGXaXBmfK4RApFwmzms2p+9N"
    "ApoqtEClvZUhZjSomRHTIjACvkoKyQ7+XBe6axPyYvJk2WR3VotzQ5/jwnjhjvs0lq4pPm"
    "ujdphzW6cO6kHdtZBXzuYOTNpUkvulNZy5IK06qRsZcZ97Doqb8rO+TtHNGa5Kl0fD+ay+"
    "Ma9Rboixvi6I7PxX+/e9GwXza747sX5Riw9M0z9arZfDcnoW+q+WxpQPXpqvrIfWSG+oZi"
    "0FrPsY10NonNIE71JU5ZcsF/jPmUfLnieKG75XNvG696osa19y6qNqqy6ijHYegQKv/pk4"
    "mzogHnONr42cRMEUva2m0KlPgY++IfiDtkhZkTaDq3HuIDwLVn9WlZLxvcix9voqhsxp+E"
    "k6MPRaWQRi22jVGCT47gJAAvWT3pnVn28oYAckoOl1PiYz9euvdY4++rW8UFkl4MHLbWXN"
    "E17QI/nXHp3IBQbTuUWpkgT3I83enbMlTf7i0N9OcxArcbuN1AuQS3G7jdIPzjEa1zUL1i"
    "5NvKJ1GX6zFHBsemzfwFV/aJuLJv8DIMPHSmMXNvXk2abNw0GdS6cjeNo0gaoZeUeJixjX"
    "15SvgbJ+DMSVM3HeQ/BIzQtRMS717Zq2XOiUMiDydJKwF3/ECXR3OgzwBbt9WyR72tWx9y"
    "UH+S9RtycAInWcnuRbsJfkVKEPwsFQwYxlEX7m7JgLUWsdYSKeQTjvyL2BdXq04Qyb1tlE"
    "WYbKc7VQNbyyOc3GPpvfHuMU8c3CgMnY1U47A5oviN89tUigjidFJWn99kruwmQfcJE6M5"
    "XbtoxnURd4f5CAjBG0IInuK8xhj/fUhQbdn9DUkJ75mkGYI5vgHUdx8/X7y/dH66uXx79e"
    "kqdVNmZ6B6KR+JB0HS7Ojm8vx9tcpaEIYd4+gLpHARWXQRFfJK8yehKZMrxGBoso3Xlggd"
    "57LW+lwncKRvGoUNtB2zS8yoZ2zPRoVTsSjs6eqtv7DTjhUm4lGOZBQWg6KM9Ozbb1sISW"
    "JUrZSk3pUc7EtNW9l6hNPhI0T3m6dPW6ArRtWiq95VurZwbe1fGddV43Tbkhw/iO5xLsre"
    "ouQe9TL78/8AZMPGQg=="
)
