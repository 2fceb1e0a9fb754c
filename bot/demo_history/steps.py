"""What every step of a life needs: the clock as it stood, the dice, and what time has ended."""

from __future__ import annotations

from datetime import datetime, timedelta

from tortoise import connections

from bot.demo_history.people import Newcomer, at_waking_hour
from bot.demo_history.world import World
from models.lifecycles import InteractionType
from services.analytics.recording import Interaction
from services.person import Person, known
from services.timeline.expiry import expire_due

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
_BUTTONS = ("ps", "p", "s", "k", "h", "m", "go", "c", "rcl", "as")


class Present(Exception):
    """What comes now has not happened yet."""


class Steps:
    """One person on their way through the year."""

    def __init__(self, world: World, who: Newcomer) -> None:
        self.world, self.who = world, who
        self.key = str(who.identity.telegram_id)
        self.chance = world.chance(self.key)
        self.now = who.at
        #: What they pressed and wrote, to be recorded when the life is written.
        self.happened: list[Interaction] = []
        self._number = 0

    # -- time and visits ----------------------------------------------------------------------

    def _passes(self, least: timedelta, most: timedelta) -> None:
        self._reaches(self.now + least + (most - least) * self.chance.random())

    def _reaches(self, moment: datetime) -> None:
        """Raises Present for what lies ahead."""
        if moment >= self.world.present:
            raise Present
        self.now = max(self.now, moment)

    def _some_day(self, least: int, most: int) -> None:
        """So many days later, at an hour at which people are about."""
        day = self.now + self.chance.randint(least, most) * DAY
        self._reaches(max(self.now, at_waking_hour(self.chance, day)))

    def _happens(self, share: float) -> bool:
        return self.chance.random() < share

    def _visits(self, most: int = 6) -> None:
        """They open the bot and press some buttons."""
        at = self.now
        for _ in range(self.chance.randint(2, most)):
            what = {"button": self.chance.choice(_BUTTONS)}
            self.happened.append(Interaction(self.key, InteractionType.BUTTON_CLICK, at, what, "m"))
            at += timedelta(seconds=self.chance.randint(4, 90))

    def _once(self) -> str:
        """The key of an update, which comes once."""
        self._number += 1
        return f"history:{self.key}:{self._number}"

    async def _me(self) -> Person:
        found = await known(self.key)
        assert found is not None
        return found

    async def _tick(self) -> None:
        """What time has ended until now, as the bot would have: before anything else happens."""
        await ended_until(self.key, self.now)


_ENDS = """
SELECT min(a.access_until) AS at FROM user_package_assignments a
JOIN profiles p ON p.id = a.user_id
WHERE p.telegram_id = $1 AND a.is_active AND a.access_until <= $2"""


async def ended_until(telegram_id: str, until: datetime) -> None:
    """Let each of a person's ends happen at its own moment, the earliest first."""
    before: datetime | None = None
    while True:
        (row,) = await connections.get("default").execute_query_dict(_ENDS, [telegram_id, until])
        if row["at"] is None or row["at"] == before:
            break
        before = row["at"]
        await expire_due(now=before)
    # What is over in another way than by a right's end.
    await expire_due(now=until)


async def was_told(since: int) -> None:
    """What this transaction owes to people was told then: nothing of it leaves today."""
    await connections.get("default").execute_query(
        "UPDATE outbox SET state = 'sent', done_at = clock_timestamp()"
        " WHERE id > $1 AND created_at = now() AND state = 'waiting'",
        [since],
    )
