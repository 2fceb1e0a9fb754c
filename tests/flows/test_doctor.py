"""The doctor in the chat: what is ill stands first and says what to do; admins alone see it."""

from sandbox.client import Person
from tests.harness.house import House, links
from tests.harness.ways import labels

#: The button on the desk, and what is seen by it.
WORDS = {
    "en": ("🩺 Doctor", "Database: PostgreSQL", "Disk:", "Telegram's rules"),
    "ru": ("🩺 Осмотр", "База данных: PostgreSQL", "Диск:", "Правила Telegram"),
    "es": ("🩺 Revisión", "Base de datos: PostgreSQL", "Disco:", "Reglas de Telegram"),
}


#: What each line of a house without trouble begins with.
LINES = (
    *("Settings:", "Telegram knows me as", "Updates:", "Last update:", "Clock:", "Disk:"),
    *("Database: PostgreSQL", "Database: the schema", "Backup:", "Cards:", "Stars:", "Chain:"),
    *("GRAM:", "Channels:", "Running:", "Telegram's rules: digital goods"),
)


async def speaks(house: House, admin: Person, language: str) -> None:
    await house.database.execute(
        "UPDATE bot_users SET language = $2 WHERE telegram_id = $1", str(admin.id), language
    )


async def test_an_admin_asks_the_doctor_in_three_languages_and_finds_the_way_back(
    house: House,
) -> None:
    admin = house.admin
    for language, (label, title, *seen) in WORDS.items():
        await speaks(house, admin, language)
        await admin.says("/admin")
        await admin.sees("🛠", fresh=True)
        await admin.taps(label)
        report = await admin.sees(title, fresh=True)
        assert all(words in report["text"] for words in seen), report["text"]
        assert len(labels(report)) == 2, "again, and the way back"
        lights = [line[0] for line in report["text"].splitlines() if line and line[0] in "🟢🟡🔴"]
        assert lights == sorted(lights, key="🔴🟡🟢".index), "the worst first"
        assert "TEST:card" not in report["text"], "no secret is shown"
        if language == "en":
            said = [line.partition(" ")[2] for line in report["text"].splitlines()]
            assert not [one for one in LINES if not any(x.startswith(one) for x in said)], said
    await speaks(house, admin, "en")


async def test_what_is_ill_is_named_with_what_to_do_and_nobody_else_may_ask(house: House) -> None:
    admin, member, plan = house.admin, await house.member(), await house.new_plan(20)
    chat = await house.sandbox.channel("Doctor's own", admin)
    await links(house, chat, (plan,))
    await chat.adds_bot(by=admin, can_restrict_members=False)
    await admin.sees("I lost: the right to ban people")
    await admin.says("/doctor")
    report = await admin.sees("🔴 Doctor's own: I'm missing the right to ban people", fresh=True)
    assert report["text"].index("🔴") < report["text"].index("🟢")
    await member.says("/doctor")
    await member.sees("Sorry, I didn't get that", fresh=True)
    await chat.adds_bot(by=admin)
    await admin.sees("Doctor's own works again")
    await admin.taps("🩺 Check again", message_id=report["message_id"])
    await admin.sees("Channels: I have the rights I need", fresh=True)


LOOKED = "SELECT count(*) FROM channel_audits WHERE chat_id = $1"


async def test_a_channel_that_leaks_in_five_ways_has_each_named_within_one_sweep(
    house: House,
) -> None:
    admin, sandbox, plan = house.admin, house.sandbox, await house.new_plan(20)
    early, late, ivan = [await house.person(name) for name in ("Early", "Late", "Ivan")]
    chat = await sandbox.channel("Leaking", admin)
    await chat.adds(early)
    await links(house, chat, (plan,))
    talk = await sandbox.supergroup("Loose talk", admin)
    await sandbox.post("discussion", chat=chat.id, group=talk.id)
    await sandbox.post("openness", chat=chat.id, username="leaking_club", protected=False)
    await chat.sets(ivan, "administrator", by=admin)
    link = (await sandbox.post("links", chat=chat.id, by=ivan.id))["link"]
    await late.joins(link)
    await admin.sees("using a link that isn't mine")
    mark = await sandbox.journal_mark()
    await sandbox.advance(minutes=11)
    await house.becomes(1, LOOKED, str(chat.id))
    told = await admin.sees("Leaking: I don't know 2 people inside")
    assert "Who else can read your channels has changed" in told["text"]
    asked = [
        call["method"]
        for call in await sandbox.journal(mark)
        if str(call["params"].get("chat_id")) == str(chat.id)
    ]
    assert asked.count("getChatAdministrators") == asked.count("getChatMemberCount") == 1
    await admin.taps("Leaking", message_id=told["message_id"])
    card = await admin.sees("Access last checked on", fresh=True)
    named = (
        "Leaking: I don't know 2 people inside",
        "Leaking: I don't guard its discussion group",
        "Leaking: it has the public name @leaking_club",
        "Leaking: people can save and forward its posts",
        f"these people can let others in: {ivan.name}",
        f"1 person recently joined using a link that isn't mine, made by {ivan.name}",
    )
    assert all(words in card["text"] for words in named), card["text"]
    await admin.says("/doctor")
    report = await admin.sees("🟡 Leaking: I don't know 2 people inside", fresh=True)
    assert all(words in report["text"] for words in named), report["text"]
    await house.database.execute(
        "UPDATE plan_channels SET is_active = false WHERE chat_id = $1", str(chat.id)
    )
