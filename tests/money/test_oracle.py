"""Random histories over all verbs, beside a model that was written from the rules alone.

The long form plays as many as one has time for: `python -m tests.money.oracle --help`.
"""

import pytest

from tests.money.oracle import played, script
from tests.properties.money_histories import SCOPES, random_history

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("scope", sorted(SCOPES))
async def test_the_shop_says_after_each_step_what_the_model_says(scope: str, seed: int) -> None:
    history = random_history(seed, 24, SCOPES[scope])
    found = await played(history)
    assert found is None, f"{script(history)}\n{found}"
