"""The survey in the chat: four taps to a plan, gone on with after a restart, changed at will."""

import io
from datetime import timedelta

import pytest
from PIL import Image

from handlers.callbacks.surveys import ChooseAnswer, SurveyFigures, SurveyRows
from handlers.screens.surveys import said
from handlers.speech import speech_for
from services.surveys.figures import Rows
from services.surveys.survey import QUESTIONS
from tests.conftest import NewHouse
from tests.harness.house import House
from tests.harness.ways import labels, sees_where, subscribes

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


ANSWERED = """
INSERT INTO user_surveys (telegram_user_id, trading_level, trading_frequency, main_goal,
  monthly_budget, survey_completed_at, recommended_at, recommended_plan_id, created_at, updated_at)
SELECT $1, 'beginner', 'weekly', 'learn_improve', 'under_15', now(), now(), p.id, now(), now()
FROM subscription_plans p WHERE p.name = '1 month'"""


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_owners_see_how_answers_are_shared_and_who_bought(
    house: House, language: str
) -> None:
    speech = speech_for(language, None, None)
    await house.database.execute("DELETE FROM user_surveys")
    boss, me = await house.member("Bea", language=language), await house.member("Ida")
    await house.appoints(boss)
    await boss.says("/admin")
    await boss.sees(speech("button-survey-figures"), fresh=True)
    await boss.taps(speech("button-survey-figures"))
    await boss.sees(speech("survey-figures-none"), fresh=True)
    await house.database.execute(ANSWERED, str(me.id))
    await house.database.execute(ANSWERED, str(boss.id))
    await subscribes(house, me)
    await boss.says("/admin")
    await boss.sees(speech("button-survey-figures"), fresh=True)
    await boss.taps(speech("button-survey-figures"))
    answered = speech("survey-figures-count", answered=2, begun=2)
    shown = await sees_where(boss, lambda one: answered in str(one.get("text")), "the picture")
    with Image.open(io.BytesIO(await house.sandbox.file(shown["photo"]))) as picture:
        assert picture.size[0] == 1080
    assert speech("survey-figures-bought", bought=1, share="50") in shown["text"]
    assert said(speech, "main_goal", "learn_improve") in shown["text"]
    await boss.taps(speech("button-survey-bought"))
    bought = await boss.sees(str(me.id), fresh=True)
    assert "49" in bought["text"]
    assert str(boss.id) not in bought["text"]
    await boss.taps(speech("button-back"))
    await boss.sees(answered, fresh=True)
    await boss.taps(speech("button-survey-answered"))
    everybody = await boss.sees(str(boss.id), fresh=True)
    assert all(str(one.id) in everybody["text"] for one in (me, boss))
    other = await house.member("Olga")
    for tap in (SurveyFigures(), SurveyRows(rows=Rows.ANSWERED, offset=0)):
        await other.forges(tap.pack())
        await other.says("/help")
        assert str(me.id) not in str(await other.sees("", fresh=True))
    await house.database.execute("DELETE FROM user_surveys")
