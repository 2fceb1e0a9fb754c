"""Support: both sides of the longest conversation, the queue and the team's group."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from handlers.screens import refusals, support
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import MaterialKind, Role
from models.support import SupportMessage, SupportThread
from services.support.desk import QUEUE_PAGE, TALK_PAGE, Conversation, QueueLine, QueuePage, Spoken
from services.support.matters import (
    LONGEST,
    AnsweredMeanwhile,
    MatterAnswered,
    SupportTooMany,
    WroteMeanwhile,
)
from services.support.team import SupportGroup
from tests.guards import longest

FAMILIES = {"talk-file-": tuple(MaterialKind), "button-file-": tuple(MaterialKind)}
CALLBACKS = {
    **dict.fromkeys(("thread_id", "said_id"), UUID(int=2**128 - 1)),
    **dict.fromkeys(("seen", "before"), 2**31 - 1),
    "send": True,
}
#: What stands in tables is named by `furnish`.
NOTICES: dict[str, list[dict[str, Any]]] = {
    "support_message": [{}],
    "support_overdue": [{}],
    "supports_overdue": [{}],
    "support_answered": [{}],
    "support_closed": [{}],
    "support_still_waiting": [{}],
    "support_group_lost": [{"channel": longest.TITLE}],
}
GROUP = SupportGroup(longest.CHAT_ID, longest.TITLE, str(longest.TELEGRAM_ID))
LINK = "https://t.me/" + "W" * 32 + "?start=" + "W" * 64


async def furnish(admin: Any) -> dict[str, str]:
    thread = await SupportThread.create(user_id=admin.user.id, waiting_since=longest.NOW)
    message = await SupportMessage.create(
        thread_id=thread.id,
        number=1,
        author_id=admin.profile.id,
        text=longest.stretched("Help", LONGEST),
        file_id=longest.FILE_ID,
        file_kind=MaterialKind.VIDEO,
    )
    return {"thread": str(thread.id), "message": str(message.id)}


def spoken(number: int, length: int, kind: MaterialKind | None, from_staff: bool) -> Spoken:
    return Spoken(
        longest.ID,
        number,
        from_staff,
        longest.NAME,
        longest.stretched("Help", length),
        longest.FILE_ID if kind else None,
        kind,
        longest.NOW,
    )


def talks() -> Iterator[Conversation]:
    """One long message, many short ones, files only, and a matter that is closed."""
    films = tuple(MaterialKind)
    many, most = TALK_PAGE, 2**31 - 1
    runs = (
        tuple(spoken(most - many + at, LONGEST, None, bool(at % 2)) for at in range(many)),
        tuple(spoken(most - many + at, 40, films[at % 3], bool(at % 2)) for at in range(many)),
        (spoken(1, LONGEST, MaterialKind.PHOTO, False),),
        (spoken(1, LONGEST - 300, None, False), spoken(2, 150, None, True)),
        (),
    )
    for is_open in (True, False):
        for lines in runs:
            yield Conversation(
                longest.ID,
                longest.TELEGRAM_ID,
                longest.NAME,
                longest.USERNAME,
                is_open,
                "" if is_open else longest.NAME,
                None if is_open else longest.NOW,
                longest.NOW if is_open else None,
                most,
                lines,
            )


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    admin, moderator = longest.person(), longest.person(role=Role.MODERATOR)
    first = refusals.refusal_text(speech, AnsweredMeanwhile(longest.NAME))
    newer = refusals.refusal_text(speech, WroteMeanwhile(longest.NAME))
    yield "support_wanted", support.support_wanted(speech, None)
    for talk in talks():
        yield "support_wanted", support.support_wanted(speech, talk)
        yield "reply_wanted", support.reply_wanted(speech, admin, talk)
        yield "draft_kept", support.draft_kept(speech, talk, first)
        yield "overdue", support.overdue(speech, admin, talk)
        yield "overdue_in_group", support.overdue_in_group(speech, talk, LINK)
        for reader in (admin, moderator):
            yield "conversation", support.conversation(speech, reader, talk)
            yield "conversation", support.conversation(speech, reader, talk, newer)
        for kind in (None, *MaterialKind):
            one = spoken(2**31 - 1, LONGEST, kind, True)
            yield "answer_arrived", support.answer_arrived(speech, talk, one)
            yield "message_told", support.message_told(speech, talk, one)
            told = support.message_told_in_group(speech, talk, one, LINK)
            yield "message_told_in_group", told
            for own in (True, False):
                yield "file_shown", support.file_shown(speech, talk, one, own=own)
    yield "passed_on", support.passed_on(speech, longest.ID)
    for why in (
        refusals.refusal_text(speech, SupportTooMany(20)),
        speech("support-kinds"),
    ):
        yield "not_passed_on", support.not_passed_on(speech, why)
    yield "settled", support.settled(speech)
    yield "closed_by_team", support.closed_by_team(speech)
    yield "still_waiting", support.still_waiting(speech)
    for still_waits in (True, False):
        done = MatterAnswered(longest.ID, longest.NAME, still_waits, 1)
        yield "answered", support.answered(speech, done)
    for count in (1, 2, 5, 12_345_678):
        yield "many_overdue", support.many_overdue(speech, count)
        yield "many_overdue_in_group", support.many_overdue_in_group(speech, count, LINK)
    yield from _queues(speech)
    yield "group_chosen", support.group_chosen(speech, GROUP)
    yield "drop_group_question", support.drop_group_question(speech, GROUP)
    yield "group_gone", support.group_gone(speech, longest.TITLE)


def _queues(speech: Speech) -> Iterator[tuple[str, Screen]]:
    words = longest.stretched("Help", LONGEST)
    for since, kind, by in (
        (longest.NOW, MaterialKind.VIDEO, None),
        (None, None, longest.NAME),
        (None, MaterialKind.PHOTO, ""),
    ):
        line = QueueLine(longest.ID, longest.NAME, since, words, kind, by)
        page = QueuePage((line,) * QUEUE_PAGE, QUEUE_PAGE, True)
        for role in (Role.ADMIN, Role.MODERATOR):
            reader = longest.person(role=role)
            yield "queue", support.queue(speech, reader, page, GROUP)
            yield "queue", support.queue(speech, reader, QueuePage((), 0, False), None)
