"""What the leader forgets and looks at now and then: one entry for each table that grows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from bot.disk import watch_disk
from bot.telegram.inbox import Inbox
from bot.telegram.limiter import Limiter
from services import alerts, backups, retention, sessions
from services.analytics import retention as visits
from services.analytics.months import keep_months
from services.batches import Batches
from services.broadcasts.reduction import reduce
from services.exports.requests import forget_old as forget_exports
from services.marks import forget_marks
from services.outbox import forget_settled
from services.policy import Policy
from services.privacy import own_data
from services.privacy.erasing import end_legal_term
from services.promotions import codes
from services.ton import resolutions as names


async def tidy(
    inbox: Inbox,
    limiter: Limiter,
    batches: Batches,
    data_dir: Path,
    policy: Policy,
    now: datetime,
) -> int:
    """Each table by itself: one that cannot be tidied keeps no other from it."""
    tables: dict[str, Callable[[], Awaitable[object]]] = {
        "updates": inbox.prune,
        "outbox": forget_settled,
        "sessions": lambda: sessions.forget_old(now),
        "codes": lambda: codes.forget_tries(now),
        "exports": lambda: forget_exports(now),
        "backups": lambda: backups.forget_old(now),
        "alerts": lambda: alerts.forget_old(now),
        "answered": lambda: retention.forget_old(now),
        "visits": lambda: visits.forget_old(now, policy),
        "months": lambda: keep_months(now, policy),
        "own_data": lambda: own_data.forget_old(now),
        "marks": lambda: forget_marks(now),
        "legal_term": lambda: end_legal_term(now, policy),
        "names": lambda: names.forget_old(now),
        "disk": lambda: watch_disk(data_dir, now),
        "broadcasts": lambda: reduce(now),
        "budgets": limiter.prune,
    }
    await batches.each(
        "housekeeping", tables.items(), lambda one: one[1](), key=lambda one: one[0], now=now
    )
    return 0
