"""The model's subscriptions in Stars: which of them Telegram still charges, and until when."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.properties.money_model_checkouts import Checkout
from tests.properties.money_model_member import Member

#: A charge may be so late; what is later has ended without a word.
LATE = timedelta(days=3)


@dataclass(eq=False)
class Subscription:
    checkout: Checkout
    began_at: datetime
    paid_until: datetime
    ended: bool = False


class Renewals:
    def __init__(self, member: Member) -> None:
        self.member = member
        self.all: list[Subscription] = []

    def of(self, checkout: Checkout) -> Subscription | None:
        return next((one for one in self.all if one.checkout is checkout), None)

    def begin(self, checkout: Checkout, began_at: datetime, paid_until: datetime) -> None:
        """A first charge bought its month; it takes the place of the one there was."""
        self.end_all()
        self.all.append(Subscription(checkout, began_at, paid_until))

    def renewing(self, plan: str) -> bool:
        """Whether Telegram charges the next month of a plan by itself."""
        return any(
            one.checkout.opened.item == plan
            and not one.ended
            and one.paid_until > self.member.now - LATE
            for one in self.all
        )

    def end_all(self) -> None:
        for one in self.all:
            one.ended = True

    def follow(self) -> None:
        """What is charged for a plan that a change has ended since, or beside a lifetime, ends."""
        if self.member.has_lifetime():
            self.end_all()
        if any(self._was_changed(one) for one in self.all if not one.ended):
            self.end_all()

    def _was_changed(self, one: Subscription) -> bool:
        """A change of long ago has ended nothing that was begun since."""
        plan = one.checkout.opened.item
        return not self.member.stands(plan, self.member.now) and any(
            segment.changed and segment.ended_at is not None and segment.ended_at >= one.began_at
            for segment in self.member.line(plan).segments
        )
