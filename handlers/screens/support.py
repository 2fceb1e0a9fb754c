"""Screens of support: the member's conversation, the team's queue, and what each side is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import queues as qb
from handlers.callbacks import support as sb
from handlers.screens.kit import File, Row, Screen, button, lines, link_button, paragraphs
from handlers.screens.kit import shortened as short
from handlers.screens.people import admin_back, menu_button
from handlers.speech import Speech, escaped
from models.lifecycles import MaterialKind
from services.person import Person
from services.support.desk import QUEUE_PAGE, Conversation, QueueLine, QueuePage, Spoken
from services.support.matters import MatterAnswered
from services.support.team import SupportGroup

#: So many characters of a conversation fit below its head; under a file, so many of its words.
_ROOM, _CAPTION = 3580, 700


def _time(speech: Speech, at: datetime) -> str:
    return f"{speech.day(at)}, {speech.clock(at)}"


# -- a conversation -------------------------------------------------------------------------------


def _who(speech: Speech, one: Spoken, talk: Conversation, *, own: bool) -> str:
    if own:
        return speech("talk-team" if one.from_staff else "talk-you")
    name = one.by if one.from_staff else talk.name
    return escaped(short(name, 24)) or speech("talk-team")


def _line(speech: Speech, one: Spoken, talk: Conversation, *, own: bool) -> str:
    mark = "🛟" if one.from_staff else "👤"
    head = f"{mark} <b>{_who(speech, one, talk, own=own)}</b> · {_time(speech, one.at)}"
    file = speech(f"talk-file-{one.file_kind}", number=one.number) if one.file_kind else None
    return lines(head, file, escaped(one.text) if one.text else None)


def _shown(talk: Conversation) -> tuple[Spoken, ...]:
    """The newest messages of a page that fit; the last of them always does."""
    shown: list[Spoken] = []
    room = _ROOM
    for one in reversed(talk.lines):
        room -= len(one.text) + 100
        if shown and room < 0:
            break
        shown.append(one)
    return tuple(reversed(shown))


def _talk(speech: Speech, talk: Conversation, *, own: bool = False) -> str:
    return paragraphs(*(_line(speech, one, talk, own=own) for one in _shown(talk)))


def _talk_rows(speech: Speech, talk: Conversation, *, own: bool = False) -> tuple[Row, ...]:
    """The files of the messages on the page, and the way to older ones."""
    shown = _shown(talk)
    files = [
        button(
            speech.label(f"button-file-{one.file_kind}", number=one.number),
            sb.OpenFile(said_id=one.message_id),
        )
        for one in shown
        if one.file_kind
    ]
    rows: list[Row] = [tuple(files[at : at + 3]) for at in range(0, len(files), 3)]
    turns: list[InlineKeyboardButton] = []
    if shown and shown[0].number > 1:
        turns.append(_turn(speech("button-older"), talk, shown[0].number, own=own))
    if shown and shown[-1].number < talk.last:
        turns.append(_turn(speech("button-newest"), talk, 0, own=own))
    return (*rows, *((tuple(turns),) if turns else ()))


def _turn(label: str, talk: Conversation, before: int, *, own: bool) -> InlineKeyboardButton:
    page = sb.OwnTalk(before=before) if own else sb.Talk(thread_id=talk.thread_id, before=before)
    return button(label, page)


# -- the member's side ----------------------------------------------------------------------------


def support_wanted(speech: Speech, talk: Conversation | None) -> Screen:
    """The bot passes on what follows; what was said so far stands above."""
    if talk is None:
        return Screen(speech("support-wanted"), (menu_button(speech),))
    return Screen(
        paragraphs(speech("support-so-far"), _talk(speech, talk, own=True)),
        (*_talk_rows(speech, talk, own=True), _settled(speech, talk.thread_id)),
    )


def _settled(speech: Speech, thread_id: UUID) -> Row:
    settled = button(speech("button-settled"), sb.Settled(thread_id=thread_id))
    return (settled, *menu_button(speech))


def passed_on(speech: Speech, thread_id: UUID) -> Screen:
    return Screen(speech("support-passed-on"), (_settled(speech, thread_id),))


def not_passed_on(speech: Speech, why: str) -> Screen:
    """Something is wrong with this one message; the bot goes on listening."""
    return Screen(why, (menu_button(speech),))


def settled(speech: Speech) -> Screen:
    again = button(speech("button-ask-again"), cb.AskSupport())
    return Screen(speech("support-settled"), ((again, *menu_button(speech)),))


def answer_arrived(speech: Speech, talk: Conversation, one: Spoken) -> Screen:
    """An answer of the team, with whatever it sent."""
    respond = button(speech("button-respond"), cb.AskSupport(), "success")
    rows = ((respond,), _settled(speech, talk.thread_id))
    text, file = _body(speech("support-answer"), one)
    return Screen(text, rows, file)


def closed_by_team(speech: Speech) -> Screen:
    again = button(speech("button-ask-again"), cb.AskSupport())
    return Screen(speech("support-closed"), ((again, *menu_button(speech)),))


def still_waiting(speech: Speech) -> Screen:
    return Screen(
        speech("support-still-waiting"),
        ((button(speech("button-respond"), cb.AskSupport()),), menu_button(speech)),
    )


def file_shown(speech: Speech, talk: Conversation, one: Spoken, *, own: bool) -> Screen:
    """One file, with the way back to where it was opened."""
    back = cb.AskSupport() if own else sb.Talk(thread_id=talk.thread_id, before=0)
    head = f"<b>{_who(speech, one, talk, own=own)}</b> · {_time(speech, one.at)}"
    text, file = _body(head, one)
    return Screen(text, ((button(speech("button-back"), back),),), file)


def _body(head: str, one: Spoken) -> tuple[str, File | None]:
    """A message as it was sent; the words below a file may be fewer than those without one."""
    if one.file_id is None:
        return paragraphs(head, escaped(one.text)), None
    kind = one.file_kind
    file = File(one.file_id, kind is MaterialKind.PHOTO, is_video=kind is MaterialKind.VIDEO)
    return paragraphs(head, escaped(short(one.text, _CAPTION))), file


# -- the team's side ------------------------------------------------------------------------------


def _head(speech: Speech, talk: Conversation) -> str:
    user = f" @{talk.username}" if talk.username else ""
    state = None
    if not talk.is_open and talk.closed_at:
        by = short(talk.closed_by, 24) or speech("talk-team")
        state = speech("talk-closed", by=by, at=_time(speech, talk.closed_at))
    elif talk.waiting_since:
        state = speech("talk-waits", since=_time(speech, talk.waiting_since))
    return lines(f"💬 <b>{escaped(talk.name)}</b>{escaped(user)}", state)


def _member_row(speech: Speech, reader: Person, talk: Conversation) -> Row:
    queue = button(speech("button-support-queue"), cb.SupportQueue(offset=0))
    if not reader.is_admin:
        return (queue,)
    person = cb.PersonCard(telegram_id=talk.telegram_id)
    return (button(speech("button-person"), person), queue)


def _reply_row(speech: Speech, talk: Conversation) -> Row:
    reply = sb.Reply(thread_id=talk.thread_id, seen=talk.last)
    close = sb.Close(thread_id=talk.thread_id, seen=talk.last)
    return (
        button(speech("button-reply"), reply, "success"),
        button(speech("button-close-matter"), close),
    )


def conversation(
    speech: Speech, reader: Person, talk: Conversation, note: str | None = None
) -> Screen:
    """A member's matter, with everything that somebody on duty may do about it."""
    reply = (_reply_row(speech, talk),) if talk.is_open else ()
    return Screen(
        paragraphs(note, _head(speech, talk), _talk(speech, talk)),
        (*_talk_rows(speech, talk), *reply, _member_row(speech, reader, talk)),
    )


def reply_wanted(speech: Speech, reader: Person, talk: Conversation) -> Screen:
    """The conversation so far; the next message is the answer."""
    return Screen(
        paragraphs(_head(speech, talk), _talk(speech, talk), speech("reply-wanted")),
        (*_talk_rows(speech, talk), _member_row(speech, reader, talk)),
    )


def answered(speech: Speech, done: MatterAnswered) -> Screen:
    text = paragraphs(
        speech("answer-sent", name=done.name),
        speech("answer-still-waits") if done.still_waits else None,
    )
    talk = sb.Talk(thread_id=done.thread_id, before=0)
    return Screen(
        text,
        (
            (button(speech("button-talk"), talk),),
            (button(speech("button-support-queue"), cb.SupportQueue(offset=0)),),
        ),
    )


def draft_kept(speech: Speech, talk: Conversation, note: str) -> Screen:
    """Somebody was first: whether this answer is sent too is decided with theirs in view."""
    send = sb.Draft(thread_id=talk.thread_id, send=True)
    drop = sb.Draft(thread_id=talk.thread_id, send=False)
    return Screen(
        paragraphs(_head(speech, talk), _talk(speech, talk), note),
        (
            *_talk_rows(speech, talk),
            (button(speech("button-draft-send"), send), button(speech("button-draft-drop"), drop)),
        ),
    )


def message_told(speech: Speech, talk: Conversation, one: Spoken) -> Screen:
    """A member's new message, for everybody on duty."""
    rows = ((button(speech("button-reply"), _reply_to(talk, one), "success"),),)
    text, file = _body(_news(speech, talk), one)
    return Screen(text, rows, file)


def message_told_in_group(speech: Speech, talk: Conversation, one: Spoken, bot_link: str) -> Screen:
    """The same for the team's group, where a button leads into the private chat."""
    text, file = _body(_news(speech, talk), one)
    reply = link_button(speech("button-reply"), bot_link)
    return Screen(paragraphs(text, speech("group-how-to-reply")), ((reply,),), file)


def _reply_to(talk: Conversation, one: Spoken) -> sb.Reply:
    return sb.Reply(thread_id=talk.thread_id, seen=one.number)


def _news(speech: Speech, talk: Conversation) -> str:
    user = f"@{talk.username}" if talk.username else ""
    return speech("support-news", name=talk.name, username=user, id=str(talk.telegram_id))


def overdue(speech: Speech, reader: Person, talk: Conversation) -> Screen:
    return conversation(speech, reader, talk, speech("support-overdue"))


def overdue_in_group(speech: Speech, talk: Conversation, bot_link: str) -> Screen:
    text = paragraphs(speech("support-overdue"), _head(speech, talk), _talk(speech, talk))
    return Screen(text, ((link_button(speech("button-reply"), bot_link),),))


def many_overdue(speech: Speech, count: int) -> Screen:
    queue = button(speech("button-support-queue"), cb.SupportQueue(offset=0))
    return Screen(speech("supports-overdue", count=count), ((queue,),))


def many_overdue_in_group(speech: Speech, count: int, bot_link: str) -> Screen:
    link = link_button(speech("button-support-queue"), bot_link)
    return Screen(speech("supports-overdue", count=count), ((link,),))


# -- the queue and the team's group ----------------------------------------------------------------


def queue(speech: Speech, reader: Person, page: QueuePage, group: SupportGroup | None) -> Screen:
    """The open matters, the longest wait first."""
    told = [_queue_line(speech, line) for line in page.lines]
    text = paragraphs(
        speech("queue-title"),
        lines(*told) if told else speech("queue-nothing"),
        speech("queue-group", channel=group.title) if group else None,
    )
    rows: list[Row] = [
        (button(_queue_label(line), sb.Talk(thread_id=line.thread_id, before=0)),)
        for line in page.lines
    ]
    turns = page_turns(speech, page.offset, page.has_more, QUEUE_PAGE, cb.SupportQueue)
    drop = button(speech("button-drop-group"), sb.DropGroup(sure=False))
    more: tuple[Row, ...] = ((drop,),) if group and reader.is_admin else ()
    return Screen(text, (*rows, *turns, *more, admin_back(speech)))


def page_turns(
    speech: Speech,
    offset: int,
    has_more: bool,
    size: int,
    page: type[cb.SupportQueue] | type[cb.RemovalQueue] | type[cb.ClaimQueue] | type[qb.DueQueue],
) -> tuple[Row, ...]:
    """The ways to the page before and the page after."""
    ways = []
    if offset:
        ways.append(button(speech("button-page-before"), page(offset=max(0, offset - size))))
    if has_more:
        ways.append(button(speech("button-page-after"), page(offset=offset + size)))
    return (tuple(ways),) if ways else ()


def _queue_line(speech: Speech, line: QueueLine) -> str:
    name = short(line.name, 32)
    if line.waiting_since is None:
        by = short(line.answered_by or "", 24) or speech("talk-team")
        return speech("queue-answered", name=name, by=by)
    return speech("queue-waits", name=name, since=_time(speech, line.waiting_since))


def _queue_label(line: QueueLine) -> str:
    marks = {MaterialKind.PHOTO: "🖼", MaterialKind.VIDEO: "🎬", MaterialKind.DOCUMENT: "📄"}
    mark = marks[line.file_kind] if line.file_kind else ""
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
