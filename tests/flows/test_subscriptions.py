"""Plans as people see them, and memberships as time goes by."""

from calendar import monthrange
from datetime import datetime, timedelta

import pytest

from sandbox.client import Person
from tests.conftest import NewHouse
from tests.harness.house import House
from tests.harness.ways import (
    belongs,
    button,
    buys,
    is_approved,
    labels,
    messages_of_bot,
    pays,
    subscribes,
    taps_twice,
)

PLANS = ("1 month", "3 months", "6 months", "12 months", "Lifetime")


async def test_the_plans_are_a_table_with_a_button_for_each(member: Person) -> None:
    await member.says("/plans")
    shop = await member.sees("12 months ·", fresh=True)
    assert "rich_message" in shop
    for words in ("Plan", "Duration", "Price", "$49", "$999", "for life"):
        assert words in shop["text"]
    assert [label.split(" · ")[0] for label in labels(shop)[:5]] == list(PLANS)


async def test_a_server_that_refuses_rich_messages_gets_plain_ones(
    house: House, member: Person
) -> None:
    sends = await house.sandbox.fault(400, "sendRichMessage", times=-1)
    edits = await house.sandbox.fault(
        400, "editMessageText", contains="rich_message", chat=member.id, times=-1
    )
    await member.taps("Plans")
    shop = await member.sees("12 months: $480", fresh=True)
    assert "rich_message" not in shop
    assert labels(shop)[0] == "1 month · $49"
    await member.says("/plans")
    await member.sees("12 months: $480", fresh=True)
    hits = [await house.sandbox.fault_hits(fault) for fault in (sends, edits)]
    assert sum(hits) == 1, "a server that refused is not asked again and again"
    await house.sandbox.release()
    # The bot remembers the refusal for a while; no other test's person should meet that.
    await house.restart()


async def test_a_plan_card_tells_what_is_in_it(house: House, member: Person) -> None:
    await member.taps("Plans")
    await member.sees("12 months ·", fresh=True)
    await member.taps("3 months ·")
    card = await member.sees("What you get", fresh=True)
    for words in ("$150, 3 months", "Daily signals", "Channels", house.club.title):
        assert words in card["text"]
    assert {"🏦 Buy for $150 by transfer", "‹ All plans", "‹ Menu"} <= set(labels(card))
    viewed = (
        "SELECT count(*) FROM conversion_tracking"
        " WHERE telegram_user_id = $1 AND conversion_type = 'plan_view'"
    )
    await member.taps("All plans")
    await member.sees("12 months ·", fresh=True)
    await member.taps("3 months ·")
    await member.sees("What you get", fresh=True)
    assert await house.value(viewed, str(member.id)) == 1


async def test_a_price_that_changed_is_reported_and_shown_anew(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(150)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees("Buy for $150", fresh=True)
    await house.database.execute("UPDATE subscription_plans SET price = 170 WHERE name = $1", plan)
    await member.taps("Buy for $150")
    await member.sees("The price has changed", fresh=True)
    assert await house.checkouts_of(member) == []
    await member.taps("Plans")
    await member.sees("Buy for $170", fresh=True)
    await member.taps("Buy for $170")
    await member.sees("Transfer exactly $170", fresh=True)


async def test_a_plan_that_is_no_longer_sold_says_so(house: House, member: Person) -> None:
    plan = await house.new_plan(33)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    card = await member.sees("Buy for $33", fresh=True)
    old_buy = button(card, "Buy for")["value"]
    await house.database.execute(
        "UPDATE subscription_plans SET is_active = false WHERE name = $1", plan
    )
    await member.taps("Buy for $33")
    gone = await member.sees("no longer", fresh=True)
    assert "💎 Plans" in labels(gone)
    await member.taps("Plans")
    shop = await member.sees("12 months ·", fresh=True)
    assert not any(plan in label for label in labels(shop))
    await member.forges(old_buy)
    await member.sees("no longer", fresh=True)
    assert await house.checkouts_of(member) == []


async def test_an_empty_shop_says_so(house: House, member: Person) -> None:
    on_sale = [
        row["id"]
        for row in await house.rows(
            "UPDATE subscription_plans SET is_active = false WHERE is_active RETURNING id"
        )
    ]
    try:
        await member.says("/plans")
        await member.sees("Nothing is for sale", fresh=True)
    finally:
        await house.database.execute(
            "UPDATE subscription_plans SET is_active = true WHERE id = ANY($1)", on_sale
        )


async def test_the_membership_page_of_a_person_without_one_leads_to_the_plans(
    member: Person,
) -> None:
    await member.says("/membership")
    page = await member.sees("You don't have a membership yet", fresh=True)
    assert labels(page) == ["💎 Choose a plan", "‹ Menu"]


async def test_a_member_sees_until_when_and_a_way_into_the_channel(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    await member.says("/membership")
    page = await member.sees("Your channels", fresh=True)
    end = await house.end_of(member)
    assert f"Until {end.day} {end:%B} {end.year}, 12:00 (UTC)" in page["text"]
    assert f"Join {house.club.title}" in labels(page)
    await member.says("/start")
    await member.sees("🎫 1 month until", fresh=True)


async def test_the_end_is_shown_on_the_members_own_clock(house: House, member: Person) -> None:
    await member.forges("z:Asia/Tokyo")
    await member.sees("Saved: Tokyo", fresh=True)
    await subscribes(house, member)
    await member.says("/membership")
    page = await member.sees("Your channels", fresh=True)
    assert ", 21:00 (" in page["text"]
    assert (await house.end_of(member)).hour == 12


async def test_a_month_is_a_calendar_month_that_ends_at_noon(house: House, member: Person) -> None:
    await subscribes(house, member)
    start: datetime = await house.value(
        "SELECT subscription_start_date FROM user_subscriptions WHERE telegram_user_id = $1",
        str(member.id),
    )
    year, month = (start.year, start.month + 1) if start.month < 12 else (start.year + 1, 1)
    day = min(start.day, monthrange(year, month)[1])
    earliest = start.replace(year=year, month=month, day=day)
    end = await house.end_of(member)
    assert (end.hour, end.minute, end.second) == (12, 0, 0)
    assert timedelta(0) <= end - earliest < timedelta(days=1), "never less than was bought"


async def test_a_renewal_before_the_end_is_added_to_the_end(house: House, member: Person) -> None:
    await subscribes(house, member)
    first = await house.end_of(member)
    await house.sandbox.advance(days=5)
    await subscribes(house, member)
    second = await house.end_of(member)
    assert 28 <= (second - first).days <= 31
    # Behind a short month the anchor's day comes back: services/periods has tests of its own.
    assert second.day == first.day or {first.day, second.day} & {1, 28, 29, 30, 31}
    await member.sees("1 month is now active until")


async def test_a_renewal_in_the_grace_loses_no_day_and_gains_none(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    first = await house.end_of(member)
    await house.advance_to(first, hours=3)
    word = await member.sees("Renew before then and you won't lose a day", within=40)
    assert "🔁 Renew" in labels(word)
    await member.says("/membership")
    await member.sees("You can stay in the channels until", fresh=True)
    await subscribes(house, member)
    second = await house.end_of(member)
    assert 28 <= (second - first).days <= 31


async def test_after_the_expiry_a_new_period_begins_now(house: House, member: Person) -> None:
    await subscribes(house, member)
    first = await house.end_of(member)
    await house.advance_to(first, days=10)
    await member.sees("ended on")
    await subscribes(house, member)
    second = await house.end_of(member)
    assert 28 + 9 <= (second - first).days <= 31 + 12


async def test_a_lifetime_has_no_end_and_leaves_nothing_to_buy(
    house: House, member: Person
) -> None:
    await subscribes(house, member, "Lifetime")
    await member.sees("Lifetime is yours for life")
    assert await house.end_of(member) is None
    await house.sandbox.advance(days=400)
    await member.says("/membership")
    page = await member.sees("Yours for life", fresh=True)
    assert "🔁 Renew" not in labels(page)
    await member.says("/plans")
    await member.sees("12 months ·", fresh=True)
    await member.taps("1 month ·")
    await member.sees("Buy for", fresh=True)
    await member.taps("Buy for")
    await member.sees("You have a lifetime membership", fresh=True)


async def test_approval_writes_every_mirror_exactly_once(house: House, member: Person) -> None:
    await subscribes(house, member)
    me = str(member.id)
    [user] = await house.rows("SELECT * FROM bot_users WHERE telegram_id = $1", me)
    end = await house.end_of(member)
    assert user["is_vip"]
    assert user["subscription_expires_at"] == end
    assert str(user["current_plan_id"]) == await house.plan_id("1 month")
    [payment] = await house.payments_of(member)
    assert (payment["status"], payment["amount"]) == ("completed", 49)
    assert (await house.intent_of(member))["status"] == "approved"
    rights = await house.rows(
        "SELECT a.* FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id"
        " WHERE p.telegram_id = $1",
        me,
    )
    assert [(r["is_active"], r["expires_at"], r["source"]) for r in rights] == [
        (True, end, "payment")
    ]
    funnel = await house.rows(
        "SELECT conversion_type, count(*) FROM conversion_tracking WHERE telegram_user_id = $1"
        " GROUP BY 1",
        me,
    )
    assert {row["conversion_type"]: row["count"] for row in funnel} == {
        "start": 1,
        "plan_view": 1,
        "checkout_start": 1,
        "payment_start": 1,
        "payment_submit": 1,
        "payment_complete": 1,
        "subscription_complete": 1,
    }
    audit = await house.rows(
        "SELECT l.action_type FROM subscription_audit_log l"
        " JOIN user_subscriptions s ON s.id = l.subscription_id WHERE s.telegram_user_id = $1",
        me,
    )
    assert [row["action_type"] for row in audit] == ["activated"]


async def test_reminders_come_seven_three_and_one_day_before_the_end_once_each(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    end = await house.end_of(member)
    for left, words in (
        (7, "7 days left"),
        (3, "3 days left"),
        (1, "One day left"),
    ):
        await house.advance_to(end - timedelta(days=left), minutes=1)
        await member.sees(words)
        if left == 3:
            await house.restart()
        await house.sandbox.advance(hours=1)
        await house.rests()
    assert len(await reminders(member)) == 3


async def reminders(member: Person) -> list[str]:
    return [m["text"] for m in await messages_of_bot(member) if "Renew now" in m["text"]]


async def test_a_bot_that_was_down_sends_only_the_nearest_reminder(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    end = await house.end_of(member)
    await house.stop()
    await house.advance_to(end - timedelta(days=2))
    await house.start()
    await member.sees("2 days left")
    await house.rests()
    assert len(await reminders(member)) == 1


async def test_a_reminder_leads_to_the_renewal(house: House, member: Person) -> None:
    await subscribes(house, member)
    end = await house.end_of(member)
    await house.advance_to(end - timedelta(days=3), minutes=1)
    reminder = await member.sees("days left")
    await member.taps("Renew", message_id=reminder["message_id"])
    await member.sees("Buy for $49", fresh=True)


async def test_the_end_takes_the_mirrors_and_tells_once(house: House, member: Person) -> None:
    await belongs(house, member)
    end = await house.end_of(member)
    await house.advance_to(end, hours=23)
    await house.rests()
    assert await house.club.status_of(member) == "member", "the grace is not over"
    await house.sandbox.advance(hours=2)
    await house.club.becomes(member, "left")
    await member.sees("I removed you from its channels")
    [user] = await house.rows("SELECT * FROM bot_users WHERE telegram_id = $1", str(member.id))
    assert (user["is_vip"], user["subscription_expires_at"], user["current_plan_id"]) == (
        False,
        None,
        None,
    )
    await house.sandbox.advance(days=3)
    await house.rests()
    told = [m for m in await messages_of_bot(member) if "I removed you" in m["text"]]
    assert len(told) == 1
    audit = await house.value(
        "SELECT count(*) FROM subscription_audit_log l JOIN user_subscriptions s"
        " ON s.id = l.subscription_id WHERE s.telegram_user_id = $1 AND action_type = 'expired'",
        str(member.id),
    )
    assert audit == 1


@pytest.mark.parametrize("label", ["Plans", "My membership", "Language", "Time zone", "Help"])
async def test_a_double_tap_on_the_menu_shows_one_screen(member: Person, label: str) -> None:
    await taps_twice(member, label)
    await member.sandbox.idle()
    assert len(await messages_of_bot(member)) == 1


async def test_a_checkout_for_another_plan_replaces_the_open_one(
    house: House, member: Person
) -> None:
    await buys(member, "1 month")
    first = await house.intent_of(member)
    await buys(member, "3 months")
    second = await house.intent_of(member)
    assert first["id"] != second["id"]
    states = await house.rows(
        "SELECT status FROM payment_intents WHERE user_id = $1 ORDER BY created_at",
        first["user_id"],
    )
    assert [row["status"] for row in states] == ["cancelled", "pending"]


async def test_an_operators_own_rules_decide_when_a_membership_ends(new_house: NewHouse) -> None:
    house = await new_house(
        furnished=False, TIMEZONE="Asia/Tokyo", END_HOUR=9, GRACE_HOURS=0, SESSION_MINUTES=5
    )
    member = await house.member()
    await buys(member)
    await house.sandbox.advance(minutes=6)
    await member.says("/start")
    await member.sees("Welcome back!", fresh=True)
    await member.taps("Continue")
    await member.sees("Send me a photo", fresh=True)
    await pays(member)
    await is_approved(member, house.admin)
    end = await house.end_of(member)
    assert (end.hour, end.minute) == (0, 0), "nine in the morning in Tokyo"
    await member.says("/membership")
    await member.sees(", 09:00 (", fresh=True)
    await house.advance_to(end, minutes=1)
    await member.sees("ended on")
    vip = "SELECT is_vip FROM bot_users WHERE telegram_id = $1"
    assert not await house.value(vip, str(member.id))


async def test_without_a_bank_account_nothing_is_sold_by_transfer(new_house: NewHouse) -> None:
    house = await new_house(furnished=False, BANK_ACCOUNTS="[]")
    member = await house.member()
    plan = await house.plan_id("1 month")
    await member.says(f"/start plan_{plan}")
    card = await member.sees("Pay with USDT", fresh=True)
    assert not [label for label in labels(card) if "transfer" in label]
    # A button from before the account was taken away.
    await member.forges(f"b:{plan}:4900:")
    await member.sees("We can't take a bank transfer for this", fresh=True)
    assert await house.checkouts_of(member) == []
