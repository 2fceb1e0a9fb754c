"""A receipt is one attempt, however often its update comes and whatever was decided meanwhile."""

from zoneinfo import ZoneInfo

import pytest

from models.lifecycles import IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from services.commerce.proof_files import ReceiptFile
from services.commerce.proofs import ReceiptSubmitted, SentFile, submit_receipt
from services.commerce.reviews import reject
from services.policy import Policy
from tests import factories
from tests.factories import NOW, Someone
from tests.services.channels import met

POLICY = Policy(ZoneInfo("UTC"))
FILE = ReceiptFile(b"receipt", "application/pdf", "pdf", "a" * 64, None, None)

pytestmark = pytest.mark.usefixtures("database")


async def sends(who: Someone, towards: PaymentIntent, idempotency_key: str) -> ReceiptSubmitted:
    return await submit_receipt(
        await met(who),
        towards.id,
        FILE,
        SentFile("1", False),
        idempotency_key=idempotency_key,
        now=NOW,
    )


async def test_a_receipt_repeated_after_its_rejection_is_no_second_attempt() -> None:
    who = await factories.person()
    towards = await factories.intent(
        who, await factories.plan(), snapshot={"plan": {"name": "1 month"}}
    )
    first = await sends(who, towards, "update:1:1")
    assert not first.is_rejected
    await reject(
        first.payment_id, await met(await factories.admin()), "amount", now=NOW, policy=POLICY
    )
    again = await sends(who, towards, "update:1:1")
    assert (again.payment_id, again.is_rejected) == (first.payment_id, True)
    assert (await PaymentIntent.get()).status is IntentStatus.REJECTED
    better = await sends(who, towards, "update:1:2")
    assert better.payment_id != first.payment_id
    assert await Payment.filter(status=PaymentStatus.AWAITING_ADMIN).count() == 1
