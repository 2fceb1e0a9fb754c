"""What `./start books --migration` says: a line for everything that the upgrade could not tell."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from bot.clock import SteeredClock, SystemClock
from bot.config import Settings
from services.timeline.opening.proof import differences
from services.timeline.opening.untold import Reason, untold

_SENTENCES: Mapping[Reason, str] = {
    Reason.NOT_OPENED: "their facts are not written yet; `migrate` goes on with them",
    Reason.NOBODYS: "the right {subject} is of a profile that is nobody in Telegram; it stays",
    Reason.UNPAID: "the right {subject} names no settled payment of theirs; it runs to its end, and"
    " is worth nothing towards another plan",
    Reason.REFUNDED: "the payment {subject} was refunded and its right still ran; it runs to its"
    " end, as though the access had been kept",
    Reason.MONEY: "what the payment {subject} brought in cannot be told from its checkout; it"
    " counts as what was left to pay",
    Reason.NO_SEAT: "the right {subject} came with a seat that they do not have; it runs to its"
    " end",
    Reason.NO_RIGHT: "their subscription runs and no right of its plan does; the row stays as it is"
    " until something is bought or given",
    Reason.NOTHING_FOR_IT: "nothing was given for the settled payment {subject}; it stands in the"
    " ledger alone",
}


async def lines(settings: Settings) -> AsyncIterator[str]:
    """A line for everybody whose rows cannot be told, or are not what their facts come to."""
    clock = SteeredClock(settings.clock_file) if settings.clock_file else SystemClock()
    explained = set()
    async for one in untold():
        explained.add(one.telegram_id)
        who = one.telegram_id or "nobody"
        yield f"{who}: {_SENTENCES[one.reason].format(subject=one.subject)}"
    async for found in differences(clock.now()):
        if found.telegram_id not in explained:
            yield f"{found.telegram_id}: their rows are not what their facts come to:" + (
                f" {', '.join(found.what)}"
            )
