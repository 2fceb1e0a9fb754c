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
    "0jxyd4yCFTTCX/gDCr96oo5HN/mST/6yn2E0jaf467Nnz5+/fPb0+Xevvn3x8uW3r55mgR"
    "XVV00RFhdXP0jLf4HdVVfAvUBCb/6oj0zb0JxgQNrmJupwSpVIrTqmQD8uH1YhRrQbn4uU"
    "wGar2Uy67mbS8162U/MZBY+VylDlb0M3pIwCWiEdrhVS4OPFknAZiOTe45oAJp0PRkPYSx"
    "TTgHrMCbGTmJZfy9OA7bbcP6jU57wtqBVCQLbc8GzdAdYiFWAKFQsOhyZUshxAJUvoDWRL"
    "byA7z4CeWwMtt2Um+/GAjRjYwlXdAtutyNQDvJd+7KmYzsvCrOOEuiJstkBbSf19rOOxF7"
    "vNq0fGLty83dC/0zo5DKKQ36s5LiNO1+PBuyhzRQvEvTn23aRX/J5h2583071Vs41ISjho"
    "3HZ+nWkCBErLsD5IIFnzrjiXaIANogXCQPyhivWKwRFDyuyVVOuVr5h8Jxua5d6qmry/Y0"
    "qcIEoCsjfJbPoggv4/AmILXkNsgRXeHIgtyNn4t/vXUJevUoJKX7E2e/pk1+YwgRzZCUYK"
    "PEpi9tAgmzT5lDpkZtdlZTeFGNVmZR87xKjXGjdHDiPyMUdBaOZlzdGAn/VwflYZo2Z4J+"
    "ZIwFsA/izwwFgPJ3hgju6BARfBwVwE8v7pAdhchss4gc3d01ZlHV0iGq4vZbOTM41dMfd2"
    "0mRWxHKcq3qmtDQqXuMVc9BUVm1HTmJZdghV/8bevXys0olWWJZwiAh37iOyctaYv3HE1w"
    "gD7DurOY5knXePLDCr2hQP8glgUgSTIpgUbTMpQmZMAzOr9i4WZ1p+uzDeHMEJwpUVkulU"
    "feawhWcshg3sTNbamSA17kQuxlSQ7cDnIiVkTdnG5YoV6XHUxx/EFXeDlCpbUR6zd5Mm1V"
    "FdknLdtFQcf05q//1wc/5B6GVM/Fv+d0Gk2eKN+DvC61SxQ8xh4qGqOeEo/yZzpmuhz1V1"
    "xb4mBfUQ1EM77kJQD3O3oPntZx9D4dors3VJA8+g0VA2HPoLQcDLIwS8MBJT3Xqth3xLAY"
    "C3BNwSsbgc5a6RjjWB8PVCsjYIv1VX3sTvoWRX+QWYE5GtA4TMVDfdJVpj+oS9lkJtQJ0p"
    "CqWzbuIIuc2ZEapCsJG/CCLmcCLEX01F7oN+EkjVIFXbIYSBVJ07x8RmJMZuly3VSdxpJb"
    "lLnZFGfoQCyQlCtqTkIfAxdXdgVxPMp6WGRlrm0qu4uUOCzMDfkpzEwu0bctO+ZT32LBsQ"
    "9KDhWrNgHy18fUDAQ6w1xFpbhWrPsdZHjwceKqy2BgS/naMowuFV9BDo3brFAZMms5WXDH"
    "UDNba10YoJfEP8H7F8i78sA4m3o+ZQxSWcBfKxMhfJcgBJEzidRarrNGBuAnMTmJtsMzfF"
    "S78jg4uUwGBLGSwuC7320GAaq9EdxqmuFbWDMIju22O1Gd0PUAMqvywETR5rgpCbrdRbqu"
    "OtLFnWLHjA1as49/wYiClRCbMOB22R0qqDFqJnKvcpWBfsty60L+VoKaqdrQtvzz+9PX93"
    "+cha8Acs20WxebA8q9eEc4MmbbThRTa+dcizUkS3Hc8DJvRYFgj1VWW2ylknDmKCnsq/Eo"
    "GXqagKGVHBVhgvnTl6wA4noa8Lf+7/A0CLBi3ajrsflCzQok+GwVneaa18tzNjtV7MOwW9"
    "OrNZm1kicjSHAs1eJXvz+9X/tajVXBolupNYbpO+w0R8v1uGZ44O8jttPtMD5m5tQEUWXx"
    "ASYhTVSMZ5uhKLp4LwUJsre5Lnq1636YOfFx8/vi+w8uKqvG0+f7i4vPnqG8VDMSjxbGpq"
    "YwrE7mLMdGVJdwCdkQHOLXAO8Yx36teakcGJZfOJpfI+uumRBUrgss1cnkrprQuTC4TAY5"
    "t5TPGCPKDQZRzRboYD/QzAdeu53p3bwOXhcFnszBkKwr22dmEC4PkQeE4xYkTTl7LeWFOl"
    "hDwqc2vNBkVMqa7Z3274M0JAv6utbLo27ceekmlgP/mOAEvk3aOaxMymLgt5KsAUMn8gNm"
    "d4sTm6o/WoyNq5+3c3sC1eQwVwxXdwrj+/f19uYaHOyx7APaE+4oU7pgbkxwkv+5EE0Q3+"
    "l/IZaALL8q8nTSFl/xQDhUCuRrZOr0rHywo7kn5T2FLW54kjHoRJpZ4kEGyOZNGewJ/I1g"
    "nyP1OMIwdFbIUp1kSS9T47hJG9hjAyiDKyzIoAYWQjZzCEke0fEgXZbKNM05KyjPzhFdzy"
    "L46BWSppdbTcF2mtOojBal8+jjcicZcwvyIpeGds43PFUvU4KumH5MVbcQ2daVTS/OtJk0"
    "qafoCsuNdeJZWDHaEsruaBN1cpRVMiHjClGK4QkxVik8KwgZyME5rUjF2liUuyR58Y4ROl"
    "Xa4Iva8pUXuITwEVFVRUOy5O0GBART0ZBj++hjWgMhg84KFRak5GcBLK6KTnOAO11BRkWs"
    "jrNdoC4UlAXwROOTSkVGkKXIHwiNYAunXTFNHLvziiNcCtrwvUaAlw96oQNCCV8BDbfREw"
    "WWzQpcHdnNdYsd4H2SrJVcOvEJbgP3a/U/l5j9rvVAL+93+U8J1Sci90CgGVroHOjlyDEi"
    "0YQOwW6iBxaJxctsTMJUNe0ro9ZxozV/71pMnMtRQD3TR/vZ2Zq57TYEACAxLYF2w4pMCA"
    "dEIMhqolj2shUSB2NJIUaE+CAaVCFaqivrGyXyIDXb+jac+ywB577c5DK12zQTIPXIauxQ"
    "VVlDpimIK1JYGMoeaMoWWaJ3H81AtL4d2de7FdXDaV9b30Y081f3krIL8jdH2msQFUB02a"
    "LAF4M9z1kvFBy043YBAAgwAYBIajL4JBYOQMNjUEgAFgDz0q/zUNMC+RgQZrjnzgmUG+GQ"
    "9Yd1jlAROi8Nol1NcVHbiK6pZ5ma4EfhAdLCzgaRn6p93hFl9Q/PUfz7558fLFq+ffvXg1"
    "kUU8xaPsycsGjmjrs4I54UDmBAMHbaUugSbm5SKl/P5vNzhENed1WeP6aVvmYJjXZ0Ux/v"
    "Mo6uwH4scKlnplNh0yaafKLtTo1vkbYqjM5ycz2S+GxJTh1ypHQkWRbpIoEBdvGY99HHFH"
    "aLZM1ggQqo9M/1/iKEnC4N5cl7rR/weAjg06NqhgtqlgoGOPnMFivkCv89XKwnkSEIPlE8"
    "jmOKoSNyW+pqxZPdqb8aAwm2Md09AE6nQ4IG2OtCyxVxvIoEc7RwKId0T8XvxYPeb1AU8F"
    "wlNA3qoSswO6/vYIceitwOSIjTmT9hUmWwQ65KzEJNJZNA0saIl15106z0jgPo7tbLNMm4"
    "xnuaXcxnqWt4q2Kn+iLFpvnFUgeBtz57cF+uKmhiz2m6w7IotjIodhxJ0ZoQ5+wHQtxUxt"
    "mZP9ZgPDGBjGwG5im90EDGMjZzAEn0DwyUkgz5NmUZ1ZoKcHXpjzYkkDXT2F63iBxZuqQr"
    "0ZXr5DsBcsUPj1u+TvcR0/158/XN5cvS0nAcWU4sgzsgrnaeDQ7nJ0xDRRr1YY32siTuqD"
    "qSqEndxIlp0WB4itCoNZJgSaRVflKaEDdouErbxObrCUy2SwkKvQJgct7wKvjhRczvLJDC"
    "MeU12gX21xqzwJlLXSlLWSpdcCihf6RVqLa5kMsNVgK24rGsnSaiTmHlkYLVwtLaCsQTmQ"
    "1LHHCTWuoqEhBR2uQzLHFsZpQDoyIKUE/PfCXyi/d9g1DGCpowdemPOCz+PFNEJBaMqECi"
    "Ggb47+Q+Bj4i4pfgjwypQDWmLgQpeEs9ks8MRPWLshfsA1TKgPNdLRnwIfIM/sMawgAq9U"
    "S9REDuxCOk8JNqcWaDOOKGcdXMgFQiita7MbGUeUhKG0DQickB8GusiyZm7XTAF8t5nvco"
    "u6NQ69WnNnkQhsyZpMm0wz6BAuryU+BWGqb6F2RjH2XRmvaGLML1GBHV8+SWuUrQ2D6Utk"
    "EE1vS/3F4ZwM3XMTNouvim735IR8bb9hrtid2QmlPVtIT7gRAsfN1dvbs8oq7gHkDnUu7V"
    "zGnctcbuFtk/6BPA+zPUuojBfzGvWmr5Izl9mMIzoKiqEm21ouPeC1rSMzFqwOmmWUra7z"
    "2A/4e3J3psszqo6aNGYabTV0JAncMKXYmWv085w4DK1kKRxZRV98Z9nzWM0np3ujOiBHJF"
    "ovAibeLTFlJHrCHBL6zgMKY8wcRLETyZQhxyPLQAyaY4qreUgH/STIUXoNOUqQwmKdDUpF"
    "zblcyEF3FC2M2iTUEJ9EpHRRl0Rq7yc/WQtfvfeuRHqC4Inrw02ujyp2P4ob5uP0n9irhn"
    "wVyconTOBx59/OsUO+5Mc+asjXj58+Xjfb8spmu9KhIico2/IivOrCoCIZMOhwDAqW8syn"
    "Wo30KsJV1hQJRm7fvrq+LB85McPUFeJ/pJFrGioXFahGjtpBvAKJ2cQVsiEzyyGsEAL6Xd"
    "EXQvnU1JeQowTjd9WVkFPuzXCtEIKXptmvgAumv748C6M0KE5Khu/KWmvhXSjt+z3x/okS"
    "6VUf7CmxE+LqAVvAWHwN5/rz+/eP1UorV3FKY9Es1qOqt2Smtml3UwFrtwXztljmW5Yymg"
    "VRwObSwJjWCa9aI1tTgWURLItgWbTNsggy0cHEzeQENoS1QASQgpj5KGJmVmOzup77RHp0"
    "Hu8yyoXdbFO71nN/EUTnXvq7K0Jm/nWjlInkQDdxjrQsyvkxwo6PhXQoW85EjppB+rLl7G"
    "IJEDpxVjTgHEeOeCFERTVa+q9X4r9CYGLJx1VF0V5nBnEVxFUQV20TV1F2JrU3Se9VyM7S"
    "m+doxmgWZ17DltEGW4JDAV45zqzxkSc1FM38rzkacL4ezvkqr3r3HtcUFtSt5DxFL36s3f"
    "eyNQsZJXUzDL1PWxpwPTUqrgoqMNW3MdVv15RVRvpPc7I89zwSq69eUaDyrydNChQTA4X+"
    "pEa27mowRdG9kxIJPUYa4DfqjlDoMRUqUKrgeOKlrpNBhxlAIQKFCBQi2xQi6F4wcgZDQe"
    "xH0Hrl9WgC+GY8gN0B7DkJfayRhuvh3lIA4B0Aj+LF1AzwLQUA3rk1R02hXD3i9VahA0J+"
    "VhV4B4QyNMDuWMWkYqh4PJX6E+Y8+blalXrzerJTpWbJyNYqdTq+pAtv8mtzuvAb2eZP2m"
    "V85qApecDqDY4eAkoi6U9/wnQKd+/zgzoO6jhoa7Zpa6COj5zBRh6kfZxHHU5Na7xHKp20"
    "ClODEzSjABdovy5Qi2Q7uUvqBDv1brdUx8Ww1iKdHJzJW2SZhIA5K0o4dmRzAIxUpJjs6T"
    "yREhiJsBMKeSwWP0Enwu09n0Zk+/vmjNgMPPsHSHEgxcElD1IcMHiMUpzlls9Sq6/NpdQa"
    "qzzFCQLGUzGmrZV3M/4koGoUZ1vae20RZ+PlklD+ATOGlAG2KtQWRzSLtslYd5EMNsijSC"
    "lUwoOzQJxjOnGma2UyXGDps5H5D+IBIws8Jf5ajpQvGUezmT6Dooc5tYIunwvhx09juVKH"
    "Egi7IOyCLPS4slCdN7jWaVbrDD6gy+yA11bv/Xyp2M7qLKxi2th4qUgIfZda9F2yX94atk"
    "u9Q2sWaMiyP+L34sfqMa8vUFogPAXkIb1nj/SeWPxe4/yePBEk+JTbWeW0m7aIFoig2Edz"
    "zlQCVhXeDk1UlLp9m803THR35k4VVtfu8h7J9u4B3/EnpeUPQruy0gpLu94stV37u61SyT"
    "IyMUopm5FyhYr/Je0n3jgo/ZeqECdfkCWOHFU7TtkB9LaozlNBeBzYmsDWZJutCRyrI2ew"
    "kA14XJPoUK+7bqmOaJiRl0b1yMyeHkMNW6FABoW7LIh03YWbd0SFGNpI27wzKF5IFLucfS"
    "VS4LPNfPZCwrqJMHlC4PEAeGzcnyGjAwta1YKm2raY4ZkjAetZs/VMQtWDbeeC8M/pTMNE"
    "dadxJ7emWnReKOxosJs1Q1s+No1NZzlzVi5UquRiN2rtXA7SGsmiPmzn3S8StO8DhUi14+"
    "727aSx064a58oVb2BbXCLK0/K+yQRfO+fR2qF4GQaeDFdbOwxHvhPwiRjjy7i0SCbUBsyZ"
    "EXpHZPFfvamxt5nB8giWRzBM2Sayy+1dZW19YYh0OES4aaKu1N8VLBuqx6TjIcq9Q0AQJS"
    "udlBPc1a7dDcWY1u5fnz17/vzls6fPv3v17YuXL7999TRbxNVXTav54uoHuaALsFdXuPgS"
    "XNtV5CKIEF3X3ARbonLw5ponQs7AwG/CMc05zta6WOoXV9fnN7/oF/uFJkf54pfby/Pycs"
    "filzPTZkRFKrAFNNsCUrR6UFkTYf9mO98w4d2puRbXl02NXIocqNXHcizaqZKlP7Ztnv2m"
    "ltEKCVAd5EiNThUxkg4q5sQRD8JUUVogX8zA55TEd3OhWonlRcUQTogm376/eUEjA40MND"
    "LbNDKIBRk5g7tkMeyVwGCpdNEyGGRG6MIUrg3NCcI1oEijNFKneifnXxwl7YNzvFhyDWq1"
    "xoQ8yelWSIVMo85LTjWINEw0ytGALr+jk5DEqgdNvr3z2VJYd2dt5FaVqQZfzM/c0+tc9J"
    "COBO2DepwvKEG+h1hTwZXKmEmTqWO6GW1WdKUeJrAxgI0BVFDbVFCwMYycwTzgoZEvOiM4"
    "CZV50rMzutYv2tCLqtYrCpC3gZwjKkQKF8V+gLVZQg1VtTW0UF/7cC2GmTfHfhx2um/KtJ"
    "AAYvO1w8SJ1oXJWzLgr838Ffpi8IDp2u1mZdaQH9Hc7FM049XDdfv4KJVwCUehS7EXLMXd"
    "Y2Ry1pGC6VmtmtjzMGOzOHTTJRbojFG1yNbSA7zyyQwF8gLuBK2WFmCVTxbYD1ACguE5Wq"
    "Q8vaJ2ye+PaWiicBWITgGzRjG+g8aVAKjqKS4Rn5tjXyAFDuzFARb8rjk2msLfNcSdzmHL"
    "ePA4gfAJmAuhkDQc4E18KJDCXthrL5g5iiqEUHCg0ZO+xauKsrE7/YOcrKWL105wd/rTK+"
    "urJl3+ceLiZZWCTzF9wOszjbM493bS5CZWxQCYGmiQpEzjKAtGV40x1ARvHBSxFabMQRQ7"
    "MqhqnQax3wmVIUqyilEYShIxgIj15XhksZSI+vqc5UN9EDizX4MzG3ydlhklwZk9cgZzcX"
    "veUSTOmLpSSHURpjrKQ1mc7Y01FYS+rIgY4gdcYzKptzVViE9BWdHjN1MZgJFXE+K8G8PC"
    "BKeH40LQuXcEGa/BAuEJ4kYiPg/X7jT2heBpDF6F+vQQTBQAN5Pmu/io9VOAv9pmyYFiwa"
    "8FVkVilyEyTbioIQeD0Y4yCkXUejAbfYqn2e/7KZ1ykEi3qKigXXJWddN4R+SFfIOZ2Cgp"
    "DhVLUmXMpMme5KvRLs2Gux7y5ridaennuWpxkczhLIkAF/sOJ84qLUW3QswJEROD2L3OZN"
    "Rlgj1MQcnntFdituP7UV2sz5Krt+WsUBjKwE3fF0ulJvxIB2GV7gRloIBjU595nuYUEJv0"
    "7KRiXLy/M4e9SAbId4jIl/dHJ6NvnhBMgpYK9vjLMhDTdeBvkdIqBoP+Jtlc0SweR8i9Jd"
    "G555E40lYPy71tFGy5WFwoGWhQNywhUO3dYipbuSkvpjeX4ql0Us7JSpDTjWgq+9DJ7m+y"
    "JjPyhOgqe78JlWrNxGsujzN9GbHDfAw4SV+Dk9SK8xQuTHCSngyDjXXifZXh4dkVcmAxZu"
    "5IyYiOmLPEiaYX3+bhMZAiK/GrzA0uFbKTyHEuQicthm6oLZZdH6WdIxp0lsyR47EVbHPE"
    "arISdEu0QHIKJpZyQXHUreciAtfnEOSBkJD7TvJegRB4bBuP7TGPfIqnqWtKbyDZvp/sMp"
    "GwzVAoNwbGBzA+jOGcAuPDCTGY5Y/61l7OPNFJ6IeTnp2cM/EtXNNwkhLRydl+IIakO3ay"
    "hIcYqpGULggJMYr0Oz1PVm4BJugOtdOzJ3ncTCVKg9ZfHz++L2zxi6vyHv784eLy5qtv1H"
    "4XgwJeY86wyL09oPU6tFtTWaBUzOODbkvtUNPLxMBrm3ldm7pWr2LW56xBtf+SBimhqkIL"
    "xf4r4eW5NWVVWYJbEt1SFDHk1QWUl0ZMdpmU+HZw28gbR9HMMHUYxlEhHuaNswrEiollnP"
    "gSUybeqeDwiPC54IuzSAJgZKjMGnNNuE2/c4OZC8xcYAWx7o4HM9e4GZy7UwydzTrKk7O8"
    "oG3EbMsQpS3B6dlajCNHugeNWIbT44SQQExY60wyqPI+6mtuRoUYbWwfL1Od3oktIDVGrU"
    "hzEl6w0rG7qJcJas7cxV5CwdDgmvTtNMRG5WrT4aewm/tG+gGFsWGR5owE5LiuclxSP8Ow"
    "F1dGAuu8S/czBZ9L0Uq32iNE1424bwjLruE1T9pFjAb9i7RhVoa+AP/i6vr85hc9/BeaBl"
    "sXv9xenpcYsIypGGLcRiJHdhI3abk2Q5cWRo/SuWiJI1k/sKr15V8cAzNBPAvoopsRu0QL"
    "OqDNOiCnJJ4athDdksAtan6LzlHkd+uRWKSEfWXzvtrwKiLcaHOV6WCHdd9h07VhJM6WUA"
    "P9SZZ/zMMaqEbGhpAWiADRkjyP1gtzSItUgGkR00cLwBsNmjbF39kJag/hd9WDtQ9ck5Ph"
    "KptvnOgW7pQW+KYHZn8Ajxfa4t3SAtuiyATnQjO8FcnUqnrPF4R/wozVBObm3k6agnKnhL"
    "ssGWjQM+whYIEqUbeJjZ040tGsomdnAWXc4WgpazXLBzInQt8RrNs0EGb7GsJsIQrTMhMK"
    "hNmOnMHD6Pdli9amDdBT16wr5CraIUyvRGzVPgGLcnm3bPiFI+Mc0hIpeA5s5rMfC9wltx"
    "ZBFKeREUVm10YV6UhHFGD07JsXL1+8ev7diyyuKHvSFE6kCQEX4vBDwGWXL21MYi3AVcJB"
    "F2/sDdDNASOF9SqcPwo97OP0n9jjtSfThrB8NAUed/7thAE7GKw59WgaByEPIva1/NhmDe"
    "nXsyd//Pnk17MDiXI/fvp43ewWK3vASgeRnKDsFguWzWHLNSrr8tSCvRtx7+COVDIqujOM"
    "VSxSAe7tcK/4Lh7HkpYays5jP+Dvyd2ZxpxWHjJpsqltjkkkR7thOhzKJ4LBCwxe45H8wR"
    "6yd+Kx0n7UT9Zi15DgWSQ9QfCaxMOrCFdl95OSDK+uL8uAgVz3OPI08jyx5sTv4CgINYu1"
    "Qd2skoLCeTiFcyO1momMRSoIyGoMyGJbj/yesRefxbmU8+8PEtud8RfFtWVV8IXEXwZu0f"
    "rSaOUhkyaVMZEEt6NbxmLcJj2y0/pkfuA7jCywKlA2cSL8gKkKneDifpP/WDtyGflORKjq"
    "GOhhMdUT5ghOyBitapDGAeYHZRaUWVBmQZntwlh7i2jlju5OCq2O/hS12hwMxt4pHTEoDI"
    "+jMDT0l2hSGECjbqFRL4VI6iqR6ouRLaNMB9gPykuVV/lq1I1WEd/qnjYL+b6dq5biHKuu"
    "5BGWAr2Q/ZkKX3njCB1hIc4K9UaoCht1IWCOisDAOr1i/wlBkQBFAhQJUCRGJgJDcNYARF"
    "+0QoH4eXduEC1jszKJFUoQw7qIwN69lGaNN0mZEDbJ4TbJkpIF6cCiAhkw6IAhpsxN5Okq"
    "fxobxxXojtg5biMl53mQSc4W941TTcE2weimcm+F2CrRFxJCygIwFhB20W/ydJDyYzmHXa"
    "GMMp0jv9nKX6Q8BcHPyHqWk69l5LTmVkrJvv/bDQ7Rxquuj5DQRGwPEtpKlMSfhzQyvk3s"
    "cIFq6+bdJ9+vYmvUjJo0mRy9bLxsALclaNH8jXG8zFeIeMKcFVonZSL+UyXDyvoQyGHxNK"
    "PUNXrrPA+YGcHMaIesBWZGMDP2WTM6O5I7xCtoyE8QxMRU4YkLz8QEWKQ6BSlw0rP5L7f6"
    "arp5XMcLTAOvad3WNfXwsRcsUPj1u+TvUXHj+vOHy5urt+XeM3EU4dCVIlIVydrs+hIVpN"
    "aX1pex4VNDC9bPA5qnQ2Sa7JAjgUyHxkwHiVQVWeM0h085beyndMpBoru7lOd2aVmV6PAO"
    "BeH6PELhmgdesjJKxoDSiEmTIcCXY11UGNzCCOALTT2IxFdbTMUB+Ub+nzmIYkesGaZiiG"
    "QWAlnKdUGoUO1/J5Em6mificAMAGYAMAPYZgaAopMjZ7BkgJ61erZuxjcx9DBn6ONIaJJJ"
    "lX63HIXKumVSjK5EBdqcfBLhlTGQBRqAUT6ZxpwLFLww8O7NKgBUKEEhPpxCnLM/SBDNOK"
    "UjBmYdjlmcLN2tIdmMVxpaYNXhWEXxA45MjNQ5gr1t091487TKhKeHtkhblGbVaO8oDpjs"
    "TLUytHbIvhiS/4W+GPr2GfphYKkASwUosrYpssMIWLBEq9W42tVZ1xCqUBNwWaA6iQiFRu"
    "mlg689gdDYmVkkA/HycOIlFDZ8nI1B8QxTquuwWY96ngYw71j6IqahCeZ5GsC8Q0F8vnAZ"
    "ialndPMWqQD3brgvsB/EC1Pct1SAezfcPbRYouCuJsGnHvk8HWBvjj2UlHoc3KGauGE1cR"
    "8/BB421kdLZCPH7SBLdUrJStvXvh71HAkgPqiaZ1fRlHz5rEJ1zjSm+PzrSZMhPpAD3STm"
    "x8AOnxA4iDm3qRHOYdLkHvBco+oFWSTPZH0yhmaCLOJBmD5Ie4jrDfg9zv9r9Gt07oRIzC"
    "qepoXTZNG0rwhNKqzJUs6rOY7kpFSNikg66C+vCyXXxHZJvApqOhpHTLz+NUKOtCBPZACl"
    "ipKkPqZyXPIrxO17CPfDRXBXG2qhve81MRbp/rU2vieNt/jrs2fPn7989vT5d6++ffHy5b"
    "evnmaBF9VXTREYF1c/yCCMwsbeRGXUuyBkJ3hTDmxpjhfpMhJGlIMYjbEvkAH8neGXh1x7"
    "b8xm9En4EkqSF/E11WsuggjRdd3x4OtK1kzX6S08GrnrIrXVZ3KXELsurq7Pb37RC14XGt"
    "v+xS+3l+dlfZhr41+bc3MzouOt0bO0ql3VuZJ/cYxFSlaRTjloOkgzkhE1Xz7yGYo4x4sl"
    "N4mTzZNAmKxC5AEF6sd1iAIp00IciKVxICFGDLtKgzPlcYkUioTZzGfV/OihU0RXiRS2sq"
    "UsxpQSIztkRgBWyEFZId/Lg/dMY39MXkyaLI/q0G5pcvx5Thwx3meT1MQnzXVv0g5rdOHc"
    "STu2swr43MHIm0uTXnSnspYlFaZVI2MvM+5h0VN/V3bI2zmiNclT6fh+NJfHNeot0Bc3xN"
    "Edn4v/fveiYb9sdsd3L8oxYOmbZ+pVs/luTkLfVPPZ0oDq01X1kfvIDPUNxaC1nmMb6WwS"
    "m0Gc6kucsuSC/xjzKflyxfFCd8vn3jZe9USNa+9dVG1UZdVRjsPQIVT+0ycTZ0UDznG08b"
    "OJmSKWtLXbFCjxMfbFPxB3yAozJ9B0bj3EB4Brz+rTsl42uBc/3kRR2Yw/CSdHH4pKIY1a"
    "bBujBJ8cwUkAXrJ60juz7OUNAeSUHC6nxMd+vHTvscbfV7eKCyS9GDhsrbmia9oFfjrj0r"
    "kBodp2KLUyQZ7keLrTt2Wovt1bGujPYwRuN3C7gXIJbjdwu0H4xyNa56B6xci3lU+iLtdj"
    "jgyOTZv5C67sE3Fl3+BlGHjoTGPm3ryaNNm4aTKodeVuGkeRNEIvKfEwYxv78pTwN07AmZ"
    "OmbjrIfwgYoWsnJN69slfLnBOHRB5OklYC7viBLo/mQJ8Btm6rZY96W7c+5KD+JOs35OAE"
    "TrKS3Yt2E/yKlCD4WSoYMIyjLtzdkgFrLWKtJVLIJxz5F7EvrladIJJ72yiLMNlOd6oGtp"
    "ZHOLnH0nvj3WOeOLhRGDobqcZhc0TxG+e3qRQRxOmkrD6/yVzZTYLuEyZGc7p20YzrIu4O"
    "8xEQgjeEEDzFeY0x/vuQoNqy+xuSEt4zSTMEc3wDqO8+fr54f+n8dHP59urTVeqmzM5A9V"
    "I+Eg+CpNnRzeX5+2qVtSAMO8bRF0jhIrLoIirkleZPQlMmV4jB0GQbry0ROs5lrfW5TuBI"
    "3zQKG2g7ZpeYUc/Yno0Kp2JR2NPVW39hpx0rTMSjHMkoLAZFGenZt9+2EJLEqFopSb0rOd"
    "iXmray9Qinw0eI7jdPn7ZAV4yqRVe9q3Rt4dravzKuq8bptiU5fhDd41yUvUXJPepl9uf/"
    "AVmUwno="
)
