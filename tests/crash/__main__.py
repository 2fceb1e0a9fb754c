"""The long form: kills the bot at every point of every journey and prints what came of it.

python -m tests.crash --all              every point (about half an hour)
python -m tests.crash grant expiry       the points of some journeys
python -m tests.crash --only finish      the points whose name holds this text
python -m tests.crash --all --list       only tell which points there are
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections import Counter
from pathlib import Path

from bot.database.migrations import migrate
from tests.crash.balance import BALANCE
from tests.crash.charges import CHARGES
from tests.crash.claimed_names import CLAIMED
from tests.crash.journeys import JOURNEYS, Journey
from tests.crash.runs import Outcome, Point, Theatre, open_theatre
from tests.crash.seats import SEATS
from tests.crash.subdomains import SUBDOMAINS
from tests.crash.transfers import TRANSFERS
from tests.database_server import SessionServer
from tests.harness.nursery import open_nursery

ALL = (*JOURNEYS, *CHARGES, *TRANSFERS, *SEATS, *CLAIMED, *BALANCE, *SUBDOMAINS)
#: What "every moment" has to mean at the least.
FEWEST_POINTS = 100


def main() -> int:
    names = [journey.name for journey in ALL]
    parser = argparse.ArgumentParser(
        prog="tests.crash", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("journeys", nargs="*", help=f"some of {', '.join(names)}")
    parser.add_argument("--all", action="store_true", help="every journey")
    parser.add_argument("--only", default="", help="points whose name holds this text")
    parser.add_argument("--list", action="store_true", help="name the points and kill nobody")
    wanted = parser.parse_args()
    if unknown := set(wanted.journeys) - set(names):
        parser.error(f"unknown journeys: {', '.join(sorted(unknown))}")
    chosen = [one for one in ALL if wanted.all or one.name in wanted.journeys]
    if not chosen:
        parser.error("name journeys, or --all")
    whole = wanted.all and not wanted.only
    return asyncio.run(perform(chosen, wanted.only, whole=whole, kill=not wanted.list))


async def perform(journeys: list[Journey], only: str, *, whole: bool, kill: bool) -> int:
    with tempfile.TemporaryDirectory(prefix="crash-") as directory:
        async with SessionServer() as server, open_nursery() as nursery:
            await server.template_database(migrate)
            outcomes: list[tuple[Point, Outcome]] = []
            unclean = False
            for journey in journeys:
                # A house of its own keeps the screens of each journey's admins short.
                home = Path(directory) / journey.name
                home.mkdir()
                url = await server.fresh_database()
                try:
                    async with open_theatre(nursery, url, home) as theatre:
                        await _all_kills(theatre, journey, only, outcomes, kill=kill)
                except AssertionError as error:
                    unclean = True
                    _say(f"{journey.name}: {error}")
                await server.drop_database(url)
    if not kill:
        return int(unclean)
    return _sum_up(outcomes, whole=whole) or int(unclean)


async def _all_kills(
    theatre: Theatre,
    journey: Journey,
    only: str,
    outcomes: list[tuple[Point, Outcome]],
    *,
    kill: bool,
) -> None:
    for point in await theatre.points(journey):
        if only not in point.name:
            continue
        if not kill:
            _say(f"{journey.name:<13}{point.name}")
            continue
        outcome = await theatre.die_at(point)
        verdict = "DISAGREES" if outcome.wrong else "agrees" if outcome.died else "left to chance"
        again = f" +{outcome.repeated} told again" if outcome.repeated else ""
        _say(f"{journey.name:<13}{point.name:<72} {verdict} {outcome.seconds:4.1f} s{again}")
        for line in outcome.wrong:
            _say(f"    {line}")
        outcomes.append((point, outcome))


def _sum_up(outcomes: list[tuple[Point, Outcome]], *, whole: bool) -> int:
    """The table: how many points each stage has and how many of them disagree."""
    points, wrong, again = Counter[str](), Counter[str](), Counter[str]()
    for point, outcome in outcomes:
        stage = f"{point.journey.name}: {point.name.partition(' | ')[0]}"
        points[stage] += bool(outcome.died or outcome.wrong)
        wrong[stage] += bool(outcome.wrong)
        again[stage] += outcome.repeated
    _say(f"\n{'stage':<28}{'points':>7}{'disagree':>10}{'told again':>12}")
    for stage, number in points.items():
        _say(f"{stage:<28}{number:>7}{wrong[stage]:>10}{again[stage]:>12}")
    _say(f"{'all':<28}{points.total():>7}{wrong.total():>10}{again.total():>12}")
    if whole and points.total() < FEWEST_POINTS:
        _say(f"fewer than {FEWEST_POINTS} points: something is not watched anymore")
        return 1
    return 1 if wrong.total() or not outcomes else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
