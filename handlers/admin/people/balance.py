"""What is somebody's own: paying balance back, and the end of a membership with what is unused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from handlers import callbacks as cb
from handlers.admin.people.card import card_of
from handlers.forms import Answers, Asked, Choice, Filled, Form, Step
from handlers.screens.commerce import sums
from handlers.screens.kit import Screen, lines, paragraphs
from services.answers import NotAPrice, read_price, read_text
from services.commerce import payouts
from services.ledger.entries import balances
from services.money import AmountNotExact, Money
from services.people import bans
from services.person import Person, find
from services.subscriptions import grants

NOTHING, BALANCE, REFUND = "nothing", "balance", "refund"
YES = "yes"


async def _about(asked: Asked) -> Person:
    return await find(asked.subject)


async def _done(filled: Filled, note: str) -> Screen:
    """The card as it is after the deed."""
    asked = filled.asked
    card = await card_of(asked.speech, await _about(asked), asked.person, asked.now)
    return card.with_note(note)


def _card(subject: str) -> cb.PersonCard:
    return cb.PersonCard(telegram_id=int(subject))


async def sure(asked: Asked) -> Sequence[Choice]:
    """Asked once before the preview, which asks again."""
    return [Choice(asked.speech.label("money-sure"), YES)]


def sure_shown(asked: Asked, value: Any) -> str:
    return "✅"


def note_read(asked: Asked, typed: str) -> str:
    return read_text(typed, payouts.NOTE_LIMIT)


# -- paying balance back ---------------------------------------------------------------------------


async def _payable(about: Person) -> list[Money]:
    kept = await balances(about.bot_user_id)
    return [one.payable for one in kept if one.payable.minor]


async def _currencies(asked: Asked) -> Sequence[Choice]:
    """The currencies that something can be paid back in, each with how much of it."""
    payable = await _payable(await _about(asked))
    return [Choice(asked.speech.money(one), one.currency) for one in payable]


async def _everything(asked: Asked) -> Sequence[Choice]:
    payable = await _payable(await _about(asked))
    return [
        Choice(asked.speech.label("money-all", amount=asked.speech.money(one)), str(one.decimal))
        for one in payable
        if one.currency == asked.answers["currency"]
    ]


def _amount_read(asked: Asked, typed: str) -> str:
    return str(read_price(typed, asked.answers["currency"]))


def _amount(answers: Answers) -> Money:
    """The amount in its currency, which may have been changed since."""
    currency = answers["currency"]
    try:
        return Money.of(Decimal(answers["amount"]), currency)
    except AmountNotExact:
        raise NotAPrice(currency) from None


def _amount_shown(asked: Asked, value: Any) -> str:
    return f"{value} {asked.answers['currency']}"


async def _payout_preview(asked: Asked) -> str:
    about = await _about(asked)
    try:
        amount = asked.speech.money(_amount(asked.answers))
    except NotAPrice:
        amount = _amount_shown(asked, asked.answers["amount"])
    return asked.speech(
        "payout-preview", amount=amount, name=about.first_name, note=asked.answers["note"]
    )


async def _pay_out(filled: Filled) -> Screen:
    asked, about = filled.asked, await _about(filled.asked)
    amount = _amount(filled.answers)
    await payouts.pay_out(
        about,
        amount,
        asked.person,
        filled.answers["note"],
        deed_key=f"form:{filled.form_id}",
        now=asked.now,
    )
    told = {"amount": asked.speech.money(amount), "name": about.first_name}
    return await _done(filled, asked.speech("payout-done", **told))


async def payout_known(about: Person, asked: Asked) -> Mapping[str, Any] | None:
    """What need not be asked: the currency where there is one; None where there is nothing."""
    payable = await _payable(about)
    if not payable:
        return None
    return {"currency": payable[0].currency} if len(payable) == 1 else {}


PAYOUT = Form(
    "payout",
    (
        Step("currency", choices=_currencies),
        Step("amount", read=_amount_read, choices=_everything, show=_amount_shown),
        Step("note", read=note_read),
        Step("sure", choices=sure, show=sure_shown),
    ),
    _pay_out,
    _card,
    preview=_payout_preview,
)


# -- the end ---------------------------------------------------------------------------------------


def _reason(asked: Asked, typed: str) -> str:
    return read_text(typed, bans.REASON_LIMIT)


async def _unused(asked: Asked) -> grants.Unused:
    return await grants.unused_by(await _about(asked), asked.person, now=asked.now)


async def _endings(asked: Asked) -> Sequence[Choice]:
    """What may become of the unused value; what came in Stars cannot be sent back in part."""
    unused, speech = await _unused(asked), asked.speech
    found = [Choice(speech.label("end-to-nothing"), NOTHING)]
    if unused.whole:
        told = sums(speech, unused.whole)
        found.append(Choice(speech.label("end-to-balance", sums=told), BALANCE))
    if unused.payable:
        told = sums(speech, unused.payable)
        found.append(Choice(speech.label("end-to-refund", sums=told), REFUND))
    return found


async def _end_preview(asked: Asked) -> str:
    about, unused, speech = await _about(asked), await _unused(asked), asked.speech
    told = speech("end-preview", name=about.first_name, reason=asked.answers["reason"])
    if not unused.whole:
        return told
    to = asked.answers["to"]
    stars = unused.spend_only if to == REFUND else ()
    return paragraphs(
        told,
        lines(
            speech(f"end-means-{to}", sums=sums(speech, unused.whole)),
            speech("end-means-stars", sums=sums(speech, stars)) if stars else None,
        ),
    )


async def _end(filled: Filled) -> Screen:
    asked = filled.asked
    done = await grants.revoke(
        await _about(asked),
        filled.answers["reason"],
        asked.person,
        deed_key=f"form:{filled.form_id}",
        now=asked.now,
        to=filled.answers["to"],
    )
    return await _done(filled, asked.speech("revoked", name=done.name))


async def end_known(about: Person, asked: Asked) -> Mapping[str, Any]:
    """Where nothing is unused nobody is asked what becomes of it."""
    unused = await grants.unused_by(about, asked.person, now=asked.now)
    return {} if unused.whole else {"to": NOTHING}


END = Form(
    "end",
    (Step("reason", read=_reason), Step("to", choices=_endings)),
    _end,
    _card,
    preview=_end_preview,
)
