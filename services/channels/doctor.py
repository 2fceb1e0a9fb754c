"""The doctor's look at channels: whether the bot may do there what it has to, asked now."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from models.channels import ManagedChat, PlanChannel
from services.channels.gateway import ChatGateway
from services.doctor import Line, bad, good, warn

#: So many channels are asked about at once, and of no more are the rights asked anew.
_AT_ONCE, _MOST = 4, 20


async def look_at_rights(gateway: ChatGateway) -> Sequence[Line]:
    """One line for each channel that is sold: which rights are missing."""
    sold = await PlanChannel.filter(is_active=True).distinct().values_list("chat_id", flat=True)
    chats = await ManagedChat.filter(chat_id__in=list(sold)).order_by("checked_at", "id")
    if not chats:
        return [warn("channels-none")]
    turns = asyncio.Semaphore(_AT_ONCE)

    async def missing(chat: ManagedChat, is_asked: bool) -> list[str]:
        if not is_asked:
            return chat.missing_rights
        async with turns:
            return (await gateway.rights(chat.chat_id)).missing

    found = await asyncio.gather(
        *(missing(chat, index < _MOST) for index, chat in enumerate(chats))
    )
    ill = [
        bad("channel-rights", channel=chat.title, rights=tuple(lacks))
        for chat, lacks in zip(chats, found, strict=True)
        if lacks
    ]
    well = len(chats) - len(ill)
    return [*ill, good("channels", count=well)] if well else ill
