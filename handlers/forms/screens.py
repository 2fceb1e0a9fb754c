"""The screens of every form: a question with its buttons, and the preview before it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.forms.model import Choice, FormContext, FormState, Step
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.people import menu_button
from handlers.speech import Markup, Speech, escaped

#: A preview shows no more than this of one answer; a question no more of the present one.
_SHOWN = 300
_LABEL = 60


def question(
    sheet: FormState,
    ctx: FormContext,
    step: Step,
    choices: Sequence[Choice],
    note: str | None = None,
    meant: Sequence[str] = (),
) -> Screen:
    """One question, what the answer is now, and every way on and back.

    `meant` are the answers of which one was meant; each has a button, as if it were typed.
    """
    speech = ctx.speech
    steps = [one.name for one in sheet.form.asks(sheet.answers)]
    text = paragraphs(
        note,
        speech(
            "form-title",
            title=Markup(speech(f"form-{sheet.form.texts}")),
            step=steps.index(step.name) + 1 if step.name in steps else 1,
            steps=len(steps),
        ),
        speech(f"form-{sheet.form.texts}-{step.name}"),
        step.hint(ctx) if step.hint else None,
        _present(sheet, ctx, step, choices),
    )
    rows = (
        *_meant_rows(sheet, step, meant),
        *_choice_rows(sheet, step, choices),
        *_ways(sheet, ctx, step),
    )
    return Screen(text, rows)


def _meant_rows(sheet: FormState, step: Step, meant: Sequence[str]) -> tuple[Row, ...]:
    buttons = [
        button(one, cb.FormTap(token=sheet.token, act="t", step=step.name, value=one))
        for one in meant
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _present(
    sheet: FormState, ctx: FormContext, step: Step, choices: Sequence[Choice]
) -> str | None:
    value = sheet.answers.get(step.name)
    if value is None:
        return None
    called = _names_of(value, choices)
    return ctx.speech("form-now", value=shortened(called or step.show(ctx, value), _SHOWN))


def _names_of(value: Any, choices: Sequence[Choice]) -> str:
    """What the buttons call an answer, or each of several; empty for one that was typed."""
    chosen = value if isinstance(value, list) else [value]
    labels = {choice.value: choice.label for choice in choices}
    # What no button could answer, as a table of rates, is never looked up.
    return "\n".join(labels[one] for one in chosen if isinstance(one, str) and one in labels)


def _choice_rows(sheet: FormState, step: Step, choices: Sequence[Choice]) -> tuple[Row, ...]:
    answer = sheet.answers.get(step.name)
    chosen = set(answer) if step.many and isinstance(answer, list) else set()
    buttons = [
        button(
            f"{'✅ ' if choice.value in chosen else ''}{shortened(choice.label, _LABEL)}",
            cb.FormTap(
                token=sheet.token,
                act="r" if choice.value in chosen else "c",
                step=step.name,
                value=choice.value,
            ),
        )
        for choice in choices[:60]
    ]
    wide = 2 if all(len(choice.label) <= 18 for choice in choices) else 1
    return tuple(tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide))


def _ways(sheet: FormState, ctx: FormContext, step: Step) -> tuple[Row, ...]:
    speech = ctx.speech
    rows: list[Row] = []
    if step.name in sheet.answers:
        keep = cb.FormTap(token=sheet.token, act="k", step=step.name, value="")
        label = "button-form-done" if step.many else "button-form-keep"
        rows.append((button(speech(label), keep),))
    if step.optional and (step.name not in sheet.answers or not step.many):
        label = "button-form-none" if step.name in sheet.answers else "button-form-skip"
        skip = cb.FormTap(token=sheet.token, act="n", step=step.name, value="")
        rows.append((button(speech(label), skip),))
    back = cb.FormTap(token=sheet.token, act="b", step=step.name, value="")
    leave = cb.FormTap(token=sheet.token, act="x", step="", value="")
    rows.append(
        (button(speech("button-back"), back), button(speech("button-form-leave"), leave)),
    )
    return tuple(rows)


def preview(
    sheet: FormState,
    ctx: FormContext,
    told: str | None,
    note: str | None = None,
    offered: Mapping[str, Sequence[Choice]] | None = None,
    about: str | None = None,
) -> Screen:
    """Everything that was answered, a button to change each, and Save.

    `offered` are the buttons of the answers that were chosen; `about` is whom or what it is about.
    """
    speech = ctx.speech
    name = sheet.form.texts
    shown = [step for step in sheet.form.asks(sheet.answers) if step.name in sheet.answers]
    buttons = offered or {}
    listed = told or lines(*(_line(sheet, ctx, step, buttons.get(step.name)) for step in shown))
    save = cb.FormTap(token=sheet.token, act="s", step="", value="")
    leave = cb.FormTap(token=sheet.token, act="x", step="", value="")
    edits = [
        button(
            speech.label("button-form-edit", what=speech.label(f"label-{name}-{step.name}")),
            cb.FormTap(token=sheet.token, act="e", step=step.name, value=""),
        )
        for step in shown
    ]
    text = paragraphs(
        note,
        speech("form-preview", title=Markup(speech(f"form-{name}"))),
        about,
        listed,
    )
    return Screen(
        text,
        (
            (button(speech("button-form-save"), save, "success"),),
            *(tuple(edits[at : at + 2]) for at in range(0, len(edits), 2)),
            (button(speech("button-form-leave"), leave),),
        ),
    )


def _line(sheet: FormState, ctx: FormContext, step: Step, choices: Sequence[Choice] | None) -> str:
    value = sheet.answers[step.name]
    named = _names_of(value, choices or ())
    shown = "–" if value is None else named or step.show(ctx, value)
    # Several lines stand below their label, not beside it.
    below = "\n" if "\n" in shown else ""
    written = below + escaped(shortened(shown, _SHOWN))
    changed = step.name in sheet.was and sheet.was[step.name] != value
    label = ctx.speech(f"label-{sheet.form.texts}-{step.name}")
    return ctx.speech(
        "form-line-changed" if changed else "form-line", label=label, value=Markup(written)
    )


def form_left(speech: Speech, back: CallbackData) -> Screen:
    """The form was left and nothing was done; the way back to where it was opened."""
    return Screen(
        speech("form-left"), ((button(speech("button-back"), back),), menu_button(speech))
    )
