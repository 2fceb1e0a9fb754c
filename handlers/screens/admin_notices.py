"""What an admin is told by itself: the switches, and the messages themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import admin_notices as taps
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.stats_words import unworked
from handlers.speech import Speech
from models.admin_notices import Rhythm
from models.lifecycles import PaymentMethod
from models.localized import Name
from services.admin_notices.choices import Choices
from services.admin_notices.sales import Sold
from services.admin_notices.watching import Unusual
from services.analytics.figures.reports import Found, Income, Report, waiting_of
from services.money import Money

#: What stands for every way to pay on a button.
ALL = "all"
_HOURS, _A_ROW, _WEEKDAYS = 24, 6, range(1, 8)
#: So many sales have a line and a button in one message; of more there is the sum.
SHOWN = 8
_NAME, _THING, _LABEL = 32, 48, 60
#: Below two hours people say minutes.
_HOUR, _MINUTES = 60, 120


def choices(speech: Speech, mine: Choices) -> Screen:
    """All that an admin may be told, each with the button that changes it."""
    told = [speech.label(f"method-{one}") for one in PaymentMethod if one in mine.sales]
    text = paragraphs(
        speech("admin-notices-title"),
        lines(
            _rhythm_line(speech, mine),
            speech("admin-notices-sales", methods=", ".join(told))
            if told
            else speech("admin-notices-sales-none"),
            speech(f"admin-notices-unusual-{'on' if mine.wants_unusual else 'off'}"),
        ),
        speech("admin-notices-about"),
    )
    switch = "off" if mine.wants_unusual else "on"
    return Screen(
        text,
        (
            (
                button(speech("button-report"), taps.ReportChoice()),
                button(speech("button-sales"), taps.SalesChoice()),
            ),
            (
                button(
                    speech(f"button-unusual-{switch}"),
                    taps.TellUnusual(on=not mine.wants_unusual),
                ),
            ),
            _back(speech, cb.DeskSettings()),
        ),
    )


def _rhythm_line(speech: Speech, mine: Choices) -> str:
    return speech(
        f"admin-notices-report-{mine.rhythm}",
        at=_clock(mine.hour),
        weekday=speech.weekday(mine.weekday),
    )


def _back(speech: Speech, where: Any) -> Row:
    return (button(speech("button-back"), where),)


def _clock(hour: int) -> str:
    return f"{hour:02}:00"


def report_choice(speech: Speech, mine: Choices) -> Screen:
    """How often a report comes, and when."""
    rhythms = tuple(
        (
            button(
                _marked(speech(f"button-report-{rhythm}"), is_on=rhythm is mine.rhythm),
                taps.ReportRhythm(rhythm=rhythm),
            ),
        )
        for rhythm in Rhythm
    )
    at = button(speech.label("button-report-hour", at=_clock(mine.hour)), taps.ReportHours())
    day = button(
        speech.label("button-report-weekday", weekday=speech.weekday(mine.weekday)),
        taps.ReportWeekdays(),
    )
    rows: list[Row] = []
    if mine.rhythm is not Rhythm.OFF:
        rows.append((at,))
    if mine.rhythm is Rhythm.WEEKLY:
        rows.append((day,))
    text = paragraphs(_rhythm_line(speech, mine), speech("admin-notices-report-about"))
    return Screen(text, (*rhythms, *rows, _back(speech, taps.AdminNotices())))


def _marked(label: str, *, is_on: bool) -> str:
    return f"✓ {label}" if is_on else label


def report_hours(speech: Speech) -> Screen:
    """At which hour of the admin's own day a report comes."""
    hours = [button(_clock(hour), taps.ReportAt(hour=hour)) for hour in range(_HOURS)]
    rows = tuple(tuple(hours[at : at + _A_ROW]) for at in range(0, _HOURS, _A_ROW))
    return Screen(speech("report-question-hour"), (*rows, _back(speech, taps.ReportChoice())))


def report_weekdays(speech: Speech) -> Screen:
    """On which day of the week a report comes."""
    days = tuple(
        (button(speech.weekday(number), taps.ReportOn(weekday=number)),) for number in _WEEKDAYS
    )
    return Screen(speech("report-question-weekday"), (*days, _back(speech, taps.ReportChoice())))


def sales_choice(speech: Speech, mine: Choices) -> Screen:
    """Each way to pay, told or not."""
    rows = tuple(
        (
            button(
                _marked(speech(f"method-{one}"), is_on=one in mine.sales),
                taps.TellSales(method=str(one), on=one not in mine.sales),
            ),
        )
        for one in PaymentMethod
    )
    every = len(mine.sales) < len(PaymentMethod)
    both = button(
        speech("button-sales-all" if every else "button-sales-none"),
        taps.TellSales(method=ALL, on=every),
    )
    return Screen(
        speech("admin-notices-sales-about"), (*rows, (both,), _back(speech, taps.AdminNotices()))
    )


# What is sent.


@dataclass(frozen=True)
class SaleLine:
    """A sale as an admin reads it."""

    payment_id: UUID
    sold: Sold
    received: Money
    method: PaymentMethod
    name: str
    thing: Name


def sales(speech: Speech, told: Sequence[SaleLine]) -> Screen:
    """One sale in full, or several with their sum; each leads to its payment."""
    shown = told[:SHOWN]
    each = [_sale_line(speech, one) for one in shown]
    if len(told) == 1:
        payment = button(speech("button-open-payment"), _payment(told[0]))
        return Screen(each[0], ((payment,), _desk(speech)))
    sums: Counter[str] = Counter()
    for one in told:
        sums[one.received.currency] += one.received.minor
    total = " · ".join(speech.money(Money(minor, one)) for one, minor in sorted(sums.items()))
    more = len(told) - len(shown)
    text = paragraphs(
        speech("sales-title", count=len(told), total=total),
        *each,
        speech("sales-more", count=more) if more else None,
    )
    rows = tuple(
        (
            button(
                shortened(
                    speech.label("button-sale", name=one.name, amount=speech.money(one.received)),
                    _LABEL,
                ),
                _payment(one),
            ),
        )
        for one in shown
    )
    return Screen(text, (*rows, _desk(speech)))


def _payment(one: SaleLine) -> cb.PaymentCard:
    return cb.PaymentCard(payment_id=one.payment_id)


def _sale_line(speech: Speech, one: SaleLine) -> str:
    return speech(
        f"sale-{one.sold}",
        amount=speech.money(one.received),
        how=speech.label(f"method-{one.method}"),
        name=shortened(one.name, _NAME),
        thing=shortened(str(speech.said(one.thing)), _THING),
    )


def _desk(speech: Speech) -> Row:
    return (button(speech("button-admin"), cb.AdminMenu()),)


def report(speech: Speech, found: Report) -> Screen:
    """The days in a few lines: what came in, who came, what comes, what waits, one finding."""
    first, last = (_day(speech, day) for day in (found.first, found.last))
    title = (
        speech("report-title-day", day=last)
        if found.first == found.last
        else speech("report-title-days", begin=first, end=last)
    )
    period = "day" if found.first == found.last else "days"
    sums = ", ".join(_signed(speech, one) for one in found.income)
    income = speech("report-income", sums=sums) if sums else speech("report-income-none")
    waiting = [
        speech(f"waiting-{name}", count=count) for name, count in waiting_of(found.waiting).items()
    ]
    text = paragraphs(
        title,
        lines(
            income,
            speech("report-new", count=found.new_members),
            speech("report-renewals", count=found.renewals),
            speech("report-ends", count=found.ends),
        ),
        lines(*waiting) if waiting else speech("waiting-nothing"),
        # Of currencies that no rate makes one there is no one sentence.
        None
        if found.finding.found is Found.APART
        else speech(
            f"report-finding-{found.finding.found}", percent=found.finding.percent, period=period
        ),
        unworked(speech, found),
    )
    change = button(speech("button-admin-notices"), taps.AdminNotices())
    return Screen(text, (_desk(speech), (change,)))


#: Days of the shop are dates already.
_UTC = ZoneInfo("UTC")


def _day(speech: Speech, day: date) -> str:
    """A day of the shop's as a date, which no zone moves."""
    return Speech(speech.language, _UTC).day(datetime.combine(day, time(12), UTC))


def _signed(speech: Speech, one: Income) -> str:
    amount = speech.money(Money(abs(one.minor), one.currency))
    return f"−{amount}" if one.minor < 0 else amount


def unusual(speech: Speech, what: Unusual, told: Mapping[str, Any], *, is_over: bool) -> Screen:
    """What is unusual in the shop, or no longer is, with the way to it."""
    text = speech(
        f"over-{what}" if is_over else f"alert-{what}",
        since=speech.time(datetime.fromisoformat(told["since"])) if "since" in told else "",
        usual=_share_or_span(speech, what, told),
        limit=speech.span(told["limit"]) if "limit" in told else "",
        refused=told.get("refused", 0),
        of=told.get("of", 0),
    )
    return Screen(text, ((_way(speech, what, told),), _desk(speech)))


def _way(speech: Speech, what: Unusual, told: Mapping[str, Any]) -> InlineKeyboardButton:
    match what:
        case Unusual.REVIEWS:
            return button(speech("button-waiting-proofs"), cb.ReviewQueue(offset=0))
        case Unusual.SILENCE:
            last = cb.PaymentCard(payment_id=UUID(told["payment"]))
            return button(speech("button-last-payment"), last)
        case Unusual.REFUSED:
            refused = cb.ReviewCard(payment_id=UUID(told["payment"]))
            return button(speech("button-last-refused"), refused)


def _share_or_span(speech: Speech, what: Unusual, told: Mapping[str, Any]) -> str:
    usual = int(told["usual"])
    if what is Unusual.REFUSED:
        return speech.number(usual)
    if usual < _MINUTES:
        return speech.label("setting-in-minutes", count=usual)
    return speech.span(round(usual / _HOUR))
