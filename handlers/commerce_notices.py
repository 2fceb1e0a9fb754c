"""What people are told of money that became balance or goes back, and of time that is over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from handlers import callbacks as cb
from handlers.callbacks import education as ec
from handlers.occasions import Occasion
from handlers.screens import commerce as screens
from handlers.screens import subscriptions as subscription_screens
from handlers.screens.kit import Row, Screen, button, lines, paragraphs
from services.commerce.orders import SEAT
from services.commerce.wishes import Why
from services.education.lessons import is_inside
from services.money import Money
from services.refusals import Refusal
from services.seats.enrollment import enrollment_of
from services.subscriptions.overview import has_plan
from services.subscriptions.plans import plan_on_sale

#: Why money became balance although what it was for can still be had.
_CAN_BE_USED = (Why.OLDER, Why.CANCELLED, Why.SHORT, Why.CHOSEN)


def _amount(at: Occasion) -> str:
    return at.speech.money(Money(int(at.args["minor"]), at.args["currency"]))


async def money_kept(at: Occasion) -> Screen:
    """The money is balance: why, and one tap to use it."""
    why = Why(at.args["why"])
    text = at.speech(f"money-kept-{why}", plan=at.args["plan"], amount=_amount(at))
    return screens.told(at.speech, text, *await _ways(at, why))


async def _ways(at: Occasion, why: Why) -> tuple[Row, ...]:
    if why is Why.LIFETIME:
        return screens.courses_or_back(at.speech)
    wanted = await _wanted(at) if why in _CAN_BE_USED else None
    return (wanted,) if wanted else (screens.shops(at.speech),)


async def _wanted(at: Occasion) -> Row | None:
    """The way to what the money was for, while that is sold."""
    name, plan, seat = at.args["plan"], at.args["plan_id"], at.args["enrollment"]
    try:
        if seat is not None:
            await SEAT.order(at.person, UUID(seat))
            return screens.use_seat(at.speech, UUID(seat), name)
        if plan is not None:
            await plan_on_sale(UUID(plan))
            return screens.use_plan(at.speech, UUID(plan), name)
    except Refusal:
        pass
    return None


async def course_over(at: Occasion) -> Screen | None:
    key = UUID(at.args["enrollment"])
    try:
        row = await enrollment_of(at.person, key)
    except Refusal:
        return None
    if is_inside(row, at.now):
        # It was opened again meanwhile.
        return None
    text = at.speech("course-over", course=at.args["course"], until=at.until)
    mine = button(at.speech("button-my-course"), ec.MyCourse(enrollment_id=key))
    return screens.told(
        at.speech, text, (mine, button(at.speech("button-courses"), cb.Courses(), "success"))
    )


async def membership_ended(at: Occasion) -> Screen | None:
    """One plan is over; what else the person has goes on."""
    plan = UUID(at.args["plan_id"])
    if await has_plan(at.person, plan):
        return None
    key = "membership-ended-others" if at.person.is_vip else "membership-ended"
    text = at.speech(key, plan=at.args["plan"], until=at.until)
    return subscription_screens.renewal(at.speech, text, plan)


async def membership_revoked(at: Occasion) -> Screen:
    """Why it ended, and what became of what was paid and not used."""
    speech, to = at.speech, at.args.get("to", "nothing")
    payable, stars = _sums(at, "payable"), _sums(at, "spend_only")
    kept = _added(payable, stars) if to == "balance" else stars if to == "refund" else []
    back = payable if to == "refund" else []
    text = paragraphs(
        speech("membership-revoked", reason=at.args["reason"]),
        lines(
            speech("revoked-to-refund", sums=screens.sums(speech, back)) if back else None,
            speech("revoked-to-balance", sums=screens.sums(speech, kept)) if kept else None,
        ),
    )
    return screens.told(speech, text, *((screens.shops(speech),) if kept else ()))


def _sums(at: Occasion, name: str) -> list[Money]:
    told: Sequence[tuple[Any, Any]] = at.args.get(name) or ()
    return [Money(int(minor), currency) for minor, currency in told]


def _added(*amounts: Sequence[Money]) -> list[Money]:
    found: dict[str, int] = {}
    for one in (one for some in amounts for one in some):
        found[one.currency] = found.get(one.currency, 0) + one.minor
    return [Money(minor, currency) for currency, minor in sorted(found.items())]


async def part_refunded(at: Occasion) -> Screen:
    told = {"plan": at.args["plan"], "number": at.args["number"]}
    text = at.speech("part-refunded", amount=_amount(at), **told)
    receipts = (button(at.speech("button-receipts"), cb.Receipts(offset=0)),)
    return screens.told(at.speech, text, receipts)


async def balance_paid_back(at: Occasion) -> Screen:
    receipts = (button(at.speech("button-receipts"), cb.Receipts(offset=0)),)
    return screens.told(at.speech, at.speech("balance-paid-back", amount=_amount(at)), receipts)


async def money_sent(at: Occasion) -> Screen:
    receipts = (button(at.speech("button-receipts"), cb.Receipts(offset=0)),)
    return screens.told(at.speech, at.speech("money-sent", amount=_amount(at)), receipts)


#: What stands in the list of all notices.
COMMERCE_NOTICES = (
    money_kept,
    course_over,
    membership_ended,
    membership_revoked,
    part_refunded,
    balance_paid_back,
    money_sent,
)
