"""Buying as people do it: by each way, with codes, slowly, in two tries, or not after all."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from bot.demo_history.people import pick
from bot.demo_history.steps import DAY, HOUR, Present, Steps
from bot.demo_history.world import POLICY, pays_on_chain, proof, rate
from models.lifecycles import PaymentMethod
from models.subscriptions import SubscriptionPlan
from services import funnel
from services.commerce import intents
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.funding import Target
from services.commerce.invoices import may_pay
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.method import Method
from services.commerce.methods.star_charges import Charge, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.orders import PLAN, Goods
from services.commerce.proofs import SentFile, submit_receipt
from services.commerce.quote import price_tag
from services.commerce.reviews import approve, reject
from services.money import Money
from services.refusals import Refusal

_METHODS = (("bank", 0.4), ("stars", 0.18), ("card", 0.2), ("ton", 0.09), ("usdt", 0.13))
_CODES = (("WELCOME20", 0.75), ("AUTUMN15", 0.25))


class Buyer(Steps):
    """Somebody with a plan or a course in mind."""

    async def _buys_plan(self, name: str, *, first: bool = False) -> bool:
        plan = self.world.plans.get(name)
        if plan is None:
            return False
        self._visits()
        await funnel.saw_plan(self.key, plan.id, self.now, POLICY)
        code = pick(self.chance, _CODES) if self._happens(0.22) else None
        target = Target.of(plan)
        return await self._buys(PLAN, plan.id, target, plan, code, leaves=0.2 if first else 0.04)

    async def _buys(
        self,
        goods: Goods,
        key: UUID,
        target: Target,
        priced: SubscriptionPlan | None,
        code: str | None,
        *,
        leaves: float = 0.05,
    ) -> bool:
        """From the checkout to what was bought; whether it was."""
        await self._tick()
        way, price = self._way(target, priced)
        person = await self._me()
        try:
            shown = (
                await price_tag(person, target, price, code, now=self.now, policy=POLICY)
            ).payable
        except Refusal:
            # The code does not fit any more, or never did.
            code = None
            shown = (
                await price_tag(person, target, price, None, now=self.now, policy=POLICY)
            ).payable
        found = await open_checkout(
            person, key, shown, way, promo=code, goods=goods, now=self.now, policy=POLICY
        )
        if not found.amount.minor:
            return True
        if self._happens(leaves):
            await self._lets_it_run_out(found)
            return False
        return await self._pays(found)

    def _way(self, target: Target, plan: SubscriptionPlan | None) -> tuple[Method, Money]:
        """How they pay, and the price in what that is counted in."""
        method = pick(self.chance, _METHODS)
        if method == "stars" and plan is not None and plan.star_price:
            return ByStars(), Money(plan.star_price, "XTR")
        ways: dict[str, Method] = {
            "card": ByCard(),
            "ton": ByTon(rate(self.now, self.chance)),
            "usdt": ByUsdt(),
        }
        return ways.get(method, ByBank()), target.price

    async def _lets_it_run_out(self, found: Checkout) -> None:
        self._reaches(found.expires_at + timedelta(minutes=1))
        await intents.expire_due(self.now)
        self._reaches(self.now + POLICY.lag)
        await intents.release_due(self.now, POLICY)

    async def _pays(self, found: Checkout) -> bool:
        match found.method:
            case PaymentMethod.BANK_TRANSFER:
                return await self._pays_by_bank(found)
            case PaymentMethod.STARS | PaymentMethod.CARD:
                self._passes(timedelta(seconds=20), timedelta(minutes=4))
                await self._is_charged(found)
            case _:
                self._passes(timedelta(minutes=1), timedelta(minutes=12))
                await pays_on_chain(found.amount, found.pay_code, self.now)
        return True

    async def _is_charged(self, found: Checkout) -> None:
        person, code, paid = await self._me(), found.pay_code, found.amount
        await may_pay(person, code, paid, now=self.now, policy=POLICY)
        charge = f"history:{self.key}:{code}"
        if found.method is PaymentMethod.STARS:
            stars = Charge(self.key, code, charge, paid, self.now)
            await settle_charge(stars, now=self.now, policy=POLICY)
        else:
            card = CardCharge(self.key, code, charge, f"{charge}:card", paid, self.now)
            await settle_card(card, now=self.now, policy=POLICY)

    async def _pays_by_bank(self, found: Checkout) -> bool:
        self._passes(timedelta(minutes=20), 20 * HOUR)
        for attempt in range(2):
            sent = await submit_receipt(
                await self._me(),
                found.intent_id,
                proof(f"{found.pay_code} {attempt + 1}", found.amount),
                SentFile(None, is_photo=True),
                idempotency_key=self._once(),
                now=self.now,
            )
            if self.world.present - self.now < 2 * DAY and self._happens(0.7):
                # What was sent of late waits for whoever looks at the demo.
                raise Present
            # Most are looked at within a few hours, some on the next day.
            slow = self._happens(0.12)
            self._passes(0.2 * HOUR, 20 * HOUR if slow else 5 * HOUR)
            await self._tick()
            admin = self.world.admin
            if not self._happens(0.07):
                await approve(sent.payment_id, admin, now=self.now, policy=POLICY)
                return True
            reason = "The amount doesn't match."
            await reject(sent.payment_id, admin, reason, now=self.now, policy=POLICY)
            if attempt or not self._happens(0.7):
                break
            self._passes(HOUR, 20 * HOUR)
        self._reaches(self.now + POLICY.intent_life + HOUR)
        await intents.expire_due(self.now)
        self._reaches(self.now + POLICY.lag)
        await intents.release_due(self.now, POLICY)
        return False
