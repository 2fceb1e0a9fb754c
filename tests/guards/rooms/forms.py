"""Forms: every question of every form, and the preview with its longest answers."""

from collections.abc import Iterator
from uuid import UUID
from zoneinfo import ZoneInfo

import handlers.routers  # noqa: F401 - the rooms declare their forms as they are imported
from handlers import callbacks as cb
from handlers.forms import FORMS, Asked, Choice, Sheet
from handlers.screens import forms
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import Role
from services.policy import Policy
from tests.guards import longest, rooms

REFUSALS = {"low": 0, "high": 10**12, "currency": "MVR"}
CALLBACKS = {"token": "f" * 8, "act": "c", "step": "W" * 12, "value": str(UUID(int=2**128 - 1))}
FAMILIES = {
    "form-": tuple(
        f"{form.name}{end}"
        for form in FORMS.values()
        for end in ("", *(f"-{step.name}" for step in form.steps))
    ),
    "label-": tuple(f"{form.name}-{step.name}" for form in FORMS.values() for step in form.steps),
}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    answers, subjects = rooms.all_of("ANSWERS"), rooms.all_of("SUBJECTS")
    policy = Policy(ZoneInfo(longest.ZONE))
    choices = [Choice(longest.stretched("choice", 100), CALLBACKS["value"])] * 40
    for form in FORMS.values():
        given = answers[form.name]
        assert set(given) == {step.name for step in form.steps}, form.name
        about = subjects.get(form.name, "")
        asked = Asked(longest.person(role=Role.ADMIN), speech, longest.NOW, policy, given, about)
        was = dict.fromkeys(given)
        for step in form.steps:
            assert len(step.name) <= len(CALLBACKS["step"]), step.name
            sheet = Sheet(form, CALLBACKS["token"], longest.ID, "", step.name, given, was)
            note = speech("NotOnTheList")
            yield "question", forms.question(sheet, asked, step, choices if step.choices else ())
            yield "question", forms.question(sheet, asked, step, (), note)
        sheet = Sheet(form, CALLBACKS["token"], longest.ID, "", "", given, was)
        yield "preview", forms.preview(sheet, asked, None, speech("NotOnTheList"))
    yield "form_left", forms.form_left(speech, cb.Menu())
