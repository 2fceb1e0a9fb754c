"""Surveys: one row a person, whose answers may change."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        DELETE FROM "user_surveys" s USING "user_surveys" newer
            WHERE newer."telegram_user_id" = s."telegram_user_id"
            AND (newer."created_at", newer."id") > (s."created_at", s."id");
        DROP INDEX "idx_user_survey_telegra_acb96e";
        ALTER TABLE "user_surveys" ADD CONSTRAINT "user_surveys_telegram_user_id_key"
            UNIQUE ("telegram_user_id");"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "user_surveys" DROP CONSTRAINT "user_surveys_telegram_user_id_key";
        CREATE INDEX "idx_user_survey_telegra_acb96e" ON "user_surveys" ("telegram_user_id");"""
