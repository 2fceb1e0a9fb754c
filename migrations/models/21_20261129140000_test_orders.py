"""Test orders: an admin buys from their own shop, and the database keeps it apart from all else.

They are for one hidden plan, on two accounts of the ledger, under numbers of their own. No fact and
no right comes of them, and of them alone one may approve and give back one's own.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ACCOUNTS = (
    *("clearing:bank_transfer", "clearing:stars", "clearing:card", "clearing:ton"),
    *("clearing:usdt_ton", "clearing:manual", "balance", "balance:spend_only", "income"),
    *("refunds_due", "refunds_done", "written_off", "exchange"),
)
_TESTS = ("test", "test:clearing")
_METHODS = "'bank_transfer', 'ton', 'usdt_ton', 'stars', 'card', 'manual'"


def _accounts(names: tuple[str, ...]) -> str:
    known = ", ".join(f"'{name}'" for name in names)
    return f"""
        ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_account_known",
            ADD CONSTRAINT "ledger_entries_account_known" CHECK ("account" IN ({known}));"""


_MARKS = """
    ALTER TABLE "subscription_plans" ADD "is_test" BOOL NOT NULL DEFAULT FALSE;
    ALTER TABLE "payment_intents" ADD "is_test" BOOL NOT NULL DEFAULT FALSE;
    ALTER TABLE "payments"
        ADD "is_test" BOOL NOT NULL DEFAULT FALSE,
        ADD "test_number" BIGINT UNIQUE;
    CREATE SEQUENCE "test_receipt_numbers";
    -- There is one, which nobody can buy: releases that do not know it offer what is active.
    CREATE UNIQUE INDEX "subscription_plans_test_once" ON "subscription_plans" ("is_test")
        WHERE "is_test";
    ALTER TABLE "subscription_plans" ADD CONSTRAINT "subscription_plans_test_is_not_sold"
        CHECK (NOT "is_test" OR NOT "is_active");
    ALTER TABLE "payments" DROP CONSTRAINT "payments_settled_is_numbered",
        ADD CONSTRAINT "payments_settled_is_numbered" CHECK (
            ("status" IN ('completed', 'refunded'))
                = (CASE WHEN "is_test" THEN "test_number" ELSE "receipt_number" END IS NOT NULL)
            AND CASE WHEN "is_test" THEN "receipt_number" ELSE "test_number" END IS NULL);
    DROP INDEX "payment_intents_live_checkout_once";
    CREATE UNIQUE INDEX "payment_intents_live_checkout_once" ON "payment_intents" ("user_id")
        WHERE "plan_id" IS NOT NULL AND "status" IN ('pending', 'manual_review', 'rejected')
            AND NOT "is_test";
    CREATE UNIQUE INDEX "payment_intents_live_test_once" ON "payment_intents" ("user_id")
        WHERE "status" IN ('pending', 'manual_review', 'rejected') AND "is_test";
    CREATE INDEX "payments_tests" ON "payments" ("user_id") WHERE "is_test";"""

_RUNS = f"""
    CREATE TABLE "trial_runs" (
        "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
        "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
        "intent_id" UUID NOT NULL UNIQUE REFERENCES "payment_intents" ("id") ON DELETE RESTRICT,
        "method" TEXT NOT NULL,
        "message_id" BIGINT,
        "invitations" JSONB NOT NULL DEFAULT '{{}}',
        "paid_at" TIMESTAMPTZ,
        "settled_at" TIMESTAMPTZ,
        "admitted_at" TIMESTAMPTZ,
        "refunded_at" TIMESTAMPTZ,
        "removed_at" TIMESTAMPTZ,
        "trouble" TEXT,
        "detail" TEXT,
        "stopped_at" TIMESTAMPTZ,
        "outcome" TEXT,
        "ended_at" TIMESTAMPTZ,
        CONSTRAINT "trial_runs_method_known" CHECK ("method" IN ({_METHODS})),
        CONSTRAINT "trial_runs_outcome_known" CHECK ("outcome" IN ('green', 'failed', 'stopped')),
        CONSTRAINT "trial_runs_ended_says_how"
            CHECK (("outcome" IS NULL) = ("ended_at" IS NULL)),
        -- Green is what came the whole way, and where nothing went wrong.
        CONSTRAINT "trial_runs_green_is_whole" CHECK ("outcome" IS DISTINCT FROM 'green' OR (
            num_nulls("paid_at", "settled_at", "admitted_at", "refunded_at", "removed_at") = 0
            AND "trouble" IS NULL AND "stopped_at" IS NULL))
    );
    CREATE INDEX "idx_trial_runs_user_id" ON "trial_runs" ("user_id");
    CREATE INDEX "trial_runs_green" ON "trial_runs" ("method", "ended_at")
        WHERE "outcome" = 'green';
    CREATE UNIQUE INDEX "trial_runs_running_once" ON "trial_runs" ("user_id")
        WHERE "outcome" IS NULL;"""

_SAY = """
    CREATE FUNCTION "refuse_test"(said text) RETURNS void LANGUAGE plpgsql AS $body$
    BEGIN
        RAISE EXCEPTION '%', said USING ERRCODE = 'integrity_constraint_violation';
    END $body$;"""

#: An order is a test where its plan is the hidden one, and so is its payment, which is for the same
#: plan as its checkout. The mark is set once, and a proof of a test holds no end back.
_AGREE = """
    CREATE FUNCTION "tests_agree"() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
        IF TG_OP = 'UPDATE' AND NEW."is_test" <> OLD."is_test" THEN
            PERFORM "refuse_test"('what is a test order is said once');
        END IF;
        IF NEW."is_test" IS DISTINCT FROM coalesce(
                (SELECT p."is_test" FROM "subscription_plans" p WHERE p."id" = NEW."plan_id"),
                FALSE) THEN
            PERFORM "refuse_test"('a test order is for the hidden plan, and no other order is');
        END IF;
        IF NEW."is_test" AND to_jsonb(NEW) ->> 'holds_until' IS NOT NULL THEN
            PERFORM "refuse_test"('a test order holds nothing back');
        END IF;
        RETURN NEW;
    END $body$;
    CREATE TRIGGER "payment_intents_tests_agree"
        BEFORE INSERT OR UPDATE OF "is_test", "plan_id" ON "payment_intents"
        FOR EACH ROW EXECUTE FUNCTION "tests_agree"();
    CREATE TRIGGER "payments_tests_agree"
        BEFORE INSERT OR UPDATE OF "is_test", "plan_id", "holds_until" ON "payments"
        FOR EACH ROW EXECUTE FUNCTION "tests_agree"();"""

#: What somebody paid is approved and given back by somebody else, but for test orders.
_OWN = """
    CREATE FUNCTION "refuse_own_verdict"() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
        IF EXISTS (
            SELECT FROM "bot_users" b JOIN "profiles" p ON p."telegram_id" = b."telegram_id"
            WHERE b."id" = NEW."user_id" AND p."id" IN (NEW."reviewed_by", NEW."refunded_by")) THEN
            PERFORM "refuse_test"('nobody decides about their own payment, but for test orders');
        END IF;
        RETURN NEW;
    END $body$;
    CREATE TRIGGER "payments_own_verdict" BEFORE UPDATE OF "reviewed_by", "refunded_by"
        ON "payments" FOR EACH ROW
        WHEN (NOT NEW."is_test" AND (
            NEW."reviewed_by" IS NOT NULL AND NEW."reviewed_by" IS DISTINCT FROM OLD."reviewed_by"
            OR NEW."refunded_by" IS NOT NULL
                AND NEW."refunded_by" IS DISTINCT FROM OLD."refunded_by"))
        EXECUTE FUNCTION "refuse_own_verdict"();"""

#: Nothing that rights, balances and charges are computed from knows a test.
_APART = """
    CREATE FUNCTION "refuse_tests"() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
        IF EXISTS (
            SELECT FROM "subscription_plans" p
            WHERE p."is_test" AND p."id"::text = to_jsonb(NEW) ->> TG_ARGV[0]) THEN
            PERFORM "refuse_test"(format('%s are not of test orders', TG_TABLE_NAME));
        END IF;
        RETURN NEW;
    END $body$;
    CREATE TRIGGER "facts_of_no_test" BEFORE INSERT ON "facts" FOR EACH ROW
        WHEN (NEW."plan_id" IS NOT NULL) EXECUTE FUNCTION "refuse_tests"('plan_id');
    CREATE TRIGGER "user_package_assignments_of_no_test" BEFORE INSERT
        ON "user_package_assignments" FOR EACH ROW EXECUTE FUNCTION "refuse_tests"('package_id');
    CREATE TRIGGER "star_subscriptions_of_no_test" BEFORE INSERT ON "star_subscriptions"
        FOR EACH ROW EXECUTE FUNCTION "refuse_tests"('plan_id');
    CREATE TRIGGER "plan_channels_of_no_test" BEFORE INSERT OR UPDATE OF "plan_id"
        ON "plan_channels" FOR EACH ROW EXECUTE FUNCTION "refuse_tests"('plan_id');
    CREATE FUNCTION "tests_by_themselves"() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
        IF EXISTS (
            SELECT FROM added a LEFT JOIN "payments" y ON y."id" = a."payment_id"
            WHERE (a."account" IN ('test', 'test:clearing'))
                IS DISTINCT FROM coalesce(y."is_test", FALSE)) THEN
            PERFORM "refuse_test"('test orders are booked on accounts of their own');
        END IF;
        RETURN NULL;
    END $body$;
    CREATE TRIGGER "ledger_entries_tests_by_themselves" AFTER INSERT ON "ledger_entries"
        REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION "tests_by_themselves"();"""

_DROPPED = """
    DROP TRIGGER "ledger_entries_tests_by_themselves" ON "ledger_entries";
    DROP TRIGGER "plan_channels_of_no_test" ON "plan_channels";
    DROP TRIGGER "star_subscriptions_of_no_test" ON "star_subscriptions";
    DROP TRIGGER "user_package_assignments_of_no_test" ON "user_package_assignments";
    DROP TRIGGER "facts_of_no_test" ON "facts";
    DROP TRIGGER "payments_own_verdict" ON "payments";
    DROP TRIGGER "payments_tests_agree" ON "payments";
    DROP TRIGGER "payment_intents_tests_agree" ON "payment_intents";
    DROP FUNCTION "tests_by_themselves"();
    DROP FUNCTION "refuse_tests"();
    DROP FUNCTION "refuse_own_verdict"();
    DROP FUNCTION "tests_agree"();
    DROP FUNCTION "refuse_test"(text);
    DROP TABLE "trial_runs";
    DROP INDEX "payment_intents_live_test_once";
    DROP INDEX "payment_intents_live_checkout_once";
    DROP INDEX "payments_tests";"""

#: The release before knows no test: what the ledger says of them is taken out, and nothing else of
#: it, so that no sum of that release counts it; every currency stays at zero.
_FORGOTTEN = """
    ALTER TABLE "ledger_entries" DISABLE TRIGGER "ledger_entries_append_only";
    DELETE FROM "ledger_entries" WHERE "account" IN ('test', 'test:clearing');
    ALTER TABLE "ledger_entries" ENABLE TRIGGER "ledger_entries_append_only";
    UPDATE "media_files" SET "page_of" = NULL
        WHERE "page_of" IN (SELECT "id" FROM "payments" WHERE "is_test");
    UPDATE "ton_transactions" SET "payment_id" = NULL
        WHERE "payment_id" IN (SELECT "id" FROM "payments" WHERE "is_test");
    UPDATE "ton_transactions" SET "intent_id" = NULL
        WHERE "intent_id" IN (SELECT "id" FROM "payment_intents" WHERE "is_test");
    DELETE FROM "payments" WHERE "is_test";
    DELETE FROM "payment_intents" WHERE "is_test";
    DELETE FROM "subscription_plans" WHERE "is_test";"""

_UNMARKED = """
    CREATE UNIQUE INDEX "payment_intents_live_checkout_once" ON "payment_intents" ("user_id")
        WHERE "plan_id" IS NOT NULL AND "status" IN ('pending', 'manual_review', 'rejected');
    ALTER TABLE "payments" DROP CONSTRAINT "payments_settled_is_numbered",
        ADD CONSTRAINT "payments_settled_is_numbered" CHECK (
            ("status" IN ('completed', 'refunded')) = ("receipt_number" IS NOT NULL));
    ALTER TABLE "subscription_plans" DROP CONSTRAINT "subscription_plans_test_is_not_sold";
    DROP INDEX "subscription_plans_test_once";
    DROP SEQUENCE "test_receipt_numbers";
    ALTER TABLE "payments" DROP COLUMN "test_number", DROP COLUMN "is_test";
    ALTER TABLE "payment_intents" DROP COLUMN "is_test";
    ALTER TABLE "subscription_plans" DROP COLUMN "is_test";"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    known = _accounts((*_ACCOUNTS, *_TESTS))
    return known + _MARKS + _RUNS + _SAY + _AGREE + _OWN + _APART


async def downgrade(db: BaseDBAsyncClient) -> str:
    return _DROPPED + _FORGOTTEN + _accounts(_ACCOUNTS) + _UNMARKED
