"""How a form goes on: opened, answered, left out, changed; each step gives the form after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.forms import screens
from handlers.forms.model import (
    FORMS,
    RANKS,
    Answers,
    Choice,
    Form,
    FormContext,
    FormState,
    SentMaterial,
    Step,
    in_form,
)
from handlers.screens.kit import Screen
from handlers.sent import Wanted
from handlers.show import show
from handlers.states import Waiting
from handlers.ways_back import came_from, inside
from services.parsers.refused import (
    FileWanted,
    NotOnTheList,
    PersonWanted,
    PhoneWanted,
    WordsWanted,
)
from services.person import Person
from services.refusals import Refusal

_FORM_IDS = UUID("5f0c6c1e-6f0e-4b39-9b6d-3f5a7d1b8e42")


async def form_state_of(state: FSMContext, person: Person) -> FormState | None:
    """The form the person is filling in; None when there is none that they may."""
    if await state.get_state() != Waiting.form.state:
        return None
    return form_state_in(await state.get_data(), person)


def form_state_in(data: Mapping[str, Any], person: Person) -> FormState | None:
    """The form in a session's data, for a person who may fill it in."""
    for part in ("form", "package"):
        kept = data.get(part)
        if not isinstance(kept, dict) or kept.get("form") not in FORMS:
            continue
        form = FORMS[kept["form"]]
        if RANKS[person.role] < RANKS[form.role]:
            return None
        return FormState(
            form,
            kept["token"],
            UUID(kept["id"]),
            kept["subject"],
            kept["step"],
            dict(kept["answers"]),
            dict(kept["was"]),
            kept["took"],
            kept.get("album", ""),
            kept.get("then", ""),
            kept.get("origin", ""),
        )
    return None


async def open_form(
    event: Message | CallbackQuery,
    ctx: Context,
    form: Form,
    *,
    subject: str = "",
    answers: Answers | None = None,
    at: str | None = None,
    then: str = "",
) -> None:
    """Begin a form: at its first question, or filled in with `answers` at its preview.

    `subject` is what it is about; `at` opens a filled-in form at one question; `then` names where
    it leads when it is done or left, if that is not its own place. The update that
    opened it may come again: it finds the same form, whose buttons may be on the screen already.
    """
    known = dict(answers or {})
    form_id = _opened_by(event, form)
    sheet = FormState(
        *(form, form_id.hex[:8], form_id, subject, "", known, dict(known)),
        then=then,
        origin=came_from(event),
    )
    sheet = replace(sheet, step=at if at is not None else sheet.next_step())
    begun = await form_state_of(ctx.state, ctx.person)
    if begun is not None and begun.form_id == form_id:
        sheet = begun
    else:
        await keep(ctx.state, sheet)
    await show(inside(event), await screen_of(sheet, ctx))


def _opened_by(event: Message | CallbackQuery, form: Form) -> UUID:
    """The id of the form that this tap or message opens; Telegram's own ids never come twice."""
    if isinstance(event, CallbackQuery):
        return uuid5(_FORM_IDS, f"{form.name}:{event.from_user.id}:{event.id}")
    moment = f"{event.message_id}:{event.date.timestamp()}"
    return uuid5(_FORM_IDS, f"{form.name}:{event.chat.id}:{moment}")


async def keep(state: FSMContext, sheet: FormState) -> None:
    """Write the form into the session; a code that is kept there stays."""
    data = await state.get_data()
    kept = {name: data[name] for name in ("promo",) if name in data}
    # The data goes first: dying in between leaves nothing that waits for it in vain.
    await state.set_data({**kept, sheet.form.part: sheet.data})
    if await state.get_state() != Waiting.form.state:
        await state.set_state(Waiting.form)
        await state.set_data({**kept, sheet.form.part: sheet.data})


async def screen_of(
    sheet: FormState, person: Context, note: str | None = None, meant: Sequence[str] = ()
) -> Screen:
    """The question that waits, or the preview; `meant` are the answers of which one was meant."""
    ctx = in_form(person, sheet.answers, sheet.subject)
    step = sheet.form.step(sheet.step)
    if step is not None:
        choices = await step.choices(ctx) if step.choices else ()
        return screens.question(sheet, ctx, step, choices, note, meant)
    told = await sheet.form.preview(ctx) if sheet.form.preview else None
    about = await sheet.form.about(ctx) if sheet.form.about else None
    return screens.preview(sheet, ctx, told, note, await _offered(sheet.form, ctx), about)


async def _offered(form: Form, ctx: FormContext) -> dict[str, Sequence[Choice]]:
    """The buttons of the questions whose answers were chosen, which know what these are called."""
    return {
        step.name: await step.choices(ctx)
        for step in form.asks(ctx.answers)
        if step.choices is not None and ctx.answers.get(step.name) is not None
    }


async def answer(
    sheet: FormState, person: Context, given: str | SentMaterial | None, idempotency_key: str
) -> FormState:
    """The form with an answer typed or sent; raises the refusal of the step's reader.

    None is something that no step can read.
    """
    step = sheet.form.step(sheet.step)
    ctx = in_form(person, sheet.answers, sheet.subject)
    if step is not None and isinstance(given, str) and step.read is not None:
        value = step.read(ctx, given)
        if step.look_up is not None:
            value = await step.look_up(ctx, value)
        return _answered(sheet, step.name, value, idempotency_key)
    if step is not None and isinstance(given, SentMaterial) and step.take is not None:
        return _answered(sheet, step.name, step.take(ctx, given), idempotency_key)
    raise _instead(step, given)


def _instead(step: Step | None, given: str | SentMaterial | None) -> Refusal:
    """What is needed here, where something else was sent."""
    if step is None or (step.read is None and step.take is None):
        return NotOnTheList()
    if step.read is None or (step.take is not None and given is None):
        return FileWanted()
    wanted = {Wanted.PHONE: PhoneWanted(), Wanted.PERSON: PersonWanted()}
    return wanted.get(step.wanted) or WordsWanted()


async def choose(
    sheet: FormState, person: Context, step_name: str, value: str, idempotency_key: str
) -> FormState:
    """The form with a button's answer; raises NotOnTheList for one that is none."""
    step = sheet.form.step(step_name)
    if step is None or step.choices is None or sheet.step != step_name:
        raise NotOnTheList
    ctx = in_form(person, sheet.answers, sheet.subject)
    if value not in {choice.value for choice in await step.choices(ctx)}:
        raise NotOnTheList
    if step.many:
        chosen = [one for one in sheet.answers.get(step.name) or () if one != value]
        return _listed(sheet, step, [*chosen, value], idempotency_key)
    return _answered(sheet, step.name, value, idempotency_key)


def take_out(sheet: FormState, step_name: str, value: str, idempotency_key: str) -> FormState:
    """The form with one of several answers taken out; raises NotOnTheList."""
    step = sheet.form.step(step_name)
    if step is None or not step.many or sheet.step != step_name:
        raise NotOnTheList
    left = [one for one in sheet.answers.get(step_name) or () if one != value]
    return _listed(sheet, step, left, idempotency_key)


def _listed(sheet: FormState, step: Step, chosen: list[str], idempotency_key: str) -> FormState:
    """The form with a list that may still grow; an empty one answers only what need not be."""
    answers = {name: value for name, value in sheet.answers.items() if name != step.name}
    if chosen or step.optional:
        answers[step.name] = chosen or None
    return replace(sheet, answers=answers, took=idempotency_key)


def skip(sheet: FormState, step_name: str, idempotency_key: str) -> FormState:
    """The form with a question left out; raises NotOnTheList for one that is needed."""
    step = sheet.form.step(step_name)
    if step is None or not step.optional or sheet.step != step_name:
        raise NotOnTheList
    return _answered(sheet, step.name, None, idempotency_key)


def _answered(sheet: FormState, name: str, value: Any, idempotency_key: str) -> FormState:
    answers = {**sheet.answers, name: value}
    sensible = {step.name for step in sheet.form.asks(answers)}
    answers = {key: kept for key, kept in answers.items() if key in sensible}
    after = replace(sheet, answers=answers, took=idempotency_key)
    return replace(after, step=after.next_step())
