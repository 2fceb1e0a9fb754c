"""Names below the operator's, as admins see them: the queue, a card, and the reasons for a no."""

from __future__ import annotations

from handlers import callbacks as cb
from handlers.callbacks import claims as taps
from handlers.screens.claims import OWN_REASON, REASONS, reason_text
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back
from handlers.speech import Speech
from models.claims import ClaimStatus
from services.commerce.claim_cards import ClaimCard, ClaimLine
from services.pages import Page
from services.policy import Policy
from services.ton.destinations import shown


def claim_queue(speech: Speech, page: Page[ClaimLine], note: str | None = None) -> Screen:
    """Which names people asked for, with the way to each of them."""
    told = [
        speech(
            "claim-line",
            subdomain=shortened(line.subdomain, 64),
            name=shortened(line.name, 32),
            since=f"{speech.day(line.since)}, {speech.clock(line.since)}",
        )
        for line in page.items
    ]
    text = paragraphs(note, speech("claims-title"), lines(*told) if told else speech("claims-none"))
    rows: list[Row] = [
        (
            button(
                f"{shortened(line.subdomain, 32)} · {shortened(line.name, 24)}",
                taps.ClaimCard(claim_id=line.claim_id),
            ),
        )
        for line in page.items
    ]
    turns = pager(speech, page, lambda at: cb.ClaimQueue(offset=at), Words.QUEUE)
    return Screen(text, (*rows, *turns, admin_back(speech)))


def claim_card(speech: Speech, card: ClaimCard, policy: Policy, note: str | None = None) -> Screen:
    """One of them, with all that is needed to decide."""
    return Screen(
        paragraphs(
            note,
            lines(
                speech(
                    "claim-card",
                    subdomain=card.subdomain,
                    name=shortened(card.name, 64),
                    id=str(card.telegram_id),
                    since=speech.moment(card.since),
                ),
                _money(speech, card),
                speech("claim-card-wallet", address=shown(card.wallet, policy))
                if card.wallet
                else speech("claim-card-no-wallet"),
            ),
            _alike(speech, card),
            _verdict(speech, card),
        ),
        (*_decisions(speech, card), _around(speech, card), admin_back(speech)),
    )


def _money(speech: Speech, card: ClaimCard) -> str:
    if card.paid is not None:
        return speech("claim-card-paid", amount=speech.money(card.paid))
    if card.price is not None:
        return speech("claim-card-unpaid", amount=speech.money(card.price))
    return speech("claim-card-free")


def _alike(speech: Speech, card: ClaimCard) -> str:
    if not card.alike:
        return speech("claim-card-alone")
    return lines(speech("claim-card-alike"), *(f"• {name}" for name in card.alike))


def _verdict(speech: Speech, card: ClaimCard) -> str | None:
    if card.status is ClaimStatus.PENDING:
        return None
    state = speech(f"claim-state-{card.status}")
    by = shortened(card.decided_by, 40) if card.decided_by else None
    decided = speech("claim-card-decided", state=state, by=by) if by else None
    return lines(
        decided or speech("claim-card-is", state=state),
        speech("claim-why", reason=reason_text(speech, card.reason)) if card.reason else None,
    )


def _decisions(speech: Speech, card: ClaimCard) -> tuple[Row, ...]:
    if card.status is not ClaimStatus.PENDING:
        return ()
    approve = taps.ApproveClaim(claim_id=card.claim_id)
    reject = taps.RejectClaim(claim_id=card.claim_id, why="")
    return (
        (
            button(speech("button-claim-approve"), approve, "success"),
            button(speech("button-claim-reject"), reject, "danger"),
        ),
    )


def _around(speech: Speech, card: ClaimCard) -> Row:
    return (
        button(speech("button-person"), cb.PersonCard(telegram_id=card.telegram_id)),
        button(speech("button-claim-queue"), cb.ClaimQueue(offset=0)),
    )


def reject_reasons(speech: Speech, card: ClaimCard) -> Screen:
    """Why not? The claimant reads it in their language."""
    rows = tuple(
        (button(speech(f"button-claim-reason-{one}"), _no(card, one)),)
        for one in (*REASONS, OWN_REASON)
    )
    return Screen(
        speech("claim-reject-question", subdomain=card.subdomain), (*rows, _to_card(speech, card))
    )


def _no(card: ClaimCard, reason: str) -> taps.RejectClaim:
    return taps.RejectClaim(claim_id=card.claim_id, why=reason)


def _to_card(speech: Speech, card: ClaimCard) -> Row:
    return (button(speech("button-back"), taps.ClaimCard(claim_id=card.claim_id)),)


def reason_wanted(speech: Speech, card: ClaimCard) -> Screen:
    """The admin writes the reason in their own words."""
    return Screen(
        speech("claim-reason-wanted", name=shortened(card.name, 64)),
        ((button(speech("button-back"), _no(card, "")),),),
    )
