"""Refusals in words: the class name is the text's key, its fields are the arguments."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks import claims as claim_cb
from handlers.callbacks import education as ec
from handlers.callbacks import seats as seat_cb
from handlers.callbacks.desk import DeskList
from handlers.callbacks.ton import OpenWallet
from handlers.callbacks.trial import TrialDesk
from handlers.screens.channels import right_names
from handlers.screens.kit import Row, Screen, button, paragraphs
from handlers.screens.people import menu_button
from handlers.screens.people_card import one_of_several
from handlers.screens.plans import archive_button, plan_card
from handlers.speech import LANGUAGES, Speech
from services.broadcasts.checks import ArmsUneven
from services.channels.admission import NoRightToJoin
from services.channels.health import BannedFromChannel, ChannelsBroken
from services.channels.linking import (
    LinkRefused,
    RightsMissing,
    TeamsGroup,
    UnknownChannel,
    UnknownPlan,
)
from services.commerce.checkout import CheckoutClosed, IntentNotFound, PaymentUnderReview
from services.commerce.claim_reviews import ClaimDecided
from services.commerce.holds import AlreadyLifetime, FreePlanStands, FundingChanged
from services.commerce.invoices import InvoiceNotYours
from services.commerce.items import NameOfferChanged, OfferChanged, SeatOfferChanged
from services.commerce.methods.bank import AccountGone
from services.commerce.methods.chain_terms import NotOnChain
from services.commerce.methods.method import NotPayable
from services.commerce.methods.rates import NoRate
from services.commerce.methods.stars import StarsRefused
from services.commerce.orders import PlanGone
from services.commerce.proofs import ReceiptAlreadyUsed
from services.commerce.refund_cards import CreditedOnward
from services.commerce.refunds import AlreadyRefunded
from services.commerce.review_cards import PaymentNotFound
from services.commerce.reviews import AlreadyReviewed, OlderWish, OwnPayment
from services.education.enrollments import StillUnderReview
from services.education.lessons import LessonGone, LessonsClosed
from services.education.privacy import StillStudying
from services.exports.requests import ExportUnderWay
from services.money import Money
from services.parsers.refused import TwoReadings
from services.person import NotSureWho
from services.refusals import Refusal
from services.renewals.star_renewals import RenewalOver
from services.renewals.star_subscriptions import AlreadyRenewing
from services.seats.enrollment import AlreadyEnrolled, CourseGone, EnrollmentNotFound
from services.seats.seats import CourseFull
from services.subscriptions.desk import PlanInUse
from services.support.tickets import AnsweredMeanwhile
from services.ton.claims import (
    ClaimGone,
    ClaimLooksLike,
    ClaimNeedsWallet,
    ClaimNotSold,
    ClaimsFull,
    ClaimTaken,
)
from services.trial.runs import TrialGone
from services.trial.ways import NotTestable


def refusal_text(speech: Speech, refusal: Refusal) -> str:
    """What is wrong and what to do, in the person's language."""
    args: dict[str, Any] = {
        field.name: _written(speech, getattr(refusal, field.name)) for field in fields(refusal)
    }
    if isinstance(refusal, RightsMissing):
        args["rights"] = right_names(speech, refusal.rights)
    if isinstance(refusal, ArmsUneven):
        args["language"] = LANGUAGES.get(refusal.language, refusal.language)
    if isinstance(refusal, ExportUnderWay):
        args["filetype"] = refusal.filetype.upper()
    if (
        isinstance(refusal, AlreadyReviewed | AlreadyRefunded | AnsweredMeanwhile)
        and not refusal.by
    ):
        args["by"] = speech("AlreadyReviewed-unknown-admin")
    if isinstance(refusal, NotSureWho):
        key = "NotSureWho-one" if len(refusal.people) == 1 else "NotSureWho"
        return paragraphs(
            speech(key, who=refusal.who), *(one_of_several(speech, one) for one in refusal.people)
        )
    return speech(type(refusal).__name__, **args)


def answers_to(refusal: Refusal) -> tuple[str, ...]:
    """What may be answered to a refusal that names all that can have been meant."""
    if isinstance(refusal, TwoReadings):
        return (refusal.large, refusal.small) if refusal.is_all else ()
    return tuple(one.key for one in refusal.people) if isinstance(refusal, NotSureWho) else ()


def _written(speech: Speech, value: Any) -> Any:
    if isinstance(value, Money):
        return speech.money(value)
    if isinstance(value, datetime):
        return speech.moment(value)
    return speech.calendar_day(value) if isinstance(value, date) else value


def refused(speech: Speech, refusal: Refusal) -> Screen:
    """A refusal as a screen with the ways that lead on."""
    return Screen(refusal_text(speech, refusal), (*_ways_on(speech, refusal), menu_button(speech)))


def _ways_on(speech: Speech, refusal: Refusal) -> tuple[Row, ...]:
    if isinstance(refusal, PlanInUse):
        card = button(speech("button-back"), plan_card(refusal.plan_id))
        return ((archive_button(speech, refusal.plan_id, archived=True),), (card,))
    if isinstance(refusal, NotSureWho):
        return tuple(
            (button(f"👤 {one.key}", cb.PersonCard(telegram_id=one.telegram_id)),)
            for one in refusal.people
        )
    if isinstance(refusal, CreditedOnward):
        first = cb.PaymentCard(payment_id=refusal.payment_id)
        label = speech.label("button-payment-first", number=refusal.number)
        return ((button(label, first),),)
    way = _way_on(speech, refusal)
    ask = isinstance(refusal, _ASK)
    return (
        *(((button(*way),),) if way else ()),
        *(((button(speech("button-ask-support"), cb.AskSupport()),),) if ask else ()),
    )


_NOT_SOLD = (PlanGone, IntentNotFound, NotPayable, FundingChanged, NotOnChain, NoRate)
#: What a member can do nothing about alone: the team is one tap away.
_ASK = (
    *(NotPayable, NotOnChain, NoRate, AlreadyLifetime, CheckoutClosed, IntentNotFound),
    *(ReceiptAlreadyUsed, PaymentUnderReview, StillUnderReview, InvoiceNotYours),
    *(ChannelsBroken, BannedFromChannel, NoRightToJoin, LessonsClosed),
)
_NO_SEAT = (CourseFull, CourseGone, AlreadyEnrolled, EnrollmentNotFound)


def _way_on(speech: Speech, refusal: Refusal) -> tuple[str, CallbackData] | None:
    """The button that leads on from a refusal: its label and where it goes."""
    way: tuple[str, CallbackData]
    match refusal:
        case (
            SeatOfferChanged(enrollment_id)
            | AccountGone(_, UUID() as enrollment_id)
            | StarsRefused(_, UUID() as enrollment_id)
        ):
            way = (speech("button-pay-seat"), seat_cb.SeatWays(enrollment_id=enrollment_id))
        case (
            OfferChanged(plan_id)
            | AccountGone(UUID() as plan_id, _)
            | StarsRefused(UUID() as plan_id, _)
        ):
            way = (speech("button-plans"), cb.PlanCard(plan_id=plan_id))
        case OlderWish(payment_id, _):
            way = (speech("button-back"), cb.ReviewCard(payment_id=payment_id))
        case FreePlanStands() | AlreadyRenewing() | RenewalOver() | NoRightToJoin():
            way = (speech("button-membership"), cb.MyMembership())
        case PaymentUnderReview(intent_id):
            way = (speech("button-payment-status"), cb.OpenCheckout(intent_id=intent_id))
        case LessonsClosed(enrollment_id) | StillStudying(enrollment_id):
            way = (speech("button-my-course"), ec.MyCourse(enrollment_id=enrollment_id))
        case ExportUnderWay():
            way = (speech("button-exports"), cb.DeskExports())
        case LessonGone():
            way = (speech("button-my-courses"), cb.MyCourses())
        case _ if isinstance(refusal, _NO_SEAT):
            way = (speech("button-courses"), cb.Courses())
        case _ if isinstance(refusal, _NOT_SOLD):
            way = (speech("button-plans"), cb.Plans())
        case _ if isinstance(refusal, AlreadyReviewed | OwnPayment | PaymentNotFound):
            way = (speech("button-next-receipt"), cb.ReviewQueue(offset=0))
        case _:
            return _way_on_to_names(speech, refusal) or _way_on_at_desk(speech, refusal)
    return way


def _way_on_to_names(speech: Speech, refusal: Refusal) -> tuple[str, CallbackData] | None:
    """The same for who would like a name below the operator's."""
    match refusal:
        case NameOfferChanged(claim_id):
            return speech("button-claims-mine"), claim_cb.MyClaim(claim_id=claim_id)
        case AccountGone(None, None) | StarsRefused(None, None):
            return speech("button-claims-mine"), claim_cb.MyClaims()
        case ClaimNeedsWallet():
            return speech("button-own-wallet"), OpenWallet()
        case ClaimGone() | ClaimsFull() | ClaimTaken() | ClaimLooksLike() | ClaimDecided():
            return speech("button-claims-mine"), claim_cb.MyClaims()
        case ClaimNotSold():
            return speech("button-plans"), cb.Plans()
        case _:
            return None


def _way_on_at_desk(speech: Speech, refusal: Refusal) -> tuple[str, CallbackData] | None:
    """The same for who sets the shop up: to where what is wrong can be seen."""
    match refusal:
        case TrialGone() | NotTestable():
            return speech("button-trial"), TrialDesk()
        case RightsMissing() | LinkRefused() | UnknownChannel() | TeamsGroup():
            return speech("button-channels"), cb.Channels()
        case UnknownPlan():
            return speech("button-desk-plans"), DeskList(desk="plan")
        case _:
            return None
