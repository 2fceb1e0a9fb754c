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
from services.answers import NotAPrice
from services.channels.linking import UnknownPlan
from services.commerce import checkout
from services.commerce.items import OfferChanged
from services.commerce.methods.bank import ByBank
from services.money import Money
from services.person import Person, known
from services.policy import BankAccount, Policy
from services.refusals import NotAllowed
from services.subscriptions import desk
from services.subscriptions.desk import PlanInUse, PlanNameTaken, PlanTerms
from services.subscriptions.grants import NoSuchPlan, plan_named
from services.subscriptions.plan_cards import plan_desk_card, plan_page
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(ZoneInfo("UTC"), accounts=(BankAccount("0", "USD", "Bank", "Shop", "1"),))
TERMS = PlanTerms("Gold", 3, Decimal(120), "USD", 9000, ("Signals",))


async def boss(name: str = "Boss") -> Person:
    found = await known((await factories.admin(name)).telegram_id)
    assert found is not None
    return found


async def made(admin: Person, terms: PlanTerms = TERMS, **changes: Any) -> UUID:
    wanted = replace(terms, **changes)
    key = f"update:{uuid4()}"
    return (await desk.create_plan(admin, uuid4(), wanted, deed_key=key, now=NOW)).plan_id


async def changed(admin: Person, plan_id: UUID, **changes: Any) -> None:
    key = f"update:{uuid4()}"
    wanted = replace(TERMS, **changes)
    await desk.change_plan(admin, plan_id, TERMS, wanted, deed_key=key, now=NOW)


async def shop() -> list[str]:
    sold = await SubscriptionPlan.filter(is_active=True).order_by("display_order")
    return [plan.name for plan in sold]


async def log() -> list[str]:
    return sorted([line.action for line in await AdminAction.all()])


async def test_a_plan_asked_for_twice_is_made_once_and_stands_where_it_was_put() -> None:
    admin = await boss()
    for name in ("A", "B"):
        await made(admin, name=name)
    plan_id, terms = uuid4(), replace(TERMS, place=2)
    for number in (1, 2):
        await desk.create_plan(admin, plan_id, terms, deed_key=f"update:{number}", now=NOW)
    assert await shop() == ["A", "Gold", "B"]
    assert await log() == ["plan_created"] * 3
    card = await plan_desk_card(admin, plan_id)
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
        changed(second, plan_id, features=("Signals", "Chat"), months=None),
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
    wanted = replace(TERMS, name="Platinum")
    for _ in range(2):
        await desk.change_plan(admin, plan_id, TERMS, wanted, deed_key="update:1", now=NOW)
        await desk.change_plan(admin, plan_id, TERMS, wanted, deed_key="update:2", now=NOW)
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
        await desk.move_plan(admin, ids["C"], 1, deed_key="update:1", now=NOW)
    assert await shop() == ["C", "A", "B"]
    await desk.archive_plan(admin, ids["C"], archived=True, deed_key="update:2", now=NOW)
    assert await shop() == ["A", "B"]
    await desk.move_plan(admin, ids["C"], 1, deed_key="update:3", now=NOW)
    await desk.archive_plan(admin, ids["C"], archived=False, deed_key="update:4", now=NOW)
    # The first order comes once more: what was done since stays.
    await desk.archive_plan(admin, ids["C"], archived=True, deed_key="update:2", now=NOW)
    assert await shop() == ["A", "B", "C"]
    created = ["plan_created"] * 3
    assert await log() == ["plan_archived", "plan_changed", *created, "plan_restored"]
    assert [line.view.name for line in (await plan_page(admin, 0)).lines] == ["A", "B", "C"]


async def test_a_plan_that_somebody_has_or_has_paid_for_is_not_deleted() -> None:
    admin, member = await boss(), await factories.person()
    running, past, fresh = [await made(admin, name=name) for name in ("Run", "Past", "Fresh")]
    plan = await SubscriptionPlan.get(id=running)
    await factories.subscription(member, plan)
    await factories.right(member, plan)
    await factories.channel(await SubscriptionPlan.get(id=fresh))
    towards = await factories.intent(member, await SubscriptionPlan.get(id=past))
    for plan_id, people_now in ((running, 1), (past, 0)):
        with pytest.raises(PlanInUse) as refused:
            await desk.delete_plan(admin, plan_id, deed_key="update:1", now=NOW)
        assert refused.value.running == people_now
    assert await PaymentIntent.exists(id=towards.id)
    await desk.delete_plan(admin, fresh, deed_key="update:2", now=NOW)
    assert not await PlanChannel.exists(plan_id=fresh)


async def test_a_plan_deleted_by_two_at_once_is_gone_once_and_both_read_so() -> None:
    first, second = await boss(), await boss("Other")
    plan_id = await made(first)
    gone = await asyncio.gather(
        *(
            desk.delete_plan(one, plan_id, deed_key=f"update:{number}", now=NOW)
            for number, one in enumerate((first, second))
        )
    )
    assert {one.name for one in gone} == {"Gold"}
    assert (await log()).count("plan_deleted") == 1
    again = await desk.delete_plan(first, plan_id, deed_key="update:0", now=NOW)
    assert again.name == "Gold"


async def test_a_checkout_and_a_deletion_that_meet_leave_no_checkout_without_its_plan() -> None:
    admin = await boss()
    for number in range(5):
        plan_id = await made(admin, name=f"Plan {number}")
        plan = await SubscriptionPlan.get(id=plan_id)
        buyer = await factories.person(f"Buyer {number}")
        deleted, _ = await asyncio.gather(
            desk.delete_plan(admin, plan_id, deed_key=f"update:{number}", now=NOW),
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
    assert (await plan_page(admin, 0)).total == 0
    with pytest.raises(UnknownPlan):
        await plan_desk_card(admin, hidden.id)
    with pytest.raises(UnknownPlan):
        await desk.delete_plan(admin, hidden.id, deed_key="update:1", now=NOW)
    with pytest.raises(NoSuchPlan):
        await plan_named("bootcamp")
    await made(admin, name="Bootcamp")


async def test_nobody_but_an_admin_has_a_say() -> None:
    admin = await boss()
    plan_id = await made(admin)
    stranger = replace(admin, role="user")
    for deed in (
        made(stranger),
        changed(stranger, plan_id, name="Mine"),
        desk.move_plan(stranger, plan_id, 1, deed_key="update:1", now=NOW),
        desk.archive_plan(stranger, plan_id, archived=True, deed_key="update:1", now=NOW),
        desk.delete_plan(stranger, plan_id, deed_key="update:1", now=NOW),
        plan_page(stranger, 0),
        plan_desk_card(stranger, plan_id),
    ):
        with pytest.raises(NotAllowed):
            await deed
