"""The chain: one's own wallet at every step of its proof, and what is told about it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.screens import holdings as held
from handlers.screens import subscriptions
from handlers.screens import ton as transfers
from handlers.screens import wallets as drawn
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.subscriptions import SubscriptionPlan
from models.wallets import ConnectSession, ProofState, WalletProof
from services.commerce.methods.transfer_cards import Holder
from services.commerce.methods.transfers import Trouble
from services.policy import Policy, Receiving
from services.ton.connecting import ConnectRefused
from services.ton.domains import OwnDomain
from services.ton.gates import MOST_DECIMALS, MOST_UNITS, TITLE, Gate, GateKind
from services.ton.holdings import HoldingView, Standing
from services.ton.wallets import WalletView
from tests.guards import longest

_RAW, _SHOP = f"0:{'ab' * 32}", f"0:{'cd' * 32}"
_ID = UUID(int=2**128 - 1)
_TOLD = {"wallet": _RAW}
_WHY = tuple(ConnectRefused)
#: As long as a name of the zone itself can be.
_LONG = f"{'w' * 121}.ton"
_SESSION = ConnectSession(id=_ID, until=longest.NOW)
CALLBACKS: dict[str, Any] = {"proof_id": _ID, "sure": True, "mark": "f" * 12}
_HELD = {"plan": longest.SOLD.kept, "plan_id": str(_ID)}
_LATER = (longest.NOW + timedelta(days=1)).isoformat()
REFUSALS: dict[str, Any] = {
    "address": _RAW,
    "has": f"{'9' * 37}",
    "title": "W" * TITLE,
    "decimals": MOST_DECIMALS,
}
FAMILIES = {
    "wallet-": ("seen", "moving"),
    "wallet-refused-": _WHY,
    "from-wallet-": ("checkout", "none", "several"),
    "gate-": ("jetton", "item", "name"),
    "holding-": ("lost", "closed", "taken", "wallet"),
    "domain-lost-": ("sold", "run_out", "auction", "free", "wallet"),
}
NOTICES: dict[str, list[dict[str, Any]]] = {
    "wallet_seen": [{}],
    "wallet_signed": [{}],
    "wallet_refused": [{"why": why} for why in _WHY],
    "wallet_paid": [{}, {"minor": 999_999_999_999, "currency": "MVR"}],
    "wallet_named": [{}, {"minor": 999_999_999_999, "currency": "MVR"}],
    "from_wallet": [
        {"counted": "checkout", "amount": 10**17, "currency": "TON", "plan": longest.SOLD.kept},
        *(
            {"counted": counted, "amount": 10**17, "currency": "TON", **worth}
            for counted in ("none", "several")
            for worth in ({}, {"minor": 999_999_999_999, "worth_in": "MVR"})
        ),
    ],
    "wallet_moves": [{**_TOLD, "until": longest.NOW.isoformat()}],
    "domain_ends": [{"name": _LONG, "until": longest.NOW.isoformat()}],
    "domain_lost": [
        {"name": _LONG, "why": why} for why in ("sold", "run_out", "auction", "free", "wallet")
    ],
    "holding_lost": [{**_HELD, "why": why, "until": _LATER} for why in ("lost", "closed")],
    "holding_ended": [{**_HELD, "why": why} for why in ("taken", "wallet")],
    **{kind: [_TOLD] for kind in ("wallet_moved", "wallet_linked", "wallet_stays")},
}


async def furnish(admin: Any) -> dict[str, str]:
    """A wallet of the reader's has signed."""
    proof = _proof(ProofState.SEEN, b"g" * 64)
    proof.user_id, proof.proven_at = admin.profile.id, longest.NOW
    await proof.save(force_create=True)
    return {}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    closed = Policy(ZoneInfo(longest.ZONE))
    paid = replace(closed, receiving=Receiving(_SHOP, gram_in="USD"))
    linked = WalletView(_RAW, longest.NOW, _ID, longest.NOW)
    named = replace(linked, domain=OwnDomain(_LONG, longest.NOW))
    for policy in (closed, paid, replace(paid, receiving=Receiving(_SHOP))):
        for view in (WalletView(), linked, replace(linked, leaves_at=None), named):
            yield "own_wallet", drawn.own_wallet(speech, view, policy, None)
            for state in (ProofState.ASKED, ProofState.SEEN, ProofState.MOVING):
                asked = replace(view, proof=_proof(state))
                yield "own_wallet", drawn.own_wallet(speech, asked, policy, None)
            signed = replace(view, proof=_proof(ProofState.SEEN, b"g" * 64))
            yield "own_wallet", drawn.own_wallet(speech, signed, policy, None, apps=True)
        link = f"https://t.me/wallet/start?startapp={'w' * 512}"
        apps = [("W" * 32, link)] * 6
        yield "link_app", drawn.link_app(speech, _SESSION, policy, b"png", apps)
    for why in _WHY:
        yield "refused", drawn.refused(speech, why)
    for view in (linked, named):
        yield "unlink_question", drawn.unlink_question(speech, view, paid)
    for note in (None, speech("DomainOthers", name=_LONG)):
        yield "domain_wanted", drawn.domain_wanted(speech, note)
    holder = Holder(str(longest.TELEGRAM_ID), longest.NAME, longest.USERNAME)
    for trouble in (Trouble.UNKNOWN, Trouble.FAULT):
        for known in (True, False):
            card = longest.transfer(trouble, known=known)
            held = replace(card, holder=holder, by_wallet=known)
            yield "transfer_card", transfers.transfer_card(speech, held, "W" * 60)
    yield from _holdings(speech, paid)
    yield "wallet_told", drawn.wallet_told(speech, speech("wallet-moved", address=_RAW))


def _holdings(speech: Speech, policy: Policy) -> Iterator[tuple[str, Screen]]:
    title = "W" * TITLE
    most = Gate(GateKind.JETTON, _RAW, MOST_UNITS, MOST_DECIMALS, title)
    name = longest.SOLD
    for gate in (most, Gate(GateKind.ITEM, _RAW, title=title), Gate(GateKind.NAME)):
        for mine in (Standing(False), Standing(True), Standing(True, True, longest.NOW)):
            gated = held.gate_on_card(speech, _ID, gate, mine, policy)
            yield "plan_card", subscriptions.plan_card(speech, longest.PLAN, gated=gated)
        yield "gate_question", held.gate_question(speech, _ID, name, gate, policy)
        for note in (None, speech("GateTooFine", title=title, decimals=MOST_DECIMALS)):
            yield "gate_wanted", held.gate_wanted(speech, _ID, name, gate, policy, note)
    yield "gate_wanted", held.gate_wanted(speech, _ID, name, None, policy)
    for count in (0, 1, 10**6):
        yield "close_question", held.close_question(speech, _ID, name, count)
    for why in ("HolderWithoutWallet", "HolderWithoutName", "GateClosed", "HoldingUnclear"):
        yield "not_held", held.not_held(speech, _ID, speech(why))
    missing = speech("JettonMissing", least="9" * 40, has="0", title=title)
    yield "not_held", held.not_held(speech, _ID, missing)
    told = speech("holding-taken", plan=longest.SOLD)
    yield "holding_told", held.holding_told(speech, told, _ID)
    plan = SubscriptionPlan(id=_ID, name="W" * 64, translations={})
    mine_too = [
        HoldingView(plan, is_lost, longest.NOW if is_lost else None) for is_lost in (False, True)
    ]
    lines = held.held_lines(speech, mine_too)
    yield "membership", subscriptions.membership(speech, None, (), held=lines)


def _proof(state: ProofState, signature: bytes | None = None) -> WalletProof:
    wallet = None if state is ProofState.ASKED else _RAW
    return WalletProof(
        id=_ID,
        code="MYWALLETWWWWWWWW",
        state=state,
        until=longest.NOW,
        wallet_address=wallet,
        signature=signature,
    )
