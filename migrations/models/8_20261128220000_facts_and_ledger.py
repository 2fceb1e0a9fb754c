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
