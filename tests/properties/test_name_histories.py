"""Whatever becomes of names on the way to the chain and back: none leads anywhere unwatched."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from models.claims import ClaimStatus
from models.payments import Payment
from models.people import Profile
from models.subscriptions import UserPackageAssignment
from models.ton import SubdomainClaim, TonSubdomain
from services.commerce.refunds import refund
from services.reconciliation.checks_claims import CLAIMS
from services.reconciliation.checks_names import NAMES
from services.refusals import Refusal
from services.ton import claims
from services.ton.claims import full_name
from services.ton.subdomains.desk import Prepared, put_back
from services.ton.subdomains.ending import give_back, judge_due
from services.ton.subdomains.watching import HELD
from tests.factories import NOW
from tests.harness.examples import many
from tests.services.books import disagreements
from tests.services.claim_scenario import FREE, MINUTE, POLICY, ClaimScenario
from tests.services.shop import met
from tests.services.subdomain_scenario import Chain, brings_name

pytestmark = pytest.mark.usefixtures("database")
DOMAINS = ("club.ton", "shop.ton")
MOVES = (
    *("pays", "free", "approve", "reject", "refund", "give_back", "take", "sign", "sign"),
    *("look", "judge", "plan", "wallet", "put_back"),
)
_STEP = st.tuples(
    st.sampled_from(MOVES), st.integers(0, 1), st.integers(0, 2), st.sampled_from([1, 25, 3000])
)
#: Each history has names and days of its own, for none is ever taken back.
_histories, _days = count(), [NOW]
#: Nobody asks about the names of earlier histories any more.
RULES = {**NAMES, **CLAIMS}.keys() - {"name-unseen"}
WAYS = {"pays": POLICY, "free": FREE}


class History:
    """One run of steps; what is refused changes nothing."""

    def __init__(self, shop: ClaimScenario) -> None:
        self.shop, self.chain, self.domain = shop, Chain(at=_days[0]), 0
        self.end = "".join("bdfghkmpqr"[int(one)] for one in f"{next(_histories):03}")
        # What a wallet was shown, and when; it may be sent until its time in hand is over.
        self.shown: list[tuple[datetime, Prepared]] = []

    async def plays(self, move: str, who: int, which: int, minutes: int) -> None:
        person = (self.shop.anna, self.shop.ben)[who]
        chain = self.chain
        chain.at += timedelta(minutes=minutes)
        mine = [self.shop.anna.profile.id, self.shop.ben.profile.id]
        rows = await SubdomainClaim.filter(user_id__in=mine).order_by("-created_at", "id")
        row = rows[which % len(rows)] if rows else None
        names = await TonSubdomain.filter(user_id__in=mine).order_by("full_domain")
        name = names[which % len(names)] if names else None
        if move in WAYS:
            self.domain = which % 2
            policy = replace(WAYS[move], names_domain=DOMAINS[self.domain], names_each=9)
            label = ("alpha", "bravo", "delta")[which] + self.end
            made = await claims.claim(await met(person), label, now=chain.at, policy=policy)
            if made.status is ClaimStatus.UNPAID:
                opened = await self.shop.opens(person, made.id, chain.at)
                await self.shop.pays(person, opened, chain.at)
        elif move == "look":
            await chain.looks()
        elif move == "judge":
            await judge_due(now=chain.at, policy=POLICY)
        elif move == "plan":
            await self.turns_plan(person.profile.id)
        elif move == "wallet":
            wallet = f"0:{person.profile.id.hex}{minutes % 10:032}" if which else None
            await Profile.filter(id=person.profile.id).update(ton_wallet_address=wallet)
        elif move in ("take", "give_back", "put_back", "sign"):
            await self.signs(move, which, name)
        elif row is not None:
            await self.decides(move, row)

    async def signs(self, move: str, which: int, name: TonSubdomain | None) -> None:
        boss, chain = await met(self.shop.boss), self.chain
        if move == "sign" and self.shown:
            at, one = self.shown.pop(which % len(self.shown))
            if chain.at < at + HELD:
                chain.signs(one)
        elif name is None:
            return
        elif move == "take":
            for one in await chain.desk.prepare(boss, name.id):
                self.shown.append((chain.at, one))
        elif move == "put_back":
            # Whoever says that they do not sign it does not.
            await put_back(boss, name.id)
            self.shown = [one for one in self.shown if one[1].subdomain_id != name.id]
        elif move == "give_back":
            is_annas = name.user_id == self.shop.anna.profile.id
            holder = self.shop.anna if is_annas else self.shop.ben
            await give_back(await met(holder), name.id, chain.at)

    async def turns_plan(self, profile_id: UUID) -> None:
        has = await UserPackageAssignment.exists(user_id=profile_id, is_active=True)
        await brings_name(profile_id, not has)

    async def decides(self, move: str, row: SubdomainClaim) -> None:
        if move == "approve":
            await self.shop.approves(row, self.chain.at)
        elif move == "reject":
            await self.shop.rejects(row, "brand", self.chain.at)
        elif move == "refund":
            payment = await Payment.filter(claim_id=row.id).first()
            if payment is not None:
                boss, now = await met(self.shop.boss), self.chain.at
                await refund(payment.id, boss, "no", keep_access=False, now=now, policy=POLICY)

    async def holds(self) -> None:
        """Where a name leads to somebody, its row watches it, and its claim keeps it taken."""
        for name, wallet in self.chain.leads.items():
            if wallet is None:
                continue
            row = await TonSubdomain.get_or_none(full_domain=name)
            assert row is not None, f"{name} leads to a wallet, and nobody knows"
            held = await SubdomainClaim.filter(
                user_id=row.user_id, status__in=[ClaimStatus.APPROVED, ClaimStatus.RELEASING]
            )
            assert name in [full_name(one) for one in held], f"{name} is free to claim"


@settings(
    max_examples=many(20),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(
    steps=[
        *(("pays", 0, 0, 1), ("approve", 0, 0, 1), ("take", 0, 0, 1), ("look", 0, 0, 1)),
        *(("refund", 0, 0, 1), ("judge", 0, 0, 1), ("look", 0, 0, 1), ("look", 0, 0, 1)),
        ("sign", 0, 0, 1),
    ]
)
@given(steps=st.lists(_STEP, min_size=6, max_size=24))
async def test_no_history_leaves_a_name_on_the_chain_that_nobody_watches(
    steps: list[tuple[str, int, int, int]],
) -> None:
    history = History(await ClaimScenario.opened())
    for step in steps:
        with suppress(Refusal):
            await history.plays(*step)
        await history.holds()
    _days[0] = history.chain.at + timedelta(days=9)
    await judge_due(now=history.chain.at, policy=POLICY)
    await history.chain.looks()
    await history.chain.looks(MINUTE)
    # The plans here stand on no facts; the history of claims beside this one holds the money.
    found = [one for one in await disagreements(history.chain.at) if one.rule in RULES]
    assert [(one.rule, one.examples) for one in found] == []
