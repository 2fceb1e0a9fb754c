"""Groups as Telegram really has them: closed topics, hidden admins, basic groups, discussions."""

import pytest

from sandbox.client import Chat, Person
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import labels, lives_in

CHOSEN = "SELECT count(*) FROM shop_settings WHERE key = 'support_group'"
MANAGED = "SELECT count(*) FROM managed_chats WHERE chat_id = $1"
NOTHING_MORE = "I can't write in the support group"
ANONYMOUS = "You're writing as the group"


async def team_of(house: House, title: str, *, admin_bot: bool = False) -> Chat:
    """A supergroup in which the team answers members."""
    group = await house.sandbox.supergroup(title, house.admin)
    if admin_bot:
        await group.adds_bot(by=house.admin, can_manage_topics=False)
    else:
        await group.sets(42, "member", by=house.admin)
    await house.admin.sees(title, fresh=False)
    await group.adds(house.second)
    await house.admin.says("/supportgroup", chat=group)
    await house.admin.sees("From now on, members' questions go to", chat=group)
    return group


async def asks(member: Person, words: str) -> None:
    await member.says("/support")
    await member.sees("goes to the", fresh=True)
    await member.says(words)
    await member.sees("Sent to the team", fresh=True)


async def test_a_question_to_a_closed_topic_reaches_everyone_on_duty_in_private(
    house: House, member: Person
) -> None:
    group = await team_of(house, "Topics of the team")
    await house.sandbox.post("topics", chat=group.id, name="Questions")
    await house.sandbox.post("topics", chat=group.id, topic=1, closed=True)
    await asks(member, "Is this thing on?")
    for one in (house.admin, house.second):
        await one.sees("Is this thing on?")
    await house.admin.sees(NOTHING_MORE)
    await house.becomes(0, CHOSEN)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (403, "Forbidden: the group chat was deleted"),
        (403, "Forbidden: bot was kicked from the supergroup chat"),
        (400, "Bad Request: not enough rights to send text messages to the chat"),
        (400, "Bad Request: CHAT_RESTRICTED"),
        (400, "Bad Request: CHAT_WRITE_FORBIDDEN"),
        (400, "Bad Request: SLOWMODE_WAIT_30"),
        (400, "Bad Request: a word that nobody has heard of"),
    ],
)
async def test_whatever_a_group_refuses_for_good_the_question_reaches_the_team(
    house: House, member: Person, kind: int, words: str
) -> None:
    group = await team_of(house, f"Team against {words[-12:]}")
    await house.sandbox.fault(kind, chat=group.id, description=words, times=-1)
    await asks(member, "Does anybody read this?")
    for one in (house.admin, house.second):
        await one.sees("Does anybody read this?")
    await house.rests()
    assert await house.value("SELECT count(*) FROM outbox WHERE state = 'failed'") == 0


async def test_a_group_that_takes_no_pictures_goes_on_taking_words(
    house: House, member: Person
) -> None:
    group = await team_of(house, "Words only")
    await house.sandbox.fault(
        400,
        "sendPhoto",
        chat=group.id,
        description="Bad Request: not enough rights to send photos to the chat",
        times=-1,
    )
    await member.says("/support")
    await member.sees("goes to the", fresh=True)
    await member.sends_photo(pictures.jpeg(901), "My screen")
    await house.second.sees("My screen")
    await member.says("And a word")
    await house.second.sees("And a word", chat=group)
    assert await house.value(CHOSEN) == 1


async def test_an_answer_counts_although_the_group_takes_no_confirmation(
    house: House, member: Person
) -> None:
    group = await team_of(house, "Silent")
    await asks(member, "Who is there?")
    shown = await house.second.sees("Who is there?", chat=group)
    await house.sandbox.fault(
        400, "sendMessage", chat=group.id, description="Bad Request: TOPIC_CLOSED", times=-1
    )
    await house.second.says("We're", chat=group, reply_to=shown["message_id"])
    await member.sees("We're")
    await house.second.sees(f"Sent to {member.name}")


async def test_an_admin_who_hides_learns_why_nothing_happens(house: House, member: Person) -> None:
    group = await team_of(house, "Masks")
    await asks(member, "Who answers?")
    shown = await house.second.sees("Who answers?", chat=group)
    await house.sandbox.post("anonymous", person=house.admin.id, chat=group.id)
    await house.admin.says("It is me who answers", chat=group, reply_to=shown["message_id"])
    await house.admin.sees(ANONYMOUS, chat=group, fresh=True)
    await house.admin.says("/supportgroup", chat=group)
    await house.admin.sees(ANONYMOUS, chat=group, fresh=True)
    await house.rests()
    await member.never_sees("It is me who answers")


async def test_an_owner_who_hides_brings_the_bot_and_it_stays(house: House) -> None:
    group = await house.sandbox.supergroup("Hidden owner", house.admin)
    await house.sandbox.post("anonymous", person=house.admin.id, chat=group.id)
    await group.adds_bot(by=house.admin)
    for one in (house.admin, house.second):
        await one.sees("I'm in Hidden owner and have the rights I need")
    await house.rests()
    assert await house.value(MANAGED, str(group.id)) == 1
    assert await group.status_of(42) == "administrator"


async def test_a_hidden_stranger_is_still_a_stranger(house: House) -> None:
    stranger = await house.person("Sly")
    group = await house.sandbox.supergroup("Not ours", stranger)
    await house.sandbox.post("anonymous", person=stranger.id, chat=group.id)
    await group.adds_bot(by=stranger)
    await group.becomes(42, "left")
    assert await house.value(MANAGED, str(group.id)) == 0


async def test_a_basic_group_puts_out_who_is_over_although_it_lifts_no_bans(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(20)
    group = await house.sandbox.group(f"Small {plan}", house.admin)
    await group.adds_bot(by=house.admin)
    asked = await house.admin.sees(f"I'm in {group.title}")
    await house.admin.taps(plan, message_id=asked["message_id"])
    await house.admin.sees(f"get into {group.title}", fresh=True)
    await lives_in(house, member, group, plan)
    await house.advance_to(await house.end_of(member), hours=30)
    await group.becomes(member, "left")
    await house.rests()
    failed = "SELECT count(*) FROM channel_memberships WHERE removal_failed_at IS NOT NULL"
    assert await house.value(f"{failed} AND telegram_user_id = $1", str(member.id)) == 0


async def test_who_links_a_channel_hears_of_its_discussion(house: House) -> None:
    plan = await house.new_plan(20)
    channel = await house.sandbox.channel(f"Talked about {plan}", house.admin)
    group = await house.sandbox.supergroup("The talk", house.admin)
    await house.sandbox.post("discussion", chat=channel.id, group=group.id)
    await channel.adds_bot(by=house.admin)
    asked = await house.admin.sees(f"I'm in {channel.title}")
    await house.admin.taps(plan, message_id=asked["message_id"])
    shown = await house.admin.sees(f"get into {channel.title}", fresh=True)
    assert "has a discussion group" in shown["text"]
    assert any("single-use" in label for label in labels(shown))
