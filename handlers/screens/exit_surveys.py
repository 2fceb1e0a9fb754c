"""The exit survey as people see it, and what its answers come to, for admins."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from handlers.callbacks import exit_surveys as taps
from handlers.screens.kit import Screen, button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back, menu_button
from handlers.speech import Speech
from models.exit_surveys import Ended, ExitReason
from models.localized import Name
from services.exit_surveys.answers import MOST_STARS
from services.exit_surveys.figures import Figures, Line, Tally, Thing
from services.pages import Page

_NAME, _THING = 40, 60


def stars_question(speech: Speech, survey_id: UUID, ended: Ended, called: Name) -> Screen:
    """The one question: how they liked it, in a tap."""
    stars = tuple(
        button(
            speech.label("button-exit-stars", stars=number),
            taps.GiveStars(survey_id=survey_id, stars=number),
        )
        for number in range(1, MOST_STARS + 1)
    )
    return Screen(speech(f"exit-survey-{ended}", called=called), (stars, menu_button(speech)))


def reason_question(speech: Speech, survey_id: UUID) -> Screen:
    """Why, in another tap."""
    reasons = tuple(
        (
            button(
                speech(f"exit-reason-{reason}"),
                taps.GiveReason(survey_id=survey_id, reason=reason),
            ),
        )
        for reason in ExitReason
    )
    return Screen(speech("exit-survey-reason"), (*reasons, menu_button(speech)))


def thanks(speech: Speech) -> Screen:
    return Screen(speech("exit-survey-thanks"), (menu_button(speech),))


# What it comes to.


def exit_figures(speech: Speech, found: Figures) -> Screen:
    """Average stars, reasons, and what people wrote, the newest first."""
    every = found.all
    given = sum(people for people, _ in found.reasons.values())
    text = paragraphs(
        speech("exit-figures-title"),
        lines(
            speech(
                "exit-figures-all",
                asked=every.asked,
                answered=every.answered,
                share=_share(speech, every.answered, every.asked),
            ),
            *(_kind_line(speech, ended, one) for ended, one in found.by_end.items()),
        )
        if every.asked
        else speech("exit-figures-none"),
        lines(
            *(
                speech(
                    "exit-figures-reason",
                    told=speech.label(f"exit-reason-{reason}"),
                    count=people,
                    share=_share(speech, people, given),
                    stars=_stars(speech, average),
                )
                for reason, (people, average) in found.reasons.items()
            )
        )
        if given
        else None,
        *(_line(speech, one) for one in found.lines.items),
    )
    turns = pager(speech, found.lines, lambda at: taps.ExitFigures(offset=at), Words.BY_AGE)
    things = (button(speech("button-exit-things"), taps.ExitThings(offset=0)),)
    return Screen(text, (*turns, *((things,) if every.asked else ()), admin_back(speech)))


def exit_things(speech: Speech, page: Page[Thing]) -> Screen:
    """What each plan and course was given, those with most answers first."""
    told = [_thing_line(speech, one) for one in page.items] or [speech("exit-figures-none")]
    turns = pager(speech, page, lambda at: taps.ExitThings(offset=at), Words.QUEUE)
    back = (button(speech("button-back"), taps.ExitFigures(offset=0)),)
    return Screen(paragraphs(speech("exit-things-title"), lines(*told)), (*turns, back))


def _thing_line(speech: Speech, one: Thing) -> str:
    tally = one.tally
    return lines(
        speech(
            "exit-thing",
            kind="course" if one.is_course else "plan",
            name=shortened(speech.said(one.called), _THING),
            stars="–" if tally.average is None else _stars(speech, tally.average),
            asked=tally.asked,
            answered=tally.answered,
        ),
        speech("exit-thing-reason", told=speech.label(f"exit-reason-{one.reason}"))
        if one.reason
        else None,
    )


def _kind_line(speech: Speech, ended: Ended, one: Tally) -> str | None:
    if one.average is None:
        return None
    stars = _stars(speech, one.average)
    return speech(f"exit-figures-{ended}", count=one.answered, stars=stars)


def _line(speech: Speech, one: Line) -> str:
    return speech(
        "exit-figures-line",
        name=shortened(one.name, _NAME),
        id=one.telegram_id,
        thing=shortened(speech.said(one.called), _THING),
        stars=one.stars,
        told=speech.label(f"exit-reason-{one.reason}"),
        comment=one.comment,
        at=speech.moment(one.at),
    )


def _stars(speech: Speech, average: Decimal) -> str:
    return speech.number(round(Decimal(average), 1))


def _share(speech: Speech, part: int, whole: int) -> str:
    return speech.number(round(100 * part / whole)) if whole else "0"
