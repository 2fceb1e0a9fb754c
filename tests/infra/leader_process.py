"""A replica as a process of its own: prints a line whenever it leads and does its work.

python -m tests.infra.leader_process <database url>
"""

import asyncio
import sys

from bot.database.replicas import Pulse, Replica
from bot.leadership import Leadership, LeaseTerms


async def main(url: str) -> None:
    replica = await Replica.join(url, pulse=Pulse(lease=1.0, beat_every=0.1))

    async def gained() -> None:
        say(f"gained {leadership.term}")

    async def lost() -> None:
        say("lost")

    terms = LeaseTerms(lease=0.6, renew_every=0.1)
    leadership = Leadership(replica, on_gain=gained, on_loss=lost, terms=terms)
    await leadership.start()
    say(f"joined {replica.id}")
    while True:
        if leadership.is_leader():
            say(f"works {leadership.term}")
        await asyncio.sleep(0.02)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
