"""Broadcasts on their way and their reports, with the longest titles and numbers."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from handlers.screens import deliveries
from handlers.screens.kit import Screen
from handlers.speech import LANGUAGES, Speech
from models.broadcasts import BroadcastMessage, Revision
from models.lifecycles import DeliveryStatus
from services.broadcasts.reports import Bought, Clicks, Figures, Report
from services.money import Money
from tests.guards import longest

_COUNTED = ("sent", "blocked", "refused", "unknown", "skipped", "left")
_ASKED = ("cancel", "edit", "delete")

REFUSALS = {"status": "cancelled"}
CALLBACKS = {"broadcast_id": UUID(longest.ID.hex), "sure": True}
NOTICES: dict[str, list[dict[str, Any]]] = {"broadcast_ended": [{}], "broadcast_week": [{}]}
FAMILIES = {
    "delivery-": tuple(DeliveryStatus),
    "delivery-count-": _COUNTED,
    "delivery-revision-": tuple(Revision),
    "delivery-sure-": _ASKED,
    "button-delivery-": tuple(f"{what}-sure" for what in _ASKED),
}


async def furnish(admin: Any) -> dict[str, str]:
    broadcast = await BroadcastMessage.create(
        title=longest.stretched("title", 60),
        content="Hello",
        delivery_status=DeliveryStatus.CANCELLED,
        author_id=admin.profile.id,
        total_recipients=9_999_999,
        successful_deliveries=1_234_567,
    )
    return {"broadcast": str(broadcast.id)}


def _figures(status: DeliveryStatus, **more: Any) -> Figures:
    known: dict[str, Any] = {
        "id": longest.ID,
        "title": longest.stretched("title", 60),
        "status": status,
        "total": 9_999_999,
        "sent": 1_234_567,
        "blocked": 1_234_567,
        "refused": 1_234_567,
        "unknown": 1_234_567,
        "skipped": 1_234_567,
        "tenths_spent": 9_999_999,
        "started_at": longest.NOW,
        "finished_at": None,
        "deleted_at": None,
        "reduced_at": None,
        "revision": None,
        "message_id": longest.ID,
        "author": "1",
        "progress_message_id": 1,
    }
    return Figures(**known | more)


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for status in DeliveryStatus:
        for rate in (None, 0.1, 30.0, 900.0):
            yield "progress_card", deliveries.progress_card(speech, _figures(status), rate)
    for revision in Revision:
        figures = _figures(DeliveryStatus.COMPLETED, revision=revision)
        yield "progress_card", deliveries.progress_card(speech, figures)
    over = _figures(DeliveryStatus.CANCELLED, deleted_at=longest.NOW)
    clicks = tuple(
        Clicks(dict.fromkeys(LANGUAGES, longest.stretched("label", 64)), number)
        for number in (0, 1, 2, 5, 1_234_567)
    )
    income = tuple(Money(123_456_789_00, currency) for currency in ("EUR", "USD", "XTR"))
    for bought in (None, Bought(0, ()), Bought(1_234_567, income)):
        yield "report_card", deliveries.report_card(speech, Report(over, clicks, bought, 10**6))
    for what in _ASKED:
        for count in (1, 2, 5, 1_234_567):
            figures = _figures(DeliveryStatus.COMPLETED, sent=count)
            yield "sure", deliveries.sure(speech, figures, what)
