"""Support: both sides of the longest conversation, the queue and the team's group."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from handlers.screens import people, refusals, support, support_queue
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import Role
from models.support import Satisfaction, SpokenKind, SupportMessage, SupportThread
from services.commerce.receipts import LastPayment
from services.pages import SIZE, Page
from services.support.desk import TALK_PAGE, Conversation, QueueLine, Spoken
from services.support.endings import Rated, WroteMeanwhile
from services.support.team import SupportGroup
from services.support.tickets import (
    LONGEST,
    AnsweredMeanwhile,
    SupportTooMany,
    TicketAnswered,
)
from tests.guards import longest

FAMILIES = {
    "talk-file-": tuple(SpokenKind),
    "button-file-": tuple(SpokenKind),
    "button-rate-": tuple(Satisfaction),
    "support-rated-": tuple(Satisfaction),
    "talk-rated-": tuple(Satisfaction),
}
CALLBACKS = {
    **dict.fromkeys(("thread_id", "said_id"), UUID(int=2**128 - 1)),
    **dict.fromkeys(("seen", "before"), 2**31 - 1),
    "send": True,
    "satisfaction": Satisfaction.GOOD,
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
        file_kind=SpokenKind.VIDEO,
        created_at=longest.NOW,
    )
    return {"thread": str(thread.id), "message": str(message.id)}


def spoken(number: int, length: int, kind: SpokenKind | None, from_staff: bool) -> Spoken:
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
    """One long message, many short ones, files only, and a ticket that is closed."""
    films = tuple(SpokenKind)
    many, most = TALK_PAGE, 2**31 - 1
    runs = (
        tuple(spoken(most - many + at, LONGEST, None, bool(at % 2)) for at in range(many)),
        tuple(
            spoken(most - many + at, 40, films[at % len(films)], bool(at % 2)) for at in range(many)
        ),
        (spoken(1, LONGEST, SpokenKind.PHOTO, False),),
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
                longest.ID,
                999_999_999,
                None if is_open else Satisfaction.GOOD,
            )


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    admin, moderator = longest.person(), longest.person(role=Role.MODERATOR)
    first = refusals.refusal_text(speech, AnsweredMeanwhile(longest.NAME))
    newer = refusals.refusal_text(speech, WroteMeanwhile(longest.NAME))
    paid = LastPayment(longest.ID, "DC-999999999", longest.SOLD, longest.MONEY)
    yield "support_wanted", support.support_wanted(speech, None)
    yield "support_wanted", support.support_wanted(speech, None, paid)
    yield "support_wanted", support.support_wanted(speech, None, replace(paid, number=None))
    home = people.menu(speech, admin, longest.NOW)
    yield "to_the_team", support.to_the_team(speech, home, speech("free-words"))
    yield "send_again", support.send_again(speech)
    yield "thanked", support.thanked(speech)
    for satisfaction in Satisfaction:
        yield "rated", support.rated(speech, Rated(longest.ID, satisfaction))
    for talk in talks():
        yield "support_wanted", support.support_wanted(speech, talk, paid)
        yield "reply_wanted", support.reply_wanted(speech, admin, talk)
        yield "draft_kept", support.draft_kept(speech, talk, first)
        yield "overdue", support.overdue(speech, admin, talk)
        yield "overdue_in_group", support.overdue_in_group(speech, talk, LINK)
        for reader in (admin, moderator):
            yield "conversation", support.conversation(speech, reader, talk)
            yield "conversation", support.conversation(speech, reader, talk, newer)
        for kind in (None, *SpokenKind):
            one = spoken(2**31 - 1, LONGEST, kind, True)
            yield "answer_arrived", support.answer_arrived(speech, talk, one)
            yield "message_told", support.message_told(speech, talk, one)
            told = support.message_told_in_group(speech, talk, one, LINK)
            yield "message_told_in_group", told
            if kind:
                album = replace(one, more=(one,) * 9, corrects=1)
                yield "message_told", support.message_told(speech, talk, album)
                told = support.message_told_in_group(speech, talk, album, LINK)
                yield "message_told_in_group", told
            for own in (True, False):
                yield "file_shown", support.file_shown(speech, talk, one, own=own)
    yield "passed_on", support.passed_on(speech, longest.ID)
    for why in (
        refusals.refusal_text(speech, SupportTooMany(20)),
        speech("support-kinds"),
    ):
        yield "not_passed_on", support.not_passed_on(speech, why)
    yield "settled", support.settled(speech, longest.ID)
    yield "corrected_late", support.corrected_late(speech)
    for closed in (longest.ID, None):
        yield "closed_by_team", support.closed_by_team(speech, closed)
    yield "still_waiting", support.still_waiting(speech)
    for still_waits in (True, False):
        done = TicketAnswered(longest.ID, longest.NAME, still_waits, 1)
        yield "answered", support.answered(speech, done)
    for count in (1, 2, 5, 12_345_678):
        yield "many_overdue", support.many_overdue(speech, count)
        yield "many_overdue_in_group", support.many_overdue_in_group(speech, count, LINK)
    yield from _queues(speech)
    yield "group_chosen", support_queue.group_chosen(speech, GROUP)
    yield "drop_group_question", support_queue.drop_group_question(speech, GROUP)
    yield "group_gone", support_queue.group_gone(speech, longest.TITLE)


def _queues(speech: Speech) -> Iterator[tuple[str, Screen]]:
    words = longest.stretched("Help", LONGEST)
    for since, kind, by in (
        (longest.NOW, SpokenKind.VIDEO, None),
        (None, None, longest.NAME),
        (None, SpokenKind.PHOTO, ""),
    ):
        line = QueueLine(longest.ID, longest.NAME, since, words, kind, by)
        page = Page((line,) * SIZE, SIZE, has_more=True)
        for role in (Role.ADMIN, Role.MODERATOR):
            reader = longest.person(role=role)
            yield "queue", support_queue.queue(speech, reader, page, GROUP)
            yield "queue", support_queue.queue(speech, reader, Page(), None)
