"""A member on a month for $49 in a shop with other plans, and an admin: for moves and refunds."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from models.payments import Payment
from models.subscriptions import SubscriptionPlan, UserPackageAssignment, UserSubscription
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.funding import Target
from services.commerce.methods.bank import ByBank
from services.commerce.quote import Tag, price_tag
from services.commerce.refunds import Refunded, refund
from services.commerce.reviews import approve
from services.ledger.entries import balances
from services.money import Money
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.shop import POLICY, met, submitted

DAY = timedelta(days=1)


@dataclass
class ShopScenario:
    """All people and things that a scenario about plans needs."""

    who: Someone
    boss: Someone
    month: SubscriptionPlan
    quarter: SubscriptionPlan
    small: SubscriptionPlan

    async def tag(self, plan: SubscriptionPlan, **changes: Any) -> Tag:
        """What a plan costs the member today."""
        values = {"now": NOW, "promo": None, "price": Money.of(plan.price, "USD"), **changes}
        person, price = await met(self.who), values.pop("price")
        return await price_tag(person, Target.of(plan), price, policy=POLICY, **values)

    async def opens(self, plan: SubscriptionPlan, **changes: Any) -> Checkout:
        """A checkout at the price that the card shows."""
        values = {"now": NOW, "promo": None, "policy": POLICY, **changes}
        if "shown" not in values:
            tag = await self.tag(plan, now=values["now"], promo=values["promo"])
            values["shown"] = tag.payable
        person, shown = await met(self.who), values.pop("shown")
        return await open_checkout(person, plan.id, shown, ByBank(), **values)

    async def settles(self, found: Checkout, now: datetime = NOW) -> Payment:
        """The receipt is sent and approved."""
        sent = await submitted(self.who, found.intent_id, now=now)
        await approve(sent.payment_id, await met(self.boss), now=now, policy=POLICY)
        return await Payment.get(id=sent.payment_id)

    async def buys(self, plan: SubscriptionPlan, now: datetime = NOW) -> Payment:
        return await self.settles(await self.opens(plan, now=now), now)

    async def refunds(self, payment: Payment, **changes: Any) -> Refunded:
        values = {"keep_access": False, "now": NOW, "policy": POLICY, **changes}
        return await refund(payment.id, await met(self.boss), "by hand", **values)

    async def balance(self) -> dict[str, tuple[int, int]]:
        """What is the member's own in each currency: what can be paid back, and spent only."""
        return {
            one.payable.currency: (one.payable.minor, one.spend_only.minor)
            for one in await balances(self.who.user.id)
        }

    async def agrees(self, now: datetime = NOW) -> None:
        """Payments, access and money agree."""
        assert [(one.rule, one.examples) for one in await disagreements(now)] == []

    async def row(self) -> UserSubscription:
        return await UserSubscription.get(telegram_user_id=self.who.telegram_id)

    async def end(self) -> datetime | None:
        return (await self.row()).subscription_end_date

    async def running(self) -> list[UserPackageAssignment]:
        return await UserPackageAssignment.filter(
            user_id=self.who.profile.id, is_active=True
        ).order_by("assigned_at", "expires_at")


async def built() -> ShopScenario:
    """The scenario before anything was bought."""
    return ShopScenario(
        await factories.person(),
        await factories.admin(),
        await factories.plan("1 month"),
        await factories.plan("3 months", duration_months=3, price=Decimal(150), star_price=1500),
        await factories.plan("Small", price=Decimal(10)),
    )
