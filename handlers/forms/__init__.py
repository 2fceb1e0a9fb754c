"""Forms: questions one after another, with a way back, a preview, and one operation at the end.

A feature declares a Form (model) and opens it (flow); taps and answers find it (router).
"""

from handlers.forms.flow import form_state_in, form_state_of, open_form, screen_of
from handlers.forms.model import (
    AFTER,
    FORMS,
    Answers,
    Choice,
    Form,
    FormContext,
    FormState,
    SentMaterial,
    Step,
    Submission,
    declare,
)

__all__ = [
    "AFTER",
    "FORMS",
    "Answers",
    "Choice",
    "Form",
    "FormContext",
    "FormState",
    "SentMaterial",
    "Step",
    "Submission",
    "declare",
    "form_state_in",
    "form_state_of",
    "open_form",
    "screen_of",
]
