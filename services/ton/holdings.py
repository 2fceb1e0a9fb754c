"""Plans that members have free of charge because of what their wallet holds.

That it is held and that it was lost are facts; the right follows from them like any other, beside
whatever was bought. Each verb stands in a transaction of its caller's, behind the person's lock.
One item opens a plan for one person: an index of the database holds that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.queryset import QuerySet

from models.facts import FactKind
from models.people import BotUser, Profile
from models.subscriptions import SubscriptionPlan
from models.wallets import Holding, HoldingEnd, HoldingState
from services.outbox import URGENT, OutboxMessage, enqueue
from services.owners import lock_owners
from services.person import Person
from services.refusals import Refusal
from services.timeline import terms as t
from services.timeline.facts import add_fact
from services.timeline.restate import restate
from services.ton.gates import Found, Gate, GateKind, HoldingReader, gate_of, whole_units

#: How often the chain is asked, and how soon again about what was lost.
CHECKED, CHECKED_LOST = timedelta(days=1), timedelta(hours=1)
#: So long what was lost may come back; never longer than it was held, or it could be passed around.
BACK_WITHIN = timedelta(days=1)
LIVE = (HoldingState.HELD, HoldingState.LOST)
#: Jettons have no number: when somebody comes with some, the others show theirs, once in a while.
SHOWN_AGAIN = timedelta(hours=1)
_SHOW_AGAIN = """
UPDATE holdings SET look_at = $3 WHERE plan_id = $1 AND user_id <> $2 AND state = 'held'
  AND look_at > $3 AND look_at <= $4
"""


@dataclass(unsafe_hash=True)
class GateClosed(Refusal):
    """The plan is not free for holders, or not any more."""


@dataclass(unsafe_hash=True)
class HolderWithoutWallet(Refusal):
    """No wallet is linked that could hold anything."""


@dataclass(unsafe_hash=True)
class HolderWithoutName(Refusal):
    """They show no .ton name as theirs."""


@dataclass(unsafe_hash=True)
class JettonMissing(Refusal):
    """The wallet has less of the jetton than the plan asks for."""

    least: str
    has: str
    title: str


@dataclass(unsafe_hash=True)
class ItemMissing(Refusal):
    """The wallet has nothing of the collection that could count."""

    title: str


@dataclass(frozen=True)
class HoldingView:
    """How it stands with a plan that is had for what a wallet holds."""

    plan: SubscriptionPlan
    is_lost: bool
    until: datetime | None


async def found_for(reader: HoldingReader, gate: Gate, mine: Profile, plan_id: UUID) -> Found:
    """What a person's wallet holds of it; raises the refusal that says what is missing."""
    assert mine.ton_wallet_address is not None
    if gate.kind is GateKind.NAME:
        # Whose a name is, is looked at daily where it is shown (decision 0091).
        if mine.domain_item is None:
            raise HolderWithoutName
        return Found(mine.domain_item)
    known = await Holding.get_or_none(user_id=mine.id, plan_id=plan_id, state__in=LIVE)
    found = await reader.find(gate, mine.ton_wallet_address, known.item if known else None)
    if gate.kind is GateKind.JETTON and (found is None or found.amount < gate.least):
        has = whole_units(found.amount if found else 0, gate.decimals)
        raise JettonMissing(f"{gate.amount:f}", f"{has:f}", gate.title)
    if found is None:
        raise ItemMissing(gate.title)
    return found


def still_shown(gate: Gate, mine: Profile, found: Found) -> bool:
    """Whether a name that was found is shown as theirs now; of all else the chain has spoken."""
    return gate.kind is not GateKind.NAME or mine.domain_item == found.item


async def hold(
    user: BotUser, mine: Profile, plan: SubscriptionPlan, found: Found, now: datetime
) -> None:
    """What was found gives the right, or goes on giving it; behind the person's lock."""
    row = await Holding.get_or_none(user_id=mine.id, plan_id=plan.id, state__in=LIVE)
    if row is not None and row.until is not None and row.until <= now:
        await _set(row, now, **_ended(HoldingEnd.LOST, row.until))
        row = None
    columns: dict[str, Any] = {
        "item": found.item,
        "wallet_address": mine.ton_wallet_address,
        "look_at": now + CHECKED,
    }
    if row is not None and row.state is HoldingState.HELD:
        await _set(row, now, **columns)
        return
    if row is None:
        row = await Holding.create(
            user_id=mine.id,
            plan_id=plan.id,
            held_since=now,
            created_at=now,
            updated_at=now,
            **columns,
        )
    else:
        columns |= {"state": HoldingState.HELD, "until": None, "held_since": now}
        await _turn(row, now, **columns)
    await _write(user, row, FactKind.HELD, t.Held(source_id=str(row.id)), now)


async def hold_again(user: BotUser, row: Holding, found: Found, now: datetime) -> None:
    """It is there still, or there again; behind the person's lock."""
    await hold(
        user,
        await Profile.get(id=row.user_id),
        await SubscriptionPlan.get(id=row.plan_id),
        found,
        now,
    )


async def lose(user: BotUser, row: Holding, why: str, now: datetime) -> None:
    """It is not there: from now on they have until a stated time; behind the person's lock."""
    until = now + min(BACK_WITHIN, now - row.held_since)
    await _turn(
        row, now, state=HoldingState.LOST, until=until, look_at=min(until, now + CHECKED_LOST)
    )
    terms = t.LostHold(source_id=str(row.id), until=until)
    await _write(user, row, FactKind.LOST, terms, now)
    plan = await SubscriptionPlan.get(id=row.plan_id)
    told = {"plan": plan.called.kept, "plan_id": str(plan.id), "why": why}
    key = f"holding:{row.id}:{row.turns}:lost"
    told |= {"until": until.isoformat()}
    await enqueue(OutboxMessage("holding_lost", user.telegram_id, told, key, URGENT))


async def end_at_once(user: BotUser, row: Holding, why: HoldingEnd, now: datetime) -> None:
    """It is somebody else's now, or their wallet is; behind the person's lock.

    What was lost ends now as well, and what did not come back in time was over already.
    """
    if row.until is not None and row.until <= now:
        await _set(row, now, **_ended(HoldingEnd.LOST, row.until))
        return
    await _turn(row, now, **_ended(why, now))
    await _write(user, row, FactKind.LOST, t.LostHold(source_id=str(row.id), until=now), now)
    plan = await SubscriptionPlan.get(id=row.plan_id)
    told = {"plan": plan.called.kept, "plan_id": str(plan.id), "why": str(why)}
    key = f"holding:{row.id}:{row.turns}:ended"
    await enqueue(OutboxMessage("holding_ended", user.telegram_id, told, key, URGENT))


def _others(mine: UUID, plan_id: UUID, item: str) -> QuerySet[Holding]:
    return Holding.filter(plan_id=plan_id, item=item, state__in=LIVE).exclude(user_id=mine)


async def lock_both(mine: UUID, plan_id: UUID, found: Found | None) -> Mapping[UUID, BotUser]:
    """The locks of a person and of whoever has the plan for what was found with them."""
    before = await _others(mine, plan_id, found.item).first() if found is not None else None
    return await lock_owners(mine, *([before.user_id] if before else []))


async def take_over(
    owners: Mapping[UUID, BotUser],
    mine: UUID,
    plan: SubscriptionPlan,
    found: Found,
    read_at: datetime,
    now: datetime,
) -> None:
    """What was found with one person opens the plan for no other; behind the locks of both.

    Raises ItemMissing where it was found with the other one after it was read.
    """
    former = await _others(mine, plan.id, found.item).first()
    if former is None or former.user_id not in owners:
        return
    if former.state is HoldingState.HELD and former.updated_at > read_at:
        gate = gate_of(plan.gate)
        raise ItemMissing(gate.title if gate else "")
    await end_at_once(owners[former.user_id], former, HoldingEnd.TAKEN, now)


async def show_again(mine: UUID, plan_id: UUID, now: datetime) -> None:
    """Somebody comes with what has no number, or it is theirs again: the others are looked at."""
    values = [plan_id, mine, now, now + CHECKED - SHOWN_AGAIN]
    await connections.get("default").execute_query(_SHOW_AGAIN, values)


async def let_go(profile: Profile, now: datetime) -> None:
    """The wallet is theirs no more, nor what it holds; in the transaction that says why."""
    live = await Holding.filter(user_id=profile.id, state__in=LIVE).order_by("id")
    if live:
        user = await BotUser.get(telegram_id=profile.telegram_id)
        for row in live:
            await end_at_once(user, row, HoldingEnd.WALLET, now)


async def revoke_holdings(user: BotUser, now: datetime) -> None:
    """All that they had was ended by a fact of its own, in whose transaction this stands."""
    live = Holding.filter(user__telegram_id=user.telegram_id, state__in=LIVE)
    await Holding.filter(id__in=[row.id for row in await live]).update(
        updated_at=now, **_ended(HoldingEnd.REVOKED, now)
    )


async def end_over(now: datetime) -> int:
    """What did not come back in time is over; its right ends with its time, like any other."""
    return await Holding.filter(state=HoldingState.LOST, until__lte=now).update(
        updated_at=now, **_ended(HoldingEnd.LOST, now)
    )


async def gate_changed(plan_id: UUID, now: datetime) -> None:
    """A plan asks for something else: whoever has it is looked at anew by the next tick."""
    await Holding.filter(plan_id=plan_id, state__in=LIVE).update(look_at=now)


async def look_anew(profile_id: UUID, now: datetime) -> None:
    """Something of theirs on the chain has changed: the next tick looks at what they hold."""
    await Holding.filter(user_id=profile_id, state__in=LIVE).update(look_at=now)


async def holders_of(plan_id: UUID) -> int:
    """How many people have a plan for what their wallet holds."""
    return await Holding.filter(plan_id=plan_id, state__in=LIVE).count()


@dataclass(frozen=True)
class Standing:
    """How far somebody is from having a plan free of charge."""

    has_wallet: bool
    holds: bool = False
    # It was lost, and may come back until then.
    until: datetime | None = None


async def standing(person: Person, plan_id: UUID, now: datetime) -> Standing:
    """How it stands with one plan and one person's wallet, as far as that is written down."""
    mine = next((one for one in await held_by(person, now) if one.plan.id == plan_id), None)
    profile = await Profile.get(id=person.profile_id)
    return Standing(
        profile.ton_wallet_address is not None, mine is not None, mine.until if mine else None
    )


async def held_by(person: Person, now: datetime) -> list[HoldingView]:
    """The plans that are a person's for what their wallet holds."""
    rows = await (
        Holding.filter(user_id=person.profile_id, state__in=LIVE)
        .order_by("created_at")
        .select_related("plan")
    )
    return [
        HoldingView(row.plan, row.state is HoldingState.LOST, row.until)
        for row in rows
        if row.until is None or row.until > now
    ]


async def _write(
    user: BotUser, row: Holding, kind: FactKind, terms: t.Terms, now: datetime
) -> None:
    fact = await add_fact(
        user.id,
        kind,
        terms,
        happened_at=now,
        learned_at=now,
        plan_id=row.plan_id,
        idempotency_key=f"holding:{row.id}:{row.turns}:{kind}",
    )
    await restate(user, cause=str(fact.id), why="ended", now=now)


def _ended(why: HoldingEnd, at: datetime) -> dict[str, Any]:
    return {
        "state": HoldingState.ENDED,
        "look_at": None,
        "until": None,
        "ended_at": at,
        "ended_because": why,
    }


async def _turn(row: Holding, now: datetime, **columns: object) -> None:
    """Found or lost anew: the fact about it, and the word, are none of those before."""
    row.turns += 1
    await _set(row, now, turns=row.turns, **columns)


async def _set(row: Holding, now: datetime, **columns: object) -> None:
    await Holding.filter(id=row.id).update(updated_at=now, **columns)
