"""Receipts' pictures: read before the reviewers are called, once, and in no one's way."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import pytest

from models.delivery import OutboxItem
from models.lifecycles import PaymentStatus
from models.payments import Payment
from services.commerce.proof_files import ReceiptFile
from services.commerce.receipt_ocr import OcrHint, OcrUnreadable, read_receipt
from services.commerce.review_cards import review_card
from services.commerce.reviews import approve
from services.person import Person
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, at_once, checkout, met, receipt, submitted

pytestmark = pytest.mark.usefixtures("database")


class Machine:
    """Reads the same lines in every picture, or nothing at all, and remembers the pictures."""

    def __init__(self, lines: Sequence[str] | None = ()) -> None:
        self.lines = lines
        self.pictures: list[bytes] = []

    async def read(self, content: bytes) -> list[str]:
        self.pictures.append(content)
        if self.lines is None:
            raise OcrUnreadable
        return list(self.lines)


async def sent(file: ReceiptFile | None = None) -> tuple[UUID, str, Person]:
    """A receipt in a shop that reads pictures, the checkout's code, and the admin."""
    admin, who = await met(await factories.admin()), await factories.person()
    opened = await checkout(who, await factories.plan())
    done = await submitted(who, opened.intent_id, file, reads_receipts=True)
    return done.payment_id, opened.pay_code, admin


async def kinds() -> list[str]:
    found = await OutboxItem.filter(kind__in=["read_slip", "review_waiting"]).order_by("id")
    return [item.kind for item in found]


async def test_the_reviewers_are_called_with_what_was_read() -> None:
    payment, code, admin = await sent(receipt(b"a picture"))
    assert await kinds() == ["read_slip"]
    machine = Machine(["Amount USD 45.00", "2026-11-23", f"Remarks {code}", "Ref FT1234567"])
    assert await read_receipt(payment, machine, now=NOW) is None
    assert machine.pictures == [b"a picture"]
    assert await kinds() == ["read_slip", "review_waiting"]
    hint = (await review_card(admin, payment)).ocr
    assert hint is not None and hint.ocr is not None
    assert (str(hint.ocr.amount), hint.ocr.amount_fits) == ("45.00", False)
    assert (hint.ocr.day, hint.ocr.day_fits) == (NOW.date(), True)
    assert (hint.ocr.code_found, hint.ocr.reference) == (True, "FT1234567")
    # Whatever it read, it decided nothing.
    assert (await Payment.get(id=payment)).status is PaymentStatus.AWAITING_ADMIN


async def test_a_receipt_that_fits_in_everything_still_waits_for_an_admin() -> None:
    payment, code, _ = await sent()
    await read_receipt(payment, Machine(["Amount USD 49.00", "2026-11-23", code]), now=NOW)
    assert (await Payment.get(id=payment)).status is PaymentStatus.AWAITING_ADMIN


async def test_an_unreadable_picture_calls_the_reviewers_and_says_so() -> None:
    payment, _, admin = await sent()
    await read_receipt(payment, Machine(None), now=NOW)
    assert await kinds() == ["read_slip", "review_waiting"]
    assert (await review_card(admin, payment)).ocr == OcrHint(None)


async def test_a_reading_that_is_done_twice_calls_the_reviewers_once() -> None:
    payment, _, _ = await sent()
    await at_once(*(read_receipt(payment, Machine(["USD 49.00"]), now=NOW) for _ in range(3)))
    assert await kinds() == ["read_slip", "review_waiting"]


async def test_a_receipt_that_was_decided_meanwhile_is_not_read() -> None:
    payment, _, admin = await sent()
    await approve(payment, admin, now=NOW, policy=POLICY)
    machine = Machine()
    assert await read_receipt(payment, machine, now=NOW) == "decided already"
    assert (machine.pictures, await kinds()) == ([], ["read_slip"])


async def test_a_receipt_that_is_decided_while_it_is_read_calls_no_one() -> None:
    payment, _, admin = await sent()

    class Slow(Machine):
        async def read(self, content: bytes) -> list[str]:
            await approve(payment, admin, now=NOW, policy=POLICY)
            return await super().read(content)

    assert await read_receipt(payment, Slow(), now=NOW) == "decided already"
    assert await kinds() == ["read_slip"]


async def test_a_picture_that_waited_too_long_for_its_turn_is_not_read() -> None:
    payment, _, admin = await sent()
    machine = Machine()
    await read_receipt(payment, machine, now=NOW + timedelta(minutes=11))
    assert (machine.pictures, await kinds()) == ([], ["read_slip", "review_waiting"])
    assert (await review_card(admin, payment)).ocr is None


async def test_without_the_machine_the_reviewers_are_called_at_once() -> None:
    payment, _, _ = await sent()
    await read_receipt(payment, None, now=NOW)
    assert await kinds() == ["read_slip", "review_waiting"]


async def test_a_pdf_and_a_shop_that_reads_nothing_need_no_machine() -> None:
    paper = ReceiptFile(b"%PDF-", "application/pdf", "pdf", "f" * 64, None, None)
    await sent(paper)
    assert await kinds() == ["review_waiting"]
    who = await factories.person()
    opened = await checkout(who, await factories.plan("Other"))
    await submitted(who, opened.intent_id)
    assert await kinds() == ["review_waiting"] * 2


async def test_all_readings_wait_in_one_line() -> None:
    await sent()
    await sent()
    found = await OutboxItem.filter(kind="read_slip")
    assert [item.chat_id for item in found] == ["slips"] * 2
