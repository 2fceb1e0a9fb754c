"""Names below the operator's: one's own, what is asked before one is claimed, and the queue."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.screens import claim_desk, claims
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.claims import ClaimStatus
from models.ton import SubdomainClaim
from services.commerce.claim_cards import ClaimCard, ClaimLine
from services.commerce.items import NameItem
from services.commerce.orders import NAME
from services.commerce.quote import Quote, Tag
from services.money import Money
from services.pages import SIZE, Page
from services.policy import Policy
from services.ton.claim_rules import MOST_LETTERS
from services.ton.claims import Mine, Offer
from tests import factories
from tests.guards import longest

_ID, _WAITS, _RAW = UUID(int=2**128 - 1), UUID(int=2**128 - 57), f"0:{'ab' * 32}"
_NAME, _DOMAIN = "w" * MOST_LETTERS, f"{'w' * 60}.ton"
_FULL = f"{_NAME}.{_DOMAIN}"
_POLICY = Policy(ZoneInfo(longest.ZONE), names_domain=_DOMAIN, names_price=longest.MONEY)
_OWN = longest.stretched("why", 500)
_TOLD = {"claim": str(_ID), "name": _FULL}
CALLBACKS: dict[str, Any] = {"claim_id": _ID, "sure": True, "name": _NAME, "why": "misleading"}
REFUSALS: dict[str, Any] = {
    "claim_id": _ID,
    "letter": "Ꙭ",
    "latin": "w",
    "other": _NAME,
    "least": 20,
}
FAMILIES = {
    "claim-state-": tuple(ClaimStatus),
    "claim-is-": tuple(ClaimStatus),
    "claim-reason-": claims.REASONS,
    "button-claim-reason-": (*claims.REASONS, claims.OWN_REASON),
}
NOTICES: dict[str, list[dict[str, Any]]] = {
    "claim_paid": [_TOLD],
    "claim_approved": [_TOLD],
    "claim_expired": [{"name": _FULL}],
    "claim_rejected": [
        {**_TOLD, "reason": reason, **money}
        for reason in ("brand", _OWN)
        for money in ({}, {"minor": longest.MONEY.minor, "currency": longest.MONEY.currency})
    ],
    "claim_waiting": [{"claim": str(_WAITS)}],
}


async def furnish(admin: factories.Someone) -> dict[str, str]:
    """A claim that waits."""
    await SubdomainClaim.create(
        id=_WAITS,
        user_id=admin.profile.id,
        telegram_id=admin.telegram_id,
        requested_subdomain=_NAME,
        domain=_DOMAIN,
        skeleton=_NAME,
        status=ClaimStatus.PENDING,
        created_at=longest.NOW,
        updated_at=longest.NOW,
    )
    return {}


def _row(status: ClaimStatus, at: datetime = longest.NOW) -> SubdomainClaim:
    price = longest.MONEY
    return SubdomainClaim(
        id=_ID,
        requested_subdomain=_NAME,
        domain=_DOMAIN,
        status=status,
        price=price.decimal,
        currency=price.currency,
        rejection_reason=_OWN if status is ClaimStatus.REJECTED else None,
        created_at=at,
    )


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    rows = [_row(status) for status in ClaimStatus]
    for some, has_wallet in ((rows, True), ([], True), ([], False), (rows[:1] * 20, True)):
        mine = Mine(_DOMAIN, some, has_wallet, 20)
        yield "my_claims", claims.my_claims(speech, mine)
    for note in (None, speech("ClaimReserved", name=_NAME, word=_NAME)):
        yield "name_wanted", claims.name_wanted(speech, _POLICY, note)
    for price in (longest.MONEY, None):
        yield "name_offer", claims.name_offer(speech, Offer(_NAME, _FULL, price, 100_000))
    for row in rows:
        yield "own_claim", claims.own_claim(speech, row)
        yield "withdraw_question", claims.withdraw_question(speech, row)
    for tag in (longest.TAG, Tag(longest.MONEY), Tag(Money(0, "USD"))):
        quote = Quote(NameItem(rows[0], longest.MONEY), tag, {})
        ways = longest.ways(speech, NAME, tag, free=speech("button-claim-balance"))
        yield "claim_ways", claims.claim_ways(speech, rows[0], quote, ways)
        yield "claim_ways", claims.claim_ways(speech, rows[0], quote, ())
    yield "claim_taken", claims.claim_taken(speech, longest.SOLD)
    for back in (None, longest.MONEY):
        yield "withdrawn", claims.withdrawn(speech, rows[0], back)
    yield "told", claims.told(speech, speech("claim-paid", name=_FULL), str(_ID))
    yield from _desk(speech)


def _desk(speech: Speech) -> Iterator[tuple[str, Screen]]:
    line = ClaimLine(_ID, longest.TELEGRAM_ID, longest.NAME, _FULL, longest.NOW)
    for page in (Page((line,) * SIZE, SIZE, has_more=True), Page[ClaimLine]()):
        yield "claim_queue", claim_desk.claim_queue(speech, page)
    card = ClaimCard(
        _ID,
        longest.TELEGRAM_ID,
        longest.NAME,
        _FULL,
        ClaimStatus.PENDING,
        longest.NOW,
        _RAW,
        longest.MONEY,
        longest.MONEY,
        (_NAME,) * 5,
        None,
        None,
    )
    alone = replace(card, paid=None, alike=(), wallet=None)
    said = replace(card, status=ClaimStatus.REJECTED, reason=_OWN, decided_by=longest.NAME)
    for one in (card, alone, replace(alone, price=None), said, replace(said, decided_by=None)):
        for note in (None, speech("ClaimWithoutWallet"), speech("claim-waiting")):
            yield "claim_card", claim_desk.claim_card(speech, one, _POLICY, note)
    yield "reject_reasons", claim_desk.reject_reasons(speech, card)
    yield "reason_wanted", claim_desk.reason_wanted(speech, card)
