"""Bringing a channel into the house: who adds the bot, and what it may do there and may not."""

import pytest

from sandbox.client import Chat, Person
from tests.harness.house import BOT_ID, House
from tests.harness.ways import button, buys, labels, messages_of_bot, opens_channel

PLANS_OF = (
    "SELECT count(*) FROM plan_channels c JOIN subscription_plans p ON p.id = c.plan_id"
    " WHERE c.chat_id = $1 AND p.name = $2 AND c.is_active"
)
BROKEN = "SELECT broken_since IS NOT NULL FROM managed_chats WHERE chat_id = $1"


async def told(person: Person, words: str) -> int:
    return sum(words in message["text"] for message in await messages_of_bot(person))


async def test_a_channel_is_linked_to_the_plan_the_admin_chooses(house: House) -> None:
    chat, plan = await opens_channel(house)
    assert await house.value(PLANS_OF, str(chat.id), plan) == 1
    assert await house.value(BROKEN, str(chat.id)) is False
    links = (await chat.details())["links"]
    assert [link["creates_join_request"] for link in links if link["creator"] == 42] == [True]


async def test_linking_twice_is_linking_once(house: House) -> None:
    chat = await house.sandbox.channel("Twice", house.admin)
    plan = await house.new_plan(20)
    await chat.adds_bot(by=house.admin)
    asked = await house.admin.sees("I'm in Twice")
    link = button(asked, plan)["value"]
    for _ in range(2):
        await house.admin.forges(link, message_id=asked["message_id"])
    await house.admin.sees("get into Twice")
    await house.rests()
    assert await house.value(PLANS_OF, str(chat.id), plan) == 1
    links = (await chat.details())["links"]
    assert len([link for link in links if link["creator"] == 42]) == 1


@pytest.mark.parametrize(
    ("missing", "words"),
    [("can_invite_users", "invite"), ("can_restrict_members", "ban")],
)
async def test_a_bot_without_its_rights_asks_for_them(
    house: House, missing: str, words: str
) -> None:
    chat = await house.sandbox.channel(f"Without {missing}", house.admin)
    await chat.adds_bot(by=house.admin, **{missing: False})
    asked = await house.admin.sees(f"Thanks for adding me to {chat.title}")
    assert words in asked["text"]
    await chat.adds_bot(by=house.admin)
    await house.admin.sees(f"I'm in {chat.title} and have the rights I need")


async def test_a_bot_that_is_only_a_member_asks_to_become_an_administrator(house: House) -> None:
    group = await house.sandbox.supergroup("Plain members", house.admin)
    await group.sets(42, "member", by=house.admin)
    asked = await house.admin.sees("Thanks for adding me to Plain members")
    assert "administrator" in asked["text"]


@pytest.mark.parametrize("kind", ["channel", "supergroup", "group"])
async def test_a_bot_that_a_stranger_adds_leaves(house: House, kind: str) -> None:
    stranger = await house.member("Sly")
    make = getattr(house.sandbox, kind)
    chat: Chat = await make("A trap", stranger)
    await chat.adds_bot(by=stranger)
    await chat.becomes(42, "left")
    await house.rests()
    assert (
        await house.value("SELECT count(*) FROM managed_chats WHERE chat_id = $1", str(chat.id))
        == 0
    )
    await house.admin.never_sees("A trap")
    await stranger.never_sees("A trap")


async def test_a_right_lost_before_the_answer_is_asked_for_again(house: House) -> None:
    chat = await house.sandbox.channel("Too late", house.admin)
    plan = await house.new_plan(20)
    await chat.adds_bot(by=house.admin)
    asked = await house.admin.sees("I'm in Too late")
    await chat.adds_bot(by=house.admin, can_invite_users=False)
    await house.admin.taps(plan, message_id=asked["message_id"])
    await house.admin.sees("In “Too late” I still need", fresh=True)
    assert await house.value(PLANS_OF, str(chat.id), plan) == 0


async def test_a_channel_is_taken_from_a_plan_again(house: House) -> None:
    chat, plan = await opens_channel(house)
    card = await house.admin.sees(f"get into {chat.title}")
    await house.admin.taps(f"➖ {plan}", message_id=card["message_id"])
    await house.admin.sees("Not in any plan or course yet", fresh=True)
    assert await house.value(PLANS_OF, str(chat.id), plan) == 0


async def test_the_channels_are_listed_with_what_is_wrong(house: House) -> None:
    chat, _ = await opens_channel(house)
    await chat.adds_bot(by=house.admin, can_restrict_members=False)
    await house.admin.sees(f"In {chat.title} I lost")
    await house.admin.says("/channels")
    await house.admin.sees(f"⚠️ {chat.title}", fresh=True)
    await house.admin.taps(f"⚠️ {chat.title}")
    await house.admin.sees("I'm missing:", fresh=True)
    await house.admin.forges("ch:-100999")
    await house.admin.sees("I'm not an administrator of this chat", fresh=True)


@pytest.mark.parametrize("right", ["can_invite_users", "can_restrict_members"])
async def test_a_lost_right_is_reported_once_and_stops_the_sale_until_it_is_mended(
    house: House, member: Person, right: str
) -> None:
    chat, plan = await opens_channel(house)
    await chat.adds_bot(by=house.admin, **{right: False})
    for admin in (house.admin, house.second):
        await admin.sees(f"In {chat.title} I lost")
    await member.says("/plans")
    await member.sees(f"{plan} ·", fresh=True)
    await member.taps(f"{plan} ·")
    await member.sees("Buy for", fresh=True)
    await member.taps("Buy for")
    await member.sees("so we've paused sales until it's fixed", fresh=True)
    assert await house.checkouts_of(member) == []
    await house.sandbox.advance(days=2)
    await house.rests()
    assert await told(house.admin, f"In {chat.title} I lost") == 1
    await chat.adds_bot(by=house.admin)
    await house.admin.sees(f"{chat.title} works again")
    await buys(member, plan)


async def test_a_right_lost_without_an_update_is_found_by_the_slow_look(
    house: House, member: Person
) -> None:
    chat, _ = await opens_channel(house)
    await house.kill()
    await chat.adds_bot(by=house.admin, can_invite_users=False)
    # Telegram keeps an update for a day; this one is never delivered.
    await house.sandbox.advance(days=2)
    await house.start()
    await house.admin.sees(f"In {chat.title} I lost", within=30)
    assert await house.value(BROKEN, str(chat.id))


async def test_a_bot_that_was_thrown_out_tells_its_admins(house: House, member: Person) -> None:
    chat, plan = await opens_channel(house)
    await chat.bans(42, by=house.admin)
    for admin in (house.admin, house.second):
        await admin.sees(f"In {chat.title} I lost")
    await member.forges(f"b:{await house.plan_id(plan)}:2000:")
    await member.sees("so we've paused sales until it's fixed", fresh=True)
    await chat.adds_bot(by=house.admin)
    await house.admin.sees(f"{chat.title} works again")


async def test_a_plan_without_channels_is_sold_whatever_is_broken(
    house: House, member: Person
) -> None:
    chat, _ = await opens_channel(house)
    await chat.adds_bot(by=house.admin, can_invite_users=False)
    await house.admin.sees(f"In {chat.title} I lost")
    await buys(member, await house.new_plan(5))


async def test_a_group_that_becomes_a_supergroup_is_followed(house: House) -> None:
    group = await house.sandbox.group("Growing", house.admin)
    plan = await house.new_plan(20)
    await group.adds_bot(by=house.admin)
    asked = await house.admin.sees("I'm in Growing")
    await house.admin.taps(plan, message_id=asked["message_id"])
    await house.admin.sees("get into Growing", fresh=True)
    grown = await group.migrates()
    await house.becomes(1, PLANS_OF, str(grown.id), plan)
    assert await house.value(PLANS_OF, str(group.id), plan) == 0
    known = "SELECT count(*) FROM managed_chats WHERE chat_id = $1"
    assert await house.value(known, str(group.id)) == 0
    assert await house.value(known, str(grown.id)) == 1


@pytest.mark.parametrize("who", ["an admin", "a stranger"])
async def test_a_supergroup_that_is_met_before_the_news_of_it_is_the_group_it_was(
    house: House, who: str
) -> None:
    """An administrator changes the bot's rights there, and only then migrate_to_chat_id arrives."""
    title = f"Grown with {who}"
    group = await house.sandbox.group(title, house.admin)
    plan = await house.new_plan(20)
    await group.adds_bot(by=house.admin)
    asked = await house.admin.sees(f"I'm in {title}")
    await house.admin.taps(plan, message_id=asked["message_id"])
    await house.admin.sees(f"get into {title}", fresh=True)
    somebody = house.admin
    if who == "a stranger":
        somebody = await house.person("Olga")
        await group.sets(somebody, "administrator", by=house.admin)
    await house.rests()
    await house.kill()
    grown = await group.migrates()
    news = (await house.sandbox.updates())[-2]["update_id"]
    # Telegram keeps an update for a day: what follows is all that the bot finds at first.
    await house.sandbox.advance(days=2)
    await grown.adds_bot(by=somebody, can_pin_messages=False)
    await house.start()
    await house.rests()
    assert await grown.status_of(BOT_ID) == "administrator"
    await house.sandbox.redeliver(news)
    await house.rests()
    assert await house.value(PLANS_OF, str(grown.id), plan) == 1
    assert await house.value(PLANS_OF, str(group.id), plan) == 0
    known = "SELECT count(*) FROM managed_chats WHERE chat_id = ANY($1)"
    assert await house.value(known, [str(group.id), str(grown.id)]) == 1


async def test_the_way_in_is_switched_and_back(house: House) -> None:
    chat, _ = await opens_channel(house, by_invitation=True)
    mode = "SELECT join_mode FROM managed_chats WHERE chat_id = $1"
    assert await house.value(mode, str(chat.id)) == "invite"
    card = await house.admin.sees("single-use link that expires")
    assert "Use join requests" in labels(card)
    await house.admin.taps("Use join requests", message_id=card["message_id"])
    await house.admin.sees("I let in those who have access", fresh=True)
    assert await house.value(mode, str(chat.id)) == "request"
