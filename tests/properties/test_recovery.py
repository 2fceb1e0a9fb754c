"""Random histories of a member whose Telegram account changes in the middle of it.

After every step the shop says what the model says, which knows nothing of accounts: each right,
each balance, each line of the ledger is the new account's and nobody else's, and the books agree.
"""

from dataclasses import dataclass, field

import pytest
from tortoise.transactions import in_transaction

from models.lifecycles import PaymentMethod
from models.payments import PaymentIntent
from services.recovery.exchange import exchange
from services.recovery.obstacles import require_unused
from tests import factories
from tests.money import oracle
from tests.money.player import Player, enters, leaves
from tests.properties import money_model_events as told
from tests.properties.money_histories import SCOPES, random_history
from tests.properties.money_model_events import Event, Kind
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")
#: Of these a history has its turn.
_STEPS = 4


@dataclass
class Moving(Player):
    """Every few steps the member goes on under another account; in the end under the first."""

    steps: int = 0
    moves: int = 0
    accounts: list[factories.Someone] = field(default_factory=list)

    def key(self, event: Event) -> str:
        return f"{self.member.user.id}:{event.key}"

    async def play(self, event: Event) -> Kind | None:
        self.steps += 1
        if self.steps % _STEPS == 0 and await self.may_move():
            await self.moves_on()
        return await super().play(event)

    async def TakenBack(self, event: told.TakenBack) -> None:  # noqa: N802 (its event's)
        """Left out of both: the player names charges in Stars by the account that paid."""

    async def may_move(self) -> bool:
        """A role stays, and Telegram charges Stars of an account: the model knows of none."""
        stars = PaymentIntent.filter(
            user_id=self.member.user.id, method=PaymentMethod.STARS, is_test__in=[False, True]
        )
        return not (await met(self.member)).is_staff and not await stars.exists()

    async def moves_on(self) -> None:
        if len(self.accounts) < 2:
            self.accounts.append(await factories.person(f"New {self.steps}", now=self.now))
        other = self.accounts[-1]
        before = self.member.telegram_id, other.telegram_id
        async with in_transaction():
            key = f"recovery:{self.steps}"
            await exchange(self.member.user, other.user, self.now, self.policy, key)
        for someone in (self.member, other):
            await someone.user.refresh_from_db()
            await someone.profile.refresh_from_db()
        assert (other.telegram_id, self.member.telegram_id) == before
        # Nothing of it is the old account's.
        await require_unused(await met(other), self.now)
        self.moves += 1


async def test_the_shop_says_the_same_of_whoever_has_another_account() -> None:
    moves = 0
    for number, scope in enumerate(("chain", "everything", "seats")):
        history = random_history(number + 20, 16, SCOPES[scope])
        player = Moving(**vars(await enters(history)))
        try:
            found = await oracle._played(player, history, oracle.Figures())
        finally:
            await leaves()
        assert found is None, f"{oracle.script(history)}\n{found}"
        moves += player.moves
    assert moves >= 4
