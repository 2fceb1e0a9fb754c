"""Whether wallets still hold what plans are had for: asked daily, in bulk, and told before an end.

Whoever is shown as before is done at once. Only what the chain itself says takes anything, of so
many a round that one that always fails holds up nobody; silence and junk take nothing. Each is
written in a transaction of its own, where it is still what was read for: if the process dies
between two of them, the next round goes on with the others.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.people import Profile
from models.wallets import Holding, HoldingState
from services.clock import Clock
from services.refusals import Refusal
from services.ton.gates import (
    Found,
    Gate,
    GateKind,
    HoldingReader,
    HoldingsUnavailable,
    HoldingUnclear,
    gate_of,
)
from services.ton.holdings import (
    CHECKED,
    LIVE,
    ItemMissing,
    end_over,
    found_for,
    hold_again,
    lock_both,
    lose,
    show_again,
    still_shown,
    take_over,
)

#: Holdings that are asked for at once, and how many of them one by one, a round.
MOST, DOUBTED = 100, 5
#: A contract that answers what cannot be, or nothing, is asked again then.
_AGAIN = timedelta(minutes=10)


async def check_due(reader: HoldingReader, clock: Clock) -> int:
    """Ask about what was not looked at for a day; how many were settled."""
    settled = await end_over(clock.now())
    due = await (
        Holding.filter(state__in=LIVE, look_at__lte=clock.now())
        .order_by("look_at")
        .limit(MOST)
        .select_related("plan", "user")
    )
    due.sort(key=lambda one: str(one.plan_id))
    doubted = list[Holding]()
    for _, same in groupby(due, key=lambda one: one.plan_id):
        rows = list(same)
        gate = gate_of(rows[0].plan.gate)
        try:
            shown = await _shown(reader, gate, rows)
        except HoldingsUnavailable:
            await _asked_again(rows, clock.now())
            continue
        for one in rows:
            if one.item in shown and one.state is HoldingState.HELD:
                settled += await _looked(one, clock.now() + CHECKED)
            else:
                doubted.append(one)
    for one in random.sample(doubted, min(len(doubted), DOUBTED)):
        settled += await _check(reader, one, clock)
    return settled


async def _shown(reader: HoldingReader, gate: Gate | None, rows: Sequence[Holding]) -> set[str]:
    if gate is None:
        return set()
    if gate.kind is GateKind.NAME:
        return {one.item for one in rows if one.user.domain_item == one.item}
    return await reader.shown(gate, {one.item: one.wallet_address for one in rows})


async def _check(reader: HoldingReader, one: Holding, clock: Clock) -> int:
    """What the chain itself says of one."""
    gate, found = gate_of(one.plan.gate), None
    mine, read_at = await Profile.get(id=one.user_id), clock.now()
    try:
        if gate is not None and mine.ton_wallet_address is not None:
            found = await found_for(reader, gate, mine, one.plan_id)
    except HoldingUnclear:
        return await _looked(one, clock.now() + _AGAIN)
    except HoldingsUnavailable:
        await _asked_again((one,), clock.now())
        return 0
    except Refusal:
        # It says what is missing.
        found = None
    try:
        return await _settle(one, mine, gate, found, read_at, clock.now())
    except (ItemMissing, IntegrityError):
        # They have another one, with which somebody else has just come: it says nothing yet.
        return await _looked(one, clock.now() + _AGAIN)


async def _settle(
    one: Holding,
    mine: Profile,
    gate: Gate | None,
    found: Found | None,
    read_at: datetime,
    now: datetime,
) -> int:
    """Write down what was read, where everything is still what it was read for."""
    async with in_transaction():
        owners = await lock_both(mine.id, one.plan_id, found)
        row = await Holding.get_or_none(id=one.id).select_related("plan")
        if row is None:
            # Its holder was forgotten meanwhile.
            return 0
        wallet = await Profile.get(id=mine.id)
        read = (row.state, row.turns, row.item, row.updated_at)
        if read != (one.state, one.turns, one.item, one.updated_at):
            return 0
        if (gate_of(row.plan.gate), wallet.ton_wallet_address) != (gate, mine.ton_wallet_address):
            return 0
        if row.until is not None and row.until <= now:
            # Too late to come back: it is over.
            return 0
        if found is not None and gate is not None and not still_shown(gate, wallet, found):
            # Withdrawn meanwhile, by which the next tick looks at it.
            return 0
        if found is not None:
            await take_over(owners, mine.id, row.plan, found, read_at, now)
            await hold_again(owners[mine.id], row, found, now)
            if row.state is HoldingState.LOST and gate and gate.kind is GateKind.JETTON:
                await show_again(mine.id, row.plan_id, now)
        elif row.state is HoldingState.HELD:
            await lose(owners[mine.id], row, "lost" if gate else "closed", now)
        else:
            assert row.until is not None
            await _looked(row, min(row.until, now + _AGAIN * 6))
    return 1


async def _asked_again(rows: Sequence[Holding], now: datetime) -> None:
    """Nothing was learned: others have their turn before these are asked for again."""
    for one in rows:
        await _looked(one, now + _AGAIN)


async def _looked(one: Holding, until: datetime) -> int:
    """Nothing has changed, unless it has, meanwhile."""
    return await Holding.filter(
        id=one.id, state=one.state, item=one.item, look_at=one.look_at
    ).update(look_at=until)
