"""What people do is kept: which button and command, how long they stayed; never what they wrote."""

import json

import pytest

from tests.conftest import NewHouse
from tests.harness.house import House
from tests.harness.pictures import jpeg

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
    await me.says("/start src_spring")
    menu = await me.sees(me.name)
    await me.says("my secret is 4711")
    await me.says("/secret4711")
    await me.sends_photo(jpeg(), caption="secret 4711")
    await me.forges("zz4711:secret", menu["message_id"])
    await house.rests()
    await house.becomes(5, COUNT, str(me.id))
    rows = [(row["kind"], json.loads(row["what"])) for row in await house.rows(OF, str(me.id))]
    assert rows == [
        ("command", {"command": "start"}),
        ("message", {}),
        ("message", {}),
        ("file_upload", {"file": "photo"}),
        ("button_click", {"button": "zz4711"}),
    ]
    assert "secret" not in await house.value(EVERYTHING, str(me.id))
    [visit] = await house.rows(VISITS, str(me.id))
    assert visit["activity_count"] == 5
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
    await house.becomes(
        ["user_interactions_rest"],
        "SELECT array_agg(DISTINCT tableoid::regclass::text) FROM user_interactions",
    )
