"""Money: what came in and went back by the ledger, what a month of members is worth, who left."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.buyers import JOINED, OfDays, ever
from services.analytics.figures.cash_rows import CashRows
from services.analytics.figures.figure import Area, Figure, Line, Ratio, Sums, Table, Word
from services.analytics.figures.members import BECAME, LEFT, MONTHLY
from services.analytics.figures.reading import PART, part, part_of
from services.analytics.figures.rolled import (
    Rolled,
    counted,
    less,
    money,
    net,
    net_by_day,
    rolled,
    standing,
    until,
)
from services.analytics.figures.rows import Adds
from services.analytics.figures.span import Span
from services.analytics.rollup.cash import RETURNS, SALES
from services.analytics.rollup.rates import reporting
from services.policy import Policy

_KIND = f"left(t.kind, {PART})"
_CAME, _BACK = "t.direction = 'income'", "t.direction = 'refund'"
#: What went back is one part of the income, below zero.
_BACK_PART = "refund"
#: What sums were for, in the order in which it is told.
_FOR = ("plan", "course", "rest")
_GOODS = (
    "CASE WHEN t.plan_id IS NOT NULL THEN 'plan' WHEN t.course_id IS NOT NULL THEN 'course'"
    " ELSE 'rest' END"
)
#: Balance that is paid back goes by no way to pay.
_NO_METHOD = "none"
_METHOD = f"coalesce(left(t.method, {PART}), '{_NO_METHOD}')"
_KINDS = (
    FigureKind(
        "net", Adds.SUM, CashRows(part=f"CASE WHEN {_CAME} THEN {_KIND} ELSE '{_BACK_PART}' END")
    ),
    FigureKind("net_told", Adds.SUM, CashRows(is_told=True)),
    FigureKind("came", Adds.SUM, CashRows(_CAME, _KIND, kinds=SALES)),
    FigureKind("back", Adds.SUM, CashRows(_BACK, _KIND, kinds=RETURNS)),
    FigureKind("untold", why="what no rate leads to the reporting currency from"),
    FigureKind("payment", why="what came in by the number of payments, which Came in opens"),
    FigureKind("mrr", Adds.SUM, MONTHLY),
    FigureKind("began", Adds.COUNT, BECAME),
    FigureKind("left", Adds.COUNT, LEFT),
    FigureKind("churn", why="those who left by the members at the beginning; Left opens its rows"),
    FigureKind("worth", why="an average of all that buyers ever paid"),
    FigureKind("method_net", Adds.SUM, CashRows(part=_METHOD)),
    FigureKind("goods_net", Adds.SUM, CashRows(part=_GOODS)),
    FigureKind("buyers", Adds.COUNT, OfDays(JOINED, ever), is_of_now=True),
    FigureKind(
        "buyers_net",
        Adds.SUM,
        CashRows(
            "t.first_plan_id IS NOT NULL", part_of("t.first_plan_id"), is_told=True, days=ever
        ),
        is_of_now=True,
    ),
)
_CASH = (
    *("income:kind", "refund:kind", "reported_income:kind", "reported_refund:kind"),
    *("income:method", "refund:method", "unreported_income", "unreported_refund"),
    *(f"{name}:{one}" for name in ("income", "refund") for one in _FOR),
    *("members_begun", "members_ended"),
)
#: In the order in which an owner reads them.
_INCOMES = ("new", "renewal", "upgrade", "seat", "name", "deposit")
_METHODS = ("stars", "card", "bank_transfer", "usdt_ton", "ton", "manual")
_DAY = timedelta(days=1)


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """The money of a span, and what members bring in by the month at its end."""
    found, before = await rolled(_CASH, span), await rolled(_CASH, span.before)
    then = {one.key: one.value for one in await _figures(before, span.before, policy)}
    figures = tuple(
        Figure(one.key, one.value, then[one.key]) for one in await _figures(found, span, policy)
    )
    values = await _worth(policy)
    return Area(
        "money",
        (
            *figures,
            Figure("buyers", values.buyers()),
            Figure("buyers_net", values.net()),
            Figure("worth", values.average),
        ),
        (_kinds(found), _goods(found), _methods(found), await _worths(values)),
        (await net_by_day(span, policy),),
    )


async def _figures(found: list[Rolled], span: Span, policy: Policy) -> list[Figure]:
    came, back = money(found, "income:kind"), money(found, "refund:kind")
    told = money(found, "reported_income:kind")
    untold = less(money(found, "unreported_income"), money(found, "unreported_refund"))
    payments = counted(found, "reported_income:kind")
    members = (await standing("members", span.first - _DAY)).get(("", ""), 0)
    left = counted(found, "members_ended")
    return [
        Figure("net", less(came, back)),
        Figure("net_told", less(told, money(found, "reported_refund:kind"))),
        Figure("came", came),
        Figure("back", less(Sums(), back)),
        Figure("untold", untold),
        Figure("payment", _shared(told, payments)),
        Figure("mrr", await monthly(span)),
        Figure("began", counted(found, "members_begun")),
        Figure("left", left),
        Figure("churn", Ratio(left, members)),
    ]


def _shared(sums: Sums, count: int) -> Sums:
    """Of each currency a part of so many, half up."""
    if not count:
        return Sums()
    return Sums.of({one.currency: (2 * one.minor + count) // (2 * count) for one in sums.nets})


async def monthly(span: Span) -> Sums:
    """What a month of all paid memberships brings in at the end of a span; a lifetime counts 0."""
    sums: dict[str, int] = {}
    for (minor, currency), count in (await standing("monthly", span.last)).items():
        sums[currency] = sums.get(currency, 0) + int(minor) * count
    return Sums.of(sums)


class _Worth:
    """What all buyers gave so far, told in one currency, by the first plan that they bought."""

    def __init__(self, rows: list[Rolled]) -> None:
        self.plans = sorted({row.of for row in rows if row.figure == "buyers"})
        self._rows = rows

    def buyers(self, plan: str | None = None) -> int:
        return counted(self._rows, "buyers", plan)

    def net(self, plan: str | None = None) -> Sums:
        came = money(self._rows, "reported_income:first_plan", plan)
        return less(came, money(self._rows, "reported_refund:first_plan", plan))

    @property
    def average(self) -> Sums:
        return _shared(self.net(), self.buyers())


async def _worth(policy: Policy) -> _Worth:
    names = ("buyers", "reported_income:first_plan", "reported_refund:first_plan")
    rows = await until(names, date.max)
    return _Worth([row for row in rows if row.currency in ("", reporting(policy))])


async def _worths(values: _Worth) -> Table:
    names = await reading.named(
        "subscription_plans", "NOT n.is_active, n.display_order, n.price, n.id"
    )
    plans = {part(plan): plan for plan in values.plans}
    lines = [
        Line(
            key,
            name,
            (
                values.buyers(plans[key]),
                values.net(plans[key]),
                _shared(values.net(plans[key]), values.buyers(plans[key])),
            ),
        )
        for key, name in names.items()
        if key in plans
    ]
    return Table("worth", ("buyers", "buyers_net", "worth"), reading.most_of(lines), "buyers")


def _kinds(found: list[Rolled]) -> Table:
    """What came in, by what it was, and all that went back: together they are the income."""
    sums = {kind: money(found, "income:kind", kind) for kind in _INCOMES}
    sums[_BACK_PART] = less(Sums(), money(found, "refund:kind"))
    lines = [
        Line(kind[:PART], Word("figure", f"kind-{kind}"), (one,))
        for kind, one in sums.items()
        if one.nets
    ]
    return Table("kinds", ("net",), tuple(lines), "net")


def _goods(found: list[Rolled]) -> Table:
    """The same by what it was for, so that plans, courses and the rest come to all of it."""
    sums = {one: net(found, one) for one in _FOR}
    lines = [
        Line(one, Word("figure", f"for-{one}"), (sum_,)) for one, sum_ in sums.items() if sum_.nets
    ]
    return Table("goods", ("goods_net",), tuple(lines), "goods_net")


def _methods(found: list[Rolled]) -> Table:
    sums = {way: net(found, "method", way) for way in _METHODS}
    lines = [Line(way[:PART], Word("method", way), (one,)) for way, one in sums.items() if one.nets]
    rest = less(net(found, "kind"), net(found, "method"))
    if rest.nets:
        lines.append(Line(_NO_METHOD, Word("figure", "of-balance"), (rest,)))
    return Table("methods", ("method_net",), tuple(lines), "method_net")


MONEY = AreaKind("money", _KINDS, read)
