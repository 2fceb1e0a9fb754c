"""How far a broadcast is, and what it came to: what admins are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from models.broadcasts import Revision
from models.lifecycles import DeliveryStatus
from services.broadcasts.delivery import BroadcastNotFound
from services.marketing import RENEWED_ITSELF, WINDOW
from services.money import Money
from services.person import Person, require_admin

_READ = """
SELECT b.id, b.title, b.delivery_status AS status, b.total_recipients AS total,
       b.successful_deliveries AS sent, b.blocked_deliveries AS blocked,
       b.refused_deliveries AS refused, b.unknown_deliveries AS unknown,
       b.skipped_deliveries AS skipped, b.tenths_spent, b.stars_ceiling, b.started_at,
       b.finished_at, b.deleted_at, b.reduced_at, b.revision, b.message_id, b.progress_message_id,
       p.telegram_id AS author
FROM broadcast_messages b LEFT JOIN profiles p ON p.id = b.author_id
WHERE b.id = $1"""
# One replica shows it, and not more often than every $2 seconds.
_TURN = """
UPDATE broadcast_messages SET progress_at = clock_timestamp()
WHERE id = $1 AND (progress_at IS NULL OR $2::float8 = 0
  OR progress_at < clock_timestamp() - make_interval(secs => $2::float8))
RETURNING id"""
_SHOWN = "UPDATE broadcast_messages SET progress_message_id = $2 WHERE id = $1"
# Who bought, and the income of it less what went back, by the ledger: who got all of it back bought
# nothing, and what renews itself is bought because of no message. `{got}` selects telegram_id and
# since when, with parameters from $2. $1 is the window.
_BOUGHT = f"""
WITH got AS MATERIALIZED ({{got}}), sales AS MATERIALIZED (
    SELECT DISTINCT f.user_id, f.payment_id FROM got g
    JOIN bot_users u ON u.telegram_id = g.telegram_id JOIN facts f ON f.user_id = u.id
    JOIN payments y ON y.id = f.payment_id AND NOT {RENEWED_ITSELF}
    WHERE f.kind IN ('purchase', 'seat_paid')
      AND f.happened_at >= g.since AND f.happened_at < g.since + $1::interval
), kept AS (
    SELECT s.user_id, l.currency, sum(l.amount) AS amount
    FROM sales s JOIN ledger_entries l ON l.payment_id = s.payment_id AND l.account = 'income'
    GROUP BY s.user_id, l.currency HAVING sum(l.amount) <> 0
)
SELECT currency, sum(amount)::bigint AS amount, array_agg(user_id) AS people
FROM kept GROUP BY currency ORDER BY currency"""  # noqa: S608 - our own texts
_GOT = """
SELECT telegram_user_id AS telegram_id, settled_at AS since FROM broadcast_recipients
WHERE broadcast_id = $2 AND state = 'sent'"""
_UNREVISED = """
SELECT count(*)::int AS count FROM broadcast_recipients
WHERE broadcast_id = $1 AND state = 'sent' AND detail IS NOT NULL"""
_CLICKS = """
SELECT m.id, m.place, m.labels, count(c.id)::int AS count FROM message_buttons m
JOIN broadcast_messages b ON b.message_id = m.message_id
LEFT JOIN button_clicks c ON c.button_id = m.id
WHERE b.id = $1 AND m.is_tracked GROUP BY m.id, m.place, m.labels ORDER BY m.place"""


@dataclass(frozen=True)
class Bought:
    """How many people bought, and what of it the shop keeps, by currency."""

    people: int
    income: tuple[Money, ...]


@dataclass(frozen=True)
class Clicks:
    """How many people pressed a tracked button; its words by language."""

    labels: Mapping[str, str]
    people: int


@dataclass(frozen=True)
class Figures:
    """What is known of a broadcast's deliveries at this moment."""

    id: UUID
    title: str
    status: DeliveryStatus
    total: int
    sent: int
    blocked: int
    refused: int
    unknown: int
    skipped: int
    tenths_spent: int
    started_at: datetime | None
    finished_at: datetime | None
    deleted_at: datetime | None
    reduced_at: datetime | None
    revision: Revision | None
    message_id: UUID | None
    author: str | None
    progress_message_id: int | None

    @property
    def settled(self) -> int:
        """Of how many it is known what came of it."""
        return self.sent + self.blocked + self.refused + self.unknown + self.skipped

    @property
    def left(self) -> int:
        return self.total - self.settled


@dataclass(frozen=True)
class Report:
    """What a broadcast came to. Of one reduced to its counters nobody knows who got it."""

    figures: Figures
    clicks: tuple[Clicks, ...]
    bought: Bought | None
    #: In how many chats Telegram would not change it or take it back.
    unrevised: int = 0


async def figures(broadcast_id: UUID) -> Figures:
    """What is known of it; raises BroadcastNotFound."""
    rows = await connections.get("default").execute_query_dict(_READ, [broadcast_id])
    if not rows:
        raise BroadcastNotFound
    return _figures(rows[0])


async def report(actor: Person, broadcast_id: UUID) -> Report:
    """All that it came to. Raises NotAllowed and BroadcastNotFound."""
    require_admin(actor)
    found = await figures(broadcast_id)
    rows = await connections.get("default").execute_query_dict(_CLICKS, [broadcast_id])
    clicks = tuple(Clicks(labels_of(row["labels"]), row["count"]) for row in rows)
    counted = None if found.reduced_at else await bought(_GOT, [broadcast_id])
    (refused,) = await connections.get("default").execute_query_dict(_UNREVISED, [broadcast_id])
    return Report(found, clicks, counted, refused["count"])


async def bought(got: str, values: Sequence[Any], *, window: timedelta = WINDOW) -> Bought:
    """What people bought within seven days, or another time, settled and net of refunds.

    `got` is a SELECT of `telegram_id` and `since`, whose parameters begin at $2.
    """
    rows = await connections.get("default").execute_query_dict(
        _BOUGHT.replace("{got}", got), [window, *values]
    )
    people = {one for row in rows for one in row["people"]}
    return Bought(len(people), tuple(Money(row["amount"], row["currency"]) for row in rows))


#: The report of a week later comes no later than this, where the bot stood still.
_LATE = timedelta(days=14)
_WEEK = """
INSERT INTO outbox (kind, chat_id, args, dedup_key)
SELECT 'broadcast_week', p.telegram_id, jsonb_build_object('broadcast', b.id),
  'broadcast-week:' || b.id
FROM broadcast_messages b JOIN profiles p ON p.id = b.author_id
WHERE b.finished_at <= $1 AND b.finished_at > $2 AND b.successful_deliveries > 0
ON CONFLICT (dedup_key) DO NOTHING RETURNING id"""


async def tell_week(now: datetime) -> int:
    """Owe the authors what was bought within seven days, when these are over; once each."""
    database = connections.get("default")
    found = await database.execute_query_dict(_WEEK, [now - WINDOW, now - WINDOW - _LATE])
    if found:
        await database.execute_query("SELECT pg_notify('outbox', '')")
    return len(found)


def labels_of(value: Any) -> Mapping[str, str]:
    """A button's words by language, from a row that a plain statement read."""
    found: Mapping[str, str] = orjson.loads(value) if isinstance(value, str | bytes) else value
    return found


async def turn_to_show(broadcast_id: UUID, every: float) -> Figures | None:
    """What is to be shown now; None when that was done less than so many seconds ago."""
    database = connections.get("default")
    if not await database.execute_query_dict(_TURN, [broadcast_id, every]):
        return None
    return await figures(broadcast_id)


async def shown_as(broadcast_id: UUID, message_id: int) -> None:
    """Remember the message that is edited from now on."""
    await connections.get("default").execute_query(_SHOWN, [broadcast_id, message_id])


def _figures(row: Mapping[str, Any]) -> Figures:
    known = {name: row[name] for name in Figures.__dataclass_fields__}
    known["status"] = DeliveryStatus(row["status"])
    known["revision"] = Revision(row["revision"]) if row["revision"] else None
    return Figures(**known)
