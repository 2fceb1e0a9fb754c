"""Giving money back: choose the payment, how, be asked twice, and write why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.admin.people.balance import note_read, sure, sure_shown
from handlers.forms import Asked, Choice, Filled, Form, Step, declare, open_form
from handlers.screens import refunds as screens
from handlers.screens.desk import word
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from services.answers import read_price
from services.commerce import payouts, refund_cards, refunds
from services.commerce.receipts import receipts_of
from services.money import Money
from services.person import Person, find, require_admin
from services.policy import Policy
from services.refusals import Refusal

router = Router(name="admin-refunds")


async def _payments(speech: Speech, admin: Person, who: str, offset: int = 0) -> Screen:
    require_admin(admin)
    about = await find(who)
    return screens.person_payments(speech, about, await receipts_of(about, offset))


@router.message(Command("refund"))
async def refund_asked(
    message: Message, command: CommandObject, person: Person, speech: Speech
) -> None:
    if not command.args:
        await show(message, word(speech, speech("usage-refund")))
        return
    await show(message, await _payments(speech, person, command.args))


@router.callback_query(cb.PersonPayments.filter())
async def payments_opened(
    callback: CallbackQuery, callback_data: cb.PersonPayments, person: Person, speech: Speech
) -> None:
    who, offset = str(callback_data.telegram_id), callback_data.offset
    await show(callback, await _payments(speech, person, who, offset))


@router.callback_query(cb.PaymentCard.filter())
async def payment_opened(
    callback: CallbackQuery,
    callback_data: cb.PaymentCard,
    person: Person,
    speech: Speech,
    state: FSMContext,
) -> None:
    if await state.get_state() == Waiting.refund_note.state:
        await state.clear()
    card = await refund_cards.refund_card(person, callback_data.payment_id)
    await show(callback, screens.payment_card(speech, card))


@router.callback_query(cb.RefundPart.filter())
async def part_chosen(
    callback: CallbackQuery,
    callback_data: cb.RefundPart,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    card = await refund_cards.refund_card(person, callback_data.payment_id)
    most = card.refundable
    if card.refunded_at is not None or most is None or not most.minor:
        await show(callback, screens.payment_card(speech, card))
        return
    subject = f"{card.payment_id}:{most.currency}"
    await open_form(callback, state, PART, Asked(person, speech, now, policy, subject=subject))


@router.callback_query(cb.RefundChoice.filter())
async def refund_chosen(
    callback: CallbackQuery, callback_data: cb.RefundChoice, person: Person, speech: Speech
) -> None:
    card = await refund_cards.refund_card(person, callback_data.payment_id)
    if card.refunded_at is not None:
        await show(callback, screens.payment_card(speech, card))
        return
    await show(callback, screens.refund_question(speech, card, callback_data.keep))


@router.callback_query(cb.RefundSure.filter())
async def refund_confirmed(
    callback: CallbackQuery, callback_data: cb.RefundSure, person: Person, speech: Speech
) -> None:
    card = await refund_cards.refund_card(person, callback_data.payment_id)
    await show(callback, screens.refund_last_question(speech, card, callback_data.keep))


@router.callback_query(cb.RefundNote.filter())
async def refund_confirmed_again(
    callback: CallbackQuery,
    callback_data: cb.RefundNote,
    person: Person,
    speech: Speech,
    state: FSMContext,
) -> None:
    card = await refund_cards.refund_card(person, callback_data.payment_id)
    await state.set_data({"payment": str(card.payment_id), "keep": callback_data.keep})
    await state.set_state(Waiting.refund_note)
    await show(callback, screens.refund_note_wanted(speech, card))


@router.message(StateFilter(Waiting.refund_note), F.text, ~F.text.startswith("/"))
async def refund_note_written(
    message: Message,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    note = (message.text or "").strip()
    if len(note) > payouts.NOTE_LIMIT:
        await message.answer(speech("reason-too-long"))
        return
    data = await state.get_data()
    payment_id = UUID(data["payment"])
    try:
        await refunds.refund(
            payment_id, person, note, keep_access=bool(data["keep"]), now=now, policy=policy
        )
    except Refusal:
        # There is nothing to give back any more: the bot stops waiting and says why.
        await state.clear()
        raise
    card = await refund_cards.refund_card(person, payment_id)
    # Shown first: if the screen cannot be sent, the update comes again and has to find its state.
    await show(message, screens.payment_card(speech, card))
    await state.clear()


# -- a part ----------------------------------------------------------------------------------------


def _payment_id(subject: str) -> UUID:
    """The form is about a payment in the currency of its price: `<id>:<currency>`."""
    return UUID(subject.partition(":")[0])


def _currency(asked: Asked) -> str:
    return asked.subject.partition(":")[2]


def _part_read(asked: Asked, typed: str) -> str:
    return str(read_price(typed, _currency(asked)))


def _part_of(asked: Asked, value: str) -> Money:
    return Money.of(Decimal(value), _currency(asked))


def _part_shown(asked: Asked, value: Any) -> str:
    return asked.speech.money(_part_of(asked, value))


async def _rest(asked: Asked) -> Sequence[Choice]:
    """All that is left of it, on one button."""
    card = await refund_cards.refund_card(asked.person, _payment_id(asked.subject))
    if card.refundable is None or not card.refundable.minor:
        return []
    label = asked.speech.label("money-all", amount=asked.speech.money(card.refundable))
    return [Choice(label, str(card.refundable.decimal))]


async def _part_preview(asked: Asked) -> str:
    card = await refund_cards.refund_card(asked.person, _payment_id(asked.subject))
    amount, note = _part_shown(asked, asked.answers["amount"]), asked.answers["note"]
    told = {"number": card.number, "name": card.name, "note": note}
    return asked.speech("part-preview", amount=amount, **told)


async def _give_part(filled: Filled) -> Screen:
    asked, answers = filled.asked, filled.answers
    key, part = _payment_id(asked.subject), _part_of(asked, answers["amount"])
    await refunds.refund_part(
        key,
        part,
        asked.person,
        answers["note"],
        deed_key=f"form:{filled.form_id}",
        now=asked.now,
        policy=asked.policy,
    )
    card = await refund_cards.refund_card(asked.person, key)
    note = asked.speech("part-done", amount=asked.speech.money(part))
    return screens.payment_card(asked.speech, card).with_note(note)


def _payment(subject: str) -> cb.PaymentCard:
    return cb.PaymentCard(payment_id=_payment_id(subject))


PART = declare(
    Form(
        "part",
        (
            Step("amount", read=_part_read, choices=_rest, show=_part_shown),
            Step("note", read=note_read),
            Step("sure", choices=sure, show=sure_shown),
        ),
        _give_part,
        _payment,
        preview=_part_preview,
    )
)
