"""The log of what the staff did: one line an operation, and none where nothing was done."""

from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from models.actions import AdminAction
from models.education import EducationPackage
from models.lifecycles import JoinMode
from models.promotions import Promotion
from models.settings import ShopAccount, ShopSetting, ShopText
from models.subscriptions import SubscriptionPlan
from models.ton import TonTransaction
from services.actions import log_page
from services.channels import linking
from services.commerce.methods import transfer_review
from services.commerce.methods.transfer_cards import Ending
from services.commerce.refunds import refund
from services.commerce.reviews import AlreadyReviewed, approve, reject
from services.education.desk import COURSES
from services.person import Person
from services.policy import BankAccount
from services.promotions.desk import PROMOTIONS
from services.refusals import NotAllowed
from services.settings import desk as settings_desk
from services.settings.accounts import add_account, change_account, move_up
from services.settings.texts import take_back_text, write_text
from services.subscriptions.desk import PLANS
from services.subscriptions.plans import set_star_price
from tests import factories
from tests.factories import NOW
from tests.services.chain import GRAM, Chain, asks, read
from tests.services.chain import POLICY as ON_CHAIN
from tests.services.gateway import Chats
from tests.services.shop import POLICY, met, paid

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def boss(database: str) -> Person:
    return await met(await factories.admin())


async def told() -> list[tuple[str, str]]:
    """Every operation with the name of what it was done to; each line is read once."""
    lines = [(line.action, str(line.details["name"])) for line in await AdminAction.all()]
    await AdminAction.all().delete()
    return lines


async def test_channels_linked_and_left_are_written_down_once(boss: Person) -> None:
    plan, other = await factories.plan(), await factories.plan("Other")
    chat_id = (await factories.channel(other)).chat_id
    for _ in range(2):
        await linking.link_channel(boss, chat_id, plan.id, Chats(), NOW)
    assert await told() == [("channel_linked", "VIP")]
    for mode in (JoinMode.REQUEST, JoinMode.INVITE, JoinMode.INVITE):
        await linking.choose_join_mode(boss, chat_id, mode, NOW)
    assert await told() == [("join_mode_chosen", "VIP")]
    for _ in range(2):
        await linking.unlink_channel(boss, chat_id, plan.id, NOW)
    assert await told() == [("channel_unlinked", "VIP")]


async def test_verdicts_and_refunds_are_written_down_by_who_was_first(boss: Person) -> None:
    plan, second = await factories.plan(), await met(await factories.admin("Second"))
    approved = await paid(await factories.person("Alice"), plan)
    for _ in range(2):
        await approve(approved, boss, now=NOW, policy=POLICY)
    with pytest.raises(AlreadyReviewed):
        await reject(approved, second, "no", now=NOW, policy=POLICY)
    rejected = await paid(await factories.person("Bob"), plan)
    await reject(rejected, second, "amount", now=NOW, policy=POLICY)
    page = await log_page(boss)
    assert {(line.by, line.action) for line in page.items} == {
        ("Boss", "receipt_approved"),
        ("Second", "receipt_rejected"),
    }
    assert sorted(await told()) == [("receipt_approved", "Alice"), ("receipt_rejected", "Bob")]
    for _ in range(2):
        await refund(approved, boss, "by hand", keep_access=True, now=NOW, policy=POLICY)
    assert await told() == [("payment_refunded", "Alice")]


async def test_transfers_settled_kept_and_sent_back_are_written_down(boss: Person) -> None:
    chain = Chain()
    for comment in ("one", "two", "three"):
        chain.pays(14 * GRAM, comment)
    await read(chain)
    rows = {row.comment: row for row in await TonTransaction.all()}
    found = await asks(await met(await factories.person("Alice")))
    for _ in range(2):
        await transfer_review.settle_for(
            rows["one"].id, found.pay_code, boss, now=NOW, policy=ON_CHAIN
        )
        await transfer_review.close_transfer(rows["two"].id, Ending.KEPT, boss, NOW)
        await transfer_review.close_transfer(rows["three"].id, Ending.REFUNDED, boss, NOW)
    assert sorted(await told()) == [
        ("transfer_kept", rows["two"].transaction_hash[:16]),
        ("transfer_refunded", rows["three"].transaction_hash[:16]),
        ("transfer_settled", "Alice"),
    ]


async def test_a_price_in_stars_is_written_down_when_it_changes(boss: Person) -> None:
    plan = await factories.plan()
    for stars in (0, 2500, 2500, 0):
        await set_star_price(boss, plan, stars, NOW)
    assert await told() == [("star_price_set", "1 month")] * 2


async def test_only_admins_read_the_log() -> None:
    with pytest.raises(NotAllowed):
        await log_page(await met(await factories.person()))


async def settings_kept() -> Any:
    return await ShopSetting.all().order_by("key").values_list("key", "value")


async def texts_kept() -> Any:
    return await ShopText.all().order_by("key", "language").values_list("key", "language", "text")


async def accounts_kept() -> Any:
    return await ShopAccount.all().order_by("position").values_list("bank", "number")


async def codes_kept() -> Any:
    return await Promotion.all().order_by("code").values_list("code", "is_active", "description")


async def plans_kept() -> Any:
    plans = SubscriptionPlan.filter(name__in=("Gold", "Silver")).order_by("display_order")
    return await plans.values_list("name", "price")


Operation = Callable[[str], Awaitable[Any]]
#: An operation with nothing to change, what is done next, and what both are about.
Case = tuple[Operation, Operation, Callable[[], Awaitable[Any]]]


async def a_setting(boss: Person) -> Case:
    def sets(hours: int) -> Operation:
        return lambda key: settings_desk.change_setting(
            "grace_hours", hours, boss, idempotency_key=key, now=NOW, policy=POLICY
        )

    await sets(5)("update:1")
    return sets(5), sets(6), settings_kept


async def a_setting_taken_back(boss: Person) -> Case:
    def back(key: str) -> Awaitable[None]:
        return settings_desk.reset_setting(
            "grace_hours", boss, idempotency_key=key, now=NOW, configured=POLICY
        )

    def sets(key: str) -> Awaitable[None]:
        return settings_desk.change_setting(
            "grace_hours", 6, boss, idempotency_key=key, now=NOW, policy=POLICY
        )

    return back, sets, settings_kept


async def a_text(boss: Person) -> Case:
    def writes(words: str) -> Operation:
        return lambda key: write_text("welcome", "en", words, boss, idempotency_key=key, now=NOW)

    await writes("Hello!")("update:1")
    return writes("Hello!"), writes("Good day!"), texts_kept


async def a_text_taken_back(boss: Person) -> Case:
    return (
        lambda key: take_back_text("welcome", "en", boss, idempotency_key=key, now=NOW),
        lambda key: write_text("welcome", "en", "Hello!", boss, idempotency_key=key, now=NOW),
        texts_kept,
    )


async def an_account(boss: Person) -> Case:
    account = BankAccount("", "USD", "Bank", "Shop", "1111 2222")
    made = await add_account(account, boss, form_id=uuid4(), idempotency_key="update:1", now=NOW)

    def changes(bank: str) -> Operation:
        return lambda key: change_account(
            made.key, {"bank": bank}, boss, idempotency_key=key, now=NOW
        )

    return changes("Bank"), changes("Other"), accounts_kept


async def an_accounts_place(boss: Person) -> Case:
    first, second = [
        await add_account(
            BankAccount("", "USD", f"Bank {number}", "Shop", number),
            boss,
            form_id=uuid4(),
            idempotency_key=number,
            now=NOW,
        )
        for number in ("1", "2")
    ]

    def moves(account: BankAccount) -> Operation:
        return lambda key: move_up(account.key, 1, boss, idempotency_key=key, now=NOW)

    return moves(first), moves(second), accounts_kept


def once(key: str) -> dict[str, Any]:
    return {"idempotency_key": key, "now": NOW}


async def a_code(boss: Person) -> Case:
    values = {"code": "SPRING", "off": Decimal(20), "text": None}
    made = await PROMOTIONS.create(boss, uuid4(), values, **once("update:1"))
    named = {"text": "For spring"}
    await PROMOTIONS.change(boss, made.id, named, **once("update:2"))
    return (
        lambda key: PROMOTIONS.change(boss, made.id, named, **once(key)),
        lambda key: PROMOTIONS.change(boss, made.id, {"text": None}, **once(key)),
        codes_kept,
    )


async def a_code_stopped(boss: Person) -> Case:
    values = {"code": "SPRING", "off": Decimal(20)}
    made = await PROMOTIONS.create(boss, uuid4(), values, **once("update:1"))
    await PROMOTIONS.set_active(boss, made.id, False, **once("update:2"))
    return (
        lambda key: PROMOTIONS.set_active(boss, made.id, False, **once(key)),
        lambda key: PROMOTIONS.set_active(boss, made.id, True, **once(key)),
        codes_kept,
    )


async def gold(boss: Person, name: str = "Gold") -> UUID:
    values = {"name": name, "months": 3, "price": Decimal(120), "currency": "USD", "active": True}
    return (await PLANS.create(boss, uuid4(), values, **once(f"made:{name}"))).id


async def a_plan(boss: Person) -> Case:
    plan_id = await gold(boss)
    await PLANS.change(boss, plan_id, {"price": Decimal(90)}, **once("update:2"))
    return (
        lambda key: PLANS.change(boss, plan_id, {"price": Decimal(90)}, **once(key)),
        lambda key: PLANS.change(boss, plan_id, {"price": Decimal(120)}, **once(key)),
        plans_kept,
    )


async def a_plans_place(boss: Person) -> Case:
    await gold(boss)
    silver = await gold(boss, "Silver")

    def moves(place: int) -> Operation:
        return lambda key: PLANS.move(boss, silver, place, **once(key))

    await moves(1)("update:1")
    return moves(1), moves(2), plans_kept


async def a_course(boss: Person) -> Case:
    course = await factories.course()
    await COURSES.change(boss, course.id, {"teacher": "Ada"}, **once("update:1"))
    return (
        lambda key: COURSES.change(boss, course.id, {"teacher": "Ada"}, **once(key)),
        lambda key: COURSES.change(boss, course.id, {"teacher": None}, **once(key)),
        courses_kept,
    )


async def courses_kept() -> Any:
    return await EducationPackage.all().values("instructor_name", "is_active")


@pytest.mark.parametrize(
    "prepared",
    [
        *(a_setting, a_setting_taken_back, a_text, a_text_taken_back, an_account),
        *(an_accounts_place, a_code, a_code_stopped, a_plan, a_plans_place),
        a_course,
    ],
)
async def test_what_changed_nothing_undoes_nothing_when_it_is_repeated(
    boss: Person, prepared: Callable[[Person], Awaitable[Case]]
) -> None:
    changes_nothing, comes_after, kept = await prepared(boss)
    before = await kept()
    await changes_nothing("update:8")
    assert await kept() == before
    shown = len((await log_page(boss)).items)
    await comes_after("update:9")
    after = await kept()
    assert after != before
    await changes_nothing("update:8")
    assert await kept() == after
    assert len((await log_page(boss)).items) == shown + 1, "the log is about what changed"
