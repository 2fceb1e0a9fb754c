"""What is unusual in the shop is told once, and again when it is over (decision 0047)."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import orjson
from tortoise import connections

from models.alerts import AlertKind
from services import alerts
from services.admin_notices import unusual
from services.admin_notices.hours import ShopHours
from services.marketing import shops_quiet
from services.policy import Policy

#: Only what ends it makes it over, however long that takes.
_LASTING = timedelta(days=3650)
_PAID = """
SELECT f.learned_at AS at, y.id AS payment FROM facts f JOIN payments y ON y.id = f.payment_id
WHERE f.kind IN ('purchase', 'seat_paid') AND f.learned_at > $1 AND f.learned_at <= $2
  AND y.amount > 0 AND NOT y.is_test
ORDER BY f.learned_at DESC LIMIT $3"""
# $1 since when payments count, $2 since when they are of late, $3 now. A payment that somebody
# looks at is decided then, which may be days after it came.
_DECIDED = """
SELECT
  count(*) FILTER (WHERE decided_at > $2 AND status = 'failed')::int AS refused,
  count(*) FILTER (WHERE decided_at > $2 AND is_decided)::int AS decided,
  count(*) FILTER (WHERE decided_at <= $2 AND status = 'failed')::int AS refused_before,
  count(*) FILTER (WHERE decided_at <= $2 AND is_decided)::int AS decided_before,
  (array_agg(id ORDER BY decided_at DESC)
    FILTER (WHERE decided_at > $2 AND status = 'failed'))[1] AS last_refused,
  count(*) FILTER (WHERE reviewed_at > $2 OR status = 'awaiting_admin')::int AS reviews,
  percentile_cont(0.5) WITHIN GROUP (
    ORDER BY extract(epoch FROM coalesce(reviewed_at, $3) - submitted_at))
    FILTER (WHERE reviewed_at > $2 OR status = 'awaiting_admin') AS typical
FROM (SELECT y.*, coalesce(reviewed_at, created_at) AS decided_at,
    status IN ('failed', 'completed', 'refunded') AS is_decided FROM payments y
  WHERE created_at > $1 AND created_at <= $3 AND NOT is_test AND amount > 0) t"""


class Unusual(StrEnum):
    """What may be unusual; the subject of its alert."""

    SILENCE = "silence"
    REVIEWS = "slow_reviews"
    REFUSED = "many_refused"


async def watch_due(*, now: datetime, policy: Policy) -> int:
    """Tell what became unusual, and what no longer is."""
    known = await alerts.open_of(AlertKind.SHOP)
    await _watch_silence(known.get(Unusual.SILENCE), now, policy)
    decided = await _decided(now)
    await _watch_reviews(decided, known, now, policy)
    await _watch_refused(decided, known, now)
    return 0


async def _watch_silence(known: str | None, now: datetime, policy: Policy) -> None:
    """A silence is over with the next payment, and with nothing else."""
    rows = await connections.get("default").execute_query_dict(
        _PAID, [now - unusual.WITHIN, now, unusual.MOST]
    )
    paid = [row["at"] for row in reversed(rows)]
    if known is not None:
        since = datetime.fromisoformat(orjson.loads(known)["since"])
        if paid and paid[-1] > since:
            await alerts.over(AlertKind.SHOP, Unusual.SILENCE)
        return
    found = unusual.silence(paid, now, ShopHours(policy.zone, shops_quiet(policy)))
    if found is not None:
        minutes = round(found.usual / timedelta(minutes=1))
        told = {
            "since": found.since.isoformat(),
            "usual": minutes,
            "payment": str(rows[0]["payment"]),
        }
        await _begin(Unusual.SILENCE, told, now)


async def _decided(now: datetime) -> dict[str, Any]:
    row: dict[str, Any]
    (row,) = await connections.get("default").execute_query_dict(
        _DECIDED, [now - unusual.WITHIN, now - unusual.LATELY, now]
    )
    return row


async def _watch_reviews(
    row: dict[str, Any], known: dict[str, str], now: datetime, policy: Policy
) -> None:
    before = Unusual.REVIEWS in known
    typical = None if row["typical"] is None else timedelta(seconds=float(row["typical"]))
    limit = policy.review_limit
    slow = unusual.are_reviews_slow(typical, row["reviews"], limit, before=before)
    if before and not slow:
        await alerts.over(AlertKind.SHOP, Unusual.REVIEWS)
    elif slow and not before:
        assert typical is not None
        told = {
            "usual": round(typical / timedelta(minutes=1)),
            "limit": round(limit / timedelta(hours=1)),
        }
        await _begin(Unusual.REVIEWS, told, now)


async def _watch_refused(row: dict[str, Any], known: dict[str, str], now: datetime) -> None:
    before = Unusual.REFUSED in known
    found = unusual.Refusals(
        row["refused"], row["decided"], row["refused_before"], row["decided_before"]
    )
    many = found.are_many(before=before)
    if before and not many:
        await alerts.over(AlertKind.SHOP, Unusual.REFUSED)
    elif many and not before:
        told = {
            "refused": found.refused,
            "of": found.decided,
            "usual": round(100 * found.usual),
            "payment": str(row["last_refused"]),
        }
        await _begin(Unusual.REFUSED, told, now)


async def _begin(what: Unusual, told: dict[str, Any], now: datetime) -> None:
    """The numbers of its beginning stand with it: they say the same when it is told later."""
    await alerts.trouble(AlertKind.SHOP, what, orjson.dumps(told).decode(), now, quiet=_LASTING)
