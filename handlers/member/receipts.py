"""Receipts: a photo, a picture file or a PDF, asked for or out of the blue."""

from __future__ import annotations

import io
from contextlib import suppress
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.context import Context
from handlers.meanings import Meaning, meaning_of
from handlers.menu import menu_of
from handlers.screens import payments as screens
from handlers.screens.refusals import refusal_text, refused
from handlers.sent import is_sent
from handlers.shop.methods.bank import wait_for_receipt
from handlers.show import ask_about, show
from handlers.states import Waiting
from handlers.tickets import offer_to_team
from models.lifecycles import IntentStatus
from services.commerce.checkout import PaymentUnderReview, checkout_of, find_checkout
from services.commerce.proof_files import (
    MAX_BYTES,
    FileRefusal,
    ReceiptDamaged,
    ReceiptFile,
    ReceiptNotReadable,
    ReceiptTooLarge,
    inspect,
)
from services.commerce.proof_pages import MOST_PAGES, add_page, receipt_of_album
from services.commerce.proofs import (
    ReceiptAlreadyUsed,
    ReceiptSubmitted,
    SentFile,
    open_bank_intent,
    submit_receipt,
)
from services.person import Person
from services.refusals import Refusal

router = Router(name="receipts")

_FILE = F.photo | F.document


@router.callback_query(cb.SendReceipt.filter())
async def receipt_announced(
    callback: CallbackQuery, callback_data: cb.SendReceipt, ctx: Context
) -> None:
    found = await find_checkout(ctx.person, callback_data.intent_id)
    await wait_for_receipt(ctx.state, found)
    await show(callback, screens.receipt_wanted(ctx.speech, found))


@router.message(StateFilter(Waiting.receipt), _FILE)
async def receipt_sent(message: Message, bot: Bot, ctx: Context) -> None:
    intent_id = UUID((await ctx.state.get_data())["intent"])
    try:
        submitted = await _take(message, intent_id, ctx, bot)
    except (*FileRefusal, ReceiptAlreadyUsed) as refusal:
        # The bot goes on waiting: the person only has to send something better.
        found = await find_checkout(ctx.person, intent_id)
        await show(
            message, screens.receipt_wanted(ctx.speech, found, refusal_text(ctx.speech, refusal))
        )
        return
    except Refusal:
        # Nothing is owed for this checkout any more: the bot stops waiting and says why.
        await ctx.state.clear()
        raise
    if submitted.is_rejected:
        # The update came again after the verdict, which the person knows: a better one is wanted.
        found = await find_checkout(ctx.person, intent_id)
        await show(message, screens.receipt_wanted(ctx.speech, found))
        return
    # Shown first: if the screen cannot be sent, the update comes again and has to find its state.
    await show(message, screens.being_checked(ctx.speech, submitted))
    await ctx.state.clear()


async def _take(message: Message, intent_id: UUID, ctx: Context, bot: Bot) -> ReceiptSubmitted:
    """Download, judge and submit the file of a message."""
    file, sent = await _file_of(message, bot)
    return await submit_receipt(
        ctx.person,
        intent_id,
        file,
        sent,
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
        reads_receipts=ctx.policy.reads_receipts,
        review_hold=ctx.policy.review_hold,
    )


async def _file_of(message: Message, bot: Bot) -> tuple[ReceiptFile, SentFile]:
    attached = message.photo[-1] if message.photo else message.document
    if attached is None:
        raise ReceiptNotReadable
    if attached.file_size is not None and attached.file_size > MAX_BYTES:
        raise ReceiptTooLarge
    file = await _read(bot, attached.file_id)
    album, is_photo = message.media_group_id, bool(message.photo)
    return file, SentFile(attached.file_id, is_photo, message.caption, album)


async def _read(bot: Bot, file_id: str) -> ReceiptFile:
    content = io.BytesIO()
    await _download(bot, file_id, content)
    return await inspect(content.getvalue())


async def _download(bot: Bot, file_id: str, into: io.BytesIO) -> None:
    """Telegram does not tell every size beforehand, and gives no file of more than 20 MB."""
    try:
        await bot.download(file_id, destination=into)
    except TelegramBadRequest as refused:
        meaning = meaning_of(refused)
        if meaning is Meaning.FILE_TOO_BIG:
            raise ReceiptTooLarge from refused
        if meaning is Meaning.FILE_GONE:
            raise ReceiptDamaged from refused
        raise


@router.message(StateFilter(Waiting.receipt), is_sent)
async def words_instead_of_receipt(message: Message, ctx: Context) -> None:
    found = await find_checkout(ctx.person, UUID((await ctx.state.get_data())["intent"]))
    if found.status in (IntentStatus.APPROVED, IntentStatus.MANUAL_REVIEW):
        await ctx.state.clear()
        await show(
            message, await menu_of(ctx.speech, ctx.person, ctx.now, ctx.speech("not-understood"))
        )
        return
    # What is asked in the middle of a payment is worth an answer as well.
    wanted = screens.receipt_wanted(ctx.speech, found, ctx.speech("text-for-receipt"))
    await offer_to_team(message, ctx, wanted, wanted.text)


async def of_known_album(message: Message, person: Person) -> bool | dict[str, UUID]:
    """Filter: an earlier page of the same album is a receipt that waits; passes on which."""
    found = await receipt_of_album(person, message.media_group_id)
    return {"payment_id": found} if found else False


@router.message(_FILE, of_known_album)
async def further_page_sent(message: Message, bot: Bot, payment_id: UUID, ctx: Context) -> None:
    """One payment and one word for the whole album: the first page was confirmed."""
    try:
        file, sent = await _file_of(message, bot)
    except Refusal as refusal:
        await show(
            message,
            await menu_of(ctx.speech, ctx.person, ctx.now, refusal_text(ctx.speech, refusal)),
        )
        return
    await add_page(
        ctx.person, payment_id, file, sent, idempotency_key=ctx.idempotency_key, now=ctx.now
    )


@router.message(_FILE)
async def file_out_of_the_blue(message: Message, ctx: Context) -> None:
    if ctx.person.open_intent_id and ctx.person.open_intent_status is IntentStatus.MANUAL_REVIEW:
        checked = refused(ctx.speech, PaymentUnderReview(ctx.person.open_intent_id))
        await offer_to_team(message, ctx, checked, checked.text)
        return
    if await asks_whether_proof(message, ctx):
        return
    home = await menu_of(ctx.speech, ctx.person, ctx.now)
    await offer_to_team(message, ctx, home, ctx.speech("receipt-without-payment"))


async def asks_whether_proof(message: Message, ctx: Context) -> bool:
    """Ask whether a file is the proof that an open checkout waits for; False where none does.

    The question replies to the file, so that the answer's tap brings the file along; if they
    deleted it meanwhile, the tap asks for it again. An album is asked about once.
    """
    if message.media_group_id and await _asked_about(message, message.media_group_id, ctx.state):
        return True
    intent = await open_bank_intent(ctx.person, ctx.now)
    if intent is None:
        return False
    await ask_about(
        message, screens.receipt_offered(ctx.speech, checkout_of(intent), message.message_id)
    )
    if message.media_group_id:
        pages = {"album": message.media_group_id, "files": []}
        await ctx.state.set_data({**await ctx.state.get_data(), "pages": pages})
    return True


async def _asked_about(message: Message, album: str, state: FSMContext) -> bool:
    """Whether the question for an album's first part stands; the other parts wait with it."""
    data = await state.get_data()
    pages = data.get("pages") or {}
    if pages.get("album") != album:
        return False
    attached = message.photo[-1] if message.photo else message.document
    if attached is not None and attached.file_id not in pages["files"]:
        files = [*pages["files"], attached.file_id][: MOST_PAGES - 1]
        await state.set_data({**data, "pages": {"album": album, "files": files}})
    return True


@router.callback_query(cb.OfferedReceipt.filter())
async def file_is_the_receipt(
    callback: CallbackQuery, callback_data: cb.OfferedReceipt, bot: Bot, ctx: Context
) -> None:
    question = callback.message
    file = question.reply_to_message if isinstance(question, Message) else None
    submitted = None
    if file is not None and (file.photo or file.document):
        submitted = await _take(file, callback_data.intent_id, ctx, bot)
        if not submitted.is_rejected:
            await _take_pages(file, submitted.payment_id, ctx, bot)
    if submitted is None or submitted.is_rejected:
        found = await find_checkout(ctx.person, callback_data.intent_id)
        await wait_for_receipt(ctx.state, found)
        await show(callback, screens.receipt_wanted(ctx.speech, found))
        return
    await ctx.state.clear()
    await show(callback, screens.being_checked(ctx.speech, submitted))


async def _take_pages(first: Message, payment_id: UUID, ctx: Context, bot: Bot) -> None:
    """The other parts of the album, which waited for the answer; one that is no page is left."""
    pages = (await ctx.state.get_data()).get("pages") or {}
    if not pages or pages.get("album") != first.media_group_id:
        return
    for file_id in pages["files"]:
        with suppress(*FileRefusal):
            file, sent = await _read(bot, file_id), SentFile(file_id, bool(first.photo))
            await add_page(ctx.person, payment_id, file, sent, idempotency_key=file_id, now=ctx.now)
