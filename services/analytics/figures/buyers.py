"""People by the first plan that they paid for: of a span, of a month, or ever."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from models.localized import name_in
from services.analytics.figures.reading import part_of
from services.analytics.figures.rows import Asked, FigureRow, Rows, RowsOf
from services.analytics.figures.span import EARLIEST, Span, today_of
from services.analytics.rollup.cash import bought
from services.pages import Page

#: Whose first bought plan it was, on the day on which it was paid.
JOINED = Rows(
    {
        "id": "f.id::text",
        "telegram_id": "w.telegram_id",
        "at": "f.happened_at",
        "payment_id": "f.payment_id",
        "called": name_in("s"),
        "part": part_of("f.plan_id"),
    },
    "facts f JOIN bot_users w ON w.id = f.user_id JOIN subscription_plans s ON s.id = f.plan_id",
    f"f.happened_at >= $1 AND f.happened_at < $2 AND f.happened_at <= $3 AND {bought('f')}"
    " AND NOT EXISTS (SELECT FROM facts b WHERE b.user_id = f.user_id AND b.number < f.number"
    f" AND {bought('b')})",
)


def ever(asked: Asked) -> Span:
    """All days that there were."""
    return Span(EARLIEST, today_of(asked.now, asked.policy.zone))


@dataclass(frozen=True)
class OfDays:
    """Rows of other days than were asked for."""

    rows: RowsOf
    days: Callable[[Asked], Span]

    async def __call__(self, asked: Asked, offset: int, size: int) -> Page[FigureRow]:
        return await self.rows(replace(asked, span=self.days(asked)), offset, size)
