"""Screens of support: the member's conversation, the team's queue, and what each side is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import support as sb
from handlers.callbacks.recovery import LostAccount
from handlers.screens.kit import (
    File,
    Row,
    Screen,
    after_name,
    button,
    lines,
    link_button,
    paragraphs,
)
from handlers.screens.kit import shortened as short
from handlers.screens.people import menu_button
from handlers.speech import Speech, escaped
from models.support import Satisfaction, SpokenKind
from services.commerce.receipts import LastPayment, written
from services.person import Person
from services.support.desk import Conversation, Spoken
from services.support.endings import Rated
from services.support.tickets import TicketAnswered

#: So many characters of a conversation fit below its head; under a file, so many of its words.
_ROOM, _CAPTION = 3580, 700


def time_of(speech: Speech, at: datetime) -> str:
    return f"{speech.day(at)}, {speech.clock(at)}"


# -- a conversation -------------------------------------------------------------------------------


def _who(speech: Speech, one: Spoken, talk: Conversation, *, own: bool) -> str:
    if own:
        return speech("talk-team" if one.from_staff else "talk-you")
    name = one.by if one.from_staff else talk.name
    return escaped(short(name, 24)) or speech("talk-team")


def _line(speech: Speech, one: Spoken, talk: Conversation, *, own: bool) -> str:
    mark = "🛟" if one.from_staff else "👤" if one.corrects is None else "✏️"
    head = f"{mark} <b>{_who(speech, one, talk, own=own)}</b> · {time_of(speech, one.at)}"
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
    rows = _file_rows(speech, shown)
    turns: list[InlineKeyboardButton] = []
    if shown and shown[0].number > 1:
        turns.append(_turn(speech("button-older"), talk, shown[0].number, own=own))
    if shown and shown[-1].number < talk.last:
        turns.append(_turn(speech("button-newest"), talk, 0, own=own))
    return (*rows, *((tuple(turns),) if turns else ()))


def _file_rows(speech: Speech, said: Sequence[Spoken]) -> list[Row]:
    """The ways to the files of these messages."""
    files = [
        button(
            speech.label(f"button-file-{one.file_kind}", number=one.number),
            sb.OpenFile(said_id=one.message_id),
        )
        for one in said
        if one.file_kind
    ]
    return [tuple(files[at : at + 3]) for at in range(0, len(files), 3)]


def _turn(label: str, talk: Conversation, before: int, *, own: bool) -> InlineKeyboardButton:
    page = sb.OwnTalk(before=before) if own else sb.Talk(thread_id=talk.thread_id, before=before)
    return button(label, page)


# -- the member's side ----------------------------------------------------------------------------


def support_wanted(
    speech: Speech, talk: Conversation | None, about: LastPayment | None = None
) -> Screen:
    """The bot passes on what follows; what was said so far stands above.

    `about` is the payment that was chosen, which the team will see.
    """
    chosen = None
    if about is not None:
        amount = speech.money(about.amount)
        name = short(speech.said(about.plan_name), 48)
        told = {"plan": name, "amount": amount}
        chosen = (
            speech("support-about", number=about.number, **told)
            if about.number
            else speech("support-about-payment", **told)
        )
    if talk is None:
        lost = (button(speech("button-lost-account"), LostAccount()),)
        return Screen(lines(speech("support-wanted"), chosen), (lost, menu_button(speech)))
    return Screen(
        paragraphs(speech("support-so-far"), chosen, _talk(speech, talk, own=True)),
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


def to_the_team(speech: Speech, home: Screen, note: str) -> Screen:
    """The menu, and above it the way for what was just sent: it goes to the team as it is."""
    send = button(speech("button-send-this"), sb.SendThis(), "success")
    return replace(home, text=note, rows=((send,), *home.rows), rich=None)


def send_again(speech: Speech) -> Screen:
    """The message that the question was about is gone: what is written next is passed on."""
    return Screen(speech("support-gone"), (menu_button(speech),))


def thanked(speech: Speech) -> Screen:
    """Where Telegram lets nobody react: thanks for thanks, and nothing is opened."""
    return Screen(speech("support-thanked"), (menu_button(speech),))


def rated(speech: Speech, done: Rated) -> Screen:
    """The answer to one tap; more can be said."""
    again = button(speech("button-ask-again"), cb.AskSupport())
    return Screen(speech(f"support-rated-{done.satisfaction}"), ((again, *menu_button(speech)),))


def _rate_row(speech: Speech, thread_id: UUID) -> Row:
    return tuple(
        button(speech(f"button-rate-{said}"), sb.Rate(thread_id=thread_id, satisfaction=said))
        for said in Satisfaction
    )


def corrected_late(speech: Speech) -> Screen:
    """The edited message belongs to something that is closed."""
    again = button(speech("button-ask-again"), cb.AskSupport())
    return Screen(speech("support-corrected-late"), ((again, *menu_button(speech)),))


def settled(speech: Speech, thread_id: UUID) -> Screen:
    again = button(speech("button-ask-again"), cb.AskSupport())
    text = paragraphs(speech("support-settled"), speech("support-rate"))
    return Screen(text, (_rate_row(speech, thread_id), (again, *menu_button(speech))))


def answer_arrived(speech: Speech, talk: Conversation, one: Spoken) -> Screen:
    """An answer of the team, with whatever it sent."""
    respond = button(speech("button-respond"), cb.AskSupport(), "success")
    rows = ((respond,), _settled(speech, talk.thread_id))
    text, file = _body(speech, speech("support-answer"), one)
    return Screen(text, rows, file)


def closed_by_team(speech: Speech, thread_id: UUID | None) -> Screen:
    """The notice of the release before names no conversation, and asks nothing."""
    again = button(speech("button-ask-again"), cb.AskSupport())
    rows: tuple[Row, ...] = ((again, *menu_button(speech)),)
    if thread_id is None:
        return Screen(speech("support-closed"), rows)
    text = paragraphs(speech("support-closed"), speech("support-rate"))
    return Screen(text, (_rate_row(speech, thread_id), *rows))


def still_waiting(speech: Speech) -> Screen:
    return Screen(
        speech("support-still-waiting"),
        ((button(speech("button-respond"), cb.AskSupport()),), menu_button(speech)),
    )


def file_shown(speech: Speech, talk: Conversation, one: Spoken, *, own: bool) -> Screen:
    """One file, with the way back to where it was opened."""
    back = cb.AskSupport() if own else sb.Talk(thread_id=talk.thread_id, before=0)
    head = f"<b>{_who(speech, one, talk, own=own)}</b> · {time_of(speech, one.at)}"
    text, file = _body(speech, head, one)
    return Screen(text, ((button(speech("button-back"), back),),), file)


def _body(speech: Speech, head: str, one: Spoken) -> tuple[str, File | None]:
    """A message as it was sent; the words below a file may be fewer than those without one."""
    if one.file_id is None:
        return paragraphs(head, escaped(one.text)), None
    kind = one.file_kind
    file = File(
        one.file_id,
        kind is SpokenKind.PHOTO,
        is_video=kind is SpokenKind.VIDEO,
        is_voice=kind is SpokenKind.VOICE,
        is_video_note=kind is SpokenKind.VIDEO_NOTE,
        lost=speech("file-lost"),
    )
    return paragraphs(head, escaped(short(one.text, _CAPTION))), file


# -- the team's side ------------------------------------------------------------------------------


def _head(speech: Speech, talk: Conversation) -> str:
    user = after_name(talk.username)
    state = None
    if not talk.is_open and talk.closed_at:
        by = short(talk.closed_by, 24) or speech("talk-team")
        state = speech("talk-closed", by=by, at=time_of(speech, talk.closed_at))
    elif talk.waiting_since:
        state = speech("talk-waits", since=time_of(speech, talk.waiting_since))
    about = _about(speech, talk)
    rated = speech(f"talk-rated-{talk.satisfaction}") if talk.satisfaction else None
    return lines(f"💬 <b>{escaped(talk.name)}</b>{escaped(user)}", about, state, rated)


def _about(speech: Speech, talk: Conversation) -> str | None:
    """The payment that it is about, by what the team finds it under."""
    if talk.receipt:
        return speech("talk-about", number=written(talk.receipt))
    return speech("talk-about-payment", code=talk.pay_code) if talk.pay_code else None


def _member_row(speech: Speech, reader: Person, talk: Conversation) -> Row:
    queue = button(speech("button-support-queue"), cb.SupportQueue(offset=0))
    if not reader.is_admin:
        return (queue,)
    person = cb.PersonCard(telegram_id=talk.telegram_id)
    paid: CallbackData | None = None
    if talk.payment_id:
        card = cb.PaymentCard if talk.receipt else cb.ReviewCard
        paid = card(payment_id=talk.payment_id)
    return (
        button(speech("button-person"), person),
        *((button(speech("button-student-payment"), paid),) if paid else ()),
        queue,
    )


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
    """A member's ticket, with everything that the staff may do about it."""
    reply = (_reply_row(speech, talk),) if talk.is_open else ()
    return Screen(
        paragraphs(note, _head(speech, talk), _talk(speech, talk)),
        (*_talk_rows(speech, talk), *reply, _member_row(speech, reader, talk)),
    )


def reply_wanted(speech: Speech, reader: Person, talk: Conversation) -> Screen:
    """The conversation so far; the next message is the answer."""
    return Screen(
        paragraphs(_head(speech, talk), _talk(speech, talk), speech("reply-wanted")),
        (*_talk_rows(speech, talk), _member_row(speech, reader, talk), _talk_back(speech, talk)),
    )


def _talk_back(speech: Speech, talk: Conversation) -> Row:
    """Back to the conversation; whoever goes there answers nothing."""
    return (button(speech("button-back"), sb.Talk(thread_id=talk.thread_id, before=0)),)


def answered(speech: Speech, done: TicketAnswered) -> Screen:
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
    """A colleague was first: whether this answer is sent too is decided with theirs in view."""
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
    """A member's new message, for all staff on duty."""
    reply = (button(speech("button-reply"), _reply_to(talk, one), "success"),)
    text, file = _body(speech, _news(speech, talk, one), one)
    return Screen(text, (*_file_rows(speech, one.more), reply), file)


def message_told_in_group(speech: Speech, talk: Conversation, one: Spoken, bot_link: str) -> Screen:
    """The same for the team's group, where a button leads into the private chat."""
    text, file = _body(speech, _news(speech, talk, one), one)
    reply = link_button(speech("button-reply"), bot_link)
    return Screen(paragraphs(text, speech("group-how-to-reply")), ((reply,),), file)


def _reply_to(talk: Conversation, one: Spoken) -> sb.Reply:
    last = one.more[-1].number if one.more else one.number
    return sb.Reply(thread_id=talk.thread_id, seen=last)


def _news(speech: Speech, talk: Conversation, one: Spoken) -> str:
    user = after_name(talk.username)
    key = "support-news" if one.corrects is None else "support-corrected"
    news = speech(key, name=talk.name, username=user, id=str(talk.telegram_id))
    about = _about(speech, talk)
    more = speech("support-more-files", count=len(one.more)) if one.more else None
    return lines(news, about, more)


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
