"""Support: who asked, who waits, how long answers take, by whom, and whether they helped."""

from __future__ import annotations

from datetime import datetime

from tortoise import connections

from models.localized import Name
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import Area, Word
from services.analytics.figures.reading import part, part_of
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span
from services.policy import Policy

_GONE = "nobody"
_THREAD = {"id": "t.id::text", "telegram_id": "w.telegram_id"}
_THREADS = "support_threads t LEFT JOIN bot_users w ON w.id = t.user_id"
_OPENED = Rows(
    _THREAD | {"at": "t.created_at"}, _THREADS, "t.created_at >= $1 AND t.created_at < $2"
)
_WAITING = Rows(_THREAD | {"at": "t.waiting_since"}, _THREADS, "t.waiting_since IS NOT NULL")
# An answer is the first word of the staff behind words of the member; its time runs from the
# first of these. Words that follow an answer, and a hello of the staff's own, are none.
_ANSWERS = Rows(
    {
        "id": "m.id::text",
        "telegram_id": "w.telegram_id",
        "at": "m.created_at",
        "measure": "extract(epoch FROM m.created_at - q.since)::bigint",
        "part": f"coalesce({part_of('m.author_id')}, '{_GONE}')",
    },
    "support_messages m JOIN support_threads t ON t.id = m.thread_id"
    " LEFT JOIN bot_users w ON w.id = t.user_id CROSS JOIN LATERAL ("
    "SELECT min(o.created_at) AS since FROM support_messages o"
    " WHERE o.thread_id = m.thread_id AND NOT o.from_staff AND o.number < m.number"
    " AND o.number > coalesce((SELECT max(e.number) FROM support_messages e"
    " WHERE e.thread_id = m.thread_id AND e.from_staff AND e.number < m.number), 0)) q",
    "m.from_staff AND q.since IS NOT NULL AND m.created_at >= $1 AND m.created_at < $2",
)
_RATED = Rows(
    _THREAD
    | {
        "at": "t.rated_at",
        "did": "t.satisfaction = 'good'",
        "part": f"coalesce({part_of('t.closed_by')}, '{_GONE}')",
    },
    _THREADS,
    "t.satisfaction IS NOT NULL AND t.rated_at >= $1 AND t.rated_at < $2",
)
_KINDS = (
    FigureKind("sup_waiting", Adds.COUNT, _WAITING, is_of_now=True),
    FigureKind("sup_asked", Adds.COUNT, _OPENED),
    FigureKind("sup_answers", Adds.COUNT, _ANSWERS),
    FigureKind("sup_median", Adds.MEDIAN, _ANSWERS),
    FigureKind("sup_ninety", Adds.NINETY, _ANSWERS),
    FigureKind("sup_good", Adds.SHARE, _RATED),
)
_STAFF = """
SELECT p.id, coalesce(p.first_name, p.telegram_id) AS name FROM profiles p
WHERE p.id IN (SELECT m.author_id FROM support_messages m WHERE m.from_staff
  AND m.created_at >= $1 AND m.created_at < $2)
OR p.id IN (SELECT t.closed_by FROM support_threads t WHERE t.rated_at >= $1 AND t.rated_at < $2)
ORDER BY name, p.id"""


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Support as a whole, and by whoever answered."""
    asked = Asked(span, policy, now)
    _, _, answers, median, ninety, good = _KINDS
    rows = await connections.get("default").execute_query_dict(_STAFF, list(asked.bounds))
    staff = {part(row["id"]): Name(row["name"]) for row in rows}
    called: dict[str, Name | Word] = {**staff, _GONE: Word("figure", f"of-{_GONE}")}
    return Area(
        "support",
        await reading.figures(_KINDS, asked),
        (await reading.table("staff", (answers, median, ninety, good), called, asked),),
    )


SUPPORT = AreaKind("support", _KINDS, read)
