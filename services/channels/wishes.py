"""For which plan an admin is about to bring the bot into a channel.

Telegram's link into a channel carries no word of ours, so the wish waits here for an hour: where
the admin adds the bot meanwhile, the channel becomes the plan's.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from models.actions import AdminAction
from models.channels import ChannelWish
from services.outbox import URGENT, OutboxMessage
from services.person import Person

#: A channel that the bot is added to later belongs to whatever the admin then says.
_HOLDS = timedelta(hours=1)
#: Telegram tells by two updates that the bot was brought into a chat; so far apart they may come.
_A_MOMENT = timedelta(minutes=1)


async def wished_for(admin: Person, chat_id: str, now: datetime) -> OutboxMessage | None:
    """What is to be done about a chat that this admin added the bot to; None without a wish.

    However many updates tell that the bot is there, one wish is granted once.
    """
    wish = await ChannelWish.get_or_none(telegram_user_id=admin.key, updated_at__gt=now - _HOLDS)
    if wish is None:
        return None
    key = f"wished:{admin.key}:{chat_id}:{wish.updated_at.isoformat()}"
    args = {"chat_id": chat_id, "plan_id": str(wish.plan_id), "key": key}
    return OutboxMessage("link_wished", admin.key, args, key, URGENT)


async def rights_awaited(admin: Person, chat_id: str, plan_id: UUID) -> None:
    """The bot was brought there for this admin's wish without its rights: they are waited for."""
    mine = ChannelWish.filter(telegram_user_id=admin.key, plan_id=plan_id)
    await mine.update(chat_id=chat_id)


async def awaits_rights(admin: Person, chat_id: str) -> bool:
    """Whether rights that are given there are the answer to what this admin's wish waits for."""
    return await ChannelWish.exists(telegram_user_id=admin.key, chat_id=chat_id)


async def was_granted(admin: Person, chat_id: str, now: datetime) -> bool:
    """Whether this admin has made the chat a plan's a moment ago, and has read so."""
    linked = AdminAction.filter(action="channel_linked", subject=f"channel:{chat_id}")
    return await linked.filter(actor_id=admin.profile_id, created_at__gt=now - _A_MOMENT).exists()


async def wish_granted(admin: Person, plan_id: UUID) -> None:
    """The plan has its channel; call inside the transaction that links it."""
    await ChannelWish.filter(telegram_user_id=admin.key, plan_id=plan_id).delete()
