"""Members and rights: what a bot may do to whom, and what it is sent."""

from typing import Any

import pytest

from tests.sandbox.conftest import Room

NO_RIGHT = (400, "Bad Request: not enough rights to restrict/unrestrict chat member")


async def status(room: Room, chat_id: int, user_id: int) -> Any:
    member = (await room.api("getChatMember", chat_id=chat_id, user_id=user_id)).result
    return member["status"]


async def test_being_made_administrator_is_reported_with_every_right(room: Room) -> None:
    owner = await room.sandbox.person("Olga")
    chat = await room.sandbox.channel("VIP", owner)
    await chat.adds_bot(can_restrict_members=False)
    (update,) = await room.api.updates()
    change = update["my_chat_member"]
    assert change["from"]["id"] == owner.id
    assert change["chat"] == {"id": chat.id, "type": "channel", "title": "VIP"}
    assert change["old_chat_member"]["status"] == "left"
    new = change["new_chat_member"]
    assert (new["can_invite_users"], new["can_restrict_members"]) == (True, False)
    assert {"can_post_messages", "is_anonymous", "can_be_edited"} <= set(new)


async def test_losing_rights_is_reported_and_felt(room: Room) -> None:
    chat, _ = await room.channel()
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    await chat.adds_bot(can_restrict_members=False)
    (update,) = await room.api.updates()
    assert update["my_chat_member"]["new_chat_member"]["can_restrict_members"] is False
    answer = await room.api("banChatMember", chat_id=chat.id, user_id=bob.id)
    assert answer.refusal == NO_RIGHT


async def test_a_banned_person_is_kicked_until_unbanned(room: Room) -> None:
    chat, _ = await room.channel()
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    where = {"chat_id": chat.id, "user_id": bob.id}
    assert (await room.api("banChatMember", **where)).result is True
    assert await status(room, chat.id, bob.id) == "kicked"
    assert (await room.api("unbanChatMember", **where, only_if_banned=True)).result is True
    assert await status(room, chat.id, bob.id) == "left"


async def test_unban_removes_a_member_unless_only_if_banned(room: Room) -> None:
    chat, _ = await room.channel()
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    where = {"chat_id": chat.id, "user_id": bob.id}
    await room.api("unbanChatMember", **where, only_if_banned=True)
    assert await status(room, chat.id, bob.id) == "member"
    await room.api("unbanChatMember", **where)
    assert await status(room, chat.id, bob.id) == "left"


@pytest.mark.parametrize(("seconds", "ends"), [(10, False), (60, True), (400 * 86_400, False)])
async def test_a_ban_shorter_than_30_seconds_or_longer_than_366_days_is_for_ever(
    room: Room, seconds: int, ends: bool
) -> None:
    chat, _ = await room.channel()
    bob = await room.sandbox.person("Bob")
    until = int(room.world.now()) + seconds
    await room.api("banChatMember", chat_id=chat.id, user_id=bob.id, until_date=until)
    await room.sandbox.advance(seconds=seconds + 2)
    assert await status(room, chat.id, bob.id) == ("left" if ends else "kicked")


async def test_owners_administrators_and_strangers_cannot_be_banned(room: Room) -> None:
    chat, owner = await room.channel()
    admin = await room.sandbox.person("Ada")
    await chat.sets(admin, "administrator")
    for user_id, text in (
        (owner.id, "can't remove chat owner"),
        (admin.id, "user is an administrator of the chat"),
        (room.api.bot, "can't restrict self"),
        (12345, "PARTICIPANT_ID_INVALID"),
    ):
        answer = await room.api("banChatMember", chat_id=chat.id, user_id=user_id)
        assert answer.refusal == (400, f"Bad Request: {text}")


async def test_bans_are_impossible_in_private_chats(room: Room) -> None:
    alice = await room.friend()
    answer = await room.api("banChatMember", chat_id=alice.id, user_id=alice.id)
    text = "Bad Request: chat member status can't be changed in private chats"
    assert answer.refusal == (400, text)


async def test_a_bot_that_was_removed_may_nothing(room: Room) -> None:
    chat, _ = await room.supergroup()
    await chat.sets(room.api.bot, "left")
    answer = await room.api("sendMessage", chat_id=chat.id, text="hi")
    assert answer.refusal == (403, "Forbidden: bot is not a member of the supergroup chat")
    await chat.sets(room.api.bot, "kicked")
    answer = await room.api("getChat", chat_id=chat.id)
    assert answer.refusal == (403, "Forbidden: bot was kicked from the supergroup chat")


@pytest.mark.parametrize("kind", ["channel", "group"])
async def test_the_words_name_the_kind_of_chat(room: Room, kind: str) -> None:
    owner = await room.sandbox.person("Olga")
    chat = await getattr(room.sandbox, kind)("Chat", owner)
    await chat.adds_bot()
    await chat.sets(room.api.bot, "kicked")
    answer = await room.api("sendMessage", chat_id=chat.id, text="hi")
    assert answer.refusal == (403, f"Forbidden: bot was kicked from the {kind} chat")


async def test_a_deleted_group_says_so(room: Room) -> None:
    chat, _ = await room.supergroup()
    await room.sandbox.post("delete_chat", chat=chat.id)
    answer = await room.api("sendMessage", chat_id=chat.id, text="hi")
    assert answer.refusal == (403, "Forbidden: the group chat was deleted")


async def test_posting_in_a_channel_needs_the_right(room: Room) -> None:
    chat, _ = await room.channel(can_post_messages=False)
    answer = await room.api("sendMessage", chat_id=chat.id, text="hi")
    text = "Bad Request: need administrator rights in the channel chat"
    assert answer.refusal == (400, text)


async def test_member_changes_are_reported_to_administrator_bots(room: Room) -> None:
    chat, owner = await room.channel()
    await room.wants("chat_member")
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    (update,) = await room.api.updates()
    change = update["chat_member"]
    assert change["from"]["id"] == owner.id
    assert change["old_chat_member"]["status"] == "left"
    assert change["new_chat_member"] == {
        "status": "member",
        "user": {"id": bob.id, "is_bot": False, "first_name": "Bob"},
    }


async def test_groups_get_service_messages_and_channels_do_not(room: Room) -> None:
    chat, _ = await room.supergroup()
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    await bob.leaves(chat)
    came, went = await room.api.updates()
    assert came["message"]["new_chat_members"][0]["id"] == bob.id
    assert went["message"]["left_chat_member"]["id"] == bob.id
    channel, _ = await room.channel()
    await channel.adds(bob)
    assert await room.api.updates() == []


async def test_a_restricted_person_is_muted_and_stays_inside(room: Room) -> None:
    chat, _ = await room.supergroup()
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    where = {"chat_id": chat.id, "user_id": bob.id}
    assert (await room.api("restrictChatMember", **where, permissions={})).result is True
    member = (await room.api("getChatMember", **where)).result
    assert (member["status"], member["is_member"]) == ("restricted", True)
    assert member["can_send_messages"] is False
    channel, _ = await room.channel()
    answer = await room.api(
        "restrictChatMember", chat_id=channel.id, user_id=bob.id, permissions={}
    )
    text = "Bad Request: method is available only for supergroups"
    assert answer.refusal == (400, text)


async def test_a_bot_promotes_only_with_the_right_and_rights_it_has(room: Room) -> None:
    chat, _ = await room.supergroup()
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    where = {"chat_id": chat.id, "user_id": bob.id, "can_pin_messages": True}
    answer = await room.api("promoteChatMember", **where)
    text = "Bad Request: not enough rights to promote/demote chat member"
    assert answer.refusal == (400, text)
    await chat.adds_bot(can_promote_members=True, can_delete_messages=False)
    assert (await room.api("promoteChatMember", **where)).result is True
    assert await status(room, chat.id, bob.id) == "administrator"
    more = await room.api("promoteChatMember", **where, can_delete_messages=True)
    assert more.refusal == (400, "Bad Request: RIGHT_FORBIDDEN")


async def test_a_group_that_became_a_supergroup_names_its_new_id(room: Room) -> None:
    owner = await room.sandbox.person("Olga")
    group = await room.sandbox.group("Club", owner)
    await group.adds_bot()
    await room.drain()
    fresh = await group.migrates()
    old_side, new_side = await room.api.updates()
    assert old_side["message"]["migrate_to_chat_id"] == fresh.id
    assert new_side["message"]["migrate_from_chat_id"] == group.id
    answer = await room.api("sendMessage", chat_id=group.id, text="hi")
    assert answer.refusal == (400, "Bad Request: group chat was upgraded to a supergroup chat")
    assert answer.body["parameters"] == {"migrate_to_chat_id": fresh.id}
    assert (await room.api("sendMessage", chat_id=fresh.id, text="hi")).result


async def test_get_chat_is_a_full_object(room: Room) -> None:
    chat, _ = await room.channel()
    full = (await room.api("getChat", chat_id=chat.id)).result
    assert {"accent_color_id", "max_reaction_count", "accepted_gift_types"} <= set(full)


async def test_counting_and_listing_members(room: Room) -> None:
    chat, owner = await room.channel()
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    assert (await room.api("getChatMemberCount", chat_id=chat.id)).result == 3
    admins = (await room.api("getChatAdministrators", chat_id=chat.id)).result
    assert {admin["user"]["id"] for admin in admins} == {owner.id, room.api.bot}


async def test_members_of_a_channel_are_hidden_from_an_ordinary_member(room: Room) -> None:
    chat, owner = await room.channel()
    await chat.sets(room.api.bot, "member")
    answer = await room.api("getChatMember", chat_id=chat.id, user_id=owner.id)
    assert answer.refusal == (400, "Bad Request: member list is inaccessible")


async def test_a_bot_can_leave(room: Room) -> None:
    chat, _ = await room.channel()
    assert (await room.api("leaveChat", chat_id=chat.id)).result is True
    (update,) = await room.api.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "left"
    answer = await room.api("getChat", chat_id=chat.id)
    assert answer.refusal == (403, "Forbidden: bot is not a member of the channel chat")


async def test_privacy_mode_shows_an_ordinary_member_bot_only_what_concerns_it(room: Room) -> None:
    chat, _ = await room.supergroup()
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    await chat.sets(room.api.bot, "member")
    await room.drain()
    await bob.says("just chatting", chat)
    await bob.says("/help", chat)
    texts = [update["message"]["text"] for update in await room.api.updates()]
    assert texts == ["/help"]


async def test_posts_of_a_channel_reach_its_administrator_bot(room: Room) -> None:
    chat, owner = await room.channel()
    await owner.says("news", chat)
    (update,) = await room.api.updates()
    assert update["channel_post"]["sender_chat"]["id"] == chat.id
    assert "from" not in update["channel_post"]


async def test_a_hidden_owner_acts_and_writes_under_the_groups_name(room: Room) -> None:
    anna = await room.friend("Anna")
    group = await room.sandbox.supergroup("Masks", anna)
    await room.sandbox.post("anonymous", person=anna.id, chat=group.id)
    await group.adds_bot(by=anna)
    await anna.says("hello", chat=group)
    moved, *_, said = await room.api.updates()
    for body in (moved["my_chat_member"], said["message"]):
        assert (body["from"]["id"], body["from"]["is_bot"]) == (1087968824, True)
    assert said["message"]["sender_chat"]["id"] == group.id
    (owner, _) = (await room.api("getChatAdministrators", chat_id=group.id)).result
    assert (owner["user"]["id"], owner["is_anonymous"]) == (anna.id, True)


async def test_topics_close_and_open_again(room: Room) -> None:
    anna = await room.friend("Anna")
    group = await room.sandbox.supergroup("Forum", anna)
    await group.sets(room.api.bot, "member", by=anna)
    made = await room.sandbox.post("topics", chat=group.id, name="News")
    inside = {"chat_id": group.id, "message_thread_id": made["topic"], "text": "hi"}
    sent = (await room.api("sendMessage", **inside)).result
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (made["topic"], True)
    assert sent["chat"]["is_forum"] is True
    await room.sandbox.post("topics", chat=group.id, topic=made["topic"], closed=True)
    assert (await room.api("sendMessage", **inside)).refusal == (400, "Bad Request: TOPIC_CLOSED")
    general = {"chat_id": group.id, "text": "hi"}
    assert (await room.api("sendMessage", **general)).result
    await room.sandbox.post("topics", chat=group.id, topic=1, closed=True)
    assert (await room.api("sendMessage", **general)).refusal[1] == "Bad Request: TOPIC_CLOSED"
    await room.sandbox.post("topics", chat=group.id, topic=1, closed=False)
    assert (await room.api("sendMessage", **general)).result
    lost = await room.api("sendMessage", **(inside | {"message_thread_id": 999}))
    assert lost.refusal == (400, "Bad Request: message thread not found")
    shown = await room.sandbox.get(f"screen?person={anna.id}&chat={group.id}")
    assert [one["topic"] for one in shown["messages"]][-3:] == ["News", "General", "General"]
    told = await room.sandbox.get(f"chats/{group.id}")
    assert told["topics"][0] == {"topic": 1, "name": "General", "closed": False}


async def test_a_basic_group_keeps_no_bans_and_says_what_it_is(room: Room) -> None:
    anna, ben = await room.friend("Anna"), await room.friend("Ben")
    group = await room.sandbox.group("Small", anna)
    await group.adds_bot(by=anna)
    await group.adds(ben)
    who = {"chat_id": group.id, "user_id": ben.id}
    assert (await room.api("banChatMember", **who)).result is True
    assert await group.status_of(ben) == "left"
    refused = await room.api("unbanChatMember", **who)
    assert "supergroup and channel chats only" in refused.refusal[1]
    told = (await room.api.updates())[0]["my_chat_member"]["chat"]
    assert told["all_members_are_administrators"] is False
    assert set(told["accepted_gift_types"].values()) == {False}


async def test_a_tag_stands_beside_a_members_name_until_it_is_taken_away(room: Room) -> None:
    chat, _ = await room.supergroup()
    bob = await room.sandbox.person("Bob")
    await chat.adds(bob)
    where = {"chat_id": chat.id, "user_id": bob.id}
    await room.api.updates(allowed_updates=["message", "chat_member"])
    assert (await room.api("setChatMemberTag", **where, tag=" Week 5  of 8 ")).result is True
    assert (await room.api("getChatMember", **where)).result["tag"] == "Week 5 of 8"
    (told,) = await room.api.updates()
    assert told["chat_member"]["new_chat_member"]["tag"] == "Week 5 of 8"
    await bob.says("Hello", chat=chat)
    (said,) = await room.api.updates()
    assert said["message"]["sender_tag"] == "Week 5 of 8"
    await room.api("setChatMemberTag", **where)
    assert "tag" not in (await room.api("getChatMember", **where)).result


async def test_tags_are_for_plain_members_of_groups_and_by_bots_with_the_right(room: Room) -> None:
    chat, owner = await room.supergroup()
    bob, gone = await room.sandbox.person("Bob"), await room.sandbox.person("Gone")
    await chat.adds(bob)

    async def refused(user: int, tag: str = "VIP", where: int = chat.id) -> str:
        answer = await room.api("setChatMemberTag", chat_id=where, user_id=user, tag=tag)
        assert answer.status == 400
        return answer.refusal[1].removeprefix("Bad Request: ")

    assert await refused(owner.id) == "CHAT_CREATOR_REQUIRED"
    assert await refused(gone.id) == "USER_NOT_PARTICIPANT"
    assert await refused(12345) == "PARTICIPANT_ID_INVALID"
    assert await refused(bob.id, "W" * 17) == "TAG_INVALID"
    assert await refused(bob.id, "𝔚" * 9) == "TAG_INVALID"
    assert await refused(bob.id, "VIP 💎") == "TAG_EMOJI_NOT_ALLOWED"
    channel, _ = await room.channel()
    assert "available for group" in await refused(bob.id, where=channel.id)
    await chat.adds_bot(can_manage_tags=False)
    assert await refused(bob.id) == "not enough rights to change member tags"
