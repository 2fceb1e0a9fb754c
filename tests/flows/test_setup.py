"""From an empty shop to its first plan on sale, on a phone: every tap is counted."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest

from handlers.screens.setup import CHANNEL, GROUP
from handlers.speech import Speech, speech_for
from sandbox.client import Person
from tests.database_server import SessionServer
from tests.harness.house import BOT_ID, House, open_house
from tests.harness.nursery import ForkedBot, Nursery
from tests.harness.ways import button, labels

#: One empty shop for all of them, as with every house of a module's own.
pytestmark = pytest.mark.xdist_group("setup")
#: What an empty shop has: a token, an admin, and nothing to pay with.
EMPTY = {
    "BANK_ACCOUNTS": "",
    "CARD_PROVIDER_TOKEN": "",
    "EXCHANGE_RATES": "",
    "TON_RECEIVING_ADDRESS": "",
    "TON_RATE": "",
}
#: Taps and words from /start to a plan on sale, and to a green test purchase behind it.
MOST_TAPS, MOST_TAPS_TO_GREEN = 20, 25
#: In seconds; so long may the bot's part of it take at most.
FIVE_MINUTES = 300.0
_EMPTIED = """
DELETE FROM shop_settings; DELETE FROM shop_texts; DELETE FROM shop_accounts;
DELETE FROM trial_runs;
DELETE FROM plan_channels; DELETE FROM managed_chats; DELETE FROM education_packages;
DELETE FROM subscription_plans WHERE NOT is_test; NOTIFY settings
"""
_LINKED = (
    "SELECT count(*) FROM plan_channels c JOIN subscription_plans p ON p.id = c.plan_id"
    " WHERE c.chat_id = $1 AND p.name = $2 AND c.is_active"
)


@dataclass
class Owner:
    """An admin whose taps and words are counted, in their language."""

    person: Person
    say: Speech
    count: int = 0

    async def taps(self, label: str, then: str) -> dict[str, Any]:
        self.count += 1
        await self.person.taps(label)
        return await self.person.sees(then, fresh=True)

    async def says(self, words: str, then: str) -> dict[str, Any]:
        self.count += 1
        await self.person.says(words)
        return await self.person.sees(then, fresh=True)

    def guide(self, done: int) -> str:
        """The guide's first line."""
        return _plain(self.say.label("setup-title", done=done, total=6))

    def asks(self, key: str) -> str:
        """The beginning of a question, which is enough to know it by."""
        return _plain(self.say.label(key))[:24]

    def step(self, name: str) -> str:
        return self.say.label(f"setup-step-{name}")

    def label(self, key: str, **args: str) -> str:
        return self.say.label(key, **args)


def _plain(text: str) -> str:
    return text.replace("<b>", "").replace("</b>", "")


@pytest.fixture(scope="module")
async def shop(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[House]:
    """A house with nothing in it but its admins."""
    url, place = await database_server.fresh_database(), tmp_path_factory.mktemp("setup")
    program = partial(ForkedBot, nursery)
    async with open_house(url, place, EMPTY, furnished=False, program=program) as house:
        yield house
    await database_server.drop_database(url)


async def emptied(shop: House, language: str) -> Owner:
    """The shop without anything, and its owner before the first word."""
    await shop.rests()
    await shop.database.execute(_EMPTIED)
    await shop.database.execute("UPDATE bot_users SET language = $1", language)
    return Owner(shop.admin, speech_for(language, None, None))


async def is_seen_empty(owner: Owner) -> None:
    """Settings are read anew a moment after they are gone."""
    while True:
        await owner.person.says("/start")
        shown = await owner.person.sees(owner.guide(0)[:4], fresh=True)
        if owner.guide(0) in shown["text"]:
            return


async def makes_plan(owner: Owner) -> None:
    await owner.taps(owner.step("plan"), owner.asks("form-plan-name"))
    await owner.says("Gold", owner.asks("form-plan-months"))
    await owner.says("1", owner.asks("form-plan-price"))
    await owner.says("49", owner.label("button-form-save"))
    shown = await owner.taps(owner.label("button-form-save"), owner.guide(2))
    assert f"👉 {owner.step('ways')}" in labels(shown)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_an_owner_sets_an_empty_shop_up_with_few_taps(shop: House, language: str) -> None:
    owner, began = await emptied(shop, language), time.monotonic()
    await is_seen_empty(owner)
    shown = await owner.says("/start", owner.guide(0))
    assert f"👉 {owner.step('basics')}" in labels(shown)

    await owner.taps(owner.step("basics"), owner.asks("form-basics-currency"))
    await owner.taps("USD", owner.asks("form-basics-zone"))
    shown = await owner.taps("UTC", owner.guide(1))
    assert f"👉 {owner.step('plan')}" in labels(shown)
    await makes_plan(owner)

    await owner.taps(owner.step("ways"), owner.label("button-setup-bank"))
    await owner.taps(owner.label("button-setup-bank"), owner.asks("form-account-bank"))
    await owner.says("First Bank", owner.asks("form-account-holder"))
    await owner.says("Example Ltd", owner.asks("form-account-number"))
    await owner.says("0000 1111", owner.label("button-form-save"))
    await owner.taps(owner.label("button-form-save"), owner.guide(3))

    channel = await shop.sandbox.channel(f"Gold {language}", owner.person)
    shown = await owner.taps(owner.step("channel"), owner.label("button-add-channel"))
    link = button(shown, owner.label("button-add-channel"))["value"]
    assert link.endswith("?startchannel&admin=invite_users+restrict_members"), link
    owner.count += 1
    await owner.person.adds_by_link(link, channel)
    shown = await owner.person.sees(owner.guide(4), fresh=True)
    assert await shop.value(_LINKED, str(channel.id), "Gold") == 1

    await owner.taps(owner.step("welcome"), owner.label("button-setup-standard"))
    await owner.taps(owner.label("button-setup-standard"), owner.guide(5))
    sell = owner.label("button-put-on-sale-named", name="Gold")
    shown = await owner.taps(sell, _plain(owner.label("put-on-sale", name="Gold")))
    assert owner.guide(5) in shown["text"]
    assert f"👉 {owner.step('trial')}" in labels(shown)
    assert owner.count <= MOST_TAPS, owner.count

    way = owner.label("button-trial-begin", way=owner.label("method-bank_transfer"))
    await owner.taps(owner.step("trial"), way)
    await owner.taps(way, owner.label("button-trial-proof"))
    await owner.taps(owner.label("button-trial-proof"), owner.label("button-trial-approve"))
    green = _plain(owner.label("trial-end-green", time="")).split(".")[0]
    await owner.taps(owner.label("button-trial-approve"), green)
    assert owner.count <= MOST_TAPS_TO_GREEN, owner.count
    assert time.monotonic() - began <= FIVE_MINUTES

    member = await shop.person("Mary", language)
    await member.says("/plans")
    await member.sees("Gold ·", fresh=True)


async def begun(shop: House, name: str = "Gold") -> Owner:
    """An English owner whose shop has a currency, and a plan without anything else."""
    owner = await emptied(shop, "en")
    await shop.database.execute(
        "INSERT INTO subscription_plans (id, name, duration_months, price, currency, is_active,"
        " is_draft) VALUES (gen_random_uuid(), $1, 1, 49, 'USD', false, true)",
        name,
    )
    return owner


async def opens_card(owner: Owner, name: str = "Gold") -> dict[str, Any]:
    await owner.says("/admin", "Setup:")
    await owner.taps("Admin", "Nothing is for sale yet")
    await owner.taps("💎 Plans", "is a draft")
    return await owner.taps(f"⚪ {name}", "Draft: members don't see it")


async def test_a_draft_says_why_in_red_and_is_sold_only_when_that_was_asked_twice(
    shop: House,
) -> None:
    owner, member = await begun(shop), await shop.person("Mary")
    card = await opens_card(owner)
    for lack in ("🔴 It has no channel", "🔴 Nobody can pay: there's no way to pay yet"):
        assert lack in card["text"]
    assert {"📡 Add channel", "💳 Add way to pay"} <= set(labels(card))
    await member.says("/plans")
    await member.sees("Nothing is for sale right now", fresh=True)

    first = await owner.taps("Start selling", "isn't complete")
    assert "🔴 It has no channel" in first["text"]
    sure = await owner.taps("Sell anyway", "Are you sure?")
    old = button(sure, "Yes, sell it")["value"]
    # It comes to lack something else than what was named: the old yes is none to that.
    await shop.database.execute(
        "INSERT INTO shop_accounts (id, currency, bank, holder, number) VALUES"
        " (gen_random_uuid(), 'MVR', 'Bank', 'Shop', '1'); NOTIFY settings"
    )
    await owner.person.forges(old)
    again = await owner.person.sees("isn't complete", fresh=True)
    assert "no exchange rate from its currency" in again["text"]
    await owner.taps("Sell anyway", "Are you sure?")
    # A nervous finger, and a second admin with the same question.
    told = await owner.person.last_message()
    yes = button(told, "Yes, sell it")["value"]
    await asyncio.gather(owner.person.forges(yes), owner.person.forges(yes))
    await owner.person.sees("is for sale", fresh=True)
    await shop.rests()
    logged = await shop.rows(
        "SELECT details FROM admin_actions WHERE action = 'plan_restored'"
        " AND NOT details ? 'unchanged' AND created_at > now() - interval '1 hour'"
        " AND details ? 'lacks'"
    )
    assert len(logged) == 1 and '"rate"' in logged[0]["details"]
    await member.says("/plans")
    await member.sees("Gold ·", fresh=True)

    await owner.person.says("/admin")
    await owner.person.sees("Setup:", fresh=True)
    desk = await owner.taps("Admin", "can't be paid for or delivered")
    assert "coffee" in desk["text"]


async def test_a_group_is_chosen_from_the_list_and_a_right_that_lacks_is_asked_for(
    shop: House,
) -> None:
    owner = await begun(shop)
    group = await shop.sandbox.supergroup("Gold talk", owner.person)
    await opens_card(owner)
    await owner.taps("Add channel", "A channel for")
    await owner.taps("Choose from my chats", "Which of your chats")
    await owner.person.shares_chat(group, GROUP)
    await owner.person.sees("Got Gold talk", fresh=True)
    await owner.person.sees("get into Gold talk", fresh=True)
    await shop.rests()
    # Telegram says it twice, by two updates; it was linked and told once.
    assert await shop.value(_LINKED, str(group.id), "Gold") == 1
    told = (await owner.person.screen())["messages"]
    assert sum("get into Gold talk" in message["text"] for message in told) == 1
    assert await shop.value("SELECT count(*) FROM channel_wishes") == 0

    # Without one of the rights, the bot asks for it and goes on when it has it.
    channel = await shop.sandbox.channel("Gold posts", owner.person)
    await shop.database.execute("DELETE FROM plan_channels")
    await opens_card(owner)
    shown = await owner.taps("Add channel", "A channel for")
    link = button(shown, "➕ Channel")["value"]
    await owner.person.adds_by_link(link.replace("+restrict_members", ""), channel)
    await owner.person.sees("I need: the right to ban", fresh=True)
    await owner.person.adds_by_link(link, channel)
    await owner.person.sees("get into Gold posts", fresh=True)
    assert await shop.value(_LINKED, str(channel.id), "Gold") == 1

    # An old wish says nothing about what an admin does later.
    other = await shop.sandbox.channel("Another", owner.person)
    await shop.database.execute("DELETE FROM plan_channels WHERE channel_name = 'Gold posts'")
    await opens_card(owner)
    await owner.taps("Add channel", "A channel for")
    await shop.sandbox.advance(hours=2)
    await other.adds_bot(by=owner.person)
    await owner.person.sees("I'm in Another", fresh=True)
    assert await shop.value(_LINKED, str(other.id), "Gold") == 0


async def test_two_admins_each_bring_their_own_channel(shop: House) -> None:
    owner = await begun(shop)
    second = Owner(shop.second, owner.say)
    found = {}
    for one in (owner, second):
        await opens_card(one)
        shown = await one.taps("Add channel", "A channel for")
        title = f"Of {one.person.name}"
        found[title] = await shop.sandbox.channel(title, one.person)
        link = button(shown, "➕ Channel")["value"]
    await asyncio.gather(
        owner.person.adds_by_link(link, found[f"Of {owner.person.name}"]),
        second.person.adds_by_link(link, found[f"Of {second.person.name}"]),
    )
    for one in (owner, second):
        await one.person.sees(f"get into Of {one.person.name}")
    await shop.rests()
    for channel in found.values():
        assert await shop.value(_LINKED, str(channel.id), "Gold") == 1
        assert await channel.status_of(BOT_ID) == "administrator"


async def test_a_channel_that_is_chosen_again_is_answered_whatever_it_is_already(
    shop: House,
) -> None:
    owner = await begun(shop)
    channel = await shop.sandbox.channel("Both", owner.person)
    await opens_card(owner)
    shown = await owner.taps("Add channel", "A channel for")
    # Telegram makes no link at first: the admin reads so, and asks for it once more.
    await shop.sandbox.fault(400, "createChatInviteLink", times=2)
    await owner.person.adds_by_link(button(shown, "➕ Channel")["value"], channel)
    asked = await owner.person.sees("didn't make an invitation link for “Both”", fresh=True)
    await owner.person.taps("Gold", message_id=asked["message_id"])
    refused = await owner.person.sees("Please try again in a few minutes", fresh=True)
    assert "📡 Channels" in labels(refused)
    assert await shop.value(_LINKED, str(channel.id), "Gold") == 0
    await owner.person.forges(button(asked, "Gold")["value"])
    await owner.person.sees("get into Both", fresh=True)

    await shop.database.execute(
        "INSERT INTO subscription_plans (id, name, duration_months, price, currency, is_active,"
        " is_draft) VALUES (gen_random_uuid(), 'Year', 12, 490, 'USD', false, true)"
    )
    await opens_list(shop, owner, "Year")
    await owner.person.shares_chat(channel, CHANNEL)
    await owner.person.sees("with Year get into Both", fresh=True)
    assert await shop.value(_LINKED, str(channel.id), "Year") == 1

    # The keyboard is still there when nothing is wished any more.
    await opens_list(shop, owner, "Year")
    await shop.sandbox.advance(hours=2)
    await owner.person.shares_chat(channel, CHANNEL)
    card = await owner.person.sees("📡 Both", fresh=True)
    assert "Got Both" not in card["text"]

    # Nor may the team's group be sold.
    team = await shop.sandbox.supergroup("Team", owner.person)
    await team.adds_bot(by=owner.person)
    await owner.person.sees("I'm in Team", fresh=True)
    await shop.database.execute(
        "INSERT INTO shop_settings (id, key, value) VALUES"
        f" (gen_random_uuid(), 'support_group', jsonb_build_object('value', '{team.id}'))"
    )
    await opens_list(shop, owner, "Year")
    await owner.person.shares_chat(team, GROUP)
    await owner.person.sees("“Team” is your support group", fresh=True)


async def test_a_sold_channel_and_a_growing_group_take_the_wish_along(shop: House) -> None:
    owner = await begun(shop)
    channel = await shop.sandbox.channel("Sold", owner.person)
    await opens_card(owner)
    shown = await owner.taps("Add channel", "A channel for")
    link = button(shown, "➕ Channel")["value"]
    await owner.person.adds_by_link(link, channel)
    await owner.person.sees("get into Sold", fresh=True)
    await shop.database.execute(
        "INSERT INTO subscription_plans (id, name, duration_months, price, currency, is_active,"
        " is_draft) VALUES (gen_random_uuid(), 'Year', 12, 490, 'USD', false, true)"
    )
    # The bot is taken out, and brought back for another plan without one of its rights.
    await channel.sets(BOT_ID, "left", by=owner.person)
    await owner.person.forges(f"suc:{await shop.plan_id('Year')}")
    await owner.person.sees("A channel for Year", fresh=True)
    await owner.person.adds_by_link(link.replace("+restrict_members", ""), channel)
    await owner.person.sees("I need: the right to ban", fresh=True)
    await owner.person.adds_by_link(link, channel)
    await owner.person.sees("with Year get into Sold", fresh=True)
    assert await shop.value(_LINKED, str(channel.id), "Year") == 1

    # A group that has grown into a supergroup by the time the rights are given.
    group = await shop.sandbox.group("Talk", owner.person)
    await owner.person.forges(f"suc:{await shop.plan_id('Year')}")
    await owner.person.sees("A channel for Year", fresh=True)
    await group.adds_bot(by=owner.person, can_restrict_members=False)
    await owner.person.sees("I need: the right to ban", fresh=True)
    grown = await group.migrates()
    await shop.rests()
    await grown.adds_bot(by=owner.person)
    await owner.person.sees("with Year get into Talk", fresh=True)
    assert await shop.value(_LINKED, str(grown.id), "Year") == 1
    assert await shop.value("SELECT count(*) FROM managed_chats WHERE title = 'Talk'") == 1


async def opens_list(shop: House, owner: Owner, plan: str) -> None:
    """Telegram's list of chats, from an older message where the plan has a channel by now."""
    await owner.person.forges(f"suc:{await shop.plan_id(plan)}")
    await owner.person.sees(f"A channel for {plan}", fresh=True)
    await owner.taps("Choose from my chats", "Which of your chats")


async def test_our_words_never_take_the_place_of_the_shops_own(shop: House) -> None:
    owner = await begun(shop)
    await owner.says("/start", "Setup: 1 of 6")
    keep = owner.label("button-setup-standard")
    shown = await owner.taps(owner.step("welcome"), keep)
    # Somebody else writes a welcome, while this one looks at ours.
    await shop.database.execute(
        "INSERT INTO shop_texts (id, key, language, text) VALUES"
        " (gen_random_uuid(), 'welcome', 'en', 'Our own words'); NOTIFY settings"
    )
    await owner.person.forges(button(shown, keep)["value"])
    told = await owner.person.sees("Our own words", fresh=True)
    assert keep not in labels(told)
    assert await shop.value("SELECT text FROM shop_texts") == "Our own words"


async def test_a_moderator_and_a_member_have_no_part_in_it(shop: House) -> None:
    await begun(shop)
    plan_id = await shop.plan_id("Gold")
    stranger = await shop.member("Mo")
    for role in ("user", "moderator"):
        await shop.database.execute(
            "UPDATE profiles SET role = $2 WHERE telegram_id = $1", str(stranger.id), role
        )
        taps = ("su", "sus:plan", "suh", f"suc:{plan_id}", f"sur:{plan_id}", "sut")
        for data in (*taps, f"sup:plan:{plan_id}:01:2", f"xd:plan:a:{plan_id}:0"):
            await stranger.forges(data)
        await stranger.says("/start")
        await stranger.sees("Plans", fresh=True)
    await stranger.never_sees("Setup")
    assert await shop.value("SELECT is_draft FROM subscription_plans WHERE name = 'Gold'")
    assert await shop.value("SELECT count(*) FROM channel_wishes") == 0
    assert await shop.value("SELECT count(*) FROM shop_settings") == 0


async def test_the_guide_is_put_away_and_found_again(shop: House) -> None:
    owner = await begun(shop)
    await owner.says("/start", "Setup: 1 of 6")
    await owner.taps("Done, hide the guide", "The guide is hidden")
    await owner.says("/start", "Hello")
    await owner.says("/admin", "Nothing is for sale yet")
    await owner.says("/settings", "Setup guide")
    await owner.taps("Setup guide", "Setup: 1 of 6")
