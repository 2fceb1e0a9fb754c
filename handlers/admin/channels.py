"""Channels: which there are, which plan each belongs to, and how people get in."""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks import education_desk as on_courses
from handlers.screens import channels as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import JoinMode
from services.channels import linking
from services.channels.gateway import ChatGateway
from services.education.course_chats import link_course_chat
from services.education.desk_chats import courses_for
from services.person import Person
from services.subscriptions.plans import plans_on_sale

router = Router(name="admin-channels")


async def _card(speech: Speech, person: Person, chat_id: str) -> Screen:
    view = await linking.managed_channel(person, chat_id)
    courses = await courses_for(person, chat_id)
    return screens.channel_card(speech, view, await plans_on_sale(), courses)


@router.message(Command("channels"))
async def channels_asked(message: Message, person: Person, speech: Speech) -> None:
    await show(message, screens.channel_list(speech, await linking.managed_channels(person)))


@router.callback_query(cb.Channels.filter())
async def channels_opened(callback: CallbackQuery, person: Person, speech: Speech) -> None:
    await show(callback, screens.channel_list(speech, await linking.managed_channels(person)))


@router.callback_query(cb.ChannelCard.filter())
async def channel_opened(
    callback: CallbackQuery, callback_data: cb.ChannelCard, person: Person, speech: Speech
) -> None:
    await show(callback, await _card(speech, person, callback_data.chat_id))


@router.callback_query(cb.LinkChannel.filter())
async def channel_linked(
    callback: CallbackQuery,
    callback_data: cb.LinkChannel,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
) -> None:
    linked = await linking.link_channel(
        person, callback_data.chat_id, callback_data.plan_id, gateway, now
    )
    note = speech("channel-linked", channel=linked.channel, plan=linked.plan)
    card = await _card(speech, person, callback_data.chat_id)
    await show(callback, card.with_note(note))


@router.callback_query(on_courses.LinkCourse.filter())
async def course_linked(
    callback: CallbackQuery,
    callback_data: on_courses.LinkCourse,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
) -> None:
    chat_id, package_id = callback_data.chat_id, callback_data.package_id
    linked = await link_course_chat(person, chat_id, package_id, gateway, now)
    note = speech("course-linked", channel=linked.channel, course=linked.plan)
    await show(callback, (await _card(speech, person, chat_id)).with_note(note))


@router.callback_query(cb.UnlinkChannel.filter())
async def channel_unlinked(
    callback: CallbackQuery,
    callback_data: cb.UnlinkChannel,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    await linking.unlink_channel(person, callback_data.chat_id, callback_data.plan_id, now)
    await show(callback, await _card(speech, person, callback_data.chat_id))


@router.callback_query(cb.JoinModeChoice.filter(F.mode.in_({str(mode) for mode in JoinMode})))
async def join_mode_chosen(
    callback: CallbackQuery,
    callback_data: cb.JoinModeChoice,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    mode = JoinMode(callback_data.mode)
    await linking.choose_join_mode(person, callback_data.chat_id, mode, now)
    await show(callback, await _card(speech, person, callback_data.chat_id))
