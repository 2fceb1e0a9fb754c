"""Every list of the desk in a shop that a million people have walked through."""

import hashlib
import statistics
import time
from collections.abc import Awaitable, Callable
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.database import orm
from models.lifecycles import EnrollmentStatus
from models.promotions import Promotion
from models.support import SupportThread
from services import actions, queues
from services.channels import desk as removals
from services.channels import linking
from services.commerce import receipts, review_cards
from services.commerce.methods import transfer_cards
from services.education import desk as courses
from services.education import desk_categories as categories
from services.education.cohort import cohort
from services.people import search as finding
from services.people.card import facts_of
from services.person import Person, known
from services.policy import Policy
from services.promotions import overview as promos
from services.subscriptions import plan_cards
from services.subscriptions.history import history_of
from services.support import desk as support
from services.ton import claims
from tests.benches import shop, world
from tests.benches.shop import PLAN, T0
from tests.benches.table import Table
from tests.benches.ticks import _read_sequentially

PEOPLE = 1_000_000
ROUNDS = 5
POLICY = Policy(zone=ZoneInfo("UTC"))
#: A shop this large has its lists under a second, on the machine of the bench.
AIM = 1.0

ACTIVE = EnrollmentStatus.ACTIVE
Look = Callable[[], Awaitable[object]]


async def measure() -> list[Table]:
    table = Table(
        f"The desk's lists with {PEOPLE:,} people (aim: under {AIM:.0f} s)",
        ("list", "first look", "again", "rows read from end to end"),
    )
    async with world.server() as server:
        url = await world.migrated(server, "lists")
        await shop.fill(url, PEOPLE)
        # One connection, so that its statistics tell of everything.
        await orm.connect(url, max_size=1)
        try:
            for name, look in (await _looks()).items():
                table.add(name, *await _measured(look))
        finally:
            await orm.close()
    return [table]


async def _measured(look: Look) -> tuple[str, str, str]:
    before = await _read_sequentially()
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await look()
        took.append(time.perf_counter() - began)
    read = {
        name: (rows - before.get(name, 0)) // ROUNDS
        for name, rows in (await _read_sequentially()).items()
    }
    scanned = ", ".join(f"{name} {rows:,}" for name, rows in read.items() if rows > 5000)
    again = statistics.median(took[1:])
    return f"{took[0] * 1000:.0f} ms", f"{again * 1000:.0f} ms", scanned or "none"


async def _someone(i: int) -> Person:
    found = await known(str(shop.key_of(i)))
    assert found is not None
    return found


async def _looks() -> dict[str, Look]:
    boss = await known(str(shop.ADMIN))
    assert boss is not None
    return {
        "dashboard": lambda: queues.queues(boss),
        **_of_people(boss, await _someone(500_000)),
        **_of_queues(boss),
        **await _of_the_shop(boss),
    }


def _of_people(boss: Person, someone: Person) -> dict[str, Look]:
    first, last = "name" + _hash(500_000 % 500, 5), "family" + _hash(500_000 % 4999, 6)
    words = {
        "by a first name that 2,000 have": first,
        "by the beginning of every name": "name",
        "by first and last name": f"{first} {last}",
        "by @username": "@user_500000",
        "by e-mail": "person500000@example.org",
        "by id": someone.key,
        "of nobody": "zebedee",
    }
    found: dict[str, Look] = {
        "people, the newest": lambda: finding.people_page(boss),
        "people, the last page": lambda: finding.people_page(boss, "", finding.DEEPEST),
    }
    for name, typed in words.items():
        found[f"people, {name}"] = lambda typed=typed: finding.people_page(boss, typed)
    found["a person's card"] = lambda: facts_of(someone, boss)
    found["a person's story"] = lambda: history_of(someone, boss, now=T0, policy=POLICY)
    found["a person's receipts"] = lambda: receipts.receipts_of(someone)
    return found


def _hash(number: int, length: int) -> str:
    return hashlib.md5(str(number).encode()).hexdigest()[:length]


def _of_queues(boss: Person) -> dict[str, Look]:
    async def receipt() -> None:
        key, waiting = await review_cards.waiting_for_review(boss)
        assert key is not None and waiting == PEOPLE // 500
        await review_cards.review_card(boss, key)

    async def transfer() -> None:
        key, waiting = await transfer_cards.waiting_transfers(boss)
        assert key is not None and waiting == PEOPLE // 1000
        await transfer_cards.transfer_card(boss, key)

    async def ticket() -> None:
        thread = await SupportThread.filter(waiting_since__isnull=False).first()
        assert thread is not None
        await support.conversation(boss, thread.id)

    return {
        "receipts, 2,000 waiting, with the first": receipt,
        "transfers, 1,000 waiting, with the first": transfer,
        "support, 10,000 waiting": lambda: support.queue(boss, 0),
        "support, the last of 10,000": lambda: support.queue(boss, 9_992),
        "a matter of support": ticket,
        "removals, 1,000 failed": lambda: removals.failed_removals(boss, 0),
        "names, 1,000 asked for": lambda: claims.waiting_claims(boss, 0),
        "the log": lambda: actions.log_page(boss),
        "the log, 100,000 entries ago": lambda: actions.log_page(boss, 100_000),
        "the log of one person": lambda: actions.log_page(boss, 0, f"person:{shop.key_of(7)}"),
    }


async def _of_the_shop(boss: Person) -> dict[str, Look]:
    course = UUID(shop.COURSE)
    code = await Promotion.get(code="CODE500000")
    category = await categories.categories(boss)
    return {
        "plans": lambda: plan_cards.plan_page(boss, 0, POLICY),
        "a plan that a million have had": lambda: plan_cards.plan_desk_card(
            boss, UUID(PLAN), POLICY
        ),
        "channels": lambda: linking.managed_channels(boss),
        "categories": lambda: categories.categories(boss),
        "courses": lambda: courses.courses(boss, category.items[0].id),
        "a course with a million students": lambda: courses.course(boss, course),
        "its students": lambda: cohort(boss, course, ACTIVE),
        "its students, the 100,000th": lambda: cohort(boss, course, ACTIVE, 100_000),
        "promo codes, of a million": lambda: promos.promo_page(boss, 0, T0),
        "a promo code": lambda: promos.promo_card(boss, code.id, T0),
    }
