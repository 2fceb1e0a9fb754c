"""What a person lets the shop keep is the balance that they were shown, not what comes later."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- Who left a balance to the shop and still waits is asked again, of its amount.
        ALTER TABLE "forgettings"
            ADD "gives_up" JSONB NOT NULL DEFAULT '{}',
            DROP COLUMN "gives_up_balance";"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "forgettings"
            ADD "gives_up_balance" BOOL NOT NULL DEFAULT false,
            DROP COLUMN "gives_up";"""
