"""A plan may have a price in Telegram Stars."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "subscription_plans" ADD "star_price" INT;
        ALTER TABLE "subscription_plans" ADD CONSTRAINT "subscription_plans_star_price_positive"
            CHECK ("star_price" > 0);"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "subscription_plans" DROP COLUMN "star_price";"""
