"""The survey is offered once, and says since when a plan is recommended."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "bot_users" ADD "survey_offered_at" TIMESTAMPTZ;
        ALTER TABLE "user_surveys" ADD "recommended_at" TIMESTAMPTZ;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "user_surveys" DROP COLUMN "recommended_at";
        ALTER TABLE "bot_users" DROP COLUMN "survey_offered_at";"""
