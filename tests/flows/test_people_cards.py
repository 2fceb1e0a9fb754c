"""Admins look after people: cards, histories, and what they give and take by hand."""

from datetime import datetime

import pytest

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import belongs, labels, messages_of_bot, orders, subscribes

AUDIT = (
    "SELECT count(*) FROM subscription_audit_log l"
    " JOIN user_subscriptions s ON s.id = l.subscription_id"
    " WHERE s.telegram_user_id = $1 AND l.action_type = $2"
)


async def is_answered(house: House, text: str, answer: str) -> None:
    await house.admin.says(text)
    await house.admin.sees(answer, fresh=True)


async def tapped_again(house: House) -> None:
    """Telegram brings the admin's newest tap, which was Save, once more."""
    taps = [one for one in await house.sandbox.updates() if "callback_query" in one]
    own = [one for one in taps if one["callback_query"]["from"]["id"] == house.admin.id]
    await house.sandbox.redeliver(own[-1]["update_id"])
    await house.rests()


async def told(person: Person, words: str) -> int:
    return sum(words in message["text"] for message in await messages_of_bot(person))


# -- grant -------------------------------------------------------------------------------------


async def test_a_plan_is_given_and_the_member_gets_in(house: House, member: Person) -> None:
    await orders(house, f"/grant {member.id} 3 months", f"{member.name} has 3 months until")
    present = await member.sees("A gift for you: 3 months until")
    assert f"Join {house.club.title}" in labels(present)
    [right] = await house.rows(
        "SELECT a.source, a.is_active, a.assigned_by FROM user_package_assignments a"
        " JOIN profiles p ON p.id = a.user_id WHERE p.telegram_id = $1",
        str(member.id),
    )
    assert (right["source"], right["is_active"]) == ("grant", True)
    assert right["assigned_by"] is not None
    assert await house.payments_of(member) == [], "a present is no revenue"
    assert await house.value(AUDIT, str(member.id), "activated") == 1


async def test_a_redelivered_grant_gives_nothing_more(house: House, member: Person) -> None:
    await orders(house, f"/grant {member.id} 1 month", f"{member.name} has 1 month until")
    await member.sees("A gift for you")
    end = await house.end_of(member)
    await tapped_again(house)
    assert await house.end_of(member) == end
    assert await house.value(AUDIT, str(member.id), "activated") == 1
    assert await house.value(AUDIT, str(member.id), "renewed") == 0
    assert await told(member, "A gift for you") == 1


async def test_two_grants_are_two_operations(house: House, member: Person) -> None:
    for _ in range(2):
        await orders(house, f"/grant {member.id} 1 month", f"{member.name} has 1 month until")
    assert await house.value(AUDIT, str(member.id), "renewed") == 1


async def test_a_lifetime_is_given_for_good(house: House, member: Person) -> None:
    await orders(house, f"/grant {member.id} lifetime", f"{member.name} has Lifetime for life")
    await member.sees("A gift for you: Lifetime, for life")
    assert await house.end_of(member) is None


async def test_people_are_found_by_their_username(house: House) -> None:
    member = await house.member("Uma", username="Uma_Of_The_Flows")
    await orders(house, "/grant @uma_of_the_flows 1 month", f"{member.name} has 1 month until")


# -- extend ------------------------------------------------------------------------------------


async def test_days_are_added_to_the_end(house: House, member: Person) -> None:
    await subscribes(house, member)
    before = await house.end_of(member)
    await orders(house, f"/extend {member.id} 7", f"{member.name}'s membership is now active until")
    await member.sees("7 days")
    after = await house.end_of(member)
    assert (after - before).days == 7
    await tapped_again(house)
    assert await house.end_of(member) == after
    assert await house.value(AUDIT, str(member.id), "extended") == 1
    rights = await house.value(
        "SELECT a.expires_at FROM user_package_assignments a"
        " JOIN profiles p ON p.id = a.user_id WHERE p.telegram_id = $1",
        str(member.id),
    )
    assert rights == after, "the right of access follows"
    mirror = "SELECT subscription_expires_at FROM bot_users WHERE telegram_id = $1"
    assert await house.value(mirror, str(member.id)) == after


@pytest.mark.parametrize("days", ["0", "-3", "1.5", "many", "99999", "²"])
async def test_days_that_are_none_are_refused(house: House, member: Person, days: str) -> None:
    await subscribes(house, member)
    before: datetime = await house.end_of(member)
    await is_answered(
        house, f"/extend {member.id} {days}", "Please send a whole number of days from 1 to"
    )
    assert await house.end_of(member) == before


@pytest.mark.parametrize("order", ["/extend {} 7", "/revoke {} why"])
async def test_without_a_running_membership_there_is_nothing_to_change(
    house: House, member: Person, order: str
) -> None:
    await is_answered(house, order.format(member.id), f"{member.name} has no active membership")
    assert await house.end_of(member) is None


# -- what was written wrongly ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("order", "usage"),
    [
        ("/grant", "/grant @username"),
        ("/grant 1000", "/grant @username"),
        ("/extend", "/extend @username"),
        ("/extend 1000", "/extend @username"),
        ("/revoke", "/revoke @username"),
        ("/revoke 1000", "/revoke @username"),
    ],
)
async def test_an_unfinished_order_explains_itself(house: House, order: str, usage: str) -> None:
    await is_answered(house, order, usage)


@pytest.mark.parametrize(
    "order",
    [
        "/grant 999999999999 1 month",
        "/extend @nobody_at_all 3",
        "/revoke <b>x</b> why",
        "/person 5",
        "/person 99999999999999999999999999",
    ],
)
async def test_an_unknown_person_is_not_found(house: House, order: str) -> None:
    await is_answered(house, order, "have to open the bot")


async def test_an_unknown_plan_is_named(house: House, member: Person) -> None:
    await is_answered(house, f"/grant {member.id} 7 weeks", "There's no plan called “7 weeks”")


# -- the card and the history --------------------------------------------------------------------


async def test_the_card_shows_who_a_person_is(house: House) -> None:
    member = await house.member("Kim", username="kim_with_a_card")
    await subscribes(house, member)
    await member.forges("z:Asia/Tokyo")
    await member.sees("Saved: Tokyo")
    await house.admin.says("/person @kim_with_a_card")
    card = await house.admin.sees(f"ID: {member.id}", fresh=True)
    for words in (member.name, "@kim_with_a_card", "1 month", "Joined"):
        assert words in card["text"]
    await house.admin.says("/person 1000")
    await house.admin.sees("🛠 Admin.", fresh=True)


async def test_protection_is_given_and_taken(house: House, member: Person) -> None:
    protected = "SELECT is_protected FROM profiles WHERE telegram_id = $1"
    await house.admin.says(f"/person {member.id}")
    await house.admin.sees(f"ID: {member.id}", fresh=True)
    await house.admin.taps("🛡 Protect")
    await house.admin.sees("Protected:", fresh=True)
    assert await house.value(protected, str(member.id))
    await house.admin.taps("Stop protecting")
    await house.admin.sees("🛡 Protect", fresh=True)
    assert not await house.value(protected, str(member.id))


async def test_why_tells_the_history_of_the_membership_with_dates(
    house: House, member: Person
) -> None:
    await belongs(house, member)
    await orders(house, f"/extend {member.id} 3", "is now active until")
    end = await house.end_of(member)
    await house.advance_to(end, days=2)
    await house.club.becomes(member, "left")
    await member.sees("I removed you")
    await house.rests()
    await house.admin.says(f"/person {member.id}")
    card = await house.admin.sees(f"ID: {member.id}", fresh=True)
    await house.admin.taps("Why?", message_id=card["message_id"])
    history = (await house.admin.sees("step by step", fresh=True))["text"]
    parts = [
        "sent a proof of payment for 1 month",
        "membership started",
        f"joined {house.club.title}",
        "days added by Alex",
        "membership and grace period ended",
        f"removed from {house.club.title}",
        "access has ended",
    ]
    places = [history.find(part) for part in parts]
    assert -1 not in places, history
    assert places == sorted(places), history
    assert f"{end.day} {end:%B} {end.year}" in history


async def test_the_history_of_a_new_person_is_empty(house: House, member: Person) -> None:
    await house.admin.forges(f"w:{member.id}")
    await house.admin.sees("Nothing has happened yet", fresh=True)


async def test_a_card_of_an_unknown_person_is_refused(house: House) -> None:
    for data in ("u:5", "w:5", "pt:5:1", "u:-1"):
        await house.admin.says("/admin")
        await house.admin.sees("Admin panel", fresh=True)
        await house.admin.forges(data)
        await house.admin.sees("have to open the bot", fresh=True)
