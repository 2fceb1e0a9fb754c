"""What an owner asks first: who is in, what came in today, what is ahead, what waits for them.

Whatever span was chosen, these are of now.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.cash_rows import CashRows
from services.analytics.figures.figure import Area, Figure, Sums
from services.analytics.figures.members import ENDS, RENEWS, STAND_NOW
from services.analytics.figures.rolled import less, money, net_by_day, rolled, standing
from services.analytics.figures.rows import Adds, Asked
from services.analytics.figures.span import Span, last_days, month_so_far, today_of
from services.policy import Policy
from services.queues import waiting

_WEEK = timedelta(days=7)
#: Of so many days the picture is.
_LOOKS_BACK = 30


def _today(asked: Asked) -> Span:
    return last_days(1, today_of(asked.now, asked.policy.zone))


def _month(asked: Asked) -> Span:
    return month_so_far(today_of(asked.now, asked.policy.zone))


_KINDS = (
    FigureKind("members", Adds.PEOPLE, STAND_NOW, is_of_now=True),
    FigureKind("net_today", Adds.SUM, CashRows(days=_today), is_of_now=True),
    FigureKind("net_month", Adds.SUM, CashRows(days=_month), is_of_now=True),
    FigureKind("renew_soon", Adds.COUNT, RENEWS, is_of_now=True),
    FigureKind("end_soon", Adds.PEOPLE, ENDS, is_of_now=True),
    FigureKind("waiting", why="each queue of the desk opens what waits in it", is_of_now=True),
)
_CASH = ("income:kind", "refund:kind")


async def _net(span: Span) -> Sums:
    found = await rolled(_CASH, span)
    return less(money(found, "income:kind"), money(found, "refund:kind"))


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """How things stand now, whatever the span."""
    asked = Asked(span, policy, now)
    today, month = _today(asked), _month(asked)
    members = (await standing("members", today.last)).get(("", ""), 0)
    week_ago = (await standing("members", today.last - _WEEK)).get(("", ""), 0)
    return Area(
        "opening",
        (
            Figure("members", members, week_ago),
            Figure("net_today", await _net(today), await _net(_earlier(today, _WEEK))),
            Figure("net_month", await _net(month), await _net(month.before)),
            Figure("renew_soon", await RENEWS.counted(asked, Adds.COUNT)),
            Figure("end_soon", await ENDS.counted(asked, Adds.PEOPLE)),
            Figure("waiting", (await waiting(of_admins=True)).total),
        ),
        series=(await net_by_day(last_days(_LOOKS_BACK, today.last), policy),),
    )


def _earlier(span: Span, by: timedelta) -> Span:
    """The same days so much earlier."""
    return replace(span, first=span.first - by, last=span.last - by, is_rolling=False)


OPENING = AreaKind("opening", _KINDS, read)
