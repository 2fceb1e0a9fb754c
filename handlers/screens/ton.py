"""Screens of paying on the chain: the checkout, what became of a transfer, and the admins' desk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from handlers import callbacks as cb
from handlers.callbacks.shop import Pay
from handlers.screens.commerce import begin_again, checkout_lines, leave_row
from handlers.screens.kit import (
    Row,
    Screen,
    Upload,
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
from handlers.screens.people_card import one_of_several
from handlers.speech import Speech
from models.localized import Name
from services.commerce.checkout import Checkout
from services.commerce.methods.chain_index import PaymentLinks
from services.commerce.methods.chain_terms import ChainTerms
from services.commerce.methods.transfer_cards import Candidate, TransferCard
from services.commerce.methods.transfers import Trouble
from services.commerce.orders import Bought
from services.money import Money
from services.person import Person

_LABEL, _CAPTION = 60, 1024


def chain_checkout(
    speech: Speech,
    found: Checkout,
    terms: ChainTerms,
    received: Money,
    links: PaymentLinks,
    picture: bytes,
    again: Pay,
    now: datetime,
    *,
    is_late: bool = False,
) -> Screen:
    """What to send where under which comment, for eyes, for a camera and for a wallet."""
    missing = missing_of(found, received)
    address = links.shown(terms.address)
    text = fitted(
        _CAPTION,
        speech(
            "chain-checkout",
            plan=shortened(speech.said(found.plan_name), 60),
            amount=speech.money(missing),
            address=address,
            code=found.pay_code,
        ),
        speech("chain-received", received=speech.money(received)) if received.minor else None,
        speech("checkout-promo", code=found.promo) if found.promo else None,
        lines(_rate_line(speech, found, terms), _enqueue(speech, terms, now)) or None,
        speech("chain-exchange"),
        speech("chain-then", until=speech.time(found.expires_at)),
        speech("chain-late") if is_late else None,
        checkout_lines(speech, found),
    )
    opened = links.opened(terms.asset, terms.address, missing.minor, found.pay_code)
    return Screen(
        text,
        (
            *_renewal(speech, terms, again, now),
            (link_button(speech("button-wallet"), opened),),
            (
                copy_button(speech("button-copy-address"), address),
                copy_button(speech("button-copy-code"), found.pay_code),
            ),
            (copy_button(speech("button-copy-amount"), format(missing.decimal, "f")),),
            leave_row(speech, found),
            menu_button(speech),
        ),
        Upload(picture, "payment.png", is_photo=True, lost=speech("picture-refused")),
    )


def missing_of(found: Checkout, received: Money) -> Money:
    """What is still to be sent, in an amount that can be typed."""
    missing = Money(max(0, found.amount.minor - received.minor), found.amount.currency)
    return missing.rounded_up() if received.minor else missing


def _rate_line(speech: Speech, found: Checkout, terms: ChainTerms) -> str | None:
    if terms.rate is None or terms.rate_currency is None:
        return None
    source = terms.rate_source or ""
    return speech(
        "chain-rate",
        price=speech.money(found.price),
        rate=f"{speech.number(Decimal(terms.rate))}\u00a0{terms.rate_currency}",
        source=speech("chain-rate-own") if source == "settings" else shortened(source, 60),
    )


def _is_over(terms: ChainTerms, now: datetime) -> bool:
    """Whether the price in coins is guaranteed no longer."""
    until = terms.price_until
    return until is not None and datetime.fromisoformat(until) <= now


def _enqueue(speech: Speech, terms: ChainTerms, now: datetime) -> str | None:
    if terms.price_until is None:
        return None
    if _is_over(terms, now):
        return speech("chain-price-over")
    until = datetime.fromisoformat(terms.price_until)
    return speech("chain-price-until", until=speech.time(until))


def _renewal(speech: Speech, terms: ChainTerms, again: Pay, now: datetime) -> tuple[Row, ...]:
    """One tap to today's price; the seat and the code stay."""
    if not _is_over(terms, now):
        return ()
    return ((button(speech("button-chain-anew"), again, "success"),),)


def chain_over(speech: Speech, plan: Name, bought: Bought | None = None) -> Screen:
    """The time of a checkout on the chain is over: what was sent in time counts all the same."""
    return Screen(
        speech("chain-over", plan=plan),
        (begin_again(speech, bought), menu_button(speech)),
    )


def transfer_short(
    speech: Speech, plan: Name, received: Money, missing: Money, intent_id: UUID
) -> Screen:
    """A part of the money is here; the rest can be sent under the same code."""
    text = speech(
        "transfer-short",
        plan=plan,
        received=speech.money(received),
        missing=speech.money(missing),
    )
    rest = button(speech("button-pay-rest"), cb.OpenCheckout(intent_id=intent_id), "success")
    return Screen(text, ((rest,), menu_button(speech)))


def transfer_card(speech: Speech, card: TransferCard, title: str | None = None) -> Screen:
    """One transfer with all that an admin needs; one that was dealt with shows how."""
    text = paragraphs(
        title,
        lines(
            speech(
                "transfer-card",
                amount=speech.money(card.amount),
                sent=speech.moment(card.sent_at),
                source=card.source or speech("transfer-source-unknown"),
                hash=card.hash,
            ),
            speech("transfer-comment", comment=shortened(card.comment, 100))
            if card.comment
            else speech("transfer-comment-none"),
            speech(
                f"transfer-near-{card.near.why}",
                code=card.near.code,
                marks=", ".join(card.near.marks),
            )
            if card.near
            else None,
        ),
        _whose(speech, card),
        _by_wallet(speech, card),
        speech(f"trouble-{card.trouble}", excess=speech.money(card.excess))
        if card.trouble
        else None,
        _ending(speech, card),
    )
    return Screen(text, _card_rows(speech, card))


def _whose(speech: Speech, card: TransferCard) -> str | None:
    if card.plan_name is None or card.expected is None or card.holder is not None:
        return None
    return speech(
        "transfer-whose",
        name=shortened(card.name or "", 40),
        username=after_name(card.username),
        id=card.telegram_id or "",
        plan=shortened(speech.said(card.plan_name), 40),
        expected=speech.money(card.expected),
        code=card.pay_code or "",
    )


def _by_wallet(speech: Speech, card: TransferCard) -> str | None:
    """Whose wallet it came from, where no code says whose it is; and what it was counted for."""
    if (holder := card.holder) is None:
        return None
    told = {
        "name": shortened(holder.name, 40),
        "username": after_name(holder.username),
        "id": holder.telegram_id,
    }
    if not card.by_wallet:
        return speech("transfer-wallet-held", **told)
    known = speech("transfer-by-wallet", **told)
    if card.plan_name is None or card.expected is None:
        return known
    plan = shortened(speech.said(card.plan_name), 40)
    expected = speech.money(card.expected)
    return lines(known, speech("transfer-counted-for", plan=plan, expected=expected))


def _ending(speech: Speech, card: TransferCard) -> str | None:
    if card.ending is None:
        return None
    if card.handled_at is None:
        return speech("transfer-settled-itself")
    by = shortened(card.handled_by or speech("AlreadyReviewed-unknown-admin"), 40)
    return speech(f"ending-{card.ending}", by=by, at=speech.moment(card.handled_at))


def _card_rows(speech: Speech, card: TransferCard) -> tuple[Row, ...]:
    person: Row = ()
    if card.telegram_id:
        shown = cb.PersonCard(telegram_id=int(card.telegram_id))
        person = (button(speech("button-person"), shown),)
    following = button(speech("button-next-transfer"), cb.TransferQueue(offset=0))
    if not card.is_open:
        return ((*person, following), admin_back(speech))
    return (
        *_settle_rows(speech, card),
        (
            button(
                speech("button-transfer-refunded"),
                cb.CloseTransfer(transfer_id=card.transfer_id, refunded=True, sure=False),
            ),
            button(
                speech("button-transfer-kept"),
                cb.CloseTransfer(transfer_id=card.transfer_id, refunded=False, sure=False),
            ),
        ),
        (*person, button(speech("button-next-transfer"), cb.TransferQueue(offset=1))),
        admin_back(speech),
    )


def _settle_rows(speech: Speech, card: TransferCard) -> tuple[Row, ...]:
    """Settling for the person of the checkout whose code it names, or for another person."""
    if card.trouble is Trouble.OVERPAID:
        return ()
    other = (
        button(speech("button-transfer-owner"), cb.TransferOwner(transfer_id=card.transfer_id)),
    )
    if card.pay_code is None:
        return (other,)
    settle = cb.SettleTransfer(transfer_id=card.transfer_id, pay_code=card.pay_code)
    name = shortened(card.name or "", 30)
    return ((button(speech.label("button-settle-for", name=name), settle, "success"),), other)


def close_question(speech: Speech, card: TransferCard, *, refunded: bool) -> Screen:
    """Nothing moves on the chain by a tap: the admin confirms what they did with their wallet."""
    key = "transfer-refund-question" if refunded else "transfer-keep-question"
    source = card.source or speech("transfer-source-unknown")
    sure = cb.CloseTransfer(transfer_id=card.transfer_id, refunded=refunded, sure=True)
    yes = "button-yes-refunded" if refunded else "button-yes-kept"
    back = cb.TransferCard(transfer_id=card.transfer_id)
    return Screen(
        speech(key, amount=speech.money(card.excess), source=source),
        ((button(speech(yes), sure, "danger"), button(speech("button-back"), back)),),
    )


def owner_wanted(speech: Speech, card: TransferCard, note: str | None = None) -> Screen:
    """Ask whom a transfer is for, with a note about what was wrong with the last answer."""
    text = speech("transfer-owner-question", amount=speech.money(card.amount))
    back = (button(speech("button-back"), cb.TransferCard(transfer_id=card.transfer_id)),)
    return Screen(paragraphs(note, text), (back,))


def candidates(
    speech: Speech, card: TransferCard, who: Person, found: Sequence[Candidate]
) -> Screen:
    """A person's checkouts that the transfer may be for."""
    rows = tuple(
        (
            button(
                shortened(f"{speech.said(one.plan_name)} · {speech.money(one.amount)}", _LABEL),
                cb.SettleTransfer(transfer_id=card.transfer_id, pay_code=one.pay_code),
            ),
        )
        for one in found
    )
    back = (button(speech("button-back"), cb.TransferCard(transfer_id=card.transfer_id)),)
    name, amount = who.first_name or who.key, speech.money(card.amount)
    asked = speech("transfer-candidates", name=name, amount=amount)
    return Screen(paragraphs(one_of_several(speech, who), asked), (*rows, back))


def no_transfers(speech: Speech) -> Screen:
    return Screen(speech("transfers-empty"), (admin_back(speech),))


def many_transfers(speech: Speech, count: int) -> Screen:
    """So many wait that the admins get the number instead of cards."""
    queue = button(
        speech.label("button-transfers", count=speech.number(count)), cb.TransferQueue(offset=0)
    )
    return Screen(speech("transfers-waiting"), ((queue,), menu_button(speech)))
