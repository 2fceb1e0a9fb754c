"""Drafts for each reason, what is marked later, and the steps of the guide as the shop is."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from bot.catalogue.commands import import_catalogue
from models.actions import AdminAction
from models.channels import ChannelWish, ManagedChat, PlanChannel
from models.delivery import OutboxItem
from models.education import EducationModule, EducationPackage
from models.subscriptions import SubscriptionPlan
from services.channels.gateway import BotRights
from services.channels.linking import (
    BotPlace,
    LinkRefused,
    RightsMissing,
    bot_place_changed,
    link_channel,
    make_request_link,
)
from services.channels.migrating import chat_migrated
from services.channels.wishes import was_granted
from services.commerce.lacks import Lack, lacks_of_courses, lacks_of_plans, unpayable
from services.money import Money
from services.person import Person, known
from services.policy import BankAccount, Policy, Receiving
from services.refusals import NotAllowed
from services.settings.guide import hide_guide
from services.setup.channel import wish_channel
from services.setup.sale import StillDraft, put_on_sale, sold_lacking, watch_due
from services.setup.steps import is_greeted, progress
from services.subscriptions.desk import PLANS
from services.subscriptions.plans import plans_on_sale
from tests import factories
from tests.factories import NOW
from tests.services.gateway import SOUND, Chats

POLICY = Policy(ZoneInfo("UTC"))
DOLLARS = BankAccount("0", "USD", "Bank", "Shop", "1")
BANK = replace(POLICY, accounts=(DOLLARS,))
CARDS = replace(POLICY, takes_cards=True)
CHAIN = replace(POLICY, receiving=Receiving("0:" + "f" * 64))
RATED = replace(BANK, rates={("IDR", "USD"): Decimal("0.00006")})


@pytest.mark.parametrize(
    ("amount", "currency", "stars", "policy", "lack"),
    [
        (4900, "USD", None, BANK, None),
        (0, "USD", None, POLICY, None),
        (4900, "USD", None, POLICY, Lack.WAY),
        (4900, "EUR", None, BANK, Lack.RATE),
        (4900, "USD", 2500, POLICY, None),
        (4900, "EUR", 2500, BANK, None),
        (50, "USD", None, CARDS, Lack.BOUNDS),
        (1_000_001, "USD", None, CARDS, Lack.BOUNDS),
        (50, "USD", None, replace(CARDS, accounts=(DOLLARS,)), None),
        # Of ten rupiah nothing is left in dollars.
        (1_000, "IDR", None, RATED, Lack.BOUNDS),
        (10_000_000, "IDR", None, RATED, None),
        (4900, "USD", None, CHAIN, None),
        (4900, "EUR", None, CHAIN, Lack.RATE),
    ],
)
def test_a_price_that_no_way_takes_says_why(
    amount: int, currency: str, stars: int | None, policy: Policy, lack: Lack | None
) -> None:
    assert unpayable(Money(amount, currency), stars, policy) is lack


async def boss(name: str = "Boss") -> Person:
    found = await known((await factories.admin(name)).telegram_id)
    assert found is not None
    return found


def once(key: str = "") -> dict[str, Any]:
    return {"idempotency_key": key or f"update:{uuid4()}", "now": NOW}


async def draft(admin: Person, **values: Any) -> UUID:
    wanted = {"name": "Gold", "months": 1, "price": Decimal(49), "currency": "USD", **values}
    return (await PLANS.create(admin, uuid4(), wanted, **once())).id


async def lacks(plan_id: UUID, policy: Policy = BANK) -> tuple[Lack, ...]:
    return (await lacks_of_plans([await SubscriptionPlan.get(id=plan_id)], policy))[plan_id]


async def notices() -> int:
    (row,) = await connections.get("default").execute_query_dict(
        "SELECT count(*) AS n FROM outbox WHERE kind = 'not_deliverable'"
    )
    return int(row["n"])


async def sells(admin: Person, plan_id: UUID, *accepted: Lack, key: str = "") -> None:
    await put_on_sale(admin, "plan", plan_id, accepted, **once(key), policy=BANK)


@pytest.mark.usefixtures("database")
async def test_a_new_plan_is_a_draft_until_it_is_complete_and_put_on_sale() -> None:
    admin = await boss()
    plan_id = await draft(admin)
    assert await plans_on_sale() == []
    assert await lacks(plan_id) == (Lack.CHANNEL,)
    with pytest.raises(StillDraft) as refused:
        await sells(admin, plan_id)
    assert refused.value.lacks == (Lack.CHANNEL,)
    plan = await SubscriptionPlan.get(id=plan_id)
    chat = await factories.channel(plan, "VIP")
    assert await lacks(plan_id) == ()
    await ManagedChat.filter(chat_id=chat.chat_id).update(broken_since=NOW)
    assert await lacks(plan_id) == (Lack.RIGHTS,)
    await ManagedChat.filter(chat_id=chat.chat_id).update(broken_since=None)
    second = await boss("Other")
    # Two admins at once, and the first one's tap once more.
    await asyncio.gather(
        sells(admin, plan_id, key="update:1"), sells(second, plan_id, key="update:2")
    )
    await sells(admin, plan_id, key="update:1")
    assert [one.name.own for one in await plans_on_sale()] == ["Gold"]
    told = await AdminAction.filter(action="plan_restored")
    assert sum("unchanged" not in line.details for line in told) == 1


@pytest.mark.usefixtures("database")
async def test_a_course_needs_a_lesson_or_a_start() -> None:
    course = await factories.course(starts_at=None)

    async def found() -> tuple[Lack, ...]:
        row = await EducationPackage.get(id=course.id)
        return (await lacks_of_courses([row], BANK))[row.id]

    assert await found() == (Lack.LESSON,)
    lesson = await EducationModule.create(package=course, title="Intro")
    assert await found() == ()
    await lesson.delete()
    await EducationPackage.filter(id=course.id).update(starts_at=NOW)
    assert await found() == ()


@pytest.mark.usefixtures("database")
async def test_what_is_on_sale_stays_there_and_is_told_once_when_it_comes_to_lack_something() -> (
    None
):
    await boss()
    old = await factories.plan("Old", currency="USD")
    whole = await factories.plan("Whole", currency="USD")
    await factories.channel(whole, "VIP")
    # The first look after the upgrade marks, and says nothing.
    await watch_due(now=NOW, policy=BANK)
    assert [(one.name, one.lacks) for one in await sold_lacking(BANK)] == [("Old", (Lack.CHANNEL,))]
    assert await notices() == 0
    await PlanChannel.filter(plan_id=whole.id).update(is_active=False)
    looks = [watch_due(now=NOW + timedelta(minutes=one), policy=BANK) for one in range(3)]
    await asyncio.gather(*looks)
    assert await notices() == 1
    # The way to pay is gone as well, of both.
    await watch_due(now=NOW + timedelta(hours=1), policy=POLICY)
    await watch_due(now=NOW + timedelta(hours=2), policy=POLICY)
    assert await notices() == 3
    assert {row.name.own for row in await plans_on_sale()} == {"Old", "Whole"}
    assert (await SubscriptionPlan.get(id=old.id)).is_active


@pytest.mark.usefixtures("database")
async def test_a_plan_that_cannot_be_written_keeps_no_other_from_being_told() -> None:
    await boss()
    strange, other = await factories.plan("Strange"), await factories.plan("Other")
    await SubscriptionPlan.filter(id__in=[strange.id, other.id]).update(lacks=[])
    sql = connections.get("default")
    await sql.execute_script(f"""
        CREATE FUNCTION refuse_strange() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'no'; END $$;
        CREATE TRIGGER strange BEFORE UPDATE ON subscription_plans
            FOR EACH ROW WHEN (OLD.id = '{strange.id}') EXECUTE FUNCTION refuse_strange();""")
    try:
        await watch_due(now=NOW, policy=BANK)
    finally:
        await sql.execute_script("DROP FUNCTION refuse_strange() CASCADE")
    assert await notices() == 1
    assert (await SubscriptionPlan.get(id=other.id)).lacks == [Lack.CHANNEL]
    assert (await SubscriptionPlan.get(id=strange.id)).lacks == []
    # The next look tells what this one could not.
    await watch_due(now=NOW + timedelta(hours=1), policy=BANK)
    assert await notices() == 2


@pytest.mark.usefixtures("database")
async def test_the_steps_follow_the_shop_and_only_hiding_is_remembered() -> None:
    admin = await boss()
    found = await progress(admin, POLICY)
    assert (found.done, found.next, found.greets) == (0, "basics", True)
    plan_id = await draft(admin)
    assert [step.name for step in (await progress(admin, BANK)).steps if step.is_done] == [
        "plan",
        "ways",
    ]
    await factories.channel(await SubscriptionPlan.get(id=plan_id), "VIP")
    found = await progress(admin, BANK)
    assert [one.name for one in found.ready] == ["Gold"]
    assert found.done == 3
    await hide_guide(admin, **once("update:1"))
    await hide_guide(admin, **once("update:1"))
    assert await is_greeted(admin, BANK) is None
    assert await AdminAction.filter(action="setup_hidden").count() == 1


@pytest.mark.usefixtures("database")
async def test_nobody_but_an_admin_has_a_say() -> None:
    admin = await boss()
    plan_id = await draft(admin)
    moderator = replace(admin, role="moderator")
    for operation in (
        sells(moderator, plan_id, Lack.CHANNEL),
        progress(moderator, POLICY),
        hide_guide(moderator, **once()),
        wish_channel(moderator, plan_id, NOW),
    ):
        with pytest.raises(NotAllowed):
            await operation
    assert await is_greeted(moderator, POLICY) is None


@pytest.mark.usefixtures("database")
async def test_what_a_file_puts_on_sale_is_told_with_all_that_it_lacks(tmp_path: Path) -> None:
    await boss()
    whole = await factories.plan("Whole", currency="USD", is_active=False)
    await factories.channel(whole, "VIP")
    file = tmp_path / "catalogue.yaml"
    file.write_text(
        "plans:\n  - {name: Whole, active: true}\n"
        "  - {name: Week, months: 1, price: 12.50, currency: USD, active: true}\n"
        "  - {name: Later, months: 1, price: 12.50, currency: USD}\n"
    )
    await import_catalogue(file, NOW, say=lambda said: None, agrees=lambda question: True)
    for _ in range(2):
        await watch_due(now=NOW, policy=BANK)
    assert [(one.name, one.lacks) for one in await sold_lacking(BANK)] == [
        ("Week", (Lack.CHANNEL,))
    ]
    assert await notices() == 1


@pytest.mark.usefixtures("database")
async def test_a_channel_of_another_plan_becomes_this_ones_when_it_is_chosen() -> None:
    admin = await boss()
    month, year = await factories.plan("Month"), await factories.plan("Year")
    chat = (await factories.channel(month, "VIP")).chat_id

    async def seen(*, chosen: bool) -> BotPlace:
        told = {"now": NOW, "policy": BANK, "is_present": True, "is_chosen": chosen}
        return await bot_place_changed(chat, SOUND, admin, **told)

    # Without a wish nothing follows, nor from a change of rights in a channel that is sold.
    assert await seen(chosen=True) is BotPlace.NOTED
    await wish_channel(admin, year.id, NOW)
    assert await seen(chosen=False) is BotPlace.NOTED
    assert await seen(chosen=True) is BotPlace.LINKING
    assert not await was_granted(admin, chat, NOW)
    refusing = Chats("invite")
    await ManagedChat.filter(chat_id=chat).update(request_link=None)
    with pytest.raises(LinkRefused):
        await link_channel(admin, chat, year.id, refusing, NOW)
    await link_channel(admin, chat, year.id, Chats(), NOW)
    assert await was_granted(admin, chat, NOW)
    assert await seen(chosen=True) is BotPlace.NOTED


@pytest.mark.usefixtures("database")
async def test_the_bot_that_is_brought_back_to_a_sold_channel_goes_on_with_the_wish() -> None:
    admin = await boss()
    month, year = await factories.plan("Month"), await factories.plan("Year")
    chat = (await factories.channel(month, "VIP")).chat_id
    told: Any = {"now": NOW, "policy": BANK, "is_present": True}
    mute = replace(SOUND, can_invite=False)
    assert await bot_place_changed(chat, SOUND, admin, is_added=True, **told) is BotPlace.NOTED
    await wish_channel(admin, year.id, NOW)
    # Rights that were changed in a channel that is sold say nothing about a plan.
    assert await bot_place_changed(chat, SOUND, admin, **told) is BotPlace.NOTED
    asked = await bot_place_changed(chat, mute, admin, is_added=True, **told)
    assert asked is BotPlace.ASKED_FOR_RIGHTS
    for _ in range(2):
        again = await bot_place_changed(chat, SOUND, admin, is_added=True, **told)
        assert again is BotPlace.LINKING
    assert await OutboxItem.filter(kind="link_wished").count() == 1


@pytest.mark.usefixtures("database")
async def test_a_wish_goes_on_in_a_sold_channel_when_the_rights_are_given_later() -> None:
    admin, other = await boss(), await boss()
    month, year = await factories.plan("Month"), await factories.plan("Year")
    chat = (await factories.channel(month, "VIP")).chat_id
    told: Any = {"now": NOW, "policy": BANK, "is_present": True}
    mute = replace(SOUND, can_invite=False)
    for one in (admin, other):
        await wish_channel(one, year.id, NOW)
    await bot_place_changed(chat, mute, admin, is_added=True, **told)
    # Opening the same screen again loses nothing; what another admin changes is no word of this.
    await wish_channel(admin, year.id, NOW)
    assert await bot_place_changed(chat, SOUND, other, **told) is BotPlace.NOTED
    late = {**told, "now": NOW + timedelta(hours=2)}
    assert await bot_place_changed(chat, SOUND, admin, **late) is BotPlace.NOTED
    assert await bot_place_changed(chat, SOUND, admin, **told) is BotPlace.LINKING
    assert await OutboxItem.filter(kind="link_wished").count() == 1
    # The right that is gone again before the link is made is waited for as well.
    await wish_channel(admin, month.id, NOW)
    await wish_channel(admin, year.id, NOW)
    refusing = Chats()
    refusing.allowed = mute
    with pytest.raises(RightsMissing):
        await link_channel(admin, chat, year.id, refusing, NOW)
    assert await bot_place_changed(chat, SOUND, admin, **told) is BotPlace.LINKING
    # Whoever meant another plan meanwhile did not mean this chat for it.
    await wish_channel(admin, month.id, NOW)
    assert await bot_place_changed(chat, SOUND, admin, **told) is BotPlace.NOTED


@pytest.mark.usefixtures("database")
async def test_a_wish_follows_its_group_when_that_becomes_a_supergroup() -> None:
    admin, plan = await boss(), await factories.plan("Month")
    told: Any = {"now": NOW, "policy": BANK, "is_present": True, "is_added": True}
    mute = replace(SOUND, can_invite=False)
    await wish_channel(admin, plan.id, NOW)
    for rights, place in ((mute, BotPlace.ASKED_FOR_RIGHTS), (SOUND, BotPlace.LINKING)):
        assert await bot_place_changed("-7", rights, admin, **told) is place
    # To promote the bot makes Telegram a supergroup of the group, before anything was delivered.
    await chat_migrated("-7", "-1007", NOW)
    kinds = ("rights_wanted", "link_wished")
    waiting = {one.kind: one.args["chat_id"] for one in await OutboxItem.filter(kind__in=kinds)}
    assert waiting == dict.fromkeys(kinds, "-1007")
    assert (await ChannelWish.get(telegram_user_id=admin.key)).chat_id == "-1007"
    linked = await link_channel(admin, waiting["link_wished"], plan.id, Chats(), NOW)
    assert linked.plan.own == "Month"


class Upgraded(Chats):
    """Telegram names the supergroup when it is asked about the group."""

    async def rights(self, chat_id: str) -> BotRights:
        await chat_migrated(chat_id, f"-100{chat_id[1:]}", NOW)
        return await super().rights(chat_id)


@pytest.mark.usefixtures("database")
async def test_a_plan_leads_into_the_supergroup_that_a_group_turns_out_to_be() -> None:
    admin, plan = await boss(), await factories.plan("Month")
    told: Any = {"now": NOW, "policy": BANK, "is_present": True, "is_added": True}
    await wish_channel(admin, plan.id, NOW)
    await bot_place_changed("-7", SOUND, admin, **told)
    await link_channel(admin, "-7", plan.id, Upgraded(), NOW)
    (leads,) = await PlanChannel.filter(plan_id=plan.id)
    assert leads.chat_id == "-1007" == (await ManagedChat.get()).chat_id
    assert await was_granted(admin, "-1007", NOW)


@pytest.mark.usefixtures("database")
async def test_a_link_that_telegram_does_not_make_is_told_and_made_when_it_can_be() -> None:
    admin = await boss()
    chat = (await factories.channel(await factories.plan("Month"), "VIP")).chat_id
    await ManagedChat.filter(chat_id=chat).update(request_link=None)

    async def waits(kind: str) -> int:
        return await OutboxItem.filter(kind=kind).count()

    refusing = Chats("invite")
    assert not await make_request_link(chat, refusing, NOW)
    assert (await waits("no_request_link"), await waits("channel_broken")) == (1, 0)
    # Without the right it is the right that is asked for, and the link follows by itself.
    refusing.allowed = replace(SOUND, can_invite=False)
    assert not await make_request_link(chat, refusing, NOW + timedelta(hours=1))
    assert (await waits("no_request_link"), await waits("channel_broken")) == (1, 1)
    assert await waits("prepare_channel") == 0
    told: Any = {"now": NOW + timedelta(hours=2), "policy": BANK, "is_present": True}
    await bot_place_changed(chat, SOUND, admin, **told)
    assert await waits("prepare_channel") == 1
    assert await make_request_link(chat, Chats(), NOW + timedelta(hours=2))
