"""What is kept about a person: the fullest outlook, and every way that it waits."""

from collections.abc import Iterator
from typing import Any

from handlers.screens import privacy as drawn
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.localized import Name
from models.privacy import Forgetting, ForgettingState
from services.money import Money
from services.privacy.asking import Outlook
from services.privacy.registry import ROOM_OF
from services.privacy.unsettled import Unsettled
from tests.guards import longest

_OPEN = tuple(str(one) for one in Unsettled)
FAMILIES = {
    "forget-first-": (*_OPEN, "role"),
    "own-data-room-": tuple(sorted(set(ROOM_OF.values()))),
    "own-data-": (*drawn._LABELS, "else"),
}
REFUSALS = {"minutes": 15}
CALLBACKS = {"sure": True, "of": "f" * 12}
NOTICES: dict[str, list[dict[str, Any]]] = {
    "forgetting_waits": [{"waits_for": [*_OPEN, "role"]}],
    "own_data_failed": [{}],
}
_PLAN = Name.of(longest.stretched("Plan", 120))
_FULL = Outlook(
    plan=_PLAN,
    plan_ends_at=longest.NOW,
    is_lifetime=False,
    courses=(_PLAN,) * 5,
    payments=12345,
    unsettled=tuple(Unsettled),
    balance=(Money(10**11, "USD"), Money(10**11, "EUR"), Money(10**11, "MVR")),
    books_days=36530,
    is_banned=True,
    state=None,
)


async def furnish(admin: Any) -> dict[str, str]:
    await Forgetting.create(
        user_id=admin.user.id,
        telegram_id=admin.telegram_id,
        token=str(10**18),
        due_at=longest.NOW,
        created_at=longest.NOW,
        updated_at=longest.NOW,
    )
    return {}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    yield "before", drawn.before(speech, _FULL)
    nobody = Outlook(
        plan=None,
        plan_ends_at=None,
        is_lifetime=False,
        courses=(),
        payments=0,
        unsettled=(),
        balance=(),
        books_days=30,
        is_banned=False,
        state=None,
    )
    yield "outlook", drawn.outlook(speech, nobody)
    for state in (ForgettingState.WAITING, ForgettingState.LEAVING):
        yield "outlook", drawn.outlook(speech, Outlook(**{**vars(_FULL), "state": state}))
    lifetime = Outlook(**{**vars(_FULL), "is_lifetime": True, "plan_ends_at": None})
    yield "outlook", drawn.outlook(speech, lifetime)
    yield "waiting", drawn.waiting(speech, _FULL, [*_OPEN, "role"])
    yield "waiting", drawn.waiting(speech, nobody, [])
    yield "sure", drawn.sure(speech, _FULL)
    yield "balance_sure", drawn.balance_sure(speech, _FULL)
    yield "stayed", drawn.stayed(speech)
    yield "goodbye", drawn.goodbye(speech)
    yield "own_data_asked", drawn.own_data_asked(speech)
    yield "own_data_file", drawn.own_data_file(speech, b"zip", longest.NOW)
    yield "own_data_failed", drawn.own_data_failed(speech)
