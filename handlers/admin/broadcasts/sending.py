"""The preview, which is the very message, and the two questions before a broadcast leaves."""

from __future__ import annotations

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery

from handlers.admin.broadcasts.kit import shown
from handlers.broadcasts.preview import previewed
from handlers.broadcasts.render import rendered
from handlers.callbacks.broadcasts import Act, BroadcastDo, SendBroadcast
from handlers.context import Context
from handlers.screens import broadcasts as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import send, show
from handlers.speech import speech_for
from services.broadcasts import desk as verbs
from services.broadcasts.content import Reader, readers
from services.broadcasts.desk import Card, MomentPast
from services.refusals import Refusal

router = Router(name="admin-broadcasts-sending")


@router.callback_query(BroadcastDo.filter(F.act == Act.PREVIEW))
async def preview_wanted(
    callback: CallbackQuery, callback_data: BroadcastDo, bot: Bot, ctx: Context
) -> None:
    found = await verbs.card(ctx.person, callback_data.key)
    try:
        if found.scheduled_at is not None or found.local_minute is not None:
            # The moment is asked for anew: what was once set may be over.
            await verbs.set_moment(ctx.person, found.id, ctx.now)
            found = await verbs.card(ctx.person, found.id)
        meant = await verbs.require_ready(ctx.person, found, ctx.now, ctx.policy)
    except Refusal as refusal:
        note = refusal_text(ctx.speech, refusal)
        await show(callback, await shown(ctx, callback_data.key, note))
        return
    trouble = await _sent_to(bot, found, ctx)
    if trouble is not None:
        await show(callback, await shown(ctx, found.id, trouble))
        return
    await show(callback, await shown(ctx, found.id))
    await send(bot, ctx.person.telegram_id, screens.after_preview(ctx.speech, found, meant))


async def _sent_to(bot: Bot, found: Card, ctx: Context) -> str | None:
    """Send it to the admin in each of its languages; what Telegram refuses comes back in words."""
    me = (await readers([ctx.person.key])).get(ctx.person.key) or Reader(ctx.person.key)
    for language in found.content.languages or (found.content.language,):
        speech = speech_for(
            *(language, None, ctx.person.time_zone), ctx.policy.zone, ctx.policy.texts
        )
        message = rendered(found.content, me, speech, is_marketing=found.is_marketing)
        if (trouble := await previewed(bot, message, ctx)) is not None:
            return trouble
    return None


@router.callback_query(BroadcastDo.filter(F.act == Act.NOW))
async def now_chosen(callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context) -> None:
    await verbs.set_moment(ctx.person, callback_data.key, ctx.now)
    await show(callback, await asked(ctx, await verbs.card(ctx.person, callback_data.key)))


async def asked(ctx: Context, found: Card) -> Screen:
    """The first question; raises what keeps it from being sent."""
    meant = await verbs.require_ready(ctx.person, found, ctx.now, ctx.policy)
    return screens.question(ctx.speech, found, meant)


@router.callback_query(SendBroadcast.filter())
async def sent(callback: CallbackQuery, callback_data: SendBroadcast, ctx: Context) -> None:
    key = callback_data.key
    found = await verbs.card(ctx.person, key)
    try:
        if callback_data.sure:
            done = await verbs.schedule(
                ctx.person, key, callback_data.seal, policy=ctx.policy, **ctx.once
            )
            if done.is_draft:
                await show(callback, await shown(ctx, key))
                return
            await show(callback, screens.under_way(ctx.speech, done, ctx.now))
            return
        if found.seal != callback_data.seal:
            raise verbs.BroadcastChanged
        meant = await verbs.require_ready(ctx.person, found, ctx.now, ctx.policy)
    except (verbs.BroadcastChanged, verbs.NobodyMeant, MomentPast) as refusal:
        note = refusal_text(ctx.speech, refusal)
        await show(callback, await shown(ctx, key, note))
        return
    await show(callback, screens.sure(ctx.speech, found, meant))
