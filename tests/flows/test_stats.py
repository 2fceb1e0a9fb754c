"""Figures in the chat: from the opening to the very rows and back, for any days, for admins."""

import csv
import io
from typing import Any

import pytest

from handlers.callbacks import stats as on
from handlers.speech import Speech, speech_for
from models.lifecycles import ExportForm
from sandbox.client import Person
from services.analytics.figures.registry import AREAS
from tests.conftest import NewHouse
from tests.harness.house import House
from tests.harness.ways import labels, sees_where, subscribes

FILES = "SELECT count(*) FROM export_requests WHERE kind = 'figures'"
SPELLS = """
SELECT count(*) FROM member_spells s JOIN bot_users b ON b.id = s.user_id
WHERE b.telegram_id = $1"""
EVERY_PART = """
SELECT bool_and(NOT is_late AND (is_closed OR rolled_at > coalesce($1::timestamptz, '-infinity')))
FROM rolled_days"""
OPEN_ALL = (
    on.Stats(),
    on.StatsArea(area="plans"),
    on.StatsRows(figure="plan_sold", span="d30"),
    on.StatsTable(area="plans", span="d30", split="plans"),
    on.StatsAbout(area="plans", span="d30"),
    on.StatsDates(area="plans", span="d30"),
    on.StatsCalendar(area="plans", span="d30", month="2611"),
    on.StatsTyped(area="plans", span="d30"),
    on.StatsFile(area="plans", span="d30", filetype=ExportForm.CSV),
    on.StatsPicture(area="plans", span="d30"),
)


async def boss_of(house: House, language: str) -> tuple[Person, Speech]:
    """An admin of their own, who reads this language."""
    boss = await house.person("Boss", language=language)
    await boss.says("/start")
    await boss.sees("", fresh=True)
    await house.appoints(boss)
    return boss, speech_for(language, None, None)


async def is_counted(house: House, member: Person) -> None:
    """Days are worked out by the minute: wait until this member is in every part of them."""
    while not await house.value(SPELLS, str(member.id)):
        await house.sandbox.advance(minutes=1)
        await house.rests()
    # The round that found the member, or the next one, reads everything else of them.
    before = await house.value("SELECT max(rolled_at) FROM rolled_days")
    while not await house.value(EVERY_PART, before):
        await house.sandbox.advance(minutes=1)
        await house.rests()


async def taps(person: Person, label: str, seen: str) -> dict[str, Any]:
    await person.taps(label)
    return await person.sees(seen, fresh=True)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_from_the_opening_to_a_payment_and_a_person_and_back_to_the_very_page(
    new_house: NewHouse, language: str
) -> None:
    house = await new_house()
    me = await house.member("Ida")
    await subscribes(house, me)
    await is_counted(house, me)
    boss, speech = await boss_of(house, language)
    await boss.says("/stats")
    opened = await boss.sees(speech("area-plans"), fresh=True)
    await taps(boss, speech("area-plans"), speech("figure-plan_sold"))
    week = speech.label("button-stats-days", count=7)
    area = await taps(boss, week, speech("figure-plan_sold"))
    assert speech.label("button-stats-chosen", name=week) in labels(area)
    assert area["message_id"] == opened["message_id"]
    rows = await taps(boss, speech("figure-plan_sold"), speech("stats-rows-some"))
    [row] = [label for label in labels(rows) if label.startswith(f"{me.name} · ")]
    card = await taps(boss, row, me.name)
    assert speech("stats-rows-some") not in card["text"]
    again = await taps(boss, speech("button-back"), speech("stats-rows-some"))
    assert (again["text"], labels(again)) == (rows["text"], labels(rows))
    back = await taps(boss, speech("button-back"), speech("figure-plan_sold"))
    assert (back["text"], labels(back)) == (area["text"], labels(area))
    # A person's card knows the way back as well, from the line of a plan in a table.
    table = await taps(boss, speech("stats-table-plans"), speech("figure-plan_in"))
    plan = next(one for one in labels(table) if one != speech("button-back"))
    await taps(boss, plan, speech("stats-rows-some"))
    again = await taps(boss, speech("button-back"), speech("figure-plan_in"))
    assert (again["text"], labels(again)) == (table["text"], labels(table))
    await taps(boss, speech("button-back"), speech("figure-plan_buyers"))
    inside = await taps(boss, speech("figure-plan_in"), speech("stats-of-now"))
    await taps(boss, next(one for one in labels(inside) if me.name in one), str(me.id))
    await taps(boss, speech("button-back"), speech("stats-of-now"))
    await taps(boss, speech("button-back"), speech("figure-plan_in"))
    told = await taps(boss, speech("button-stats-about"), speech("figure-plan_sold-about"))
    for key in ("plan_buyers", "plan_income", "plan_ended", "plan_in"):
        assert speech(f"figure-{key}-about") in told["text"]
    await taps(boss, speech("button-back"), speech("figure-plan_in"))


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_every_area_with_figures_is_drawn_and_says_what_it_tells(
    new_house: NewHouse, language: str
) -> None:
    house = await new_house()
    me = await house.member("Ida")
    await subscribes(house, me)
    boss, speech = await boss_of(house, language)
    await is_counted(house, me)
    for area in ("money", "funnel", "plans", "retention"):
        await boss.forges(on.StatsArea(area=area).pack())
        await boss.sees(speech("button-stats-picture"), fresh=True)
        await boss.taps(speech("button-stats-picture"))
        drawn = await sees_where(
            boss,
            lambda m, area=area: "photo" in m and speech(f"area-{area}")[2:] in m["text"],  # type: ignore[misc]
            area,
        )
        assert "–" in drawn["text"]
        assert len(drawn["text"].splitlines()) > 2
        await taps(boss, speech("button-back"), speech("button-stats-picture"))


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_any_days_are_tapped_or_typed_and_nonsense_is_told(
    house: House, language: str
) -> None:
    boss, speech = await boss_of(house, language)
    title = speech("area-courses")
    await boss.forges(on.StatsArea(area="courses").pack())
    await boss.sees(title, fresh=True)
    dates = speech("button-stats-dates")
    shown = await taps(boss, dates, speech("stats-dates").split("\n")[1])
    months = labels(shown)
    month = await taps(boss, months[1], title)
    assert months[1] in month["text"]
    await taps(boss, dates, speech("stats-dates").split("\n")[1])
    first = await taps(boss, speech("button-stats-calendar"), speech("button-back"))
    assert months[0] in labels(first)
    earlier = next(one for one in labels(first) if one.startswith("‹ ") and one[2:] == months[1])
    await taps(boss, earlier, speech("button-back"))
    await taps(boss, "20", speech("stats-last-day", first="").split("\n")[1].split("<")[0])
    days = await taps(boss, "11", title)
    assert "11–20" in days["text"].replace("\u2009", "").replace(" ", "")
    await taps(boss, dates, speech("stats-dates").split("\n")[1])
    await taps(boss, speech("button-stats-typed"), "2026-11-15")
    for nonsense, problem in (
        ("soon", "NotTwoDays"),
        ("2026-02-30 2026-03-01", "NotTwoDays"),
        ("1.1.2013 2.2.2024", "SpanTooLong"),
        ("2026-11-01 2990-11-02", "SpanNotPast"),
    ):
        await boss.says(nonsense)
        told = speech_for(language, None, None).label(
            problem, most_days=3660, earliest="…", today="…"
        )
        await boss.sees(told.split("…")[0], fresh=True)
    await boss.says("3.11.2026 2026-11-01")
    typed = await boss.sees(title, fresh=True)
    assert "3" in typed["text"]


async def test_an_empty_shop_says_what_to_do_next_in_every_area(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    boss = house.admin
    await boss.says("/start")
    await boss.sees("", fresh=True)
    for language in ("en", "ru", "es"):
        await house.database.execute(
            "UPDATE bot_users SET language = $2 WHERE telegram_id = $1", str(boss.id), language
        )
        speech = speech_for(language, None, None)
        # Whoever opened the bot is a first step already.
        for area in (one for one in AREAS if one.key != "funnel"):
            await boss.forges(on.StatsArea(area=area.key).pack())
            shown = await boss.sees(speech(f"area-{area.key}-empty"), fresh=True)
            assert not any(one.startswith("📄") for one in labels(shown))


async def test_a_file_says_what_was_on_the_screen(new_house: NewHouse) -> None:
    house = await new_house()
    me = await house.member("Ida")
    await subscribes(house, me)
    await is_counted(house, me)
    admin = house.admin
    await admin.says("/admin")
    await admin.sees("Admin panel", fresh=True)
    await taps(admin, "🧮 Figures", "What would you like to look at")
    await taps(admin, "💎 Plans", "Sold")
    await taps(admin, "📄 CSV", "I'm preparing figures as CSV")
    file = await sees_where(admin, lambda m: "document" in m and "Figures as of" in m["text"], "it")
    assert file["document"]["file_name"] == "figures.csv"
    content = await house.sandbox.file(file["document"]["file_id"])
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    told = {(row["figure"], row["part"], row["unit"]): row["value"] for row in rows}
    sold = await house.value("SELECT count(*) FROM facts WHERE kind = 'purchase'")
    assert told["plan_sold", "", "count"] == str(sold)
    assert int(told["plan_sold", "1 month", "count"]) >= 1
    assert {row["area"] for row in rows} == {"plans"}
    # A redelivered tap asks for no second file.
    await house.sandbox.redeliver()
    await house.rests()
    assert await house.value(FILES) == 1


async def test_whoever_is_no_admin_is_shown_nothing(house: House) -> None:
    files = await house.value(FILES)
    moderator, member = await house.member("Mod"), await house.member("Mary")
    await house.database.execute(
        "UPDATE profiles SET role = 'moderator' WHERE telegram_id = $1", str(moderator.id)
    )
    for person in (moderator, member):
        await person.says("/stats")
        await person.sees("Sorry, I didn't get that", fresh=True)
        for data in OPEN_ALL:
            await person.forges(data.pack())
        await person.sees("from an old message")
        await house.rests()
        transcript = await person.transcript()
        assert "Sold" not in transcript
        assert "Which days" not in transcript
    assert await house.value(FILES) == files


async def test_what_was_forged_or_is_gone_is_no_trouble(house: House) -> None:
    admin = house.admin
    await admin.says("/start")
    await admin.sees("", fresh=True)
    for data in (
        on.StatsArea(area="secrets"),
        on.StatsRows(figure="password", span="d30"),
        on.StatsRows(figure="src_visits", span="d30"),
        on.StatsAbout(area="secrets", span="d30"),
        on.StatsTyped(area="secrets", span="d30"),
        on.StatsPicture(area="secrets", span="d30"),
        on.StatsFile(area="secrets", span="d30", filetype=ExportForm.CSV),
    ):
        await admin.says("/stats")
        await admin.sees("What would you like to look at", fresh=True)
        await admin.forges(data.pack())
        await admin.sees("This figure isn't there anymore", fresh=True)
    for data in (
        on.StatsArea(area="plans", span="'; DROP"),
        on.StatsTable(area="plans", span="xzzzzzz", split="none"),
        on.StatsRows(figure="plan_sold", span="m9999", part="' OR 1=1", offset=10**9),
        on.StatsCalendar(area="plans", span="d7", month="9913", first="999999"),
        on.StatsCalendar(area="plans", span="d7", month="1301", first="121212"),
    ):
        await admin.says("/stats")
        await admin.sees("What would you like to look at", fresh=True)
        await admin.forges(data.pack())
        await admin.sees("‹ Back", fresh=True)
    await admin.forges("det:figures:csv")
    await admin.sees("from an old message", fresh=True)
