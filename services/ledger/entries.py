"""Writing the ledger: one transaction is one INSERT, and zero in each currency.

Money flows from one account to another; what comes from outside leaves a clearing account, which
goes below zero by it. The database refuses what does not add up, and every change (money.md, 20).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import orjson
from tortoise import connections

from models.ledger import Account
from models.lifecycles import PaymentMethod
from services.money import Money


@dataclass(frozen=True)
class Line:
    """So many minor units into an account, or out of it below zero."""

    account: Account
    currency: str
    amount: int
    payment_id: UUID | None = None
    details: dict[str, Any] | None = None


class Unbalanced(ValueError):
    """The lines of a transaction do not come to zero."""


def clearing(method: PaymentMethod) -> Account:
    """Where the money of a way to pay comes in."""
    return Account(f"clearing:{method}")


def flow(source: Account, to: Account, money: Money, payment_id: UUID | None) -> list[Line]:
    """Money from one account to another; none is no line."""
    if not money.minor:
        return []
    return [
        Line(source, money.currency, -money.minor, payment_id),
        Line(to, money.currency, money.minor, payment_id),
    ]


def signed(
    source: Account, to: Account, currency: str, amount: int, payment_id: UUID | None
) -> list[Line]:
    """Both lines of a flow that may also go the other way."""
    return [
        Line(source, currency, -amount, payment_id),
        Line(to, currency, amount, payment_id),
    ]


def converted(
    source: Account,
    to: Account,
    paid: Money,
    value: Money,
    payment_id: UUID | None,
    *,
    rate: str | None = None,
    said_by: str | None = None,
) -> list[Line]:
    """Money that leaves in one currency and arrives in another, with both legs at the exchange."""
    if paid.currency == value.currency:
        return flow(source, to, value, payment_id)
    kept = {"rate": rate, "source": said_by} if rate else None
    return [
        Line(source, paid.currency, -paid.minor, payment_id),
        Line(Account.EXCHANGE, paid.currency, paid.minor, payment_id, kept),
        Line(Account.EXCHANGE, value.currency, -value.minor, payment_id, kept),
        Line(to, value.currency, value.minor, payment_id),
    ]


def balance_account(*, spend_only: bool) -> Account:
    return Account.SPEND_ONLY if spend_only else Account.BALANCE


async def post(
    user_id: UUID, fact_id: UUID | None, lines: Sequence[Line], now: datetime
) -> UUID | None:
    """Write one transaction down; call inside the transaction of the fact it belongs to.

    Only what the release before settled for nothing that is known has lines and no fact.

    Raises Unbalanced; an empty one is none.
    """
    lines = [line for line in lines if line.amount]
    if not lines:
        return None
    totals: dict[str, int] = {}
    for line in lines:
        totals[line.currency] = totals.get(line.currency, 0) + line.amount
    if any(totals.values()):
        raise Unbalanced(f"{totals}")
    key = uuid4()
    await connections.get("default").execute_query(
        "INSERT INTO ledger_entries (id, transaction_id, account, user_id, payment_id, fact_id,"
        " currency, amount, details, created_at)"
        " SELECT gen_random_uuid(), $1, account, $2, payment_id, $3, currency, amount,"
        " coalesce(details::jsonb, '{}'), $4"
        " FROM unnest($5::text[], $6::uuid[], $7::text[], $8::bigint[], $9::text[])"
        " AS l(account, payment_id, currency, amount, details)",
        [
            key,
            user_id,
            fact_id,
            now,
            [str(line.account) for line in lines],
            [line.payment_id for line in lines],
            [line.currency for line in lines],
            [line.amount for line in lines],
            [orjson.dumps(line.details).decode() if line.details else None for line in lines],
        ],
    )
    return key


@dataclass(frozen=True)
class Kept:
    """What a person owns in one currency; only `payable` can be paid back."""

    payable: Money
    spend_only: Money

    @property
    def total(self) -> Money:
        return Money(self.payable.minor + self.spend_only.minor, self.payable.currency)


_BALANCES = """
SELECT currency, coalesce(sum(amount) FILTER (WHERE account = 'balance'), 0)::bigint AS payable,
  coalesce(sum(amount) FILTER (WHERE account = 'balance:spend_only'), 0)::bigint AS spend_only
FROM ledger_entries WHERE user_id = $1 AND account IN ('balance', 'balance:spend_only')
GROUP BY currency HAVING sum(amount) <> 0 ORDER BY currency
"""


async def balances(user_id: UUID) -> list[Kept]:
    """A person's balances, one a currency."""
    rows = await connections.get("default").execute_query_dict(_BALANCES, [user_id])
    return [
        Kept(Money(row["payable"], row["currency"]), Money(row["spend_only"], row["currency"]))
        for row in rows
    ]
