"""Screens of the survey: a question each, and the plan that the answers recommend."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks.marketing import MarketingOff
from handlers.callbacks.surveys import AskAgain, ChooseAnswer, OpenSurvey
from handlers.screens.kit import Screen, button, lines, paragraphs
from handlers.screens.people import menu_button, price_of
from handlers.speech import Speech
from services.money import Money
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
