"""The menu as it stands for somebody now: whoever has no membership sees the plans in it."""

from __future__ import annotations

from datetime import datetime

from handlers.screens.kit import Screen
from handlers.screens.people import menu
from handlers.speech import Speech
from models.lifecycles import IntentStatus
from services.person import Person
from services.subscriptions.plans import plans_on_sale


async def menu_of(
    speech: Speech, person: Person, now: datetime, note: str | None = None, *, greet: bool = False
) -> Screen:
    """One tap less to the first plan; whoever has paid and waits is sold nothing."""
    is_reviewed = person.open_intent_status is IntentStatus.MANUAL_REVIEW
    plans = () if person.is_vip or is_reviewed else await plans_on_sale()
    screen = menu(speech, person, now, greet=greet, plans=plans)
    return screen.with_note(note) if note else screen
