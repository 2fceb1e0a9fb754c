"""Screens about promo codes for the admins who make them."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from handlers.callbacks.desk import Act, DeskCard, DeskDo, DeskList
from handlers.screens.kit import Screen, button, copy_button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back
from handlers.speech import Speech, escaped
from services.money import Money
from services.pages import Page
from services.parsers.amounts import Off
from services.promotions.overview import (
    Named,
    PromoCard,
    PromoState,
    PromoView,
)

#: So many plans and courses a card names.
_NAMED = 12
#: The name of the codes' desk in its buttons.
PROMO = "promo"


def _do(act: Act, promo_id: UUID) -> DeskDo:
    return DeskDo(desk=PROMO, act=act, key=str(promo_id))


def promo_list(speech: Speech, page: Page[PromoView]) -> Screen:
    """The newest codes with how far each is used, a button each."""
    listed = lines(*(_line(speech, code) for code in page.items)) if page.items else None
    text = paragraphs(speech("promos-title"), listed or speech("promos-empty"))
    codes = [button(one.code, DeskCard(desk=PROMO, key=str(one.id))) for one in page.items]
    return Screen(
        text,
        (
            *(tuple(codes[at : at + 2]) for at in range(0, len(codes), 2)),
            *pager(speech, page, lambda at: DeskList(desk=PROMO, offset=at), Words.BY_AGE),
            (button(speech("button-new-promo"), DeskDo(desk=PROMO, act=Act.NEW), "success"),),
            admin_back(speech),
        ),
    )


def off_of(speech: Speech, off: Off) -> str:
    """What a code takes off."""
    if isinstance(off, Money):
        return speech.money(off)
    return f"{speech.number(off.normalize())}%"


def _line(speech: Speech, code: PromoView) -> str:
    return speech(
        "promo-line",
        state=code.state,
        code=code.code,
        off=off_of(speech, code.off),
        uses=speech.number(code.uses),
        limit="none" if code.max_uses is None else speech.number(code.max_uses),
    )


def promo_desk(speech: Speech, card: PromoCard, bot_name: str) -> Screen:
    """One code: its terms, what it has done, and the link that brings it along."""
    view = card.view
    link = f"https://t.me/{bot_name}?start=promo_{view.code}"
    stopped = view.state is PromoState.STOPPED
    switch = _do(Act.ACTIVATE if stopped else Act.ARCHIVE, view.id)
    return Screen(
        paragraphs(
            lines(_line(speech, view), speech(f"promo-state-{view.state}")),
            _limits(speech, card),
            _done(speech, card),
            speech("promo-link", link=link),
        ),
        (
            (copy_button(speech("button-copy-promo-link"), link),),
            (
                button(speech("button-promo-edit"), _do(Act.EDIT, view.id)),
                button(speech("button-promo-start" if stopped else "button-promo-stop"), switch),
            ),
            (button(speech("button-back"), DeskList(desk=PROMO)),),
        ),
    )


def _limits(speech: Speech, card: PromoCard) -> str | None:
    view = card.view
    minimum = None
    if card.minimum is not None:
        known = Money.of(card.minimum, card.currency) if card.currency else None
        minimum = speech.money(known) if known else speech.number(card.minimum)
    told = [
        speech("promo-since", since=speech.moment(view.since)) if view.since else None,
        speech("promo-until", until=speech.moment(view.until)) if view.until else None,
        _names(speech, speech("promo-plans"), card.plans),
        _names(speech, speech("promo-courses"), card.courses),
        speech("promo-first") if card.first_only else None,
        speech("promo-minimum", minimum=minimum) if minimum is not None else None,
        speech("promo-text", text=card.description) if card.description else None,
    ]
    return lines(*told) if any(told) else None


def _names(speech: Speech, title: str, names: Sequence[Named]) -> str | None:
    if not names:
        return None
    more = "…" if len(names) > _NAMED else None
    shown = (f"• {escaped(shortened(speech.said(one.name), 40))}" for one in names[:_NAMED])
    return lines(title, *shown, more)


def _done(speech: Speech, card: PromoCard) -> str:
    """What came of the code; money only once there is some."""
    stats, number = card.stats, speech.number
    money = [speech("promo-revenue", amount=speech.money(one)) for one in stats.revenue]
    money += [speech("promo-given", amount=speech.money(one)) for one in stats.discounts]
    return lines(
        speech("promo-stats-title"),
        speech(
            "promo-stats",
            entered=number(stats.entered),
            reserved=number(stats.reserved),
            paid=number(stats.paid),
            released=number(stats.released),
        ),
        *money,
    )


def switch_question(speech: Speech, card: PromoCard, *, active: bool) -> Screen:
    """Whether the code shall really stop, or start again."""
    view = card.view
    sure = _do(Act.ACTIVATE_SURELY if active else Act.ARCHIVE_SURELY, view.id)
    question = "promo-start-question" if active else "promo-stop-question"
    yes = "button-promo-start-sure" if active else "button-promo-stop-sure"
    return Screen(
        speech(question, code=view.code),
        (
            (button(speech(yes), sure, "success" if active else "danger"),),
            (button(speech("button-back"), DeskCard(desk=PROMO, key=str(view.id))),),
        ),
    )
