"""A broadcast on its way, and what it came to."""

from __future__ import annotations

import math

from handlers.callbacks.broadcasts import Act, BroadcastDo
from handlers.callbacks.deliveries import (
    CancelDelivery,
    DeleteDelivered,
    DeliveryCard,
    EditDelivered,
    PauseDelivery,
    ResumeDelivery,
)
from handlers.screens.kit import Row, Screen, button, lines, paragraphs
from handlers.speech import Markup, Speech, escaped
from models.lifecycles import DeliveryStatus
from services.broadcasts.reports import Figures, Report

#: How many squares the bar has.
_SQUARES = 10
_ON_ITS_WAY = (DeliveryStatus.SENDING, DeliveryStatus.PAUSED)
_MINUTE, _HOUR = 60, 3600


def progress_card(speech: Speech, figures: Figures, rate: float | None = None) -> Screen:
    """How far it is, with what can be done about it; `rate` is how many a second."""
    text = paragraphs(
        speech(f"delivery-{figures.status}", title=figures.title),
        lines(_bar(speech, figures), _pace(speech, figures, rate)),
        _counts(speech, figures),
    )
    return Screen(text, _buttons(speech, figures))


def report_card(speech: Speech, report: Report) -> Screen:
    """The whole report: to the counts come the clicks, and what was bought."""
    figures = report.figures
    card = progress_card(speech, figures)
    clicks = lines(
        *(
            speech(
                "delivery-clicks",
                button=one.labels.get(speech.language) or next(iter(one.labels.values()), ""),
                count=one.people,
            )
            for one in report.clicks
        )
    )
    kept = report.unrevised
    unrevised = speech("delivery-unrevised", count=kept) if kept else None
    text = paragraphs(card.text, unrevised, clicks or None, _bought(speech, report))
    return Screen(text, card.rows)


def sure(speech: Speech, figures: Figures, what: str) -> Screen:
    """Asked once more before it is cancelled, changed or taken back."""
    yes = {
        "cancel": CancelDelivery(broadcast_id=figures.id, sure=True),
        "edit": EditDelivered(broadcast_id=figures.id, sure=True),
        "delete": DeleteDelivered(broadcast_id=figures.id, sure=True),
    }[what]
    text = speech(
        f"delivery-sure-{what}", title=figures.title, sent=figures.sent, left=figures.left
    )
    rows = (
        (button(speech(f"button-delivery-{what}-sure"), yes),),
        (button(speech("button-back"), DeliveryCard(broadcast_id=figures.id)),),
    )
    return Screen(text, rows)


def _bar(speech: Speech, figures: Figures) -> str:
    share = figures.settled / figures.total if figures.total else 1.0
    full = math.floor(share * _SQUARES)
    return speech(
        "delivery-bar",
        bar="▰" * full + "▱" * (_SQUARES - full),
        percent=math.floor(share * 100),
        settled=speech.number(figures.settled),
        total=speech.number(figures.total),
    )


def _pace(speech: Speech, figures: Figures, rate: float | None) -> str | None:
    if not rate or figures.status is not DeliveryStatus.SENDING:
        return None
    seconds = figures.left / rate
    if seconds < _HOUR:
        left = speech("delivery-minutes", count=max(math.ceil(seconds / _MINUTE), 1))
    else:
        left = speech("delivery-hours", count=math.ceil(seconds / _HOUR))
    return speech("delivery-pace", rate=max(round(rate), 1), left=Markup(left))


def _counts(speech: Speech, figures: Figures) -> str:
    told = (
        ("sent", figures.sent),
        ("blocked", figures.blocked),
        ("refused", figures.refused),
        ("unknown", figures.unknown),
        ("skipped", figures.skipped),
    )
    counted = [
        speech(f"delivery-count-{name}", count=count)
        for name, count in told
        if count or name == "sent"
    ]
    is_over = figures.status is DeliveryStatus.CANCELLED
    return lines(
        *counted,
        speech("delivery-count-left", count=figures.left) if is_over and figures.left else None,
        _stars(speech, figures),
        speech(f"delivery-revision-{figures.revision}") if figures.revision else None,
        speech("delivery-deleted")
        if figures.deleted_at is not None and figures.revision is None
        else None,
    )


def _stars(speech: Speech, figures: Figures) -> str | None:
    if not figures.tenths_spent:
        return None
    # A part of a Star counts as a whole one.
    return speech("delivery-stars", count=math.ceil(figures.tenths_spent / 10))


def _bought(speech: Speech, report: Report) -> str | None:
    if report.bought is None:
        return None
    if not report.bought.people:
        return speech("delivery-bought-nothing")
    money = ", ".join(escaped(speech.money(one)) for one in report.bought.income)
    return speech("delivery-bought", count=report.bought.people, money=Markup(money))


def _buttons(speech: Speech, figures: Figures) -> tuple[Row, ...]:
    key = figures.id
    refresh: Row = (button(speech("button-delivery-look"), DeliveryCard(broadcast_id=key)),)
    back: Row = (button(speech("button-back"), BroadcastDo(act=Act.CARD, key=key)),)
    if figures.status in _ON_ITS_WAY:
        turn = (
            button(speech("button-delivery-pause"), PauseDelivery(broadcast_id=key))
            if figures.status is DeliveryStatus.SENDING
            else button(speech("button-delivery-resume"), ResumeDelivery(broadcast_id=key))
        )
        stop = button(
            speech("button-delivery-cancel"), CancelDelivery(broadcast_id=key, sure=False)
        )
        # Those who have it already; whoever comes behind them gets the newest words anyway.
        edit: Row = (
            button(speech("button-delivery-edit"), EditDelivered(broadcast_id=key, sure=False)),
        )
        return ((turn, stop), *((edit,) if figures.sent else ()), refresh, back)
    if not figures.sent or figures.deleted_at is not None or figures.reduced_at is not None:
        return (refresh, back)
    change: Row = (
        button(speech("button-delivery-edit"), EditDelivered(broadcast_id=key, sure=False)),
        button(speech("button-delivery-delete"), DeleteDelivered(broadcast_id=key, sure=False)),
    )
    return (change, refresh, back)
