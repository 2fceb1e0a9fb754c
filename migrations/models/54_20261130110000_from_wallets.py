"""Transfers without a word count for whoever had their sender's wallet linked."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "ton_transactions"
            ADD "by_wallet" BOOL NOT NULL DEFAULT false,
            -- Whoever writes a word means what it says: the wallet speaks only where none is.
            ADD CONSTRAINT "ton_transactions_by_wallet" CHECK (NOT "by_wallet" OR (
                "user_id" IS NOT NULL AND "from_address" IS NOT NULL
                AND btrim(coalesce("comment", '')) = ''));
        CREATE INDEX "ton_transactions_of_payer" ON "ton_transactions" ("from_address")
            WHERE "user_id" IS NOT NULL;
        CREATE INDEX "wallet_proofs_held" ON "wallet_proofs" ("wallet_address")
            WHERE "linked_at" IS NOT NULL;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "wallet_proofs_held";
        DROP INDEX "ton_transactions_of_payer";
        ALTER TABLE "ton_transactions"
            DROP CONSTRAINT "ton_transactions_by_wallet",
            DROP COLUMN "by_wallet";"""
