"""What the team and its members are told about support, in private and in the team's group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from handlers.callbacks import support as sb
from handlers.matters import reply_payload
from handlers.occasions import Occasion
from handlers.screens import support as screens
from handlers.screens.kit import Screen
from handlers.speech import Speech
from services.support import desk, waiting


async def support_message(at: Occasion) -> Screen | None:
    found = await desk.message_of(UUID(at.args["message"]))
    if found is None or not found[0].is_open:
        # Closed with everything read, or the member needs no answer any more.
        return None
    return screens.message_told(at.speech, *found)


async def support_overdue(at: Occasion) -> Screen | None:
    thread_id = UUID(at.args["thread"])
    if not await waiting.waits_for_answer(thread_id):
        return None
    talk = await desk.conversation(at.person, thread_id)
    return screens.overdue(at.speech, at.person, talk)


async def supports_overdue(at: Occasion) -> Screen | None:
    count = await waiting.waiting_count()
    return screens.many_overdue(at.speech, count) if count else None


async def support_answered(at: Occasion) -> Screen | None:
    found = await desk.message_of(UUID(at.args["message"]))
    return screens.answer_arrived(at.speech, *found) if found else None


async def support_closed(at: Occasion) -> Screen:
    return screens.closed_by_team(at.speech)


async def support_still_waiting(at: Occasion) -> Screen | None:
    if not await waiting.waits_for_answer(UUID(at.args["thread"])):
        return None
    return screens.still_waiting(at.speech)


async def support_group_lost(at: Occasion) -> Screen:
    return screens.group_gone(at.speech, at.args["channel"])


#: Every notice of this room.
SUPPORT = (
    *(support_message, support_overdue, supports_overdue),
    *(support_answered, support_closed, support_still_waiting, support_group_lost),
)


async def in_group(told: Mapping[str, Any], speech: Speech, username: str) -> Screen | None:
    """The same words for the team's group; None when they are no longer true."""
    about, bot = told["about"], f"https://t.me/{username}?start="
    if told["notice"] == "supports_overdue":
        count = await waiting.waiting_count()
        return screens.many_overdue_in_group(speech, count, f"{bot}inbox") if count else None
    if told["notice"] == "support_overdue":
        thread_id = UUID(about["thread"])
        if not await waiting.waits_for_answer(thread_id):
            return None
        talk = await desk.conversation_for_group(thread_id)
        return screens.overdue_in_group(speech, talk, bot + _payload(talk, talk.last))
    found = await desk.message_of(UUID(about["message"]))
    if found is None or not found[0].is_open:
        return None
    talk, one = found
    return screens.message_told_in_group(speech, talk, one, bot + _payload(talk, one.number))


def _payload(talk: desk.Conversation, seen: int) -> str:
    return reply_payload(sb.Reply(thread_id=talk.thread_id, seen=seen))
