"""Names below the operator's own: held, paid for, looked at; and plans that bring one along."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

#: From each status of a claim, those it may become (models/lifecycles.py).
_MOVES = {
    "unpaid": "pending withdrawn expired",
    "expired": "pending",
    "pending": "approved rejected withdrawn",
    "approved": "releasing",
    "releasing": "released",
}
_STATUSES = "unpaid pending approved rejected withdrawn expired releasing released"
_BEFORE = "pending approved rejected withdrawn"
_LIVE = "'unpaid', 'pending', 'approved', 'releasing'"
_FACTS = (
    "opening purchase deposit grant extension revocation refund payout proof_sent proof_refused"
    " seat_paid seat seat_paused seat_resumed seat_completed seat_left course_moved role protection"
)
_STEPS = (
    "start referral plan_view checkout_start payment_start payment_submit payment_complete"
    " subscription_complete seat_complete"
)


def _known(table: str, column: str, values: str) -> str:
    among = ", ".join(f"'{value}'" for value in values.split())
    rule = f"{table}_{column}_known"
    return f"""
        ALTER TABLE "{table}" DROP CONSTRAINT "{rule}";
        ALTER TABLE "{table}" ADD CONSTRAINT "{rule}" CHECK ("{column}" IN ({among}));"""


def _one_thing(columns: str) -> str:
    rule = "payment_intents_for_exactly_one_thing"
    return f"""
        ALTER TABLE "payment_intents" DROP CONSTRAINT "{rule}";
        ALTER TABLE "payment_intents" ADD CONSTRAINT "{rule}"
            CHECK (num_nonnulls({columns}) = 1);"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    pairs = ", ".join(f"'{old} to {new}'" for old in _MOVES for new in _MOVES[old].split())
    return f"""
        ALTER TABLE "subscription_plans" ADD "brings_name" BOOL NOT NULL DEFAULT false;
        -- Until now a name was only a line in the admins' queue, and how it looks was told by none.
        ALTER TABLE "subdomain_claims"
            ADD "domain" TEXT NOT NULL DEFAULT '',
            ADD "skeleton" TEXT,
            ADD "price" NUMERIC,
            ADD "currency" TEXT,
            ADD "star_price" INT,
            ADD "held_until" TIMESTAMPTZ,
            ADD "by_plan" BOOL NOT NULL DEFAULT false,
            ADD CONSTRAINT "subdomain_claims_by_plan_free"
                CHECK (NOT "by_plan" OR "price" IS NULL),
            ADD CONSTRAINT "subdomain_claims_price_whole" CHECK (
                ("price" IS NULL) = ("currency" IS NULL)
                AND ("star_price" IS NULL OR "price" IS NOT NULL)
                AND ("price" > 0 AND "price" < 'infinity') IS NOT FALSE
                AND ("star_price" > 0) IS NOT FALSE),
            ADD CONSTRAINT "subdomain_claims_unpaid_is_priced" CHECK (
                "status" NOT IN ('unpaid', 'expired')
                OR ("price" IS NOT NULL AND "held_until" IS NOT NULL));
        UPDATE "subdomain_claims" SET "skeleton" = lower("requested_subdomain");
        UPDATE "subdomain_claims" c
            SET "domain" = substr(s."full_domain", strpos(s."full_domain", '.') + 1)
            FROM "ton_subdomains" s WHERE s."user_id" = c."user_id"
                AND lower(s."subdomain") = lower(c."requested_subdomain");
        ALTER TABLE "subdomain_claims" ALTER "skeleton" SET NOT NULL,
            ALTER "domain" DROP DEFAULT;
        {_known("subdomain_claims", "status", _STATUSES)}
        DROP INDEX "subdomain_claims_live_once";
        -- Whoever was forgotten has no name any more.
        CREATE UNIQUE INDEX "subdomain_claims_live_once" ON "subdomain_claims"
            (lower("requested_subdomain"))
            WHERE "status" IN ({_LIVE}) AND "requested_subdomain" <> '';
        CREATE UNIQUE INDEX "subdomain_claims_looks_once" ON "subdomain_claims" ("skeleton")
            WHERE "status" IN ({_LIVE}) AND "requested_subdomain" <> '';
        CREATE INDEX "subdomain_claims_waiting" ON "subdomain_claims" ("created_at")
            WHERE "status" = 'pending';
        CREATE INDEX "subdomain_claims_unpaid" ON "subdomain_claims" ("held_until")
            WHERE "status" = 'unpaid';
        CREATE TRIGGER "subdomain_claims_status_moves" BEFORE UPDATE OF "status"
            ON "subdomain_claims" FOR EACH ROW WHEN (OLD."status" <> NEW."status"
                AND (OLD."status" || ' to ' || NEW."status") NOT IN ({pairs}))
            EXECUTE FUNCTION "refuse_status_move"('status');
        ALTER TABLE "payment_intents" ADD "claim_id" UUID
            REFERENCES "subdomain_claims" ("id") ON DELETE RESTRICT;
        {_one_thing('"plan_id", "enrollment_id", "claim_id"')}
        CREATE INDEX "idx_payment_intents_claim_id" ON "payment_intents" ("claim_id");
        CREATE UNIQUE INDEX "payment_intents_live_claim_once" ON "payment_intents" ("claim_id")
            WHERE "claim_id" IS NOT NULL
              AND "status" IN ('pending', 'manual_review', 'rejected');
        ALTER TABLE "payments" DROP CONSTRAINT "payments_claim_has_no_intent";
        ALTER TABLE "payment_intents" ADD CONSTRAINT "payment_intents_person_and_claim_id"
            UNIQUE ("id", "user_id", "claim_id");
        ALTER TABLE "payments" ADD CONSTRAINT "payments_claim_as_their_intent"
            FOREIGN KEY ("intent_id", "user_id", "claim_id")
            REFERENCES "payment_intents" ("id", "user_id", "claim_id") ON DELETE RESTRICT;
        {_known("facts", "kind", _FACTS + " held lost claim_paid claim_returned")}
        {_known("conversion_tracking", "conversion_type", _STEPS + " name_complete")}"""  # noqa: S608 - our own constants


#: What the release before has no word for: it stops before anything is changed.
_UNKNOWN = """
    DO $body$
    BEGIN
        IF EXISTS (SELECT FROM "payment_intents" WHERE "claim_id" IS NOT NULL)
            OR EXISTS (SELECT FROM "facts" WHERE "kind" IN ('claim_paid', 'claim_returned'))
            OR EXISTS (SELECT FROM "subdomain_claims"
                WHERE "status" IN ('unpaid', 'expired', 'releasing', 'released')) THEN
            RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE =
                'names were paid for, which the release before cannot keep';
        END IF;
    END
    $body$;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        {_UNKNOWN}
        {_known("conversion_tracking", "conversion_type", _STEPS)}
        {_known("facts", "kind", _FACTS + " held lost")}
        ALTER TABLE "payments" DROP CONSTRAINT "payments_claim_as_their_intent";
        ALTER TABLE "payment_intents" DROP CONSTRAINT "payment_intents_person_and_claim_id";
        ALTER TABLE "payments" ADD CONSTRAINT "payments_claim_has_no_intent"
            CHECK ("claim_id" IS NULL OR "intent_id" IS NULL);
        {_one_thing('"plan_id", "enrollment_id"')}
        ALTER TABLE "payment_intents" DROP COLUMN "claim_id";
        DROP TRIGGER "subdomain_claims_status_moves" ON "subdomain_claims";
        DROP INDEX "subdomain_claims_unpaid";
        DROP INDEX "subdomain_claims_waiting";
        DROP INDEX "subdomain_claims_looks_once";
        DROP INDEX "subdomain_claims_live_once";
        CREATE UNIQUE INDEX "subdomain_claims_live_once" ON "subdomain_claims"
            (lower("requested_subdomain")) WHERE "status" IN ('pending', 'approved');
        {_known("subdomain_claims", "status", _BEFORE)}
        ALTER TABLE "subdomain_claims"
            DROP CONSTRAINT "subdomain_claims_unpaid_is_priced",
            DROP CONSTRAINT "subdomain_claims_price_whole",
            DROP CONSTRAINT "subdomain_claims_by_plan_free",
            DROP COLUMN "by_plan",
            DROP COLUMN "held_until",
            DROP COLUMN "star_price",
            DROP COLUMN "currency",
            DROP COLUMN "price",
            DROP COLUMN "skeleton",
            DROP COLUMN "domain";
        ALTER TABLE "subscription_plans" DROP COLUMN "brings_name";"""
