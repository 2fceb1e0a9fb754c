"""Forms made from fields: a question each, in the fields' order, and the save that writes them.

What a desk adds to a question (its buttons, how an answer is written) stands beside it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from aiogram.filters.callback_data import CallbackData

from handlers.forms.model import (
    Answers,
    Choice,
    Form,
    FormContext,
    SentMaterial,
    Step,
    Submission,
    always,
    declare,
    plainly,
)
from handlers.screens.kit import Screen
from services.desk import Resource
from services.fields import Amount, Field, Flag, Given, Moment, References, unpacked
from services.money import AmountNotExact, Money

Choices = Callable[[FormContext], Awaitable[Sequence[Choice]]]
Shown = Callable[[FormContext, Any], str]
Taken = Callable[[FormContext, SentMaterial], Any]
#: Given what was filled in, the row's key or an empty one, and the values by the fields' names.
Save = Callable[[Submission, str, Mapping[str, Any]], Awaitable[Screen]]


@dataclass(frozen=True)
class Asking:
    """What a desk adds to a question beside its field."""

    choices: Choices | None = None
    show: Shown | None = None
    take: Taken | None = None
    # What is typed is read from words; a question that only buttons answer reads nothing.
    is_typed: bool = True


def steps_of(fields: Sequence[Field], asking: Mapping[str, Asking]) -> tuple[Step, ...]:
    """A question for every field that a form asks for."""
    return tuple(_step(one, asking.get(one.name, Asking())) for one in fields if one.in_form)


def _step(one: Field, asking: Asking) -> Step:
    return Step(
        one.name,
        read=_reader(one) if asking.is_typed else None,
        take=asking.take,
        choices=asking.choices or (_yes_or_no if isinstance(one.kind, Flag) else None),
        show=asking.show or _shown(one),
        optional=one.optional,
        when=_once_there(one.name) if one.is_later else always,
        many=isinstance(one.kind, References),
    )


def _reader(one: Field) -> Callable[[FormContext, str], Any]:
    kind = one.kind
    return lambda ctx, typed: kind.pack(kind.parse(typed, Given(ctx.answers, ctx.speech.zone)))


def _once_there(name: str) -> Callable[[Answers], bool]:
    """A question that only what is there already is asked: its answers hold one."""
    return lambda answers: name in answers


def _shown(one: Field) -> Shown:
    kind = one.kind
    if isinstance(kind, Amount):
        return lambda ctx, value: _money_shown(ctx, value, ctx.answers[kind.currency])
    if isinstance(kind, Moment):
        return lambda ctx, value: ctx.speech.moment(datetime.fromisoformat(value))
    return plainly


def _money_shown(ctx: FormContext, value: Any, currency: str) -> str:
    try:
        return ctx.speech.money(Money.of(Decimal(value), currency))
    except AmountNotExact:
        # The currency was changed to one with fewer decimals; saving will say so.
        return f"{value} {currency}"


async def _yes_or_no(ctx: FormContext) -> Sequence[Choice]:
    return [
        Choice(ctx.speech.label("desk-yes"), "yes"),
        Choice(ctx.speech.label("desk-no"), "no"),
    ]


def subject_of(resource: Resource[Any], subject: str) -> tuple[str, str]:
    """The row that a form changes, and what a new one will stand in; either may be empty."""
    kind, _, key = subject.rpartition(":")
    return (key, "") if kind in ("", resource.name) else ("", key)


def within_of(resource: Resource[Any], submission: Submission) -> str:
    """What a new row will stand in."""
    return subject_of(resource, submission.ctx.subject)[1]


def once(submission: Submission) -> dict[str, Any]:
    """What every verb that is done once takes: its key and the moment."""
    return {"idempotency_key": submission.ctx.idempotency_key, "now": submission.ctx.now}


def form_of(
    name: str,
    resource: Resource[Any],
    *,
    asking: Mapping[str, Asking] | None = None,
    save: Save,
    back: Callable[[str, str], CallbackData],
) -> Form:
    """The form that makes and changes a resource's rows.

    `save` is given the row's key, empty for a new one, and the values by the fields' names: all of
    a new one, and the changed ones of a row that is there. `back` leads to the row, or to where a
    new one would stand.
    """

    async def finish(submission: Submission) -> Screen:
        key, _ = subject_of(resource, submission.ctx.subject)
        given = submission.changes if key else submission.answers
        return await save(submission, key, unpacked(resource.fields, given))

    steps = steps_of(resource.fields, asking or {})
    return declare(Form(name, steps, finish, lambda subject: back(*subject_of(resource, subject))))
