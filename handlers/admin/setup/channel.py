"""The channel by one button: Telegram's link, or its list of chats, for the plan one came from."""

from __future__ import annotations

from uuid import UUID

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message, ReplyKeyboardRemove

from handlers.admin.channels import channel_card
from handlers.callbacks import setup as taps
from handlers.context import Context
from handlers.screens import setup as screens
from handlers.screens.kit import Row, Screen
from handlers.show import ask_on_keyboard, show
from services.channels.linking import BotPlace, RightsMissing, TeamsGroup, bot_place_changed
from services.channels.wishes import was_granted
from services.setup.channel import wish_channel
from services.subscriptions.plan_cards import plan_chats
from services.support.team import is_support_group

router = Router(name="admin-setup-channel")


async def channel_screen(ctx: Context, plan_id: UUID, back: Row) -> Screen:
    """The ways into a channel; from now on the next one is this plan's."""
    name = await wish_channel(ctx.person, plan_id, ctx.now)
    chats = await plan_chats(ctx.person, plan_id, 0)
    return screens.add_channel(ctx.speech, plan_id, name, ctx.bot_name, chats.items, back)


@router.callback_query(taps.AddChannel.filter())
async def channel_wanted(
    callback: CallbackQuery, callback_data: taps.AddChannel, ctx: Context
) -> None:
    back = screens.back_to_plan(ctx.speech, callback_data.plan_id)
    await show(callback, await channel_screen(ctx, callback_data.plan_id, back))


@router.callback_query(taps.ShareChat.filter())
async def chat_lists_wanted(
    callback: CallbackQuery, callback_data: taps.ShareChat, ctx: Context
) -> None:
    name = await wish_channel(ctx.person, callback_data.plan_id, ctx.now)
    text = ctx.speech("share-chat", plan=name)
    await ask_on_keyboard(callback, text, screens.chat_lists(ctx.speech))


@router.message(F.chat_shared.request_id.in_({screens.CHANNEL, screens.GROUP}))
async def chat_shared(message: Message, ctx: Context) -> None:
    """Telegram has made the bot an administrator there; its own update says so too, or will."""
    shared = message.chat_shared
    assert shared is not None, "the filter has looked"
    chat_id = str(shared.chat_id)
    rights = await ctx.gateway.rights(chat_id)
    title = rights.title or shared.title or chat_id
    await ask_on_keyboard(message, ctx.speech("chat-shared", channel=title), ReplyKeyboardRemove())
    if rights.missing:
        raise RightsMissing(title, tuple(rights.missing))
    place = await bot_place_changed(
        *(chat_id, rights, ctx.person),
        is_present=True,
        now=ctx.now,
        policy=ctx.policy,
        is_chosen=True,
    )
    if place is BotPlace.NOTED:
        await _nothing_new(message, ctx, chat_id, title)


async def _nothing_new(message: Message, ctx: Context, chat_id: str, title: str) -> None:
    """What the chat is already, where nothing follows from its choice: no tap goes unanswered."""
    if await is_support_group(chat_id):
        raise TeamsGroup(title)
    if not await was_granted(ctx.person, chat_id, ctx.now):
        await show(message, await channel_card(ctx, chat_id))
