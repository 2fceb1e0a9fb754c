"""Lessons: their list, adding and changing one, their order, deleting one."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.callbacks import education_desk as cb
from handlers.forms import Answers, Asked, Filled, Form, SentMaterial, Step, declare, open_form
from handlers.screens import education_desk as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import MaterialKind
from services.answers import read_address, read_text
from services.education import desk_modules as verbs
from services.person import Person
from services.policy import Policy

router = Router(name="desk-modules")


@router.callback_query(cb.DeskModules.filter())
async def modules_opened(
    callback: CallbackQuery, callback_data: cb.DeskModules, person: Person, speech: Speech
) -> None:
    page = await verbs.modules(person, callback_data.package_id, callback_data.offset)
    await show(callback, screens.module_list(speech, page))


@router.callback_query(cb.DeskModule.filter())
async def module_opened(
    callback: CallbackQuery, callback_data: cb.DeskModule, person: Person, speech: Speech
) -> None:
    card = await verbs.module(person, callback_data.module_id)
    await show(callback, screens.desk_module(speech, card))


@router.callback_query(cb.ModuleFile.filter())
async def module_file_opened(
    callback: CallbackQuery, callback_data: cb.ModuleFile, person: Person, speech: Speech
) -> None:
    card = await verbs.module(person, callback_data.module_id)
    await show(callback, screens.module_file(speech, card))


def _sent(asked: Asked, sent: SentMaterial) -> str:
    return f"{sent.kind}:{sent.file_id}"


def _sent_shown(asked: Asked, value: Any) -> str:
    return asked.speech(f"desk-file-{MaterialKind(value.partition(':')[0])}")


def _columns(answers: Answers) -> dict[str, Any]:
    values = {key: answers[key] for key in ("title", "body", "url") if key in answers}
    if "file" in answers:
        kind, _, file_id = (answers["file"] or "").partition(":")
        values |= {"file_kind": MaterialKind(kind) if kind else None, "file_id": file_id or None}
    return values


async def _save(filled: Filled) -> Screen:
    asked = filled.asked
    kind, _, subject = asked.subject.partition(":")
    if kind == "module":
        card = await verbs.edit_module(
            asked.person, UUID(subject), _columns(filled.changes), asked.now
        )
    else:
        card = await verbs.add_module(
            asked.person, filled.form_id, UUID(subject), _columns(filled.answers), asked.now
        )
    return screens.desk_module(asked.speech, card)


def _back(subject: str) -> CallbackData:
    kind, _, key = subject.partition(":")
    if kind == "module":
        return cb.DeskModule(module_id=UUID(key))
    return cb.DeskModules(package_id=UUID(key), offset=0)


MODULE = declare(
    Form(
        "module",
        (
            Step("title", lambda asked, typed: read_text(typed, verbs.TITLE)),
            Step("body", lambda asked, typed: read_text(typed, verbs.BODY), optional=True),
            Step("url", lambda asked, typed: read_address(typed), optional=True),
            Step("file", take=_sent, show=_sent_shown, optional=True),
        ),
        _save,
        _back,
    )
)


@router.callback_query(cb.NewModule.filter())
async def module_wanted(
    callback: CallbackQuery,
    callback_data: cb.NewModule,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    page = await verbs.modules(person, callback_data.package_id)
    asked = Asked(person, speech, now, policy, subject=f"course:{page.package_id}")
    await open_form(callback, state, MODULE, asked)


@router.callback_query(cb.EditModule.filter())
async def module_changed(
    callback: CallbackQuery,
    callback_data: cb.EditModule,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    card = await verbs.module(person, callback_data.module_id)
    sent = f"{card.file_kind}:{card.file_id}" if card.file_id else None
    answers = {"title": card.title, "body": card.body, "url": card.url, "file": sent}
    asked = Asked(person, speech, now, policy, subject=f"module:{card.id}")
    await open_form(callback, state, MODULE, asked, answers=answers)


@router.callback_query(cb.MoveModule.filter())
async def module_moved(
    callback: CallbackQuery,
    callback_data: cb.MoveModule,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    card = await verbs.move_module(
        person, callback_data.module_id, callback_data.number, callback_data.to, now
    )
    await show(callback, screens.desk_module(speech, card))


@router.callback_query(cb.DeleteModule.filter())
async def module_deleted(
    callback: CallbackQuery,
    callback_data: cb.DeleteModule,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    card = await verbs.module(person, callback_data.module_id)
    if not callback_data.sure:
        await show(callback, screens.module_delete_question(speech, card))
        return
    await verbs.delete_module(person, card.id, now)
    listed = screens.module_list(speech, await verbs.modules(person, card.package_id))
    await show(callback, listed.with_note(speech("module-deleted", title=card.title)))
