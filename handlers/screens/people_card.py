"""The card with everything about a person, and the questions before something is done to them."""

from __future__ import annotations

from datetime import datetime

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import education_desk as on_courses
from handlers.callbacks import people as on
from handlers.screens.commerce import sums
from handlers.screens.kit import Row, Screen, after_name, button, lines, paragraphs, shortened
from handlers.screens.people import membership_line
from handlers.speech import LANGUAGES, Speech, city_name, language_for
from models.lifecycles import Role
from services.people.card import OpenCheckout, PersonFacts
from services.person import Person

#: Titles, notes and reasons are shown up to here; each has a screen of its own in full.
_TITLE, _WORDS = 48, 200


def person_card(speech: Speech, person: Person, facts: PersonFacts, now: datetime) -> Screen:
    """Everything an admin sees about a person first."""
    newest = facts.newest_note
    text = paragraphs(
        _who(speech, person, facts),
        lines(*_marks(speech, person, facts, now)) or None,
        lines(*_business(speech, person, facts, now)),
        speech("card-note", text=shortened(newest, _WORDS)) if newest is not None else None,
    )
    return Screen(text, _rows(speech, person, facts, now))


def who_it_is(speech: Speech, person: Person, facts: PersonFacts, now: datetime) -> str:
    """Enough of the card to see whom something is about to happen to."""
    held = membership_line(speech, person, now) if person.is_vip else speech("card-no-membership")
    return paragraphs(_who(speech, person, facts), lines(*_marks(speech, person, facts, now), held))


def one_of_several(speech: Speech, person: Person) -> str:
    """A person in one line, where it is not certain who is meant, with the membership's sign."""
    name = shortened(person.first_name or person.key, _TITLE)
    told = speech("person-in-short", name=name, id=person.key)
    return f"{told} 🎫" if person.is_vip else told


def _who(speech: Speech, person: Person, facts: PersonFacts) -> str:
    return speech(
        "person-card",
        name=" ".join(part for part in (person.first_name, facts.last_name) if part) or person.key,
        username=after_name(person.username),
        id=person.key,
        language=LANGUAGES[language_for(person.language, person.language_code)],
        zone=city_name(person.time_zone, speech.language) if person.time_zone else "–",
        since=speech.day(facts.since),
    )


def _marks(speech: Speech, person: Person, facts: PersonFacts, now: datetime) -> list[str]:
    """What sets a person apart; most people have none of it."""
    marks = []
    if person.is_banned(now):
        reason = shortened(person.ban_reason or "–", _WORDS)
        until = person.banned_until
        marks.append(
            speech("person-banned", until=speech.moment(until), reason=reason)
            if until
            else speech("person-banned-for-good", reason=reason)
        )
    if person.is_staff:
        marks.append(speech("person-admin" if person.is_admin else "person-moderator"))
    if facts.is_protected:
        marks.append(speech("person-protected"))
    if person.unreachable:
        marks.append(speech("person-unreachable"))
    return marks


def _business(
    speech: Speech, person: Person, facts: PersonFacts, now: datetime
) -> list[str | None]:
    number = speech.number
    seen = facts.last_seen
    return [
        membership_line(speech, person, now) if person.is_vip else speech("card-no-membership"),
        speech(
            "card-paid",
            count=facts.payments,
            sums=" + ".join(speech.money(amount) for amount in facts.paid),
        )
        if facts.payments
        else speech("card-paid-nothing"),
        _balance(speech, facts),
        *(_checkout(speech, checkout) for checkout in facts.checkouts),
        *(
            speech(
                "card-course",
                course=shortened(speech.said(name), _TITLE),
                status=speech(f"course-status-{status}"),
            )
            for name, status in facts.courses
        ),
        speech("card-more-courses", count=facts.more_courses) if facts.more_courses else None,
        _channels(speech, facts),
        speech("card-wallet", wallet=facts.wallet) if facts.wallet else None,
        speech("card-domain", domain=shortened(facts.domain, _WORDS)) if facts.domain else None,
        speech("card-seen", at=speech.moment(seen), visits=number(facts.visits)) if seen else None,
        _support(speech, facts),
    ]


def _balance(speech: Speech, facts: PersonFacts) -> str | None:
    """What is theirs; what came in Stars is listed apart, because it cannot be paid back."""
    if not facts.balances:
        return None
    whole = sums(speech, [one.total for one in facts.balances])
    only = [one.spend_only for one in facts.balances if one.spend_only.minor]
    if not only:
        return speech("card-balance", sums=whole)
    return speech("card-balance-spend-only", sums=whole, only=sums(speech, only))


def _channels(speech: Speech, facts: PersonFacts) -> str | None:
    if not facts.channels:
        return None
    named = ", ".join(shortened(name, _TITLE) for name in facts.channels)
    if facts.more_channels:
        return speech("card-channels-more", channels=named, more=speech.number(facts.more_channels))
    return speech("card-channels", channels=named)


def _checkout(speech: Speech, checkout: OpenCheckout) -> str:
    return speech(
        "card-open",
        amount=speech.money(checkout.amount),
        code=checkout.pay_code,
        status=speech(f"checkout-status-{checkout.status}"),
        until=speech.moment(checkout.until),
    )


def _support(speech: Speech, facts: PersonFacts) -> str | None:
    if facts.support_waits_since is not None:
        return speech("card-support-waits", since=speech.moment(facts.support_waits_since))
    if facts.support_tickets:
        return speech("card-support", count=facts.support_tickets)
    return None


def _rows(speech: Speech, person: Person, facts: PersonFacts, now: datetime) -> tuple[Row, ...]:
    who = person.telegram_id

    def form(name: str) -> InlineKeyboardButton:
        return button(speech(f"button-operation-{name}"), on.PersonForm(telegram_id=who, ask=name))

    notes = speech.label("button-notes", count=speech.number(facts.notes))
    shut: Row = (form("ban"),)
    if person.is_banned(now):
        lift = on.Unban(telegram_id=who, sure=False)
        shut = (button(speech("button-unban"), lift), form("ban"))
    return (
        (
            button(speech("button-why"), cb.Why(telegram_id=who)),
            button(speech("button-audit-log"), on.PersonAuditLog(telegram_id=who, offset=0)),
        ),
        (
            button(speech("button-payments"), cb.PersonPayments(telegram_id=who, offset=0)),
            button(notes, on.PersonNotes(telegram_id=who, offset=0)),
        ),
        *_courses(speech, who, facts),
        (form("give"), form("days")),
        (*((form("end"),) if person.is_vip else ()), form("word")),
        *(((form("payout"),),) if any(one.payable.minor for one in facts.balances) else ()),
        (*shut, _protection(speech, who, facts)),
        *_role_rows(speech, person),
        (button(speech("button-back"), cb.DeskPeople()),),
    )


def _courses(speech: Speech, who: int, facts: PersonFacts) -> tuple[Row, ...]:
    """The way to the enrolments, for people who have any."""
    if not facts.courses:
        return ()
    studies = on_courses.PersonStudies(telegram_id=who, offset=0)
    return ((button(speech("button-courses"), studies),),)


def _protection(speech: Speech, who: int, facts: PersonFacts) -> InlineKeyboardButton:
    label = "button-unprotect" if facts.is_protected else "button-protect"
    return button(speech(label), cb.Protect(telegram_id=who, protected=not facts.is_protected))


def _role_rows(speech: Speech, person: Person) -> tuple[Row, ...]:
    """Each in a row of its own: two of them beside each other are cut off on a phone."""
    return tuple(
        (
            button(
                speech(f"button-role-{role}")
                if role is not Role.USER
                else speech(f"button-dismiss-{person.role}"),
                on.SetRole(telegram_id=person.telegram_id, role=role, sure=False),
            ),
        )
        for role in (Role.MODERATOR, Role.ADMIN, Role.USER)
        if role is not person.role
    )


def role_question(speech: Speech, person: Person, role: Role) -> Screen:
    """Rights over money and members are not given by a mistaken tap."""
    sure = on.SetRole(telegram_id=person.telegram_id, role=role, sure=True)
    return Screen(
        speech(f"role-question-{role}", name=person.first_name or person.key, id=person.key),
        (
            (button(speech(f"button-role-sure-{role}"), sure, "danger"),),
            card_back(speech, person.telegram_id),
        ),
    )


def unban_question(speech: Speech, person: Person) -> Screen:
    """Lifting a ban opens the channels again, so it is asked once more."""
    return Screen(
        speech("unban-question", name=person.first_name or person.key),
        (
            (
                button(
                    speech("button-unban-sure"),
                    on.Unban(telegram_id=person.telegram_id, sure=True),
                    "danger",
                ),
            ),
            card_back(speech, person.telegram_id),
        ),
    )


def card_back(speech: Speech, telegram_id: int) -> Row:
    """The way back to a person's card."""
    return (button(speech("button-back"), cb.PersonCard(telegram_id=telegram_id)),)
