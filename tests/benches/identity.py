"""Wallets: what a proof costs, and what ten thousand names take of the index's allowance a day."""

from __future__ import annotations

import time
from base64 import b64decode
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import asyncpg
import structlog

from bot.database import orm
from bot.ton.client import Toncenter
from bot.ton.domains import ChainDomains
from bot.ton.http_client import RATE_WITH_KEY, RATE_WITHOUT_KEY
from bot.ton.proof import Proof, ProofRefused, verify
from models.people import Profile
from services.ton.domains import CHECKED, YEAR, Domains
from services.ton.gates import GateKind
from tests.benches import identity_holdings as holdings
from tests.benches import world
from tests.benches.identity_index import ROOT, STRANGER, NamesIndex, item_of, name_of, wallet_of
from tests.benches.table import Table
from tests.factories import NOW
from tests.ton.known_proofs import KNOWN
from tests.ton.test_cells import raw

WALLETS, PROOFS = 10_000, 300
#: Of so many names a day one is sold to somebody else.
SOLD_EACH = 1_000
#: How many rounds are measured while version 3 is down, and how many a day has.
ROUNDS, ROUNDS_A_DAY = 50, 24 * 60
_DAY = 24 * 60 * 60
#: Cells in the largest code and data that we read, each of which names four others.
_CELLS = 3_900
_PEOPLE = """
INSERT INTO bot_users (id, telegram_id, first_name)
SELECT md5(i::text)::uuid, (1000000000 + i)::text, 'M' FROM unnest($1::int[]) AS i
"""
_PROFILES = """
INSERT INTO profiles (id, telegram_id, first_name, ton_wallet_address, ton_domain, domain_item,
    domain_verified, domain_verified_at, domain_checked_at, domain_expires_at)
SELECT md5(i::text)::uuid, (1000000000 + i)::text, 'M', wallet, name, item, true, $6, $6, until
FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
    AS one (i, wallet, name, item, until)
"""
#: What a plan asks for, and how many plans share the wallets.
_HELD = {
    "an amount of a jetton, for one plan": (GateKind.JETTON, 1),
    "an item of a collection, for one plan": (GateKind.ITEM, 1),
    "amounts of jettons, for ten plans": (GateKind.JETTON, 10),
}


@dataclass(frozen=True)
class Day:
    """How a day is: whether years run out all the year, names are sold, and version 3 is there."""

    is_usual: bool = False
    has_v3: bool = True


_DAYS = {
    "names: nothing has changed": Day(),
    "names: years that end all the year, ten sold": Day(is_usual=True),
    f"names: the same by version 2 alone, from {ROUNDS} rounds": Day(is_usual=True, has_v3=False),
}


async def measure() -> list[Table]:
    proofs = Table(f"A proof of a wallet, {PROOFS} times", ("", "ms each"))
    for title, proof in _proofs().items():
        proofs.add(title, f"{await _milliseconds(proof):.2f}")
    daily = Table(
        f"{WALLETS:,} wallets, each looked at once a day",
        ("", "settled", "questions", "rounds", "of a day without a key", "with one", "ms each"),
    )
    # That version 3 is down would be said for each question.
    with structlog.testing.capture_logs():
        async with world.server() as server:
            url = await world.migrated(server, "identity")
            await orm.connect(url, max_size=4)
            try:
                for title, day in _DAYS.items():
                    daily.add(title, *await _cost(url, day))
                for title, (kind, plans) in _HELD.items():
                    held = await holdings.cost(url, _Tomorrow(), kind, WALLETS, plans)
                    daily.add(title, *held)
            finally:
                await orm.close()
    return [proofs, daily]


def _proofs() -> dict[str, Proof]:
    by_version = {one.version: one.proof for one in KNOWN}
    tree = [
        (0, [below for below in range(4 * index + 1, 4 * index + 5) if below < _CELLS])
        for index in range(_CELLS)
    ]
    largest = replace(by_version["v4r2"], state_init=b64decode(raw(tree)))
    found = {f"of a {version}": by_version[version] for version in ("v3r2", "v4r2", "v5r1")}
    return {**found, f"refused for {_CELLS:,} cells that are not its": largest}


async def _milliseconds(proof: Proof) -> float:
    now = datetime.fromtimestamp(proof.timestamp, UTC)
    began = time.process_time()
    for _ in range(PROOFS):
        try:
            await verify(
                proof,
                domain=proof.domain,
                payload=proof.payload,
                network=proof.network,
                now=now,
                public_key_of=_nobody,
            )
        except ProofRefused:
            continue
    return (time.process_time() - began) / PROOFS * 1000


async def _nobody(address: str) -> bytes | None:
    raise AssertionError(address)


@dataclass
class _Tomorrow:
    """A clock that stands a day after all names were looked at."""

    at: datetime = NOW + CHECKED

    def now(self) -> datetime:
        return self.at


async def _cost(url: str, day: Day) -> tuple[str, ...]:
    """Names settled, questions, rounds, shares of a day without and with a key, milliseconds."""
    clock = _Tomorrow()
    ends = {
        number: clock.at + (YEAR * (number + 1) / WALLETS if day.is_usual else YEAR / 2)
        for number in range(WALLETS)
    }
    await _gather(url, ends)
    filled = {number: int((until - YEAR).timestamp()) for number, until in ends.items()}
    index = NamesIndex(WALLETS, filled)
    index.has_v3 = day.has_v3
    if day.is_usual:
        # Not those at the end of their year alone, which are looked at one by one anyhow.
        index.sold = set(range(0, WALLETS, SOLD_EACH))
    domains = Domains(ChainDomains(Toncenter(index, STRANGER), ROOT), clock)
    began, settled, rounds = time.process_time(), 0, 0
    while rounds < ROUNDS if not day.has_v3 else await _is_due(clock.at):
        settled += await domains.check_due()
        rounds += 1
    each = (time.process_time() - began) / settled * 1000
    # What is not through in a day goes on all day.
    days = rounds / ROUNDS_A_DAY if not day.has_v3 else 1
    asked = index.asked.total() / days
    shares = [f"{asked / (rate * _DAY):.1%}" for rate in (RATE_WITHOUT_KEY, RATE_WITH_KEY)]
    counts = [f"{count:,.0f}" for count in (settled / days, asked, rounds / days)]
    return (*counts, *shares, f"{each:.1f}")


async def _is_due(now: datetime) -> bool:
    return await Profile.filter(domain_checked_at__lte=now - CHECKED).exists()


async def _gather(url: str, ends: dict[int, datetime]) -> None:
    numbers = list(ends)
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("DELETE FROM profiles; DELETE FROM bot_users")
        await connection.execute(_PEOPLE, numbers)
        await connection.execute(
            _PROFILES,
            numbers,
            [wallet_of(one) for one in numbers],
            [name_of(one) for one in numbers],
            [item_of(one) for one in numbers],
            list(ends.values()),
            NOW,
        )
        await connection.execute("ANALYZE")
    finally:
        await connection.close()
