"""The survey in the chat: four taps to a plan, gone on with after a restart, changed at will."""

from datetime import timedelta

import pytest

from handlers.callbacks.surveys import ChooseAnswer
from handlers.screens.surveys import said
from handlers.speech import speech_for
from services.surveys.survey import QUESTIONS
from tests.conftest import NewHouse
from tests.harness.house import House
from tests.harness.ways import labels

ANSWERS = ("beginner", "weekly", "learn_improve", "under_15")


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_four_taps_recommend_a_plan_and_lead_to_it(house: House, language: str) -> None:
    speech = speech_for(language, None, None)
    me = await house.person("Ida", language=language)
    await me.says("/start")
    await me.sees(me.name)
    await me.says("/plans")
    await me.sees(speech("button-survey"), fresh=True)
    await me.taps(speech("button-survey"))
    for name, value in zip(QUESTIONS, ANSWERS, strict=True):
        await me.sees(speech(f"survey-{name}"), fresh=True)
        await me.taps(said(speech, name, value))
    shown = await me.sees(speech("survey-short-main_goal"), fresh=True)
    assert "49" in shown["text"]
    await me.taps(f"✏️ {speech('survey-short-trading_level')}")
    again = await me.sees(speech("survey-trading_level"), fresh=True)
    assert f"✅ {speech('survey-trading_level-beginner')}" in str(again)
    await me.taps(speech("survey-trading_level-advanced"))
    await me.sees("999", fresh=True)
    await me.taps(speech("button-survey-plan"))
    await me.sees("999", fresh=True)


async def test_it_goes_on_after_a_restart_and_a_forged_answer_is_none(new_house: NewHouse) -> None:
    house = await new_house()
    me = await house.member("Ida")
    await me.says("/survey")
    asked = await me.sees("How much experience", fresh=True)
    await me.taps("I know the basics")
    await me.sees("How often do you trade", fresh=True)
    await house.restart()
    await me.says("/survey")
    await me.sees("2 of 4", fresh=True)
    await me.taps("Back")
    await me.sees("1 of 4", fresh=True)
    forged = ChooseAnswer(question="main_goal", answer="everything").pack()
    await me.forges(forged, asked["message_id"])
    await house.rests()
    assert await house.value("SELECT main_goal FROM user_surveys") is None


SWITCHED = """
INSERT INTO shop_settings (key, value) VALUES ('survey_offer_hours', $1::jsonb)
ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value"""
OFFERED = "SELECT survey_offered_at IS NOT NULL FROM bot_users WHERE telegram_id = $1"
TOLD = "SELECT count(*) FROM outbox WHERE kind = 'survey_offer' AND chat_id = $1"


async def _offers_after(house: House, hours: int) -> None:
    await house.database.execute(SWITCHED, f'{{"value": {hours}}}')
    await house.database.execute("NOTIFY settings")


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_after_the_first_visit_it_is_offered_once(house: House, language: str) -> None:
    speech = speech_for(language, None, None)
    me, other = await house.member("Ida", language=language), await house.member("Olga")
    await house.database.execute("UPDATE bot_users SET quiet_from = 0, quiet_until = 0")
    await house.database.execute(
        "UPDATE bot_users SET marketing_off_since = now() WHERE telegram_id = $1", str(other.id)
    )
    for one in (me, other):
        visited = "SELECT count(*) > 0 FROM bot_sessions WHERE telegram_user_id = $1"
        await house.becomes(True, visited, str(one.id), within=20)
    await _offers_after(house, 1)
    await house.advance_to(await house.now() + timedelta(minutes=50))
    assert not await house.value(OFFERED, str(me.id))
    await house.sandbox.advance(minutes=15)
    offer = await me.sees(speech("survey-offer"), within=30)
    assert speech("button-marketing-off") in labels(offer)
    assert await house.value(TOLD, str(me.id)) == 1
    # They looked at the same moment, and the other one wants none.
    assert not await house.value(OFFERED, str(other.id))
    await me.taps(speech("button-survey"))
    await me.sees(speech("survey-trading_level"), fresh=True)
    await _offers_after(house, 0)
