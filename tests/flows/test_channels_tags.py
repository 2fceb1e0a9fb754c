"""Member tags from the group's side: switched on in the chat, told, and taken away again."""

from typing import Any

from sandbox.client import Chat, Person
from tests.conftest import NewHouse
from tests.harness.house import House, links
from tests.harness.ways import labels, lives_in, sees_where

TAGGED = "SELECT tag FROM channel_memberships WHERE telegram_user_id = $1 AND channel_id = $2"
NAMED = """
UPDATE subscription_plans SET translations = '{"ru": {"name": "Проба"}, "es": {"name": "Prueba"}}'
WHERE name = $1
"""
#: What an admin reads of the group's tags before they are switched on.
READS = {
    "en": "that's switched off: /settings, “Member tags”",
    "ru": "это выключено: /settings, «Теги участников»",
    "es": "está desactivado: /settings, «Etiquetas",
}


async def tag_of(house: House, chat: Chat, member: Person) -> Any:
    """What Telegram shows beside the name."""
    for one in (await chat.details())["members"]:
        if one["user"]["id"] == member.id:
            return one.get("tag")
    return None


async def reads(admin: Person, chat: Chat, words: str) -> None:
    """The group's card, in whichever language."""
    await admin.says("/channels")
    await sees_where(admin, lambda shown: chat.title in labels(shown), "the channels")
    await admin.taps(chat.title)
    await admin.sees(words, fresh=True)


async def sets_language(admin: Person, typed: str, saved: str) -> None:
    await admin.forges("ge:member_tags")
    await admin.sees("You can leave it empty", fresh=True)
    await admin.says(typed)
    await admin.sees("Member tags: ", fresh=True)
    await admin.taps("Save")
    await admin.sees(saved, fresh=True)


async def test_members_of_a_group_are_tagged_while_an_admin_wants_it(new_house: NewHouse) -> None:
    house = await new_house()
    plan = await house.new_plan(20)
    await house.database.execute(NAMED, plan)
    group = await house.sandbox.supergroup("Talk", house.admin)
    await links(house, group, (plan,))
    readers = {"en": house.admin}
    for language in ("ru", "es"):
        readers[language] = await house.member("Reader", language)
        await house.appoints(readers[language])
    member = await house.member()
    await lives_in(house, member, group, plan)
    for language, reader in readers.items():
        await reads(reader, group, READS[language])
    await sets_language(house.admin, "russian", "now Русский")
    await house.becomes("Проба", TAGGED, str(member.id), str(group.id))
    assert await tag_of(house, group, member) == "Проба"
    await reads(house.admin, group, "Members here have a tag beside their name")
    # Somebody takes the right away, and gives it back when the language is another one already.
    await group.adds_bot(by=house.admin, can_manage_tags=False)
    await house.becomes(
        False, "SELECT can_tag FROM managed_chats WHERE chat_id = $1", str(group.id)
    )
    await reads(readers["ru"], group, "разрешите ему менять теги")
    await sets_language(house.admin, "es", "now Español")
    await group.adds_bot(by=house.admin)
    await house.becomes("Prueba", TAGGED, str(member.id), str(group.id))
    await house.admin.forges("gr:member_tags:1")
    await house.admin.sees("back to the configuration", fresh=True)
    await house.becomes("", TAGGED, str(member.id), str(group.id))
    assert await tag_of(house, group, member) is None
