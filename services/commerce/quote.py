"""What an item costs this person, by each way to pay: price, discount, what is to be sent."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from models.lifecycles import PaymentMethod
from services.commerce.funding import Funding, Span, Target, funding_for, span_for
from services.commerce.items import Item
from services.commerce.methods.method import Method, Terms
from services.commerce.methods.registry import METHODS
from services.commerce.orders import Order
from services.commerce.worth import frozen_rates
from services.money import Money
from services.person import Person
from services.policy import Policy
from services.promotions import codes
from services.promotions.codes import Discount
from services.refusals import Refusal


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

    @property
    def is_reduced(self) -> bool:
        """Whether a code or money of their own lowers it, which is for one payment only."""
        funded = self.funding is not None and self.funding.off.minor > 0
        return self.discount is not None or funded


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
        discount = await codes.quote(person, promo, target.subject, price, now=now)
    return await _funded(person, Tag(price, discount), target, now, policy)


async def _funded(person: Person, tag: Tag, target: Target, now: datetime, policy: Policy) -> Tag:
    funding = await funding_for(person, target, tag.price, tag.final, now=now, policy=policy)
    return replace(tag, funding=funding)


@dataclass(frozen=True)
class Quote:
    """An item at this person's price, in every way that takes it, and what it would bring."""

    item: Item
    tag: Tag
    # What remains to be paid, by each way; where nothing remains there is nothing to choose.
    ways: dict[PaymentMethod, Money]
    # When a plan would run; nothing where none is running.
    span: Span | None = None
    # Why the code that they brought is no good for this.
    refused: Refusal | None = None
    # The ways whose provider charges the price again every period by itself.
    recurring: frozenset[PaymentMethod] = frozenset()


async def quote(order: Order, promo: str | None, *, now: datetime, policy: Policy) -> Quote:
    """The quote for an order; a code that does not fit is named and left out."""
    item, buyer, refused = order.item, order.buyer, None
    try:
        tag = await price_tag(buyer, item.target, item.price, promo, now=now, policy=policy)
    except Refusal as refusal:
        refused, promo = refusal, None
        tag = await price_tag(buyer, item.target, item.price, None, now=now, policy=policy)
    span = await span_for(order.recipient, item.target, now=now, policy=policy)
    ways: dict[PaymentMethod, Money] = {}
    recurring: set[PaymentMethod] = set()
    for name, method in METHODS.items() if tag.payable.minor else ():
        with suppress(Refusal):
            price, own = method.price_of(item), tag
            if price != item.price:
                own = await price_tag(buyer, item.target, price, promo, now=now, policy=policy)
            if method.takes(own.payable, policy):
                ways[name] = own.payable
                if method.recurs(item, own.payable, is_reduced=own.is_reduced):
                    recurring.add(name)
    return Quote(item, tag, ways, span, refused, frozenset(recurring))


@dataclass(frozen=True)
class Offer:
    """An item at the price this person pays for it, and how."""

    item: Item
    price: Money
    discount: Discount | None
    # Nothing where nothing is left to pay.
    way: type[Method] | None
    terms: Terms
    funding: Funding | None = None
    # The operator's rates, frozen with the checkout.
    rates: dict[str, str] = field(default_factory=dict)

    @property
    def payable(self) -> Money:
        """What remains to be paid with new money, in the currency that the price is set in."""
        return Tag(self.price, self.discount, self.funding).payable

    @property
    def method(self) -> PaymentMethod:
        return self.way.name if self.way is not None else PaymentMethod.MANUAL

    @property
    def amount(self) -> Money:
        """What is asked for."""
        return self.terms.amount

    @property
    def is_recurring(self) -> bool:
        """Whether it is charged again every period by itself."""
        is_reduced = Tag(self.price, self.discount, self.funding).is_reduced
        return self.way is not None and self.way.recurs(
            self.item, self.amount, is_reduced=is_reduced
        )

    @property
    def snapshot(self) -> dict[str, Any]:
        """The offer as it was shown, so that a later change alters no history."""
        terms = self.terms
        return {
            **self.item.snapshot,
            "price": {"amount": str(self.price.decimal), "currency": self.price.currency},
            "rate": str(terms.rate) if terms.rate else None,
            "account": vars(terms.account) if terms.account else None,
            "promo": promo_snapshot(self.discount) if self.discount else None,
            "chain": terms.chain.snapshot if terms.chain else None,
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
        if self.way is None or not self.way.keeps(self.terms, snapshot, now):
            return snapshot == self.snapshot
        # Its own rate is fixed for as long as its price is guaranteed.
        fixed = {"chain": None, "asked": None}
        return {**snapshot, **fixed} == {**self.snapshot, **fixed}


def _money(amount: Money) -> dict[str, str]:
    return {"amount": str(amount.decimal), "currency": amount.currency}


async def make_offer(
    order: Order, way: Method, promo: str | None, *, now: datetime, policy: Policy
) -> Offer:
    """The offer for an order; raises the way's own refusals and every Promo… refusal."""
    item = order.item
    price = way.price_of(item)
    tag = await price_tag(order.buyer, item.target, price, promo, now=now, policy=policy)
    made = Offer(item, price, tag.discount, None, Terms(tag.payable))
    if tag.payable.minor:
        made = replace(made, way=type(way), terms=way.terms(tag.payable, item, policy))
    return replace(made, funding=tag.funding, rates=frozen_rates(policy))


def promo_snapshot(discount: Discount) -> dict[str, str]:
    """The discount as it was shown, expected and settled."""
    return {
        "code": discount.code,
        "off": str(discount.off.decimal),
        "final": str(discount.final.decimal),
    }
