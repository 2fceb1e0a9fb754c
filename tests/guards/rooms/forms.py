"""Forms: every question of every form, and the preview with its longest answers."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import handlers.routers  # noqa: F401 - the rooms declare their forms as they are imported
from handlers import callbacks as cb
from handlers.forms import FORMS, Choice, Form, FormContext, FormState
from handlers.forms import screens as forms
from handlers.screens import people_card
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import Role
from services.policy import Policy
from tests.guards import longest, rooms
from tests.guards.rooms import people_desk
from tests.services.gateway import Chats

REFUSALS = {"low": 0, "high": 10**12, "currency": "MVR", "is_all": True}
CALLBACKS = {"token": "f" * 8, "act": "c", "step": "W" * 12, "value": str(UUID(int=2**128 - 1))}
#: The forms with questions of their own; the others ask them in another language.
OWN = [form for form in FORMS.values() if form.texts == form.name]
FAMILIES = {
    "form-": tuple(
        f"{form.name}{end}"
        for form in OWN
        for end in ("", *(f"-{step.name}" for step in form.steps))
    ),
    "label-": tuple(f"{form.name}-{step.name}" for form in OWN for step in form.steps),
}


def filled(form: Form) -> tuple[dict[str, Any], str]:
    """The longest answers of a form, and what it is about."""
    answers: dict[str, Any] = rooms.all_of("ANSWERS")[form.texts]
    if form in OWN:
        return answers, rooms.all_of("SUBJECTS").get(form.name, "")
    return {step.name: answers[step.name] for step in form.steps}, f"{longest.ID}:es"


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    policy = Policy(ZoneInfo(longest.ZONE))
    choices = [Choice(longest.stretched("choice", 100), CALLBACKS["value"])] * 40
    for form in FORMS.values():
        given, about = filled(form)
        assert set(given) == {step.name for step in form.steps}, form.name
        ctx = FormContext(
            person=longest.person(role=Role.ADMIN),
            speech=speech,
            now=longest.NOW,
            policy=policy,
            gateway=Chats(),
            bot_name="",
            answers=given,
            subject=about,
        )
        was = dict.fromkeys(given)
        for step in form.steps:
            assert len(step.name) <= len(CALLBACKS["step"]), step.name
            sheet = FormState(form, CALLBACKS["token"], longest.ID, "", step.name, given, was)
            note = speech("NotOnTheList")
            yield "question", forms.question(sheet, ctx, step, choices if step.choices else ())
            yield "question", forms.question(sheet, ctx, step, (), note)
        sheet = FormState(form, CALLBACKS["token"], longest.ID, "", "", given, was)
        whom = people_card.who_it_is(speech, longest.person(), people_desk.facts(), longest.NOW)
        note = speech("NotOnTheList")
        yield "preview", forms.preview(sheet, ctx, None, note, about=whom if form.about else None)
    yield "form_left", forms.form_left(speech, cb.Menu())
