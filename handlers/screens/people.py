"""Screens about the person: welcome, menu, language, time zone, and help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers import callbacks as cb
from handlers.callbacks import settings as settings_taps
from handlers.callbacks.recovery import LostAccount
from handlers.screens.kit import Row, Screen, button, link_button, paragraphs, shortened
from handlers.speech import LANGUAGES, Speech
from models.lifecycles import IntentStatus
from services.money import Money
from services.person import Person
from services.subscriptions.overview import UnderReview
from services.subscriptions.plans import PlanView

#: So many plans have a button in the menu; the shop shows them all.
_PLANS = 6
#: Telegram shows no more than this on one button in full on a phone.
_LABEL = 60


def menu_button(speech: Speech) -> Row:
    """The way back that stands on every screen."""
    return (button(speech("button-menu"), cb.Menu()),)


def price_of(speech: Speech, price: Money) -> str:
    """What something costs; no sum where nothing is charged."""
    return speech.money(price) if price.minor else speech("price-free")


def priced(name: str, price: str) -> str:
    """A name and its price on one button: where there is no room for both the name is cut."""
    return f"{shortened(name, max(16, _LABEL - len(price) - 3))} · {price}"


def plan_rows(speech: Speech, plans: Sequence[PlanView]) -> tuple[Row, ...]:
    """A button for each plan, with its price."""
    return tuple(
        (
            button(
                priced(speech.said(plan.name), price_of(speech, plan.price)),
                cb.PlanCard(plan_id=plan.id),
            ),
        )
        for plan in plans
    )


def menu(
    speech: Speech,
    person: Person,
    now: datetime,
    *,
    greet: bool = False,
    plans: Sequence[PlanView] = (),
    reviewed: UnderReview | None = None,
    can_renew: bool = True,
) -> Screen:
    """The main menu, edited in place wherever it can be; with the plans for whoever has none.

    A person who has paid for a plan and waits is not sent to the plans.
    """
    waits = reviewed is not None and not person.is_vip
    # A payment that is still to be made stands before it.
    other = reviewed if reviewed and reviewed.intent_id != person.open_intent_id else None
    text = paragraphs(
        welcome(speech, person) if greet else None,
        None
        if waits
        else membership_line(
            speech, person, now, can_renew=can_renew, is_paid=reviewed is not None
        ),
        speech("membership-under-review", plan=other.plan_name) if other else None,
        _open_payment(speech, person),
    )
    rows = (*(status_rows(speech, other) if other else ()), *_menu_rows(speech, person))
    return Screen(text, (*plan_rows(speech, plans[:_PLANS]), *rows))


def welcome(speech: Speech, person: Person) -> str:
    """The first words after /start; an operator may have written them."""
    return speech("welcome", name=person.first_name or speech("welcome-name-unknown"))


def status_rows(speech: Speech, reviewed: UnderReview) -> tuple[Row, ...]:
    """While a plan's payment is being checked no other is sold: the way leads to that payment."""
    shown = cb.OpenCheckout(intent_id=reviewed.intent_id)
    return ((button(speech("button-payment-status"), shown),),)


def in_grace(person: Person, now: datetime) -> bool:
    """Whether the time is over of somebody who is still inside."""
    end = person.subscription_expires_at
    return person.is_vip and end is not None and end <= now


def membership_line(
    speech: Speech,
    person: Person,
    now: datetime,
    *,
    can_renew: bool = True,
    is_paid: bool = False,
) -> str:
    """The membership in one line; whoever has paid for more already is not asked to renew."""
    if not person.is_vip and person.is_holder:
        return speech("menu-holder")
    if not person.is_vip:
        return speech("menu-former" if person.was_member else "menu-guest")
    plan = person.plan_name or ""
    if person.subscription_expires_at is None:
        return speech("menu-lifetime", plan=plan)
    # Whose time is over and who is still inside reads so: that end lies behind them.
    grace = "menu-grace" if can_renew else "menu-grace-otherwise"
    ended = "membership-over-paid" if is_paid else grace
    key = ended if in_grace(person, now) else "menu-member"
    return speech(key, plan=plan, until=speech.time(person.subscription_expires_at))


def _open_payment(speech: Speech, person: Person) -> str | None:
    if person.open_intent_id is None:
        return None
    reviewed = person.open_intent_status is IntentStatus.MANUAL_REVIEW
    return speech("menu-under-review" if reviewed else "menu-open-checkout")


def _menu_rows(speech: Speech, person: Person) -> tuple[Row, ...]:
    rows: list[Row] = []
    if person.open_intent_id is not None:
        reviewed = person.open_intent_status is IntentStatus.MANUAL_REVIEW
        label = "button-payment-status" if reviewed else "button-continue-payment"
        rows.append((button(speech(label), cb.OpenCheckout(intent_id=person.open_intent_id)),))
    rows.append(
        (
            button(speech("button-plans"), cb.Plans()),
            button(speech("button-membership"), cb.MyMembership()),
        )
    )
    mine = (button(speech("button-my-courses"), cb.MyCourses()),) if person.is_student else ()
    rows.append((button(speech("button-courses"), cb.Courses()), *mine))
    rows.append(
        (
            button(speech("button-language"), cb.Languages()),
            button(speech("button-time-zone"), cb.TimeZones()),
        )
    )
    rows.append(
        (
            button(speech("button-ask-support"), cb.AskSupport()),
            button(speech("button-help"), cb.Help()),
        )
    )
    if person.is_staff:
        rows.append((button(speech("button-admin"), cb.AdminMenu()),))
    return tuple(rows)


def languages(speech: Speech) -> Screen:
    choices = tuple(
        (button(f"{'✓ ' if code == speech.language else ''}{name}", cb.ChooseLanguage(code=code)),)
        for code, name in LANGUAGES.items()
    )
    return Screen(speech("language-question"), (*choices, menu_button(speech)))


@dataclass(frozen=True)
class City:
    """A time zone under the name of a city that people know."""

    zone: str
    name: str
    time: str


def time_zones(
    speech: Speech, cities: Sequence[City], now: datetime, *, once: bool = False
) -> Screen:
    text = (
        speech("zone-question-once") if once else speech("zone-question", zone=speech.moment(now))
    )
    choices = [
        button(f"{city.name} {city.time}", cb.ChooseTimeZone(zone=city.zone)) for city in cities
    ]
    rows = tuple(tuple(choices[index : index + 2]) for index in range(0, len(choices), 2))
    return Screen(text, (*rows, menu_button(speech)))


def help_page(speech: Speech, person: Person, support: str) -> Screen:
    admin = speech("admin-help") if person.is_admin else None
    rows: list[Row] = []
    if support.startswith("@"):
        rows.append((link_button(support, f"https://t.me/{support[1:]}"),))
    if speech.terms() is not None:
        rows.append((button(speech("button-terms"), settings_taps.Terms()),))
    return Screen(
        paragraphs(speech("help"), admin, support_lines(speech, support)),
        (
            *rows,
            (button(speech("button-ask-support"), cb.AskSupport()),),
            (button(speech("button-lost-account"), LostAccount()),),
            (button(speech("button-plans"), cb.Plans()),),
            menu_button(speech),
        ),
    )


def support_lines(speech: Speech, support: str) -> str | None:
    """Where people answer questions: the operator's own words, or ours about their contact."""
    if not support and not speech.wrote("help-support"):
        return None
    return speech("help-support", support=support)


def resume_question(speech: Speech, awaiting: str) -> Screen:
    what = speech(f"resume-{awaiting.rpartition(':')[2]}")
    return Screen(
        speech("resume-question", what=what),
        ((button(speech("button-resume"), cb.Resume(), "success"),), menu_button(speech)),
    )


def admin_back(speech: Speech) -> Row:
    return (button(speech("button-back"), cb.AdminMenu()),)
