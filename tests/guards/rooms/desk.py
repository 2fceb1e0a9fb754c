"""The desk: the dashboard, for admins and for moderators."""

from collections.abc import Iterator

from handlers.screens import desk
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import PaymentMethod, Role
from services.actions import LogLine
from services.pages import Page
from services.queues import Queues
from tests.guards import longest

FAMILIES = {
    "action-": desk.ACTIONS,
    "waiting-": (
        *("receipts", "support", "transfers", "removals", "dues", "claims"),
        *("names", "recoveries"),
    ),
}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for waiting in (0, 1, 2, 5, 12_345_678):
        queues = Queues(*[waiting] * 8)
        for role in (Role.ADMIN, Role.MODERATOR):
            yield "dashboard", desk.dashboard(speech, longest.person(role=role), queues)
    for action in desk.ACTIONS:
        line = LogLine(
            *(longest.NOW, longest.NAME, action, "person:" + "9" * 20, {"name": longest.NAME}),
            *(999_999_999, PaymentMethod.BANK_TRANSFER),
        )
        yield "admin_log", desk.admin_log(speech, Page((line,) * 10, 10, 10, True))
    yield "admin_log", desk.admin_log(speech, Page())
    yield "word", desk.word(speech, speech("usage-grant"))
