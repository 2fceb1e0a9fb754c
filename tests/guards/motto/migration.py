"""A plan has a motto."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return 'ALTER TABLE "subscription_plans" ADD "motto" TEXT;'


async def downgrade(db: BaseDBAsyncClient) -> str:
    return 'ALTER TABLE "subscription_plans" DROP "motto";'
