"""Screens about what is kept about a person: being forgotten, asked twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers import callbacks as cb
from handlers.callbacks.privacy import (
    ForgetMe,
    ForgetNow,
    ForgetSure,
    LeaveBalance,
    MyData,
    StayKnown,
)
from handlers.screens.kit import Row, Screen, Upload, button, lines, paragraphs
from handlers.screens.people import menu_button
from handlers.speech import Speech, speech_for
from models.privacy import ForgettingState
from services.person import Person
from services.privacy.asking import Outlook
from services.privacy.own_data import MOST_ROWS, Table, Words, tables
from services.privacy.unsettled import Unsettled

#: One word for the columns of all tables that say the same thing of a row.
_LABELS = {
    "when": (
        *("created_at", "began_at", "asked_at", "added_at", "assigned_at", "clicked_at"),
        *("first_at", "happened_at", "received_at", "requested_at", "sent_at", "session_start"),
        *("used_at", "written_at", "submitted_at", "enrollment_date"),
    ),
    "since": ("starts_at", "start_date", "subscription_start_date", "banned_at", "quiet_from"),
    "until": (
        *("access_ends_at", "banned_until", "expires_at", "paid_until", "session_end"),
        *("subscription_end_date", "subscription_expires_at", "valid_until", "quiet_until"),
        *("until", "ends_at"),
    ),
    "ended": (
        *("ended_at", "left_at", "removed_at", "closed_at", "completed_at", "completion_date"),
        *("consumed_at", "refunded_at", "settled_at"),
    ),
    "then": (
        *("answered_at", "learned_at", "last_activity", "last_at", "seen_at", "due_at"),
        *("proven_at", "linked_at", "reported_on", "held_since"),
        "last_resolved",
    ),
    "off": ("marketing_off_since", "unreachable_since"),
    "id": ("telegram_id",),
    "name": (
        *("first_name", "last_name", "display_name", "student_first_name", "student_last_name"),
        *("buyer_name", "name"),
    ),
    "username": ("username", "former_username"),
    "contact": ("email", "phone", "student_email", "student_phone"),
    "language": ("language", "language_code"),
    "zone": ("time_zone",),
    "role": ("role", "old_role", "new_role", "is_protected"),
    "wallet": ("ton_wallet_address", "ton_domain", "wallet_address", "from_address", "item"),
    "text": ("text", "comment", "notes", "caption", "awaiting_input"),
    "team": ("from_staff",),
    "why": ("reason", "rejection_reason", "refund_note", "ban_reason", "ended_because"),
    "what": (
        *("snapshot", "course", "title", "channel_name", "tag", "full_domain", "messages"),
        *("requested_subdomain", "waits_for"),
    ),
    "kind": (
        *("action", "action_type", "kind", "event_type", "conversion_type", "interaction_type"),
        *("source", "account", "form", "ended", "rhythm", "way"),
    ),
    "state": (
        *("state", "status", "payment_status", "enrollment_status", "is_active", "is_lifetime"),
        *("outcome", "satisfaction", "wants_unusual", "has_bought"),
    ),
    "amount": (
        *("amount", "expected_amount", "discount_amount", "final_amount", "conversion_value"),
        *("worth", "fee", "stars", "monthly"),
    ),
    "currency": ("currency", "asset"),
    "method": ("method", "payment_method", "sales"),
    "number": ("receipt_number", "number", "pay_code", "transaction_hash"),
    "code": ("code", "promo_code"),
    "file": ("filename", "file_type", "file_kind", "file_size"),
    "count": ("activity_count", "people", "progress_percentage", "hour", "weekday"),
    "answer": ("trading_level", "trading_frequency", "main_goal", "monthly_budget"),
    "page": ("page_context", "page_url", "referrer"),
    "device": ("device_type", "browser", "ip_address"),
    "link": ("utm_source", "utm_medium", "utm_campaign"),
    "data": ("package_data", "promo_data", "session_data", "interaction_data", "ocr"),
}


def outlook(speech: Speech, found: Outlook) -> Screen:
    """What goes, what stays and for how long; or how far it is, once it was asked for."""
    match found.state:
        case None:
            return before(speech, found)
        case ForgettingState.WAITING | ForgettingState.LEAVING if is_waiting(found):
            return waiting(speech, found, [str(one) for one in found.unsettled])
        case _:
            return Screen(speech("forget-under-way"), (menu_button(speech),))


def is_waiting(found: Outlook) -> bool:
    """Whether it waits for something of theirs: while they leave, money may still come."""
    if found.state is ForgettingState.LEAVING:
        return any(
            one != Unsettled.BALANCE or not found.gives_up_balance for one in found.unsettled
        )
    return found.state is ForgettingState.WAITING


def before(speech: Speech, found: Outlook) -> Screen:
    """What it means, before the first question is answered."""
    text = paragraphs(
        lines(speech("forget-title"), speech("forget-goes")),
        _lost(speech, found),
        _stays(speech, found),
        _first(speech, found, [str(one) for one in found.unsettled]),
    )
    return Screen(
        text,
        (
            (button(speech("button-my-data"), MyData()),),
            (button(speech("button-forget"), ForgetSure(of=found.sign), "danger"),),
            menu_button(speech),
        ),
    )


def _lost(speech: Speech, found: Outlook) -> str | None:
    told = []
    if found.plan is not None and found.is_lifetime:
        told.append(speech("forget-lose-lifetime", plan=found.plan))
    elif found.plan is not None and found.plan_ends_at is not None:
        until = speech.day(found.plan_ends_at)
        told.append(speech("forget-lose-plan", plan=found.plan, until=until))
    told += [speech("forget-lose-course", course=course) for course in found.courses]
    return lines(speech("forget-lose"), *told) if told else None


def _stays(speech: Speech, found: Outlook) -> str:
    return lines(
        speech("forget-stays"),
        speech("forget-stays-payments", count=found.payments, years=_years(found))
        if found.payments
        else None,
        speech("forget-stays-numbers"),
        speech("forget-stays-ban") if found.is_banned else None,
    )


def _years(found: Outlook) -> int:
    """The legal term in whole years, a begun one counted."""
    return max(1, -(-found.books_days // 366))


def _first(speech: Speech, found: Outlook, open_now: Sequence[str]) -> str | None:
    """What has to be settled first, and how."""
    told = []
    for one in open_now:
        if one == Unsettled.BALANCE and found.gives_up_balance:
            continue
        amounts = ", ".join(speech.money(amount) for amount in found.balance)
        told.append(speech(f"forget-first-{one}", amount=amounts))
    return lines(speech("forget-first"), *told) if told else None


def sure(speech: Speech, found: Outlook) -> Screen:
    """The second question."""
    return Screen(
        speech("forget-sure"),
        (
            (button(speech("button-forget-yes"), ForgetNow(of=found.sign), "danger"),),
            (button(speech("button-forget-no"), cb.Menu()),),
            (button(speech("button-back"), ForgetMe()),),
        ),
    )


def waiting(speech: Speech, found: Outlook, open_now: Sequence[str]) -> Screen:
    """It was asked for; what it waits for, and what can be done about that."""
    first = _first(speech, found, open_now)
    # Who has left already does not come back by it.
    may_stay = found.state is ForgettingState.WAITING
    back: tuple[Row, ...] = (
        ((button(speech("button-forget-back"), StayKnown()),),) if may_stay else ()
    )
    text = paragraphs(
        speech("forget-asked"), first, speech("forget-then") if first else speech("forget-soon")
    )
    return Screen(
        text,
        (
            *_ways(speech, found, open_now),
            *back,
            menu_button(speech),
        ),
    )


def _ways(speech: Speech, found: Outlook, open_now: Sequence[str]) -> tuple[Row, ...]:
    rows: list[Row] = []
    if Unsettled.RENEWAL in open_now:
        rows.append((button(speech("button-membership"), cb.MyMembership()),))
    if Unsettled.BALANCE in open_now and not found.gives_up_balance:
        rows.append((button(speech("button-leave-balance"), LeaveBalance()),))
    if set(open_now) - {Unsettled.RENEWAL, "role"}:
        rows.append((button(speech("button-ask-support"), cb.AskSupport()),))
    return tuple(rows)


def balance_sure(speech: Speech, found: Outlook) -> Screen:
    """Whether the shop may keep what it holds of theirs."""
    amounts = ", ".join(speech.money(amount) for amount in found.balance)
    yes = LeaveBalance(sure=True, of=found.balance_sign)
    return Screen(
        speech("forget-balance-sure", amount=amounts),
        (
            (button(speech("button-leave-balance-yes"), yes, "danger"),),
            (button(speech("button-back"), ForgetMe()),),
        ),
    )


def stayed(speech: Speech) -> Screen:
    """They changed their mind."""
    back = (button(speech("button-back"), ForgetMe()),)
    return Screen(speech("forget-taken-back"), (back, menu_button(speech)))


def own_data_asked(speech: Speech) -> Screen:
    """The file is on its way."""
    return Screen(
        speech("own-data-asked"),
        ((button(speech("button-forget"), ForgetMe()),), menu_button(speech)),
    )


def own_data_file(speech: Speech, content: bytes, made_at: datetime) -> Screen:
    """Everything about a person, for themselves."""
    text = speech("own-data-ready", at=speech.moment(made_at))
    return Screen(text, (menu_button(speech),), Upload(content, "my-data.zip", is_photo=False))


def own_data_failed(speech: Speech) -> Screen:
    """It could not be made, however often it was tried."""
    return Screen(
        speech("own-data-failed"),
        ((button(speech("button-ask-support"), cb.AskSupport()),), menu_button(speech)),
    )


def own_data_words(person: Person) -> Words:
    """What the page of their data says, in the language that they speak with us."""
    speech = speech_for(person.language, person.language_code, None)
    return Words(
        language=speech.language,
        title=speech.label("own-data-title"),
        intro=speech.label("own-data-intro"),
        more=speech.label("own-data-more", count=MOST_ROWS),
        yes=speech.label("audit-yes"),
        no=speech.label("audit-no"),
        tables={
            name: Table(
                speech.label(f"own-data-room-{room}"),
                {column: speech.label(f"own-data-{label_of(column)}") for column in columns},
            )
            for name, (room, columns) in tables().items()
        },
    )


def label_of(column: str) -> str:
    """The word for a column; one that we have no word for is told by its value."""
    return next((label for label, names in _LABELS.items() if column in names), "else")


def goodbye(speech: Speech) -> Screen:
    """The last word, to somebody whom we do not know any more."""
    return Screen(speech("forget-done"), (menu_button(speech),))
