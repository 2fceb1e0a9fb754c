"""What people do is kept: which button and command, how long they stayed; never what they wrote."""

import json

import pytest

from handlers.callbacks.analytics import CostTakenBack
from handlers.speech import Speech, speech_for
from sandbox.client import Person
from services.money import Money
from tests.conftest import NewHouse
from tests.harness.house import House
from tests.harness.pictures import jpeg
from tests.harness.ways import subscribes

OF = """
SELECT interaction_type AS kind, interaction_data AS what FROM user_interactions
WHERE telegram_user_id = $1 ORDER BY created_at, id"""
COUNT = "SELECT count(*) FROM user_interactions WHERE telegram_user_id = $1"
EVERYTHING = "SELECT string_agg(t::text, ' ') FROM user_interactions t WHERE telegram_user_id = $1"
VISITS = """
SELECT activity_count, session_data FROM bot_sessions WHERE telegram_user_id = $1
ORDER BY session_start"""


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_what_was_pressed_and_said_is_counted_and_never_its_words(
    house: House, language: str
) -> None:
    me = await house.person("Ida", language=language)
    # What is typed behind it is somebody's words unless a link of ours begins like it.
    await me.says("/start src_spring")
    menu = await me.sees(me.name)
    await me.says("/start secret4711")
    await me.says("my secret is 4711")
    await me.says("/secret4711")
    await me.sends_photo(jpeg(), caption="secret 4711")
    await me.forges("zz4711:secret", menu["message_id"])
    await house.rests()
    await house.becomes(6, COUNT, str(me.id))
    rows = [(row["kind"], json.loads(row["what"])) for row in await house.rows(OF, str(me.id))]
    assert rows == [
        ("command", {"command": "start"}),
        ("command", {"command": "start"}),
        ("message", {}),
        ("message", {}),
        ("file_upload", {"file": "photo"}),
        ("button_click", {"button": "zz4711"}),
    ]
    assert "secret" not in await house.value(EVERYTHING, str(me.id))
    [visit] = await house.rows(VISITS, str(me.id))
    assert visit["activity_count"] == 6
    assert json.loads(visit["session_data"]) == {"entry": "src_spring"}


async def test_a_later_day_is_another_visit_and_an_end_in_peace_loses_nothing(
    new_house: NewHouse,
) -> None:
    house = await new_house()
    me = await house.member("Ida")
    await house.sandbox.advance(hours=30)
    await me.says("/help")
    await me.sees("/support")
    # At once: what is still in memory is written by the end.
    await house.restart()
    assert [row["activity_count"] for row in await house.rows(VISITS, str(me.id))] == [1, 1]


async def _costs(boss: Person, speech: Speech, amount: str) -> None:
    await boss.says(f"{amount} USD")
    await boss.sees(amount[0], fresh=True)
    await boss.taps(speech("button-form-save"))
    await boss.sees(speech("source-saved"), fresh=True)


async def _mistakes(house: House, boss: Person, speech: Speech, slug: str) -> None:
    """What was a mistake is taken back, once; its button is that of this cost and no other."""
    await boss.taps(speech("button-source-cost"))
    await boss.sees(speech("form-cost-spent")[:15], fresh=True)
    await _costs(boss, speech, "9999")
    await boss.taps(speech("button-source-cost-back", amount=speech.money(Money(999900, "USD"))))
    card = await boss.sees(speech("source-saved"), fresh=True)
    assert speech("source-costs", amount=speech.money(Money(1000, "USD"))) in card["text"]
    source = await house.value("SELECT id FROM sources WHERE slug = $1", slug)
    old = CostTakenBack(source_id=source, cost="0" * 12).pack()
    await boss.forges(old, card["message_id"])
    await boss.sees(speech("source-cost-gone"), fresh=True)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_link_is_made_brings_a_buyer_and_shows_what_came_of_it(
    house: House, language: str
) -> None:
    speech = speech_for(language, None, None)
    boss = await house.person("Boss", language=language)
    await boss.says("/start")
    await boss.sees(boss.name)
    await house.appoints(boss)
    plan = await house.new_plan(49)
    name = f"Video {language}"
    await boss.says("/admin")
    await boss.sees(speech("button-sources"), fresh=True)
    await boss.taps(speech("button-sources"))
    await boss.sees(speech("sources-title").split("<b>")[1].split("</b>")[0], fresh=True)
    await boss.taps(speech("button-source-new"))
    await boss.sees(speech("form-source-name")[:20], fresh=True)
    await boss.says(name)
    await boss.sees(speech("form-source-slug")[:20], fresh=True)
    await boss.says("Not a slug!")
    await boss.sees(speech("SlugNotValid")[:20], fresh=True)
    await boss.says(f"video-{language}")
    await boss.sees(speech("form-source-opens")[:15], fresh=True)
    await boss.taps(plan)
    for _ in ("source", "medium", "campaign"):
        await boss.sees("utm_", fresh=True)
        await boss.taps(speech("button-form-skip"))
    await boss.sees(f"video-{language}", fresh=True)
    await boss.taps(speech("button-form-save"))
    card = await boss.sees(speech("source-saved"), fresh=True)
    assert f"start=src_video-{language}" in card["text"]
    await boss.taps(speech("button-source-cost"))
    await boss.sees(speech("form-cost-spent")[:15], fresh=True)
    # Nothing is no cost, and the question is asked again.
    await boss.says("0 USD")
    await boss.sees(speech("form-cost-spent")[:15], fresh=True)
    await _costs(boss, speech, "10")
    await _mistakes(house, boss, speech, f"video-{language}")

    buyer = await house.person("Buyer")
    await buyer.says(f"/start src_video-{language}")
    # It opens what the link is about.
    await buyer.sees(plan, fresh=True)
    await subscribes(house, buyer, plan)
    payment = (await house.payments_of(buyer))[-1]
    assert payment["first_source_id"] == payment["last_source_id"] is not None
    await boss.says("/admin")
    await boss.sees(speech("button-sources"), fresh=True)
    await boss.taps(speech("button-sources"))
    await boss.sees(name, fresh=True)
    await boss.taps(name)
    told = (await boss.sees(speech("source-paid", count=1), fresh=True))["text"]
    for line in (
        speech("source-arrived", count=1),
        speech("source-checkouts", count=1),
        speech("source-income", amount=speech.money(Money(4900, "USD"))),
        speech("source-return", percent=speech.number(490)),
    ):
        assert line in told
    await boss.taps(speech("button-source-qr"))
    shown = await boss.sees(f"video-{language}", fresh=True)
    assert shown.get("photo")


EVENTS = """
SELECT event_type AS kind, event_data AS told, session_id IS NOT NULL AS visited, utm_campaign
FROM user_analytics WHERE telegram_user_id = $1 AND event_type <> 'arrived'
ORDER BY created_at, event_type"""
HAPPENED = "SELECT count(*) FROM user_analytics WHERE telegram_user_id = $1"


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_who_looks_for_help_or_enters_a_code_in_vain_is_an_event_of_their_visit(
    house: House, language: str
) -> None:
    speech = speech_for(language, None, None)
    await house.rows(
        "INSERT INTO sources (slug, name, utm_campaign) VALUES ($1, 'Spring', 'may')",
        f"vain-{language}",
    )
    me = await house.person("Ida", language=language)
    await me.says(f"/start src_vain-{language}")
    await me.sees(me.name)
    await me.says("/paysupport")
    await me.sees(speech("support-wanted").split("<b>")[1].split("</b>")[0], fresh=True)
    await me.says("/promo")
    await me.sees(speech("promo-question"), fresh=True)
    await me.says("NOSUCHCODE7")
    await me.sees("NOSUCHCODE7", fresh=True)
    await house.becomes(3, HAPPENED, str(me.id))
    rows = [
        (row["kind"], json.loads(row["told"]), row["visited"], row["utm_campaign"])
        for row in await house.rows(EVENTS, str(me.id))
    ]
    assert rows == [
        ("support_opened", {"about": "payment"}, True, "may"),
        ("code_refused", {"why": "PromoUnknown"}, True, "may"),
    ]
