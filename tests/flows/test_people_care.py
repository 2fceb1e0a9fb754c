"""Admins look after people: cards, stories, and what they give and take by hand."""

from datetime import datetime

import pytest

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import belongs, labels, messages_of_bot, redelivers, subscribes

AUDIT = (
    "SELECT count(*) FROM subscription_audit_log l"
    " JOIN user_subscriptions s ON s.id = l.subscription_id"
    " WHERE s.telegram_user_id = $1 AND l.action_type = $2"
)


async def orders(house: House, text: str, answer: str) -> None:
    await house.admin.says(text)
    await house.admin.sees(answer, fresh=True)


async def told(person: Person, words: str) -> int:
    return sum(words in message["text"] for message in await messages_of_bot(person))


# -- grant -------------------------------------------------------------------------------------


async def test_a_plan_is_given_and_the_member_gets_in(house: House, member: Person) -> None:
    await orders(house, f"/grant {member.id} 3 months", f"{member.name} has 3 months until")
    present = await member.sees("A present for you: 3 months until")
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


async def test_a_redelivered_grant_gives_nothing_more_and_shows_the_outcome(
    house: House, member: Person
) -> None:
    order = f"/grant {member.id} 1 month"
    await orders(house, order, f"{member.name} has 1 month until")
    await member.sees("A present for you")
    end = await house.end_of(member)
    await redelivers(house, order)
    assert await house.end_of(member) == end
    assert await house.value(AUDIT, str(member.id), "activated") == 1
    assert await house.value(AUDIT, str(member.id), "renewed") == 0
    assert await told(member, "A present for you") == 1
    assert await told(house.admin, f"{member.name} has 1 month until") >= 1


async def test_two_grants_are_two_deeds(house: House, member: Person) -> None:
    for _ in range(2):
        await orders(house, f"/grant {member.id} 1 month", f"{member.name} has 1 month until")
    assert await house.value(AUDIT, str(member.id), "renewed") == 1


async def test_a_lifetime_is_given_for_good(house: House, member: Person) -> None:
    await orders(house, f"/grant {member.id} lifetime", f"{member.name} has Lifetime for good")
    await member.sees("A present for you: Lifetime, for good")
    assert await house.end_of(member) is None


async def test_people_are_found_by_their_username(house: House) -> None:
    member = await house.member("Uma", username="Uma_Of_The_Flows")
    await orders(house, "/grant @uma_of_the_flows 1 month", f"{member.name} has 1 month until")


# -- extend ------------------------------------------------------------------------------------


async def test_days_are_added_to_the_end(house: House, member: Person) -> None:
    await subscribes(house, member)
    before = await house.end_of(member)
    order = f"/extend {member.id} 7"
    await orders(house, order, f"{member.name}'s membership now runs until")
    await member.sees("7 days")
    after = await house.end_of(member)
    assert (after - before).days == 7
    await redelivers(house, order)
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
    await orders(house, f"/extend {member.id} {days}", "Days are a whole number from 1 to")
    assert await house.end_of(member) == before


@pytest.mark.parametrize("order", ["/extend {} 7", "/revoke {} why"])
async def test_without_a_running_membership_there_is_nothing_to_change(
    house: House, member: Person, order: str
) -> None:
    await orders(house, order.format(member.id), f"{member.name} has no running membership")
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
    await orders(house, order, usage)


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
async def test_somebody_unknown_is_not_found(house: House, order: str) -> None:
    await orders(house, order, "has met the bot")


async def test_an_unknown_plan_is_named(house: House, member: Person) -> None:
    await orders(house, f"/grant {member.id} 7 weeks", "There is no plan called “7 weeks”")


# -- the card and the story --------------------------------------------------------------------


async def test_the_card_shows_who_somebody_is(house: House) -> None:
    member = await house.member("Kim", username="kim_with_a_card")
    await subscribes(house, member)
    await member.forges("z:Asia/Tokyo")
    await member.sees("Noted: Tokyo")
    await house.admin.says("/person @kim_with_a_card")
    card = await house.admin.sees(f"Id: {member.id}", fresh=True)
    for words in (member.name, "@kim_with_a_card", "1 month", "With us since"):
        assert words in card["text"]
    await house.admin.says("/person 1000")
    await house.admin.sees("🛠 Admin.", fresh=True)


async def test_protection_is_given_and_taken(house: House, member: Person) -> None:
    protected = "SELECT is_protected FROM profiles WHERE telegram_id = $1"
    await house.admin.says(f"/person {member.id}")
    await house.admin.sees(f"Id: {member.id}", fresh=True)
    await house.admin.taps("🛡 Protect")
    await house.admin.sees("On the protected list", fresh=True)
    assert await house.value(protected, str(member.id))
    await house.admin.taps("Stop protecting")
    await house.admin.sees("🛡 Protect", fresh=True)
    assert not await house.value(protected, str(member.id))


async def test_why_tells_the_story_of_the_membership_with_dates(
    house: House, member: Person
) -> None:
    await belongs(house, member)
    await orders(house, f"/extend {member.id} 3", "now runs until")
    end = await house.end_of(member)
    await house.advance_to(end, days=2)
    await house.club.becomes(member, "left")
    await member.sees("you were taken out")
    await house.rests()
    await house.admin.says(f"/person {member.id}")
    card = await house.admin.sees(f"Id: {member.id}", fresh=True)
    await house.admin.taps("Why?", message_id=card["message_id"])
    story = (await house.admin.sees("The story of", fresh=True))["text"]
    parts = [
        "sent a receipt for 1 month",
        "membership began",
        f"came into {house.club.title}",
        "days added by Alex",
        "time and grace were over",
        f"taken out of {house.club.title}",
        "the right has ended",
    ]
    places = [story.find(part) for part in parts]
    assert -1 not in places, story
    assert places == sorted(places), story
    assert f"{end.day} {end:%B} {end.year}" in story


async def test_the_story_of_somebody_new_is_empty(house: House, member: Person) -> None:
    await house.admin.forges(f"w:{member.id}")
    await house.admin.sees("Nothing has happened yet", fresh=True)


async def test_a_card_of_somebody_unknown_is_refused(house: House) -> None:
    for data in ("u:5", "w:5", "pt:5:1", "u:-1"):
        await house.admin.says("/admin")
        await house.admin.sees("The desk", fresh=True)
        await house.admin.forges(data)
        await house.admin.sees("has met the bot", fresh=True)
