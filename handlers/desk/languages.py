"""What stands on a card in other languages: which of it is given, and the form that changes it.

Made of the fields that may be given per language, alike for every desk that has any.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from aiogram.types import CallbackQuery

from handlers.callbacks.desk import Act, DeskDo, DeskWords
from handlers.context import Context
from handlers.desk.form import once, steps_of
from handlers.desk.model import Desk
from handlers.forms import Form, FormContext, Submission, declare, open_form
from handlers.screens import languages as screens
from handlers.screens.kit import Screen
from services.fields import given_in, localized, unpacked, words_of


async def shown(desk: Desk, ctx: Context, key: UUID) -> Screen:
    """In which languages what is given, and the way into each."""
    row = await desk.resource.found(ctx.person, key)
    given = {
        language: [one.name for one in fields]
        for language, fields in given_in(desk.resource.fields, row).items()
    }
    way = DeskWords(desk=desk.resource.name, key=str(key), language="")
    return screens.languages(ctx.speech, way, desk.form.name, desk.resource.called(row), given)


def words_form(desk: Desk) -> Form:
    """The form of a row's fields in one language; an empty one is read as it is on the card."""
    resource = desk.resource
    fields = [replace(one, optional=True, is_later=False) for one in localized(resource.fields)]

    async def finish(submission: Submission) -> Screen:
        ctx = submission.ctx
        key, language = _of(ctx.subject)
        values = unpacked(fields, submission.changes)
        await resource.translate(ctx.person, key, language, values, **once(submission))
        note = screens.saved(ctx.speech, language)
        return (await shown(desk, ctx, key)).with_note(note)

    async def about(ctx: FormContext) -> str:
        key, language = _of(ctx.subject)
        row = await resource.found(ctx.person, key)
        return screens.about(ctx.speech, language, resource.called(row))

    def hint(ctx: FormContext) -> str:
        return screens.hint(ctx.speech, _of(ctx.subject)[1])

    return declare(
        Form(
            f"{desk.form.name}-words",
            tuple(replace(step, hint=hint) for step in steps_of(fields, {})),
            finish,
            lambda subject: DeskDo(desk=resource.name, act=Act.LANGUAGES, key=str(_of(subject)[0])),
            about=about,
            texts=desk.form.name,
        )
    )


def _of(subject: str) -> tuple[UUID, str]:
    """The row that a form is about, and the language."""
    key, _, language = subject.partition(":")
    return UUID(key), language


async def open_words(
    form: Form, desk: Desk, ctx: Context, tap: DeskWords, event: CallbackQuery
) -> None:
    """Ask for the first of a language's fields, or show what is given."""
    row = await desk.resource.found(ctx.person, UUID(tap.key))
    answers = words_of(desk.resource.fields, row, tap.language)
    # Where nothing is given yet, the first question saves a tap.
    at = None if any(answers.values()) else form.steps[0].name
    await open_form(event, ctx, form, subject=f"{tap.key}:{tap.language}", answers=answers, at=at)
