"""Names below the operator's domain: what became of them, for their holders and for the admins."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens import subdomains as screens
from handlers.screens.kit import Screen
from services.ton.destinations import shown
from services.ton.subdomains.desk import card_of
from services.ton.subdomains.ending import NameGone


@notice(audience=Audience.MEMBER)
async def subdomain_live(ctx: NoticeContext) -> Screen:
    return _told(ctx, ctx.speech("subdomain-live", name=ctx.args["name"]))


@notice(audience=Audience.MEMBER)
async def subdomain_lost(ctx: NoticeContext) -> Screen:
    return _told(ctx, ctx.speech(f"subdomain-lost-{ctx.args['why']}", name=ctx.args["name"]))


@notice(audience=Audience.MEMBER)
async def subdomain_ends(ctx: NoticeContext) -> Screen:
    name, until = ctx.args["name"], _until(ctx)
    return _told(ctx, ctx.speech(f"subdomain-ends-{ctx.args['why']}", name=name, until=until))


@notice(audience=Audience.MEMBER)
async def subdomain_stays(ctx: NoticeContext) -> Screen:
    return _told(ctx, ctx.speech("subdomain-stays", name=ctx.args["name"]))


@notice(audience=Audience.MEMBER)
async def subdomain_moves(ctx: NoticeContext) -> Screen:
    return _told(ctx, ctx.speech("subdomain-moves", name=ctx.args["name"]))


@notice(audience=Audience.MEMBER)
async def subdomain_gone(ctx: NoticeContext) -> Screen:
    return _told(ctx, ctx.speech("subdomain-gone", name=ctx.args["name"]))


def _told(ctx: NoticeContext, text: str) -> Screen:
    return screens.told_to_member(ctx.speech, text)


def _until(ctx: NoticeContext) -> str:
    return ctx.speech.day(datetime.fromisoformat(ctx.args["until"]))


@notice(audience=Audience.ADMINS)
async def subdomain_signed(ctx: NoticeContext) -> Screen:
    text = ctx.speech("name-resolves", name=ctx.args["name"])
    return screens.told_to_admins(ctx.speech, text)


@notice(audience=Audience.ADMINS)
async def subdomain_released(ctx: NoticeContext) -> Screen:
    text = ctx.speech("subdomain-released", name=ctx.args["name"])
    return screens.told_to_admins(ctx.speech, text)


@notice(audience=Audience.ADMINS)
async def names_unsigned(ctx: NoticeContext) -> Screen:
    text = ctx.speech(f"names-unsigned-{ctx.args['why']}", count=ctx.args["count"])
    return screens.told_to_admins(ctx.speech, text)


@notice(audience=Audience.ADMINS)
async def subdomain_to_sign(ctx: NoticeContext) -> Screen | None:
    key = f"subdomain-to-sign-{ctx.args['why']}"
    return await _card(ctx, ctx.speech(key, name=ctx.args["name"]))


@notice(audience=Audience.ADMINS)
async def subdomain_astray(ctx: NoticeContext) -> Screen | None:
    return await _card(ctx, ctx.speech("subdomain-astray", name=ctx.args["name"]))


@notice(audience=Audience.ADMINS)
async def subdomain_wrong(ctx: NoticeContext) -> Screen | None:
    return await _card(ctx, ctx.speech("subdomain-wrong", name=ctx.args["name"]))


async def _card(ctx: NoticeContext, note: str) -> Screen | None:
    """How it stands now, below what happened; nothing where the name is gone meanwhile."""
    try:
        card = await card_of(ctx.person, UUID(ctx.args["subdomain"]))
    except NameGone:
        return None
    return screens.name_card(ctx.speech, card, ctx.policy, note)


@notice(audience=Audience.ADMINS)
async def parent_ends(ctx: NoticeContext) -> Screen:
    text = ctx.speech("parent-ends", domain=ctx.args["domain"], until=_until(ctx))
    return screens.told_to_admins(ctx.speech, text)


@notice(audience=Audience.ADMINS)
async def parent_moved(ctx: NoticeContext) -> Screen:
    owner = shown(ctx.args["owner"], ctx.policy)
    text = ctx.speech("parent-moved", domain=ctx.args["domain"], owner=owner)
    return screens.told_to_admins(ctx.speech, text)


@notice(audience=Audience.ADMINS)
async def parent_lacks(ctx: NoticeContext) -> Screen:
    text = ctx.speech(f"parent-lack-{ctx.args['lack']}", domain=ctx.args["domain"])
    return screens.told_to_admins(ctx.speech, text)
