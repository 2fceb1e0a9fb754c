"""Test purchases: the ways that can be tried, and one of them step by step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers import callbacks as cb
from handlers.callbacks import queues as qb
from handlers.callbacks import trial as taps
from handlers.pictures.papers import Sheet
from handlers.screens.kit import (
    Row,
    Screen,
    Upload,
    button,
    copy_button,
    lines,
    paragraphs,
    shortened,
)
from handlers.screens.people import admin_back
from handlers.shop.methods.registry import WAYS
from handlers.speech import Speech
from models.lifecycles import PaymentMethod
from models.trial import TrialOutcome
from services.commerce.methods.method import Confirmation
from services.commerce.methods.registry import METHODS
from services.trial.runs import PATIENCE, Step, Trial, Trouble
from services.trial.ways import TrialWay

#: At which step each trouble comes.
_FAILED = {
    Trouble.EXPIRED: Step.PAID,
    Trouble.NO_INVOICE: Step.PAID,
    Trouble.NO_CHANNEL: Step.ADMITTED,
    Trouble.NOT_INVITED: Step.ADMITTED,
    Trouble.SILENT: Step.ADMITTED,
    Trouble.NOT_REFUNDED: Step.REFUNDED,
    Trouble.NOT_REVOKED: Step.REMOVED,
}
_NAMES = 60


def trial_desk(speech: Speech, ways: Sequence[TrialWay], running: Trial | None) -> Screen:
    """Every way that is set up: when it was last green, or why it cannot be tried."""
    rows: list[Row] = []
    if running is not None:
        going_on = taps.TrialCard(trial_id=running.run_id)
        rows.append((button(speech("button-trial-continue"), going_on, "success"),))
    else:
        rows += [
            (button(_name(speech, one.method), taps.BeginTrial(way=WAYS[one.method].letter)),)
            for one in ways
            if one.why_not is None
        ]
    told = lines(*(_way_line(speech, one) for one in ways))
    return Screen(
        paragraphs(speech("trial-title"), told, speech("trial-about")),
        (*rows, admin_back(speech)),
    )


def _name(speech: Speech, method: PaymentMethod) -> str:
    return speech.label("button-trial-begin", way=speech.label(f"method-{method}"))


def _way_line(speech: Speech, one: TrialWay) -> str:
    name = speech(f"method-{one.method}")
    if one.why_not is not None:
        return speech("trial-way-not", way=name, why=speech(f"trial-why-{one.why_not}"))
    if one.green_at is None:
        return speech("trial-way-new", way=name)
    return speech("trial-way-green", way=name, at=speech.moment(one.green_at))


def trial_card(speech: Speech, trial: Trial, now: datetime) -> Screen:
    """One test purchase: each step with its time, and what is to be done now."""
    title = speech(
        "trial-card",
        way=speech(f"method-{trial.method}"),
        amount=speech.money(trial.checkout.amount),
        number=trial.number or trial.checkout.pay_code,
    )
    steps = lines(*(_step_line(speech, trial, step, at) for step, at in trial.steps))
    return Screen(
        paragraphs(title, steps, *_said(speech, trial, now)),
        (*_to_do(speech, trial), *_ways_out(speech, trial)),
    )


def _step_line(speech: Speech, trial: Trial, step: Step, at: datetime | None) -> str:
    name = speech(f"trial-step-{step}")
    if at is not None:
        return speech("trial-done", step=name, time=elapsed(at - trial.began_at))
    if trial.trouble is not None and _FAILED[trial.trouble] is step:
        return speech("trial-failed", step=name)
    if trial.next_step is step and not trial.is_stopping:
        return speech("trial-now", step=name)
    return speech("trial-not-yet", step=name)


def elapsed(time: timedelta) -> str:
    """Minutes and seconds since it began: 0:04."""
    minutes, seconds = divmod(max(0, int(time.total_seconds())), 60)
    return f"{minutes}:{seconds:02}"


def _said(speech: Speech, trial: Trial, now: datetime) -> tuple[str | None, ...]:
    """What went wrong, how it ended, or what to do now; and what may be wrong if that lasts."""
    wrong = None
    if trial.trouble is not None:
        told = shortened(trial.detail or "", _NAMES)
        wrong = speech(f"trial-trouble-{trial.trouble}", detail=told)
    if trial.outcome is not None:
        total = trial.steps[-1][1]
        took = elapsed(total - trial.began_at) if total is not None else "–"
        return wrong, speech(f"trial-end-{trial.outcome}", time=took)
    if trial.is_stopping:
        return wrong, speech("trial-stopping")
    if not trial.waits_for_admin:
        return wrong, None if wrong else speech("trial-goes-on")
    hangs = None
    if trial.to_approve is None and (now - trial.began_at).total_seconds() >= PATIENCE:
        hangs = speech(f"trial-hangs-{METHODS[trial.method].confirmation}")
    return wrong, _asked(speech, trial), hangs


def _asked(speech: Speech, trial: Trial) -> str:
    """What the admin has to do, as a member would."""
    found = trial.checkout
    if trial.to_approve is not None:
        return speech("trial-approve", amount=speech.money(found.amount), code=found.pay_code)
    account = found.account
    if account is not None:
        return speech(
            "trial-do-proof",
            bank=account.bank,
            holder=account.holder,
            number=account.number,
            code=found.pay_code,
        )
    if found.chain is not None:
        return speech(
            "trial-do-chain",
            amount=speech.money(found.amount),
            address=found.chain.address,
            code=found.pay_code,
        )
    return speech(f"trial-do-{trial.method}")


def _to_do(speech: Speech, trial: Trial) -> tuple[Row, ...]:
    """The one tap that goes on, where the admin has one to do."""
    key, found = trial.run_id, trial.checkout
    if trial.to_approve is not None:
        sure = taps.ApproveTrial(trial_id=key)
        return ((button(speech("button-trial-approve"), sure, "success"),),)
    if not trial.waits_for_admin or trial.is_stopping or trial.trouble is not None:
        return _mended(speech, trial)
    confirmed_by = METHODS[trial.method].confirmation
    if confirmed_by is Confirmation.PROOF:
        proof = taps.TrialProof(trial_id=key)
        return ((button(speech("button-trial-proof"), proof, "success"),),)
    if confirmed_by is Confirmation.CHARGE:
        return ((button(speech("button-trial-invoice"), taps.TrialInvoice(trial_id=key)),),)
    if found.chain is None:
        return ()
    return (
        (
            copy_button(speech("button-copy-address"), found.chain.address),
            copy_button(speech("button-copy-code"), found.pay_code),
        ),
        (copy_button(speech("button-copy-amount"), format(found.amount.decimal, "f")),),
    )


def _mended(speech: Speech, trial: Trial) -> tuple[Row, ...]:
    """The way to where what went wrong is mended; a run that still goes on would tick over it."""
    if trial.outcome is None:
        return ()
    if trial.trouble is Trouble.NOT_REFUNDED:
        return ((button(speech("button-trial-due"), qb.DueQueue(offset=0)),),)
    if trial.trouble in (Trouble.NO_CHANNEL, Trouble.NOT_INVITED, Trouble.NOT_REVOKED):
        return ((button(speech("button-channels"), cb.Channels()),),)
    return ()


def _ways_out(speech: Speech, trial: Trial) -> tuple[Row, ...]:
    back = button(speech("button-back"), taps.TrialDesk())
    if trial.outcome is None:
        look = taps.TrialCard(trial_id=trial.run_id)
        stop = taps.StopTrial(trial_id=trial.run_id)
        return (
            (
                button(speech("button-trial-look"), look),
                button(speech("button-trial-stop"), stop, "danger"),
            ),
            (back,),
        )
    if trial.outcome is TrialOutcome.GREEN:
        return ((back,),)
    again = taps.BeginTrial(way=WAYS[trial.method].letter)
    return ((button(speech("button-trial-again"), again),), (back,))


def drawn_proof(speech: Speech, trial: Trial, now: datetime) -> Sheet:
    """The proof of payment that the bot draws itself, so that the admin only taps."""
    found, account = trial.checkout, trial.checkout.account
    rows = (
        ("to", account.holder if account else ""),
        ("account", account.number if account else ""),
        ("code", found.pay_code),
        ("at", speech.moment(now)),
    )
    return Sheet(
        house=account.bank if account else "",
        title=speech("trial-proof-title"),
        number=found.pay_code,
        rows=tuple((speech(f"trial-proof-{name}"), value) for name, value in rows if value),
        total=(speech("trial-proof-total"), speech.sum(found.amount)),
        footer=speech("trial-proof-footer"),
        stamp=speech("trial-proof-stamp"),
    )


def proof_sent(speech: Speech, trial: Trial, picture: Upload) -> Screen:
    """The drawn proof itself, as a member would have sent it."""
    card = button(speech("button-back"), taps.TrialCard(trial_id=trial.run_id))
    return Screen(speech("trial-proof-caption"), ((card,),), picture)


def invoice_words(speech: Speech) -> tuple[str, str]:
    """The title and the description of a test's invoice, within Telegram's 32 and 255."""
    return (
        shortened(speech.label("trial-invoice"), 32),
        shortened(speech.label("trial-invoice-about"), 255),
    )
