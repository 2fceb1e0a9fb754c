"""Forms: questions one after another, with a way back, a preview, and one deed at the end.

A room declares a Form and opens it; everything between is here. The answers live in the person's
session, so a restart in the middle goes on where they were. Changing something that is there is
the same form, filled in and opened at its preview.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from models.lifecycles import MaterialKind, Role
from services.answers import NotOnTheList
from services.person import Person
from services.policy import Policy

#: What the session keeps an answer as: plain JSON.
Answers = Mapping[str, Any]


@dataclass(frozen=True)
class Asked:
    """Who is asked, how to talk to them, and what they have answered so far."""

    person: Person
    speech: Speech
    now: datetime
    policy: Policy
    answers: Answers = field(default_factory=dict)
    # What the form is about, in the form's own terms: the id of a plan, of a person …
    subject: str = ""


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


def plainly(asked: Asked, value: Any) -> str:
    """The value as it is; lines below one another."""
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def always(answers: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Step:
    """One question. Its texts are `form-<form>-<name>` and `label-<form>-<name>`."""

    name: str
    # Reads what was typed into JSON, or raises the refusal that says what is wrong.
    read: Callable[[Asked, str], Any] | None = None
    # Reads what was sent instead of words.
    take: Callable[[Asked, SentMaterial], Any] | None = None
    choices: Callable[[Asked], Awaitable[Sequence[Choice]]] | None = None
    # How the preview writes the answer; the screen escapes it.
    show: Callable[[Asked, Any], str] = plainly
    optional: bool = False
    when: Callable[[Answers], bool] = always
    # What stands below the question where its text alone cannot say it, in HTML.
    hint: Callable[[Asked], str | None] | None = None
    # Every choice joins a list and can be taken out of it again, until Done is pressed.
    many: bool = False


@dataclass(frozen=True)
class Filled:
    """A form whose Save was pressed: what to do it with."""

    asked: Asked
    state: FSMContext
    # New for every form that is opened, and the same however often Save is pressed: whatever the
    # form makes takes it for its key, so that it is made once.
    form_id: UUID
    # What the answers were when the form was opened filled in; empty for something new.
    was: Answers
    deed_key: str
    # What links to the bot begin with: https://t.me/<bot_name>.
    bot_name: str = ""

    @property
    def answers(self) -> Answers:
        return self.asked.answers

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
    """A form. Its title is `form-<name>`; `finish` does the deed and returns what is seen next."""

    name: str
    steps: tuple[Step, ...]
    finish: Callable[[Filled], Awaitable[Screen]]
    # Where leaving leads, given the form's subject.
    back: Callable[[str], CallbackData]
    # Who may fill it in; the verb at the end checks the right again.
    role: Role = Role.ADMIN
    # Replaces the list of answers at the end, where a form has something better to show.
    preview: Callable[[Asked], Awaitable[str]] | None = None
    # Nothing is looked over and nothing saved: the last answer does it, as in a search.
    at_once: bool = False
    # The part of the session that keeps the answers: "package" is the table's package_data.
    part: str = "form"

    def step(self, name: str) -> Step | None:
        return next((step for step in self.steps if step.name == name), None)

    def asks(self, answers: Answers) -> list[Step]:
        """The questions that these answers leave sensible, in order."""
        return [step for step in self.steps if step.when(answers)]


_FORM_IDS = UUID("5f0c6c1e-6f0e-4b39-9b6d-3f5a7d1b8e42")
#: Every form by its name; filled as the rooms are imported.
FORMS: dict[str, Form] = {}
_RANKS = {Role.USER: 0, Role.MODERATOR: 1, Role.ADMIN: 2}


def declare(form: Form) -> Form:
    """Make a form known, so that its taps and answers find it."""
    if form.name in FORMS:
        raise ValueError(f"there is a form {form.name} already")
    FORMS[form.name] = form
    return form


@dataclass(frozen=True)
class Sheet:
    """A form somebody is filling in, as the session keeps it."""

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


async def sheet_of(state: FSMContext, person: Person) -> Sheet | None:
    """The form the person is filling in; None when there is none that they may."""
    if await state.get_state() != Waiting.form.state:
        return None
    return sheet_in(await state.get_data(), person)


def sheet_in(data: Mapping[str, Any], person: Person) -> Sheet | None:
    """The form in a session's data, for whoever may fill it in."""
    for part in ("form", "package"):
        kept = data.get(part)
        if not isinstance(kept, dict) or kept.get("form") not in FORMS:
            continue
        form = FORMS[kept["form"]]
        if _RANKS[person.role] < _RANKS[form.role]:
            return None
        return Sheet(
            form,
            kept["token"],
            UUID(kept["id"]),
            kept["subject"],
            kept["step"],
            dict(kept["answers"]),
            dict(kept["was"]),
            kept["took"],
        )
    return None


async def open_form(
    event: Message | CallbackQuery,
    state: FSMContext,
    form: Form,
    asked: Asked,
    *,
    answers: Answers | None = None,
    at: str | None = None,
) -> None:
    """Begin a form: at its first question, or filled in with `answers` at its preview.

    `at` opens a filled-in form at one question. The update that opened it may come again: it finds
    the same form, whose buttons may be on the screen already.
    """
    known = dict(answers or {})
    form_id = _opened_by(event, form)
    sheet = Sheet(form, form_id.hex[:8], form_id, asked.subject, "", known, dict(known))
    sheet = replace(sheet, step=at if at is not None else sheet.next_step())
    begun = await sheet_of(state, asked.person)
    if begun is not None and begun.form_id == form_id:
        sheet = begun
    else:
        await keep(state, sheet)
    await show(event, await screen_of(sheet, asked))


def _opened_by(event: Message | CallbackQuery, form: Form) -> UUID:
    """The id of the form that this tap or message opens; Telegram's own ids never come twice."""
    if isinstance(event, CallbackQuery):
        return uuid5(_FORM_IDS, f"{form.name}:{event.from_user.id}:{event.id}")
    moment = f"{event.message_id}:{event.date.timestamp()}"
    return uuid5(_FORM_IDS, f"{form.name}:{event.chat.id}:{moment}")


async def keep(state: FSMContext, sheet: Sheet) -> None:
    """Write the form into the session; a code that is kept there stays."""
    data = await state.get_data()
    kept = {name: data[name] for name in ("promo",) if name in data}
    # The data goes first: dying in between leaves nothing that waits for it in vain.
    await state.set_data({**kept, sheet.form.part: sheet.data})
    if await state.get_state() != Waiting.form.state:
        await state.set_state(Waiting.form)
        await state.set_data({**kept, sheet.form.part: sheet.data})


async def screen_of(sheet: Sheet, asked: Asked, note: str | None = None) -> Screen:
    """The question that waits, or the preview."""
    from handlers.screens import forms as screens  # noqa: PLC0415 - the screens draw Forms

    asked = replace(asked, answers=sheet.answers, subject=sheet.subject)
    step = sheet.form.step(sheet.step)
    if step is not None:
        choices = await step.choices(asked) if step.choices else ()
        return screens.question(sheet, asked, step, choices, note)
    told = await sheet.form.preview(asked) if sheet.form.preview else None
    return screens.preview(sheet, asked, told, note, await _offered(sheet.form, asked))


async def _offered(form: Form, asked: Asked) -> dict[str, Sequence[Choice]]:
    """The buttons of the questions whose answers were chosen, which know what these are called."""
    return {
        step.name: await step.choices(asked)
        for step in form.asks(asked.answers)
        if step.choices is not None and asked.answers.get(step.name) is not None
    }


async def answer(sheet: Sheet, asked: Asked, given: str | SentMaterial, deed_key: str) -> Sheet:
    """The form with an answer typed or sent; raises the refusal of the step's reader."""
    step = sheet.form.step(sheet.step)
    asked = replace(asked, answers=sheet.answers, subject=sheet.subject)
    if step is not None and isinstance(given, str) and step.read is not None:
        return _answered(sheet, step.name, step.read(asked, given), deed_key)
    if step is not None and isinstance(given, SentMaterial) and step.take is not None:
        return _answered(sheet, step.name, step.take(asked, given), deed_key)
    raise NotOnTheList


async def choose(sheet: Sheet, asked: Asked, step_name: str, value: str, deed_key: str) -> Sheet:
    """The form with a button's answer; raises NotOnTheList for one that is none."""
    step = sheet.form.step(step_name)
    if step is None or step.choices is None or sheet.step != step_name:
        raise NotOnTheList
    asked = replace(asked, answers=sheet.answers, subject=sheet.subject)
    if value not in {choice.value for choice in await step.choices(asked)}:
        raise NotOnTheList
    if step.many:
        chosen = [one for one in sheet.answers.get(step.name) or () if one != value]
        return _listed(sheet, step, [*chosen, value], deed_key)
    return _answered(sheet, step.name, value, deed_key)


def take_out(sheet: Sheet, step_name: str, value: str, deed_key: str) -> Sheet:
    """The form with one of several answers taken out; raises NotOnTheList."""
    step = sheet.form.step(step_name)
    if step is None or not step.many or sheet.step != step_name:
        raise NotOnTheList
    left = [one for one in sheet.answers.get(step_name) or () if one != value]
    return _listed(sheet, step, left, deed_key)


def _listed(sheet: Sheet, step: Step, chosen: list[str], deed_key: str) -> Sheet:
    """The form with a list that may still grow; an empty one answers only what need not be."""
    answers = {name: value for name, value in sheet.answers.items() if name != step.name}
    if chosen or step.optional:
        answers[step.name] = chosen or None
    return replace(sheet, answers=answers, took=deed_key)


def skip(sheet: Sheet, step_name: str, deed_key: str) -> Sheet:
    """The form with a question left out; raises NotOnTheList for one that is needed."""
    step = sheet.form.step(step_name)
    if step is None or not step.optional or sheet.step != step_name:
        raise NotOnTheList
    return _answered(sheet, step.name, None, deed_key)


def _answered(sheet: Sheet, name: str, value: Any, deed_key: str) -> Sheet:
    answers = {**sheet.answers, name: value}
    sensible = {step.name for step in sheet.form.asks(answers)}
    answers = {key: kept for key, kept in answers.items() if key in sensible}
    after = replace(sheet, answers=answers, took=deed_key)
    return replace(after, step=after.next_step())
