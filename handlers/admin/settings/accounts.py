"""The bank accounts: the list, a card, entering, changing, moving up and deleting one."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.callbacks import settings as taps
from handlers.context import Context
from handlers.forms import Choice, Form, FormContext, Step, Submission, declare, open_form
from handlers.screens import settings as screens
from handlers.screens.kit import Screen
from handlers.show import show
from services.commerce.methods.bank import is_out_of_reach
from services.parsers.accounts import (
    parse_account_details,
    parse_account_line,
    parse_account_number,
)
from services.parsers.currencies import parse_any_currency
from services.policy import BankAccount
from services.settings.accounts import (
    account_shown,
    accounts_shown,
    add_account,
    change_account,
    drop_account,
    move_up,
)
from services.settings.live import LivePolicy

router = Router(name="admin-settings-accounts")


def _line(ctx: FormContext, typed: str) -> str:
    return parse_account_line(typed)


async def _card(ctx: Context, key: str) -> Screen:
    found = await account_shown(key, ctx.person)
    is_lost = await is_out_of_reach(found.account.currency, ctx.policy)
    return screens.account_card(ctx.speech, found, is_unreachable=is_lost)


async def _save(submission: Submission) -> Screen:
    ctx = submission.ctx
    # Of an account that is there, only what was changed: another admin may be at the rest.
    lines = {
        name: value or ""
        for name, value in (submission.changes if ctx.subject else submission.answers).items()
    }
    once = {"idempotency_key": submission.ctx.idempotency_key}
    if ctx.subject:
        saved = await change_account(ctx.subject, lines, ctx.person, now=ctx.now, **once)
    else:
        saved = await add_account(
            BankAccount("", **lines), ctx.person, form_id=submission.form_id, now=ctx.now, **once
        )
    card = await _card(ctx, saved.key)
    if await is_out_of_reach(saved.currency, ctx.policy):
        # It would never be offered.
        card = card.with_note(ctx.speech("account-unreachable", currency=saved.currency))
    return card.with_note(ctx.speech("account-saved"))


async def _currencies(ctx: FormContext) -> list[Choice]:
    """The shop's own; any other one is typed."""
    return [Choice(one, one) for one in (ctx.policy.currency,) if one]


ACCOUNT = declare(
    Form(
        "account",
        (
            Step(
                "currency",
                read=lambda ctx, typed: parse_any_currency(typed),
                choices=_currencies,
            ),
            Step("bank", read=_line),
            Step("holder", read=_line),
            Step("number", read=lambda ctx, typed: parse_account_number(typed)),
            Step("details", read=lambda ctx, typed: parse_account_details(typed), optional=True),
        ),
        finish=_save,
        back=lambda key: taps.AccountCard(account=key) if key else taps.Accounts(),
    )
)


async def _list(ctx: Context, live: LivePolicy) -> Screen:
    ours = await accounts_shown(ctx.person)
    return screens.account_list(ctx.speech, ours, live.configured.accounts)


@router.callback_query(taps.Accounts.filter())
async def accounts_opened(callback: CallbackQuery, live: LivePolicy, ctx: Context) -> None:
    await show(callback, await _list(ctx, live))


@router.callback_query(taps.AccountCard.filter())
async def account_opened(
    callback: CallbackQuery, callback_data: taps.AccountCard, ctx: Context
) -> None:
    await show(callback, await _card(ctx, callback_data.account))


@router.callback_query(taps.AddAccount.filter())
async def account_to_add(callback: CallbackQuery, live: LivePolicy, ctx: Context) -> None:
    await open_form(callback, ctx, ACCOUNT)


@router.callback_query(taps.EditAccount.filter())
async def account_to_change(
    callback: CallbackQuery, callback_data: taps.EditAccount, live: LivePolicy, ctx: Context
) -> None:
    found = (await account_shown(callback_data.account, ctx.person)).account
    answers = {name: value or None for name, value in vars(found).items() if name != "key"}
    await open_form(callback, ctx, ACCOUNT, subject=found.key, answers=answers)


@router.callback_query(taps.LiftAccount.filter())
async def account_lifted(
    callback: CallbackQuery, callback_data: taps.LiftAccount, live: LivePolicy, ctx: Context
) -> None:
    key, place = callback_data.account, callback_data.place
    await move_up(key, place, ctx.person, idempotency_key=ctx.idempotency_key, now=ctx.now)
    await show(callback, await _list(ctx, live))


@router.callback_query(taps.DropAccount.filter(F.said < 2))
async def account_to_drop(
    callback: CallbackQuery, callback_data: taps.DropAccount, ctx: Context
) -> None:
    found = (await account_shown(callback_data.account, ctx.person)).account
    await show(callback, screens.drop_question(ctx.speech, found, callback_data.said))


@router.callback_query(taps.DropAccount.filter(F.said == 2))
async def account_dropped(
    callback: CallbackQuery, callback_data: taps.DropAccount, live: LivePolicy, ctx: Context
) -> None:
    await drop_account(
        callback_data.account, ctx.person, idempotency_key=ctx.idempotency_key, now=ctx.now
    )
    left = await _list(ctx, live)
    await show(callback, left.with_note(ctx.speech("account-dropped")))
