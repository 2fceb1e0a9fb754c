"""Channels: which there are, which plan each belongs to, and how people get in."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks import education_desk as on_courses
from handlers.context import Context
from handlers.screens import channels as screens
from handlers.screens.kit import Screen, paragraphs
from handlers.show import show
from models.lifecycles import JoinMode
from services.channels import linking
from services.channels.leaks import audit_of
from services.education.course_chats import link_course_chat
from services.education.desk_chats import courses_for
from services.subscriptions.plans import plans_meant

router = Router(name="admin-channels")


async def channel_card(ctx: Context, chat_id: str) -> Screen:
    view = await linking.managed_channel(ctx.person, chat_id)
    courses = await courses_for(ctx.person, chat_id)
    found = await audit_of(chat_id)
    tagged = bool(ctx.policy.tags_in)
    plans = await plans_meant()
    return screens.channel_card(ctx.speech, view, plans, courses, found, tagged=tagged)


@router.message(Command("channels"))
async def channels_asked(message: Message, ctx: Context) -> None:
    await show(
        message, screens.channel_list(ctx.speech, await linking.managed_channels(ctx.person))
    )


@router.callback_query(cb.Channels.filter())
async def channels_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(
        callback, screens.channel_list(ctx.speech, await linking.managed_channels(ctx.person))
    )


@router.callback_query(cb.ChannelCard.filter())
async def channel_opened(
    callback: CallbackQuery, callback_data: cb.ChannelCard, ctx: Context
) -> None:
    await show(callback, await channel_card(ctx, callback_data.chat_id))


@router.callback_query(cb.LinkChannel.filter())
async def channel_linked(
    callback: CallbackQuery, callback_data: cb.LinkChannel, ctx: Context
) -> None:
    linked = await linking.link_channel(
        ctx.person, callback_data.chat_id, callback_data.plan_id, ctx.gateway, ctx.now
    )
    note = paragraphs(
        ctx.speech("channel-linked", channel=linked.channel, plan=linked.plan),
        ctx.speech("channel-talk", channel=linked.channel) if linked.has_open_talk else None,
    )
    card = await channel_card(ctx, callback_data.chat_id)
    await show(callback, card.with_note(note))


@router.callback_query(on_courses.LinkCourse.filter())
async def course_linked(
    callback: CallbackQuery, callback_data: on_courses.LinkCourse, ctx: Context
) -> None:
    chat_id, package_id = callback_data.chat_id, callback_data.package_id
    linked = await link_course_chat(ctx.person, chat_id, package_id, ctx.gateway, ctx.now)
    note = ctx.speech("course-linked", channel=linked.channel, course=linked.plan)
    await show(callback, (await channel_card(ctx, chat_id)).with_note(note))


@router.callback_query(cb.UnlinkChannel.filter())
async def channel_unlinked(
    callback: CallbackQuery, callback_data: cb.UnlinkChannel, ctx: Context
) -> None:
    await linking.unlink_channel(ctx.person, callback_data.chat_id, callback_data.plan_id, ctx.now)
    await show(callback, await channel_card(ctx, callback_data.chat_id))


@router.callback_query(cb.JoinModeChoice.filter(F.mode.in_({str(mode) for mode in JoinMode})))
async def join_mode_chosen(
    callback: CallbackQuery, callback_data: cb.JoinModeChoice, ctx: Context
) -> None:
    mode = JoinMode(callback_data.mode)
    await linking.choose_join_mode(ctx.person, callback_data.chat_id, mode, ctx.now)
    await show(callback, await channel_card(ctx, callback_data.chat_id))
