"""Getting in: by request, by an invitation of one's own, and people who try another way."""

import pytest

from sandbox.client import Chat, Person, SandboxError
from tests.harness.house import House
from tests.harness.ways import (
    INSIDE,
    buys,
    card_of,
    enters,
    is_approved,
    labels,
    lives_in,
    messages_of_bot,
    opens_channel,
    pays,
    subscribes,
)

MEMBERS_ONLY = "This channel is for members"
REQUESTS = (
    "SELECT string_agg(status, ' ' ORDER BY created_at) FROM join_requests"
    " WHERE telegram_user_id = $1 AND chat_id = $2"
)
HELD = "SELECT count(*) FROM outbox WHERE chat_id = $1 AND state = 'held'"
INVITES = (
    "SELECT string_agg(i.status, ' ' ORDER BY i.created_at) FROM channel_invites i"
    " JOIN profiles p ON p.id = i.user_id WHERE p.telegram_id = $1 AND i.chat_id = $2"
)


async def request_link(chat: Chat) -> str:
    links = (await chat.details())["links"]
    return next(link["link"] for link in links if link["creates_join_request"])


async def waits_outside(house: House, person: Person, chat: Chat) -> None:
    await house.rests()
    assert await chat.status_of(person) == "left"


# -- by request --------------------------------------------------------------------------------


async def test_a_request_is_approved_for_the_person_who_bought(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    link = await enters(member, house.club)
    assert link == await request_link(house.club)
    await house.becomes("approved", REQUESTS, str(member.id), str(house.club.id))
    await member.says("/membership")
    await member.sees(f"✅ {house.club.title}: you're in", fresh=True)


async def test_a_request_of_another_person_is_declined_with_a_word(
    house: House, member: Person
) -> None:
    await member.joins(await request_link(house.club))
    word = await member.sees(MEMBERS_ONLY)
    assert "💎 Plans" in labels(word)
    await house.becomes("declined", REQUESTS, str(member.id), str(house.club.id))
    await waits_outside(house, member, house.club)


async def test_a_stranger_who_never_met_the_bot_gets_the_word_too(house: House) -> None:
    stranger = await house.person("Sam")
    await stranger.joins(await request_link(house.club))
    await stranger.sees(MEMBERS_ONLY)
    await waits_outside(house, stranger, house.club)


async def test_the_word_to_a_stranger_goes_before_the_verdict_that_shuts_their_window(
    house: House,
) -> None:
    stranger = await house.person("Sam")
    mark = await house.sandbox.journal_mark()
    held = await house.sandbox.fault("hold", "sendMessage", chat=stranger.id)
    await stranger.joins(await request_link(house.club))
    await house.becomes("waiting", REQUESTS, str(stranger.id), str(house.club.id))
    assert await house.sandbox.calls("declineChatJoinRequest", since=mark) == []
    await house.sandbox.release(held)
    await stranger.sees(MEMBERS_ONLY)
    await house.becomes("declined", REQUESTS, str(stranger.id), str(house.club.id))
    assert await house.value(HELD, str(stranger.id)) == 0


async def test_a_stranger_who_can_be_sent_nothing_is_declined_all_the_same(house: House) -> None:
    stranger = await house.person("Sam")
    await house.sandbox.fault(
        400, "sendMessage", chat=stranger.id, description="Bad Request: chat not found"
    )
    await stranger.joins(await request_link(house.club))
    await house.becomes("declined", REQUESTS, str(stranger.id), str(house.club.id))
    await stranger.never_sees(MEMBERS_ONLY)


async def test_what_waits_for_a_person_comes_when_they_first_press_start(
    house: House, member: Person
) -> None:
    """A new admin who has not opened the bot yet hears of the receipts when they do."""
    newcomer = await house.person("Nora")
    await house.database.execute(
        "INSERT INTO bot_users (id, telegram_id, first_name, is_vip, is_admin, created_at,"
        " updated_at) VALUES (gen_random_uuid(), $1, $2, false, false, now(), now())",
        str(newcomer.id),
        newcomer.name,
    )
    await house.database.execute(
        "INSERT INTO profiles (id, telegram_id, first_name, role, created_at, updated_at)"
        " VALUES (gen_random_uuid(), $1, $2, 'user', now(), now())",
        str(newcomer.id),
        newcomer.name,
    )
    await house.appoints(newcomer)
    await buys(member)
    await pays(member)
    await house.becomes(1, HELD, str(newcomer.id))
    await newcomer.never_sees("Approve")
    await newcomer.says("/start")
    await newcomer.sees("Approve")
    await house.rests()
    assert await house.value(HELD, str(newcomer.id)) == 0


async def test_a_link_that_was_passed_on_lets_no_one_in(house: House, member: Person) -> None:
    await subscribes(house, member)
    link = await enters(member, house.club)
    friend = await house.member("Finn")
    await friend.joins(link)
    await friend.sees(MEMBERS_ONLY)
    await waits_outside(house, friend, house.club)


async def test_a_request_before_paying_waits_and_is_approved_at_the_settlement(
    house: House, member: Person
) -> None:
    await buys(member)
    await member.joins(await request_link(house.club))
    await waits_outside(house, member, house.club)
    assert await house.value(REQUESTS, str(member.id), str(house.club.id)) == "waiting"
    await pays(member)
    await waits_outside(house, member, house.club)
    await is_approved(member, house.admin)
    await house.club.becomes(member, "member")
    await member.never_sees(MEMBERS_ONLY)


async def test_a_request_made_twice_is_one(house: House, member: Person) -> None:
    await buys(member)
    link = await request_link(house.club)
    await member.joins(link)
    await house.becomes("waiting", REQUESTS, str(member.id), str(house.club.id))
    await member.cancels_join(house.club)
    await member.joins(link)
    await waits_outside(house, member, house.club)
    assert await house.value(REQUESTS, str(member.id), str(house.club.id)) == "waiting"
    await pays(member)
    await is_approved(member, house.admin)
    await house.club.becomes(member, "member")


async def test_a_request_that_was_taken_back_is_no_fault(house: House, member: Person) -> None:
    await buys(member)
    await member.joins(await request_link(house.club))
    await house.becomes("waiting", REQUESTS, str(member.id), str(house.club.id))
    await member.cancels_join(house.club)
    await pays(member)
    await is_approved(member, house.admin)
    await house.rests()
    assert await house.club.status_of(member) == "left"
    await enters(member, house.club)


async def test_a_request_that_a_human_approved_first_is_no_fault(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    held = await house.sandbox.fault("hold", "approveChatJoinRequest")
    await member.joins(await request_link(house.club))
    await house.sandbox.post("approve", person=member.id, chat=house.club.id)
    await house.sandbox.release(held)
    await house.rests()
    assert await house.club.status_of(member) == "member"
    assert await house.value(INSIDE, str(member.id), str(house.club.id))


async def test_after_a_refused_request_paying_lets_in(house: House, member: Person) -> None:
    await member.joins(await request_link(house.club))
    await member.sees(MEMBERS_ONLY)
    await subscribes(house, member)
    await enters(member, house.club)


async def test_requests_to_a_chat_of_no_plan_are_left_to_its_people(
    house: House, member: Person
) -> None:
    chat = await house.sandbox.channel("Somebody else's", house.admin)
    await chat.adds_bot(by=house.admin)
    await house.admin.sees(f"I'm in {chat.title}")
    link = await house.sandbox.post("links", chat=chat.id, creates_join_request=True)
    await member.joins(link["link"])
    await house.rests()
    assert len((await chat.details())["requests"]) == 1
    await member.never_sees(MEMBERS_ONLY)


# -- by an invitation --------------------------------------------------------------------------


async def test_an_invitation_is_single_use_expires_and_is_revoked_on_joining(
    house: House, member: Person
) -> None:
    await subscribes(house, member, "6 months")
    [made] = [
        link for link in await links_of(house.lounge) if link["name"].endswith(str(member.id))
    ]
    assert made["member_limit"] == 1
    assert made["expire_date"] > 0
    assert not made["creates_join_request"]
    link = await enters(member, house.lounge)
    assert link == made["link"]
    await house.becomes("used", INVITES, str(member.id), str(house.lounge.id))
    await house.rests()
    [made] = [one for one in await links_of(house.lounge) if one["link"] == link]
    assert made["is_revoked"]
    await member.leaves(house.lounge)
    with pytest.raises(SandboxError, match="INVITE_HASH_EXPIRED"):
        await (await house.person()).joins(link)


async def links_of(chat: Chat) -> list[dict[str, object]]:
    links: list[dict[str, object]] = (await chat.details())["links"]
    return links


async def test_no_invitation_is_made_for_a_person_inside(house: House, member: Person) -> None:
    await subscribes(house, member, "6 months")
    await enters(member, house.lounge)
    await house.becomes(True, INSIDE, str(member.id), str(house.lounge.id))
    before = len(await links_of(house.lounge))
    for _ in range(2):
        await member.says("/membership")
        page = await member.sees("you're in", fresh=True)
    assert not any(label.startswith("Join") for label in labels(page))
    await member.forges(f"j:{house.lounge.id}")
    await member.sees("you're in")
    await house.rests()
    assert len(await links_of(house.lounge)) == before


async def test_asking_again_shows_the_same_invitation(house: House, member: Person) -> None:
    await subscribes(house, member, "6 months")
    first = (await member.taps(f"Join {house.lounge.title}"))["url"]
    await member.says("/membership")
    await member.sees("tap the button below to join", fresh=True)
    second = (await member.taps(f"Join {house.lounge.title}"))["url"]
    assert first == second
    assert await house.value(INVITES, str(member.id), str(house.lounge.id)) == "active"


async def test_an_invitation_that_expired_is_replaced(house: House, member: Person) -> None:
    await subscribes(house, member, "6 months")
    old = (await member.taps(f"Join {house.lounge.title}"))["url"]
    await house.sandbox.advance(days=2)
    with pytest.raises(SandboxError, match="time is over"):
        await member.joins(old)
    await member.says("/membership")
    await member.sees("tap the button below to join", fresh=True)
    new = await enters(member, house.lounge)
    assert new != old


async def test_an_invitation_for_a_person_who_blocked_the_bot_waits_for_the_unblock(
    house: House, member: Person
) -> None:
    """By then the link that was first made for them has expired: they get one that works."""
    chat, plan = await opens_channel(house, by_invitation=True)
    await buys(member, plan)
    await pays(member)
    await member.blocks()
    card = await card_of(member, house.admin)
    await house.admin.taps("Approve", message_id=card["message_id"])
    await house.admin.sees("Approved by", fresh=True)
    held = "SELECT count(*) FROM outbox WHERE chat_id = $1 AND state = 'held'"
    await house.becomes(1, held, str(member.id))
    await house.sandbox.advance(days=2)
    await member.unblocks()
    await member.sees("Your payment is confirmed")
    await enters(member, chat)


async def test_who_comes_by_another_persons_invitation_is_removed_and_reported(
    house: House, member: Person
) -> None:
    await subscribes(house, member, "6 months")
    link = (await member.taps(f"Join {house.lounge.title}"))["url"]
    thief = await house.member("Theo")
    await thief.joins(link)
    for admin in (house.admin, house.second):
        report = await admin.sees(f"{thief.name} ({thief.id}) got into")
        assert "made for someone else" in report["text"]
    await house.lounge.becomes(thief, "left")
    await house.becomes(False, INSIDE, str(thief.id), str(house.lounge.id))
    await member.says("/membership")
    await member.sees("tap the button below to join", fresh=True)
    assert await enters(member, house.lounge) != link


async def test_a_member_who_uses_another_members_invitation_stays(
    house: House, member: Person
) -> None:
    await subscribes(house, member, "6 months")
    friend = await house.member("Finn")
    await subscribes(house, friend, "6 months")
    link = (await member.taps(f"Join {house.lounge.title}"))["url"]
    await friend.joins(link)
    await house.rests()
    assert await house.lounge.status_of(friend) == "member"
    await member.says("/membership")
    await member.sees("tap the button below to join", fresh=True)
    await enters(member, house.lounge)


@pytest.mark.parametrize("room", ["club", "lounge"])
async def test_whom_an_administrator_added_is_reported_and_stays(house: House, room: str) -> None:
    chat: Chat = getattr(house, room)
    guest = await house.person("Gus")
    await chat.adds(guest, by=house.admin)
    report = await house.admin.sees(f"{guest.name} ({guest.id}) got into")
    assert "added by an administrator" in report["text"]
    await house.sandbox.advance(days=3)
    await house.rests()
    assert await chat.status_of(guest) == "member"


async def test_who_comes_by_a_humans_link_is_reported_and_stays(house: House) -> None:
    guest = await house.person("Gus")
    link = await house.sandbox.post("links", chat=house.club.id)
    await guest.joins(link["link"])
    report = await house.admin.sees(f"{guest.name} ({guest.id}) got into")
    assert "a link that isn't mine" in report["text"]
    await house.rests()
    assert await house.club.status_of(guest) == "member"


# -- bans by humans ----------------------------------------------------------------------------


async def test_a_person_a_human_banned_is_not_sold_the_plan_and_stays_banned(
    house: House, member: Person
) -> None:
    chat, plan = await opens_channel(house)
    await chat.bans(member, by=house.admin)
    await house.rests()
    await member.forges(f"b:{await house.plan_id(plan)}:2000:")
    await member.sees(f"An administrator of {chat.title} banned you", fresh=True)
    assert await house.checkouts_of(member) == []
    assert await chat.status_of(member) == "kicked"
    await chat.unbans(member, by=house.admin)
    await house.rests()
    await buys(member, plan)


async def test_a_ban_from_before_the_bot_came_is_found_at_the_sale(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(20)
    chat = await house.sandbox.channel("Old grudges", house.admin)
    await chat.bans(member, by=house.admin)
    await chat.adds_bot(by=house.admin)
    asked = await house.admin.sees("I'm in Old grudges")
    await house.admin.taps(plan, message_id=asked["message_id"])
    await house.admin.sees("get into Old grudges", fresh=True)
    await member.forges(f"b:{await house.plan_id(plan)}:2000:")
    await member.sees("An administrator of Old grudges banned you", fresh=True)


async def test_a_ban_that_came_while_the_bot_was_down_is_found_at_the_sale(
    house: House, member: Person
) -> None:
    chat, plan = await opens_channel(house)
    await house.kill()
    await chat.bans(member, by=house.admin)
    # Telegram keeps an update for a day: the bot never hears of this one.
    await house.sandbox.advance(days=2)
    await house.start()
    await member.forges(f"b:{await house.plan_id(plan)}:2000:")
    await member.sees(f"An administrator of {chat.title} banned you", fresh=True)
    assert await house.checkouts_of(member) == []
    await house.rests()
    assert await chat.status_of(member) == "kicked"


async def test_a_member_whom_a_human_bans_is_not_let_in_again_by_the_bot(
    house: House, member: Person
) -> None:
    chat, plan = await opens_channel(house)
    await lives_in(house, member, chat, plan)
    await chat.bans(member, by=house.admin)
    await house.becomes(False, INSIDE, str(member.id), str(chat.id))
    await member.forges(f"j:{chat.id}")
    await member.sees(f"An administrator of {chat.title} banned you", fresh=True)
    await house.rests()
    assert await chat.status_of(member) == "kicked"


# -- when an entry fails -----------------------------------------------------------------------


async def test_who_left_gets_in_again(house: House, member: Person) -> None:
    await subscribes(house, member)
    await enters(member, house.club)
    await house.becomes(True, INSIDE, str(member.id), str(house.club.id))
    await member.leaves(house.club)
    await house.becomes(False, INSIDE, str(member.id), str(house.club.id))
    await member.says("/membership")
    await member.sees("tap the button below to join", fresh=True)
    await enters(member, house.club)


async def test_a_request_whose_answer_got_lost_is_answered_by_let_me_in(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    await house.sandbox.fault(400, "approveChatJoinRequest", description="Bad Request: injected")
    await member.joins(await request_link(house.club))
    await house.rests()
    assert await house.club.status_of(member) == "left"
    await member.says("/membership")
    await member.sees("I can't get in", fresh=True)
    await member.taps("I can't get in")
    await house.club.becomes(member, "member")


async def test_let_me_in_without_a_right_says_so(house: House, member: Person) -> None:
    await member.forges(f"j:{house.club.id}")
    await member.sees("isn't included in your membership", fresh=True)
    await member.forges("j:-1001")
    await house.rests()
    assert len(await messages_of_bot(member)) == 1


async def test_a_broken_entry_is_shown_as_such_and_heals(house: House, member: Person) -> None:
    chat, plan = await opens_channel(house, by_invitation=True)
    await buys(member, plan)
    await pays(member)
    await chat.adds_bot(by=house.admin, can_invite_users=False)
    await house.admin.sees(f"In {chat.title} I lost")
    await is_approved(member, house.admin)
    await member.says("/membership")
    await member.sees("temporarily unavailable", fresh=True)
    await chat.adds_bot(by=house.admin)
    await house.admin.sees(f"{chat.title} works again")
    await member.says("/membership")
    await member.sees("tap the button below to join", fresh=True)
    await enters(member, chat)
