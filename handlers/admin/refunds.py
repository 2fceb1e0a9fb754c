"""Giving money back: choose the payment, how, be asked twice, and write why."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, StateFilter
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.admin.people.balance import note_read, sure, sure_shown
from handlers.admin.people.destinations import destination, destination_told, to_step
from handlers.context import Context
from handlers.forms import Choice, Form, FormContext, Step, Submission, declare, open_form
from handlers.screens import refunds as screens
from handlers.screens.desk import word
from handlers.screens.kit import Screen, paragraphs
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from services.commerce import payouts, refund_cards, refunds
from services.commerce.methods.assets import METHODS
from services.commerce.receipts import receipts_of
from services.money import Money
from services.parsers.amounts import parse_price
from services.person import Person, find, find_named, require_admin
from services.refusals import Refusal

router = Router(name="admin-refunds")


async def _payments(speech: Speech, admin: Person, about: Person, offset: int = 0) -> Screen:
    require_admin(admin)
    return screens.person_payments(speech, about, await receipts_of(about, offset))


@router.message(Command("refund"))
async def refund_asked(message: Message, command: CommandObject, ctx: Context) -> None:
    if not command.args:
        await show(message, word(ctx.speech, ctx.speech("usage-refund")))
        return
    about = await find_named(command.args, ctx.now)
    await show(message, await _payments(ctx.speech, ctx.person, about))


async def _stop_waiting(ctx: Context) -> None:
    """Who goes back from the note gives nothing back by their next words."""
    if await ctx.state.get_state() == Waiting.refund_note.state:
        await ctx.state.clear()


@router.callback_query(cb.PersonPayments.filter())
async def payments_opened(
    callback: CallbackQuery, callback_data: cb.PersonPayments, ctx: Context
) -> None:
    about = await find(str(callback_data.telegram_id))
    await show(callback, await _payments(ctx.speech, ctx.person, about, callback_data.offset))


@router.callback_query(cb.PaymentCard.filter())
async def payment_opened(
    callback: CallbackQuery, callback_data: cb.PaymentCard, ctx: Context
) -> None:
    await _stop_waiting(ctx)
    card = await refund_cards.refund_card(ctx.person, callback_data.payment_id)
    await show(callback, screens.payment_card(ctx.speech, card))


@router.callback_query(cb.RefundPart.filter())
async def part_chosen(callback: CallbackQuery, callback_data: cb.RefundPart, ctx: Context) -> None:
    card = await refund_cards.refund_card(ctx.person, callback_data.payment_id)
    most = card.refundable
    if card.refunded_at is not None or most is None or not most.minor:
        await show(callback, screens.payment_card(ctx.speech, card))
        return
    subject = f"{card.payment_id}:{most.currency}"
    # Money goes back the way it came: only to the chain if it came from there.
    known = {} if card.method in METHODS.values() else {"to": None}
    await open_form(callback, ctx, PART, subject=subject, answers=known)


@router.callback_query(cb.RefundChoice.filter())
async def refund_chosen(
    callback: CallbackQuery, callback_data: cb.RefundChoice, ctx: Context
) -> None:
    card = await refund_cards.refund_card(ctx.person, callback_data.payment_id)
    if card.refunded_at is not None or card.refusal(keeps=callback_data.keep):
        await show(callback, screens.payment_card(ctx.speech, card))
        return
    await show(callback, screens.refund_question(ctx.speech, card, callback_data.keep))


@router.callback_query(cb.RefundSure.filter())
async def refund_confirmed(
    callback: CallbackQuery, callback_data: cb.RefundSure, ctx: Context
) -> None:
    card = await refund_cards.refund_card(ctx.person, callback_data.payment_id)
    await _stop_waiting(ctx)
    if card.refusal(keeps=callback_data.keep):
        await show(callback, screens.payment_card(ctx.speech, card))
        return
    await show(callback, screens.refund_last_question(ctx.speech, card, callback_data.keep))


@router.callback_query(cb.RefundNote.filter())
async def refund_confirmed_again(
    callback: CallbackQuery, callback_data: cb.RefundNote, ctx: Context
) -> None:
    card = await refund_cards.refund_card(ctx.person, callback_data.payment_id)
    if card.refusal(keeps=callback_data.keep):
        # Refused before a note is written, not after it.
        await show(callback, screens.payment_card(ctx.speech, card))
        return
    if card.method in METHODS.values():
        # It goes back on the chain: the form asks where, and shows the whole address.
        subject = f"{card.payment_id}:{int(callback_data.keep)}"
        await open_form(callback, ctx, WHOLE, subject=subject)
        return
    await ctx.state.set_data({"payment": str(card.payment_id), "keep": callback_data.keep})
    await ctx.state.set_state(Waiting.refund_note)
    await show(callback, screens.refund_note_wanted(ctx.speech, card, callback_data.keep))


@router.message(StateFilter(Waiting.refund_note), F.text, ~F.text.startswith("/"))
async def refund_note_written(message: Message, ctx: Context) -> None:
    note = (message.text or "").strip()
    if len(note) > payouts.NOTE_LIMIT:
        await message.answer(ctx.speech("reason-too-long"))
        return
    data = await ctx.state.get_data()
    payment_id = UUID(data["payment"])
    try:
        await refunds.refund(
            payment_id,
            ctx.person,
            note,
            keep_access=bool(data["keep"]),
            now=ctx.now,
            policy=ctx.policy,
        )
    except Refusal:
        # There is nothing to give back any more: the bot stops waiting and says why.
        await ctx.state.clear()
        raise
    card = await refund_cards.refund_card(ctx.person, payment_id)
    # Shown first: if the screen cannot be sent, the update comes again and has to find its state.
    await show(message, screens.payment_card(ctx.speech, card))
    await ctx.state.clear()


# -- what came on the chain goes back there --------------------------------------------------------


def _payment_id(subject: str) -> UUID:
    """What the form is about begins with the payment: `<id>:<whether access is kept, or what>`."""
    return UUID(subject.partition(":")[0])


async def _whole_preview(ctx: FormContext) -> str:
    card = await refund_cards.refund_card(ctx.person, _payment_id(ctx.subject))
    told = {"number": card.number, "name": card.name, "note": ctx.answers["note"]}
    amount = ctx.speech.money(card.left)
    return paragraphs(
        ctx.speech("whole-preview", amount=amount, **told), await destination_told(ctx, _whose)
    )


async def _give_whole(submission: Submission) -> Screen:
    ctx, key = submission.ctx, _payment_id(submission.ctx.subject)
    await refunds.refund(
        key,
        ctx.person,
        submission.answers["note"],
        keep_access=ctx.subject.endswith(":1"),
        to=await destination(ctx, _whose),
        now=ctx.now,
        policy=ctx.policy,
    )
    return screens.payment_card(ctx.speech, await refund_cards.refund_card(ctx.person, key))


async def _whose(ctx: FormContext) -> str:
    card = await refund_cards.refund_card(ctx.person, _payment_id(ctx.subject))
    return str(card.telegram_id)


def _payment(subject: str) -> cb.PaymentCard:
    return cb.PaymentCard(payment_id=_payment_id(subject))


WHOLE = declare(
    Form(
        "whole",
        (to_step(_whose), Step("note", read=note_read)),
        _give_whole,
        _payment,
        preview=_whole_preview,
    )
)


# -- a part ----------------------------------------------------------------------------------------


def _currency(ctx: FormContext) -> str:
    return ctx.subject.partition(":")[2]


def _part_read(ctx: FormContext, typed: str) -> str:
    return str(parse_price(typed, _currency(ctx)))


def _part_of(ctx: FormContext, value: str) -> Money:
    return Money.of(Decimal(value), _currency(ctx))


def _part_shown(ctx: FormContext, value: Any) -> str:
    return ctx.speech.money(_part_of(ctx, value))


async def _rest(ctx: FormContext) -> Sequence[Choice]:
    """All that is left of it, on one button."""
    card = await refund_cards.refund_card(ctx.person, _payment_id(ctx.subject))
    if card.refundable is None or not card.refundable.minor:
        return []
    label = ctx.speech.label("money-all", amount=ctx.speech.money(card.refundable))
    return [Choice(label, str(card.refundable.decimal))]


async def _part_preview(ctx: FormContext) -> str:
    card = await refund_cards.refund_card(ctx.person, _payment_id(ctx.subject))
    amount, note = _part_shown(ctx, ctx.answers["amount"]), ctx.answers["note"]
    told = {"number": card.number, "name": card.name, "note": note}
    return paragraphs(
        ctx.speech("part-preview", amount=amount, **told), await destination_told(ctx, _whose)
    )


async def _give_part(submission: Submission) -> Screen:
    ctx, answers = submission.ctx, submission.answers
    key, part = _payment_id(ctx.subject), _part_of(ctx, answers["amount"])
    await refunds.refund_part(
        key,
        part,
        ctx.person,
        answers["note"],
        to=await destination(ctx, _whose),
        idempotency_key=f"form:{submission.form_id}",
        now=ctx.now,
        policy=ctx.policy,
    )
    card = await refund_cards.refund_card(ctx.person, key)
    note = ctx.speech("part-done", amount=ctx.speech.money(part))
    return screens.payment_card(ctx.speech, card).with_note(note)


PART = declare(
    Form(
        "part",
        (
            Step("amount", read=_part_read, choices=_rest, show=_part_shown),
            to_step(_whose),
            Step("note", read=note_read),
            Step("sure", choices=sure, show=sure_shown),
        ),
        _give_part,
        _payment,
        preview=_part_preview,
    )
)
