"""A lost account: every way that it waits, and the fullest card of the admins' queue."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.screens import recovery as drawn
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.localized import Name
from models.recovery import Doubt, Recovery, RecoveryState, RecoveryWay
from services.money import Money
from services.pages import SIZE, Page
from services.policy import Policy, Receiving
from services.recovery.deciding import RecoveryCard, RecoveryLine, Side
from tests import factories
from tests.guards import longest

_ID, _OWN, _RAW = UUID(int=2**128 - 1), UUID(int=2**128 - 2), f"0:{'ab' * 32}"
CALLBACKS: dict[str, Any] = {"recovery_id": _ID, "proof_id": _ID, "sure": True}
FAMILIES = {
    "recovery-doubt-": tuple(str(one) for one in Doubt),
    "recovery-asked-": tuple(str(one) for one in RecoveryWay),
    "recovery-card-": ("old", "new"),
}
_ASKED, _WAITS = {"recovery": str(_ID)}, {"recovery": str(_OWN)}
NOTICES: dict[str, list[dict[str, Any]]] = {
    "recovery_refused": [{"why": ""}, {"why": longest.stretched("why", 500)}],
    "recovery_carried_out": [
        {"telegram_id": longest.TELEGRAM_ID, "before": "9" * 20, "name": longest.NAME}
    ],
    **{kind: [{}] for kind in ("recovery_impossible", "recovery_done", "recovery_moved")},
    **{kind: [_ASKED] for kind in ("recovery_asked", "recovery_waiting")},
    **{kind: [_WAITS] for kind in ("recovery_stopped", "recovery_goes_on")},
}
_SIDE = Side(longest.TELEGRAM_ID, longest.NAME, "u" * 32, longest.NOW, longest.NOW)
_CARD = RecoveryCard(
    *(_ID, RecoveryWay.RECEIPT, Doubt.CHANNEL_BAN, longest.NOW, longest.NOW, _SIDE, _SIDE),
    plan=Name.of(longest.stretched("Plan", 120)),
    until=longest.NOW,
    is_lifetime=False,
    seats=1234,
    balance=(Money(10**11, "USD"), Money(10**11, "EUR"), Money(10**11, "MVR")),
    payments=12345,
    receipt=2**31 - 1,
    wallet=_RAW,
    is_final=False,
)


async def furnish(admin: Any) -> dict[str, str]:
    """What is asked of the admin's own account, and by it of another's."""
    other = await factories.person("Other", now=longest.NOW, telegram_id="7000")
    for new, old in ((other, admin), (admin, other)):
        await Recovery.create(
            id=_ID if old is admin else _OWN,
            new_user_id=new.user.id,
            new_telegram_id=new.telegram_id,
            old_user_id=old.user.id,
            old_telegram_id=old.telegram_id,
            way=RecoveryWay.WALLET,
            state=RecoveryState.WAITING,
            ends_at=longest.NOW,
            due_at=longest.NOW,
            created_at=longest.NOW,
            updated_at=longest.NOW,
        )
    return {}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    closed = Policy(ZoneInfo(longest.ZONE))
    paid = replace(closed, receiving=Receiving(_RAW, gram_in="USD"))
    for policy in (closed, paid):
        for note in (None, speech("NewAccountInUse")):
            yield "ways", drawn.ways(speech, policy, note)
        yield "wallet_question", drawn.wallet_question(speech, _ID, policy)
        for card in (
            _CARD,
            replace(_CARD, receipt=None, doubt=None),
            replace(_CARD, until=None, is_final=True, ends_at=None, balance=(), seats=0),
            replace(_CARD, plan=None, receipt=None, wallet=None),
        ):
            yield "card", drawn.card(speech, card, policy, speech("RolesStay"))
            yield "approve_question", drawn.approve_question(speech, card, policy)
        yield "reason_wanted", drawn.reason_wanted(speech, _CARD, speech("NothingWritten"))
    for note in (None, speech("recovery-receipt-both")):
        yield "receipt_wanted", drawn.receipt_wanted(speech, note)
    for state in (RecoveryState.REVIEW, RecoveryState.WAITING):
        for way in RecoveryWay:
            found = Recovery(id=_ID, way=way, state=state, ends_at=longest.NOW)
            yield "status", drawn.status(speech, found)
            yield "asked_of_you", drawn.asked_of_you(speech, found)
    yield "cancel_question", drawn.cancel_question(speech, _ID)
    for word in ("recovery-objected", "recovery-refused", "recovery-impossible"):
        yield "told", drawn.told(speech, speech(word))
    line = RecoveryLine(_ID, longest.NAME, longest.NAME, Doubt.CHANNEL_BAN, longest.NOW)
    for note in (None, speech("recovery-approved"), speech("recovery-was-refused")):
        for page in (Page((line,) * SIZE, SIZE, has_more=True), Page[RecoveryLine]()):
            yield "queue", drawn.queue(speech, page, note)
