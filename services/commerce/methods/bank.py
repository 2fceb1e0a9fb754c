"""A transfer to one of the operator's accounts, with a proof of payment that a reviewer checks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from tortoise.expressions import Q

from models.education import EducationPackage
from models.lifecycles import PaymentMethod
from models.subscriptions import SubscriptionPlan
from services.commerce.items import Item
from services.commerce.methods.method import Confirmation, Method, NotPayable, Terms
from services.money import Money
from services.policy import BankAccount, Policy
from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class NoAccount(NotPayable, Refusal):
    """No bank account is set up that could take this price."""


@dataclass(unsafe_hash=True)
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

    @classmethod
    def is_set_up(cls, policy: Policy) -> bool:
        return bool(policy.accounts)

    @classmethod
    def test_price(cls, sold_in: str, policy: Policy) -> Money:
        """In the first account's own currency, so that no rate is needed."""
        return Money.of(Decimal(1), policy.accounts[0].currency)

    @classmethod
    def carries(cls, price: Money, policy: Policy) -> bool:
        return any(amount.minor > 0 for _, amount in payable_accounts(price, policy))

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


async def is_out_of_reach(currency: str, policy: Policy) -> bool:
    """Whether nothing that is or will be sold could be paid into an account in this currency."""
    meant = Q(is_active=True) | Q(is_draft=True)
    plans = await SubscriptionPlan.filter(meant).distinct().values("currency")
    courses = await EducationPackage.filter(meant).distinct().values("currency")
    priced = {str(row["currency"]) for row in (*plans, *courses)}
    if not priced:
        # The account is the first thing that an empty shop has.
        return False
    return not any(one == currency or (one, currency) in policy.rates for one in priced)
