"""The ledger: where every unit of money came from and where it went. Append-only by trigger."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from models.base import Json, JsonObject, Row, TextEnum
from models.facts import FactRow
from models.payments import Payment
from models.people import BotUser


class Account(StrEnum):
    """Where money stands; what came in leaves a clearing account, which goes below zero by it."""

    CLEARING_BANK = "clearing:bank_transfer"
    CLEARING_STARS = "clearing:stars"
    CLEARING_CARD = "clearing:card"
    CLEARING_TON = "clearing:ton"
    CLEARING_USDT = "clearing:usdt_ton"
    CLEARING_MANUAL = "clearing:manual"
    # What is the person's own, to be used or paid back; spend-only came in Stars.
    BALANCE = "balance"
    SPEND_ONLY = "balance:spend_only"
    # What a sale brought in.
    INCOME = "income"
    REFUNDS_DUE = "refunds_due"
    REFUNDS_DONE = "refunds_done"
    WRITTEN_OFF = "written_off"
    # Money of test orders, which stays off every other account, and what it was taken from.
    TEST = "test"
    TEST_CLEARING = "test:clearing"
    # Both legs of every conversion, so that each currency adds up by itself.
    EXCHANGE = "exchange"


class LedgerEntry(Row):
    """One line of a transaction; the lines of one transaction are zero in each currency."""

    transaction_id = fields.UUIDField()
    account = TextEnum(Account)
    user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="ledger", on_delete=fields.RESTRICT
    )
    user_id: UUID
    payment: fields.ForeignKeyNullableRelation[Payment] = fields.ForeignKeyField(
        "models.Payment", null=True, related_name="ledger", on_delete=fields.RESTRICT
    )
    payment_id: UUID | None
    fact: fields.ForeignKeyNullableRelation[FactRow] = fields.ForeignKeyField(
        "models.FactRow", null=True, related_name="ledger", on_delete=fields.RESTRICT
    )
    fact_id: UUID | None
    currency = fields.TextField()
    # Minor units: what comes in is more than zero, what goes out is less.
    amount = fields.BigIntField()
    # The rate of a conversion and who said so.
    details: Json = JsonObject()

    class Meta:
        table = "ledger_entries"
