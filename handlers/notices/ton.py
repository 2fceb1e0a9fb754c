"""Transfers on the chain, for their senders and for the admins."""

from __future__ import annotations

from uuid import UUID

from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens import ton as screens
from handlers.screens.kit import Screen
from handlers.screens.people import menu_button
from services.commerce.methods.transfer_cards import transfer_card, waiting_transfers
from services.money import Money


@notice(audience=Audience.MEMBER)
async def transfer_short(ctx: NoticeContext) -> Screen:
    return screens.transfer_short(
        ctx.speech,
        ctx.args["plan"],
        _sum(ctx, "received"),
        _sum(ctx, "missing"),
        UUID(ctx.args["intent"]),
    )


@notice(audience=Audience.MEMBER)
async def transfer_arrived(ctx: NoticeContext) -> Screen:
    amount = ctx.speech.money(_sum(ctx, "amount"))
    text = ctx.speech(f"arrived-{ctx.args['trouble']}", plan=ctx.args["plan"], amount=amount)
    return Screen(text, (menu_button(ctx.speech),))


@notice(audience=Audience.MEMBER)
async def transfer_sent_back(ctx: NoticeContext) -> Screen:
    amount = ctx.speech.money(_sum(ctx, "amount"))
    return Screen(ctx.speech("transfer-sent-back", amount=amount), (menu_button(ctx.speech),))


@notice(audience=Audience.ADMINS)
async def transfer_waiting(ctx: NoticeContext) -> Screen | None:
    card = await transfer_card(ctx.person, UUID(ctx.args["transfer"]))
    if not card.is_open:
        return None
    return screens.transfer_card(ctx.speech, card, ctx.speech("transfer-waiting"))


@notice(audience=Audience.ADMINS)
async def transfers_waiting(ctx: NoticeContext) -> Screen | None:
    _, count = await waiting_transfers(ctx.person)
    return screens.many_transfers(ctx.speech, count) if count else None


def _sum(ctx: NoticeContext, name: str) -> Money:
    return Money(int(ctx.args[name]), ctx.args["currency"])
