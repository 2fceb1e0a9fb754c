"""Opening a checkout for a seat in a course: it is held for as long as the checkout is open.

Taking the seat and writing the checkout are one transaction; two taps open one.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.lifecycles import EnrollmentStatus
from services.channels.health import require_sound_channels
from services.commerce.checkout import (
    Checkout,
    changed_since,
    checkout_of,
    kept_open,
    live_intent,
    offer_for,
    open_intent,
)
from services.commerce.holds import FundingChanged, still_holds
from services.commerce.items import SeatItem
from services.commerce.quote import Way
from services.commerce.zero_total import gift_of, settle_gift
from services.money import Money
from services.people.bans import require_not_banned
from services.person import Person, lock_person
from services.policy import Policy
from services.seats import seats
from services.seats.access import plans_of
from services.seats.enrollment import (
    AlreadyEnrolled,
    CourseGone,
    EnrollmentNotFound,
    enrollment_of,
)


async def open_seat_checkout(
    person: Person,
    enrollment_id: UUID,
    shown: Money,
    way: Way,
    *,
    promo: str | None = None,
    now: datetime,
    policy: Policy,
) -> Checkout:
    """The person's checkout for a seat, which is held while it is open.

    Raises EnrollmentNotFound, CourseGone, AlreadyEnrolled, CourseFull, SeatOfferChanged,
    ChannelsBroken, BannedFromChannel, BannedByUs, PaymentUnderReview, NoAccount, NoStarPrice,
    NoCards, NotOnChain and every Promo… refusal.
    """
    item = await _item(person, enrollment_id, shown, now)
    if isinstance(item, Checkout):
        return item
    try:
        return await _open(person, item, shown, way, promo, now, policy)
    except FundingChanged:
        return await changed_since(person, item, shown, now)


async def _open(
    person: Person,
    item: SeatItem,
    shown: Money,
    way: Way,
    promo: str | None,
    now: datetime,
    policy: Policy,
) -> Checkout:
    enrollment_id = item.enrollment.id
    offer = await offer_for(person, item, way, promo, now, policy)
    if isinstance(offer, Checkout):
        return offer
    if offer.payable != shown:
        return await changed_since(person, item, shown, now)
    for plan_id in await plans_of(item.package):
        await require_sound_channels(person, plan_id)
    async with in_transaction():
        await lock_person(person.bot_user_id)
        await require_not_banned(person, now)
        # Behind the lock: the person may have left, or have been given the seat, meanwhile.
        settled = await _item(person, enrollment_id, shown, now)
        if isinstance(settled, Checkout):
            return settled
        await still_holds(person, offer.snapshot, intent_id=None, now=now, policy=policy)
        live = await live_intent(person, enrollment_id)
        if kept := await kept_open(live, offer, now):
            return kept
        intent = await open_intent(person, offer, live, now, policy)
        row = await seats.locked(enrollment_id)
        if row.enrollment_status is EnrollmentStatus.CANCELLED:
            # What had been offered ran out this very moment.
            raise EnrollmentNotFound
        await seats.hold(row, now)
        if offer.amount.minor == 0:
            intent = await settle_gift(intent, now, policy)
    return checkout_of(intent)


async def _item(
    person: Person, enrollment_id: UUID, shown: Money, now: datetime
) -> SeatItem | Checkout:
    """What would be paid for, or what the same tap settled before."""
    try:
        return await seat_item(person, enrollment_id)
    except AlreadyEnrolled:
        gift = await gift_of(person, now, enrollment_id=enrollment_id)
        if gift is None or shown.minor:
            raise
        return checkout_of(gift)


async def seat_item(person: Person, enrollment_id: UUID) -> SeatItem:
    """What somebody with an enrolment would pay for.

    Raises EnrollmentNotFound, CourseGone and AlreadyEnrolled.
    """
    row = await enrollment_of(person, enrollment_id)
    if not row.package.is_active:
        raise CourseGone
    if seats.is_paid_for(row):
        raise AlreadyEnrolled(row.package.name)
    if row.enrollment_status is EnrollmentStatus.CANCELLED:
        # Whoever left begins with the form again.
        raise EnrollmentNotFound
    return SeatItem(row, row.package, tuple(await plans_of(row.package)))
