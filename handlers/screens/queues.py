"""The queues without a folder of their own: failed removals, money to send."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import callbacks as cb
from handlers.callbacks import queues as qb
from handlers.screens.kit import Row, Screen, button, copy_button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back
from handlers.speech import Speech
from services.channels.desk import FailedRemoval
from services.commerce.dues import Due
from services.commerce.methods.star_refunds import StuckStars
from services.pages import Page


def removal_queue(speech: Speech, page: Page[FailedRemoval], note: str | None = None) -> Screen:
    """Who should be out of which channel, and is not."""
    told = [
        speech(
            "removal-line",
            name=shortened(line.name, 32),
            channel=shortened(line.channel, 64),
            at=f"{speech.day(line.tried_at)}, {speech.clock(line.tried_at)}",
        )
        for line in page.items
    ]
    title = speech("removals-title")
    text = paragraphs(note, title, lines(*told) if told else speech("removals-none"))
    rows: list[Row] = [
        (
            button(
                f"{shortened(line.name, 24)} · {shortened(line.channel, 32)}",
                qb.RemovalCard(membership_id=line.membership_id),
            ),
        )
        for line in page.items
    ]
    turns = pager(speech, page, lambda at: cb.RemovalQueue(offset=at), Words.QUEUE)
    return Screen(text, (*rows, *turns, admin_back(speech)))


def removal_card(speech: Speech, line: FailedRemoval) -> Screen:
    """One of them, with what can be done about it."""
    text = lines(
        speech("removal-card", name=line.name, id=str(line.telegram_id), channel=line.channel),
        speech("removal-why", why=speech(f"why-{line.reason}")),
        speech("removal-error", error=line.error) if line.error else None,
        speech("removal-tried", at=speech.moment(line.tried_at)),
    )
    retry = qb.RetryRemoval(membership_id=line.membership_id)
    stay = qb.LetStay(membership_id=line.membership_id, sure=False)
    return Screen(
        text,
        (
            (button(speech("button-removal-retry"), retry),),
            (button(speech("button-let-stay"), stay),),
            (
                button(speech("button-person"), cb.PersonCard(telegram_id=line.telegram_id)),
                button(speech("button-back"), cb.RemovalQueue(offset=0)),
            ),
        ),
    )


def let_stay_question(speech: Speech, line: FailedRemoval) -> Screen:
    sure = qb.LetStay(membership_id=line.membership_id, sure=True)
    back = qb.RemovalCard(membership_id=line.membership_id)
    text = speech("let-stay-question", name=line.name, channel=line.channel)
    return Screen(
        text,
        (
            (button(speech("button-let-stay-sure"), sure, "danger"),),
            (button(speech("button-back"), back),),
        ),
    )


def due_queue(
    speech: Speech, page: Page[Due], stars: Sequence[StuckStars] = (), note: str | None = None
) -> Screen:
    """Who is owed money that an admin has to send, and Stars that did not go back."""
    told = [
        speech("stuck-line", name=shortened(one.name, 32), stars=_stars(speech, one))
        for one in stars
    ]
    told += [
        speech(
            "due-line",
            name=shortened(line.name, 32),
            amount=speech.money(line.amount),
            since=f"{speech.day(line.since)}, {speech.clock(line.since)}",
        )
        for line in page.items
    ]
    text = paragraphs(note, speech("dues-title"), lines(*told) if told else speech("dues-none"))
    rows: list[Row] = [
        (
            button(
                f"⭐ {shortened(one.name, 24)} · {_stars(speech, one)}",
                qb.StuckCard(claimed_id=one.claimed_id),
            ),
        )
        for one in stars
    ]
    rows += [
        (
            button(
                f"{shortened(line.name, 24)} · {speech.money(line.amount)}",
                qb.DueCard(user_id=line.user_id, currency=line.amount.currency),
            ),
        )
        for line in page.items
    ]
    turns = pager(speech, page, lambda at: qb.DueQueue(offset=at), Words.QUEUE)
    return Screen(text, (*rows, *turns, admin_back(speech)))


def _stars(speech: Speech, one: StuckStars) -> str:
    return "?" if one.stars is None else speech.number(one.stars)


def stuck_card(speech: Speech, one: StuckStars) -> Screen:
    """Stars that Telegram refused to send back, with its own words."""
    text = lines(
        speech("stuck-card", name=one.name, id=str(one.telegram_id), stars=_stars(speech, one)),
        speech("stuck-why", error=shortened(one.error, 200)),
        speech("stuck-since", at=speech.moment(one.since)),
    )
    done = qb.StarsDone(claimed_id=one.claimed_id, sure=False)
    return Screen(
        text,
        (
            (
                button(
                    speech("button-stuck-retry"), qb.TryStars(claimed_id=one.claimed_id), "success"
                ),
            ),
            (button(speech("button-stuck-done"), done),),
            (
                button(speech("button-person"), cb.PersonCard(telegram_id=one.telegram_id)),
                button(speech("button-back"), qb.DueQueue(offset=0)),
            ),
        ),
    )


def stuck_question(speech: Speech, one: StuckStars) -> Screen:
    """The Stars stay with the shop then: asked once more."""
    sure = qb.StarsDone(claimed_id=one.claimed_id, sure=True)
    return Screen(
        speech("stuck-question", name=one.name, stars=_stars(speech, one)),
        (
            (button(speech("button-stuck-sure"), sure, "danger"),),
            (button(speech("button-back"), qb.StuckCard(claimed_id=one.claimed_id)),),
        ),
    )


def due_card(speech: Speech, due: Due, wallet: str | None) -> Screen:
    """What one person is to get, and the wallet that they have proven, for who sends it there."""
    text = speech(
        "due-card",
        name=due.name,
        id=str(due.telegram_id),
        amount=speech.money(due.amount),
        since=speech.moment(due.since),
    )
    proven = speech("due-wallet", address=wallet) if wallet else None
    copied = (copy_button(speech("button-copy-address"), wallet),) if wallet else None
    return Screen(
        lines(text, proven),
        (
            (button(speech("button-due-sent"), _sent(due, sure=False), "success"),),
            *((copied,) if copied else ()),
            (
                button(speech("button-person"), cb.PersonCard(telegram_id=due.telegram_id)),
                button(speech("button-back"), qb.DueQueue(offset=0)),
            ),
        ),
    )


def due_question(speech: Speech, due: Due) -> Screen:
    """Nothing is sent by a tap: the admin confirms what they did at their bank."""
    amount = speech.money(due.amount)
    back = qb.DueCard(user_id=due.user_id, currency=due.amount.currency)
    return Screen(
        speech("due-question", name=due.name, amount=amount),
        (
            (button(speech("button-due-sure"), _sent(due, sure=True), "success"),),
            (button(speech("button-back"), back),),
        ),
    )


def _sent(due: Due, *, sure: bool) -> qb.DueSent:
    amount = due.amount
    return qb.DueSent(user_id=due.user_id, currency=amount.currency, minor=amount.minor, sure=sure)
