"""Buttons of the desks that no screen carries, and words that no example names."""

from uuid import uuid4

import pytest

from handlers.callbacks.desk import Act
from sandbox.client import Person
from tests.flows.test_education import new_course
from tests.harness.house import House

DESKS = ("plan", "category", "course", "module", "promo", "nothing", "")
_KEYS = {
    "plan": "SELECT id FROM subscription_plans WHERE name = '1 month'",
    "category": "SELECT id FROM education_categories LIMIT 1",
    "course": "SELECT id FROM education_packages WHERE name = 'Forged'",
    "module": "SELECT id FROM education_modules LIMIT 1",
}


async def test_a_desk_does_with_its_rows_only_what_its_screens_offer(house: House) -> None:
    """Whatever a button says, it says no more than a screen of that desk could have said."""
    admin = house.admin
    await new_course(house, "Forged", price=30)
    promo = uuid4()
    await house.database.execute(
        "INSERT INTO promotions (id, code, discount_type, discount_value, is_active, created_at,"
        " updated_at) VALUES ($1, 'FORGED', 'percentage', 5, true, now(), now())",
        promo,
    )
    for act in (Act.MOVE, Act.DELETE, Act.DELETE_SURELY):
        await admin.forges(f"xd:promo:{act}:{promo}:0")
        await house.rests()
    assert await house.value("SELECT count(*) FROM promotions WHERE id = $1", promo) == 1
    keys = {desk: await house.value(query) for desk, query in _KEYS.items()}
    for desk, act in (
        ("module", Act.ACTIVATE),
        ("module", Act.ARCHIVE),
        ("category", Act.MOVE),
        ("course", Act.MOVE),
    ):
        await admin.forges(f"xd:{desk}:{act}:{keys[desk] or uuid4()}:1")
        await house.rests()
    assert not house.faults()


@pytest.mark.parametrize("desk", DESKS)
async def test_buttons_of_every_desk_and_act_that_name_something_else_lead_nowhere(
    house: House, desk: str
) -> None:
    admin = house.admin
    plan = await house.value(_KEYS["plan"])
    before = await house.value("SELECT count(*) FROM subscription_plans")
    for act in (*Act, "z"):
        for key in ("", str(uuid4()), "x", f"{plan}"):
            if desk == "plan" and key == f"{plan}":
                continue
            await admin.forges(f"xd:{desk}:{act}:{key}:-5")
    for data in (f"xl:{desk}:{plan}:99999999999", f"xc:{desk}:{plan}:-1", f"xl:{desk}:x:0", "xd"):
        await admin.forges(data)
    await house.rests()
    assert await house.value("SELECT count(*) FROM subscription_plans") == before
    assert not house.faults()


async def test_buttons_of_a_desk_are_nothing_to_others(house: House, member: Person) -> None:
    plan = await house.value(_KEYS["plan"])
    for data in (f"xd:plan:x:{plan}:0", f"xd:plan:o:{plan}:0", "xl:promo::0", f"dlx:{plan}:1"):
        await member.forges(data)
    await house.rests()
    assert await house.value("SELECT is_active FROM subscription_plans WHERE id = $1", plan)


async def test_a_word_about_trouble_that_the_former_release_wrote_down_is_read(
    house: House,
) -> None:
    for word in ("trouble", "trouble_over"):
        await house.database.execute(
            "INSERT INTO outbox (kind, chat_id, args) VALUES ($1, $2, $3)",
            word,
            str(house.admin.id),
            '{"kind": "errands", "subject": "payment_approved", "count": 3, "first": "1: why",'
            ' "since": "2026-11-29T10:00:00+00:00", "until": "2026-11-29T10:05:00+00:00"}',
        )
        await house.admin.sees("payment_approved", fresh=True)
