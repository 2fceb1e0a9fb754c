"""Receipts: a photo, a picture file or a PDF, asked for or out of the blue."""

from __future__ import annotations

import io
from datetime import datetime
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, ReplyParameters

from handlers import callbacks as cb
from handlers.member.shop import wait_for_receipt
from handlers.screens import payments as screens
from handlers.screens.people import menu
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from models.lifecycles import IntentStatus
from services.commerce.checkout import PaymentUnderReview, checkout_of, find_checkout
from services.commerce.proof_files import (
    MAX_BYTES,
    ReceiptNotReadable,
    ReceiptTooLarge,
    inspect,
)
from services.commerce.proofs import (
    ReceiptAlreadyUsed,
    ReceiptSubmitted,
    SentFile,
    open_bank_intent,
    submit_receipt,
)
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal

router = Router(name="receipts")

_FILE = F.photo | F.document
#: Other things people send where a receipt is expected.
_OTHER_FILE = F.video | F.voice | F.audio | F.sticker | F.animation | F.video_note


@router.callback_query(cb.SendReceipt.filter())
async def receipt_announced(
    callback: CallbackQuery,
    callback_data: cb.SendReceipt,
    person: Person,
    speech: Speech,
    state: FSMContext,
) -> None:
    found = await find_checkout(person, callback_data.intent_id)
    await wait_for_receipt(state, found)
    await show(callback, screens.receipt_wanted(speech, found))


@router.message(StateFilter(Waiting.receipt), _FILE)
async def receipt_sent(
    message: Message,
    person: Person,
    speech: Speech,
    state: FSMContext,
    bot: Bot,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    intent_id = UUID((await state.get_data())["intent"])
    try:
        submitted = await _take(message, intent_id, person, bot, deed_key, now, policy)
    except (ReceiptTooLarge, ReceiptNotReadable, ReceiptAlreadyUsed) as refusal:
        # The bot goes on waiting: the person only has to send something better.
        found = await find_checkout(person, intent_id)
        await show(message, screens.receipt_wanted(speech, found, refusal_text(speech, refusal)))
        return
    except Refusal:
        # Nothing is owed for this checkout any more: the bot stops waiting and says why.
        await state.clear()
        raise
    if submitted.is_rejected:
        # The update came again after the verdict, which the person knows: a better one is wanted.
        found = await find_checkout(person, intent_id)
        await show(message, screens.receipt_wanted(speech, found))
        return
    # Shown first: if the screen cannot be sent, the update comes again and has to find its state.
    await show(message, screens.being_checked(speech, submitted))
    await state.clear()


async def _take(
    message: Message,
    intent_id: UUID,
    person: Person,
    bot: Bot,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> ReceiptSubmitted:
    """Download, judge and submit the file of a message."""
    attached = message.photo[-1] if message.photo else message.document
    if attached is None:
        raise ReceiptNotReadable
    if attached.file_size is not None and attached.file_size > MAX_BYTES:
        raise ReceiptTooLarge
    content = io.BytesIO()
    await _download(bot, attached.file_id, content)
    return await submit_receipt(
        person,
        intent_id,
        await inspect(content.getvalue()),
        SentFile(attached.file_id, bool(message.photo), message.caption),
        deed_key=deed_key,
        now=now,
        reads_slips=policy.reads_slips,
        review_hold=policy.review_hold,
    )


async def _download(bot: Bot, file_id: str, into: io.BytesIO) -> None:
    """Telegram does not tell every size beforehand, and gives no file of more than 20 MB."""
    try:
        await bot.download(file_id, destination=into)
    except TelegramBadRequest as refused:
        if "too big" in refused.message:
            raise ReceiptTooLarge from refused
        if "temporarily unavailable" in refused.message:
            raise ReceiptNotReadable from refused
        raise


@router.message(StateFilter(Waiting.receipt), F.text & ~F.text.startswith("/") | _OTHER_FILE)
async def words_instead_of_receipt(
    message: Message, person: Person, speech: Speech, state: FSMContext
) -> None:
    found = await find_checkout(person, UUID((await state.get_data())["intent"]))
    if found.status in (IntentStatus.APPROVED, IntentStatus.MANUAL_REVIEW):
        await state.clear()
        await show(message, menu(speech, person).with_note(speech("not-understood")))
        return
    await show(message, screens.receipt_wanted(speech, found, speech("text-for-receipt")))


@router.message(_FILE)
async def file_out_of_the_blue(
    message: Message, person: Person, speech: Speech, now: datetime
) -> None:
    if person.open_intent_id and person.open_intent_status is IntentStatus.MANUAL_REVIEW:
        raise PaymentUnderReview(person.open_intent_id)
    intent = await open_bank_intent(person, now)
    if intent is None:
        await show(message, menu(speech, person).with_note(speech("receipt-without-payment")))
        return
    offered = screens.receipt_offered(speech, checkout_of(intent), message.message_id)
    # The question replies to the file, so that the answer's tap brings the file along; if they
    # deleted it meanwhile, the tap asks for it again.
    to_file = ReplyParameters(message_id=message.message_id, allow_sending_without_reply=True)
    await message.answer(offered.text, reply_markup=offered.keyboard, reply_parameters=to_file)


@router.callback_query(cb.OfferedReceipt.filter())
async def file_is_the_receipt(
    callback: CallbackQuery,
    callback_data: cb.OfferedReceipt,
    person: Person,
    speech: Speech,
    state: FSMContext,
    bot: Bot,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    question = callback.message
    file = question.reply_to_message if isinstance(question, Message) else None
    submitted = None
    if file is not None and (file.photo or file.document):
        submitted = await _take(file, callback_data.intent_id, person, bot, deed_key, now, policy)
    if submitted is None or submitted.is_rejected:
        found = await find_checkout(person, callback_data.intent_id)
        await wait_for_receipt(state, found)
        await show(callback, screens.receipt_wanted(speech, found))
        return
    await state.clear()
    await show(callback, screens.being_checked(speech, submitted))
