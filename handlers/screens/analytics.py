"""Screens of where people come from: the sources, what came of each, and its links."""

from __future__ import annotations

from decimal import Decimal

from handlers.callbacks.analytics import CostTakenBack, SourceQr, SourceSpent
from handlers.callbacks.desk import Act, DeskCard, DeskDo, DeskList
from handlers.screens.commerce import sums
from handlers.screens.kit import (
    Row,
    Screen,
    Upload,
    button,
    copy_button,
    lines,
    paragraphs,
    shortened,
)
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back
from handlers.screens.stats_words import value
from handlers.speech import Speech
from services.analytics.desk import Earned, SourceCard, SourceLine
from services.analytics.figures.figure import Sums
from services.analytics.sources import payload
from services.money import Money
from services.pages import Page

SOURCE = "source"
_LABEL = 40
_WHOLE = 100
#: So much of a cost's id stands on its button.
COST_SIGNS = 12


def source_list(speech: Speech, page: Page[SourceLine]) -> Screen:
    """Every source with how many people came by it first."""
    rows = tuple(
        (button(_label(speech, one), DeskCard(desk=SOURCE, key=str(one.id))),) for one in page.items
    )
    text = paragraphs(speech("sources-title"), None if page.items else speech("sources-none"))
    turns = pager(speech, page, lambda at: DeskList(desk=SOURCE, offset=at), Words.BY_AGE)
    new = (button(speech("button-source-new"), DeskDo(desk=SOURCE, act=Act.NEW), "success"),)
    return Screen(text, (*rows, *turns, new, admin_back(speech)))


def _label(speech: Speech, one: SourceLine) -> str:
    sign, count = "" if one.is_active else "🗄 ", f" · {speech.number(one.people)}"
    return f"{sign}{shortened(one.name, _LABEL - len(sign + count))}{count}"


def links_of(card: SourceCard, bot_name: str, site: str) -> tuple[str, str]:
    """The link into the chat, and the one on the web; the second is empty without a site."""
    chat = f"https://t.me/{bot_name}?start={payload(card.slug)}"
    return chat, f"{site}/go/{card.slug}" if site else ""


def source_card(speech: Speech, card: SourceCard, bot_name: str, site: str) -> Screen:
    """One source: its links, and what came of it."""
    chat, page = links_of(card, bot_name, site)
    text = paragraphs(
        lines(
            speech("source-title", name=card.name),
            None if card.is_active else speech("source-archived"),
            speech("source-opens", name=speech.said(card.opens)) if card.opens else None,
            speech("source-utm", utm=" · ".join(card.utm)) if card.utm else None,
        ),
        lines(
            speech("source-link", link=chat),
            speech("source-page", link=page) if page else None,
        ),
        lines(
            speech("source-results"),
            speech("source-visits", count=card.visits) if page or card.visits else None,
            speech("source-arrived", count=card.arrived),
            speech("source-checkouts", count=card.checkouts),
            speech("source-paid", count=card.by_first.people),
            *_money(speech, card),
        ),
        _by_last(speech, card.by_last),
    )
    return Screen(text, _ways(speech, card, chat, page))


def _money(speech: Speech, card: SourceCard) -> list[str | None]:
    earned, costs = Sums.of(card.by_first.income), card.costs
    each = _shared(earned, card.arrived) if card.arrived else Sums()
    return [
        speech("source-income", amount=value(speech, earned)) if earned.nets else None,
        speech("source-each", amount=value(speech, each)) if each.nets else None,
        speech("source-costs", amount=sums(speech, costs)) if costs else None,
        _return(speech, earned, costs),
    ]


def _shared(earned: Sums, people: int) -> Sums:
    return Sums.of({one.currency: round(Decimal(one.minor) / people) for one in earned.nets})


def _return(speech: Speech, earned: Sums, costs: tuple[Money, ...]) -> str | None:
    """What came in for what was spent, where both are in one currency."""
    if len(costs) != 1:
        return None
    (spent,) = costs
    if any(one.currency != spent.currency for one in earned.nets):
        return None
    percent = round(earned.minor(spent.currency) * _WHOLE / spent.minor)
    return speech("source-return", percent=speech.number(percent))


def _by_last(speech: Speech, earned: Earned) -> str:
    if not earned.people:
        return speech("source-last-none")
    amount = value(speech, Sums.of(earned.income))
    return speech("source-last", count=earned.people, amount=amount)


def _ways(speech: Speech, card: SourceCard, chat: str, page: str) -> tuple[Row, ...]:
    def do(act: Act) -> DeskDo:
        return DeskDo(desk=SOURCE, act=act, key=str(card.id))

    copies = [copy_button(speech("button-source-copy"), chat)]
    if page:
        copies.append(copy_button(speech("button-source-copy-page"), page))
    switch = Act.ARCHIVE if card.is_active else Act.ACTIVATE
    toggle = "button-source-archive" if card.is_active else "button-source-restore"
    ways = [button(speech("button-source-edit"), do(Act.EDIT)), button(speech(toggle), do(switch))]
    if not card.was_used:
        ways.append(button(speech("button-source-delete"), do(Act.DELETE)))
    return (
        tuple(copies),
        (
            button(speech("button-source-qr"), SourceQr(source_id=card.id)),
            button(speech("button-source-cost"), SourceSpent(source_id=card.id)),
        ),
        *_mistake(speech, card),
        tuple(ways),
        (button(speech("button-back"), DeskList(desk=SOURCE)),),
    )


def _mistake(speech: Speech, card: SourceCard) -> tuple[Row, ...]:
    if card.newest_cost is None:
        return ()
    key, amount = card.newest_cost
    label = speech("button-source-cost-back", amount=speech.money(amount))
    return ((button(label, CostTakenBack(source_id=card.id, cost=key.hex[:COST_SIGNS])),),)


def source_code(speech: Speech, card: SourceCard, link: str, picture: bytes) -> Screen:
    """The link as a picture to save and print."""
    text = lines(speech("source-title", name=card.name), speech("source-link", link=link))
    back = (button(speech("button-back"), DeskCard(desk=SOURCE, key=str(card.id))),)
    return Screen(text, (back,), Upload(picture, f"{card.slug}.png", is_photo=True))


def delete_question(speech: Speech, card: SourceCard) -> Screen:
    key = str(card.id)
    sure = DeskDo(desk=SOURCE, act=Act.DELETE_SURELY, key=key)
    return Screen(
        speech("source-delete-question", name=card.name),
        (
            (button(speech("button-source-delete-sure"), sure, "danger"),),
            (button(speech("button-back"), DeskCard(desk=SOURCE, key=key)),),
        ),
    )
