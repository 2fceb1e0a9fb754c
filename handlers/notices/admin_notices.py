"""What admins are told by itself: sales, and the report at their hour."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens import admin_notices as screens
from handlers.screens.kit import Screen
from services.admin_notices.sales import Sale
from services.analytics.figures.reports import report
from services.commerce.sold import names_of


@notice(audience=Audience.ADMINS)
async def sales(ctx: NoticeContext) -> Screen | None:
    told = [Sale.kept(one) for one in ctx.args["sales"]]
    known = await names_of([UUID(one.payment_id) for one in told])
    shown = [
        screens.SaleLine(key, one.sold, one.received, known[key].method, *known[key].names)
        for one in told
        if (key := UUID(one.payment_id)) in known
    ]
    return screens.sales(ctx.speech, shown) if shown else None


@notice(audience=Audience.ADMINS)
async def admin_report(ctx: NoticeContext) -> Screen:
    first, last = (date.fromisoformat(ctx.args[end]) for end in ("first", "last"))
    found = await report(ctx.person, first, last, now=ctx.now, policy=ctx.policy)
    return screens.report(ctx.speech, found)
