"""Campaigns in the chat: the desk, what people get and when, and what ends it at once."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from handlers.speech import speech_for
from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import answers, buys, is_approved, labels, pays

RUNS = (
    "SELECT state || ' ' || coalesce(exit, '') FROM campaign_runs WHERE telegram_user_id = $1"
    " ORDER BY id DESC LIMIT 1"
)
SAID = (
    "SELECT m.state FROM campaign_messages m WHERE m.telegram_user_id = $1 ORDER BY m.id DESC"
    " LIMIT 1"
)
CLICKS = "SELECT count(*) FROM button_clicks WHERE telegram_user_id = $1"
COUNT = "SELECT count(*) FROM campaign_messages WHERE telegram_user_id = $1"


@pytest.fixture(autouse=True)
async def nothing_goes_on(house: House) -> AsyncIterator[None]:
    """No campaign speaks to the people of other tests."""
    yield
    await house.database.execute("UPDATE campaigns SET active_since = NULL, look_at = NULL")
    await house.database.execute("DELETE FROM campaign_runs")
    await house.database.execute("DELETE FROM campaigns")


async def desk(house: House) -> Person:
    """An admin in front of the campaigns."""
    boss = await house.member("Bea")
    await house.appoints(boss)
    await boss.says("/admin")
    await boss.sees("Campaigns", fresh=True)
    await boss.taps("Campaigns")
    await boss.sees("to each person from their own day 0", fresh=True)
    return boss


async def switches_on(boss: Person, name: str) -> None:
    await boss.taps(name)
    await boss.sees("It can be changed only while it's off", fresh=True)
    await boss.taps("Switch on")
    await boss.sees("What happened before doesn't count", fresh=True)
    await boss.taps("Yes, switch it on")
    await boss.sees("On since", fresh=True)


async def everybody_gets_it(house: House) -> None:
    """No control group, and no hour is quiet: the hours of the test's clock are any."""
    await house.database.execute("UPDATE campaigns SET control_percent = 0")
    await house.database.execute("UPDATE bot_users SET quiet_from = 0, quiet_until = 0")


async def moves(house: House, **by: float) -> None:
    await house.advance_to(await house.now() + timedelta(**by))


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_newcomer_is_welcomed_the_next_day_in_their_language(
    house: House, language: str
) -> None:
    speech = speech_for(language, None, None)
    boss = await desk(house)
    await switches_on(boss, "Welcome")
    me = await house.person("Ida", language=language)
    await me.says("/start")
    await me.sees(speech("menu-guest")[:20], fresh=True)
    await everybody_gets_it(house)
    await moves(house, minutes=2)
    await house.becomes("running ", RUNS, str(me.id))
    assert await house.value(COUNT, str(me.id)) == 0
    await moves(house, hours=24)
    words = {"en": "have you looked around", "ru": "уже осмотрелись", "es": "diste una vuelta"}
    message = await me.sees(words[language])
    assert speech("button-marketing-off") in labels(message)
    await house.becomes("sent", SAID, str(me.id))
    await me.taps(speech("button-marketing-off"))
    await me.sees(speech("marketing-is-off")[:30], fresh=True)
    await moves(house, days=4)
    await house.becomes("left opted_out", RUNS, str(me.id))
    assert await house.value(COUNT, str(me.id)) == 1


async def test_whoever_left_a_checkout_is_reminded_twice_and_paying_ends_it(
    house: House,
) -> None:
    boss = await desk(house)
    await switches_on(boss, "Unfinished payment")
    me, other = await house.member("Ida"), await house.member("Olga")
    for one in (me, other):
        await buys(one)
    await everybody_gets_it(house)
    await moves(house, hours=2, minutes=1)
    for one in (me, other):
        await one.sees("your payment isn't finished yet")
        await house.becomes("sent", SAID, str(one.id))
    # Marketing is tapped and counted, and leads to the plans.
    await me.taps("Plans")
    await me.sees("12 months", fresh=True)
    await house.becomes(1, CLICKS, str(me.id))
    await pays(me, shown="Is this your proof")
    await me.taps("Yes, it is")
    await me.sees("checking your proof of payment", fresh=True)
    await is_approved(me, boss)
    await moves(house, hours=23)
    await house.becomes("left goal", RUNS, str(me.id))
    await other.sees("still waiting")
    assert await house.value(COUNT, str(me.id)) == 1
    await boss.says("/admin")
    await boss.sees("Campaigns", fresh=True)
    await boss.taps("Campaigns")
    await boss.sees("own day 0", fresh=True)
    await boss.taps("Unfinished payment")
    await boss.sees("On since", fresh=True)
    await boss.taps("Report")
    found = await boss.sees("A: 2 people, 2 received it, 1 tapped, 1 bought (50%)", fresh=True)
    assert "Without a control group" in found["text"]
    assert "Left because they bought: 1" in found["text"]


async def test_a_lost_answer_is_never_sent_again(house: House) -> None:
    boss = await desk(house)
    await switches_on(boss, "Welcome")
    me = await house.member("Ida")
    await everybody_gets_it(house)
    await moves(house, minutes=2)
    await house.becomes("running ", RUNS, str(me.id))
    mark = await house.sandbox.journal_mark()
    fault = await house.sandbox.fault("cut_after", "sendMessage", chat=me.id)
    await moves(house, hours=24)
    await house.becomes("unknown", SAID, str(me.id), within=30)
    assert await house.sandbox.fault_hits(fault) == 1
    sent = [
        one
        for one in await house.sandbox.calls("sendMessage", mark)
        if "have you looked around" in str(one)
    ]
    assert len(sent) == 1


async def test_a_flood_puts_it_off_and_loses_nothing(house: House) -> None:
    boss = await desk(house)
    await switches_on(boss, "Welcome")
    me = await house.member("Ida")
    await everybody_gets_it(house)
    await moves(house, minutes=2)
    await house.becomes("running ", RUNS, str(me.id))
    await house.sandbox.fault("429", "sendMessage", chat=me.id, retry_after=1, times=2)
    await moves(house, hours=24)
    await me.sees("have you looked around")
    await house.becomes("sent", SAID, str(me.id))
    assert await house.value(COUNT, str(me.id)) == 1


async def test_it_is_made_written_and_compared_in_the_chat(house: House) -> None:
    boss = await desk(house)
    await boss.taps("New campaign")
    await answers(
        boss,
        ("What should it be called", "Hello again"),
        ("What sets it off", "[First /start]"),
    )
    await boss.sees("Only for one segment", fresh=True)
    await boss.taps("Skip")
    await boss.sees("Once in how many days", fresh=True)
    await boss.taps("Skip")
    await answers(boss, ("How many out of a hundred", "60"))
    await boss.sees("50", fresh=True)
    await boss.says("10")
    await boss.sees("Save", fresh=True)
    await boss.taps("Save")
    await boss.sees("It has no messages yet", fresh=True)
    await boss.taps("Switch on")
    await boss.sees("What happened before", fresh=True)
    await boss.taps("Yes, switch it on")
    await boss.sees("It has nothing to say yet", fresh=True)


async def test_those_that_come_ready_are_called_in_each_admins_own_language(house: House) -> None:
    boss = await desk(house)
    russian = await house.person("Ира", language="ru")
    await russian.says("/start")
    await russian.sees("", fresh=True)
    await house.appoints(russian)
    speech = speech_for("ru", None, None)
    await russian.says("/admin")
    await russian.sees(speech("button-campaigns"), fresh=True)
    await russian.taps(speech("button-campaigns"))
    shown = await russian.sees(speech.label("ready-welcome"), fresh=True)
    assert "Welcome" not in str(shown)
    await russian.taps(speech.label("ready-welcome"))
    await russian.sees(speech("campaign-is-off")[:20], fresh=True)
    # Whoever renames it has their own name for it, in every language.
    await house.database.execute("UPDATE campaigns SET name = 'Hi!' WHERE ready = 'welcome'")
    for one in (boss, russian):
        await one.says("/admin")
        await one.sees("🚀", fresh=True)
        await one.taps("🚀")
        await one.sees("Hi!", fresh=True)
