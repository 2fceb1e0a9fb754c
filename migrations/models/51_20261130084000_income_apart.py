"""Income is taken apart by what it was for: days of money are worked out again."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "ledger_entries_income_by_age";
        UPDATE "rolled_days" SET "is_late" = true WHERE "part" = 'cash' AND NOT "is_late";"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        UPDATE "rolled_days" SET "is_late" = true WHERE "part" = 'cash' AND NOT "is_late";
        DELETE FROM "daily_figures" WHERE "figure" IN ('income:rest', 'refund:rest',
            'reported_income:rest', 'reported_refund:rest', 'sold');
        CREATE INDEX "ledger_entries_income_by_age" ON "ledger_entries" ("created_at")
            WHERE "account" = 'income';"""
