"""What a person's history costs: reading their facts, replaying them, and writing what follows.

And how many settlements a second are made of people without one.
"""

import statistics
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from tortoise.transactions import in_transaction

from bot.database import orm
from models.facts import FactKind
from models.people import BotUser
from models.subscriptions import SubscriptionPlan
from services.person import lock_person
from services.timeline import terms as t
from services.timeline.facts import Fact, add_fact, facts_of
from services.timeline.restate import restate
from services.timeline.timeline import timeline
from tests import factories
from tests.benches import world
from tests.benches.chain import PAID, settlements
from tests.benches.statements import counted
from tests.benches.table import Table
from tests.factories import NOW

SIZES = (5, 50, 500)
ROUNDS = 25
#: A person with so many facts is restated within so many milliseconds.
AIM = 20
CALENDAR = t.Calendar(zone="Europe/Madrid", hour=12, grace=timedelta(days=1))
_DAY = timedelta(days=1)


async def measure() -> list[Table]:
    replayed = Table(
        f"A person's facts, once more after each new one (durable, aim: {AIM} ms for 500)",
        (
            *("facts", "rights", "read", "replayed"),
            *("a new one, until the commit", "of it CPU", "PostgreSQL's"),
        ),
    )
    settling = Table(
        f"{PAID:,} checkouts paid in GRAM (durable)",
        ("", "settlements/s", "CPU ms each", "PostgreSQL's", "statements each"),
    )
    async with world.server() as server:
        postmaster = world.postmaster_of(server)
        await orm.connect(await world.migrated(server, "restate"), max_size=2)
        for number in SIZES:
            replayed.add(*await _person_with(number, postmaster))
        await orm.close()
        url = await world.migrated(server, "settling")
        async with counted(server, "settling") as statements:
            await orm.connect(url, max_size=8)
            asked = (await settlements(postmaster, statements)).statements
            await orm.close()
        await orm.connect(await world.migrated(server, "quiet"), max_size=8)
        found = await settlements(postmaster)
        settling.add(
            *("one replica, one after another", f"{found.rate:,.0f}"),
            *(f"{found.ours:.1f}", f"{found.served:.1f}", f"{asked:.0f}"),
        )
        await orm.close()
    return [replayed, settling]


async def _person_with(number: int, postmaster: int) -> tuple[str, ...]:
    """A person with so many facts, and what they cost."""
    plans = [await factories.plan(f"Plan {number} {i}", price=10 + i) for i in range(3)]
    user = (await factories.person()).user
    began = NOW - 30 * number * _DAY
    for kind, terms, at, plan_id in _years(plans, number, began):
        await add_fact(user.id, kind, terms, happened_at=at, learned_at=at, plan_id=plan_id)
    await _new_one(user, plans[0].id, 0)
    facts = await facts_of(user.id)
    rights = len(timeline(facts, NOW).rights)
    read = await _cost(lambda _: facts_of(user.id), postmaster)
    replayed = await _cost(lambda _: _replay(facts), postmaster)
    added = await _cost(lambda i: _new_one(user, plans[0].id, i), postmaster)
    return (
        *(f"{number:,}", f"{rights:,}"),
        *(f"{read.clock:.1f} ms", f"{replayed.ours:.1f} ms"),
        *added.cells,
    )


def _years(
    plans: list[SubscriptionPlan], number: int, at: datetime
) -> Iterator[tuple[FactKind, t.Terms, datetime, UUID | None]]:
    """A month after the other: proofs and purchases, and now and then days, a refusal, a gift."""
    for i in range(number):
        at += 15 * _DAY
        plan = plans[i // 24 % len(plans)]
        if i % 12 == 7:
            yield FactKind.EXTENSION, t.Extension(days=3, calendar=CALENDAR), at, plan.id
        elif i % 12 == 9:
            terms = t.Deposit(received=100, currency="USD", why="surplus", moves=(_came(100),))
            yield FactKind.DEPOSIT, terms, at, plan.id
        elif i % 12 == 11:
            given = t.Grant(
                source_id=str(uuid4()),
                name=plan.name,
                months=1,
                is_lifetime=False,
                calendar=CALENDAR,
            )
            yield FactKind.GRANT, given, at, plan.id
        elif i % 2 == 0:
            proof = t.ProofSent(payment=uuid4(), until=at + 7 * _DAY)
            yield FactKind.PROOF_SENT, proof, at, None
        else:
            yield FactKind.PURCHASE, _purchase(plan), at, plan.id


def _came(amount: int) -> t.Move:
    return t.Move(currency="USD", amount=amount)


def _purchase(plan: SubscriptionPlan) -> t.Purchase:
    price = int(plan.price * 100)
    return t.Purchase(
        source_id=str(uuid4()),
        name=plan.name,
        months=1,
        is_lifetime=False,
        calendar=CALENDAR,
        price=price,
        currency="USD",
        received=price,
        worth=price,
        taken=(t.TakenPot(currency="USD", amount=price, value=price),),
        method="bank_transfer",
    )


async def _replay(facts: Sequence[Fact]) -> None:
    timeline(facts, NOW)


async def _new_one(user: BotUser, plan_id: UUID, _: int) -> None:
    """One more purchase, as a settlement writes it, with everything that follows from it."""
    plan = await SubscriptionPlan.get(id=plan_id)
    async with in_transaction():
        await lock_person(user.id)
        await add_fact(
            user.id,
            FactKind.PURCHASE,
            _purchase(plan),
            happened_at=NOW,
            learned_at=NOW,
            plan_id=plan_id,
        )
        await restate(user, cause=str(uuid4()), why="changed", now=NOW, reminder_days=(7, 1))


@dataclass(frozen=True)
class _Cost:
    """Milliseconds of one round: by the clock (the median), and of the two processors."""

    clock: float
    ours: float
    served: float

    @property
    def cells(self) -> tuple[str, ...]:
        return f"{self.clock:.1f} ms", f"{self.ours:.1f}", f"{self.served:.1f}"


async def _cost(work: Callable[[int], Awaitable[object]], postmaster: int) -> _Cost:
    """What some rounds took; the processors' time tells the truth on a busy machine as well."""
    taken = []
    ours, served = time.process_time(), world.children_cpu_seconds(postmaster)
    for i in range(ROUNDS):
        began = time.perf_counter()
        await work(i)
        taken.append(time.perf_counter() - began)
    ours, served = (
        time.process_time() - ours,
        world.children_cpu_seconds(postmaster) - served,
    )
    each = 1000 / ROUNDS
    return _Cost(statistics.median(taken) * 1000, ours * each, served * each)
