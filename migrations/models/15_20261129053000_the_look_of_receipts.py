"""A receipt's picture is remembered by the writing on it, so that copies are told from neighbours.

Nothing is computed for older rows: their hash of 64 bits said "nearly identical" of all screens of
one bank. They go on to be known by their bytes, and photos by their hash.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "payments" ADD "receipt_look" BIGINT[];"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "payments" DROP COLUMN "receipt_look";"""
