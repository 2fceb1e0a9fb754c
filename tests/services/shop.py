"""A shop for tests: one account, receipts that differ, and operations at the same moment."""

import asyncio
from collections.abc import Awaitable, Mapping
from datetime import datetime
from hashlib import sha256
from itertools import count
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from models.education import EducationPackage
from models.subscriptions import SubscriptionPlan
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.funding import Target
from services.commerce.methods.bank import ByBank
from services.commerce.proof_files import ReceiptFile
from services.commerce.proofs import ReceiptSubmitted, SentFile, submit_receipt
from services.education.desk import edit_course
from services.money import Money
from services.person import Person, known
from services.policy import BankAccount, Policy
from services.refusals import Refusal
from tests.factories import NOW, Someone

POLICY = Policy(ZoneInfo("UTC"), accounts=(BankAccount("0", "USD", "Bank", "Holder", "7700"),))
_receipts, _keys = count(1), count(1)


async def met(who: Someone) -> Person:
    person = await known(who.telegram_id)
    assert person is not None
    return person


def receipt(content: bytes | None = None) -> ReceiptFile:
    """A file that was judged already; another one with every call unless its content is given."""
    content = content or f"receipt {next(_receipts)}".encode()
    digest = sha256(content).hexdigest()
    return ReceiptFile(content, "image/png", "png", digest, None, None)


async def checkout(who: Someone, plan: SubscriptionPlan, **changes: Any) -> Checkout:
    price = Money.of(plan.price, plan.currency)
    values = {"now": NOW, "policy": POLICY, **changes}
    return await open_checkout(await met(who), plan.id, price, ByBank(), **values)


async def submitted(
    who: Someone, intent_id: UUID, file: ReceiptFile | None = None, **changes: Any
) -> ReceiptSubmitted:
    values = {"now": NOW, "idempotency_key": f"update:42:{next(_keys)}", **changes}
    sent = SentFile("file", is_photo=True)
    return await submit_receipt(await met(who), intent_id, file or receipt(), sent, **values)


async def paid(who: Someone, plan: SubscriptionPlan) -> UUID:
    """A payment of the person's that waits for an admin."""
    return (await submitted(who, (await checkout(who, plan)).intent_id)).payment_id


async def at_once(*operations: Awaitable[Any]) -> list[Any]:
    """What each of the operations came to: its fact, or the refusal it met. A fault is raised."""
    outcomes = await asyncio.gather(*operations, return_exceptions=True)
    for outcome in outcomes:
        if isinstance(outcome, BaseException) and not isinstance(outcome, Refusal):
            raise outcome
    return outcomes


def seat_target(course: EducationPackage) -> Target:
    """What balance is put towards, for a seat in a course."""
    return Target(course.id, Money.of(course.price, course.currency), 0, is_seat=True)


async def course_edited(
    admin: Person, course_id: UUID, values: Mapping[str, Any], *, now: datetime, policy: Policy
) -> None:
    """An admin saves these fields of a course, once."""
    key = f"edit:{uuid4()}"
    await edit_course(admin, course_id, values, idempotency_key=key, now=now, policy=policy)
