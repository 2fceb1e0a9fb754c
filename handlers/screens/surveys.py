"""Screens of the survey: a question each, the plan it recommends, and what all answers come to."""

from __future__ import annotations

from decimal import Decimal

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks.marketing import MarketingOff
from handlers.callbacks.surveys import AskAgain, ChooseAnswer, OpenSurvey, SurveyFigures, SurveyRows
from handlers.pictures.charts import share
from handlers.pictures.charts_model import Group, Part, Shares
from handlers.screens.kit import Screen, Upload, button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back, menu_button, price_of
from handlers.speech import Speech
from services.money import Money
from services.pages import Page
from services.surveys.figures import Rows, Shared, SurveyRow
from services.surveys.figures import SurveyFigures as Figures
from services.surveys.survey import QUESTIONS, Survey

#: Between which sums a month the budgets lie.
_LOW, _HIGH = Money(1500, "USD"), Money(5000, "USD")


def said(speech: Speech, name: str, answer: str) -> str:
    """An answer in words."""
    if name == "monthly_budget":
        low, high = speech.money(_LOW), speech.money(_HIGH)
        return speech.label(f"survey-{name}-{answer}", low=low, high=high)
    return speech.label(f"survey-{name}-{answer}")


def question(speech: Speech, survey: Survey, name: str) -> Screen:
    """One question, with the answer marked that was given.

    Back is the question before, or what came of all of them where they are answered.
    """
    names = list(QUESTIONS)
    place = names.index(name)
    given = getattr(survey.answers, name)
    rows = tuple(
        (
            button(
                f"{'✅ ' if one == given else ''}{said(speech, name, str(one))}",
                ChooseAnswer(question=name, answer=str(one)),
            ),
        )
        for one in QUESTIONS[name]
    )
    if survey.next is None:
        before: CallbackData = OpenSurvey()
    else:
        before = AskAgain(question=names[place - 1]) if place else cb.Plans()
    text = paragraphs(
        speech("survey-title", place=place + 1, places=len(names)), speech(f"survey-{name}")
    )
    return Screen(text, (*rows, (button(speech("button-back"), before),), menu_button(speech)))


def offer(speech: Speech) -> Screen:
    """The survey is offered; as under all marketing stands a button that wants no more of it."""
    return Screen(
        speech("survey-offer"),
        (
            (button(speech("button-survey"), OpenSurvey(), "success"),),
            (button(speech("button-marketing-off"), MarketingOff()),),
            menu_button(speech),
        ),
    )


def result(speech: Speech, survey: Survey) -> Screen:
    """The plan that is recommended, why, and every answer to be changed."""
    plan = survey.plan
    told = lines(
        *(
            speech(
                "survey-answer",
                question=speech(f"survey-short-{name}"),
                answer=said(speech, name, str(getattr(survey.answers, name))),
            )
            for name in QUESTIONS
        )
    )
    found = (
        speech("survey-plan", name=plan.name, price=price_of(speech, plan.price))
        if plan
        else speech("survey-no-plan")
    )
    open_plan = (
        ((button(speech.label("button-survey-plan"), cb.PlanCard(plan_id=plan.id), "success"),),)
        if plan
        else ()
    )
    changes = [
        button(f"✏️ {speech.label(f'survey-short-{name}')}", AskAgain(question=name))
        for name in QUESTIONS
    ]
    return Screen(
        paragraphs(found, told),
        (
            *open_plan,
            tuple(changes[:2]),
            tuple(changes[2:]),
            (button(speech("button-back"), cb.Plans()),),
            menu_button(speech),
        ),
    )


# What all answers come to, for admins.

_NAME, _PLAN = 40, 60


def picture_of(speech: Speech, found: Figures) -> Shares:
    """How the answers to each question are shared, to be drawn."""
    return Shares(
        speech.label("survey-picture-title"),
        speech.label("survey-picture-note", count=speech.number(found.answered)),
        tuple(
            Group(
                speech.label(f"survey-short-{one.question}"),
                tuple(
                    Part(
                        said(speech, one.question, answer),
                        share(people, one.total),
                        speech.label(
                            "survey-share",
                            share=_percent(speech, people, one.total),
                            count=speech.number(people),
                        ),
                    )
                    for answer, people in one.people.items()
                ),
            )
            for one in found.questions
        ),
        speech.label("survey-figures-none"),
    )


def survey_figures(speech: Speech, found: Figures, picture: bytes | None) -> Screen:
    """What people answered in words, below the picture where there is one."""
    back = admin_back(speech)
    if not found.begun:
        return Screen(
            paragraphs(speech("survey-figures-title"), speech("survey-figures-none")), (back,)
        )
    text = paragraphs(
        speech("survey-figures-title"),
        speech("survey-figures-count", answered=found.answered, begun=found.begun),
        lines(*(_most(speech, one) for one in found.questions)),
        speech(
            "survey-figures-bought",
            bought=found.bought,
            share=_percent(speech, found.bought, found.answered),
        )
        if found.answered
        else None,
    )
    opens = tuple(
        button(speech(f"button-survey-{one}"), SurveyRows(rows=one, offset=0)) for one in Rows
    )
    file = Upload(picture, "survey.png", is_photo=True) if picture is not None else None
    return Screen(text, (opens, back), file)


def _most(speech: Speech, one: Shared) -> str | None:
    """The answer that was given most often, where there is one alone."""
    most = max(one.people.values())
    first = [answer for answer, people in one.people.items() if people == most]
    if len(first) > 1:
        return None
    return speech(
        "survey-figures-most",
        question=speech.label(f"survey-short-{one.question}"),
        answer=said(speech, one.question, first[0]),
        share=_percent(speech, most, one.total),
    )


def _percent(speech: Speech, part: int, whole: int) -> str:
    return speech.number(round(Decimal(100 * part) / whole)) if whole else "0"


def survey_rows(speech: Speech, kind: Rows, page: Page[SurveyRow]) -> Screen:
    """Those whom a figure counts, the newest first."""
    told = [_row(speech, one) for one in page.items] or [speech("survey-rows-none")]
    turns = pager(speech, page, lambda at: SurveyRows(rows=kind, offset=at), Words.BY_AGE)
    back = (button(speech("button-back"), SurveyFigures()),)
    return Screen(paragraphs(speech(f"survey-rows-{kind}"), lines(*told)), (*turns, back))


def _row(speech: Speech, one: SurveyRow) -> str:
    args = {
        "name": shortened(one.name, _NAME),
        "id": one.telegram_id,
        "plan": shortened(speech.said(one.plan), _PLAN)
        if one.plan is not None
        else speech.label("survey-row-no-plan"),
        "at": speech.day(one.at),
    }
    if one.amount is None:
        return speech("survey-row", **args)
    return speech("survey-row-paid", **args, amount=speech.money(one.amount))
