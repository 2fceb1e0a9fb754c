"""What a GRAM costs: exact, from where it was said to stand, and never too old."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from bot.ton.rates import FixedRate, HttpRate
from services.commerce.methods.rates import NoRate, Rate
from tests.ton.scripted import ScriptedIndex, hangs, says, scripted

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HALF_AN_HOUR = timedelta(minutes=30)


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.time = NOON

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def source() -> AsyncIterator[ScriptedIndex]:
    async with scripted() as made:
        yield made


Watching = Callable[[str], HttpRate]


@pytest.fixture
async def watching(source: ScriptedIndex, clock: Clock) -> AsyncIterator[Watching]:
    made: list[HttpRate] = []

    def watch(pointer: str) -> HttpRate:
        made.append(HttpRate(f"{source.url}price?key=secret{pointer}", clock, HALF_AN_HOUR))
        return made[-1]

    yield watch
    for one in made:
        await one.close()


async def refused(asked: Awaitable[Rate]) -> bool:
    try:
        await asked
    except NoRate:
        return True
    return False


async def test_a_fixed_price_is_exact_and_always_of_now(clock: Clock) -> None:
    fixed = FixedRate(" usd = 3.10", clock)
    assert fixed.currency == "USD"
    assert await fixed.gram() == Rate(Decimal("3.10"), "USD", "settings", NOON)


@pytest.mark.parametrize(
    "written",
    ["", "3.10", "USD", "USD=", "USD=0", "USD=-1", "USD=nan", "USD=1e99", "DOLLAR=1", "USD=1,5"],
)
def test_a_fixed_price_that_no_one_could_sell_at_is_refused(written: str, clock: Clock) -> None:
    with pytest.raises(ValueError):
        FixedRate(written, clock)


@pytest.mark.parametrize(
    ("pointer", "answer", "price", "currency"),
    [
        ("", b'{"USD": 3.1}', "3.1", "USD"),
        ("#/the-open-network/usd", b'{"the-open-network": {"usd": 3.10}}', "3.10", "USD"),
        ("#/rates/TON/prices/EUR", b'{"rates": {"TON": {"prices": {"EUR": "2.8"}}}}', "2.8", "EUR"),
        ("#/a~1b/MVR", b'{"a/b": {"MVR": 48}}', "48", "MVR"),
        # Not a digit is lost on the way through a binary fraction.
        ("", b'{"USD": 3.1000000000000000001}', "3.1000000000000000001", "USD"),
    ],
)
async def test_a_price_is_read_where_it_stands(
    source: ScriptedIndex,
    watching: Watching,
    pointer: str,
    answer: bytes,
    price: str,
    currency: str,
) -> None:
    source.answers = [says(answer)]
    # The address may hold a key, so that only the host is logged.
    assert await watching(pointer).gram() == Rate(Decimal(price), currency, "127.0.0.1", NOON)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"USD": null}',
        b'{"USD": true}',
        b'{"USD": 0}',
        b'{"USD": -3}',
        b'{"USD": NaN}',
        b'{"USD": 1e400}',
        b'{"USD": {"x": 1}}',
        b'{"USD": "three"}',
        b"\xff",
        b" " * (1 << 19),
    ],
)
async def test_what_is_no_price_sells_nothing(
    source: ScriptedIndex, watching: Watching, answer: bytes
) -> None:
    source.answers = [says(answer)]
    assert await refused(watching("").gram())


async def test_a_price_is_fetched_once_a_minute(
    source: ScriptedIndex, watching: Watching, clock: Clock
) -> None:
    source.answers = [says({"USD": 3}), says({"USD": 4})]
    rate = watching("")
    assert [(await rate.gram()).price for _ in range(3)] == [3, 3, 3]
    clock.time += timedelta(seconds=61)
    assert (await rate.gram()).price == 4
    assert len(source.asked) == 2


async def test_a_price_outlives_its_source_until_its_age_limit(
    source: ScriptedIndex, watching: Watching, clock: Clock
) -> None:
    source.answers = [says({"USD": 3}), says({}, 500)]
    rate = watching("")
    await rate.gram()
    clock.time += HALF_AN_HOUR
    assert (await rate.gram()).at == NOON
    clock.time += timedelta(seconds=1)
    assert await refused(rate.gram())
    # A source that failed is not asked by every caller.
    assert len(source.asked) == 2


async def test_a_source_that_hangs_sells_nothing(source: ScriptedIndex, clock: Clock) -> None:
    source.answers = [hangs()]
    rate = HttpRate(source.url, clock, HALF_AN_HOUR, timeout=0.2)
    assert await refused(rate.gram())
    await rate.close()


@pytest.mark.parametrize(
    "written",
    ["", "price.json", "ftp://x/#/USD", "https:///#/USD", "https://x/#USD", "https://x/#/price"],
)
def test_an_address_without_a_price_in_it_is_refused(written: str, clock: Clock) -> None:
    with pytest.raises(ValueError):
        HttpRate(written, clock, HALF_AN_HOUR)
