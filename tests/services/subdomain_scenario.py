"""Names below `shop.ton`: a chain that says what a test wants, and members who were given names."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections

from models.claims import ClaimStatus
from models.people import Profile
from models.subscriptions import UserPackageAssignment
from models.ton import SubdomainClaim, TonSubdomain
from services.person import Person, known
from services.ton.domains import Found
from services.ton.names import NamesUnavailable, Records
from services.ton.subdomains import ending
from services.ton.subdomains.desk import Prepared, SigningDesk
from services.ton.subdomains.giving import give
from services.ton.subdomains.watching import Watch
from tests import factories
from tests.factories import NOW
from tests.services.test_wallets import POLICY

WALLET, OTHER, MANAGER = (f"0:{pair * 32}" for pair in ("ab", "cd", "ef"))
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
SHOP = Found("shop.ton", f"0:{'11' * 32}", f"0:{'22' * 32}", filled=NOW - 10 * DAY)


@dataclass
class Chain:
    """What the chain would say, whether it says anything, and a clock."""

    at: datetime = NOW
    is_silent: bool = False
    domain: Found | Exception = SHOP
    manager_is: str | Exception | None = MANAGER
    owner_is: str | None = None
    leads: dict[str, str | Exception | None] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def now(self) -> datetime:
        return self.at

    async def parent(self, domain: str) -> tuple[Found, str | None]:
        if self.is_silent:
            raise NamesUnavailable
        if isinstance(self.domain, Exception):
            raise self.domain
        return self.domain, await self.manager(domain)

    async def manager(self, domain: str) -> str | None:
        if self.is_silent:
            raise NamesUnavailable
        if isinstance(self.manager_is, Exception):
            raise self.manager_is
        return self.manager_is

    async def owner(self, manager: str) -> str | None:
        if self.is_silent:
            raise NamesUnavailable
        return self.owner_is

    async def records(self, manager: str, name: str) -> Records:
        self.asked.append(name)
        if self.is_silent:
            raise NamesUnavailable
        found = self.leads.get(name)
        if isinstance(found, Exception):
            raise found
        return Records(found)

    def signs(self, *batch: Prepared) -> None:
        """What the operator's wallet sends, the chain shows."""
        for one in batch:
            assert one.call.to == self.manager_is
            self.leads[one.name] = one.wallet

    @property
    def watch(self) -> Watch:
        return Watch(self, self)

    @property
    def desk(self) -> SigningDesk:
        return SigningDesk(self, self)

    async def looks(self, later: timedelta = timedelta(0)) -> int:
        self.at += later
        return await self.watch.look_due()

    async def judges(self, later: timedelta = timedelta(0)) -> int:
        self.at += later
        return await ending.judge_due(now=self.at, policy=POLICY)


async def member(name: str, wallet: str | None = WALLET, *, has_plan: bool = True) -> Person:
    who = await factories.person(name)
    if has_plan:
        await brings_name(who.profile.id, has_plan)
    await Profile.filter(id=who.profile.id).update(ton_wallet_address=wallet)
    found = await known(who.telegram_id)
    assert found is not None
    return found


async def brings_name(profile_id: UUID, it: bool) -> None:
    """Whether a plan that brings a name runs for somebody."""
    mine = UserPackageAssignment.filter(user_id=profile_id)
    if not it:
        await mine.update(is_active=False)
    elif not await mine.update(is_active=True):
        plan = await factories.plan("With a name", brings_name=True)
        await UserPackageAssignment.create(
            user_id=profile_id,
            package=plan,
            source="grant",
            source_id="name",
            assigned_at=NOW,
            created_at=NOW,
            updated_at=NOW,
        )


async def admin(name: str = "Boss") -> Person:
    found = await known((await factories.admin(name)).telegram_id)
    assert found is not None
    return found


async def approved(holder: Person, label: str, wallet: str | None = WALLET) -> TonSubdomain:
    """As an admin's yes leaves it."""
    stamps: dict[str, Any] = {"created_at": NOW, "updated_at": NOW}
    await SubdomainClaim.create(
        user_id=holder.profile_id,
        telegram_id=holder.key,
        requested_subdomain=label,
        domain="shop.ton",
        skeleton=label,
        by_plan=True,
        status=ClaimStatus.APPROVED,
        **stamps,
    )
    return await give(holder.profile_id, label, "shop.ton", wallet, NOW)


async def live(chain: Chain, holder: Person, label: str) -> TonSubdomain:
    """One that was signed for and seen."""
    row = await approved(holder, label, holder_wallet := WALLET)
    chain.leads[row.full_domain] = holder_wallet
    assert await chain.watch.look([row.id]) == 1
    return await TonSubdomain.get(id=row.id)


async def row_of(row: TonSubdomain) -> TonSubdomain:
    return await TonSubdomain.get(id=row.id)


async def words(person: Person) -> Sequence[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT kind FROM outbox WHERE chat_id = $1 ORDER BY id", [person.key]
    )
    return [row["kind"] for row in rows]


def run_out(found: Found, at: datetime) -> Found:
    return replace(found, filled=at - timedelta(days=365))
