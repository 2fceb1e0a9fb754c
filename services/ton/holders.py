"""Who wants a plan for what their wallet holds, and how the program asks: now, and every day.

The chain is asked before a transaction begins, and its answer counts only where plan, wallet and
holding are still what they were then.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.people import Profile
from models.subscriptions import SubscriptionPlan
from services.clock import Clock
from services.person import Person
from services.ton.gates import Found, Gate, GateKind, HoldingReader, gate_of
from services.ton.holding_checks import check_due
from services.ton.holdings import (
    GateClosed,
    HolderWithoutName,
    HolderWithoutWallet,
    found_for,
    hold,
    lock_both,
    show_again,
    still_shown,
    take_over,
)


class Holdings:
    """Asks for one replica what wallets hold, and writes down what follows."""

    def __init__(self, reader: HoldingReader, clock: Clock) -> None:
        self.reader = reader
        self._clock = clock

    async def claim(self, person: Person, plan_id: UUID) -> None:
        """Have a plan for what one's wallet holds; twice is once.

        Raises the refusals above, HoldingUnclear and HoldingsUnavailable.
        """
        plan = await SubscriptionPlan.get_or_none(id=plan_id, is_active=True)
        gate = gate_of(plan.gate) if plan else None
        if plan is None or gate is None:
            raise GateClosed
        mine, asked_at = await Profile.get(id=person.profile_id), self._clock.now()
        if mine.ton_wallet_address is None:
            raise HolderWithoutWallet
        found = await found_for(self.reader, gate, mine, plan.id)
        try:
            await _claim(person, plan, gate, mine, found, asked_at, self._clock.now())
        except IntegrityError:
            # Somebody came with the same item meanwhile: now it is read as theirs.
            await _claim(person, plan, gate, mine, found, asked_at, self._clock.now())

    async def check_due(self) -> int:
        """Ask about what was not looked at for a day; how many were settled."""
        return await check_due(self.reader, self._clock)


async def _claim(
    person: Person,
    plan: SubscriptionPlan,
    gate: Gate,
    read_for: Profile,
    found: Found,
    asked_at: datetime,
    now: datetime,
) -> None:
    async with in_transaction():
        owners = await lock_both(person.profile_id, plan.id, found)
        mine = await Profile.get(id=person.profile_id)
        same = await SubscriptionPlan.get_or_none(id=plan.id, is_active=True)
        if same is None or gate_of(same.gate) != gate:
            raise GateClosed
        if mine.ton_wallet_address != read_for.ton_wallet_address:
            raise HolderWithoutWallet
        if not still_shown(gate, mine, found):
            raise HolderWithoutName
        await take_over(owners, mine.id, same, found, asked_at, now)
        await hold(owners[mine.id], mine, plan, found, now)
        if gate.kind is GateKind.JETTON:
            await show_again(mine.id, plan.id, now)
