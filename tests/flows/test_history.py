"""Every payment that was settled has a receipt that its person, and nobody else, can see again."""

import io

from PIL import Image

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import belongs, buys, labels, pays, sees_where, subscribes


async def test_a_member_sees_the_receipt_of_a_payment_as_a_picture_and_as_a_pdf(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    (payment,) = await house.payments_of(member)
    number = f"DC-{payment['receipt_number']:06d}"
    await member.says("/receipts")
    listed = await member.sees("1 payment.", fresh=True)
    assert f"{number} · 1 month · $49" in labels(listed)
    await member.taps(number)
    shown = await sees_where(member, lambda m: "photo" in m and number in m["text"], "the receipt")
    picture = Image.open(io.BytesIO(await house.sandbox.file(shown["photo"])))
    assert picture.size[0] > 600
    await member.taps("As a PDF", message_id=shown["message_id"])
    paper = await sees_where(member, lambda m: "document" in m, "the PDF")
    assert paper["document"]["file_name"] == f"{number}.pdf"
    assert (await house.sandbox.file(paper["document"]["file_id"])).startswith(b"%PDF-")
    await member.taps("My receipts", message_id=paper["message_id"])
    await member.sees("1 payment.", fresh=True)


async def test_nobody_sees_the_receipt_of_somebody_else(house: House, member: Person) -> None:
    await subscribes(house, member)
    (payment,) = await house.payments_of(member)
    stranger = await house.member("Stranger")
    await stranger.forges(f"rco:{payment['id']}:png")
    await stranger.sees("no such payment", fresh=True)
    await stranger.says("/receipts")
    await stranger.sees("no receipts yet", fresh=True)


async def test_a_payment_that_waits_for_its_check_has_no_receipt_yet(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    await member.says("/receipts")
    await member.sees("no receipts yet", fresh=True)


async def test_the_way_to_the_receipts_stands_on_the_membership(
    house: House, member: Person
) -> None:
    await belongs(house, member)
    await member.says("/membership")
    await member.sees("My receipts", fresh=True)
    await member.taps("My receipts")
    await member.sees("1 payment.", fresh=True)
