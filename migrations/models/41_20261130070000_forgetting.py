"""Being forgotten: requests, keyed hashes of whom it must be known of, and payers in Stars."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ROW = """
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_MUTABLE = f"""{_ROW}
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        ALTER TABLE "bot_users" ADD "forgotten_at" TIMESTAMPTZ;
        CREATE TABLE "forgettings" ({_MUTABLE}
            "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            "telegram_id" TEXT,
            "token" TEXT NOT NULL UNIQUE,
            "language" TEXT NOT NULL DEFAULT '',
            "state" TEXT NOT NULL DEFAULT 'waiting',
            "waits_for" TEXT[] NOT NULL DEFAULT '{{}}',
            "gives_up_balance" BOOL NOT NULL DEFAULT false,
            "due_at" TIMESTAMPTZ,
            "left_at" TIMESTAMPTZ,
            "erased_at" TIMESTAMPTZ,
            "done_at" TIMESTAMPTZ,
            "idempotency_key" TEXT UNIQUE,
            CONSTRAINT "forgettings_state_known" CHECK ("state" = ANY (ARRAY['waiting', 'leaving',
                'sweeping', 'done', 'taken_back'])),
            -- Larger than any id of Telegram's, and as large as their column may be.
            CONSTRAINT "forgettings_token_nobodys" CHECK ("token" ~ '^[1-8][0-9]{{18}}$'),
            CONSTRAINT "forgettings_open_is_due"
                CHECK (("state" IN ('done', 'taken_back')) = ("due_at" IS NULL)),
            CONSTRAINT "forgettings_done_names_nobody"
                CHECK (("state" IN ('done', 'taken_back')) = ("telegram_id" IS NULL)),
            CONSTRAINT "forgettings_erased_dated"
                CHECK (("state" IN ('sweeping', 'done')) = ("erased_at" IS NOT NULL)),
            CONSTRAINT "forgettings_done_dated"
                CHECK (("state" = 'done') = ("done_at" IS NOT NULL))
        );
        CREATE UNIQUE INDEX "forgettings_open_once" ON "forgettings" ("user_id")
            WHERE "due_at" IS NOT NULL;
        CREATE INDEX "forgettings_due" ON "forgettings" ("due_at") WHERE "due_at" IS NOT NULL;
        CREATE INDEX "idx_forgettings_user_id" ON "forgettings" ("user_id");
        CREATE TABLE "forgotten_marks" ({_MUTABLE}
            "hash" TEXT NOT NULL UNIQUE,
            "key_sign" TEXT NOT NULL,
            "banned_at" TIMESTAMPTZ,
            "banned_until" TIMESTAMPTZ,
            "had_first_code" BOOL NOT NULL DEFAULT false,
            CONSTRAINT "forgotten_marks_hash_lower_hex" CHECK ("hash" ~ '^[0-9a-f]{{64}}$'),
            CONSTRAINT "forgotten_marks_end_of_a_ban"
                CHECK ("banned_until" IS NULL OR "banned_at" IS NOT NULL)
        );
        CREATE TABLE "kept_payers" ({_ROW}
            "payment_id" UUID NOT NULL UNIQUE REFERENCES "payments" ("id") ON DELETE CASCADE,
            "telegram_id" TEXT NOT NULL,
            "until" TIMESTAMPTZ NOT NULL
        );
        CREATE INDEX "kept_payers_over" ON "kept_payers" ("until");"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE "kept_payers";
        DROP TABLE "forgotten_marks";
        DROP TABLE "forgettings";
        ALTER TABLE "bot_users" DROP COLUMN "forgotten_at";"""
