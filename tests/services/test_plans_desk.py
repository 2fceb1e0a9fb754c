"""Plans at the admins' desk: names stay unique, places whole, and what people have stays theirs."""

import asyncio
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from models.actions import AdminAction
from models.channels import PlanChannel
from models.education import EducationCategory, EducationPackage
from models.payments import PaymentIntent
from models.subscriptions import SubscriptionPlan
from services.channels.linking import UnknownPlan
from services.commerce import checkout
from services.commerce.items import OfferChanged
from services.commerce.methods.bank import ByBank
from services.money import Money
from services.parsers.refused import NotAPrice
from services.person import Person, known
from services.policy import BankAccount, Policy
from services.refusals import NotAllowed
from services.subscriptions.desk import PLANS, PlanInUse, PlanNameTaken
from services.subscriptions.grants import NoSuchPlan, plan_named
from services.subscriptions.plan_cards import plan_desk_card, plan_page
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(ZoneInfo("UTC"), accounts=(BankAccount("0", "USD", "Bank", "Shop", "1"),))
VALUES = {
    "name": "Gold",
    "months": 3,
    "price": Decimal(120),
    "currency": "USD",
    "stars": 9000,
    "features": ["Signals"],
}


async def boss(name: str = "Boss") -> Person:
    found = await known((await factories.admin(name)).telegram_id)
    assert found is not None
    return found


def once(key: str = "") -> dict[str, Any]:
    return {"idempotency_key": key or f"update:{uuid4()}", "now": NOW}


async def made(admin: Person, **values: Any) -> UUID:
    """A plan on sale, as a file makes it."""
    return (await PLANS.create(admin, uuid4(), {**VALUES, "active": True, **values}, **once())).id


async def changed(admin: Person, plan_id: UUID, **changes: Any) -> None:
    await PLANS.change(admin, plan_id, changes, **once())


async def shop() -> list[str]:
    sold = await SubscriptionPlan.filter(is_active=True).order_by("display_order")
    return [plan.name for plan in sold]


async def log() -> list[str]:
    logged = [line for line in await AdminAction.all() if "unchanged" not in line.details]
    return sorted([line.action for line in logged])


async def test_a_plan_asked_for_twice_is_made_once_and_stands_where_it_was_put() -> None:
    admin = await boss()
    for name in ("A", "B"):
        await made(admin, name=name)
    plan_id, values = uuid4(), {**VALUES, "active": True, "place": 2}
    for number in (1, 2):
        await PLANS.create(admin, plan_id, values, **once(f"update:{number}"))
    assert await shop() == ["A", "Gold", "B"]
    assert await log() == ["plan_created"] * 3
    card = await plan_desk_card(admin, plan_id, POLICY)
    assert (card.place, card.places, card.uses.ever) == (2, 3, False)


async def test_no_two_plans_have_one_name_however_they_are_written_and_raced() -> None:
    admin = await boss()
    tries = [made(admin, name=name) for name in ("Gold", "GOLD", "gold", "Silver")]
    done = await asyncio.gather(*tries, return_exceptions=True)
    assert sorted(type(one).__name__ for one in done) == [
        *["PlanNameTaken"] * 2,
        *["UUID"] * 2,
    ]
    silver = await SubscriptionPlan.get(name="Silver")
    with pytest.raises(PlanNameTaken):
        await changed(admin, silver.id, name="gOLD")


async def test_two_admins_who_change_different_fields_both_get_their_way() -> None:
    first, second = await boss(), await boss("Other")
    plan_id = await made(first)
    await asyncio.gather(
        changed(first, plan_id, price=Decimal("99.50")),
        changed(second, plan_id, features=["Signals", "Chat"], months=0),
    )
    plan = await SubscriptionPlan.get(id=plan_id)
    assert (plan.price, plan.is_lifetime, plan.duration_months) == (Decimal("99.50"), True, 0)
    assert plan.features == ["Signals", "Chat"]
    # The months say one thing with whether it is for life, so neither is set alone.
    await changed(second, plan_id, months=6)
    plan = await SubscriptionPlan.get(id=plan_id)
    assert (plan.is_lifetime, plan.duration_months, plan.name) == (False, 6, "Gold")
    lines = await AdminAction.filter(action="plan_changed").order_by("created_at")
    assert {tuple(sorted(line.details["changes"])) for line in lines} == {
        ("price",),
        ("duration_months", "features", "is_lifetime"),
        ("duration_months", "is_lifetime"),
    }


async def test_the_same_change_again_changes_and_writes_nothing() -> None:
    admin = await boss()
    plan_id = await made(admin)
    for _ in range(2):
        for key in ("update:1", "update:2"):
            await PLANS.change(admin, plan_id, {"name": "Platinum"}, **once(key))
    assert await log() == ["plan_changed", "plan_created"]


async def test_a_price_with_more_decimals_than_its_currency_is_refused() -> None:
    admin = await boss()
    plan_id = await made(admin)
    with pytest.raises(NotAPrice):
        await changed(admin, plan_id, price=Decimal("49.50"), currency="JPY")


async def test_a_changed_price_leaves_an_open_checkout_as_it_was_and_an_old_button_says_so() -> (
    None
):
    admin, buyer = await boss(), await known((await factories.person()).telegram_id)
    assert buyer is not None
    plan_id = await made(admin)
    offered = (plan_id, Money(12_000, "USD"), ByBank())
    opened = await checkout.open_checkout(buyer, *offered, now=NOW, policy=POLICY)
    await changed(admin, plan_id, price=Decimal(150))
    kept = await checkout.find_checkout(buyer, opened.intent_id)
    assert kept.amount == Money(12_000, "USD")
    with pytest.raises(OfferChanged):
        await checkout.open_checkout(buyer, *offered, now=NOW, policy=POLICY)


async def test_plans_change_places_and_come_back_at_the_end() -> None:
    admin = await boss()
    ids = {name: await made(admin, name=name) for name in "ABC"}
    for _ in range(2):
        await PLANS.move(admin, ids["C"], 1, **once("update:1"))
    assert await shop() == ["C", "A", "B"]
    await PLANS.set_active(admin, ids["C"], False, **once("update:2"))
    assert await shop() == ["A", "B"]
    await PLANS.move(admin, ids["C"], 1, **once("update:3"))
    await PLANS.set_active(admin, ids["C"], True, **once("update:4"))
    # The first order comes once more: what was done since stays.
    await PLANS.set_active(admin, ids["C"], False, **once("update:2"))
    assert await shop() == ["A", "B", "C"]
    created = ["plan_created"] * 3
    assert await log() == ["plan_archived", "plan_changed", *created, "plan_restored"]
    assert [line.view.name.own for line in (await plan_page(admin, 0, POLICY)).items] == [
        "A",
        "B",
        "C",
    ]


async def test_a_plan_that_a_person_has_or_has_paid_for_is_not_deleted() -> None:
    admin, member = await boss(), await factories.person()
    running, past, fresh = [await made(admin, name=name) for name in ("Run", "Past", "Fresh")]
    plan = await SubscriptionPlan.get(id=running)
    await factories.subscription(member, plan)
    await factories.right(member, plan)
    await factories.channel(await SubscriptionPlan.get(id=fresh))
    towards = await factories.intent(member, await SubscriptionPlan.get(id=past))
    for plan_id, people_now in ((running, 1), (past, 0)):
        with pytest.raises(PlanInUse) as refused:
            await PLANS.delete(admin, plan_id, **once("update:1"))
        assert refused.value.running == people_now
    assert await PaymentIntent.exists(id=towards.id)
    await PLANS.delete(admin, fresh, **once("update:2"))
    assert not await PlanChannel.exists(plan_id=fresh)


async def test_a_plan_deleted_by_two_at_once_is_gone_once_and_both_read_so() -> None:
    first, second = await boss(), await boss("Other")
    plan_id = await made(first)
    gone = await asyncio.gather(
        *(
            PLANS.delete(one, plan_id, **once(f"update:{number}"))
            for number, one in enumerate((first, second))
        )
    )
    assert sorted(one is None for one in gone) == [False, True]
    assert (await log()).count("plan_deleted") == 1
    assert await PLANS.delete(first, plan_id, **once("update:0")) is None
    assert await PLANS.title_of(plan_id) == "Gold"


async def test_a_checkout_and_a_deletion_that_meet_leave_no_checkout_without_its_plan() -> None:
    admin = await boss()
    for number in range(5):
        plan_id = await made(admin, name=f"Plan {number}")
        plan = await SubscriptionPlan.get(id=plan_id)
        buyer = await factories.person(f"Buyer {number}")
        deleted, _ = await asyncio.gather(
            PLANS.delete(admin, plan_id, **once(f"update:{number}")),
            factories.intent(buyer, plan),
            return_exceptions=True,
        )
        kept = await SubscriptionPlan.exists(id=plan_id)
        assert isinstance(deleted, PlanInUse) is kept
        assert await PaymentIntent.exists(plan_id=plan_id) is kept


async def test_the_access_of_a_course_is_no_plan_at_the_desk() -> None:
    admin = await boss()
    category = await EducationCategory.create(name="Basics")
    course = await EducationPackage.create(
        name="Bootcamp", category=category, price=Decimal(10), currency="USD"
    )
    hidden = await factories.plan("Bootcamp", course=course, is_active=False)
    assert (await plan_page(admin, 0, POLICY)).total == 0
    with pytest.raises(UnknownPlan):
        await plan_desk_card(admin, hidden.id, POLICY)
    with pytest.raises(UnknownPlan):
        await PLANS.delete(admin, hidden.id, **once("update:1"))
    with pytest.raises(NoSuchPlan):
        await plan_named("bootcamp")
    await made(admin, name="Bootcamp")


async def test_no_one_but_an_admin_has_a_say() -> None:
    admin = await boss()
    plan_id = await made(admin)
    stranger = replace(admin, role="user")
    for operation in (
        made(stranger),
        changed(stranger, plan_id, name="Mine"),
        PLANS.move(stranger, plan_id, 1, **once("update:1")),
        PLANS.set_active(stranger, plan_id, False, **once("update:1")),
        PLANS.delete(stranger, plan_id, **once("update:1")),
        plan_page(stranger, 0, POLICY),
        plan_desk_card(stranger, plan_id, POLICY),
    ):
        with pytest.raises(NotAllowed):
            await operation
