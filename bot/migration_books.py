"""What `./start books --migration` says: a line for everything that the upgrade could not tell."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import datetime

from tortoise import connections

from bot.clock import clock_of
from bot.config import Settings
from services.reconciliation.people import FIRST, last_of, portion
from services.reconciliation.recompute import differences
from services.timeline.opening.untold import Reason, untold

_PORTION = 1000
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
    """A line for each person whose rows cannot be explained or are not what their facts say."""
    clock = clock_of(settings.clock_file)
    explained = set()
    async for one in untold():
        explained.add(one.telegram_id)
        who = one.telegram_id or "nobody"
        yield f"{who}: {_SENTENCES[one.reason].format(subject=one.subject)}"
    async for telegram_id, rule, subject in apart(clock.now()):
        if telegram_id not in explained:
            yield f"{telegram_id}: what is stored is not what their facts come to: {rule} {subject}"


async def apart(now: datetime) -> AsyncIterator[tuple[str, str, str]]:
    """Every person of whom something else is stored than their facts come to: person, rule, row."""
    reader, behind = connections.get("default"), FIRST
    while people := await portion(reader, behind, _PORTION):
        for one in people:
            for rule, subject in differences(one, now):
                yield one.telegram_id, rule, subject
        behind = last_of(people)
