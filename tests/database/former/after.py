"""The former release's database behind the upgrade: its people by their stories, and short ways."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from bot.migration_books import apart
from models.payments import Payment
from models.people import BotUser
from models.subscriptions import SubscriptionPlan, UserPackageAssignment, UserSubscription
from services.commerce.checkout import open_checkout
from services.commerce.funding import Target
from services.commerce.methods.bank import ByBank
from services.commerce.proofs import SentFile, submit_receipt
from services.commerce.quote import price_tag
from services.commerce.refunds import refund
from services.commerce.reviews import approve
from services.money import Money
from services.person import Person, known
from services.timeline.facts import Fact, facts_of
from services.timeline.state import State
from services.timeline.timeline import timeline
from tests.database.former import POLICY, UPGRADE
from tests.services.shop import receipt

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Member:
    """A person of the former release's, by their history."""

    user: BotUser

    async def person(self) -> Person:
        found = await known(self.user.telegram_id)
        assert found is not None
        return found

    async def facts(self) -> list[Fact]:
        return await facts_of(self.user.id)

    async def state(self, now: datetime = UPGRADE) -> State:
        return timeline(await self.facts(), now)

    async def running(self) -> list[UserPackageAssignment]:
        return (
            await UserPackageAssignment.filter(
                user__telegram_id=self.user.telegram_id, is_active=True
            )
            .exclude(source="bundle")
            .order_by("expires_at")
            .select_related("package")
        )

    async def plans(self) -> list[str]:
        return [right.package.name for right in await self.running()]

    async def row(self) -> UserSubscription:
        return await UserSubscription.get(telegram_user_id=self.user.telegram_id).select_related(
            "plan"
        )

    async def payments(self) -> list[Payment]:
        return await Payment.filter(user_id=self.user.id).order_by("created_at")

    async def buys(self, plan: str, now: datetime) -> Payment:
        """A transfer, its proof and its approval, all at the same moment."""
        sold = await SubscriptionPlan.get(name=plan)
        person, price = await self.person(), Money.of(sold.price, sold.currency)
        tag = await price_tag(person, Target.of(sold), price, None, now=now, policy=POLICY)
        found = await open_checkout(person, sold.id, tag.payable, ByBank(), now=now, policy=POLICY)
        if found.amount.minor:
            sent = await self.sends(found.intent_id, now)
            await approves(sent, now)
        return await Payment.get(intent_id=found.intent_id)

    async def sends(self, intent_id: UUID, now: datetime) -> Payment:
        """A proof of payment that no other is like."""
        file, sent = receipt(f"after {intent_id} {now}".encode()), SentFile("file", is_photo=True)
        key = f"update:2:{intent_id}"
        done = await submit_receipt(
            await self.person(), intent_id, file, sent, idempotency_key=key, now=now
        )
        return await Payment.get(id=done.payment_id)


async def member(history: str) -> Member:
    return Member(await BotUser.get(first_name=history))


async def boss() -> Person:
    found = await known((await BotUser.get(is_admin=True)).telegram_id)
    assert found is not None
    return found


async def approves(payment: Payment, now: datetime, **choice: Any) -> None:
    await approve(payment.id, await boss(), now=now, policy=POLICY, **choice)


async def refunds(payment: Payment, now: datetime, *, keeps: bool = False) -> None:
    await refund(payment.id, await boss(), "by hand", keep_access=keeps, now=now, policy=POLICY)


#: Those who were broken by hand, so that nothing can be said of something of theirs.
UNTOLD = {"has a right of no seat", "has a row without a right", "has a payment without a right"}


async def broken(now: datetime = UPGRADE) -> set[tuple[str | None, str]]:
    """Whose stored rows are not what their facts come to, and by which rule."""
    histories = {user.telegram_id: user.first_name for user in await BotUser.all()}
    return {(histories[telegram_id], rule) async for telegram_id, rule, _ in apart(now)}


def stopped_at_the_upgrade(directory: Path) -> Path:
    """A clock for the settings that stands, but for some seconds, at the upgrade."""
    file = directory / "clock"
    file.write_text(str((UPGRADE - datetime.now(UTC)).total_seconds()))
    return file
