"""A lost account, as both accounts and the admins are told of it."""

from __future__ import annotations

from uuid import UUID

from handlers.notices.context import NoticeContext
from handlers.notices.kit import person_row
from handlers.notices.registry import Audience, notice
from handlers.screens import recovery as screens
from handlers.screens.kit import Screen, paragraphs
from handlers.screens.payments import approved
from handlers.screens.people import admin_back
from handlers.speech import escaped
from services.channels.admission import channel_entries
from services.recovery import asking, deciding
from services.recovery.asking import RecoveryOver

#: What the admins read of one that was carried out, by the arguments that hold it.
_CARRIED = {"name": "name", "id": "telegram_id", "before": "before"}


def _id(ctx: NoticeContext) -> UUID:
    return UUID(ctx.args["recovery"])


@notice(audience=Audience.MEMBER)
async def recovery_asked(ctx: NoticeContext) -> Screen | None:
    """To whoever has the old account: at once, and once more before it is done."""
    try:
        return screens.asked_of_you(ctx.speech, await asking.asked_of(ctx.person, _id(ctx)))
    except RecoveryOver:
        return None


@notice(audience=Audience.MEMBER)
async def recovery_stopped(ctx: NoticeContext) -> Screen | None:
    found = await asking.own(ctx.person)
    if found is None or found.id != _id(ctx):
        return None
    return screens.status(ctx.speech, found)


@notice(audience=Audience.MEMBER)
async def recovery_goes_on(ctx: NoticeContext) -> Screen | None:
    found = await asking.own(ctx.person)
    if found is None or found.id != _id(ctx):
        return None
    return screens.status(ctx.speech, found)


@notice(audience=Audience.MEMBER)
async def recovery_refused(ctx: NoticeContext) -> Screen:
    # The word stands beside the text: Fluent takes no argument as long as a letter.
    why = escaped(ctx.args["why"]) if ctx.args["why"] else None
    return screens.told(ctx.speech, paragraphs(ctx.speech("recovery-refused"), why))


@notice(audience=Audience.MEMBER)
async def recovery_impossible(ctx: NoticeContext) -> Screen:
    return screens.told(ctx.speech, ctx.speech("recovery-impossible"))


@notice(audience=Audience.MEMBER)
async def recovery_done(ctx: NoticeContext) -> Screen:
    """All of it is here, and the channels are open."""
    mine = await channel_entries(ctx.person, ctx.gateway, now=ctx.now, policy=ctx.policy)
    return approved(ctx.speech, ctx.speech("recovery-done"), mine)


@notice(audience=Audience.MEMBER)
async def recovery_moved(ctx: NoticeContext) -> Screen:
    return screens.told(ctx.speech, ctx.speech("recovery-moved"))


@notice(audience=Audience.ADMINS)
async def recovery_waiting(ctx: NoticeContext) -> Screen | None:
    try:
        one = await deciding.recovery_card(ctx.person, _id(ctx))
    except RecoveryOver:
        return None
    return screens.card(ctx.speech, one, ctx.policy)


@notice(audience=Audience.ADMINS)
async def recovery_carried_out(ctx: NoticeContext) -> Screen:
    told = {name: str(ctx.args[key]) for name, key in _CARRIED.items()}
    text = ctx.speech("recovery-carried-out", **told)
    return Screen(text, (person_row(ctx), admin_back(ctx.speech)))
