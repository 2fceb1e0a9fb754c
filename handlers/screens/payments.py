"""Screens about money: the checkout, the receipt on its way, and the admins' review."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks.shop import Pay
from handlers.screens.commerce import begin_again, checkout_lines, leave_row, merged
from handlers.screens.kit import (
    File,
    Row,
    Screen,
    after_name,
    button,
    copy_button,
    fitted,
    lines,
    link_button,
    paragraphs,
    shortened,
)
from handlers.screens.people import admin_back, menu_button
from handlers.screens.receipt_ocr import earlier, files, hint, page_rows
from handlers.screens.subscriptions import entry_rows
from handlers.speech import Speech
from models.lifecycles import PaymentStatus
from models.localized import Name
from services.channels.admission import ChannelEntry
from services.commerce.checkout import Checkout
from services.commerce.newer import Newer
from services.commerce.orders import Bought
from services.commerce.proof_weight import RefusedLately
from services.commerce.proofs import ReceiptSubmitted
from services.commerce.review_cards import ReviewCard
from services.commerce.reviews import Reviewed, Verdict
from services.commerce.settlement import Choice
from services.money import Money
from services.parsers.accounts import as_copied
from services.policy import BankAccount

#: The prepared reasons for refusing a receipt, in the order of their buttons.
REASONS = ("unreadable", "amount", "not-received", "wrong-receipt")
OWN_REASON = "own"
#: What Telegram takes below a picture.
_CAPTION = 1024
#: Why a card's charge is not settled: an admin gave the money back at the provider.
MONEY_BACK = "money-back"


def checkout(speech: Speech, found: Checkout) -> Screen:
    """What to transfer where, everything copyable."""
    account = found.account
    if account is None:
        return taken(speech, found.plan_name)
    amount, number = speech.money(found.amount), as_copied(account.number)
    rate = (
        speech(
            "checkout-rate",
            price=speech.money(found.price),
            rate=speech.number(Decimal(found.rate)),
        )
        if found.rate
        else None
    )
    text = paragraphs(
        lines(
            speech(
                "checkout",
                plan=found.plan_name,
                amount=amount,
                bank=account.bank,
                holder=account.holder,
                number=number,
            ),
            speech("checkout-details", details=account.details) if account.details else None,
            speech("checkout-code", code=found.pay_code),
        ),
        speech("checkout-promo", code=found.promo) if found.promo else None,
        checkout_lines(speech, found),
        rate,
        speech("checkout-code-why"),
        speech("checkout-then", until=speech.time(found.expires_at)),
    )
    plain_amount = format(found.amount.decimal, "f")
    return Screen(
        text,
        (
            (
                copy_button(speech("button-copy-number"), number),
                copy_button(speech("button-copy-reference"), found.pay_code),
            ),
            (copy_button(speech("button-copy-amount"), plain_amount),),
            leave_row(speech, found),
            menu_button(speech),
        ),
    )


def choose_account(
    speech: Speech, pay: Pay, accounts: Sequence[tuple[BankAccount, Money]], back: CallbackData
) -> Screen:
    """Several accounts take the price: which one?"""
    rows = tuple(
        (
            button(
                shortened(
                    speech.label("button-buy-in", price=speech.money(amount), bank=account.bank), 60
                ),
                pay.model_copy(update={"account": account.key}),
            ),
        )
        for account, amount in accounts[:10]
    )
    return Screen(speech("account-question"), (*rows, (button(speech("button-back"), back),)))


def taken(speech: Speech, plan: Name) -> Screen:
    """Nothing was left to pay: the plan is theirs, and the word about the channels follows."""
    mine = (button(speech("button-membership"), cb.MyMembership(), "success"),)
    return Screen(speech("plan-taken", plan=plan), (mine, menu_button(speech)))


def stars_checkout(speech: Speech, found: Checkout) -> Screen:
    """The invoice stands below; here is the way back."""
    text = speech("stars-checkout", plan=found.plan_name, stars=found.amount.minor)
    return Screen(
        paragraphs(text, checkout_lines(speech, found)),
        (leave_row(speech, found), menu_button(speech)),
    )


def card_checkout(speech: Speech, found: Checkout) -> Screen:
    """The invoice stands below; here is the way back."""
    text = speech("card-checkout", plan=found.plan_name, amount=speech.money(found.amount))
    return Screen(
        paragraphs(text, checkout_lines(speech, found)),
        (leave_row(speech, found), menu_button(speech)),
    )


def stars_subscription(speech: Speech, found: Checkout, link: str) -> Screen:
    """What Telegram will charge every 30 days, and the way to its form."""
    stars = found.amount.minor
    text = speech("stars-subscription", plan=found.plan_name, stars=stars)
    return Screen(
        paragraphs(text, checkout_lines(speech, found)),
        (
            (link_button(speech("button-stars", stars=stars), link),),
            leave_row(speech, found),
            menu_button(speech),
        ),
    )


def invoice_over(speech: Speech, plan: Name, bought: Bought | None = None) -> Screen:
    """The time to pay an invoice is over: nothing was paid, and there is no receipt to send."""
    return Screen(
        speech("invoice-over", plan=plan),
        (begin_again(speech, bought), menu_button(speech)),
    )


def checkout_cancelled(
    speech: Speech, plan: Name, *, is_under_way: bool, bought: Bought | None = None
) -> Screen:
    """By some ways the money may be under way already."""
    return Screen(
        speech("checkout-cancelled" if is_under_way else "checkout-left", plan=plan),
        (begin_again(speech, bought), menu_button(speech)),
    )


def receipt_wanted(speech: Speech, found: Checkout, note: str | None = None) -> Screen:
    """Ask for the receipt, with a note about what was wrong with the last thing sent."""
    text = speech("receipt-wanted", plan=found.plan_name, amount=speech.money(found.amount))
    return Screen(paragraphs(note, text), _receipt_rows(speech, found))


def _receipt_rows(speech: Speech, found: Checkout) -> tuple[Row, ...]:
    return (
        (button(speech("button-continue-payment"), cb.OpenCheckout(intent_id=found.intent_id)),),
        menu_button(speech),
    )


def receipt_offered(speech: Speech, found: Checkout, message_id: int) -> Screen:
    """A file came without a question: is it the receipt for the open payment?"""
    yes = cb.OfferedReceipt(intent_id=found.intent_id, message_id=message_id)
    return Screen(
        speech("receipt-offered", plan=found.plan_name, amount=speech.money(found.amount)),
        (
            (
                button(speech("button-yes-receipt"), yes, "success"),
                button(speech("button-no-receipt"), cb.Menu()),
            ),
        ),
    )


def being_checked(speech: Speech, submitted: ReceiptSubmitted) -> Screen:
    text = paragraphs(
        speech("being-checked", plan=submitted.plan_name),
        speech("being-checked-late") if submitted.is_late else None,
    )
    return Screen(text, (menu_button(speech),))


def under_review(speech: Speech, plan: Name) -> Screen:
    return Screen(speech("being-checked", plan=plan), (menu_button(speech),))


def approved(
    speech: Speech, text: str, entries: Sequence[ChannelEntry], *, is_party: bool = False
) -> Screen:
    """The payment is confirmed: the channels' invitations stand right below."""
    opening = speech("payment-approved-entries") if any(entry.link for entry in entries) else None
    mine = (button(speech("button-membership"), cb.MyMembership()),)
    rows = (*entry_rows(speech, entries), mine, menu_button(speech))
    return Screen(paragraphs(text, opening), rows, is_party=is_party)


def rejected(speech: Speech, plan: Name, reason: str, intent_id: UUID) -> Screen:
    again = button(speech("button-try-again"), cb.SendReceipt(intent_id=intent_id), "success")
    return Screen(
        speech("payment-rejected", plan=plan, reason=reason_text(speech, reason)),
        ((again,), menu_button(speech)),
    )


def expired(speech: Speech, plan: Name, intent_id: UUID, bought: Bought | None = None) -> Screen:
    return Screen(
        speech("checkout-expired", plan=plan),
        (
            (button(speech("button-send-receipt"), cb.SendReceipt(intent_id=intent_id)),),
            begin_again(speech, bought),
            menu_button(speech),
        ),
    )


def reason_text(speech: Speech, reason: str) -> str:
    """A prepared reason in the reader's language, or the admin's own words as they are."""
    return speech(f"reason-{reason}") if reason in (*REASONS, MONEY_BACK) else reason


def review_card(speech: Speech, card: ReviewCard, title: str | None = None) -> Screen:
    """One receipt with all that a reviewer needs; a decided one shows its verdict."""
    waits = card.status is PaymentStatus.AWAITING_ADMIN
    warnings = [speech(f"warning-{warning}") for warning in card.warnings]
    if card.earlier:
        warnings.insert(1, earlier(speech, card.earlier))
    if card.refused_lately and waits:
        warnings.append(_refused_lately(speech, card.refused_lately))
    caption = card.caption and speech("review-caption", caption=shortened(card.caption, 30))
    # A machine's hint goes first where a caption has no room for everything.
    text = fitted(
        _CAPTION,
        title,
        speech(
            "review-card",
            plan=shortened(speech.said(card.plan_name), 32),
            amount=speech.money(card.amount),
            name=shortened(card.name, 34),
            username=after_name(card.username),
            id=card.telegram_id,
            code=card.pay_code,
            attempt=card.attempt,
            sent=speech.moment(card.submitted_at),
            completed=card.completed_before,
            rejected=speech.number(card.rejected_before),
            since=speech.day(card.member_since),
        ),
        caption,
        speech("review-charge", charge=shortened(card.charge, 80)) if card.charge else None,
        lines(*warnings) if warnings else None,
        *(_newer(speech, card.newer) if card.newer else ()),
        # The hint is for deciding; a decided card tells its verdict.
        hint(speech, card.ocr, card.amount) if card.ocr and waits else None,
        _verdict(speech, card),
    )
    file = File(card.file_id, card.is_photo, lost=speech("file-lost")) if card.file_id else None
    rows = (*page_rows(speech, card.payment_id, card.pages), *_review_rows(speech, card))
    return Screen(text, rows, file)


def _refused_lately(speech: Speech, found: RefusedLately) -> str:
    every = "yes" if found.refused == found.total else "no"
    return speech("review-refused-lately", refused=found.refused, total=found.total, every=every)


def _verdict(speech: Speech, card: ReviewCard) -> str | None:
    if card.status is PaymentStatus.AWAITING_ADMIN or card.reviewed_at is None:
        return None
    by = shortened(card.reviewer or speech("AlreadyReviewed-unknown-admin"), 40)
    at = speech.moment(card.reviewed_at)
    if card.status is PaymentStatus.FAILED:
        reason = shortened(reason_text(speech, card.reason or ""), 80)
        return speech("verdict-rejected", by=by, at=at, reason=reason)
    return lines(
        speech("verdict-approved", by=by, at=at),
        speech("verdict-balance") if card.is_balance else None,
    )


def _newer(speech: Speech, newer: Newer) -> list[str]:
    """What was bought since, and what of it accepting the older wish would end."""
    named = [(speech.said(stop.plan_name), stop.value) for stop in merged(newer.stops)[:2]]
    stops = [
        speech("review-newer-stop", plan=shortened(name, 24), value=speech.money(value))
        for name, value in named
        if value.minor
    ]
    return [speech("review-newer", plan=shortened(speech.said(newer.plan_name), 24)), lines(*stops)]


def _review_rows(speech: Speech, card: ReviewCard) -> tuple[Row, ...]:
    who = button(speech("button-person"), cb.PersonCard(telegram_id=int(card.telegram_id)))
    person = (who,) if card.for_admin else ()
    if card.status is not PaymentStatus.AWAITING_ADMIN:
        following = button(speech("button-next-receipt"), cb.ReviewQueue(offset=0))
        return (*files(speech, card), (*person, following), admin_back(speech))
    refuse = button(speech("button-reject"), cb.RejectReasons(payment_id=card.payment_id), "danger")
    if card.charge:
        back = cb.Reject(payment_id=card.payment_id, reason=MONEY_BACK)
        refuse = button(speech("button-money-back"), back, "danger")
    looks = files(speech, card)
    further: Row = (*person, button(speech("button-next-receipt"), cb.ReviewQueue(offset=1)))
    if card.newer is not None:
        choices = _choices(speech, card, card.newer)
        return (*choices, (refuse,), *looks, further, admin_back(speech))
    approve = button(speech("button-approve"), cb.Approve(payment_id=card.payment_id), "success")
    return ((approve, refuse), *looks, further, admin_back(speech))


def _choices(speech: Speech, card: ReviewCard, newer: Newer) -> tuple[Row, ...]:
    """The plan in the place of the newer one, or balance: the admin says which was meant."""
    ends = newer.stops[0].plan_name if newer.stops else newer.plan_name
    plan, other = shortened(speech.said(card.plan_name), 18), shortened(speech.said(ends), 18)
    label = "button-approve-plan" if newer.stops else "button-approve-plan-only"
    as_plan = cb.ApproveAs(payment_id=card.payment_id, choice=Choice.PLAN)
    as_balance = cb.ApproveAs(payment_id=card.payment_id, choice=Choice.BALANCE)
    return (
        (button(speech.label(label, plan=plan, newer=other), as_plan, "success"),),
        (button(speech("button-approve-balance"), as_balance),),
    )


def reject_reasons(speech: Speech, card: ReviewCard) -> Screen:
    rows = tuple(
        (
            button(
                speech(f"button-reason-{reason}"),
                cb.Reject(payment_id=card.payment_id, reason=reason),
            ),
        )
        for reason in (*REASONS, OWN_REASON)
    )
    back = (button(speech("button-back"), cb.ReviewCard(payment_id=card.payment_id)),)
    file = File(card.file_id, card.is_photo, lost=speech("file-lost")) if card.file_id else None
    return Screen(speech("reject-question", name=card.name), (*rows, back), file)


def reviewed(speech: Speech, verdict: Reviewed) -> Screen:
    key = "reviewed-approved" if verdict.verdict is Verdict.APPROVED else "reviewed-rejected"
    return Screen(
        speech(key, name=verdict.member, plan=verdict.plan_name),
        ((button(speech("button-next-receipt"), cb.ReviewQueue(offset=0)),), admin_back(speech)),
    )


def many_overdue(speech: Speech, count: int) -> Screen:
    """More receipts wait for long than an admin wants to get as cards."""
    return Screen(
        speech("reviews-overdue") + "\n" + speech("queue-line", count=count),
        ((button(speech("button-next-receipt"), cb.ReviewQueue(offset=0)),),),
    )


def queue_empty(speech: Speech) -> Screen:
    return Screen(speech("queue-empty"), (admin_back(speech),))


def reason_wanted(speech: Speech, card: ReviewCard) -> Screen:
    """An admin is about to refuse a receipt in their own words."""
    back = button(speech("button-back"), cb.RejectReasons(payment_id=card.payment_id))
    return Screen(speech("reason-wanted", name=card.name), ((back,),))
