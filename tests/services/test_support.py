"""Support: no words are lost or doubled, even if all write, answer and close at once."""

from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

import pytest

from models.actions import AdminAction
from models.channels import ManagedChat
from models.delivery import OutboxItem
from models.lifecycles import ChannelType, MaterialKind, Role, SupportStatus
from models.support import SupportMessage, SupportThread
from services.channels.linking import BotPlace, TeamsGroup, bot_place_changed, link_channel
from services.channels.migrating import chat_migrated
from services.parsers.refused import NothingWritten, TooLong
from services.person import Person
from services.refusals import NotAllowed
from services.support import desk, endings, team, tickets
from services.support.endings import TicketEnded, WroteMeanwhile
from services.support.team import GroupIsSold
from services.support.tickets import (
    LONGEST,
    MOST_AN_HOUR,
    AnsweredMeanwhile,
    Said,
    SupportTooMany,
    TicketAnswered,
    TicketClosed,
    UnknownTicket,
)
from services.support.waiting import remind_due
from tests import factories
from tests.factories import NOW
from tests.services.gateway import BLIND, SOUND, Chats
from tests.services.shop import POLICY, at_once, met

pytestmark = pytest.mark.usefixtures("database")

HOUR = timedelta(hours=1)
_keys = count(1)


def new_key() -> str:
    return f"update:42:{next(_keys)}"


async def member() -> Person:
    return await met(await factories.person())


async def staff(name: str = "Mod") -> Person:
    return await met(await factories.person(name, role=Role.MODERATOR))


async def writes(who: Person, text: str = "Help", **changes: Any) -> UUID:
    values = {"idempotency_key": new_key(), "now": NOW, **changes}
    return (await tickets.write(who, Said(text), **values)).thread_id


async def answers(thread: UUID, who: Person, seen: int, **changes: Any) -> TicketAnswered:
    values = {"idempotency_key": new_key(), "now": NOW, **changes}
    return await tickets.answer(thread, who, Said("Sure"), seen=seen, **values)


async def closes(thread: UUID, who: Person, seen: int) -> TicketEnded:
    return await endings.close(thread, who, seen=seen, idempotency_key=new_key(), now=NOW)


async def enqueued(kind: str) -> list[str]:
    rows = await OutboxItem.filter(kind=kind).order_by("id").values_list("chat_id", flat=True)
    return [str(chat) for chat in rows]


async def row(thread: UUID) -> SupportThread:
    return await SupportThread.get(id=thread)


async def test_what_comes_twice_is_kept_and_reported_once() -> None:
    who, mod = await member(), await staff()
    key = new_key()
    threads = [await writes(who, idempotency_key=key) for _ in range(2)]
    key = new_key()
    done = [await answers(threads[0], mod, 1, idempotency_key=key) for _ in range(2)]
    assert threads[0] == threads[1] and done[0] == done[1]
    assert await SupportMessage.all().count() == 2
    assert await enqueued("support_message") == [mod.key]
    assert await enqueued("support_answered") == [who.key]
    assert await AdminAction.filter(action="support_answered").count() == 1
    for _ in range(2):
        await closes(threads[0], mod, 2)
    assert await enqueued("support_closed") == [who.key]
    # An answer that was given before it was closed is repeated all the same.
    assert await answers(threads[0], mod, 1, idempotency_key=key) == done[0]


async def test_messages_that_come_at_once_open_one_ticket() -> None:
    who, mod = await member(), await staff()
    for _ in range(4):
        first, second = await at_once(writes(who), writes(who))
        assert first == second
        await closes(first, mod, 2)
    assert await SupportThread.all().count() == 4
    assert await SupportMessage.filter(number=2).count() == 4


async def test_of_two_who_answer_at_once_one_is_asked_first() -> None:
    one, other = await staff("One"), await staff("Other")
    for _ in range(4):
        who = await member()
        thread = await writes(who)
        outcomes = await at_once(answers(thread, one, 1), answers(thread, other, 1))
        (late,) = [o for o in outcomes if isinstance(o, AnsweredMeanwhile)]
        behind = other if late.by == "One" else one
        assert await enqueued("support_answered") == [who.key]
        await answers(thread, behind, 1, insist=True)
        # A colleague who answers twice is not in their own way.
        await answers(thread, behind, 2)
        assert await SupportMessage.filter(thread_id=thread, from_staff=True).count() == 3
        await OutboxItem.all().delete()


async def test_an_answer_never_hides_what_its_author_had_not_seen() -> None:
    mod = await staff()
    for _ in range(4):
        who = await member()
        thread = await writes(who)
        await at_once(writes(who, "And this?"), answers(thread, mod, 1))
        assert (await row(thread)).waiting_since is not None
        talk = await desk.conversation(mod, thread)
        assert (await answers(thread, mod, talk.last)).still_waits is False
        assert (await row(thread)).waiting_since is None
        # A late answer to an older message brings nothing back that was answered since.
        assert (await answers(thread, mod, 1)).still_waits is False


async def test_who_closes_while_a_person_answers_gets_the_answer_or_it_is_not_sent() -> None:
    mod = await staff()
    for _ in range(6):
        who = await member()
        thread = await writes(who)
        _, outcome = await at_once(
            endings.settle_own(who, thread, NOW), answers(thread, mod, seen=1)
        )
        sent = await SupportMessage.filter(thread_id=thread, from_staff=True).count()
        assert sent == (0 if isinstance(outcome, TicketClosed) else 1)
        ended = await row(thread)
        assert (ended.status, ended.waiting_since) == (SupportStatus.CLOSED, None)
        # A member who writes again opens a new ticket.
        assert await writes(who) != thread


async def test_no_one_closes_over_words_that_they_have_not_seen() -> None:
    who, mod = await member(), await staff()
    thread = await writes(who)
    await writes(who, "And this?")
    with pytest.raises(WroteMeanwhile):
        await closes(thread, mod, 1)
    assert (await row(thread)).status is SupportStatus.OPEN
    await closes(thread, mod, 2)
    with pytest.raises(TicketClosed):
        await answers(thread, mod, 2)
    assert await desk.own_conversation(who) is None


async def test_words_are_bounded_and_nothing_is_cut() -> None:
    who, mod = await member(), await staff()
    with pytest.raises(TooLong):
        await writes(who, "x" * (LONGEST + 1))
    with pytest.raises(NothingWritten):
        await writes(who, " \x00 ")
    file = Said("", "AgAD", MaterialKind.PHOTO)
    await tickets.write(who, file, idempotency_key=new_key(), now=NOW)
    for _ in range(MOST_AN_HOUR - 1):
        thread = await writes(who)
    with pytest.raises(SupportTooMany):
        await writes(who)
    await endings.settle_own(who, thread, NOW)
    with pytest.raises(SupportTooMany):
        # A new ticket is no way round it.
        await writes(who)
    thread = await writes(who, now=NOW + HOUR + timedelta(seconds=1))
    later = NOW + HOUR + timedelta(minutes=1)
    for _ in range(MOST_AN_HOUR - 1):
        await writes(who, now=later)
    await answers(thread, mod, MOST_AN_HOUR, now=later + timedelta(seconds=1))
    await writes(who, now=later + timedelta(seconds=2))


async def test_only_the_team_reads_and_answers_and_only_the_member_settles() -> None:
    who, stranger = await member(), await member()
    thread = await writes(who)
    message = await SupportMessage.get(thread_id=thread)
    for forbidden in (
        answers(thread, who, 1),
        closes(thread, who, 1),
        desk.queue(who, 0),
        desk.conversation(who, thread),
        team.use_group(await staff(), "-1", idempotency_key=new_key(), now=NOW),
        team.drop_group(await staff(), idempotency_key=new_key(), now=NOW),
    ):
        with pytest.raises(NotAllowed):
            await forbidden
    with pytest.raises(UnknownTicket):
        await endings.settle_own(stranger, thread, NOW)
    with pytest.raises(UnknownTicket):
        await desk.sent_file(stranger, message.id)
    assert (await desk.sent_file(who, message.id))[1].text == "Help"


async def test_with_no_one_on_duty_a_question_waits_and_is_brought_later() -> None:
    who = await member()
    thread = await writes(who)
    assert await enqueued("support_message") == []
    late = NOW + POLICY.review_reminder
    assert await remind_due(now=late - timedelta(seconds=1), policy=POLICY) == 0
    boss = await met(await factories.admin())
    for times in (1, 2):
        now = late + (times - 1) * POLICY.review_reminder
        assert await remind_due(now=now, policy=POLICY) == 1
        assert await remind_due(now=now, policy=POLICY) == 0
        assert await enqueued("support_overdue") == [boss.key] * times
        assert await enqueued("support_still_waiting") == [who.key]
    await answers(thread, boss, 1, now=late)
    assert await remind_due(now=late + 9 * HOUR, policy=POLICY) == 0


async def test_many_who_wait_are_one_notice_and_the_longest_wait_stands_first() -> None:
    mod = await staff()
    threads = [await writes(await member(), now=NOW + number * HOUR) for number in range(9)]
    await answers(threads[0], mod, 1, now=NOW + 9 * HOUR)
    late = NOW + 9 * HOUR + POLICY.review_reminder
    assert await remind_due(now=late, policy=POLICY) == 8
    assert await enqueued("supports_overdue") == [mod.key]
    assert await enqueued("support_overdue") == []
    page = await desk.queue(mod, 0)
    assert [line.thread_id for line in page.items] == threads[1:] and page.has_more
    (answered,) = (await desk.queue(mod, 8)).items
    assert (answered.thread_id, answered.answered_by) == (threads[0], "Mod")


async def test_a_conversation_is_read_page_by_page() -> None:
    who, mod = await member(), await staff()
    for number in range(12):
        thread = await writes(who, f"word {number}")
    newest = await desk.conversation(mod, thread)
    assert (newest.last, newest.lines[0].number, newest.lines[-1].number) == (12, 3, 12)
    older = await desk.conversation(mod, thread, newest.lines[0].number)
    assert [line.text for line in older.lines] == ["word 0", "word 1"]


async def group(chat_id: str) -> str:
    await ManagedChat.create(chat_id=chat_id, title="Team", chat_type=ChannelType.GROUP)
    return chat_id


async def test_the_team_has_a_group_until_the_bot_is_shut_out_of_it() -> None:
    boss, who, mod = await met(await factories.admin()), await member(), await staff()
    chat = await group("-7")
    for _ in range(2):
        await team.use_group(boss, chat, idempotency_key=new_key(), now=NOW)
    assert await AdminAction.filter(action="support_group_set").count() == 1
    await writes(who)
    assert await enqueued("tell_support_group") == [chat]
    assert await enqueued("support_message") == []
    await chat_migrated(chat, "-1007", NOW)
    assert await enqueued("tell_support_group") == ["-1007"]
    # Whatever becomes of its rights there, no admin is asked for a plan again.
    place = await bot_place_changed("-1007", SOUND, None, is_present=True, now=NOW, policy=POLICY)
    assert place is BotPlace.NOTED and await enqueued("which_plan") == []
    await bot_place_changed("-1007", BLIND, None, is_present=False, now=NOW, policy=POLICY)
    assert await team.support_group() is None
    assert await enqueued("support_group_lost") == [boss.key]
    told = (await OutboxItem.get(kind="tell_support_group")).args
    for _ in range(2):
        await team.tell_everybody_instead(told)
    assert await enqueued("support_message") == sorted([boss.key, mod.key])


async def test_a_group_is_never_the_teams_and_a_plans_at_once() -> None:
    boss = await met(await factories.admin())
    for turn in range(4):
        chat, plan = await group(f"-10{turn}"), await factories.plan()
        await at_once(
            link_channel(boss, chat, plan.id, Chats(), NOW),
            team.use_group(boss, chat, idempotency_key=new_key(), now=NOW),
        )
        is_teams = await team.is_support_group(chat)
        refusal = TeamsGroup if is_teams else GroupIsSold
        with pytest.raises(refusal):
            await (
                link_channel(boss, chat, plan.id, Chats(), NOW)
                if is_teams
                else team.use_group(boss, chat, idempotency_key=new_key(), now=NOW)
            )
        await team.drop_group(boss, idempotency_key=new_key(), now=NOW)
    assert await team.support_group() is None
