"""Reviewers see what a member sent to prove a transfer, and nothing else that was paid."""

from datetime import timedelta
from itertools import count
from typing import Any
from uuid import uuid4

import pytest

from models.delivery import OutboxItem
from models.lifecycles import IntentStatus, PaymentMethod, PaymentStatus, Role
from models.payments import Payment
from services.commerce.proof_weight import RefusedLately
from services.commerce.review_cards import PaymentNotFound, review_card, waiting_for_review
from services.commerce.reviews import approve, reject, remind_due
from services.person import Person
from services.queues import queues
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, checkout, met, paid, submitted

pytestmark = pytest.mark.usefixtures("database")


async def staff(role: Role) -> Person:
    return await met(await factories.person(str(role), role=role))


async def settled(method: PaymentMethod, **columns: Any) -> Payment:
    """A payment that needs no reviewer, unless given otherwise."""
    who, plan = await factories.person(), await factories.plan()
    towards = await factories.intent(who, plan, method=method, status=IntentStatus.APPROVED)
    values = {"status": PaymentStatus.COMPLETED, "snapshot": {"plan": {"name": "1 month"}}}
    return await factories.payment(towards, **{**values, **columns})


async def odd_charge() -> Payment:
    """A card's money that stands beside its checkout and waits for an admin."""
    said = {"trouble": "paid_twice", "payload": "ABC", "provider_charge": "p"}
    waits = {"status": PaymentStatus.AWAITING_ADMIN, "webhook_data": said}
    payment = await settled(PaymentMethod.CARD, **waits)
    await Payment.filter(id=payment.id).update(intent_id=None)
    return payment


@pytest.mark.parametrize("role", [Role.MODERATOR, Role.ADMIN])
@pytest.mark.parametrize(
    ("method", "columns"),
    [
        (PaymentMethod.STARS, {"payment_provider_id": "stx"}),
        (PaymentMethod.CARD, {"payment_provider_id": "card"}),
        (PaymentMethod.TON, {"payment_provider_id": "f" * 64}),
        (PaymentMethod.USDT_TON, {"payment_provider_id": "f" * 64}),
        # A code left nothing to pay.
        (PaymentMethod.BANK_TRANSFER, {"amount": 0}),
    ],
)
async def test_what_is_no_proof_of_payment_has_no_card(
    method: PaymentMethod, columns: dict[str, Any], role: Role
) -> None:
    payment, reviewer = await settled(method, **columns), await staff(role)
    # Word for word what an id gets that there never was.
    for payment_id in (payment.id, uuid4()):
        for tried in (
            review_card(reviewer, payment_id),
            approve(payment_id, reviewer, now=NOW, policy=POLICY),
            reject(payment_id, reviewer, "amount", now=NOW, policy=POLICY),
        ):
            with pytest.raises(PaymentNotFound):
                await tried
    assert (await Payment.get(id=payment.id)).status is PaymentStatus.COMPLETED


async def test_a_cards_odd_charge_is_for_admins_in_the_queue_the_numbers_and_the_notices() -> None:
    moderator, admin = await staff(Role.MODERATOR), await staff(Role.ADMIN)
    charge = await odd_charge()
    with pytest.raises(PaymentNotFound):
        await review_card(moderator, charge.id)
    assert await waiting_for_review(moderator) == (None, 0)
    assert (await queues(moderator)).receipts == 0
    assert (await review_card(admin, charge.id)).charge == "p"
    assert await waiting_for_review(admin) == (charge.id, 1)
    assert (await queues(admin)).receipts == 1
    assert await remind_due(now=NOW + timedelta(days=1), policy=POLICY) == 1
    told = await OutboxItem.filter(kind="review_overdue").values_list("chat_id", flat=True)
    assert list(told) == [admin.key]


async def test_a_moderator_reviews_every_proof() -> None:
    moderator, who = await staff(Role.MODERATOR), await factories.person()
    payment_id = await paid(who, await factories.plan())
    assert (await review_card(moderator, payment_id)).payment_id == payment_id
    assert await waiting_for_review(moderator) == (payment_id, 1)
    await approve(payment_id, moderator, now=NOW, policy=POLICY)
    assert (await review_card(moderator, payment_id)).status is PaymentStatus.COMPLETED


async def test_the_card_says_when_a_person_only_sends_pictures() -> None:
    admin, who, plan = await staff(Role.ADMIN), await factories.person(), await factories.plan()

    async def told() -> RefusedLately | None:
        """What the card of one more receipt says, which is refused afterwards."""
        now = next(minutes)
        found = await checkout(who, plan, now=now)
        payment_id = (await submitted(who, found.intent_id, now=now)).payment_id
        said = (await review_card(admin, payment_id)).refused_lately
        await reject(payment_id, admin, "wrong-receipt", now=now, policy=POLICY)
        return said

    minutes = (NOW + timedelta(minutes=minute) for minute in count())
    assert [await told() for _ in range(2)] == [None] * 2
    accepted = next(minutes)
    towards = await factories.intent(who, plan, status="approved", now=accepted)
    await factories.proof(towards, status="completed", now=accepted)
    assert [await told() for _ in range(4)] == [
        None,
        RefusedLately(3, 4),
        RefusedLately(4, 5),
        RefusedLately(5, 6),
    ]
    assert [await told() for _ in range(3)] == [
        RefusedLately(5, 6),
        RefusedLately(5, 6),
        RefusedLately(6, 6),
    ]
