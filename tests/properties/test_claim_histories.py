"""Whatever people and admins do with names: no two live ones look alike, no money is lost."""

from contextlib import suppress
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from models.claims import LIVE_CLAIMS
from models.ledger import Account, LedgerEntry
from models.payments import Payment
from models.ton import SubdomainClaim
from services.commerce import intents
from services.commerce.claim_reviews import withdraw
from services.commerce.refunds import refund
from services.refusals import Refusal
from services.ton import claims
from services.ton.claim_rules import skeleton
from tests.factories import NOW
from tests.harness.examples import many
from tests.services.claim_scenario import MINUTE, POLICY, ClaimScenario, agrees
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")
NAMES = ("alice", "a1ice", "al-ice", "boris", "b0ris")
MOVES = ("claim", "pay", "approve", "reject", "withdraw", "refund", "keep", "wait", "tick")
_STEP = st.tuples(
    st.sampled_from(MOVES), st.integers(0, 1), st.integers(0, 4), st.sampled_from([1, 90, 3000])
)


#: Each history has names and days of its own, for none is ever taken back.
_histories, _days = count(), [NOW]


class History:
    """One run of steps; what is refused changes nothing."""

    def __init__(self, shop: ClaimScenario) -> None:
        self.shop, self.now = shop, _days[0]
        self.end = "".join("bdfghkmpqr"[int(one)] for one in f"{next(_histories):03}")

    async def plays(self, move: str, who: int, which: int, minutes: int) -> None:
        person = (self.shop.anna, self.shop.ben)[who]
        mine = [self.shop.anna.profile.id, self.shop.ben.profile.id]
        rows = await SubdomainClaim.filter(user_id__in=mine).order_by("created_at", "id")
        row = rows[which % len(rows)] if rows else None
        self.now += MINUTE
        if move == "claim":
            await self.shop.claims(person, NAMES[which] + self.end, self.now)
        elif move == "wait":
            self.now += timedelta(minutes=minutes)
        elif move == "tick":
            await intents.expire_due(self.now)
            await intents.release_due(self.now, POLICY)
            await claims.expire_due(self.now)
        elif row is not None:
            await self._decides(move, row)

    async def _decides(self, move: str, row: SubdomainClaim) -> None:
        owner = self.shop.anna if row.user_id == self.shop.anna.profile.id else self.shop.ben
        if move == "pay":
            await self.shop.pays(owner, await self.shop.opens(owner, row.id, self.now), self.now)
        elif move == "approve":
            await self.shop.approves(row, self.now)
        elif move == "reject":
            await self.shop.rejects(row, "brand", self.now)
        elif move == "withdraw":
            await withdraw(await met(owner), row.id, now=self.now)
        else:
            await self._refunds(row, keep=move == "keep")

    async def _refunds(self, row: SubdomainClaim, *, keep: bool) -> None:
        payment = await Payment.filter(claim_id=row.id).first()
        if payment is not None:
            boss = await met(self.shop.boss)
            how: dict[str, Any] = {"keep_access": keep, "now": self.now, "policy": POLICY}
            await refund(payment.id, boss, "by hand", **how)


async def _holds(now: datetime) -> None:
    live = await SubdomainClaim.filter(status__in=list(LIVE_CLAIMS))
    looks = [skeleton(one.requested_subdomain) for one in live]
    assert len(looks) == len(set(looks))
    for payment in await Payment.all():
        lines = await LedgerEntry.filter(payment_id=payment.id, account=Account.INCOME)
        row = await SubdomainClaim.get(id=payment.claim_id)
        income = sum(one.amount for one in lines)
        has_name = str(row.status) in ("pending", "approved")
        assert income == (500 if has_name and str(payment.status) == "completed" else 0)
    await agrees(now)


@settings(
    max_examples=many(20),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(steps=[("claim", 0, 0, 1), ("pay", 0, 0, 1), ("reject", 0, 0, 1), ("refund", 0, 0, 1)])
@example(steps=[("claim", 0, 0, 1), ("claim", 1, 1, 1), ("pay", 0, 0, 1), ("withdraw", 0, 0, 1)])
@example(steps=[("claim", 1, 3, 1), ("pay", 0, 0, 1), ("approve", 0, 0, 1), ("refund", 0, 0, 1)])
@example(steps=[("claim", 0, 0, 1), ("pay", 0, 0, 1), ("keep", 0, 0, 1), ("reject", 0, 0, 1)])
@example(steps=[("claim", 0, 0, 1), ("wait", 0, 0, 90), ("tick", 0, 0, 1), ("claim", 1, 1, 1)])
@given(steps=st.lists(_STEP, min_size=4, max_size=10))
async def test_every_history_leaves_one_name_a_look_and_all_money_somewhere(
    steps: list[tuple[str, int, int, int]],
) -> None:
    history = History(await ClaimScenario.opened())
    for step in steps:
        with suppress(Refusal):
            await history.plays(*step)
    _days[0] = history.now + timedelta(days=9)
    await _holds(history.now)
