"""Figures in words: a value, how it changed, of which days, and what it is of."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from handlers.screens.surveys import said as answer_said
from handlers.speech import Speech
from models.localized import Name
from services.analytics.figures.figure import Area, Figure, Mean, Net, Ratio, Sums, Value, Word
from services.analytics.figures.findings import COUNTED
from services.analytics.figures.reports import Report
from services.analytics.figures.span import Span
from services.money import Money

_WHOLE, _MANY = 100, 1000
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def value(speech: Speech, said: Value) -> str:
    """A figure as people read it; one that cannot be said says so."""
    match said:
        case None:
            return speech.label("stats-unknown")
        case Sums():
            return _sums(speech, said)
        case Ratio():
            return _share(speech, said)
        case Mean():
            return _mean(speech, said)
        case timedelta():
            return _time(speech, said)
        case _:
            return speech.number(said)


def _sums(speech: Speech, said: Sums) -> str:
    """Currencies beside each other, each with its sign."""
    if not said.nets:
        return speech.number(0)
    first, *others = said.nets
    told = net(speech, first)
    for one in others:
        sign = "−" if one.minor < 0 else "+"
        told += f" {sign} {net(speech, Net(abs(one.minor), one.currency))}"
    return told


def net(speech: Speech, amount: Net) -> str:
    """Money that may be below zero."""
    shown = speech.money(Money(abs(amount.minor), amount.currency))
    return f"−{shown}" if amount.minor < 0 else shown


def percent(speech: Speech, said: Ratio) -> str:
    """A share alone, where there is no room for what it is of."""
    if said.share is None:
        return speech.label("stats-unknown")
    return speech.label("stats-percent", percent=speech.number(round(said.share * _WHOLE)))


def _share(speech: Speech, said: Ratio) -> str:
    if said.share is None:
        return speech.label("stats-unknown")
    told = speech.number(round(said.share * _WHOLE))
    part, whole = speech.number(said.part), speech.number(said.whole)
    return speech.label("stats-share", percent=told, part=part, whole=whole)


def _mean(speech: Speech, said: Mean) -> str:
    if said.average is None:
        return speech.label("stats-unknown")
    average = speech.number(round(said.average, 1))
    return speech.label("stats-mean", average=average, count=said.count)


def _time(speech: Speech, said: timedelta) -> str:
    if said < _MINUTE:
        return speech.label("stats-under-minute")
    if said < 2 * _HOUR:
        return speech.label("stats-minutes", count=speech.number(round(said / _MINUTE)))
    hours = round(said / _HOUR) if said < 2 * _DAY else round(said / _DAY) * 24
    return speech.span(hours)


def change(speech: Speech, figure: Figure) -> str | None:
    """How a figure stands to that of the period before; None where there is nothing to say."""
    now, before = figure.value, figure.before
    match now, before:
        case Sums(), Sums():
            return _money_changed(speech, now, before)
        case Ratio(), Ratio():
            return _points(speech, now, before)
        case Mean(), Mean():
            return _stars(speech, now, before)
        case timedelta(), timedelta():
            return _longer(speech, now, before)
        case int(), int():
            return _counted(speech, now, before)
        case _:
            return None


def _counted(speech: Speech, now: int, before: int) -> str | None:
    if not now and not before:
        return None
    if now == before:
        return speech("stats-same")
    if not before:
        return speech("stats-none-before")
    if max(now, before) < COUNTED:
        key = "stats-more-by" if now > before else "stats-less-by"
        return speech(key, difference=speech.number(abs(now - before)))
    return _percent(speech, now, before)


def _percent(speech: Speech, now: int, before: int) -> str:
    """Both above zero."""
    percent = round(Decimal(abs(now - before)) * _WHOLE / before)
    if percent >= _MANY:
        return speech("stats-many-times", times=round(Decimal(now) / before))
    if not percent:
        return speech("stats-same")
    return speech("stats-more" if now > before else "stats-less", percent=speech.number(percent))


def _money_changed(speech: Speech, now: Sums, before: Sums) -> str | None:
    """A share where there is one currency and nothing went below zero; else what it was."""
    if now == before:
        return speech("stats-same") if now.nets else None
    if not before.nets:
        return speech("stats-none-before")
    if len(now.nets) == len(before.nets) == 1:
        (one,), (other,) = now.nets, before.nets
        if one.currency == other.currency and one.minor > 0 and other.minor > 0:
            return _percent(speech, one.minor, other.minor)
    return speech("stats-was", amount=value(speech, before))


def _points(speech: Speech, now: Ratio, before: Ratio) -> str | None:
    if now.share is None or before.share is None:
        return None
    points = round(now.share * _WHOLE) - round(before.share * _WHOLE)
    if not points:
        return speech("stats-same")
    key = "stats-points-more" if points > 0 else "stats-points-less"
    return speech(key, points=speech.number(abs(points)))


def _stars(speech: Speech, now: Mean, before: Mean) -> str | None:
    if now.average is None or before.average is None:
        return None
    difference = round(now.average, 1) - round(before.average, 1)
    if not difference:
        return speech("stats-same")
    key = "stats-more-by" if difference > 0 else "stats-less-by"
    return speech(key, difference=speech.number(abs(difference)))


def _longer(speech: Speech, now: timedelta, before: timedelta) -> str | None:
    if not before:
        return None
    percent = round(abs(now - before) / before * _WHOLE)
    if not percent:
        return speech("stats-same")
    key = "stats-longer" if now > before else "stats-shorter"
    return speech(key, percent=speech.number(min(percent, _MANY)))


def days(speech: Speech, span: Span) -> str:
    """Which days, as short as they can be said."""
    if span.is_whole_month:
        return speech.month(span.first)
    if span.days == 1:
        return speech.calendar_day(span.first)
    return speech.calendar_days(span.first, span.last)


def compared(speech: Speech, span: Span) -> str:
    """Which days, and against which."""
    return speech("stats-span", span=days(speech, span), before=days(speech, span.before))


def unworked(speech: Speech, found: Area | Report) -> str | None:
    """That not all days are worked out yet, so that nobody believes half a year to be a whole."""
    return speech("stats-unworked", count=found.days_unworked) if found.days_unworked else None


def called(speech: Speech, name: Name | Word) -> str:
    """What a line of a table is called."""
    if isinstance(name, Name):
        return speech.said(name)
    match name.family:
        case "reason":
            return speech.label(f"exit-reason-{name.end}")
        case "survey":
            question, _, answer = name.end.partition("-")
            return answer_said(speech, question, answer)
        case "method":
            return speech.label(f"method-{name.end}")
        case "month":
            return speech.month(date.fromisoformat(f"{name.end}-01"))
        case _:
            return speech.label(f"figure-{name.end}")
