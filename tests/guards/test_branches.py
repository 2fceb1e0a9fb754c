"""The next room is cheap: a way to pay and a field of a plan, each added to a copy of the program.

The copy serves both over HTTP; the rest of it was written without knowing either.
"""

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest

from tests.database_server import SessionServer
from tests.guards.branch import copy_with
from tests.guards.new_field import MOTTO
from tests.guards.new_method import VOUCHER
from tests.harness.house import House, open_house
from tests.harness.processes import Program
from tests.harness.ways import answers, is_approved, labels, pays, sees_where

# Both tests talk to one house, so they belong to one worker.
pytestmark = [pytest.mark.xdist_group("branches"), pytest.mark.timeout(180)]


@pytest.fixture(scope="module")
async def branched(
    database_server: SessionServer, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[House]:
    """A house in which the program is a copy with both branches in it."""
    place = tmp_path_factory.mktemp("branches")
    program = partial(Program, root=copy_with(place / "program", VOUCHER, MOTTO))
    url = await database_server.fresh_database()
    async with open_house(url, place, furnished=False, program=program) as made:
        yield made
    await database_server.drop_database(url)


async def command(house: House, log: Path, *arguments: str) -> str:
    """Run a command of the copy's beside its bot; what it said."""
    program = Program("bot", *arguments, log=log, env=house.bot.env, root=house.bot.root)
    await program.start()
    assert await program.ends() == 0, program.tail()
    return program.output()


def test_a_new_way_to_pay_is_six_files_and_four_that_name_them() -> None:
    assert len(VOUCHER.files) <= 6
    assert len(VOUCHER.lines) <= 6
    assert len(VOUCHER.touched - set(VOUCHER.files.values())) <= 4


def test_a_new_field_of_a_plan_stands_in_four_places() -> None:
    """A text in three languages is one place."""
    texts = {file for file in MOTTO.touched if file.startswith("locales/")}
    assert len(MOTTO.touched - texts) + 1 <= 4


async def test_a_voucher_pays_as_every_other_way_does(branched: House, tmp_path: Path) -> None:
    """Button, checkout, proof, review, ledger, receipt and the nightly check."""
    house = branched
    member = await house.member()
    await member.says("/plans")
    await member.sees("1 month ·", fresh=True)
    await member.taps("1 month ·")
    assert "🎟 Voucher for $49" in labels(await member.sees("Buy for", fresh=True))
    await member.taps("Voucher")
    await member.sees("1 month for $49: send me a photo of your voucher", fresh=True)
    await pays(member)
    await is_approved(member, house.admin)

    (payment,) = await house.payments_of(member)
    assert (payment["payment_method"], payment["status"]) == ("voucher", "completed")
    came_in = "SELECT sum(amount)::int FROM ledger_entries WHERE account = 'clearing:voucher'"
    assert await house.value(came_in) == -4900
    number = f"DC-{payment['receipt_number']:06d}"
    await member.says("/receipts")
    await member.sees(number, fresh=True)
    await member.taps(number)
    # The way's name is drawn on it.
    await sees_where(member, lambda m: "photo" in m and number in m["text"], "the receipt")
    await house.rests()
    assert "the books agree" in await command(house, tmp_path / "books.log", "books")


async def test_a_motto_is_asked_for_logged_and_stands_in_the_file(
    branched: House, tmp_path: Path
) -> None:
    house, admin = branched, branched.admin
    held = "SELECT motto FROM subscription_plans WHERE name = '3 months'"
    await admin.says("/admin")
    await admin.sees("Admin panel", fresh=True)
    await admin.taps("💎 Plans")
    await admin.sees("is for sale", fresh=True)
    await admin.taps("3 months ·")
    await admin.sees("people have it now", fresh=True)
    await admin.taps("✏️ Edit")
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("✏️ Motto")
    await answers(
        admin, ("What is the plan's motto?", "x" * 81), ("keep it to 80", "Steady as she goes")
    )
    await admin.sees("✏️ Motto: Steady as she goes", fresh=True)
    await admin.taps("Save")
    await admin.sees("3 months is saved", fresh=True)
    assert await house.value(held) == "Steady as she goes"
    changes = "SELECT details->'changes'->>'motto' FROM admin_actions WHERE action = 'plan_changed'"
    assert await house.value(changes) == '[null, "Steady as she goes"]'

    file = tmp_path / "catalogue.yaml"
    await command(house, tmp_path / "export.log", "catalog", "export", str(file))
    written = file.read_text("utf-8")
    assert written.count("motto: Steady as she goes") == 1
    file.write_text(written.replace("Steady as she goes", "Full sail"), "utf-8")
    shown = await command(house, tmp_path / "import.log", "catalog", "import", "--yes", str(file))
    assert 'motto: "Steady as she goes" → "Full sail"' in shown
    assert await house.value(held) == "Full sail"
