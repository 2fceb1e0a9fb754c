"""The exit survey in the chat: asked once when something is over, answered with a few taps."""

import re
from datetime import timedelta

import pytest

from handlers.callbacks.audiences import AudienceDo, Deed
from handlers.callbacks.exit_surveys import ExitFigures, GiveReason, GiveStars
from handlers.speech import speech_for
from models.exit_surveys import ExitReason
from sandbox.client import Person
from tests.flows.test_stars_subscriptions import begins, month_in_stars
from tests.harness.house import House
from tests.harness.ways import buys, is_approved, labels, pays

ROW = (
    "SELECT concat_ws(' ', ended, stars, reason, comment) FROM exit_surveys"
    " WHERE telegram_user_id = $1"
)
KEY = "SELECT id FROM exit_surveys WHERE telegram_user_id = $1"
SWITCHED_ON = """
INSERT INTO shop_settings (key, value) VALUES ('exit_survey_days', '{"value": 60}')
ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value; NOTIFY settings"""
AWAKE = "UPDATE bot_users SET quiet_from = 0, quiet_until = 0"


async def over(house: House, language: str = "en") -> tuple[Person, Person]:
    """A member whose plan has ended, and an admin."""
    me, boss = await house.person("Ida", language="en"), await house.member("Bea")
    await me.says("/start")
    await me.sees("", fresh=True)
    await house.appoints(boss)
    await buys(me)
    await pays(me)
    await is_approved(me, boss)
    await house.database.execute(AWAKE)
    # The house asks nobody, unless it is told to.
    await house.database.execute(SWITCHED_ON)
    await house.database.execute(
        "UPDATE bot_users SET language = $2 WHERE telegram_id = $1", str(me.id), language
    )
    end = await house.value(
        "SELECT max(access_until) FROM user_package_assignments a JOIN profiles p"
        " ON p.id = a.user_id WHERE p.telegram_id = $1",
        str(me.id),
    )
    await house.advance_to(end + timedelta(minutes=1))
    await house.becomes(False, "SELECT is_vip FROM bot_users WHERE telegram_id = $1", str(me.id))
    assert await house.value(KEY, str(me.id)) is None
    await house.advance_to(end + timedelta(minutes=7))
    return me, boss


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_stars_a_reason_and_a_line_and_the_admins_read_it(
    house: House, language: str
) -> None:
    speech = speech_for(language, None, None)
    me, boss = await over(house, language)
    question = await me.sees(speech("button-exit-stars", stars=1), within=30)
    assert [speech("button-exit-stars", stars=n) for n in range(1, 6)] == labels(question)[:5]
    await me.taps(speech("button-exit-stars", stars=2))
    why = await me.sees(speech("exit-survey-reason"), fresh=True)
    assert why["message_id"] == question["message_id"]
    await me.taps(speech("exit-reason-price"))
    await me.sees(speech("form-exit-survey-comment")[:30], fresh=True)
    await me.says("x" * 501)
    await me.sees("500", fresh=True)
    await me.says("dear <b>& far</b>\nindeed")
    await me.sees(speech("exit-survey-thanks"), fresh=True)
    said = "dear <b>& far</b> indeed"
    assert await house.value(ROW, str(me.id)) == f"plan 2 price {said}"
    await boss.says("/admin")
    await boss.sees("Why people leave", fresh=True)
    await boss.taps("Why people leave")
    shown = await boss.sees("Asked: ", fresh=True)
    assert said in shown["text"]
    assert "too expensive" in shown["text"]
    await boss.taps("By plan and course")
    things = await boss.sees("most people answered about", fresh=True)
    assert re.search(r" ★, answered: \d+ of \d+\n", things["text"])
    assert "too expensive" in things["text"]
    await boss.taps("Back")
    await boss.sees("Asked: ", fresh=True)
    # Audiences know it, by taps of the common answers.
    key = await house.value(
        "INSERT INTO segments (name, document) VALUES ($1, '{\"everybody\": {}}') RETURNING id",
        f"Left {boss.id}",
    )
    for pick in ("low", "price"):
        tap = AudienceDo(holder="s", key=key, deed=Deed.ADD, pick=f"exit_survey~{pick}")
        await boss.forges(tap.pack())
        await boss.sees("answered the exit survey: ", fresh=True)
    meant = await boss.sees("answered the exit survey: ★ 1–2")
    assert "answered the exit survey: It's too expensive" in meant["text"]
    assert "1 person can be written to" in meant["text"]
    wrong = AudienceDo(holder="s", key=key, deed=Deed.ADD, pick="exit_survey~weather")
    await boss.forges(wrong.pack())
    await boss.sees("exit_survey.reasons[0]", fresh=True)
    await house.database.execute("DELETE FROM exit_surveys")


async def test_a_line_may_be_left_out_and_old_taps_change_what_was_said(house: House) -> None:
    me, _ = await over(house)
    question = await me.sees("from 1 (not at all)", within=30)
    await me.taps("5 ★")
    await me.sees("Which of these fits best", fresh=True)
    await me.taps("I got what I came for")
    await me.sees("add a line", fresh=True)
    await me.taps("Skip")
    await me.sees("Thank you for your answer", fresh=True)
    assert await house.value(ROW, str(me.id)) == "plan 5 done"
    key = await house.value(KEY, str(me.id))
    await me.forges(GiveStars(survey_id=key, stars=3).pack(), question["message_id"])
    await me.sees("Which of these fits best", fresh=True)
    assert await house.value(ROW, str(me.id)) == "plan 3 done"
    other = await house.member("Olga")
    for data in (
        GiveStars(survey_id=key, stars=1),
        GiveReason(survey_id=key, reason=ExitReason.PRICE),
        GiveStars(survey_id=key, stars=7),
    ):
        await other.forges(data.pack())
        await other.sees("This question is closed", fresh=True)
        await other.says("/help")
        await other.sees("", fresh=True)
    await other.forges(ExitFigures(offset=0).pack())
    assert await house.value(ROW, str(me.id)) == "plan 3 done"
    assert "Why people leave" not in str(await other.sees("", fresh=True))
    await house.database.execute("DELETE FROM exit_surveys")


async def test_whoever_stops_a_renewal_is_asked_and_whoever_resumes_it_is_not(
    house: House,
) -> None:
    plan = await month_in_stars(house)
    stays, goes = await house.member("Olga"), await house.member("Ida")
    for one in (stays, goes):
        await begins(house, one, plan)
        await one.says("/membership")
        await one.sees("Renews automatically: 500 Stars", fresh=True)
        await one.taps("Stop renewal")
        await one.sees("Resume", fresh=True)
    await stays.taps("Resume")
    await stays.sees("Renews automatically: 500 Stars", fresh=True)
    await house.database.execute(AWAKE)
    await house.database.execute(SWITCHED_ON)
    await house.advance_to(await house.now() + timedelta(minutes=6))
    asked = await goes.sees("You turned off the renewal", within=30)
    assert plan in asked["text"]
    await goes.taps("4 ★")
    await goes.sees("Which of these fits best", fresh=True)
    assert await house.value(ROW, str(goes.id)) == "renewal 4"
    assert await house.value(KEY, str(stays.id)) is None
    await house.database.execute("DELETE FROM exit_surveys")
