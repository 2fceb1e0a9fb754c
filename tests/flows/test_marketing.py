"""What a person sets for themselves; one tap under marketing ends it, and is heard for ever."""

import pytest

from handlers.callbacks.marketing import MarketingOff, QuietBetween, QuietSince
from handlers.speech import speech_for
from tests.harness.house import House

OFF = "SELECT marketing_off_since IS NOT NULL FROM bot_users WHERE telegram_id = $1"
QUIET = "SELECT ARRAY[quiet_from, quiet_until] FROM bot_users WHERE telegram_id = $1"


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_one_tap_ends_it_and_one_brings_it_back(house: House, language: str) -> None:
    speech = speech_for(language, None, None)
    me = await house.person("Ida", language=language)
    await me.says("/start")
    menu = await me.sees(speech("menu-guest")[:20])
    await me.forges(MarketingOff().pack(), menu["message_id"])
    below = await me.sees(speech("marketing-is-off")[:40], fresh=True)
    # What stands above stays as it was.
    assert below["message_id"] != menu["message_id"]
    assert await house.value(OFF, str(me.id))
    await me.forges(MarketingOff().pack(), menu["message_id"])
    await me.sees(speech("marketing-was-off")[:40], fresh=True)
    await me.taps(speech("button-marketing-on"))
    await me.sees(speech("preferences-title").split("<b>")[1][:-4], fresh=True)
    assert not await house.value(OFF, str(me.id))


async def test_settings_show_and_change_all_of_it(house: House) -> None:
    me = await house.member("Ida")
    await me.says("/settings")
    shown = await me.sees("My settings", fresh=True)
    for line in ("Language: English", "News and offers: on", "Quiet hours: 22:00 to 09:00"):
        assert line in shown["text"]
    assert "Shop settings" not in str(shown)
    await me.taps("No more news")
    off = await me.sees("News and offers: off", fresh=True)
    assert off["message_id"] == shown["message_id"]
    await me.taps("Quiet hours")
    await me.sees("When should I stop", fresh=True)
    await me.taps("20:00")
    await me.sees("Quiet from 20:00", fresh=True)
    await me.taps("08:00")
    await me.sees("Quiet hours: 20:00 to 08:00", fresh=True)
    assert await house.value(QUIET, str(me.id)) == [1200, 480]
    await me.taps("Quiet hours")
    await me.sees("When should I stop", fresh=True)
    await me.taps("Any time is fine")
    await me.sees("Quiet hours: none", fresh=True)
    await me.taps("Quiet hours")
    await me.sees("When should I stop", fresh=True)
    await me.taps("As the shop has it")
    await me.sees("22:00 to 09:00", fresh=True)
    assert await house.value(QUIET, str(me.id)) == [None, None]


async def test_an_hour_that_is_none_is_refused(house: House) -> None:
    me = await house.member("Ida")
    for data in (QuietSince(since=24), QuietBetween(since=3, until=-1)):
        await me.forges(data.pack())
        await me.sees("isn't an hour of the day")
    assert await house.value(QUIET, str(me.id)) == [None, None]


async def test_an_admin_finds_their_own_beside_the_shops(house: House) -> None:
    boss = await house.member("Bea")
    await house.appoints(boss)
    await boss.says("/settings")
    await boss.sees("Changes you make here", fresh=True)
    await boss.taps("My settings")
    await boss.sees("News and offers: on", fresh=True)
    await boss.taps("Shop settings")
    await boss.sees("Changes you make here", fresh=True)
