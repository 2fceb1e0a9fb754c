"""Names below the operator's, as their claimants see them."""

from __future__ import annotations

from uuid import UUID

from aiogram.types import InlineKeyboardButton

from handlers.callbacks import claims as taps
from handlers.callbacks import ton as ton_taps
from handlers.screens.commerce import purchase_lines
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.people import menu_button
from handlers.screens.subscriptions import ask_rows
from handlers.speech import Speech
from models.claims import ClaimStatus
from models.localized import Name
from models.ton import SubdomainClaim
from services.commerce.quote import Quote
from services.money import Money
from services.policy import Policy
from services.ton.claims import Mine, Offer, full_name, price_of

#: The prepared reasons for saying no, in the order of their buttons.
REASONS = ("brand", "person", "misleading", "offensive")
OWN_REASON = "own"
#: What its claimant may still give up.
_OPEN = (ClaimStatus.UNPAID, ClaimStatus.PENDING)


def reason_text(speech: Speech, reason: str) -> str:
    """A prepared reason in the reader's language, or the admin's own words as they are."""
    return speech(f"claim-reason-{reason}") if reason in REASONS else reason


def to_claims(speech: Speech, policy: Policy) -> Row:
    """The way from one's wallet to names."""
    label = speech.label("button-names-under", domain=shortened(policy.names_domain, 32))
    return (button(label, taps.MyClaims()),)


def my_claims(speech: Speech, mine: Mine) -> Screen:
    """What they asked for, and whether they may ask for more."""
    told = [
        speech(
            "claim-mine-line",
            name=full_name(one),
            state=speech(f"claim-state-{one.status}"),
        )
        for one in mine.claims
    ]
    rows: list[Row] = [
        (button(shortened(full_name(one), 40), taps.MyClaim(claim_id=one.id)),)
        for one in mine.claims
    ]
    if not mine.has_wallet:
        rows.append((_wallet(speech),))
    elif mine.is_open and not mine.is_full:
        rows.append((button(speech("button-claim-new"), taps.ClaimWanted(), "success"),))
    text = paragraphs(
        speech("claims-mine-title", domain=mine.domain),
        lines(*told) if told else speech("claims-mine-about", domain=mine.domain),
        None if mine.has_wallet else speech("ClaimNeedsWallet"),
        speech("ClaimsFull", most=mine.most) if mine.is_open and mine.is_full else None,
    )
    return Screen(text, (*rows, (_wallet_back(speech), *menu_button(speech))))


def _wallet(speech: Speech) -> InlineKeyboardButton:
    return button(speech("button-own-wallet"), ton_taps.OpenWallet(), "success")


def _wallet_back(speech: Speech) -> InlineKeyboardButton:
    return button(speech("button-back"), ton_taps.OpenWallet())


def name_wanted(speech: Speech, policy: Policy, note: str | None = None) -> Screen:
    """Ask for a name, with a word on why the last one is not to be had."""
    asked = speech(
        "claim-wanted",
        domain=policy.names_domain,
        least=policy.names_shortest,
        most=policy.names_longest,
    )
    return Screen(paragraphs(note, asked), (_to_mine(speech),))


def _to_mine(speech: Speech) -> Row:
    return (button(speech("button-back"), taps.MyClaims()), *menu_button(speech))


def name_offer(speech: Speech, offer: Offer) -> Screen:
    """The name is free: what it costs, and one tap to hold it."""
    price = None if offer.price is None else speech.money(offer.price)
    told = speech("claim-offer", name=offer.full, price=price) if price else None
    text = paragraphs(
        told or speech("claim-offer-free", name=offer.full), speech("claim-offer-checked")
    )
    take = button(speech("button-claim-take"), taps.ClaimName(name=offer.name), "success")
    other = button(speech("button-claim-other"), taps.ClaimWanted())
    return Screen(text, ((take,), (other,), _to_mine(speech)))


def own_claim(speech: Speech, claim: SubdomainClaim, note: str | None = None) -> Screen:
    """How it stands with a name."""
    reason = claim.rejection_reason
    text = paragraphs(
        note,
        speech(f"claim-is-{claim.status}", name=full_name(claim)),
        speech("claim-why", reason=reason_text(speech, reason)) if reason else None,
    )
    leave: tuple[Row, ...] = ((_leave(speech, claim),),) if claim.status in _OPEN else ()
    return Screen(text, (*leave, _to_mine(speech)))


def _leave(speech: Speech, claim: SubdomainClaim) -> InlineKeyboardButton:
    leave = taps.WithdrawClaim(claim_id=claim.id, sure=False)
    return button(speech("button-claim-withdraw"), leave)


def claim_ways(
    speech: Speech, claim: SubdomainClaim, quote: Quote, ways: tuple[Row, ...]
) -> Screen:
    """What the name costs, and every way to pay it."""
    payable = quote.tag.payable
    text = paragraphs(
        speech("claim-ways", name=full_name(claim), price=speech.money(payable))
        if payable.minor
        else speech("claim-ways-balance", name=full_name(claim)),
        purchase_lines(speech, None, quote.tag.funding),
        speech("claim-offer-checked"),
        speech("checkout-terms" if ways else "no-way-to-pay"),
    )
    rows = ways or ask_rows(speech)
    return Screen(text, (*rows, (_leave(speech, claim),), _to_mine(speech)))


def claim_taken(speech: Speech, name: Name) -> Screen:
    """Their balance paid for it: it waits for the admins now."""
    mine = (button(speech("button-claims-mine"), taps.MyClaims(), "success"),)
    return Screen(speech("claim-is-pending", name=name), (mine, menu_button(speech)))


def withdraw_question(speech: Speech, claim: SubdomainClaim) -> Screen:
    """Asked once: somebody else may have the name a moment later."""
    is_paid = claim.status is ClaimStatus.PENDING and price_of(claim) is not None
    sure = taps.WithdrawClaim(claim_id=claim.id, sure=True)
    return Screen(
        paragraphs(
            speech("claim-withdraw-question", name=full_name(claim)),
            speech("claim-withdraw-money") if is_paid else None,
        ),
        (
            (button(speech("button-claim-withdraw-sure"), sure, "danger"),),
            (button(speech("button-back"), taps.MyClaim(claim_id=claim.id)),),
        ),
    )


def withdrawn(speech: Speech, claim: SubdomainClaim, back: Money | None) -> Screen:
    """It is given up; what was paid is theirs."""
    money = speech("claim-money-back", amount=speech.money(back)) if back else None
    text = paragraphs(speech("claim-is-withdrawn", name=full_name(claim)), money)
    return Screen(text, (_to_mine(speech),))


def told(speech: Speech, text: str, claim_id: str | None = None) -> Screen:
    """What became of a name, with the way to how it stands now."""
    to = taps.MyClaim(claim_id=UUID(claim_id)) if claim_id else taps.MyClaims()
    return Screen(text, ((button(speech("button-claims-mine"), to),), menu_button(speech)))
