"""Plans that are free for whoever holds something on the chain, and who holds it."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_SOURCES = ("payment", "grant", "bundle", "gift", "trial", "referral", "import")
_KINDS = (
    *("opening", "purchase", "deposit", "grant", "extension", "revocation", "refund", "payout"),
    *("proof_sent", "proof_refused", "seat_paid", "seat", "seat_paused", "seat_resumed"),
    *("seat_completed", "seat_left", "course_moved", "role", "protection"),
)
_RAW = "'^-?[0-9]+:[0-9a-f]{64}$'"


def _among(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)


def _known(*more: str) -> str:
    kinds = (*_KINDS, *(("held", "lost") if more else ()))
    return f"""
        ALTER TABLE "user_package_assignments"
            DROP CONSTRAINT "user_package_assignments_source_known",
            ADD CONSTRAINT "user_package_assignments_source_known"
                CHECK ("source" IN ({_among((*_SOURCES, *more))}));
        ALTER TABLE "facts"
            DROP CONSTRAINT "facts_kind_known",
            ADD CONSTRAINT "facts_kind_known" CHECK ("kind" IN ({_among(kinds)}));"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""{_known("token")}
        ALTER TABLE "subscription_plans" ADD "gate" JSONB,
            ADD CONSTRAINT "subscription_plans_gate_whole" CHECK ("gate" IS NULL OR coalesce(
                CASE "gate" ->> 'kind'
                    WHEN 'name' THEN "gate" ->> 'address' IS NULL
                    WHEN 'item' THEN "gate" ->> 'address' ~ {_RAW}
                    WHEN 'jetton' THEN "gate" ->> 'address' ~ {_RAW}
                        AND "gate" ->> 'least' ~ '^[1-9][0-9]{{0,36}}$'
                        AND "gate" ->> 'decimals' ~ '^[0-9]{{1,2}}$'
                END, false)),
            ADD CONSTRAINT "subscription_plans_gate_of_plan"
                CHECK ("gate" IS NULL OR ("course_id" IS NULL AND NOT "is_test"));
        CREATE TABLE "holdings" (
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "user_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE RESTRICT,
            "plan_id" UUID NOT NULL REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT,
            "wallet_address" TEXT NOT NULL,
            "item" TEXT NOT NULL,
            "state" TEXT NOT NULL DEFAULT 'held',
            "turns" INT NOT NULL DEFAULT 0,
            "held_since" TIMESTAMPTZ NOT NULL,
            "look_at" TIMESTAMPTZ,
            "until" TIMESTAMPTZ,
            "ended_at" TIMESTAMPTZ,
            "ended_because" TEXT,
            CONSTRAINT "holdings_state_known" CHECK ("state" IN ('held', 'lost', 'ended')),
            CONSTRAINT "holdings_ended_because_known"
                CHECK ("ended_because" IN ('lost', 'taken', 'wallet', 'revoked')),
            CONSTRAINT "holdings_wallet_address_raw" CHECK ("wallet_address" ~ {_RAW}),
            CONSTRAINT "holdings_item_raw" CHECK ("item" ~ {_RAW}),
            CONSTRAINT "holdings_turns_not_negative" CHECK ("turns" >= 0),
            CONSTRAINT "holdings_looked_after"
                CHECK (("state" = 'ended') = ("look_at" IS NULL)),
            CONSTRAINT "holdings_lost_until"
                CHECK (("state" = 'lost') = ("until" IS NOT NULL)),
            CONSTRAINT "holdings_ended_why"
                CHECK (("state" = 'ended') = ("ended_at" IS NOT NULL)
                    AND ("ended_at" IS NULL) = ("ended_because" IS NULL))
        );
        CREATE INDEX "holdings_of_person" ON "holdings" ("user_id");
        CREATE INDEX "holdings_of_plan" ON "holdings" ("plan_id");
        CREATE UNIQUE INDEX "holdings_once" ON "holdings" ("user_id", "plan_id")
            WHERE "state" <> 'ended';
        CREATE UNIQUE INDEX "holdings_one_of_item" ON "holdings" ("plan_id", "item")
            WHERE "state" <> 'ended';
        CREATE INDEX "holdings_due" ON "holdings" ("look_at") WHERE "state" <> 'ended';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        DROP TABLE "holdings";
        ALTER TABLE "subscription_plans"
            DROP CONSTRAINT "subscription_plans_gate_of_plan",
            DROP CONSTRAINT "subscription_plans_gate_whole",
            DROP COLUMN "gate";{_known()}"""
