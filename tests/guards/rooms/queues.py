"""The queues without a room of their own: failed removals, and money to send."""

from collections.abc import Iterator
from uuid import UUID

from handlers.screens import queues
from handlers.screens.kit import Screen
from handlers.speech import Speech
from services.channels.desk import FailedRemoval
from services.commerce.dues import Due
from services.commerce.methods.star_refunds import MOST, StuckStars
from services.pages import SIZE, Page
from tests.guards import longest

CALLBACKS = {
    "membership_id": UUID(int=2**128 - 1),
    "user_id": UUID(int=2**128 - 1),
    "currency": "MVR",
    "claimed_id": 2**63 - 1,
}
#: Why a person has to go, as services enqueue it.
REASONS = (
    *("ended", "revoked", "changed", "refunded"),
    *("foreign_link", "no_longer_exempt", "no_right", "moved_on"),
)


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for reason in REASONS:
        line = FailedRemoval(
            longest.ID,
            longest.TELEGRAM_ID,
            longest.NAME,
            longest.TITLE,
            reason,
            longest.stretched("why", 200),
            longest.NOW,
        )
        yield "removal_card", queues.removal_card(speech, line)
    yield "let_stay_question", queues.let_stay_question(speech, line)
    page = Page((line,) * SIZE, SIZE, has_more=True)
    for note in (None, "removal-retried", "removal-waived", "RemovalSettled"):
        told = speech(note) if note else None
        yield "removal_queue", queues.removal_queue(speech, page, told)
        yield "removal_queue", queues.removal_queue(speech, Page(), told)
    due = Due(longest.ID, longest.TELEGRAM_ID, longest.NAME, longest.MONEY, longest.NOW)
    for wallet in (None, "W" * 48):
        yield "due_card", queues.due_card(speech, due, wallet)
    yield "due_question", queues.due_question(speech, due)
    stuck = StuckStars(
        2**63 - 1, longest.TELEGRAM_ID, longest.NAME, 100_000, "W" * 300, longest.NOW
    )
    sent = speech("due-sent", name=longest.NAME, amount=speech.money(longest.MONEY))
    for one in (Page((due,) * SIZE, SIZE, has_more=True), Page()):
        for told in (None, sent, speech("StarsSettled")):
            yield "due_queue", queues.due_queue(speech, one, [stuck] * MOST, told)
    yield "stuck_card", queues.stuck_card(speech, stuck)
    yield "stuck_question", queues.stuck_question(speech, stuck)
