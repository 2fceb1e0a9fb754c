"""People come in: the menu, languages, time zones, and everything that was not understood."""

import json

import pytest

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import (
    STICKER,
    VOICE,
    labels,
    messages_of_bot,
    sends_something_else,
)

NOBODYS = "00000000-0000-4000-8000-000000000000"
NOT_UNDERSTOOD = "Sorry, I didn't get that"
STARTS = (
    "SELECT count(*) FROM conversion_tracking"
    " WHERE telegram_user_id = $1 AND conversion_type = 'start'"
)


async def test_a_stranger_is_greeted_and_shown_the_menu(house: House) -> None:
    stranger = await house.person("Zoe")
    await stranger.says("/start")
    menu = await stranger.sees(f"Hello, {stranger.name}!")
    assert "You don't have a membership yet" in menu["text"]
    shown = set(labels(menu))
    assert {"💎 Plans", "🎫 My membership", "🌐 Language", "🕒 Time zone", "❓ Help"} <= shown
    assert "🛠 Admin" not in shown


async def test_coming_back_opens_the_funnel_only_once(house: House, member: Person) -> None:
    await member.says("/start")
    await member.sees("Hello", fresh=True)
    assert await house.value(STARTS, str(member.id)) == 1
    assert await house.value("SELECT count(*) FROM profiles WHERE telegram_id = $1", str(member.id))


async def test_the_menu_is_edited_in_place(member: Person) -> None:
    menu = (await member.last_message())["message_id"]
    for label, seen in (
        ("Plans", "12 months"),
        ("Menu", "You don't have a membership yet"),
        ("My membership", "Take a look at the plans"),
        ("Menu", "You don't have a membership yet"),
        ("Language", "Choose your language"),
        ("Menu", "You don't have a membership yet"),
        ("Time zone", "Where do you live"),
        ("Menu", "You don't have a membership yet"),
        ("Help", "What I can do"),
        ("Menu", "You don't have a membership yet"),
    ):
        await member.taps(label)
        shown = await member.sees(seen, fresh=True)
        assert shown["message_id"] == menu, f"{label} opened a new message"
    assert len(await messages_of_bot(member)) == 1


async def test_a_deep_link_opens_the_card_of_its_plan(house: House) -> None:
    stranger = await house.person("Dan")
    await stranger.says(f"/start plan_{await house.plan_id('3 months')}")
    card = await stranger.sees("What you get")
    assert "3 months" in card["text"]
    payload = await house.value(
        "SELECT conversion_data ->> 'payload' FROM conversion_tracking"
        " WHERE telegram_user_id = $1 AND conversion_type = 'start'",
        str(stranger.id),
    )
    assert payload == f"plan_{await house.plan_id('3 months')}"


@pytest.mark.parametrize(
    "payload",
    [
        "plan_",
        "plan_nothing",
        "plan_' OR 1=1 --",
        "ref_😀",
        "_",
        "<b>",
        "x" * 4000,
        "plan_{0}{0}".format("0" * 40),
    ],
)
async def test_a_hostile_deep_link_leads_to_the_menu(house: House, payload: str) -> None:
    stranger = await house.person("Eve")
    await stranger.says(f"/start {payload}")
    await stranger.sees(f"Hello, {stranger.name}!")


async def test_a_deep_link_to_a_plan_that_never_was_says_so(house: House) -> None:
    stranger = await house.person("Eve")
    await stranger.says("/start plan_00000000-0000-4000-8000-000000000000")
    gone = await stranger.sees("no longer")
    assert "💎 Plans" in labels(gone)


async def test_a_name_full_of_html_is_only_a_name(house: House) -> None:
    stranger = await house.person("<b>Bo & <a href='x'>Co</a>")
    await stranger.says("/start")
    await stranger.sees(f"Hello, {stranger.name}!")


@pytest.mark.parametrize(
    ("code", "hello"),
    [
        ("en", "Hello"),
        ("ru", "Здравствуйте"),
        ("es", "Hola"),
        ("es-MX", "Hola"),
        ("pt-BR", "Hello"),
        (None, "Hello"),
    ],
)
async def test_the_first_words_are_in_the_language_of_the_phone(
    house: House, code: str | None, hello: str
) -> None:
    stranger = await house.person("Lin", language=code)
    await stranger.says("/start")
    assert hello.lower() in (await stranger.sees(stranger.name))["text"].lower()


async def test_a_chosen_language_stays_whatever_the_phone_says(
    house: House, member: Person
) -> None:
    await member.taps("Language")
    choices = labels(await member.sees("Choose your language", fresh=True))
    assert choices[:3] == ["✓ English", "Русский", "Español"]
    await member.taps("Русский")
    await member.sees("Тарифы", fresh=True)
    await member.says("/help")
    await member.sees("Что я умею", fresh=True)
    chosen = "SELECT language FROM bot_users WHERE telegram_id = $1"
    assert await house.value(chosen, str(member.id)) == "ru"
    await member.says("/language")
    await member.sees("✓ Русский", fresh=True)
    await member.taps("Español")
    await member.sees("Planes", fresh=True)


async def test_a_forged_language_changes_nothing(house: House, member: Person) -> None:
    await member.forges("l:xx")
    await member.sees("old message", fresh=True)
    chosen = "SELECT language FROM bot_users WHERE telegram_id = $1"
    assert await house.value(chosen, str(member.id)) is None


ZONE = "SELECT time_zone FROM bot_users WHERE telegram_id = $1"


async def test_a_time_zone_is_chosen_by_a_button(house: House, member: Person) -> None:
    await member.taps("Time zone")
    await member.sees("Where do you live", fresh=True)
    await member.taps("Singapore")
    await member.sees("Saved: Singapore", fresh=True)
    assert await house.value(ZONE, str(member.id)) == "Asia/Singapore"


@pytest.mark.parametrize(
    ("language", "typed", "zone"),
    [
        ("en", "Lisbon", "Europe/Lisbon"),
        ("en", "  new   york ", "America/New_York"),
        ("ru", "Токио", "Asia/Tokyo"),
        ("es", "Nueva York", "America/New_York"),
        ("en", "europe/madrid", "Europe/Madrid"),
    ],
)
async def test_a_time_zone_is_typed_as_a_city(
    house: House, language: str, typed: str, zone: str
) -> None:
    member = await house.member("Tom", language)
    await member.says("/timezone")
    await member.sees("Singapore" if language == "en" else "UTC", fresh=True)
    await member.says(typed)
    await house.becomes(zone, ZONE, str(member.id))


async def test_an_unknown_city_is_asked_for_again(house: House, member: Person) -> None:
    await member.says("/timezone")
    await member.says("Atlantis <b>")
    await member.sees("I don't know “Atlantis <b>”", fresh=True)
    await member.says("Kathmandu")
    await member.sees("Saved: Kathmandu", fresh=True)
    assert await house.value(ZONE, str(member.id)) == "Asia/Kathmandu"


async def test_a_forged_time_zone_is_refused(house: House, member: Person) -> None:
    for zone in ("../../etc/passwd", "Mars/Olympus", "Europe"):
        await member.forges(f"z:{zone}")
        await member.sees(f"I don't know “{zone}”", fresh=True)
    assert await house.value(ZONE, str(member.id)) is None


async def test_help_names_every_command(member: Person) -> None:
    await member.says("/help")
    page = await member.sees("What I can do", fresh=True)
    for command in ("/plans", "/membership", "/language", "/timezone", "/cancel", "/start"):
        assert command in page["text"]
    assert "/grant" not in page["text"]


async def test_cancel_with_nothing_to_cancel_is_friendly(member: Person) -> None:
    await member.says("/cancel")
    await member.sees("There's nothing to cancel", fresh=True)


async def test_cancel_ends_the_question_for_a_city(house: House, member: Person) -> None:
    await member.forges("z:Asia/Tokyo")
    await member.sees("Saved: Tokyo", fresh=True)
    await member.says("/timezone")
    await member.sees("Where do you live", fresh=True)
    await member.says("/cancel")
    await member.sees("Okay, canceled", fresh=True)
    await member.says("Lisbon")
    await member.sees(NOT_UNDERSTOOD, fresh=True)
    assert await house.value(ZONE, str(member.id)) == "Asia/Tokyo"


async def test_a_city_sent_unasked_is_understood_while_the_zone_is_unknown(
    house: House, member: Person
) -> None:
    await member.says("Lisbon")
    await member.sees("Saved: Lisbon", fresh=True)
    assert await house.value(ZONE, str(member.id)) == "Europe/Lisbon"
    await member.says("Paris")
    await member.sees(NOT_UNDERSTOOD, fresh=True)


@pytest.mark.parametrize("words", ["/nonsense", "hello there", "👍", "/startle", "/ plans"])
async def test_words_that_mean_nothing_get_a_friendly_answer(member: Person, words: str) -> None:
    await member.says(words)
    answer = await member.sees(NOT_UNDERSTOOD, fresh=True)
    assert "💎 Plans" in labels(answer)


@pytest.mark.parametrize("content", [STICKER, VOICE], ids=["sticker", "voice"])
async def test_a_sticker_or_voice_gets_a_friendly_answer(
    house: House, member: Person, content: dict[str, object]
) -> None:
    await sends_something_else(house, member, **content)
    await member.sees(NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    "data",
    [
        "junk",
        ":",
        "p:",
        "p:not-a-uuid",
        "b:00000000-0000-4000-8000-000000000000:x:",
        "c:" + "0" * 62,
        "😀" * 16,
        "x" * 64,
        "q:99999999999999999999",
        "m:1",
    ],
)
async def test_forged_callback_data_shows_how_things_are_now(member: Person, data: str) -> None:
    await member.forges(data)
    await member.sees("Here's how things are now", fresh=True)


async def test_a_button_of_a_message_that_is_gone_still_answers(member: Person) -> None:
    await member.forges("m", message_id=987_654)
    await member.sees("You don't have a membership yet", fresh=True)
    assert len(await messages_of_bot(member)) == 2


@pytest.mark.parametrize(
    "command",
    [
        "/admin",
        "/review",
        "/person 1000",
        "/grant 1000 1 month",
        "/extend 1000 5",
        "/revoke 1000 x",
        "/channels",
    ],
)
async def test_members_get_no_hint_that_admin_commands_exist(member: Person, command: str) -> None:
    await member.says("/nonsense")
    unknown = await member.sees(NOT_UNDERSTOOD, fresh=True)
    await member.says(command)
    answer = await member.sees(NOT_UNDERSTOOD, fresh=True)
    assert answer["text"] == unknown["text"]
    assert labels(answer) == labels(unknown)


@pytest.mark.parametrize(
    "data",
    [
        "a",
        "q:0",
        f"rc:{NOBODYS}",
        f"ok:{NOBODYS}",
        f"no:{NOBODYS}",
        f"nr:{NOBODYS}:amount",
        f"nr:{NOBODYS}:own",
        "u:1000",
        "w:1000",
        "pt:{me}:1",
        "chs",
        "ch:{club}",
        "jm:{club}:invite",
        "lc:{club}:{plan}",
        "ul:{club}:{plan}",
    ],
)
async def test_an_admins_button_is_to_a_member_like_any_old_one(
    house: House, member: Person, data: str
) -> None:
    plan = await house.plan_id("6 months")
    await member.forges(data.format(me=member.id, club=house.club.id, plan=plan))
    await member.sees("Here's how things are now", fresh=True)
    protected = "SELECT is_protected FROM profiles WHERE telegram_id = $1"
    assert not await house.value(protected, str(member.id))
    mode = "SELECT join_mode FROM managed_chats WHERE chat_id = $1"
    assert await house.value(mode, str(house.club.id)) == "request"


async def test_admins_find_their_desk_in_the_menu(house: House) -> None:
    await house.admin.says("/start")
    await house.admin.sees("🛠 Admin", fresh=True)
    await house.admin.taps("🛠 Admin")
    await house.admin.sees("Admin panel", fresh=True)


async def test_commands_are_registered_per_language_and_for_admins(house: House) -> None:
    await house.rests()
    seen = {}
    for call in await house.sandbox.calls("setMyCommands"):
        scope, commands = (json.loads(call["params"][name]) for name in ("scope", "commands"))
        if scope.get("chat_id", house.admin.id) != house.admin.id:
            continue  # What another test made of somebody else is that person's own list.
        words = {command["command"]: command["description"] for command in commands}
        seen[scope["type"], call["params"].get("language_code")] = words
    assert set(seen) == {
        (scope, code)
        for scope in ("all_private_chats", "chat")
        for code in (None, "en", "ru", "es")
    }
    for code, words in ((None, "Plans"), ("en", "Plans"), ("ru", "Тарифы"), ("es", "Planes")):
        assert words in seen["all_private_chats", code]["plans"]
        assert "grant" not in seen["all_private_chats", code]
        assert "grant" in seen["chat", code]


async def test_chatter_in_a_group_is_nobodys_business(house: House) -> None:
    talker = await house.person("Gus")
    group = await house.sandbox.supergroup("Chatter", house.admin)
    await group.adds_bot(by=house.admin)
    await house.admin.sees("I'm in Chatter")
    await group.adds(talker)
    await house.rests()
    mark = await house.sandbox.journal_mark()
    for words in ("hello everybody", "/start", "/plans", "/help@sandbox_bot"):
        await talker.says(words, chat=group)
    await house.rests()
    sent = [
        call
        for call in await house.sandbox.journal(mark)
        if str(call["params"].get("chat_id")) in (str(group.id), str(talker.id))
    ]
    assert sent == []


async def test_no_one_is_known_only_for_talking_in_a_group(house: House) -> None:
    talker = await house.person("Gil")
    group = await house.sandbox.supergroup("More chatter", house.admin)
    await group.adds_bot(by=house.admin)
    await group.adds(talker)
    await talker.says("hello", chat=group)
    await house.rests()
    known = "SELECT count(*) FROM bot_users WHERE telegram_id = $1"
    assert await house.value(known, str(talker.id)) == 0


async def test_a_new_name_is_noticed(house: House, member: Person) -> None:
    renamed = {"id": member.id, "is_bot": False, "first_name": "Renamed", "language_code": "en"}
    await house.sandbox.raw_update(
        message={
            "message_id": 900_001,
            "date": int((await house.now()).timestamp()),
            "chat": {"id": member.id, "type": "private", "first_name": "Renamed"},
            "from": renamed,
            "text": "/start",
        }
    )
    await house.becomes(
        "Renamed", "SELECT first_name FROM bot_users WHERE telegram_id = $1", str(member.id)
    )
