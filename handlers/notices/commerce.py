"""Money that became balance, or that goes back."""

from __future__ import annotations

from uuid import UUID

from handlers import callbacks as cb
from handlers.notices.context import NoticeContext
from handlers.notices.kit import amount, sent_to
from handlers.notices.registry import Audience, notice
from handlers.screens import commerce as screens
from handlers.screens.kit import Row, Screen, button, lines
from services.commerce.orders import NAME, SEAT
from services.commerce.wishes import Why
from services.refusals import Refusal
from services.subscriptions.plans import plan_on_sale

#: Why money became balance although what it was for can still be had.
_CAN_BE_USED = (Why.OLDER, Why.CANCELLED, Why.SHORT, Why.CHOSEN)


@notice(audience=Audience.MEMBER)
async def money_kept(ctx: NoticeContext) -> Screen:
    """The money is balance: why, and one tap to use it."""
    why = Why(ctx.args["why"])
    text = ctx.speech(f"money-kept-{why}", plan=ctx.args["plan"], amount=amount(ctx))
    return screens.told(ctx.speech, text, *await _ways(ctx, why))


async def _ways(ctx: NoticeContext, why: Why) -> tuple[Row, ...]:
    if why is Why.LIFETIME:
        return screens.courses_or_back(ctx.speech)
    wanted = await _wanted(ctx) if why in _CAN_BE_USED else None
    return (wanted,) if wanted else (screens.shops(ctx.speech),)


async def _wanted(ctx: NoticeContext) -> Row | None:
    """The way to what the money was for, while that is sold."""
    name, plan, seat = ctx.args["plan"], ctx.args["plan_id"], ctx.args["enrollment"]
    try:
        if seat is not None:
            await SEAT.order(ctx.person, UUID(seat))
            return screens.use_seat(ctx.speech, UUID(seat), name)
        if (claim := ctx.args.get("claim")) is not None:
            await NAME.order(ctx.person, UUID(claim))
            return screens.use_claim(ctx.speech, UUID(claim), name)
        if plan is not None:
            await plan_on_sale(UUID(plan))
            return screens.use_plan(ctx.speech, UUID(plan), name)
    except Refusal:
        pass
    return None


@notice(audience=Audience.MEMBER)
async def part_refunded(ctx: NoticeContext) -> Screen:
    told = {"plan": ctx.args["plan"], "number": ctx.args["number"]}
    text = ctx.speech("part-refunded", amount=amount(ctx), **told)
    return _booked(ctx, lines(text, sent_to(ctx)))


@notice(audience=Audience.MEMBER)
async def balance_paid_back(ctx: NoticeContext) -> Screen:
    text = ctx.speech("balance-paid-back", amount=amount(ctx))
    return _booked(ctx, lines(text, sent_to(ctx)))


@notice(audience=Audience.MEMBER)
async def money_sent(ctx: NoticeContext) -> Screen:
    return _booked(ctx, ctx.speech("money-sent", amount=amount(ctx)))


def _booked(ctx: NoticeContext, text: str) -> Screen:
    """What went back, with the way to the receipts in which it stands."""
    return screens.told(
        ctx.speech, text, (button(ctx.speech("button-receipts"), cb.Receipts(offset=0)),)
    )
