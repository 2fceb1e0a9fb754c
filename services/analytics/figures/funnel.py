"""The way from /start to what is bought: how often each step was taken, and who got further."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import Area, Figure, Line, Ratio, Table, Word
from services.analytics.figures.reading import part_of
from services.analytics.figures.rolled import Rolled, counted, rolled
from services.analytics.figures.rows import Adds, Rows
from services.analytics.figures.span import Span
from services.policy import Policy

#: The steps by the key of their figure, in their order.
STEPS: Mapping[str, tuple[str, ...]] = {
    "f_start": ("start", "referral"),
    "f_view": ("plan_view",),
    "f_checkout": ("checkout_start",),
    "f_begun": ("payment_start",),
    "f_sent": ("payment_submit",),
    "f_paid": ("payment_complete",),
    "f_plan": ("subscription_complete",),
    "f_seat": ("seat_complete",),
    "f_name": ("name_complete",),
}
#: What stands beside each other behind the last step.
_LAST = ("f_plan", "f_seat", "f_name")


def _step(kinds: tuple[str, ...]) -> Rows:
    among = ", ".join(f"'{kind}'" for kind in kinds)
    return Rows(
        {
            "id": "t.id::text",
            "telegram_id": "t.telegram_user_id",
            "at": "t.created_at",
            "part": f"coalesce({part_of('t.plan_id')}, '')",
        },
        "conversion_tracking t",
        f"t.conversion_type IN ({among}) AND t.created_at >= $1 AND t.created_at < $2"
        " AND t.created_at <= $3",
    )


_KINDS = (
    *(FigureKind(key, Adds.COUNT, _step(kinds)) for key, kinds in STEPS.items()),
    FigureKind("f_people", why="each person once a day for each step; the step opens its rows"),
    FigureKind("f_further", why="a step by the one before; both open their rows"),
    FigureKind("f_all", why="a step by the first one; both open their rows"),
)


def _counts(found: list[Rolled], figure: str) -> dict[str, int]:
    return {
        key: sum(counted(found, figure, kind) for kind in kinds) for key, kinds in STEPS.items()
    }


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """The steps of a span, and of those who took one how many took the next."""
    names = ("funnel", "funnel_people")
    found, before = await rolled(names, span), await rolled(names, span.before)
    then = _counts(before, "funnel")
    steps = _counts(found, "funnel")
    return Area(
        "funnel",
        tuple(Figure(key, count, then[key]) for key, count in steps.items()),
        (_table(steps, _counts(found, "funnel_people")),),
    )


def _table(steps: Mapping[str, int], people: Mapping[str, int]) -> Table:
    lines = []
    keys = list(STEPS)
    for place, key in enumerate(keys):
        previous = keys[max(0, place - 1)] if key not in _LAST else "f_paid"
        lines.append(
            Line(
                "",
                Word("figure", key),
                (
                    people[key],
                    Ratio(people[key], people[previous]),
                    Ratio(people[key], people[keys[0]]),
                ),
            )
        )
    return Table("funnel", ("f_people", "f_further", "f_all"), tuple(lines))


FUNNEL = AreaKind("funnel", _KINDS, read)
