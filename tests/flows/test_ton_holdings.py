"""A plan that is free for holders: set by an admin, had by a holder, lost with a word and a day."""

from datetime import timedelta

import pytest

from handlers.callbacks import plans as on_plans
from handlers.callbacks.ton import ClaimPlan
from handlers.speech import speech_for
from sandbox.client import Person
from services.money import Money
from services.ton.addresses import friendly
from tests.flows.test_ton_domains import linked, said
from tests.harness.house import House
from tests.harness.ways import labels

HAS = (
    "SELECT count(*) FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id"
    " JOIN subscription_plans s ON s.id = a.package_id"
    " WHERE p.telegram_id = $1 AND s.name = $2 AND a.source = 'token' AND a.is_active"
)
#: What is left of the price when the payment that proved the wallet is used first.
PRICE = Money(4880, "USD")


async def gated(house: House, typed: str, *refused: tuple[str, str], shown: str) -> str:
    """A plan in the lounge that the admin makes free for holders; its name."""
    name, admin = await house.new_plan(49), house.admin
    await admin.says(f"/starprice 100 {name}")
    await admin.sees(name, fresh=True)
    await admin.taps("📡 Channels")
    await admin.sees(f"➕ {house.lounge.title}", fresh=True)
    await admin.taps(f"➕ {house.lounge.title}")
    await admin.sees(f"➖ {house.lounge.title}", fresh=True)
    await admin.taps("‹ Back")
    await admin.sees("For sale", fresh=True)
    await admin.taps("🗝️ Free for holders")
    await admin.sees("everybody pays", fresh=True)
    for wrong, why in refused:
        await admin.says(wrong)
        await admin.sees(why, fresh=True)
    await admin.says(typed)
    await admin.sees(shown, fresh=True)
    await admin.taps("✅ Yes, free for holders")
    card = await admin.sees(f"{name} is saved", fresh=True)
    assert "🗝️ Free for holders" in card["text"]
    return name


async def opens(me: Person, plan: str) -> None:
    await me.says("/plans")
    await me.sees(f"{plan} ·", fresh=True)
    await me.taps(f"{plan} ·")
    await me.sees("🗝️", fresh=True)


async def a_day_passes(house: House, **more: float) -> None:
    await house.advance_to(await house.now() + timedelta(**(more or {"days": 1, "minutes": 2})))


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_holder_gets_in_is_told_when_it_is_lost_and_has_it_again(
    house: House, language: str
) -> None:
    speech, chain = speech_for(language, None, None), house.sandbox.ton
    me = await house.member("Ida", language=language)
    coin = f"COIN{language.upper()}"
    master = await chain.jetton(coin, 99_999, by=me, decimals="3")
    # A name leads to the address, which is shown whole.
    await chain.names(f"coin-{language}.ton", master)
    plan = await gated(
        house,
        f"100 Coin-{language}.ton",
        ("100 nobody-at-all.ton", "Nobody has registered"),
        ("nothing", "isn't complete"),
        (f"some {friendly(master)}", "I need an amount"),
        (f"100 {friendly('0:' + '12' * 32)}", "nothing of the kind"),
        (f"0.0001 {friendly(master)}", "this amount doesn't exist"),
        shown=f"{coin} has 3 decimals",
    )
    # Without a wallet the way leads to one, and back.
    await opens(me, plan)
    card = await me.sees(friendly(master))
    assert f"100 {coin}" in card["text"]
    await me.taps(speech("button-claim-link"))
    await me.sees(said(speech, "wallet-about"), fresh=True)
    await me.taps(speech("button-back"))
    await me.sees(friendly(master), fresh=True)
    await linked(house, me, speech)
    await opens(me, plan)
    await me.taps(speech("button-claim"))
    await me.sees(said(speech, "JettonMissing", least="100", title=coin, has="99.999"), fresh=True)
    assert await house.value(HAS, str(me.id), plan) == 0
    await chain.jetton(coin, 100_000, by=me, decimals="3")
    await me.taps(speech("button-claim-again"))
    inside = await me.sees(said(speech, "plan-is-held"), fresh=True)
    assert speech.label("button-join", channel=house.lounge.title) in labels(inside)
    assert await house.value(HAS, str(me.id), plan) == 1
    await opens(me, plan)
    # It can still be paid for.
    paid = await me.sees(speech("gate-held")[:30])
    assert speech("button-claim") not in labels(paid)
    assert speech("button-buy", price=speech.money(PRICE)) in labels(paid)
    if language != "en":
        # The rest is the same in each; its words stand in the snapshots of the notices.
        return
    await chain.jetton(coin, 99_999, by=me, decimals="3")
    await a_day_passes(house)
    told = await me.sees(f"Your wallet doesn't have what {plan} asks for anymore", within=40)
    assert await house.value(HAS, str(me.id), plan) == 1
    await me.taps("💎 See the plan", message_id=told["message_id"])
    await me.sees("Get it back before", fresh=True)
    await a_day_passes(house)
    await me.sees(f"Your membership {plan} ended", within=40)
    await house.becomes(0, HAS, str(me.id), plan)
    # Held again, it is theirs again; and without it they pay like everybody.
    await chain.jetton(coin, 100_000, by=me, decimals="3")
    await me.forges(ClaimPlan(plan_id=await house.plan_id(plan)).pack())
    await me.sees("It's yours free of charge", fresh=True)
    await house.becomes(1, HAS, str(me.id), plan)
    await opens(me, plan)
    await me.taps("Buy for")
    await me.sees("Transfer exactly", fresh=True)
    await chain.jetton(coin, 0, by=me, decimals="3")


async def test_of_a_collection_only_what_it_knows_counts_and_what_is_sold_opens_for_the_buyer(
    house: House,
) -> None:
    speech, chain = speech_for("en", None, None), house.sandbox.ton
    anna, ben = await house.member("Anna"), await house.member("Ben")
    for one in (anna, ben):
        await linked(house, one, speech)
    collection = await chain.item("Owls", 1, by="nobody")
    plan = await gated(house, friendly(collection), shown="an NFT from Owls")
    await chain.item("Owls", 7, by=anna, is_false=True)
    await chain.item("Owls", 8, by=anna, trick="index_huge")
    claim = ClaimPlan(plan_id=await house.plan_id(plan)).pack()
    await opens(anna, plan)
    await anna.taps("🗝️ Get it free")
    await anna.sees("no NFT from Owls that counts", fresh=True)
    await chain.item("Owls", 7, by=anna)
    await anna.taps("🔄 Check again")
    await anna.sees("It's yours free of charge", fresh=True)
    # Sold within the day: it opens for its buyer, and for nobody else any more.
    await chain.item("Owls", 7, by=ben)
    await opens(ben, plan)
    await ben.taps("🗝️ Get it free")
    await ben.sees("It's yours free of charge", fresh=True)
    await anna.sees("Another member's wallet now has", within=40)
    assert [await house.value(HAS, str(one.id), plan) for one in (anna, ben)] == [0, 1]
    # Twice is once, and an old button asks the chain as any does.
    await ben.forges(claim)
    await house.rests()
    assert await house.value(HAS, str(ben.id), plan) == 1
    await anna.forges(claim)
    await anna.sees("no NFT from Owls that counts", fresh=True)
    await ben.says("/start")
    await ben.sees("You have a plan free of charge", fresh=True)
    # Version 3 does not answer: the item itself is asked, and silence takes nothing.
    await chain.fault(503, "v3", times=100)
    await a_day_passes(house)
    await house.rests()
    assert await house.value(HAS, str(ben.id), plan) == 1
    await house.sandbox.release()
    await chain.release()
    # Nobody has it for nothing any more: told, and a day.
    await house.admin.says(f"/starprice 100 {plan}")
    await house.admin.sees("🗝️ Free for holders", fresh=True)
    await house.admin.taps("🗝️ Free for holders")
    await house.admin.taps("✖️ Not free")
    await house.admin.sees("1 person has it that way", fresh=True)
    await house.admin.taps("✖️ Yes, everybody pays")
    await house.admin.sees("is saved", fresh=True)
    await a_day_passes(house, minutes=3)
    await ben.sees("isn't free for holders anymore", within=40)
    # A stale question sets nothing.
    stale = on_plans.OpenGate(plan_id=await house.plan_id(plan), mark="0" * 12).pack()
    await house.admin.forges(stale)
    await house.admin.sees("everybody pays", fresh=True)
