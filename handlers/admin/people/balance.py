"""What a person owns: paying balance back, and the end of a membership with what is unused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from handlers import callbacks as cb
from handlers.admin.people.card import about_of, card_of
from handlers.admin.people.destinations import destination, destination_told, to_step
from handlers.context import Context
from handlers.forms import Answers, Choice, Form, FormContext, Step, Submission
from handlers.screens.commerce import sums
from handlers.screens.kit import Screen, lines, paragraphs
from services.commerce import payouts
from services.ledger.entries import balances
from services.money import AmountNotExact, Money
from services.parsers.amounts import parse_price
from services.parsers.refused import NotAPrice
from services.parsers.texts import parse_text
from services.people import bans
from services.person import Person, find
from services.subscriptions import grants

NOTHING, BALANCE, REFUND = "nothing", "balance", "refund"
YES = "yes"


async def _about(ctx: FormContext) -> Person:
    return await find(ctx.subject)


async def _done(submission: Submission, note: str) -> Screen:
    """The card as it is after the change."""
    ctx = submission.ctx
    card = await card_of(ctx.speech, await _about(ctx), ctx.person, ctx.now)
    return card.with_note(note)


def _card(subject: str) -> cb.PersonCard:
    return cb.PersonCard(telegram_id=int(subject))


async def sure(ctx: FormContext) -> Sequence[Choice]:
    """Asked once before the preview, which asks again."""
    return [Choice(ctx.speech.label("money-sure"), YES)]


def sure_shown(ctx: FormContext, value: Any) -> str:
    return "✅"


def note_read(ctx: FormContext, typed: str) -> str:
    return parse_text(typed, payouts.NOTE_LIMIT)


# -- paying balance back ---------------------------------------------------------------------------


async def _payable(about: Person) -> list[Money]:
    kept = await balances(about.bot_user_id)
    return [one.payable for one in kept if one.payable.minor]


async def _currencies(ctx: FormContext) -> Sequence[Choice]:
    """The currencies that something can be paid back in, each with how much of it."""
    payable = await _payable(await _about(ctx))
    return [Choice(ctx.speech.money(one), one.currency) for one in payable]


async def _everything(ctx: FormContext) -> Sequence[Choice]:
    payable = await _payable(await _about(ctx))
    return [
        Choice(ctx.speech.label("money-all", amount=ctx.speech.money(one)), str(one.decimal))
        for one in payable
        if one.currency == ctx.answers["currency"]
    ]


def _amount_read(ctx: FormContext, typed: str) -> str:
    return str(parse_price(typed, ctx.answers["currency"]))


def _amount(answers: Answers) -> Money:
    """The amount in its currency, which may have been changed since."""
    currency = answers["currency"]
    try:
        return Money.of(Decimal(answers["amount"]), currency)
    except AmountNotExact:
        raise NotAPrice(currency) from None


def _amount_shown(ctx: FormContext, value: Any) -> str:
    return f"{value} {ctx.answers['currency']}"


async def _payout_preview(ctx: FormContext) -> str:
    about = await _about(ctx)
    try:
        amount = ctx.speech.money(_amount(ctx.answers))
    except NotAPrice:
        amount = _amount_shown(ctx, ctx.answers["amount"])
    told = {"name": about.first_name, "note": ctx.answers["note"]}
    return paragraphs(
        ctx.speech("payout-preview", amount=amount, **told), await destination_told(ctx, _whose)
    )


async def _pay_out(submission: Submission) -> Screen:
    ctx, about = submission.ctx, await _about(submission.ctx)
    amount = _amount(submission.answers)
    await payouts.pay_out(
        about,
        amount,
        ctx.person,
        submission.answers["note"],
        to=await destination(ctx, _whose),
        idempotency_key=f"form:{submission.form_id}",
        now=ctx.now,
    )
    told = {"amount": ctx.speech.money(amount), "name": about.first_name}
    return await _done(submission, ctx.speech("payout-done", **told))


async def _whose(ctx: FormContext) -> str:
    return ctx.subject


async def payout_known(about: Person, ctx: Context) -> Mapping[str, Any] | None:
    """What need not be asked: the currency where there is one; None where there is nothing.

    A shop that is not paid on the chain pays nobody there either.
    """
    payable = await _payable(about)
    if not payable:
        return None
    return {
        **({"currency": payable[0].currency} if len(payable) == 1 else {}),
        **({"to": None} if ctx.policy.receiving is None else {}),
    }


PAYOUT = Form(
    "payout",
    (
        Step("currency", choices=_currencies),
        Step("amount", read=_amount_read, choices=_everything, show=_amount_shown),
        to_step(_whose),
        Step("note", read=note_read),
        Step("sure", choices=sure, show=sure_shown),
    ),
    _pay_out,
    _card,
    preview=_payout_preview,
    about=about_of,
)


# -- the end ---------------------------------------------------------------------------------------


def _reason(ctx: FormContext, typed: str) -> str:
    return parse_text(typed, bans.REASON_LIMIT)


async def _unused(ctx: FormContext) -> grants.Unused:
    return await grants.unused_by(await _about(ctx), ctx.person, now=ctx.now)


async def _endings(ctx: FormContext) -> Sequence[Choice]:
    """What may become of the unused value; what came in Stars cannot be sent back in part."""
    unused, speech = await _unused(ctx), ctx.speech
    found = [Choice(speech.label("end-to-nothing"), NOTHING)]
    if unused.whole:
        told = sums(speech, unused.whole)
        found.append(Choice(speech.label("end-to-balance", sums=told), BALANCE))
    if unused.payable:
        told = sums(speech, unused.payable)
        found.append(Choice(speech.label("end-to-refund", sums=told), REFUND))
    return found


async def _end_preview(ctx: FormContext) -> str:
    about, unused, speech = await _about(ctx), await _unused(ctx), ctx.speech
    told = speech("end-preview", name=about.first_name, reason=ctx.answers["reason"])
    if not unused.whole:
        return told
    to = ctx.answers["to"]
    stars = unused.spend_only if to == REFUND else ()
    return paragraphs(
        told,
        lines(
            speech(f"end-means-{to}", sums=sums(speech, unused.whole)),
            speech("end-means-stars", sums=sums(speech, stars)) if stars else None,
        ),
    )


async def _end(submission: Submission) -> Screen:
    ctx = submission.ctx
    done = await grants.revoke(
        await _about(ctx),
        submission.answers["reason"],
        ctx.person,
        idempotency_key=f"form:{submission.form_id}",
        now=ctx.now,
        to=submission.answers["to"],
    )
    return await _done(submission, ctx.speech("revoked", name=done.name))


async def end_known(about: Person, ctx: Context) -> Mapping[str, Any]:
    """Where nothing is unused the admin is not asked what becomes of it."""
    unused = await grants.unused_by(about, ctx.person, now=ctx.now)
    return {} if unused.whole else {"to": NOTHING}


END = Form(
    "end",
    (Step("reason", read=_reason), Step("to", choices=_endings)),
    _end,
    _card,
    preview=_end_preview,
    about=about_of,
)
