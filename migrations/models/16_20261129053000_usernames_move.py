"""A @username is one person's: who is met under it takes it from everybody else.

Earlier releases kept the name that somebody was last met under for ever, so several rows may bear
one. Which of them has it nobody can know from the tables: all of them are asked about by id until
Telegram says whose it is.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "bot_users"
            ADD "username_seen_at" TIMESTAMPTZ,
            ADD "former_username" TEXT;
        UPDATE "bot_users" SET "former_username" = NULLIF("username", ''), "username" = NULL
            WHERE lower("username") IN (
                SELECT lower("username") FROM "bot_users" WHERE "username" IS NOT NULL
                GROUP BY 1 HAVING count(*) > 1 OR lower("username") = '');
        UPDATE "profiles" p SET "username" = NULL FROM "bot_users" b
            WHERE b."telegram_id" = p."telegram_id" AND b."username" IS NULL
                AND p."username" IS NOT NULL;
        DROP INDEX "bot_users_by_username";
        CREATE UNIQUE INDEX "bot_users_by_username" ON "bot_users" (lower("username"));
        CREATE INDEX "bot_users_by_former_username" ON "bot_users" (lower("former_username"))
            WHERE "former_username" IS NOT NULL;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    # The release before finds people by the name they were last met under, whoever has it now.
    return """
        DROP INDEX "bot_users_by_former_username";
        DROP INDEX "bot_users_by_username";
        UPDATE "bot_users" SET "username" = "former_username"
            WHERE "username" IS NULL AND "former_username" IS NOT NULL;
        CREATE INDEX "bot_users_by_username" ON "bot_users" (lower("username"));
        ALTER TABLE "bot_users" DROP "former_username", DROP "username_seen_at";"""
