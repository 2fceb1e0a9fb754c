"""What the team and its members are sent about support, in private and in the team's group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from handlers.callbacks import support as sb
from handlers.notices.context import NoticeContext
from handlers.notices.registry import Audience, notice
from handlers.screens import support as screens
from handlers.screens import support_queue
from handlers.screens.kit import Screen
from handlers.speech import Speech
from handlers.tickets import reply_payload
from services.support import desk, waiting


@notice(audience=Audience.STAFF)
async def support_message(ctx: NoticeContext) -> Screen | None:
    found = await desk.question_of(UUID(ctx.args["message"]))
    if found is None or not found[0].is_open:
        # Closed with everything read, or the member needs no answer any more.
        return None
    return screens.message_told(ctx.speech, *found)


@notice(audience=Audience.STAFF)
async def support_overdue(ctx: NoticeContext) -> Screen | None:
    thread_id = UUID(ctx.args["thread"])
    if not await waiting.waits_for_answer(thread_id):
        return None
    talk = await desk.conversation(ctx.person, thread_id)
    return screens.overdue(ctx.speech, ctx.person, talk)


@notice(audience=Audience.STAFF)
async def supports_overdue(ctx: NoticeContext) -> Screen | None:
    count = await waiting.waiting_count()
    return screens.many_overdue(ctx.speech, count) if count else None


@notice(audience=Audience.MEMBER)
async def support_answered(ctx: NoticeContext) -> Screen | None:
    found = await desk.message_of(UUID(ctx.args["message"]))
    return screens.answer_arrived(ctx.speech, *found) if found else None


@notice(audience=Audience.MEMBER)
async def support_closed(ctx: NoticeContext) -> Screen:
    thread = ctx.args.get("thread")
    return screens.closed_by_team(ctx.speech, UUID(thread) if thread else None)


@notice(audience=Audience.MEMBER)
async def support_still_waiting(ctx: NoticeContext) -> Screen | None:
    if not await waiting.waits_for_answer(UUID(ctx.args["thread"])):
        return None
    return screens.still_waiting(ctx.speech)


@notice(audience=Audience.ADMINS)
async def support_group_lost(ctx: NoticeContext) -> Screen:
    return support_queue.group_gone(ctx.speech, ctx.args["channel"])


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
    found = await desk.question_of(UUID(about["message"]))
    if found is None or not found[0].is_open:
        return None
    talk, one = found
    last = one.more[-1].number if one.more else one.number
    return screens.message_told_in_group(speech, talk, one, bot + _payload(talk, last))


def _payload(talk: desk.Conversation, seen: int) -> str:
    return reply_payload(sb.Reply(thread_id=talk.thread_id, seen=seen))
