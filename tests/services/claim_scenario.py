"""A shop with a domain of its own, a member with a wallet, and what a name costs them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from models.claims import ClaimStatus
from models.ledger import Account, LedgerEntry
from models.lifecycles import ChainPurpose, ChainStatus
from models.payments import Payment
from models.people import Profile
from models.ton import SubdomainClaim, TonTransaction
from models.wallets import ProofState, WalletProof
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.claim_reviews import approve, reject
from services.commerce.methods.bank import ByBank
from services.commerce.orders import NAME
from services.commerce.reviews import approve as accept
from services.ledger.entries import balances
from services.money import Money
from services.ton import claims
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.shop import POLICY as SHOP
from tests.services.shop import met, submitted

PRICE, STARS = Money(500, "USD"), 250
POLICY = replace(
    SHOP,
    names_domain="club.ton",
    names_price=PRICE,
    names_stars=STARS,
    names_each=2,
    names_reserved="casino* vipclub +vip",
)
FREE = replace(POLICY, names_price=Money(0, "USD"))
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


async def gives_wallet(who: Someone, key: str) -> None:
    """A wallet that they have proven."""
    wallet = f"0:{key}"
    profile = await Profile.get(telegram_id=who.telegram_id)
    paid = await TonTransaction.create(
        transaction_hash=key,
        from_address=wallet,
        to_address=f"0:{'c' * 64}",
        amount="50000000",
        purpose=ChainPurpose.WALLET_LINK,
        status=ChainStatus.CONFIRMED,
        user_id=profile.id,
        handled_at=NOW,
        sent_at=NOW,
        created_at=NOW,
    )
    await WalletProof.create(
        user_id=profile.id,
        code=f"MYWALLET{key[:16].upper()}",
        state=ProofState.LINKED,
        wallet_address=wallet,
        transaction_id=paid.id,
        proven_at=NOW,
        linked_at=NOW,
        created_at=NOW,
        updated_at=NOW,
    )
    await Profile.filter(id=profile.id).update(ton_wallet_address=wallet)


@dataclass
class ClaimScenario:
    """A member, another one and two admins."""

    anna: Someone
    ben: Someone
    boss: Someone

    @classmethod
    async def opened(cls) -> "ClaimScenario":
        made = cls(
            await factories.person("Anna"),
            await factories.person("Ben"),
            await factories.admin("Boss"),
        )
        for who in (made.anna, made.ben):
            await gives_wallet(who, sha256(who.telegram_id.encode()).hexdigest())
        return made

    async def claims(self, who: Someone, name: str, now: datetime = NOW) -> SubdomainClaim:
        return await claims.claim(await met(who), name, now=now, policy=POLICY)

    async def opens(self, who: Someone, claim_id: UUID, now: datetime = NOW) -> Checkout:
        return await open_checkout(
            await met(who), claim_id, PRICE, ByBank(), goods=NAME, now=now, policy=POLICY
        )

    async def pays(self, who: Someone, found: Checkout, now: datetime = NOW) -> Payment:
        """The proof is sent and accepted."""
        sent = await submitted(who, found.intent_id, now=now)
        await accept(sent.payment_id, await met(self.boss), now=now, policy=POLICY)
        return await Payment.get(id=sent.payment_id)

    async def buys(self, who: Someone, name: str, now: datetime = NOW) -> SubdomainClaim:
        """Claimed and paid: it waits for the admins."""
        row = await self.claims(who, name, now)
        await self.pays(who, await self.opens(who, row.id, now), now)
        return await SubdomainClaim.get(id=row.id)

    async def approves(self, row: SubdomainClaim, now: datetime = NOW) -> None:
        await approve(await met(self.boss), row.id, now=now)

    async def rejects(self, row: SubdomainClaim, why: str = "brand", now: datetime = NOW) -> None:
        await reject(await met(self.boss), row.id, why, now=now)


async def status(row: SubdomainClaim) -> ClaimStatus:
    return (await SubdomainClaim.get(id=row.id)).status


async def balance(who: Someone) -> dict[str, tuple[int, int]]:
    """What is theirs: what can be paid back, and spent only."""
    found = await balances(who.user.id)
    return {
        one.payable.currency: (one.payable.minor, one.spend_only.minor)
        for one in found
        if one.payable.minor or one.spend_only.minor
    }


async def income(who: Someone) -> int:
    lines = await LedgerEntry.filter(user_id=who.user.id, account=Account.INCOME)
    return sum(one.amount for one in lines)


async def agrees(now: datetime = NOW) -> None:
    """The nightly check finds nothing."""
    assert [(one.rule, one.examples) for one in await disagreements(now)] == []
