"""Names below the operator's domain: what became of them, for their holders and for the admins."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens import subdomains as screens
from handlers.screens.kit import Screen
from services.ton.subdomains.desk import card_of
from services.ton.subdomains.ending import NameGone


@notice(audience=Audience.MEMBER)
async def subdomain_live(ctx: NoticeContext) -> Screen:
    return _told(ctx, "subdomain-live")


@notice(audience=Audience.MEMBER)
async def subdomain_lost(ctx: NoticeContext) -> Screen:
    return _told(ctx, f"subdomain-lost-{ctx.args['why']}")


@notice(audience=Audience.MEMBER)
async def subdomain_ends(ctx: NoticeContext) -> Screen:
    return _told(ctx, f"subdomain-ends-{ctx.args['why']}", until=_until(ctx))


@notice(audience=Audience.MEMBER)
async def subdomain_stays(ctx: NoticeContext) -> Screen:
    return _told(ctx, "subdomain-stays")


@notice(audience=Audience.MEMBER)
async def subdomain_moves(ctx: NoticeContext) -> Screen:
    return _told(ctx, "subdomain-moves")


@notice(audience=Audience.MEMBER)
async def subdomain_gone(ctx: NoticeContext) -> Screen:
    return _told(ctx, "subdomain-gone")


def _told(ctx: NoticeContext, key: str, **more: str) -> Screen:
    return screens.told_to_member(ctx.speech, ctx.speech(key, name=ctx.args["name"], **more))


def _until(ctx: NoticeContext) -> str:
    return ctx.speech.day(datetime.fromisoformat(ctx.args["until"]))


@notice(audience=Audience.ADMINS)
async def subdomain_signed(ctx: NoticeContext) -> Screen:
    return _to_admins(ctx, "name-resolves", name=ctx.args["name"])


@notice(audience=Audience.ADMINS)
async def subdomain_released(ctx: NoticeContext) -> Screen:
    return _to_admins(ctx, "subdomain-released", name=ctx.args["name"])


@notice(audience=Audience.ADMINS)
async def subdomain_to_sign(ctx: NoticeContext) -> Screen | None:
    return await _card(ctx, f"subdomain-to-sign-{ctx.args['why']}")


@notice(audience=Audience.ADMINS)
async def subdomain_astray(ctx: NoticeContext) -> Screen | None:
    return await _card(ctx, "subdomain-astray")


@notice(audience=Audience.ADMINS)
async def subdomain_wrong(ctx: NoticeContext) -> Screen | None:
    return await _card(ctx, "subdomain-wrong")


async def _card(ctx: NoticeContext, key: str) -> Screen | None:
    """How it stands now, below what happened; nothing where the name is gone meanwhile."""
    try:
        card = await card_of(ctx.person, UUID(ctx.args["subdomain"]))
    except NameGone:
        return None
    note = ctx.speech(key, name=ctx.args["name"])
    return screens.name_card(ctx.speech, card, ctx.policy, note)


@notice(audience=Audience.ADMINS)
async def parent_ends(ctx: NoticeContext) -> Screen:
    return _to_admins(ctx, "parent-ends", domain=ctx.args["domain"], until=_until(ctx))


@notice(audience=Audience.ADMINS)
async def parent_lacks(ctx: NoticeContext) -> Screen:
    return _to_admins(ctx, f"parent-lack-{ctx.args['lack']}", domain=ctx.args["domain"])


def _to_admins(ctx: NoticeContext, key: str, **args: str) -> Screen:
    return screens.told_to_admins(ctx.speech, ctx.speech(key, **args))
