"""/forgetme in the chat: asked twice, waiting for what is open, and nobody known afterwards."""

import io
import json
import zipfile

import pytest

from handlers.speech import Speech, speech_for
from sandbox.client import Person
from services.money import Money
from tests.conftest import NewHouse
from tests.harness.house import House
from tests.harness.ways import belongs, button, labels, revokes, subscribes

STATE = "SELECT state FROM forgettings WHERE user_id = $1"


async def user_of(house: House, who: Person) -> str:
    return str(await house.value("SELECT id FROM bot_users WHERE telegram_id = $1", str(who.id)))


async def says_yes(me: Person, speech: Speech) -> None:
    """Both questions."""
    await me.says("/forgetme")
    await me.sees(speech("button-forget"), fresh=True)
    await me.taps(speech("button-forget"))
    await me.sees(speech("button-forget-yes"), fresh=True)
    await me.taps(speech("button-forget-yes"))


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_asked_twice_and_then_nobody_is_known(house: House, language: str) -> None:
    speech = speech_for(language, None, None)
    me = await house.person("Wilhelmina", language=language, username=f"wilhelmina_{language}")
    await me.says("/start")
    await me.sees(me.name)
    user = await user_of(house, me)
    await me.says("/forgetme")
    shown = await me.sees(speech("forget-title").split("<b>")[1].split("</b>")[0], fresh=True)
    assert speech("forget-stays-numbers") in shown["text"]
    await me.taps(speech("button-forget"))
    await me.sees(speech("forget-sure"), fresh=True)
    await me.taps(speech("button-forget-no"))
    await me.sees(speech("button-plans"), fresh=True)
    assert await house.value("SELECT count(*) FROM forgettings WHERE user_id = $1", user) == 0
    await says_yes(me, speech)
    await me.sees(speech("forget-done"), within=30)
    await house.becomes("sweeping", STATE, user, within=30)
    assert await house.value("SELECT first_name FROM bot_users WHERE id = $1", user) is None

    await me.says("/start")
    await me.sees(me.name, fresh=True)
    assert await user_of(house, me) != user
    await house.sandbox.advance(minutes=6)
    await house.becomes("done", STATE, user, within=30)
    assert await house.value("SELECT telegram_id FROM forgettings WHERE user_id = $1", user) is None
    assert (
        await house.value("SELECT count(*) FROM bot_users WHERE telegram_id = $1", str(me.id)) == 1
    )


async def test_a_member_reads_what_they_lose_and_leaves_their_channel(house: House) -> None:
    me = await house.member("Xanthe")
    club = await belongs(house, me)
    user = await user_of(house, me)
    await me.says("/forgetme")
    shown = await me.sees("Erase my data", fresh=True)
    assert "What you'll lose" in shown["text"]
    assert "your payment in the books" in shown["text"]
    await me.taps("Erase my data")
    await me.sees("Last question", fresh=True)
    await me.taps("Yes, erase everything")
    await club.becomes(me, "left")
    await me.sees("I don't know you anymore", within=60)
    await house.rests()
    token = await house.value("SELECT token FROM forgettings WHERE user_id = $1", user)
    (row,) = await house.rows(
        "SELECT telegram_user_id, is_active FROM user_subscriptions WHERE telegram_user_id = $1",
        token,
    )
    assert not row["is_active"]
    # Money is still whose it was: somebody's without a name.
    paid = await house.value("SELECT count(*) FROM payments WHERE user_id = $1", user)
    assert paid == 1
    assert await house.value("SELECT buyer_name FROM payments WHERE user_id = $1", user) is None


async def test_a_balance_is_waited_for_and_may_be_left_to_the_shop(house: House) -> None:
    speech = speech_for("en", None, None)
    me = await house.member("Yolanda")
    user = await user_of(house, me)
    await subscribes(house, me)
    await revokes(house, me, "too late", to="To balance")
    await me.sees("to your balance", within=40)
    owned = speech.money(Money((await house.balance_of(me))["USD"], "USD"))
    await says_yes(me, speech)
    shown = await me.sees("I'll erase your data", fresh=True)
    assert owned in shown["text"]
    assert {"💰 Let the shop keep my balance", "⏪ I've changed my mind"} <= set(labels(shown))
    await me.taps("I've changed my mind")
    await me.sees("Nothing was erased", fresh=True)
    assert await house.value(STATE, user) == "taken_back"
    old = button(shown, "changed my mind")["value"]
    await says_yes(me, speech)
    await me.sees("I'll erase your data", fresh=True)
    await me.taps("Let the shop keep my balance")
    await me.sees("would stay with the shop for good", fresh=True)
    await me.taps("Yes, keep it")
    await me.sees("I don't know you anymore", within=60)
    await me.forges(old)
    await me.sees("Nothing was erased", fresh=True)
    assert (
        await house.value(
            "SELECT sum(amount) FROM ledger_entries WHERE user_id = $1 AND account = 'balance'",
            user,
        )
        == 0
    )


async def test_the_banned_may_go_and_are_still_banned_when_they_return(house: House) -> None:
    me = await house.member("Zebulon")
    user = await user_of(house, me)
    await house.database.execute(
        "UPDATE profiles SET banned_at = now() - interval '1 day', ban_reason = 'sold signals'"
        " WHERE telegram_id = $1",
        str(me.id),
    )
    await me.says("/start")
    await me.sees("You're banned here", fresh=True)
    await me.says("/forgetme")
    shown = await me.sees("Erase my data", fresh=True)
    assert "your ban, as a code" in shown["text"]
    await me.taps("Erase my data")
    await me.sees("Last question", fresh=True)
    await me.taps("Yes, erase everything")
    await me.sees("I don't know you anymore", within=60)
    await me.says("/start")
    back = await me.sees("You're banned here", fresh=True)
    assert "sold signals" not in back["text"]
    assert await user_of(house, me) != user
    assert str(me.id) not in str(await house.rows("SELECT * FROM forgotten_marks"))


async def test_whom_the_settings_name_stays_and_so_does_the_last_admin(new_house: NewHouse) -> None:
    house = await new_house()
    admin = house.admin
    await admin.says("/forgetme")
    await admin.sees("Erase my data", fresh=True)
    await admin.taps("Erase my data")
    await admin.sees("Last question", fresh=True)
    await admin.taps("Yes, erase everything")
    await admin.sees("The shop's settings name you", fresh=True)
    assert await house.value("SELECT count(*) FROM forgettings") == 0


async def test_an_old_yes_is_no_yes_to_losing_more_nor_one_of_whoever_comes_after(
    house: House,
) -> None:
    me = await house.member("Ida")
    await me.says("/forgetme")
    await me.sees("Erase my data", fresh=True)
    await me.taps("Erase my data")
    old = button(await me.sees("Last question", fresh=True), "Yes, erase everything")["value"]
    await me.says("/menu")
    await subscribes(house, me)
    await me.forges(old)
    await me.sees("What you'll lose", fresh=True)
    wishes = "SELECT count(*) FROM forgettings WHERE user_id = $1"
    assert await house.value(wishes, await user_of(house, me)) == 0
    await me.taps("Erase my data")
    yes = button(await me.sees("Last question", fresh=True), "Yes, erase everything")["value"]
    await me.taps("Yes, erase everything")
    await me.sees("I don't know you anymore", within=60)
    await me.says("/start")
    await me.sees("Ida", fresh=True)
    await me.forges(yes)
    shown = await me.sees("What has to stay", fresh=True)
    assert "What you'll lose" not in shown["text"]
    assert button(shown, "Erase my data")["value"] != yes
    assert await house.value(wishes, await user_of(house, me)) == 0


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_what_is_open_is_told_in_words_and_can_be_taken_back(
    house: House, language: str
) -> None:
    speech = speech_for(language, None, None)
    me = await house.member("Ottilie", language=language)
    user = await user_of(house, me)
    await house.database.execute(
        "WITH p AS (SELECT id FROM subscription_plans WHERE name = '1 month'),"
        " i AS (INSERT INTO payment_intents (user_id, method, expected_amount, currency, pay_code,"
        " status, plan_id, expires_at, snapshot) SELECT $1, 'stars', 500, 'XTR', $2, 'approved',"
        " p.id, now(), '{}' FROM p RETURNING id, plan_id)"
        " INSERT INTO star_subscriptions (user_id, plan_id, intent_id, charge_id, stars,"
        " paid_until, snapshot) SELECT $1, plan_id, id, $2, 500, now() + interval '300 years', '{}'"
        " FROM i",
        user,
        f"PRIV-{language}",
    )
    try:
        await me.says("/forgetme")
        shown = await me.sees(speech("button-forget"), fresh=True)
        assert speech("forget-first-renewal") in shown["text"]
        await says_yes(me, speech)
        asked = await me.sees(speech("forget-then"), fresh=True)
        assert speech("forget-first-renewal") in asked["text"]
        assert {speech("button-membership"), speech("button-forget-back")} <= set(labels(asked))
        await house.becomes(
            ["renewal"],
            "SELECT waits_for FROM forgettings WHERE user_id = $1 AND state = 'waiting'",
            user,
        )
        await me.says("/forgetme")
        await me.sees(speech("forget-then"), fresh=True)
        await me.taps(speech("button-forget-back"))
        await me.sees(speech("forget-taken-back"), fresh=True)
    finally:
        await house.database.execute(
            "UPDATE star_subscriptions SET status = 'canceled' WHERE user_id = $1", user
        )
    assert await house.value("SELECT forgotten_at FROM bot_users WHERE id = $1", user) is None


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_the_settings_own_people_and_a_late_change_of_mind_are_refused(
    house: House, language: str
) -> None:
    speech = speech_for(language, None, None)
    me = await house.person("Perpetua", language=language)
    await me.says("/start")
    await me.sees(speech("button-plans"))
    user = await user_of(house, me)
    await says_yes(me, speech)
    asked = await me.sees(speech("button-forget-back"), fresh=True)
    await house.becomes("sweeping", STATE, user, within=30)
    # The button is from before; whoever taps it is new, and has asked for nothing.
    await me.forges(button(asked, speech("button-forget-back"))["value"])
    await me.sees(speech("forget-taken-back"), fresh=True)
    admin = await house.person("Adela", language=language)
    await admin.says("/start")
    await admin.sees(speech("button-plans"))
    await house.appoints(admin)
    others = await house.rows(
        "SELECT id FROM profiles WHERE role = 'admin' AND telegram_id <> $1", str(admin.id)
    )
    ids = [row["id"] for row in others]
    await house.database.execute(
        "UPDATE profiles SET role = 'moderator' WHERE id = ANY ($1::uuid[])", ids
    )
    try:
        await says_yes(admin, speech)
        await admin.sees(speech("LastAdmin"), fresh=True)
    finally:
        await house.database.execute(
            "UPDATE profiles SET role = 'admin' WHERE id = ANY ($1::uuid[])", ids
        )
    await house.dismisses(admin)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_everything_about_oneself_comes_as_a_file(house: House, language: str) -> None:
    speech = speech_for(language, None, None)
    me = await house.person("Quintessa", language=language)
    await me.says("/start")
    await me.sees(speech("button-plans"))
    await me.says("/mydata")
    await me.sees(speech("own-data-asked"), fresh=True)
    sent = await me.sees("data.html", within=60)
    archive = zipfile.ZipFile(io.BytesIO(await house.sandbox.file(sent["document"]["file_id"])))
    page = archive.read("data.html").decode()
    assert speech("own-data-title") in page
    assert speech("own-data-room-people") in page
    assert "Quintessa" in page
    assert json.loads(archive.read("data.json"))["tables"]["bot_users"][0]["telegram_id"] == str(
        me.id
    )
    await house.becomes(
        0, "SELECT count(*) FROM data_requests WHERE content IS NOT NULL", within=20
    )
    await me.says("/mydata")
    await me.sees(speech("AskedLately", minutes=15).splitlines()[0][:20], fresh=True)
    await house.sandbox.advance(minutes=16)
    await me.says("/forgetme")
    await me.sees(speech("button-my-data"), fresh=True)
    await me.taps(speech("button-my-data"))
    await me.sees(speech("own-data-asked"), fresh=True)
    for word in ("/terms", "/help"):
        await me.says(word)
        await me.sees("/forgetme", fresh=True)


async def test_the_file_comes_after_a_restart_as_well(new_house: NewHouse) -> None:
    house = await new_house()
    me = await house.member("Restarted")
    await me.says("/mydata")
    await me.sees("I'm collecting everything", fresh=True)
    await house.kill()
    await house.start()
    await me.sees("data.html", within=60)
    assert await house.value("SELECT count(*) FROM outbox WHERE kind = 'send_own_data'") == 1
