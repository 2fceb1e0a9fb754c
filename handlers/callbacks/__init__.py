"""Every typed callback_data. Old buttons stay pressable for ever, so prefixes are never reused.

Telegram allows 64 bytes; a guard packs each with its longest values. A subject with many of them
has a module of its own here.
"""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.chats import ChatKey
from handlers.callbacks.pages import Offset
from services.commerce.settlement import Choice


class Menu(CallbackData, prefix="m"):
    """Back to the main menu."""


class Plans(CallbackData, prefix="ps"):
    """The shop window."""


class PlanCard(CallbackData, prefix="p"):
    plan_id: UUID


class StopRenewal(CallbackData, prefix="sx"):
    """Telegram shall not charge the next period."""

    subscription_id: UUID


class ResumeRenewal(CallbackData, prefix="sg"):
    """Let the subscription go on that I stopped here."""

    subscription_id: UUID


class EnterPromo(CallbackData, prefix="pc"):
    """I have a promo code for this plan."""

    plan_id: UUID


class DropPromo(CallbackData, prefix="px"):
    """Forget the code again."""

    plan_id: UUID


class OpenCheckout(CallbackData, prefix="c"):
    intent_id: UUID


class CancelCheckout(CallbackData, prefix="cx"):
    intent_id: UUID


class SendReceipt(CallbackData, prefix="r"):
    """The bot waits for a receipt for this checkout."""

    intent_id: UUID


class OfferedReceipt(CallbackData, prefix="ro"):
    """Yes, the file I sent out of the blue is a receipt for this checkout."""

    intent_id: UUID
    message_id: int


class MyMembership(CallbackData, prefix="s"):
    """How my membership stands."""


class Receipts(CallbackData, prefix="rcl"):
    """My receipts, after some newer ones."""

    offset: Offset


class OpenReceipt(CallbackData, prefix="rco"):
    """The receipt of a payment of mine, as a picture or as a PDF."""

    payment_id: UUID
    form: str


class LetMeIn(CallbackData, prefix="j"):
    chat_id: ChatKey


class Languages(CallbackData, prefix="ls"):
    """Which languages there are."""


class ChooseLanguage(CallbackData, prefix="l"):
    code: str


class TimeZones(CallbackData, prefix="zs"):
    """Which time zone I live in."""


class ChooseTimeZone(CallbackData, prefix="z"):
    zone: str


class Help(CallbackData, prefix="h"):
    """What the bot can do."""


class Resume(CallbackData, prefix="go"):
    """Go on where I stopped."""


class AdminMenu(CallbackData, prefix="a"):
    """The admins' menu."""


class ReviewQueue(CallbackData, prefix="q"):
    """The receipt that waits longest, after some others."""

    offset: Offset


class ReviewCard(CallbackData, prefix="rc"):
    payment_id: UUID


class ReceiptPage(CallbackData, prefix="rpg"):
    """A further page of a receipt; the second is number 2."""

    payment_id: UUID
    number: int


class ReceiptPages(CallbackData, prefix="rp"):
    """The pages of a receipt that Telegram shows as a document only."""

    payment_id: UUID


class Approve(CallbackData, prefix="ok"):
    payment_id: UUID


class ApproveAs(CallbackData, prefix="oc"):
    """Accept the receipt, as the plan or as balance, although another plan was bought since."""

    payment_id: UUID
    choice: Choice


class RejectReasons(CallbackData, prefix="no"):
    """Ask why the receipt is refused."""

    payment_id: UUID


class Reject(CallbackData, prefix="nr"):
    """Refuse with a prepared reason, or with words of one's own when `reason` is "own"."""

    payment_id: UUID
    reason: str


class PersonCard(CallbackData, prefix="u"):
    telegram_id: int


class Why(CallbackData, prefix="w"):
    """The history of a membership."""

    telegram_id: int


class PersonPayments(CallbackData, prefix="up"):
    """What a person has paid, after some newer payments."""

    telegram_id: int
    offset: Offset


class PaymentCard(CallbackData, prefix="uy"):
    payment_id: UUID


class RefundChoice(CallbackData, prefix="ra"):
    """Give a payment back, whole or with the access kept; asks whether that is meant."""

    payment_id: UUID
    keep: bool


class RefundSure(CallbackData, prefix="rb"):
    """It is meant; asks a second time."""

    payment_id: UUID
    keep: bool


class RefundPart(CallbackData, prefix="re"):
    """Give a part of a payment back."""

    payment_id: UUID


class RefundNote(CallbackData, prefix="rd"):
    """It is meant indeed; asks for the note, after which it is done."""

    payment_id: UUID
    keep: bool


class Protect(CallbackData, prefix="pt"):
    telegram_id: int
    protected: bool


class ChangeRole(CallbackData, prefix="rl"):
    """Make a person an admin or dismiss them; asked once more before it is done."""

    telegram_id: int
    appoint: bool
    sure: bool = False


class Channels(CallbackData, prefix="chs"):
    """The channels the bot looks after."""


class ChannelCard(CallbackData, prefix="ch"):
    chat_id: ChatKey


class LinkChannel(CallbackData, prefix="lc"):
    chat_id: ChatKey
    plan_id: UUID


class UnlinkChannel(CallbackData, prefix="ul"):
    chat_id: ChatKey
    plan_id: UUID


class JoinModeChoice(CallbackData, prefix="jm"):
    chat_id: ChatKey
    mode: str


class TransferQueue(CallbackData, prefix="tq"):
    """The transfer on the chain that waits longest, after some others."""

    offset: Offset


class TransferCard(CallbackData, prefix="tc"):
    transfer_id: UUID


class TransferOwner(CallbackData, prefix="to"):
    """Whose transfer it is has to be asked."""

    transfer_id: UUID


class SettleTransfer(CallbackData, prefix="ts"):
    """Take the transfer for the checkout with this code."""

    transfer_id: UUID
    pay_code: str


class CloseTransfer(CallbackData, prefix="tx"):
    """The transfer was sent back by hand, or is kept; asked once more before it is sure."""

    transfer_id: UUID
    refunded: bool
    sure: bool


class FormTap(CallbackData, prefix="f"):
    """A button of the form with this token: what it does, at which question, and its value.

    `act` is c(hoose), t(ype), r(emove), k(eep), n(one), b(ack), e(dit), s(ave) or x (leave).
    """

    token: str
    act: str
    step: str
    value: str


class AskDoctor(CallbackData, prefix="dr"):
    """Look at everything that the program needs."""


class AdminLog(CallbackData, prefix="al"):
    """What admins did, after some newer entries."""

    offset: Offset


class DeskPeople(CallbackData, prefix="dp"):
    """The people of the shop: a search, and the newest."""


class DeskSettings(CallbackData, prefix="ds"):
    """The settings, with a sentence what each does."""


class DeskTexts(CallbackData, prefix="dt"):
    """The texts that an operator may write."""


class DeskExports(CallbackData, prefix="de"):
    """What can be taken along as a file."""


class SupportQueue(CallbackData, prefix="sq"):
    """The open tickets of support, those that wait longest first."""

    offset: Offset


class RemovalQueue(CallbackData, prefix="qr"):
    """The removals that failed."""

    offset: Offset


class ClaimQueue(CallbackData, prefix="qc"):
    """The subdomains that people asked for."""

    offset: Offset


class Courses(CallbackData, prefix="k"):
    """The courses: their categories."""


class MyCourses(CallbackData, prefix="ky"):
    """My courses and my places in line."""


class AskSupport(CallbackData, prefix="as"):
    """I have a question for the people behind the bot."""
