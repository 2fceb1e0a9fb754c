"""Codes: who tried one, who paid with one, what that brought in, and how much was taken off.

Codes of one person's own, which campaigns give, stand together in one line.
"""

from __future__ import annotations

from datetime import datetime

from tortoise import connections

from models.localized import Name
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.cash_rows import CashRows
from services.analytics.figures.figure import Area, Word
from services.analytics.figures.income import BY_CODE, NONE, OWN
from services.analytics.figures.reading import part, part_of
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span
from services.policy import Policy

_OF_CODE = f"CASE WHEN m.only_for IS NULL THEN {part_of('m.id')} ELSE '{OWN}' END"
_CODE = {"called": "to_jsonb(m.code)", "part": _OF_CODE}
# People's tries are written in capitals, everything else as the code is written; of what is no
# code of ours nothing is told but that it was tried.
_TRIED = Rows(
    {
        "id": "t.id::text",
        "telegram_id": "t.telegram_user_id",
        "at": "t.created_at",
        "called": "CASE WHEN m.id IS NOT NULL THEN to_jsonb(m.code) END",
        "part": f"CASE WHEN m.id IS NULL THEN '{NONE}' ELSE {_OF_CODE} END",
    },
    "promo_analytics t LEFT JOIN promotions m ON upper(m.code) = upper(t.promo_code)",
    "t.event_type = 'code_entered' AND t.created_at >= $1 AND t.created_at < $2",
)
#: A use is paid when its checkout is; what came of it stands on that payment.
_USED = "promotion_usage u JOIN promotions m ON m.id = u.promotion_id"
_ITS = (
    "SELECT y.* FROM payments y WHERE y.intent_id = u.intent_id"
    " AND y.status IN ('completed', 'refunded') ORDER BY y.created_at DESC LIMIT 1"
)
_USES = f"{_USED} LEFT JOIN LATERAL ({_ITS}) y ON true"
# Looked up for what is shown alone: counting leaves it out.
_PAYMENT = f"({_ITS.replace('y.*', 'y.id')})"
_USE = {
    "id": "u.id::text",
    "telegram_id": "u.telegram_user_id",
    "at": "u.consumed_at",
    "payment_id": "y.id",
    **_CODE,
}
_PAID = "u.consumed_at >= $1 AND u.consumed_at < $2"
# What is taken off is counted in the currency of the price, not in that of the payment.
_PRICED = "(y.snapshot -> 'price' ->> 'currency')"
_OFF = "(y.snapshot -> 'promo' ->> 'off')::numeric"
_KINDS = (
    FigureKind("code_tries", Adds.COUNT, _TRIED),
    FigureKind("code_paid", Adds.COUNT, Rows(_USE | {"payment_id": _PAYMENT}, _USED, _PAID)),
    FigureKind(
        "code_income",
        Adds.SUM,
        CashRows(BY_CODE.where, BY_CODE.part),
    ),
    FigureKind(
        "code_off",
        Adds.SUM,
        Rows(
            _USE | {"currency": _PRICED, "amount": reading.minor_units(_OFF, _PRICED)},
            _USES,
            f"{_PAID} AND {_OFF} IS NOT NULL AND {_PRICED} IS NOT NULL",
        ),
    ),
)
_NAMES = """
SELECT id, code FROM promotions WHERE only_for IS NULL ORDER BY created_at DESC, id LIMIT $1"""
_NEWEST = 1000


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Codes together, and each by itself; those of one person's own in one line."""
    asked = Asked(span, policy, now)
    tried, paid, came, off = _KINDS
    income, each = await BY_CODE.income(came.key, span)
    columns = (paid, tried, came, off)
    parts = await reading.by_part(columns, asked, {came.key: each})
    rows = await connections.get("default").execute_query_dict(_NAMES, [_NEWEST])
    codes: dict[str, Name | Word] = {part(row["id"]): Name(row["code"]) for row in rows}
    called = {**codes, OWN: Word("figure", f"of-{OWN}"), NONE: Word("figure", f"of-{NONE}")}
    return Area(
        "codes",
        await reading.figures(_KINDS, asked, parts, (income,)),
        (reading.lines_of("codes", columns, called, parts),),
    )


CODES = AreaKind("codes", _KINDS, read)
