"""Forms: questions one after another, with a way back, a preview, and one operation at the end.

A feature declares a Form and opens it; everything between is here. The answers live in the person's
session, so a restart in the middle goes on where they were. Changing something that is there is
the same form, filled in and opened at its preview.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.context import Context
from handlers.screens.kit import Screen
from handlers.sent import Wanted
from models.lifecycles import MaterialKind, Role

#: What the session keeps an answer as: plain JSON.
Answers = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class FormContext(Context):
    """A person who fills in a form, and what they have answered so far."""

    answers: Answers = field(default_factory=dict)
    # What the form is about, in the form's own terms: the id of a plan, of a person …
    subject: str = ""


def in_form(ctx: Context, answers: Answers, subject: str) -> FormContext:
    """The same person in a form that is about `subject`, with the answers so far."""
    known = {one.name: getattr(ctx, one.name) for one in fields(Context)}
    return FormContext(**known, answers=answers, subject=subject)


@dataclass(frozen=True)
class Choice:
    """A button that answers a question; its value is short enough for one (36 bytes)."""

    label: str
    value: str


@dataclass(frozen=True)
class SentMaterial:
    """A picture, video or file that was sent as an answer, as Telegram holds it."""

    kind: MaterialKind
    file_id: str


def plainly(ctx: FormContext, value: Any) -> str:
    """The value as it is; lines below one another."""
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def always(answers: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Step:
    """One question. Its texts are `form-<form>-<name>` and `label-<form>-<name>`."""

    name: str
    # Reads what was typed into JSON, or raises the refusal that says what is wrong.
    read: Callable[[FormContext, str], Any] | None = None
    # Reads what was sent instead of words.
    take: Callable[[FormContext, SentMaterial], Any] | None = None
    choices: Callable[[FormContext], Awaitable[Sequence[Choice]]] | None = None
    # How the preview writes the answer; the screen escapes it.
    show: Callable[[FormContext, Any], str] = plainly
    optional: bool = False
    when: Callable[[Answers], bool] = always
    # What stands below the question where its text alone cannot say it, in HTML.
    hint: Callable[[FormContext], str | None] | None = None
    # Every choice joins a list and can be taken out of it again, until Done is pressed.
    many: bool = False
    # Looks up what was read, where only the tables know it: whom a @username means.
    look_up: Callable[[FormContext, Any], Awaitable[Any]] | None = None
    # What else than words tells the answer: a contact, a forwarded message.
    wanted: Wanted = Wanted.WORDS


@dataclass(frozen=True)
class Submission:
    """A form whose Save was pressed: what to do it with."""

    ctx: FormContext
    # New for every form that is opened, and the same however often Save is pressed: whatever the
    # form makes takes it for its key, so that it is made once.
    form_id: UUID
    # What the answers were when the form was opened filled in; empty for something new.
    was: Answers

    @property
    def answers(self) -> Answers:
        return self.ctx.answers

    @property
    def changes(self) -> dict[str, Any]:
        """The answers that differ from what they were."""
        return {
            name: value
            for name, value in self.answers.items()
            if name not in self.was or self.was[name] != value
        }


@dataclass(frozen=True)
class Form:
    """A form. Its title is `form-<name>`; `finish` runs the operation and returns what is next."""

    name: str
    steps: tuple[Step, ...]
    finish: Callable[[Submission], Awaitable[Screen]]
    # Where leaving leads, given the form's subject.
    back: Callable[[str], CallbackData]
    # Who may fill it in; the verb at the end checks the right again.
    role: Role = Role.ADMIN
    # Replaces the list of answers at the end, where a form has something better to show.
    preview: Callable[[FormContext], Awaitable[str]] | None = None
    # Whom or what it is about, in HTML: stands above the preview, so that it is seen beforehand.
    about: Callable[[FormContext], Awaitable[str]] | None = None
    # Nothing is looked over and nothing saved: the last answer does it, as in a search.
    at_once: bool = False
    # The part of the session that keeps the answers: "package" is the table's package_data.
    part: str = "form"
    # The form whose questions it asks, where these are another one's.
    texts: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", self.texts or self.name)

    def step(self, name: str) -> Step | None:
        return next((step for step in self.steps if step.name == name), None)

    def asks(self, answers: Answers) -> list[Step]:
        """The questions that these answers leave sensible, in order."""
        return [step for step in self.steps if step.when(answers)]


#: What is shown when a form is done or left that somebody came to from elsewhere, by that place.
AFTER: dict[str, Callable[[Context], Awaitable[Screen]]] = {}
#: Every form by its name; filled as the handlers are imported.
FORMS: dict[str, Form] = {}
RANKS = {Role.USER: 0, Role.MODERATOR: 1, Role.ADMIN: 2}


def declare(form: Form) -> Form:
    """Make a form known, so that its taps and answers find it."""
    if form.name in FORMS:
        raise ValueError(f"there is a form {form.name} already")
    FORMS[form.name] = form
    return form


@dataclass(frozen=True)
class FormState:
    """A form being filled in, as the session keeps it."""

    form: Form
    token: str
    form_id: UUID
    subject: str
    # The question that waits for its answer; empty at the preview.
    step: str
    answers: dict[str, Any]
    was: dict[str, Any]
    # The last update whose answer was taken: coming again, it is not taken for the next one.
    took: str = ""
    # The album whose first part was answered: the others say nothing more.
    album: str = ""
    # Where it was opened from, if that is no place of its own: a name in AFTER.
    then: str = ""
    # Where the card was opened from on which the form's button stood (`callbacks/origins`).
    origin: str = ""

    @property
    def data(self) -> dict[str, Any]:
        return {
            "form": self.form.name,
            "token": self.token,
            "id": str(self.form_id),
            "subject": self.subject,
            "step": self.step,
            "was": self.was,
            "took": self.took,
            "album": self.album,
            "then": self.then,
            "origin": self.origin,
            "answers": self.answers,
        }

    def next_step(self) -> str:
        """The first question without an answer; empty when all are answered."""
        unanswered = (s for s in self.form.asks(self.answers) if s.name not in self.answers)
        return next((step.name for step in unanswered), "")

    def step_before(self) -> str | None:
        """The question before this one; None at the beginning, where going back is leaving."""
        names = [step.name for step in self.form.asks(self.answers)]
        if not self.step:
            return names[-1] if names else None
        place = names.index(self.step) if self.step in names else 0
        return names[place - 1] if place else None
