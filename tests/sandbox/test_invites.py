"""Invite links and join requests."""

from typing import Any

import pytest

from sandbox.client import SandboxError
from tests.sandbox.conftest import Room


async def link_of(room: Room, chat_id: int, **params: Any) -> Any:
    return (await room.api("createChatInviteLink", chat_id=chat_id, **params)).result


async def test_a_link_lets_in_and_is_named_in_the_update(room: Room) -> None:
    chat, _ = await room.channel()
    await room.wants("chat_member")
    link = await link_of(room, chat.id, name="order 7", member_limit=1)
    assert link["creator"]["id"] == room.api.bot
    assert (link["is_primary"], link["is_revoked"]) == (False, False)
    bob = await room.sandbox.person("Bob")
    assert await bob.joins(link["invite_link"]) == "joined"
    (update,) = await room.api.updates()
    change = update["chat_member"]
    assert change["from"]["id"] == bob.id
    assert change["invite_link"]["invite_link"] == link["invite_link"]
    assert change["invite_link"]["name"] == "order 7"
    assert "via_join_request" not in change


async def test_a_full_link_lets_no_one_in_until_a_person_leaves(room: Room) -> None:
    chat, _ = await room.channel()
    link = (await link_of(room, chat.id, member_limit=1))["invite_link"]
    bob, carol = await room.sandbox.person("Bob"), await room.sandbox.person("Carol")
    await bob.joins(link)
    with pytest.raises(SandboxError, match="used up"):
        await carol.joins(link)
    await bob.leaves(chat)
    assert await carol.joins(link) == "joined"


async def test_an_expired_link_lets_no_one_in(room: Room) -> None:
    chat, _ = await room.channel()
    expires = int(room.world.now()) + 3600
    link = (await link_of(room, chat.id, expire_date=expires))["invite_link"]
    await room.sandbox.advance(hours=1.1)
    bob = await room.sandbox.person("Bob")
    with pytest.raises(SandboxError, match="INVITE_HASH_EXPIRED"):
        await bob.joins(link)


async def test_a_revoked_link_lets_no_one_in(room: Room) -> None:
    chat, _ = await room.channel()
    link = (await link_of(room, chat.id))["invite_link"]
    revoked = await room.api("revokeChatInviteLink", chat_id=chat.id, invite_link=link)
    assert revoked.result["is_revoked"] is True
    bob = await room.sandbox.person("Bob")
    with pytest.raises(SandboxError, match="revoked"):
        await bob.joins(link)


async def test_a_banned_person_cannot_use_a_link_until_unbanned(room: Room) -> None:
    chat, _ = await room.channel()
    bob = await room.sandbox.person("Bob")
    where = {"chat_id": chat.id, "user_id": bob.id}
    await room.api("banChatMember", **where)
    link = (await link_of(room, chat.id))["invite_link"]
    with pytest.raises(SandboxError, match="banned"):
        await bob.joins(link)
    await room.api("unbanChatMember", **where, only_if_banned=True)
    assert await bob.joins(link) == "joined"
    with pytest.raises(SandboxError, match="USER_ALREADY_PARTICIPANT"):
        await bob.joins(link)


@pytest.mark.parametrize("method", ["createChatInviteLink", "editChatInviteLink"])
async def test_a_limit_and_a_join_request_exclude_each_other(room: Room, method: str) -> None:
    chat, _ = await room.channel()
    link = (await link_of(room, chat.id))["invite_link"]
    extra = {"invite_link": link} if method.startswith("edit") else {}
    both = {"member_limit": 1, "creates_join_request": True}
    answer = await room.api(method, chat_id=chat.id, **both, **extra)
    assert answer.refusal == (
        400,
        "Bad Request: member limit can't be specified for links requiring administrator approval",
    )


async def test_making_links_needs_the_right(room: Room) -> None:
    chat, _ = await room.channel(can_invite_users=False)
    answer = await room.api("createChatInviteLink", chat_id=chat.id)
    assert answer.refusal == (400, "Bad Request: not enough rights to manage chat invite link")


async def test_no_one_is_invited_to_a_private_chat(room: Room) -> None:
    alice = await room.friend()
    answer = await room.api("createChatInviteLink", chat_id=alice.id)
    assert answer.refusal == (400, "Bad Request: can't invite members to a private chat")


async def test_a_links_name_is_cut_at_32_characters(room: Room) -> None:
    chat, _ = await room.channel()
    assert (await link_of(room, chat.id, name="x" * 40))["name"] == "x" * 32
    assert await room.sandbox.complaints() != []


async def test_a_link_can_be_edited_and_another_persons_cannot(room: Room) -> None:
    chat, _ = await room.channel()
    link = (await link_of(room, chat.id))["invite_link"]
    edited = await room.api("editChatInviteLink", chat_id=chat.id, invite_link=link, name="new")
    assert edited.result["name"] == "new"
    foreign = (await room.sandbox.post("links", chat=chat.id))["link"]
    answer = await room.api("revokeChatInviteLink", chat_id=chat.id, invite_link=foreign)
    assert answer.refusal[0] == 400


async def test_a_fresh_primary_link_revokes_the_old_one(room: Room) -> None:
    chat, _ = await room.channel()
    first = (await room.api("exportChatInviteLink", chat_id=chat.id)).result
    second = (await room.api("exportChatInviteLink", chat_id=chat.id)).result
    assert (await room.api("getChat", chat_id=chat.id)).result["invite_link"] == second
    bob = await room.sandbox.person("Bob")
    with pytest.raises(SandboxError, match="revoked"):
        await bob.joins(first)


async def test_a_join_request_lets_the_bot_write_for_five_minutes(room: Room) -> None:
    chat, _ = await room.channel()
    link = (await link_of(room, chat.id, creates_join_request=True))["invite_link"]
    bob = await room.sandbox.person("Bob")
    assert await bob.joins(link) == "requested"
    (update,) = await room.api.updates()
    request = update["chat_join_request"]
    assert request["user_chat_id"] == bob.id
    assert request["invite_link"]["pending_join_request_count"] == 1
    write = {"chat_id": request["user_chat_id"], "text": "one moment"}
    assert (await room.api("sendMessage", **write)).result
    await room.sandbox.advance(minutes=5.1)
    assert (await room.api("sendMessage", **write)).refusal == (
        400,
        "Bad Request: chat not found",
    )


async def test_an_approved_request_lets_in_and_says_how(room: Room) -> None:
    chat, _ = await room.channel()
    await room.wants("chat_member")
    link = (await link_of(room, chat.id, creates_join_request=True))["invite_link"]
    bob = await room.sandbox.person("Bob")
    await bob.joins(link)
    where = {"chat_id": chat.id, "user_id": bob.id}
    assert (await room.api("approveChatJoinRequest", **where)).result is True
    (update,) = await room.api.updates()
    change = update["chat_member"]
    assert change["via_join_request"] is True
    assert change["from"]["id"] == room.api.bot
    assert change["invite_link"]["invite_link"] == link
    again = await room.api("approveChatJoinRequest", **where)
    assert again.refusal == (400, "Bad Request: USER_ALREADY_PARTICIPANT")


async def test_a_declined_cancelled_or_unknown_request_is_missing(room: Room) -> None:
    chat, _ = await room.channel()
    link = (await link_of(room, chat.id, creates_join_request=True))["invite_link"]
    bob = await room.sandbox.person("Bob")
    where = {"chat_id": chat.id, "user_id": bob.id}
    missing = (400, "Bad Request: HIDE_REQUESTER_MISSING")
    assert (await room.api("approveChatJoinRequest", **where)).refusal == missing
    await bob.joins(link)
    assert (await room.api("declineChatJoinRequest", **where)).result is True
    assert (await room.api("approveChatJoinRequest", **where)).refusal == missing
    await bob.joins(link)
    await bob.cancels_join(chat)
    assert (await room.api("declineChatJoinRequest", **where)).refusal == missing


async def test_settling_requests_needs_the_right(room: Room) -> None:
    chat, _ = await room.channel(can_invite_users=False)
    answer = await room.api("approveChatJoinRequest", chat_id=chat.id, user_id=1)
    assert answer.refusal == (400, "Bad Request: not enough rights to manage chat join requests")


async def test_a_person_who_administers_can_let_in_too(room: Room) -> None:
    chat, owner = await room.channel()
    await room.wants("chat_member", "chat_join_request")
    link = (await link_of(room, chat.id, creates_join_request=True))["invite_link"]
    bob = await room.sandbox.person("Bob")
    await bob.joins(link)
    await room.sandbox.post("approve", person=bob.id, chat=chat.id)
    _, update = await room.api.updates()
    assert update["chat_member"]["from"]["id"] == owner.id


@pytest.mark.parametrize(("period", "price"), [(86_400, 100), (2_592_000, 0), (2_592_000, 10_001)])
async def test_a_subscription_link_has_one_period_and_a_bounded_price(
    room: Room, period: int, price: int
) -> None:
    chat, _ = await room.channel()
    params = {"subscription_period": period, "subscription_price": price}
    answer = await room.api("createChatSubscriptionInviteLink", chat_id=chat.id, **params)
    assert answer.refusal[0] == 400


async def test_subscription_links_are_for_channels_only(room: Room) -> None:
    chat, _ = await room.supergroup()
    params = {"subscription_period": 2_592_000, "subscription_price": 100}
    answer = await room.api("createChatSubscriptionInviteLink", chat_id=chat.id, **params)
    assert answer.refusal[0] == 400


async def test_the_verdict_shuts_the_window_that_a_request_opened(room: Room) -> None:
    for verdict in ("approveChatJoinRequest", "declineChatJoinRequest"):
        chat, _ = await room.channel()
        link = (await link_of(room, chat.id, creates_join_request=True))["invite_link"]
        bob = await room.sandbox.person("Bob")
        await bob.joins(link)
        write = {"chat_id": bob.id, "text": "one moment"}
        assert (await room.api("sendMessage", **write)).result
        assert (await room.api(verdict, chat_id=chat.id, user_id=bob.id)).result is True
        assert (await room.api("sendMessage", **write)).refusal == (
            400,
            "Bad Request: chat not found",
        )
