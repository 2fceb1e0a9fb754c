"""What an admin is told by itself: they choose it by taps, and read it in their own language."""

from datetime import timedelta
from typing import Any

import pytest

from handlers.callbacks.admin_notices import AdminNotices, ReportAt, ReportOn, TellSales
from handlers.speech import Speech, speech_for
from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import buys, is_approved, labels, pays, sees_where

NOW_DUE = "UPDATE outbox SET available_at = now() WHERE kind = 'sales'; NOTIFY outbox"
TELLS = "SELECT array_to_string(sales, ' ') FROM admin_notices n JOIN profiles p ON"
TELLS += " p.id = n.profile_id WHERE p.telegram_id = $1"


async def taps(person: Person, label: str, seen: str) -> None:
    await person.taps(label)
    await person.sees(seen, fresh=True)


async def an_admin(house: House, language: str) -> Person:
    """An admin who reads this language and has opened what they are told."""
    boss = await house.member("Bea", language=language)
    await house.appoints(boss)
    words = speech_for(language, None, None)
    await boss.says("/settings")
    await boss.sees(words.label("button-accounts")[:6], fresh=True)
    await taps(boss, words("button-admin-notices"), words("admin-notices-about")[:40])
    return boss


async def sells(house: House, words: Speech) -> Person:
    buyer = await house.member("Ida")
    await buys(buyer)
    await pays(buyer)
    await is_approved(buyer, house.admin)
    return buyer


async def reads_sale(boss: Person, buyer: Person) -> dict[str, Any]:
    """The message about this sale, among what else the team is told."""
    return await sees_where(
        boss,
        lambda shown: shown["text"].startswith("🛒") and buyer.name in shown["text"],
        f"the sale to {buyer.name}",
        within=20,
    )


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_sales_are_told_by_their_ways_and_gathered(house: House, language: str) -> None:
    words = speech_for(language, None, None)
    boss = await an_admin(house, language)
    bank, card = words("method-bank_transfer"), words("method-card")
    # Sales, by their ways.
    await taps(boss, words("button-sales"), words("admin-notices-sales-about")[-40:])
    await taps(boss, words("button-sales-all"), words("admin-notices-sales-about")[-40:])
    shown = await boss.last_message()
    assert words("button-sales-none") in labels(shown)
    await taps(boss, f"✓ {card}", words("admin-notices-sales-about")[-40:])
    assert f"✓ {bank}" in labels(await boss.last_message())
    await boss.taps(words("button-back"))
    line = await boss.sees(bank, fresh=True)
    assert card not in line["text"]
    buyer = await sells(house, words)
    told = await reads_sale(boss, buyer)
    assert bank in told["text"]
    await boss.taps(words("button-open-payment"), message_id=told["message_id"])
    await boss.sees(buyer.name, fresh=True)
    # What follows within five minutes is gathered.
    others = [await sells(house, words) for _ in range(2)]
    await house.becomes(
        2,
        "SELECT jsonb_array_length(args -> 'sales') FROM outbox"
        " WHERE kind = 'sales' AND chat_id = $1 AND state = 'waiting'",
        str(boss.id),
    )
    await house.database.execute(NOW_DUE)
    told = await reads_sale(boss, others[1])
    assert others[0].name in told["text"] and len(labels(told)) == 3


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_report_and_what_is_unusual(house: House, language: str) -> None:
    words = speech_for(language, None, None)
    boss = await an_admin(house, language)
    # A report at the hour that comes next.
    await taps(boss, words("button-report"), words("admin-notices-report-about")[:40])
    await taps(boss, words("button-report-daily"), words("admin-notices-report-about")[:40])
    hour = (await house.now() + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)
    at = f"{hour.hour:02}:00"
    await boss.taps("🕒")
    await boss.sees(words("report-question-hour"), fresh=True)
    await taps(boss, at, at)
    await boss.taps(words("button-report-weekly"))
    await boss.sees(at, fresh=True)
    await boss.taps("📅")
    await boss.sees(words("report-question-weekday"), fresh=True)
    yesterday = words.weekday((hour.weekday() - 1) % 7 + 1)
    await taps(boss, yesterday, yesterday)
    await taps(boss, words("button-report-daily"), at)
    await house.advance_to(hour + timedelta(minutes=1))
    told = await boss.sees(words("report-new", count=0)[:10], within=40)
    assert words.label("button-admin-notices") in labels(told)
    await taps(boss, words("button-admin-notices"), words("admin-notices-about")[:40])
    # What is unusual.
    await taps(boss, words("button-unusual-on"), words("admin-notices-unusual-on")[:12])
    # What was decided quickly is long ago.
    await house.advance_to(hour + timedelta(hours=30))
    for _ in range(3):
        slow = await house.member("Slow")
        await buys(slow)
        await pays(slow)
    await house.advance_to(hour + timedelta(hours=46))
    slowly = words("alert-slow_reviews", usual="", limit="")[:20]
    told = await sees_where(
        boss, lambda shown: shown["text"].startswith(slowly), "that reviews are slow", within=40
    )
    await boss.taps(words("button-waiting-proofs"), message_id=told["message_id"])
    await boss.sees("Slow", fresh=True)


async def test_what_is_forged_changes_nothing_and_members_choose_nothing(house: House) -> None:
    boss, member = await an_admin(house, "en"), await house.member("Mia")
    for wrong in (ReportAt(hour=24), ReportOn(weekday=0)):
        await boss.forges(wrong.pack())
        await boss.sees("Please choose one of the buttons", fresh=True)
        await boss.forges(AdminNotices().pack())
        await boss.sees("What I tell you", fresh=True)
    await boss.forges(TellSales(method="cash", on=True).pack())
    await boss.sees("", fresh=True)
    await boss.forges(TellSales(method="stars", on=True).pack())
    await boss.sees("Which sales", fresh=True)
    await house.becomes("stars", TELLS, str(boss.id))
    await member.forges(TellSales(method="stars", on=True).pack())
    await member.sees("", fresh=True)
    assert await house.value(TELLS, str(member.id)) is None
