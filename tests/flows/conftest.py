"""What every conversation leaves behind is tidied away, so that the next one finds a quiet desk."""

from collections.abc import AsyncIterator

import pytest

from tests.harness.house import House


@pytest.fixture(autouse=True)
async def quiet_desk(request: pytest.FixtureRequest) -> AsyncIterator[None]:
    """In the shared house no earlier test's receipt waits and none of its faults is left."""
    if "house" not in request.fixturenames:
        yield
        return
    house: House = request.getfixturevalue("house")
    house.bot.test_begins()
    yield
    await house.sandbox.release()
    await house.sandbox.ton.release()
    await house.tidy()
    if not house.bot.is_running:
        await house.start()
