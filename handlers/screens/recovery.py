"""Screens of a lost account: the ways to get it back, how far it is, and the admins' queue."""

from __future__ import annotations

from uuid import UUID

from handlers import callbacks as cb
from handlers.callbacks import recovery as taps
from handlers.callbacks import ton as wallet_taps
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back, menu_button
from handlers.speech import Speech
from models.recovery import Recovery, RecoveryState
from services.pages import Page
from services.policy import Policy
from services.recovery.deciding import RecoveryCard, RecoveryLine, Side
from services.ton.destinations import shown

#: Days in a setting's words.
_DAY = 86400


def lost_button(speech: Speech) -> Row:
    """The way here, from where people look for it."""
    return (button(speech("button-lost-account"), taps.LostAccount()),)


def _back(speech: Speech) -> Row:
    return (button(speech("button-back"), cb.Help()), *menu_button(speech))


def ways(speech: Speech, policy: Policy, note: str | None = None) -> Screen:
    """What somebody who lost their account can do."""
    by_wallet = policy.receiving is not None
    rows: list[Row] = []
    if by_wallet:
        rows.append((button(speech("button-recover-wallet"), wallet_taps.OpenWallet()),))
    rows.append((button(speech("button-recover-receipt"), taps.ByReceipt()),))
    rows.append((button(speech("button-recover-other"), cb.AskSupport()),))
    text = paragraphs(
        note,
        speech("recovery-about", days=_days(policy)),
        speech("recovery-by-wallet") if by_wallet else None,
        speech("recovery-by-receipt"),
    )
    return Screen(text, (*rows, _back(speech)))


def _days(policy: Policy) -> int:
    return int(policy.recovery_wait.total_seconds() // _DAY)


def wallet_question(speech: Speech, proof_id: UUID, policy: Policy) -> Screen:
    """Asked once: it is told to the old account, and takes days."""
    sure = taps.ByWallet(proof_id=proof_id, sure=True)
    return Screen(
        speech("recovery-wallet-question", days=_days(policy)),
        (
            (button(speech("button-recover-sure"), sure, "success"),),
            (button(speech("button-back"), wallet_taps.OpenWallet()), *menu_button(speech)),
        ),
    )


def receipt_wanted(speech: Speech, note: str | None = None) -> Screen:
    back = (button(speech("button-back"), taps.LostAccount()), *menu_button(speech))
    return Screen(paragraphs(note, speech("recovery-receipt-wanted")), (back,))


def status(speech: Speech, found: Recovery) -> Screen:
    """How far it is. What fits nothing reads like what an admin has not yet looked at."""
    if found.state is RecoveryState.WAITING and found.ends_at is not None:
        text = speech("recovery-waiting", until=speech.moment(found.ends_at))
    else:
        text = speech("recovery-in-review")
    stop = taps.CancelRecovery(recovery_id=found.id, sure=False)
    rows = ((button(speech("button-recovery-cancel"), stop),), _back(speech))
    return Screen(text, rows)


def cancel_question(speech: Speech, recovery_id: UUID) -> Screen:
    sure = taps.CancelRecovery(recovery_id=recovery_id, sure=True)
    return Screen(
        speech("recovery-cancel-question"),
        (
            (button(speech("button-recovery-cancel-sure"), sure, "danger"),),
            (button(speech("button-back"), taps.LostAccount()), *menu_button(speech)),
        ),
    )


# -- the old account ------------------------------------------------------------------------------


def asked_of_you(speech: Speech, found: Recovery) -> Screen:
    """Somebody says that this account is theirs, and lost."""
    parts = [speech(f"recovery-asked-{found.way}")]
    if found.state is RecoveryState.WAITING and found.ends_at is not None:
        parts.append(speech("recovery-asked-until", until=speech.moment(found.ends_at)))
    else:
        parts.append(speech("recovery-asked-review"))
    no = taps.ObjectRecovery(recovery_id=found.id)
    rows = ((button(speech("button-recovery-object"), no, "danger"),), menu_button(speech))
    return Screen(paragraphs(*parts), rows)


def told(speech: Speech, text: str) -> Screen:
    """What became of it."""
    ask = (button(speech("button-ask-support"), cb.AskSupport()),)
    return Screen(text, (ask, menu_button(speech)))


# -- the admins -----------------------------------------------------------------------------------


def queue(speech: Speech, page: Page[RecoveryLine], note: str | None = None) -> Screen:
    """Who says that which account is theirs."""
    told_of = [
        speech(
            "recovery-line",
            new=shortened(line.new_name, 32),
            old=shortened(line.old_name, 32),
            why=speech(f"recovery-doubt-{line.doubt}"),
        )
        for line in page.items
    ]
    text = paragraphs(
        note,
        speech("recoveries-title"),
        lines(*told_of) if told_of else speech("recoveries-none"),
    )
    rows: list[Row] = [
        (
            button(
                f"{shortened(line.new_name, 28)} → {shortened(line.old_name, 28)}",
                taps.RecoveryCard(recovery_id=line.recovery_id),
            ),
        )
        for line in page.items
    ]
    turns = pager(speech, page, lambda at: taps.RecoveryQueue(offset=at), Words.QUEUE)
    return Screen(text, (*rows, *turns, admin_back(speech)))


def card(speech: Speech, one: RecoveryCard, policy: Policy, note: str | None = None) -> Screen:
    """Both accounts, what the old one has, and what says that it is theirs."""
    wallet = shown(one.wallet, policy) if one.wallet else None
    proof = None
    if one.receipt is not None:
        proof = speech("recovery-card-receipt", number=str(one.receipt))
    elif wallet is not None:
        proof = speech("recovery-card-wallet", address=wallet)
    text = paragraphs(
        note,
        speech("recovery-card-title"),
        lines(
            speech("recovery-card-doubt", why=speech(f"recovery-doubt-{one.doubt}"))
            if one.doubt
            else None,
            speech("recovery-card-until", until=speech.moment(one.ends_at))
            if one.ends_at
            else None,
            proof,
        ),
        lines(_side(speech, "old", one.old), *_has(speech, one)),
        _side(speech, "new", one.new),
    )
    return Screen(text, (*_card_rows(speech, one), *_verdicts(speech, one), _queue_back(speech)))


def _side(speech: Speech, which: str, side: Side) -> str:
    seen = speech.day(side.seen_at) if side.seen_at else speech("recovery-seen-unknown")
    return speech(
        f"recovery-card-{which}",
        name=shortened(side.name, 48),
        id=str(side.telegram_id),
        met=speech.day(side.met_at),
        seen=seen,
    )


def _has(speech: Speech, one: RecoveryCard) -> list[str]:
    found = []
    if one.plan is not None:
        until = speech.day(one.until) if one.until else speech("recovery-for-life")
        plan = shortened(speech.said(one.plan), 64)
        found.append(speech("recovery-has-plan", plan=plan, until=until))
    if one.seats:
        found.append(speech("recovery-has-seats", count=one.seats))
    if one.balance:
        sums = ", ".join(speech.money(sum_) for sum_ in one.balance)
        found.append(speech("recovery-has-balance", amount=sums))
    found.append(speech("recovery-has-payments", count=one.payments))
    return found


def _card_rows(speech: Speech, one: RecoveryCard) -> list[Row]:
    return [
        (
            button(speech("button-recovery-old"), cb.PersonCard(telegram_id=one.old.telegram_id)),
            button(speech("button-recovery-new"), cb.PersonCard(telegram_id=one.new.telegram_id)),
        ),
    ]


def _verdicts(speech: Speech, one: RecoveryCard) -> list[Row]:
    yes = taps.ApproveRecovery(recovery_id=one.recovery_id, sure=False)
    no = taps.RefuseRecovery(recovery_id=one.recovery_id)
    rows: list[Row] = []
    if one.doubt is not None:
        rows.append((button(speech("button-recovery-approve"), yes, "success"),))
    return [*rows, (button(speech("button-recovery-refuse"), no, "danger"),)]


def _queue_back(speech: Speech) -> Row:
    return (button(speech("button-back"), taps.RecoveryQueue(offset=0)),)


def approve_question(speech: Speech, one: RecoveryCard, policy: Policy) -> Screen:
    """Asked once: with the row goes all that it has."""
    # A button for each question: what is agreed to is what was asked.
    after = taps.ApproveRecovery(recovery_id=one.recovery_id, sure=True)
    sure = taps.RecoverNow(recovery_id=one.recovery_id) if one.is_final else after
    key = "recovery-approve-now" if one.is_final else "recovery-approve-question"
    text = speech(
        key,
        old=shortened(one.old.name, 48),
        new=shortened(one.new.name, 48),
        days=_days(policy),
    )
    back = taps.RecoveryCard(recovery_id=one.recovery_id)
    return Screen(
        text,
        (
            (button(speech("button-recovery-approve-sure"), sure, "danger"),),
            (button(speech("button-back"), back),),
        ),
    )


def reason_wanted(speech: Speech, one: RecoveryCard, note: str | None = None) -> Screen:
    back = taps.RecoveryCard(recovery_id=one.recovery_id)
    text = paragraphs(note, speech("recovery-reason-wanted", name=shortened(one.new.name, 48)))
    return Screen(text, ((button(speech("button-back"), back),),))
