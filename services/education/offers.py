"""What a seat costs somebody today, and how it can be paid. It only reads."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.lifecycles import ChainAsset
from services.commerce.methods.chain_terms import payable_assets
from services.commerce.quote import Tag, payable_accounts, seat_tag, takes_cards
from services.commerce.seat_checkout import seat_item
from services.money import Money
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal


@dataclass(frozen=True)
class SeatOffer:
    """A seat at this person's price, in every way that takes it."""

    enrollment_id: UUID
    package_id: UUID
    course: str
    tag: Tag
    stars: Tag | None
    by_bank: bool
    by_card: bool
    assets: tuple[ChainAsset, ...]
    # Until when a seat that was offered to the person is kept.
    kept_until: datetime | None
    # Why the code that they brought is no good for this course.
    refused: Refusal | None

    @property
    def others(self) -> bool:
        """Whether it can be paid in any way but a transfer."""
        return bool(self.by_card or self.assets or self.stars)


async def seat_offer(
    person: Person, enrollment_id: UUID, promo: str | None, *, now: datetime, policy: Policy
) -> SeatOffer:
    """The offer for an enrolment of the person's; a code that does not fit is told and left out.

    Raises EnrollmentNotFound, CourseGone and AlreadyEnrolled.
    """
    item = await seat_item(person, enrollment_id)
    refused = None
    try:
        tag = await seat_tag(person, item.package, item.price, promo, now=now, policy=policy)
    except Refusal as refusal:
        refused, promo = refusal, None
        tag = await seat_tag(person, item.package, item.price, None, now=now, policy=policy)
    stars = None
    if item.star_price is not None:
        with suppress(Refusal):
            price = Money(item.star_price, "XTR")
            stars = await seat_tag(person, item.package, price, promo, now=now, policy=policy)
    return SeatOffer(
        enrollment_id,
        item.subject,
        item.package.name,
        tag,
        stars,
        bool(payable_accounts(tag.payable, policy)),
        takes_cards(tag.payable, policy),
        tuple(payable_assets(tag.payable, policy)),
        item.enrollment.offered_until,
        refused,
    )
