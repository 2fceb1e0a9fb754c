"""Every payment that was settled has a receipt that its person, and no one else, can see again."""

import asyncio
import fcntl
import io
import os
import re
import signal
import termios
import time
from pathlib import Path

from PIL import Image

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import belongs, buys, labels, pays, sees_where, subscribes

#: A key of the tables.
ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")


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
    await member.taps("PDF", message_id=shown["message_id"])
    paper = await sees_where(member, lambda m: "document" in m, "the PDF")
    assert paper["document"]["file_name"] == f"{number}.pdf"
    assert (await house.sandbox.file(paper["document"]["file_id"])).startswith(b"%PDF-")
    opened = "SELECT count(DISTINCT event_data) FROM user_analytics WHERE telegram_user_id = $1"
    await house.becomes(2, f"{opened} AND event_type = 'paper_opened'", str(member.id))
    # Back leads to the picture that the PDF was opened from.
    await member.taps("Back", message_id=paper["message_id"])
    again = await sees_where(member, lambda m: "📄 PDF" in labels(m), "the picture")
    await member.taps("My receipts", message_id=again["message_id"])
    await member.sees("1 payment.", fresh=True)


async def test_a_letter_that_no_font_draws_is_reported_and_the_receipt_is_made(
    house: House,
) -> None:
    member = await house.member("Ali 𐎀")
    await subscribes(house, member)
    (payment,) = await house.payments_of(member)
    await member.says("/receipts")
    await member.sees("1 payment.", fresh=True)
    await member.taps(f"DC-{payment['receipt_number']:06d}")
    shown = await sees_where(member, lambda m: "photo" in m, "the receipt")
    assert "Our fonts don't have this letter" in shown["text"]
    assert "𐎀" in shown["text"]


async def test_a_receipt_whose_drawing_is_ended_in_the_middle_can_be_asked_for_again(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    (payment,) = await house.payments_of(member)
    number = f"DC-{payment['receipt_number']:06d}"
    first = await opens(member, number)
    drawing = drawing_process(house.bot.pid)
    os.kill(drawing, signal.SIGSTOP)
    await member.says("/receipts")
    await member.sees("1 payment.", fresh=True)
    await member.taps(number)
    await asyncio.to_thread(has_input, drawing)
    os.kill(drawing, signal.SIGKILL)
    await member.sees("I couldn't create it this time", fresh=True)
    assert await opens(member, number) > first


async def opens(member: Person, number: str) -> int:
    """The newest message with the receipt of this number as a picture."""
    await member.says("/receipts")
    await member.sees("1 payment.", fresh=True)
    await member.taps(number)
    await member.sees(f"Receipt {number}", fresh=True)
    shown = await sees_where(member, lambda m: "photo" in m and number in m["text"], "the receipt")
    return int(shown["message_id"])


def drawing_process(bot: int) -> int:
    """The process that draws for this bot."""
    children = Path(f"/proc/{bot}/task").glob("*/children")
    (found,) = (
        int(pid)
        for listed in children
        for pid in listed.read_text().split()
        if b"handlers.pictures.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    )
    return found


def has_input(pid: int) -> None:
    """Wait until something that this process has not read is in its standard input."""
    with Path(f"/proc/{pid}/fd/0").open("rb", buffering=0) as pipe:
        for _ in range(1000):
            if any(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4))):
                return
            time.sleep(0.01)
    raise AssertionError("nothing was asked of it")


async def test_no_one_sees_the_receipt_of_another_person(house: House, member: Person) -> None:
    await subscribes(house, member)
    (payment,) = await house.payments_of(member)
    stranger = await house.member("Stranger")
    await stranger.forges(f"rco:{payment['id']}:png")
    await stranger.sees("can't find this payment", fresh=True)
    await stranger.says("/receipts")
    await stranger.sees("No receipts yet", fresh=True)


async def test_a_payment_that_waits_for_its_check_has_no_receipt_yet(
    house: House, member: Person
) -> None:
    await buys(member)
    await pays(member)
    await member.says("/receipts")
    await member.sees("No receipts yet", fresh=True)


async def test_the_way_to_the_receipts_stands_on_the_membership(
    house: House, member: Person
) -> None:
    await belongs(house, member)
    await member.says("/membership")
    await member.sees("My receipts", fresh=True)
    await member.taps("My receipts")
    await member.sees("1 payment.", fresh=True)


async def test_admins_read_a_receipts_number_and_the_way_of_paying_and_no_id_of_the_tables(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    (payment,) = await house.payments_of(member)
    number = f"DC-{payment['receipt_number']:06d}"
    admin = house.admin
    await admin.says(f"/person {member.id}")
    await admin.sees(f"ID: {member.id}", fresh=True)
    await admin.taps("Why?")
    told = [(await admin.sees("step by step", fresh=True))["text"]]
    await admin.taps("👤")
    await admin.sees(f"ID: {member.id}", fresh=True)
    await admin.taps("📜 History")
    told.append((await admin.sees("membership history", fresh=True))["text"])
    assert all(f"🧾 Receipt {number} · Bank transfer" in text for text in told)
    await admin.says("/log")
    told.append((await admin.sees("approved a proof of payment", fresh=True))["text"])
    assert f"{member.name} · {number} · Bank transfer" in told[-1]
    assert not [text for text in told if ID.search(text)]
