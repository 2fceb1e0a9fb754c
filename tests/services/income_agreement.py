"""Income as each area tells it, which has to be one, and the same worked out from the ledger."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from tortoise import connections

from services.analytics.figures.figure import Area, Sums, Value
from services.analytics.figures.registry import read_area
from services.analytics.figures.span import Span
from services.person import Person
from services.policy import Policy
from tests.factories import NOW

Cash = dict[str, Counter[str]]
_LINES = """
SELECT l.currency, -l.amount AS minor, coalesce(f.happened_at, l.created_at) AS at, y.plan_id,
  y.enrollment_id, y.first_source_id AS source, sale.kind AS sale
FROM ledger_entries l LEFT JOIN facts f ON f.id = l.fact_id
LEFT JOIN payments y ON y.id = l.payment_id
LEFT JOIN facts sale ON sale.payment_id = y.id
  AND sale.kind IN ('purchase', 'opening', 'seat_paid', 'deposit')
WHERE l.account LIKE 'clearing:%' OR l.account IN ('refunds_due', 'refunds_done')"""


async def cash_of(span: Span, zone: ZoneInfo) -> Cash:
    """What came and went in a span, line by line: all of it, and each part that an area tells."""
    found: Cash = {}
    for row in await connections.get("default").execute_query_dict(_LINES):
        if not span.first <= row["at"].astimezone(zone).date() <= span.last:
            continue
        for part in ("all", _for(row), "linked" if row["source"] else "unlinked"):
            found.setdefault(part, Counter())[row["currency"]] += row["minor"]
    return found


def _for(row: Mapping[str, Any]) -> str:
    if row["sale"] in (None, "deposit"):
        return "rest"
    return "plan" if row["plan_id"] else "course"


async def agree(admin: Person, span: Span, policy: Policy, now: Any = NOW) -> set[str]:
    """Every area says the same income, and says it of each part; which parts there were."""
    read = {
        key: await read_area(admin, key, span, policy, now)
        for key in ("money", "plans", "courses", "codes", "sources")
    }
    one = {key: _figures(area) for key, area in read.items()}
    cash, net = await cash_of(span, policy.zone), one["money"]["net"]
    assert net == _sums(cash.get("all"))
    goods = _lines(read["money"], "goods")
    for part in ("plan", "course", "rest"):
        assert goods.get(part, Sums()) == _sums(cash.get(part)), (part, goods, cash)
    assert one["plans"]["plan_income"] == goods.get("plan", Sums())
    assert one["courses"]["course_income"] == goods.get("course", Sums())
    assert net == _added(_lines(read["money"], "kinds").values())
    assert net == _added(_lines(read["money"], "methods").values())
    for key, table, figure in (
        ("plans", "plans", "plan_income"),
        ("courses", "courses", "course_income"),
        ("codes", "codes", "code_income"),
        ("sources", "sources", "src_income"),
    ):
        assert one[key][figure] == _added(_lines(read[key], table, figure).values()), figure
    assert one["sources"]["src_income"] == _sums(cash.get("linked"))
    assert one["sources"]["src_none"] == _sums(cash.get("unlinked"))
    return {part for part, sums in cash.items() if any(sums.values())}


def _figures(area: Area) -> dict[str, Value]:
    return {figure.key: figure.value for figure in area.figures}


def _lines(area: Area, key: str, column: str = "") -> dict[str, Value]:
    table = next(one for one in area.tables if one.key == key)
    at = table.columns.index(column) if column else 0
    return {line.part: line.cells[at] for line in table.lines}


def _sums(cash: Counter[str] | None) -> Sums:
    return Sums.of(cash or {})


def _added(values: Iterable[Value]) -> Sums:
    total: Counter[str] = Counter()
    for value in values:
        assert isinstance(value, Sums)
        total.update({one.currency: one.minor for one in value.nets})
    return Sums.of(total)
