"""A transfer to one of the operator's accounts, with a proof of payment that a reviewer checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from models.lifecycles import PaymentMethod
from services.commerce.items import Item
from services.commerce.methods.method import Confirmation, Method, NotPayable, Terms
from services.money import Money
from services.policy import BankAccount, Policy
from services.refusals import Refusal


@dataclass(frozen=True)
class NoAccount(NotPayable, Refusal):
    """No bank account is set up that could take this price."""


@dataclass(frozen=True)
class AccountGone(Refusal):
    """The account that was chosen takes no transfers any more, but others do."""

    # The plan, or the enrolment whose seat was to be paid.
    plan_id: UUID | None
    enrollment_id: UUID | None


@dataclass(frozen=True)
class ByBank(Method):
    """To the account with this key; without a key to the first that fits."""

    name: ClassVar[PaymentMethod] = PaymentMethod.BANK_TRANSFER
    confirmation: ClassVar[Confirmation] = Confirmation.PROOF

    account_key: str | None = None

    @classmethod
    def takes(cls, price: Money, policy: Policy) -> bool:
        return bool(payable_accounts(price, policy))

    def terms(self, price: Money, item: Item, policy: Policy) -> Terms:
        """Raises NoAccount and AccountGone."""
        offers = payable_accounts(price, policy)
        if not offers:
            raise NoAccount
        for account, amount in offers:
            if self.account_key is None or account.key == self.account_key:
                rate = policy.rates.get((price.currency, amount.currency))
                converted = rate if price.currency != amount.currency else None
                return Terms(amount, account, converted)
        raise AccountGone(item.columns.get("plan_id"), item.columns.get("enrollment_id"))


def payable_accounts(price: Money, policy: Policy) -> list[tuple[BankAccount, Money]]:
    """The accounts that can take this price and what each would be paid; own currency first."""
    own: list[tuple[BankAccount, Money]] = []
    converted: list[tuple[BankAccount, Money]] = []
    for account in policy.accounts:
        if account.currency == price.currency:
            own.append((account, price))
        elif rate := policy.rates.get((price.currency, account.currency)):
            converted.append((account, price.converted(rate, account.currency)))
    return own + converted
