"""Codes: who tried one, who paid with one, what that brought in, and how much was taken off.

Codes of one person's own, which campaigns give, stand together in one line.
"""

from __future__ import annotations

from datetime import datetime

from tortoise import connections

from models.localized import Name
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import Area, Figure, Sums, Word
from services.analytics.figures.income import BY_CODE, NONE, OWN, WHOSE
from services.analytics.figures.reading import part
from services.analytics.figures.rolled import money, rolled
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span
from services.analytics.rollup.doings import OFF, PRICED, USES
from services.policy import Policy

_CODE = {"called": "to_jsonb(m.code)", "part": WHOSE}
# People's tries are written in capitals, everything else as the code is written; of what is no
# code of ours nothing is told but that it was tried.
_TRIED = Rows(
    {
        "id": "t.id::text",
        "telegram_id": "t.telegram_user_id",
        "at": "t.created_at",
        "called": "CASE WHEN m.id IS NOT NULL THEN to_jsonb(m.code) END",
        "part": f"CASE WHEN m.id IS NULL THEN '{NONE}' ELSE {WHOSE} END",
    },
    "promo_analytics t LEFT JOIN promotions m ON upper(m.code) = upper(t.promo_code)",
    "t.event_type = 'code_entered' AND t.created_at >= $1 AND t.created_at < $2",
)
_USED = "promotion_usage u JOIN promotions m ON m.id = u.promotion_id"
# Looked up for what is shown alone: counting leaves it out.
_PAYMENT = (
    "(SELECT y.id FROM payments y WHERE y.intent_id = u.intent_id"
    " AND y.status IN ('completed', 'refunded') ORDER BY y.created_at DESC LIMIT 1)"
)
_USE = {
    "id": "u.id::text",
    "telegram_id": "u.telegram_user_id",
    "at": "u.consumed_at",
    "payment_id": "y.id",
    **_CODE,
}
_PAID = "u.consumed_at >= $1 AND u.consumed_at < $2"
_KINDS = (
    FigureKind("code_tries", Adds.COUNT, _TRIED),
    FigureKind("code_paid", Adds.COUNT, Rows(_USE | {"payment_id": _PAYMENT}, _USED, _PAID)),
    FigureKind(
        "code_income",
        Adds.SUM,
        BY_CODE.rows,
    ),
    FigureKind(
        "code_off",
        Adds.SUM,
        Rows(
            _USE | {"currency": PRICED, "amount": reading.minor_units(OFF, PRICED)},
            USES,
            f"{_PAID} AND {OFF} IS NOT NULL AND {PRICED} IS NOT NULL",
        ),
    ),
)
#: Whose code it is that something was taken off by, for a row that was worked out.
_OF = f"(SELECT {WHOSE} FROM promotions m WHERE m.id = daily_figures.of::uuid)"  # noqa: S608
_NAMES = """
SELECT id, code FROM promotions WHERE only_for IS NULL ORDER BY created_at DESC, id LIMIT $1"""
_NEWEST = 1000


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Codes together, and each by itself; those of one person's own in one line."""
    asked = Asked(span, policy, now)
    tried, paid, came, off = _KINDS
    income, each = await BY_CODE.income(came.key, span)
    columns = (paid, tried, came, off)
    taken, each_off = await _off(span)
    parts = await reading.by_part(columns, asked, {came.key: each, off.key: each_off})
    rows = await connections.get("default").execute_query_dict(_NAMES, [_NEWEST])
    codes: dict[str, Name | Word] = {part(row["id"]): Name(row["code"]) for row in rows}
    called = {**codes, OWN: Word("figure", f"of-{OWN}"), NONE: Word("figure", f"of-{NONE}")}
    return Area(
        "codes",
        await reading.figures(_KINDS, asked, parts, (income, taken)),
        (reading.lines_of("codes", columns, called, parts),),
    )


async def _off(span: Span) -> tuple[Figure, dict[str, Sums]]:
    """What codes took off, together and each by itself, by the days that were worked out."""
    found, before = [await rolled(("code_off",), one, _OF) for one in (span, span.before)]
    each = {one.of: money(found, of=one.of) for one in found}
    return Figure("code_off", money(found), money(before)), each


CODES = AreaKind("codes", _KINDS, read)
