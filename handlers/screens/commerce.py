"""Money of one's own on every screen: what a purchase brings and ends, the balance, and notices."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks import claims as claim_cb
from handlers.callbacks import seats as seat_cb
from handlers.screens.kit import Row, Screen, button, lines, shortened
from handlers.screens.people import menu_button
from handlers.speech import Speech
from models.localized import Name
from services.commerce.checkout import Checkout, FundingShown
from services.commerce.funding import Funding, Span, StopShown
from services.commerce.orders import NAME, SEAT, Bought, goods_of
from services.ledger.entries import Kept
from services.money import Money

#: So long may a plan's name be in a line, and on a button beside other words.
_NAME, _BESIDE = 40, 30


def sums(speech: Speech, amounts: Sequence[Money]) -> str:
    """Amounts in several currencies, beside each other."""
    return " + ".join(speech.money(amount) for amount in amounts)


def span_line(speech: Speech, span: Span, *, is_free: bool) -> str:
    """When it begins and ends; where there is nothing to pay it begins at once."""
    if span.ends_at is None:
        return speech("span-good-free" if is_free else "span-good")
    until = speech.time(span.ends_at)
    if span.is_behind:
        # Whoever renews asks for days: the hours are those of the end they have already.
        days = {"from": speech.day(span.begins_at), "until": speech.day(span.ends_at)}
        return speech("span-behind", **days)
    return speech("span-begins-free" if is_free else "span-begins", until=until)


def merged(stops: Sequence[StopShown]) -> list[StopShown]:
    """One line a plan, however often it was bought: its days and their worth together."""
    found: dict[tuple[Name, str], StopShown] = {}
    for one in stops:
        key = (one.plan_name, one.value.currency)
        before = found.get(key)
        days, minor = (before.days, before.value.minor) if before else (0, 0)
        worth = Money(minor + one.value.minor, one.value.currency)
        found[key] = StopShown(one.plan_name, days + one.days, worth)
    return list(found.values())


def stop_lines(speech: Speech, stops: Sequence[StopShown]) -> list[str]:
    """Each plan that ends, and what its unused days are worth."""
    return [_stop_line(speech, stop) for stop in merged(stops)]


def _stop_line(speech: Speech, stop: StopShown) -> str:
    plan = shortened(speech.said(stop.plan_name), _NAME)
    if not stop.value.minor:
        return speech("funding-stop-used", plan=plan)
    return speech("funding-stop", plan=plan, days=stop.days, value=speech.money(stop.value))


def purchase_lines(
    speech: Speech,
    span: Span | None,
    funding: Funding | FundingShown | None,
    *,
    is_free: bool = False,
) -> str | None:
    """The time that a purchase brings, what it ends, and what of their own pays for it."""
    told = [span_line(speech, span, is_free=is_free)] if span is not None else []
    if funding is not None:
        told += stop_lines(speech, funding.stops)
        if funding.off.minor:
            told.append(speech("funding-used", off=speech.money(funding.off)))
        if funding.left.minor:
            told.append(speech("funding-left", left=speech.money(funding.left)))
    return lines(*told) or None


def checkout_lines(speech: Speech, found: Checkout) -> str | None:
    """The same of an open checkout."""
    return purchase_lines(speech, found.span, found.funding)


def leave_row(speech: Speech, found: Checkout) -> Row:
    """Two ways out of a checkout: to the other ways to pay, and leaving it altogether."""
    goods, key = goods_of(found)
    other: CallbackData = cb.PlanCard(plan_id=key)
    if goods is SEAT:
        other = seat_cb.SeatWays(enrollment_id=key)
    elif goods is NAME:
        other = claim_cb.MyClaim(claim_id=key)
    cancel = cb.CancelCheckout(intent_id=found.intent_id)
    return (
        button(speech("button-other-way"), other),
        button(speech("button-cancel-payment"), cancel),
    )


def begin_again(speech: Speech, bought: Bought | None) -> Row:
    """The way to buy it after all: the plans, the course whose seat it was, or the name."""
    if bought is not None and bought.enrollment_id is not None:
        seat = seat_cb.SeatWays(enrollment_id=bought.enrollment_id)
        return (button(speech("button-pay-seat"), seat),)
    if bought is not None and bought.claim_id is not None:
        return (button(speech("button-claims-mine"), claim_cb.MyClaim(claim_id=bought.claim_id)),)
    return (button(speech("button-plans"), cb.Plans()),)


def balance_lines(speech: Speech, kept: Sequence[Kept]) -> str | None:
    """What is theirs; what came in Stars is listed apart, because it cannot be paid out."""
    if not kept:
        return None
    only = [one.spend_only for one in kept if one.spend_only.minor]
    return lines(
        speech("balance", sums=sums(speech, [one.total for one in kept])),
        speech("balance-spend-only", sums=sums(speech, only)) if only else None,
    )


def use_plan(speech: Speech, plan_id: UUID, name: Name) -> Row:
    """One tap to the plan that the money was for."""
    label = speech.label("button-use-balance", plan=shortened(speech.said(name), _BESIDE))
    return (button(label, cb.PlanCard(plan_id=plan_id), "success"),)


def use_seat(speech: Speech, enrollment_id: UUID, name: Name) -> Row:
    """One tap to the seat that the money was for."""
    label = speech.label("button-use-balance", plan=shortened(speech.said(name), _BESIDE))
    return (button(label, seat_cb.SeatWays(enrollment_id=enrollment_id), "success"),)


def use_claim(speech: Speech, claim_id: UUID, name: Name) -> Row:
    """One tap to the name that the money was for."""
    label = speech.label("button-use-balance", plan=shortened(speech.said(name), _BESIDE))
    return (button(label, claim_cb.MyClaim(claim_id=claim_id), "success"),)


def shops(speech: Speech) -> Row:
    """Everything that a balance can pay for."""
    return (
        button(speech("button-plans"), cb.Plans(), "success"),
        button(speech("button-courses"), cb.Courses()),
    )


def courses_or_back(speech: Speech) -> tuple[Row, ...]:
    """A member who has every plan may still learn, or have the money sent back."""
    return (
        (button(speech("button-courses"), cb.Courses(), "success"),),
        (button(speech("button-ask-support"), cb.AskSupport()),),
    )


def told(speech: Speech, text: str, *rows: Row) -> Screen:
    """A notice about money with the ways that lead on."""
    return Screen(text, (*rows, menu_button(speech)))
