"""Memberships that begin, get longer, renew themselves, end soon or are over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from handlers import callbacks as cb
from handlers.notices.context import NoticeContext
from handlers.notices.kit import about_person, person_args
from handlers.notices.registry import Audience, notice
from handlers.screens import commerce as screens
from handlers.screens import payments as payment_screens
from handlers.screens import subscriptions as subscription_screens
from handlers.screens.kit import Screen, button, lines, paragraphs
from handlers.screens.people import menu_button
from services.channels.admission import channel_entries
from services.money import Money
from services.renewals.star_subscriptions import renews
from services.subscriptions.grants import days_left
from services.subscriptions.overview import can_renew, ends_then, has_plan


@notice(audience=Audience.MEMBER)
async def membership_given(ctx: NoticeContext) -> Screen:
    key = "membership-given" if ctx.ends_at else "membership-given-lifetime"
    text = ctx.speech(key, plan=ctx.args["plan"], until=ctx.until)
    mine = await channel_entries(ctx.person, ctx.gateway, now=ctx.now, policy=ctx.policy)
    return payment_screens.approved(ctx.speech, text, mine)


@notice(audience=Audience.MEMBER)
async def days_added(ctx: NoticeContext) -> Screen:
    text = ctx.speech("days-added", days=ctx.args["days"], until=ctx.until)
    return Screen(
        text,
        (
            (button(ctx.speech("button-membership"), cb.MyMembership()),),
            menu_button(ctx.speech),
        ),
    )


@notice(audience=Audience.UNBANNED)
async def ends_soon(ctx: NoticeContext) -> Screen | None:
    end, plan = ctx.ends_at, UUID(ctx.args["plan_id"])
    if end is None or end <= ctx.now or not await ends_then(ctx.person, plan, end):
        return None
    if await renews(ctx.person, plan, ctx.now):
        # Telegram charges the next period by itself: nothing ends.
        return None
    left = {"plan": ctx.args["plan"], "until": ctx.until, "days": days_left(end, ctx.now)}
    return await _with_a_way_on(ctx, "ends-soon", "ends-soon-otherwise", **left)


@notice(audience=Audience.UNBANNED)
async def grace_begins(ctx: NoticeContext) -> Screen | None:
    """The time is over and the person is still inside: until when, and how to stay."""
    end, plan = ctx.ends_at, UUID(ctx.args["plan_id"])
    until = datetime.fromisoformat(ctx.args["grace_until"])
    if end is None or until <= ctx.now or not await ends_then(ctx.person, plan, end):
        return None
    if await renews(ctx.person, plan, ctx.now):
        return None
    grace = ctx.speech.time(until)
    left = {"plan": ctx.args["plan"], "until": ctx.until, "grace": grace}
    return await _with_a_way_on(ctx, "membership-grace", "membership-grace-otherwise", **left)


async def _with_a_way_on(ctx: NoticeContext, again: str, other: str, **left: Any) -> Screen | None:
    """What ends, and the way on: nobody is told to renew what cannot be had again.

    Whoever has another plan for life can buy nothing to stay: they are told when it has ended.
    """
    if ctx.person.has_lifetime:
        return None
    plan = UUID(ctx.args["plan_id"])
    possible = await can_renew(ctx.person, plan, ctx.now)
    text = ctx.speech(again if possible else other, **left)
    return subscription_screens.renewal(ctx.speech, text, plan, can_renew=possible)


async def _renewal(ctx: NoticeContext, text: str) -> Screen:
    if ctx.person.has_lifetime:
        return Screen(text, (menu_button(ctx.speech),))
    plan = UUID(ctx.args["plan_id"])
    possible = await can_renew(ctx.person, plan, ctx.now)
    return subscription_screens.renewal(ctx.speech, text, plan, can_renew=possible)


@notice(audience=Audience.MEMBER)
async def membership_ended(ctx: NoticeContext) -> Screen | None:
    """One plan is over; what else the person has goes on."""
    plan = UUID(ctx.args["plan_id"])
    if await has_plan(ctx.person, plan):
        return None
    key = "membership-ended-others" if ctx.person.is_vip else "membership-ended"
    text = ctx.speech(key, plan=ctx.args["plan"], until=ctx.until)
    return await _renewal(ctx, text)


@notice(audience=Audience.MEMBER)
async def membership_revoked(ctx: NoticeContext) -> Screen:
    """Why it ended, and what became of what was paid and not used."""
    speech, to = ctx.speech, ctx.args.get("to", "nothing")
    payable, stars = _sums(ctx, "payable"), _sums(ctx, "spend_only")
    kept = _added(payable, stars) if to == "balance" else stars if to == "refund" else []
    back = payable if to == "refund" else []
    text = paragraphs(
        speech("membership-revoked", reason=ctx.args["reason"]),
        lines(
            speech("revoked-to-refund", sums=screens.sums(speech, back)) if back else None,
            speech("revoked-to-balance", sums=screens.sums(speech, kept)) if kept else None,
        ),
    )
    return screens.told(speech, text, *((screens.shops(speech),) if kept else ()))


def _sums(ctx: NoticeContext, name: str) -> list[Money]:
    told: Sequence[tuple[Any, Any]] = ctx.args.get(name) or ()
    return [Money(int(minor), currency) for minor, currency in told]


def _added(*amounts: Sequence[Money]) -> list[Money]:
    found: dict[str, int] = {}
    for one in (one for some in amounts for one in some):
        found[one.currency] = found.get(one.currency, 0) + one.minor
    return [Money(minor, currency) for currency, minor in sorted(found.items())]


@notice(audience=Audience.MEMBER)
async def star_renewal_canceled(ctx: NoticeContext) -> Screen:
    text = ctx.speech("star-renewal-canceled", plan=ctx.args["plan"], until=ctx.until)
    return await _renewal(ctx, text)


@notice(audience=Audience.MEMBER)
async def star_renewal_failed(ctx: NoticeContext) -> Screen:
    stars = int(ctx.args["stars"])
    text = ctx.speech("star-renewal-failed", plan=ctx.args["plan"], stars=stars, until=ctx.until)
    return await _renewal(ctx, text)


@notice(audience=Audience.MEMBER)
async def star_subscription_ended(ctx: NoticeContext) -> Screen:
    text = ctx.speech("star-subscription-ended", plan=ctx.args["plan"], because=ctx.args["because"])
    return Screen(text, (menu_button(ctx.speech),))


@notice(audience=Audience.ADMINS)
async def lifetime_unpaid(ctx: NoticeContext) -> Screen:
    return about_person(ctx, ctx.speech("lifetime-unpaid", **person_args(ctx)))
