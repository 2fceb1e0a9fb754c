"""The tables know vouchers, and the ledger the account that their money comes from."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_WAYS = ("bank_transfer", "ton", "usdt_ton", "stars", "card", "manual")
_ACCOUNTS = (
    *(f"clearing:{way}" for way in ("bank_transfer", "stars", "card", "ton", "usdt_ton", "manual")),
    *("balance", "balance:spend_only", "income", "refunds_due", "refunds_done", "written_off"),
    *("exchange", "test", "test:clearing"),
)
_COLUMNS = (
    *(("user_subscriptions", "payment_method"), ("payment_intents", "method")),
    *(("payments", "payment_method"), ("education_enrollments", "payment_method")),
    *(("unmatched_charges", "method"), ("trial_runs", "method")),
)


def _known(table: str, column: str, values: tuple[str, ...]) -> str:
    name, listed = f"{table}_{column}_known", ", ".join(f"'{value}'" for value in values)
    return f"""
        ALTER TABLE "{table}" DROP CONSTRAINT "{name}",
            ADD CONSTRAINT "{name}" CHECK ("{column}" IN ({listed}));"""


def _all(ways: tuple[str, ...], accounts: tuple[str, ...]) -> str:
    columns = "".join(_known(table, column, ways) for table, column in _COLUMNS)
    return columns + _known("ledger_entries", "account", accounts)


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _all((*_WAYS, "voucher"), (*_ACCOUNTS, "clearing:voucher"))


async def downgrade(db: BaseDBAsyncClient) -> str:
    return _all(_WAYS, _ACCOUNTS)
