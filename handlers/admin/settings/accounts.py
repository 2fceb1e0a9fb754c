"""The bank accounts: the list, a card, entering, changing, moving up and deleting one."""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.callbacks import settings as taps
from handlers.forms import Asked, Filled, Form, Step, declare, open_form
from handlers.screens import settings as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from services.answers import read_text
from services.person import Person
from services.policy import BankAccount
from services.settable import DETAILS, read_code, read_line
from services.settings.accounts import (
    account_shown,
    accounts_shown,
    add_account,
    change_account,
    drop_account,
    move_up,
    read_account_number,
)
from services.settings.live import LivePolicy

router = Router(name="admin-settings-accounts")


def _line(asked: Asked, typed: str) -> str:
    return read_line(typed)


async def _save(filled: Filled) -> Screen:
    asked = filled.asked
    # Of an account that is there, only what was changed: another admin may be at the rest.
    lines = {
        name: value or ""
        for name, value in (filled.changes if asked.subject else filled.answers).items()
    }
    deed = {"deed_key": filled.deed_key}
    if asked.subject:
        saved = await change_account(asked.subject, lines, asked.person, now=asked.now, **deed)
    else:
        saved = await add_account(
            BankAccount("", **lines), asked.person, form_id=filled.form_id, now=asked.now, **deed
        )
    card = screens.account_card(asked.speech, await account_shown(saved.key, asked.person))
    return card.with_note(asked.speech("account-saved"))


ACCOUNT = declare(
    Form(
        "account",
        (
            Step("currency", read=lambda asked, typed: read_code(typed)),
            Step("bank", read=_line),
            Step("holder", read=_line),
            Step("number", read=lambda asked, typed: read_account_number(typed)),
            Step("details", read=lambda asked, typed: read_text(typed, DETAILS), optional=True),
        ),
        finish=_save,
        back=lambda key: taps.AccountCard(account=key) if key else taps.Accounts(),
    )
)


async def _list(person: Person, speech: Speech, live: LivePolicy) -> Screen:
    ours = await accounts_shown(person)
    return screens.account_list(speech, ours, live.configured.accounts)


@router.callback_query(taps.Accounts.filter())
async def accounts_opened(
    callback: CallbackQuery, person: Person, speech: Speech, live: LivePolicy
) -> None:
    await show(callback, await _list(person, speech, live))


@router.callback_query(taps.AccountCard.filter())
async def account_opened(
    callback: CallbackQuery, callback_data: taps.AccountCard, person: Person, speech: Speech
) -> None:
    found = await account_shown(callback_data.account, person)
    await show(callback, screens.account_card(speech, found))


@router.callback_query(taps.AddAccount.filter())
async def account_to_add(
    callback: CallbackQuery,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    live: LivePolicy,
) -> None:
    await open_form(callback, state, ACCOUNT, Asked(person, speech, now, live.current))


@router.callback_query(taps.EditAccount.filter())
async def account_to_change(
    callback: CallbackQuery,
    callback_data: taps.EditAccount,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    live: LivePolicy,
) -> None:
    found = (await account_shown(callback_data.account, person)).account
    answers = {name: value or None for name, value in vars(found).items() if name != "key"}
    asked = Asked(person, speech, now, live.current, subject=found.key)
    await open_form(callback, state, ACCOUNT, asked, answers=answers)


@router.callback_query(taps.LiftAccount.filter())
async def account_lifted(
    callback: CallbackQuery,
    callback_data: taps.LiftAccount,
    person: Person,
    speech: Speech,
    now: datetime,
    live: LivePolicy,
    deed_key: str,
) -> None:
    key, place = callback_data.account, callback_data.place
    await move_up(key, place, person, deed_key=deed_key, now=now)
    await show(callback, await _list(person, speech, live))


@router.callback_query(taps.DropAccount.filter(F.said < 2))
async def account_to_drop(
    callback: CallbackQuery, callback_data: taps.DropAccount, person: Person, speech: Speech
) -> None:
    found = (await account_shown(callback_data.account, person)).account
    await show(callback, screens.drop_question(speech, found, callback_data.said))


@router.callback_query(taps.DropAccount.filter(F.said == 2))
async def account_dropped(
    callback: CallbackQuery,
    callback_data: taps.DropAccount,
    person: Person,
    speech: Speech,
    now: datetime,
    live: LivePolicy,
    deed_key: str,
) -> None:
    await drop_account(callback_data.account, person, deed_key=deed_key, now=now)
    left = await _list(person, speech, live)
    await show(callback, left.with_note(speech("account-dropped")))
