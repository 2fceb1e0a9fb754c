"""What an item costs this person, by this way of paying: price, discount, what is to be sent."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from models.education import EducationPackage
from models.lifecycles import PaymentMethod
from services.commerce.funding import Funding, Target, funding_for
from services.commerce.items import Item, PlanItem
from services.commerce.methods.assets import METHODS
from services.commerce.methods.chain_terms import ByTon, ByUsdt, ChainTerms, OnChain, chain_terms
from services.commerce.worth import frozen_rates
from services.money import Money, decimals
from services.person import Person
from services.policy import BankAccount, Policy
from services.promotions.codes import Discount, quote
from services.refusals import Refusal

#: What one period of a subscription in Stars may cost (Bot API, createInvoiceLink).
MOST_RECURRING_STARS = 10_000


@dataclass(frozen=True)
class NoAccount(Refusal):
    """No bank account is set up that could take this price."""


@dataclass(frozen=True)
class AccountGone(Refusal):
    """The account that was chosen takes no transfers any more, but others do."""

    # The plan, or the enrolment whose seat was to be paid.
    plan_id: UUID | None
    enrollment_id: UUID | None


@dataclass(frozen=True)
class NoStarPrice(Refusal):
    """It cannot be paid with Telegram Stars."""


@dataclass(frozen=True)
class NoCards(Refusal):
    """It cannot be paid by card."""


#: Currencies without decimals about which Telegram and CLDR are of one mind.
_WHOLE = frozenset({"JPY", "KRW", "VND", "CLP", "PYG"})


@dataclass(frozen=True)
class ByBank:
    """A transfer to one of the operator's accounts; without a key the first that fits."""

    account_key: str | None = None


@dataclass(frozen=True)
class ByStars:
    """Telegram Stars (Bot API, Payments for Digital Goods)."""


@dataclass(frozen=True)
class ByCard:
    """A card, through Telegram's payment provider."""


Way = ByBank | ByStars | ByCard | OnChain


@dataclass(frozen=True)
class Tag:
    """What an item costs this person in one currency: its price, a code and their unused days."""

    price: Money
    discount: Discount | None = None
    # What of their own pays for it: balance, and unused days of a plan that this one ends.
    funding: Funding | None = None

    @property
    def final(self) -> Money:
        """The price after the discount."""
        return self.discount.final if self.discount else self.price

    @property
    def payable(self) -> Money:
        """What remains to be paid with new money."""
        return self.funding.payable if self.funding is not None else self.final


async def price_tag(
    person: Person,
    target: Target,
    price: Money,
    promo: str | None,
    *,
    now: datetime,
    policy: Policy,
) -> Tag:
    """The tag for a plan whose `price` may be in Stars; raises every Promo… refusal."""
    discount = None
    if promo is not None:
        discount = await quote(person, promo, target.subject, price, now=now)
    return await _funded(person, Tag(price, discount), target, now, policy)


async def _funded(person: Person, tag: Tag, target: Target, now: datetime, policy: Policy) -> Tag:
    funding = await funding_for(person, target, tag.price, tag.final, now=now, policy=policy)
    return replace(tag, funding=funding)


async def seat_tag(
    person: Person,
    package: EducationPackage,
    price: Money,
    promo: str | None,
    *,
    now: datetime,
    policy: Policy,
) -> Tag:
    """The tag for a seat; it ends no plan, and a balance pays for it like for anything.

    Raises every Promo… refusal.
    """
    target = Target(package.id, Money.of(package.price, package.currency), 0, is_seat=True)
    return await price_tag(person, target, price, promo, now=now, policy=policy)


@dataclass(frozen=True)
class Offer:
    """An item at the price this person pays for it, and how."""

    item: Item
    price: Money
    discount: Discount | None
    method: PaymentMethod
    amount: Money
    account: BankAccount | None = None
    rate: Decimal | None = None
    chain: ChainTerms | None = None
    funding: Funding | None = None
    # The operator's rates, frozen with the checkout.
    rates: dict[str, str] = field(default_factory=dict)

    @property
    def payable(self) -> Money:
        """What remains to be paid with new money, in the currency that the price is set in."""
        return Tag(self.price, self.discount, self.funding).payable

    @property
    def is_recurring(self) -> bool:
        """Whether Telegram charges this again every 30 days: a month at its full price in Stars.

        A discount and a balance are for one payment, so a price with one is paid once.
        """
        return (
            self.method is PaymentMethod.STARS
            and isinstance(self.item, PlanItem)
            and self.item.plan.duration_months == 1
            and self.discount is None
            and (self.funding is None or not self.funding.off.minor)
            and self.amount.minor <= MOST_RECURRING_STARS
        )

    @property
    def snapshot(self) -> dict[str, Any]:
        """The offer as it was shown, so that a later change alters no history."""
        return {
            **self.item.snapshot,
            "price": {"amount": str(self.price.decimal), "currency": self.price.currency},
            "rate": str(self.rate) if self.rate else None,
            "account": vars(self.account) if self.account else None,
            "promo": promo_snapshot(self.discount) if self.discount else None,
            "chain": self.chain.snapshot if self.chain else None,
            "recurring": self.is_recurring,
            "funding": self.funding.snapshot if self.funding else None,
            # What is left to pay: in the currency of the listed price, and as it is asked for.
            "due": _money(self.due),
            "asked": _money(self.amount),
            "rates": self.rates,
        }

    @property
    def due(self) -> Money:
        """What is left to pay, in the currency of the listed price."""
        if self.funding is not None:
            return self.funding.due
        own, final = self.item.price, Tag(self.price, self.discount).payable
        if final.currency == own.currency or not self.price.minor:
            return Money(final.minor, own.currency) if self.price.minor else own
        return own.share(final.minor, self.price.minor)

    def is_kept_by(self, snapshot: dict[str, Any], now: datetime) -> bool:
        """Whether an open checkout with this snapshot is this very offer."""
        if self.chain is None or not self.chain.is_kept_by(snapshot.get("chain"), now):
            return snapshot == self.snapshot
        # Its own rate is fixed for as long as its price is promised.
        fixed = {"chain": None, "asked": None}
        return {**snapshot, **fixed} == {**self.snapshot, **fixed}


def _money(amount: Money) -> dict[str, str]:
    return {"amount": str(amount.decimal), "currency": amount.currency}


async def make_offer(
    person: Person,
    item: Item,
    way: Way,
    promo: str | None,
    *,
    now: datetime,
    policy: Policy,
) -> Offer:
    """The offer for a plan or a seat.

    Raises NoAccount, AccountGone, NoStarPrice, NoCards, NotOnChain and every Promo… refusal.
    """
    price = _star_price(item) if isinstance(way, ByStars) else item.price
    if isinstance(item, PlanItem):
        target = Target.of(item.plan)
        tag = await price_tag(person, target, price, promo, now=now, policy=policy)
    else:
        tag = await seat_tag(person, item.package, price, promo, now=now, policy=policy)
    offer = _offer(item, price, tag.discount, tag.payable, way, policy)
    return replace(offer, funding=tag.funding, rates=frozen_rates(policy))


def _offer(
    item: Item,
    price: Money,
    discount: Discount | None,
    payable: Money,
    way: Way,
    policy: Policy,
) -> Offer:
    if payable.minor == 0:
        return Offer(item, price, discount, PaymentMethod.MANUAL, payable)
    if isinstance(way, ByStars):
        return Offer(item, price, discount, PaymentMethod.STARS, payable)
    if isinstance(way, ByTon | ByUsdt):
        terms, amount = chain_terms(payable, way, policy)
        return Offer(item, price, discount, METHODS[terms.asset], amount, chain=terms)
    if isinstance(way, ByCard):
        if not takes_cards(payable, policy):
            raise NoCards
        return Offer(item, price, discount, PaymentMethod.CARD, payable)
    account, amount = _account(item, payable, way.account_key, policy)
    rate = policy.rates.get((payable.currency, amount.currency))
    converted = rate if payable.currency != amount.currency else None
    return Offer(item, price, discount, PaymentMethod.BANK_TRANSFER, amount, account, converted)


def _star_price(item: Item) -> Money:
    if item.star_price is None:
        raise NoStarPrice
    return Money(item.star_price, "XTR")


def takes_cards(price: Money, policy: Policy) -> bool:
    """Whether this price can be paid by card.

    Telegram counts in minor units by a list of its own (currencies.json). Where CLDR counts
    otherwise, a hundredth or the hundredfold would be charged: such currencies are left out.
    """
    sure = decimals(price.currency) == 2 or price.currency in _WHOLE
    return policy.takes_cards and sure and price.minor > 0


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


def _account(
    item: Item, price: Money, key: str | None, policy: Policy
) -> tuple[BankAccount, Money]:
    offers = payable_accounts(price, policy)
    if not offers:
        raise NoAccount
    for account, amount in offers:
        if key is None or account.key == key:
            return account, amount
    raise AccountGone(item.columns.get("plan_id"), item.columns.get("enrollment_id"))


def promo_snapshot(discount: Discount) -> dict[str, str]:
    """The discount as it was shown, expected and settled."""
    return {
        "code": discount.code,
        "off": str(discount.off.decimal),
        "final": str(discount.final.decimal),
    }
