"""Screens of support that staff begin at: the open questions, and which group is the team's."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import callbacks as cb
from handlers.callbacks import support as sb
from handlers.screens.kit import Row, Screen, button, lines, paragraphs
from handlers.screens.kit import shortened as short
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back
from handlers.screens.support import time_of
from handlers.speech import Speech
from models.support import SpokenKind
from services.pages import Page
from services.person import Person
from services.support.desk import QueueLine
from services.support.team import SupportGroup

_MARKS = {
    SpokenKind.PHOTO: "🖼",
    SpokenKind.VIDEO: "🎬",
    SpokenKind.DOCUMENT: "📄",
    SpokenKind.VOICE: "🎙",
    SpokenKind.VIDEO_NOTE: "🎬",
}


def queue(
    speech: Speech, reader: Person, page: Page[QueueLine], group: SupportGroup | None
) -> Screen:
    """The open tickets, the longest wait first."""
    told = [_queue_line(speech, line) for line in page.items]
    text = paragraphs(
        speech("queue-title"),
        lines(*told) if told else speech("queue-nothing"),
        speech("queue-group", channel=group.title) if group else None,
    )
    rows: list[Row] = [
        (button(_queue_label(line), sb.Talk(thread_id=line.thread_id, before=0)),)
        for line in page.items
    ]
    turns = pager(speech, page, lambda at: cb.SupportQueue(offset=at), Words.QUEUE)
    drop = button(speech("button-drop-group"), sb.DropGroup(sure=False))
    more: tuple[Row, ...] = ((drop,),) if group and reader.is_admin else ()
    return Screen(text, (*rows, *turns, *more, admin_back(speech)))


def _queue_line(speech: Speech, line: QueueLine) -> str:
    name = short(line.name, 32)
    if line.waiting_since is None:
        by = short(line.answered_by or "", 24) or speech("talk-team")
        return speech("queue-answered", name=name, by=by)
    return speech("queue-waits", name=name, since=time_of(speech, line.waiting_since))


def _queue_label(line: QueueLine) -> str:
    mark = _MARKS[line.file_kind] if line.file_kind else ""
    state = "⏳" if line.waiting_since else "💬"
    words = " ".join(f"{mark} {line.text}".split())
    return short(f"{state} {short(line.name, 24)}: {words}".strip(), 60)


def group_chosen(speech: Speech, group: SupportGroup) -> Screen:
    queue = button(speech("button-support-queue"), cb.SupportQueue(offset=0))
    return Screen(speech("support-group-set", channel=group.title), ((queue,), admin_back(speech)))


def drop_group_question(speech: Speech, group: SupportGroup) -> Screen:
    sure = button(speech("button-drop-group-sure"), sb.DropGroup(sure=True), "danger")
    back = button(speech("button-back"), cb.SupportQueue(offset=0))
    return Screen(speech("drop-group-question", channel=group.title), ((sure,), (back,)))


def group_gone(speech: Speech, title: str) -> Screen:
    queue = button(speech("button-support-queue"), cb.SupportQueue(offset=0))
    return Screen(speech("support-group-lost", channel=title), ((queue,),))


def group_offer(speech: Speech, chat_id: str) -> Sequence[Row]:
    """What stands below the question that follows the bot's arrival in a group."""
    return ((button(speech("button-use-group"), sb.UseGroup(chat_id=chat_id)),),)
