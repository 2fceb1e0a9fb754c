"""A test purchase for tests: begun, paid and driven without a chat, with Telegram's part played."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from tortoise import connections

from models.lifecycles import ChainAsset, Role
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.method import Method
from services.commerce.methods.star_charges import Charge, Outcome, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.payouts import stars_arrived_back
from services.commerce.proofs import SentFile
from services.person import Person
from services.policy import BankAccount, Policy, Receiving
from services.trial import runs
from services.trial.driver import advance
from services.trial.runs import Trial
from tests import factories
from tests.factories import NOW, Someone
from tests.services.chain import RATE, USDT_WALLET, WALLET, Chain, read
from tests.services.gateway import Chats
from tests.services.shop import met, receipt

POLICY = Policy(
    ZoneInfo("UTC"),
    accounts=(BankAccount("0", "USD", "Bank", "Shop", "1"),),
    receiving=Receiving(WALLET, gram_in="USD", is_test_net=True),
    takes_cards=True,
    tests_cards=True,
)
WAYS: dict[str, Method] = {
    "stars": ByStars(),
    "bank": ByBank(),
    "card": ByCard(),
    "ton": ByTon(RATE),
    "usdt": ByUsdt(),
}
_numbers = count(1)


@dataclass
class Owner:
    """An admin with a shop of one plan and its channel."""

    who: Someone
    person: Person
    chats: Chats = field(default_factory=Chats)
    now: datetime = NOW

    async def begins(self, way: str = "stars", policy: Policy = POLICY) -> Trial:
        return await runs.begin_trial(self.person, WAYS[way], now=self.now, policy=policy)

    async def pays(self, trial: Trial, charge_id: str | None = None) -> Outcome | None:
        """What a person does outside of the bot, by the way of the test."""
        found, number = trial.checkout, charge_id or f"charge-{next(_numbers)}"
        match str(trial.method):
            case "stars":
                paid = Charge(self.person.key, found.pay_code, number, found.amount, self.now)
                return await settle_charge(paid, now=self.now, policy=POLICY)
            case "card":
                card = CardCharge(
                    self.person.key, found.pay_code, number, f"p-{number}", found.amount, self.now
                )
                await settle_card(card, now=self.now, policy=POLICY)
            case "bank_transfer":
                sent = SentFile("file", is_photo=True)
                again = {"idempotency_key": number, "now": self.now}
                await runs.prove(self.person, trial.run_id, receipt(), sent, **again)
            case name:
                is_ton = name == "ton"
                chain = Chain() if is_ton else Chain(USDT_WALLET, ChainAsset.USDT)
                chain.pays(found.amount.minor, found.pay_code, self.now)
                await read(chain, self.now + timedelta(seconds=1))
        return None

    async def approves(self, trial: Trial) -> Trial:
        return await runs.approve_trial(self.person, trial.run_id, now=self.now, policy=POLICY)

    async def stops(self, trial: Trial) -> Trial:
        return await runs.stop_trial(self.person, trial.run_id, now=self.now)

    async def goes_on(self, *, telegram: str = "sent") -> Trial:
        """All that happens by itself; what Telegram says to the refund is played here."""
        for _ in range(3):
            while await advance(self.who.user.id, self.chats, now=self.now):
                pass
            if not await self._refunds(telegram):
                break
        trial = await runs.latest_of(self.who.user.id)
        assert trial is not None
        return trial

    async def _refunds(self, answer: str) -> bool:
        """Telegram takes the Stars back, or refuses, whatever is waiting to be sent."""
        connection = connections.get("default")
        rows = await connection.execute_query_dict(
            "SELECT id, args ->> 'charge' AS charge FROM outbox"
            " WHERE kind = 'refund_stars' AND state = 'waiting'"
        )
        for row in rows:
            if answer == "sent":
                await stars_arrived_back(row["charge"], self.now)
            await connection.execute_query(
                "UPDATE outbox SET state = $2, error = $3, done_at = now() WHERE id = $1",
                [row["id"], answer, None if answer == "sent" else "CHARGE_NOT_FOUND"],
            )
        return bool(rows)

    async def whole(self, way: str) -> Trial:
        """A test from its beginning to its end."""
        trial = await self.begins(way)
        await self.pays(trial)
        if way == "bank":
            await self.goes_on()
            await self.approves(trial)
        return await self.goes_on()


async def owner(name: str = "Olga", *, channels: int = 2) -> Owner:
    """An admin, and a plan with channels."""
    who = await factories.admin(name)
    sold = await factories.plan(star_price=2500)
    for number in range(channels):
        await factories.channel(sold, f"Channel {number}")
    return Owner(who, await met(who))


def dismissed(one: Owner) -> Person:
    """The same person as somebody who leads no more."""
    return replace(one.person, role=Role.USER)


async def everything() -> dict[str, Any]:
    """All rows of all tables but those of test orders, so that two looks can be compared."""
    connection = connections.get("default")
    tables = await connection.execute_query_dict(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1)",
        [_OWN],
    )
    found: dict[str, Any] = {}
    for row in tables:
        name = row["tablename"]
        beside = _BESIDE.get(name, "TRUE")
        rows = await connection.execute_query_dict(
            f"SELECT to_jsonb(t)::text AS row FROM {name} t WHERE {beside} ORDER BY 1"
        )
        found[name] = [one["row"] for one in rows]
    return found


#: What a test purchase writes: its own rows, the messages that carry it on, a line of the log.
_OWN = ("trial_runs", "outbox", "inbox_updates", "aerich", "ton_accounts")
_BESIDE = {
    "payments": "NOT t.is_test",
    "payment_intents": "NOT t.is_test",
    "subscription_plans": "NOT t.is_test",
    "ledger_entries": "t.account NOT IN ('test', 'test:clearing')",
    "admin_actions": "t.action <> 'trial_begun'",
    "media_files": "NOT EXISTS (SELECT FROM payments y WHERE y.receipt_id = t.id AND y.is_test)",
    "media_contents": (
        "NOT EXISTS (SELECT FROM payments y WHERE y.receipt_id = t.media_file_id AND y.is_test)"
    ),
    "ton_transactions": (
        "NOT EXISTS (SELECT FROM payments y WHERE y.id = t.payment_id AND y.is_test)"
    ),
}
